"""Delegations: who sits opposite whom at which meeting, one page a side, and who came or did not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.model import Briefing, Delegation, Disagreement, Meeting, Member, Outcome, Presence, standing
from generator.publish.counts import counted
from generator.publish.dates import day_of, in_words
from generator.publish.markdown import slug
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site

ORDER = ("head", "member", "adviser", "expert", "expected", "declined", "absent")
AT_TABLE = ("head", "member", "adviser", "expert")
HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "head": "Head",
        "member": "Members",
        "adviser": "Advisers",
        "expert": "Experts",
        "expected": "Announced or expected",
        "declined": "Declined",
        "absent": "Announced, not there",
    }
)
MEETING_ORDER = {"held": 0, "planned": 1, "cancelled": 2, "background": 3}
PRESENCE = "delegations/presence"  # the page of the whole board
MEETINGS = "delegations/meetings"  # the page of meetings nobody is seated at
FEW_MEETINGS = 5  # of these the index tells in full; more have that page
BOARD_ROWS = 12  # people whose coming the index tells in full; more have a page of their own
BOARD_DAYS = 4  # columns a board can hold; earlier days stand together in the first


@dataclass(frozen=True, slots=True)
class Table:
    """A meeting with the delegations at it, in the order of the parties."""

    meeting: Meeting | None
    name: str
    anchor: str
    teams: tuple[Delegation, ...]


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A person's states by day, and the standing one."""

    person: str
    days: tuple[tuple[Presence, ...], ...]
    standing: Presence


def addresses(briefing: Briefing) -> dict[str, str]:
    """Each delegation's page; each meeting's place on the index, if anyone is known to be at it."""
    found: dict[str, str] = {}
    taken: set[str] = {"index", "presence", "meetings"}
    for delegation in sorted(briefing.delegations, key=lambda one: (slug(one.name), one.id)):
        name = slug(delegation.name) or slug(delegation.id)
        path = name if name not in taken else f"{name}-{slug(delegation.id)}"
        taken.add(path)
        found[delegation.id] = f"delegations/{path}.html"
    others = _others(briefing)
    elsewhere = {one.id for one in others} if len(others) > FEW_MEETINGS else set()
    places = {True: f"{MEETINGS}.html", False: "delegations/index.html"}
    return found | {one.id: f"{places[one.id in elsewhere]}#{one.id}" for one in briefing.meetings}


def tab(briefing: Briefing) -> str:
    """What the index is called: by the first of what it tells that there is."""
    told = {
        "Delegations": briefing.delegations,
        "Meetings": briefing.meetings,
        "Presence": briefing.presence,
    }
    return next((name for name, records in told.items() if records), "Outcomes")


def delegation_pages(site: Site) -> Iterator[Page]:
    """The index with all tables, who came and who did not, then a page for each side."""
    board = presence_board(site.briefing)
    yield _index(site, *board)
    if _is_long(board[1]):
        yield _presence_page(site, *board)
    if len(_others(site.briefing)) > FEW_MEETINGS:
        about = "Who met whom, when and where, beside the meetings with delegations."
        sheet = Sheet(site, f"{MEETINGS}.md", "Other meetings", about, boost=2.0)
        yield sheet.render("meetings.md.jinja", others=_others(site.briefing))
    for delegation in site.briefing.delegations:
        yield _page(site, delegation)


def _is_long(board: list[BoardRow]) -> bool:
    return len(board) > BOARD_ROWS


def _index(site: Site, days: list[str], board: list[BoardRow]) -> Page:
    about = "Who sits opposite whom, at which meeting; who was expected, came, or stayed away."
    title = tab(site.briefing)
    sheet = Sheet(site, "delegations/index.md", title, about, boost=2.0)
    tables = _tables(site)
    return sheet.render(
        "delegations.md.jinja",
        tables=tables,
        others=_others(site.briefing),
        few_meetings=FEW_MEETINGS,
        outcomes=_outcomes(site.briefing),
        days=days,
        board=board,
        standing=_standing(board) if _is_long(board) else {},
        attendance=attendance(site.briefing),
        presence=PRESENCE,
    )


def _presence_page(site: Site, days: list[str], board: list[BoardRow]) -> Page:
    about = "What was said about each person’s coming, in time order, and what was then reported."
    sheet = Sheet(site, f"{PRESENCE}.md", "Who came, and who did not", about, boost=2.0)
    return sheet.render("presence.md.jinja", days=days, board=board, attendance=attendance(site.briefing))


def _standing(board: list[BoardRow]) -> dict[str, list[str]]:
    """The state that stands → the people, the most named first."""
    found: dict[str, list[str]] = {}
    for row in board:
        found.setdefault(row.standing.status, []).append(row.person)
    return dict(sorted(found.items(), key=lambda one: (-len(one[1]), one[0])))


# -------------------------------------------------------------- tables


def _meetings(briefing: Briefing) -> list[Meeting]:
    def key(meeting: Meeting) -> tuple[int, str, str]:
        return MEETING_ORDER.get(meeting.status, len(MEETING_ORDER)), meeting.when or "~", meeting.id

    return sorted(briefing.meetings, key=key)


def _others(briefing: Briefing) -> list[Meeting]:
    """The meetings for which no delegation is known."""
    seated = {delegation.meeting for delegation in briefing.delegations}
    return [one for one in _meetings(briefing) if one.id not in seated]


