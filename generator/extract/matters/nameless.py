"""Claims that only unnamed people make: `a source told the paper that the ferry had sunk`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.openness import is_denied
from generator.extract.matters.statements import Statement, act_below
from generator.extract.proceedings import read_act
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import read_clause
from generator.extract.wording.asking import ask
from generator.model import FoundUnknown
from generator.vocabulary import words


@cache
def _list(key: str) -> frozenset[str]:
    return words("prospects", key)


def find_nameless(statement: Statement) -> Iterator[FoundUnknown]:
    """A claim that only unnamed people make."""
    if statement.is_quoted() and '"' not in statement.span.text:
        return
    teller = _nameless_teller(statement)
    if teller is None:
        return
    verb = _told_by_teller(teller)
    deed = verb and next((c for c in verb.children if c.dep_ == "xcomp"), verb)  # "plans to replace him"
    if verb is None or deed is None or deed.lemma_ in _list("routine") or _is_estimate(verb):
        return
    if not _is_ahead(verb) or is_denied(verb) or not any(c.pos_ in {"NOUN", "PROPN"} for c in verb.children):
        return  # that nothing came of it is no claim to ask after
    if read_act(verb, statement.referents) or act_below(verb, statement.referents):
        return
    question = ask(read_clause(verb), statement.referents)
    yield statement.unknown("anonymous", verb, question, "told by nobody named")


def _is_ahead(verb: Token) -> bool:
    """Whether it is still to come, or was signed; what else was done every report tells on such word."""
    if verb.lemma_ in words("waiting", "act"):
        return True
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    plans = any(c.dep_ == "xcomp" for c in verb.children) and verb.lemma_ in _list("planning")
    return plans or bool(helpers & {"will", "would", "may", "might", "'ll"})


def _is_estimate(verb: Token) -> bool:
    """`About 900 boats were lost`: how many is asked where another counts otherwise."""
    subjects = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"})
    return any(c.dep_ == "nummod" and any(c.children) for who in subjects for c in who.children)


def _told_by_teller(teller: Token) -> Token | None:
    """The clause the unnamed tell, or the one their word is cited for."""
    if teller.dep_ == "pobj" and teller.head.lower_ == "to" and teller.head.head.lower_ == "according":
        return next((a for a in teller.ancestors if a.pos_ == "VERB"), None)
    for ancestor in teller.ancestors:
        for verb in (ancestor, *(t for t in ancestor.subtree if t.lemma_ == "say" and t.dep_ == "pcomp")):
            told = next((c for c in verb.children if c.dep_ == "ccomp" and c.tag_ != "VBG"), None)
            if told is not None and teller not in told.subtree:
                return told
    return None


def _nameless_teller(statement: Statement) -> Token | None:
    """The unnamed who tell: `a source told`, `citing unnamed diplomats`, `on condition of anonymity`."""
    if statement.lemmas.isdisjoint(_list("nameless")):
        return None
    near = {token.lower_ for token in statement.span}
    text = " ".join(token.lower_ for token in statement.span)
    if not near & _list("nameless_marks") and not any(cue in text for cue in _list("nameless_cues")):
        return None
    for token in statement.span:
        if token.lemma_.lower() not in _list("nameless") or token.pos_ != "NOUN":
            continue
        named = any(near.ent_type_ == "PERSON" for near in (token.head, *token.subtree))
        if not named and token.dep_ in {"nsubj", "dobj", "pobj", "conj"}:
            return token
    return None
