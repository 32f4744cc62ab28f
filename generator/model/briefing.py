"""Every noun that crosses a stage, and nothing else.

Invariants kept here: records are frozen; a Citation's text is exactly that slice of its document;
`Document.cite` is the only maker of citations; offsets count code points of the file's decoded text
(newlines as stored), half-open. A later stage never completes an earlier record, it makes its own.
Records that reach `briefing.json` carry the contract's key names.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.errors import CitationOutOfRange

# ------------------------------------------------------------------ how sure, and why not


class Sure(Enum):
    """How far a record can be relied on."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


class Doubt(Enum):
    """What makes a record doubtful; the value is the sentence readers see."""

    UNBALANCED_MARKS = "The quotation marks around these words do not pair in the source."
    NEVER_CLOSED = "The source opens this quotation and does not close it."
    NEVER_OPENED = "The source closes this quotation and does not open it."
    SPEAKER_BY_PRONOUN = "The source names the speaker only by a pronoun or a description."
    SPEAKER_FROM_CONTEXT = "The speaker is taken from the sentences around the quotation."
    SPEAKER_UNKNOWN = "The source does not make clear who spoke."
    SEVERAL_CANDIDATES = "More than one person could be meant."
    NAME_SLIP = "The name is spelt differently here, read as a slip of the pen."
    ANONYMOUS = "The source does not name who said this."
    AT_SECOND_HAND = "The source relays what another source reports."
    TIME_INFERRED = "The time is worked out from a relative date."


# ------------------------------------------------------------------ documents


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: half-open offsets in code points, and exactly the text that stands there."""

    source: str
    start: int
    end: int
    text: str

    def __contains__(self, other: Citation) -> bool:
        return self.source == other.source and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Citation) -> bool:
        """Whether the two share at least one character."""
        return self.source == other.source and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, list item, caption or piece of page furniture of a document.

    `kind` is text, heading, caption or boilerplate; `rule` names what set it apart; `posted` is the
    ISO 8601 date or time it was posted under, where the document says. `label` is the place of the
    speaker's label of a transcript's turn (the passage itself or an earlier one holds it), or of a list
    item's number. `noise` are places inside the passage that are markup, not words (`[`, `](#)`, `**`).
    """

    id: str
    start: int
    end: int
    kind: str = "text"
    rule: str = ""
    posted: str | None = None
    label: tuple[int, int] | None = None
    noise: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Document:
    """One seed as read: its text is never changed, its passages cover what a reader can read."""

    id: str
    code: str
    path: str
    title: str
    kind: str
    language: str
    text: str = field(repr=False)
    sha256: str
    passages: tuple[Passage, ...] = field(repr=False)
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    timezone: str | None = None
    rights: str | None = None
    digest_of: str | None = None
    inferred: tuple[str, ...] = ()
    analysed: bool = True

    def cite(self, start: int, end: int) -> Citation:
        """The citation of text[start:end]; raises CitationOutOfRange for an empty or foreign range."""
        if not 0 <= start < end <= len(self.text):
            raise CitationOutOfRange(self.path, start, end, len(self.text))
        return Citation(self.id, start, end, self.text[start:end])

    def cite_passage(self, passage: Passage) -> Citation:
        """The citation of a whole passage."""
        return self.cite(passage.start, passage.end)

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds the character at this offset, if any does."""
        low, high = 0, len(self.passages)
        while low < high:
            middle = (low + high) // 2
            if self.passages[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.passages) and self.passages[low].start <= offset:
            return self.passages[low]
        return None

    def blanked(self, passage: Passage) -> str:
        """The passage's text with a blank for every character of markup, so that offsets stay true."""
        text = self.text[passage.start : passage.end]
        for start, end in passage.noise:
            text = text[: start - passage.start] + " " * (end - start) + text[end - passage.start :]
        return text

    def shown(self, start: int, end: int) -> str:
        """The words of text[start:end] as a reader reads them: without markup, blanks drawn together."""
        passage = self.passage_at(start)
        pieces, at = [], start
        for low, high in passage.noise if passage else ():
            if start <= low and high <= end:
                pieces.append(self.text[at:low])
                at = high
        return " ".join("".join([*pieces, self.text[at:end]]).split())

    @cached_property
    def readable(self) -> tuple[Passage, ...]:
        """The passages that carry news: text, headings and captions, without page furniture."""
        return tuple(passage for passage in self.passages if passage.kind != "boilerplate")


