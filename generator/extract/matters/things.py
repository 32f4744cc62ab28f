"""Things that are held open: a decision put off, a border fought over, a visit weighed, a ruling awaited.

What holds them open is told by `openness`; what is asked of them, by the class of their noun, in `asking_of`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.asking_of import ONLY_OF, asked_of_deed, asked_of_thing, is_off, kinds_of_nouns
from generator.extract.matters.openness import (
    held,
    holds_object,
    holds_subject,
    is_denied,
    is_now,
    is_state,
    unsaid,
)
from generator.extract.matters.statements import Statement
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH, noun_phrase, subject_of
from generator.extract.reference.nouns import is_event
from generator.model import FoundUnknown
from generator.vocabulary import table

PLACES_OF_THINGS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
TELLING_WHICH = frozenset({"prep", "poss", "compound", "amod", "acl", "nmod"})
HINDERED = frozenset({"if", "unless", "until", "once", "before", "when"})
OVER = frozenset({"on", "over", "about", "around", "regarding", "concerning"})
NO_THING = frozenset({"DATE", "TIME", "PERSON", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "NORP"})
LEANING = frozenset(
    {
        *("this", "that", "these", "those", "such", "any", "other", "what", "which", "some"),
        *("my", "our", "your"),
    }
)
NO_FEATURE = frozenset({"further", "additional", "more", "new", "key", "main", "full", "final", "exact"})
"""Adjectives that do not tell which thing is meant."""
BEGUN = frozenset({"be", "begin", "start", "open", "hold", "continue", "resume", "enter"})
"""What one does with talks that go on or are to come."""


@cache
def _listed(key: str) -> frozenset[str]:
    """The words under a key of the vocabulary of what things are held open by."""
    return held("things", key)


@cache
def _cues() -> frozenset[str]:
    """Lemmas and words one of which a sentence needs to hold anything open."""
    book = table("openness")
    found = {word for key in book["verbs"] for word in book["verbs"][key]}
    found.update(word for key in book["states"] for word in book["states"][key])
    found.update(noun for nouns in book["places"].values() for noun in nouns)
    return frozenset(found | set(book["nouns"]["word"]) | _listed("expected") | _listed("talks"))


def find_things(statement: Statement) -> Iterator[FoundUnknown]:
    """Each noun phrase of a sentence that is held open, as a question; so is each deed that is weighed."""
    first = next((t.lower_ for t in statement.span if t.is_alpha), "")
    is_head = statement.paragraph.passage.kind != "text"  # a headline says what its text says again
    is_asked = statement.span.text.rstrip().endswith("?") or first in WH | {"whether"}
    if is_head or is_asked or not statement.lemmas & _cues():
        return
    for word in statement.span:
        found = None
        if word.pos_ == "NOUN" and word.dep_ in PLACES_OF_THINGS:
            kind = "event" if is_event(word) else kinds_of_nouns().get(word.lemma_.lower())
            how = _held_open(word, kind) if kind is not None else None
            if kind and how and not _is_vague(word):
                found = asked_of_thing(word, kind, how, statement)
        elif word.tag_ in {"VBG", "VB"} and (_is_weighed(word) or _is_talked_over(word)):
            found = asked_of_deed(word, word, "pending", statement)
        elif word.tag_ == "VB" and (plan := _plan_weighed(word)) is not None:
            found = asked_of_deed(word, plan, "pending", statement)
        if found is not None and found.question:
            yield found


def _is_weighed(deed: Token) -> bool:
    """`is considering leaving`, `has not made up his mind about going`."""
    if deed.tag_ != "VBG" or deed.dep_ not in {"pcomp", "xcomp"}:
        return False
    above = deed.head.head if deed.dep_ == "pcomp" else deed.head
    if deed.dep_ == "pcomp" and deed.head.lower_ not in {"on", "about", "over"}:
        return False
    minds = (above, *above.head.children, *above.children)
    if any(c.lemma_ == "mind" and c.dep_ == "dobj" for c in minds):
        return unsaid(above.head if above.lemma_ == "mind" else above) is not None
    return above.lemma_ in _listed("weigh") and is_now(above) and not is_denied(above)


def _plan_weighed(deed: Token) -> Token | None:
    """`is mulling a proposal to swap prisoners`: the plan for the deed."""
    plan = deed.head
    is_of = deed.dep_ in {"acl", "relcl"} and any(c.tag_ == "TO" for c in deed.children)
    if not is_of or plan.dep_ != "dobj" or plan.lemma_.lower() not in _listed("plans"):
        return None
    above = plan.head
    return plan if above.lemma_ in _listed("weigh") and is_now(above) and not is_denied(above) else None


def _is_talked_over(deed: Token) -> bool:
    """`is in talks to buy a stake`, `will hold talks on sharing the port`: whether they do it."""
    is_over = deed.dep_ == "pcomp" and deed.tag_ == "VBG" and deed.head.lower_ in {"on", "about", "over"}
    is_for = deed.tag_ == "VB" and deed.dep_ in {"acl", "xcomp", "relcl", "advcl"}
    is_for = is_for and any(c.tag_ == "TO" for c in deed.children)
    noun = deed.head.head if is_over else deed.head
    if not (is_over or is_for) or noun.lemma_.lower() not in _listed("talks") or is_denied(noun):
        return False
    is_in = noun.dep_ == "pobj" and noun.head.lower_ == "in"
    verb = noun.head.head if is_in else noun.head
    is_held = verb.lemma_ in BEGUN and (is_in or (is_over and noun.dep_ == "dobj"))
    is_told = not verb.deps.isdisjoint(SUBJECTS) and verb.lower_ not in {"was", "were", "had"}
    return is_held and is_told and not is_denied(verb)


def _is_vague(noun: Token) -> bool:
    """Whether nobody would know outside the sentence which thing is meant: `the fate`, `this point`."""
    phrase = noun_phrase(noun)
    if noun.ent_type_ in NO_THING or any(c.lower_ in LEANING or c.tag_ == "WP$" for c in noun.children):
        return True
    owned = (t for t in phrase if t.lower_ in {"its", "their", "his", "her"})
    if any(not any(n.pos_ in {"NOUN", "PROPN"} for n in phrase if n.i < t.i) for t in owned):
        return True
    if any(t.tag_ in {"WRB", "WP", "WDT"} and t.head.dep_ in {"pcomp", "acl"} for t in noun.subtree):
        return True  # `the question of how to get there` asks for itself
    if noun.lemma_.lower() in ONLY_OF:
        return "prep" not in noun.deps
    told = (c for c in noun.children if c.lower_ not in NO_FEATURE)
    return not any(c.dep_ in TELLING_WHICH for c in told)


def _held_open(noun: Token, kind: str) -> str | None:
    """How the words around a noun hold it open: stated, declined, pending."""
    clauses = (a for a in noun.ancestors if a.dep_ in {"advcl", "ccomp"})
    marks = (c.lower_ for a in clauses for c in a.children if c.dep_ in {"mark", "advmod"})
    if any(mark in HINDERED for mark in marks):
        return None  # `unless the dispute is resolved`
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return _as_subject(noun, noun.head, kind) if noun.head.pos_ in {"VERB", "AUX"} else None
    if noun.dep_ == "dobj":
        return _as_object(noun, noun.head, kind)
    return _behind(noun.head, kind) if noun.head.lower_ in OVER else None


def _as_subject(noun: Token, verb: Token, kind: str) -> str | None:
    if any(c.lower_ in held("states", "holders") and c.children for c in verb.children if c.dep_ == "acomp"):
        return None  # who is undecided about it is not what is undecided
    near = verb.below | {verb.lower_}
    is_of_effect = "xcomp" in verb.deps  # "is expected to fill the papers"
    if kind == "outcome" and near & _listed("expected") and not near & {"had", "was", "were", "not"}:
        return None if is_of_effect else "pending"
    how = None if "why" in near else holds_subject(verb)  # "why its depth was not known": it is by now
    if kind == "text" and verb.deps.isdisjoint({"acomp", "attr", "oprd", "auxpass", "neg"}):
        return None  # "the mechanisms are in jeopardy": nobody asks which they are
    if kind == "event":
        words = {t.lower_ for t in verb.subtree}
        is_undone = verb.tag_ == "VBN" and is_denied(verb)
        return how if (bool(words & _listed("doubted")) if is_state(verb) else not is_undone) else None
    return None if "no" in noun.below else how


def _as_object(noun: Token, verb: Token, kind: str) -> str | None:
    lemma = verb.lemma_
    if kind == "outcome" and lemma in _listed("put_off"):
        return "pending" if is_off(verb) and not is_denied(verb) else None
    if lemma == "rule" and "out" in verb.below:
        return "stated" if kind == "event" and is_denied(verb) else None  # "would not rule out a boycott"
    how = holds_object(verb)
    if how is None and lemma in held("verbs", "tell") and "no" in noun.below:
        how = "stated"
    may = {"event", "outcome"} if how == "pending" else {"text"}
    return how if kind in may and lemma not in held("verbs", "quarrel") | {"discuss", "decide"} else None


def _behind(place: Token, kind: str) -> str | None:
    """What stands behind `on`, `over`, `about` of a verb or a noun: `are haggling over the border`, `no deal
    on the border`."""
    above = place.head
    subject = subject_of(above) if above.lemma_ in held("verbs", "hover") else None
    if (
        subject is not None
        and subject.lemma_ in held("nouns", "mark")
        and kind in {"fate", "event", "matter"}
    ):
        return "stated"  # "a question mark hangs over the future of the port"
    if is_denied(above):
        is_word = kind != "event" and above.lemma_.lower() in held("nouns", "word")
        return "stated" if is_word or above.lemma_ in {"decide", "settle"} else None
    if above.lemma_ not in held("verbs", "quarrel") or kind not in {"matter", "text"}:
        return None
    is_on = above.tag_ in {"VBZ", "VBP"} or not above.below.isdisjoint({"still", "is", "are"})
    return "stated" if is_on else None
