"""What waits for somebody: a reply, a signature, an approval, a vote."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.matters.openness import held, is_denied, is_nobody
from generator.extract.matters.statements import Statement
from generator.extract.matters.undecided import (
    holders,
    left_open,
    no_reason,
    not_agreed,
    to_be_named,
)
from generator.extract.naming.title_words import is_role
from generator.extract.proceedings import joined
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of, with_noun_subject
from generator.extract.reference.referents import SUBJECTS
from generator.extract.wording.asking import ask, ask_of
from generator.model import FoundUnknown, Part
from generator.vocabulary import words

Rule = Callable[[Token, Statement], Iterator[FoundUnknown]]
DUE = {"have", "need", "be", "expect", "due", "schedule", "set"}
IF = {"if", "unless", "once", "until", "provided", "should"}


@cache
def _list(key: str) -> frozenset[str]:
    return words("waiting", key)


def find_waiting(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence tells as waiting; what gives no readable question is left out."""
    yield from left_open(statement)
    rules = [rule for keys, rule in _rules() if not statement.lemmas.isdisjoint(keys)]
    for token in statement.span if rules else ():
        for rule in rules:
            yield from (unknown for unknown in rule(token, statement) if unknown.question)


@cache
def _rules() -> tuple[tuple[frozenset[str], Rule], ...]:
    """Each rule with the words one of which it needs."""
    return (
        (frozenset({"yet", "still", "until"}), _yet_to),
        (_list("act"), _not_yet),
        (_list("reply"), _reply_awaited),
        (_list("approval"), _approval_needed),
        (_list("approve"), _to_be_approved),
        (_list("approve"), _if_approved),
        (_list("approve"), _must_approve),
        (_list("accord") | {"agree"}, not_agreed),
        (_list("reason"), no_reason),
        (frozenset({"name"}), to_be_named),
    )


