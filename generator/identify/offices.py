"""Offices compared: "Minister of Defence" and "defense minister" are one."""

from __future__ import annotations

import re

from generator.vocabulary.countries import country_of

SMALL = frozenset("the a an of for to at in on and s then former ex acting".split())  # noqa: SIM905


def office_of(title: str) -> str:
    """A title's words in a form that tells offices apart, not wordings: countries, articles and prepositions
    left out, in order of the alphabet, so that "Minister of Defence" and "defense minister" are one."""
    words = re.findall(r"[\w-]+", re.sub(r"['’]s?\b", "", title.casefold().replace(".", "")))
    bare = {re.sub(r"(?<=en)ce$", "se", word) for word in words if word not in SMALL}
    return " ".join(sorted(word for word in bare if not _is_country(word)))


def _is_country(word: str) -> bool:
    return country_of(word.title()) is not None or country_of(word.upper()) is not None
