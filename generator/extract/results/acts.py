"""Which verb tells of an outcome or a next step, and of what kind: agreed, signed, exchanged, refused …"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from generator.extract.happening.kinds import puts_name
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.results.accords import agreed, failed, fails_at_all, is_accord, provides
from generator.extract.results.coming import THINGS, aim_of, heads_of, is_about_coming
from generator.extract.results.doers import is_joined
from generator.extract.results.ending import (
    barred,
    finished,
    handed_on,
    left,
    left_open,
    parted,
    paused,
    stalled,
    struck,
)
from generator.extract.results.firmness import DONE, MAY, PLANNED, POSSIBLE, WILL, is_negated
from generator.extract.results.plans import ahead, planned_kind, scheduled
from generator.extract.results.settling import decided, idiom_kind, settles
from generator.extract.results.words import (
    forms_of,
    is_listed,
    is_of_accord,
    is_under_accord,
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
    if is_negated(verb) and any(c.lower_ == "even" for t in (verb, *verb.children) for c in t.children):
        return None  # "could not even agree on the menu"
    if firm in {PLANNED, POSSIBLE}:
        return planned_kind(verb, firm)
    if verb.tag_ == "VBG" and any(c.dep_ == "aux" for c in verb.children) and not is_listed(verb, "quit"):
        return scheduled(verb)
    for read in _readers().get(verb.lemma_.lower(), ()):
        kind = read(verb)
        if kind:
            return kind
    if is_under_accord(verb) and not is_negated(verb) and _holds(verb):
        return "agreed"
    return scheduled(verb) if firm == DONE else None


def is_telling(verb: Token) -> bool:
    """Whether a verb is one that the rules turn on, or tells of what will, must or may be; all others are not
    read."""
    lemma = verb.lemma_.lower()
    known = lemma in _readers() or lemma in ahead()
    return known or any(c.lower_ in MODALS for c in helpers_of(verb)) or is_under_accord(verb)


def _holds(verb: Token) -> bool:
    """`Under the deal fares are frozen`, `the mine stays shut`: told for now and good."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in {"VBZ", "VBP"} or (verb.tag_ == "VBN" and bool(helpers) and helpers <= {"is", "are"})


def turn_of(verb: Token, kind: str) -> str:
    """What a clause says of the talks as a whole: an accord, a term of one, what one alone promises,
    a failure, an end; empty where of one matter."""
    if kind == "refused" and (parted(verb) or fails_at_all(verb)):
        return "failure"
    if kind == "adjourned" and is_listed(verb, "finish"):
        return "end"
    one = not any(c.dep_ == "conj" or c.tag_ in {"NNS", "NNPS"} for c in verb.children if c.dep_ == "nsubj")
    if kind == "agreed" and verb.lemma_ in {"pledge", "promise", "vow"} and one:
        return "promise"
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


def _fixed(verb: Token) -> str | None:
    """`The commissioners fixed the catch at 900 tonnes`: numbers that those at the table set."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    amounts = any(c.dep_ == "prep" and c.lower_ in {"at", "to"} and _counts(c) for c in verb.children)
    sits = subject is not None and subject.lemma_.lower() in listed("tables")
    return "agreed" if is_listed(verb, "fix") and amounts and sits and not is_negated(verb) else None


def _counts(link: Token) -> bool:
    counted = (t for g in link.children for t in g.subtree if t.dep_ in {"nummod", "quantmod", "compound"})
    return any(t.like_num and t.ent_type_ not in {"TIME", "DATE"} for t in counted)


def _yielded(verb: Token) -> str | None:
    """`dropped its demand`, `withdrew the notice`, `called off the strike`."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in THINGS}
    is_given_up = is_listed(verb, "give_up") and bool(things & listed("given_up"))
    asked = [t for c in verb.children if c.lower_ in {"at", "in"} for t in c.children]
    is_given_up = is_given_up or (
        is_listed(verb, "give_up") and any(t.lower_ in listed("asked_for") for t in asked)
    )
    yields = is_listed(verb, "yielding") and any(
        c.pos_ == "NOUN" and c.ent_type_ not in {"DATE", "TIME"} for c in verb.children if c.dep_ in THINGS
    )
    return "agreed" if (is_given_up or yields) and not is_negated(verb) else None


def _signed(verb: Token) -> str | None:
    things = [c for c in verb.children if c.dep_ in THINGS]
    if puts_name(verb) and any(c.lower_ in WHERE for thing in (verb, *things) for c in thing.children):
        return "signed"
    nouns = [t for t in things if t.pos_ in {"NOUN", "PROPN"}]
    who = [c for c in verb.children if c.dep_ == "nsubj" and (c.tag_ == "NNS" or is_joined(c))]
    all_sign = bool(who) and not things and verb.dep_ == "ROOT" and verb.tag_ in {"VBD", "VBN"}
    is_paper = bool(nouns) and not any(t.lemma_.lower() in listed("unsigned") for t in nouns)
    if is_listed(verb, "sign") and (is_paper or all_sign):
        return "refused" if is_negated(verb) else "signed"
    return None


