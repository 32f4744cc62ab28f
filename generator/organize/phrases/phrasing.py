"""Our own sentences: names resolved to how the briefing writes them, answers in a few neutral words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from textwrap import shorten

from generator.model import Cast, Citation, Document, Part
from generator.vocabulary import table, words
from generator.vocabulary.datelines import dateline_in

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
QUOTED = re.compile(r"[\"“”]")
LEFT = re.compile(r"\b(?:[Hh]e|[Ss]he|him|[Tt]hey|them|[Ww]e|us|I|me)\b(?=[^“”]*(?:“[^”]*”[^“”]*)*$)")
"""Pronouns outside quotation marks, which nobody stands behind in a question of its own."""
TELLER = re.compile(r"^[Aa]ccording to [^,]+, (?=\S)")
NEGATION = re.compile(r"^[Nn]o (?=[a-z])|(?:\b|(?<= ))(?:not|never) ")
DID_NOT = re.compile(r"\b(?:do|does|did|ca|wo)(?: not|n['’]t)\b")
TITLES = (
    (r"(Who (?:leads|proposed) .+|How many are in .+)", r"\1?"),
    (r"Who walked out of (.+)", r"Who walked out of \1?"),
    (r"Whether anybody walked out of (.+)", r"Who, if anybody, walked out of \1?"),
    (
        r"Whether ((?:(?!(?:that|which|who|whose|and)\b)[^\s,;“”]+ ){1,9}?)"
        r"(is|are|was|were|has|have|can|will|may) ([^;“”]+)",
        r"\2 \1\3?",
    ),
    (
        r"(Where|When) ((?:(?!(?:that|which|who|whose|and)\b)[^\s,;“”]+ ){1,9}?)"
        r"(is|are|was|were|has|have|can|will|may) ([^;“”]+)",
        r"\1 \3 \2\4?",
    ),
    (r"On what day (.+) (was|were|is)(?: held)?", r"When \2 \1?"),
    (r"On what day (.+) meet", r"When do \1 meet?"),
    (r"(How (?:large|high|long|big)) (the [^,;]+) (is|was|are|were)", r"\1 \3 \2?"),
    (
        r"(How (?:many|much) [a-z -]+?) ((?:the|its|their|[A-Z])[^,;]*?) (shall|will) ([^,;]+)",
        r"\1 \3 \2 \4?",
    ),
    (r"(How (?:many|much) [^,;]+ (?:shall|will|are to|is to) [^,;]+)", r"\1?"),
    (r"How the (\w+) voted", r"How did the \1 vote?"),
    (r"At what time (the .+) start", r"At what time did \1 start?"),
)
"""Shapes of the titles of differences, and the questions that they leave open."""
BETWEEN = re.compile(
    r", (?:he|she|they|it|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:says?|said|adds?|added|claims?|claimed),"
)
"""Who tells it, in the midst of a clause."""
NOUN_OF_DEED = re.compile(r"[A-Z][a-z]+(?:ing|tion|sion|ment|ness)s?")
TOLD_BY = re.compile(r", (?:[A-Z][\w’'-]+ ?){1,4}(?<= )(?:says|said|adds|added)\?$")
"""Who tells it, at the end of a question."""
EMPTIED = re.compile(r"\s*,(?:\s*,)+")
"""The commas around a name that was left out."""
DANGLING = re.compile(r" (?:for|about|of|on|to|with|by) (?:that|this|it)$")
"""What hangs on a sentence before, at the end of a title."""
CLAIM = re.compile(r"Whether (?:it is so that “(?P<words>[^“”]+)”|(?P<claim>(?!it is so\b).+))")
PLANNED = re.compile(
    r"^(?:Do|Does|Is|Are) (?P<who>[^?]+?)"
    r" (?:plan(?:ning)?|aim(?:ing)?|intend(?:ing)?|set|due|scheduled|expected) to (?P<deed>[a-z][^?]+\?)$"
)
"""`Does Peru plan to close the port?`: will it?"""
OPENING_DAY = re.compile(
    r"^(?:[Oo]n )?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?),? (?P<rest>(?!on\b).+)"
)
"""A day before what was done on it."""
LONGEST_CLAIM = 24
"""Words of a claim that is asked as it stands."""
BOUND = {"he", "she", "it", "they", "we", "i", "his", "her", "its", "their", "our", "my"}
BOUND |= {"this", "these", "such", "no", "nobody", "nothing", "none"}
"""First words with which a clause of a source cannot stand bare in a title of ours."""
LONGEST = 110
"""Characters of a source's words in a title."""
SHORTEST = 4
"""Words at least of a title that is cut at a colon."""
SHORTEST_STEM = 3
MARKS = " \t\n“”\"'‘’.,;:–—-"
PAIRED = re.compile(r'"([^"]*)"')
SINGLE = str.maketrans("“”", "‘’")


def render(parts: Iterable[Part], cast: Cast) -> str:
    """The parts as one sentence, each name as the briefing writes it."""
    text = "".join(_word(part, cast) for part in parts)
    plain = re.sub(r"\s+([?.,;’])", r"\1", re.sub(r"\s+", " ", text)).strip()
    return typeset(EMPTIED.sub("", plain))


def typeset(line: str) -> str:
    """A line of ours with curved marks and apostrophes, as the pages around it have them."""
    line = PAIRED.sub(r"“\1”", line)
    return re.sub(r"(?<!\w)'(?=\w)", "‘", line).replace("'", "’")


