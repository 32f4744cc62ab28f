"""The home page: what this is, where it stands, who, what is open; each line leads on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.model import (
    Briefing,
    Citation,
    Delegation,
    Document,
    Event,
    Meeting,
    Presence,
    Question,
    standing,
)
from generator.publish import quotes
from generator.publish.counts import counted
from generator.publish.dates import day_of, in_words, newest
from generator.publish.facing import are_facing, main_meeting
from generator.publish.key_quotes import key_quotes
from generator.publish.opening import bears_headline, first_clause, headline, is_told, listed, named
from generator.publish.outcomes import NEXT, says_its_kind, told_outcomes
from generator.publish.sheet import Clause, Page, Row, Sheet
from generator.publish.site import Site
from generator.publish.sources import Source
from generator.publish.timeline import main_events

QUOTES = 5
QUESTIONS = 5
EVENTS = 6
ABSENTEES = 6
ROWS = 7


def home_page(site: Site, covered: Mapping[str, Source]) -> Page:
    """The content of the home page; its frame is `site_src/index.md`."""
    sheet = Sheet(site, "home.md", "Briefing", site.subtitle)
    meeting = main_meeting(site.briefing)
    there = teams(site, meeting)
    return sheet.render(
        "home.md.jinja",
        headline=headline(site, meeting),
        clauses=clauses(site, meeting),
        ledger=ledger(site, meeting),
        meeting=meeting,
        teams=there,
        is_facing=are_facing(site.briefing, there),
        absent=absentees(site.briefing),
        cards=quotes.cards(sheet, key_quotes(site, QUOTES, each=1)),
        questions=sorted(site.briefing.questions, key=_is_answered)[:QUESTIONS],
        is_open=any(not _is_answered(question) for question in site.briefing.questions),
        events=key_events(site),
        flag=one_source(site),
        covered=covered,
    )


def clauses(site: Site, meeting: Meeting | None) -> list[Clause]:
    """The bottom line, a clause each with what it rests on: that they met, what came of it and what is next,
    who led, what is open."""
    briefing = site.briefing
    found = first_clause(site, meeting)
    for outcome in told_outcomes(site):
        kind = "" if says_its_kind(outcome) else f"{outcome.sort.capitalize()}: "
        found.append((f"{kind}{outcome.says.rstrip('.')}", outcome.at, "."))
    found += _leaders(site, meeting)
    asked = next((question for question in briefing.questions if question.status == "open"), None)
    if asked:
        found.append((f"Still open: {asked.question}", asked.raised, ""))
    return found or [_plain(site)]


def _leaders(site: Site, meeting: Meeting | None) -> list[Clause]:
    """Who leads for each of two sides, in one sentence."""
    verb = "led" if meeting and meeting.status == "held" else "leads"
    there = teams(site, meeting)
    is_theirs = len(there) == 1 or are_facing(site.briefing, there)
    led = [one for one in there if one.head][:2] if is_theirs else []
    found: list[Clause] = []
    for n, one in enumerate(led):
        words = f"{site.name(one.head)} {verb if n == 0 else ''} for {named(site, [one.side])}"
        found.append((" ".join(words.split()), _head_at(one), "," if n + 1 < len(led) else "."))
    return found


def _head_at(delegation: Delegation) -> tuple[Citation, ...]:
    heads = [member.at for member in delegation.members if member.status == "head"]
    return heads[0] if heads else delegation.at


def _plain(site: Site) -> Clause:
    """What there is to read, when nothing can be said of a meeting."""
    briefing = site.briefing
    parts = [
        f"{counted(len(briefing.people), 'person', 'people')} named" if briefing.people else "",
        counted(len(briefing.quotes), "quotation") if briefing.quotes else "",
        counted(len(briefing.questions), "question") if briefing.questions else "",
    ]
    n = counted(len(briefing.bundle.documents), "document")
    words = f"{listed([part for part in parts if part] or ['no statement found'])} in {n}"
    return words[:1].upper() + words[1:], (), "."


def ledger(site: Site, meeting: Meeting | None) -> list[Row]:
    """The status card: the meeting, what came of it, what is next, what is open."""
    rows: list[Row] = []
    if meeting:
        when, place = in_words(meeting.when, weekday=True), meeting.place or ""
        word = meeting.status.capitalize() if is_told(meeting) else meeting.name
        named = meeting.name if is_told(meeting) else "no day stated"
        if not bears_headline(site, meeting) and is_told(meeting):  # nothing above says which meeting
            when, place = "", ", ".join(part for part in (when, place) if part)
        rows.append((word, when or named, place, meeting.at, meeting.id))
    for outcome in told_outcomes(site):
        rows.append((outcome.sort.capitalize(), outcome.says, in_words(outcome.when), outcome.at, outcome.id))
    rows += _next_event(site)
    rows += _counts(site)
    return rows[:ROWS]


def _next_event(site: Site) -> list[Row]:
    """What is planned for the first day after the newest document, where no outcome says what is next."""
    if any(one.kind == NEXT for one in site.briefing.outcomes) or not site.as_of:
        return []
    ahead = [one for one in site.briefing.timeline if one.certainty == "planned" and one.when > site.as_of]
    later = [one for one in ahead if (day_of(one.when) or "") > site.as_of]
    return [("Planned", one.event, in_words(one.when), one.at, one.id) for one in later[:1]]


def _counts(site: Site) -> list[Row]:
    briefing = site.briefing
    asked = len(briefing.questions)
    unsettled = sum(1 for question in briefing.questions if not _is_answered(question))
    rows: list[Row] = []
    if asked:
        words = counted(unsettled, "question") if unsettled else "none"
        note = f"of {asked} raised" if unsettled != asked else ""
        rows.append(("Open", words, note, (), "questions"))
    if briefing.disagreements:
        differ = counted(len(briefing.disagreements), "point")
        rows.append(("Sources differ", differ, "", (), "differences"))
    if briefing.people:
        said = counted(len(briefing.quotes), "quotation") if briefing.quotes else ""
        rows.append(("Named", counted(len(briefing.people), "person", "people"), said, (), "people"))
    documents = counted(len(briefing.bundle.documents), "document")
    rows.append(("Sources", documents, site.covers, (), "sources"))
    return rows


def teams(site: Site, meeting: Meeting | None) -> list[Delegation]:
    """The delegations of the main meeting, in the order of the sides; where it has none, those of another
    meeting, else the largest."""
    delegations = site.briefing.delegations
    seats = Counter(one.meeting for one in delegations if one.meeting)
    other = next((name for name, n in seats.items() if n > 1), None)
    here = [one for one in delegations if meeting and one.meeting == meeting.id]
    here = here or [one for one in delegations if other and one.meeting == other]
    order = {name: n for n, name in enumerate(site.sides)}
    if not here:
        return sorted(delegations, key=lambda one: (-len(one.members), order.get(one.side, 99), one.id))
    return sorted(here, key=lambda one: (order.get(one.side, 99), one.id))


def absentees(briefing: Briefing) -> list[Presence]:
    """Who was spoken of and is last said not to be there, most named first, one entry a person; nobody whom a
    source seats at a table."""
    seats = (member for team in briefing.delegations for member in team.members)
    sitting = {member.person for member in seats if member.status in {"head", "member", "adviser", "expert"}}
    told = dict.fromkeys(presence.person for presence in briefing.presence)
    people = [person for person in told if person not in sitting]
    last = {one: standing([state for state in briefing.presence if state.person == one]) for one in people}
    gone = [
        presence for presence in last.values() if presence.status in {"declined", "absent", "conditional"}
    ]
    mentions = {person.id: person.mentions for person in briefing.people}
    return sorted(gone, key=lambda one: (-mentions.get(one.person, 0), one.person))[:ABSENTEES]


def _is_answered(question: Question) -> bool:
    return question.status == "answered"


def key_events(site: Site) -> list[Event]:
    """The dated events that weigh most, in time order."""
    told = [event for event in site.briefing.timeline if event.certainty in {"reported", "planned"}]
    return main_events(site, told, EVENTS)


def one_source(site: Site) -> str:
    """A warning where the newest day rests on one source of several, else empty."""
    days = {document.id: _last_day(document) for document in site.briefing.bundle.documents}
    last = [source for source, day in days.items() if day and day == site.as_of]
    if len(last) != 1 or len(days) < 2:
        return ""
    document = site.briefing.documents[last[0]]
    return f"{in_words(site.as_of, weekday=True)} rests on one source: {document.outlet or document.title}."


def _last_day(document: Document) -> str | None:
    return newest([document.published, *(passage.posted for passage in document.passages)])
