"""The whole phrase of a noun, as far as it names or describes: for the words that name a speaker."""

from __future__ import annotations

from generator.extract.naming.title_words import is_role
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.vocabulary import words

DESCRIBING = frozenset(
    {"compound", "det", "amod", "poss", "nmod", "nummod", "case", "predet", "advmod", "punct", "quantmod"}
)
PROPER = frozenset({"NNP", "NNPS"})
BREAKS = frozenset({",", "(", "–", "—", "―", ":", ";"})
CLOCK = frozenset({"a.m.", "p.m.", "a.m", "p.m"})
LONGEST_TAIL = 8
"""An "of …" or "and …" longer than this many words is more than a name."""


def noun_phrase(head: Token, reading: Reading) -> Span:
    """The phrase of a noun: its name and describing words before it, "of …" after a common noun, "for …" in a
    body's name, and others joined to it by "and"; no relative clause, no apposition.
    """
    start, end = head.i, head.i + 1
    for child in reversed(list(head.lefts)):
        if child.dep_ not in DESCRIBING or child.text in BREAKS or not reading.is_outside(child):
            break
        if child.right_edge.lower_ in CLOCK:
            break  # "by 9 p.m. The union says": the stop of the hour ended the sentence
        if any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in child.subtree):
            break  # "The tax has angered drivers": the parse takes a clause for a word before its noun
        start = child.left_edge.i
    while start < head.i and head.doc.tokens[start].is_space:
        start += 1  # where a dateline stood
    for child in head.rights:
        if child.dep_ == "nummod" and child.i == end and head.tag_ == "NNP":
            end += 1  # Channel 10
        if child.dep_ == "prep" and child.lower_ == "of" and _takes_of(head):
            end = max(end, _end_of_tail(child, head, reading))
        elif (
            child.dep_ == "conj" and child.right_edge.i - head.i <= LONGEST_TAIL and reading.is_outside(child)
        ):
            end = max(end, noun_phrase(child, reading).end)
    return head.doc[start : _end_of_name(head) if end == head.i + 1 else end]


def _takes_of(head: Token) -> bool:
    """A common noun, a number of people, or the first word of a body's name: some of the pilots, the Republic
    of Lund."""
    is_some = head.lower_ in words("voices", "human") or head.tag_ == "CD"
    is_body = head.tag_ == "NNP" and any(c.dep_ == "det" for c in head.lefts)
    return head.tag_ in {"NN", "NNS"} or is_some or is_body


def _end_of_name(head: Token) -> int:
    """Where the name of a body ends that goes on behind its noun: the Observatory *for Human Rights*."""
    doc, end = head.doc, head.i + 1
    if head.tag_ != "NNP" or head.lower_ not in words("not_people", "organs") or end >= len(doc) - 2:
        return end
    if doc[end].lower_ != "for" or is_role(doc[end + 1].text):
        return end
    at = end + 1 + (doc[end + 1].lower_ == "the")
    while at < len(doc) - 1 and (
        doc[at].tag_ in PROPER or (doc[at].lower_ in {"and", "of"} and doc[at + 1].tag_ in PROPER)
    ):
        if is_role(doc[at].text):
            return end  # "the Union for Nurses President A B"
        at += 1
    return at if doc[at - 1].tag_ in PROPER and doc[end + 1].ent_type_ != "DATE" else end


def _end_of_tail(of: Token, head: Token, reading: Reading) -> int:
    for child in of.children:
        if child.dep_ == "pobj" and child.i - head.i <= LONGEST_TAIL and reading.is_outside(child):
            return noun_phrase(child, reading).end
    return head.i + 1