def asked(parts: Sequence[Part], cast: Cast) -> str:
    """A question that stands by itself; nothing where a pronoun is left or one person is named twice."""
    people = [person.id for part in parts if not part.owner and (person := cast.person_at(part.name_at))]
    text = PLANNED.sub(r"Will \g<who> \g<deed>", TOLD_BY.sub("?", render(parts, cast)))
    text = re.sub(r"^Might ", "Will ", text)
    return "" if len(people) > len(set(people)) or LEFT.search(text) else text


def _word(part: Part, cast: Cast) -> str:
    person = cast.person_at(part.name_at)
    if person is None:
        return part.text
    return person.name + ("’s " if part.owner else "" if part.text == part.text.rstrip() else " ")


def name_of(person_id: str, cast: Cast) -> str:
    """The person's name, for a sentence of ours."""
    person = cast.person(person_id)
    return person.name if person is not None else ""


def joined(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]


def tellers(at: Iterable[Citation], documents: Mapping[str, Document]) -> str:
    """Which sources say so, in the order of the bundle: `says RT`, `say CNN and RT`."""
    named = {citation.source for citation in at}
    codes = [document.code for name, document in documents.items() if name in named]
    return f"{'says' if len(codes) == 1 else 'say'} {joined(codes)}"


def the(country: str) -> str:
    """The country's name as it stands inside a sentence: `the Netherlands`."""
    plural = country.startswith("United ") or country.endswith(("lands", "Islands", "ines"))
    return f"the {country}" if plural else country


def in_marks(told: str) -> str:
    """The source's own words in marks, cleaned of what hung on their ends; marks within them are single."""
    dateline = dateline_in(told)
    plain = told[dateline.end() if dateline is not None else 0 :].strip(MARKS)
    for opener in ("that ", "which ", "However, "):
        plain = plain.removeprefix(opener)
    closing = "”" if plain.count("“") > plain.count("”") else '"' if plain.count('"') % 2 else ""
    return f"“{f'{plain}{closing}'.translate(SINGLE)}”"


def whether(told: str) -> str:
    """A clause of a source as a title of ours, in marks where it cannot stand bare."""
    plain = TELLER.sub("", told.strip(MARKS).removeprefix("that "))
    if len(before := plain.partition(": ")[0].split()) >= SHORTEST and not QUOTED.search(plain):
        plain = " ".join(before)  # what is listed behind a colon, the passage tells
    plain = _positive(plain)
    first, _, rest = plain.partition(" ")
    if first.lower() in BOUND or QUOTED.search(plain) or LEFT.search(plain):
        return f"Whether it is so that {in_marks(shorten(plain, LONGEST, placeholder=' …'))}"
    rest = rest.replace(" also ", " ")
    opener = first.lower() if first.lower() in words("questions", "openers") else first
    return f"Whether {opener} {rest}".strip()


def question_of(about: str) -> str:
    """The title of a difference as a question, where its shape is one of ours."""
    about = DANGLING.sub("", about)
    for shape, asked in TITLES:
        if found := re.fullmatch(shape, about):
            told = found.expand(asked)
            return told[:1].upper() + told[1:]
    return ""


def so_asked(about: str) -> str:
    """Whether a claim is true, where its clause cannot be turned round: `Is it true that the gate opened?`"""
    told = CLAIM.fullmatch(DANGLING.sub("", about))
    if told is None:
        return ""
    claim = BETWEEN.sub("", QUOTED.sub("", told["claim"] or told["words"]))
    if (turned := question_of(f"Whether {small(claim)}")) and not LEFT.search(turned):
        return turned
    claim = OPENING_DAY.sub(r"\g<rest> on \g<day>", claim, count=1)
    first, _, rest = claim.partition(" ")
    is_whole = first.lower() not in BOUND and not LEFT.search(claim) and "…" not in claim
    if not is_whole or len(claim.split()) > LONGEST_CLAIM:
        return ""
    opener = first.lower() if first.lower() in words("questions", "openers") else first
    return f"Is it true that {opener} {rest}?"


def small(claim: str) -> str:
    """A clause that opened its sentence, as it stands inside one."""
    first = claim.split(maxsplit=1)[0]
    is_noun = first.lower() in words("questions", "openers") or NOUN_OF_DEED.fullmatch(first) is not None
    return first.lower() + claim[len(first) :] if is_noun else claim


@lru_cache(maxsize=4096)
def gist(text: str) -> frozenset[str]:
    """The words that carry a sentence's meaning, cut to their stems: to tell whether two say the same."""
    found = re.findall(r"[^\W_]+", text.lower())
    return frozenset(_stem(word) for word in found if word not in table("questions")["gist"]["small"])


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _positive(words: str) -> str:
    """What a clause denies, asked without its only `not`: `the dam was never on the agenda`."""
    if len(NEGATION.findall(words)) != 1 or DID_NOT.search(words):
        return words
    plain = QUOTED.sub("", NEGATION.sub("", words, count=1))
    return re.sub(r" yet\b", "", plain)


def day_in_words(day: str) -> str:
    """`2025-05-16` as 16 May 2025."""
    year, month, date = day.split("-")
    return f"{int(date)} {MONTHS[int(month) - 1]} {year}"
