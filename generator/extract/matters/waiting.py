"""What waits for somebody: a signature, an approval, a vote, a deed yet to be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.matters.openness import held, is_denied
from generator.extract.matters.rules import Row, Rules, found_by, listed
from generator.extract.matters.statements import Statement, definite, phrase_of
from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of, with_noun_subject
from generator.extract.reference.nouns import joined
from generator.extract.wording.asking import ask_of
from generator.model import FoundUnknown
from generator.vocabulary import words

NOUNS = {"NOUN", "PROPN"}
HOLDERS = {"of", "from", "by"}
DUE = {"have", "need", "be", "expect", "due", "schedule", "set"}
PUT = {"ask", "call", "invite"}
"""How those who decide come to vote: `will be asked to approve it`."""


def find_waiting(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence tells as waiting; what gives no readable question is left out."""
    yield from found_by(rules(), statement)


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(frozenset({"yet", "still"}), _yet_to, beside=True),
        Row(listed("approval"), _approval_needed),
        Row(listed("approve"), _to_be_approved),
        Row(listed("approve"), _must_approve),
    )


def _yet_to(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Peru has yet to ratify the pact`."""
    if verb.lemma_ in _asked_otherwise():
        return  # what they have yet to decide or say is the question
    if not any(child.tag_ == "TO" for child in verb.children) or verb.dep_ == "relcl":
        return
    near = {child.lower_ for child in (*verb.children, *verb.head.children)}
    who = subject_of(verb.head) if verb.dep_ == "xcomp" else subject_of(verb)
    is_still = "still" in near and (verb.dep_ != "xcomp" or verb.head.lemma_ == "have")
    if not ("yet" in near or is_still) or who is None or verb.head.dep_ == "relcl":
        return
    if "auxpass" in verb.deps:
        yield from _done_to(verb, who, statement)
    elif verb.head.lemma_ in {"have", "be"} and _may_act(who, statement):
        rest = [t for t in read_clause(verb).rest if t.i > verb.i]
        question = ask_of(noun_phrase(who), verb.lemma_, rest, statement.referents)
        yield statement.unknown("pending", verb, question, "yet to")


@cache
def _asked_otherwise() -> frozenset[str]:
    other = held("verbs", "pend") | held("verbs", "tell") | held("verbs", "settle") | listed("answering")
    return other - listed("act")


def _done_to(verb: Token, what: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The deal has yet to be signed`; not `the date has yet to be fixed`, which asks when."""
    if "agent" in verb.deps:
        return  # whether they approve it is asked
    if what.pos_ == "NOUN" and verb.lemma_ in listed("act") | listed("approve"):
        question = ask_of(noun_phrase(what), "", ["be", verb], statement.referents)
        yield statement.unknown("pending", verb, question, "yet to")


def _may_act(who: Token, statement: Statement) -> bool:
    """Whether the subject is somebody who decides: a person, a country, a body."""
    is_named = who.pos_ == "PROPN" and who.ent_type_ not in {"DATE", "EVENT", "WORK_OF_ART", "PRODUCT"}
    is_office = is_role(who.lemma_.lower()) or who.lemma_.lower() in words("proceedings", "teams")
    return (
        is_named
        or is_office
        or who.lemma_.lower() in listed("bodies")
        or statement.referents.who(who) is not None
    )


def _definite(phrase: Sequence[Token]) -> list[Token | str]:
    if phrase and phrase[0].lower_ in {"a", "an"}:
        return ["the", *phrase[1:]]
    return list(phrase)


def _holders(noun: Token) -> list[Token]:
    """Whose approval: `of A and of B`, `from A`, `A's`."""
    found = [child for child in noun.children if child.dep_ == "poss"]
    places = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in HOLDERS]
    places += [t for t in noun.sent if t.lower_ in HOLDERS and t.dep_ == "conj" and t.i > noun.i]
    found += [who for place in places for g in place.children if g.dep_ == "pobj" for who in joined(g)]
    return [who for who in found if who.pos_ in {"NOUN", "PROPN"}]


def _approval_needed(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`It needs the approval of the assembly and of the board`, `subject to the consent of parliament`."""
    if noun.lemma_.lower() not in listed("approval") or noun.pos_ != "NOUN":
        return
    host = noun.head
    is_needed = noun.dep_ == "dobj" and _is_needing(host) and not is_denied(host)
    is_subject_to = noun.dep_ == "pobj" and host.head.lower_ in {"subject", "pending", "depends", "depend"}
    is_subject_to = is_subject_to or "pending" in noun.below
    is_subject_to = is_subject_to or _is_in_force_after(noun)
    if not (is_needed or is_subject_to):
        return
    if not is_needed and _is_bare_name(noun):
        return  # "pending approval by the owners, the firm hopes": it is not the firm that they approve
    verb = host if is_needed else next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), host.head)
    thing = _thing_to_approve(verb)
    for who in _holders(noun):
        yield approval_of(noun, who, thing, statement)


def _is_in_force_after(noun: Token) -> bool:
    """`The deal takes effect after ratification by parliament.`"""
    verb = noun.head.head
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    is_ahead = verb.tag_ in {"VBZ", "VBP"} or bool(helpers & {"will", "can", "shall"})
    is_after = noun.dep_ == "pobj" and noun.head.lower_ in {"after", "upon", "on", "with"}
    return is_after and is_ahead and verb.lemma_ in listed("coming_into_force") - {"be"}


def _is_bare_name(noun: Token) -> bool:
    """Whether the clause around it is about somebody who bears a name."""
    verb = next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), noun)
    subject = subject_of(verb)
    return subject is None or subject.pos_ == "PROPN" or subject.tag_ in {"PRP", "WP"}


