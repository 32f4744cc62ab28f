"""Paragraphs that open with a team and go on with its people: the union came early. X had the chair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.parties.scenes import Name, Scene
from generator.extract.reading.parse import Token
from generator.extract.rosters.frames import Frame, Whose, single
from generator.extract.rosters.place import Place
from generator.extract.rosters.statement import Statement
from generator.model import FoundTeam
from generator.vocabulary import words
from generator.vocabulary.terms import pattern_of

TOPIC = "a topic's people"
"""The rule of what a paragraph goes on to tell of a team."""
OPENING = re.compile(r"^(?:i[EZ],?|[Ex],?)*(?P<a>[ST])(?:'N?[EM]|'N)?[mbhz]{0,2}(?:[KJXbhV])[^PS;:]*$")
"""A sentence about a side or its team that names nobody."""
FEWEST = 2
"""People without whom a paragraph is no roster."""


def opens_topic(letters: str) -> int | None:
    """The chunk of the side that a sentence without names sets as what the next ones are about."""
    found = OPENING.match(letters)
    return found.start("a") if found else None


def of_the_topic(place: Place) -> Iterator[Statement]:
    """Each of those who do something in a sentence behind one about their team."""
    side = place.before.topic_of(place.scene)
    if side is None:
        return
    numbers = [n for n, letter in enumerate(place.letters) if letter == "P"]
    for number in numbers:
        name = place.name(number)
        verb = _verb_of(place, name) if name is not None else None
        if verb is None and number != numbers[0] and place.letters[number - 1] in ",;&":
            verb = _verb_of(place, place.name(numbers[0]))  # X did it nine times, Y four
        is_theirs = verb is not None and _is_of_a_team(verb) and not _is_above(place, number)
        if is_theirs and place.own_side(number) in {None, side}:
            yield from single(place, number, Whose(side), "member", TOPIC)


def _is_above(place: Place, number: int) -> bool:
    """Whether somebody heads a state or speaks to reporters, and sits in no team."""
    title = place.told.chunks[number - 1] if number else None
    office = place.scene.text[title.start : title.end].lower() if title and title.letter in "EHt," else ""
    before = place.scene.text[place.sentence.start_char : place.at(number)].lower()
    return pattern_of(words("outline", "above")).search(f"{before[-40:]} {office}") is not None


def _verb_of(place: Place, name: Name | None) -> Token | None:
    """The verb whose subject somebody is."""
    if name is None:
        return None
    token = place.scene.token_at(name.end - 1)
    while token.dep_ in {"conj", "appos", "compound", "flat"} and token.head is not token:
        token = token.head
    return token.head if token.dep_ in {"nsubj", "nsubjpass"} else None


def _is_of_a_team(verb: Token) -> bool:
    """Whether somebody does what those of a team do: sits, argues, has the papers, is the newcomer."""
    if verb.lemma_ == "be":
        told = {token.lower_ for child in verb.children for token in child.subtree if child.i > verb.i}
        return not told.isdisjoint(words("outline", "being"))
    told = {token.lower_ for child in verb.children if child.i > verb.i for token in child.subtree}
    return verb.lemma_ in words("outline", "doing") and told.isdisjoint(words("outline", "ailing"))


def rosters_only(teams: Sequence[tuple[Scene, FoundTeam]]) -> list[tuple[Scene, FoundTeam]]:
    """The statements, those of a topic only where their paragraph tells of several."""
    told: dict[int, set[str]] = {}
    for scene, team in teams:
        told.setdefault(scene.number, set()).update(member.label for member in team.members)
    return [one for one in teams if one[1].rule != TOPIC or len(told[one[0].number]) >= FEWEST]


TOPICS = (Frame("P", of_the_topic),)
