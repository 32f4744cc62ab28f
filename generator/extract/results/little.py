"""Which deeds tell nothing: what has no will refuses nothing, and `the company accepts` says not what."""

from __future__ import annotations

from functools import cache

from generator.extract.happening.reality import opens_with_a_case
from generator.extract.parties.scenes import Scene
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.extract.results.decisions import is_by_organ
from generator.extract.results.deeds import Deed
from generator.extract.results.doers import phrase_of
from generator.extract.results.ending import is_walkout
from generator.extract.results.firmness import POSSIBLE
from generator.extract.results.words import is_listed, listed
from generator.model import Part, as_text
from generator.vocabulary import table

FEWEST = 4
"""Words of a line that says what is agreed or refused."""
NAMED = {"PERSON", "GPE", "ORG", "NORP"}
UNSAID = {"it", "that", "this", "them"}
MATTER = {"on", "over", "about", "to", "for", "of", "from", "with", "until", "before"}
"""What leads to the matter of an accord, or to those it is with and the day it hangs on."""


def is_thing(deed: Deed, scene: Scene) -> bool:
    """`The money will not pay for it`, `it is not settled where`: what has no will refuses nothing."""
    if deed.subject.lower_ == "it" or deed.subject.lemma_.lower() in listed("written"):
        return True
    helpers = {c.lower_ for c in deed.verb.children if c.dep_ in {"aux", "auxpass"}}
    who, active = deed.subject, "auxpass" not in deed.verb.deps
    is_plain = (
        who.tag_ == "NN" and who.lemma_.lower() not in bodies() and not scene.sides_between(*phrase_of(who))
    )
    return bool(helpers & {"will", "would", "wo"}) and active and is_plain and not who.ent_type_


def is_no_step(deed: Deed) -> bool:
    """`Any raid will end the truce`, `She will sign nothing`, `A candidate has a week to answer`, `In the
    event that it fails, the board will meet`: a threat, a stance, a custom, what hangs on something else."""
    if deed.kind != "next step":
        return False
    first = {c.lower_ for c in deed.subject.children if c.dep_ == "det"}
    is_rule = deed.verb.lemma_ == "have" and first & {"a", "an", "each", "every"}
    none = any(c.dep_ == "dobj" and c.lower_ in {"nothing", "none"} for c in deed.verb.children)
    return bool("any" in first or is_rule or none or opens_with_a_case(deed.verb))


def is_a_stand(deed: Deed) -> bool:
    """`Cannot pay unless they free it`, `has vowed never to sit with him`: what somebody holds to, which
    is nothing that came of the talks."""
    clauses = [c for c in deed.verb.children if c.dep_ == "advcl"]
    bound = any(m.lower_ in {"if", "unless"} for clause in clauses for m in clause.children)
    can = not deed.verb.below.isdisjoint({"can", "ca", "cannot", "could"})
    aims = [c for c in deed.verb.children if c.dep_ == "xcomp"]
    never = is_listed(deed.verb, "bind") and any("never" in aim.below for aim in aims)
    return (deed.kind == "refused" and can and bound) or (deed.kind == "agreed" and never)


