"""Things that are held open: a date not set, a fee fought over, an offer weighed, a ruling awaited.

What holds them open is told by `openness`; what is asked of them, by the class of their noun, in `asking_of`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.matters.asking_of import COUNTED_OUT, asked_of_deed, asked_of_thing, kinds_of_nouns
from generator.extract.matters.before import held_left
from generator.extract.matters.matrix import left_of
from generator.extract.matters.openness import (
    BEING,
    held,
    is_now,
    is_point,
    is_state,
)
from generator.extract.matters.statements import Statement
from generator.extract.matters.undone import NO
from generator.extract.matters.verdict import verdict
from generator.extract.naming.title_words import is_role
from generator.extract.proceedings import is_event, is_team
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH, noun_phrase
from generator.model import FoundUnknown
from generator.vocabulary import table

PLACES_OF_THINGS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "ROOT", "dep"})
TELLING_WHICH = frozenset({"prep", "poss", "compound", "amod", "acl", "nmod", "relcl"})
WAITING = frozenset({"due", "expected", "awaited", "pending"})
PUT_OFF = frozenset({"wait", "await", "expect", "delay", "defer", "postpone", "put", "reserve", "suspend"})
DOUBTED = frozenset(
    {
        "doubt",
        "balance",
        "air",
        "limbo",
        "uncertain",
        "unclear",
        "unconfirmed",
        "pending",
        "question",
        "jeopardy",
    }
)
"""What an event that may not take place is in; what is `in dispute` took place."""
IN_DOUBT = frozenset({"balance", "air", "doubt", "limbo", "jeopardy"})
UNSETTLED = frozenset({"unresolved", "unsettled", "undecided", "outstanding", "pending", "contentious"})
"""What a thing at the table is that nobody has settled; a man is vague, a door is open."""
SETTLED_ON = frozenset({"agree", "decide", "elaborate", "draw", "settle", "rule"})
OVER = frozenset({"on", "over", "about", "regarding", "concerning", "of"})
HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})
SPEAKING = frozenset({"my", "our", "your"})
NO_THING = frozenset({"DATE", "TIME", "PERSON", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "NORP"})
POINTING = frozenset({"this", "that", "these", "those", "such", "any", "other", "what", "which"})

MORE = frozenset(
    {
        *(
            "further",
            "additional",
            "more",
            "new",
            "other",
            "sticking",
            "key",
            "main",
            "open",
            "full",
            "final",
        ),
        *(
            "exact",
            "precise",
            "specific",
            "crucial",
            "many",
            "several",
            "remaining",
            "real",
            "whole",
            "entire",
        ),
    }
)


@cache
def _cues() -> frozenset[str]:
    """Lemmas and words one of which a sentence needs to hold anything open."""
    book = table("openness")
    found = {word for key in book["verbs"] for word in book["verbs"][key]}
    found.update(word for key in book["states"] for word in book["states"][key])
    found.update(noun for nouns in book["places"].values() for noun in nouns)
    return frozenset(found | set(book["nouns"]["word"]) | set(book["nouns"]["doubt"]) | WAITING | SETTLED_ON)


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
            kind = "event" if is_event(word) else kinds_of_nouns().get(word.lemma_.lower(), "other")
            how = _held_open(word, kind)
            if how is not None and not _is_vague(word, kind):
                found = asked_of_thing(word, kind, how, statement)
        elif word.tag_ == "VBG" and word.dep_ in {"pcomp", "xcomp"}:
            how = _weighed(word)
            found = asked_of_deed(word, word, how, statement) if how is not None else None
        if found is not None and found.question:
            yield found


def _weighed(deed: Token) -> str | None:
    """`is considering leaving`, `has not made up his mind about going`, `would not rule out joining`."""
    above = deed.head.head if deed.dep_ == "pcomp" else deed.head
    is_on = deed.dep_ != "pcomp" or deed.head.lower_ in OVER | {"out"}
    if not is_on or (above.pos_ == "NOUN" and above.lemma_ != "mind"):
        return None  # "a decision on leaving": that of the noun
    first = deed.left_edge
    return held_left(left_of(first, asides=False), first)


def _is_vague(noun: Token, kind: str) -> bool:
    """Whether nobody would know outside the sentence which thing is meant: `the details`, `this point`."""
    if noun.ent_type_ in NO_THING or (noun.i and noun.nbor(-1).text == "-") or _leans(noun):
        return True  # "make-up" in three words is one, too
    is_no_matter = is_team(noun) or is_role(noun.lemma_) or _is_dated(noun) or noun.lemma_.lower() in _loose()
    if kind == "other" and is_no_matter:
        return True  # who is spoken of, when, or how it stands is nothing to decide on
    told = (c for c in noun.children if c.lower_ not in MORE)
    return kind not in {"offer", "outcome"} and not any(c.dep_ in TELLING_WHICH for c in told)


def _leans(noun: Token) -> bool:
    """`this point`, `their ability`, `the question of how to get there`, which asks for itself."""
    if any(c.lower_ in POINTING | SPEAKING or c.tag_ == "WP$" for c in noun.children):
        return True
    phrase = noun_phrase(noun)
    owned = [t for t in phrase if t.lower_ in {"its", "their"}]
    asks = (t.tag_ in {"WRB", "WP", "WDT"} and t.head.dep_ in {"pcomp", "acl"} for t in noun.subtree)
    whose = (any(n.pos_ in {"NOUN", "PROPN"} for n in phrase if n.i < t.i) for t in owned)
    return any(asks) or not all(whose)


def _is_dated(noun: Token) -> bool:
    return any(t.ent_type_ in {"DATE", "TIME"} for t in noun_phrase(noun))


def _held_open(noun: Token, kind: str) -> str | None:
    """How the words around a noun hold it open: stated, declined, pending."""
    if _is_supposed(noun):
        return None
    return _by_verdict(noun, kind) or _by_matrix(noun, kind)


def _is_supposed(noun: Token) -> bool:
    """`unless the dispute is resolved`: what is only supposed, or told of a time to come."""
    clauses = (a for a in noun.ancestors if a.dep_ in {"advcl", "ccomp"})
    marks = (c.lower_ for a in clauses for c in a.children if c.dep_ in {"mark", "advmod"})
    return any(mark in {"if", "unless", "until", "once", "before", "when"} for mark in marks)


def _is_none(noun: Token) -> bool:
    return any(c.lower_ == "no" for c in noun.children)


def _by_matrix(noun: Token, kind: str) -> str | None:
    """What stands before it: `did not disclose`, `has not agreed on`, `is weighing`, `awaits`, `gave no`."""
    first = noun_phrase(noun)[0]
    left = left_of(first, asides=False)
    if not left:
        return None
    governor = next((w for w in left[::-1] if w.pos_ in {"VERB", "AUX"}), left[-1])
    near = first.nbor(-1).lower_
    if near in WH or (left[-1].pos_ == "NOUN" and near not in OVER and governor.lemma_ not in PUT_OFF):
        return None  # "why the depth was not known", "called the decision a strike"
    how = held_left(left, first)
    is_awaited = governor.lemma_ in PUT_OFF | held("verbs", "depend")
    is_there = governor.lemma_ in {"have", "be"} and kind in {"when", "where", "team"}
    if (
        how is None
        and _is_none(noun)
        and left[-1] is governor
        and (is_there or governor.lemma_ in _telling())
    ):
        how = "stated"
    between = (w for w in left if w.i > governor.i and w.pos_ in {"NOUN", "PROPN"})
    is_next = all(w.ent_type_ in {"DATE", "TIME"} for w in between)
    if kind == "outcome" and governor.lemma_ in PUT_OFF and is_next:
        is_over = governor.lemma_ in {"await", "wait", "expect"} and not is_now(governor)
        is_off = is_over or any(c.lower_ in NO for c in governor.children)
        return None if is_off else "pending"
    if is_awaited and noun.lemma_ in COUNTED_OUT:
        return None  # "depends on the results of the talks": whatever comes
    if _is_not_ruled_out(left):
        return "stated"
    is_on = first.i > 0 and (first.nbor(-1).lower_ in OVER or left[-1].lower_ in {"subject", "contingent"})
    kinds = _may_be_held(how, is_on=is_on, is_awaited=is_awaited) if how is not None else frozenset()
    if is_on and governor.lemma_ in held("verbs", "settle"):
        kinds |= {"event"}  # "nothing is decided about talks of the four"
    return how if kind in kinds else None


@cache
def _telling() -> frozenset[str]:
    return held("verbs", "tell") | held("verbs", "settle")


def _may_be_held(how: str, *, is_on: bool, is_awaited: bool) -> frozenset[str]:
    """The kinds of things that are held so, as an object or behind `on`."""
    if how == "pending":
        return frozenset({"outcome"}) if is_awaited else frozenset({"offer", "event", "outcome"})
    told = frozenset({"when", "where", "team", "who", "measure", "text"})
    return told | {"matter", "outcome", "fate", "offer"} if is_on else told


def _is_not_ruled_out(left: Sequence[Token]) -> bool:
    """`would not rule out a boycott`."""
    told = [w.lower_ for w in left]
    return told[-1] == "out" and any(w.lemma_ == "rule" for w in left) and bool(NO & set(told))


def _by_verdict(noun: Token, kind: str) -> str | None:
    """What is said of it: `is unclear`, `has yet to be set`, `was put off`, `is due on Friday`."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass", "dep"} or verb.pos_ not in {"VERB", "AUX"} or verb.i < noun.i:
        return None
    if any(c.lower_ in held("states", "holders") and c.children for c in verb.children if c.dep_ == "acomp"):
        return None  # who is undecided about it is not what is undecided
    helpers = (c.i for c in verb.children if c.dep_ in HELPERS and noun.i < c.i < verb.i)
    start = min(helpers, default=verb.i)
    if noun_phrase(noun)[0].i and noun_phrase(noun)[0].nbor(-1).lower_ in WH:
        return None
    if any(c.lower_ in {"why", "had"} for c in verb.children):
        return None  # "why its depth was not known": it is by now
    told = noun.doc[start : verb.sent.end]
    if kind == "outcome" and _is_waited_for(verb):
        return "pending"
    how = verdict([*told])
    if how is None and _is_none(noun) and verb.lemma_ in held("verbs", "settle") | held("verbs", "tell"):
        how = "stated"
    return None if how is None or _is_no_matter(noun, verb, kind) else how


