"""Where a clause puts what it tells of: the town, and the building with its town."""

from __future__ import annotations

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Token

PLACES = {"GPE", "LOC", "FAC", "ORG"}


def place_of(scene: Scene, verb: Token) -> str | None:
    """Where: what the nearest `in` or `at` under the verb leads to, the building with its own town. A town
    behind an hour is a zone: `at 3pm Lima`."""
    found: list[Token] = []
    for token in verb.subtree:
        if token.dep_ == "prep" and token.lower_ in {"in", "at"} and hangs_on(token, verb):
            for goal in token.children:
                if (
                    goal.dep_ == "pobj"
                    and goal.ent_type_ in PLACES
                    and not scene.name_over(goal)
                    and not any(side.start <= goal.idx < side.end for side in scene.parties)
                    and goal.is_alpha
                    and not _is_hour(goal)
                ):
                    found.append(goal)
    if not found:
        return None
    nearest = min(found, key=lambda goal: abs(goal.i - verb.i))
    inner = [g for g in found if g.i > nearest.i and g.head.head in {nearest, verb} and _is_building(nearest)]
    return ", ".join(dict.fromkeys(_entity(goal) for goal in (nearest, *inner[:1])))


def hangs_on(token: Token, head: Token) -> bool:
    """Whether a word below a head is of its own clause: no other verb stands between."""
    step = token.head
    while step not in {head, step.head} and step.pos_ not in {"VERB", "AUX"}:
        step = step.head
    return step == head


def _is_hour(goal: Token) -> bool:
    """Whether digits stand before a place's name: the hour whose zone it is."""
    return any(c.isdigit() for t in goal.lefts for c in t.text) or any(
        c.isdigit() for e in goal.doc.ents if e.start <= goal.i < e.end for c in e.text
    )


def _is_building(goal: Token) -> bool:
    return goal.ent_type_ in {"FAC", "ORG"}


def _entity(token: Token) -> str:
    for entity in token.doc.ents:
        if entity.start <= token.i < entity.end:
            words = entity.text if not any(c.isdigit() for c in entity.text) else token.text
            return words.removeprefix("the ").removesuffix("'s").strip(" ,")
    return token.text
