"""What a document leaves unknown: asked, stated, still to be decided, refused, unconfirmed.

Each cue is a row of `vocabulary/en/unknowns.toml`; the rules here only say how cue and clause hang together.
A question put for effect and a speaker's question to himself leave nothing open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.matters import (
    awaited,
    ballots,
    brought,
    due,
    in_force,
    lasting,
    possible,
    prospects,
    sluices,
    steps,
    unproven,
    unsettled,
    waiting,
)
from generator.extract.matters.accords import find_accords
from generator.extract.matters.asked import find_asked
from generator.extract.matters.asking_of import DECIDED_ON
from generator.extract.matters.idle import (
    is_ahead,
    is_empty,
    is_shrug,
    is_when_or_whether,
)
from generator.extract.matters.ignorance import embedded_verb, ignorance
from generator.extract.matters.nearing import find_nearing
from generator.extract.matters.replies import told_beside, told_by_two
from generator.extract.matters.rules import listed
from generator.extract.matters.statements import Statement, statements_of
from generator.extract.matters.things import find_things
from generator.extract.matters.unconfirmed import find_unconfirmed
from generator.extract.matters.undecided import find_undecided
from generator.extract.reading.analysis import Analysis
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH, read_clause, subject_of
from generator.extract.wording.asking import ask
from generator.model import FoundQuote, FoundUnknown, Mention
from generator.vocabulary import words

APART = {"confusion", "disagreement", "disagree", "differ", "vary", "contradict"}
"""Words by which it is told two ways; the next sentences tell them."""
EMBEDDING = frozenset(WH | {"whether", "if"})
NO_CUES = frozenset[str]()


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
    found = _by_clause(statement, analysis)
    yield from found
    told = [unknown.words for unknown in found if unknown.question]
    for thing in (*find_undecided(statement), *find_things(statement)):
        is_general = bool(told) and thing.question[0].text.startswith(DECIDED_ON)
        if not is_general and not any(at.overlaps(thing.words) for at in told):
            yield thing


def _by_clause(statement: Statement, analysis: Analysis) -> list[FoundUnknown]:
    found = list(find_asked(statement, analysis))
    told = statement.lemmas & _all_cues()
    for cues, find in _finders():
        if not (cues and told.isdisjoint(cues)):
            found += find(statement)
    return found


@cache
def _finders() -> tuple[tuple[frozenset[str], Callable[[Statement], Iterator[FoundUnknown]]], ...]:
    """What reads a sentence, in order, each with its cues, of which the sentence must have one; what has none
    reads every sentence."""
    return (
        (EMBEDDING, _embedded),
        (unsettled.cues(), unsettled.find_unsettled),
        (NO_CUES, find_unconfirmed),
        (prospects.cues(), prospects.find_prospects),
        (waiting.rules().cues, waiting.find_waiting),
        (brought.rules().cues, brought.find_brought),
        (awaited.rules().cues, awaited.find_awaited),
        (due.rules().cues, due.find_due),
        (listed("settled_by"), find_accords),
        (listed("settled_by"), find_nearing),
        (possible.rules().cues, possible.find_possible),
        (steps.cues(), steps.find_steps),
        (ballots.rules().cues, ballots.find_ballots),
        (lasting.rules().cues, lasting.find_lasting),
        (sluices.cues(), sluices.find_sluices),
        (unproven.rules().cues, unproven.find_unproven),
        (in_force.rules().cues, in_force.find_in_force),
    )


@cache
def _all_cues() -> frozenset[str]:
    """Looked for once a sentence, so that what needs a cue is asked of the few that are there."""
    return frozenset[str]().union(*(cues for cues, _ in _finders()))


def _embedded(statement: Statement) -> Iterator[FoundUnknown]:
    """`whether`, `if` and question words under something that says it is not known."""
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
    """`The question is whether to fish`, `a band did not know whether to play`: nobody is told who is to."""
    host = verb.head.head if verb.dep_ == "conj" else verb.head
    who = subject_of(host)
    is_anybody = who is not None and who.pos_ == "NOUN" and not who.below.isdisjoint({"a", "an"})
    is_anybody = is_anybody and str(who and who.lemma_) not in words("waiting", "bodies")
    is_to = any(c.tag_ == "TO" for c in verb.children) and verb.deps.isdisjoint(SUBJECTS)
    is_named_only = host.lemma_ == "be" and host.deps.isdisjoint({"acomp", "prep"})
    return is_to and (is_named_only or is_anybody)


def _of_a_vote(found: FoundUnknown, verb: Token) -> FoundUnknown:
    """`Parliament is to vote on whether to lift the duty`: its approval is awaited."""
    vote = next((a for a in verb.ancestors if a.pos_ == "VERB"), verb)
    body = subject_of(vote) if vote.lemma_ == "vote" and found.kind == "pending" else None
    if body is None or body.pos_ not in {"NOUN", "PROPN"}:
        return found
    return replace(found, kind="approval", type="decision", terms=(body.lemma_.lower(),), names=())
