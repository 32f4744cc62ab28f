"""Which clause told later answers a question: the same act of the same things, done, planned or refused.

It is given who, where or when only by a clause that tells who, where or when.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.model import Citation, FoundClaim
from generator.organize.answering.came_about import OPEN, is_later
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import NUMBER, State
from generator.organize.desk import Desk
from generator.organize.phrases.phrasing import gist, name_of, tellers
from generator.vocabulary import table

LEAST, SHARE = 2, 0.75
"""Words of a question that a clause must share: so many at least, and this part of them."""
CHOSEN = 0.6
"""The part of them that whoever is chosen must share: who chooses is another word for who is led."""
FIRM = {"yes": "Yes", "planned": "Yes", "no": "No", "refused": "No"}
"""What a stance of a clause answers."""
SLOTS = frozenset({"who", "where", "when", "which", "how many", "how much"})
NEVER = frozenset({"why", "what", "how", "whom", "whose", "with"})
"""First words of questions that no clause is known to answer."""


@cache
def _classes() -> dict[str, str]:
    """Each verb of an act and each noun of a thing to the class by which two clauses are compared."""
    book = table("claims")
    found = {word: name for kind in ("things", "acts") for name, ws in book[kind].items() for word in ws}
    return {next(iter(gist(word)), word): name for word, name in found.items() if " " not in word}


def _canon(words: Iterable[str]) -> set[str]:
    return {_classes().get(word, word) for word in words}


@cache
def _of_time() -> frozenset[str]:
    book = table("dates")
    named = {*book["months"], *book["weekdays"], "today", "tonight", "tomorrow", "week", "month", "year"}
    return frozenset(stem for word in named for stem in gist(word))


def told_since(draft: Draft, desk: Desk) -> State:
    """The state by the clauses told later; two that are told at once and differ dispute it."""
    first = draft.matter.question.split()[0].lower()
    slot = next((s for s in SLOTS if draft.matter.question.lower().startswith(s)), "")
    if not draft.readable or "“" in draft.matter.question or (first in NEVER and not slot):
        return OPEN
    asked = _words(draft, desk)
    found = [c for c in _later(draft, desk) if _is_of(c, asked) and _gives(c, slot, draft, desk)]
    if not found:
        return OPEN
    last = max(found, key=lambda claim: (desk.moments.order(claim.at), claim.at.start))
    same = tuple(sorted({c.at for c in found if _word(c) == _word(last)}, key=desk.place))
    told = f"“{last.says.text}”" if slot else _word(last)
    return "answered", f"{told}, {tellers(same if not slot else (last.at,), desk.documents)}.", same


def _word(claim: FoundClaim) -> str:
    return FIRM[claim.stance]


def _words(draft: Draft, desk: Desk) -> set[str]:
    """What a question turns on: its words without given names and times."""
    given = {part for p in draft.matter.people for part in gist(" ".join(name_of(p, desk.cast).split()[:-1]))}
    return _canon(gist(draft.matter.question) - given - _of_time())


def _later(draft: Draft, desk: Desk) -> list[FoundClaim]:
    """The clauses that tell firmly, later than whatever raises the question, and that nobody denies."""
    doubted = [unknown.at for unknown in desk.unknowns] + [denial.claim_at for denial in desk.denials]
    return [
        claim
        for found in desk.findings
        for claim in found.claims
        if claim.stance in FIRM and claim.passage == "text" and not claim.is_other
        if all(is_later(claim.at, at, desk) for at in draft.raised)
        if not any(at.overlaps(claim.says) for at in doubted)
    ]


def _is_of(claim: FoundClaim, asked: set[str]) -> bool:
    told = _canon(gist(claim.at.text)) | _leading_in(claim) | {claim.act} | _canon(gist(claim.act))
    shared = asked & told
    if _is_choice(claim) and asked & _leading():  # "named her to head its team" tells who leads
        return len(shared) >= max(LEAST, CHOSEN * len(asked))
    is_act = bool(asked & ({claim.act} | _canon(gist(claim.act))))
    return is_act and len(shared) >= max(LEAST, SHARE * len(asked))


def _is_choice(claim: FoundClaim) -> bool:
    """Whether somebody was named or chosen."""
    return claim.act in table("questions")["choosing"]


@cache
def _leading() -> frozenset[str]:
    return frozenset(stem for word in table("questions")["leading"] for stem in gist(word))


def _leading_in(claim: FoundClaim) -> set[str]:
    """Every word for leading, where the sentence has one of them."""
    return set(_leading()) if _leading() & gist(claim.at.text) else set()


def _gives(claim: FoundClaim, slot: str, draft: Draft, desk: Desk) -> bool:
    """Whether the clause gives what the question asks for."""
    if slot == "where":
        return bool(claim.places) and not _is_in_question(claim.places, draft)
    if slot == "when":
        return bool(desk.days_in(claim.at))
    if slot in {"how many", "how much"}:
        return NUMBER.search(claim.says.text) is not None
    if slot in {"who", "which"}:
        agent = claim.agent.text if claim.agent is not None and not _is_choice(claim) else claim.says.text
        return bool(re.search(r"\b[A-Z]|\bthe\b", agent)) and not _is_in_question([agent], draft)
    return True


def _is_in_question(names: Iterable[str], draft: Draft) -> bool:
    return any(gist(name) <= gist(draft.matter.question) for name in names)


def is_told_later(at: Citation, draft: Draft, desk: Desk) -> bool:
    """Whether a passage was written after all that raise the question."""
    return all(is_later(at, other, desk) for other in draft.raised if other != at)
