"""Positions: issue by party, the newest statement first; the register of conditions and demands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from generator.model import Briefing, Position, RegisterEntry
from generator.publish.facing import in_a_sentence
from generator.publish.markdown import slugs
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site
from generator.vocabulary.terms import is_of_several, opens_with_verb

REGISTER: Mapping[str, str] = MappingProxyType(
    {
        "red line": "Red lines",
        "condition": "Conditions",
        "demand": "Demands",
        "deadline": "Deadlines",
        "offer": "Offers",
        "threat": "Threats",
    }
)
PAGE = 60  # statements and terms that one page holds; of more, the terms stand on a page of their own
EARLIER = 6  # earlier statements a cell unfolds; the record has them all


@dataclass(frozen=True, slots=True)
class Cell:
    """What a party's speakers said on an issue, newest first."""

    party: str
    newest: Position | None
    earlier: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An issue with a cell for each party."""

    issue: str
    anchor: str
    cells: tuple[Cell, ...]


def addresses(briefing: Briefing) -> dict[str, str]:
    """Each entry of the register on the page; positions have no id of their own."""
    page = "terms" if _is_long(briefing) else "index"
    return {entry.id: f"positions/{page}.html#{entry.id}" for entry in briefing.register}


def _is_long(briefing: Briefing) -> bool:
    return bool(briefing.positions) and len(briefing.positions) + len(briefing.register) > PAGE


def position_pages(site: Site) -> Iterator[Page]:
    """The matrix and the register on one page, or the register on the next where both are long."""
    about = "What each party’s speakers said on each issue, newest first; conditions, demands and deadlines."
    sheet = Sheet(site, "positions/index.md", "Positions", about)
    parties = [name for name in site.sides if any(one.party == name for one in site.briefing.positions)]
    own = slugs(_issues(site))
    rows = [_row(site, issue, f"i-{own[issue]}", parties) for issue in own]
    register, is_long = _register(site), _is_long(site.briefing)
    yield sheet.render(
        "positions.md.jinja",
        parties=parties,
        rows=rows,
        register=register,
        apart=is_long,
        subject_of=partial(subject_of, site),
    )
    if is_long:
        about = "Who demands, offers or threatens what, on what condition, until when."
        terms = Sheet(site, "positions/terms.md", "Conditions, demands and offers", about, contents=True)
        yield terms.render("terms.md.jinja", register=register, subject_of=partial(subject_of, site))


def _issues(site: Site) -> list[str]:
    """Issues somebody spoke on, in the editor's order, then as the briefing has them."""
    named = dict.fromkeys(one.issue for one in site.briefing.positions)
    settled = [name for name in site.briefing.bundle.settings.issues if name in named]
    return [*settled, *(name for name in named if name not in settled)]


def _row(site: Site, issue: str, anchor: str, parties: list[str]) -> Row:
    return Row(issue, anchor, tuple(_cell(site, issue, party) for party in parties))


def _cell(site: Site, issue: str, party: str) -> Cell:
    found = [one for one in site.briefing.positions if (one.issue, one.party) == (issue, party)]
    found.sort(key=lambda one: one.when or "", reverse=True)
    return Cell(party, found[0] if found else None, tuple(found[1 : 1 + EARLIER]))


def subject_of(site: Site, entry: RegisterEntry) -> str | None:
    """The speaker as the subject of a term that begins with its verb, "Norway" before "wants it lifted";
    None where the words stand by themselves or their verb agrees with somebody else."""
    if not entry.speaker or not entry.has_its_verb_first:
        return None
    if not (opens_with_verb(entry.says) or is_of_several(entry.says)):
        return None
    name = in_a_sentence(site.briefing, site.name(entry.speaker) or entry.speaker)
    name = name if name[0].isupper() or name.startswith("the ") else f"the {name}"
    are_several = name.endswith("s") or " and " in name
    return name[0].upper() + name[1:] if are_several or not is_of_several(entry.says) else None


def _register(site: Site) -> list[tuple[str, list[RegisterEntry]]]:
    found = [
        (title, [entry for entry in site.briefing.register if entry.kind == kind])
        for kind, title in REGISTER.items()
    ]
    return [(title, entries) for title, entries in found if entries]
