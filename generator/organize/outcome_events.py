"""What came of the talks, on the timeline too: a day that stands on the outcome must not be missing there."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Event, Outcome, Sure, short_code

DAY = 10
"""Characters of a day, `2031-03-04`."""


def with_outcomes(timeline: Sequence[Event], outcomes: Sequence[Outcome]) -> tuple[Event, ...]:
    """The timeline with every dated outcome and step that no event of its day tells already."""
    told = list(timeline)
    for outcome in outcomes:
        if _is_dated(outcome) and not any(_tells(event, outcome) for event in timeline):
            event = _event(outcome)
            until = (n for n, other in enumerate(told) if other.when[:DAY] > event.when[:DAY])
            told.insert(next(until, len(told)), event)  # the last of its day: the talks come before it
    return tuple(told)


def _is_dated(outcome: Outcome) -> bool:
    """A refusal is a stance that lasts; talks that end or are put off are told as events of their own."""
    is_deed = outcome.kind not in {"refused", "adjourned"}
    return is_deed and outcome.when is not None and len(outcome.when) >= DAY


def _tells(event: Event, outcome: Outcome) -> bool:
    on_its_day = outcome.when is not None and event.when[:DAY] == outcome.when[:DAY]
    return on_its_day and any(at.overlaps(own) for at in event.at for own in outcome.at)


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
