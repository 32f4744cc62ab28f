"""People: an index, and one page each: who they are, their part, their words, and every spelling."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from generator.model import Briefing, Citation, Document, Doubt, Person, Presence, Quote, Role, Spelling
from generator.publish import quotes
from generator.publish.counts import counted, in_columns
from generator.publish.key_quotes import ranked, told_once
from generator.publish.markdown import slug
from generator.publish.sheet import Clause, Page, Row, Sheet
from generator.publish.site import Site

PERSON_BOOST = 3.0
SHOWN_QUOTES = 4
OFFICES = 3
SHOWN_REASONS = 3
WEIGHT = re.compile(r" \([+-][\d.]+\)$")
SHOWN_MENTIONS = 12
STANDING = {
    "head": "Head of the delegation",
    "member": "Member of the delegation",
    "adviser": "Adviser to the delegation",
    "expert": "Expert with the delegation",
    "expected": "Expected in the delegation",
    "declined": "Declined to take part",
    "absent": "Announced, not there",
}


@dataclass(frozen=True, slots=True)
class PassportRow:
    """A spelling: how often each source that names the person has it, in their order and in words."""

    text: str
    pieces: tuple[tuple[str, bool], ...]
    counts: tuple[int, ...]
    where: str
    slip: bool
    note: str
    at: tuple[Citation, ...]


def addresses(briefing: Briefing) -> dict[str, str]:
    """Each person's page, by the id: made of names alone, so it stays when documents come and go."""
    return {person.id: f"people/{_page_name(person.id)}.html" for person in briefing.people}


def _page_name(identifier: str) -> str:
    name = slug(identifier)
    return name if name != "index" else "index-person"


TAGGED = 60  # people up to whom the index proves each office; of more, those with no part on their own pages


def people_pages(site: Site) -> Iterator[Page]:
    """The index and one page for each person."""
    about = f"{counted(len(site.briefing.people), 'person', 'people').capitalize()} named in the sources."
    sheet = Sheet(site, "people/index.md", "People", about)
    yield sheet.render("people.md.jinja", groups=_groups(site), sides=_sides(site), tagged=TAGGED)
    for person in site.briefing.people:
        yield _person_page(site, person)


# -------------------------------------------------------------- the index


@dataclass(frozen=True, slots=True)
class Line:
    """A person in the index."""

    person: Person
    office: str
    at: tuple[Citation, ...]
    standing: str
    counts: tuple[int, ...]


def _groups(site: Site) -> list[tuple[str, list[Line]]]:
    """People by the part they play: at the table, spoken of for it, and all others."""
    people = sorted(site.briefing.people, key=lambda person: (-person.mentions, person.name, person.id))
    placed: dict[str, list[Line]] = {"At the table": [], "Spoken of, not there": [], "Named": []}
    for person in people:
        placed[_group(site, person)].append(_line(site, person))
    placed["At the table"].sort(key=lambda line: _table_order(site, line.person))
    return [(name, lines) for name, lines in placed.items() if lines]


def _group(site: Site, person: Person) -> str:
    statuses = {status for _, status in site.parts.get(person.id, ())}
    if statuses & {"head", "member", "adviser", "expert"}:
        return "At the table"
    presence = {one.status for one in _presence(site).get(person.id, ())}
    if statuses or presence & {"declined", "absent", "conditional", "expected"}:
        return "Spoken of, not there"
    return "Named"


def _table_order(site: Site, person: Person) -> tuple[int, int, str]:
    side = site.side_of(person.id)
    statuses = [status for _, status in site.parts[person.id]]
    order = {name: n for n, name in enumerate(site.sides)}
    return order.get(side.name, 98) if side else 99, 0 if "head" in statuses else 1, person.name


def _line(site: Site, person: Person) -> Line:
    role = first_role(person)
    parts = site.parts.get(person.id, ())
    at = role.at[:1] if role else parts[0][0].at[:1] if parts else person.at[:1]
    return Line(
        person,
        role.title if role else "",
        at,
        standing(site, person),
        _counts(site.briefing.bundle.documents, person.names),
    )


