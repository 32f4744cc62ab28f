"""Which verb tells of an outcome or a next step, and of what kind: agreed, signed, exchanged, refused …"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from generator.extract.happening.kinds import puts_name
from generator.extract.reading.parse import Token
from generator.extract.results.accords import agreed, failed, is_accord, is_in_force, provides
from generator.extract.results.coming import THINGS, aim_of, heads_of, is_about_coming
from generator.extract.results.doers import is_joined, joined_to
from generator.extract.results.ending import (
    finished,
    left,
    left_open,
    parted,
    stalled,
)
from generator.extract.results.firmness import DONE, MAY, PLANNED, POSSIBLE, WILL, is_negated
from generator.extract.results.plans import ahead, planned_kind, scheduled
from generator.extract.results.undone import no_headway, unable, unset, unyielding, withheld, without_accord
from generator.extract.results.words import (
    is_listed,
    is_of_accord,
    listed,
    openers,
)
from generator.extract.wording.present import helpers_of

Reader = Callable[[Token], str | None]
MODALS = WILL | MAY | {"must", "would"}
WHERE = {"to", "under", "beneath", "below", "first", "beside", "last", "second"}
"""Where one puts it."""


def kind_of(verb: Token, firm: str) -> str | None:
    """The kind of outcome a clause of this firmness tells, if any; what is going on has none yet."""
    is_even = "even" in verb.sent.words and any("even" in t.below for t in (verb, *verb.children))
    if is_even and is_negated(verb):
        return None  # "could not even agree on the menu"
    if firm in {PLANNED, POSSIBLE}:
        return planned_kind(verb, firm) or unset(verb)
    if verb.tag_ == "VBG" and "aux" in verb.deps and not is_listed(verb, "quit"):
        return scheduled(verb)
    for read in _readers().get(verb.lemma_.lower(), ()):
        kind = read(verb)
        if kind:
            return kind
    return scheduled(verb) if firm == DONE else None


def is_telling(verb: Token) -> bool:
    """Whether a verb is one that the rules turn on, or tells of what will, must or may be; all others are not
    read."""
    lemma = verb.lemma_.lower()
    known = lemma in _readers() or lemma in ahead()
    return known or any(c.lower_ in MODALS for c in helpers_of(verb))


def turn_of(verb: Token, kind: str) -> str:
    """What a clause says of the talks as a whole: an accord, a term of one, what one alone promises,
    a failure, an end; empty where of one matter."""
    if kind == "refused" and parted(verb):
        return "failure"
    if kind == "adjourned" and is_listed(verb, "finish"):
        return "end"
    one = not any(c.dep_ == "conj" or c.tag_ in {"NNS", "NNPS"} for c in verb.children if c.dep_ == "nsubj")
    if kind == "agreed" and verb.lemma_ in {"pledge", "promise", "vow"} and one:
        return "promise"
    if kind == "agreed" and is_in_force(verb):
        return "force"
    if kind == "agreed" and (provides(verb) or is_of_accord(verb)):
        return "term"
    goals = [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"to", "on"} for g in c.children]
    things = {t.lemma_.lower() for t in (*goals, *(c for c in verb.children if c.dep_ in THINGS))}
    agrees = is_listed(verb, "agree") and bool(things & listed("accords"))
    return "accord" if kind in {"agreed", "signed"} and (agrees or is_accord(verb) or _signed(verb)) else ""


def _voted(verb: Token) -> str | None:
    """`voted to accept`, `voted for the deal`, `voted against it`."""
    if verb.lemma_ != "vote" or is_negated(verb):
        return None
    aim, links = aim_of(verb), {c.lower_ for c in verb.children if c.dep_ == "prep"}
    if "against" in links or (aim is not None and is_listed(aim, "refuse")):
        return "refused"
    return "agreed" if links & {"for"} or (aim is not None and is_listed(aim, "agree")) else None


def _answered(verb: Token) -> str | None:
    """`said yes to the text`, `said no to a longer truce`."""
    words = {c.lower_ for c in verb.children if c.dep_ in {"intj", "dobj", "advmod", "neg", "ccomp"}}
    to = any(c.lower_ == "to" and any(g.pos_ == "NOUN" for g in c.children) for c in verb.children)
    if verb.lemma_ != "say" or not to or (is_negated(verb) and "no" not in words):
        return None
    return "agreed" if "yes" in words else "refused" if "no" in words else None


def _not_held(verb: Token) -> str | None:
    """`The signing did not take place`."""
    who = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    held = verb.lemma_ == "hold" or (verb.lemma_ == "take" and "place" in verb.below)
    past = verb.tag_ in {"VBD", "VBN"} or "did" in verb.below
    is_set = any(c.lemma_.lower() in listed("set_for", "next") | listed("matters") for c in who)
    return "adjourned" if held and past and is_set and is_negated(verb) else None


def _yielded(verb: Token) -> str | None:
    """`dropped its demand`, `withdrew the notice`, `called off the strike`."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in THINGS}
    is_given_up = is_listed(verb, "give_up") and bool(things & listed("given_up"))
    asked = [t for c in verb.children if c.lower_ in {"at", "in"} for t in c.children]
    is_given_up = is_given_up or (
        is_listed(verb, "give_up") and any(t.lower_ in listed("asked_for") for t in asked)
    )
    return "agreed" if is_given_up and not is_negated(verb) else None


