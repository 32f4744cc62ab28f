"""Which verb tells that something is agreed: an accord reached, a promise, what a paper provides for."""

from __future__ import annotations

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.results.coming import AIMS, THINGS, aim_of, is_about_coming
from generator.extract.results.doers import is_joined, is_together
from generator.extract.results.firmness import is_negated
from generator.extract.results.words import is_listed, is_sought, listed

OPEN_PAPERS = {"draft", "letter", "statement", "paper", "document"}
"""What may say anything without anybody's having agreed to it."""
ANY = frozenset(("a", "an", "any", "no", "every", "each"))
"""`A truce raises hopes` is true of all of them, and tells of none."""

NOT_YET = frozenset(("any", "every", "each", "possible", "potential", "future", "eventual"))
"""Words before an accord that there may never be."""


def failed(verb: Token) -> str | None:
    """`failed to agree on`: what comes of it is that there is none."""
    aim = aim_of(verb)
    if aim is None or verb.lemma_ not in {"fail", "struggle"}:
        return None
    is_deal = any(is_listed(aim, key) for key in ("agree", "bridge", "sign"))
    return "refused" if is_deal or is_accord(aim) else None


def agreed(verb: Token) -> str | None:
    """What is agreed, promised, extended, in force or provided for; or not, which is refused."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}}
    longer = is_listed(verb, "prolong") and things & (listed("accords") | listed("prolonged"))
    if (longer or is_in_force(verb)) and not is_negated(verb):
        return "agreed"
    aim = aim_of(verb)
    bound = is_listed(verb, "bind") and _binds_itself(verb, aim)
    agrees = is_listed(verb, "agree") and _agrees_on_something(verb)
    if not (bound or agrees or is_accord(verb) or provides(verb) or _meets(verb)):
        return None
    if is_about_coming(verb) or (is_listed(verb, "light") and is_negated(verb)):
        return None  # "did not negotiate the deal"
    return "refused" if is_negated(verb) else "agreed"


def _is_alone(verb: Token) -> bool:
    """Whether those who find it are not the sides: a clerk, the drafters."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return who is not None and not (is_together(who) or is_joined(who) or who.pos_ in {"PRON", "PROPN"})


def is_in_force(verb: Token) -> bool:
    """`The truce took effect`, `the treaty enters into force`."""
    who = [c for c in verb.children if c.dep_ == "nsubj"]
    whose = {(verb.head if c.lower_ in {"which", "that"} else c).lemma_.lower() for c in who}
    own = bool(whose & (listed("made") | listed("in_force")))
    near = {t.lower_ for c in verb.children if c.dep_ in {"dobj", "prep"} for t in (c, *c.children)}
    return own and verb.lemma_ in {"take", "come", "go", "enter"} and bool(near & {"effect", "force"})


def _binds_itself(verb: Token, aim: Token | None) -> bool:
    """`pledged to pay`, `committed to keeping the mill open`, `pledged 20 million for a survey`."""
    if aim is not None:
        return not _is_weak(aim)
    links = [g for c in verb.children if c.dep_ == "prep" and c.lower_ == "to" for g in c.children]
    things = [c for c in verb.children if c.dep_ == "dobj"]
    counted = any(
        c.dep_ in {"nummod", "quantmod"} or c.ent_type_ == "MONEY" for t in things for c in t.children
    )
    return counted or any(g.dep_ == "pcomp" and not _is_weak(g) for g in links)


def _is_weak(aim: Token) -> bool:
    """`pledged to keep working`; not `to keep the mill open`."""
    return is_listed(aim, "weak") and not (aim.lemma_ == "keep" and "dobj" in aim.deps)


def _is_opinion(clause: Token) -> bool:
    """`agreed that the view was fine`: what is thought so, and not what shall be."""
    return clause.lemma_ == "be" and not clause.deps.isdisjoint({"acomp", "attr"})


def _meets(verb: Token) -> bool:
    """`granted amnesty`, `was given a raise`."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and not _is_rise(c)}
    return verb.lemma_ in {"grant", "accord", "give"} and bool(things & listed("granted"))


def _agrees_on_something(verb: Token) -> bool:
    """Whether there is a matter: an object, a clause, `to` or `on` something; not agreement with somebody."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    at_table = who is None or who.tag_ == "NNP" or is_together(who) or is_joined(who)
    if not at_table and (verb.lemma_ == "settle" or any(_is_view(c) for c in verb.children)):
        return False  # "many agree that it should be done"
    hung = [c for c in verb.children if c.dep_ == "prep" and any(g.dep_[0] == "p" for g in c.children)]
    things = [c for c in verb.children if c.dep_ in THINGS | AIMS and not _stands_beside(c)]
    by = [g for c in verb.children if c.lower_ == "by" for g in c.subtree if g.dep_ in {"acl", "relcl"}]
    things += [c for c in by if any(g.tag_ == "TO" for g in c.children)]  # "agreed by four votes to go on"
    matters = [c for c in (*things, *hung) if c.lower_ not in {"with", "in", "at", "by"}]
    if any(_is_idle(verb, c) for c in matters):
        return False
    if verb.lemma_ == "settle":
        on = [g for c in matters if c.lower_ in {"on", "upon"} for g in c.children]
        return any(not _is_place(c) for c in (*on, *(c for c in verb.children if c.dep_ in THINGS)))
    return bool(matters)