@dataclass(frozen=True, slots=True)
class Fault:
    """A document that was left aside: where, what is wrong with it, what would mend it."""

    path: str
    what: str
    hint: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What `briefing.yml` says of the bundle; every field has a default."""

    title: str | None = None
    subtitle: str | None = None
    summary: str | None = None
    timezone: str | None = None
    parties: tuple[str, ...] = ()
    issues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    site_url: str | None = None
    repository: str | None = None
    excerpt_characters: int = 400


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of an editor, as `corrections.yml` gives it.

    `where` is the file and line it stands at; `target` the record it is about, by id or words (empty for
    an added question); `values` its further keys as texts; `guard_at` every place of the guard's words in
    this bundle (empty: the decision is stale); `places` the passages its words are found in, by key.
    """

    id: str
    kind: str
    where: str
    why: str
    on: str
    by: str | None
    guard: tuple[str, ...]
    target: str
    values: Mapping[str, tuple[str, ...]]
    guard_at: tuple[Citation, ...] = ()
    places: Mapping[str, tuple[Citation, ...]] = field(default_factory=dict)
    stale: str = ""  # why it does not fit this bundle, in words

    def value(self, key: str) -> str:
        """The first text under a key, empty where the decision does not have it."""
        return next(iter(self.values.get(key, ())), "")


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything that was read: documents in a fixed order (by path), settings, decisions, faults."""

    documents: tuple[Document, ...]
    settings: Settings
    corrections: tuple[Correction, ...] = ()
    faults: tuple[Fault, ...] = ()
    duplicates: Mapping[str, str] = field(default_factory=dict)  # path left out -> path it repeats


# ------------------------------------------------------------------ findings: each document on its own


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name as it stands in one place.

    `at` is the name alone (no title, no possessive); `title` the words of office glued before it or
    set after it; `gender` is f, m or "" (from a title, a pronoun nearby, or a given name); `country` the
    country the words beside the name give its bearer ("Norway’s …", "his Chilean counterpart …").
    """

    at: Citation
    title: str = ""
    gender: str = ""
    country: str | None = None
    plural: bool = False
    doubts: tuple[Doubt, ...] = ()

    @property
    def text(self) -> str:
        """The name as written."""
        return self.at.text


@dataclass(frozen=True, slots=True)
class RoleMention:
    """An office a source gives a person: `name_at` is the place of the name (a Mention's `at`)."""

    title: str
    name_at: Citation
    at: Citation
    organization: str | None = None
    country: str | None = None
    former: bool = False
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have spoken, within one document.

    `type` is person, organization, unnamed or unknown. `at` is the words that name the speaker where
    the quotation stands (name, pronoun or description; None when nothing there names one). `name_at` is
    the place of the name it stands for in the same document, when it is a person's; `label` the words
    shown when there is no person to show.
    """

    type: str
    label: str
    at: Citation | None = None
    name_at: Citation | None = None


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """Words a source puts in someone's mouth (direct, mixed), reports (indirect, turn) or only sets in
    marks (scare, title, term). `at` has one citation a span and paragraph, without the marks.
    """

    at: tuple[Citation, ...]
    kind: str
    speaker: Speaker
    cue: str | None = None
    cue_at: Citation | None = None
    addressee: str | None = None
    posted: str | None = None
    doubts: tuple[Doubt, ...] = ()
    rule: str = ""

    @property
    def words(self) -> str:
        """The spans joined by one space."""
        return " ".join(at.text for at in self.at)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of one of our own sentences: words, and the name they stand for where they stand for one.

    `name_at` is the place of a person's name in the same document; `owner` says the piece is possessive.
    """

    text: str
    name_at: Citation | None = None
    owner: bool = False