def _tables(site: Site) -> list[Table]:
    """The meetings that have delegations, those with most members first; delegations of no meeting last."""
    found: dict[str | None, list[Delegation]] = {}
    for delegation in site.briefing.delegations:
        found.setdefault(delegation.meeting, []).append(delegation)
    tables = [_table(site, meeting, teams) for meeting, teams in found.items()]
    return sorted(tables, key=lambda table: (-sum(len(team.members) for team in table.teams), table.anchor))


def _table(site: Site, identifier: str | None, teams: list[Delegation]) -> Table:
    record = site.briefing.by_id.get(identifier or "")
    meeting = record if isinstance(record, Meeting) else None
    order = {name: n for n, name in enumerate(site.sides)}
    teams.sort(key=lambda team: (order.get(team.side, len(order)), team.id))
    alone = "The delegation" if len(teams) == 1 else "The delegations"
    name = meeting.name if meeting else teams[0].event or alone
    return Table(meeting, name, meeting.id if meeting else f"m-{slug(name)}", tuple(teams))


def _outcomes(briefing: Briefing) -> list[tuple[str, list[Outcome]]]:
    kinds = dict.fromkeys(one.sort for one in briefing.outcomes)
    return [(kind, [one for one in briefing.outcomes if one.sort == kind]) for kind in kinds]


# -------------------------------------------------------------- who was where


def presence_board(briefing: Briefing) -> tuple[list[str], list[BoardRow]]:
    """Column heads and a row for each person: the states by day, the last one standing."""
    known = sorted({day for one in briefing.presence if (day := day_of(one.when))})
    last = known[-BOARD_DAYS:]
    by_person: dict[str, list[Presence]] = {}
    for one in briefing.presence:
        by_person.setdefault(one.person, []).append(one)
    rows = [BoardRow(person, _by_day(states, last), standing(states)) for person, states in by_person.items()]
    mentions = {person.id: person.mentions for person in briefing.people}
    rows.sort(key=lambda row: (-mentions.get(row.person, 0), row.person))
    return ["Earlier or undated", *(in_words(day) for day in last)], rows


def _by_day(states: list[Presence], days: list[str]) -> tuple[tuple[Presence, ...], ...]:
    columns: dict[str, list[Presence]] = {day: [] for day in ["", *days]}
    for one in states:
        day = day_of(one.when) or ""
        columns[day if day in columns else ""].append(one)
    return tuple(tuple(column) for column in columns.values())


def attendance(briefing: Briefing) -> tuple[list[Meeting], list[tuple[str, tuple[bool, ...]]]]:
    """Who was at which meeting: the meetings with named people, and a row of yes or no for each person."""
    meetings = [one for one in _meetings(briefing) if one.people and one.status in {"held", "planned"}]
    people = dict.fromkeys(person for one in meetings for person in one.people)
    rows = [(person, tuple(person in one.people for one in meetings)) for person in people]
    rows.sort(key=lambda row: (-sum(row[1]), row[0]))
    return meetings, rows if len(meetings) > 1 else []


# -------------------------------------------------------------- one side


def _page(site: Site, delegation: Delegation) -> Page:
    path = site.addresses[delegation.id].removesuffix(".html") + ".md"
    sheet = Sheet(site, path, delegation.name, _about(site, delegation), boost=2.0)
    record = site.briefing.by_id.get(delegation.meeting or "")
    meeting = record if isinstance(record, Meeting) else None
    return sheet.render(
        "delegation.md.jinja",
        delegation=delegation,
        meeting=meeting,
        ledger=_ledger(site, delegation, meeting),
        groups=member_groups(delegation),
        opposite=_opposite(site, delegation),
        conflicts=conflicts(site.briefing, delegation),
        board=[row for row in presence_board(site.briefing)[1] if row.person in _people(delegation)],
    )


def _people(delegation: Delegation) -> set[str]:
    return {member.person for member in delegation.members if member.person}


def _about(site: Site, delegation: Delegation) -> str:
    head = site.name(delegation.head)
    led = f", led by {head}" if head else ""
    return f"{delegation.name}{led}: {counted(len(delegation.members), 'place')} named or described."


def _ledger(site: Site, delegation: Delegation, meeting: Meeting | None) -> list[tuple[object, ...]]:
    heads = [member for member in delegation.members if member.status == "head"]
    rows: list[tuple[object, ...]] = [
        ("Head", site.name(one.person) or one.label, one.role or "", one.at) for one in heads
    ]
    if meeting:
        rows.append(("Meeting", meeting.name, in_words(meeting.when), meeting.at[:2]))
    rows += [("Size stated", f"{size.n}", "", (size.at,)) for size in delegation.sizes]
    named = sum(1 for member in delegation.members if member.person and member.status in AT_TABLE)
    rows.append(("Named", f"{named}", "our count of those named as members", ()))
    return rows


def member_groups(delegation: Delegation) -> list[tuple[str, list[Member]]]:
    """The members under their status, in a fixed order."""
    found = [
        (HEADINGS[status], [member for member in delegation.members if member.status == status])
        for status in ORDER
    ]
    return [(title, members) for title, members in found if members]


def _opposite(site: Site, delegation: Delegation) -> list[Delegation]:
    return [
        one
        for one in site.briefing.delegations
        if one.id != delegation.id and one.meeting == delegation.meeting and one.meeting is not None
    ]


def conflicts(briefing: Briefing, delegation: Delegation) -> list[Disagreement]:
    """Where the sources differ about this delegation."""
    return [one for one in briefing.disagreements if one.id in delegation.conflicts]
