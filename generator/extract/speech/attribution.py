"""What is known of one quotation once its neighbourhood has been weighed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.reading.marks import Marked
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation, the words that name its speaker (None when nobody is named), the cue, the weight.

    The source may stand in an earlier paragraph: `source_reading` is the one that holds it.
    """

    reading: Reading
    index: int
    source: Span | None = None
    source_reading: Reading | None = None
    cue: Token | None = None
    score: float = 0.0
    rule: str = "nobody"

    @property
    def is_from_context(self) -> bool:
        """Whether the speaker is taken from the sentences around rather than from the quotation's own."""
        return self.rule in {
            "continues",
            "led in",
            "earlier",
            "later",
            "nobody",
            "named at its end",
            "said below",
        }

    @property
    def marked(self) -> Marked:
        """The marks and what stands between them."""
        return self.reading.marked[self.index]

    @property
    def first(self) -> int:
        """The first token of the quotation."""
        return self.reading.first_token(self.index)

    @property
    def last(self) -> int:
        """The last token of the quotation."""
        return self.reading.last_token(self.index)