def says_little(deed: Deed, line: tuple[Part, ...]) -> bool:
    """`The company accepts`, `He rejects the deal`, `Talks will continue`, `The summit could take place`: no
    word on what, and no day."""
    told = as_text(line).lower().split()
    length = len(told)
    if deed.kind == "next step":
        plain = all(c.dep_ == "det" for c in deed.subject.children)
        is_dated = any(date.day for date in deed.dates) and deed.subject.lemma_.lower() in listed(
            "set_for", "next"
        )
        if plain and length <= FEWEST and is_listed(deed.verb, "scheduled", "next") and not is_dated:
            return True  # "A strike is planned"; not "The signing is set for Sunday"
        beside = [c for c in deed.subject.children if c != deed.verb and not c.is_punct]
        if deed.verb.dep_ == "acl" and all(c.dep_ == "det" for c in beside) and length <= FEWEST:
            return True  # "The signing, planned for Friday, was moved": what became of it is told
        loose = deed.firm == POSSIBLE and not any(t.ent_type_ in NAMED for t in deed.verb.subtree)
        more = deed.verb.deps & {"prep", "xcomp", "advcl", "dobj", "ccomp"}
        return not deed.dates and (loose or (length <= FEWEST and not more))
    if deed.kind not in {"agreed", "refused"}:
        return deed.kind == "adjourned" and _is_bare_day(deed.verb)
    things = [c for c in deed.verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    papers = listed("accords") | listed("rebuffed")
    bare = all(t.lemma_.lower() in papers and _is_bare(t) for t in things)
    led = {
        c
        for c in deed.verb.children
        if c.lower_ in MATTER and not any(g.ent_type_ in TIMES for g in c.children)
    }
    on = bool(led) or not deed.verb.deps.isdisjoint({"xcomp", "ccomp", "agent", "prt"})
    on = on or (deed.is_decision and is_listed(deed.verb, "choosing"))
    known = is_by_organ(deed.verb, deed.subject) or deed.subject.ent_type_ in NAMED - {"PERSON"}
    signs = is_listed(deed.verb, "sign") and (deed.subject.pos_ == "PROPN" or "neither" in deed.subject.below)
    is_no = _is_no_accord(deed.subject) or is_walkout(deed.verb) or signs
    is_no = deed.kind == "refused" and is_no
    if is_no or (known and any(map(_is_of_talks, things))):
        return False  # "the board approved the proposal", "Lund rejected the plan"
    led_to = not things and any(t.dep_ == "pobj" and t.ent_type_ not in TIMES for t in deed.verb.subtree)
    cut = _is_cut(deed, told)
    unsaid = bool(things) and all(t.lower_ in UNSAID.intersection(told) for t in things)  # "ruled that out"
    return cut or length < FEWEST or unsaid or (bare and not on and not led_to)


def _is_cut(deed: Deed, told: list[str]) -> bool:
    """`They accept in writing`, of `accepted in writing to release eighty of our men`."""
    below = [c for c in deed.verb.children if c.dep_ in {"xcomp", "advcl"} and c.tag_ == "VB"]
    has_object = not deed.verb.deps.isdisjoint({"dobj", "nsubjpass"})
    return not has_object and any(
        c.i > deed.verb.i and c.left_edge.lower_ == "to" and c.lower_ not in told for c in below
    )


def _is_bare_day(verb: Token) -> bool:
    """Whether there is only no date, and nobody says for what."""
    things = [c for c in verb.children if c.lemma_.lower() in listed("days", "next")]
    return bool(things) and not any(
        c.dep_ in {"prep", "acl", "relcl"} for t in (verb, *things) for c in t.children
    )


def _is_no_accord(subject: Token) -> bool:
    return subject.lemma_.lower() in listed("made") and "no" in subject.below


def _is_of_talks(thing: Token) -> bool:
    """`The deal`, `the proposal`: the one that the talks are about."""
    definite = not thing.below.isdisjoint({"the", "this"})
    return definite and thing.lemma_.lower() in listed("accords") | listed("rebuffed")


def _is_bare(head: Token) -> bool:
    """Whether nothing stands with a word that tells which one: `the deal`; not `a deal on fares`."""
    return all(
        c.is_punct or c.dep_ in {"det", "aux", "auxpass", "neg", "advmod", "nsubj", "nsubjpass"}
        for c in head.children
        if c.lower_ not in {"a", "an"}
    ) and head.below.isdisjoint({"a", "an"})


@cache
def bodies() -> frozenset[str]:
    """Nouns for those who sit at a table: the company, the union, the sides."""
    bodies = table("events")["speech"]["tellers"]["bodies"]
    return (
        frozenset(bodies) | listed("together", "actors") | {"company", "firm", "union", "owner", "employer"}
    )