def _yet_to(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Peru has yet to ratify the pact`."""
    is_to = any(child.tag_ == "TO" for child in verb.children)
    near = {child.lower_ for child in (*verb.children, *verb.head.children)}
    if verb.lemma_ in held("verbs", "pend") | held("verbs", "tell") | held("verbs", "settle") - _list("act"):
        return  # what they have yet to decide or say is the question
    if is_to and {"has", "have"} & near and {"yet", "still"} & near and verb.tag_ == "VBN":
        yield from _done_to(verb, subject_of(verb), statement, "yet to")
    elif is_to and verb.head.lemma_ in {"have", "be"} and near & _due_words(verb):
        subject = subject_of(verb.head) if verb.dep_ == "xcomp" else subject_of(verb)
        yield from _deed_of(verb, subject, statement, "yet to")


def _due_words(verb: Token) -> set[str]:
    """What tells that a deed is still to be done; who `has until noon to object` need not object."""
    return {"yet", "still", "until"} if verb.lemma_ in _list("reply") | _list("act") else {"yet", "still"}


def _not_yet(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The smaller front has not signed`: what is still told as not done."""
    has = any(child.lower_ in {"has", "have", "'ve"} for child in verb.children if child.dep_ == "aux")
    is_not = any(child.dep_ == "neg" for child in verb.children)
    subject = subject_of(verb)
    if verb.lemma_ in _list("act") and has and verb.tag_ == "VBN" and subject is not None:
        is_none = is_nobody(subject)
        if is_not != is_none and verb.dep_ in {"ROOT", "conj"} and (is_not or verb.lemma_ in _list("reply")):
            yield from _deed_of(verb, subject, statement, "not yet")


def _deed_of(verb: Token, who: Token | None, statement: Statement, rule: str) -> Iterator[FoundUnknown]:
    """Will they do it? Where they are to reply, will they do what was asked of them?"""
    if any(child.dep_ == "auxpass" for child in verb.children):
        yield from _done_to(verb, who, statement, rule)
        return
    if who is None or not (_may_act(who, statement) or is_nobody(who)):
        return
    if verb.lemma_ in _list("reply"):
        proposed = list(_answer_of(verb, who, statement, rule))
        yield from proposed
        if proposed or not any(t.pos_ == "NOUN" for t in _behind(verb, read_clause(verb).rest)):
            return
    clause = read_clause(verb)
    undone = {t for t in clause.rest if t.lower_ in {"yet", "not", "n't", "also", "still"}}
    rest = [t for t in clause.rest if t not in undone]
    question = ask_of(noun_phrase(who), verb.lemma_, _behind(verb, rest), statement.referents)
    yield statement.unknown("pending", verb, question, rule)


def _done_to(verb: Token, what: Token | None, statement: Statement, rule: str) -> Iterator[FoundUnknown]:
    """`The deal has yet to be signed`; not `the date has yet to be fixed`, which asks when."""
    if any(c.dep_ == "agent" for c in verb.children):
        return  # whether they approve it is asked
    if what is not None and what.pos_ == "NOUN" and verb.lemma_ in _list("act") | _list("approve"):
        question = ask_of(noun_phrase(what), "", ["be", verb], statement.referents)
        yield statement.unknown("pending", verb, question, rule)


def _behind(verb: Token, rest: Sequence[Token]) -> list[Token]:
    return [token for token in rest if token.i > verb.i]


def _may_act(who: Token, statement: Statement) -> bool:
    """Whether the subject is somebody who decides: a person, a country, a body."""
    if any(c.tag_ == "WP$" for c in who.children):
        return False  # "the board, whose chairman has yet to accept"
    is_named = who.pos_ == "PROPN" and who.ent_type_ not in {"DATE", "EVENT", "WORK_OF_ART", "PRODUCT"}
    is_office = is_role(who.lemma_.lower()) or who.lemma_.lower() in words("proceedings", "teams")
    return (
        is_named
        or is_office
        or who.lemma_.lower() in _list("bodies")
        or statement.referents.who(who) is not None
    )


def _reply_awaited(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The reply of Peru is awaited`, `is waiting for an answer from Peru`, `Peru reserved its answer`."""
    if noun.lemma_.lower() not in _list("reply") or noun.pos_ != "NOUN":
        return
    above = [a for a in noun.ancestors if a.pos_ in {"VERB", "AUX", "ADJ"}][:2]
    if any(a.lemma_ in _list("await") for a in above):
        for holder in holders(noun):
            yield from _answer_of(noun, holder, statement, "a reply is awaited")
    elif (
        above
        and above[0].lemma_ in {"reserve", "promise", "owe", "pledge"}
        and (who := subject_of(above[0])) is not None
    ):
        yield from _answer_of(noun, who, statement, "a reply is reserved")


def _answer_of(at: Token, who: Token, statement: Statement, rule: str) -> Iterator[FoundUnknown]:
    """What was proposed to them or asked of them in the sentence itself or the two before it."""
    before: Statement | None = statement
    while before is not None and before.paragraph is statement.paragraph:
        for verb in before.span:
            if verb.lemma_ in _list("propose") and verb.pos_ == "VERB" and verb.i < at.i:
                question = _will_they(verb, who, statement)
                if question:
                    unknown = statement.unknown("pending", verb, question, rule)
                    yield replace(unknown, at=statement.cite(), type="terms")
                    return
        before = before.before


def _will_they(verb: Token, who: Token, statement: Statement) -> tuple[Part, ...]:
    """`Will Peru stop the patrols?`, `Will Peru allow the Red Cross to visit the sailors?`, `Will Peru accept
    the inspection?`"""
    asker, party = subject_of(verb), noun_phrase(who)
    if is_nobody(who):  # "neither of them has replied"
        near = (c for each in (verb, *verb.children) for c in each.children if c.i > verb.i)
        party = next((noun_phrase(c) for c in near if c.dep_ in {"dobj", "dative", "nsubj"}), [])
    if asker is None or asker.lemma_ == who.lemma_ or not party:
        return ()
    deed = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VB"), None)
    objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    objects += [c for each in objects for c in each.children if c.dep_ == "dobj"]
    if deed is not None and (objects or any(c.dep_ in SUBJECTS for c in deed.children)):
        clause = replace(read_clause(deed), subject=tuple(party), wh=())
        return ask(clause, statement.referents, will=True)
    if deed is not None and any(c.tag_ == "TO" for c in deed.children):
        return ask_of(party, "allow", [*noun_phrase(asker), *deed.subtree], statement.referents)
    thing = next((c for c in objects[::-1] if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    if thing is None:
        return ()
    told: list[Token | str] = _definite(noun_phrase(thing))
    told = ["the", "offer", "of", *noun_phrase(thing)] if verb.lemma_ == "offer" else told
    return ask_of(party, "accept", told, statement.referents)


def _definite(phrase: Sequence[Token]) -> list[Token | str]:
    if phrase and phrase[0].lower_ in {"a", "an"}:
        return ["the", *phrase[1:]]
    return list(phrase)


def _approval_needed(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`It needs the approval of the assembly and of the board`, `subject to the consent of parliament`."""
    if noun.lemma_.lower() not in _list("approval") or noun.pos_ != "NOUN":
        return
    host = noun.head
    is_needed = noun.dep_ == "dobj" and host.lemma_ in _list("need") and not is_denied(host)
    is_subject_to = noun.dep_ == "pobj" and host.head.lower_ in {"subject", "pending", "depends", "depend"}
    is_subject_to = is_subject_to or any(c.lower_ == "pending" for c in noun.children)
    if not (is_needed or is_subject_to):
        return
    verb = host if is_needed else next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), host.head)
    thing = _thing_to_approve(verb)
    for who in holders(noun):
        yield _approved(noun, who, thing, statement)


def _thing_to_approve(verb: Token) -> Sequence[Token | str]:
    """The subject; of `a pact that needs their approval` the pact."""
    if verb.dep_ == "relcl" and verb.head.pos_ == "NOUN":
        return _definite([t for t in noun_phrase(verb.head) if t.i < verb.left_edge.i and t.text != ","])
    return with_noun_subject(read_clause(verb)).subject


def _approved(at: Token, who: Token, thing: Sequence[Token | str], statement: Statement) -> FoundUnknown:
    is_named = any(isinstance(t, Token) and t.pos_ in {"NOUN", "PROPN"} for t in thing)
    named = [*thing] if is_named else []
    deed = "sign" if at.lemma_.lower() == "signature" else "approve"
    owner = "their" if who.tag_ in {"NNS", "NNPS"} else "its"
    told = ask_of(
        _approvers(at, who), deed if named else f"give {owner} approval", named, statement.referents
    )
    verb = next((a for a in at.ancestors if a.pos_ in {"VERB", "AUX"}), at)
    unknown = statement.unknown("approval", verb, told, "needs approval")
    at_who = statement.paragraph.cite(who.doc[who.left_edge.i : who.right_edge.i + 1])
    return replace(unknown, type="decision", words=at_who, terms=(who.lemma_.lower(),), names=())


def _approvers(at: Token, who: Token) -> list[Token | str]:
    """Whose approval: `senators’ approval` of senators, `ratified by their boards` of the boards."""
    words = [t for t in noun_phrase(who) if (t.i < at.i or t.i >= who.left_edge.i) and t.tag_ != "POS"]
    return ["the" if t.tag_ == "PRP$" and t.lower_ in {"its", "their"} else t for t in words]


def _to_be_approved(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The pact must be ratified by parliament`, `needs to be approved by the board`."""
    if verb.lemma_ not in _list("approve") or not any(c.dep_ == "auxpass" for c in verb.children):
        return
    agents = [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if agents and helpers & {"must", "to", "will"}:
        thing = _thing_to_approve(verb)
        for who in [agents[0]] if _are_both(agents[0]) else joined(agents[0]):
            yield _approved(verb, who, thing, statement)


def _are_both(who: Token) -> bool:
    """`by both houses`, `by both the council and the assembly`: one question of the two."""
    return any(c.lower_ == "both" for c in who.subtree)


def _must_approve(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Parliament must still approve the deal`, `members will vote on the offer`: will they approve it?"""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    who = subject_of(verb)
    if verb.lemma_ not in _list("approve") or verb.pos_ != "VERB" or who is None or is_denied(verb):
        return
    is_due = verb.dep_ == "xcomp" and verb.head.lemma_ in DUE
    is_must = "must" in helpers or ("to" in helpers and is_due)
    is_vote = verb.lemma_ == "vote" and ("will" in helpers or is_must)
    may = is_vote or (is_must and _may_act(who, statement))
    if not may or who.pos_ not in {"NOUN", "PROPN"} or verb.tag_ not in {"VB", "VBP"}:
        return
    on = [g for c in verb.children if c.lower_ in {"on", "for"} for g in c.children if g.dep_ == "pobj"]
    things = on if verb.lemma_ == "vote" else [c for c in verb.children if c.dep_ == "dobj"]
    if things and things[0].pos_ == "NOUN":
        yield _approved(verb, who, noun_phrase(things[0]), statement)


def _if_approved(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The strike ends if the assembly approves the text`: will it?"""
    if verb.lemma_ not in _list("approve") or verb.dep_ != "advcl" or is_denied(verb):
        return
    who = subject_of(verb)
    if who is None or who.pos_ not in {"NOUN", "PROPN"} or not any(c.lower_ in IF for c in verb.children):
        return
    if verb.tag_ not in {"VBZ", "VBP", "VB"}:
        return
    clause = replace(read_clause(verb), wh=())
    unknown = statement.unknown(
        "approval", verb, ask(clause, statement.referents, will=True), "only if approved"
    )
    yield replace(unknown, type="decision", terms=(who.lemma_.lower(),), names=())
