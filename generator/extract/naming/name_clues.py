"""What speaks for and against a name in its own words."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.extract.naming.common_words import is_common, is_noun
from generator.extract.naming.sights import Sight
from generator.vocabulary import words
from generator.vocabulary.name_lists import is_listed_given, is_listed_surname
from generator.vocabulary.names import PARTICLES, fold, is_ambiguous, is_family_first, is_given, is_pet

SMALL = re.compile(r"(?<![\w@/.’'-])[a-z]{3,}(?![\w@/])")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")


OFTEN = 3
"""From so many times on, a person's name would stand shortened once."""


def given_name_first(sight: Sight) -> bool:
    """It begins with a given name that is nothing else."""
    first, *rest = sight.piece.words
    return bool(rest) and (is_given(first) or is_pet(fold(first))) and not is_ambiguous(first)


def ambiguous_given_name_first(sight: Sight) -> bool:
    """It begins with a word that can be a given name."""
    first, *rest = sight.piece.words
    return bool(rest) and is_given(first) and is_ambiguous(first)


def listed_given_name_first(sight: Sight) -> bool:
    """It begins with a name that people somewhere are given, and that is no word of the dictionary."""
    first, *rest = sight.piece.words
    is_other = is_given(first) or is_common(first) or fold(first) in PARTICLES
    return bool(rest) and not is_other and is_listed_given(first)


def ambiguous_before_rare(sight: Sight) -> bool:
    """`Santiago Ruiz`, but not `Will Ruiz` where a sentence opens with the verb."""
    tag = sight.opening_tag
    is_name = not tag or tag.startswith("NNP")
    return is_name and ambiguous_given_name_first(sight) and not any(map(is_common, sight.piece.words[1:]))


def family_name_first(sight: Sight) -> bool:
    """It begins with a family name of a tradition that puts it first."""
    first, *rest = sight.piece.words
    return 1 <= len(rest) <= 2 and is_family_first(first)


def eastern_given_name(sight: Sight) -> bool:
    """Two syllables with a hyphen, then such a family name: `Gi-Wook Shin`."""
    first, *rest = sight.piece.words
    return "-" in first and len(rest) == 1 and is_family_first(rest[0])


def has_particle(sight: Sight) -> bool:
    """A particle of names stands inside: "de", "van", "O'"."""
    inner = sight.piece.words[1:]
    return any(word in PARTICLES or word[:2] in {"d'", "O'", "D'"} for word in inner)


def begins_with_initials(sight: Sight) -> bool:
    """It begins with initials."""
    return len(sight.piece.words) > 1 and INITIALS.fullmatch(sight.piece.words[0]) is not None


def ends_like_a_thing(sight: Sight) -> bool:
    """Its last word is a noun of the dictionary, no surname, and no given name begins it: "Lund Gateway"."""
    first, *rest = sight.piece.words
    if not rest or _begins_a_name(first) or is_listed_surname(rest[-1]):
        return False
    return is_noun(rest[-1].lower()) and rest[-1] not in words("not_people", "surnames_too")


def _begins_a_name(word: str) -> bool:
    return is_given(word) or is_pet(fold(word)) or is_family_first(word) or is_listed_given(word)


def is_always_whole(sight: Sight) -> bool:
    """Two words that the document writes three times and more, none of them ever alone, and no given name
    first: people are called by one word on second mention, firms are not."""
    first, *rest = sight.piece.words
    if len(rest) != 1 or _begins_a_name(first) or is_listed_surname(rest[0]):
        return False
    text, whole = sight.paragraph.document.text, _times(sight.paragraph.document.text, sight.text)
    return whole >= OFTEN and all(_times(text, word) == whole for word in sight.piece.words)


@lru_cache(maxsize=512)
def _times(text: str, words_: str) -> int:
    return len(re.findall(rf"\b{re.escape(words_)}\b", text))


def reigns(sight: Sight) -> bool:
    """A title that belongs to the name begins it: "King A"."""
    return sight.piece.words[0] in words("titles", "regnal")


def opens_with_no_name(sight: Sight) -> bool:
    """Its first word opens the sentence and is a common word."""
    tag = sight.opening_tag
    return bool(tag) and not tag.startswith("NNP") and is_common(sight.piece.words[0])


def is_single(sight: Sight) -> bool:
    """It is one word."""
    return len(sight.piece.words) == 1


def is_written_small(sight: Sight) -> bool:
    """One word that the document also writes in small letters: "Ceasefire begins" beside "the ceasefire"."""
    return is_single(sight) and sight.text.lower() in _small_words(sight.paragraph.document.text)


def is_acronym(sight: Sight) -> bool:
    """It is an abbreviation."""
    text = sight.text
    return is_single(sight) and (text.isupper() or (not text[1:].islower() and len(text) < 5))


@lru_cache(maxsize=2)
def _small_words(text: str) -> frozenset[str]:
    """The words that a text writes in small letters."""
    return frozenset(SMALL.findall(text))
