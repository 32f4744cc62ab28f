"""The outline of a sentence as the rules for teams read it: which chunk is a side, and whose a team is.

Beside the letters of an outline: `S` a side, `T` a team with its side where the words tell it (*Kenya's*,
*the union*'s team, Peru*'s*), `I` whoever is at the head of one by his office (*chief negotiator*).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import Side
from generator.extract.reading.chunks import Chunk
from generator.extract.reading.outline import Outline, outline, with_chunks
from generator.extract.reading.parse import Span
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

PEOPLE = frozenset("TtMH")
"""Chunks that may be a team whether or not they name a side."""
COUNTED = re.compile("fNM?[fF]S")
LINKS = re.compile(r" and | of |'s? ")
"""What stands within the name of a body."""
NEAR = 20
"""Characters in which the word before a town stands."""
OWN = "own"
"""The side of a team that is only called `its` or `their` team."""


def sided(scene: Scene, sentence: Span, writer: str | None = None) -> Outline:
    """The outline of a sentence with its sides; `writer` is the one that `we` means."""
    told = outline(sentence, ((name.start, name.end) for name in scene.names))
    sides = sides_of(scene, sentence.start_char, sentence.end_char)
    named, hosts = _named_in(told.chunks, sides), words("outline", "receiving")
    chunks = [
        _with_side(chunk, named.get(place))
        if chunk.letter in PEOPLE or (chunk.letter in "EZ" and (place in named or chunk.head.lower_ in hosts))
        else chunk
        for place, chunk in enumerate(told.chunks)
    ]
    if writer is not None:
        chunks = [_ours(chunk, writer) for chunk in chunks]
    return with_chunks(_merged(_as_one(chunks, [side for side in sides if _is_long(scene, side)])))


def _is_long(scene: Scene, side: Side) -> bool:
    """Whether words of other kinds stand within a name: Crane *and* Lift Men, People*'s* Front *of* Lund."""
    return LINKS.search(scene.text, side.start, side.end) is not None


def _as_one(chunks: Sequence[Chunk], sides: Sequence[Side]) -> list[Chunk]:
    """The chunks, those of one name that `and` stands in as one: the *Crane and Lift Drivers' Guild*."""
    for side in sides:
        within = [chunk for chunk in chunks if side.start <= chunk.start < side.end]
        if len(within) > 1 and within[-1].letter in "ST":
            whole = within[-1]._replace(start=within[0].start)
            chunks = [whole if chunk is within[-1] else chunk for chunk in chunks if chunk not in within[:-1]]
    return list(chunks)


def sides_of(scene: Scene, start: int, end: int) -> list[Side]:
    """The sides named between two offsets, capitals among them; a country's rivals at home are a side of
    their own: *Kenyan opposition* negotiators, a team from Kenya's main *opposition* group."""
    named = scene.sides_between(start, end, towns=True)
    return [_or_rivals(scene, one) for one in named if not (one.is_capital and _is_where(scene, one))]


def _is_where(scene: Scene, side: Side) -> bool:
    """Whether a capital is the town in which something is: in Lima; but not in Lima's delegation."""
    owns = scene.text[side.end : side.end + 1] in {"'", "’"}
    return not owns and _where().search(scene.text[max(0, side.start - NEAR) : side.start]) is not None


@cache
def _where() -> re.Pattern[str]:
    """What stands before a town that is no government's."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('outline', 'whereabouts')))}) $", re.IGNORECASE)


def _or_rivals(scene: Scene, side: Side) -> Side:
    country = country_of(side.name)
    behind = _rivals().match(scene.text, side.end) if country is not None and country.demonyms else None
    if behind is None or country is None:
        return side
    noun = behind["who"].lower()
    return side._replace(
        name=f"{country.demonyms[0]} {noun if noun == 'opposition' else noun.rstrip('s') + 's'}"
    )


@cache
def _rivals() -> re.Pattern[str]:
    """`'s main opposition`, ` armed rebel`: what stands behind a country's name."""
    who = "|".join(words("teams", "rivals"))
    return re.compile(
        rf"(?:['’]s?)?\s+(?:(?:main|armed|exiled|moderate|political)\s+){{0,2}}(?P<who>{who})\b"
    )


def _ours(chunk: Chunk, writer: str) -> Chunk:
    """*Us* and *our* as the side whose letterhead a document bears."""
    if chunk.head.lower_ == "us":
        return chunk._replace(letter="S", side=writer)
    return chunk._replace(side=writer) if chunk.head.lower_ == "our" else chunk


def writer_of(scenes: Sequence[Scene]) -> str | None:
    """The party whose name alone is a document's first line, as on a letterhead."""
    head = scenes[0] if scenes else None
    sides = head.parties if head is not None else ()
    if head is None or len(sides) != 1:
        return None
    rest = head.text[: sides[0].start] + head.text[sides[0].end :]
    return sides[0].name if rest.isupper() or not any(word.islower() for word in rest.split()) else None


