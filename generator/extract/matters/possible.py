"""Steps that somebody holds out, and what runs out or is called for: `said it may close the pass`, `the truce
expires on Friday`, `faces calls to resign`. The question is whether it comes to that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.matters.openness import held, is_denied
from generator.extract.matters.rules import Row, Rules, found_by, listed
from generator.extract.matters.statements import Statement
from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import SUBJECTS, TIMES
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of, with_noun_subject
from generator.extract.wording.asking import ask, ask_of
from generator.model import FoundUnknown
from generator.vocabulary import words

OWN = frozenset({"it", "they", "he", "she", "we", "i"})
MAY = frozenset({"may", "might"})
STOPPING = frozenset({"strike", "resign", "withdraw", "leave", "quit", "retaliate", "sue"})
"""Steps that need no thing: `threatened to strike`."""
UNTIL = frozenset({"until", "unless"})
FUTURE = frozenset({"will", "wo", "would", "can", "ca", "could"})
BOUND = frozenset({"if", "unless", "until", "once", "should", "when"})


def find_possible(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence tells as a step that may be taken; what gives no readable question is left out."""
    if statement.paragraph.passage.kind == "text":
        yield from found_by(rules(), statement)


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(MAY, _held_out, beside=True),
        Row(listed("threatening"), _threatened),
        Row(frozenset({"rule"}), _not_ruled_out),
        Row(listed("expiring"), _running_out),
        Row(listed("leaving"), _called_on_to_go),
        Row(UNTIL, _made_a_condition),
    )


