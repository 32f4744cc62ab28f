"""Which clauses tell one and the same outcome."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import FoundOutcome
from generator.organize.results.claims import Claim
from generator.vocabulary import words

NAME = re.compile(r"[A-Z]\w{3,}")
FEWEST_SHARED = 2
"""Telling words that two reports of one accord have in common, where both say what it is about."""
SAME_REFUSAL = 0.33
"""Share of the telling words of two refusals of one side that are one."""
SAME_WORDS = 0.6
"""Share of the telling words that two reports of one outcome have in common."""


def group_claims(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Reports of one outcome together; a plan without a day to do what was agreed is a report of that."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: c.found.kind == "next step"):
        is_dated = claim.found.kind == "next step" and claim.found.when is not None
        open_to = [group for group in groups if not is_dated or group[0].found.kind == "next step"]
        hosts = [group for group in open_to if any(_is_same(claim, other) for other in group)]
        if not hosts:
            groups.append([claim])
            continue
        hosts[0].append(claim)
        for more in hosts[1:] if claim.kind == "refused" else ():  # one no, of which each told a part
            hosts[0] += more
            groups.remove(more)
    return groups


def _is_same(one: Claim, other: Claim) -> bool:
    first, second = one.found, other.found
    if "next step" in {first.kind, second.kind}:
        return _is_same_step(one, other)
    turns = {first.turn, second.turn}
    is_one_deal = bool(one.doers) and one.doers == other.doers and turns == {"accord"}
    if turns <= {"failure", "end"} or turns == {"force"} or is_one_deal:
        return _days_agree(first, second)
    if one.kind != other.kind or (one.doers and other.doers and not one.doers & other.doers):
        return False
    if len(turns - {"promise", ""}) > 1 and "term" in turns:
        return False  # a term says more than that there is an accord
    if first.kind == "adjourned" and not _days_agree(first, second):
        return False
    return (
        _is_same_accord(first, second)
        or _is_one_refusal(one, other)
        or is_alike(set(first.terms), set(second.terms))
    )


def _is_one_refusal(one: Claim, other: Claim) -> bool:
    """One side's no to one thing, told in other words: `rejected a call for a truce`, `refused the truce that
    Lund had demanded`."""
    terms = set(one.found.terms), set(other.found.terms)
    shared = terms[0] & terms[1]
    is_own = one.kind == "refused" and len(one.doers) == 1 and one.doers == other.doers
    return is_own and len(shared) >= FEWEST_SHARED and len(shared) >= SAME_REFUSAL * min(map(len, terms))


def _is_same_accord(one: FoundOutcome, other: FoundOutcome) -> bool:
    """One accord or signing told twice: for one minute; or with some of its matter, or none."""
    if one.kind == "signed" and one.when == other.when and "T" in (one.when or ""):
        return True
    if one.kind == other.kind == "signed" and _has_one_doer(one, other) and _days_agree(one, other):
        return bool(set(one.terms) & set(other.terms))
    is_accord = one.turn == other.turn == "accord" and _days_agree(one, other)
    shared = set(one.terms) & set(other.terms)
    return is_accord and (len(shared) >= FEWEST_SHARED or not all(map(tells_more, (one, other))))


def _has_one_doer(one: FoundOutcome, other: FoundOutcome) -> bool:
    """Whether two clauses are about the same sides or name the same one who acts."""
    names = [set(NAME.findall(found.actor.text)) for found in (one, other)]
    return bool(names[0] & names[1]) or bool(one.parties and set(one.parties) == set(other.parties))


def tells_more(found: FoundOutcome) -> bool:
    """Whether a clause says of an accord what it is about, and not only that there is one."""
    known = (words("outcomes", key) for key in ("accords", "papers", "reach", "light", "sign"))
    return bool(set(found.terms).difference(*known, {"joint", "party", "negotiator"}))


def _is_same_step(one: Claim, other: Claim) -> bool:
    """One plan told twice: for one day, of one thing or one doer; or what was agreed, told as a plan."""
    first, second = one.found, other.found
    alike = is_alike(set(first.terms), set(second.terms))
    if first.kind != second.kind:
        step = first if first.kind == "next step" else second
        return (
            step.when is None
            and not step.about_meeting
            and alike
            and {one.kind, other.kind} == {"agreed", "next step"}
        )
    if (first.firm, first.about_meeting) != (second.firm, second.about_meeting):
        return False
    if not _days_agree(first, second):
        return False
    both_meet = first.about_meeting and second.about_meeting
    one_doer = first.actor.text.split()[-1].lower() == second.actor.text.split()[-1].lower()
    return alike or bool(first.when and second.when and (both_meet or one_doer))


def _days_agree(one: FoundOutcome, other: FoundOutcome) -> bool:
    return not one.when or not other.when or one.when[:10] == other.when[:10]


def is_alike(one: set[str], other: set[str]) -> bool:
    """Whether two sets of telling words are of one thing."""
    shared = one & other
    smaller = min(len(one), len(other))
    return {"exchange", "prisoner"} <= shared or (smaller > 0 and len(shared) / smaller >= SAME_WORDS)
