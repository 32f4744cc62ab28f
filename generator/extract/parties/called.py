"""What else a body is called: the shorter names that stand for a full one, and the nouns of `the union`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from generator.extract.parties.names import CAPITAL, IN_PLACE, NAME, PART, WORD, bodies_in, words_like
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_words
from generator.vocabulary.letters import INITIAL

SMALL = "|".join(sorted(words("parties", "small")))
ENDING = "|".join((SMALL, "[a-z]{3,}ed", *sorted(words("parties", "acts"))))
"""What stands behind a name that is whole: a small word, or the verb of what it does."""
BEHIND_THE = rf"\b[Tt]he ({WORD})"
NO_NOUN = rf"(?!(?:{SMALL})\b)"
"""Small words that end a phrase which opens with `the`."""
RIVAL = r"(?:rival|other|second|smaller|larger|bigger|breakaway|splinter|both|two|three|either|several) "
"""What stands before a noun for a kind of body that is told to have more than one."""
SHORTEST = 4
"""Letters of a first word that can stand for a whole name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A body by its fullest name, all its names, and the nouns in them that `the …` may call it by."""

    name: str
    forms: tuple[str, ...]
    nouns: tuple[str, ...]


def forms_of(names: Iterable[str], whole: str, towns: Collection[str] = ()) -> list[Named]:
    """The bodies behind these names of parties: a short name goes with the one longer name it is part of; a
    town at the front of a name is not short for it."""
    known = spelled_out(whole)
    names = list(names)
    ends = {name.rsplit(maxsplit=1)[-1] for name in names if " " in name}
    told = (bodies_in(whole) - (frozenset(towns) - ends)) | {
        name for name in known.values() if " and " in name
    }
    full = {_fullest(known.get(name, name), told) for name in names}
    told |= {first for name in full for first in _first_alone(name, full, whole, towns)}
    tops = sorted(name for name in full if not any(is_short(name, other) for other in full if other != name))
    alone = {one for one in told if " " in one or _stands_alone(one, whole) or _is_before_its_own(one, whole)}
    named = [_named(name, tops, known, alone) for name in tops]
    beside = {one.name: _set_beside(one.forms, whole) for one in named}
    return [
        replace(one, nouns=one.nouns + tuple(n for n in beside[one.name] if _is_own(n, one, named, beside)))
        for one in named
    ]


def _first_alone(name: str, names: Collection[str], whole: str, towns: Collection[str]) -> Iterator[str]:
    """The first word of a party's name where it stands for the whole: *Centre* leader X, *Halden* has, the
    *Greens*, of the Green List. None that begins another's name, is a common word or a town, or says no more
    than what kind it is of."""
    first, _, rest = name.partition(" ")
    is_shared = any(other != name and other.startswith(f"{first} ") for other in names)
    is_kind = first.lower().removesuffix("'s") in words("parties", "qualities") or first in country_words()
    if not rest or is_shared or is_kind:
        return
    is_common = stands_in(first.lower(), whole) or first in towns or first in words_like(IN_PLACE, whole)
    for form in (first, f"{first}s"):
        is_thing = form == first and first in words_like(BEHIND_THE, whole) and f"he {name}" not in whole
        is_name = not (is_common or is_thing) and len(first) >= SHORTEST and _stands_alone(form, whole)
        if is_name or _is_before_its_own(form, whole):
            yield form


def _is_before_its_own(first: str, whole: str) -> bool:
    """Whether a name of one word stands before a word for its leader or team."""
    return first in _before_their_own(whole)


@lru_cache(maxsize=2)
def _before_their_own(whole: str) -> frozenset[str]:
    """The single names right before a word for their leader or team, each also without what makes it an
    owner's."""
    behind = "|".join(sorted(words("parties", "its_own")))
    found = re.findall(rf"(({CAPITAL}[\w&-]*)(?:'s?)?) (?:{behind})\b", whole)
    return frozenset(form for forms in found for form in forms)


