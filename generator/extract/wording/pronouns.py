"""Whether a word that stands for another has what it stands for in the line: `it`, `he`, `that`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.referents import Referents
from generator.model import Citation
from generator.vocabulary import table, words

PERSONAL = {"he", "she", "him", "his", "her", "hers", "himself", "herself"}
SHARED = {"they", "them", "their", "theirs", "themselves", "it", "its", "itself"}
SPEAKING = {"i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours"}
POINTING = {"this", "these", "those", "here", "there", "such", "that", "latter", "former"}
LEANING = {*PERSONAL, *SHARED, *SPEAKING, *POINTING, "each"}
"""All words that may stand for another."""
LEANING_OBJECTS, TIMES = words("events", "prune.leaning_objects"), words("events", "prune.times")
SECONDS = frozenset(table("events")["prune"]["seconds"])
NO_THING = {"PERSON", "NORP", "DATE", "TIME"}


def stands(word: Token, own: Citation | None, referents: Referents, tokens: Sequence[Token]) -> bool:
    """Whether a word can stand in a line by itself: a pronoun only for the one who acts in it."""
    lower = word.lower_
    is_ours = lower in SPEAKING and word.pos_ in {"PRON", "DET"}
    if is_ours or _is_bare_object(word) or _is_pointed_at(word):
        return False
    if lower == "each":
        is_shared = word.nbor(-1).pos_ == "NOUN" or word.head.dep_ == "relcl"
        return (
            word.dep_ == "det" or is_shared
        )  # "a thousand prisoners each", "maps on which each bases its claim"
    if lower in POINTING and word.pos_ in {"PRON", "DET", "ADV", "ADJ"}:
        return _points_inwards(word)
    if lower in PERSONAL:
        return _is_meant(word, own, referents, tokens)
    if lower in SHARED and word.pos_ == "PRON" and word.dep_ != "expl":
        return has_antecedent(word, [t for t in tokens if referents.name_of(t) is None])
    return True


def _is_bare_object(noun: Token) -> bool:
    """`withdraws from the pact`: which one?"""
    if noun.dep_ not in {"dobj", "pobj"}:
        return False
    return noun.lemma_.lower() in LEANING_OBJECTS and [c.lower_ for c in noun.children] == ["the"]


def _is_meant(word: Token, own: Citation | None, referents: Referents, tokens: Sequence[Token]) -> bool:
    """Whether `he` is the one who acts or somebody the text names; the object of a deed is somebody else."""
    name = referents.name_of(word)
    if word.lower_ in {"him", "her"} and word.dep_ in {"dobj", "pobj", "dative"}:
        verb = next((a for a in word.ancestors if a.pos_ in {"VERB", "AUX"}), word)
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        acting = own if subject not in tokens else None  # "the family of Quist has met him"
        if subject is not None and name in {None, acting, referents.name_of(subject)}:
            return False
    return name is not None or own is not None or _is_of_office(word, tokens)


def _is_of_office(word: Token, tokens: Sequence[Token]) -> bool:
    """`The mediator tables her draft`: whose it is, where the line names but one person, by her office."""
    subject = next((t for t in tokens if t.dep_ in SUBJECTS), None)
    is_owner = word.tag_ == "PRP$" and subject is not None and subject.i < word.i and subject.tag_ == "NN"
    return is_owner and subject is not None and is_role(subject.text)


def has_antecedent(word: Token, tokens: Sequence[Token]) -> bool:
    """Whether a noun before it in the line can be what `it` or `they` stands for."""
    before = [t for t in tokens if t.i < word.i and t.ent_type_ not in NO_THING]
    if word.dep_ in {"dobj", "pobj"} and word.lower_ not in {"itself", "themselves"}:  # not who acts
        verbs = (a for a in word.ancestors if a.pos_ in {"VERB", "AUX"} and a.dep_ != "xcomp")
        verb = next(verbs, word)  # "kept them waiting over it"
        before = [t for t in before if t.i > verb.i or not any(c in verb.children for c in (t, t.head))]
    before = [t for t in before if t.pos_ != "PRON"]
    if word.lower_ in {"it", "its", "itself"}:
        return any(t.tag_ in {"NN", "NNP", "NNPS"} and t.dep_ != "compound" for t in before)
    return any(t.tag_ in {"NNS", "NNPS"} or t.dep_ == "conj" or _is_count(t) for t in before)


def _is_count(token: Token) -> bool:
    """`the seven`: so many of whom or of what the text has told."""
    return token.tag_ == "CD" and token.dep_ in SUBJECTS and "the" in token.below


def _points_inwards(word: Token) -> bool:
    """`this week` is of the day, `the claim that` and `those who` lead on within the line."""
    if word.lower_ == "this" and word.head.lemma_.lower() in TIMES:
        return True
    if word.lower_ == "there":
        return word.dep_ == "expl"
    if word.lower_ in {"that", "those"} and word.dep_ == "pobj" and "of" in word.below:
        return True  # "met the envoy with that of Lund"
    if word.lower_ == "that":
        return word.dep_ in {"mark", "nsubj", "nsubjpass", "dobj", "advmod"} and word.tag_ in {"IN", "WDT"}
    if word.lower_ in {"latter", "former"}:
        return word.dep_ == "amod"
    return word.lower_ == "those" and not word.deps.isdisjoint({"relcl", "acl", "prep"})


def _is_pointed_at(that: Token) -> bool:
    """`improved that to six`, `calls that "a lie"`, where the parse takes it for a link."""
    if that.lower_ != "that" or that.i == 0:
        return False
    is_object = that.dep_ == "dobj" and that.i > that.head.i
    is_called = that.dep_ == "mark" and that.nbor(-1).lemma_ in SECONDS
    return is_object or (is_called and that.head.deps.isdisjoint(SUBJECTS | {"expl"}))
