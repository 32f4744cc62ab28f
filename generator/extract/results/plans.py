"""Which verb tells what is to follow on talks: another meeting, a call, an offer, a step that is due."""

from __future__ import annotations

from functools import cache

from generator.extract.happening.doers import takes_place
from generator.extract.reading.parse import Token
from generator.extract.results.coming import AIMS, THINGS, heads_of, is_about_coming, is_table
from generator.extract.results.decisions import decided, deciding
from generator.extract.results.doers import doer_of, glued_to
from generator.extract.results.firmness import PLANNED, PLANS, POSSIBLE, is_negated
from generator.extract.results.words import forms_of, is_listed, is_of_accord, listed, openers
from generator.vocabulary import table


def planned_kind(verb: Token, firm: str) -> str | None:
    """Whether a clause that is still to come is a step, or refuses what never shall be; None for all else."""
    if is_negated(verb):
        if is_listed(verb, "settle", "next") and _names(verb, "dates"):
            return "next step"  # will not be decided until
        never = (is_listed(verb, "never") or is_listed(verb, "refuse")) and firm == PLANNED
        return "refused" if never and not is_about_coming(verb) else None
    if is_listed(verb, "refuse") or (_is_bargained(verb) and firm == PLANNED):
        return None if is_listed(verb, "refuse") else "agreed"
    if _is_meeting_ahead(verb) or _is_call_ahead(verb):
        return "next step"
    if firm == POSSIBLE:
        return None
    is_thing = is_listed(verb, "thing", "next") and _names(verb, "goods")
    is_exchange = is_listed(verb, "exchange") and _names(verb, "exchanged", part="")
    is_act = is_listed(verb, "official", "next") and _has_thing(verb)
    return "next step" if is_thing or is_exchange or is_act or decided(verb) else None


def _is_bargained(verb: Token) -> bool:
    """`Under the deal X will pay`, `X will pay; Y, in return, lifts its ban`: a promise of the accord."""
    near = [verb, verb.head, *(c for c in verb.children if c.dep_ in {"conj", "ccomp", "parataxis"})]
    links = [c for each in near for c in each.children if c.dep_ == "prep"]
    traded = any(
        c.lower_ == "in" and g.lower_ in listed("bargain")
        for c in links
        for g in c.children
        if g.dep_ == "pobj"
    )
    return traded or is_of_accord(verb)


def is_to_meet(verb: Token) -> bool:
    """Whether a plan, told by its own verb or by one that governs it, is to meet."""
    deeds = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    return any(_is_meeting_ahead(deed) for deed in deeds) or (
        len(deeds) > 1 and any(_meets(deed) for deed in deeds)
    )


def _meets(verb: Token) -> bool:
    return is_listed(verb, "alone", "next") or is_listed(verb, "held", "next")


def _is_meeting_ahead(verb: Token) -> bool:
    """`talks will resume`, `the sides will meet again`, `the oath is planned`."""
    things = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    things = things or [t for t in (doer_of(verb),) if t is not None]
    table = any(
        (takes_place(t) and t.ent_type_ != "ORG") or t.lemma_.lower() in {"committee", "group", "party"}
        for thing in things
        for t in heads_of(thing)
    )
    if is_listed(verb, "scheduled", "next") and any(
        t.lemma_.lower() in listed("set_for", "next") for t in things
    ):
        return True
    if is_listed(verb, "alone", "next"):
        return table or _do_sides_meet(verb, things) or _is_again(verb)
    return is_listed(verb, "held", "next") and table


def _do_sides_meet(verb: Token, things: list[Token]) -> bool:
    """`the sides will reconvene`, `Kenya and Peru will resume`; not `the noise will`."""
    meets = verb.lemma_ in {"reconvene", "resume", "recommence"}
    return meets and any(t.pos_ == "PROPN" or t.lower_ in listed("together", "actors") for t in things)


