"""Stretches of a passage that look like a person's name: runs of capitalised words, cut at every word that
cannot be part of one (offices, countries, bodies, places, months, words of the sentence). Decides nothing.

Offsets are into the passage (`paragraph.doc.text`), whose marks are straightened one for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.lang.en.stop_words import STOP_WORDS

from generator.extract.naming.common_words import is_common
from generator.extract.reading.verb_forms import verb_forms
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_words
from generator.vocabulary.letters import UPPER
from generator.vocabulary.names import PARTICLES, fold, is_family_first, is_given

INSIDE = "|".join(sorted(PARTICLES, key=len, reverse=True))
ARTICLE = r"(?:(?:[aA]l|[eE]l|[aA]s|[aA]sh|[aA]n|[aA]r|[aA]d|[aA]t|[aA]z|ul|bin|[dD]|[oO]|[tT])[-'])"
PLAIN = rf"(?:(?:[{UPPER}]\.-?)+|{ARTICLE}?[{UPPER}]\w*(?:['-](?!(?:s|ve|re|ll|d|m|t|san|ssi|nim)\b)\w+)*)"
WORD = rf"(?:(?:(?<= )St\.(?= [{UPPER}]\w)|{PLAIN}))"
JOINED = rf"\]? +\[?(?:(?:{INSIDE}) +)*"
RUN = re.compile(
    rf"(?<![\w@#/.])\[?(?:(?:{INSIDE}) +(?={WORD}))*{WORD}(?:{JOINED}{WORD})*(?:,? (?:Jr|Sr)\b\.?)?"
)
PART = re.compile(rf"{WORD}|(?:{INSIDE})\b|(?:Jr|Sr)\b\.?")
NEXT = re.compile(rf" ({PLAIN})")
LAST = re.compile(r"(\w+[.,]?) $")
JOINING = frozenset(("and", "or", "of", "in", "on", "for", "with", "the"))
SET_OFF = re.compile(r", (?:an? [a-z]|\d\d\b)")
WINDOW = 30
"""Characters on either side in which the other words of a country's name are looked for."""
NUMERAL = re.compile(r"[IVX]+")
ENDS_SENTENCE = re.compile(r"(?:^|[.!?:;\"\n•*\-–—|]|\d\)) *[\[(\"']*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together and may be a name: half-open offsets into the passage.

    `after` is the kind of word right before it in the same run: "title" (an office or form of address),
    "body" ("… Council"), else ""; `blocked` whether the words around make it a place or a body itself;
    `portfolio` whether it stands right before the noun of an office ("Water Minister"), so is part of it.
    """

    start: int
    end: int
    words: tuple[str, ...]
    after: str = ""
    blocked: bool = False
    opens: bool = False
    portfolio: bool = False


@cache
def kinds() -> dict[str, str]:
    """What a capitalised word is when it is no name: title, country, body, place, calendar, outlet."""
    found: dict[str, str] = {}
    for kind, key in (
        ("place", "places"),
        ("body", "bodies"),
        ("calendar", "calendar"),
        ("region", "regions"),
    ):
        found.update((word, kind) for word in words("not_people", key))
    found.update((word, "outlet") for word in words("not_people", "outlets", "vessels"))
    for word in country_words():
        if " " not in word:
            found[word] = "country"
            continue
        for part in word.split():
            if part[0].isupper() and len(part) > 1 and not (is_given(part) or fold(part) in PARTICLES):
                found.setdefault(part, "country")
    found.update((title, "title") for title in _title_words())
    return found


@cache
def role_nouns() -> frozenset[str]:
    """The head nouns of titles and of kinship, singular and plural, as written inside a sentence."""
    nouns = words("titles", "roles", "relations")
    return nouns | {plural(noun) for noun in nouns}


@cache
def forms_of_address() -> frozenset[str]:
    """Words set before a name that are no office: Mr, Mrs, H.E., Sheikh."""
    return frozenset(word for words_ in table("titles")["honorifics"].values() for word in words_)


def plural(noun: str) -> str:
    """The regular plural of an English role noun."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")


