"""Rules that find who speaks, signs or sits for a side: represents, represented by, for the union X and Y."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.extract.reading.parse import Span
from generator.extract.reading.scenes import Scene
from generator.extract.reading.tense import verb_direction
from generator.extract.rosters.patterns import number_pattern
from generator.extract.rosters.running_text import LONGEST, has_role, members_between, without_owner
from generator.extract.rosters.seated import end_of_list
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import leader_of, named_member, number_of, side_meant

FOR_SIDE = re.compile(
    r"(?:^\W*|[;,:]\s+(?:and,?\s+)?)(?P<how>[Ff]or|[Oo]n (?:behalf|the side) of|[Oo]n)\s+(?:the\s+)?$"
)
THERE = re.compile(
    r"(?P<bench>['’]s?\s+(?:side|bench)(?:\s+of\s+the\s+table)?)?"
    r"(?:[,:]|\.\s*$|,?\s+(?:there\s+(?:are|is|were|was)|came|come|sat|sits?|are|were)\b:?)\s*"
)
PRESS = re.compile(r"\b(?:press|spokes\w+|information)\b", re.IGNORECASE)
MORE = re.compile(rf"\band\s+(?P<n>{number_pattern()})\s+(?:more|others)\b")
"""Before and behind a side whose people follow: `for the union,`, `on the mill's bench sit`."""


def represents(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X will represent the country at the meetings."""
    for token in sentence:
        if token.lemma_ != "represent" or token.pos_ != "VERB":
            continue
        country = next((c for c in token.children if c.dep_ == "dobj" and side_meant(scene, c)), None)
        name = leader_of(scene, token) if country is not None else None
        if country is None or name is None:
            continue
        end = max(t.idx + len(t) for t in token.subtree)
        member = named_member(scene, name, "member", sentence)
        yield Statement(
            "represents", token.idx, end, (member,), side_meant(scene, country), verb_direction(token)
        )


def represented_by(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """The country will be represented at the meeting by X, Y and Z."""
    for match in re.finditer(r"\brepresented\b[^.;]{0,40}?\bby\s", sentence.text):
        sides = scene.sides_between(sentence.start_char, sentence.start_char + match.start())
        if not sides:
            continue
        start = sentence.start_char + match.end()
        members = members_between(scene, start, sentence.end_char, "member")
        direction = "future" if " will " in sentence.text[: match.end()] else ""
        begin = sides[-1].start
        yield Statement(
            "represented by", begin, sentence.end_char, tuple(members), sides[-1].name, direction, True
        )


def there_for(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """For one side there are X, Y and Z; for the union, X; and, for the mill, its clerk, X; on the mill's
    bench sit X and Y."""
    for side in scene.sides_between(sentence.start_char, sentence.end_char, towns=True):
        before, after = scene.text[sentence.start_char : side.start], scene.text[side.end : sentence.end_char]
        gap, opens = THERE.match(after), FOR_SIDE.search(before)
        is_label = not after.strip(" :.")  # what it labels is a sentence of its own
        end = end_of_list(scene, sentence.end_char) if is_label else sentence.end_char
        names = scene.names_between(side.end, end)
        if not gap or not opens or not names or bool(gap["bench"]) != (opens["how"].lower() == "on"):
            continue
        start = side.end + gap.end()
        if not before[: opens.start()].strip():
            members = members_between(scene, start, end, "member")
        else:  # one in a row of several sides
            lead = scene.text[start : names[0].start].strip(" ,")
            is_one = not lead or (has_role(lead) and len(lead.split()) <= LONGEST)
            members = [
                replace(named_member(scene, names[0], "member", sentence), role=without_owner(lead) or None)
            ]
            members = members if is_one else []
        if len(members) == 1 and PRESS.search(members[0].role or ""):
            continue  # who signs a note for a side
        yield Statement("represented by", side.start, end, tuple(members), side.name, "", True)
        more = MORE.search(scene.text[side.end : end])
        count = number_of(more["n"]) if more and members else None
        if count is not None:
            size = count + sum(1 for member in members if member.name_at)
            yield Statement("size", side.start, end, (), side.name, "", False, size)


def speaks_for(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X and Y speak for one side, Z for another; X signed for the league."""
    if not re.search(r"\b(?:speaks?|spoke|negotiates?|negotiated|sign(?:s|ed)?)\s+for\s", sentence.text):
        return
    start = sentence.start_char
    for side in scene.sides_between(start, sentence.end_char, towns=True):
        if re.search(r"\bfor\s+(?:the\s+)?$", scene.text[start : side.start]):
            members = members_between(scene, start, side.start, "member")
            if members:
                yield Statement("speaks for", start, side.end, tuple(members), side.name, "", True)
            also = re.match(r",?\s+(?:together|along)\s+with\s+", scene.text[side.end : sentence.end_char])
            others = (
                members_between(scene, side.end + also.end(), sentence.end_char, "member") if also else []
            )
            if members and others:
                yield Statement("speaks for", start, sentence.end_char, tuple(others), side.name, "", True)
            start = side.end


SPEAKING: tuple[Callable[[Scene, Span], Iterator[Statement]], ...] = (
    represents, represented_by, there_for, speaks_for,
)  # fmt: skip
