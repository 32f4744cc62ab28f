"""The names of bodies: where they stand, which words are none, and the shorter names that stand for one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.sides import sides_in
from generator.model import Mention
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_words
from generator.vocabulary.letters import UPPER

WORD = rf"[{UPPER}][\w&-]*"
NAME = rf"\b(?!(?:The|Its|Both)\b){WORD}(?:(?:'s?)?(?: (?:of|for|de|du|del|des|la))?(?: the)? {WORD}){{0,7}}"
"""Capitalised words in a row, small ones between them: `Union of Carriers`, `Highland People's Front`."""
IN_PLACE = r"\b(?:[Ii]n|[Nn]ear|outside|at|around|across) (?:the )?"


@dataclass(frozen=True, slots=True)
class Named:
    """A body by its fullest name, all its names, and the nouns in them that `the …` may call it by."""

    name: str
    forms: tuple[str, ...]
    nouns: tuple[str, ...]


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
    if not parts or parts[0] in words("parties", "never") or name in country_words():
        return False
    if {parts[0], parts[-1]} & {*table("teams")["roles"]["nouns"], *table("standing")["offices"]}:
        return False
    if sides_in(name, towns=True) and (_is_of_country(name) or set(parts) & words("parties", "of_state")):
        return False
    return len(parts) > 1 or (parts[0] not in words("parties", "crowds") and _is_lone_name(name, whole))


def _is_of_country(name: str) -> bool:
    """Whether a name ends in a country's word that no `of` binds to a body: `Most Lundish`."""
    *before, last = name.split()
    return bool(sides_in(last, towns=True)) and before[-1:] != ["of"]


def _is_lone_name(name: str, whole: str) -> bool:
    """Whether one capitalised word is a name, no town's, and not only the first word of sentences."""
    if name in _words_after(IN_PLACE, whole):
        return False
    return name.isupper() or name in _words_after("[a-z,] ", whole)


@lru_cache(maxsize=2)
def _words_after(shape: str, whole: str) -> frozenset[str]:
    """The words of a text right behind a shape, each with its parts before a hyphen or `&`."""
    found = re.findall(rf"{shape}(?=([\w&-]+))", whole)
    return frozenset(word[: part.end()] for word in found for part in re.finditer(r"\w+", word))


def names_in(text: str) -> list[str]:
    """The names of a text in order, each as often as it stands there."""
    return [match[0].removesuffix("'") for match in re.finditer(NAME, text)]


@lru_cache(maxsize=1)
def bodies_in(whole: str) -> frozenset[str]:
    """The names of bodies that a document tells of."""
    return frozenset(name for name in names_in(whole) if is_body_name(name, whole))


def forms_of(names: Iterable[str], whole: str) -> list[Named]:
    """The bodies behind these names of parties: a short name goes with the one longer name it is part of."""
    known, told = _abbreviations(whole), bodies_in(whole)
    full = {_fullest(known.get(name, name), told) for name in names}
    tops = sorted(name for name in full if not any(_is_short(name, other) for other in full if other != name))
    return [_named(name, tops, known, told) for name in tops]


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{NAME}) \((?:the |or )?\"?(?P<short>(?=[\w-]*[{UPPER}][\w-]*[{UPPER}])[\w-]{{2,10}})\"?\)"
    )


def _abbreviations(whole: str) -> dict[str, str]:
    """The full name for each short one set behind it in brackets: `the Free Rail Union (FRU)`."""
    found: dict[str, str] = {}
    for match in _bracketed().finditer(whole):
        name = _opened_by(match["name"], match["short"])
        if name:
            found.setdefault(match["short"], name)
    return found


def _opened_by(name: str, short: str) -> str:
    """The part of a name that begins with the short name's first letter and has as many words as fit."""
    parts = name.split()
    starts = [n for n, part in enumerate(parts) if part[0].upper() == short[0].upper()]
    return " ".join(parts[starts[0] :]) if starts and len(parts) - starts[0] > 1 else ""


def _fullest(name: str, told: Collection[str]) -> str:
    """The one longer name of the text that begins or ends with this one; itself where there are several."""
    longer = [other for other in told if _is_short(name, other)]
    return longer[0] if len(longer) == 1 else name


def _is_short(short: str, long: str) -> bool:
    """Whether a name begins or ends another: `Kestrel`, of `Kestrel Works`; `Green`, of `Greens`."""
    is_part = long.startswith(f"{short} ") or long.endswith(f" {short}")
    return len(short) < len(long) and (is_part or long == f"{short}s")


def _named(name: str, tops: Sequence[str], known: dict[str, str], told: Collection[str]) -> Named:
    forms = {name, *(short for short, full in known.items() if full == name)}
    for form in (one for one in told if _is_short(one, name)):
        if not any(_is_short(form, other) for other in tops if other != name):
            forms.add(form)
    nouns = [
        noun for noun in nouns_of(name) if not any(noun in nouns_of(other) for other in tops if other != name)
    ]
    return Named(name, tuple(sorted(forms, key=lambda form: (-len(form), form))), tuple(nouns))


def nouns_of(name: str) -> tuple[str, ...]:
    """The common nouns of a name that `the …` may call it by: its last word, and the one before `of`."""
    heads = [name.rsplit(maxsplit=1)[-1], *re.findall(r"(\S+) (?:of|for)\b", name)]
    return tuple(
        dict.fromkeys(
            head.lower() for head in heads if len(name.split()) > 1 and head.isalpha() and not head.isupper()
        )
    )