@cache
def _title_words() -> frozenset[str]:
    titles = table("titles")
    written = {noun if noun.isupper() else noun[0].upper() + noun[1:] for noun in role_nouns()}
    others = {
        "Vice",
        "Deputy",
        "Prime",
        "Acting",
        "Interim",
        "Former",
        "Then",
        "Crown",
        "Chief",
        "Senior",
        "First",
        "Extraordinary",
    }
    return frozenset(
        written | forms_of_address() | set(titles["abbreviated"]) | set(titles["regnal"]) | others
    )


def find_pieces(text: str) -> Iterator[Piece]:
    """The possible names of a passage, in order."""
    for run in RUN.finditer(text):
        yield from _cut(text, run)


def _cut(text: str, run: re.Match[str]) -> Iterator[Piece]:
    opens = bool(ENDS_SENTENCE.search(text, max(0, run.start() - 4), run.start())) or run.start() == 0
    shouts = run.group().isupper() and " " in run.group()  # "MS OZOLA": one of its words alone may be letters
    held: list[re.Match[str]] = []
    before, title = "", None
    for part in PART.finditer(text, run.start(), run.end()):
        is_free = _is_given_too(part, text) or (held and _is_half_a_country(part, text))
        is_free = is_free or (
            not held and _is_small_name(part, text, opens=opens and part.start() == run.start())
        )
        is_loud = shouts and part.group() not in kinds()  # "MS OZOLA", but "CS OZOLA"
        kind = "" if is_free else _kind(part.group().title() if is_loud else part.group(), held)
        if shouts and part.group().lower() in JOINING:
            kind = "function"  # "LINDT AND MAREK"
        if not kind:
            held.append(part)
            continue
        is_field = before == "title" and kind == "title" and len(held) == 1 and is_common(held[0].group())
        is_field = is_field or part.group() in words("titles", "with_portfolio")
        after = "portfolio" if is_field else kind
        yield from _piece(_regnal(held, title), before, after, text, opens)
        held, before, title = [], kind, part
    yield from _piece(_regnal(held, title), before, "", text, opens)


def _kind(word: str, held: list[re.Match[str]]) -> str:
    """What the word is when it cannot be part of the name that the held words begin."""
    if word in PARTICLES or (word == "St." and held):
        return ""
    usual = word.title() if word.isupper() and len(word) > 3 else word
    kind = kinds().get(usual) or kinds().get(usual.partition("-")[0], "")
    if kind and (_is_surname_too(word, held) or _is_eastern(word, kind, held)):
        return ""
    if not kind and _is_headline_verb(word):
        return "function"
    if not kind and not held and word.lower() in STOP_WORDS:
        return "function"
    return kind


def _is_headline_verb(word: str) -> bool:
    """A verb of saying in the present or past that a headline capitalises ("… Says")."""
    return word.endswith(("s", "ed")) and word.lower() in verb_forms()


def _is_given_too(part: re.Match[str], text: str) -> bool:
    """A country's or place's name that is a given name too: Chad Lund, before a word of no dictionary, or
    with an office before it or an act of a person behind it: President Sofia Berg, Georgia Mills said. An
    office that is a given name, where another office or an age follows: Dean Marek, a teacher; what stands
    before given names only, where none follows: Don Marek."""
    word, following = part.group(), NEXT.match(text, part.end())
    if following is not None and word in words("titles", "before_given"):
        return not is_given(following[1]) and following[1] not in kinds()
    if following is not None and kinds().get(word) == "title":
        is_person = SET_OFF.match(text, following.end()) is not None
        return is_given(word) and is_person and not {following[1], following[1].title()} & kinds().keys()
    if (
        following is None
        or text.endswith("El ", 0, part.start())
        or kinds().get(word) not in {"country", "place", "region", "outlet"}
        or {following[1], following[1].title()} & kinds().keys()
    ):
        return False
    before = _word_before(text, part.start())
    if before in forms_of_address():
        return True
    is_titled = kinds().get(before) == "title"
    return is_given(word) and (is_titled or not is_common(following[1]))


