"""Who is sent to a meeting, statement by statement: led by, includes, represented by, joined by, lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.meetings import meeting_in
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_long_past
from generator.extract.reading.parse import Span
from generator.extract.reading.skeleton import bare
from generator.extract.rosters.acting import stands_between
from generator.extract.rosters.advising import ADVISING
from generator.extract.rosters.announced import ANNOUNCED
from generator.extract.rosters.carried import CARRIED
from generator.extract.rosters.company import COMPANY
from generator.extract.rosters.counts import counts
from generator.extract.rosters.frames import read_by
from generator.extract.rosters.holding import label
from generator.extract.rosters.leading import LEADING
from generator.extract.rosters.lists import find_lists
from generator.extract.rosters.missing import MISSING
from generator.extract.rosters.place import Place
from generator.extract.rosters.seated import find_seated, labels_in
from generator.extract.rosters.sided import OWN, sided, sides_of, writer_of
from generator.extract.rosters.sitting import SITTING
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.told import OUR, Told, countries_of, nouns_of
from generator.extract.rosters.topics import TOPICS, opens_topic, rosters_only
from generator.model import Citation, FoundMeeting, FoundTeam
from generator.vocabulary import table

NEAR = 2
"""Paragraphs back in which a team named without its side, or a meeting named once, is looked for."""


TEAM_AFTER = re.compile(
    r"(?:'s?)?\s+(?:[a-z-]+\s+){0,2}(?:delegation|team|negotiators|delegates|side|bench)\b"
)
TEAM_BEFORE = re.compile(
    r"\b(?:delegation|team|negotiators|delegates|side|bench)\s+(?:of|from)\s+(?:the\s+)?$"
)
"""What makes a side's name that of its team: `Kenya's negotiators`, `the delegation from Kenya`."""
GOING_ON = frozenset(("includes", "joined by", "size"))
"""The rules of statements that go on about the team told of before."""
SEATED = (*LEADING, *MISSING, *ADVISING, *SITTING, *ANNOUNCED, *CARRIED)
"""The frames that need not know who sits beside whom."""
BESIDE = (*COMPANY, *TOPICS)
"""Those that do, and what a paragraph goes on to tell of a team's people."""


def find_teams(scenes: Sequence[Scene]) -> tuple[FoundTeam, ...]:
    """Every statement about a delegation, in order of the text."""
    found: list[tuple[Scene, FoundTeam]] = []
    told = Told(
        nouns=nouns_of(scenes),
        writer=writer_of(scenes),
        names=[(scene.number, name) for scene in scenes for name in scene.names],
        countries=countries_of(scenes),
    )
    for scene in scenes:
        for sentence in scene.sentences():
            for statement in framed_in(scene, sentence, told):
                found.append((scene, _team(scene, sentence, statement, found)))
    found = rosters_only(found)
    teams = [team for _, team in found] + list(find_lists(scenes, [(s.number, t) for s, t in found]))
    seated = list(find_seated(scenes))
    own = [team for team in teams if team.side and not team.inherited]
    teams = [
        t
        for t in teams
        if not any(one.at.overlaps(t.at) and (t not in own or t.side == one.side) for one in seated)
    ]
    teams += seated
    return tuple(sorted(_once(teams), key=lambda team: (team.at.start, team.at.end, team.rule)))


def framed_in(scene: Scene, sentence: Span, told: Told) -> list[Statement]:
    """What the frames read in a sentence with names, as it stands and by its skeleton."""
    statements: list[Statement] = []
    place = Place(scene, sentence, sided(scene, sentence, told.writer), told)
    statements += label(place)
    is_between = stands_between(place)
    if (
        scene.names_between(sentence.start_char, sentence.end_char)
        or "C" in place.letters
        or "LB" in place.letters
    ):
        bones = bare(place.told)
        places = [place] if bones is place.told else [place, place._replace(told=bones)]
        statements += _new(statements, read_by(SEATED, places))
        told.learn(scene, [] if is_between else statements)
        beside = _new(statements, read_by(BESIDE, places))
        statements = [one for one in statements if not _is_second(one, beside)]
        seated = {member.at for one in statements for member in one.members}
        statements += [one for one in beside if one.is_list or one.members[0].at not in seated]
    statements.sort(key=lambda one: one.rule in GOING_ON)  # who leads is told before whom he leads
    statements += counts(place)
    if is_between:
        statements = []
    opens = opens_topic(place.letters)
    topic = place.side(opens) if opens is not None else None
    told.take(scene, sentence, place.told, statements)
    if topic or not statements:
        told.topic = (scene.number, topic) if topic else None
    return statements


def _new(told: Sequence[Statement], found: Iterable[Statement]) -> list[Statement]:
    """The statements that say more of somebody than those before."""
    seats = {(member.at, member.status) for one in told for member in one.members}
    new: list[Statement] = []
    for one in found:
        own = {(member.at, member.status) for member in one.members}
        if not own or own - seats:
            new.append(one)
            seats |= own
    return new


def _is_second(one: Statement, beside: Sequence[Statement]) -> bool:
    """Whether somebody called a chief is told to be with the one who leads: with her came X, *the chief
    negotiator*."""
    names = {member.at for member in one.members}
    return one.rule == "head of" and any(
        other.rule == "joined by" and other.is_list and names <= {member.at for member in other.members}
        for other in beside
    )


def _once(teams: Sequence[FoundTeam]) -> Iterator[FoundTeam]:
    """Without statements that say of the same names in the same sentence what another one says."""
    seen = set()
    for team in teams:
        key = (team.at, tuple((member.at, member.status) for member in team.members), team.size)
        if key not in seen and (team.members or team.size):
            seen.add(key)
            yield team


# ------------------------------------------------------------------ from a statement to a record


def _team(
    scene: Scene, sentence: Span, statement: Statement, before: Sequence[tuple[Scene, FoundTeam]]
) -> FoundTeam:
    side = None if statement.side == OWN else statement.side
    meeting = meeting_in(scene, sentence, statement.start, statement.end)
    opening = meeting_in(scene, sentence, sentence.start_char, statement.start)
    if meeting is None and opening is not None and (len(opening.parties) > 1 or _opens_with_former(sentence)):
        meeting = opening
    near = [team for earlier, team in before if scene.number - earlier.number <= NEAR]
    beside = statement.beside
    is_open = side is None and beside is None and statement.rule in GOING_ON
    is_ours = any(OUR.match(scene.text, at) for at in (statement.start, sentence.start_char))
    if is_open and not is_ours:
        beside = _of_the_head(near)
        side = None if beside else last_team_before(scene, statement.start) or _last_told(near)
    side = side or (None if beside else _labelled(scene, statement.start))
    meeting = meeting or _inherited(near, side, scene, sentence)
    if meeting is None and _is_bygone(scene, sentence, statement):
        meeting = FoundMeeting(scene.cite_sentence(sentence), "talks", former=True, rule="of a team")
    if meeting is not None and side is not None and not meeting.former and side not in meeting.parties:
        meeting = replace(meeting, parties=(side, *meeting.parties))
    return FoundTeam(
        at=scene.cite(sentence.start_char, max(sentence.end_char, statement.end)),
        side=side,
        members=statement.members,
        meeting=meeting,
        size=statement.size,
        is_list=statement.is_list,
        direction=statement.direction,
        expected=statement.direction == "past" and _was_announced(sentence),
        inherited=side is not None and side != statement.side,
        beside=beside,
        posted=scene.paragraph.passage.posted,
        took_over=statement.rule == "took over",
        rule=statement.rule,
    )


def _is_bygone(scene: Scene, sentence: Span, statement: Statement) -> bool:
    """Whether a sentence tells of a team on a day long gone and of no other: `In June 2023 a team`; or the
    clause behind a name does: X, who led it in 2019, is retired."""
    aside = re.search(r",? (?:who|which|whose|that) ", sentence.text)
    start, end = sentence.start_char, sentence.start_char + aside.start() if aside else sentence.end_char
    ends = {m.name_at.end - scene.paragraph.passage.start for m in statement.members if m.name_at}
    if aside and end in ends and re.match(rf"(?:had |has )?(?:{_leading()})\b", sentence.text[aside.end() :]):
        behind = re.search(r",", sentence.text[aside.end() :])
        start, end = end, sentence.start_char + aside.end() + behind.start() if behind else sentence.end_char
    dates = scene.dates_between(start, end)
    return bool(dates) and all(is_long_past(date, scene) for date in dates)


def _opens_with_former(sentence: Span) -> bool:
    """Whether a sentence sets all it tells into an earlier round: *In the previous round* the team was …"""
    return re.match(r"(?:In|At|During|For) (?:the|its|their|an?) ", sentence.text) is not None


def _of_the_head(near: Sequence[FoundTeam]) -> Citation | None:
    """Whoever was told last to lead a team whose side only his own tells: X heads a team of nine. It has …"""
    last = near[-1] if near else None
    if last is None or last.side is not None or not last.members or last.members[0].status != "head":
        return last.beside if last is not None and last.side is None and last.rule == "size" else None
    return last.members[0].name_at


def _last_told(near: Sequence[FoundTeam]) -> str | None:
    """The side told of last, unless that sentence tells of several."""
    last = next((team for team in reversed(near) if team.side), None)
    sides = {team.side for team in near if last is not None and team.side and team.at == last.at}
    return min(sides) if len(sides) == 1 else None


def _labelled(scene: Scene, offset: int) -> str | None:
    """The side whose name stands alone before the words at this offset."""
    labels = [side for _, start, side in labels_in(scene) if start <= offset]
    return labels[-1] if labels else None


def last_team_before(scene: Scene, offset: int) -> str | None:
    """The side of the team that was named last before an offset of the paragraph."""
    for side in reversed(sides_of(scene, 0, offset)):
        is_owner = TEAM_AFTER.match(scene.text[side.end : offset])
        if is_owner or TEAM_BEFORE.search(scene.text[: side.start]):
            return side.name
    return None


def _inherited(
    near: Sequence[FoundTeam], side: str | None, scene: Scene, sentence: Span
) -> FoundMeeting | None:
    """The meeting that the lines just before were about, when this side takes part in it."""
    for team in reversed(near):
        if (
            team.meeting
            and len(team.meeting.parties) > 2
            and side in team.meeting.parties
            and team.side != side
        ):
            return team.meeting
    before = meeting_in(scene, sentence, 0, sentence.start_char) if sentence.start_char else None
    return before if before and not before.former and side in before.parties else None


def _was_announced(sentence: Span) -> bool:
    """Whether the sentence tells of a plan for the head that has changed since."""
    changed = (
        rf"\buntil\b[^.]*\bhad been\b|\b(?:was|were|had been)\b[^.,;]{{0,30}}\bto (?:be )?(?:{_leading()})\b"
    )
    return bool(re.search(changed, sentence.text))


@cache
def _leading() -> str:
    """The forms of the verbs of leading: lead, led, head, headed, steer, steered."""
    verbs = table("teams")["lead"]
    return "|".join([*verbs, *(f"{verb}ed" for verb in verbs), "led"])


__all__ = ["find_teams"]
