"""How the name of a body is written: what of a speaker's words is name, whether they name one body at all,
and which two wordings are one body's: a short name and the long one it stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of
from generator.vocabulary.names import fold

SMALL = frozenset(("the", "a", "an", "of", "for", "and", "s", "its", "their", "affairs"))
ARTICLE = re.compile(r"^(?:the|an?|its|their|our|his|her|my|your) ", re.IGNORECASE)
BARE = re.compile(r"(?:the|this) (?:[a-z]+|[A-Z][a-z]+)", re.IGNORECASE)
"""What stands for a body named before; "the foreign ministry" or "her office" may be anybody's."""
SHORT_NAME = re.compile(r"^(?:(?!(?:of|for|in|at|on|to) )[a-z][\w'’-]* )+(?=[A-Z])")
"""Common nouns before a name: "ferry workers’ union SNEP", "the opposition Harbour Party"."""
BESIDE = re.compile(r"^(?:[A-Z]\w+['’]s )?([A-Z][A-Z0-9]{2,})((?: [a-z]+)+)$")
"""An abbreviation and common nouns: "NPU news agency"."""
PLACED = re.compile(r"\b[\w.]+-(?:based|backed|led|run|owned|funded|sponsored|appointed)\b ?|^\w+day['’]s ")
DOTTED = re.compile(r"\b(?:[A-Z]\.){3,}")
"""An abbreviation with full stops: "H.F.O."."""
SOME = re.compile(
    r"(?:an?|some|two|three|four|five|several|many|most|other|another|both|one|any) ", re.IGNORECASE
)
JOINED = re.compile(
    r"(?: and|,) (?:the|some|an?|others?|its|his|her|their|several|many|two|three)\b| and (?P<last>.+)$"
)
PREPOSITION = re.compile(r" (?:of|for|in|on|from|to|at|with|by|between|against) ")


def is_one_body(label: str) -> bool:
    """Whether a speaker's words are for one body: not two of them, nor "some groups", "the agencies", a text.

    What has no article is a name: "Rights Watch".
    """
    if _is_several(label) or _is_listed(label.lower(), "body") or _is_part_of_text(label):
        return False
    head = _head_word(label)
    if not head.islower():
        return not SOME.match(label)
    if has_name(label) and (SOME.match(label) or _is_plural(head)):
        return False
    return not (has_name(label) and _is_listed(head, "text") and not _is_listed(head, "body"))


def _is_part_of_text(label: str) -> bool:
    """`Paragraph six`, `Article 4`."""
    first, _, number = label.lower().partition(" ")
    return _is_listed(first, "text") and (number in table("numbers")["words"] or number.isdigit())


def _is_several(label: str) -> bool:
    joined = JOINED.search(label)
    if joined is None or country_of(label) is not None:
        return False
    return joined["last"] is None or country_of(joined["last"]) is not None


def _is_plural(noun: str) -> bool:
    return noun == "media" or (noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")))


def _is_listed(noun: str, key: str) -> bool:
    return noun in words("voices", key) or noun.removesuffix("s") in words("voices", key)


def _is_body(noun: str) -> bool:
    return _is_listed(noun, "body") or noun in words("not_people", "organs")


def _head_word(label: str) -> str:
    """The noun that a name turns on: "Bureau" of "Bureau of Dams", as written."""
    return PREPOSITION.split(label, maxsplit=1)[0].split()[-1]


def head_of(label: str) -> str:
    """The noun that a name turns on, small."""
    return _head_word(label).lower()


def has_name(label: str) -> bool:
    """Whether a label has a proper word, the article and where it sits aside."""
    return any(letter.isupper() for letter in PLACED.sub("", ARTICLE.sub("", label)))


def points_back(label: str) -> bool:
    """Whether a label alone means the last body of its kind: "the agency", "the Commission"."""
    if not BARE.fullmatch(label):
        return False
    return not has_name(label) or _is_body(head_of(label))


def name_in(label: str) -> str:
    """The label without its article and where it sits; of "the smaller union USL" the short name alone."""
    label = DOTTED.sub(lambda found: found[0].replace(".", ""), label)
    bare = SHORT_NAME.sub("", PLACED.sub("", ARTICLE.sub("", label)) or label)
    beside = BESIDE.match(bare)
    if beside and country_of(beside[1]) is None and all(_is_noun_of_body(word) for word in beside[2].split()):
        return beside[1]
    return bare


def _is_noun_of_body(word: str) -> bool:
    return _is_listed(word, "body") or word in {"news", "wire", "television", "state"}


def key_of(label: str) -> str:
    """What two wordings of one body's name share: its country and its words in order of the alphabet."""
    bare = name_in(label)
    country = country_of(bare)
    if country is not None:
        place = fold(bare) if bare in country.seats else ""
        return f"{country.code} {place}".strip()
    rest = [fold(word) for word in _words(bare) if country_of(word.title()) is None]
    alike = {word[:-1] if len(word) > 4 and _is_plural(word) else word for word in rest}
    return " ".join([*_codes(bare), *sorted(alike)])


def _codes(name: str) -> list[str]:
    return sorted({found.code for word in re.findall(r"[\w.]+", name) if (found := country_of(word))})


def _words(label: str) -> list[str]:
    """The words that name, without possessive, article and preposition, small."""
    found = re.findall(r"[^\W_]+", re.sub(r"['’]s?\b", "", label.casefold()))
    return [word for word in found if word not in SMALL]


class Forms:
    """The names of a bundle's bodies, and which of them stand for a longer one."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take every name; one stands for another where only one other can be meant."""
        keys = {key_of(name): name for name in sorted(set(names))}
        meant: dict[str, set[str]] = defaultdict(set)
        for key, name in keys.items():
            for form in _short_forms(name):
                meant[form].add(key)
        self._longer = {
            form: next(iter(of))
            for form, of in meant.items()
            if len(of) == 1 and form in keys and form not in of
        }

    def longest(self, key: str) -> str:
        """The key of the longest name that a key stands for."""
        seen = {key}
        while (longer := self._longer.get(key, key)) not in seen:
            seen.add(longer)
            key = longer
        return key


def _short_forms(name: str) -> set[str]:
    """The keys of what a longer name may be called: its initials, its first word, its noun ("the
    Commission"), it without its country."""
    if country_of(name) is not None:
        return set()
    capitals = [word for word in re.findall(r"[\w.’'-]+", name) if word[0].isupper()]
    proper = [word for word in capitals if country_of(word) is None]
    forms = {"".join(word[0] for word in some).lower() for some in (capitals, proper) if len(some) > 2}
    forms |= {found.lower() for found in re.findall(r"\(([A-Z]{2,})\)", name)}
    first = re.match(r"([A-Z]\w+) [A-Z]", name)
    if first and country_of(first[1]) is None and first[1].lower() not in words("voices", "body"):
        forms.add(fold(first[1]))
    if _head_word(name)[0].isupper() and len(capitals) > 1 and _is_body(head_of(name)):
        forms.add(key_of(_head_word(name)))
    if len(proper) > 2 and len(proper) < len(capitals):
        forms.add(key_of(" ".join(proper)))
    return forms - {key_of(name)}