def _set_beside(forms: Sequence[str], whole: str) -> list[str]:
    """The common nouns set beside a name that the text also uses alone: *the operator* Kestrel Works."""
    name = rf"(?:{'|'.join(map(re.escape, forms))})(?![\w-])"
    found = re.findall(rf"\b[Tt]he (?:[a-z'-]+ ){{0,2}}?{NO_NOUN}([a-z]{{3,}}) {name}", whole)
    found += re.findall(
        rf"{name}, (?:the|an?) (?:[a-z'-]+ ){{0,2}}?{NO_NOUN}([a-z]{{3,}})(?= that | which |, )", whole
    )
    found += re.findall(
        rf"\b[Tt]he (?!{RIVAL})(?:[a-z'-]+ ){{0,2}}?([a-z]{{3,}}), {name}(?=[\s,.;:)])", whole
    )
    used = set(re.findall(rf"\b[Tt]he ([a-z]+)\b(?! {INITIAL})", whole))
    used |= {noun for kind in table("parties")["kinds"].values() for noun in kind["called"]}
    own = [noun for noun in dict.fromkeys(found) if noun in used and noun not in words("parties", "crowds")]
    of = re.findall(rf"\b[Tt]he ([a-z]+) of {name}", whole)  # the city of Tarn
    return list(dict.fromkeys((*own, *(noun for noun in of if noun in words("parties", "places")))))


@lru_cache(maxsize=64)
def apposed_to(noun: str, whole: str) -> list[str]:
    """The names set beside a noun for a kind of body, not a rival's: the dockers' union *KNB*; the union,
    *KNB*; *KNB*, the union that."""
    one, name = rf"(?!{RIVAL})(?:[a-z'-]+ )", f"({NAME})"
    lines = _lines_with(f" {noun}", whole)
    found = re.findall(rf"\b(?i:the) {one}{{0,3}}?{noun}(?:, (?:the )?| ){name}(?=[\s,.;:)])", lines)
    behind = r"(?= that | which | behind |[,.;])"
    return found + re.findall(rf"{name}, (?:the|an?) {one}{{0,2}}?{noun}{behind}", lines)


@lru_cache(maxsize=64)
def has_rival(noun: str, whole: str) -> bool:
    """Whether a text tells of more than one of a kind: a rival union, both fronts."""
    shape = rf"\b{RIVAL}(?:[\w-]+ )?{noun}s?\b"
    return re.search(shape, _lines_with(f" {noun}", whole), re.IGNORECASE) is not None


def _lines_with(word: str, whole: str) -> str:
    """The lines of a text that have a word, however it is written."""
    return "".join(line for line in whole.splitlines(keepends=True) if word in line.lower())


def _is_own(noun: str, one: Named, named: Sequence[Named], beside: Mapping[str, list[str]]) -> bool:
    """Whether no other party is called by a noun."""
    others = [other for other in named if other is not one]
    return not any(noun in other.nouns or noun in beside[other.name] for other in others)


@cache
def _bracketed() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """The shapes of a short name set behind a full one, each with what it cannot do without."""
    short = rf"(?P<short>(?=[\w-]*{INITIAL}[\w-]*{INITIAL})[\w-]{{2,10}})"
    return (
        ((" (",), re.compile(rf"(?P<name>{NAME}(?: and {NAME})?) \((?:the |or )?\"?{short}\"?\)")),
        (
            (", or ", " known as ", ", called ", " known by its "),
            re.compile(
                rf"(?P<name>{NAME}), (?:or|called|(?:better |also |commonly )?known (?:as|by its "
                rf"(?:{INITIAL}\w+ )?(?:initials|acronym|abbreviation),?(?: as)?)) (?:the )?{short}\b"
            ),
        ),
        (
            ('")',),
            re.compile(
                rf"(?P<name>{NAME}) \((?:hereinafter |hereafter )?(?:the )?\"(?:the )?(?P<short>{WORD})\"\)"
            ),
        ),
    )


@lru_cache(maxsize=64)
def spelled_out(whole: str) -> Mapping[str, str]:
    """The full name for each short one set behind it: `the Free Rail Union (FRU)`, `Rail Works, or RW,`."""
    found: dict[str, str] = {}
    lines = whole.split("\n")
    read = (
        match
        for signs, shape in _bracketed()
        for line in (lines if any(sign in whole for sign in signs) else ())
        if any(sign in line for sign in signs)
        for match in shape.finditer(line)
    )
    for match in read:
        is_defined = match[0].endswith('")')
        name = match["name"] if is_defined else _opened_by(match["name"], match["short"], whole)
        if name:
            found.setdefault(match["short"], name)
    return found


