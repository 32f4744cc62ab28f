"""The names of bodies: where they stand, and which words are none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from generator.extract.naming.names import forms_of_address
from generator.extract.parties.sides import sides_in
from generator.extract.reading.analysis import Paragraph
from generator.model import Mention
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of, country_words
from generator.vocabulary.letters import INITIAL

WORD = rf"{INITIAL}[\w&-]*"
CAPITAL = rf"{INITIAL}(?<![\w&-].)"
"""A capital that begins a word; what stands before is asked second, for so a search leaps from capital to
capital."""
NUMERALS = "|".join(word.capitalize() for word in table("numbers")["words"])
OPENER = rf"{INITIAL}(?<!\w.)(?<!{INITIAL}'.)(?<!(?=(?:The|Its|Both|{NUMERALS})\b).)[\w&-]*"
SMALL = r"(?:(?:of|for)(?: the)?|de|du|del|des|la)"
NAME = rf"(?:{OPENER}(?:(?:'s?)?(?: {SMALL})? {WORD}){{0,7}}(?: \d+\b(?= of ))?)"
"""Capitalised words in a row, small ones between them: `Union of Carriers`, `Highland People's Front`."""
PART = re.compile(r"\w+")
FOR_WHOM = re.compile(r"(?:\w+ing|[Nn]egotiators?|[Ll]awyers?) (?:for|on|of)(?: the)? ")
"""What opens a sentence before a body's name: *Bargaining for the* Rail League was X."""
LONGEST_SHORT = 6
"""Letters of a word in capitals that is no short name."""
IN_PLACE = rf"\b(?:[Ii]n|[Nn]ear|outside|at|around|across) (?:the )?({WORD})"
INSIDE = rf"{INITIAL}(?<=[a-z,] .)[\w&-]*"
"""Words that tell where, and words that open no sentence."""


def own_text(paragraph: Paragraph, mentions: Sequence[Mention]) -> str:
    """The words of a paragraph, each letter of a person's name a NUL, which is part of no body's name."""
    passage, text = paragraph.passage, paragraph.doc.text
    for one in paragraph.inside(mentions):
        low, high = one.at.start - passage.start, one.at.end - passage.start
        text = text[:low] + "\0" * (high - low) + text[high:]
    return text


@lru_cache(maxsize=4096)
def is_body_name(name: str, whole: str) -> bool:
    """Whether capitalised words can be a body's name: no country's or its state's, no office, day or town."""
    parts = [part.lower().removesuffix("'s").strip("'") for part in name.split()]
    if len(parts) == 2 and all(part in country_words() for part in name.split()):
        return True  # the Greek Cypriots
    if (
        not parts
        or len(name) < 2
        or FOR_WHOM.match(name)
        or parts[0] in words("parties", "never")
        or name in country_words()
    ):
        return False
    is_address = parts[0].rstrip(".").capitalize() in forms_of_address()
    is_address |= parts[-1].rstrip(".") in words("parties", "one_of")  # Republican Sen
    if is_address or parts[0] in table("transcript")["roles"] or _is_portfolio(name, whole):
        return False
    owned = parts[parts.index("of") - 1] if "of" in parts else ""  # Ministers of Kenya
    heads = {parts[0], parts[-1], owned, owned.removesuffix("s")}
    if heads & {*table("teams")["roles"]["nouns"], *table("standing")["offices"], "observer"}:
        return False
    if sides_in(name, towns=True) and (_is_of_country(name) or set(parts) & words("parties", "of_state")):
        return False
    return len(parts) > 1 or (parts[0] not in words("parties", "crowds") and _is_lone_name(name, whole))


def _is_portfolio(name: str, whole: str) -> bool:
    """Whether the words say what some minister's or ministry's business is: the Minister for *Works*."""
    return any(whole.startswith(name, at) for at in _behind_offices(whole))


@lru_cache(maxsize=2)
def _behind_offices(whole: str) -> tuple[int, ...]:
    """The places right behind `Minister for`, `ministry of the`: a name there is a portfolio's."""
    offices = sorted(words("parties", "portfolios"))
    opening = "".join({office[0] for office in offices})  # asked first, for most words open otherwise
    found = re.finditer(rf"\b(?=[{opening}])(?:{'|'.join(offices)}) (the )?", whole, re.IGNORECASE)
    return tuple(at for one in found for at in ((one.start(1), one.end()) if one[1] else (one.end(),)))


