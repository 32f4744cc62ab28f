"""A paragraph as the rules for teams and events read it: its words, and where names and dates stand in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.extract.parties.meant import with_meant
from generator.extract.parties.names import own_text
from generator.extract.parties.parties import find_parties
from generator.extract.parties.sides import Side, parties_in, sides_in, stands_as_place
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.model import Citation, FoundDate, FoundParty, Mention

LIVE = {"live_blog", "communique"}
Posted = tuple[str, str, str | None]
"""When a post was written, how precisely, and in which zone."""


class Name(NamedTuple):
    """A person's name at characters start to end of the paragraph."""

    start: int
    end: int
    mention: Mention


@dataclass(frozen=True, eq=False)
class Scene:
    """One paragraph with its names and dates; all offsets are characters of the paragraph.

    `number` counts the document's readable paragraphs from 0; `parties` are those that are no country.
    """

    number: int
    paragraph: Paragraph
    names: tuple[Name, ...]
    dates: tuple[tuple[int, int, FoundDate], ...]
    parties: tuple[Side, ...] = ()

    @cached_property
    def text(self) -> str:
        """The words, with straight marks and blanks for markup."""
        return self.paragraph.doc.text

    @cached_property
    def posted(self) -> Posted | None:
        """The time of the post, or the day of a live page that covers one day."""
        passage, document = self.paragraph.passage, self.paragraph.document
        if passage.posted:
            fine = "T" in passage.posted
            return passage.posted[:16], "minute" if fine else "day", document.timezone if fine else None
        if document.kind not in LIVE or (passage.kind == "heading" and document.kind != "live_blog"):
            return None
        if document.published and not document.has_posts:
            return document.published[:10], "day", None
        return None

    @property
    def written(self) -> str:
        """When a passage was written: the time of its post, else the day of its document, else nothing."""
        return self.paragraph.passage.posted or self.paragraph.document.published or ""

    @property
    def is_title(self) -> bool:
        """Whether this is the document's own title, which only repeats what its text tells."""
        words = self.text.strip().strip("#*").strip()
        return self.paragraph.passage.kind == "heading" and words == self.paragraph.document.title.strip()

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.names]

    def name_over(self, token: Token) -> Name | None:
        """The name this token is part of."""
        place = bisect_right(self._starts, token.idx) - 1
        name = self.names[place] if place >= 0 else None
        return name if name is not None and token.idx < name.end else None

    def token_at(self, offset: int) -> Token:
        """The word that the character stands in, or the next one."""
        tokens = self.paragraph.doc.tokens
        return tokens[bisect_right(tokens, offset, key=_end_of)]

    def names_between(self, start: int, end: int) -> list[Name]:
        """The names that stand wholly between two offsets."""
        return [name for name in self.names if start <= name.start and name.end <= end]

    def dates_between(self, start: int, end: int) -> list[FoundDate]:
        """The dates that begin between two offsets."""
        return [date for low, _, date in self.dates if start <= low < end]

    def sides_between(self, start: int, end: int, *, towns: bool = False) -> list[Side]:
        """The countries and parties that the words between two offsets name, in order; a country's word in
        a party's or person's name is no country, and capitals as towns are left out unless asked for."""
        apart = self._words_for_countries
        if apart and any(low < start < high or low < end < high for low, high in apart):
            countries = self._free(sides_in(self.text[start:end], towns=towns), start)
        else:
            within = (one for one in self._countries if start <= one.start < end)
            countries = [one for one in within if towns or not stands_as_place(one, self.text, start)]
        parties = [one for one in self.parties if start <= one.start and one.end <= end]
        return sorted((*countries, *parties), key=_start) if parties else countries

    @cached_property
    def _sides(self) -> list[Side]:
        return sides_in(self.text, towns=True)

    @cached_property
    def _words_for_countries(self) -> list[tuple[int, int]]:
        """The places of words for countries of more than one word, which an offset may part."""
        places = [(one.start, one.end) for one in self._sides]
        return [(start, end) for start, end in places if not self.text[start:end].isalpha()]

    @cached_property
    def _countries(self) -> list[Side]:
        return self._free(self._sides)

    def _free(self, sides: Iterable[Side], start: int = 0) -> list[Side]:
        """Without those in a party's or person's name; `start` is where the text they stand in began."""
        taken: tuple[Side | Name, ...] = (*self.parties, *self.names)
        if start:
            sides = [one._replace(start=start + one.start, end=start + one.end) for one in sides]
        return [one for one in sides if not any(each.start <= one.start < each.end for each in taken)]

    def sentences(self) -> Sequence[Span]:
        """The sentences that hold more than blanks."""
        return self._sentences

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return tuple(one for one in self.paragraph.doc.sents if not all(token.is_space for token in one))

    def cite(self, start: int, end: int) -> Citation:
        """The place of these characters in the file, without blanks at the ends."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        return self.paragraph.cite_characters(start, start + len(words.strip()))

    def cite_sentence(self, sentence: Span) -> Citation:
        """The place of a whole sentence in the file."""
        return self.cite(sentence.start_char, sentence.end_char)


def scenes_of(
    analysis: Analysis,
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    parties: Sequence[FoundParty] | None = None,
) -> tuple[Scene, ...]:
    """The document's paragraphs in order, each with the names, dates and parties in it."""
    parties = find_parties(analysis, mentions) if parties is None else parties
    sides = with_meant([parties_in(own_text(one, mentions), parties) for one in analysis.paragraphs], parties)
    return tuple(
        Scene(
            number,
            paragraph,
            tuple(Name(*_within(m.at, paragraph), m) for m in paragraph.inside(mentions)),
            tuple((*_within(d.at, paragraph), d) for d in paragraph.inside(dates)),
            own,
        )
        for number, (paragraph, own) in enumerate(zip(analysis.paragraphs, sides, strict=True))
    )


def _start(side: Side) -> int:
    return side.start


def _end_of(token: Token) -> int:
    return token.idx + len(token.text)


def _within(at: Citation, paragraph: Paragraph) -> tuple[int, int]:
    return at.start - paragraph.passage.start, at.end - paragraph.passage.start
