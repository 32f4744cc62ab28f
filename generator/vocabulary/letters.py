"""Letters for patterns: names begin with É, Ş or Ž as well as with A to Z, which Python's `re` cannot say."""

UPPER = "A-ZÀ-ÖØ-ÞĀ-῿"
"""What a capitalised word may begin with, to stand inside a character class: `[{UPPER}]`. The capitals of
ASCII and Latin-1, and whatever letter lies beyond: its small ones hardly ever open a word of English, and a
pattern with every capital by its own number takes ten times as long to compile."""


def lower_in_place(text: str) -> str:
    """The text in small letters, each in its place: `İ` alone has a small letter of two signs."""
    return text.replace("İ", "I").lower()
