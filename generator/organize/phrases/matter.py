"""What passages speak of, so that two of them can be set beside each other; and how they differ in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Cast, FoundUnknown, Version
from generator.organize.phrases.phrasing import render

A_ROUND = re.compile(
    r"^(?:Will|Could|Can) there be (?:an? |any )?(?:second|third|fourth|fifth|another|further|new|next|more)"
    r" (?:(?:direct|joint) )?(?:rounds?|meetings?|talks|sessions?)\b[^,]*\?$"
    r"|^When (?:will|is|are) the (?:second|third|fourth|fifth|next|new|further) (?:round|talks)\b[^,]*\?$"
    r"|\b(?:place|venue|date|day) (?:for|of) (?:the next|a second|the second) (?:round|meeting)\b[^,]*\?$"
)
ANY_SIGNING = re.compile(
    r"^Will (?:any(?:thing)? (?:\w+ )?(?:be|get) signed|there be an? (?:signing|signature))\b"
)
A_DEAL = re.compile(
    r"^(?:Will|Can|Could|Might|May) (?:.* )?(?:"
    r"(?:reach|strike|clinch|seal|conclude|come to)(?: \w+){0,4} (?:deal|agreement|accord|pact)"
    r"|(?:deal|agreement|accord|pact)\b.* be (?:reached|struck|clinched|sealed|concluded))\b"
)
SIGNING = re.compile(
    r"^When (?:and where )?will (?:the )?(?:(?:signing|signature)(?: ceremony)?\b.* take place"
    r"|.*\bbe signed\b|.* sign the (?:agreement|deal|accord|pact|treaty|text|contract))"
)
NEXT_ASKED = "Will there be another round of talks, and when?"


@dataclass(frozen=True, slots=True)
class Matter:
    """What a passage speaks of: its key, the type readers see, the question and the same as a statement."""

    key: tuple[str, ...]
    type: str
    question: str
    whether: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """A difference between passages; `question` is what it leaves open, where that can be asked.

    `is_lone` says that nothing stands against a denial but what it denies: it is asked, not listed;
    `is_unnamed` that only its figures tell what it is about.
    """

    about: str
    kind: str
    versions: tuple[Version, ...]
    rule: str
    reason: str | None = None
    question: str = ""
    matter: Matter | None = None
    is_lone: bool = False
    is_unnamed: bool = False


def deed_asked(found: FoundUnknown, cast: Cast) -> Matter | None:
    """Who must approve it, whether there is another round, whether anything is signed at all."""
    asked = render(found.question, cast)
    if found.kind == "approval" and found.terms:
        return Matter(("approval", *found.terms), "decision", asked, "")
    if found.rule in {"a deal ahead", "a deal in prospect"} or A_DEAL.search(asked):
        return Matter(("accord",), "terms", asked, "")
    if A_ROUND.search(asked):
        return Matter(("next",), "meeting", NEXT_ASKED, "")
    if SIGNING.search(asked):
        return Matter(("slipped", "signing"), "start", asked, "")
    if ANY_SIGNING.search(asked):
        return Matter(("signing",), "terms", "Will anything be signed?", "")
    return None
