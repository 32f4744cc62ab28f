"""Dates, places, teams and plans that are not settled: `no date has been set for the talks`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.matters.ignorance import is_to_come, listed
from generator.extract.matters.openness import held, is_denied
from generator.extract.matters.statements import Statement, definite, phrase_of
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import read_clause, shortened, subject_of
from generator.extract.reference.nouns import is_event, is_team
from generator.extract.wording.asking import ask
from generator.model import FoundUnknown
from generator.vocabulary import words

NEXT = "When will the next round of talks take place?"
MEETING = {"meet", "round", "meeting", "talk", "talks", "session"}


def find_unsettled(statement: Statement) -> Iterator[FoundUnknown]:
    """`No date has been set for X`, `the make-up of X is to be decided by Y`, `no word on X`."""
    for noun in statement.span:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in cues() or not is_unsettled(noun):
            continue
        thing = thing_of(noun)
        if thing is not None:
            yield from _about_thing(statement, noun, thing)
        elif noun.lemma_.lower() in _dated():
            yield from _bare(statement, noun)
        elif noun.lemma_.lower() in listed("plan_nouns"):
            yield from _planned_act(statement, noun)


@cache
def cues() -> frozenset[str]:
    """Nouns of what is settled of a meeting: its day, its place, a team, the plan for it, a word on it."""
    return _dated() | held("asked", "team") | listed("plan_nouns") | held("nouns", "word")


@cache
def _dated() -> frozenset[str]:
    return held("asked", "when") | held("asked", "where")


def _bare(statement: Statement, noun: Token) -> Iterator[FoundUnknown]:
    """`No date has been set`, `a new venue will be announced`: of the meeting the sentence or the one before
    tells of."""
    settling = _settling() | ({"be", "have"} if noun.lemma_.lower() != "time" else set())
    is_settling = noun.head.lemma_ in settling
    if not is_settling or not noun.deps.isdisjoint({"prep", "acl", "relcl", "poss", "compound"}):
        return
    for verb in (t for t in statement.span if t.i < noun.i and _is_due(t, noun)):
        question = ask(read_clause(verb), statement.referents, _opening(noun), will=True)
        if question:
            yield replace(statement.unknown("undated", verb, question, _rule(noun)), type="decision")
            return
    if (due := _due_before(statement, noun)) is not None:
        yield due
        return
    for each in _with_before(statement):
        further = each.lemmas & {"again", *words("proceedings", "again")}
        if further and each.lemmas & MEETING and noun.lemma_.lower() in held("asked", "when"):
            found = statement.unknown_thing("stated", "start", noun, NEXT, _rule(noun))
            yield replace(found, terms=("next", *found.terms), names=(), parties=(), places=())
            return
        nouns = [t for t in each.span if t.pos_ == "NOUN" and t is not noun]
        event = next((t for test in (is_event, is_deed) for t in nouns if test(t)), None)
        if event is not None:
            told = () if each is statement else (each.cite(),)
            for asked in _about_thing(each, noun, event):
                yield replace(asked, at=statement.cite(), also=told)
            return


def _due_before(statement: Statement, noun: Token) -> FoundUnknown | None:
    """`The pact will be signed in the spring. No date has been set.`"""
    before = next((each for each in _with_before(statement) if each is not statement), None)
    has_own = any(is_event(t) or is_deed(t) for t in statement.span if t.pos_ == "NOUN" and t is not noun)
    if before is None or has_own:
        return None
    for verb in (t for t in before.span if t.lemma_ in words("waiting", "accepting") and _is_due(t, noun)):
        clause = shortened(read_clause(verb))
        question = ask(clause, before.referents, _opening(noun), will=True)
        if question:
            found = replace(before.unknown("undated", verb, question, _rule(noun)), type="decision")
            return replace(found, at=statement.cite(), also=(before.cite(),))
    return None


def _is_due(verb: Token, noun: Token) -> bool:
    """`She is to sign the pact, but no date has been set`: what is dated there."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    is_ahead = verb.pos_ == "VERB" and bool(helpers & {"to", "will", "'ll", "shall"}) and verb != noun.head
    is_main = not any(a.dep_ in {"relcl", "acl", "advcl"} for a in (verb, *verb.ancestors))
    is_plain = is_main and noun.tag_ == "NN" and verb.lemma_ not in _settling()
    is_whole = "be" in helpers or not verb.deps.isdisjoint({"dobj", "prep"})
    return is_ahead and is_plain and is_whole and not is_denied(verb)


def _opening(noun: Token) -> str:
    """`When`, `where`, or both: `date and place are to be determined`."""
    told = [noun, *(t for t in noun.subtree if t.dep_ == "conj")]
    asked = [key for key in ("when", "where") if any(t.lemma_.lower() in held("asked", key) for t in told)]
    return f"{' and '.join(asked).capitalize()} "


