"""The vocabulary of outcomes as the rules ask for it: by verb, with its particle or object."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Span, Token
from generator.vocabulary import table

TELLING = {"NOUN", "PROPN", "NUM", "VERB"}
ITEM = re.compile(r"\s*\(?(?:[a-h1-9]|[ivx]{1,4})\)\s")
"""The letter or number of an item: `(a) Lund shall …`."""
PARTICLES = {"prt", "advmod", "dobj", "acomp", "npadvmod"}


def is_paper(scene: Scene) -> bool:
    """Whether the words are of a paper that parties agreed on, or of an item of one."""
    document, start = scene.paragraph.document, scene.paragraph.passage.start
    line = document.text[document.text.rfind("\n", 0, start) + 1 : start]
    return document.kind == "communique" or ITEM.match(line + scene.text) is not None


@cache
def listed(key: str, part: str = "") -> frozenset[str]:
    """The words under a key, of a part of the table where one is named."""
    book = table("outcomes")
    return frozenset((book[part] if part else book)[key])


@cache
def openers(*keys: str, part: str = "") -> frozenset[str]:
    """The verbs with which what stands under these keys begins."""
    book = table("outcomes")[part] if part else table("outcomes")
    rows = [
        row for key in keys for row in (book[key].values() if isinstance(book[key], dict) else [book[key]])
    ]
    return frozenset(word.split()[0] for row in rows for word in row)


@lru_cache(maxsize=1)
def forms_of(verb: Token) -> frozenset[str]:
    """A verb alone and with its particles or bare object: `turn down`, `take place`."""
    near = {c.lower_ for c in verb.children if c.dep_ in PARTICLES}
    behind = verb.nbor(1)
    near |= {behind.lower_} if behind.dep_ in {"prt", "prep", "advmod", "mark"} else set()
    return frozenset({verb.lemma_.lower(), *(f"{verb.lemma_.lower()} {word}" for word in near)})


def is_listed(verb: Token, key: str, part: str = "") -> bool:
    """Whether a verb, with a particle or without, stands under a key."""
    return bool(forms_of(verb) & listed(key, part))


def is_of_accord(verb: Token) -> bool:
    """`Under the deal X would pay`, `The agreement would raise pay`: a term of an accord that there is."""
    gives = forms_of(verb) & (listed("grants") | listed("provide"))
    own = [c for c in verb.children if c.dep_ == "nsubj" and gives]
    return is_under_accord(verb) or any(_is_accord_told(g) for g in own)


def is_under_accord(verb: Token) -> bool:
    """`Under the deal fares fall and stations reopen`, `According to its terms …`, `In a deal struck …`."""
    links = [c for c in verb.children if c.lower_ in {"under", "by", "in", "according"} and c.i < verb.i]
    if not links and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return is_under_accord(verb.head)
    links += [g for c in links for g in c.children if g.dep_ == "prep"]  # according to
    return any(_is_accord_told(g) for c in links for g in c.children if g.dep_ == "pobj")


def _is_accord_told(noun: Token) -> bool:
    """`the deal`, `its terms`, `a deal struck on Tuesday`; `it` behind a sentence that tells of one."""
    if noun.lower_ == "it" and noun.sent.start > 0 and noun.head.lower_ == "under":
        before = noun.doc[noun.sent.start - 1].sent
        return any(
            t.lemma_.lower() in listed("accords") | listed("papers") and t.dep_ in {"dobj", "nsubjpass"}
            for t in before
        )
    is_made = any(c.dep_ == "acl" and c.lower_ in listed("making") for c in noun.children)
    in_it = noun.head.lower_ != "in" or is_made
    is_one = noun.lemma_.lower() in listed("made") and in_it and (_is_definite(noun) or is_made)
    return is_one and not is_sought(noun)


def is_sought(paper: Token) -> bool:
    """Whether there is no such accord yet: a proposed one, one on the table."""
    beside = {c.lemma_.lower() for c in paper.children} | {
        g.lower_ for c in paper.children if c.lower_ in {"on", "under"} for g in c.children
    }
    return not beside.isdisjoint(listed("sought"))


def _is_definite(noun: Token) -> bool:
    first = {c.lower_ for c in noun.children if c.dep_ in {"det", "amod", "poss"}}
    return (
        bool(first & {"the", "this", "that", "tentative", "preliminary", "interim", "new"})
        or "poss" in noun.deps
    )


@cache
def _telling() -> frozenset[str]:
    """The lemmas of all verbs that can tell an outcome, without their particles."""
    book = table("outcomes")
    lists = ("agree", "bind", "reach", "sign", "exchange", "refuse", "never", "finish", "put_off", "part")
    more = (
        "give_up",
        "prolong",
        "also",
        "tasking",
        "quit",
        "bringing",
        "light",
        "stall",
        "yield",
    )
    verbs = {word.split()[0] for key in (*lists, *more) for word in book[key]}
    verbs |= {word.split()[0] for key in book["next"] for word in book["next"][key]}
    verbs |= {word.split()[0] for row in book["decided"].values() for word in row["does"]}
    return frozenset(
        verbs
        | {"decide", "vote", "choose", "opt", "resolve", "elect"}
        | listed("accords")
        | listed("made")
        | listed("stopped")
        | {"have", "give", "nothing", "move", "shift", "shake", "withhold", "need"}
    )


def may_tell(sentence: Span) -> bool:
    """Whether a sentence holds a word that the rules turn on; most do not, and are not read."""
    return not _telling().isdisjoint(sentence.lemmas)


def terms_of(head: Token) -> tuple[str, ...]:
    """The lemmas that tell one outcome from another, words for one thing under one of them."""
    left = {t for c in head.children if c.dep_ in {"nsubj", "advcl", "parataxis", "conj"} for t in c.subtree}
    return telling_words([head, *(t for t in head.subtree if t not in left)])


def telling_words(words: Iterable[Token]) -> tuple[str, ...]:
    """The lemmas among the words that tell one outcome from another."""
    kept = {t.lemma_.lower() for t in words if t.pos_ in TELLING and t.ent_type_ not in {"DATE", "TIME"}}
    same = table("outcomes")["same"]
    for name in sorted(same):
        if name != "generic" and kept & set(same[name]):
            kept = (kept - set(same[name])) | {name}
    return tuple(sorted(kept - set(same["generic"])))
