"""What each document says on its own, with its places."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.documents import Citation
from generator.model.sureness import Doubt


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name as it stands in one place.

    `at` is the name alone (no title, no possessive); `title` the words of office glued before it or
    set after it; `gender` is f, m or "" (from a title, a pronoun nearby, or a given name); `country` the
    country the words beside the name give its bearer ("Norway’s …", "his Chilean counterpart …");
    `written` the name as a reader reads it, where markup or a line's end stands inside it.
    """

    at: Citation
    title: str = ""
    gender: str = ""
    country: str | None = None
    plural: bool = False
    doubts: tuple[Doubt, ...] = ()
    written: str = ""

    @property
    def text(self) -> str:
        """The name as written, without markup."""
        return self.written or self.at.text


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
    marks (scare, title, term). `at` has one citation a span and paragraph, without the marks. `said` is the
    time (EDTF) that the words of saying themselves are dated with.
    """

    at: tuple[Citation, ...]
    kind: str
    speaker: Speaker
    cue: str | None = None
    cue_at: Citation | None = None
    addressee: str | None = None
    posted: str | None = None
    said: str | None = None
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
    `also` are further sentences that raise it, `replies` what others say next in a transcript, or the source.
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
    replies: tuple[Citation, ...] = ()
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
    are the lemmas it turns on. `also` are passages that go on with the denial, `told` others that tell what
    is denied. `is_told` says that somebody is said to claim it: who denies `that X` answers nobody by name.
    """

    at: Citation
    claim_at: Citation
    claim: Citation
    denial: Citation
    about: tuple[Part, ...] = ()
    question: tuple[Part, ...] = ()
    terms: tuple[str, ...] = ()
    also: tuple[Citation, ...] = ()
    told: tuple[Citation, ...] = ()
    is_told: bool = True
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number of something: `value` in the unit's own measure, what is counted (`unit`), the words around.

    `unit` is a lemma, a currency, or `percent`, `km`, `hour`, to which their kin are converted. `act` is what
    the clause tells of it, `about` the thing it measures, `terms` all lemmas that set the scene.
    """

    value: float
    unit: str
    words: Citation
    at: Citation
    terms: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    bound: str = ""  # over | under | about, where the words say so
    act: str = ""
    about: tuple[str, ...] = ()
    listed: bool = False  # one of several set side by side under one head or question
    against: Citation | None = None  # the words of the number another teller set this one beside
    whose: tuple[str, ...] = ()  # the countries of those who are counted
    teller: str = ""  # the lemma of whoever tells the number
    places: tuple[str, ...] = ()  # the names of places in its sentence
    is_human: bool = False  # whether people are counted
    is_rest: bool = False  # `four others`: those not counted elsewhere


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """What one clause (`says`) of a sentence (`at`) tells of one act, so that two can be set side by side.

    `act` is a class of the vocabulary or the verb's lemma; `subject` and `object` the lemmas of who and what,
    countries by their names; `stance` is yes, no, planned, refused (it will not be) or open; `parties` are
    the countries that act, `agent` the words for the doer, `teller` the lemma of whoever says so, "" for the
    source itself; `is_other` tells another round or an earlier meeting.
    """

    at: Citation
    says: Citation
    act: str
    stance: str
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    agent: Citation | None = None
    teller: str = ""
    passage: str = "text"
    is_other: bool = False


@dataclass(frozen=True, slots=True)
class FoundVerdict:
    """How a sentence (`at`) judges talks or a team: the `axis` of the vocabulary and its first or last `end`.

    `says` are the words that judge; `parties` the country whose team it is, else `owner` the name of whose it
    is or the word that stands for whoever speaks there.
    """

    at: Citation
    axis: str
    end: str
    says: Citation
    parties: tuple[str, ...] = ()
    owner: Citation | None = None


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
    zone is known. `precision` is minute, day, days, weekend, week, month, season, year or span.
    `direction` is past, future or "" as the sentence tells it. `base` is the day it was worked out from,
    None for a date that stands in full.
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
class FoundTiming:
    """What a date in a sentence (`at`) dates, where sources may date it differently.

    `event` is start (this meeting begins), last (the round before this one) or preparation (somebody prepares
    a team for it); `stance` is yes or planned, `parties` the countries named with it, `names` who holds it.
    """

    at: Citation
    event: str
    date: FoundDate
    stance: str
    parties: tuple[str, ...] = ()
    names: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A condition, deadline, demand, offer, red line, threat or view that a sentence (`at`) voices.

    `says` are the words that hold it; `actor` the words for whose term it is ("Kyiv", "he"), `teller` those
    for who says so where that is somebody else; both None inside quotation marks, whose speaker it is.
    `addressee`, `consequence` (what is bound to the condition), `when` (what dates a deadline) and `said`
    (what dates the act of voicing it) as worded; `earlier`: voiced some time before the source was written.
    """

    kind: str
    at: Citation
    says: Citation
    actor: Citation | None = None
    teller: Citation | None = None
    addressee: Citation | None = None
    consequence: Citation | None = None
    when: Citation | None = None
    said: Citation | None = None
    earlier: bool = False
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
    the sentence says that it does not happen. `is_dated` when the sentence itself dates it,
    `is_borrowed` when the day is worked out from those of other documents.
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
    is_borrowed: bool = False
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
    attended: str = ""
    meeting: FoundMeeting | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundParty:
    """A party to talks that is no country, by its fullest name in a document; `forms` are all its names,
    `nouns` what `the …` calls it alone: the league, the company."""

    name: str
    forms: tuple[str, ...]
    nouns: tuple[str, ...] = ()


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
    when the side is only that of the team named before; `beside` is the name of whom the members sit beside;
    `took_over` when the statement tells of a change at the head.
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
    beside: Citation | None = None
    took_over: bool = False
    posted: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundOutcome:
    """What a sentence (`at`) says came of talks, or is to follow on them; `words` are its clause.

    `kind` is agreed, signed, exchanged, refused, adjourned or next step; `line` tells it in our own words.
    `names` and `parties` are who does it, `others` whom else the clause names, `actor` the doer's words;
    `together` when both sides do it, `about_meeting` when it is to meet. `when` is EDTF, `condition` the
    words it hangs on, `teller` the name of who confirms it there; `terms` are the lemmas that tell it
    from other outcomes. `firm` is done, planned, possible or denied.
    """

    at: Citation
    words: Citation
    kind: str
    line: tuple[Part, ...]
    actor: Citation
    firm: str
    names: tuple[Citation, ...] = ()
    parties: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    together: bool = False
    about_meeting: bool = False
    when: str | None = None
    condition: Citation | None = None
    teller: Citation | None = None
    terms: tuple[str, ...] = ()
    passage: str = "text"
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
    timings: tuple[FoundTiming, ...] = ()
    parties: tuple[FoundParty, ...] = ()
    teams: tuple[FoundTeam, ...] = ()
    meetings: tuple[FoundMeeting, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    presence: tuple[FoundPresence, ...] = ()
    outcomes: tuple[FoundOutcome, ...] = ()
    unknowns: tuple[FoundUnknown, ...] = ()
    stances: tuple[FoundStance, ...] = ()
    denials: tuple[FoundDenial, ...] = ()
    numbers: tuple[FoundNumber, ...] = ()
    causes: tuple[FoundCause, ...] = ()
    claims: tuple[FoundClaim, ...] = ()
    verdicts: tuple[FoundVerdict, ...] = ()
    terms: tuple[FoundTerm, ...] = ()
    chains: tuple[FoundChain, ...] = ()
    phrases: tuple[FoundPhrase, ...] = ()
    predicates: tuple[
        Citation, ...
    ] = ()  # from a subject to its finite verb, in clauses that can stand alone
