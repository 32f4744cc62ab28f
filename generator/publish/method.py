"""Method and data: how this was made, what is proved, unsure, corrected, new, and what to take away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model import RECORDS, Quote, Sure, citations_in
from generator.publish.chapters import chapters
from generator.publish.counts import counted
from generator.publish.exports import EXPORTS
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site

NAMES = {
    "people": ("person", "people"),
    "quotes": ("quotation", ""),
    "reports": ("report in other words", "reports in other words"),
    "utterances": ("utterance told more than once", "utterances told more than once"),
    "meetings": ("meeting", ""),
    "delegations": ("delegation", ""),
    "presence": ("state of presence", "states of presence"),
    "outcomes": ("outcome", ""),
    "questions": ("question", ""),
    "disagreements": ("point on which sources differ", "points on which sources differ"),
    "timeline": ("dated event", ""),
    "positions": ("stated position", ""),
    "register": ("condition, demand or offer", "conditions, demands and offers"),
}
"""The lists that are counted, in the words of readers."""
STATEMENTS = (
    "quotes",
    "reports",
    "timeline",
    "questions",
    "outcomes",
    "disagreements",
    "register",
    "meetings",
)
"""The lists whose records are statements that rest on origins."""
WORDS = ("question", "words", "event", "says", "about", "name", "label", "status", "term")
"""Where a record has its words, in the order in which they are looked for."""


PAGE = 40  # unsure records that one page holds


@dataclass(frozen=True, slots=True)
class Unsure:
    """Something the build is not sure of: where it stands, its words, why, and the rule that made it."""

    id: str | None
    words: str
    why: str
    rule: str
    at: tuple[Any, ...]


def method_pages(site: Site) -> Iterator[Page]:
    """How this was made; what is unsure in chapters where it is much."""
    about = "How this briefing was made, what was checked, what is unsure, and everything to take away."
    unsure = _unsure(site)
    found = chapters("method", [(name.capitalize(), ones) for name, ones in unsure.items()], PAGE)
    sheet = Sheet(site, "method/index.md", "Method and data", about, boost=0.2, contents=True)
    yield sheet.render(
        "method.md.jinja",
        counts=_counts(site),
        origins=origin_shares(site),
        cites=sum(1 for _ in site.briefing.citations()),
        unsure=unsure,
        chapters=found,
        applied=[one for one in site.briefing.corrections if one.applied],
        stale=[one for one in site.briefing.corrections if not one.applied],
        news=site.changes.grouped(),
        changes=site.changes,
        exports=EXPORTS,
    )
    for chapter in found:
        about = f"What the build is not sure of: {chapter.name.lower()}, each with its reason."
        sheet = Sheet(site, f"{chapter.path}.md", f"Unsure: {chapter.name}", about, boost=0.1)
        yield sheet.render("unsure.md.jinja", chapters=found, here=chapter)


def _counts(site: Site) -> list[str]:
    found = [counted(len(site.briefing.bundle.documents), "source")]
    for name, (one, many) in NAMES.items():
        n = len(getattr(site.briefing, name))
        if n:
            found.append(counted(n, one, many))
    return found


def origin_shares(site: Site) -> list[tuple[str, int, int]]:
    """How many statements rest on one, two, more independent origins, with the share in per cent."""
    records = (record for name in STATEMENTS for record in getattr(site.briefing, name))
    counts = Counter(min(site.rests_on(record)[1], 3) for record in records)
    total = sum(counts.values())
    names = ("one origin", "two independent origins", "three or more")
    return [(name, counts[n], round(100 * counts[n] / total)) for n, name in enumerate(names, 1) if total]


def _unsure(site: Site) -> dict[str, list[Unsure]]:
    """Everything that is marked unsure or doubtful, by kind."""
    found: dict[str, list[Unsure]] = {}
    for name in RECORDS:
        for record in getattr(site.briefing, name):
            doubts = [doubt.value for doubt in getattr(record, "doubts", ())]
            if record.sure is Sure.UNSURE or doubts:
                title = NAMES.get(name, (name, ""))[1] or f"{NAMES[name][0]}s" if name in NAMES else name
                found.setdefault(title, []).append(_told(record, doubts))
    return found


def _told(record: Any, doubts: list[str]) -> Unsure:
    words = next((str(getattr(record, key)) for key in WORDS if getattr(record, key, None)), "")
    if isinstance(record, Quote):
        words = f"“{words}”"
    why = " ".join(doubts) or "The rule that made this is not certain here."
    return Unsure(getattr(record, "id", None), words, why, record.rule, tuple(citations_in(record))[:1])
