"""Those whom somebody has called to a table on a day to come: `has called both unions for Monday`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.parties.scenes import Scene
from generator.extract.parties.taking_part import subjects_of, taking_part
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.referents import Referents
from generator.model import FoundMeeting


def bidden(scene: Scene, sentence: Span, verb: Token, referents: Referents) -> Iterator[FoundMeeting]:
    """Those whom somebody has called to a table on a day to come: `has called both unions for Monday`."""
    links = [c for c in verb.children if c.lower_ == "for" and c.dep_ == "prep"]
    days = [g for c in links for g in c.children if g.ent_type_ in {"DATE", "TIME"} and g.dep_ == "pobj"]
    guests = [c for c in verb.children if c.dep_ == "dobj"]
    if not days or not guests or "neg" in verb.deps:
        return
    own, own_sides = taking_part(scene, subjects_of(verb), referents)
    met, met_sides = taking_part(scene, guests, referents)
    dates = scene.dates_between(days[0].left_edge.idx, verb.right_edge.idx + len(verb.right_edge))
    posted = scene.written
    ahead = [d.when for d in dates if d.day and d.when[:10] > posted[:10]]
    if ahead and (own or own_sides) and (met or met_sides):
        at, parties = scene.cite_sentence(sentence), tuple(dict.fromkeys((*own_sides, *met_sides)))
        names = tuple(dict.fromkeys((*own, *met)))
        yield FoundMeeting(
            at, "meeting", parties, names, ahead[0], status="planned", rule="a meeting somebody calls"
        )
