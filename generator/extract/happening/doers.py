"""Who can do something that is news: a person by name, a country, a body that acts as one."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import sides_in
from generator.extract.parties.tables import is_meeting
from generator.extract.reading.parse import Token
from generator.vocabulary import table, words

NAMED = {"ORG", "GPE", "NORP"}
OWNS = re.compile(r"['’]s\s")


def acts(subject: Token, scene: Scene) -> bool:
    """Whether the subject is a person by name, a country, or a body that acts as one."""
    if scene.name_over(subject) is not None:
        return OWNS.match(scene.text, subject.idx + len(subject)) is None
    if "appos" in subject.deps and any(c.dep_ == "appos" and scene.name_over(c) for c in subject.children):
        return True
    bodies = words("events", "speech.tellers.bodies")
    if subject.ent_type_ in {"DATE", "TIME"} or (_only_tells(subject) and subject.lower_ not in bodies):
        return False
    if subject.lemma_.lower() in bodies or subject.lower_ in bodies:
        return _is_body_told_apart(subject, scene)
    if subject.pos_ == "PROPN" or subject.ent_type_ in NAMED:
        phrase = scene.text[subject.left_edge.idx : subject.idx + len(subject)]
        return bool(sides_in(phrase)) or subject.ent_type_ in NAMED
    return False


def _only_tells(subject: Token) -> bool:
    return subject.lower_ in words("events", "speech.tellers.relays")


def _is_body_told_apart(subject: Token, scene: Scene) -> bool:
    """`the Peruvian delegation`, `delegations of Peru and Kenya`; in a communiqué `the parties`."""
    if subject.pos_ == "PROPN" or scene.paragraph.document.kind == "communique":
        return True
    if any(
        t.pos_ == "PROPN" and t != subject for c in subject.children if c.dep_ == "prep" for t in c.subtree
    ):
        return True  # "the board of Norlake"
    if not subject.deps.isdisjoint({"compound", "amod", "poss", "nummod"}) or "both" in subject.below:
        return True
    phrase = scene.text[subject.left_edge.idx : subject.right_edge.idx + len(subject.right_edge.text)]
    return bool(sides_in(phrase, towns=True))


def is_happening(subject: Token) -> bool:
    """Whether the subject is something that takes place: a signing, the first day, a second session."""
    nouns = words("events", "happenings.nouns")
    own = [subject, *(c for c in subject.children if c.dep_ in {"nmod", "compound", "npadvmod", "nummod"})]
    if subject.pos_ == "NUM" and subject.i > subject.sent.start:
        own.append(subject.nbor(-1))  # "Day two"
    return any(t.lemma_.lower() in nouns and t.pos_ in {"NOUN", "PROPN"} for t in own)


def takes_place(noun: Token) -> bool:
    """Whether a noun names something with a day of its own: a session, a signing, an attack."""
    return is_meeting(noun) or is_happening(noun) or nominal_kind(noun) is not None


def is_held(verb: Token) -> bool:
    """`There was no meeting`, `there will be a vote`."""
    return held_in(verb) is not None


def held_in(verb: Token) -> Token | None:
    """What there was or will be: `there will be no signing on Friday`, `the next round is on Friday`."""
    if verb.lemma_ != "be":
        return None
    if "expl" in verb.deps:
        return next((c for c in verb.children if c.dep_ in {"attr", "nsubj"} and takes_place(c)), None)
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and is_occasion(c)), None)
    is_then = any(_is_day(c) for c in verb.children if c.i > verb.i)
    others = {"acomp", "attr", "advcl", "xcomp", "ccomp"}
    told = any(c.dep_ in others and not _is_day(c) for c in verb.children if c.i > verb.i)
    return subject if is_then and not told else None


def _is_day(word: Token) -> bool:
    """`is on Friday`, `is 21 July`, `is tomorrow`; not `is in its third week`."""
    is_link = word.lower_ in {"on", "at"}
    goals = [word] if word.dep_ in {"attr", "npadvmod"} else [g for g in word.children if is_link]
    return any(g.ent_type_ in {"DATE", "TIME"} and g.deps.isdisjoint({"poss"}) for g in goals)


def is_occasion(noun: Token) -> bool:
    """Whether a noun names what is held on a day that is known beforehand: a hearing, a vote, the talks."""
    return is_meeting(noun) or noun.lemma_.lower() in words("events", "nominal.occasions")


def nominal_kind(noun: Token) -> str | None:
    """The kind of deed that a noun names, by the vocabulary: a walkout, a collapse, a hearing."""
    return _kinds_of_nouns().get(noun.lemma_.lower()) or _kinds_of_nouns().get(noun.lower_)


@cache
def _kinds_of_nouns() -> dict[str, str]:
    rows = table("events")["nominal"]["kinds"].items()
    return {noun: kind for kind, nouns in rows for noun in nouns}


def _is_of_our_own(subject: Token) -> bool:
    """`our reporter Orla Quist`, `our man at the border, Ivo Marek`: who tells it for the paper."""
    links = {"compound", "appos", "amod", "poss", "nmod"}
    near = {t.lower_ for c in subject.children if c.dep_ in links for t in (c, *c.children)} | {
        subject.lower_
    }
    return "our" in near and not near.isdisjoint(words("events", "worth.own_people"))


def is_relay(subject: Token, scene: Scene) -> bool:
    """Whether the teller only passes on what others said: an agency, a source, an unnamed official."""
    if _is_of_our_own(subject):
        return True
    if scene.name_over(subject) is not None:
        return False
    near = {t.lemma_.lower() for t in subject.subtree if t.dep_ != "relcl"} | {subject.lower_}
    return not near.isdisjoint(words("events", "speech.tellers.relays")) or (
        subject.ent_type_ == "ORG"
        and not sides_in(subject.text)
        and near.isdisjoint(words("events", "speech.tellers.bodies"))
    )
