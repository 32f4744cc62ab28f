"""Rules that find who is sent, who comes with whom, and who takes over: beside led by, includes, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from generator.extract.reading.parse import Span
from generator.extract.reading.scenes import Scene
from generator.extract.rosters.patterns import either
from generator.extract.rosters.running_text import has_role, members_between
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import (
    end_of_clause,
    is_possessor,
    is_subject_gap,
    named_member,
    side_in,
    side_of_team,
    team_before,
)
from generator.model import Citation
from generator.vocabulary import table

OTHER_ERRAND = re.compile(
    r"\bto (?:mediate|observe|watch|welcome|host|greet|open|report|facilitate)\b"
    r"|\bas (?:an? )?(?:mediator|observer)"
)
OF_TEAM = re.compile(r",\s+of\s+(?:the\s+)?[^,.;]{2,40}?\s+(?:team|delegation|panel)\b")
LED = re.compile(
    r"\b(?:led|headed|chaired)\b[^.;]*\b(?:team|delegation|panel|side)\b"
    r"|\b(?:team|delegation|panel|side)\b[^.;]*\b(?:led|headed|chaired)\b"
)
HANDED_OVER = re.compile(
    r"\b(?:at first|initially|until\s[^.;,]{2,40}?),?\s+(?:when|(?:and|then|and then)(?P<by>\s+by)?)\s"
)
STEPS_IN = re.compile(
    r"(?:,[^,.;]{2,60},)?\s+(?:took over|stepped in|replaced (?:him|her|them)|succeeded (?:him|her|them))\b"
)
CLOSE = 5
"""Words of office between `its negotiators were` and the first of their names."""
INSTEAD = re.compile(r"\bin (?:his|her|their|its) (?:place|stead)\b|\binstead\b|\bto stand in\b")
NOT_THERE = re.compile(
    r"\b(?:had been|was|were) (?:expected|due|announced|to have)\b"
    r"|\b(?:did|does|will) not\b|n't\b|\bskipped\b|\bstayed\b"
)


def sent(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """A side sent X; who was expected sent X instead: X sits for the side."""
    for match in re.finditer(r"\b(?:sent|sends|is sending|has sent|will send)\s+", sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        names = scene.names_between(end, sentence.end_char)
        lead = scene.text[end : names[0].start] if names else ""
        if (
            not names
            or len(lead.split()) > 9
            or lead.count(",") > 1
            or re.search(r"\b(?:to|that|who|a letter)\b", lead)
        ):
            continue
        rest = scene.text[names[0].end : sentence.end_char]
        before = scene.text[sentence.start_char : start]
        side = _sender(scene, sentence, start)
        stands_in = INSTEAD.search(rest) or (
            NOT_THERE.search(before) and scene.names_between(sentence.start_char, start)
        )
        if OTHER_ERRAND.search(rest) or not (
            stands_in
            or (side and re.search(r"\bnegotiat|\bdelegat|\benvoy", lead))
            or (side in {party.name for party in scene.parties} and has_role(lead))
        ):
            continue
        members = members_between(scene, end, end_of_clause(sentence, names[0].end), "member")
        absent = _last(scene, sentence.start_char, start)
        yield Statement(
            "sent", start, sentence.end_char, tuple(members), side, beside=None if side else absent
        )


def _sender(scene: Scene, sentence: Span, start: int) -> str | None:
    """The side right before a verb: `the company sent`."""
    sides = scene.sides_between(sentence.start_char, start)
    return (
        sides[-1].name
        if sides and re.fullmatch(r"\s*(?:,[^,]*,\s*)?(?:has |had )?", scene.text[sides[-1].end : start])
        else None
    )


def _last(scene: Scene, start: int, end: int) -> Citation | None:
    names = scene.names_between(start, end)
    return names[-1].mention.at if names else None


def took_over(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X took over as head of the delegation; X replaced Y as chief negotiator; X now leads the team."""
    for match in _taking_over().finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        names = [n for n in scene.names_between(sentence.start_char, start) if not is_possessor(scene, n)]
        if not names or not is_subject_gap(scene.text[names[-1].end : start]):
            continue
        side = side_in(scene, start, end) or side_in(scene, 0, start) or "beside"
        member = named_member(scene, names[-1], "head", sentence)
        yield Statement("took over", names[-1].start, end, (member,), side)