@dataclass(frozen=True, slots=True)
class FoundUnknown:
    """Something a sentence (`at`) leaves unknown.

    `kind` is how it does so: asked, stated, pending, conditional, declined, unconfirmed, anonymous, demand,
    undated or possible. `type` is what it is about: attendance, start, place, team, meeting, call, sending,
    decision, terms, fact or claim.
    `question` is the question as parts, empty when no readable one was found; `words` are the words of
    the source that hold the unknown thing; `terms` the lemmas it turns on; `names` the people it concerns;
    `also` are further sentences that raise it, `reply` what a transcript says next.
    """

    at: Citation
    kind: str
    type: str
    words: Citation
    question: tuple[Part, ...] = ()
    terms: tuple[str, ...] = ()
    names: tuple[Citation, ...] = ()
    parties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    also: tuple[Citation, ...] = ()
    reply: Citation | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundStance:
    """What a sentence says of a typed question: does someone attend, does something start, do two meet.

    `about` is attendance, start, end, moved, meeting, sending or lead; `stance` is yes, no, planned or open;
    `names` and `parties` are whom it concerns, `places` where, `terms` its meeting nouns; `says` the clause.
    """

    at: Citation
    about: str
    stance: str
    says: Citation
    names: tuple[Citation, ...] = ()
    parties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundDenial:
    """One passage that sets itself against another: `at` denies what `claim_at` says.

    `claim` and `denial` are the words that hold the denied thing and the denial; `about` the denied thing as
    a clause of its own and `question` the same asked, in parts, empty when they do not stand alone; `terms`
    are the lemmas it turns on.
    """

    at: Citation
    claim_at: Citation
    claim: Citation
    denial: Citation
    about: tuple[Part, ...] = ()
    question: tuple[Part, ...] = ()
    terms: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number of something: `value`, what is counted (`unit`, a lemma), the lemmas around it."""

    value: float
    unit: str
    words: Citation
    at: Citation
    terms: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    bound: str = ""  # over | under | about, where the words say so


@dataclass(frozen=True, slots=True)
class FoundCause:
    """Why something broke off, as a sentence (`at`) tells it.

    `event` is the word for it, `year` when it was, `cause` the words for who or what did it, `parties` the
    countries among them.
    """

    at: Citation
    event: str
    year: str
    cause: Citation
    parties: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """Words that say when, worked out as far as the source allows.

    `when` is EDTF, local to `timezone` (an IANA name, or an offset like `+03:00`; None when the source
    names none) and never converted; `instant` is the same moment in UTC (`2025-05-16T07:00Z`) where the
    zone is known. `precision` is minute, day, weekend, week, month, season, year or span. `direction` is
    past, future or "" as the sentence tells it. `base` is the day it was worked out from, None for a date
    that stands in full.
    """

    at: Citation
    when: str
    precision: str
    timezone: str | None = None
    instant: str | None = None
    direction: str = ""
    base: str | None = None
    doubts: tuple[Doubt, ...] = ()
    rule: str = ""

    @property
    def day(self) -> str | None:
        """The day as `YYYY-MM-DD`, when it is known to the day."""
        return self.when[:10] if self.precision in {"day", "minute"} else None


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A condition, deadline, demand, offer, red line or threat that a sentence (`at`) voices.

    `says` are the words that hold it; `actor` the words for whose term it is ("Kyiv", "he"), `teller` those
    for who says so where that is somebody else; both None inside quotation marks, whose speaker it is.
    `addressee`, `consequence` (what is bound to the condition) and `when` (what dates a deadline) as worded.
    """

    kind: str
    at: Citation
    says: Citation
    actor: Citation | None = None
    teller: Citation | None = None
    addressee: Citation | None = None
    consequence: Citation | None = None
    when: Citation | None = None
    posted: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A meeting as a sentence (`at`) names it: the noun, who takes part, when and where.

    `parties` are countries and bodies, `names` people; `when` is EDTF. `status` is planned, held,
    cancelled, open (spoken of, neither planned nor held) or background; `former` when the words say that
    it is another one than the one the text is about ("the failed 2022 talks").
    """

    at: Citation
    noun: str
    parties: tuple[str, ...] = ()
    names: tuple[Citation, ...] = ()
    when: str | None = None
    place: str | None = None
    status: str = "open"
    former: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """Something a sentence (`at`) says happened, happens, or is to happen, with its time.

    `kind` is a kind of the vocabulary (arrive, meet, start, say …) or other; `line` tells it in our own
    words; `names` and `parties` are who acts and who is met, `actor` the words that name the doer; `terms`
    are the lemmas of its nouns. `when` is EDTF; `certainty` reported, planned or background; `negated` when
    the sentence says that it does not happen. `is_dated` when the sentence itself dates it.
    """

    at: Citation
    kind: str
    verb: str
    when: str
    precision: str
    certainty: str
    line: tuple[Part, ...]
    actor: Citation
    names: tuple[Citation, ...] = ()
    parties: tuple[str, ...] = ()
    place: str | None = None
    timezone: str | None = None
    terms: tuple[str, ...] = ()
    negated: bool = False
    is_dated: bool = False
    passage: str = "text"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundPresence:
    """What a sentence (`at`) says of somebody's coming: `status` is expected, conditional, declined, absent,
    arrived, present or left; `condition` the words that say on what it hangs."""

    at: Citation
    name_at: Citation
    status: str
    condition: str | None = None
    when: str | None = None
    place: str | None = None
    terms: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundMember:
    """Someone a source puts in a delegation. `at` is the name or the words that describe an unnamed member,
    `name_at` the name's place; `status` is head, member, adviser, expert, observer, expected or absent."""

    label: str
    at: Citation
    name_at: Citation | None
    role: str | None
    status: str


