"""A paragraph with its quotation marks: which token stands inside which marks, and where sentences end.

The parser splits sentences at quotation marks as it sees fit; here a sentence ends at a full stop outside
marks, or at a closing mark after a full stop unless an attribution follows ("“Why?” she asked").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.doc import Doc
from generator.extract.reading.marks import Marked, marked_spans
from generator.extract.reading.parse import Token
from generator.extract.reading.verb_forms import class_of

STOPS = frozenset({".", "?", "!", "…", "...", ".."})
MARK_GLYPHS = frozenset("\"'`") | {"''", "``"}
OUTSIDE = -1
BULLETS = "•⦁◦‣▪*-–"
AFTER_SAYING = frozenset(
    {".", ",", "on", "in", "at", "during", "of", "when", "as", "after", "while", "to", "before"}
)
"""What follows a verb of saying that only tells who spoke; an object would begin a new statement."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One paragraph: its parse, its quotations, each token's quotation (or OUTSIDE) and sentence."""

    paragraph: Paragraph
    marked: tuple[Marked, ...]
    inside: tuple[int, ...]
    sentence: tuple[int, ...]

    @property
    def doc(self) -> Doc:
        """The parse."""
        return self.paragraph.doc

    @property
    def text(self) -> str:
        """The paragraph as the source prints it."""
        return self.paragraph.document.blanked(self.paragraph.passage)

    @property
    def is_heading(self) -> bool:
        """Whether the paragraph is a heading."""
        return self.paragraph.passage.kind == "heading"

    @property
    def is_caption(self) -> bool:
        """Whether the paragraph is a picture's caption."""
        return self.paragraph.passage.kind == "caption"

    @property
    def is_item(self) -> bool:
        """Whether the paragraph is one of a list, by the bullet it stands behind."""
        passage = self.paragraph.passage
        before = self.paragraph.document.text[max(0, passage.start - 3) : passage.start + 1].split("\n")[-1]
        return any(glyph in before for glyph in BULLETS)

    def is_outside(self, token: Token) -> bool:
        """Whether the token stands outside all quotation marks, and is no mark itself: the apostrophe of "the
        miners' leader" is none."""
        is_mark = token.text in MARK_GLYPHS and token.tag_ != "POS"
        return self.inside[token.i] == OUTSIDE and not is_mark

    def tokens_in(self, sentence: int) -> list[Token]:
        """The tokens of a sentence that stand outside marks."""
        return [t for t in self.doc if self.sentence[t.i] == sentence and self.is_outside(t)]

    def stands_alone(self, index: int) -> bool:
        """Whether the sentence of quotation `index` has no words but quoted ones."""
        first = self.first_token(index)
        number = self.sentence[first] if first < len(self.sentence) else -1
        return not any(token.text[0].isalnum() for token in self.tokens_in(number))

    @property
    def opens_with_quote(self) -> bool:
        """Whether the paragraph begins with a quotation."""
        return bool(self.marked) and not any(c.isalnum() for c in self.text[: self.marked[0].start])

    def first_token(self, index: int) -> int:
        """The first token inside quotation `index`; the length of the parse when it holds none."""
        return next((i for i, span in enumerate(self.inside) if span == index), len(self.inside))

    def last_token(self, index: int) -> int:
        """The last token inside quotation `index`; -1 when it holds none."""
        return next((i for i in range(len(self.inside) - 1, -1, -1) if self.inside[i] == index), -1)


@lru_cache(maxsize=1)
def readings(analysis: Analysis) -> tuple[Reading, ...]:
    """Every paragraph of a document, quotations left open carried into the next one; several finders ask."""
    found: list[Reading] = []
    carried = False
    for paragraph in analysis.paragraphs:
        text = paragraph.document.blanked(paragraph.passage)
        marked = marked_spans(text, carried=carried)
        inside = _inside(paragraph.doc, marked)
        found.append(Reading(paragraph, marked, inside, _sentences(paragraph.doc, inside)))
        carried = bool(marked) and not marked[-1].closed
    return tuple(found)


def _inside(doc: Doc, marked: tuple[Marked, ...]) -> tuple[int, ...]:
    """For each token the quotation it stands in; the marks themselves count as outside."""
    result = [OUTSIDE] * len(doc)
    if not marked:
        return tuple(result)
    at = 0
    for token in doc:
        while at < len(marked) and marked[at].end <= token.idx:
            at += 1
        if at < len(marked) and marked[at].start < token.idx + len(token):
            result[token.i] = at
    return tuple(result)


def _sentences(doc: Doc, inside: tuple[int, ...]) -> tuple[int, ...]:
    numbers, number = [], 0
    for token in doc:
        if token.i and _starts_sentence(doc, token, inside):
            number += 1
        numbers.append(number)
    return tuple(numbers)


def _starts_sentence(doc: Doc, token: Token, inside: tuple[int, ...]) -> bool:
    before = doc[token.i - 1]
    if inside[token.i] != OUTSIDE or token.text in STOPS:
        return False
    if inside[before.i] != OUTSIDE and token.text in MARK_GLYPHS:
        return False  # the closing mark belongs to what it closes
    if before.text in MARK_GLYPHS or inside[before.i] != OUTSIDE:
        return _ends_quoted_sentence(doc, token, inside)
    if before.text in {")", "]"} and token.i > 1:
        before = doc[token.i - 2]
    return before.text in STOPS and not token.text[0].islower()


def _ends_quoted_sentence(doc: Doc, token: Token, inside: tuple[int, ...]) -> bool:
    """Whether a sentence ended with the quotation that closes right before the token."""
    last = token.i - 1
    while last > 0 and inside[last] == OUTSIDE:
        last -= 1
    if token.i - last > 3 or doc[last].text not in STOPS or token.text[0].islower():
        return False
    asked = doc[last].text in {"?", "!"}
    return not _attribution_follows(doc, token, inside, asked=asked)


def _attribution_follows(doc: Doc, token: Token, inside: tuple[int, ...], *, asked: bool) -> bool:
    """Whether the words from here on only say who spoke: "Smith asked.", not "Smith asked them to go".

    After a question or exclamation mark ("…?” Smith asked the crowd") any subject with a finite verb does.
    """
    if token.tag_ in {"RB", "CC", "IN"} and doc[token.i + 1 : token.i + 2].text == ",":
        return False  # "Still, she said, …" begins a statement of its own
    for other in doc[token.i : token.i + 12]:
        if inside[other.i] != OUTSIDE or other.text in STOPS or (token.tag_ == "IN" and other.text == ","):
            return False  # "In 2019, she said, …" begins a statement of its own
        if other.tag_ in {"VBD", "VBZ", "VBP"} and other.dep_ not in {"aux", "auxpass"}:
            after = doc[other.i + 1].lower_ if other.i + 1 < len(doc) else "."
            says = class_of(other.lower_) == "say"
            return after in AFTER_SAYING if not (says and asked) else after != "that"
    return False