def _stands_beside(clause: Token) -> bool:
    """`agreed, leaving nobody opposed`: what follows from it, and not what is agreed."""
    return clause.dep_ == "advcl" and not any(c.tag_ == "TO" for c in clause.children)


def _is_view(clause: Token) -> bool:
    """A whole clause behind the verb, and no `to`: what is held to be so or to be right."""
    return clause.dep_ == "ccomp" and not any(c.tag_ == "TO" for c in clause.children)


def _is_idle(verb: Token, matter: Token) -> bool:
    """What is agreed, and is no term: to differ, that it was fine, much; what is conceded to be so; votes
    that are compromised."""
    is_clause = matter.dep_ == "ccomp" and (verb.lemma_ == "concede" or _is_opinion(matter))
    spoilt = verb.lemma_ == "compromise" and matter.dep_ in THINGS
    much = any(g.lower_ in {"much", "little", "anything", "nothing"} for g in (matter, *matter.children))
    return is_clause or spoilt or much or matter.lemma_ in {"disagree", "differ"}


def is_accord(verb: Token) -> bool:
    """`reach an agreement`, `a deal was struck`, `came to terms on fares`, `shook hands on a deal`."""
    if verb.lemma_ == "shake":
        return "hand" in {c.lemma_ for c in verb.children if c.dep_ == "dobj"} and any(
            map(_is_on_accord, verb.subtree)
        )
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    things += [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"at", "to"} for g in c.children]
    things = [t for t in things if t.below.isdisjoint(NOT_YET)]
    others = [c for t in (verb, *things) for c in t.children if c.lower_ == "with"]
    if verb.lemma_ == "come" and any(t.dep_ == "pobj" and t.head.lower_ == "to" for t in things):
        return any(t.lemma_.lower() in listed("accords") for t in things) and not any(
            g.pos_ == "NOUN" for c in others for g in c.children
        )  # "with its past"
    if is_listed(verb, "light"):
        new = [t for t in things if any(c.lower_ in {"a", "an"} for c in t.children)]
        told = [t for t in things if t.dep_ == "dobj" or len(list(t.subtree)) > 2 or t in new]
        return any(thing.lemma_.lower() in listed("made") - {"term"} for thing in told)
    if not is_listed(verb, "reach") or (verb.lemma_ in {"find", "arrive"} and _is_alone(verb)):
        return False  # "the drafters found a formula"
    return any(thing.lemma_.lower() in listed("accords") or _is_shared(thing) for thing in things)


def _is_on_accord(link: Token) -> bool:
    """`on a deal`."""
    return link.lower_ == "on" and any(c.lemma_.lower() in listed("made") for c in link.children)


def _is_shared(thing: Token) -> bool:
    """`a shared view`, `common ground`."""
    is_view = thing.lemma_.lower() in listed("views")
    return is_view and not thing.below.isdisjoint(listed("shared"))


def provides(verb: Token) -> bool:
    """`the accord provides for a rise`: what a paper says is agreed, where it says it for now and good."""
    paper = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if paper is None and verb.dep_ == "conj":
        paper = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    is_paper = (
        paper is not None
        and paper.lemma_.lower() in listed("accords") | listed("papers") - OPEN_PAPERS
        and paper.below.isdisjoint(ANY)
        and not is_sought(paper)
    )
    idle = any(c.dep_ == "dobj" and c.lemma_.lower() not in listed("given_up") for c in verb.children)
    ends = verb.lemma_ == "end" and idle  # "ends a month of rumours"
    rises = any(map(_is_rise, verb.children))
    gives = (
        is_listed(verb, "grants")
        and not (ends or rises)
        and paper is not None
        and paper.lemma_.lower() in listed("made")
    )
    known = paper is not None and "the" in paper.below
    now = verb.tag_ in {"VBZ", "VBP"} or (gives and known and verb.tag_ == "VBD")
    says = (gives or is_listed(verb, "provide")) and now
    return is_paper and says and not verb.deps.isdisjoint(THINGS | {"prep", "xcomp", "ccomp", "advcl"})


def _is_rise(thing: Token) -> bool:
    """`gives rise to hope`, not `gives them a rise`."""
    return thing.lower_ == "rise" and "det" not in thing.deps


def _is_place(token: Token) -> bool:
    return token.ent_type_ in {"GPE", "LOC", "FAC"}
