"""What came of it and what is next: agreed, signed, exchanged, refused, adjourned, next steps."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Cast, Citation, Document, Findings, FoundEvent, Outcome, Sure, short_code
from generator.organize.moments import Moments
from generator.organize.sides import Sides
from generator.organize.timeline import Reports, gather_reports, written

KINDS = {
    "agree": "agreed",
    "sign": "signed",
    "exchange": "exchanged",
    "refuse": "refused",
    "move": "adjourned",
}
NEXT = {"meet", "start", "exchange", "agree", "sign", "send", "travel", "leave", "end"}
ORDER = ("agreed", "signed", "exchanged", "refused", "adjourned", "next step")
TOGETHER = ("sides", "countries", "delegations", "parties", "governments")
TABLE = {
    "talk",
    "talks",
    "negotiation",
    "round",
    "session",
    "meeting",
    "summit",
    "delegation",
    "side",
    "agreement",
    "accord",
    "deal",
}


def tell_outcomes(
    documents: Sequence[Document], findings: Sequence[Findings], cast: Cast, sides: Sides, moments: Moments
) -> tuple[Outcome, ...]:
    """The results first, then what is planned after the newest document, each in order of time."""
    today = max((d.published[:10] for d in documents if d.published), default="")
    told = []
    for group in gather_reports(findings, cast, sides, moments):
        kind = _kind(group.events[0], today, moments)
        if kind is not None and _concerns(group, sides, cast):
            told.append((kind, group))
    outcomes = [_outcome(kind, group, cast, sides) for kind, group in told]
    return tuple(
        sorted(outcomes, key=lambda o: (ORDER.index(o.kind), o.when or "9999", moments.order(o.at[0]), o.id))
    )


def _kind(event: FoundEvent, today: str, moments: Moments) -> str | None:
    """What kind of outcome an event is, if any. What is refused was not agreed; what was only planned for a
    day that is over is neither result nor next step."""
    if event.kind == "move" and not event.negated and event.certainty != "background":
        return "adjourned"
    if event.certainty == "planned" and not event.negated:
        last = event.when.split("/")[-1][:10]
        ahead = last > today or (last == today == moments.posted(event.at)[:10])
        return "next step" if event.kind in NEXT and ahead else None
    if event.certainty != "reported":
        return None
    if event.kind == "end" and set(event.terms) & {"talk", "talks", "negotiation", "session", "round"}:
        return "adjourned"
    kind = KINDS.get(event.kind)
    if event.negated:
        return "refused" if kind in {"agreed", "signed"} else None
    return kind


def _concerns(group: Reports, sides: Sides, cast: Cast) -> bool:
    """Whether it is a matter of the talks: a principal side or its people act in it, or nobody is named and
    it is of the table. A paper that one side signs alone is none, nor is an undated word of one side."""
    first = group.events[0]
    named = group.sides | {side for p in sorted(group.people) if (side := sides.of(cast.person(p)))}
    both = set(sides.principal) <= named
    together = any(word in first.actor.text.lower().split() for word in TOGETHER)
    if first.kind == "sign" and " and " not in first.actor.text and not together:
        return False
    if first.kind == "end":
        return both or not named
    if first.kind == "sign" or (first.kind in {"agree", "exchange"} and not first.when):
        return (bool(first.when) and both) or together or (both and first.kind != "sign")
    if first.certainty == "planned" and first.kind in {"meet", "start"}:
        return True
    if named:
        return bool(set(sides.principal) & named) or together
    return together or any(set(event.terms) & TABLE for event in group.events)


def _outcome(kind: str, group: Reports, cast: Cast, sides: Sides) -> Outcome:
    best = min(group.events, key=lambda e: (e.passage == "heading", e.at.start))
    people = (sides.of(cast.person(person)) for person in sorted(group.people))
    parties = dict.fromkeys([*sorted(group.sides), *(side for side in people if side)])
    line = written(best.line, cast)
    return Outcome(
        id=short_code("o", best.at.source, best.at.text, line),
        kind=kind,
        says=line,
        parties=tuple(parties),
        when=next((event.when for event in group.events if event.when), None),
        at=_places(group),
        rule=f"an event of the kind {best.kind}",
        sure=Sure.SURE if len({event.at.source for event in group.events}) > 1 else Sure.LIKELY,
    )


def _places(group: Reports) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(event.at for event in group.events))