@dataclass(frozen=True, slots=True)
class FoundTeam:
    """What one statement (`at`) says of one side's delegation.

    `side` is the country's or body's name, None when only the members' own country can tell. `is_list` when
    the statement names the members as a list, so that who is not on it is not in it. `direction` is past,
    future or "". `expected` when the statement itself tells of a plan that has changed since. `inherited`
    when the side is only that of the team named before.
    """

    at: Citation
    side: str | None
    members: tuple[FoundMember, ...]
    meeting: FoundMeeting | None = None
    size: int | None = None
    is_list: bool = False
    direction: str = ""
    expected: bool = False
    inherited: bool = False
    posted: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundChain:
    """Through whom a sentence (`at`) came to the document: `hops` from the first teller on, as worded.

    The document itself is the last hop and is left out. `named` is whether the first teller has a name.
    """

    at: Citation
    hops: tuple[Citation, ...]
    named: bool
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundPhrase:
    """What a noun phrase calls its thing: `head` is its lemma, `modifier` the words right before it.

    `is_place` tells a place's name; a name has no modifier.
    """

    at: Citation
    head: str
    modifier: str = ""
    is_place: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """What one document says, before anything is compared; every tuple in order of the text."""

    document: str
    mentions: tuple[Mention, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    quotes: tuple[FoundQuote, ...] = ()
    reports: tuple[FoundQuote, ...] = ()
    marked: tuple[FoundQuote, ...] = ()  # scare quotes, titles, terms: never speech
    dates: tuple[FoundDate, ...] = ()
    teams: tuple[FoundTeam, ...] = ()
    meetings: tuple[FoundMeeting, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    presence: tuple[FoundPresence, ...] = ()
    unknowns: tuple[FoundUnknown, ...] = ()
    stances: tuple[FoundStance, ...] = ()
    denials: tuple[FoundDenial, ...] = ()
    numbers: tuple[FoundNumber, ...] = ()
    causes: tuple[FoundCause, ...] = ()
    terms: tuple[FoundTerm, ...] = ()
    chains: tuple[FoundChain, ...] = ()
    phrases: tuple[FoundPhrase, ...] = ()
    predicates: tuple[
        Citation, ...
    ] = ()  # from a subject to its finite verb, in clauses that can stand alone


# ------------------------------------------------------------------ cast: who is who


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way a source writes a name, and how often."""

    text: str
    source: str
    count: int
    slip: bool = False
    at: Citation | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why two spellings are one person, or may be: the rows of the table that spoke, with their weights."""

    spellings: tuple[str, str]
    verdict: str  # same | different | unsure
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """An office as worded, with organisation and country where the words give them."""

    title: str
    organization: str | None
    at: tuple[Citation, ...]
    country: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One human being across spellings; `at` are all places of the name, in source order."""

    id: str
    name: str
    names: tuple[Spelling, ...]
    roles: tuple[Role, ...]
    country: str | None
    mentions: int
    at: tuple[Citation, ...]
    gender: str = ""
    side: str | None = None
    judgements: tuple[Judgement, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    rule: str = "named"
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Organization:
    """A body that speaks: a ministry, an agency, an outlet; `at` are the places that name it as speaker."""

    id: str
    name: str
    names: tuple[Spelling, ...]
    at: tuple[Citation, ...] = ()
    rule: str = "named"
    sure: Sure = Sure.SURE


@dataclass(frozen=True)
class Cast:
    """Who is who in this bundle, and which name stands for whom where."""

    people: tuple[Person, ...]
    organizations: tuple[Organization, ...] = ()
    unsure: tuple[Judgement, ...] = ()
    corrections: tuple[AppliedCorrection, ...] = ()

    @cached_property
    def _places(self) -> dict[tuple[str, int, int], Person]:
        return {(at.source, at.start, at.end): person for person in self.people for at in person.at}

    @cached_property
    def _by_id(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    def person_at(self, at: Citation | None) -> Person | None:
        """The person whose name stands exactly there."""
        return None if at is None else self._places.get((at.source, at.start, at.end))

    def person(self, identifier: str) -> Person | None:
        """The person with this id."""
        return self._by_id.get(identifier)

    @cached_property
    def _speaking(self) -> dict[tuple[str, int, int], Organization]:
        return {(at.source, at.start, at.end): body for body in self.organizations for at in body.at}

    def organization_at(self, at: Citation | None) -> Organization | None:
        """The body that the words exactly there name as speaker."""
        return None if at is None else self._speaking.get((at.source, at.start, at.end))


# ------------------------------------------------------------------ the briefing: what is told


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, resolved: `id` is a person's or organisation's, None when unnamed or unknown."""

    id: str | None
    type: str
    label: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks and who is said to have spoken them (kind direct or mixed);
    a report (kind indirect or turn) has the same shape."""

    id: str
    words: str
    kind: str
    at: tuple[Citation, ...]
    speaker: Voice
    speaker_at: Citation | None
    cue: str | None
    said: str | None
    posted: str | None
    utterance: str | None
    doubts: tuple[Doubt, ...] = ()
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speech that several sources render; `quotes` are quote and report ids, fullest first."""

    id: str
    quotes: tuple[str, ...]
    rule: str = "same speaker, same words"
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two or more parties at one table; status planned, held, cancelled or background."""

    id: str
    name: str
    when: str | None
    place: str | None
    status: str
    at: tuple[Citation, ...]
    parties: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Member:
    """A place in a delegation: a person, or an unnamed member as described."""

    person: str | None
    label: str
    role: str | None
    status: str  # head | member | adviser | expert | expected | declined | absent
    at: tuple[Citation, ...]
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Size:
    """How many a source says a delegation has."""

    n: int
    at: Citation


@dataclass(frozen=True, slots=True)
class Delegation:
    """One side at one meeting."""

    id: str
    name: str
    side: str
    event: str
    meeting: str | None
    head: str | None
    members: tuple[Member, ...]
    sizes: tuple[Size, ...] = ()
    conflicts: tuple[str, ...] = ()
    at: tuple[Citation, ...] = ()
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Presence:
    """One state of a principal: expected, conditional, declined, absent, arrived, present or left."""

    person: str
    status: str
    condition: str | None
    when: str | None
    at: tuple[Citation, ...]
    event: str | None = None
    place: str | None = None
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: agreed, signed, exchanged, refused, adjourned, or a next step; `says` in our words."""

    id: str
    kind: str
    says: str
    parties: tuple[str, ...]
    when: str | None
    at: tuple[Citation, ...]
    speaker: str | None = None
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Question:
    """Something the sources leave unknown, or did for a time; state open, answered or disputed."""

    id: str
    question: str
    type: str
    topic: str | None
    raised: tuple[Citation, ...]
    status: str
    answer: str | None
    answered: tuple[Citation, ...]
    people: tuple[str, ...] = ()
    rank: int = 0
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a disagreement: a passage, not an outlet."""

    says: str
    at: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Passages that cannot both hold, or that tell one thing differently."""

    id: str
    about: str
    kind: str  # fact | number | time | place | role | head | cause | wording
    reason: str | None
    versions: tuple[Version, ...]
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated; `when` is EDTF to the source's precision, local to `timezone` where one is stated."""

    id: str
    when: str
    precision: str
    timezone: str | None
    event: str
    certainty: str  # reported | planned | denied | background
    at: tuple[Citation, ...]
    people: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    place: str | None = None
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Position:
    """What a party's speaker said on an issue."""

    issue: str
    party: str
    speaker: str | None
    when: str | None
    says: str
    at: tuple[Citation, ...]
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A condition, deadline, demand, offer, red line or threat."""

    id: str
    kind: str
    speaker: str | None
    addressee: str | None
    says: str
    at: tuple[Citation, ...]
    when: str | None = None
    consequence: str | None = None
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Wording:
    """A term one source uses for a thing that others call differently; `topic` is what they share."""

    term: str
    source: str
    count: int
    at: tuple[Citation, ...]
    topic: str = ""
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class Origin:
    """Through whom a statement came; `statement` is a record's id, `chain` runs from first teller on."""

    statement: str
    chain: tuple[str, ...]
    named: bool
    origin: str
    at: tuple[Citation, ...] = ()
    rule: str = ""
    sure: Sure = Sure.SURE


@dataclass(frozen=True, slots=True)
class AppliedCorrection:
    """What became of an editor's decision: `note` says what it did or why it is stale, `records` are the
    ids of the records it made or changed, `where` is its file and line."""

    id: str
    applied: bool
    why: str
    on: str
    kind: str = ""
    target: str = ""
    note: str = ""
    by: str | None = None
    records: tuple[str, ...] = ()
    where: str = ""
    rule: str = "correction"
    sure: Sure = Sure.SURE


@dataclass(frozen=True)
class Briefing:
    """All there is to tell, in the order in which it is told."""

    bundle: Bundle
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    quotes: tuple[Quote, ...] = ()
    reports: tuple[Quote, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    presence: tuple[Presence, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    questions: tuple[Question, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    timeline: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    register: tuple[RegisterEntry, ...] = ()
    wording: tuple[Wording, ...] = ()
    origins: tuple[Origin, ...] = ()
    corrections: tuple[AppliedCorrection, ...] = ()

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents by id."""
        return {document.id: document for document in self.bundle.documents}

    @cached_property
    def by_id(self) -> Mapping[str, Any]:
        """Every record that has an id, by it."""
        return {
            record.id: record for name in RECORDS for record in getattr(self, name) if hasattr(record, "id")
        }

    def person(self, identifier: str | None) -> Person | None:
        """The person with this id."""
        record = self.by_id.get(identifier or "")
        return record if isinstance(record, Person) else None

    @cached_property
    def corrected(self) -> Mapping[str, tuple[AppliedCorrection, ...]]:
        """Record id → the decisions that made or changed it."""
        found: dict[str, tuple[AppliedCorrection, ...]] = {}
        for one in self.corrections:
            for identifier in one.records if one.applied else ():
                found[identifier] = (*found.get(identifier, ()), one)
        return found

    @cached_property
    def pinned(self) -> tuple[str, ...]:
        """The ids of the records an editor put first, in the order of the decisions."""
        pins = (one for one in self.corrections if one.applied and one.kind == "pin")
        return tuple(dict.fromkeys(identifier for one in pins for identifier in one.records))

    def citations(self) -> Iterator[Citation]:
        """Every citation of the whole briefing, however deep it sits."""
        for name in RECORDS:
            for record in getattr(self, name):
                yield from citations_in(record)


RECORDS = tuple(f.name for f in fields(Briefing) if f.name != "bundle")
"""The names of the briefing's lists of records, in the order of the contract."""


def citations_in(value: object) -> Iterator[Citation]:
    """Every citation inside a record, a tuple of records or a citation itself."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from citations_in(item)
    elif is_dataclass(value):
        for f in fields(value):
            yield from citations_in(getattr(value, f.name))


def short_code(kind: str, *evidence: str) -> str:
    """A short, stable id that can be read out on the phone: `q-7k3mp9`.

    Made from the evidence alone, so it never changes with the order or number of documents. Base 32
    after RFC 4648, lower case, six characters; the letters that sound or look like figures do not occur.
    """
    digest = hashlib.sha256("\x1f".join(evidence).encode()).digest()
    letters = base64.b32encode(digest).decode().lower()
    return f"{kind}-{letters[:6]}"


def path_name(path: Path, root: Path) -> str:
    """A path below the bundle's folder, with forward slashes on every system."""
    return path.relative_to(root).as_posix()
