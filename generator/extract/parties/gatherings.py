"""Meetings of one body, which sit at no other's table: `The council met on Tuesday`, `Friday's meeting of the
Lake Group`. Two sides at one table are known to `taking_part.py`."""

from __future__ import annotations

from itertools import pairwise

from generator.extract.naming.common_words import is_common
from generator.extract.parties.scenes import Scene
from generator.extract.parties.taking_part import others_of, subjects_of
from generator.extract.reading.parse import Token
from generator.vocabulary import words

LONGEST = 9
"""Words of a body's name with what it is of."""
HUNG = {"relcl", "acl", "appos", "advcl", "punct", "cc", "conj"}
OPENS = {"a", "an", "the", "its", "their", "his", "her"}


def body_that_meets(verb: Token, scene: Scene) -> str | None:
    """The words for the one body that a verb says meets, where they tell which one it is."""
    if verb.pos_ != "VERB" or verb.lemma_ not in words("meetings", "sitting") or others_of(verb):
        return None
    subjects = subjects_of(verb)
    return _words_for(subjects[0], scene) if len(subjects) == 1 else None


def body_of_meeting(noun: Token, scene: Scene) -> str | None:
    """The words for the one body whose meeting a noun names: `a meeting of the Lake Group`."""
    if noun.lower_ not in words("meetings", "of_a_body"):
        return None
    links = [c for c in noun.children if c.lower_ == "of" and c.dep_ == "prep"]
    goals = [g for link in links for g in link.children if g.dep_ == "pobj"]
    return _words_for(goals[0], scene) if len(goals) == 1 else None


def _words_for(noun: Token, scene: Scene) -> str | None:
    """`the Lake Group`, `European Union leaders`, `the firm's board`; nothing for people by name, for those
    whom another sentence names and for two who are joined."""
    if noun.pos_ not in {"NOUN", "PROPN"} or scene.name_over(noun) is not None:
        return None
    pointing = words("meetings", "pointing")
    if any(c.dep_ == "conj" or c.lower_ in pointing for c in noun.children) or not _is_body(noun):
        return None
    own = [noun, *(t for c in noun.children if c.dep_ not in HUNG and not _is_when(c) for t in c.subtree)]
    told = sorted((t for t in own if t.ent_type_ not in {"DATE", "TIME"}), key=lambda t: t.i)
    if any(b.i - a.i != 1 for a, b in pairwise(told)) or len(told) > LONGEST:
        return None
    is_owned = any(t.tag_ in {"PRP$", "PRP"} for t in told)
    is_told_apart = noun.pos_ == "PROPN" or any(t != noun and t.lower_ not in OPENS for t in told)
    if is_owned or not is_told_apart:
        return None  # "its board", "the board": whose?
    text = scene.text[told[0].idx : told[-1].idx + len(told[-1])].strip(" ,")
    if told[0].lower_ in {"a", "an"}:
        return f"the {text.split(maxsplit=1)[1]}"
    is_plain = told[0].pos_ in {"NOUN", "ADJ"} or not told[0].ent_type_
    opens = told[0].is_sent_start and is_common(told[0].text) and is_plain
    return text[:1].lower() + text[1:] if opens or told[0].lower_ == "the" else text


def _is_body(noun: Token) -> bool:
    bodies = (
        words("events", "speech.tellers.bodies") | words("teams", "bodies") | words("meetings", "members")
    )
    is_named = noun.pos_ == "PROPN" and noun.ent_type_ == "ORG"
    return is_named or noun.lower_ in bodies or noun.lemma_.lower() in bodies


def _is_when(child: Token) -> bool:
    """`the council on Tuesday`: no part of what it is called."""
    return child.dep_ == "prep" and any(g.ent_type_ in {"DATE", "TIME"} for g in child.children)


__all__ = ["body_of_meeting", "body_that_meets"]