def _named_in(chunks: Sequence[Chunk], sides: Sequence[Side]) -> Mapping[int, Side]:
    """The side named last in each chunk that names one, by the chunk's number."""
    named: dict[int, Side] = {}
    ends = [chunk.end for chunk in chunks] if sides else []
    for side in sides:
        place = bisect_right(ends, side.start)
        while place < len(chunks) and chunks[place].start < side.end:
            named[place] = side
            place += 1
    return named


def _with_side(chunk: Chunk, side: Side | None) -> Chunk:
    if side is not None and side.end > chunk.head.idx:
        return chunk._replace(letter="S", side=side.name)
    letter = chunk.letter
    if letter == "t":
        is_shown = chunk.start and chunk.head.doc.tokens[max(0, chunk.head.i - 1)].lower_ in {"this", "that"}
        letter = "T" if (side or is_shown) and chunk.head.lemma_ in words("outline", "soft") else "E"
    if letter == "T" and chunk.head.lower_ in {"negotiator", "delegate"} and _is_chief(chunk):
        letter = "I"
    if letter == "E" and chunk.head.lower_ in words("outline", "receiving"):
        letter = "T"
    if letter == "E" and side is not None and chunk.head.lower_ == "one":
        letter = "T"  # the Kenyan one
    if letter in "MH" and _is_of_a_team(chunk):
        letter = "I" if letter == "H" else "T"
    is_told = side is not None or letter != chunk.letter
    return chunk._replace(letter=letter, side=side.name if side else None) if is_told else chunk


def _is_chief(chunk: Chunk) -> bool:
    told = chunk.head.doc[max(chunk.head.sent.start, chunk.head.i - 3) : chunk.head.i]
    return any(token.lower_ in words("outline", "chief") for token in told if token.idx >= chunk.start)


def _is_of_a_team(chunk: Chunk) -> bool:
    """Whether the word right before a noun is a team's: *delegation* head X, *team* members X and Y."""
    before = chunk.head.nbor(-1) if chunk.head.i else chunk.head
    return before.idx >= chunk.start and before.lower_ in {"delegation", "team", "panel"}


def _merged(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The chunks, an owner and his team as one: Kenya's team, its team, the team of Kenya, Kenya's by …"""
    at = 0
    while at < len(chunks):
        one = chunks[at]
        if one.letter not in "SqTI":
            yield one
            at += 1
            continue
        rest = chunks[at + 1 : at + 6]
        letters = "".join([chunk.letter for chunk in rest])
        if one.letter in "Sq" and (taken := _team_behind(one, letters, rest)):
            team, side = rest[taken - 1], one.side or OWN if one.letter == "q" else one.side
            letter = "I" if team.letter == "I" else "T"
            yield team._replace(letter=letter, start=one.start, side=team.side or side)
            at += taken + 1
        elif one.letter == "S" and letters[:2] == "'S" and rest[1].side == one.side:
            yield rest[1]._replace(start=one.start)  # the Dockers' Union
            at += 3
        elif one.letter == "S" and letters[:1] == "'" and letters[1:2] in set("bBhmLCY,.;-") and letters[1:2]:
            yield one._replace(letter="T", end=rest[0].end)
            at += 2
        elif one.letter in "TI" and one.side is None and letters[:2] in _behind(chunks, at):
            yield one._replace(side=rest[1].side, end=rest[1].end)
            at += 3
        elif one.letter in "TI" and one.side is None and letters[:4] == "fEfS":
            yield one._replace(side=rest[3].side, end=rest[3].end)  # of the Republic of Kenya
            at += 5
        elif one.letter in "TI" and one.side is None and (counted := COUNTED.match(letters)):
            yield one._replace(side=rest[counted.end() - 1].side)
            yield from rest[:2]
            at += counted.end() + 1
        elif one.letter == "S" and letters[:1] == "N" and rest[0].head.lower_ == "one":
            yield one._replace(letter="T", end=rest[0].end)  # the Kenyan one
            at += 2
        else:
            yield one
            at += 1


def _behind(chunks: Sequence[Chunk], at: int) -> set[str]:
    """What joins a team to its side behind it; the charity's delegation *in* Kenya is not Kenya's."""
    is_owned = at > 0 and chunks[at - 1].letter == "'"
    return {"fS", "FS"} if is_owned else {"fS", "FS", "iS"}


def _team_behind(owner: Chunk, letters: str, rest: Sequence[Chunk]) -> int:
    """How many chunks behind an owner reach to his team; 0 where he owns none."""
    for shape in ("'T", "'I", "'E'T") if owner.letter == "S" else ("T", "I", "E'T"):
        if letters.startswith(shape):
            return len(shape)
    shape = "'E" if owner.letter == "S" else "E"
    is_soft = letters.startswith(shape) and rest[len(shape) - 1].head.lemma_ in words("outline", "soft")
    return len(shape) if is_soft else 0
