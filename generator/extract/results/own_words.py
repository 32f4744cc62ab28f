"""Outcomes told in the words of the source: `we have agreed` of one who speaks, `it was agreed that …`."""

from __future__ import annotations

import re

from generator.extract.reading.parse import Token
from generator.extract.reference.referents import Referents
from generator.extract.results.deeds import Deed
from generator.extract.wording.lines import Telling, line_of
from generator.model import Part
from generator.vocabulary import words

LONGEST = 22
"""Words of what is agreed where nobody is named who agreed it, and of what one says of himself."""
MORE = 8
"""More words than other lines have."""


def in_his_words(deed: Deed, referents: Referents) -> tuple[Part, ...]:
    """What one tells of himself and his side: quoted, or as his turn in a transcript."""
    if (teller := speaker_of(deed.verb)) is not None:
        return line_of(deed.verb.head, referents, Telling(teller, says=True, verb="says", more=MORE))
    turn, said = referents.turn(), deed.verb.sent.text.strip().rstrip(".")
    said = re.sub(r"^(?:But|And|So|Well|Yes|No),? ", "", said)
    is_whole = deed.verb.dep_ == "ROOT" and '"' not in said and len(said.split()) <= LONGEST
    if turn is None or not is_whole:
        return ()
    return (Part(turn.text, turn), Part(f' says: "{said[:1].upper()}{said[1:]}"'))


def speaker_of(verb: Token) -> Token | None:
    """Who says it of himself: `"We have agreed on a map," X said`."""
    is_said = (
        verb.dep_ == "ccomp" and verb.head.lemma_ in words("saying", "say") and verb.tag_ in {"VBD", "VBN"}
    )
    return next((c for c in verb.head.children if c.dep_ == "nsubj"), None) if is_said else None


def impersonal(deed: Deed) -> tuple[Part, ...] | None:
    """`It was further agreed that flights would begin`: in the words of the source, told for now."""
    verb = deed.verb
    clause = next((c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i), None)
    is_told = clause is not None and clause.pos_ in {"VERB", "AUX"} and verb.tag_ == "VBN"
    if deed.kind != "agreed" or deed.subject.lower_ != "it" or clause is None or not is_told:
        return None
    text = verb.doc.text[clause.left_edge.idx : clause.right_edge.idx + len(clause.right_edge)]
    if len(text.split()) > LONGEST:
        return ()
    return (Part(f"It is {verb.lower_} {text.replace(' would ', ' will ')}"),)


__all__ = ["impersonal", "in_his_words", "speaker_of"]
