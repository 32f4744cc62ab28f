"""Where a clause of coming leads, which meeting somebody comes to, and on which day."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from generator.extract.happening.coming import goals_of, is_place, kind_of, words_of
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_meeting
from generator.extract.reading.parse import Span, Token
from generator.model import FoundPresence
from generator.vocabulary.countries import country_words

TABLES = {"table", "room"}
NEAR = 3
"""Paragraphs through which an article tells on of the meeting that it named."""


def attended(verb: Token) -> str:
    """The words for the meeting somebody comes to, attends or joins; empty where the verb leads to none."""
    goals = [c for c in verb.children if c.dep_ == "dobj"]
    if verb.lemma_ in words_of("looking_on"):
        return ""  # followed the talks from Lima
    links = {"in", "at", "for", "into", "to", "inside", "from"}
    goals += [g for c in verb.children if c.dep_ == "prep" and c.lower_ in links for g in c.children]
    goals = [g for g in goals if g.lower_ not in words_of("at_home") or g.head.lower_ != "for"]
    meeting = next((goal for goal in goals if is_meeting(goal)), None)
    return meeting.doc[meeting.left_edge.i : meeting.right_edge.i + 1].text if meeting is not None else ""


def goal_of(scene: Scene, verb: Token, sentence: Span) -> str | None:
    """Where a clause leads: the town, also as `the Kenyan capital, Nairobi`, or where the meeting is held."""
    aims = [g for c in verb.children if c.lower_ == "for" and c.dep_ == "prep" for g in c.children]
    people = {t.i for t in sentence if scene.name_over(t) is not None}
    comes = kind_of(verb) in {"come", "arrived", "set_off", "back"}
    leads = comes or not verb.below.isdisjoint({"to", "for", "in"})
    away = {"from", "of"} if leads else {"of"}
    goals = sorted(goals_of(verb), key=lambda g: not (comes and g.head.lower_ in {"to", "into"}))
    named = [g for g in aims if is_meeting(g) or g.ent_type_ in {"GPE", "LOC", "FAC"}]
    for goal in (*named, *(g for g in goals if g.head.lower_ not in {*away, "for"})):
        if place := _town(goal, people):
            return place
    return _town_before(scene, sentence) if verb.lemma_ == "go" and not goals else None


def _town_before(scene: Scene, sentence: Span) -> str | None:
    """Where `he will go` leads: the last town that the sentence before puts something at."""
    before = [one for one in scene.sentences() if one.end_char <= sentence.start_char][-1:]
    towns = [t for one in before for t in one if t.ent_type_ in {"GPE", "FAC"} and t.dep_ == "pobj"]
    found = [t.text for t in towns if t.head.lower_ in {"in", "at", "to"}]
    return found[-1] if found else None


def _town(goal: Token, people: Container[int]) -> str | None:
    if goal.lower_ == "capital":
        owners = (country_words().get(c.text) for c in goal.children if c.i < goal.i)
        return next((one.capitals[0] for one in owners if one is not None and one.capitals), None)
    inside = [goal] if not is_meeting(goal) else []
    links = {"in", "at"} if is_meeting(goal) else {"in", "at", "of"}  # the port of Lima
    inside += [g for c in goal.children if c.lower_ in links for g in c.children]
    inside += [c for c in goal.children if c.dep_ == "appos"] if inside[:1] == [goal] else []
    for town in inside:
        if town.ent_type_ in {"GPE", "LOC", "FAC"}:
            return next((e.text for e in town.doc.ents if e.start <= town.i < e.end), town.text)
        if town.text[:1].isupper() and town.i not in people and is_place(town, people):
            return town.doc[town.left_edge.i : town.i + 1].text
    return None


def is_kept(verb: Token, kind: str) -> bool:
    """Whether somebody is kept in a place, stays behind there or looks on from afar; no more is told than
    where he is."""
    if not verb.below.isdisjoint({"away", "out", "off"}):
        return False
    places = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"in", "at"}]
    behind = (c for c in verb.children if c.lower_ == "behind")
    places += [g for c in behind for g in (c, *c.children) if g.lower_ in {"in", "at"}]
    if verb.lemma_ == "leave" or verb.lemma_ in words_of("looking_on"):
        return True
    return bool(places) and (kind == "kept" or verb.lemma_ in words_of("staying"))


def day_of_coming(scene: Scene, verb: Token, status: str) -> str | None:
    """The day the clause gives what has happened; else that of writing."""
    today = scene.written or None
    if status in {"arrived", "left", "present", "absent"} and (
        verb.tag_ in {"VBD", "VBN"} or verb.pos_ == "NOUN"
    ):
        others = [t.left_edge.idx for t in verb.subtree if t.dep_ == "relcl" and t.i > verb.i]
        dates = scene.dates_between(verb.left_edge.idx, min([*others, verb.right_edge.idx + 1]))
        start = scene.paragraph.passage.start
        near = min(
            dates, key=lambda d: abs(d.at.start - start - verb.idx), default=None
        )  # in on Monday, out today
        is_gone = near is not None and near.day and today and near.day < today[:10]
        return near.day if near is not None and is_gone else today
    return _day_of_saying(scene, verb, today) if status in {"conditional", "declined", "expected"} else today


def _day_of_saying(scene: Scene, verb: Token, today: str | None) -> str | None:
    """The day gone by on which somebody said what he would do: *on Monday* she said that she would come."""
    step = verb
    while step.dep_ in {"xcomp", "conj", "pcomp"} and step.head is not step:
        step = step.head
    teller, below = (step.head, step) if step.dep_ == "ccomp" else (step, verb)
    if teller is verb or not today or teller.tag_ not in {"VBD", "VBN"}:
        return today
    dates = scene.dates_between(teller.left_edge.idx, below.left_edge.idx)
    days = [date.day for date in dates if date.day and date.day < today[:10]]
    return days[0] if len(days) == len(dates) == 1 else today


def may_be_elsewhere(state: FoundPresence) -> bool:
    """Whether a state may be of any place: one arrives and is anywhere, but sits down and joins at talks."""
    is_there = state.status == "present" and state.verb in words_of("anywhere")
    return is_there or state.status in {"arrived", "left"}


def leads_there(verb: Token) -> bool:
    """Whether a clause leads to a room where talks are held, or tells what one does at talks alone: walks out
    in anger, turns up."""
    spots = words_of("venues") - words_of("at_large")
    return verb.lemma_ in words_of("at_talks") or any(g.lemma_.lower() in spots for g in goals_of(verb))


def near_talks(scenes: Sequence[Scene]) -> Callable[[Scene], bool]:
    """Tells whether coming and going without a place may be to the talks: reports as they run, and paragraphs
    of an article that name a meeting or follow one that does."""
    numbers = {
        scene.number
        for scene in scenes
        if scene.paragraph.document.kind == "article"
        and any(is_meeting(t) or t.lower_ in TABLES for t in scene.paragraph.doc.tokens)
    }
    return lambda scene: not numbers or not numbers.isdisjoint(range(scene.number - NEAR, scene.number + 1))


__all__ = [
    "attended",
    "day_of_coming",
    "goal_of",
    "is_kept",
    "leads_there",
    "may_be_elsewhere",
    "near_talks",
]
