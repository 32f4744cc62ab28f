"""The home page: what this is, where it stands, who, what is open; each line leads on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from generator.model import (
    Briefing,
    Citation,
    Delegation,
    Document,
    Event,
    Meeting,
    Outcome,
    Presence,
    Question,
    Sure,
    standing,
)
from generator.publish import quotes
from generator.publish.counts import counted
from generator.publish.dates import day_of, in_words, newest
from generator.publish.facing import facing, in_a_sentence, main_meeting, seated
from generator.publish.key_quotes import key_quotes
from generator.publish.sheet import Clause, Page, Row, Sheet
from generator.publish.site import Site
from generator.publish.sources import Source
from generator.publish.timeline import main_events
from generator.publish.titles import in_titles

QUOTES = 5
QUESTIONS = 5
EVENTS = 6
ABSENTEES = 6
ROWS = 7
NEXT = "next step"


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
        teams=teams(site, meeting),
        is_facing=partial(are_facing, site.briefing),
        absent=absentees(site.briefing),
        cards=quotes.cards(sheet, key_quotes(site, QUOTES, each=1)),
        questions=sorted(site.briefing.questions, key=_is_answered)[:QUESTIONS],
        is_open=any(not _is_answered(question) for question in site.briefing.questions),
        events=key_events(site),
        flag=one_source(site),
        covered=covered,
    )


def headline(site: Site, meeting: Meeting | None) -> str:
    """What happened in one line, from the meeting alone; the title where none is told of, or of no time."""
    who = sides(site, meeting)
    if meeting is None or len(who) < 2 or not bears_headline(site, meeting):
        return site.title
    return _opening(f"{_named(site, who)} {_verb(meeting)}{_on(meeting)}")


def _named(site: Site, who: Sequence[str]) -> str:
    return listed([in_a_sentence(site.briefing, side) for side in who])


def _opening(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def sides(site: Site, meeting: Meeting | None) -> list[str]:
    """The sides that face each other at the meeting, in the order of the sides."""
    order = {name: n for n, name in enumerate(site.sides)}
    found = facing(site.briefing, meeting) if meeting else []
    return sorted(found, key=lambda name: order.get(name, len(order)))


def bears_headline(site: Site, meeting: Meeting) -> bool:
    """Whether the page may open with the meeting: both sides' people are named, or two sources tell of it
    and the headlines are on the same two sides. Others met as well; a bundle need not be on them."""
    who = sides(site, meeting)
    is_theirs = {*who} == {*in_titles(site.briefing.bundle.documents)}
    is_shared = is_theirs and len({at.source for at in meeting.at}) > 1
    return is_told(meeting) and (is_shared or {*seated(site.briefing, meeting)}.issuperset(who))


def is_told(meeting: Meeting) -> bool:
    """Whether the sources say more of it than that it may come."""
    return meeting.status != "planned" or meeting.when is not None


VERBS = {"held": "met", "planned": "are to meet", "cancelled": "did not meet"}
CALLS = {"held": "spoke by telephone", "planned": "are to speak by telephone", "cancelled": "did not speak"}


def _verb(meeting: Meeting) -> str:
    return (CALLS if meeting.is_call else VERBS)[meeting.status]


def _on(meeting: Meeting) -> str:
    when = in_words(meeting.when)
    return f" {'on' if day_of(meeting.when) else 'in'} {when.partition(',')[0]}" if when else ""


def listed(names: Sequence[str]) -> str:
    """`A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def clauses(site: Site, meeting: Meeting | None) -> list[Clause]:
    """The bottom line, a clause each with what it rests on: that they met, what came of it and what is next,
    who led, what is open."""
    briefing = site.briefing
    found: list[Clause] = []
    if meeting and len(sides(site, meeting)) >= 2 and bears_headline(site, meeting):
        who = _opening(_named(site, sides(site, meeting)))
        place = f" ({meeting.place})" if meeting.place else ""
        when = f" on {in_words(meeting.when, weekday=True)}" if meeting.when else ""
        found.append((f"{who} {_verb(meeting)}{when}{place}", meeting.at, "."))
    for outcome in told_outcomes(site):
        kind = "" if _says_its_kind(outcome) else f"{outcome.sort.capitalize()}: "
        found.append((f"{kind}{outcome.says.rstrip('.')}", outcome.at, "."))
    found += _leaders(site, meeting)
    asked = next((question for question in briefing.questions if question.status == "open"), None)
    if asked:
        found.append((f"Still open: {asked.question}", asked.raised, ""))
    return found or [_plain(site)]


def _says_its_kind(outcome: Outcome) -> bool:
    """Whether its own words tell its kind: "They agree to meet" need not be headed "Agreed"."""
    stem = outcome.sort.removesuffix("ed")
    return outcome.kind != NEXT and any(word.startswith(stem) for word in outcome.says.lower().split())


def _leaders(site: Site, meeting: Meeting | None) -> list[Clause]:
    """Who leads for each of two sides, in one sentence."""
    verb = "led" if meeting and meeting.status == "held" else "leads"
    there = teams(site, meeting)
    is_theirs = len(there) == 1 or are_facing(site.briefing, there)
    led = [one for one in there if one.head][:2] if is_theirs else []
    found: list[Clause] = []
    for n, one in enumerate(led):
        words = f"{site.name(one.head)} {verb if n == 0 else ''} for {_named(site, [one.side])}"
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


def told_outcomes(site: Site) -> list[Outcome]:
    """What came of it: what was signed, then what both sides did, before what one did alone or somebody
    denies, of equals what the two sides of the briefing did and more sources tell; and the first of what is
    next for them that rests on more than those do and is more than possible."""
    briefing, own = site.briefing, {*[*site.sides][:2]}
    disputed = {at for one in briefing.disagreements for version in one.versions for at in version.at}
    came = [one for one in briefing.outcomes if one.kind != NEXT]
    ranked = sorted(came, key=lambda one: (*_weight(one, disputed), own.isdisjoint(one.parties), -_told(one)))
    again = ranked[:1] and ranked[0].kind == "signed"  # signed once is told once
    first = [*ranked[:1], *(one for one in ranked[1:] if not (again and one.kind == "signed"))][:2]
    told = {at for one in first for at in one.at}
    come = [one for one in briefing.outcomes if one.kind == NEXT and one.sure is not Sure.UNSURE]
    come = [one for one in come if not set(one.at) <= told]
    return [*first, *sorted(come, key=lambda one: own.isdisjoint(one.parties))[:1]]


def _told(outcome: Outcome) -> int:
    return len({at.source for at in outcome.at})


def _weight(outcome: Outcome, disputed: AbstractSet[Citation]) -> tuple[bool, ...]:
    """By what an outcome stands behind others on the home page; of equals the first told stands first.
    That somebody signs, without a word of what, says little."""
    is_bare = outcome.says.split()[-1] in {"sign", "signs"}
    is_signed = outcome.kind == "signed" and not is_bare and len(outcome.parties) > 1
    is_late = outcome.kind == "adjourned" or is_bare
    is_disputed = not disputed.isdisjoint(outcome.at)
    return (
        bool(outcome.denied),
        len(outcome.parties) < 2 and not is_signed,
        is_late,
        not is_signed,
        is_disputed,
    )


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


def are_facing(briefing: Briefing, delegations: Sequence[Delegation]) -> bool:
    """Whether the first two are the sides of one meeting; delegations that the sources tie to none face
    nobody."""
    meeting = briefing.by_id.get(delegations[0].meeting or "") if len(delegations) > 1 else None
    if not isinstance(meeting, Meeting) or delegations[1].meeting != meeting.id:
        return False
    return {one.side for one in delegations[:2]} == {*facing(briefing, meeting)}


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