def _held_out(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Peru said it may close the pass`: a step of whoever says so."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if verb.dep_ != "ccomp" or not helpers & MAY or "have" in helpers or is_denied(verb):
        return
    teller = subject_of(verb.head)
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    is_own = own is not None and own.dep_ == "nsubj" and own.lower_ in OWN
    if own is None or teller is None or teller.i > own.i:
        return  # "it may take time, the clerk said"
    is_told = verb.head.lemma_ in listed("saying") and teller.pos_ in {"NOUN", "PROPN"}
    is_of_time = any(c.dep_ == "dobj" and c.ent_type_ in TIMES for c in verb.children)  # "it may take months"
    if is_of_time or not (is_own and is_told) or verb.lemma_ in listed("no_step") or verb.pos_ != "VERB":
        return
    yield from _step(_of_whom(teller, own), verb, statement, "a step held out")


def _of_whom(teller: Token | None, own: Token | None) -> Sequence[Token]:
    """Who would take the step: `the minister said we may` is his country's, whom his words may not name."""
    is_one = own is not None and own.lower_ in {"he", "she", "it", "they", "i"}
    return noun_phrase(teller) if teller is not None and is_one else ()


def _threatened(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Peru threatened to close the pass`; not `threatens to become a burden`."""
    if verb.lemma_ not in listed("threatening") or verb.pos_ != "VERB" or is_denied(verb):
        return
    deed = next((c for c in verb.children if c.dep_ in {"xcomp", "advcl"} and c.tag_ == "VB"), None)
    who = subject_of(verb)
    if deed is None or who is None or deed.lemma_ in listed("no_step"):
        return
    is_actor = who.lemma_.lower() in words("steps", "actors") | words("waiting", "sides")
    if not (is_actor or may_act(who, statement)):
        return
    is_habit = not verb.below.isdisjoint({"frequently", "often", "regularly", "repeatedly"})
    is_told = verb.tag_ != "VBN" or not verb.below.isdisjoint({"has", "have", "'s", "'ve"})
    if not any(c.tag_ == "TO" for c in deed.children) or not is_told or is_habit:
        return
    doers = with_noun_subject(read_clause(verb)).subject if who.lower_ in OWN else noun_phrase(who)
    yield from _step(doers, deed, statement, "threatened")


def _not_ruled_out(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Peru has not ruled out closing the pass`, `refused to rule out leaving`."""
    is_out = verb.lemma_ == "rule" and "out" in verb.below
    deed = next((c for c in verb.children if c.tag_ == "VBG" and c.dep_ in {"xcomp", "pcomp", "dobj"}), None)
    is_refused = verb.dep_ == "xcomp" and verb.head.lemma_ in held("verbs", "decline")
    who = subject_of(verb)
    if not is_out or deed is None or who is None or not (is_denied(verb) or is_refused):
        return
    doers = with_noun_subject(read_clause(verb)).subject if who.lower_ in OWN else noun_phrase(who)
    yield from _step(doers, deed, statement, "not ruled out")


def _running_out(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The truce expires on Friday`: will it be extended?"""
    thing = subject_of(verb)
    if verb.lemma_ not in listed("expiring") or verb.pos_ != "VERB" or thing is None or is_denied(verb):
        return
    is_out = verb.lemma_ != "run" or "out" in verb.below
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    is_ahead = verb.tag_ in {"VBZ", "VBP"} or bool(helpers & {"will", "to"})
    whens = (
        c for c in verb.children if c.dep_ in {"prep", "npadvmod"} and c.lower_ not in {"after", "within"}
    )
    is_dated = any(t.ent_type_ in TIMES for when in whens for t in when.subtree)
    is_supposed = any(c.lower_ in BOUND and c.dep_ in {"mark", "advmod"} for c in verb.children)
    known = listed("settled_by") | listed("running") | listed("truces")
    if not (is_out and is_ahead and is_dated) or is_supposed or thing.lemma_.lower() not in known:
        return
    question = ask_of([], "", [*noun_phrase(thing), "be extended"], statement.referents)
    yield statement.unknown("pending", verb, question, "it runs out")


def _called_on_to_go(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Vild faces calls to resign`, `protesters demanded that she step down`: will he, will she?"""
    is_down = verb.lemma_ != "step" or not verb.below.isdisjoint({"down", "aside"})
    if verb.lemma_ not in listed("leaving") or verb.tag_ not in {"VB", "VBP"} or not is_down:
        return
    above = verb.head
    is_called = above.lemma_.lower() in listed("calling") and not is_denied(above)
    is_faced = above.pos_ == "NOUN" and above.dep_ in {"dobj", "pobj"}
    owner = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    target = next((c for c in above.children if c.dep_ == "dobj"), None) if above.pos_ == "VERB" else None
    on = next((g for c in above.children if c.lower_ in {"on", "for"} for g in c.children), None)
    who = owner or target or on or (subject_of(above.head) if is_faced else None)
    if not is_called or who is None or who.pos_ not in {"NOUN", "PROPN"}:
        return
    if who.pos_ != "PROPN" and statement.referents.who(who) is None:
        return
    rest = [c for c in verb.children if c.dep_ == "prt"]
    yield from _step(noun_phrase(who), verb, statement, "called on to go", rest)


def _step(
    doers: Sequence[Token], deed: Token, statement: Statement, rule: str, rest: Sequence[Token] | None = None
) -> Iterator[FoundUnknown]:
    """Will they do it? Conditions and asides are left out."""
    if not doers:
        return
    below = {t for c in deed.children if c.dep_ in {"advcl", "conj", "parataxis"} for t in c.subtree}
    below |= {t for c in deed.children if c.dep_ in {"cc", "punct"} for t in c.subtree}
    told = [t for t in deed.subtree if t.i > deed.i and t not in below] if rest is None else rest
    if rest is None and deed.lemma_ not in STOPPING and not any(t.pos_ in {"NOUN", "PROPN"} for t in told):
        return  # "may respond": with what?
    yield statement.unknown("pending", deed, ask_of(doers, deed.lemma_, told, statement.referents), rule)


def may_act(who: Token, statement: Statement) -> bool:
    """Whether somebody threatens, and not a thing."""
    lemma = who.lemma_.lower()
    is_body = lemma in listed("bodies") or is_role(lemma) or who.pos_ == "PROPN"
    return is_body or who.lower_ in OWN or statement.referents.who(who) is not None


def _made_a_condition(mark: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The rebels will not come until the army halts its raids`: will the army halt its raids?"""
    verb = mark.head
    if mark.lower_ not in UNTIL or mark.dep_ not in {"mark", "advmod"} or verb.dep_ != "advcl":
        return
    above = verb.head
    helpers = {c.lower_ for c in above.children if c.dep_ == "aux"}
    is_refused = above.dep_ == "xcomp" and above.head.lemma_ in held("verbs", "decline")
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if not (is_refused or (is_denied(above) and helpers & FUTURE)) or who is None or is_denied(verb):
        return
    is_done_to = who.dep_ == "nsubjpass" and who.pos_ == "NOUN"
    is_theirs = any(c.tag_ == "PRP$" for c in who.children)
    is_certain = any(t.ent_type_ in TIMES for t in verb.subtree) or any(
        c.dep_ == "dobj" and c.lower_ == "office" for c in verb.children
    )
    if is_theirs or is_certain or verb.pos_ != "VERB" or verb.lemma_ in listed("no_step"):
        return
    if not (is_done_to or (who.pos_ in {"NOUN", "PROPN"} and may_act(who, statement))):
        return
    question = ask(read_clause(verb), statement.referents, will=True)
    yield statement.unknown("pending", verb, question, "made a condition")
