"""Things that are held open: a date not set, a fee fought over, an offer weighed, a ruling awaited.

What holds them open is told by `openness`; what is asked of them, by the class of their noun, in `asking_of`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.asking_of import asked_of_deed, asked_of_thing, kinds_of_nouns
from generator.extract.matters.openness import (
    BEING,
    held,
    holds_object,
    holds_subject,
    is_denied,
    is_now,
    is_point,
    is_state,
    unsaid,
)
from generator.extract.matters.statements import Statement
from generator.extract.naming.title_words import is_role
from generator.extract.proceedings import is_event, is_team
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH, noun_phrase
from generator.model import FoundUnknown
from generator.vocabulary import table

PLACES_OF_THINGS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "ROOT", "dep"})
TELLING_WHICH = frozenset({"prep", "poss", "compound", "amod", "acl", "nmod", "relcl"})
WAITING = frozenset({"due", "expected", "awaited", "pending"})
PUT_OFF = frozenset({"await", "expect", "delay", "defer", "postpone", "put", "reserve", "suspend"})
WEIGHING = frozenset({"consider", "weigh", "mull", "contemplate", "ponder", "debate", "think", "reconsider"})
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
UNSETTLED = frozenset({"unresolved", "unsettled", "undecided", "outstanding", "pending", "contentious"})
"""What a thing at the table is that nobody has settled; a man is vague, a door is open."""
SETTLED_ON = frozenset({"agree", "decide", "elaborate", "draw", "settle", "rule"})
SPEAKING = frozenset({"my", "our", "your"})
NO_THING = frozenset({"DATE", "TIME", "PERSON", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "NORP"})
POINTING = frozenset({"this", "that", "these", "those", "such", "any", "other", "what", "which"})

WISHED = frozenset({"should", "must", "would", "could", "may", "might", "can"})
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
        elif word.tag_ == "VBG" and word.dep_ in {"pcomp", "xcomp"} and _is_weighed(word):
            found = asked_of_deed(word, word, "pending", statement)
        if found is not None and found.question:
            yield found


def _is_weighed(deed: Token) -> bool:
    """`is considering leaving`, `has not made up his mind about going`, `is undecided about joining`."""
    above = deed.head.head if deed.dep_ == "pcomp" else deed.head
    if deed.dep_ == "pcomp" and deed.head.lower_ not in {"on", "about", "over"}:
        return False
    minds = (above, *above.head.children, *above.children)
    if any(c.lemma_ == "mind" and c.dep_ == "dobj" for c in minds):
        return unsaid(above.head if above.lemma_ == "mind" else above) is not None
    if above.pos_ == "ADJ":
        return above.lemma_ in held("states", "holders") and not is_denied(above)
    return above.lemma_ in WEIGHING and is_now(above) and not is_denied(above)


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
    head = noun.head
    if _is_supposed(noun):
        return None
    if noun.dep_ in {"nsubj", "nsubjpass", "dep"} and head.pos_ in {"VERB", "AUX"}:
        return _as_subject(noun, head, kind)
    if noun.dep_ == "dobj":
        return _as_object(noun, head, kind)
    if noun.dep_ == "attr" and head.lemma_ == "be" and _is_none(noun) and kind in {"when", "where", "team"}:
        return "stated"
    if noun.dep_ == "pobj" and head.lower_ in held("nouns", "about"):
        return _behind(head, kind)
    return None


def _is_supposed(noun: Token) -> bool:
    """`unless the dispute is resolved`: what is only supposed, or told of a time to come."""
    clauses = (a for a in noun.ancestors if a.dep_ in {"advcl", "ccomp"})
    marks = (c.lower_ for a in clauses for c in a.children if c.dep_ in {"mark", "advmod"})
    return any(mark in {"if", "unless", "until", "once", "before", "when"} for mark in marks)


def _is_none(noun: Token) -> bool:
    return any(c.lower_ == "no" for c in noun.children)


def _as_subject(noun: Token, verb: Token, kind: str) -> str | None:
    if any(c.lower_ in held("states", "holders") and c.children for c in verb.children if c.dep_ == "acomp"):
        return None  # who is undecided about it is not what is undecided
    if kind == "outcome" and _is_waited_for(verb):
        return "pending"
    is_why = any(c.lower_ == "why" for c in verb.children)  # "why its depth was not known": it is by now
    how = None if is_why else holds_subject(verb)
    return None if how is None or _is_no_matter(noun, verb, kind) else how


def _is_no_matter(noun: Token, verb: Token, kind: str) -> bool:
    """Whether the predicate says other of such a thing: `no deal was reached`, `the door is open`."""
    near = {t.lower_ for t in verb.subtree}
    is_done = verb.tag_ == "VBN" and not is_state(verb)
    if kind == "other":
        is_settling = verb.tag_ == "VBN" and verb.lemma_ in held("verbs", "settle") and not is_state(verb)
        is_point_of = any(c.dep_ == "attr" and is_point(c) for c in verb.children)
        return not (is_settling or is_point_of or near & UNSETTLED) or noun.lemma_.lower() in _loose()
    if kind in {"event", "plan"} and is_state(verb):
        return not near & DOUBTED
    if kind in {"event", "plan", "offer"}:
        return is_done and is_denied(verb)
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


def _as_object(noun: Token, verb: Token, kind: str) -> str | None:
    lemma = verb.lemma_
    if kind == "outcome" and lemma in PUT_OFF:
        is_off = lemma != "put" or any(c.lower_ == "off" for c in verb.children)
        return "pending" if is_off and not is_denied(verb) else None
    if lemma == "rule" and any(c.lower_ == "out" for c in verb.children):
        return "stated" if kind != "outcome" and is_denied(verb) else None  # "would not rule out a boycott"
    how = holds_object(verb)
    if how is None and _is_none(noun) and lemma in held("verbs", "tell") | held("verbs", "settle"):
        how = "stated"
    may: set[str] = {"when", "where", "team", "who", "measure", "text"}
    if lemma in held("verbs", "quarrel"):
        may = {"measure", "text", "matter"} if lemma in {"dispute", "contest"} else set()
    elif how == "pending":
        may = {"offer", "event", "outcome"} if lemma not in {"discuss", "decide"} else set()
    return how if kind in may else None


def _behind(place: Token, kind: str) -> str | None:
    """What stands behind `on`, `over`, `about` of a verb, an adjective or a noun."""
    above = place.head
    lemma = above.lemma_.lower()
    if above.pos_ == "ADJ":
        return (
            "stated"
            if (kind == "outcome" or (kind != "other" and lemma not in {"subject", "contingent"}))
            and lemma in held("states", "holders")
            and not is_denied(above)
            else None
        )
    if above.pos_ in {"VERB", "AUX"}:
        return _behind_verb(place, above, kind)
    is_on = place.lower_ not in {"of", "for", "to", "as", "into"}
    return _behind_noun(above, kind) if above.pos_ == "NOUN" and is_on else None


def _behind_verb(place: Token, verb: Token, kind: str) -> str | None:
    """`have not agreed on the fee`, `are haggling over it`, `gave no figure for it`, `are voting on it`."""
    lemma = verb.lemma_
    words = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in held("nouns", "word")]
    if any(_is_none(c) for c in words) and lemma in held("verbs", "tell") | {"have"}:
        return "stated"
    if place.lower_ in {"for", "to", "as", "into", "of"}:
        return "pending" if lemma == "wait" and kind == "outcome" and not is_denied(verb) else None
    if lemma in {"deliberate", "ponder"} and kind in {"offer", "matter", "measure"}:
        return "pending" if is_now(verb) and not is_denied(verb) else None
    if lemma in {"rule", "decide"} and any(c.lower_ in {"will", "must"} for c in verb.children):
        return None if is_denied(verb) else "pending"
    if lemma in SETTLED_ON and (undone := unsaid(verb)):
        return undone
    quarrels = lemma in held("verbs", "quarrel") and not is_denied(verb)
    is_on = verb.tag_ in {"VBZ", "VBP"} or any(c.lower_ in {"still", "is", "are"} for c in verb.children)
    return "stated" if quarrels and is_on and kind in {"measure", "text", "matter", "other"} else None


def _behind_noun(noun: Token, kind: str) -> str | None:
    """`no word on the fee`, `at odds over the route`, `no agreement was reached on the fee`."""
    lemma = noun.lemma_.lower()
    is_wished = any(c.lower_ in WISHED for c in noun.head.children)  # "a deal on it should not shield him"
    if lemma in held("nouns", "word") and is_denied(noun) and kind != "event" and not is_wished:
        return "stated"
    is_now_so = kind != "other" and noun.dep_ in {"pobj", "nsubj", "attr", "dobj"} and not is_denied(noun)
    return "stated" if lemma in {"odds", "odd", "silence", "uncertainty", "doubt"} and is_now_so else None
