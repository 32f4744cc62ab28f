"""Denials and what they deny, which another passage must tell: one that answers nobody is no difference."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Citation, FoundDenial, FoundProposition, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.opposed.pairs import Told
from generator.organize.phrases.phrasing import asked, in_marks, render, whether

MISPLACED = re.compile(r"\s(?:When|If|After|Before|As|While|Since|Although)\s")
"""An opening clause that came to stand behind its subject."""
SITTING = {"meeting", "side"}
"""What is told of a meeting of the two sides, beside the talks that the bundle is about."""
TYPED = {
    ("attendance", "yes"),
    ("attendance", "planned"),
    ("attendance", "no"),
    ("start", "yes"),
    ("start", "planned"),
}
"""What a passage may say yes or no to that is asked of every meeting."""


def differ_by_denial(desk: Desk, told: Told) -> Iterator[Dispute]:
    """Claims and the passages that deny them."""
    for denial in desk.denials:
        elsewhere = _told_elsewhere(denial, desk, told)
        is_lone = denial.claim_at == denial.at and not (denial.is_told or elsewhere or denial.told)
        is_lone = is_lone or not any(letter.isalpha() for letter in denial.denial.text)
        versions = _claimed_and_denied(denial, elsewhere)
        question = asked(denial.question, desk.cast)
        here = (s for s in desk.stances if s.at == denial.claim_at and (s.about, s.stance) in TYPED)
        stance = next(here, None)
        matter = desk.matter(stance) if stance is not None else None
        if stance is not None and stance.about == "start" and {*stance.terms} >= SITTING:
            matter = desk.face_to_face()
        if matter is not None and stance is not None and stance.stance == "no":
            versions = versions[::-1]
        if matter is None and _is_of_start(denial, told):
            matter = desk.start()
        is_same = stance is None or stance.about == "attendance" or stance.stance == "yes"
        about = f"Whether {matter.whether}" if matter is not None and is_same else _about(denial, desk)
        yield Dispute(about, "fact", versions, denial.rule, None, question, matter, is_lone)


def _told_elsewhere(denial: FoundDenial, desk: Desk, told: Told) -> tuple[FoundProposition, ...]:
    """The clauses of other sentences that tell what is denied."""
    denied = {at for other in desk.denials for at in (other.at, *other.also)} | {denial.claim_at}
    inside = [p for p in told.in_sentence(denial.claim_at) if p.says.overlaps(denial.claim)]
    own = sorted(inside, key=lambda p: (p.says.start - p.says.end, p.says.start))[:1]
    return tuple(
        other
        for other in told.all
        if other.stance in {"yes", "planned"} and other.at not in denied
        if any(told.tell_one_thing(one, other) for one in own)
    )


def _claimed_and_denied(
    denial: FoundDenial, elsewhere: tuple[FoundProposition, ...]
) -> tuple[Version, Version]:
    """Each side with its own passages: where one sentence tells the claim and denies it, its two halves."""
    is_one = denial.claim_at == denial.at
    own = denial.told or ((denial.claim,) if is_one else (denial.claim_at,))
    if elsewhere and is_one and not denial.is_told:
        own = tuple(dict.fromkeys((*denial.told, *(other.at for other in elsewhere))))
    is_half = is_one and own == (denial.claim,)
    against = (denial.denial if is_half else denial.at, *denial.also)
    says = denial.claim if is_half or not is_one else elsewhere[0].says if elsewhere else denial.told[0]
    return Version(in_marks(says.text), own), Version(
        in_marks(_denying(denial, is_half=is_half).text), against
    )


def _denying(denial: FoundDenial, *, is_half: bool) -> Citation:
    """The half that denies, or the sentence, where the half says too little by itself."""
    return denial.denial if is_half or denial.claim_at != denial.at else denial.at


def _is_of_start(denial: FoundDenial, told: Told) -> bool:
    """`Claims that the meetings had begun were untrue`."""
    return any(
        one.stance != "planned"
        and "start" in one.deeds
        and "+meeting" in (*one.doer, *one.things)
        and one.says.overlaps(denial.claim)
        for one in told.in_sentence(denial.claim_at)
    )


def _about(denial: FoundDenial, desk: Desk) -> str:
    told = render(denial.about, desk.cast)
    return whether(told if told and not MISPLACED.search(told) else denial.claim.text)
