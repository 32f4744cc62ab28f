"""Whose word a sentence is, and whether the next one goes on with it."""

from __future__ import annotations

from generator.extract.denying.cues import listed
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import is_in_marks

MARKS = {'"', "'"}
THEIRS = {"he", "she", "they", "it"}


def are_two_tellers(one: Span, other: Span) -> bool:
    """Whether each sentence is somebody's word, and not the same one's going on."""
    first, second = teller_of(one), teller_of(other)
    if second is None or (first is None and not _is_claim(one)):
        return False
    has_the = not second.below.isdisjoint({"the", "this"})
    goes_on = second.pos_ == "PRON" or (
        second.lemma_.lower() in listed("same_teller") and second.tag_ == "NN" and has_the
    )
    is_other = not second.below.isdisjoint({"another", "other"})
    own = {t.lemma_ for t in first.subtree if t.pos_ in {"NOUN", "PROPN"}} if first is not None else set()
    return first is None or is_other or (not goes_on and second.lemma_ not in own)


def _is_claim(span: Span) -> bool:
    return any(token.lemma_ in {"declare", "claim", "report"} for token in span)


def teller_of(span: Span) -> Token | None:
    """Whose word a sentence is: the subject of its telling, or what follows `according to`."""
    for token in span:
        if token.lower_ == "according":
            return next((t for t in token.subtree if t.dep_ == "pobj"), None)
    for token in span:
        if token.lemma_ in listed("telling") and token.pos_ == "VERB":
            subject = next((child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
            if subject is not None or token.tag_ != "VBG":
                return subject  # a participle, "saying that", goes on with whoever tells
    return None


def is_inside_marks(span: Span) -> bool:
    """Whether a sentence stands or begins within quotation marks."""
    return is_in_marks(span[0]) or span[0].text == '"'


def goes_on(span: Span, before: Span) -> bool:
    """Whether a sentence is a quotation of whoever the sentence before is told of: `"Never," he said.`"""
    if not is_inside_marks(span) and span[0].text not in MARKS:
        return False
    told = [t for t in span if t.pos_ == "VERB" and t.lemma_ in listed("telling")]
    outside = [t for t in told if not is_in_marks(t)]
    subjects = [c for t in outside for c in t.children if c.dep_ == "nsubj"]
    if subjects:
        return subjects[-1].lower_ in THEIRS or subjects[-1].lemma_ in {t.lemma_ for t in before}
    return span.doc is before.doc


def tells_a_report(span: Span) -> bool:
    """`Several newspapers reported that …`"""
    return any(
        token.lemma_ in {"report", "claim"} and token.pos_ == "VERB" and "ccomp" in token.deps
        for token in span
    )
