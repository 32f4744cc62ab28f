"""How far a record can be relied on, and what makes it doubtful."""

from __future__ import annotations

from enum import Enum


class Sure(Enum):
    """How far a record can be relied on."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


class Doubt(Enum):
    """What makes a record doubtful; the value is the sentence readers see."""

    UNBALANCED_MARKS = "The quotation marks around these words do not pair in the source."
    NEVER_CLOSED = "The source opens this quotation and does not close it."
    NEVER_OPENED = "The source closes this quotation and does not open it."
    SPEAKER_BY_PRONOUN = "The source names the speaker only by a pronoun or a description."
    SPEAKER_FROM_CONTEXT = "The speaker is taken from the sentences around the quotation."
    SPEAKER_UNKNOWN = "The source does not make clear who spoke."
    SEVERAL_CANDIDATES = "More than one person could be meant."
    SPEAKS_WITH_OTHERS = "The source gives these words to several people together."
    NAME_SLIP = "The name is spelt differently here, read as a slip of the pen."
    ANONYMOUS = "The source does not name who said this."
    TIME_INFERRED = "The time is worked out from a relative date."
    TIME_FROM_OTHERS = "The source has no date; the time is worked out from the days of the other sources."
