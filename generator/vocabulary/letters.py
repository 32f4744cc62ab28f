"""Letters for patterns: names begin with É, Ş or Ž as well as with A to Z, which Python's `re` cannot say."""

from __future__ import annotations

UPPER = "".join(letter for code in range(0x2000) if (letter := chr(code)).isupper())
"""Every capital letter of the scripts that have them, to stand inside a character class: `[{UPPER}]`."""
