"""Clauses that the parse has misread: a noun taken for a verb, a verb under a subject that is none of its."""

from __future__ import annotations

from generator.extract.happening.doers import takes_place
from generator.extract.reading.parse import Token
from generator.vocabulary import words


def disagrees(verb: Token, subject: Token) -> bool:
    """`Prisoner swap on Saturday: 22 for nine`: a noun taken for a verb does not agree."""
    if verb.tag_ != "VBP" or verb.lemma_ in {"be", "have"}:
        return False
    bodies = words("events", "speech.tellers.bodies") | words("teams", "bodies")
    many = "conj" in subject.deps or subject.lemma_.lower() in bodies
    opens = subject.tag_ == "NNP" and not subject.ent_type_ and subject.i == subject.sent.start
    is_one = (subject.tag_ == "NN" or opens) and not many
    has_help = not verb.deps.isdisjoint({"aux", "auxpass"})
    return is_one and not has_help


def is_unfit(verb: Token, subject: Token, kind: str) -> bool:
    """Whether the parse has given a verb the wrong subject: `will talk over dinner, starting around eight`,
    `attacks, claimed by the front, killed 60`."""
    if (
        kind == "start"
        and verb.tag_ == "VBG"
        and verb.dep_ in {"advcl", "pcomp"}
        and not takes_place(subject)
    ):
        return verb.deps.isdisjoint({"dobj", "xcomp"})
    is_side = verb.lower_ == "left" and verb.i == subject.i + 2 and verb.nbor(-1).text == ","
    is_than = verb.tag_ in {"VBN", "VBD"} and verb.i and verb.nbor(-1).lower_ in {"than", "as"}
    if is_side or is_than:
        return True  # "Ivo Marek, left, with the envoy", "ended earlier than scheduled on Friday"
    if verb.lemma_ in words("teams", "lead") and verb.deps.isdisjoint({"dobj", "prt", "auxpass"}):
        return verb.below.isdisjoint({"to", "into"})  # "for the firm X leads today"
    if _is_cut_off(verb, subject):
        return True
    is_done_to = "agent" in verb.deps and verb.dep_ not in {"acl", "relcl"}
    if verb.lemma_ == "follow":
        return False  # "followed by talks at noon"
    return is_done_to and verb.deps.isdisjoint({"auxpass", "dobj"}) and verb.tag_ != "VBG"


def _is_cut_off(verb: Token, subject: Token) -> bool:
    """`Quist: our strike goes on`, `The walkout that may be: they left`; not `Quist to them: "I am"`."""
    between = verb.doc.tokens[subject.i + 1 : verb.i]
    is_label = subject.pos_ == "PROPN" and [t.text for t in between[:1]] == [":"]
    return is_label or any(t.text == ":" and t.nbor(1).text != '"' for t in between)


def is_beside_noun(verb: Token) -> bool:
    """`said in an address, broadcast on Friday, that`: what stands before the comma is meant."""
    before = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    return before.text == "," and before.i > 0 and before.nbor(-1).pos_ == "NOUN"


__all__ = ["disagrees", "is_beside_noun", "is_unfit"]
