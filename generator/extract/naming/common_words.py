"""Whether a word is one of a general English dictionary (which has the well-known places and bodies too).

The list comes with the language model: what its lemmatizer knows. A rare word is more likely a name.
"""

from __future__ import annotations

from functools import cache

from spacy.lang.en.stop_words import STOP_WORDS

from generator.extract.reading.analysis import language_model

ENDINGS = ("", "s", "es", "ed", "d", "ing", "est")


@cache
def is_common(word: str) -> bool:
    """Whether the word, or what it is a regular form of, stands in the dictionary."""
    small = word.casefold()
    return any(
        small.endswith(ending) and small.removesuffix(ending) in _dictionary() for ending in ENDINGS if word
    )


@cache
def is_noun(word: str) -> bool:
    """Whether a word in small letters, or what it is the plural of, is a noun of that dictionary."""
    nouns = language_model().get_pipe("lemmatizer").lookups.get_table("lemma_index")["noun"]  # type: ignore[attr-defined]
    return word not in STOP_WORDS and (word in nouns or word.removesuffix("s") in nouns)


@cache
def _dictionary() -> frozenset[str]:
    lookups = language_model().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    found: set[str] = set()
    for name in ("lemma_index", "lemma_exc"):
        for forms in lookups.get_table(name, {}).values():
            found.update(forms)
    return frozenset(found)
