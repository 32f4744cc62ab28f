"""What is replied to a question where it is asked: one reply answers it, two that differ dispute it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import shorten

from generator.model import Citation
from generator.organize.answering.drafts import Draft
from generator.organize.desk import Desk
from generator.organize.phrases.phrasing import gist, in_marks, tellers
from generator.vocabulary import words

LONGEST = 140
"""Characters of a reply that are shown."""
LEAST_SHARED = 2
"""Words of a question that a reply must tell again, where it says neither yes nor no."""
SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand)\b",
    re.I,
)
WHO = re.compile(
    r"(?<=[a-z,] )[A-Z][a-z]|\b(?:I|[Ww]e|[Tt]hey|[Hh]e|[Ss]he) |^[A-Z]\w+(?:[.,]| [A-Z])|^(?:The|Our|Their) "
)
"""A name or somebody's pronoun, which an answer to `Who` must hold."""
SURE = re.compile(
    r"\b(?:yes|no|not|never|nobody|nothing|none|of course|certainly|indeed|true|false)\b|n['’]t\b", re.I
)
NO = re.compile(r"\b(?:no|not|never|nobody|none)\b|n['’]t\b", re.IGNORECASE)
PERSON = re.compile(r"\b(?:he|she|they)\b")
SPEAKER = re.compile(r"^[^a-z:]+:\s*")
"""The name before a transcript's turn."""
State = tuple[str, str | None, tuple[Citation, ...]]


def by_replies(draft: Draft, desk: Desk) -> State | None:
    """The state by what was replied; None where nothing was that answers."""
    for unknown in desk.unknowns:
        if unknown.at not in draft.raised or not unknown.replies or " if " in unknown.at.text:
            continue
        asked = draft.matter.question
        told = [reply for reply in unknown.replies if _tells(reply, unknown.at, desk)]
        is_turn = desk.documents[unknown.at.source].kind == "transcript"
        if told and told[0] == unknown.replies[0] and unknown.against:
            return _held_against(told[0], unknown.against[0])
        gives = (len(told) > 1 and not is_turn) or (bool(told) and _gives(told[0].text, asked))
        if told and told[0] == unknown.replies[0] and gives:
            is_asked = unknown.kind == "asked" or len(told) > 1
            return _told(told, asked, desk) if is_asked else _became(told, desk)
        counts = [reply for reply in told if NUMBER.search(reply.text)]
        if counts and asked.startswith("How many"):
            return _told([unknown.replies[0], *counts], asked, desk)
    return None


def _held_against(reply: Citation, other: Citation) -> State:
    """The reply, and what the asker holds against it on the word of another."""
    shown = "; ".join(f"{_speaker(r)}: {in_marks(_shown(r.text))}" for r in (reply, other))
    return "disputed", f"{shown}.", (reply, other)


def _says_nothing(reply: str) -> bool:
    """`It is too early to say`, `no decision has been taken`."""
    text = SPEAKER.sub("", reply).lower().replace("’", "'")
    is_retort = text.split()[0] in words("unknowns", "retorts")
    evades = not text.startswith(("yes", "no,", "no.")) and _evades(SENTENCE_END.split(text)[0])
    return is_retort or evades or any(cue in text for cue in words("unknowns", "no_answer"))


def _evades(told: str) -> bool:
    """`I won't go into that`, `I have nothing to announce`, `that is for the court to decide`."""
    said = told.split()
    untold = words("unknowns", "untold").intersection(word.strip(",;:") for word in said)
    is_left = "for" in said and "to" in said[said.index("for") :]
    return bool(untold) and (is_left or any(cue in told for cue in words("unknowns", "evading")))


def _tells(reply: Citation, asked: Citation, desk: Desk) -> bool:
    """Whether it says something, and leaves nothing open that another sentence asks."""
    return not _says_nothing(reply.text) and not any(
        inner.at in reply or inner.at.overlaps(reply)
        for inner in desk.unknowns
        if inner.at not in (reply, asked)
    )


def _gives(reply: str, question: str) -> bool:
    """Whether a reply gives what is asked: a name, a number, a time, a yes or no or the verb again."""
    asked = SENTENCE_END.split(question.rstrip("”?").rpartition("“")[2])[-1].strip()
    first, told = asked.split()[0].lower(), SPEAKER.sub("", reply)
    if asked.startswith("How many") or first in {"who", "whom"}:
        return (WHO if first.startswith("who") else NUMBER).search(told) is not None
    if first not in words("unknowns", "polar"):
        return True
    said = SENTENCE_END.split(told)[0]
    is_again = re.search(rf"\b(?:he|she|it|they|we|I) {first}\b", said, re.IGNORECASE)
    shared = gist(asked) & gist(said)
    return is_again is not None or SURE.search(said) is not None or len(shared) >= LEAST_SHARED


def _told(told: Sequence[Citation], question: str, desk: Desk) -> State:
    """One reply answers; who says no to it where another said yes disputes it."""
    first, *others = list({_speaker(reply): reply for reply in told[::-1]}.values())[::-1]
    is_turn = desk.documents[first.source].kind == "transcript"
    against = [other for other in others if not is_turn or _is_against(other.text, first.text, question)]
    if against:
        frame = "{0}: {1}" if is_turn else "{1}"
        shown = "; ".join(frame.format(_speaker(r), in_marks(_shown(r.text))) for r in (first, *against))
        return "disputed", f"{shown}.", (first, *against)
    own = "The reply: " if is_turn else "The source’s own answer: "
    return "answered", f"{own}{in_marks(_shown(first.text))}", (first,)


def _became(told: Sequence[Citation], desk: Desk) -> State:
    """What became of a request."""
    return "answered", f"{in_marks(_shown(told[0].text))}, {tellers(told, desk.documents)}.", tuple(told)


def _is_against(reply: str, first: str, question: str) -> bool:
    """Whether a second reply goes on about the same and one of the two says no; of numbers any other."""
    if question.startswith("How many"):
        return True
    known = gist(question) | gist(SPEAKER.sub("", first))
    told = SPEAKER.sub("", reply)
    is_same = bool(known & gist(told)) or PERSON.search(told) is not None or told.startswith(("Yes", "No"))
    shown = SENTENCE_END.split(told)[0]
    return is_same and (NO.search(shown) is None) != (NO.search(_shown(first)) is None)


def _speaker(reply: Citation) -> str:
    return reply.text.partition(":")[0].title()


def _shown(reply: str) -> str:
    """A reply's first sentences, as many as there is room for."""
    told = SPEAKER.sub("", reply)
    whole = [end for m in SENTENCE_END.finditer(told) if (end := m.end()) <= LONGEST]
    return told[: whole[-1]] if whole else shorten(told, LONGEST, placeholder=" …")