def _opened_by(name: str, short: str, whole: str) -> str:
    """The part of a name that begins with the short name's first letter; else the longer name that both are
    short for: `the Port Authority (TPA)`, of the Tarn Port Authority."""
    if " and " in name:  # Crane and Lift Drivers (CLD); two bodies of which the second has a short name
        is_one = _initials(name).startswith(short.upper())
        return name if is_one else _opened_by(name.rsplit(" and ", maxsplit=1)[1], short, whole)
    parts = name.split()
    starts = [n for n, part in enumerate(parts) if part[0].upper() == short[0].upper()]
    if starts and len(parts) - starts[0] > 1:
        return " ".join(parts[starts[0] :])
    if _is_foreign(parts, short):
        return name
    longer = [
        one for one in bodies_in(whole) if is_short(name, one) and _initials(one).startswith(short.upper())
    ]
    return min(longer, default="")


def _is_foreign(parts: Sequence[str], short: str) -> bool:
    """Whether initials can be those of a body's name in its own tongue: the Coastal Armed Front (FAC)."""
    bodies = table("teams")["bodies"]
    return short.isupper() and len(parts) > 1 and any(part.strip("'") in bodies for part in parts)


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split() if part[0].isupper())


def _fullest(name: str, told: Collection[str]) -> str:
    """The one longer name of the text that begins or ends with this one; itself where there are several."""
    longer = [other for other in told if is_short(name, other)]
    return longer[0] if len(longer) == 1 else name


@lru_cache(maxsize=1024)
def _people_of(place: str) -> frozenset[str]:
    """What the people of a place may be called: Vostana, the Vostanans; Tarn, a Tarnish team."""
    stem = place.rstrip("aeio")
    return frozenset(
        f"{one}{end}" for one in (place, stem) for end in ("n", "an", "ian", "i", "ese", "ish", "ic")
    )


def is_short(short: str, long: str) -> bool:
    """Whether a name begins or ends another: `Kestrel`, of `Kestrel Works`; `Green`, of `Greens`."""
    is_part = long.startswith((f"{short} ", f"{short}' ")) or long.endswith(f" {short}")
    is_part = is_part or short in _people_of(long.rsplit(maxsplit=1)[-1])
    is_part = is_part or long.startswith(f"{short.removesuffix('s')} ")  # the Greens, of the Green List
    return len(short) < len(long) and (is_part or long == f"{short}s")


def stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text and is no part of a longer word."""
    return name in text and re.search(rf"\b{re.escape(name)}\b", text) is not None


def _stands_alone(name: str, whole: str) -> bool:
    """Whether a word is somewhere a name of its own and not only set before a noun: `Pacific` port."""
    return name in _last_words(whole)


@lru_cache(maxsize=2)
def _last_words(whole: str) -> frozenset[str]:
    """The words with a capital that end a phrase in a text, each with its parts behind a hyphen or `&`."""
    found = set(
        re.findall(
            rf"(?<![\w&-])(?=[\w&-]*{INITIAL})[\w&-]++(?='|[,.;:)]|$| (?:{ENDING})\b)", whole, re.MULTILINE
        )
    )
    return frozenset(word[part.start() :] for word in found for part in PART.finditer(word))


def _named(name: str, tops: Sequence[str], known: Mapping[str, str], told: Collection[str]) -> Named:
    forms = {name, *(short for short, full in known.items() if full == name)}
    for form in (one for one in told if is_short(one, name) and not name.startswith(f"{one} and ")):
        if not any(is_short(form, other) for other in tops if other != name):
            forms.add(form)
    nouns = [
        noun for noun in nouns_of(name) if not any(noun in nouns_of(other) for other in tops if other != name)
    ]
    return Named(name, tuple(sorted(forms, key=lambda form: (-len(form), form))), tuple(nouns))


def nouns_of(name: str) -> tuple[str, ...]:
    """The common nouns of a name that `the …` may call it by: its last word, and the one before `of`."""
    heads = [
        name.rsplit(maxsplit=1)[-1],
        *re.findall(r"(\S+) (?:of|for)\b", name),
        *re.findall(r"(\w+s)' ", name),
    ]
    return tuple(
        dict.fromkeys(
            head.lower() for head in heads if len(name.split()) > 1 and head.isalpha() and not head.isupper()
        )
    )
