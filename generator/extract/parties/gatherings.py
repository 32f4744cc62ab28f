"""Bodies and groups in the words of the text: those that meet alone (`The council met on Tuesday`, `the NATO
summit`) and those whom somebody meets without their names (`met senior bankers`)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extract.naming.common_words import is_common
from generator.extract.parties.scenes import Scene
from generator.extract.parties.taking_part import others_of, subjects_of
from generator.extract.reading.parse import Token
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

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
    """The words for the one body whose meeting a noun names: a meeting of *the Lake Group*, *NATO* summit;
    or that holds it: *the Lake Group* held, began its meeting."""
    if noun.lower_ not in words("meetings", "of_a_body"):
        return None
    links = [c for c in noun.children if c.lower_ == "of" and c.dep_ == "prep"]
    goals = [g for link in links for g in link.children if g.dep_ == "pobj"]
    if goals:
        return _words_for(goals[0], scene) if len(goals) == 1 else None
    before = [c for c in noun.children if c.dep_ in {"compound", "nmod", "amod", "poss"} and c.i < noun.i]
    apart = words("meetings", "sorts", "next")
    before = [c for c in before if c.lower_ not in apart and c.tag_ != "PRP$"]
    own = [c for c in before if _is_group(c)]
    union = country_of(own[0].text) if len(own) == 1 else None
    if union is not None:
        return f"the {union.name}" if " " in union.name else union.name
    if own:
        return _words_for(own[0], scene) if len(own) == 1 else None
    holds = words("meetings", "holding")
    verb = noun.head if noun.dep_ == "dobj" and noun.head.lemma_ in holds else None
    if noun.dep_ == "pobj" and noun.head.lower_ == "at" and any(c.tag_ == "DT" for c in noun.children):
        verb = noun.head.head if noun.head.head.pos_ == "VERB" else verb  # voted at a meeting
    return body_that_holds(verb, scene) if verb is not None and not before else None


def body_that_holds(verb: Token, scene: Scene) -> str | None:
    """The words for the one body that is the subject of a verb of holding a meeting."""
    subjects = subjects_of(verb)
    if len(subjects) != 1:
        return None
    parts = [c for c in subjects[0].children if c.lower_ == "of"] if subjects[0].lower_ == "members" else []
    whole = [g for c in parts for g in c.children if g.dep_ == "pobj"]
    return _words_for(whole[0] if whole else subjects[0], scene)


def _is_group(token: Token) -> bool:
    """Whether a word before the noun tells who meets, not where or when: *cabinet* meeting, *EU* summit."""
    known = country_of(token.text)
    is_union = known is not None and known.is_body
    is_named = token.pos_ == "PROPN" and token.ent_type_ == "ORG" and token.text.isupper()
    return is_union or is_named or token.lower_ in words("meetings", "members")


def guests_in(tokens: Sequence[Token], scene: Scene, *, of_one: bool) -> str | None:
    """The words for a group without a name that somebody meets; `his` where `of_one` person it can be."""
    if len(tokens) != 1 or "conj" in tokens[0].deps:
        return None
    noun = tokens[0]
    is_one = noun.tag_ != "NNS" and noun.lower_ in table("teams")["roles"]["nouns"]
    if is_one and noun.lower_ in words("proceedings", "first_offices") and is_the(noun):
        return f"the {noun.text}"
    if is_one or noun.tag_ not in {"NN", "NNS"}:
        return None  # "the minister": who?
    is_group = noun.lemma_.lower() in words("meetings", "guests") and noun.tag_ == "NNS"
    return _words_for(noun, scene, is_group=is_group, of_one=of_one)


def is_the(noun: Token) -> bool:
    """Whether a noun stands with `the` alone: the one whom everybody knows."""
    return [c.lower_ for c in noun.children if c.dep_ not in {"punct", "prep"}] == ["the"]


def _words_for(noun: Token, scene: Scene, *, is_group: bool = False, of_one: bool = False) -> str | None:
    """`the Lake Group`, `European Union leaders`, `the firm's board`; nothing for people by name, for those
    whom another sentence names and for two who are joined."""
    if noun.pos_ not in {"NOUN", "PROPN"} or scene.name_over(noun) is not None:
        return None
    pointing = words("meetings", "pointing")
    is_known = is_group or _is_body(noun)
    if any(c.dep_ == "conj" or c.lower_ in pointing for c in noun.children) or not is_known:
        return None
    own = [noun, *(t for c in noun.children if c.dep_ not in HUNG and not _is_when(c) for t in c.subtree)]
    told = sorted((t for t in own if t.ent_type_ not in {"DATE", "TIME"}), key=lambda t: t.i)
    if any(b.i - a.i != 1 for a, b in pairwise(told)) or len(told) > LONGEST:
        return None
    is_owned = any(t.tag_ in {"PRP$", "PRP"} and not (of_one and t.lower_ in {"his", "her"}) for t in told)
    is_told_apart = noun.pos_ == "PROPN" or any(t != noun and t.lower_ not in {*OPENS, "'s"} for t in told)
    is_told_apart |= (is_group and len(told) == 1) or (of_one and any(t.tag_ == "PRP$" for t in told))
    whose = [c for c in noun.children if c.dep_ == "poss" and c.pos_ == "NOUN"]
    is_owned |= any(
        g.lower_ == "the" for c in whose if c.tag_ != "NNS" for g in c.children
    )  # the party's board
    if is_owned or not is_told_apart:
        return None  # "its board", "the board": whose?
    text = scene.text[told[0].idx : told[-1].idx + len(told[-1])].strip(" ,")
    text = text.removesuffix("'s") if noun.dep_ == "poss" else text
    if told[0].lower_ in {"a", "an"}:
        return f"the {text.split(maxsplit=1)[1]}"
    is_plain = told[0].pos_ in {"NOUN", "ADJ"} or not told[0].ent_type_
    opens = is_common(told[0].text) and is_plain and (told[0].is_sent_start or told[0].tag_ == "NNS")
    opens |= told[0].lower_ in words("meetings", "members") and told[0].tag_ in {"NNS", "NNPS"}
    return text[:1].lower() + text[1:] if opens or told[0].lower_ == "the" else text


def _is_body(noun: Token) -> bool:
    bodies = (
        words("events", "speech.tellers.bodies") | words("teams", "bodies") | words("meetings", "members")
    )
    is_named = noun.pos_ == "PROPN" and noun.ent_type_ == "ORG"
    return is_named or noun.lower_ in bodies or noun.lemma_.lower() in bodies


def _is_when(child: Token) -> bool:
    """`the council on Tuesday`, `in Lima`: no part of what it is called."""
    is_day = any(g.ent_type_ in {"DATE", "TIME"} for g in child.children)
    return child.dep_ == "prep" and (is_day or child.lower_ in {"in", "at"})


__all__ = ["body_of_meeting", "body_that_meets", "guests_in"]
