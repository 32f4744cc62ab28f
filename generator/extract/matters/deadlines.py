"""What must be done by a day: owed by it, allowed until it, or run out with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargain import (
    VERBAL,
    WILL,
    Bargain,
    helpers_of,
    hurts,
    is_negated,
    is_supposed,
    listed,
    looks_ahead,
    named_subject,
)
from generator.extract.matters.goals import is_told
from generator.extract.reading.clause_words import from_verb, trimmed, whole_clause
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject, phrase_of

FORMAL = frozenset({"shall", "must"})
"""Whatever is to be done with these is owed."""
OWED, PROMISED, GIVEN = "to be done by a day", "promised by a day", "given until a day"
DUE = "to happen by a day"
"""What is done to its subject, which therefore owes nothing: "the crew shall be freed by Monday"."""


def may_limit(token: Token) -> bool:
    """Whether a deadline may open with a word."""
    return token.lower_ in _limits() or (token.pos_ == "VERB" and token.lemma_ in {"give", "have"})


def deadlines_at(token: Token, reading: Reading) -> Iterator[Bargain]:
    """The deadlines that this word opens."""
    if token.pos_ == "VERB":
        yield from _given_time(token, reading)
        return
    if token.lower_ in listed("deadline", "limits") and token.dep_ in {"prep", "agent"}:
        day = next((c for c in token.children if c.dep_ == "pobj" and c.ent_type_ in TIMES), None)
        spans = day is not None and token.lower_ == "by" and day.tag_ == "NNS"  # "put off by a few weeks"
        is_point = reading.paragraph.document.kind == "communique"
        verb = _verb_over(token) if is_point else token.head
        verb = verb.head if verb.lower_ == "due" and verb.head.lemma_ == "be" else verb
        if day is not None and not spans and verb.pos_ in VERBAL:
            when = trimmed(token.doc[token.i : token.right_edge.i + 1])
            yield from _by_day(token, verb, when, reading)
    elif token.lower_ == "than":
        yield from _no_later(token, reading)


@cache
def _limits() -> frozenset[str]:
    return listed("deadline", "limits") | {"than"}


def _verb_over(limit: Token) -> Token:
    """The verb of a point, "withdrawn to ten miles within five days"; else what the limit hangs on."""
    above = next((t for t in limit.ancestors if t.pos_ in VERBAL), limit.head)
    between = limit.doc[above.i + 1 : limit.i]
    return above if not any(t.text in {",", ";", ":"} for t in between) else limit.head


def _by_day(limit: Token, verb: Token, when: Span, reading: Reading) -> Iterator[Bargain]:
    """ "Must hand it over by Monday", "have until Monday", "if they do not sail by Monday"."""
    above = verb.head
    if verb.dep_ == "xcomp" and above.dep_ in {"advcl", "ccomp"} and _is_supposed_not(above):
        verb, above = above, above.head
    if _is_supposed_not(verb) and above.pos_ in VERBAL and verb.dep_ in {"advcl", "ccomp"}:
        if above.dep_ == "parataxis" and above.head.i > above.i:
            above = above.head  # "if nothing is settled by Monday, she said, the guild will strike"
            says = trimmed(limit.doc[verb.left_edge.i : above.right_edge.i + 1])
        elif above.dep_ == "xcomp":
            says = from_verb(above.head, reading)
        else:
            says = whole_clause(above, reading)
        whom = named_subject((verb,), reading)
        yield Bargain("deadline", says, above, "if not by a day", addressee=whom, when=when)
        if hurts(above) and looks_ahead(above):
            yield Bargain("threat", says, above, "if not by a day", addressee=whom, when=when)
    elif rule := _rule_of(verb, limit) or _rule_of_point(verb, limit, reading):
        says = _after_colon(whole_clause(_told_whole(verb), reading), verb)
        whole = _told_whole(verb)
        if whole.dep_ == "relcl" and says[0].lower_ in {
            "which",
            "that",
        }:  # "a vote that must be over by May"
            says = whole.doc[whole.head.left_edge.i : says.end]
        given = (c for c in verb.children if c.dep_ in {"dobj", "dative"} and is_told(c))
        one = next(given, None) if rule == GIVEN else None
        to = phrase_of(one, reading) if one is not None else None
        yield Bargain("deadline", says, verb, rule, addressee=to, when=when)
    elif verb.dep_ == "relcl" and is_negated(verb):
        yield from _else_lost(verb, when, reading)


def _else_lost(verb: Token, when: Span, reading: Reading) -> Iterator[Bargain]:
    """ "Drivers who do not return by Monday will lose their bonus"."""
    those, above = verb.head, verb.head.head
    if those.dep_ not in {"nsubj", "nsubjpass"} or not helpers_of(above) & WILL:
        return
    forfeits = above.lemma_ in listed("threat", "suffers") and those.dep_ == "nsubj"
    if forfeits or (above.lemma_ in listed("threat", "befalls") and those.dep_ == "nsubjpass"):
        says, whom = whole_clause(above, reading), phrase_of(those, reading) if is_told(those) else None
        for kind in ("deadline", "threat"):
            yield Bargain(kind, says, None, "lost after a day", addressee=whom, when=when)


def _given_time(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Gave the union a week to respond", "have 48 hours to leave": a span of time in which to act."""
    after = [c for c in verb.children if c.i > verb.i]
    span = next((c for c in after if c.dep_ in {"dobj", "npadvmod"} and c.ent_type_ in TIMES), None)
    if span is None or is_negated(verb) or is_supposed(verb) or helpers_of(verb) & {"had", "has", "have"}:
        return
    if verb.dep_ == "relcl" or helpers_of(verb) & listed("modals", "will"):
        return  # "that will only give them three weeks to crush it"
    if verb.lemma_ == "have" and not (verb.tag_ in {"VBZ", "VBP"} or verb.dep_ == "ccomp"):
        return  # "had two weeks to rest": told of what is over
    counts = span.left_edge.like_num or span.left_edge.lower_ in {"a", "an", "another"}
    acts = [c for t in (verb, span) for c in t.children if c.dep_ in {"acl", "relcl", "xcomp", "advcl"}]
    to_act = any("to" in helpers_of(act) and act.i > span.i for act in acts)
    whom = next((c for c in after if c.dep_ in {"dative", "dobj"} and c is not span), None)
    if counts and to_act and (verb.lemma_ == "have") != (whom is not None):
        says, when = whole_clause(verb, reading), trimmed(verb.doc[span.left_edge.i : span.i + 1])
        to = phrase_of(whom, reading) if whom is not None and is_told(whom) else None
        rule = GIVEN if whom is not None else OWED
        yield Bargain("deadline", says, verb, rule, addressee=to, when=when)


