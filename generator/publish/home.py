"""The home page: what this is, where it stands, who, what is open; each line leads on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Briefing, Citation, Delegation, Document, Event, Meeting, Presence, Question
from generator.publish import quotes
from generator.publish.dates import day_of, in_words, newest
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site, counted
from generator.publish.sources import Source

QUOTES = 5
QUESTIONS = 5
EVENTS = 6
ABSENTEES = 6

Clause = tuple[str, tuple[Citation, ...], str]
"""Words, what they rest on, and the mark that ends them."""
Row = tuple[str, str, str, tuple[Citation, ...], str | None]


def home_page(site: Site, covered: Mapping[str, Source]) -> Page:
    """The content of the home page; its frame is `site_src/index.md`."""
    sheet = Sheet(site, "home.md", "Briefing", site.subtitle)
    meeting = main_meeting(site.briefing)
    return sheet.render(
        "home.md.jinja",
        headline=headline(site, meeting),
        clauses=clauses(site, meeting),
        ledger=ledger(site, meeting),
        meeting=meeting,
        teams=teams(site.briefing, meeting),
        absent=absentees(site.briefing),
        cards=quotes.cards(sheet, quotes.key_quotes(site, QUOTES, each=1)),
        questions=sorted(site.briefing.questions, key=_is_answered)[:QUESTIONS],
        events=key_events(site.briefing),
        flag=one_source(site),
        covered=covered,
    )


def main_meeting(briefing: Briefing) -> Meeting | None:
    """The meeting that most citations speak of, held ones before planned ones."""
    order = {"held": 0, "planned": 1, "cancelled": 2}
    meetings = [meeting for meeting in briefing.meetings if meeting.status in order]
    return min(meetings, key=lambda one: (order[one.status], -len(one.at), one.id), default=None)


def headline(site: Site, meeting: Meeting | None) -> str:
    """What happened in one line, from the meeting alone; the title where there is no meeting."""
    who = sides(site, meeting)
    if meeting is None or len(who) < 2:
        return site.title
    return f"{listed(who)} {VERBS[meeting.status]}{_on(meeting)}"


def sides(site: Site, meeting: Meeting | None) -> list[str]:
    """The two sides that face each other: those with a delegation there, else the meeting's parties."""
    if meeting is None:
        return []
    seated = [one.side for one in site.briefing.delegations if one.meeting == meeting.id and one.members]
    order = {name: n for n, name in enumerate(site.sides)}
    there = sorted(dict.fromkeys(seated), key=lambda name: order.get(name, 99))
    return (there if len(there) >= 2 else [*meeting.parties])[:2]


VERBS = {"held": "met", "planned": "are to meet", "cancelled": "did not meet"}


def _on(meeting: Meeting) -> str:
    day = in_words(day_of(meeting.when))
    return f" on {day}" if day else ""


def listed(names: Sequence[str]) -> str:
    """`A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def clauses(site: Site, meeting: Meeting | None) -> list[Clause]:
    """The bottom line, a clause each with what it rests on."""
    briefing = site.briefing
    found: list[Clause] = []
    if meeting and len(sides(site, meeting)) >= 2:
        who = listed(sides(site, meeting))
        place = f" ({meeting.place})" if meeting.place else ""
        when = f" on {in_words(meeting.when, weekday=True)}" if meeting.when else ""
        found.append((f"{who} {VERBS[meeting.status]}{when}{place}", meeting.at, "."))
    led = [one for one in teams(briefing, meeting) if one.head]
    for n, one in enumerate(led[:2]):
        words = f"{site.name(one.head)} {'led' if n == 0 else ''} for {one.side}"
        end = "," if n + 1 < len(led[:2]) else "."
        found.append((" ".join(words.split()), _head_at(one), end))
    for outcome in briefing.outcomes[:3]:
        kind = "" if outcome.says.lower().startswith(outcome.kind) else f"{outcome.kind.capitalize()}: "
        found.append((f"{kind}{outcome.says.rstrip('.')}", outcome.at, "."))
    asked = next((question for question in briefing.questions if question.status == "open"), None)
    if asked:
        found.append((f"Still open: {asked.question}", asked.raised, ""))
    return found or [_plain(site)]


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
    briefing, rows = site.briefing, list[Row]()
    if meeting:
        when = in_words(meeting.when, weekday=True)
        rows.append(
            (_meeting_word(meeting), when or "no day stated", meeting.place or "", meeting.at, meeting.id)
        )
    for outcome in briefing.outcomes[:3]:
        rows.append((outcome.kind.capitalize(), outcome.says, in_words(outcome.when), outcome.at, outcome.id))
    rows += _counts(site)
    return rows[:6]


def _meeting_word(meeting: Meeting) -> str:
    return meeting.status.capitalize()


def _counts(site: Site) -> list[Row]:
    briefing = site.briefing
    open_ones = [question for question in briefing.questions if question.status == "open"]
    rows: list[Row] = []
    if briefing.questions:
        rows.append(
            ("Open", counted(len(open_ones), "question"), f"of {len(briefing.questions)} raised", (), None)
        )
    if briefing.disagreements:
        rows.append(("Sources differ", counted(len(briefing.disagreements), "point"), "", (), None))
    named = counted(len(briefing.people), "person", "people")
    rows.append(("Named", named, f"{len(briefing.quotes)} quotations" if briefing.quotes else "", (), None))
    rows.append(("Sources", counted(len(briefing.bundle.documents), "document"), site.covers, (), None))
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


def _is_answered(question: Question) -> bool:
    return question.status == "answered"


def key_events(briefing: Briefing) -> list[Event]:
    """The dated events that most sources report, in time order."""
    told = [event for event in briefing.timeline if event.certainty in {"reported", "planned"}]
    most = sorted(told, key=lambda event: (-len({at.source for at in event.at}), event.when, event.id))
    return sorted(most[:EVENTS], key=lambda event: (event.when, event.id))


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
