"""Reading a sentence about a team: its noun, its side, who leads it, who stands beside an office."""

from __future__ import annotations

import re

from generator.extract.reading.parse import Span, Token
from generator.extract.reading.scenes import Name, Scene
from generator.extract.rosters.patterns import team_nouns
from generator.extract.rosters.running_text import role_around
from generator.model import FoundMember
from generator.vocabulary import table


def named_member(scene: Scene, name: Name, status: str, sentence: Span) -> FoundMember:
    """The member that a name stands for, with the office beside it."""
    lead = scene.text[sentence.start_char : name.start]
    at = name.mention.at
    return FoundMember(name.mention.text, at, at, role_around(scene, name, lead, sentence.end_char), status)


def unnamed_members(scene: Scene, sentence: Span, start: int, status: str) -> list[FoundMember]:
    """Members that are only described: the words up to the end of the list, as one label."""
    words = scene.text[start : sentence.end_char]
    cut = re.split(r"\.$|\.\s|;|,\s+according\s|\swho\s|\swill\s|,\s+will\s", words.rstrip())[0].strip(" ,.")
    if (
        not 2 <= len(cut.split()) <= 30
        or cut.startswith(("no ", "none ", "neither "))
        or not re.search(r"[a-z]s?\b", cut)
    ):
        return []
    at = scene.cite(start, start + words.index(cut) + len(cut))
    label = re.sub(r"^(?:the|a|an)\s+", "", at.text)
    return [FoundMember(label, at, None, None, status)] if is_people(cut) else []


def unnamed_group(scene: Scene, team: Token, status: str) -> list[FoundMember]:
    """`A group of expert advisers` that includes officials is itself an unnamed part of the delegation."""
    of = [c for c in team.children if c.dep_ == "prep" and c.lower_ == "of"]
    if team.lemma_ != "group" or not of or not is_people(text_of(of[0])):
        return []
    start, end = team.left_edge.idx, of[0].idx + len(text_of(of[0]))
    at = scene.cite(start, end)
    return [FoundMember(re.sub(r"^(?:[Aa]n?|[Tt]he)\s+", "", at.text), at, None, None, status)]


def text_of(preposition: Token) -> str:
    """A preposition and its noun phrase without what is set after a comma."""
    return preposition.doc[preposition.i : preposition.right_edge.i + 1].text.split(",")[0]


def is_people(text: str) -> bool:
    """Whether these words describe people by office."""
    nouns = table("teams")["roles"]["nouns"]
    return any(re.search(rf"\b{noun}s?\b", text, re.IGNORECASE) for noun in [*nouns, "expert", "official"])


# ------------------------------------------------------------------ reading the sentence


def is_close(between: str) -> bool:
    """Whether only a place, a comma and a title stand between an office and the name it belongs to."""
    words = between.split()
    verbs = table("teams")["stops"]
    return (
        len(words) <= 9
        and not any(w.strip(",").lower() in verbs for w in words)
        and between.count(",") <= 2
        and not {".", ";"} & set(between)
    )


def is_aside(between: str) -> bool:
    """Whether an office follows a name as an apposition: `X, the Y and`, `X (`, `X – `."""
    opens = re.match(r"\s*[,(–—-]|\s+\(", between)
    verbs = {"has", "have", "had", "said", "says", "told", "met", "will", "was", "were", "is", "are", "with"}
    return bool(opens) and len(between.split()) <= 14 and not verbs & set(between.lower().split())


def is_team(token: Token) -> bool:
    """Whether a noun means a delegation."""
    return token.lemma_.lower() in team_nouns() and token.pos_ in {"NOUN", "PROPN"} and not is_sport(token)


def is_led(token: Token) -> bool:
    """Whether a noun means a delegation, or the talks that somebody leads for a side."""
    return (
        is_team(token)
        or (token.lemma_ in {"people", "person"} and any(c.dep_ == "nummod" for c in token.children))
        or token.lemma_.lower() in table("teams")["teams_when_led"]
        or token.lower_ in table("teams")["teams_when_led"]
    )


def is_sport(token: Token) -> bool:
    """Whether the words beside a team make it one of players or rescuers."""
    return any(c.lower_ in table("teams")["sport"] for c in token.children)


def side_of_team(scene: Scene, team: Token) -> str | None:
    """The side whose team a noun phrase means; `it` stands for the team named last."""
    if team.lower_ in {"it", "they", "which"}:
        return "beside" if team.lower_ != "which" else side_of_team(scene, team.head.head)
    near = [c for c in team.subtree if c.i <= team.i]
    of = [
        t for c in team.children if c.dep_ == "prep" and c.lower_ in {"of", "from", "for"} for t in c.subtree
    ]
    for tokens in (near, of):
        if tokens:
            sides = scene.sides_between(tokens[0].idx, tokens[-1].idx + len(tokens[-1]), towns=True)
            if sides:
                return sides[-1].name if tokens is near else sides[0].name
    sender = next((c for c in team.head.children if c.dep_ == "nsubj"), None) if _is_sent(team) else None
    return side_meant(scene, sender) if sender is not None else None


def _is_sent(team: Token) -> bool:
    """Whether a team is what somebody has or sends: the union *has* a team of six."""
    return team.dep_ == "dobj" and team.head.lemma_ in {"have", "send", "field", "name", "bring"}


def side_meant(scene: Scene, token: Token) -> str | None:
    """The side that a noun phrase stands for."""
    sides = scene.sides_between(token.left_edge.idx, token.idx + len(token), towns=True)
    return sides[0].name if sides else None


def side_in(scene: Scene, start: int, end: int) -> str | None:
    """The side named last between two offsets, towns of government included."""
    sides = scene.sides_between(start, end, towns=True)
    return sides[-1].name if sides else None


def end_of_clause(sentence: Span, start: int) -> int:
    """Where the clause that begins at this offset ends: at a relative clause, semicolon or full stop."""
    stop = re.search(
        r",?\s+(?:who|which|whose|where)\b|;|,\s+(?:but|and (?:is|was|will|has))\b",
        sentence.doc.text[start : sentence.end_char],
    )
    return start + stop.start() if stop else sentence.end_char


YEAR = 4
"""Digits of a year; no delegation has so many people."""


def number_of(word: str | None) -> int | None:
    """The number of people that a figure or number word means; a year is none."""
    if word is None:
        return None
    if word.isdigit():
        return int(word) if len(word) < YEAR else None
    known: int | None = table("numbers")["words"].get(word.lower())
    return known