def _after_colon(says: Span, verb: Token) -> Span:
    """ "Two points were put off: Lund is to reply by May": what is owed stands behind the colon."""
    start = max((t.i + 1 for t in says if t.text == ":" and t.i < verb.i), default=says.start)
    return says.doc[start : says.end]


def _told_whole(verb: Token) -> Token:
    """The verb that has the subject: "is to be counted and sealed by Monday"."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL and own_subject(verb) is None:
        verb = verb.head
    has_to = verb.dep_ == "xcomp" and verb.head.lemma_ in {"be", "have"} and "to" in helpers_of(verb)
    return verb.head if has_to or _pledged(verb) else verb


def _rule_of(verb: Token, limit: Token) -> str:
    """How a day binds a verb: as owed, as promised, as time given; empty where it does not."""
    if is_supposed(verb):
        return ""
    if limit.lower_ == "until" and verb.lemma_ in {"have", "give"} and not is_negated(verb):
        is_active = verb.lemma_ == "give" and "auxpass" not in verb.deps
        return GIVEN if is_active else OWED
    return "" if is_negated(verb) else _owed(verb, limit) or _pledged(verb) or _promised(verb)


def _owed(verb: Token, limit: Token) -> str:
    """ "Must answer by Monday", "is to be freed by Monday", "is due by Monday"."""
    if verb.lemma_ == "be" and limit.head.lower_ == "due":
        return DUE
    whole = _told_whole(verb)
    is_to = whole.lemma_ in {"be", "have"} and verb.lemma_ not in {"be", "have"} and own_subject(verb) is None
    if not (helpers_of(verb) & FORMAL or (is_to and whole.tag_ not in {"VBN", "VBG"})):
        return ""
    done_to = any(c.dep_ == "auxpass" for one in (verb, verb.head) for c in one.children)
    return DUE if done_to or verb.lemma_ == "take" else OWED


def _promised(verb: Token) -> str:
    """ "Will hand it over by Monday"; not "will have left by June", which is foretold."""
    bound = helpers_of(verb) & listed("deadline", "binding")
    given = (c.lemma_ for c in verb.children if c.dep_ == "dobj" and verb.lemma_ == "give")
    answers = not listed("deadline", "answers").isdisjoint(given)
    acts = answers or verb.lemma_.lower() in listed("deadline", "acts")
    return PROMISED if bound and acts and "have" not in helpers_of(verb) else ""


def _pledged(verb: Token) -> str:
    """ "Agreed to exchange lists by Monday", "was told to leave by Monday"."""
    above = verb.head
    if verb.dep_ != "xcomp" or "to" not in helpers_of(verb) or is_negated(above) or is_supposed(above):
        return ""
    if "auxpass" in above.deps:
        return OWED if above.lemma_ in listed("deadline", "bidden") else ""
    return PROMISED if above.lemma_ in listed("deadline", "pledges") and above.tag_ != "VB" else ""


def _rule_of_point(verb: Token, limit: Token, reading: Reading) -> str:
    """What a body sets down in the plain present is to be: "Heavy weapons are withdrawn by 4 May"."""
    is_point = reading.paragraph.document.kind == "communique" and limit.lower_ in {"by", "before", "within"}
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    plain = verb.tag_ in {"VBZ", "VBP"} and not helpers
    passive = verb.tag_ == "VBN" and [c.lower_ for c in helpers] in (["is"], ["are"])
    is_set = verb.lemma_ not in {"be", "have"} and not (is_negated(verb) or is_supposed(verb))
    return PROMISED if is_point and is_set and (plain or passive) and verb.dep_ in {"ROOT", "conj"} else ""


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
        if owed or _pledged(verb):
            clause = whole_clause(verb.head if verb.dep_ == "xcomp" else verb, reading)
            says = than.doc[clause.start : max(clause.end, day.end)]
            yield Bargain("deadline", says, verb, OWED if owed else PROMISED, when=when)
