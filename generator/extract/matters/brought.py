"""What is brought before a body that decides on it: `the pact goes before parliament on Monday`, `has to pass
the council`, `will be put to the members`, `the board discusses it on Monday`. The question is whether they
approve it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.matters.openness import held, is_denied
from generator.extract.matters.prospects import is_old
from generator.extract.matters.rules import Row, Rules, found_by, listed
from generator.extract.matters.statements import Statement
from generator.extract.matters.waiting import DUE, approval_of
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of, with_noun_subject
from generator.extract.reference.nouns import joined
from generator.model import FoundUnknown

BEFORE, PAST = frozenset({"before", "to"}), frozenset({"through", "past"})
ANY = frozenset({"a", "an", "any", "no", "every", "each", "such"})
BOUND = frozenset({"must", "to", "will", "'ll", "shall"})
NO_BODY = frozenset({"PERSON", "GPE", "LOC", "DATE", "TIME", "NORP", "EVENT", "MONEY", "PERCENT"})


def find_brought(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence brings before somebody who decides."""
    yield from found_by(rules(), statement)


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(listed("brought"), _brought_before),
        Row(listed("getting_past"), _got_past),
        Row(listed("debating"), _debated),
    )


def _brought_before(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The agreement will be presented to the council`, `the bill comes before parliament tomorrow`."""
    if verb.lemma_ not in listed("brought") or not _is_ahead(verb) or is_old(statement, verb):
        return
    links = [c for c in verb.children if c.dep_ in {"prep", "dative"} and c.lower_ in BEFORE]
    bodies = [g for link in links for g in link.children if g.dep_ == "pobj" and _decides(g, link)]
    yield from _asked(verb, bodies, statement)


def _got_past(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The deal has to pass the council`, `must get through both chambers`."""
    if verb.lemma_ not in listed("getting_past") or not _is_bound(verb) or is_old(statement, verb):
        return
    links = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in PAST]
    goals = [c for c in verb.children if c.dep_ == "dobj"] if verb.lemma_ in {"pass", "clear"} else []
    goals += [g for link in links for g in link.children if g.dep_ == "pobj"]
    yield from _asked(verb, [goal for goal in goals if _decides(goal, None)], statement)


def _debated(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The board is due to discuss the loan on Monday`, `parliament debates the bill on Monday`."""
    host = verb.head.head if verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ" else verb.head
    is_due = verb.dep_ == "xcomp" and verb.head.lemma_ in DUE and not is_denied(host)
    is_dated = any(t.ent_type_ == "DATE" for t in verb.subtree)
    who = subject_of(verb)
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in _texts()), None)
    if who is None or thing is None or not is_dated or not (is_due or _is_ahead(verb)):
        return
    is_one = thing.below.isdisjoint(ANY) and not is_old(statement, verb)
    if is_one and who.lemma_.lower() in listed("approving") | listed("deciders"):
        yield approval_of(verb, who, noun_phrase(thing), statement)


@cache
def _texts() -> frozenset[str]:
    """What a body says yes or no to."""
    return (
        held("asked", "offer")
        | listed("laws")
        | listed("settled_by")
        | listed("deals")
        | listed("put_before")
    )


def _asked(verb: Token, bodies: Sequence[Token], statement: Statement) -> Iterator[FoundUnknown]:
    thing = _thing(verb)
    told = (each for goal in bodies for each in joined(goal))
    for body in (each for each in told if each in bodies or _decides(each, None)) if thing else ():
        yield approval_of(verb, body, thing, statement)


def _is_ahead(verb: Token) -> bool:
    """`goes`, `will be put`, `is to be put`, `must be put`; not what was put."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    is_done_to = verb.tag_ == "VBN" and bool(helpers & {"be", "being"})
    is_now = verb.tag_ in {"VBZ", "VBP"} and not helpers
    return not is_denied(verb) and (is_now or bool(helpers & BOUND and (is_done_to or verb.tag_ == "VB")))


def _is_bound(verb: Token) -> bool:
    """`must pass`, `has to pass`, `still needs to pass`."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    has_to = verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "need"} and "to" in helpers
    return (has_to or "must" in helpers) and not is_denied(verb)


def _decides(who: Token, link: Token | None) -> bool:
    """A body that decides: by its noun, or by a name with its article before which a thing comes."""
    if who.lemma_.lower() in listed("bodies") | listed("deciders"):
        return True
    is_named = who.text[:1].isupper() and who.ent_type_ not in NO_BODY
    is_before = link is None or link.lower_ == "before"
    return is_named and is_before and "the" in who.below


def _thing(verb: Token) -> Sequence[Token | str]:
    """What is put before them: a text, or whatever is agreed."""
    clause = next((c for c in (*verb.children, *verb.head.children) if c.dep_ == "csubj"), None)
    if clause is not None and clause.left_edge.lower_ in {"whatever", "what"}:
        first, *others = clause.subtree
        return [first.lower_, *others]
    what = subject_of(verb)
    told = with_noun_subject(read_clause(verb)).subject
    heads = [t for t in told if t.head not in told]
    is_any = what is not None and not what.below.isdisjoint(ANY)
    if (
        what is None
        or is_any
        or not any(t.lemma_.lower() in _texts() and t.pos_ in {"NOUN", "PROPN"} for t in heads)
    ):
        return ()
    return told
