"""Which record an editor's decision means: by its id, or by its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import Briefing, Correction, Quote, citations_in

LISTED: Mapping[str, str] = {
    "questions": "question",
    "quotes": "words",
    "reports": "words",
    "outcomes": "says",
    "timeline": "event",
    "disagreements": "about",
    "register": "says",
    "meetings": "name",
    "delegations": "name",
    "positions": "says",
    "wording": "term",
}
"""The lists whose records a decision can mean, each with the field that holds the words readers see."""
REPHRASED = ("questions", "outcomes", "timeline", "disagreements", "register", "meetings", "delegations")
"""Those whose words are ours; all others are the sources' own."""
MARKS = str.maketrans(
    {**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("’‘‚", "'"), **dict.fromkeys("–—", "-")}
)


class Unfit(Exception):
    """A decision does not fit this briefing; the text says why, for readers."""


@dataclass(frozen=True, slots=True)
class Target:
    """A record that is meant: the list it stands in, itself, its id (empty where it has none), its words."""

    kind: str
    record: Any
    id: str
    text: str


def find_targets(briefing: Briefing, before: Briefing, decision: Correction) -> list[Target]:
    """The records meant; words may also be those a record had in the briefing `before` any decision."""
    now = _targets(briefing, decision)
    found = _meant([(target, target.text) for target in now], decision)
    if not found:
        then = {target.id for target in _meant([(t, t.text) for t in _targets(before, decision)], decision)}
        found = [target for target in now if target.id and target.id in then]
    if not found:
        raise Unfit(f"no record is called “{decision.target}”")
    return found


def find_quotes(quotes: Sequence[Quote], decision: Correction) -> list[Quote]:
    """The quotes and reports meant, by id or words."""
    targets = [Target("quotes", quote, quote.id, quote.words) for quote in quotes if _is_in(quote, decision)]
    found = [target.record for target in _meant([(target, target.text) for target in targets], decision)]
    if not found:
        raise Unfit(f"no quotation has the words “{decision.target}”")
    return found


def _targets(briefing: Briefing, decision: Correction) -> list[Target]:
    wanted = decision.value("list") or ("questions" if decision.kind == "answer_question" else "")
    lists = [wanted] if wanted in LISTED else [] if wanted else list(LISTED)
    return [
        Target(kind, record, getattr(record, "id", ""), getattr(record, LISTED[kind]))
        for kind in lists
        for record in getattr(briefing, kind)
        if _is_in(record, decision)
    ]


def _is_in(record: object, decision: Correction) -> bool:
    """Whether a record rests on the source that the decision names, if it names one."""
    if not decision.value("source"):
        return True
    sources = {at.source for at in decision.guard_at}
    return any(at.source in sources for at in citations_in(record))


def _meant(targets: Sequence[tuple[Target, str]], decision: Correction) -> list[Target]:
    """By id, else all with exactly these words, else the only one that holds them."""
    by_id = [target for target, _ in targets if target.id == decision.target]
    if by_id:
        return by_id
    words = plain(decision.target)
    same = [target for target, text in targets if plain(text) == words]
    if same:
        return same
    inside = [target for target, text in targets if words in plain(text)]
    if len(inside) > 1:
        ids = ", ".join(target.id or target.kind for target in inside[:5])
        raise Unfit(f"“{decision.target}” stands in {len(inside)} records: use one of {ids}")
    return inside


def plain(text: str) -> str:
    """The text for comparison: lower case, white space folded, straight marks, no stop at either end."""
    return " ".join(text.translate(MARKS).casefold().split()).strip(" .,;:!\"'")
