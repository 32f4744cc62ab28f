"""Meetings of one body: what several passages tell of one put together, a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model import Findings, FoundMeeting, Meeting, Sure, short_code
from generator.organize.phrases.phrasing import gist, typeset
from generator.organize.times.instants import DAY
from generator.organize.times.moments import Moments
from generator.vocabulary.countries import country_of


def tell_gatherings(
    findings: Sequence[Findings], moments: Moments, known: Iterable[Meeting]
) -> list[Meeting]:
    """The meetings of one body each, a body and day a meeting; none that another line tells already."""
    told = sorted(
        (m for found in findings for m in found.meetings if m.body),
        key=lambda m: (moments.order(m.at), m.at.start),
    )
    cited = {at for meeting in known for at in meeting.at}
    groups: list[list[FoundMeeting]] = []
    for meeting in told:
        host = next((group for group in groups if _is_same(group[0], meeting)), None)
        if host is None:
            groups.append([meeting])
        else:
            host.append(meeting)
    return [_gathering(group) for group in groups if not any(m.at in cited for m in group)]


def _is_same(one: FoundMeeting, other: FoundMeeting) -> bool:
    """Whether both are of one day and one body, whatever else its name holds."""
    pairs = ((gist(one.body), gist(other.body)), (_gist(one.body), _gist(other.body)))
    apart = one.town and other.town and one.town != other.town
    at_one_place = one.place is not None and one.place == other.place
    known = {(m.when or "")[:DAY] for m in (one, other)}
    same_day = len(known) == 1 or (at_one_place and "" in known)
    alike = any(2 * len(first & second) > min(len(first), len(second)) for first, second in pairs)
    return same_day and not apart and alike


def _gist(body: str) -> frozenset[str]:
    """The words of a body's name, a country or union by its full one: the EU is the European Union."""
    return gist(" ".join(known.name if (known := country_of(word)) else word for word in body.split()))


def _gathering(group: Sequence[FoundMeeting]) -> Meeting:
    held = [m for m in group if m.status == "held"]
    telling = held or list(group)
    body = max((m.body for m in telling), key=len).removesuffix("’").removesuffix("'")
    noun = Counter(m.noun for m in telling).most_common(1)[0][0]
    when = next((m.when for m in telling if m.when), "")
    return Meeting(
        id=short_code("m", body, when),
        name=typeset(f"{noun.capitalize()} of {body}"),
        when=(when if "/" in when else when[:DAY]) or None,
        place=next((m.place for m in telling if m.place), None),
        status="held" if held else "planned",
        at=tuple(dict.fromkeys(m.at for m in group)),
        rule=group[0].rule,
        sure=Sure.SURE if len({m.at.source for m in group}) > 1 else Sure.LIKELY,
    )
