"""The state and the day of a meeting: by the verb it stands with, and by the dates of that clause alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.parties.going_on import (
    calls_off,
    day_of_news,
    is_dropped,
    is_due,
    is_given,
    is_part_of,
    status_of,
)
from generator.extract.parties.places import clause_around, hangs_on
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_called_former, is_long_past
from generator.extract.parties.taking_part import is_aim, is_errand
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE, direction_of, is_new_day, sets_anew, verb_direction
from generator.model import FoundDate, FoundMeeting
from generator.vocabulary import words

MOVED = "a meeting moved"
"""The rule of one that has been given another day."""


def dated_by(base: FoundMeeting, scene: Scene, verb: Token, noun: Token | None = None) -> FoundMeeting:
    """A meeting with its state and day, by the verb it stands with; a plan is not of a day gone by."""
    is_verb = verb is not noun
    dates = _own_dates(scene, verb, noun)
    direction = FUTURE if is_aim(verb) else verb_direction(verb) if is_verb else direction_of(verb)
    direction = verb_direction(verb.head) if is_errand(verb) and not is_aim(verb) else direction
    direction = FUTURE if is_due(verb) else direction
    is_ahead = direction == FUTURE or calls_off(verb)
    clause = scene.dates_between(verb.left_edge.idx, verb.right_edge.idx + 1)
    former = not is_ahead and any(is_long_past(date, scene) for date in dates or clause)
    former = former or (noun is not None and is_called_former(noun, scene))
    status = status_of(verb if is_verb else None, direction, former, noun, dated=bool(dates))
    near = noun or verb
    start = scene.paragraph.passage.start
    when = min(dates, key=lambda d: abs(d.at.start - start - near.idx)).when if dates else None
    posted = scene.written
    written = posted[: len((when or "")[:10])]
    is_moved = noun is not None and is_part_of(noun, verb) and sets_anew(verb) and not calls_off(verb)
    if is_moved and "neg" not in verb.deps:
        return _put_off(base, scene, verb, dates)
    if is_dropped(verb) and when:
        return replace(base, when=when, status="cancelled")
    if when and is_ahead and when[:10] < written and status != "cancelled":
        when = None
    if when and status == "open" and noun is not None and is_given(noun, verb):
        first, last = when[:10], when.rsplit("/", maxsplit=1)[-1][:10]
        before = {noun.head.lower_, noun.head.head.lower_} & words("meetings", "coming")  # ahead of it
        is_ahead_of = first > written or (bool(before) and last >= written)
        status = "planned" if is_ahead_of else "held" if last < written else status
    if is_errand(verb) and direction != FUTURE and status == "open":
        status = "background" if former else "held"  # flew to Lima to meet her
    if when and status == "held" and when[:10] > written:
        status = "planned"  # the talks begin on Monday
    return replace(
        base, when=when or day_of_news(scene, verb if is_verb else None, status), status=status, former=former
    )


def _own_dates(scene: Scene, verb: Token, noun: Token | None) -> list[FoundDate]:
    """The dates of the clause that the meeting is told in; the bare weekday of a caption dates none, for
    pictures are kept and shown again in other weeks."""
    aims = [c for c in verb.children if c.dep_ == "xcomp"] if noun is not None else []
    heads = [head for head in (noun, verb, *aims) if head]
    dates = _dates_under(verb, heads, scene)
    if noun is not None and calls_off(verb):
        dates = _dates_set_for(verb, noun, scene)
    around = clause_around(verb)
    while not dates and around is not None:
        dates, around = _dates_under(around, [around], scene), clause_around(around)
    if scene.paragraph.passage.kind == "caption":
        sentence = scene.dates_between(verb.sent.start_char, verb.sent.end_char)
        dates = [d for d in dates or sentence if any(c.isdigit() for c in d.at.text)]
    return dates


def _dates_set_for(verb: Token, noun: Token, scene: Scene) -> list[FoundDate]:
    """The days of a meeting that is called off: its own, those told before the verb, `planned for Friday`."""
    plan = set_for(noun)
    own = _dates_under(verb, [noun, *([plan] if plan else [])], scene)
    start = scene.paragraph.passage.start
    before = [d for d in _dates_under(verb, [verb], scene) if noun.idx < d.at.start - start < verb.idx]
    return [*own, *before]


def set_for(noun: Token) -> Token | None:
    """The verb behind a meeting's noun that tells for when and where it was set: planned for Friday in Lima,
    that had been set for three."""
    sets = words("dates", "tense.scheduled")
    return next((c for c in noun.subtree if c.dep_ in {"acl", "relcl"} and c.lemma_ in sets), None)


def _put_off(base: FoundMeeting, scene: Scene, verb: Token, dates: Sequence[FoundDate]) -> FoundMeeting:
    """A meeting that is put off: planned for the new day where one is told, else cancelled on the old one."""
    start = scene.paragraph.passage.start
    at = {date.when: scene.token_at(date.at.start - start) for date in dates}
    new = [when for when, token in at.items() if token.i > verb.i and is_new_day(token)]
    old = [when for when in at if when not in new]
    if new and new[-1][:10] >= scene.written[:10]:
        return replace(base, when=new[-1], status="planned", rule=MOVED)
    return replace(base, when=old[0], status="cancelled") if old else replace(base, status="open")


def _dates_under(verb: Token, heads: Sequence[Token], scene: Scene) -> list[FoundDate]:
    return [
        date
        for low, _, date in scene.dates
        if verb.left_edge.idx <= low <= verb.right_edge.idx
        and any(hangs_on(scene.token_at(low), head) for head in heads)
    ]
