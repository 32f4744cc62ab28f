"""What may yet come: demanded and not granted, agreed and not dated, spoken of as possible, or told by nobody
named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.matters.nameless import find_nameless, nameless_cues
from generator.extract.matters.openness import is_insisted_on
from generator.extract.matters.rules import Row, Rules, read_by
from generator.extract.matters.statements import Statement, definite, phrase_of
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of
from generator.extract.reference.nouns import is_event, joined, parties_of
from generator.extract.wording.asking import ask
from generator.model import Citation, FoundUnknown
from generator.vocabulary import table

KNOWN_TYPES = {"attendance", "meeting", "call", "start", "sending"}
THEN = {"then", "later", "ago", "former"}
APART = {"relcl", "acl", "ccomp", "advcl", "conj"}
YEAR = re.compile(r"(?:19|20)\d\d")
STATES = {"be", "have", "need", "seem", "become", "mean", "like", "want", "make"}


def find_prospects(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence tells as still to come and not sure; what gives no readable question is left out."""
    for unknown in _prospects(statement):
        if unknown.question or unknown.type in KNOWN_TYPES:
            yield unknown


def _prospects(statement: Statement) -> Iterator[FoundUnknown]:
    yield from read_by(rules(), statement)
    if not statement.lemmas.isdisjoint(nameless_cues()):
        yield from find_nameless(statement)


@cache
def cues() -> frozenset[str]:
    """Words of which a sentence needs one."""
    return rules().cues | nameless_cues()


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(_list("demand"), _demanded_act),
        Row(_list("want_of") | _list("want_for"), _demanded_thing),
        Row(_list("agree"), _agreed),
        Row(_list("possible"), _spoken_of, beside=True),
    )


@cache
def _list(key: str) -> frozenset[str]:
    return frozenset(table("prospects")[key])


