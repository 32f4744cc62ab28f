"""Which verb tells of an outcome or a next step, and of what kind: agreed, signed, exchanged, refused …"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.meetings import is_meeting
from generator.extract.reading.parse import Token
from generator.extract.results.firmness import DONE, PLANNED, POSSIBLE, is_negated
from generator.extract.results.words import forms_of, is_listed, listed

THINGS = {"dobj", "nsubjpass", "attr", "dative", "oprd"}
AIMS = {"xcomp", "ccomp", "advcl"}


def kind_of(verb: Token, firm: str) -> str | None:
    """The kind of outcome a clause of this firmness tells, if any."""
    if firm in {PLANNED, POSSIBLE}:
        return _planned_kind(verb, firm)
    for read in (_failed, _agreed, _signed, _exchanged, _refused, _finished):
        kind = read(verb)
        if kind:
            return kind
    return _scheduled(verb) if firm == DONE else None


# ------------------------------------------------------------------ what is done


def _failed(verb: Token) -> str | None:
    """`failed to agree on`: what comes of it is that there is none."""
    aim = _aim(verb)
    if aim is None or verb.lemma_ not in {"fail", "struggle"}:
        return None
    return "refused" if is_listed(aim, "agree") or _is_accord(aim) else None


def _agreed(verb: Token) -> str | None:
    bound = is_listed(verb, "bind") and _aim(verb) is not None
    if not (bound or _is_accord(verb) or (is_listed(verb, "agree") and _agrees_on_something(verb))):
        return None
    if is_about_coming(verb):
        return None
    return "refused" if is_negated(verb) else "agreed"


def _agrees_on_something(verb: Token) -> bool:
    """Whether there is a matter: an object, a clause, `to` or `on` something; not agreement with somebody."""
    links = THINGS | AIMS | {"prep"}
    matters = [c for c in verb.children if c.dep_ in links and c.lower_ not in {"with", "in", "at", "by"}]
    if verb.lemma_ == "settle":
        return any(not _is_place(c) for c in verb.children if c.dep_ in THINGS)
    return bool(matters)


def _is_accord(verb: Token) -> bool:
    """`reach an agreement`, `a deal was struck`."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    things += [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"at", "to"} for g in c.children]
    return is_listed(verb, "reach") and any(thing.lemma_.lower() in listed("accords") for thing in things)


def _signed(verb: Token) -> str | None:
    things = [c for c in verb.children if c.dep_ in THINGS]
    if is_listed(verb, "sign") and any(thing.lemma_.lower() in listed("papers") for thing in things):
        return "refused" if is_negated(verb) else "signed"
    return None


def _exchanged(verb: Token) -> str | None:
    things = [c for c in verb.children if c.dep_ in THINGS]
    people = any(t.lemma_.lower() in listed("exchanged") for thing in things for t in thing.subtree)
    both_ways = verb.lemma_ in {"exchange", "swap"}
    papers = both_ways and any(t.lemma_.lower() in listed("exchanged_papers") for t in things)
    past = verb.tag_ in {"VBD", "VBN"}  # the plain present tells of a habit
    changes_hands = papers or (people and is_listed(verb, "exchange"))
    return "exchanged" if past and changes_hands and not is_negated(verb) else None


def _refused(verb: Token) -> str | None:
    """`rejects the proposal`, `refuses to sign`, `will not discuss`; not to comment, not to come."""
    if not is_listed(verb, "refuse") or is_negated(verb):
        return None
    aim = _aim(verb)
    if aim is not None and (is_listed(aim, "silent") or is_listed(aim, "attendance")):
        return None
    if is_about_coming(verb):
        return None
    needs = verb.lemma_ in {"dismiss", "oppose", "decline"}
    things = [c for c in verb.children if c.dep_ in THINGS or c.dep_ == "prep"]
    if aim is None and needs:
        return "refused" if any(c.lemma_.lower() in listed("rebuffed") for c in things) else None
    return "refused" if aim is not None or things else None


def _finished(verb: Token) -> str | None:
    """The talks have ended, were adjourned, put off; the sides ended two days of talks."""
    things = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    table = [t for thing in things for t in _heads(thing) if is_meeting(t)]
    if not table or is_negated(verb):
        return None
    transitive = any(c.dep_ == "dobj" for c in verb.children)
    if is_listed(verb, "finish") and (not transitive or any(t.dep_ in {"dobj", "pobj"} for t in table)):
        return "adjourned"
    return "adjourned" if is_listed(verb, "put_off") else None


def _heads(thing: Token) -> Iterator[Token]:
    """A noun and what it measures: two days *of talks*, the start *of talks*."""
    yield thing
    for c in thing.children:
        if c.dep_ == "prep" and c.lower_ == "of":
            yield from (g for g in c.children if g.dep_ == "pobj")


def _scheduled(verb: Token) -> str | None:
    """`Talks resume on Friday`, told as done by its form alone, is a plan; the caller looks at the day."""
    ahead = verb.tag_ in {"VBZ", "VBP"} and any(is_meeting(c) for c in verb.children if c.dep_ == "nsubj")
    if ahead and (is_listed(verb, "alone", "next") or _is_on(verb)):
        return "next step"
    return "next step" if _is_offer(verb) or _is_work(verb) else None


def _is_offer(verb: Token) -> bool:
    """`has offered to host a summit`, `offers its house as a venue`."""
    words = {t.lemma_.lower() for c in verb.children if c.dep_ in AIMS | THINGS | {"prep"} for t in c.subtree}
    return (
        is_listed(verb, "offer", "next") and bool(words & listed("venues", "next")) and not is_negated(verb)
    )


