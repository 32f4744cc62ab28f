"""What came of it and what is next: agreed, signed, exchanged, refused, adjourned, next steps.

Each on somebody's word where the sources give one, with who denies it. A plan that time has overtaken is no
next step, and what others than the parties agree is none of the talks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Citation, Findings, FoundDenial, Outcome, Quote, Sure, as_text, short_code
from generator.organize.phrases.phrasing import the, typeset
from generator.organize.results.claims import Claim, Table, find_claims, is_ahead, is_of_talks
from generator.organize.results.groups import group_claims, is_alike, tells_more
from generator.organize.timeline import written
from generator.vocabulary import words
from generator.vocabulary.countries import country_of, names

ORDER = ("signed", "agreed", "exchanged", "refused", "adjourned", "next step")
TURNS = ("failure", "accord", "force", "", "decision")
"""What is said of the talks as a whole by its weight; terms of an accord come last."""
NOBODY = re.compile(r"(?:nothing|none|no|neither|both|they|it)\b", re.IGNORECASE)
"""Who does it where nobody is named: the sides of the talks."""
NEAR = 1200
"""Characters before or behind an outcome in which its two sides are named, some four paragraphs."""
BOTH = re.compile(
    r"^(?:The (?:two )?|Both |The two )(?:countries|sides|nations|neighbou?rs|governments)(?=\s(?!of\b))"
)
"""Words for the two sides that stand for their names."""
FEWEST_WORDS, MOST_WORDS = 5, 18
"""Words of a line that tells enough and not too much."""


def tell_outcomes(findings: Sequence[Findings], table: Table, spoken: Sequence[Quote]) -> tuple[Outcome, ...]:
    """The results first, then what is planned after the newest document, each in order of time."""
    claims = sorted(
        find_claims(findings, table, spoken),
        key=lambda c: (table.moments.order(c.found.at), c.found.at.source),
    )
    told = [claim for claim in claims if claim.found.firm != "denied" and is_of_talks(claim, table)]
    ends = [
        c for c in told if c.found.kind == "adjourned" and set(c.found.terms) & words("meetings", "ended")
    ]
    told = [c for c in told if c.found.kind != "next step" or is_ahead(c, table, ends)]
    if not any(c.found.turn == "accord" or c.found.kind == "signed" for c in told):
        told = [c for c in told if not _is_of_draft(c)]  # terms of what there is not
    groups = group_claims(_not_overtaken(told, table))
    denials = [denial for found in findings for denial in found.denials]
    refuted = [claim for claim in claims if claim.found.firm == "denied"]
    outcomes = _with_conditions([_outcome(group, table, denials, refuted, spoken) for group in groups])
    turns = {one.id: min(group, key=_worth).found.turn for one, group in zip(outcomes, groups, strict=True)}
    ranks = {one.id: _rank(one, turns[one.id]) for one in outcomes}
    return tuple(sorted(outcomes, key=lambda one: (*ranks[one.id], table.moments.order(one.at[0]))))


def _is_of_draft(claim: Claim) -> bool:
    """A promise, or a term of what is only proposed: `would`; under a deal that there is, they will."""
    line = as_text(claim.found.line)
    return claim.found.turn == "promise" or (claim.found.turn == "term" and " would " in line)


def _not_overtaken(claims: Sequence[Claim], table: Table) -> list[Claim]:
    """The claims; that talks failed, where on a later day they came to an accord, is that they were broken
    off, and on that very day nothing."""

    def day(claim: Claim) -> str:
        return (claim.found.when or table.moments.posted(claim.found.at))[:10]

    done = [c for c in claims if c.found.turn == "accord" or c.found.kind == "signed"]
    last = max(map(day, done), default="")
    failed = [c for c in claims if c.found.turn == "failure" and day(c) <= last]
    broken = {id(c): replace(c.found, kind="adjourned", turn="end") for c in failed if day(c) < last}
    kept = [c for c in claims if c not in failed or id(c) in broken]
    return [replace(c, found=broken.get(id(c), c.found)) for c in kept]


def _rank(outcome: Outcome, turn: str) -> tuple[int, bool, int, bool, str]:
    """Results before steps, by kind; what is only possible after what is planned; the accord, or that there
    is none, before single matters; what all did before what one did or tells; then by day and in the order
    of the text."""
    is_loose = outcome.kind == "next step" and outcome.sure == Sure.UNSURE
    weight = TURNS.index(turn) if turn in TURNS else len(TURNS)
    of_all = len(outcome.parties) > 1 and outcome.speaker is None
    return ORDER.index(outcome.kind), is_loose, weight, not of_all, outcome.when or "9999"


def _outcome(
    group: Sequence[Claim],
    table: Table,
    denials: Sequence[FoundDenial],
    refuted: Sequence[Claim],
    spoken: Sequence[Quote],
) -> Outcome:
    best = min(group, key=_worth)
    line = written(best.found.line, table.cast)
    tellers = dict.fromkeys(claim.teller for claim in (best, *group) if claim.teller)
    against = _against(group, denials, refuted, spoken)
    days = [claim.found.when for claim in (best, *group) if claim.found.when]
    when = max((day for day in days if day.startswith(days[0][:10])), key=len, default=None)
    if best.kind != "next step":
        when = when or _day_told(group, table)
    condition = next((c.found.condition.text for c in (best, *group) if c.found.condition), None)
    parties = _parties(group, table)
    return Outcome(
        id=short_code("o", best.found.at.source, best.found.at.text, line),
        kind=best.found.kind,
        says=typeset(_with_names(line, best, parties, table)),
        parties=parties,
        when=when,
        at=tuple(dict.fromkeys(claim.found.at for claim in (best, *group))),
        speaker=next(iter(tellers), None),
        speakers=tuple(tellers),
        denied_by=tuple(dict.fromkeys(who for _, who in against if who)),
        denied=tuple(dict.fromkeys(at for at, _ in against)),
        condition=condition,
        is_decision=best.found.turn == "decision",
        rule=best.found.rule,
        sure=_sure(group, against),
    )


def _with_conditions(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """A step told in the sentence that tells its condition hangs on it too, wherever the clause stands."""
    bound = [one for one in outcomes if one.kind == "agreed" and one.condition]
    return [
        replace(one, condition=next((b.condition for b in bound if b.at[0] == one.at[0]), None))
        if one.kind == "next step" and not one.condition
        else one
        for one in outcomes
    ]


def _worth(claim: Claim) -> tuple[bool, bool, bool, bool, bool, int]:
    """Reports by the worth of their line: that talks failed before that they ended, what an accord is about
    before that there is one; whole ones first, with both sides, from running text."""
    count = len(as_text(claim.found.line).split())
    both = claim.found.together or len(claim.doers) > 1
    odd = not FEWEST_WORDS <= count <= MOST_WORDS
    return (
        claim.found.turn == "end",
        claim.found.turn == "accord" and not tells_more(claim.found),
        claim.found.passage != "text",
        odd,
        not both,
        claim.found.at.start,
    )


def _with_names(line: str, claim: Claim, parties: Sequence[str], table: Table) -> str:
    """`The two countries agree …` by their names, where both sides of the table are meant and no others, and
    the text near it names both."""
    both = [known for party in parties if (known := country_of(party))]
    if len(both) != 2 or len(parties) != 2 or not claim.found.together:
        return line
    document = next(one for one in table.documents if one.id == claim.found.at.source)
    near = document.text[max(0, claim.found.at.start - NEAR) : claim.found.at.end + NEAR]
    if not all(names(known, near) for known in both):
        return line
    told = " and ".join(map(the, parties))
    return BOTH.sub(told[:1].upper() + told[1:], line)


def _parties(group: Sequence[Claim], table: Table) -> tuple[str, ...]:
    named = {side for claim in group for side in claim.doers}
    of_table = any(not claim.doers and _is_of_both(claim) for claim in group)
    if (of_table or any(claim.found.together for claim in group)) and named <= set(table.sides.principal):
        named |= set(table.sides.principal)
    return tuple(sorted(named))


def _is_of_both(claim: Claim) -> bool:
    """Whether a clause that names nobody tells of the table: no agreement was reached, talks will resume."""
    found = claim.found
    things = words("outcomes", "accords") | words("outcomes", "papers") | words("meetings", "nouns")
    is_thing = not things.isdisjoint(re.findall(r"[\w-]+", found.actor.text.lower()))
    is_told = found.kind in {"refused", "adjourned", "agreed", "signed"} and found.turn != "decision"
    return found.about_meeting or (is_told and (is_thing or NOBODY.match(found.actor.text) is not None))


def _day_told(group: Sequence[Claim], table: Table) -> str | None:
    """The day of the talks for what was told on it, else that of the post or paper that tells it. An article
    tells of the days before it: its own is no day of what it leaves undated."""
    fresh = [claim.found.at for claim in group if not claim.found.is_recalled]
    if table.held_on in {table.moments.posted(at)[:10] for at in fresh}:
        return table.held_on
    return min({table.moments.day_of_news(at) for at in fresh} - {""}, default=None)


def _against(
    group: Sequence[Claim], denials: Sequence[FoundDenial], refuted: Sequence[Claim], spoken: Sequence[Quote]
) -> list[tuple[Citation, str | None]]:
    """The passages that say otherwise, each with whose word it is."""
    found: list[tuple[Citation, str | None]] = []
    tellers = {claim.teller for claim in group}
    for denial in denials:
        if any(denial.claim_at == c.found.at and denial.claim.overlaps(c.found.words) for c in group):
            who = _speaker_of(denial.denial, spoken)
            found.append((denial.at, None if who in tellers else who))
    for claim in refuted:
        if any(claim.kind == o.kind and is_alike(set(claim.found.terms), set(o.found.terms)) for o in group):
            found.append((claim.found.at, claim.teller))
    return found


def _speaker_of(words: Citation, spoken: Sequence[Quote]) -> str | None:
    around = [
        q
        for q in spoken
        for at in q.at
        if at.overlaps(words) and (q.speaker.id or q.speaker.type == "unnamed")
    ]
    best = min(around, key=lambda q: (len(q.words), q.id), default=None)
    return (best.speaker.id or best.speaker.label) if best is not None else None


def _sure(group: Sequence[Claim], against: Sequence[object]) -> Sure:
    if against or any(claim.found.firm == "possible" for claim in group):
        return Sure.UNSURE
    return Sure.SURE if len({claim.found.at.source for claim in group}) > 1 else Sure.LIKELY


__all__ = ["Table", "tell_outcomes"]