def _is_needing(verb: Token) -> bool:
    """`needs approval`, `must still win approval`, `has to obtain it`."""
    if verb.lemma_ in listed("need"):
        return True
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    is_bound = verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "need"}
    return verb.lemma_ in listed("winning") and ("must" in helpers or is_bound)


def _thing_to_approve(verb: Token) -> Sequence[Token | str]:
    """The subject; of `a pact that needs their approval` the pact."""
    if verb.dep_ == "relcl" and verb.head.pos_ == "NOUN":
        return _definite([t for t in noun_phrase(verb.head) if t.i < verb.left_edge.i and t.text != ","])
    return with_noun_subject(read_clause(verb)).subject


def approval_of(
    at: Token, who: Token, thing: Sequence[Token | str], statement: Statement, deed: str = "approve"
) -> FoundUnknown:
    """Whether they (`who`) will approve the thing, as told at a word of the sentence."""
    is_named = any(isinstance(t, str) or t.pos_ in NOUNS for t in thing)
    deed = "sign" if at.lemma_.lower() == "signature" else deed
    told = ask_of(_approvers(at, who), deed, thing, statement.referents) if is_named else ()
    verb = next((a for a in at.ancestors if a.pos_ in {"VERB", "AUX"}), at)
    unknown = statement.unknown("approval", verb, told, "needs approval")
    at_who = statement.paragraph.cite_words(who.left_edge, who.right_edge)
    return replace(unknown, type="decision", words=at_who, terms=(who.lemma_.lower(),), names=())


def _approvers(at: Token, who: Token) -> list[Token | str]:
    """Whose approval: `senators’ approval` of senators, `ratified by their boards` of the boards."""
    words = [t for t in noun_phrase(who) if t.i < at.i or t.i >= who.left_edge.i]
    words = words[:-1] if words and words[-1].tag_ == "POS" else words
    if len(words) == 1 and words[0].tag_ == "NN" and words[0].text[0].isupper():  # "Senate to vote on it"
        return [words[0].lower_ if words[0].lower_ in listed("bare") else f"the {words[0].lower_}"]
    return ["the" if t.tag_ == "PRP$" and t.lower_ in {"its", "their"} else t for t in words]


def _to_be_approved(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The pact must be ratified by parliament`, `needs to be approved by the board`."""
    if verb.lemma_ not in listed("approve") or "auxpass" not in verb.deps:
        return
    agents = [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if agents and helpers & {"must", "to", "will"}:
        thing = _thing_to_approve(verb)
        yield approval_of(verb, agents[0], thing, statement)


def _must_approve(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Parliament must still approve the deal`, `members will vote on the offer`: will they approve it?"""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    who = subject_of(verb)
    if verb.lemma_ not in listed("approve") or verb.pos_ != "VERB" or who is None or is_denied(verb):
        return
    is_due = verb.dep_ == "xcomp" and verb.head.lemma_ in DUE
    is_must = "must" in helpers or ("to" in helpers and is_due)
    is_headline = verb.dep_ == "ROOT" and "to" in helpers  # "Senate to vote on the bill on Monday"
    is_vote = verb.lemma_ == "vote" and ("will" in helpers or is_must or is_headline)
    is_dated = verb.tag_ in {"VBZ", "VBP"} and not helpers and any(t.ent_type_ in TIMES for t in verb.subtree)
    is_vote = is_vote or (verb.lemma_ == "vote" and is_dated and verb.dep_ in {"ROOT", "ccomp", "conj"})
    is_put = verb.dep_ == "xcomp" and verb.head.lemma_ in PUT and _will_be(verb.head)
    may = is_vote or (is_must and _may_act(who, statement)) or is_put
    if not may or who.pos_ not in {"NOUN", "PROPN"} or verb.tag_ not in {"VB", "VBP", "VBZ"}:
        return
    on = [g for c in verb.children if c.lower_ in {"on", "for"} for g in c.children if g.dep_ == "pobj"]
    on = [g for g in on if g.ent_type_ not in TIMES]
    things = on if verb.lemma_ == "vote" else [c for c in verb.children if c.dep_ == "dobj"]
    is_bare = verb.lemma_ == "vote" and not on and any(t.ent_type_ in TIMES for t in verb.subtree)
    if is_bare or (things and things[0].lower_ == "it"):
        accord = _accord_before(statement, verb)
        yield from (approval_of(verb, who, [accord], statement),) if accord else ()
        return
    known = held("asked", "offer") | listed("laws")
    is_text = verb.lemma_ not in listed("taken_up") or (bool(things) and things[0].lemma_.lower() in known)
    if things and things[0].pos_ == "NOUN" and is_text:
        yield approval_of(verb, who, noun_phrase(things[0]), statement)
    elif on and on[0].pos_ == "PROPN" and statement.referents.who(on[0]) is not None:
        yield approval_of(verb, who, noun_phrase(on[0]), statement, "back")


def _will_be(verb: Token) -> bool:
    """`will be asked`, `are to be asked`, `must be asked`."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return bool(helpers & {"will", "to", "must", "shall"}) and "be" in helpers and not is_denied(verb)


def _accord_before(statement: Statement, before: Token) -> str | None:
    """The deal told of last, in this sentence or the two before it: what `they will vote on it` means."""
    for here in statement.and_before():
        told = [t for t in here.span if here is not statement or t.i < before.i]
        nouns = [t for t in told if t.pos_ == "NOUN" and t.lemma_.lower() in listed("settled_by")]
        if nouns:
            return definite(phrase_of(nouns[-1]))
    return None
