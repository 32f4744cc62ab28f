"""Datelines: the place, day and agency that open a news text, `LIMA, 12 June 2026 (PNA) – `, in any order."""

from __future__ import annotations

import re
from functools import cache

from generator.vocabulary import table
from generator.vocabulary.letters import UPPER

CAPITALS = rf"[{UPPER}](?:\.|[{UPPER}.'’]+)(?:(?:[ /-]|\s(?:de|da|do|of)\s)[{UPPER}][{UPPER}.'’]*){{0,4}}"
NAME = rf"[{UPPER}][\w.'’-]*"
REGION = rf",\s?{NAME}(?:\s{NAME}){{0,2}}"
BRACKETED = rf"\((?P<agency>{NAME}(?:[ ./&-]{{1,2}}{NAME}){{0,4}})\)"
AGENCY = rf"\s?(?:{BRACKETED}|/\s?(?P<slashed>{NAME}(?:\s{NAME}){{0,3}})\s?/)"
DASH = r"\s?(?:—|–|--|-)\s+(?=[^\W_a-z]|[\"“‘'(])"


@cache
def _pattern() -> re.Pattern[str]:
    """A place in capitals needs no more; one in small letters needs a day beside it."""
    book = table("posting")
    months = "|".join(sorted((name for names in book["months"] for name in names), key=len, reverse=True))
    days = "|".join(sorted(book["weekdays"], key=len, reverse=True))
    number = r"\d{1,2}(?:st|nd|rd|th)?"
    day = (
        rf"[,.]?\s?\(?(?i:(?:(?:{days})\.?,?\s)?(?:{number}\s(?:{months})\b\.?|(?:{months})\b\.?\s{number})"
        rf"(?:,?\s(?:19|20)\d\d)?|(?:19|20)\d\d-\d\d-\d\d)\)?"
    )
    whole = (
        rf"\s*(?:(?=[{UPPER}][{UPPER}.][{UPPER}.'])(?:{CAPITALS})(?:{REGION})?"
        rf"|{NAME}(?:\s{NAME}){{0,3}}(?:{REGION})?(?=,{day}))"
        rf"(?:{day})?[,.]?(?:{AGENCY})?(?:{day})?[.,]?(?:{DASH}|(?<=/)\s?\.?\s+(?=[{UPPER}\"“]))"
    )
    return re.compile(whole)


def dateline_in(text: str) -> re.Match[str] | None:
    """The dateline that a text opens with; its groups `agency` and `slashed` hold the agency."""
    return _pattern().match(text)