def handed_over(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X led the mill's team until Monday, when Y took over; headed by X at first and by Y from Monday."""
    for match in HANDED_OVER.finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        names = scene.names_between(end, sentence.end_char)
        is_next = names and len(scene.text[end : names[0].start].split()) <= CLOSE
        if not is_next or not LED.search(scene.text[sentence.start_char : start]):
            continue
        rest = scene.text[names[0].end : sentence.end_char]
        if match["by"] or STEPS_IN.match(rest):
            side = side_in(scene, sentence.start_char, start)
            member = named_member(scene, names[0], "head", sentence)
            yield Statement("took over", start, names[0].end, (member,), side)


@cache
def _taking_over() -> re.Pattern[str]:
    teams = r"(?:delegation|team|negotiators|panel|side)"
    chief = either(table("teams")["chief_negotiators"])
    head = rf"(?:head\s+of\s+(?:[\w'-]+\s+){{0,3}}?{teams}|{teams}\s+(?:head|chief|leader)|(?:{chief}))"
    return re.compile(
        rf"\b(?:(?:took|takes|has\s+taken)\s+over\s+(?:as|the)\s+[^.;,]{{0,40}}?{head}"
        rf"|(?:replaced|replaces|has\s+replaced|succeeded|succeeds)\s+[^.;,]{{3,60}}?\s+as\s+[^.;,]{{0,40}}?{head}"
        rf"|(?:is\s+)?now\s+(?:leads|heads|leading|heading)\s+[^.;,]{{0,30}}?{teams}"
        rf"|(?:leads|heads|led|headed)\s+[^.;,]{{0,30}}?{teams}\s+(?:in\s+(?:his|her|their)\s+(?:stead|place)|instead))\b"
    )


def negotiators_are(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """The mill's negotiators were X and Y."""
    verb = r"\b(?:negotiators|delegates|team|delegation)\s+(?:are|were|is|was)\s+(?:also\s+)?"
    for match in re.finditer(verb, sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        names = scene.names_between(end, sentence.end_char)
        side = side_in(scene, sentence.start_char, start)
        members = members_between(scene, end, sentence.end_char, "member")
        lead = scene.text[end : names[0].start] if names else ":"
        is_list = not lead or (
            has_role(lead) and not re.search(r":|\bby\b", lead) and len(lead.split()) <= CLOSE
        )
        if side and len(members) > 1 and is_list:
            yield Statement("includes", start, sentence.end_char, tuple(members), side, "", True)


def negotiator_of(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """The mill's negotiator, X; its negotiator, Y."""
    for match in re.finditer(r"(?:\b[Ii]ts|'s?)\s+(?:only\s+)?negotiator,?\s+", sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        names = scene.names_between(end, sentence.end_char)
        side = side_in(scene, sentence.start_char, start + 1)
        if side and names and names[0].start == end:
            member = named_member(scene, names[0], "member", sentence)
            yield Statement("member of", start, names[0].end, (member,), side)


def of_team(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X, of the mill's team."""
    for name in scene.names_between(sentence.start_char, sentence.end_char):
        match = OF_TEAM.match(scene.text[name.end : sentence.end_char])
        side = side_in(scene, name.end, name.end + match.end()) if match else None
        if match and side:
            member = named_member(scene, name, "member", sentence)
            yield Statement("member of", name.start, name.end + match.end(), (member,), side)


def among(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """The delegation has eight members, among them X and Y."""
    match = re.search(r"\bmembers,\s+among\s+(?:them|whom)(?:\s+(?:are|is|were|was))?\s+", sentence.text)
    team = team_before(sentence, match.start()) if match else None
    if match and team is not None:
        start = sentence.start_char + match.end()
        members = members_between(scene, start, sentence.end_char, "member")
        side = side_of_team(scene, team)
        yield Statement("includes", team.left_edge.idx, sentence.end_char, tuple(members), side)


SENDING: tuple[Callable[[Scene, Span], Iterator[Statement]], ...] = (
    handed_over, sent, negotiators_are, negotiator_of, of_team, among,
)  # fmt: skip
