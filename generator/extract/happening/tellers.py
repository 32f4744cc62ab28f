"""Whose words tell of a coming: the office that speaks for its chief, the label over what somebody says."""

from __future__ import annotations

from generator.extract.happening.coming import words_of
from generator.extract.reading.parse import Token
from generator.extract.reference.referents import Referents
from generator.model import Citation


def is_label(name: Citation, referents: Referents) -> bool:
    """Whether a name only labels the words that somebody speaks: MR. QUIST: *He* was there all day."""
    return referents.paragraph.document.text[name.end : name.end + 1] == ":"


def of_office(teller: Token, referents: Referents) -> Citation | None:
    """Whose office or spokesman says what *she* will do."""
    owner = next((c for c in teller.children if c.dep_ == "poss"), None)
    is_office = teller.lemma_.lower() in words_of("offices")
    return referents.name_of(owner) if owner is not None and is_office else None
