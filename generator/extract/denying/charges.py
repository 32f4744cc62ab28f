"""What an accusation charges: `Varn blames a drone` leaves open whether a drone is to blame."""

from __future__ import annotations

from collections.abc import Iterable

from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase

CHARGING = {"blame", "accuse"}
LINKS = {"blame": "for", "accuse": "of"}


def charge_of(verb: Token, end: int) -> tuple[str, str] | None:
    """The charge as a statement and a question, up to the word with number `end`; None where the accused or
    the deed is a pronoun."""
    accused = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if accused is None or accused.pos_ not in {"NOUN", "PROPN"}:
        return None
    link = next((child for child in verb.children if child.lower_ == LINKS[verb.lemma_]), None)
    whom = _text(t for t in noun_phrase(accused) if link is None or t not in set(link.subtree))
    deed = _text(word for word in link.subtree if word.i < end) if link is not None else ""
    if verb.lemma_ == "blame":
        first, be = ("Are", "are") if accused.tag_ in {"NNS", "NNPS"} else ("Is", "is")
        rest = f"to blame {deed}".strip()
        return f"{whom} {be} {rest}", f"{first} {whom} {rest}?"
    said = f"the accusation against {whom} {deed}".strip()
    return f"{said} holds", f"Does {said} hold?"


def _text(tokens: Iterable[Token]) -> str:
    return "".join(token.text_with_ws for token in tokens).replace('"', "").strip(" ,;.")
