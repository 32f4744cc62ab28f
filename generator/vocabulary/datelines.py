"""Datelines: the place, day and agency that open a news text, `LIMA, 12 June 2026 (PNA) – `, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.vocabulary import table, words
from generator.vocabulary.countries import countries
from generator.vocabulary.letters import UPPER
from generator.vocabulary.names import fold

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
        rf"[\s*_]*(?:(?=[{UPPER}][{UPPER}.][{UPPER}.'])(?:{CAPITALS})(?:{REGION})?"
        rf"|{NAME}(?:\s{NAME}){{0,3}}(?:{REGION})?(?=,{day}))"
        rf"(?:{day})?[,.]?(?:{AGENCY})?(?:{day})?[.,]?[\s*_]{{0,3}}(?:{DASH}|(?<=/)\s?\.?\s+(?=[{UPPER}\"“]))"
    )
    return re.compile(whole)


@cache
def _bare_pattern() -> re.Pattern[str]:
    """Places in capitals that nothing parts from the sentence: `OSLO The minister`, `LIMA/QUITO Talks`.

    As no mark tells where they end, one of them must be a capital or a city known from datelines, or the
    state or country that follows must be known: `AXTON, Ohio A judge`.
    """
    known = {city for country in countries() for city in country.capitals} | words(
        "posting", "dateline_cities"
    )
    city = _one_of({form.upper() for name in known if len(name) > 3 for form in (name, fold(name))})
    lands = {name for country in countries() for name in (country.name, *country.variants) if len(name) > 3}
    state = _one_of(words("posting", "dateline_states") | lands)
    some = rf"[{UPPER}][{UPPER}.'’]{{2,}}(?:[ -][{UPPER}][{UPPER}.'’]*){{0,2}}"
    place = rf"{some}(?:,\s(?:{state}))?"
    one = rf"(?:{city})(?:,\s(?:{state}))?|{some},\s(?:{state})"
    return re.compile(
        rf"\s*(?:{place}/){{0,3}}(?:{one})(?:/{place})*(?:\s{BRACKETED})?(?P<slashed>(?!))?"
        rf"(?:\s+|\s?[—–]\s?)(?=[\"“‘']?[{UPPER}\d])(?=(?:\S+\s){{0,2}}\S*[a-z]{{2}})"
    )


@cache
def _agency_pattern() -> re.Pattern[str]:
    """A town in small letters with a known agency in brackets: `Lund, Varn (CNN) The minister`."""
    known = _one_of(words("chains", "outlets") | words("not_people", "outlets"))
    town = rf"{NAME}(?:\s{NAME}){{0,2}}"
    return re.compile(
        rf"\s*{town}(?:,\s{town})?\s\((?P<agency>{known})\)(?P<slashed>(?!))?\s?[—–-]*\s*"
        rf"(?=[\"“‘']?[{UPPER}])(?=(?:\S+\s){{0,9}}\S*[a-z]{{2}})"
    )


def _one_of(names: Iterable[str]) -> str:
    """The names as a pattern, the longest first; the full stop that ends one may be missing."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name.removesuffix(".")) + r"\.?" * name.endswith(".") for name in ordered)


def dateline_in(text: str) -> re.Match[str] | None:
    """The dateline that a text opens with; its groups `agency` and `slashed` hold the agency."""
    return _pattern().match(text) or _bare_pattern().match(text) or _agency_pattern().match(text)
