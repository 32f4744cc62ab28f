"""How the words above a clause or noun say that it is not known: not clear, not said, not set."""

from __future__ import annotations

from functools import cache

from generator.extract.matters.openness import held, is_denied
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH
from generator.vocabulary import table

CLAUSES = {"ccomp", "pcomp", "csubj", "advcl", "xcomp", "acl", "conj", "csubjpass"}


@cache
def listed(key: str) -> frozenset[str]:
    """The words under a key of the vocabulary of the unknown."""
    return frozenset(table("unknowns")[key])


def embedded_verb(token: Token, *, in_list: bool = False) -> Token | None:
    """The verb of the clause that this word opens, if it opens one; `in_list`: it may hang on nothing."""
    if token.lower_ in {"whether", "if"} and token.dep_ == "mark":
        return token.head if in_list or token.head.dep_ != "ROOT" else None
    if token.lower_ not in WH or token.tag_ not in {"WRB", "WP", "WDT", "WP$"}:
        return None
    after = token.doc[token.i + 1 : token.i + 2]
    is_of = any(c.lower_ == "of" for c in token.children) or any(t.pos_ == "NUM" for t in after)
    if token.lower_ == "which" and token.dep_ != "det" and not is_of:
        return None  # it tells more of a thing and asks for none
    is_led = token.i > 0 and token.nbor(-1).lower_ in held("nouns", "about")
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"} and ancestor.dep_ != "xcomp":
            may = ancestor.dep_ in CLAUSES or (is_led and ancestor.dep_ == "relcl")
            return ancestor if may and ancestor.i > token.i else None
    return None


def is_to_come(verb: Token) -> bool:
    """`will decide`, `is still to decide`: it is not done yet."""
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "advmod"}}
    return bool(words & {"will", "would", "must", "still", "to"})


__all__ = ["embedded_verb", "is_denied", "is_to_come", "listed"]
