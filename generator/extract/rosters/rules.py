"""Rules that find a statement about a team in one sentence: led by, includes, represented by, joined by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.extract.reading.parse import Span, Token
from generator.extract.reading.scenes import Scene
from generator.extract.reading.tense import verb_direction
from generator.extract.rosters.beside import BESIDE
from generator.extract.rosters.patterns import (
    head_pattern,
    include_pattern,
    lead_verbs,
    leads_pattern,
    member_pattern,
    under_pattern,
)
from generator.extract.rosters.running_text import (
    members_between,
    status_of,
)
from generator.extract.rosters.sending import SENDING, took_over
from generator.extract.rosters.sizes import came_with, facing, sized
from generator.extract.rosters.speaking import SPEAKING
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import (
    end_of_clause,
    is_led,
    is_possessor,
    is_somebodys,
    is_subject_gap,
    is_team,
    leader_of,
    named_member,
    names_beside,
    side_before,
    side_in,
    side_of_team,
    team_before,
    team_led,
    unnamed_group,
    unnamed_members,
)
from generator.vocabulary import table

OTHERS = re.compile(r"[,;]?\s+(?:and|while|but)\s+(?:that\s+of\s+)?(?:the\s+)?$")
BY = re.compile(r"(?:'s?)?(?:\s+(?:team|delegation|side))?\s+(?:(?:is|was)\s+)?by\s+")
BY_WHOM = re.compile(r"(?P<where>\s+(?:in|at|during)\s+the\s+(?:talks|negotiations|table|sessions?))?\s+by\b")
"""Before and behind the other side in the same breath: "… and that of Lund by", "and Lund's by"."""

COMPLETES = re.compile(
    r"\b(?:completes?|completed|rounds?\s+out|rounded\s+out)\s+"
    r"(?:the|its|their)\s+(?:(?:[A-Z][\w'’-]*|[a-z]+['’]s?|negotiating)\s+){0,3}?(?:delegation|team|panel|bench)\b"
)
OTHER_VERB = re.compile(r"\b(?:said|says|that|who|which|told)\b")
"""Between the last name and its verb: they belong to another clause."""

# ------------------------------------------------------------------ rules on the parse


def led_by(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """A delegation led by X; a team, headed by X; it is led by X."""
    for token in sentence:
        if token.lemma_ in lead_verbs() and token.tag_ in {"VBN", "VBD"}:
            by = BY_WHOM.match(scene.text, token.idx + len(token))
            team = team_led(token, at_talks=by["where"] is not None) if by else None
            if by is None or team is None:
                continue
            start = by.end()
            end = min([end_of_clause(sentence, start), *_next_deeds(token)])
            direction = verb_direction(token)
            for opposite in _opposite(scene, start, end, direction):
                yield opposite
                end = min(end, opposite.start)
            members = members_between(scene, start, end, "head", only_first=True)
            yield Statement(
                "led by",
                min(team.left_edge.idx, token.idx),
                end,
                tuple(members),
                side_of_team(scene, team),
                direction,
            )


def _opposite(scene: Scene, start: int, end: int, direction: str) -> Iterator[Statement]:
    """Who leads another side in the same breath: "… by X and that of Lund by Y", "and Lund's by Y"."""
    for side in scene.sides_between(start, end, towns=True):
        before, after = OTHERS.search(scene.text[start : side.start]), BY.match(scene.text[side.end : end])
        if before and after:
            members = members_between(scene, side.end + after.end(), end, "head", only_first=True)
            yield Statement("led by", start + before.start(), end, tuple(members), side.name, direction)
            return


def _next_deeds(verb: Token) -> list[int]:
    """Where the verbs that `and` joins to this one begin: "is led by X and includes Y"."""
    return [c.idx for c in verb.children if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"} and c.i > verb.i]


def leads(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X leads the delegation; X, who headed the team; X was tapped to lead the talks."""
    for token in sentence:
        if token.lemma_ not in lead_verbs() or token.pos_ != "VERB":
            continue
        team = next((c for c in token.children if c.dep_ == "dobj" and (is_led(c) or _is_its(c))), None)
        name = leader_of(scene, token) if team is not None else None
        if team is None or name is None:
            continue
        end = max(t.idx + len(t) for t in token.subtree)
        member = named_member(scene, name, "head", sentence)
        direction = "" if token.tag_ == "VBG" else verb_direction(token)
        yield Statement("leads", token.idx, end, (member,), side_of_team(scene, team), direction)


def _is_its(pronoun: Token) -> bool:
    """Whether `it` stands for a team of the sentence before: they named a delegation. X will lead it."""
    start = pronoun.sent.start
    first = pronoun.doc[start - 1].sent.start if start else 0
    return pronoun.lower_ == "it" and any(is_team(t) for t in pronoun.doc[first:start])


