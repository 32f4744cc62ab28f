"""Parties to talks that are no country, told by what is said around their names: who negotiates for them, and
what they do or have with another. Each with the words that stand for it in its document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from generator.extract.parties.called import NO_NOUN, Named, apposed_to, forms_of, has_rival, nouns_of
from generator.extract.parties.names import (
    NAME,
    bodies_in,
    is_body_name,
    is_end_of_country,
    is_rubric,
    names_in,
    own_text,
    whole_names_of,
)
from generator.extract.parties.sides import sides_in
from generator.extract.parties.slots import rows_in
from generator.extract.parties.states import is_any_state, noun_of_state, of_country
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Token
from generator.model import FoundParty, Mention
from generator.vocabulary import table, words
from generator.vocabulary.bodies import judges, regulates, words_of_kind

ELEMENT = re.compile(
    rf"(?:(?:[Tt]he (?:(?!and\b|or\b)[a-z]+(?:s'|'s)? ){{0,2}}|[Ii]ts )?{NAME}(?: \([\w-]+\))?"
    rf"|[Tt]he [a-z][\w-]+(?: {NO_NOUN}[a-z][\w-]+)??|\b[Mm]anagement)"
)
"""A party as one of a row: by its name, or as `the company`."""
LABEL = re.compile(
    rf"\W{{0,6}}(?:[Ff]or |On behalf of )?(?:[Tt]he )?(?P<row>{NAME})"
    r"(?:'s? (?:team|side|negotiators|delegation))?\s*[.:]\W"
)
ROSTER = re.compile(
    rf"(?:^|(?<=[.;] ))(?:[A-Z][a-z]*(?: [a-z]+){{1,5}},? )?(?:[Ff]or )?(?:[Tt]he )?(?P<row>{NAME})[.:]"
    r" (?P<people>[^.;:]*)"
)
"""Several names in one paragraph, each before its people: `Blues: A, B. On the other side Reds: C, D.`"""
TOWNS = frozenset({"GPE", "LOC"})
FEWEST = 2
"""People named in a paragraph that opens with a side's name alone."""


Kind = Mapping[str, Any]
"""One kind of the vocabulary: what it is called, and what the names of its bodies are made of."""


