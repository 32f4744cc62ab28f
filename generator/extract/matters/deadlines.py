"""What must be done by a day: owed by it, allowed until it, or run out with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargain import VERBAL, Bargain, helpers_of, is_negated, is_supposed, listed
from generator.extract.reading.clause_words import from_verb, trimmed, whole_clause
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject

FORMAL = frozenset({"shall", "must"})
"""Whatever is to be done with these is owed."""
OWED, PROMISED, GIVEN = "to be done by a day", "promised by a day", "given until a day"
DUE = "to happen by a day"
"""What is done to its subject, which therefore owes nothing: "the crew shall be freed by Monday"."""


def may_limit(token: Token) -> bool:
    """Whether a deadline may open with a word."""
    return token.lower_ in _limits() or token.lemma_.lower() in _verbs()


def deadlines_at(token: Token, reading: Reading) -> Iterator[Bargain]:
    """The deadlines that this word opens."""
    if token.lower_ in listed("deadline", "limits") and token.dep_ in {"prep", "agent"}:
        day = next((c for c in token.children if c.dep_ == "pobj" and c.ent_type_ in TIMES), None)
        if day is not None and token.head.pos_ in VERBAL:
            when = trimmed(token.doc[token.i : token.right_edge.i + 1])
            yield from _by_day(token, token.head, when, reading)
    elif token.lower_ == "than":
        yield from _no_later(token, reading)
    elif token.pos_ == "VERB" and token.lemma_ == "give":
        yield from _given_time(token, reading)
    elif token.pos_ in VERBAL and token.lemma_ == "have":
        yield from _has_time(token, reading)
    elif token.pos_ == "VERB" and token.lemma_.lower() in listed("deadline", "ends"):
        yield from _run_out(token, reading)
    elif token.lemma_ == "deadline" and token.dep_ == "nsubj" and token.head.lemma_ == "be":
        yield from _named(token.head, reading)


@cache
def _limits() -> frozenset[str]:
    return listed("deadline", "limits") | {"than"}


@cache
def _verbs() -> frozenset[str]:
    return listed("deadline", "ends") | {"give", "have", "deadline"}


def _by_day(limit: Token, verb: Token, when: Span, reading: Reading) -> Iterator[Bargain]:
    """ "Must hand it over by Monday", "have until Monday", "if they do not sail by Monday"."""
    above = verb.head
    if verb.dep_ == "xcomp" and above.dep_ in {"advcl", "ccomp"} and _is_supposed_not(above):
        verb, above = above, above.head
    if _is_supposed_not(verb) and above.pos_ in VERBAL and verb.dep_ in {"advcl", "ccomp"}:
        says = from_verb(above.head, reading) if above.dep_ == "xcomp" else whole_clause(above, reading)
        yield Bargain("deadline", says, above, "if not by a day", when=when)
    elif rule := _rule_of(verb, limit):
        says = _after_colon(whole_clause(_told_whole(verb), reading), verb)
        yield Bargain("deadline", says, verb, rule, when=when)


def _after_colon(says: Span, verb: Token) -> Span:
    """ "Two points were put off: Lund is to reply by May": what is owed stands behind the colon."""
    start = max((t.i + 1 for t in says if t.text == ":" and t.i < verb.i), default=says.start)
    return says.doc[start : says.end]


def _told_whole(verb: Token) -> Token:
    """The verb that has the subject: "is to be counted and sealed by Monday"."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL and own_subject(verb) is None:
        verb = verb.head
    return verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" else verb


