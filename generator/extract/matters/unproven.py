"""What somebody will not bear out: `the report that the dam was opened has not been confirmed`, `would
neither confirm nor deny that`, `declined to comment on reports that`, `it is not certain that`. The question
is whether it is so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.denying.claimed import content_of
from generator.extract.matters.open_now import is_far_from
from generator.extract.matters.openness import held, is_denied, unsaid
from generator.extract.matters.rules import Row, Rules, found_by, listed
from generator.extract.matters.statements import Statement
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import read_clause, shortened
from generator.extract.wording.asking import ask
from generator.model import FoundUnknown
from generator.vocabulary import words

COMMENTING = frozenset({"comment"})
RULE = "not borne out"


def find_unproven(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence tells that nobody bears out."""
    if statement.paragraph.passage.kind == "text":
        yield from found_by(rules(), statement)


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(listed("confirming"), _not_confirmed),
        Row(COMMENTING, _no_comment),
        Row(frozenset({"that"}), _not_certain, beside=True),
    )


def _not_confirmed(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Has not confirmed that …`, `neither confirms nor denies it`, `the report that … was not confirmed`."""
    if (
        verb.lemma_ not in listed("confirming")
        or verb.pos_ != "VERB"
        or not (unsaid(verb) or _is_neither(verb))
    ):
        return
    joined = [c for c in verb.children if c.dep_ == "conj" and c.lemma_ == "deny"]
    for child in (c for host in (verb, *joined) for c in host.children):
        if child.dep_ == "ccomp" and _is_that(child):
            yield from _asked(child, statement)
        elif child.dep_ in {"dobj", "nsubjpass"} and (told := _told_by(child)) is not None:
            yield from _asked(told, statement)


def _no_comment(word: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Declined to comment on reports that …`, `had no comment on the report that …`."""
    if word.lemma_ not in COMMENTING or not (unsaid(word) or (word.pos_ == "NOUN" and is_denied(word))):
        return
    for link in word.children:
        for noun in link.children if link.lower_ in {"on", "about"} else ():
            if (told := _told_by(noun)) is not None:
                yield from _asked(told, statement)


def _not_certain(mark: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`It is not yet certain that …`, `is far from sure that …`, `it is doubtful that …`."""
    told = mark.head
    state = told.head
    is_sure = state.lemma_ in listed("sureness") and "no" in state.below
    if mark.dep_ == "mark" and is_sure and told.dep_ in {"ccomp", "acl"} and state.dep_ in {"attr", "dobj"}:
        yield from _asked(told, statement)  # "there is no guarantee that"
    if mark.dep_ != "mark" or told.dep_ not in {"ccomp", "csubj"} or mark.i > told.i:
        return
    verb = state if state.lemma_ == "be" else state.head
    said = state if state.pos_ == "ADJ" else next((c for c in state.children if c.dep_ == "acomp"), verb)
    if verb.lemma_ != "be" or "it" not in verb.below:
        return
    is_open = said.lower_ in held("states", "denied") and is_denied(verb)
    if is_open or is_far_from(verb) or said.lower_ in listed("doubtful"):
        yield from _asked(told, statement)


def _told_by(noun: Token) -> Token | None:
    """The clause of a report: what the report says."""
    if noun.lemma_.lower() not in words("denials", "claims"):
        return None
    done_to = (c for c in noun.children if c.dep_ == "acl" and "auxpass" in c.deps)
    told = (c for c in done_to if any(g.lower_ == "that" and g.dep_ == "mark" for g in c.children))
    return content_of(noun) or next(told, None)


def _is_that(clause: Token) -> bool:
    return not any(c.lower_ in {"whether", "if"} or c.tag_ in {"WRB", "WP", "WDT"} for c in clause.children)


def _is_neither(verb: Token) -> bool:
    """`neither confirm nor deny`."""
    return "neither" in verb.below


def _asked(told: Token, statement: Statement) -> Iterator[FoundUnknown]:
    if not is_denied(told):
        question = ask(shortened(read_clause(told)), statement.referents)
        yield statement.unknown("stated", told, question, RULE)