def _demanded_act(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`demanded that X withdraw`: will X?"""
    if verb.pos_ not in {"VERB", "NOUN"} or verb.lemma_ not in _list("demand"):
        return
    if _is_beside(verb) or is_old(statement, verb):
        return
    for child in verb.children:
        target = _pressed(verb, child)
        if target is None or child.lemma_ in STATES | {"do"}:
            continue
        clause = read_clause(child)
        clause = clause._replace(subject=tuple(noun_phrase(target)), wh=())
        is_thing = _is_done_to(child) and target.pos_ == "NOUN"
        may = is_thing or _is_party(target, statement)
        if may and not _is_denied(verb) and not _is_denied(child):
            kind = "pending" if is_insisted_on(verb) else "demand"
            unknown = statement.unknown(kind, child, ask(clause, statement.referents, will=True), "")
            unknown = replace(unknown, type="terms" if unknown.type == "decision" else unknown.type)
            names, rule = _asked_people(target, child, statement), f"asked: {verb.lemma_}"
            yield replace(unknown, names=names, rule=rule)


def _is_beside(verb: Token) -> bool:
    """`who had called for a truce`, `efforts to press Peru to disarm`: told in passing."""
    is_purpose = verb.dep_ in {"acl", "advcl"} and any(c.tag_ == "TO" for c in verb.children)
    return verb.pos_ == "VERB" and (verb.dep_ == "relcl" or is_purpose)


def _is_done_to(child: Token) -> bool:
    """`requested that the works be stopped`."""
    return child.tag_ == "VBN" and any(c.dep_ == "auxpass" and c.tag_ == "VB" for c in child.children)


def _is_denied(verb: Token) -> bool:
    return "neg" in verb.deps or not verb.below.isdisjoint({"nobody", "no"})


def _asked_people(target: Token, child: Token, statement: Statement) -> tuple[Citation, ...]:
    """Of whom it is asked and, when they are to meet somebody, whom."""
    met = [t for c in child.children if c.dep_ in {"dobj", "prep"} for t in c.subtree]
    found = (statement.referents.who(token) for token in (target, *met))
    return tuple(dict.fromkeys(at for at in found if at is not None))


def is_old(statement: Statement, verb: Token) -> bool:
    """Whether the words date the verb to another year or month than the one it was written in."""
    posted = statement.paragraph.passage.posted or statement.paragraph.document.published or ""
    if statement.lemmas & THEN or _is_of_last_year(verb):
        return True
    for token in statement.span:
        is_year = token.is_digit and YEAR.fullmatch(token.text) and token.text != posted[:4]
        month = table("dates")["months"].get(token.lower_, 0) if token.text[0].isupper() else 0
        is_month = month and posted[5:7].isdigit() and month < int(posted[5:7])
        if (is_year or is_month) and not any(a.dep_ in APART for a in _until(token, verb)):
            return True
    return False


def _is_of_last_year(verb: Token) -> bool:
    """`A statement of last year's talks called for a truce`."""
    before = (t for t in verb.sent if t.i < verb.i and t.lower_ == "last")
    return any(t.head.lemma_ in {"year", "month", "decade"} for t in before)


def _until(token: Token, verb: Token) -> Iterator[Token]:
    """The words from a date up to the verb, the verb left out."""
    while token not in {verb, token.head}:
        yield token
        token = token.head


def _pressed(verb: Token, child: Token) -> Token | None:
    """Of whom it is asked: the subject of `that X withdraw`."""
    is_modal = any(grand.tag_ == "MD" for grand in child.children)
    is_bare = child.tag_ == "VB" or (child.tag_ == "VBP" and verb.pos_ == "NOUN") or _is_done_to(child)
    if child.dep_ not in {"ccomp", "acl", "relcl"} or not is_bare or is_modal:
        return None
    return next((grand for grand in child.children if grand.dep_ in {"nsubj", "nsubjpass"}), None)


def _is_party(head: Token, statement: Statement) -> bool:
    return any(statement.referents.who(each) is not None for each in joined(head)) or bool(parties_of([head]))


def _demanded_thing(token: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`called for a truce`, `demands for a truce`, `demanded a truce`."""
    for thing in _wanted(token):
        if thing.pos_ != "NOUN" or thing.lemma_.lower() not in _list("things"):
            continue
        if is_old(statement, token) or _is_beside(token) or _is_denied(token) or _is_narrow(thing):
            return
        question = f"Will there be {_indefinite(phrase_of(thing))}?"
        who = subject_of(token) if token.lemma_ == "propose" else None
        if who is not None and who.pos_ in {"NOUN", "PROPN"}:
            question = f"Will the proposal of {phrase_of(thing)} by {phrase_of(who)} be accepted?"
        yield statement.unknown_thing("demand", "terms", thing, question, f"asked for: {token.lemma_}")


def _is_narrow(thing: Token) -> bool:
    """`his release`, `access to just one device`: asked for somebody whom the words do not name."""
    below = (t for t in thing.subtree)
    return any(t.tag_ == "PRP$" or t.lower_ in {"just", "only"} or t.dep_ == "poss" for t in below)


def _wanted(token: Token) -> Iterator[Token]:
    if token.lemma_ in _list("want_of") and token.pos_ == "VERB":
        yield from (thing for child in token.children if child.dep_ == "dobj" for thing in joined(child))
    if token.lemma_ in _list("want_for"):
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in {"for", "on", "to", "of", "with"}:
                yield from (thing for goal in child.children if goal.dep_ == "pobj" for thing in joined(goal))


def _indefinite(phrase: str) -> str:
    words = phrase.split(" ", 1)
    return (
        words[1] if words[0].lower() in {"the", "this", "that", "its", "their"} and len(words) > 1 else phrase
    )


def _agreed(token: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`agreed an exchange of prisoners`, and no day is named: when?"""
    if token.tag_ not in {"VBD", "VBN", "NN"} or token.lemma_ not in _list("agree"):
        return
    if any(t.ent_type_ in {"DATE", "TIME"} for t in statement.span):
        return
    for child in token.children:
        goals = [child] if child.dep_ == "dobj" else []
        if child.dep_ == "prep" and child.lower_ in {"on", "to"}:
            goals += [goal for goal in child.children if goal.dep_ == "pobj"]
        for thing in goals:
            if thing.lemma_.lower() in _list("deeds"):
                told = definite(phrase_of(thing)).partition(" under the ")[0]  # "… auspices of the Red Cross"
                question = f"When will {told} take place?"
                yield statement.unknown_thing("undated", "decision", thing, question, "agreed, no date given")


def _spoken_of(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """A meeting or call of two people that is wanted, possible or being prepared."""
    if is_event(noun) and not _is_told_as_held(noun):
        names = people_met(noun, statement)
        if len(names) == 2:
            yield replace(statement.unknown_thing("possible", "meeting", noun, "", "possible"), names=names)


def people_met(noun: Token, statement: Statement) -> tuple[Citation, ...]:
    """The people whom a noun of meeting joins: `a call between Orla Quist and the president`."""
    heads = _between(noun) if is_event(noun) else []
    return tuple(dict.fromkeys(at for head in heads if (at := statement.referents.who(head)) is not None))


def _between(noun: Token) -> list[Token]:
    found = [t for c in noun.children if c.dep_ in {"compound", "nmod"} for t in c.subtree]
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"between", "of", "with"}:
            heads = [head for goal in child.children if goal.dep_ == "pobj" for head in joined(goal)]
            found += (
                heads[:1] if child.lower_ == "with" else heads
            )  # whom a third meets do not meet each other
        if child.dep_ in {"relcl", "acl"}:
            found += [t for t in child.subtree if t.dep_ in {"dobj", "conj"}]
    return found


def _is_told_as_held(noun: Token) -> bool:
    """`When they met last month`, `followed by last month's summit`, `the meeting ended`."""
    verb = next((ancestor for ancestor in noun.ancestors if ancestor.pos_ == "VERB"), None)
    is_past = any(t.lower_ in {"last", "yesterday", "ago", "previous", "earlier"} for t in noun.subtree)
    return is_past or (verb is not None and verb.tag_ == "VBD" and noun.dep_ == "nsubj")
