"""Those whom somebody has called to a table on a day to come: `has called both unions for Monday`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_meeting
from generator.extract.parties.taking_part import is_both, subjects_of, taking_part
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.referents import Referents
from generator.model import FoundMeeting

TIMES = {"DATE", "TIME"}
TOWNS = {"GPE", "FAC", "LOC"}


def bidden(scene: Scene, sentence: Span, verb: Token, referents: Referents) -> Iterator[FoundMeeting]:
    """Those whom somebody has called to a table, a town or for a day, and the day lies ahead."""
    links = [c for c in verb.children if c.lower_ in {"for", "to"} and c.dep_ in {"prep", "dative"}]
    goals = [g for c in links for g in c.children if g.dep_ == "pobj" and _may_be_goal(g)]
    guests = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    if not goals or not guests or any(c.dep_ == "neg" for c in verb.children):
        return
    own, own_sides = taking_part(scene, [one for one in subjects_of(verb) if one not in guests], referents)
    met, met_sides = taking_part(scene, guests, referents)
    both = any(map(is_both, guests))
    first = min(goal.left_edge.idx for goal in goals)
    dates = scene.dates_between(min(first, verb.idx), verb.right_edge.idx + len(verb.right_edge.text))
    ahead = [d.when for d in dates if d.day and d.when[:10] > scene.written[:10]]
    is_bidden = both or len({*own, *met}) + len({*own_sides, *met_sides}) > 1
    if ahead and (own or own_sides or both) and (met or met_sides or both) and is_bidden:
        yield FoundMeeting(
            scene.cite_sentence(sentence),
            "meeting",
            tuple(dict.fromkeys((*own_sides, *met_sides))),
            tuple(dict.fromkeys((*own, *met))),
            ahead[0],
            next((goal.text for goal in goals if goal.ent_type_ in TOWNS), None),
            status="planned",
            guests="both sides" if both and (own or own_sides) else "",
            both=both,
            rule="a meeting somebody calls",
        )


def _may_be_goal(goal: Token) -> bool:
    """Whether a word behind `for` or `to` is a day, a town or a table; `called on her to act` is none."""
    is_day = goal.head.lower_ == "for" and goal.ent_type_ in TIMES
    return is_day or (goal.head.lower_ == "to" and (goal.ent_type_ in TOWNS or is_meeting(goal)))


__all__ = ["bidden"]
