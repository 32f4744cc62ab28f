"""How verbs that tell of other things too say that people sat together: sat down with, came face to face
with, spent an hour with, shuttled between two teams, brought both into one room."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.reading.parse import Token
from generator.vocabulary import table, words

BESIDE = frozenset({"advmod", "npadvmod", "prt", "prep", "pobj", "dobj", "acomp", "attr", "oprd"})
DEEP = 3
"""Steps from the verb in `came face to face with`."""


def met_by_frame(verb: Token) -> list[Token]:
    """Whom a verb puts opposite its subject: sat down with *her*, spent an hour with *the envoys*."""
    frame = _frames().get(verb.lemma_)
    if frame is None or not _stands_beside(verb, frame):
        return []
    links = frame["links"]
    ways = (t for t in _beside(verb) if t.dep_ in {"prep", "agent"} and t.lower_ in links)
    goals = [g for way in ways for g in way.children if g.dep_ == "pobj"]
    return [g for g in goals if not _is_time(g) and g.lower_ not in frame["beside"]]


def shuttled_between(verb: Token) -> list[Token]:
    """Those between whom somebody goes to and fro, so that he meets each: shuttled between *the two*."""
    goes = verb.lemma_ in words("meetings", "shuttling")
    if not goes and verb.lemma_ not in words("meetings", "back_and_forth"):
        return []
    below = [t for t in verb.subtree if t.i > verb.i]
    goes = goes or any(t.lower_ in {"forth", "fro"} for t in below)
    links = [t for t in below if t.lower_ == "between" and t.dep_ == "prep"] if goes else []
    return [g for link in links for g in link.children if g.dep_ == "pobj"]


def brought_together(verb: Token) -> list[Token]:
    """Those whom somebody brings to one table: brought *her and him* together, put *both* in one room."""
    if verb.lemma_ not in words("meetings", "bringing") or "neg" in verb.deps:
        return []
    near = _near(verb)
    at_one = "together" in near or ("face" in near and "to" in near) or not near.isdisjoint({"room", "line"})
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}] if at_one else []
    return [thing for thing in things if thing.pos_ in {"PROPN", "NOUN", "NUM", "PRON", "DET"}]


def is_each_other(verb: Token) -> bool:
    """Whether a verb with more than one subject tells that they sat with each other: the two met, came face
    to face, talked for an hour, spent an hour together."""
    if verb.lemma_ in words("meetings", "mutual"):
        return True
    frame, lasts = _frames().get(verb.lemma_), verb.lemma_ in words("meetings", "lasting")
    if frame is None and not lasts:
        return False
    near = _near(verb)
    if frame is not None and _stands_beside(verb, frame):
        return verb.lemma_ != "spend" or not near.isdisjoint({"together", "alone"})
    is_long = any(c.ent_type_ == "TIME" for t in verb.children for c in (t, *t.children))
    is_close = not near.isdisjoint(words("meetings", "together"))
    return lasts and (is_long or is_close)


def _stands_beside(verb: Token, frame: dict[str, list[str]]) -> bool:
    near = _near(verb)
    if "time" in frame["beside"] and any(c.dep_ == "dobj" and _is_time(c) for c in verb.children):
        return True
    return not near.isdisjoint(frame["beside"])


def _near(verb: Token) -> set[str]:
    """The words beside a verb, and those that hang on them."""
    return {token.lower_ for token in _beside(verb)}


def _beside(head: Token, deep: int = DEEP) -> Iterator[Token]:
    for child in (c for c in head.children if c.dep_ in BESIDE or c.lower_ == "face"):
        yield child
        if deep > 1:
            yield from _beside(child, deep - 1)


def _is_time(token: Token) -> bool:
    return token.lemma_.lower() in words("meetings", "spans")


@cache
def _frames() -> dict[str, dict[str, list[str]]]:
    frames: dict[str, dict[str, list[str]]] = table("meetings")["frames"]
    return frames


__all__ = ["brought_together", "is_each_other", "met_by_frame", "shuttled_between"]
