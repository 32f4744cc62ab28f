"""Why talks or a deal broke off, as each sentence tells it: by whom, or after what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.extract.reference.countries import countries_in
from generator.model import FoundCause
from generator.vocabulary import table

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def find_causes(analysis: Analysis) -> tuple[FoundCause, ...]:
    """Every account of a breaking-off in the document, in order."""
    return tuple(
        cause
        for paragraph in analysis.paragraphs
        for token in paragraph.doc
        if token.pos_ == "VERB"
        for cause in _told_by(token, paragraph)
    )


@cache
def _list(key: str) -> frozenset[str]:
    return frozenset(table("causes")[key])


def _told_by(verb: Token, paragraph: Paragraph) -> Iterator[FoundCause]:
    event, cause = _event_and_cause(verb)
    if event is None or cause is None or event in cause.subtree:
        return
    words = paragraph.doc[cause.left_edge.i : cause.right_edge.i + 1]
    if not any(token.pos_ in {"NOUN", "PROPN"} for token in words):
        return
    year = YEAR.search(verb.sent.text)
    if year is None and not any(token.lower_ in _list("before") for token in verb.sent):
        return
    at = paragraph.cite(words)
    yield FoundCause(
        paragraph.cite(verb.sent),
        year.group() if year else "",
        at,
        countries_in(words.text),
        f"broke off: {verb.lemma_}",
    )


def _event_and_cause(verb: Token) -> tuple[Token | None, Token | None]:
    """What broke off and who or what did it."""
    if verb.lemma_ in _list("break_off"):
        return _broken_off(verb)
    if verb.lemma_ in _list("leave"):
        left = next(
            (t for t in verb.subtree if t.dep_ == "pobj" and t.lemma_.lower() in _list("ventures")), None
        )
        return left, subject_of(verb)
    if verb.lemma_ in _list("fail"):
        subject = subject_of(verb)
        event = _venture(subject)
        return event, _after(verb) if event is not None else None
    return None, None


def _broken_off(verb: Token) -> tuple[Token | None, Token | None]:
    agent = next((g for c in verb.children if c.dep_ == "agent" for g in c.children), None)
    thing = next((child for child in verb.children if child.dep_ in {"nsubjpass", "dobj"}), None)
    if thing is not None and thing.tag_ in {"WDT", "WP"}:
        thing = next((a.head for a in (verb, *verb.ancestors) if a.dep_ == "relcl"), None)
    if thing is None and verb.dep_ in {"acl", "relcl"}:
        thing = verb.head
    return _venture(thing), _blamed(verb) or agent or _after(verb) or _doer(verb)


def _blamed(verb: Token) -> Token | None:
    """`blamed X for derailing the talks`."""
    above = next((a for a in verb.ancestors if a.lemma_ in _list("blame")), None)
    if above is None or verb.dep_ != "pcomp":
        return None
    return next((child for child in above.children if child.dep_ == "dobj"), None)


def _doer(verb: Token) -> Token | None:
    return subject_of(verb) if _is_active(verb) and verb.dep_ != "pcomp" else None


def _is_active(verb: Token) -> bool:
    passive = not verb.deps.isdisjoint({"nsubjpass", "auxpass", "agent"})
    has_helper = "aux" in verb.deps
    return not passive and (verb.tag_ != "VBN" or has_helper)


def _venture(noun: Token | None) -> Token | None:
    """The noun if it names talks or a deal, else the one it hangs on: `the talks in Lund, which`."""
    while noun is not None and noun.lemma_.lower() not in _list("ventures"):
        hangs = noun.dep_ in {"pobj", "prep", "appos", "compound", "conj"} and noun.head != noun
        noun = noun.head if hangs else None
    return noun


def _after(verb: Token) -> Token | None:
    """What stands after `after`, `because`, `amid`."""
    for child in verb.children:
        if child.dep_ == "advcl" and not child.below.isdisjoint(_list("because")):
            return child
        if child.dep_ == "prep" and child.lower_ in _list("because"):
            goals = [goal for goal in child.subtree if goal.dep_ in {"pobj", "pcomp"} and goal.pos_ != "ADP"]
            return goals[0] if goals else None
    return None
