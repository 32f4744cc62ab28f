"""Denials and what they deny, which another passage must tell: one that answers nobody is no difference."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Citation, FoundClaim, FoundDenial, Version
from generator.organize.clashes import Claims
from generator.organize.desk import Desk, Dispute
from generator.organize.phrasing import asked, in_marks, render, whether

TYPED = {
    ("attendance", "yes"),
    ("attendance", "planned"),
    ("attendance", "no"),
    ("start", "yes"),
    ("start", "planned"),
}
"""What a passage may say yes or no to that is asked of every meeting."""


def differ_by_denial(desk: Desk, claims: Claims) -> Iterator[Dispute]:
    """Claims and the passages that deny them."""
    for denial in desk.denials:
        told = _told_elsewhere(denial, desk, claims)
        is_lone = denial.claim_at == denial.at and not (denial.is_told or told or denial.told)
        versions = _claimed_and_denied(denial, told)
        question = asked(denial.question, desk.cast)
        here = (s for s in desk.stances if s.at == denial.claim_at and (s.about, s.stance) in TYPED)
        stance = next(here, None)
        matter = desk.matter(stance) if stance is not None else None
        if matter is not None and stance is not None and stance.stance == "no":
            versions = versions[::-1]
        if matter is None and _is_of_start(denial, desk):
            matter = desk.start()
        is_same = stance is None or stance.about == "attendance" or stance.stance == "yes"
        about = f"Whether {matter.whether}" if matter is not None and is_same else _about(denial, desk)
        yield Dispute(about, "fact", versions, denial.rule, None, question, matter, is_lone)


def _told_elsewhere(denial: FoundDenial, desk: Desk, claims: Claims) -> tuple[FoundClaim, ...]:
    """The clauses of other sentences that tell what is denied."""
    denied = {at for other in desk.denials for at in (other.at, *other.also)}
    own = desk.claims_in(denial.claim)
    others = (c for c in claims.all if c.stance in {"yes", "planned"} and c.at not in denied)
    return tuple(
        other
        for other in others
        if other.at != denial.claim_at
        if claims.tells(other, denial.terms) or any(claims.is_that_deed(one, other) for one in own)
    )


def _claimed_and_denied(denial: FoundDenial, told: tuple[FoundClaim, ...]) -> tuple[Version, Version]:
    """Each side with its own passages: where one sentence tells the claim and denies it, its two halves."""
    is_one = denial.claim_at == denial.at
    own = denial.told or ((denial.claim,) if is_one else (denial.claim_at,))
    if told and is_one and not denial.is_told:
        own = tuple(dict.fromkeys((*denial.told, *(claim.at for claim in told))))
    is_half = is_one and own == (denial.claim,)
    against = (denial.denial if is_half else denial.at, *denial.also)
    says = denial.claim if is_half or not is_one else told[0].says if told else denial.told[0]
    return Version(in_marks(says.text), own), Version(
        in_marks(_denying(denial, is_half=is_half).text), against
    )


def _denying(denial: FoundDenial, *, is_half: bool) -> Citation:
    """The half that denies, or the sentence, where the half says too little by itself."""
    return denial.denial if is_half or denial.claim_at != denial.at else denial.at


def _is_of_start(denial: FoundDenial, desk: Desk) -> bool:
    """`Claims that the meetings had begun were untrue`."""
    return any(
        claim.act == "start" and "meeting" in claim.subject and not claim.is_other
        for claim in desk.claims_in(denial.claim)
    )


def _about(denial: FoundDenial, desk: Desk) -> str:
    return whether(render(denial.about, desk.cast) if denial.about else denial.claim.text)
