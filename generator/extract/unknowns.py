"""What a document leaves unknown: asked, stated, still to be decided, refused, unconfirmed.

Each cue is a row of `vocabulary/en/unknowns.toml`; the rules here only say how cue and clause hang together.
A question put for effect and a speaker's question to himself leave nothing open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.matters.accords import find_accords
from generator.extract.matters.asked import find_asked
from generator.extract.matters.asking_of import DECIDED_ON
from generator.extract.matters.awaited import find_awaited
from generator.extract.matters.ballots import find_ballots
from generator.extract.matters.brought import find_brought
from generator.extract.matters.due import find_due
from generator.extract.matters.idle import (
    is_ahead,
    is_empty,
    is_shrug,
    is_when_or_whether,
)
from generator.extract.matters.ignorance import embedded_verb, ignorance
from generator.extract.matters.in_force import find_in_force
from generator.extract.matters.lasting import find_lasting
from generator.extract.matters.nearing import find_nearing
from generator.extract.matters.possible import find_possible
from generator.extract.matters.prospects import find_prospects
from generator.extract.matters.replies import told_beside, told_by_two
from generator.extract.matters.sluices import find_sluices
from generator.extract.matters.statements import Statement, statements_of
from generator.extract.matters.steps import find_steps
from generator.extract.matters.things import find_things
from generator.extract.matters.unconfirmed import find_unconfirmed
from generator.extract.matters.undecided import find_undecided
from generator.extract.matters.unproven import find_unproven
from generator.extract.matters.unsettled import find_unsettled
from generator.extract.matters.waiting import find_waiting
from generator.extract.reading.analysis import Analysis
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH, read_clause, subject_of
from generator.extract.wording.asking import ask
from generator.model import FoundQuote, FoundUnknown, Mention

APART = {"confusion", "disagreement", "disagree", "differ", "vary", "contradict"}
"""Words by which it is told two ways; the next sentences tell them."""
EMBEDDING = WH | {"whether", "if"}


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
    """What the sentence leaves open; a thing held open only where no clause or known kind says so of it."""
    found = list(_by_clause(statement, analysis))
    yield from found
    told = [unknown.words for unknown in found if unknown.question]
    for thing in (*find_undecided(statement), *find_things(statement)):
        is_general = bool(told) and thing.question[0].text.startswith(DECIDED_ON)
        if not is_general and not any(at.overlaps(thing.words) for at in told):
            yield thing


def _by_clause(statement: Statement, analysis: Analysis) -> Iterator[FoundUnknown]:
    yield from find_asked(statement, analysis)
    yield from _embedded(statement)
    yield from find_unsettled(statement)
    yield from find_unconfirmed(statement)
    yield from find_prospects(statement)
    yield from find_waiting(statement)
    yield from find_brought(statement)
    yield from find_awaited(statement)
    yield from find_due(statement)
    yield from find_accords(statement)
    yield from find_nearing(statement)
    yield from find_possible(statement)
    yield from find_steps(statement)
    yield from find_ballots(statement)
    yield from find_lasting(statement)
    yield from find_sluices(statement)
    yield from find_unproven(statement)
    yield from find_in_force(statement)


def _embedded(statement: Statement) -> Iterator[FoundUnknown]:
    """`whether`, `if` and question words under something that says it is not known."""
    if not statement.lemmas & EMBEDDING:
        return
    for token in statement.span:
        verb = embedded_verb(token) if token.lower_ in EMBEDDING else None
        kind = verb and ignorance(token, verb)
        if verb is None or not kind or is_shrug(token) or is_empty(token, verb):
            continue
        reasons = (host for host in verb.ancestors if host.dep_ == "advcl")
        if any(mark.lower_ == "because" for host in reasons for mark in host.children):
            continue  # why something else went as it did
        if _is_of_no_one(verb):
            continue
        opening = "When, if at all, " if is_when_or_whether(token, verb) else ""
        question = ask(read_clause(verb), statement.referents, opening, will=is_ahead(token, verb))
        found = _of_a_vote(statement.unknown(kind, verb, question, f"{kind}: {token.lower_}"), verb)
        replies = told_by_two(statement) if statement.lemmas & APART else told_beside(statement)
        yield replace(found, replies=replies)


def _is_of_no_one(verb: Token) -> bool:
    """`The question is whether to fish`: nobody is told who is to."""
    host = verb.head.head if verb.dep_ == "conj" else verb.head
    is_to = any(c.tag_ == "TO" for c in verb.children) and verb.deps.isdisjoint(SUBJECTS)
    return is_to and host.lemma_ == "be" and host.deps.isdisjoint({"acomp", "prep"})


def _of_a_vote(found: FoundUnknown, verb: Token) -> FoundUnknown:
    """`Parliament is to vote on whether to lift the duty`: its approval is awaited."""
    vote = next((a for a in verb.ancestors if a.pos_ == "VERB"), verb)
    body = subject_of(vote) if vote.lemma_ == "vote" and found.kind == "pending" else None
    if body is None or body.pos_ not in {"NOUN", "PROPN"}:
        return found
    return replace(found, kind="approval", type="decision", terms=(body.lemma_.lower(),), names=())
