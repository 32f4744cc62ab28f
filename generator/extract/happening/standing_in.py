"""Who is sent, who sends another in his place, who stands for a body: verbs by which somebody else comes."""

from __future__ import annotations

import re

from generator.extract.parties.tables import is_meeting
from generator.extract.reading.parse import Token
from generator.vocabulary import words

INSTEAD = re.compile(r"\bin (?:his|her|their) (?:place|stead)\b|\binstead\b")


def kind_of_standing_in(verb: Token) -> str | None:
    """Of "send" and "represent": whether the subject is replaced, the object sent, or the agent there."""
    return _replaced(verb) or _sent(verb)


def _replaced(verb: Token) -> str | None:
    """`was represented by her deputy`, `sent her deputy instead`."""
    below = verb.deps
    if verb.lemma_ == "replace":
        seats = (g for c in verb.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj")
        is_there = any(is_meeting(g) or g.lower_ in words("presence", "words.replaced_at") for g in seats)
        return "replaced" if {"nsubjpass", "agent"} <= below and is_there else None
    if verb.lemma_ == "represent":
        is_person = any(c.dep_ == "nsubjpass" and c.ent_type_ == "PERSON" for c in verb.children)
        by = (g for c in verb.children if c.dep_ == "agent" for g in c.children)
        is_person |= (
            "nsubjpass" not in below and verb.dep_ == "conj" and any(g.ent_type_ == "PERSON" for g in by)
        )
        return "replaced" if is_person and "agent" in below else None
    was_expected = verb.dep_ == "conj" and verb.head.lemma_ in {"expect", "be", "due"}
    has_deputy = "dobj" in below and "nsubjpass" not in below
    after = verb.doc.text[verb.idx : verb.sent.end_char]
    return "replaced" if has_deputy and (was_expected or INSTEAD.search(after)) else None


def _sent(verb: Token) -> str | None:
    """`is to send its envoy, Ann Ode, to the talks`; `the guild was represented by its chair`."""
    if verb.lemma_ == "represent":
        subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        by = "agent" in verb.deps
        return "stands_for" if by and subject is not None and subject.ent_type_ != "PERSON" else None
    ends = [g for c in verb.children if c.lower_ == "to" for g in c.children if g.dep_ == "pobj"]
    is_there = any(is_meeting(g) or g.ent_type_ == "GPE" for g in ends)
    return "sent" if is_there and "dobj" in verb.deps else None