def _signed(verb: Token) -> str | None:
    things = [c for c in verb.children if c.dep_ in THINGS]
    if puts_name(verb) and any(c.lower_ in WHERE for thing in (verb, *things) for c in thing.children):
        return "signed"
    nouns = [t for t in things if t.pos_ in {"NOUN", "PROPN"}]
    no = is_negated(verb)
    who = [c for c in verb.children if c.dep_ == "nsubj" and (c.tag_ == "NNS" or is_joined(c) or no)]
    is_past = verb.tag_ in {"VBD", "VBN"} or no
    all_sign = bool(who) and not things and verb.dep_ == "ROOT" and is_past
    is_torn = verb.tag_ == "VBN" and not helpers_of(verb) and verb.dep_ != "ROOT"  # "a signed copy"
    is_paper = bool(nouns) and not is_torn and not any(t.lemma_.lower() in listed("unsigned") for t in nouns)
    if is_listed(verb, "sign") and (is_paper or all_sign):
        return "refused" if is_negated(verb) else "signed"
    return None


def _exchanged(verb: Token) -> str | None:
    things = [c for c in verb.children if c.dep_ in THINGS]
    both_ways = verb.lemma_ in {"exchange", "swap"}
    handed = [t for thing in things for t in heads_of(thing)]
    people = any(t.lemma_.lower() in listed("exchanged") for each in handed for t in joined_to(each))
    papers = both_ways and any(t.lemma_.lower() in listed("exchanged_papers") for t in handed)
    past = verb.tag_ in {"VBD", "VBN"}  # the plain present tells of a habit
    traded = both_ways and any(
        c.lower_ == "for" for c in (*verb.children, *(g for t in things for g in t.children))
    )
    changes_hands = papers or (traded and bool(things)) or (people and is_listed(verb, "exchange"))
    return "exchanged" if past and changes_hands and not is_negated(verb) else None


def _refused(verb: Token) -> str | None:
    """`rejects the proposal`, `refuses to sign`, `will not discuss`; not to comment, not to come."""
    told = listed("told") | listed("unrefused")
    denies = any(c.lemma_.lower() in told or _is_claim(c) for c in verb.children if c.dep_ in THINGS)
    if not is_listed(verb, "refuse") or is_negated(verb) or denies or is_about_coming(verb):
        return None  # "rejected a report that she had fled"
    aim = aim_of(verb)
    if aim is not None and (is_listed(aim, "silent") or is_listed(aim, "attendance") or _is_mum(aim)):
        return None
    is_passive = "auxpass" in verb.deps
    needs = verb.lemma_ == "dismiss" and not (is_passive and verb.lemma_ == "decline")
    things = [c for c in verb.children if c.dep_ in THINGS or c.dep_ == "prep"]
    if aim is None and needs and not any(t.ent_type_ in {"PERCENT", "MONEY"} for t in things):
        return "refused" if any(c.lemma_.lower() in listed("rebuffed") for c in things) else None
    return "refused" if aim is not None or things else None


def _is_mum(aim: Token) -> bool:
    """`declined to offer details`, `refused to give a figure`: nothing is said, and nothing is refused."""
    things = {t.lemma_.lower() for c in aim.children if c.dep_ in {"dobj", "prep"} for t in c.subtree}
    return bool(things & listed("unsaid"))


def _is_claim(thing: Token) -> bool:
    """`the idea that she had owned it`: what is said to be so, and is only denied."""
    return any(
        c.dep_ in {"acl", "relcl", "ccomp"}
        and any(g.dep_ == "mark" and g.lower_ == "that" for g in c.children)
        for c in thing.children
    )


READERS: tuple[tuple[Reader, str, str], ...] = (
    (_voted, "", "vote"),
    (without_accord, "", "be"),
    (unable, "", "be prove remain have"),
    (unset, "", "set fix settle determine announce agree plan schedule arrange"),
    (no_headway, "", "make achieve report"),
    (unyielding, "yield", ""),
    (withheld, "", "withhold deny"),
    (_answered, "", "say"),
    (_not_held, "", "take hold"),
    (stalled, "stall", "hit reach end come run"),
    (parted, "part", ""),
    (left_open, "agree", ""),
    (failed, "", "fail struggle"),
    (
        agreed,
        "prolong bind agree light reach grants provide",
        "take come go enter grant accord give shake",
    ),
    (_yielded, "give_up", ""),
    (left, "quit", ""),
    (_signed, "sign", "initial ink countersign put write set affix"),
    (_exchanged, "exchange", "exchange swap"),
    (_refused, "refuse", ""),
    (finished, "finish put_off", "move shift"),
)
"""The rules in their order, each with the keys of the vocabulary and the other verbs that it turns on."""


@cache
def _readers() -> Mapping[str, tuple[Reader, ...]]:
    """The rules for each verb, in their order."""
    found: dict[str, list[Reader]] = {}
    for read, keys, verbs in READERS:
        for verb in sorted(openers(*keys.split()) | {*verbs.split()}):
            found.setdefault(verb, []).append(read)
    return {verb: tuple(own) for verb, own in found.items()}
