"""Which team or side a verb is about: who is led, who includes somebody; and who only mediates."""

from __future__ import annotations

import re

from generator.extract.rosters.place import AUX, OFFICE, Place
from generator.vocabulary import words

TOLD_OF = re.compile(r"(?:i[EZS],)?(?P<a>[ST])(?:\([ES]\))?,w[^;.]*,$")
"""The subject of a sentence with a clause about it: the guild, *which sits beside the union,* was led by."""

AGENT = re.compile(
    rf"(?P<subject>[TSEMqN'fFi&]{{1,6}}(?:,[^;.]{{1,16}}?,|L(?:i[EZS])*B{OFFICE}P)?){AUX}(?P<verb>[VRQKG])"
)
"""The subject of a sentence, with what is set beside it, and its verb."""


def actor_before(place: Place, verb: int) -> int | None:
    """The team or side that a passive or the verb of a list is about: the one right before it, else the
    nearest team, else the nearest side; none where another noun stands between: a bank led by X."""
    letters, at = place.letters, verb - 1
    while at >= 0 and letters[at] in "mbhzVi":
        at -= 1
    is_set = letters[at - 1 : at] in {"i", "F"} and letters[verb] == "C"
    if at >= 0 and letters[at] in "EH" and at == verb - 1 and not is_set:
        return at - 2 if letters[at - 2 : at] == "Tf" else None  # a team of lawyers led by X
    if at >= 0 and letters[at] in "w":
        at -= 2 if letters[at - 1 : at] == "," else 1
        counted = re.search(r"T(?=f(?:NM?|NE|E)$)", letters[: at + 1])  # a team of four, which includes X
        at = counted.start() if counted else at
        return at if at >= 0 and letters[at] in "ST" else None
    is_beside = letters[at - 1 : at] in {*"WDfiF&"} and letters[at] == "S"
    if at >= 0 and letters[at] in "STy" and not is_beside:
        is_thing = letters[at] != "y" or place.lemma(at) in {"it", "they"}
        return at if is_thing else None
    if subject := TOLD_OF.match(letters[: at + 1]):
        return subject.start("a")
    start = max(letters.rfind(";", 0, verb), letters.rfind(".", 0, verb)) + 1
    near = [n for n in range(start, verb) if letters[n] == "T"] or [
        n for n in range(start, verb) if letters[n] == "S"
    ]
    return near[-1] if near else None


def plays(place: Place, verb: int) -> bool:
    """Whether those right before a verb are a team of a sport or a crowd, who sit for nobody."""
    if place.letters[verb - 2 : verb] != "E,":
        return False
    chunk = place.told.chunks[verb - 2]
    if place.letters[verb - 4 : verb - 2] == "S'" and chunk.head.lower_ != chunk.head.lemma_.lower():
        return True  # Kenya's players, led by X
    said = place.scene.text[chunk.start : chunk.end].lower().split()
    return not words("teams", "sport").isdisjoint(said)


def stands_between(place: Place) -> bool:
    """Whether the sentence's subject mediates, watches or vouches: a team that *shuttled between* the two."""
    verb = AGENT.match(place.letters)
    if verb is None:
        return False
    named = place.scene.text[place.at(0) : place.told.last(verb.end("subject") - 1)].lower()
    deed = place.told.chunks[verb.end() - 1].head
    errands = words("outline", "errands")
    is_between = verb["verb"] == "V" and deed.lemma_.lower() in errands | {"shuttle"} and deed.tag_ != "VBN"
    return is_between or any(noun in named for noun in words("parties", "between"))