def _is_small_name(part: re.Match[str], text: str, *, opens: bool) -> bool:
    """A name that is a small word too, in a sentence before a word of no dictionary, or set off: To Lam."""
    following = NEXT.match(text, part.end())
    if opens or following is None or part.group().lower() not in STOP_WORDS or part.group().isupper():
        return False
    before = _word_before(text, part.start())
    is_set_off = before.endswith(",") or kinds().get(before) == "title"
    is_name = is_set_off or (before.islower() and not is_common(following[1]))
    return is_name and not kinds().get(following[1])


def _word_before(text: str, start: int) -> str:
    found = LAST.search(text, max(0, start - WINDOW), start)
    return found[1] if found else ""


def _is_half_a_country(part: re.Match[str], text: str) -> bool:
    """A word that only with others is a country's name, and they are not there: Hong without Kong."""
    wholes = _half_countries().get(part.group(), ())
    near = text[max(0, part.start() - WINDOW) : part.end() + WINDOW]
    return bool(wholes) and not any(whole in near for whole in wholes)


@cache
def _half_countries() -> dict[str, tuple[str, ...]]:
    """Each word that is no country alone → the countries' names it is part of."""
    found: dict[str, tuple[str, ...]] = {}
    for whole in country_words():
        for part in whole.split() if " " in whole else ():
            if part not in country_words() and kinds().get(part) == "country":
                found[part] = (*found.get(part, ()), whole)
    return found


def _is_surname_too(word: str, held: list[re.Match[str]]) -> bool:
    """A surname that is also a common word or a town, right after one or two given names: Ana Lagos."""
    if not 1 <= len(held) <= 2 or held[-1].group() in kinds() or not is_given(held[-1].group()):
        return False
    is_town = not word.isupper() and (kinds().get(word) == "region" or word in _capitals())
    return is_town or word in words("not_people", "surnames_too")


def _is_eastern(word: str, kind: str, held: list[re.Match[str]]) -> bool:
    """A word of a name in the order of the East: `Son` right after the family name Choe, Park behind a rare
    given name that speaks ("said Okyo Park")."""
    if len(held) != 1 or is_common(held[0].group()):
        return False
    if kind == "title":
        return word.partition("-")[0].lower() in words("titles", "relations") and is_family_first(
            held[0].group()
        )
    before = verb_forms().get(_word_before(held[0].string, held[0].start()), ("", ""))
    return is_family_first(word) and before[1] == "say"


@cache
def _capitals() -> frozenset[str]:
    return frozenset(town for country in country_words().values() for town in country.capitals)


def _piece(held: list[re.Match[str]], before: str, after: str, text: str, opens: bool) -> Iterator[Piece]:
    while held and (held[-1].group() in PARTICLES or not held[-1].group()[0].isalpha()):
        held = held[:-1]
    if not held:
        return
    start, end, names = held[0].start(), held[-1].end(), tuple(part.group() for part in held)
    bracket = text.find("]", start, end)
    if bracket >= 0 and text[start - 1 : start] == "[":
        start -= 1
    elif bracket >= 0:
        names, start = tuple(p.group() for p in held if p.start() > bracket), bracket + 2
    kind = before if before in {"title", "body"} else ""
    blocked = after in {"place", "body"} or before == "outlet" or text.endswith("St. ", 0, start)
    yield Piece(start, end, names, kind, blocked, opens and not before, after == "portfolio")


def _regnal(held: list[re.Match[str]], before: re.Match[str] | None) -> list[re.Match[str]]:
    """The held words with the title that belongs to the name: "Pope" with one given name and a numeral."""
    if before is None or before.group() not in words("titles", "regnal") or not held:
        return held
    rest = [part for part in held[1:] if not NUMERAL.fullmatch(part.group())]
    return held if rest or held[0].start() != before.end() + 1 else [before, *held]
