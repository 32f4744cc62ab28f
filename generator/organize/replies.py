"""What is replied to a question where it is asked: one reply answers it, two that differ dispute it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import shorten

from generator.model import Citation
from generator.organize.desk import Desk
from generator.organize.drafts import Draft
from generator.organize.phrasing import in_marks
from generator.vocabulary import words

LONGEST = 140
"""Characters of a reply that are shown."""
SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand)\b",
    re.I,
)
SPEAKER = re.compile(r"^[^a-z:]+:\s*")
"""The name before a transcript's turn."""
State = tuple[str, str | None, tuple[Citation, ...]]


def by_replies(draft: Draft, desk: Desk) -> State | None:
    """The state by what was replied; None where nothing was that answers."""
    for unknown in desk.unknowns:
        if unknown.at not in draft.raised or not unknown.replies or " if " in unknown.at.text:
            continue
        told = [reply for reply in unknown.replies if _tells(reply, desk)]
        if told and told[0] == unknown.replies[0]:
            return _told(told, desk)
        counts = [reply for reply in told if NUMBER.search(reply.text)]
        if counts and draft.matter.question.startswith("How many"):
            return _told([unknown.replies[0], *counts], desk)
    return None


def _says_nothing(reply: str) -> bool:
    """`It is too early to say`, `no decision has been taken`."""
    text = SPEAKER.sub("", reply).lower().replace("’", "'")
    is_retort = text.split()[0] in words("unknowns", "retorts")
    return is_retort or any(cue in text for cue in words("unknowns", "no_answer"))


def _tells(reply: Citation, desk: Desk) -> bool:
    return not _says_nothing(reply.text) and not any(
        inner.at in reply or inner.at.overlaps(reply) for inner in desk.unknowns if inner.at != reply
    )


def _told(told: Sequence[Citation], desk: Desk) -> State:
    """One reply answers; who replies otherwise disputes it."""
    turns = desk.documents[told[0].source].kind == "transcript"
    told = list({_speaker(reply): reply for reply in told[::-1]}.values())[::-1]
    heads = [SENTENCE_END.split(SPEAKER.sub("", reply.text))[0].split(",")[0].lower() for reply in told]
    own = "" if turns else "The source’s own answer: "
    if len(told) > 1 and len(set(heads)) > 1:
        shown = "; ".join(f"{_speaker(reply)}: {in_marks(_shown(reply.text))}" for reply in told)
        return "disputed", f"{shown}.", tuple(told)
    own = own or "The reply: "
    return "answered", f"{own}{in_marks(_shown(told[0].text))}", (told[0],)


def _speaker(reply: Citation) -> str:
    return reply.text.partition(":")[0].title()


def _shown(reply: str) -> str:
    """A reply's first sentences, as many as there is room for."""
    told = SPEAKER.sub("", reply)
    whole = [end for m in SENTENCE_END.finditer(told) if (end := m.end()) <= LONGEST]
    return told[: whole[-1]] if whole else shorten(told, LONGEST, placeholder=" …")
