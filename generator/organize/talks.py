"""The talks a bundle is about: between whom, on which days, where, and what proves that they were held."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Citation, Document, Findings, FoundEvent, FoundMeeting, Meeting, short_code
from generator.organize.parties.sides import Sides
from generator.organize.phrases.phrasing import joined
from generator.organize.times.instants import DAY
from generator.organize.times.occasion import find_occasion
from generator.vocabulary import words

TALKS = "the talks between the parties"
"""The rule of the one meeting the bundle is about; a bundle without any meeting has none."""
RESULTS = {"agreed", "signed", "exchanged", "refused", "adjourned"}
"""What comes of talks that were held."""


def tell_talks(
    documents: Sequence[Document], findings: Sequence[Findings], talks: Sequence[FoundMeeting], sides: Sides
) -> Meeting | None:
    """The talks between the principal sides, `talks` all that is found of them; None where "talks" alone are
    told."""
    told = _told_without_names(findings, sides) if len(sides.principal) > 1 else []
    main = _main(documents, talks, sides, days_of_talks(findings, sides), told)
    seated = set(sides.names(team.side for f in findings for team in f.teams if team.side))
    main = main if talks or set(sides.principal) <= seated else replace(main, parties=())
    main = main if main.when or not (main.parties or main.place) else _as_announced(main, findings, sides)
    main = main if main.place else replace(main, place=_place_of_talks(findings))
    return main if main.at and main.when and (main.parties or main.place) else None


def _as_announced(main: Meeting, findings: Sequence[Findings], sides: Sides) -> Meeting:
    """The talks on the day for which their start was announced last; held, where something is told to have
    begun or come of them on that day."""
    events = [event for found in findings for event in found.events if event.kind in {"start", "end"}]
    own = [one for one in events if set(sides.names(one.parties)) <= set(sides.principal) and not one.negated]
    starts = [one for one in own if set(one.terms) & words("meetings", "talks") and one.kind == "start"]
    ahead = [one for one in starts if one.certainty == "planned" and _is_day(one.when) and not _is_next(one)]
    if not ahead:
        return main
    day = max((one.when or "")[:DAY] for one in ahead)
    begun = [e for e in own if e.certainty == "reported" and set(e.terms) & words("meetings", "sittings")]
    came = [o for found in findings for o in found.outcomes if o.firm == "done" and o.kind in RESULTS]
    told = [*(one.when for one in begun), *(one.when or "" for one in came)]
    is_held = any(when[:DAY] == day for when in told)
    proofs = [one.at for one in (*begun, *ahead) if (one.when or "")[:DAY] == day]
    return replace(main, when=day, status="held" if is_held else "planned", at=tuple(dict.fromkeys(proofs)))


def _is_day(when: str | None) -> bool:
    return len((when or "")[:DAY]) == DAY and "/" not in (when or "")


def _is_next(event: FoundEvent) -> bool:
    """Whether an event is of the round after the one at hand."""
    return re.search(rf"\b(?:{'|'.join(words('meetings', 'next'))})\b", event.at.text) is not None


def _place_of_talks(findings: Sequence[Findings]) -> str | None:
    """Where the talks are said to begin or end."""
    events = (
        e for f in findings for e in f.events if e.kind in {"start", "end"} and e.certainty != "background"
    )
    places = Counter(e.place for e in events if e.place and set(e.terms) & words("meetings", "talks"))
    return min(places, key=lambda place: (-places[place], place), default=None)


def _told_without_names(findings: Sequence[Findings], sides: Sides) -> list[Citation]:
    """Passages on the talks that name no party, or both sides as those who end or resume them."""
    events = [
        e
        for f in findings
        for e in f.events
        if e.kind in {"start", "end"} and set(e.terms) & words("meetings", "talks")
    ]
    free = [e.at for e in events if not e.names and set(sides.names(e.parties)) <= set(sides.principal)]
    outcomes = [o for f in findings for o in f.outcomes if o.kind == "adjourned" and not o.names]
    own = [o.at for o in outcomes if set(sides.names(o.parties)) <= set(sides.principal)]
    return list(dict.fromkeys((*free, *own)))


def _main(
    documents: Sequence[Document],
    group: Sequence[FoundMeeting],
    sides: Sides,
    ended: Sequence[tuple[str, Citation]],
    told: Sequence[Citation],
) -> Meeting:
    """The talks the bundle is about; there is one even when no sentence names both sides at once."""
    occasion = find_occasion(documents)
    others = [(m.status, p) for m in group for p in sides.names(m.parties) if p not in sides.principal]
    hosts = Counter(party for _, party in others)
    is_held = any(m.status == "held" for m in group)
    there = {party for status, party in others if status == "held" or not is_held}
    parties = (*sides.principal, *(host for host in sorted(there) if hosts[host] > 1))
    held = [day for day, _ in ended] or _days_of(group, "held")
    days = held or _days_of(group, "planned")[-1:] or _weeks_of(group)
    when = None if not days else days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}"
    where = f" in {occasion.place}" if occasion.place else f" of {joined(parties)}"
    return Meeting(
        id=short_code("m", *sorted(sides.principal)),
        name=f"{occasion.noun.capitalize()}{where}",
        when=when,
        place=place_of([m for m in group if m.status == "held"]) or place_of(group) or occasion.place,
        status="held" if held or any(m.status == "held" for m in group) else "planned",
        at=_proofs(group, ended, days) if ended else places_of(group) or tuple(told),
        parties=parties,
        rule=TALKS,
    )


def _proofs(
    group: Sequence[FoundMeeting], ended: Sequence[tuple[str, Citation]], days: Sequence[str]
) -> tuple[Citation, ...]:
    """The passages that tell of the talks as held, on one of their days: an older plan is no proof."""
    held = [m for m in group if m.status == "held" and (m.when or "")[:DAY] in days]
    return tuple(dict.fromkeys((*(at for _, at in ended), *places_of(held))))


def _days_of(group: Sequence[FoundMeeting], status: str) -> list[str]:
    """The days on which sentences of this status put the meeting, in order of time."""
    told = (m.when for m in group if m.status == status and m.when and "/" not in m.when)
    return sorted(when[:DAY] for when in told if len(when) >= DAY)


def _weeks_of(group: Sequence[FoundMeeting]) -> list[str]:
    """The last week or span of days for which the talks are planned, where no sentence gives a day."""
    return sorted(m.when for m in group if m.status == "planned" and m.when and "/" in m.when)[-1:]


def days_of_talks(findings: Sequence[Findings], sides: Sides) -> list[tuple[str, Citation]]:
    """The days on which the talks of the principal sides are said to have ended, else begun, each with
    the passage that says so; what a source denies is left out."""
    denied = [denial.claim_at for found in findings for denial in found.denials]
    days: dict[str, list[tuple[str, Citation]]] = {"start": [], "end": [], "span": []}
    for event in (event for found in findings for event in found.events):
        named = set(sides.names(event.parties))
        between = named <= set(sides.principal) or set(sides.principal) <= named
        told = event.kind in {"start", "end"} and event.certainty == "reported" and not event.negated
        at_table = set(event.terms) & words("meetings", "talks")
        if event.precision == "days" and event.kind == "meet" and event.parties and between:
            days["span"] += [(day, event.at) for day in event.when.split("/")]  # "met from 9 to 11 June"
        told = told and _is_day(event.when) and not any(event.at.overlaps(d) for d in denied)
        if told and between and at_table:
            days[event.kind].append((event.when[:DAY], event.at))
    for outcome in (outcome for found in findings for outcome in found.outcomes):
        both = set(sides.principal) <= set(sides.names(outcome.parties))
        is_end = outcome.kind == "adjourned" and outcome.firm == "done"
        is_end = is_end and not words("meetings", "ended").isdisjoint(outcome.terms)
        if both and is_end and outcome.when and "/" not in outcome.when:
            days["end"].append((outcome.when[:DAY], outcome.at))
    ended = max((day for day, _ in days["end"]), default="")
    resumed = [pair for pair in days["start"] if pair[0] > ended]  # went on after the last end told of
    told_days = [pair for pair in (*days["span"], *days["end"], *resumed) if len(pair[0]) == DAY]
    return sorted(told_days, key=lambda pair: (pair[0], pair[1].source, pair[1].start))


def place_of(group: Sequence[FoundMeeting]) -> str | None:
    """Where most say it was; the building with its town, where one names it."""
    told = Counter(m.place for m in group if m.place)
    towns = Counter(place.rsplit(", ", maxsplit=1)[-1] for place in told.elements())
    if not told:
        return None
    town = min(towns, key=lambda one: (-towns[one], -len(one), one))
    fit = [place for place in told if place.rsplit(", ", maxsplit=1)[-1] == town]
    return min(fit, key=lambda place: (-place.count(", "), -told[place], -len(place), place))


def places_of(group: Sequence[FoundMeeting]) -> tuple[Citation, ...]:
    """The passages that tell of it, each once."""
    return tuple(dict.fromkeys(m.at for m in group))