def _exchanged(verb: Token) -> str | None:
    things = [c for c in verb.children if c.dep_ in THINGS]
    people = any(t.lemma_.lower() in listed("exchanged") for thing in things for t in thing.subtree)
    people = people or any(_are_freed(verb, thing) for thing in things)
    both_ways = verb.lemma_ in {"exchange", "swap"}
    handed = [t for thing in things for t in heads_of(thing)]
    papers = both_ways and any(t.lemma_.lower() in listed("exchanged_papers") for t in handed)
    people = people or _lets_go(verb)
    people = people or _crosses(verb)
    past = verb.tag_ in {"VBD", "VBN"}  # the plain present tells of a habit
    traded = both_ways and any(
        c.lower_ == "for" for c in (*verb.children, *(g for t in things for g in t.children))
    )
    changes_hands = (
        papers
        or (traded and bool(things))
        or (people and (is_listed(verb, "exchange") or verb.lemma_ == "let" or _crosses(verb)))
    )
    return "exchanged" if past and changes_hands and not is_negated(verb) else None


def _crosses(verb: Token) -> bool:
    """`Nine prisoners from each side crossed the bridge`, each way."""
    who = [c for c in verb.children if c.dep_ == "nsubj" and c.lemma_.lower() in listed("exchanged")]
    both = any(t.lower_ in {"each", "either", "both"} for c in who for t in c.subtree)
    ways = {t.lower_ for t in verb.subtree}
    goes = verb.lemma_ in {"cross", "walk", "pass", "return", "come", "go", "fly", "travel"}
    return bool(who) and goes and (both or {"other", "way"} <= ways)


def _lets_go(verb: Token) -> bool:
    """`let 37 fishermen go`."""
    gone = [c for c in verb.children if verb.lemma_ == "let" and c.dep_ == "ccomp" and c.lemma_ == "go"]
    who = [t for c in gone for t in c.children if t.dep_ == "nsubj"]
    return any(t.lemma_.lower() in listed("exchanged") for t in who)


def _are_freed(verb: Token, thing: Token) -> bool:
    """`freed 12 nurses`, `set free nine of the miners`: whoever they are, so many of them were held."""
    counted = thing.tag_ == "NNS" and any(c.dep_ == "nummod" for c in thing.children)
    counted = counted or (thing.like_num and any(g.tag_ == "NNS" for g in heads_of(thing)))
    is_thing = any(t.lemma_.lower() in listed("papers") | listed("goods", "next") for t in heads_of(thing))
    return counted and not is_thing and bool(forms_of(verb) & listed("freeing"))


def _refused(verb: Token) -> str | None:
    """`rejects the proposal`, `refuses to sign`, `will not discuss`; not to comment, not to come."""
    if _is_unmet(verb):
        return "refused"
    told = listed("told") | listed("unrefused")
    denies = any(c.lemma_.lower() in told for c in verb.children if c.dep_ in THINGS)
    if not is_listed(verb, "refuse") or is_negated(verb) or denies or is_about_coming(verb):
        return None  # "rejected a report that she had fled"
    aim = aim_of(verb)
    if aim is not None and (is_listed(aim, "silent") or is_listed(aim, "attendance")):
        return None
    is_passive = any(c.dep_ == "auxpass" for c in verb.children)
    needs = verb.lemma_ in {"dismiss", "oppose"} and not (is_passive and verb.lemma_ == "decline")
    things = [c for c in verb.children if c.dep_ in THINGS or c.dep_ == "prep"]
    if aim is None and needs and not any(t.ent_type_ in {"PERCENT", "MONEY"} for t in things):
        return "refused" if any(c.lemma_.lower() in listed("rebuffed") for c in things) else None
    return "refused" if aim is not None or things else None


def _is_unmet(verb: Token) -> bool:
    """`the wish was noted but not met`: of what was asked for, nothing came."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}}
    shared = verb.dep_ == "conj" and not any(c.dep_ in {"dobj", *SUBJECTS} for c in verb.children)
    things |= {c.lemma_.lower() for c in verb.head.children if shared and c.dep_ in {"dobj", "nsubjpass"}}
    asked = listed("rebuffed") | {"wish", "petition"}
    return verb.lemma_ in {"meet", "grant", "fulfil", "fulfill"} and is_negated(verb) and bool(things & asked)


READERS: tuple[tuple[Reader, str, str], ...] = (
    (idiom_kind, "idioms", ""),
    (_voted, "", "vote"),
    (struck, "deciding calling", "vote"),
    (stalled, "stall", "hit reach end come run get go make"),
    (barred, "", "be"),
    (parted, "part", ""),
    (left_open, "leaving_out mentioning bridge agree settle", "say contain include be"),
    (failed, "", "fail struggle"),
    (
        agreed,
        "prolong bind agree light reach grants provide winning",
        "take come go enter grant accord give meet fulfil fulfill satisfy",
    ),
    (settles, "settle", ""),
    (decided, "deciding", ""),
    (_fixed, "fix", ""),
    (_yielded, "give_up yielding", ""),
    (left, "quit", ""),
    (_signed, "sign", "initial ink countersign put write set affix"),
    (_exchanged, "exchange freeing", "exchange swap let cross walk pass return come go fly travel"),
    (_refused, "refuse", "meet grant fulfil fulfill"),
    (finished, "finish put_off", "move shift"),
    (paused, "pausing postponing", ""),
    (handed_on, "", "refer remit entrust"),
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