def _rule(noun: Token) -> str:
    return f"not settled: {noun.lemma_.lower()}"


def _with_before(statement: Statement) -> Iterator[Statement]:
    """The sentence, and the one before, which in a newspaper may be a paragraph of its own."""
    yield statement
    before = statement.before
    is_next = statement.span.start == 0 and before is not None and before.paragraph.passage.kind == "text"
    if before is not None and (is_next or before.paragraph is statement.paragraph):
        yield before


def _planned_act(statement: Statement, noun: Token) -> Iterator[FoundUnknown]:
    """`No preparations are under way for A and B to meet`."""
    for verb in (*noun.subtree, *noun.head.subtree):
        if verb.dep_ in {"advcl", "acl", "relcl", "xcomp"} and verb.tag_ == "VB":
            unknown = statement.unknown("stated", verb, (), _rule(noun))
            if unknown.type in {"meeting", "start"}:
                yield unknown
                return


def _about_thing(statement: Statement, noun: Token, thing: Token) -> Iterator[FoundUnknown]:
    lemma, phrase = noun.lemma_.lower(), definite(phrase_of(thing))
    if is_deed(thing):
        question = f"{_opening(noun)}will {phrase} take place?"
        if lemma in _dated():
            yield statement.unknown_thing("undated", "decision", thing, question, _rule(noun))
        return
    asked = {
        "when": ("start", f"When will {phrase} take place?"),
        "where": ("place", f"Where will {phrase} take place?"),
        "team": ("team", f"Who will be in {phrase}?"),
    }
    for key, (type_, question) in asked.items():
        if lemma in held("asked", key):
            yield _with_subject(statement, noun, thing, type_, question)
            return
    if is_event(thing):
        yield _with_subject(statement, noun, thing, "meeting", f"Will {phrase} take place?")


def _with_subject(statement: Statement, noun: Token, thing: Token, type_: str, question: str) -> FoundUnknown:
    """Who does or does not settle it counts too: `the Salcedo office has announced no plans to meet`."""
    unknown = statement.unknown_thing("stated", type_, thing, question, _rule(noun))
    subject = subject_of(noun.head) if noun.dep_ == "dobj" else None
    names = statement.referents.names_in(subject.subtree) if subject is not None else ()
    return replace(unknown, names=tuple(dict.fromkeys((*names, *unknown.names))))


def thing_of(noun: Token) -> Token | None:
    """What a date, venue, plan or word is of: `no date for the talks`, `plans for a meeting with Orla`."""
    if noun.lemma_.lower() not in cues():
        return None
    if "whose" in noun.below and noun.head.dep_ == "relcl":
        return noun.head.head if is_event(noun.head.head) else None
    about = held("nouns", "about")
    places = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in about]
    if noun.dep_ == "dobj" and is_denied(noun):  # "gave no date for the next round"
        places += [c for c in noun.head.children if c.dep_ in {"dative", "prep"} and c.lower_ in about]
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        places += [child for child in noun.head.children if child.dep_ == "prep" and child.lower_ in about]
    for place in places:
        for thing in place.children:
            if thing.dep_ in {"pobj", "dobj"} and (is_event(thing) or is_team(thing) or is_deed(thing)):
                return thing
    return None


def is_deed(noun: Token) -> bool:
    """Whether this noun names what is done on a day: a release, a withdrawal."""
    return noun.lemma_.lower() in words("prospects", "deeds")


def _is_to_be_settled(verb: Token) -> bool:
    """`Are to be determined`, `remain to be agreed`."""
    return (
        verb.dep_ == "xcomp"
        and verb.lemma_ in _settling()
        and any(c.tag_ == "TO" for c in verb.children)
        and "auxpass" in verb.deps
    )


@cache
def _settling() -> frozenset[str]:
    return held("verbs", "settle") | held("verbs", "tell") | {"publish", "release", "make"}


def is_unsettled(noun: Token) -> bool:
    """Whether the words around a date, venue or plan say that it is not settled."""
    verb = noun.head
    if "no" in noun.below:
        return True
    if noun.lemma_ == "time" and not is_denied(verb):
        return False  # "needs more time for talks"
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.lemma_ in _settling() and (is_denied(verb) or is_to_come(verb)):
        return True
    agreed = (c for c in noun.children if c.dep_ in {"acl", "relcl"} and c.lemma_ in _settling())
    if any(t.lower_ in {"yet", "still"} for c in agreed for t in c.subtree):
        return True  # "at a place still to be agreed"
    words = {token.lower_ for token in verb.subtree if verb in {token.head, token.head.head}}
    settles = any(token.lemma_ in _settling() for token in verb.subtree)
    return settles and (bool(words & listed("still_open")) or any(map(_is_to_be_settled, verb.children)))