def _is_again(verb: Token) -> bool:
    return verb.lemma_ in {"meet", "sit", "gather"} and (
        not verb.below.isdisjoint(listed("more", "next")) or not verb.deps.isdisjoint({"npadvmod", "prep"})
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
    return two_words or not verb.deps.isdisjoint(THINGS | {"auxpass"})


def scheduled(verb: Token) -> str | None:
    """`Talks resume on Friday`, told as done by its form alone, is a plan; the caller looks at the day."""
    if verb.tag_ in {"VBZ", "VBP"} and _is_set_now(verb):
        return "next step"
    if aim_until(verb) is not None and (verb.lemma_ == "have" or charged(verb) is not None):
        return "next step"
    return "next step" if _is_offer(verb) or _is_work(verb) or awaits_approval(verb) else None


def _is_set_now(verb: Token) -> bool:
    """`They meet again in a week`, `talks resume on Friday`, `parliament votes on it on Monday`."""
    if is_listed(verb, "alone", "next") and "again" in verb.below:
        return True
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None) or glued_to(verb)
    if who is None:
        return False
    if (is_table(who) or who.lower_ in listed("resumed", "next")) and (
        is_listed(verb, "alone", "next") or _is_on(verb)
    ):
        return True
    return verb.lemma_ == "vote" and who.tag_ in {"NN", "NNP"} and not is_negated(verb)


def awaits_approval(verb: Token) -> bool:
    """`The accord still has to be ratified`, `the text needs to be approved by the board`."""
    aims = [c for c in verb.children if c.dep_ == "xcomp" and is_listed(c, "agree")]
    needs = verb.lemma_ in {"have", "need", "remain"} and verb.tag_ in {"VBZ", "VBP"} and not is_negated(verb)
    who = {c.lemma_.lower() for c in verb.children if c.dep_ == "nsubj"}
    return needs and bool(who & listed("made")) and any("auxpass" in aim.deps for aim in aims)


def aim_until(verb: Token) -> Token | None:
    """What one `has until Saturday` or `has six days` to do, is given a week for, or is instructed to do."""
    if verb.lemma_ not in {"have", "give"} and verb.lemma_.lower() not in openers("tasking"):
        return None
    links = [t for c in verb.children for t in (c, *c.children)]
    told = (verb.lemma_ in {"have", "give"} and _has_time(verb, links)) or is_listed(verb, "tasking")
    if not told or is_negated(verb):
        return None
    aims = {"xcomp", "relcl", "acl", "advcl", "ccomp"}
    return next((c for c in links if c.tag_ == "VB" and c.dep_ in aims and _is_to(c)), None)


def _has_time(verb: Token, links: list[Token]) -> bool:
    until = any(t.lower_ in {"until", "till"} for t in links)
    spans = (c for c in verb.children if c.dep_ in {"dobj", "npadvmod"})
    return until or any(c.ent_type_ in {"DATE", "TIME"} for c in spans)


def _is_to(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.children)


def charged(verb: Token) -> Token | None:
    """Who is given the time or the task: the object of the verb."""
    if verb.lemma_ == "have" or aim_until(verb) is None:
        return None
    objects = {"dative", "nsubjpass"} if verb.lemma_ == "give" else {"dobj", "nsubjpass"}
    things = [c for c in verb.children if c.dep_ in objects or (c.dep_ == "dobj" and c.lower_ == "other")]
    who = next((c for c in things if c.ent_type_ not in {"DATE", "TIME"}), None)
    each = who is not None and who.lower_ in {"other", "another", "themselves"}
    return next((c for c in verb.children if c.dep_ == "nsubj"), who) if each else who


def _is_offer(verb: Token) -> bool:
    """`has offered to host a summit`, `offers its house as a venue`."""
    if not is_listed(verb, "offer", "next") or is_negated(verb):
        return False
    words = {t.lemma_.lower() for c in verb.children if c.dep_ in AIMS | THINGS | {"prep"} for t in c.subtree}
    return bool(words & listed("venues", "next"))


def _is_work(verb: Token) -> bool:
    """`are working on a possible new meeting`."""
    if verb.lemma_ != "work" or verb.tag_ != "VBG":
        return False
    goals = [
        g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"on", "towards"} for g in c.children
    ]
    again = any(t.lower_ in listed("more", "next") for g in goals for t in g.subtree)
    return again and any(is_table(g) for g in goals)


def _is_on(verb: Token) -> bool:
    return bool(forms_of(verb) & {"take place", "begin", "start", "open", "follow"})


@cache
def ahead() -> frozenset[str]:
    """The verbs that these rules turn on, and those of planning."""
    own = openers("never", "refuse", "exchange", "tasking")
    own |= openers("settle", "alone", "held", "thing", "official", "scheduled", "offer", part="next")
    others = (
        "need",
        "remain",
        "call",
        "phone",
        "telephone",
        "have",
        "hold",
        "give",
        "work",
        "take",
        "begin",
        "start",
        "open",
    )
    return own | deciding() | {*others, "follow", *PLANS, *table("dates")["tense"]["scheduled"]}
