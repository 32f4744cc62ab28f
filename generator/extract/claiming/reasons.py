"""Why it was done, as the clause tells it: what hangs on `because`, `owing to`, `over`, or forced it."""

from __future__ import annotations

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import subject_of
from generator.vocabulary import words

MARKED = {"because", "since", "as", "so"}
PLEADING = {"cite", "plead", "blame", "invoke", "fear", "protest", "anger"}
BY = {"because", "owing", "due", "over", "following", "amid", "thanks", "given"}
PHRASES = {
    "for": {"reason", "fear", "lack", "want", "ground", "safety", "sake"},
    "in": {
        "protest",
        "response",
        "view",
        "reaction",
        "retaliation",
        "revenge",
        "anger",
        "light",
        "reprisal",
        "consequence",
    },
    "on": {"account", "ground", "purpose", "order", "advice", "instruction", "demand", "recommendation"},
    "out": {"fear", "anger", "spite", "pity", "habit"},
    "under": {"pressure", "duress", "threat"},
    "through": {"lack", "fault", "negligence", "carelessness", "error"},
    "by": {"accident", "mistake", "oversight", "negligence"},
    "at": {"request", "insistence", "behest", "demand", "instigation", "urging"},
    "as": {"result", "consequence", "precaution", "punishment", "reprisal"},
}
"""Prepositions with a noun that make a reason: `for health reasons`, `in protest at`."""
TIMES = {"DATE", "TIME"}


def reason_of(verb: Token) -> Span | None:
    """The words that tell why the deed was done; None where the clause tells no reason."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    near = [*verb.children, *(g for c in things for g in c.children if g.dep_ == "prep" and g.i > verb.i)]
    for child in near:
        if _is_reason(child) or (child.lower_ == "for" and _is_charge(child, verb)):
            return child.doc[child.left_edge.i : child.right_edge.i + 1]
    above = verb.head
    is_forced = verb.dep_ in {"xcomp", "ccomp"} and above.lemma_ in words("deeds", "reasoning")
    subject = subject_of(above) if is_forced else None
    return verb.doc[subject.left_edge.i : subject.right_edge.i + 1] if subject is not None else None


def _is_charge(child: Token, verb: Token) -> bool:
    """`was arrested for espionage`, `dismissed for theft`; not `for two days`."""
    is_accusing = verb.lemma_ in words("deeds", "accusing") and child.dep_ == "prep" and child.head == verb
    return is_accusing and not any(t.ent_type_ in TIMES or t.like_num for t in child.subtree)


def _is_reason(child: Token) -> bool:
    """A clause with its mark, or what hangs on `owing to`; a time is no reason."""
    if child.dep_ == "advcl":
        is_pleaded = child.lemma_ in PLEADING and child.tag_ == "VBG"
        marks = {c.lower_ for c in child.children if c.dep_ == "mark"}
        has_own = any(c.dep_ in SUBJECTS or c.dep_ == "expl" for c in child.children)
        return is_pleaded or (bool(marks & MARKED) and has_own)
    goals = [g for c in (child, *child.children) if c.dep_ in {"prep", "pobj"} for g in (c, *c.children)]
    if child.dep_ == "prep" and any(g.lemma_.lower() in PHRASES.get(child.lower_, ()) for g in goals):
        return True
    is_by = child.lower_ in BY and child.dep_ in {"prep", "amod", "acomp", "advmod", "prt"}
    return is_by and not any(t.ent_type_ in TIMES for t in child.subtree)