def _is_no_matter(noun: Token, verb: Token, kind: str) -> bool:
    """Whether the predicate says other of such a thing: `no deal was reached`, `the door is open`."""
    near = {t.lower_ for t in verb.subtree}
    if verb.lemma_ in held("verbs", "defer"):
        return kind not in {"outcome", "measure", "matter", "when", "who"}
    if kind == "other":
        is_settling = verb.tag_ == "VBN" and verb.lemma_ in held("verbs", "settle") and not is_state(verb)
        is_point_of = any(c.dep_ == "attr" and is_point(c) for c in verb.children)
        return (
            not (is_settling or is_point_of or near & (UNSETTLED | IN_DOUBT))
            or noun.lemma_.lower() in _loose()
        )
    if kind == "offer" and verb.lemma_ in held("verbs", "pend"):
        return False
    if kind in {"event", "plan", "offer"}:
        return not (is_state(verb) and near & DOUBTED)
    is_of_none = noun.lemma_.lower() in {"question", "point"} and _is_none(noun)
    return is_of_none or (noun.lemma_ == "detail" and verb.lemma_ in BEING)  # "details remain sketchy"


@cache
def _loose() -> frozenset[str]:
    """Nouns of how it stands between them, which nobody decides on."""
    return held("nouns", "loose") | held("nouns", "doubt")


def _is_waited_for(verb: Token) -> bool:
    """`The result is due on Friday`, `a ruling is expected`."""
    near = {c.lower_ for c in verb.children} | {verb.lower_}
    return bool(near & WAITING) and not near & {"had", "was", "were", "not"}
