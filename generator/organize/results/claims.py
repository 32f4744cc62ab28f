"""Clauses that tell an outcome, each with the sides that do it and on whose word; which are of the talks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from generator.model import Cast, Citation, Document, Findings, FoundOutcome, Meeting, Quote
from generator.organize.parties.sides import Sides
from generator.organize.parties.titles import holds_office
from generator.organize.results.subjects import is_about, subject_of
from generator.organize.times.moments import Moments
from generator.vocabulary.countries import country_of

ALIKE = {"exchanged": "agreed"}
"""Kinds under which one thing may be reported: the swap agreed, the swap made."""
CONTRAST = re.compile(r"(?:though|although|while|whereas|as|because)\b", re.IGNORECASE)
AGREEING = re.compile(r"(?:agree|accept|undert|pledg|commit|vow|refus|reject)", re.IGNORECASE)
"""Cues by which a speaker does something rather than reports it."""
SLACK = 3
"""Characters by which a report may miss the start of a clause: marks and blanks."""
ASIDE = 60
"""Characters between two parts of one report: `, the minister confirmed on Monday,`."""
AGAIN = re.compile(
    r"\b(?:another|next|second|third|further|new|future|again|resume|reconvene|restart|follow-up|upcoming|coming)\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"(?:[Tt]he )?[A-Z]{2,}\b|[Tt]he (?:[\w-]+ )*[A-Z](?!ides|arties)[\w-]+$")
"""An actor told by a name, which no side bears."""
SAYS = re.compile(r"\bsays?: [\"“]")
AT_TABLE = re.compile(r"\b(?:parties|sides|delegations|teams|negotiators|talks|negotiations|session|round)\b")
YEAR = 4
"""Characters of a year, by which nobody can plan."""
MATTERS = 5
"""Words of the matter that a sentence has by which others than the parties come into it."""
TO_BE_SET = {"decide", "timeline", "date", "timing", "set", "fix"}
VENUE = {"host", "venue", "site"}


@dataclass(frozen=True)
class Table:
    """What is known of the talks before their outcome is told."""

    documents: Sequence[Document]
    cast: Cast
    sides: Sides
    moments: Moments
    meetings: Sequence[Meeting]

    @property
    def held_on(self) -> str | None:
        """The last day of the talks, None while they are not known to have been held."""
        held = [m.when for m in self.meetings if m.status == "held" and m.when and self._is_main(m)]
        return held[0].split("/")[-1][:10] if held else None

    @cached_property
    def subject(self) -> frozenset[str]:
        """The words that tell what the documents are about."""
        return subject_of(self.documents)

    @property
    def newest(self) -> str:
        """The day of the newest passage or document."""
        days = [passage.posted for one in self.documents for passage in one.passages if passage.posted]
        return max(
            [day[:10] for day in days] + [one.published[:10] for one in self.documents if one.published],
            default="",
        )

    def _is_main(self, meeting: Meeting) -> bool:
        return set(self.sides.principal) <= set(meeting.parties) and not meeting.people


@dataclass(frozen=True)
class Claim:
    """One clause that tells an outcome, the sides that do it, and who says so."""

    found: FoundOutcome
    doers: frozenset[str]
    teller: str | None

    @property
    def kind(self) -> str:
        """The kind under which reports of one thing are put together."""
        return ALIKE.get(self.found.kind, self.found.kind)


def find_claims(findings: Sequence[Findings], table: Table, spoken: Sequence[Quote]) -> Iterator[Claim]:
    """Every clause of the documents that tells an outcome; `spoken` are all quotations and reports."""
    for found in (outcome for one in findings for outcome in one.outcomes):
        people = (table.sides.at(name) for name in found.names)
        doers = {*table.sides.names(found.parties), *(side for side in people if side)}
        teller = _teller(found, spoken)
        own = table.sides.of(table.cast.person(teller)) if teller else None
        if found.kind == "refused" and not doers and own in table.sides.principal:
            doers = {own}
        yield Claim(found, frozenset(doers), teller)


def _teller(found: FoundOutcome, spoken: Sequence[Quote]) -> str | None:
    """On whose word: the speaker of the narrowest report or quotation that holds the whole clause. Who acts
    in it is no witness of it, and a clause set beside it (`though he …`) is the source's own."""
    if CONTRAST.match(found.words.text):
        return None
    known = [q for q in spoken if _holds(q.at, found.words) and _is_witness(q, found)]
    best = min(known, key=lambda q: (len(q.words), q.id), default=None)
    return (best.speaker.id or best.speaker.label) if best is not None else None


def _holds(places: Sequence[Citation], words: Citation) -> bool:
    """Whether a report holds a clause from its start and most of it: parses run on to who said so. What is
    set between its parts (`Both, she said, agreed`) may only tell who speaks."""
    most = words.start + (words.end - words.start) * 0.6
    opening = [at for at in places if at.source == words.source and at.start <= words.start + SLACK]
    if not opening:
        return False
    behind = [at for at in places if at.source == words.source and words.start < at.start < words.end]
    parts = (*opening, *(at for at in behind if any(0 <= at.start - one.end <= ASIDE for one in opening)))
    return any(most <= at.end for at in parts)


