"""The words of a clause by which it can be compared with another: its act and the things it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.vocabulary import table
from generator.vocabulary.countries import country_of

CONTENT = {"NOUN", "PROPN", "VERB", "ADJ"}


@cache
def listed(key: str) -> frozenset[str]:
    """The words under a key of the vocabulary of claims."""
    return frozenset(table("claims")[key])


@cache
def _classes(kind: str) -> Mapping[str, str]:
    """Each word to the class it belongs to; the first class that has it."""
    found: dict[str, str] = {}
    for name, members in table("claims")[kind].items():
        for word in members:
            found.setdefault(word, name)
    return found


def act_of(verb: Token) -> str | None:
    """The act a verb tells of: its class, else its lemma; None for verbs of telling and the most general."""
    lemma = verb.lemma_.lower()
    classes = _classes("acts")
    for child in verb.children:
        if child.dep_ in {"prt", "advmod", "dobj", "prep"} and child.i > verb.i:
            joined = classes.get(f"{lemma} {child.lemma_.lower()}")
            if joined is not None:
                return joined
    if lemma in classes and lemma not in listed("nouns_only"):
        return classes[lemma]
    return None if lemma in listed("telling") or lemma in listed("general") else lemma


def thing_word(lemma: str) -> str:
    """One word for all names of a thing: a vessel is a ship."""
    return _classes("things").get(lemma, lemma)


def lemma_is_empty(lemma: str) -> bool:
    """Whether a verb says too little to compare by."""
    return lemma in listed("general") or lemma in listed("telling")


def terms_in(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The things and names these words tell of, countries by their names, words of time left out; sorted."""
    found: set[str] = set()
    for token in tokens:
        if token.pos_ not in CONTENT or token.ent_type_ in TIMES or token.dep_ in {"aux", "auxpass"}:
            continue
        country = country_of(token.text) if token.text[:1].isupper() else None
        lemma = token.lemma_.lower()
        if country is not None:
            found.add(country.name)
        elif token.pos_ != "VERB" or not lemma_is_empty(lemma):
            found.add(thing_word(lemma) if token.pos_ != "VERB" else _classes("acts").get(lemma, lemma))
    return tuple(sorted(found))


@lru_cache(maxsize=4096)
def teller_of(token: Token) -> Token | None:
    """Whoever is said to tell what a word is part of; None where the source tells it itself."""
    for above in token.ancestors:
        if above.lemma_ in listed("having") and any(
            t.lemma_.lower() in listed("records") for t in above.subtree
        ):
            return next((c for c in above.children if c.dep_ == "nsubj"), None)
        if above.lemma_ in _tellings() and above.pos_ == "VERB" and above.lower_ != "according":
            return next((c for c in above.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if "according" not in token.sent.words:
        return None
    sources = [t for t in token.sent if t.lower_ == "according"]
    told = next((t for t in sources if t.i > token.i), next(iter(sources), None))
    return next((t for t in told.subtree if t.dep_ == "pobj"), None) if told is not None else None


@cache
def _tellings() -> frozenset[str]:
    return listed("telling") | listed("counting") | listed("denying")
