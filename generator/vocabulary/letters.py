"""Letters for patterns: names begin with É, Ş or Ž as well as with A to Z, which Python's `re` cannot say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby


def _runs(codes: list[int]) -> Iterator[str]:
    """The letters with these codes, ascending, neighbours as a range, which patterns read twice as fast."""
    for _, run in groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0]):
        letters = [chr(code) for _, code in run]
        yield letters[0] if len(letters) == 1 else f"{letters[0]}-{letters[-1]}"


UPPER = "".join(_runs([code for code in range(0x2000) if chr(code).isupper()]))
"""Every capital letter of the scripts that have them, to stand inside a character class: `[{UPPER}]`."""
