"""Who an attributing word attributes to, inside one sentence: subjects, agents, "according to", possessors.

By the parse where it can be trusted, by the order of words where it cannot: a quotation in the middle of a
clause often tears subject and verb apart.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from generator.extract.readings import Reading

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP", "DT", "CD", "NFP", "JJ", "JJS"})
NAME_PARTS = frozenset(
    {"compound", "det", "amod", "poss", "nmod", "nummod", "case", "predet", "advmod", "punct", "quantmod"}
)
CLIMBING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp", "acl"})
RELATIVES = frozenset({"who", "which", "that", "whom"})


def source_of(verb: Token, reading: Reading) -> Span | None:
    """The words that name who says, thinks or does what the verb says; None when nobody is named."""
    seen: set[int] = set()
    at = verb
    while at.i not in seen:
        seen.add(at.i)
        subject = _subject(at, reading)
        if subject is not None:
            return subject
        if at.dep_ in {"relcl", "acl"} and at.head.tag_ in NOMINAL and at.head.tag_ not in {"JJ", "CD"}:
            return noun_phrase(at.head, reading) if _usable(at.head, reading) else None
        if at.dep_ not in CLIMBING or at.head is at:
            return None
        at = at.head
    return None


def _subject(verb: Token, reading: Reading) -> Span | None:
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.tag_ in NOMINAL:
            if child.lower_ in RELATIVES and child.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
                child = verb.head  # noqa: PLW2901  "X, who said": X
            if _usable(child, reading):
                return noun_phrase(child, reading)
    return None


def _usable(token: Token, reading: Reading) -> bool:
    return reading.is_outside(token) and token.tag_ in NOMINAL and token.text != "there"


def noun_phrase(head: Token, reading: Reading) -> Span:
    """The phrase of a noun: its name and describing words before it, "of …" after a common noun, and others
    joined to it by "and"; no relative clause, no apposition.
    """
    doc = head.doc
    start = head.i
    for child in reversed(list(head.lefts)):
        if (
            child.dep_ not in NAME_PARTS
            or not reading.is_outside(child)
            or child.text in {",", "(", "-", "–", "—"}
        ):
            break
        start = child.left_edge.i
    end = head.i + 1
    for child in head.rights:
        if (
            child.dep_ == "prep"
            and child.lower_ == "of"
            and head.tag_ in {"NN", "NNS"}
            and child.right_edge.i - head.i <= 8
        ):
            end = child.right_edge.i + 1
        elif child.dep_ == "conj" and child.right_edge.i - head.i <= 8 and reading.is_outside(child):
            end = max(end, noun_phrase(child, reading).end)
    return doc[start:end]