def _is_witness(quote: Quote, found: FoundOutcome) -> bool:
    voice = quote.speaker
    if quote.cue and AGREEING.match(quote.cue):
        return False
    if voice.type == "person":
        return True
    label = voice.label.lower().removeprefix("the ")
    is_doer = label in found.actor.text.lower() or found.actor.text.lower() in label
    return bool(voice.id or voice.type == "unnamed") and not is_doer and not any(c.isdigit() for c in label)


# ------------------------------------------------------------------ what is of these talks


def is_of_talks(claim: Claim, table: Table) -> bool:
    """Whether it is a matter of the talks: both sides do it, or one of them alone what one can do alone."""
    found, principal = claim.found, set(table.sides.principal)
    is_turn = any(one.id == found.at.source and one.kind == "transcript" for one in table.documents)
    is_spoken = not claim.doers and not is_turn and any(SAYS.search(part.text) for part in found.line)
    if is_spoken or found.turn == "decision":  # the words of somebody who is no side; what one body decides
        return not is_spoken and is_about(found.at.text, table.subject)
    if found.kind == "next step":
        return _is_step(claim, table)
    if found.kind == "adjourned":
        at_table = not found.names or AT_TABLE.search(found.words.text) is not None
        return at_table and (not claim.doers or claim.doers <= principal)
    if len(principal) > 1 and (_is_others(claim.doers, principal) or _is_by_outsider(claim, table)):
        return _is_of_matter(found, table)
    alone = len(claim.doers) < 2 and bool(claim.doers or found.names)
    is_lone = found.kind == "signed" and alone and " with " not in found.words.text
    return found.together or not is_lone


def _is_of_matter(found: FoundOutcome, table: Table) -> bool:
    """Whether what others than the parties agree on or sign is plainly of the matter of this bundle."""
    is_done = found.turn == "accord" or found.kind in {"signed", "agreed"}
    return is_done and len(table.documents) > 1 and is_about(found.at.text, table.subject, fewest=MATTERS)


def _is_others(doers: frozenset[str], principal: Set[str]) -> bool:
    """Whether somebody else has a hand in it; where parties that are no countries talk, a third one may."""
    more = doers - principal
    return bool(more) and not (doers & principal and all(country_of(side) is None for side in more))


def _is_by_outsider(claim: Claim, table: Table) -> bool:
    """Whether somebody does it who sits for no side and leads nothing: a law maker, an analyst."""
    found = claim.found
    if not (claim.doers or found.names or found.together or found.turn) and NAMED.match(found.actor.text):
        return True
    people = [person for at in claim.found.names if (person := table.cast.person_at(at)) is not None]
    loose = [p for p in people if table.sides.of(p) is None and p.roles and not holds_office(p.roles)]
    return bool(loose) and len(loose) == len(people) and not claim.doers


def _is_step(claim: Claim, table: Table) -> bool:
    """Whether a plan is a next step of the talks: the sides' own, of the table itself, or about the sides."""
    found, principal = claim.found, set(table.sides.principal)
    named = claim.doers | set(table.sides.names(found.others))
    if not found.terms and not found.condition and not found.when:
        return False
    if (
        found.condition
        and not found.about_meeting
        and found.condition.text.lower().startswith(("if", "unless"))
    ):
        return False  # what may never come
    of_venue = bool(VENUE & set(found.terms))
    return found.together or not claim.doers or bool(named & principal) or found.when is not None or of_venue


def is_ahead(claim: Claim, table: Table, ends: Sequence[Claim]) -> bool:
    """Whether a plan still lies ahead: its day is to come, or it was made when the talks had ended."""
    found, posted = claim.found, table.moments.posted(claim.found.at)[:10]
    last = (found.when or "").split("/")[-1][:10]
    held = table.held_on
    is_over = last == table.newest and (posted != last or found.firm == "possible")
    if len(last) == YEAR or (len(last) == 10 and (last < table.newest or is_over)):
        return False  # what may happen on the day of the last word is over when it is read
    if held is None:
        return posted == table.newest or last > table.newest
    if posted < held:
        return (last > table.newest and not _is_of_table(claim, table)) or _hangs_on(found)
    if AGAIN.search(found.words.text) or (len(last) == 10 and last > table.newest):
        return True
    own = [
        end for end in ends if end.found.at.source == found.at.source and table.moments.is_post(end.found.at)
    ]
    if not own:
        return not found.about_meeting
    return any(table.moments.order(found.at) >= table.moments.order(end.found.at) for end in own)


def _is_of_table(claim: Claim, table: Table) -> bool:
    """Whether a plan is one to meet: before the talks it is a plan for them."""
    found = claim.found
    own = found.together or not claim.doers or set(table.sides.principal) <= claim.doers
    return found.about_meeting and own


def _hangs_on(found: FoundOutcome) -> bool:
    """A date still to be set, which hangs on something else than the talks."""
    return found.condition is not None and bool(set(found.terms) & TO_BE_SET)
