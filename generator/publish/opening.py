"""What the home page opens with: that two sides met, spoke or are to, where the sources are about that."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Meeting
from generator.publish.dates import day_of, in_words
from generator.publish.facing import facing, in_a_sentence, seated
from generator.publish.sheet import Clause
from generator.publish.site import Site

VERBS = {"held": "met", "planned": "are to meet", "cancelled": "did not meet"}
CALLS = {"held": "spoke by telephone", "planned": "are to speak by telephone", "cancelled": "did not speak"}


def headline(site: Site, meeting: Meeting | None) -> str:
    """What happened in one line, from the meeting alone; the title where none is told of, or of no time."""
    if meeting is None or not bears_headline(site, meeting):
        return site.title
    when = in_words(meeting.when)
    on = f" {'on' if day_of(meeting.when) else 'in'} {when.partition(',')[0]}" if when else ""
    return f"{_who_met(site, meeting)}{on}"


def first_clause(site: Site, meeting: Meeting | None) -> list[Clause]:
    """The same with day and place, and what it rests on."""
    if meeting is None or not bears_headline(site, meeting):
        return []
    place = f" ({meeting.place})" if meeting.place else ""
    when = f" on {in_words(meeting.when, weekday=True)}" if meeting.when else ""
    return [(f"{_who_met(site, meeting)}{when}{place}", meeting.at, ".")]


def bears_headline(site: Site, meeting: Meeting) -> bool:
    """Whether the page may open with the meeting: both sides' people are named, or two sources tell of it
    and the headlines are on the same two sides. Others met as well; a bundle need not be on them."""
    who = {*facing(site.briefing, meeting)}
    is_shared = who == {*site.headlined} and len({at.source for at in meeting.at}) > 1
    return len(who) > 1 and is_told(meeting) and (is_shared or who <= {*seated(site.briefing, meeting)})


def is_told(meeting: Meeting) -> bool:
    """Whether the sources say more of it than that it may come."""
    return meeting.status != "planned" or meeting.when is not None


def named(site: Site, sides: Sequence[str]) -> str:
    """The sides inside a sentence: `Norway and the Marsh Front`."""
    return listed([in_a_sentence(site.briefing, side) for side in sides])


def listed(names: Sequence[str]) -> str:
    """`A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _who_met(site: Site, meeting: Meeting) -> str:
    """`The Marsh Front and Norway met`: the two, in the order of the sides."""
    order = [*site.sides]
    who = named(site, sorted(facing(site.briefing, meeting), key=lambda name: [*order, name].index(name)))
    verb = (CALLS if meeting.is_call else VERBS)[meeting.status]
    return f"{who[:1].upper()}{who[1:]} {verb}"
