"""Quotation marks of one paragraph, paired whatever their shape; offsets count from its start.

Pairs by paragraph and sentence, never by counting over a document: one odd mark costs one quotation at most.
What a mark does (open or close) is read off its surroundings first and its shape second, because outlets set
closing marks where opening ones belong far more often than they leave out a space.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.extract.reading.single_marks import single_spans
from generator.model import Doubt
from generator.vocabulary import words

DOUBLE = re.compile(r"''|``|’’|‘‘|[\"“”„‟«»″]")
OPENING, CLOSING = "“„‟«``‘‘", "”»''’’"
FREE_BEFORE = "([{—–-/‘'‚"
FREE_AFTER = ".,;:!?)]}—–-/’'…"
POST = re.compile(
    r"\s*(?P<words>\S.{15,}?\S)(?P<links>(?:\s+(?:https?://|pic\.)\S+)*)\s+[—–]\s"
    r"[^()@—]{2,60}\(@\w{1,30}\)\s+[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\s*",
    re.DOTALL,
)
"""A post taken over from a network: words, then a dash, its writer with handle, and the day."""
SENTENCE_START = re.compile(r"[.!?…][)\]]?\s+(?=[\"“‘']?[A-Z])")


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between two marks: start to end without them, outer_start to outer_end with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    opened: bool = True
    closed: bool = True
    single: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """One double mark and what it does; `damaged` when its shape says the opposite."""

    start: int
    end: int
    opens: bool
    damaged: bool = False


def marked_spans(text: str, *, carried: bool = False) -> tuple[Marked, ...]:
    """Everything in quotation marks in a paragraph, in order, nested marks left inside the outer ones.

    `carried`: the paragraph before left a quotation open, so this one may close it without opening. A post
    of a network that its writer signs is one quotation, marks or not.
    """
    post = POST.fullmatch(text) if "(@" in text else None
    if post is not None:
        return (Marked(*post.span("words"), post.start("words"), post.end("links")),)
    doubles = _Pairing(text, carried).spans(double_marks(text))
    taken = [(span.outer_start, span.outer_end) for span in doubles]
    singles = [
        Marked(start, end, start - 1, end + 1, single=True) for start, end in single_spans(text, taken)
    ]
    spans = [span for span in (*doubles, *singles) if not _is_attribute(text, span)]
    return tuple(sorted(spans, key=lambda span: span.start))


def _is_attribute(text: str, span: Marked) -> bool:
    """Whether the marks are stray markup: width="600"."""
    return text[max(0, span.outer_start - 1) : span.outer_start] == "="


def double_marks(text: str) -> tuple[Mark, ...]:
    """The double marks of a paragraph with what each does."""
    found: list[Mark] = []
    for match in DOUBLE.finditer(text):
        inside = bool(found) and found[-1].opens
        mark = _mark(text, match, inside)
        if mark is not None:
            found.append(mark)
    return tuple(found)


def _mark(text: str, match: re.Match[str], inside: bool) -> Mark | None:
    start, end, glyph = match.start(), match.end(), match.group()
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    free_before = before.isspace() or before in FREE_BEFORE or before in OPENING
    free_after = after.isspace() or after in FREE_AFTER or after in CLOSING
    if glyph in "\"″''" and before.isdigit() and free_after and not inside:
        return None  # 6'2" tall: inches, not speech
    shape = True if glyph in OPENING else False if glyph in CLOSING and glyph != "''" else None
    if not text[:start].strip():
        free_after = False  # nothing stands before it that it could close
    if free_before != free_after:
        return Mark(start, end, free_before, damaged=shape is not None and shape != free_before)
    return Mark(start, end, shape if shape is not None else not inside)


@dataclass(slots=True)
class _Pairing:
    """The walk over the marks of one paragraph."""

    text: str
    carried: bool
    found: list[Marked] = field(default_factory=list)

    def spans(self, marks: Sequence[Mark]) -> list[Marked]:
        """The marks as spans; what never pairs is ended where a reader would end it, and doubted."""
        opener: Mark | None = None
        skip_to = 0  # the index of the mark that ends the open quotation, where others nest inside it
        for i, mark in enumerate(marks):
            if i < skip_to:
                continue
            if not mark.opens:
                self._close(opener, mark)
                opener = None
            elif opener is not None and (length := _nested(marks[i:])):
                skip_to = i + length
            else:
                if opener is not None:
                    self._add(opener, None, limit=mark.start)
                opener = mark
        if opener is not None:
            self._add(opener, None, limit=len(self.text))
        return self.found

    def _close(self, opener: Mark | None, mark: Mark) -> None:
        if opener is not None:
            self._add(opener, mark, limit=mark.start)
            return
        floor = self.found[-1].outer_end if self.found else 0
        start = 0 if self.carried and not self.found else _sentence_after(self.text, floor, mark.start)
        doubts = () if self.carried and not self.found else (Doubt.NEVER_OPENED,)
        self._append(start, mark.start, start, mark.end, opened=False, doubts=doubts)

    def _add(self, opener: Mark, closer: Mark | None, *, limit: int) -> None:
        doubts: tuple[Doubt, ...] = ()
        if opener.damaged or (closer is not None and closer.damaged and self.text[opener.start] != "„"):
            doubts = (Doubt.UNBALANCED_MARKS,)
        if closer is not None:
            self._append(opener.end, closer.start, opener.start, closer.end, doubts=doubts)
            return
        end = _natural_end(self.text, opener.end, limit)
        self._append(opener.end, end, opener.start, end, closed=False, doubts=(*doubts, Doubt.NEVER_CLOSED))

    def _append(  # noqa: PLR0913  a span is four offsets
        self, start: int, end: int, outer_start: int, outer_end: int, *, opened: bool = True,
        closed: bool = True, doubts: tuple[Doubt, ...] = (),
    ) -> None:  # fmt: skip
        start, end = _trimmed(self.text, start, end)
        if any(c.isalnum() for c in self.text[start:end]):
            self.found.append(
                Marked(start, end, outer_start, outer_end, opened=opened, closed=closed, doubts=doubts)
            )


def _nested(marks: Sequence[Mark]) -> int:
    """How many marks on the quotation that is open here ends, if a second one opens and closes inside it.

    0 when the marks do not add up, or when the inner one is followed by a third opening: then the first
    was never closed.
    """
    depth = 1
    for i, mark in enumerate(marks):
        depth += 1 if mark.opens else -1
        if depth == 0:
            return i
    return 0


def _sentence_after(text: str, floor: int, end: int) -> int:
    match = SENTENCE_START.search(text, floor, end)
    return match.end() if match else floor


def _natural_end(text: str, start: int, limit: int) -> int:
    """The end of a quotation never closed: before "…, adding that", else the last full stop or the limit."""
    if limit == len(text):
        return len(text.rstrip())
    participle = re.search(r",\s+(\w+)\b", text[start:limit])
    while participle:
        if participle.group(1) in words("saying", "participles"):
            return start + participle.start()
        participle = re.compile(r",\s+(\w+)\b").search(text[start:limit], participle.end())
    stops = [m.start() + 1 for m in SENTENCE_START.finditer(text, start, limit + 1)]
    return stops[-1] if stops else limit


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
