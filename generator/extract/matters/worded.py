"""Nouns and adjectives that demand, offer and threaten: `its demand for`, `is ready to`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargain import (
    KINDS,
    NAMED,
    WILL,
    Bargain,
    acts_hurtfully,
    helpers_of,
    is_feared,
    is_finite,
    is_negated,
    is_supposed,
    listed,
    may_act,
    named_subject,
    names_party,
    verb_names,
)
from generator.extract.matters.goals import is_bare
from generator.extract.reading.clause_words import from_verb, trimmed, whole_clause
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import OUTSIDE, Reading
from generator.extract.reading.verb_forms import class_of
from generator.extract.reference.actors import own_subject, subject_of
from generator.extract.reference.phrases import noun_phrase

UNVOICED = frozenset({"will", "would", "may", "might", "could", "should", "must", "can", "'ll", "'d"})
RETURNS = frozenset({"return", "exchange"})


def may_be_worded(word: Token) -> bool:
    """Whether a word is one of the nouns and adjectives that these rules turn on."""
    return word.lower_ in _adjectives() if word.pos_ == "ADJ" else word.pos_ == "NOUN" and _is_noun(word)


@cache
def _adjectives() -> frozenset[str]:
    return listed("demand", "adjectives") | listed("offer", "adjectives")


def _is_noun(word: Token) -> bool:
    return word.lemma_ in _nouns() or word.lower_ in RETURNS


@cache
def _nouns() -> frozenset[str]:
    return frozenset[str]().union(*(listed(kind, "nouns") for kind in KINDS))


def by_noun(noun: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Lund's demand for …", "the offer by Lund to …": the owner acts; "raised its offer": who raises."""
    if noun.lower_ in RETURNS and noun.head.lower_ == "in":
        yield from _in_return(noun.head.head, reading)
    for kind in KINDS:
        if noun.lemma_ not in listed(kind, "nouns") or reading.inside[noun.i] != OUTSIDE:
            continue
        owner = _owner(noun)
        if kind == "offer" and owner is None and noun.lemma_ == "offer":
            yield from _better_offer(noun, reading)
        if kind != "threat" and (put := _put(noun, kind, reading)) is not None:
            yield put
        elif kind != "threat" and (told := _told_what_it_is(noun, owner, kind, reading)) is not None:
            yield told
        elif owner is not None and not _is_judged(noun) and _is_for_something(noun):
            end = max((t.i for t in _content_of(noun)), default=noun.right_edge.i) + 1
            end = next((t.i for t in noun.doc[noun.i : end] if t.lower_ == "because"), end)
            says = trimmed(noun.doc[noun.i : end])
            yield Bargain(kind, says, None, f"noun of {kind}", actor=noun_phrase(owner, reading))


def _put(noun: Token, kind: str, reading: Reading) -> Bargain | None:
    """ "Repeated its call for a truce", "began with a demand for 9 per cent": whoever does so demands it."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    forms = verb_names(verb) if noun.i > verb.i and verb.pos_ == "VERB" else frozenset()
    own = noun.left_edge.lower_ in {"a", "an", "its", "their", "his", "her", "another", "the"}
    if not (own and forms & listed("demand", "puts") and _is_for_something(noun)) or not is_finite(verb):
        return None
    if is_negated(verb) or is_supposed(verb) or is_feared(verb) or helpers_of(verb) & UNVOICED:
        return None
    by_whom = subject_of(verb)
    if by_whom is None or not may_act(by_whom, verb, reading):
        return None
    return Bargain(kind, from_verb(verb, reading), verb, f"put as {kind}")


def _told_what_it_is(noun: Token, owner: Token | None, kind: str, reading: Reading) -> Bargain | None:
    """ "The union's last offer was 4.5 per cent", "a neutral town was a demand of the rebels"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in {"among", "of"} and owner is not None:
        return _told_among(noun, owner, kind, reading)
    if verb.lemma_ != "be" or is_negated(verb) or is_supposed(verb) or not is_finite(verb):
        return None
    told = [c for c in verb.children if c.i > verb.i and c.dep_ in {"attr", "ccomp", "xcomp", "advcl"}]
    if noun.dep_ == "nsubj" and owner is not None and any(_is_a_term(thing) for thing in told):
        return Bargain(
            kind, whole_clause(verb, reading), None, f"{kind} is", actor=noun_phrase(owner, reading)
        )
    if noun.dep_ != "attr":
        return None
    of = (g for c in noun.children if c.lower_ == "of" for g in c.children)
    whose = next((g for g in of if g.ent_type_ in NAMED or names_party(g)), None)
    thing = own_subject(verb)
    if whose is None or thing is None or thing.pos_ not in {"NOUN", "PROPN"}:
        return None
    return Bargain(kind, whole_clause(verb, reading), None, f"{kind} is", actor=noun_phrase(whose, reading))


