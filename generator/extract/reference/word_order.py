"""The subject of an attributing verb by the order of words alone, for where the parse is torn by marks."""

from __future__ import annotations

from generator.extract.naming.names import kinds
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import MARK_GLYPHS, STOPS, Reading
from generator.extract.reading.verb_forms import class_of

PHRASE = frozenset(
    {"DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "CD", "HYPH", "VBN", "AFX"}
)
ENDING = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "CD", "JJ"})
FILLERS = frozenset({"RB", "MD", "VBD", "VBZ", "VBP", "TO"})
"""What may stand between subject and verb: then also said, has long said."""
LONGEST = 10
LONGEST_ASIDE = 24
"""An aside between commas of more words is none."""


def subject_by_order(verb: Token, reading: Reading) -> Span | None:
    """The phrase right after an inverted verb ("…,” said X"), else the one right before the verb."""
    if _is_inverted(verb):
        return _whole_behind(verb, reading) or phrase_from(verb.i + 1, reading) or _phrase_to(verb.i, reading)
    return _phrase_to(verb.i, reading)


def _whole_behind(verb: Token, reading: Reading) -> Span | None:
    """Title and name behind an inverted verb, "of" and all: "said Lund Board of Trade Head Ann Ode"."""
    subject = next((c for c in verb.rights if c.dep_ == "nsubj" and c.tag_ == "NNP"), None)
    if subject is None or subject.left_edge.i != verb.i + 1:
        return None
    words_of = verb.doc[verb.i + 1 : subject.i + 1]
    is_plain = all(reading.is_outside(t) and (t.tag_ in PHRASE or t.lower_ == "of") for t in words_of)
    return words_of if is_plain else None


def is_inverted(verb: Token, reading: Reading) -> bool:
    """Whether the verb opens the words after a quotation, and a phrase follows that can be its subject."""
    return _is_inverted(verb) and phrase_from(verb.i + 1, reading) is not None


def _is_inverted(verb: Token) -> bool:
    if verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"} or verb.lower_ in {"told", "tells", "tell"}:
        return False  # told takes a listener
    before = verb.i - 1
    while before >= 0 and verb.doc[before].text in {",", "-", "–", "—", "―"}:
        before -= 1
    if before < 0 or verb.doc[before].text in STOPS:
        return class_of(verb.lower_) == "say"  # "Said X: “…”"
    return verb.doc[before].text in MARK_GLYPHS


def phrase_from(start: int, reading: Reading) -> Span | None:
    """The noun phrase that begins at a token, None when none does."""
    doc, end = reading.doc, start
    while (
        end < len(doc) and end - start < LONGEST and reading.is_outside(doc[end]) and doc[end].tag_ in PHRASE
    ):
        end += 1
    if end == start and start < len(doc) and doc[start].tag_ == "PRP" and reading.is_outside(doc[start]):
        return doc[start : start + 1]
    while end > start and doc[end - 1].tag_ not in ENDING:
        end -= 1
    return doc[start:end] if end > start else None


def _phrase_to(end: int, reading: Reading) -> Span | None:
    """The phrase that ends right before a token; over ", who leads it," to the name."""
    doc = reading.doc
    while end and doc[end - 1].tag_ in FILLERS and reading.is_outside(doc[end - 1]):
        end -= 1
    end = _without_day(end, reading)
    if end and doc[end - 1].text == ")":
        end = next((i for i in range(end - 2, max(-1, end - LONGEST), -1) if doc[i].text == "("), end)
    if not end or doc[end - 1].text != ",":
        return phrase_ending(end, reading)
    near = phrase_ending(end - 1, reading)
    comma = next((i for i in range(end - 2, max(-1, end - LONGEST_ASIDE), -1) if doc[i].text == ","), None)
    if near is not None and (comma is None or near.start <= comma + 1) and _is_name(near):
        return near
    if near is not None and comma is not None and _is_name(near) and _ends_place(comma, near, reading):
        return doc[comma + 1 : near.end]
    far = phrase_ending(comma, reading) if comma is not None else None
    return far or near


def _without_day(end: int, reading: Reading) -> int:
    """The end of the words before a verb, less the day beside it: "X Monday", "X late Friday"."""
    doc, at = reading.doc, end
    while at and kinds().get(doc[at - 1].text) == "calendar":
        at -= 1
    while at and at < end and doc[at - 1].lower_ in {"on", "late", "early"}:
        at -= 1
    return at or end


def _ends_place(comma: int, near: Span, reading: Reading) -> bool:
    """Whether what stands before the comma hangs on a preposition and cannot speak: "in talks with Oslo, the
    head of the team and envoy X, said"."""
    far = phrase_ending(comma, reading)
    before = reading.doc[far.start - 1].tag_ if far is not None and far.start else ""
    return before in {"IN", "TO"} and reading.doc[near.start - 1].tag_ not in {"IN", "TO"}


def _is_name(phrase: Span) -> bool:
    return phrase.root.tag_ in {"NNP", "NNPS"}


def _opens(token: Token) -> bool:
    """Whether it opens the passage, a name that the tagger takes for a command: "Brand on Monday said"."""
    return not token.i and token.tag_ in {"VB", "VBP"} and token.text.istitle()


def phrase_ending(end: int, reading: Reading) -> Span | None:
    """The noun phrase that ends right before a token, None when none does."""
    doc = reading.doc
    if (
        end
        and (doc[end - 1].tag_ in {"PRP", "WP"} or _opens(doc[end - 1]))
        and reading.is_outside(doc[end - 1])
    ):
        return doc[end - 1 : end]
    start = end
    while (
        start
        and end - start < LONGEST
        and reading.is_outside(doc[start - 1])
        and doc[start - 1].tag_ in PHRASE
    ):
        start -= 1
    return doc[start:end] if end > start and doc[end - 1].tag_ in ENDING else None