def _counts(documents: Iterable[Document], names: Iterable[Spelling]) -> tuple[int, ...]:
    by_source = Counter[str]()
    for name in names:
        by_source[name.source] += name.count
    return tuple(by_source[document.id] for document in documents)


def _sides(site: Site) -> list[str]:
    used = {side.name for person in site.briefing.people if (side := site.side_of(person.id))}
    return [*(name for name in site.sides if name in used), *sorted(used - set(site.sides))]


# -------------------------------------------------------------- one person


def first_role(person: Person) -> Role | None:
    """The office most places give, present ones first."""
    return max(person.roles, key=lambda role: (not role.former, len(role.at)), default=None)


def standing(site: Site, person: Person) -> str:
    """The part in a delegation, in words."""
    words = [STANDING.get(status, status) for _, status in site.parts.get(person.id, ())]
    return "; ".join(dict.fromkeys(words))


def _person_page(site: Site, person: Person) -> Page:
    path = site.addresses[person.id].removesuffix(".html") + ".md"
    sheet = Sheet(site, path, person.name, _about(site, person), boost=PERSON_BOOST)
    voice = quotes.said_by(site, person.id)
    said = ranked(site, voice.quotes) if voice else []
    told = (*(voice.turns if voice else ()), *quotes.reports_of(site.briefing, person.id))
    naming = _naming_it(site, person)
    return sheet.render(
        "person.md.jinja",
        person=person,
        ledger=_ledger(site, person, len(said)),
        clauses=clauses(site, person),
        columns=in_columns(naming),
        passport=passport(person, naming),
        said=quotes.cards(sheet, told_once(said)[:SHOWN_QUOTES]),
        voice=voice,
        told=() if said else quotes.lines(site, told[:SHOWN_MENTIONS]),
        named=_named_by_others(site, person),
        presence=_presence(site).get(person.id, ()),
        meetings=[one for one in site.briefing.meetings if person.id in one.people],
        events=[one for one in site.briefing.timeline if person.id in one.people][:SHOWN_MENTIONS],
        questions=[one for one in site.briefing.questions if person.id in one.people],
        doubts=[*dict.fromkeys(doubt.value for doubt in person.doubts if doubt is not Doubt.NAME_SLIP)],
        reasons=_reasons(person),
    )


def _about(site: Site, person: Person) -> str:
    role = first_role(person)
    n = len(_naming_it(site, person))
    office = f", {role.title}" if role else ""
    return f"{person.name}{office}: named {counted(person.mentions, 'time')} in {counted(n, 'source')}."


def clauses(site: Site, person: Person) -> list[Clause]:
    """Who this is: the offices most often stated, then the part in delegations."""
    roles = sorted(person.roles, key=lambda role: (role.former, -len(role.at), role.title))[:OFFICES]
    found: list[Clause] = []
    for n, role in enumerate(roles):
        before = "Described as " if n == 0 else "and as " if n == len(roles) - 1 else ""
        end = "." if n == len(roles) - 1 else ","
        found.append((f"{before}{'formerly ' if role.former else ''}{role.title}", role.at, end))
    for delegation, status in site.parts.get(person.id, ()):
        at = tuple(at for member in delegation.members if member.person == person.id for at in member.at)
        found.append((f"{STANDING.get(status, status)}: {delegation.name}", at, "."))
    return found


def _ledger(site: Site, person: Person, said: int) -> list[Row]:
    role, rows = first_role(person), list[Row]()
    if role:
        n = len({at.source for at in role.at})
        rows.append(
            ("Former office" if role.former else "Office", role.title, counted(n, "source"), role.at, None)
        )
    for delegation, status in site.parts.get(person.id, ()):
        at = tuple(at for member in delegation.members if member.person == person.id for at in member.at)
        rows.append(("Part", STANDING.get(status, status), delegation.name, at, delegation.id))
    if said:
        rows.append(("Quoted", counted(said, "time"), "", (), None))
    where = f"in {counted(len(_naming_it(site, person)), 'source')} of {len(site.briefing.bundle.documents)}"
    rows.append(("Mentions", f"{person.mentions:,}", where, (), None))
    return rows