def leads_in_words(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X heads the delegation, where the parse takes the verb for a noun or loses the subject."""
    for match in leads_pattern().finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        names = [n for n in scene.names_between(sentence.start_char, start) if not is_possessor(scene, n)]
        is_other = not set(match[0].lower().split()).isdisjoint(table("teams")["sport"])
        if names and not is_other and is_subject_gap(scene.text[names[-1].end : start]):
            direction = "future" if re.match(r"will|would|is to|to ", match[0]) else ""
            member = named_member(scene, names[-1], "head", sentence)
            yield Statement(
                "leads", start, end_of_clause(sentence, end), (member,), side_in(scene, start, end), direction
            )


# ------------------------------------------------------------------ rules on the words


def head_of(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """The head of the delegation, X; X, the chief negotiator; the two heads of delegation, X and Y."""
    for match in head_pattern().finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        names = names_beside(scene, sentence, start, end)
        own, near = side_in(scene, start, end), side_before(scene, sentence, start)
        side = None if re.search(r"\bheads\b", match[0]) else own or near
        for name in names:
            yield Statement(
                "head of", start, end, (named_member(scene, name, "head", sentence),), side, guessed=not own
            )


def includes(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """The delegation includes, comprises, is made up of X, Y and Z."""
    for match in include_pattern().finditer(sentence.text):
        team = team_before(sentence, match.start())
        if team is None:
            continue
        start, end = sentence.start_char + match.end(), sentence.end_char
        status = status_of(scene.text[team.left_edge.idx : start], "member")
        status = "absent" if re.search(r"\b(?:not|n't|never)\s+$", sentence.text[: match.start()]) else status
        members = members_between(scene, start, end, status)
        members = (
            members or unnamed_group(scene, team, status) or unnamed_members(scene, sentence, start, status)
        )
        direction = "future" if re.search(r"\bwill\b", match[0]) else ""
        side = side_of_team(scene, team)
        rule = "includes" if side or not is_somebodys(scene, team) else "includes, whose"
        yield Statement(rule, team.left_edge.idx, end, tuple(members), side, direction, bool(members))


def member_of(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X, a member of the delegation; the members of the delegation – X, Y and Z – …"""
    for match in member_pattern().finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        side = side_in(scene, start, end) or side_before(scene, sentence, start)
        dashes = re.match(r"\s*[–—]\s|\s-\s|\s*\(", scene.text[end:])
        if match["plural"] and dashes:
            close = re.search(r"\s[–—-]\s|\)", scene.text[end + dashes.end() :])
            stop = end + dashes.end() + close.start() if close else sentence.end_char
            listed = tuple(members_between(scene, end + dashes.end(), stop, "member"))
            yield Statement("members of", start, stop, listed, side, "", True)
        elif not match["plural"]:
            for name in names_beside(scene, sentence, start, end)[:1]:
                clause = end_of_clause(sentence, end)
                yield Statement(
                    "member of", start, clause, (named_member(scene, name, "member", sentence),), side
                )


def completes(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X and Y complete the mill's delegation."""
    for match in COMPLETES.finditer(sentence.text):
        start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
        opened = max(scene.text.rfind(";", sentence.start_char, start) + 1, sentence.start_char)
        names = scene.names_between(opened, start)
        members = (
            members_between(scene, opened, start, "member")
            if names and not OTHER_VERB.search(scene.text[names[-1].end : start])
            else []
        )
        side = side_in(scene, start, end) or "beside"
        yield Statement("member of", opened, end, tuple(members), side, "", True)


def advises(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """X, who advises the delegation; X advised them."""
    match = re.search(
        r"\badvis(?:es|ed|ing)\s+(?:them\b|(?:the|its|their|our)\s+(?:\w+\s+)?(?:delegation|team)\b)",
        sentence.text,
    )
    if match is None:
        return
    at = sentence.start_char + match.start()
    names = [name for name in scene.names_between(sentence.start_char, at) if not is_possessor(scene, name)]
    for name in names[-1:]:
        member = named_member(scene, name, "adviser", sentence)
        yield Statement(
            "advises",
            at,
            sentence.start_char + match.end(),
            (member,),
            side_in(scene, at, sentence.start_char + match.end()) or "beside",
        )


def under(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """A delegation under X; a delegation, with X at its head; at the delegation's head was X."""
    for match in under_pattern().finditer(sentence.text):
        start, end = sentence.start_char + match.end(), sentence.end_char
        members = members_between(scene, start, min(end, start + 120), "head", only_first=True)
        begin = sentence.start_char + match.start()
        team = team_before(sentence, match.end() - 1)
        side = side_in(scene, begin, start) or (side_of_team(scene, team) if team is not None else None)
        yield Statement("led by", begin, end_of_clause(sentence, start), tuple(members), side)


def listed_after_colon(scene: Scene, sentence: Span) -> Iterator[Statement]:
    """The Kenyan team is here: X at the head, then Y and Z."""
    match = re.search(r"\b(?:team|delegation|contingent|line-up|lineup)\b[^.,:;]{0,80}:\s", sentence.text)
    if match is None or re.search(r"\b(?:is|was|are|were)\s+(?:an?|the)\b", match[0]):
        return  # a comma or another noun stands between: the colon opens that noun's list, not the team's
    start = sentence.start_char + match.end()
    told = [t for t in sentence if t.idx >= start and t.tag_ in {"VBD", "VBZ", "VBP", "MD"}]
    members = members_between(scene, start, sentence.end_char, "member")
    first = members[0] if members else None
    if first is None or told:  # what follows is a sentence of its own
        return
    after = scene.text[start : start + 120]
    at_head = re.search(
        re.escape(first.label) + r",?\s+(?:at (?:the|its) head|as head|in the lead|\(head\))", after
    )
    listed = [replace(first, status="head") if at_head else first, *members[1:]]
    side = side_in(scene, sentence.start_char, start)
    begin = sentence.start_char + match.start()
    yield Statement("includes", begin, sentence.end_char, tuple(listed), side, "", True)


RULES: tuple[Callable[[Scene, Span], Iterator[Statement]], ...] = (
    took_over, led_by, leads, leads_in_words, head_of, includes, member_of, completes, advises, sized, facing,
    came_with, under, listed_after_colon, *SPEAKING, *SENDING, *BESIDE,
)  # fmt: skip