def _told_among(noun: Token, owner: Token, kind: str, reading: Reading) -> Bargain | None:
    """ "A joint command is among Lund's demands", "is one of Lund's demands"."""
    above = noun.head.head
    verb = above.head if above.lower_ == "one" and above.dep_ == "attr" else above
    thing = own_subject(verb)
    if verb.lemma_ != "be" or is_negated(verb) or is_supposed(verb) or not is_finite(verb):
        return None
    if thing is None or thing.pos_ not in {"NOUN", "PROPN"}:
        return None
    return Bargain(kind, whole_clause(verb, reading), None, f"{kind} is", actor=noun_phrase(owner, reading))


def _is_a_term(thing: Token) -> bool:
    """A sum, a deed, or a thing that can be granted; not "an insult"."""
    if thing.dep_ != "attr":
        return any(c.tag_ in {"TO", "MD"} or c.lower_ == "that" for c in thing.children)
    known = listed("condition", "decided") | listed("offer", "granted") | {"end", "rise", "share"}
    told = not thing.deps.isdisjoint({"amod", "compound", "prep", "acl", "relcl"})
    if thing.lemma_.lower() in listed("demand", "judged"):
        return False
    return told or any(t.like_num for t in thing.subtree) or thing.lemma_.lower() in known


def _is_for_something(noun: Token) -> bool:
    """Whether the words say after what: a call or a request only with "for" or "to"."""
    content = _content_of(noun)
    goals = [g.lemma_.lower() for c in noun.children if c.lower_ == "for" for g in c.children]
    if noun.lemma_ in {"appeal", "call", "request"}:
        to = any(c.dep_ == "acl" and "to" in helpers_of(c) for c in noun.children)
        idle = listed("demand", "asked") | listed("demand", "wishes")
        return bool(content) and (to or bool(goals)) and not any(goal in idle for goal in goals)
    of = (g for c in noun.children if c.lower_ == "of" for g in c.subtree)
    return bool(content) or (noun.lemma_ == "offer" and any(g.like_num for g in of))


