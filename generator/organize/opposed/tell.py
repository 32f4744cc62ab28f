"""Two passages that stand opposed, as a difference readers see: what it is about, and what each says."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Citation, FoundProposition, Version
from generator.organize.desk import Dispute
from generator.organize.opposed.pairs import Told
from generator.organize.opposed.slots import Pair, deeds_shared, opposed_pairs
from generator.organize.phrases.phrasing import in_marks, whether
from generator.vocabulary import table

ABOUT = {"time": "The time of {}", "place": "The place of {}", "cause": "The reason for {}"}
RULES = {
    "fact": "one deed told and denied",
    "who": "two doers of what one did",
    "time": "two times of one deed",
    "place": "two places of one deed",
    "cause": "two reasons for one deed",
}
SHORTEST = 4
"""Words of a clause that tell something by themselves."""


def differ_in_deeds(told: Told) -> Iterator[Dispute]:
    """Every difference between two passages about one deed, the closest pair first; a passage once a slot."""
    found = sorted(
        opposed_pairs(told),
        key=lambda each: (-told.weight(*each[1]), *(told.desk.place(p.at) for p in each[1])),
    )
    used: set[tuple[str, Citation]] = set()
    for slot, pair in found:
        places = {(slot, p.at) for p in pair}
        if not places & used:
            used |= places
            yield _dispute(slot, pair, told)


def _dispute(slot: str, pair: Pair, told: Told) -> Dispute:
    deeds = deeds_shared(*pair)
    said = [p for p in pair if p.stance in {"yes", "planned", "may"}] or [*pair]
    yes = next((p for p in said if p.teller != "reply"), said[0])
    ordered = (yes, *(p for p in pair if p is not yes))
    versions = tuple(Version(in_marks(_words(p, slot)), (p.at,)) for p in ordered)
    return Dispute(_about(slot, yes, deeds), _kind(slot, pair, told), versions, RULES[slot])


def _kind(slot: str, pair: Pair, told: Told) -> str:
    """Who of two people did it is their part in it; which of two sides did is what happened."""
    if slot != "who":
        return slot
    named = [told.desk.people_in(p.doer_at) for p in pair if p.doer_at is not None]
    return "role" if len(named) == len(pair) and all(named) else "fact"


def _words(one: FoundProposition, slot: str) -> str:
    """The clause, or its sentence where the clause says too little or leaves the reason out."""
    is_short = len(one.says.text.split()) < SHORTEST or one.is_noun
    return one.at.text if is_short or slot == "cause" else one.says.text


def _about(slot: str, yes: FoundProposition, deeds: set[str]) -> str:
    if slot == "fact":
        return whether(yes.says.text)
    if slot == "who":
        titles = table("deeds")["titles"]
        return next(
            (str(titles[deed]) for deed in sorted(deeds) if deed in titles), f"Who is meant: {_called(yes)}"
        )
    return ABOUT[slot].format(_called(yes))


def _called(one: FoundProposition) -> str:
    return in_marks(one.says.text)