def find_parties(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[FoundParty, ...]:
    """The parties of a document that are no country, in the order of their names."""
    paragraphs = [one for one in analysis.paragraphs if one.passage.kind != "heading"]
    texts = [own_text(paragraph, mentions) for paragraph in paragraphs]
    peopled = [text for text in texts if "\0" in text]
    whole = "\n".join(texts)
    kinds = _kinds_told(whole)
    is_about_talks = any(_talking().search(one.doc.text) for one in analysis.paragraphs)
    rows = [row for text in peopled for row in _labels(text)]
    if is_about_talks:
        called = {noun for kind in kinds.values() for noun in kind["called"]}
        rows += [match["row"] for match in _bargaining().finditer(whole) if match["noun"] in called]
        placed = zip(paragraphs, texts, strict=True)
        rows += [row for one, text in placed for row in rows_in(one, one.inside(mentions), text)]
    rows = list(dict.fromkeys(rows))  # each is told many times
    names = [name for row in rows for name in names_in(row) if is_body_name(name, whole)]
    names += [name for row in rows if (name := _only_called(row, whole))]
    names += [name for text in peopled for name in _beside_bodies(text, whole)]
    behind = dict(_behind_people(whole, kinds)) if is_about_talks else {}
    names += [name for name in behind if is_body_name(name, whole)]
    names = list(dict.fromkeys(whole_names_of(names, whole)))
    names = [name for name in names if not (is_rubric(name, whole) or is_end_of_country(name, whole))]
    named = forms_of((name for name in names if not noun_of_state(name)), whole, _towns(analysis))
    named = _without_regulators([one for one in named if not judges(one.name)], whole)
    named = [replace(one, nouns=(*one.nouns, *filter(None, [_noun_behind(one, behind)]))) for one in named]
    rows += [f"the {noun}" for name in names if (noun := noun_of_state(name))]
    nameless = [of_country(one, analysis.document.text) for one in _nameless(rows, named, kinds)]
    others = [one for one in (*named, *nameless) if not is_any_state(one)]
    named += [one for one in nameless if others or one.name[:4] != "the "]  # of two states each has one
    phrases = [name for one in paragraphs for name in _phrases(one, named)]
    return tuple(_found(one, _called(one, named, rows, kinds), phrases) for one in named)


def _without_regulators(named: Sequence[Named], whole: str) -> list[Named]:
    """The parties without those who watch over the trade of two others and have no team at the table."""
    others = [one for one in named if not regulates(one.name)]
    if len(others) < FEWEST:
        return list(named)
    return [one for one in named if one in others or _has_team(one.name, whole)]


def _has_team(name: str, whole: str) -> bool:
    """Whether a text tells of people whom a body has sent to the table: the Oat Regulator's *negotiators*."""
    return re.search(rf"{re.escape(name)}(?:'s?)? {_either('at_the_table')}\b", whole) is not None


def _behind_people(whole: str, kinds: Mapping[str, Kind]) -> Iterator[tuple[str, str]]:
    """The names set behind a body of people, each with what those are called: *the employers'* federation
    Mill Owners Tarn."""
    called = {noun for kind in kinds.values() for noun in kind["called"] if noun.endswith("s")}
    bodies = "|".join(sorted(words("parties", "of_people")))
    for match in re.finditer(rf"\b(?P<who>[a-z]+s)' (?:{bodies}) (?P<name>{NAME})", whole):
        if match["who"] in called:
            yield match["name"], match["who"]


def _noun_behind(one: Named, behind: Mapping[str, str]) -> str | None:
    return next((noun for name, noun in behind.items() if name in one.forms and noun not in one.nouns), None)


def _towns(analysis: Analysis) -> frozenset[str]:
    """What the model takes for a place each time it stands alone."""
    named = [(e.text, e.label_ in TOWNS) for paragraph in analysis.paragraphs for e in paragraph.doc.ents]
    return frozenset(text for text, is_town in named if is_town) - {
        text for text, is_town in named if not is_town
    }


def _found(one: Named, called: Sequence[str], phrases: Sequence[tuple[str, str]]) -> FoundParty:
    """A party with the longer words that its document has for it; one without a name is called by them."""
    if one.forms or one.name[:4] != "the ":
        return FoundParty(one.name, one.forms, tuple(called))
    own = sorted({phrase for noun, phrase in phrases if noun in one.nouns}, key=lambda p: (-len(p), p))
    small = next((phrase for phrase in own if phrase.islower()), "")
    return FoundParty(f"the {small}" if small else one.name, tuple(own), tuple(called))


def _phrases(paragraph: Paragraph, named: Sequence[Named]) -> Iterator[tuple[str, str]]:
    """The nouns of parties without a name, each with the words before it: Kenya's *mill* company."""
    nouns = {noun for one in named if not one.forms for noun in one.nouns}
    for token in (token for token in paragraph.doc if token.lower_ in nouns):
        first = token.i
        while first > token.sent.start and _is_part(paragraph.doc[first - 1]):
            first -= 1
        start = paragraph.doc[first].idx
        if first < token.i and paragraph.doc[first].tag_ != "POS":
            yield token.lower_, paragraph.doc.text[start : token.idx + len(token)]


def _is_part(token: Token) -> bool:
    """Whether a word before a body's noun belongs to what it is called: industry, drivers', Kenya's."""
    is_owner = token.tag_ in {"NNP", "NNPS"} and bool(sides_in(token.text, towns=True))
    is_noun = (
        token.tag_ in {"NN", "NNS"}
        or token.text == "'"
        or (token.tag_ == "POS" and token.nbor(-1).tag_ == "NNP")
    )
    return is_noun or is_owner or token.lower_ in words("parties", "level")


def _nameless(rows: Sequence[str], named: Sequence[Named], kinds: Mapping[str, Kind]) -> list[Named]:
    """The parties that a document never names: `the union`, where none of its named ones can be meant."""
    known = {noun for one in named for noun in _called(one, named, rows, kinds)}
    found: list[Named] = []
    for noun in dict.fromkeys(noun for row in rows for noun in _nouns_in(row) if noun not in known):
        alike = any({noun, *one.nouns} <= set(kind["called"]) for one in found for kind in kinds.values())
        if not alike:  # the company and the firm of one text are one
            found.append(Named(f"the {noun}", (), (noun,)))
    return found


def _nouns_in(row: str) -> Iterator[str]:
    """The nouns for a kind of body that stand in a row without a name."""
    for element in ELEMENT.finditer(row):
        noun = element[0].rsplit(maxsplit=1)[-1].strip("'")
        if noun.islower() and element[0][:4] in {"the ", "The "}:
            yield noun


def _only_called(row: str, whole: str) -> str | None:
    """The one name of the text that a noun in a party's place can mean: the league, of the Rail League, or
    the name set beside it: the union, KNB. Where a rival of the same kind is told of, only the latter."""
    if not row[-1].islower():
        return None
    noun = row.rsplit(maxsplit=1)[-1].lower().strip("'")
    if noun in words("parties", "nameless"):
        beside = [name for name in apposed_to(noun, whole) if is_body_name(name, whole)]
        if beside or has_rival(noun, whole):
            return beside[0] if len(set(beside)) == 1 else None
    fitting = [name for name in bodies_in(whole) if " " in name and noun in _callable(name)]
    return fitting[0] if len(fitting) == 1 else None


@cache
def _callable(name: str) -> frozenset[str]:
    """The nouns that a body of this name may be called by."""
    kinds: Mapping[str, Kind] = table("parties")["kinds"]
    return frozenset(nouns_of(name)).union(*(kinds[kind]["called"] for kind in _kinds_of(name, kinds)))


# ------------------------------------------------------------------ where parties stand


def _labels(text: str) -> Iterator[str]:
    """The name alone before the list of those who sit for it."""
    label = LABEL.match(text)
    if label is not None and len(re.findall("\0+", text)) >= FEWEST:
        yield label["row"]
    rosters = [one["row"] for one in ROSTER.finditer(text) if len(re.findall("\0+", one["people"])) >= FEWEST]
    yield from rosters if len(rosters) > 1 else ()


def _beside_bodies(text: str, whole: str) -> Iterator[str]:
    """One-word labels in a paragraph that lists the people of bodies: `Rail League: A, B. Centre: C, D.`"""
    rosters = [one["row"] for one in ROSTER.finditer(text) if "\0" in one["people"]]
    if len(rosters) > 1 and any(is_body_name(row, whole) for row in rosters if " " in row):
        none = words("parties", "never", "crowds") | {*table("teams")["roles"]["nouns"]}
        yield from (row for row in rosters if " " not in row and row.lower() not in none)


@cache
def _bargaining() -> re.Pattern[str]:
    """`The union`, `the dockers' union KNB` where it demands or gives way."""
    kinds: Mapping[str, Kind] = table("parties")["kinds"]
    called = "|".join(sorted({noun for kind in kinds.values() for noun in kind["called"]}))
    who = rf"(?P<row>\b[Tt]he (?:[a-z]+(?:'s|s') )?(?P<noun>{called})(?: {NAME})?)"
    return re.compile(rf"{who} (?:(?:has|have|had|is|are|was|were) )?{_either('bargains')}\b")


def _either(key: str) -> str:
    """A pattern for any of the words listed under a key, the longest first."""
    return f"(?i:{'|'.join(sorted(table('parties')[key], key=len, reverse=True))})"


@cache
def _talking() -> re.Pattern[str]:
    """Words without which a document tells of no talks."""
    listed = (
        r"talks|negotiat\w+|bargain\w+|delegations?|mediat\w+|deal|accord|settlement|tables?|strike"
        r"|sat (?:down|together)|works council|dialogue|commission|dispute|envoys?|represent\w*|meetings?"
    )
    return re.compile(rf"\b(?:{listed}|truce|ceasefire|signing)\b", re.IGNORECASE)


# ------------------------------------------------------------------ what a party is called without its name


def _kinds_told(whole: str) -> Mapping[str, Kind]:
    """The kinds of parties that a text has signs of."""
    kinds: Mapping[str, Kind] = table("parties")["kinds"]
    told = frozenset(re.findall(r"\w+", whole.lower()))
    return {key: kind for key, kind in kinds.items() if not told.isdisjoint(kind["signs"])}


def _called(
    one: Named, named: Sequence[Named], rows: Sequence[str], kinds: Mapping[str, Kind]
) -> tuple[str, ...]:
    """The words for its kind where no other party can be meant, and what one of two is called in a row with
    the other: talks between the league and *the company*."""
    told = {row.split()[-1].strip("'") for row in rows}
    told |= {body.lower() for body in table("teams")["bodies"]}
    found = [noun for noun in one.nouns if noun in told or not one.forms or noun not in nouns_of(one.name)]
    found += [
        word for kind, book in kinds.items() if _only(kind, named, kinds) is one for word in book["called"]
    ]
    if len(named) == 2:
        other = next(party for party in named if party is not one)
        beside = [noun for row in rows for noun in _beside(row, other)]
        found += [noun for noun in beside if noun not in {*other.nouns, *words("parties", "crowds")}]
    return tuple(dict.fromkeys(found))


def _only(kind: str, named: Sequence[Named], kinds: Mapping[str, Kind]) -> Named | None:
    """The one party of a kind by its name; for the kind opposite to one that is told, the one party left."""
    own = [one for one in named if kind in _kinds_of(one.name, kinds, one.nouns)]
    free = [one for one in named if not _kinds_of(one.name, kinds, one.nouns)]
    opposite = kinds[kind].get("opposite")
    if not own and len(free) == 1 and any(opposite in _kinds_of(one.name, kinds, one.nouns) for one in named):
        return free[0]
    return own[0] if len(own) == 1 else None


def _kinds_of(name: str, kinds: Mapping[str, Kind], nouns: Sequence[str] = ()) -> set[str]:
    return {
        key
        for key, kind in kinds.items()
        if (words_of_kind(name) | set(nouns)) & set(kind["named"]) or set(nouns) & set(kind["called"])
    }


def _beside(row: str, other: Named) -> Iterator[str]:
    """The noun without a name in a row of two, whose other is a name or a noun of the other party."""
    elements = [match[0].removeprefix("the ").removeprefix("The ") for match in ELEMENT.finditer(row)]
    if len(elements) == 2:
        for one, two in (elements, elements[::-1]):
            if (two in other.forms or two in other.nouns) and one[0].islower():
                yield one