def _reasons(person: Person) -> list[tuple[str, str]]:
    """Why two spellings are one person, in words, without the weights."""
    same = [judgement for judgement in person.judgements if judgement.verdict == "same"]
    return [
        (" and ".join(one.spellings), "; ".join(WEIGHT.sub("", reason) for reason in one.reasons))
        for one in same[:SHOWN_REASONS]
    ]


def _naming_it(site: Site, person: Person) -> list[Document]:
    """The documents that name the person, in their order."""
    sources = {name.source for name in person.names}
    return [document for document in site.briefing.bundle.documents if document.id in sources]


def passport(person: Person, naming: Sequence[Document]) -> list[PassportRow]:
    """Every spelling in these documents, the form used on this site first, then by how often, slips last."""
    spellings = dict.fromkeys(name.text for name in person.names)
    rows = [_passport_row(person, text, naming) for text in spellings]
    return sorted(rows, key=lambda row: (row.text != person.name, row.slip, -sum(row.counts), row.text))


def _passport_row(person: Person, text: str, naming: Sequence[Document]) -> PassportRow:
    here = tuple(name for name in person.names if name.text == text)
    slip = any(name.slip for name in here)
    note = "Form used on this site" if text == person.name else "Slip of the pen" if slip else ""
    at = tuple(name.at for name in here if name.at) if slip else ()
    usual = [name.text for name in person.names if not name.slip] or [person.name]
    pieces = slipped(text, usual) if slip else ((text, False),)
    counts = _counts(naming, here)
    where = ", ".join(f"{one.code} {n}" for one, n in zip(naming, counts, strict=True) if n)
    return PassportRow(text, pieces, counts, where, slip, note, at)


def slipped(text: str, usual: list[str]) -> tuple[tuple[str, bool], ...]:
    """The spelling in pieces, each with whether it differs from the usual spelling nearest to it."""
    near = max(usual, key=lambda name: SequenceMatcher(None, text, name).ratio())
    blocks = SequenceMatcher(None, text, near).get_opcodes()
    pieces = [(text[start:end], kind != "equal") for kind, start, end, _, _ in blocks if end > start]
    return tuple(pieces) if any(differs for _, differs in pieces) else ((text, True),)


@lru_cache(maxsize=1)
def _presence(site: Site) -> Mapping[str, tuple[Presence, ...]]:
    """What is told of each person's coming, by the person's id, in the order of time."""
    found: dict[str, list[Presence]] = {}
    for one in site.briefing.presence:
        found.setdefault(one.person, []).append(one)
    return {person: tuple(ones) for person, ones in found.items()}


@lru_cache(maxsize=1)
def _naming(site: Site) -> Mapping[str, list[Quote]]:
    """The quotations in whose words a person is named, by the person's id."""
    names = sorted((at.source, at.start, at.end, one.id) for one in site.briefing.people for at in one.at)
    found: dict[str, list[Quote]] = {}
    for quote in site.briefing.quotes:
        inside = (
            names[bisect_left(names, (at.source, at.start)) : bisect_left(names, (at.source, at.end))]
            for at in quote.at
        )
        fitting = zip(quote.at, inside, strict=True)
        for identifier in {one for at, near in fitting for _, _, end, one in near if end <= at.end}:
            found.setdefault(identifier, []).append(quote)
    return found


def _named_by_others(site: Site, person: Person) -> list[Quote]:
    """Quotations of others that name this person."""
    found = [quote for quote in _naming(site).get(person.id, ()) if quote.speaker.id != person.id]
    return ranked(site, found)[:SHOWN_MENTIONS]
