"""People told of without a name, whom a later "he" may stand for: "a guard", "her neighbour, the headman"."""

from __future__ import annotations

from generator.extract.naming.descriptions import is_role
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import verb_forms
from generator.extract.reference.phrases import noun_phrase
from generator.extract.reference.sorts import Sort, sort_of
from generator.vocabulary import words

ONE = frozenset({"one", "another"})


def stranger(token: Token, reading: Reading) -> str:
    """The words for one human being without a name who does what a verb of the text says; else "".

    Who only asks is no one the text goes on with: "a reporter asked why. He said".
    """
    if not acts(token) or not reading.is_outside(token):
        return ""
    if token.lower_ in ONE:
        return _one_of(token, reading)
    if token.tag_ != "NN" or token.lower_ in words("voices", "groups") or _asks(token.head):
        return ""
    if token.deps.isdisjoint({"det", "poss"}) or not _is_human(token):
        return ""
    return " ".join(noun_phrase(token, reading).text.split())


def _is_human(noun: Token) -> bool:
    return is_role(noun.lower_) or noun.lower_ in words("titles", "relations") or sort_of(noun) is Sort.HUMAN


def acts(token: Token) -> bool:
    """Whether a word is who does what a verb says: its subject, or the agent of a passive."""
    return token.dep_ in SUBJECTS or (token.dep_ == "pobj" and token.head.dep_ == "agent")


def _asks(verb: Token) -> bool:
    return verb_forms().get(verb.lower_, ("", ""))[0] in words("saying", "asks")


def _one_of(token: Token, reading: Reading) -> str:
    """ "One of the drivers"; of a bare "one" the people told of in the sentence before."""
    for child in token.rights:
        if child.lower_ == "of":
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is None or inner.tag_ != "NNS" or sort_of(inner) is not Sort.HUMAN:
                return ""
            return f"{token.lower_} of {' '.join(noun_phrase(inner, reading).text.split())}"
    group = group_before(token, reading)
    return f"{token.lower_} of {_the(group)}" if group is not None else ""


def group_before(token: Token, reading: Reading) -> Span | None:
    """The people without names who are the subject of the sentence before: "Delegates gossip. One …"."""
    number = reading.sentence[token.i]
    for other in reversed(reading.doc[: token.i]):
        if reading.sentence[other.i] < number - 1:
            return None
        is_people = other.dep_ in SUBJECTS and other.tag_ == "NNS" and sort_of(other) is Sort.HUMAN
        if is_people and reading.is_outside(other) and reading.sentence[other.i] == number - 1:
            return noun_phrase(other, reading)
    return None


def _the(group: Span) -> str:
    """ "Two envoys" as those whose one is meant: the two envoys."""
    text = " ".join(group.text.split())
    first = text.split(maxsplit=1)[0].lower()
    return text if first in {"the", "these", "those", "his", "her", "their"} else f"the {_small(text)}"


def _small(text: str) -> str:
    return text if text[:2].isupper() else text[0].lower() + text[1:]
