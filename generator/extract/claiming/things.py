"""The classes of the things and names that words tell of, so that a lorry and a truck are one."""

from __future__ import annotations

from collections.abc import Iterable

from generator.extract.reading.parse import Token
from generator.extract.wording.terms import lemma_is_empty
from generator.vocabulary.countries import country_of
from generator.vocabulary.things import classes_of, thing_classes

CONTENT = {"NOUN", "PROPN", "ADJ", "VERB"}
NOBODY = {"one", "ones"}
TIMES = {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY"}


def classes_in(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Classes of nouns, names, countries by their names and the plain words beside them; sorted."""
    found: set[str] = set()
    for token in tokens:
        if token.pos_ not in CONTENT or token.dep_ in {"aux", "auxpass"} or token.lower_ in NOBODY:
            continue
        country = country_of(token.text) if token.text[:1].isupper() else None
        lemma = token.lemma_.lower()
        if country is not None:
            found.add(country.name)
        elif token.pos_ == "VERB":
            found.update(() if lemma_is_empty(lemma) else (lemma,))
        elif token.ent_type_ not in TIMES or lemma in thing_classes():
            found.update(classes_of(lemma))
    return tuple(sorted(found))
