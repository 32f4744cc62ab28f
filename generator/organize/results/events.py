"""What came of the talks, on the timeline too: a day that stands on the outcome must not be missing there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from generator.model import Event, Outcome, Sure, short_code
from generator.vocabulary import table

FEWEST = 4
"""Words of a plan that says what is to come."""
LOOSE = re.compile(
    r"\b(?:not|proposes?|wants?|hopes?|seeks?|could|would|might|should|may|likely|if|unless|myself|ourselves)\b|\bsays?:"
)
"""What is only possible, or told as somebody's words, is no step that is set."""
PICTURED = re.compile(r"\b(?:photo|photograph|pictured?|poses?|posing)\b", re.IGNORECASE)
"""What a picture shows has been."""
DAY = 10
"""Characters of a day, `2031-03-04`."""
SAYS_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ \d{1,2}|"
    r"\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z]\w+|"
    r"today|tonight|yesterday|tomorrow|weekend|week|midnight|noon|later|after)\b|\d[:.]\d\d"
)
"""Words that give an outcome a day of its own; without them its day is only that of the paper."""


def with_outcomes(timeline: Sequence[Event], outcomes: Sequence[Outcome]) -> tuple[Event, ...]:
    """The timeline with every dated outcome and step that no event of its day tells already."""
    told = list(timeline)
    for outcome in outcomes:
        if _is_dated(outcome) and not any(_tells(event, outcome) for event in timeline):
            event = _event(outcome)
            until = (n for n, other in enumerate(told) if other.when[:DAY] > event.when[:DAY])
            told.insert(next(until, len(told)), event)  # the last of its day: the talks come before it
    return tuple(told)


def with_plans(
    outcomes: Sequence[Outcome], timeline: Sequence[Event], newest: str, principal: Sequence[str]
) -> tuple[Outcome, ...]:
    """The outcomes with what is planned for a day after the last word of the sources, as a further step,
    where no outcome tells it already and it is a step of the talks: of a side, of what was agreed or refused,
    of a meeting or a paper."""
    told = " ".join(one.says for one in outcomes)
    known = _stems(told) | _words_of_talks()
    ahead = [event for event in timeline if _is_ahead(event, newest)]
    sides = set(principal)
    steps = [_step(event) for event in ahead if sides & set(event.parties) or _stems(event.event) & known]
    new = [one for one in steps if not any(_is_of_one_passage(one, other) for other in outcomes)]
    return (*outcomes, *new)


def _stems(text: str) -> set[str]:
    """The longer words of a text without their endings."""
    return {re.sub(r"(?:e|e?s|ed|ing)$", "", word) for word in re.findall(r"[a-z-]{4,}", text.lower())}


@cache
def _words_of_talks() -> frozenset[str]:
    book = table("outcomes")
    own = [book[key] for key in ("accords", "papers", "matters", "exchanged", "given_up")]
    own += [book["next"][key] for key in ("goods", "more", "official", "stakes")]
    nouns = [word for words in own for word in words]
    return frozenset(_stems(" ".join([*nouns, *table("meetings")["nouns"]])))


def _is_ahead(event: Event, newest: str) -> bool:
    is_day = event.precision in {"day", "minute", "days", "week", "month"}
    tells = len(event.event.split()) >= FEWEST and not LOOSE.search(event.event)
    tells = tells and not any(PICTURED.search(at.text) for at in event.at)
    return event.certainty == "planned" and tells and is_day and event.when[:DAY] > newest


def _is_of_one_passage(step: Outcome, other: Outcome) -> bool:
    return any(at.overlaps(own) for at in step.at for own in other.at)


def _step(event: Event) -> Outcome:
    return Outcome(
        id=short_code("o", event.at[0].source, event.at[0].text, event.event, "plan"),
        kind="next step",
        says=event.event,
        parties=event.parties,
        when=event.when,
        at=event.at,
        rule="a plan for a day to come",
        sure=Sure.LIKELY,
    )


def _is_dated(outcome: Outcome) -> bool:
    """A refusal is a stance that lasts; talks that end or are put off are told as events of their own; what a
    party shall do is no deed of the day on which it says so."""
    is_deed = outcome.kind not in {"refused", "adjourned"}
    is_deed = is_deed and (outcome.kind == "next step" or not {"shall", "will"} & set(outcome.says.split()))
    has_day = outcome.when is not None and len(outcome.when) >= DAY
    return (
        is_deed
        and has_day
        and ("T" in str(outcome.when) or any(SAYS_DAY.search(at.text) for at in outcome.at))
    )


def _tells(event: Event, outcome: Outcome) -> bool:
    """Whether an event is the outcome: of its passage or in its words on that day; nobody signs twice."""
    when = outcome.when or ""
    if outcome.kind == "signed" and " sign" in event.event and _days_apart(event.when, when) <= 1:
        return True
    same = _stems(outcome.says)
    in_its_words = (
        len(same & _stems(event.event)) * 2 > len(same)
        or outcome.says.split()[-2:] == event.event.split()[-2:]
    )
    is_of_it = any(at.overlaps(own) for at in event.at for own in outcome.at)
    if event.when[:DAY] != when[:DAY]:
        return in_its_words and is_of_it
    return in_its_words or is_of_it


def _days_apart(one: str, other: str) -> int:
    try:
        return abs((date.fromisoformat(one[:DAY]) - date.fromisoformat(other[:DAY])).days)
    except ValueError:  # a month or a year is no day
        return DAY


def _event(outcome: Outcome) -> Event:
    when = str(outcome.when)
    return Event(
        id=short_code("e", outcome.at[0].source, outcome.at[0].text, outcome.says, "outcome"),
        when=when,
        precision="minute" if "T" in when else "span" if "/" in when else "day",
        timezone=None,
        event=outcome.says,
        certainty="planned" if outcome.kind == "next step" else "reported",
        at=outcome.at,
        parties=outcome.parties,
        rule=f"an outcome: {outcome.kind}",
        sure=Sure.UNSURE if outcome.denied else Sure.LIKELY,
    )
