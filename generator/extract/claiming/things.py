"""The classes of the things and names that words tell of, so that a lorry and a truck are one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.extract.reading.doc import Doc
from generator.extract.reading.parse import Token
from generator.extract.wording.terms import lemma_is_empty
from generator.vocabulary.countries import country_of
from generator.vocabulary.things import classes_of, thing_classes

CONTENT = {"NOUN", "PROPN", "ADJ", "VERB"}
NOBODY = {"one", "ones"}
TIMES = {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY"}


def classes_in(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Classes of nouns, names, countries by their names and the plain words beside them; sorted."""
    told = [*tokens]
    if not told:
        return ()
    known = _by_number(told[0].doc)
    return tuple(sorted({one for token in told for one in known[token.i]}))


@lru_cache(maxsize=512)
def _by_number(doc: Doc) -> tuple[tuple[str, ...], ...]:
    """The classes of each word of a passage, whose sentences are asked for them and each clause in these."""
    return tuple(
        [
            _classes(token.text, token.lemma_, token.pos_, token.ent_type_)
            if token.pos_ in CONTENT and token.dep_ not in {"aux", "auxpass"}
            else ()
            for token in doc.tokens
        ]
    )


@lru_cache(maxsize=4096)
def _classes(text: str, lemma: str, pos: str, entity: str) -> tuple[str, ...]:
    """The classes of a word, which most texts have many times."""
    country, lemma = country_of(text) if text[:1].isupper() else None, lemma.lower()
    if text.lower() in NOBODY:
        return ()
    if country is not None:
        return (country.name,)
    if pos == "VERB":
        return () if lemma_is_empty(lemma) else (lemma,)
    return classes_of(lemma) if entity not in TIMES or lemma in thing_classes() else ()
