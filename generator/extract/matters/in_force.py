"""Accords that do not hold yet: one side has signed and the other has not, it takes effect once somebody has
approved it, it is not in force. The question is who approves it, or when it comes into force."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.openness import held, is_denied
from generator.extract.matters.rules import Row, Rules, found_by, listed
from generator.extract.matters.statements import Statement
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase
from generator.extract.wording.asking import ask_of
from generator.model import FoundUnknown

IF = frozenset({"if", "once", "unless", "until", "when", "after", "provided"})
NOUNS = frozenset({"NOUN", "PROPN"})
HAS = frozenset({"has", "have", "did", "had", "is", "was"})


def find_in_force(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence tells of an accord that does not hold yet."""
    if statement.paragraph.passage.kind == "text" and not statement.is_quoted():
        yield from found_by(rules(), statement)


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(frozenset({"force", "effect"}), _not_in_force),
        Row(IF, _once_approved, beside=True),
        Row(listed("accepting"), _but_not_other),
        Row(listed("accepting"), _not_yet),
    )


def _not_in_force(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The pact is not yet in force`, `has not come into force`, `has yet to take effect`."""
    if noun.lemma_ not in {"force", "effect"} or noun.dep_ not in {"pobj", "dobj"}:
        return
    link = noun.head
    verb = link.head if link.dep_ == "prep" else link
    is_it = (
        link.lower_ in {"in", "into"} and verb.lemma_ in {"be", "come", "enter"}
    ) or verb.lemma_ == "take"
    host = verb.head if verb.dep_ == "xcomp" and any(c.tag_ == "TO" for c in verb.children) else verb
    near = {c.lower_ for c in (*verb.children, *host.children)}
    is_open = is_denied(verb) or (host is not verb and "yet" in near and host.lemma_ in {"have", "be"})
    thing = next((c for c in host.children if c.dep_ in SUBJECTS), None)
    if is_it and is_open and thing is not None and _is_accord(thing):
        question = ask_of(
            [*noun_phrase(thing)], "come", ["into force"], statement.referents, opening="When will"
        )
        yield statement.unknown("pending", verb, question, "not in force")


def _once_approved(mark: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Takes effect once both parliaments have ratified it`, `enters into force if members approve it`."""
    deed = mark.head
    above = deed.head
    if deed.dep_ != "advcl" or deed.lemma_ not in listed("accepting") or mark.dep_ not in {"mark", "advmod"}:
        return
    thing = next((c for c in above.children if c.dep_ in SUBJECTS), None)
    who = next((c for c in deed.children if c.dep_ == "nsubj"), None)
    object_ = next((c for c in deed.children if c.dep_ == "dobj"), None)
    is_ahead = above.tag_ in {"VBZ", "VBP"} or not above.below.isdisjoint({"will", "can", "would"})
    if thing is None or who is None or who.pos_ not in NOUNS or not is_ahead or not _is_accord(thing):
        return
    if object_ is not None and object_.lower_ in {"it", "them"}:
        question = ask_of(noun_phrase(who), deed.lemma_, noun_phrase(thing), statement.referents)
        yield statement.unknown("pending", deed, question, "in force once approved")


def _but_not_other(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Peru has signed the pact, Chile has not`; `Peru signed it, but Chile did not`."""
    if verb.lemma_ not in listed("accepting") or verb.tag_ not in {"VBN", "VBD"} or is_denied(verb):
        return
    object_ = next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ in NOUNS), None)
    last = [t for t in statement.span if t.is_alpha or t.lower_ in {"n't", "n’t"}]
    ends = [t.lower_ for t in last[-2:]]
    if object_ is None or ends[-1] not in {"not", "n't", "n’t"} or ends[0] not in HAS:
        return
    helper = last[-2]
    who = next(
        (c for c in (*helper.children, *helper.head.children) if c.dep_ in SUBJECTS and c.i > verb.i), None
    )
    if who is not None and who.pos_ in NOUNS and who.i < helper.i:
        question = ask_of(noun_phrase(who), verb.lemma_, noun_phrase(object_), statement.referents)
        yield statement.unknown("pending", verb, question, "one has and the other has not")


def _not_yet(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The text has not been signed`, `is initialled but not signed`."""
    first = verb.head if verb.dep_ == "conj" and "auxpass" not in verb.deps else verb
    helpers = {c.lower_ for c in first.children if c.dep_ in {"aux", "auxpass"}}
    is_now = bool(helpers & {"has", "have", "'s", "'ve", "is", "are"}) and "auxpass" in first.deps
    told = (c for host in (first, verb.head) for c in host.children if c.dep_ in SUBJECTS and c.i < verb.i)
    what = next(told, None)
    is_open = "neg" in verb.deps and "agent" not in verb.deps and verb.dep_ in {"ROOT", "conj", "ccomp"}
    if verb.tag_ == "VBN" and is_now and is_open and what is not None and _is_text(what):
        named = [t if t.lower_ not in {"a", "an"} else "the" for t in noun_phrase(what)]
        question = ask_of(named, "", ["be", verb], statement.referents)
        yield statement.unknown("pending", verb, question, "not signed yet")


def _is_accord(thing: Token) -> bool:
    return _is_text(thing) and thing.below.isdisjoint({"a", "an"})


def _is_text(thing: Token) -> bool:
    """A deal, a draft, a law; not `no deal`."""
    known = held("asked", "offer") | listed("laws") | listed("settled_by") | listed("truces")
    return thing.below.isdisjoint({"no", "any"}) and thing.pos_ in NOUNS and thing.lemma_.lower() in known