def _is_work(verb: Token) -> bool:
    """`are working on a possible new meeting`."""
    goals = [
        g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"on", "towards"} for g in c.children
    ]
    again = any(t.lower_ in listed("more", "next") for g in goals for t in g.subtree)
    return verb.lemma_ == "work" and verb.tag_ == "VBG" and again and any(is_meeting(g) for g in goals)


def _is_on(verb: Token) -> bool:
    return bool(forms_of(verb) & {"take place", "begin", "start", "open", "follow"})


# ------------------------------------------------------------------ what is to follow


def _planned_kind(verb: Token, firm: str) -> str | None:
    if is_negated(verb):
        if is_listed(verb, "settle", "next") and _names(verb, "dates"):
            return "next step"  # will not be decided until
        never = (is_listed(verb, "never") or is_listed(verb, "refuse")) and firm == PLANNED
        return "refused" if never and not is_about_coming(verb) else None
    if is_listed(verb, "refuse"):
        return None
    if _is_meeting_ahead(verb) or _is_call_ahead(verb):
        return "next step"
    if firm == POSSIBLE:
        return None
    is_thing = is_listed(verb, "thing", "next") and _names(verb, "goods")
    is_exchange = is_listed(verb, "exchange") and _names(verb, "exchanged", part="")
    is_act = is_listed(verb, "official", "next") and _has_thing(verb)
    return "next step" if is_thing or is_exchange or is_act else None


def is_to_meet(verb: Token) -> bool:
    """Whether a plan, told by its own verb or by one that governs it, is to meet."""
    deeds = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    return any(_is_meeting_ahead(deed) for deed in deeds) or (
        len(deeds) > 1 and any(_meets(deed) for deed in deeds)
    )


def _meets(verb: Token) -> bool:
    return is_listed(verb, "alone", "next") or is_listed(verb, "held", "next")


def _is_meeting_ahead(verb: Token) -> bool:
    """`talks will resume`, `the sides will meet again`, `a second round will be held`."""
    things = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    table = any(
        is_meeting(t) or t.lemma_.lower() in {"committee", "group", "party"}
        for thing in things
        for t in _heads(thing)
    )
    if is_listed(verb, "alone", "next"):
        return table or _do_sides_meet(verb, things) or _is_again(verb)
    return is_listed(verb, "held", "next") and table


def _do_sides_meet(verb: Token, things: list[Token]) -> bool:
    """`the sides will reconvene`, `Kenya and Peru will resume`; not `the noise will`."""
    meets = verb.lemma_ in {"reconvene", "resume", "recommence"}
    return meets and any(t.pos_ == "PROPN" or t.lower_ in listed("together", "actors") for t in things)


def _is_again(verb: Token) -> bool:
    return verb.lemma_ in {"meet", "sit", "gather"} and any(
        c.lower_ in listed("more", "next") or c.dep_ in {"npadvmod", "prep"} for c in verb.children
    )


def _is_call_ahead(verb: Token) -> bool:
    """`X may call Y`, `X can have a phone call`."""
    if verb.lemma_ in {"call", "phone", "telephone"}:
        return any(c.dep_ == "dobj" and c.pos_ in {"PROPN", "PRON", "NOUN"} for c in verb.children)
    calls = any(
        t.lemma_.lower() in listed("calls", "next") for c in verb.children if c.dep_ == "dobj" for t in (c,)
    )
    return verb.lemma_ in {"have", "hold"} and calls


def _names(verb: Token, key: str, part: str = "next") -> bool:
    things = [c for c in verb.children if c.dep_ in THINGS | {"prep", "xcomp", "nsubjpass"}]
    named = any(t.lemma_.lower() in listed(key, part) for thing in things for t in thing.subtree)
    return named or (key == "exchanged" and any(t.ent_type_ == "NORP" for t in things if t.dep_ == "dobj"))


def _has_thing(verb: Token) -> bool:
    two_words = any(" " in form for form in forms_of(verb) & listed("official", "next"))
    return two_words or any(c.dep_ in THINGS | {"auxpass"} for c in verb.children)


# ------------------------------------------------------------------ what is no outcome


def is_about_coming(verb: Token) -> bool:
    """Whether what is agreed or refused is only to come, to meet now or to send somebody."""
    aims = [c for c in verb.children if c.dep_ in AIMS and c.pos_ in {"VERB", "AUX"} and c.i > verb.i]
    for aim in aims:
        again = any(t.lower_ in listed("more", "next") for t in aim.subtree)
        if is_listed(aim, "attendance") and not again and not _is_transitive_deed(aim):
            return True
        if aim.lemma_ in {"meet", "talk", "negotiate"} and not again and is_listed(verb, "agree"):
            return True
    goals = [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"to", "on"} for g in c.children]
    goals += [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    return bool(goals) and not aims and all(_is_the_talks(goal) for goal in goals)


def _is_transitive_deed(aim: Token) -> bool:
    """`to open a line`, `to begin work`: the verb has an object that is no meeting and no team."""
    things = [c for c in aim.children if c.dep_ == "dobj"]
    teams = {"delegation", "team", "representative", "envoy", "negotiator", "minister"}
    return (
        bool(things)
        and not any(is_meeting(t) or t.lemma_.lower() in teams for t in things)
        and aim.lemma_ not in {"attend", "join", "visit", "lead", "head", "be"}
    )


def _is_the_talks(goal: Token) -> bool:
    again = any(t.lower_ in listed("more", "next") for t in goal.subtree)
    return (is_meeting(goal) or goal.lemma_.lower() in listed("coming")) and not again


def _aim(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"}), None)


def _is_place(token: Token) -> bool:
    return token.ent_type_ in {"GPE", "LOC", "FAC"}
