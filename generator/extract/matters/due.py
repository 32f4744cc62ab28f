"""What a day is set for: `must leave by Friday`, `a deadline of 31 March for the rebels to disarm`, `demanded
that they leave and gave them until Friday`. The question is whether it is done."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.openness import is_denied
from generator.extract.matters.possible import may_act
from generator.extract.matters.prospects import is_old
from generator.extract.matters.rules import Row, Rules, found_by, listed
from generator.extract.matters.statements import Statement
from generator.extract.reading.grammar import SUBJECTS, TIMES
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, subject_of
from generator.extract.wording.asking import ask_of
from generator.model import FoundUnknown
from generator.vocabulary import words

MUST = frozenset({"must"})
RULE = "a day to do it by"
NOUNS = frozenset({"NOUN", "PROPN"})


def find_due(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence sets a day for."""
    if statement.paragraph.passage.kind == "text":
        yield from found_by(rules(), statement)


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(MUST, _owed, beside=True),
        Row(listed("limits"), _limit_set),
        Row(frozenset({"give"}), _given_what_was_demanded),
    )


def _owed(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The rebels must disarm by 31 March.`"""
    must = any(c.lower_ in MUST and c.dep_ == "aux" for c in verb.children)
    if not must or verb.pos_ != "VERB" or is_denied(verb) or is_old(statement, verb):
        return
    by = next((c for c in verb.children if c.lower_ in {"by", "before"} and _has_day(c)), None)
    who = subject_of(verb)
    is_main = verb.dep_ in {"ROOT", "ccomp", "conj"}
    if by is not None and who is not None and is_main and _is_party(who, statement):
        yield from _asked(who, verb, statement)


def _limit_set(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Set a deadline of 31 March for the rebels to disarm.`"""
    if noun.lemma_.lower() not in listed("limits") or noun.pos_ != "NOUN" or is_old(statement, noun):
        return
    for deed in (*noun.children, *noun.head.children):
        who = next((c for c in deed.children if c.dep_ in SUBJECTS), None)
        is_for = any(c.lower_ == "for" and c.dep_ == "mark" for c in deed.children)
        if deed.tag_ == "VB" and is_for and who is not None and _is_party(who, statement):
            yield from _asked(who, deed, statement)
            return


def _given_what_was_demanded(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The minister demanded that the rebels disarm. He gave them until 31 March.`"""
    until = any(c.lower_ == "until" and _has_day(c) for c in verb.children)
    whom = {c.lower_ for c in verb.children if c.dep_ in {"dative", "dobj"}}
    before = statement.before
    if verb.lemma_ != "give" or not until or not whom & {"them", "him", "her", "it"} or before is None:
        return
    for deed in before.span if before.paragraph is statement.paragraph else ():
        who = next((c for c in deed.children if c.dep_ in SUBJECTS), None)
        is_demanded = deed.dep_ == "ccomp" and deed.head.lemma_ in words("prospects", "demand")
        if is_demanded and deed.tag_ in {"VB", "VBP"} and who is not None and _is_party(who, before):
            yield from _asked(who, deed, before)
            return


def _asked(who: Token, deed: Token, statement: Statement) -> Iterator[FoundUnknown]:
    below = {t for c in deed.children if c.dep_ in {"advcl", "conj", "parataxis"} for t in c.subtree}
    rest = [t for t in deed.subtree if t.i > deed.i and t not in below and t.dep_ not in {"cc"}]
    question = ask_of(noun_phrase(who), deed.lemma_, rest, statement.referents)
    if question:
        yield statement.unknown("pending", deed, question, RULE)


def _has_day(prep: Token) -> bool:
    return any(t.ent_type_ in TIMES for t in prep.children)


def _is_party(who: Token, statement: Statement) -> bool:
    """A side, a body or a person; `they` must be told by name, and anybody's duty is a rule."""
    is_any = not who.below.isdisjoint({"all", "any", "each", "every", "a", "an"})
    is_side = who.lemma_.lower() in words("waiting", "sides") | words("steps", "actors")
    return who.pos_ in NOUNS and not is_any and (is_side or may_act(who, statement))