def _in_return(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "In return it would give up the chair"."""
    if verb.pos_ != "VERB" or is_negated(verb) or is_supposed(verb):
        return
    giver = subject_of(verb)
    is_one = giver is not None and (giver.pos_ in {"PRON", "PROPN"} or names_party(giver))
    is_deed = is_one and may_act(giver, verb, reading) and "auxpass" not in verb.deps
    if is_deed and helpers_of(verb) & WILL:
        yield Bargain("offer", from_verb(verb, reading), verb, "in return")


def _better_offer(noun: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Raised its offer to 5 per cent"."""
    verb, own = noun.head, any(c.tag_ == "PRP$" for c in noun.children)
    if noun.dep_ != "dobj" or not own or verb.lemma_ not in listed("offer", "betters") or is_negated(verb):
        return
    if helpers_of(verb) & listed("modals", "will") or not is_finite(verb) or is_supposed(verb):
        return
    if any(t.like_num for t in verb.subtree if t.i > noun.i and t.ent_type_ not in {"DATE", "TIME"}):
        yield Bargain("offer", from_verb(verb, reading), verb, "better offer")


def _is_judged(noun: Token) -> bool:
    """ "He considers the demand for … excessive": the verb above weighs it."""
    above = (t for t in noun.ancestors if t.pos_ == "VERB")
    return any(class_of(t.lower_) == "think" for t in above)


def by_adjective(word: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Is ready to talk", "remains insistent on a truce": an offer or a demand told by an adjective."""
    verb = word.head
    if verb.lemma_ not in {"be", "remain", "stay", "stand"} or is_negated(verb) or is_supposed(verb):
        return
    content = [
        t for c in word.children if c.i > word.i and c.dep_ in {"xcomp", "prep", "ccomp"} for t in c.subtree
    ]
    if not content or not may_act(subject_of(verb), verb, reading):
        return
    if is_feared(verb):
        return
    if word.lower_ in listed("offer", "moods"):  # "happy to host it", not "happy to see dialogue"
        content = [c for c in word.children if c.dep_ == "xcomp" and not acts_hurtfully(c)]
    granted = any(t.lemma_.lower() in listed("offer", "granted") for t in content)
    is_paper = any(c.dep_ == "auxpass" for t in word.children for c in t.children)  # "ready to be signed"
    if word.lower_ in listed("demand", "adjectives"):
        if not all(is_bare(c) for c in word.children if c.dep_ == "ccomp"):
            return  # "insistent that ships will be lost": what is held to be so
        yield Bargain("demand", from_verb(verb, reading), verb, "insistent")
    elif is_paper or _asks_what(verb):
        return
    elif word.lower_ not in listed("offer", "moods") and any(
        _hurts_alone(c) for c in word.children if c.dep_ == "xcomp" and c.i > word.i
    ):
        yield Bargain("threat", from_verb(verb, reading), verb, "ready to hurt")
    elif word.lower_ in listed("offer", "adjectives") and granted:
        says = from_verb(verb, reading)
        short = verb.text[:1] in {"'", "’"} and says[0] == verb  # "it's willing to"
        bound = [
            c for t in (verb, *word.children) for c in t.children if c.dep_ == "advcl" and is_supposed(c)
        ]
        whom = named_subject(bound, reading)
        said = says.doc[says.start + short : says.end]
        yield Bargain("offer", said, verb, "ready to", addressee=whom)


def _hurts_alone(verb: Token) -> bool:
    """ "Ready to lock out the crews"; who is ready to leave or to halt fire may mean well."""
    return acts_hurtfully(verb) and verb.lemma_ not in listed("threat", "mild")


def _asks_what(verb: Token) -> bool:
    """ "What she is willing to give"."""
    return any(t.tag_ in {"WP", "WDT", "WRB"} for t in verb.subtree if t.i < verb.i)


def _owner(noun: Token) -> Token | None:
    owners = (c for c in noun.children if c.dep_ == "poss")
    owner = next((c for c in owners if c.ent_type_ in NAMED or names_party(c)), None)
    if owner is not None:
        return owner
    by = [g for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "from"} for g in c.children]
    named = next((g for g in by if g.dep_ == "pobj" and g.ent_type_ in NAMED - {"NORP"}), None)
    return named or next((c for c in noun.children if c.dep_ == "amod" and c.ent_type_ == "NORP"), None)


def _content_of(noun: Token) -> list[Token]:
    """The words for what is demanded or offered; to whom alone says nothing of it."""
    return [
        t
        for c in noun.children
        if not (c.lower_ == "to" and all(g.ent_type_ in NAMED for g in c.children))
        and c.i > noun.i
        and (c.dep_ in {"acl", "relcl", "ccomp"} or c.lower_ in {"for", "to", "that", "on"})
        for t in c.subtree
    ]
