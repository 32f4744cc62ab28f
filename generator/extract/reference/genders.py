"""Whether a person of a document is he or she, where the document tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.naming.descriptions import Description
from generator.extract.reading.antecedents import Named
from generator.extract.reading.parse import Token
from generator.model import Mention
from generator.vocabulary import table

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
OWN = frozenset({"his", "her", "himself", "herself"})
NO_MAN = ("human", "german", "roman", "ottoman", "norman")


def genders_of(
    names: Sequence[Named], mentions: Sequence[Mention], known: Mapping[str, Description]
) -> dict[str, str]:
    """m or f for each person where a mention, an office or a "his" beside the name tells."""
    by_place = {mention.at: mention.gender for mention in mentions}
    found: dict[str, str] = {}
    for named in names:
        if by_place.get(named.at):
            found.setdefault(named.who, by_place[named.at])
    for who, description in known.items():
        told = {gender_of(head) for head in description.heads} - {""}
        if len(told) == 1:
            found[who] = told.pop()
    return {**_by_own_pronoun(names), **found}


def gender_of(noun: str) -> str:
    """m or f where a noun for a human being tells: abbess, headman; else ""."""
    gendered = table("titles")["gendered"]
    for gender in ("m", "f"):
        if noun in gendered[gender]:
            return gender
    if noun.endswith(NO_MAN):
        return ""
    return "f" if noun.endswith("woman") else "m" if noun.endswith("man") else ""


def _by_own_pronoun(names: Sequence[Named]) -> dict[str, str]:
    """Who "wrote his name" is a man, where nobody else was told of in the passage before; none of both."""
    told: dict[str, set[str]] = defaultdict(set)
    opened: set[int] = set()
    for named in names:
        is_first = named.paragraph not in opened
        opened.add(named.paragraph)
        if named.is_subject and not named.quoted:
            told[named.who].update(GENDERS[t.lower_] for t in _own(named.token) if is_first or _mirrors(t))
    return {who: genders.pop() for who, genders in told.items() if len(genders) == 1}


def _own(subject: Token) -> Iterator[Token]:
    """The "his" and "herself" among the objects of the subject's verb, and those beside the name."""
    verb = subject.head
    for child in (*subject.rights, *verb.rights):
        if child.dep_ in {"dobj", "appos", "prep", "npadvmod", "conj"} and child.i > subject.i:
            yield from (t for t in (child, *child.children) if t.lower_ in OWN)


def _mirrors(token: Token) -> bool:
    return token.lower_.endswith("self")
