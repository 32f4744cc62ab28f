"""The countries that words name."""

from __future__ import annotations

import re

from generator.vocabulary.countries import country_of

CAPITALIZED = re.compile(r"[A-Z](?:[\w]|\.(?=[A-Z]))*\.?|(?<=\s)of(?=\s)|(?<=\s)and(?=\s)")
LONGEST_NAME = 4
"""Words in the longest country name that is looked up, `of` and `and` included."""


def countries_in(text: str) -> tuple[str, ...]:
    """The countries a stretch of text names, each once, in order."""
    found: dict[str, None] = {}
    words = list(CAPITALIZED.finditer(text))
    for number, word in enumerate(words):
        for last in words[number : number + LONGEST_NAME][::-1]:
            country = country_of(text[word.start() : last.end()])
            if country is not None and not country.is_body:
                found[country.name] = None
                break
    return tuple(found)
