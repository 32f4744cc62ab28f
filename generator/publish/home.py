"""The home page: what this is, where it stands, who, what is open; each line leads on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Briefing, Citation, Delegation, Meeting, Presence
from generator.publish import quotes
from generator.publish.dates import in_words
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site, counted

QUOTES = 5
QUESTIONS = 5
EVENTS = 6
ABSENTEES = 6

Clause = tuple[str, tuple[Citation, ...]]
Row = tuple[str, str, str, tuple[Citation, ...]]


def home_pages(site: Site) -> Iterator[Page]:
    """The content of the home page; its frame is `site_src/index.md`."""
    sheet = Sheet(site, "home.md", "Briefing", site.subtitle)
    meeting = main_meeting(site.briefing)
    yield sheet.render(
        "home.md.jinja",
        headline=headline(site, meeting),
        clauses=clauses(site, meeting),
        ledger=ledger(site, meeting),
        meeting=meeting,
        teams=teams(site.briefing, meeting),
        absent=absentees(site.briefing),
        cards=quotes.cards(sheet, quotes.key_quotes(site, QUOTES)),
        questions=site.briefing.questions[:QUESTIONS],
        events=key_events(site.briefing),
        flag=one_source(site),
    )


def main_meeting(briefing: Briefing) -> Meeting | None:
    """The meeting that most citations speak of, held ones before planned ones."""
    order = {"held": 0, "planned": 1, "cancelled": 2, "background": 3}
    meetings = [meeting for meeting in briefing.meetings if meeting.status != "background"]
    return min(meetings, key=lambda one: (order.get(one.status, 4), -len(one.at), one.id), default=None)


def headline(site: Site, meeting: Meeting | None) -> str:
    """What happened in one line, from the meeting alone; the title where there is no meeting."""
    if meeting is None or len(meeting.parties) < 2:
        return site.title
    who = listed(meeting.parties[:3])
    where = f" in {meeting.place}" if meeting.place else ""
    verb = {"held": "met", "planned": "are to meet", "cancelled": "did not meet"}[meeting.status]
    return f"{who} {verb}{where}"


def listed(names: tuple[str, ...]) -> str:
    """`A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def clauses(site: Site, meeting: Meeting | None) -> list[Clause]:
    """The bottom line, a clause each with what it rests on; empty where the editor gave a summary."""
    briefing = site.briefing
    if briefing.bundle.settings.summary:
        return []
    found: list[Clause] = []
    if meeting:
        when = f", {in_words(meeting.when, weekday=True)}" if meeting.when else ""
        found.append((f"{meeting.name}{when}.", meeting.at))
    found += [(_led(site, one), one.at) for one in teams(briefing, meeting) if one.head]
    found += [(f"{outcome.says.rstrip('.')}.", outcome.at) for outcome in briefing.outcomes[:3]]
    asked = next((question for question in briefing.questions if question.status == "open"), None)
    if asked:
        found.append((f"Still open: {asked.question}", asked.raised))
    return found or [_plain(site)]


def _led(site: Site, delegation: Delegation) -> str:
    return f"{site.name(delegation.head)} leads for {delegation.side}."


def _plain(site: Site) -> Clause:
    """What there is to read, when nothing can be said of a meeting."""
    briefing = site.briefing
    parts = [
        counted(len(briefing.people), "person", "people") + " named" if briefing.people else "",
        counted(len(briefing.quotes), "quotation") if briefing.quotes else "",
        counted(len(briefing.questions), "question") if briefing.questions else "",
    ]
    n = counted(len(briefing.bundle.documents), "document")
    return f"{listed(tuple(p for p in parts if p) or ('No statement was found',))} in {n}.".capitalize(), ()


def ledger(site: Site, meeting: Meeting | None) -> list[Row]:
    """The status card: the meeting, what came of it, what is next, what is open."""
    briefing, rows = site.briefing, list[Row]()
    if meeting:
        when = in_words(meeting.when, weekday=True)
        rows.append((_meeting_word(meeting), when or "no day stated", meeting.place or "", meeting.at))
    for outcome in briefing.outcomes[:3]:
        rows.append((outcome.kind.capitalize(), outcome.says, in_words(outcome.when), outcome.at))
    rows += _counts(site)
    return rows[:6]


def _meeting_word(meeting: Meeting) -> str:
    return {"held": "Held", "planned": "Planned", "cancelled": "Cancelled"}[meeting.status]


def _counts(site: Site) -> list[Row]:
    briefing = site.briefing
    open_ones = [question for question in briefing.questions if question.status == "open"]
    rows: list[Row] = []
    if briefing.questions:
        rows.append(("Open", counted(len(open_ones), "question"), f"of {len(briefing.questions)} raised", ()))
    if briefing.disagreements:
        rows.append(("Sources differ", counted(len(briefing.disagreements), "point"), "", ()))
    named = counted(len(briefing.people), "person", "people")
    rows.append(("Named", named, f"{len(briefing.quotes)} quotations" if briefing.quotes else "", ()))
    rows.append(("Sources", counted(len(briefing.bundle.documents), "document"), site.covers, ()))
    return rows


def teams(briefing: Briefing, meeting: Meeting | None) -> list[Delegation]:
    """The delegations of the main meeting, in the order of the parties; of all meetings where none fits."""
    here = [one for one in briefing.delegations if meeting and one.meeting == meeting.id]
    order = {name: n for n, name in enumerate(briefing.bundle.settings.parties)}
    return sorted(here or briefing.delegations, key=lambda one: (order.get(one.side, 99), one.id))


def absentees(briefing: Briefing) -> list[Presence]:
    """Who was spoken of and is last said not to be there, most named first, one entry a person."""
    last = {presence.person: presence for presence in briefing.presence}
    gone = [
        presence for presence in last.values() if presence.status in {"declined", "absent", "conditional"}
    ]
    mentions = {person.id: person.mentions for person in briefing.people}
    return sorted(gone, key=lambda one: (-mentions.get(one.person, 0), one.person))[:ABSENTEES]


def key_events(briefing: Briefing) -> list[object]:
    """The last dated events that are no background, in time order."""
    told = [event for event in briefing.timeline if event.certainty in {"reported", "planned"}]
    return [*sorted(told, key=lambda event: (-len({at.source for at in event.at}), event.when))[:EVENTS]]


def one_source(site: Site) -> str:
    """A warning where the newest day rests on one source of several, else empty."""
    days = {document.id: _last_day(document) for document in site.briefing.bundle.documents}
    newest = [source for source, day in days.items() if day and day == site.as_of]
    if len(newest) != 1 or len(days) < 2:
        return ""
    document = site.briefing.documents[newest[0]]
    return f"{in_words(site.as_of, weekday=True)} rests on one source: {document.outlet or document.title}."


def _last_day(document: object) -> str | None:
    from generator.publish.dates import newest  # noqa: PLC0415

    return newest([document.published, *(p.posted for p in document.passages)])  # type: ignore[attr-defined]