def _is_of_country(name: str) -> bool:
    """Whether a name ends in a country's word that no `of` binds to a body: `Most Lundish`; but not where two
    words or more stand before the country's own name: `Port Operators Finland`."""
    *before, last = name.split()
    country = country_of(last) if len(before) > 1 else None
    if country is not None and last in (country.name, *country.variants):
        return False
    starts = len(before) > 1 and before[1] in {"of", "for"} and sides_in(before[0], towns=True)
    return bool(starts) or (bool(sides_in(last, towns=True)) and before[-1:] != ["of"])


def _is_lone_name(name: str, whole: str) -> bool:
    """Whether one capitalised word is a name, no town's, and not only the first word of sentences."""
    if _acts(name, whole):
        return True
    if name in words_like(IN_PLACE, whole):
        return False
    return name.isupper() or name in words_like(INSIDE, whole)


def _acts(name: str, whole: str) -> bool:
    """Whether a name does what a body does at a table: Norsk *sent* its lawyer; Norsk*'s negotiators*."""
    return any(whole.startswith(name, at) for at in _before_deeds(whole))


@lru_cache(maxsize=2)
def _before_deeds(whole: str) -> tuple[int, ...]:
    """The places of single names right before what only somebody at a table does or has."""
    deeds = "|".join(sorted([*words("parties", "bargains"), *words("parties", "deeds")]))
    owns = "|".join(sorted(words("parties", "its_own")))
    name = rf"{CAPITAL}(?<!{INITIAL}\w .)[\w&-]*"
    acting = re.finditer(rf"{name}(?: (?:{deeds})|'s? (?:{owns}))\b", whole)
    return tuple(match.start() for match in acting)


@lru_cache(maxsize=4)
def words_like(shape: str, whole: str) -> frozenset[str]:
    """The capitalised words of a text that stand so, each with its parts before a hyphen or `&`."""
    found = set(re.findall(shape, whole))
    return frozenset(word[: part.end()] for word in found for part in PART.finditer(word))


def names_in(text: str) -> list[str]:
    """The names of a text in order, each as often as it stands there."""
    return [FOR_WHOM.sub("", match[0].removesuffix("'")) for match in re.finditer(NAME, text)]


@lru_cache(maxsize=1)
def bodies_in(whole: str) -> frozenset[str]:
    """The names of bodies that a document tells of."""
    return frozenset(name for name in names_in(whole) if is_body_name(name, whole))


def is_rubric(name: str, whole: str) -> bool:
    """Whether capitals only open a paragraph and name nobody: SECOND ROUND. The union says …"""
    is_short = " " not in name and len(name) < LONGEST_SHORT
    return name.isupper() and not is_short and whole.count(name) == 1 and name.title() not in whole


def is_end_of_country(name: str, whole: str) -> bool:
    """Whether one word only ends the name of a country or body of them that the text tells: the *Union*."""
    longer = (one for one in _countries_by_end().get(name, ()) if one in whole)
    return next(longer, None) is not None


@cache
def _countries_by_end() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in country_words():
        if " " in word:
            found.setdefault(word.rsplit(maxsplit=1)[-1], []).append(word)
    return {end: tuple(longer) for end, longer in found.items()}


def whole_names_of(names: Sequence[str], whole: str) -> list[str]:
    """The names, those put together again that only their `and` has parted: the *Farm and Forest Party*. The
    first word of one stands nowhere else."""
    parted = {
        (one, other): f"{one} and {other}"
        for one in dict.fromkeys(names)
        for other in dict.fromkeys(names)
        if " " not in one
        and f"he {one} and {other}" in whole
        and re.search(rf"\b[Tt]he {re.escape(one)} and {re.escape(other)}\b", whole)
    }
    told = {
        part: name
        for (one, other), name in parted.items()
        if len(re.findall(rf"\b{re.escape(one)}\b", whole)) == whole.count(name)
        for part in (one, other)
    }
    return [told.get(name, name) for name in names]
