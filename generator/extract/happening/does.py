"""What is done by the line of an event, in classes of the vocabulary: so that two lines about one deed are
known as such in other words. Of speech it is what is said to be done.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.claiming.deeds import UNDONE, deed_noun, deeds_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import told_by
from generator.vocabulary import words

CHAIN = {"xcomp", "pcomp", "acomp", "oprd", "attr"}
"""How a deed hangs on the verb, adjective or preposition that only leads up to it: `is ready to meet`."""
CLAUSES, BESIDE = {"VERB", "AUX"}, {"ccomp", "parataxis", "conj"}
STATE = "="
TURNED = {"refuse", "decline", "reject", "deny", "avoid", "rule", "oppose"}
"""Verbs by which what hangs on them is not done."""


def does_of(verb: Token, kind: str) -> tuple[str, ...]:
    """The deeds a verb tells, or those said with it where it is one of speech; `not ` before what is not
    done."""
    said = told_by(verb) if kind == "say" else None
    if kind == "say" and said is None:
        return tuple(sorted(_plain(_deeds(verb, turned=False, speaks=True))))
    return _of_clauses([verb] if said is None else [said])


def does_in(spoken: Span) -> tuple[str, ...]:
    """The deeds of the main clauses of words that are quoted."""
    heads = [t for t in spoken if t.pos_ in CLAUSES and (t.head not in spoken or t.head == t)]
    return _of_clauses(heads)


def _of_clauses(heads: list[Token]) -> tuple[str, ...]:
    """The deeds of clauses and of those that stand beside them with a subject of their own."""
    beside = [c for h in heads for c in h.children if c.dep_ in BESIDE and c.pos_ in CLAUSES and _acts(c)]
    return tuple(
        sorted({d for verb in (*heads, *beside) for d in _plain(_deeds(verb, turned=False, speaks=False))})
    )


def _plain(found: Iterator[str]) -> set[str]:
    """The deeds of a clause once each; a state only where nothing is done."""
    every = set(found)
    return {deed for deed in every if STATE not in deed} or every


def _deeds(verb: Token, *, turned: bool, speaks: bool) -> Iterator[str]:
    """The deeds of a verb and of what hangs on it; of a verb that only speaks, of what hangs on it alone."""
    turned = turned != _is_denied(verb)
    chain = [c for c in verb.children if c.dep_ in CHAIN and not _is_doubted(c)]
    if not speaks:
        own = () if _leads_up(verb) else deeds_of(verb) or _itself(verb)
        yield from (_turn(deed) if turned else deed for deed in own)
        chain += [c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB" and not _acts(c)]
    links = [c for c in verb.children if c.dep_ == "prep"] if speaks or verb.pos_ != "VERB" else []
    for step in (*chain, *links):
        if step.pos_ in {"VERB", "AUX"}:
            yield from _deeds(step, turned=turned != (verb.lemma_ in TURNED), speaks=False)
        elif step.pos_ in {"ADJ", "ADP"}:
            yield from _deeds(step, turned=turned, speaks=True)
    below = {"dobj", "pobj"} if speaks else {"dobj", "nsubj"} if _is_light(verb) else set[str]()
    for noun in (c for c in verb.children if c.dep_ in below and c.pos_ == "NOUN"):
        yield from (_turn(deed) if turned else deed for deed in deed_noun(noun))


def _is_doubted(verb: Token) -> bool:
    return not verb.below.isdisjoint({"whether", "if"})


def _leads_up(verb: Token) -> bool:
    """`decided to send`, `refused to sign`: the deed is the one below."""
    known = words("deeds", "modals.planning", "modals.failing", "modals.managing")
    return (verb.lemma_ == "go" or verb.lemma_ in known) and any(
        c.dep_ == "xcomp" and c.pos_ in CLAUSES and not _is_doubted(c) for c in verb.children
    )


def _itself(verb: Token) -> tuple[str, ...]:
    return (verb.lemma_.lower(),) if verb.pos_ == "VERB" else ()


def _acts(verb: Token) -> bool:
    return not verb.deps.isdisjoint({"nsubj", "nsubjpass"})


def _is_light(verb: Token) -> bool:
    return verb.lemma_ == "be" or verb.lemma_ in words("deeds", "light", "happens")


def _is_denied(verb: Token) -> bool:
    none = words("claims", "none")
    if "neg" in verb.deps or none.isdisjoint(verb.sent.words):
        return "neg" in verb.deps
    things = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"})
    return any(t.lower_ in none or not none.isdisjoint(t.below) for t in things)


def _turn(deed: str) -> str:
    return deed.removeprefix(UNDONE) if deed.startswith(UNDONE) else f"{UNDONE}{deed}"
