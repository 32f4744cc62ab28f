"""A quotation and what comes before it: the quotation before, an attribution in the passage before."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.reading.readings import Reading
from generator.extract.speech.cues import Cue


@dataclass(frozen=True)
class Continuation:
    """A quotation and the one before it in the document: may one speaker have said both?"""

    reading: Reading
    index: int
    earlier: Reading
    earlier_index: int
    in_next_paragraph: bool

    @property
    def in_same_paragraph(self) -> bool:
        """Whether both stand in one paragraph."""
        return self.earlier is self.reading

    @property
    def stands_alone(self) -> bool:
        """Whether the quotation's sentence has no words of its own."""
        return self.reading.stands_alone(self.index)

    @property
    def opens_alone(self) -> bool:
        """Whether it stands alone and opens the paragraph after the earlier one."""
        opens = not self.index and self.reading.opens_with_quote
        return self.in_next_paragraph and opens and self.stands_alone

    @property
    def left_open(self) -> bool:
        """Whether the earlier quotation was left open for this one to go on."""
        if not self.in_next_paragraph or self.index:
            return False
        goes_on = self.reading.opens_with_quote or not self.reading.marked[0].opened
        return goes_on and not self.earlier.marked[self.earlier_index].closed

    @property
    def sentences_between(self) -> int:
        """How many sentences without a quotation stand between the two, in one paragraph."""
        if not self.in_same_paragraph:
            return 0
        sentence = self.reading.sentence
        first = sentence[self.reading.first_token(self.index)]
        return max(0, first - sentence[self.reading.last_token(self.earlier_index)] - 1)


@dataclass(frozen=True)
class LeadIn:
    """A quotation that opens its paragraph, and an attribution in the paragraph before."""

    reading: Reading
    before: Reading
    cue: Cue

    @property
    def stands_alone(self) -> bool:
        """Whether the quotation's sentence has no words of its own."""
        return self.reading.stands_alone(0)

    @property
    def ends_with_colon(self) -> bool:
        """Whether the paragraph before ends with a colon."""
        return self.before.text.rstrip().endswith(":")

    @property
    def sentences_back(self) -> int:
        """How many sentences before the paragraph's end the attribution stands."""
        return self.before.sentence[-1] - self.before.sentence[self.cue.token.i]