def _rule_of(verb: Token, limit: Token) -> str:
    """How a day binds a verb: as owed, as promised, as time given; empty where it does not."""
    if is_supposed(verb):
        return ""
    if limit.lower_ == "until" and verb.lemma_ in {"have", "give"} and not is_negated(verb):
        is_active = verb.lemma_ == "give" and "auxpass" not in {c.dep_ for c in verb.children}
        return GIVEN if is_active else OWED
    if is_negated(verb):
        return ""
    is_to = _told_whole(verb).lemma_ == "be" and verb.lemma_ != "be" and own_subject(verb) is None
    if helpers_of(verb) & FORMAL or is_to:
        done_to = any(c.dep_ == "auxpass" for one in (verb, verb.head) for c in one.children)
        return DUE if done_to or verb.lemma_ == "take" else OWED
    bound = helpers_of(verb) & listed("deadline", "binding")
    return PROMISED if bound and verb.lemma_.lower() in listed("deadline", "acts") else ""


def _is_supposed_not(verb: Token) -> bool:
    """ "If it does not …", "unless it …"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "aux"} and c.i < verb.i}
    return "unless" in marks or (is_negated(verb) and bool(marks & {"if", "should"}))


def _no_later(than: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Shall be released no later than 22 March"."""
    before = than.doc[max(0, than.i - 2) : than.i].text.lower()
    days = (one for one in than.doc.ents if one.start <= than.i + 1 < one.end and one.label_ in TIMES)
    day = next(days, None)
    verb = next((t for t in than.ancestors if t.pos_ in VERBAL), None)
    if before in {"no later", "not later"} and day is not None and verb is not None:
        when = than.doc[than.i - 2 : day.end]
        owed = helpers_of(verb) & listed("deadline", "binding") or verb.head.lemma_ == "be"
        if owed:
            clause = whole_clause(verb.head if verb.dep_ == "xcomp" else verb, reading)
            says = than.doc[clause.start : max(clause.end, day.end)]
            yield Bargain("deadline", says, verb, OWED, when=when)


def _given_time(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Gave the owners another 48 hours to answer"."""
    time = next((c for c in verb.children if c.dep_ == "dobj" and c.ent_type_ in TIMES), None)
    told = any(c.dep_ == "dative" for c in verb.children)
    if time is not None and told and not is_negated(verb):
        when = time.doc[time.left_edge.i : time.i + 1]
        yield Bargain("deadline", whole_clause(verb, reading), verb, GIVEN, when=when)


def _has_time(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "The owners have 48 hours to answer"; not "had a week to rest", told of what is over."""
    time = next((c for c in verb.children if c.dep_ == "dobj" and c.ent_type_ in TIMES), None)
    acts = [
        c
        for one in (verb, time)
        if one is not None
        for c in one.children
        if c.dep_ in {"xcomp", "acl", "relcl"}
    ]
    bound = any("to" in helpers_of(act) and act.lemma_.lower() in _acts() for act in acts)
    subject = own_subject(verb)
    told = subject is not None and subject.tag_ not in {"WDT", "WP", "PRP"}
    if time is not None and bound and told and not is_negated(verb) and not is_supposed(verb):
        when = time.doc[time.left_edge.i : time.i + 1]
        yield Bargain("deadline", whole_clause(verb, reading), verb, OWED, when=when)


def _acts() -> frozenset[str]:
    return listed("deadline", "acts") | listed("refusal", "acts") | {"comply", "act"}


def _run_out(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "The accord expires on 3 June"."""
    subject = own_subject(verb)
    if subject is None or subject.lemma_.lower() not in listed("deadline", "terms") or is_negated(verb):
        return
    days = (g for c in verb.children if c.dep_ == "prep" for g in c.children if g.ent_type_ in TIMES)
    day = next((day for day in days if day.head.lower_ in {"on", "at", "in"}), None)
    if day is not None:
        when = trimmed(verb.doc[day.head.i : day.right_edge.i + 1])
        yield Bargain("deadline", whole_clause(verb, reading), verb, "runs out", when=when)


def _named(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "The deadline for an answer is Friday"."""
    day = next((c for c in verb.children if c.dep_ == "attr" and c.ent_type_ in TIMES), None)
    if day is not None and not is_negated(verb):
        when = verb.doc[day.left_edge.i : day.i + 1]
        yield Bargain("deadline", whole_clause(verb, reading), verb, "runs out", when=when)
