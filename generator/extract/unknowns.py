"""What a document leaves unknown: asked, stated, still to be decided, refused, unconfirmed.

Each cue is a row of `vocabulary/en/unknowns.toml`; the rules here only say how cue and clause hang together.
A question put for effect and a speaker's question to himself leave nothing open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.matters.asked import find_asked
from generator.extract.matters.ignorance import (
    embedded_verb,
    ignorance,
    is_ahead,
    is_deed,
    is_empty,
    is_shrug,
    is_unsettled,
    is_what_if,
    is_when_or_whether,
    listed,
    thing_of,
)
from generator.extract.matters.listed import is_before_list, item_of, opens_list, unknowns_in_list
from generator.extract.matters.openings import find_opened
from generator.extract.matters.prospects import find_prospects
from generator.extract.matters.unconfirmed import find_unconfirmed
from generator.extract.matters.waiting import find_waiting
from generator.extract.proceedings import is_event
from generator.extract.reading.analysis import Analysis
from generator.extract.reading.parse import Token
from generator.extract.reading.statements import Statement, act_below, phrase_of, statements_of
from generator.extract.wording.asking import ask
from generator.extract.wording.clauses import WH, read_clause, subject_of
from generator.model import FoundQuote, FoundUnknown, Mention

EMBEDDING = WH | {"whether", "if"}
SETTLED = ("when_nouns", "where_nouns", "team_nouns", "plan_nouns", "word")


def find_unknowns(
    analysis: Analysis, mentions: Sequence[Mention], quotes: Sequence[FoundQuote] = ()
) -> tuple[FoundUnknown, ...]:
    """Everything the document leaves open, in order; one clause gives one of a kind."""
    found = [
        unknown
        for statement in statements_of(analysis, mentions, quotes)
        for unknown in _in(statement, analysis)
    ]
    return tuple({(unknown.words, unknown.kind): unknown for unknown in found[::-1]}.values())[::-1]


def _in(statement: Statement, analysis: Analysis) -> Iterator[FoundUnknown]:
    yield from find_asked(statement, analysis)
    yield from unknowns_in_list(statement, analysis)
    yield from find_opened(statement)
    yield from _embedded(statement)
    yield from _unsettled(statement)
    yield from find_unconfirmed(statement)
    yield from find_prospects(statement)
    yield from find_waiting(statement)


def _embedded(statement: Statement) -> Iterator[FoundUnknown]:
    """`whether`, `if` and question words under something that says it is not known."""
    if not statement.lemmas & EMBEDDING:
        return
    lists = opens_list(statement)
    for token in statement.span:
        verb = embedded_verb(token, in_list=lists)
        kind = verb and ("stated" if lists else ignorance(token, verb))
        if (
            verb is None
            or not kind
            or (lists and is_before_list(token))
            or is_shrug(token)
            or is_what_if(token)
            or is_empty(token, verb)
        ):
            continue
        reasons = (host for host in verb.ancestors if host.dep_ == "advcl")
        if any(mark.lower_ == "because" for host in reasons for mark in host.children):
            continue  # why something else went as it did
        opening = "When, if at all, " if is_when_or_whether(token, verb) else ""
        clause = item_of(read_clause(verb), token) if lists else read_clause(verb)
        question = ask(clause, statement.referents, opening, will=is_ahead(token, verb))
        yield statement.unknown(kind, verb, question, f"{kind}: {token.lower_}")


def _unsettled(statement: Statement) -> Iterator[FoundUnknown]:
    """`No date has been set for X`, `the make-up of X is to be decided by Y`, `no word on X`."""
    if not any(statement.lemmas & listed(key) for key in SETTLED):
        return
    for noun in statement.span:
        if noun.pos_ != "NOUN" or not is_unsettled(noun):
            continue
        thing = thing_of(noun)
        if thing is not None:
            yield from _about_thing(statement, noun, thing)
        elif noun.lemma_.lower() in listed("plan_nouns"):
            yield from _planned_act(statement, noun)


def _planned_act(statement: Statement, noun: Token) -> Iterator[FoundUnknown]:
    """`No preparations are under way for A and B to meet`."""
    for verb in (*noun.subtree, *noun.head.subtree):
        if verb.dep_ in {"advcl", "acl", "relcl", "xcomp"} and verb.tag_ == "VB":
            unknown = statement.unknown("stated", verb, (), f"not settled: {noun.lemma_.lower()}")
            if unknown.type in {"meeting", "start"}:
                yield unknown
                return


def _about_thing(statement: Statement, noun: Token, thing: Token) -> Iterator[FoundUnknown]:
    lemma, phrase = noun.lemma_.lower(), phrase_of(thing)
    if is_deed(thing):
        question = f"When will {phrase} take place?"
        rule = f"not settled: {lemma}"
        if lemma in listed("when_nouns"):
            yield statement.unknown_thing("undated", "decision", thing, question, rule)
        return
    asked = {
        "when_nouns": ("start", f"When will {phrase} take place?"),
        "where_nouns": ("place", f"Where will {phrase} take place?"),
        "team_nouns": ("team", f"Who will be in {phrase}?"),
    }
    for key, (type_, question) in asked.items():
        if lemma in listed(key):
            yield _with_subject(statement, noun, thing, type_, question)
            return
    if is_event(thing):
        yield _with_subject(statement, noun, thing, "meeting", f"Will {phrase} take place?")


def _with_subject(statement: Statement, noun: Token, thing: Token, type_: str, question: str) -> FoundUnknown:
    """Who does or does not settle it counts too: `the Salcedo office has announced no plans to meet`."""
    unknown = statement.unknown_thing("stated", type_, thing, question, f"not settled: {noun.lemma_.lower()}")
    subject = subject_of(noun.head) if noun.dep_ == "dobj" else None
    names = statement.referents.names_in(subject.subtree) if subject is not None else ()
    return replace(unknown, names=tuple(dict.fromkeys((*names, *unknown.names))))


__all__ = ["act_below", "find_unknowns"]
