"""Which outlet a document is from, when nobody states it; and the short code it is cited by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import urlsplit

from generator.collect.blocks import Block
from generator.collect.titles import is_newspaper, name_in_masthead, outlet_tail
from generator.vocabulary import table, words
from generator.vocabulary.datelines import dateline_in

NAME = r"[A-Z]\w*(?:[.&]\w+)*"
RUN = rf"((?:The )?{NAME}(?:(?: (?:the|of|and|for|&))? {NAME}){{0,4}})"
GENERIC_HOSTS = {
    "www",
    "m",
    "edition",
    "amp",
    "news",
    "en",
    "english",
    "eng",
    "live",
    "int",
    "co",
    "com",
    "org",
}
ISSUED = re.compile(
    r"(?i:issued|released|published) by (?:the )?(?P<who>[A-Z][^.;:]{2,80})$"
    r"|\*?(?P<live>[A-Z]\w+(?: [A-Z]\w+){0,3}) live(?:,| with| blog|:)"
)
"""`Issued by the Office of …`, `Northern Post live, with Ann Ode in Orvik`."""
ENOUGH = 3
"""References to itself from which on a document names its outlet, if it has twice as many as of any other."""


def outlet_of(blocks: Sequence[Block], url: str | None) -> str | None:
    """The outlet by its headline's tail, its address, its offers to readers, its references to itself."""
    title = next((block.words for block in blocks if block.rule == "title"), "")
    if tail := outlet_tail(title):
        return tail["outlet"].strip()
    if masthead := next((block.words for block in blocks if block.rule == "masthead"), ""):
        name = name_in_masthead(masthead)
        return in_small_letters(name) if name.isupper() and " " in name else name
    if paper := next(filter(None, map(_paper_beside_date, blocks)), None):
        return paper
    if url:
        return outlet_of_host(url, " ".join(block.words for block in blocks))
    return (
        _issuer(blocks)
        or _outright(blocks)
        or _by_furniture(blocks)
        or _by_agency(blocks)
        or _by_reference(blocks)
    )


def _paper_beside_date(block: Block) -> str | None:
    """The newspaper of `The Harbour Post, Friday, June 11, 2027`."""
    parts = re.split(r"\s*[,|·•–—:]\s*", block.words) if block.rule == "dateline" else []
    return next(filter(is_newspaper, parts), None)


def in_small_letters(name: str) -> str:
    """A name set in capitals as it is written: `MINISTRY OF RIVERS`, Ministry of Rivers."""
    small = {"of", "the", "and", "for", "to", "in", "on"}
    parts = [word.lower() if word.lower() in small else word.capitalize() for word in name.split()]
    return " ".join([parts[0].capitalize(), *parts[1:]])


def outlet_of_host(url: str, text: str) -> str:
    """The outlet of an address: the words of the text that its host runs together, else the host."""
    host = (urlsplit(url).hostname or url).removeprefix("www.")
    labels = {label for label in host.split(".") if label not in GENERIC_HOSTS}
    runs = Counter(run for found in re.finditer(rf"(?={RUN})", text) for run in _starts(found.group(1)))
    fitting = [(count, run) for run, count in runs.items() if re.sub(r"\W", "", run).lower() in labels]
    return max(fitting)[1] if fitting else host


def _starts(run: str) -> Iterator[str]:
    """Every beginning of a run of words: an outlet's name may be followed by another name."""
    parts = run.split()
    return (" ".join(parts[:n]) for n in range(1, len(parts) + 1))


def _outright(blocks: Sequence[Block]) -> str | None:
    aside = [block.words for block in blocks if block.kind == "boilerplate"]
    return next((name for line in aside for look in _looks("outright") for name in _names(look, line)), None)


def _by_agency(blocks: Sequence[Block]) -> str | None:
    """The agency that a dateline names: `VELLMAR (AP) — `."""
    prose = [block.words for block in blocks if block.kind == "text"][:6]
    found = (dateline_in(one) for one in prose)
    return next((line["agency"] or line["slashed"] for line in found if line), None)


def _by_furniture(blocks: Sequence[Block]) -> str | None:
    aside = [block.words for block in blocks if block.kind == "boilerplate"]
    counts = Counter(name for line in aside for look in _looks("furniture") for name in _names(look, line))
    name, count = counts.most_common(1)[0] if counts else ("", 0)
    return name if count >= 2 else None


def _by_reference(blocks: Sequence[Block]) -> str | None:
    prose = [block.words for block in blocks if block.kind == "text"]
    counts = Counter(name for text in prose for look in _looks("references") for name in _names(look, text))
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= ENOUGH and first[1] >= 2 * second[1] else None


def _issuer(blocks: Sequence[Block]) -> str | None:
    """Who issues a paper, by its own line: `Issued by the Office of the Mediator`."""
    lines = (ISSUED.match(block.words) for block in blocks[:10])
    return next((found["who"] or found["live"] for found in lines if found), None)


@cache
def _looks(key: str) -> list[re.Pattern[str]]:
    return [
        re.compile(re.sub(r"\{\}", lambda _: f"(?-i:{RUN})", look), re.IGNORECASE)
        for look in table("outlets")[key]
    ]


def _names(look: re.Pattern[str], text: str) -> Iterator[str]:
    for found in look.finditer(text):
        name = found.group(1).rstrip(".")
        if name.split()[-1].lower() not in words("outlets", "not_names") and not name.endswith("ers"):
            yield name


LONG_NAME = 5
"""From more words on, the initials of "of" and "the" are left out of a tag."""
KIND_CODES = {"live_blog": "Live", "communique": "Communiqué"}
"""Tags of documents that no outlet signs; other kinds are their own tag."""


def code_of(outlet: str | None, kind: str) -> str:
    """A short tag: the outlet's initials, or its one word; without an outlet, the kind of document."""
    name = outlet or ""
    if " " not in name:
        name = name.split(".")[0]  # of a host, its first label
    parts: list[str] = re.findall(r"[^\W_]+", name)
    if len(parts) > 1 and parts[0].lower() in {"the", "a", "an"}:
        parts = parts[1:]
    if not parts:
        return KIND_CODES.get(kind, kind.title())
    if len(parts) == 1:
        return parts[0] if len(parts[0]) <= 12 else parts[0][:4].upper()
    if len(parts) > LONG_NAME:
        parts = [part for part in parts if not part.islower()]
    return "".join(part if part.isupper() and len(part) <= 4 else part[0].upper() for part in parts)[:8]


def distinct_codes(codes: Sequence[str], qualifiers: Sequence[Sequence[str]]) -> list[str]:
    """The codes, told apart where several are equal: by the first qualifier that differs, else by a letter.

    `qualifiers` has, for each code, words in the order of preference: the kind, the day, both.
    """
    distinct = list(codes)
    for code, places in _places(codes).items():
        if len(places) > 1:
            for place, mark in zip(places, _marks([qualifiers[place] for place in places]), strict=True):
                distinct[place] = f"{code} {mark}"
    return distinct


def _places(codes: Sequence[str]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, code in enumerate(codes):
        places.setdefault(code, []).append(at)
    return places


def _marks(rows: Sequence[Sequence[str]]) -> list[str]:
    for column in zip(*rows, strict=True):
        if all(column) and len(set(column)) == len(column):
            return list(column)
    return [chr(ord("a") + n) if n < 26 else str(n + 1) for n in range(len(rows))]
