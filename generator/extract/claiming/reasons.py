"""Why it was done, as the clause tells it: what hangs on `because`, `owing to`, `over`, or forced it."""

from __future__ import annotations

from generator.extract.reading.parse import Span, Token
from generator.extract.wording.clauses import subject_of
from generator.vocabulary import words

MARKED = {"because", "since", "as", "so"}
PLEADING = {"cite", "plead", "blame", "invoke"}
BY = {"because", "owing", "due", "over", "following", "amid", "thanks", "given"}
PHRASES = {
    "for": {"reason", "fear", "lack", "want", "ground", "safety"},
    "in": {"protest", "response", "view", "reaction", "retaliation", "revenge", "anger", "light"},
    "on": {"account", "ground", "purpose"},
    "out": {"fear", "anger"},
    "under": {"pressure"},
    "by": {"accident", "mistake"},
    "at": {"request", "insistence", "behest"},
}
"""Prepositions with a noun that make a reason: `for health reasons`, `in protest at`."""
TIMES = {"DATE", "TIME"}


def reason_of(verb: Token) -> Span | None:
    """The words that tell why the deed was done; None where the clause tells no reason."""
    for child in verb.children:
        if _is_reason(child):
            return child.doc[child.left_edge.i : child.right_edge.i + 1]
    above = verb.head
    is_forced = verb.dep_ in {"xcomp", "ccomp"} and above.lemma_ in words("deeds", "reasoning")
    subject = subject_of(above) if is_forced else None
    return verb.doc[subject.left_edge.i : subject.right_edge.i + 1] if subject is not None else None


def _is_reason(child: Token) -> bool:
    """A clause with its mark, or what hangs on `owing to`; a time is no reason."""
    if child.dep_ == "advcl":
        is_pleaded = child.lemma_ in PLEADING and child.tag_ == "VBG"
        return is_pleaded or any(c.dep_ == "mark" and c.lower_ in MARKED for c in child.children)
    goals = [g for c in (child, *child.children) if c.dep_ in {"prep", "pobj"} for g in (c, *c.children)]
    if child.dep_ == "prep" and any(g.lemma_.lower() in PHRASES.get(child.lower_, ()) for g in goals):
        return True
    is_by = child.lower_ in BY and child.dep_ in {"prep", "amod", "acomp", "advmod", "prt"}
    return is_by and not any(t.ent_type_ in TIMES for t in child.subtree)
