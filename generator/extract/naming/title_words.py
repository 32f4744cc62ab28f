"""What the words of a title say: whether a word is a role noun, whose office it is, since or until when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.extract.naming.names import kinds, plural
from generator.extract.reading.parse import Token
from generator.vocabulary import table, words
from generator.vocabulary.countries import Country, country_of

CORE = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "HYPH", "POS", "AFX", "VBG", "FW"))
"""Parts of speech (Penn Treebank) that stand inside a title."""
TIMES = frozenset(("then", "now", "newly", "formerly", "recently", "twice"))


@dataclass(frozen=True, slots=True)
class Title:
    """A title phrase: half-open character offsets into the passage, and what its words say."""

    start: int
    end: int
    text: str
    organization: str | None
    country: str | None
    former: bool
    acting: bool


@cache
def _roles() -> tuple[frozenset[str], frozenset[str]]:
    nouns = words("titles", "roles")
    return nouns, frozenset(plural(noun) for noun in nouns)


def is_role(word: str) -> bool:
    """Whether the word is a role noun in the singular, capitalised or not."""
    return word in _roles()[0] or word.lower() in _roles()[0]


def is_plural_role(word: str) -> bool:
    """Whether the word is a role noun in the plural."""
    return word.lower() in _roles()[1] and not is_role(word)


def is_core(token: Token) -> bool:
    """Whether a word can stand inside a title."""
    if token.tag_ in CORE or token.lower_ in TIMES:
        return token.text not in {"–", "—", "including"}
    if token.text == "and" and token.i and token.nbor(-1).text == "Extraordinary":
        return True  # Ambassador Extraordinary and Plenipotentiary
    return is_role(token.text) or kinds().get(token.text, "") in {"title", "body", "country"}


def read_title(text: str, start: int) -> Title:
    """A title with the organisation and country its words name, and whether it is past or for a time."""
    marks = set(re.findall(r"[a-z]+(?:-[a-z]+)*", text.lower()))
    marks -= {"then"} if text.startswith("Then ") else set()  # "Then Prime Minister A left" only goes on
    former = bool(marks & _times("former")) or bool(re.match(r"(?:then|ex)-", text.lower()))
    acting = bool(marks & _times("acting"))
    return Title(start, start + len(text), text, _organization(text), _country(text), former, acting)


@cache
def _times(key: str) -> frozenset[str]:
    return frozenset(table("titles")["time"][key])


STATE = re.compile(r"\b(?:ministry|government|cabinet|parliament|court)\b", re.IGNORECASE)
"""Where these sit is whose they are."""


def _country(text: str) -> str | None:
    """The first country a title names, but not where its bearer is sent or sits: "ambassador to Norway",
    "envoy for Norway", "Norway envoy", "Oslo-based analyst"; nor "New Mexico" and "South China Sea"."""
    own = re.split(r" (?:to|on) " if STATE.search(text) else r" (?:to|on|in|at) ", text, maxsplit=1)[0]
    own = BASED.sub(" ", SENT.split(own, maxsplit=1)[0])
    parts = re.findall(r"[\w.'’]+", own.replace("-", " "))
    for at in range(len(parts)):
        if at and parts[at - 1] in PARTS_OF_LANDS:
            continue
        for length in (3, 2, 1):
            found: Country | None = country_of(" ".join(parts[at : at + length]))
            if found is not None and not found.is_body and parts[at][0].isupper():
                is_sent = parts[at + length : at + length + 1] in (["envoy"], ["Envoy"])
                if not (is_sent and parts[at : at + length] == found.name.split()):
                    return found.name
    return None


def _organization(text: str) -> str | None:
    """The body a title names: what hangs on it by a preposition, else the proper words before the role."""
    first = BODY_FIRST.match(text)
    if first and is_body(first[1].split()):
        return first[1].removesuffix(" ")
    hung = HUNG_PROPER.search(text) or HUNG.search(text)
    if hung:
        return hung[1] if is_body(hung[1].split()) else None
    own = OWN.match(text)
    parts = own[1].removesuffix("'s ").split() if own else []
    while parts and (kinds().get(parts[-1]) == "title" or is_role(parts[-1]) or parts[-1] in OFFICE_WORDS):
        parts.pop()
    return " ".join(parts) if is_body(parts) else None


def is_body(parts: list[str]) -> bool:
    """Whether words name a body: one of them is a word for one, an outlet, an abbreviation or a seat."""
    whole = " ".join(parts)
    country = country_of(whole)
    if not parts or country is not None:
        return country is not None and (country.is_body or whole in country.seats)
    bare = [part.strip("()").removesuffix("'s") for part in parts]
    if bare[-1] in ADJECTIVES and len(bare) == 1:
        return False
    return any(
        word.lower() in words("not_people", "organs")
        or kinds().get(word) == "outlet"
        or (word.isupper() and len(word) > 1 and country_of(word) is None)
        for word in bare
    )


BODY_FIRST = re.compile(
    r"((?:[A-Z][\w.&'-]* )*[A-Z][\w.&'-]* (?:of|for) (?:the )?(?:[A-Z][\w'-]*)(?: (?:and )?[A-Z][\w'-]*)*?)"
    r"(?: (?:[Vv]ice|[Dd]eputy|[Aa]cting|[Ff]irst))? [A-Z][\w-]*$"
)
"""`National League for Nurses` before `President`."""
OFFICE_WORDS = frozenset(("Press", "Majority", "Minority", "Republican", "Democratic", "Staff"))
HUNG_PROPER = re.compile(r" (?:of|for|at|within) (?:the )?(?=[A-Z])(.+)$")
HUNG = re.compile(r" (?:of|for|at|within) (?:the |its |his |her |their |a )?(?=(?:[\w-]+ ){0,4}?[A-Z])(.+)$")
OWN = re.compile(
    r"(?:(?:former|then|ex|acting|senior|top|deputy)[ -])*((?:[A-Z][\w.&-]*[ ]?|\([A-Z]+\) ?|'s )+)"
)
PARTS_OF_LANDS = frozenset(
    ("New", "North", "Northern", "South", "Southern", "East", "West", "Central", "Latin", "Pan")
)
BASED = re.compile(r"\b[A-Z][\w.]*-(?:based|born)\b")
SENT = re.compile(r"(?:(?<=envoy)|(?<=mediator)|(?<=representative)|(?<=coordinator)) for ", re.IGNORECASE)
ADJECTIVES = frozenset(
    ("District", "Foreign", "Defense", "Defence", "State", "Interior", "Finance", "Health", "Justice")
)
"""Words of ministries that alone after "Minister of" are no body."""
