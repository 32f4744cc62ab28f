"""A quotation and an attribution near it: how they stand to each other, as facts to be weighed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from spacy.tokens import Span, Token

from generator.extract.cues import VERBS, Cue, CueKind
from generator.extract.readings import OUTSIDE, Reading

LINKING = frozenset({"that", ":", ",", "as", "the", "a", "an", "-", "–", "—", "of"})
"""Words that may stand between a cue and the quotation it introduces."""


class Place(Enum):
    """Where the attribution stands, seen from the quotation."""

    AFTER = "right after the quotation"
    BEFORE = "right before the quotation"
    LEFT = "earlier in the sentence"
    RIGHT = "later in the sentence"
    EARLIER = "in an earlier sentence of the paragraph"
    LATER = "in a later sentence of the paragraph"


@dataclass(frozen=True)
class Setting:
    """One quotation of a paragraph with one attribution of it; first and last are the quotation's tokens."""

    reading: Reading
    index: int
    first: int
    last: int
    cue: Cue

    @cached_property
    def sentences_away(self) -> int:
        """How many sentences lie between: negative for an earlier one."""
        sentence = self.reading.sentence
        return sentence[self.cue.token.i] - sentence[self.first]

    @cached_property
    def gap(self) -> list[Token]:
        """The paragraph's own words between the quotation and the attribution."""
        low, high = (self.last + 1, self.cue.start) if self.is_after else (self.cue.end, self.first)
        return [token for token in self.reading.doc[low:high] if self.reading.is_outside(token)] if low < high else []

    @cached_property
    def is_after(self) -> bool:
        """Whether the attribution begins after the quotation."""
        return self.cue.start > self.last

    @cached_property
    def place(self) -> Place:
        """Where the attribution stands."""
        if self.sentences_away:
            return Place.EARLIER if self.sentences_away < 0 else Place.LATER
        if self.is_after:
            return Place.AFTER if self._touches_after() else Place.RIGHT
        return Place.BEFORE if self._touches_before() else Place.LEFT

    def _touches_after(self) -> bool:
        words = [token for token in self.gap if token.tag_ not in {"RB", ",", ".", ":", "HYPH"}]
        return not words and not self.quotes_between

    def _touches_before(self) -> bool:
        return not self.quotes_between and not any(token.tag_ in VERBS for token in self.gap)

    @cached_property
    def quotes_between(self) -> int:
        """How many other quotations stand between."""
        low, high = (self.last + 1, self.cue.start) if self.is_after else (self.cue.end, self.first)
        inside = self.reading.inside
        return len({inside[i] for i in range(low, high)} - {OUTSIDE, self.index})

    @cached_property
    def verbs_between(self) -> int:
        """How many verbs stand between."""
        return sum(token.tag_ in VERBS for token in self.gap)

    @cached_property
    def governs(self) -> bool:
        """Whether the parse hangs the quotation under the cue, however deep."""
        reading = self.reading
        for i in range(self.first, self.last + 1):
            token = reading.doc[i]
            if reading.inside[token.head.i] != self.index:
                return self.cue.token in token.ancestors or self.cue.token.i == token.head.i
        return False

    @cached_property
    def ends_with_comma(self) -> bool:
        """Whether the quotation ends with a comma: the sentence goes on and says who spoke."""
        marked = self.reading.marked[self.index]
        after = self.reading.text[marked.outer_end : marked.outer_end + 1]
        return self.reading.text[marked.end - 1] == "," or after == ","

    @cached_property
    def colon_between(self) -> bool:
        """Whether a colon leads from the attribution to the quotation."""
        return not self.is_after and any(token.text == ":" for token in self.gap)

    @cached_property
    def stands_alone(self) -> bool:
        """Whether the sentence of the quotation consists of quoted words only."""
        reading = self.reading
        own = reading.tokens_in(reading.sentence[self.first])
        return not any(token.text[0].isalnum() for token in own)

    @property
    def kind(self) -> CueKind:
        """The kind of attributing word."""
        return self.cue.kind

    @property
    def head(self) -> Token:
        """The head word of the source."""
        return self.cue.source.root

    @property
    def source(self) -> Span:
        """The words of the source."""
        return self.cue.source
