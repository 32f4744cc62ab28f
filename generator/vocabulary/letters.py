"""Letters for patterns: names begin with É, Ş or Ž as well as with A to Z, which Python's `re` cannot say."""

UPPER = "A-ZÀ-ÖØ-ÞĀ-῿"
"""What a capitalised word may begin with, to stand inside a character class: `[{UPPER}]`. The capitals of
ASCII and Latin-1, and whatever letter lies beyond: its small ones hardly ever open a word of English, and a
pattern with every capital by its own number takes ten times as long to compile."""
INITIAL = r"[^\W\d_a-zª-¾ß-ÿ]"
"""Such a letter as a class of its own, told by what it is not: of no letter beyond Latin-1, so that patterns
made for one document, with its own words in them, compile in a twentieth of the time."""


def lower_in_place(text: str) -> str:
    """The text in small letters, each in its place: `İ` alone has a small letter of two signs."""
    return text.replace("İ", "I").lower()
