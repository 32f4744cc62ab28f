"""When, who with whom, and what came of it, as a document tells it, with its places."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.documents import Citation
from generator.model.matters import Part
from generator.model.sureness import Doubt


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
class FoundMeeting:
    """A meeting as a sentence (`at`) names it: the noun, who takes part, when and where.

    `parties` are countries and bodies, `names` people; `when` is EDTF. `status` is planned, held,
    cancelled, open (spoken of, neither planned nor held) or background; `former` when the words say that
    it is another one than the one the text is about ("the failed 2022 talks"). `body` is the one body that
    meets alone, in the words of the sentence; `guests` are the words for others whom it neither names nor
    gives a side; `both` where these are the two sides of the talks, whichever they are.
    """

    at: Citation
    noun: str
    parties: tuple[str, ...] = ()
    names: tuple[Citation, ...] = ()
    when: str | None = None
    place: str | None = None
    status: str = "open"
    former: bool = False
    body: str = ""
    guests: str = ""
    both: bool = False
    rule: str = ""

    @property
    def town(self) -> str:
        """The town of the place, without the building; nothing where no place is told."""
        return (self.place or "").split(", ")[-1]


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """Something a sentence (`at`) says happened, happens, or is to happen, with its time.

    `kind` is a kind of the vocabulary (arrive, meet, start, say …) or other; `line` tells it in our own
    words; `names` and `parties` are who acts and who is met, `actor` the words that name the doer; `terms`
    are the lemmas of its nouns, `does` the classes of the deed it tells (`not ` before what is not done), of
    speech of what is said. `when` is EDTF; `certainty` reported, planned or background; `negated` when
    the sentence says that it does not happen. `is_dated` when the sentence itself dates it,
    `is_borrowed` when the day is worked out from those of other documents. `is_beside` when it only says more
    of somebody or something: to deny the sentence is not to deny it. `is_thin` when the line says too little
    alone and only proves what another tells more of. `told` says whose word it is, where it is no more than
    somebody's word.
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
    does: tuple[str, ...] = ()
    negated: bool = False
    is_dated: bool = False
    is_borrowed: bool = False
    is_beside: bool = False
    is_thin: bool = False
    told: tuple[Part, ...] = ()
    passage: str = "text"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundPresence:
    """What a sentence (`at`) says of somebody's coming: `status` is expected, conditional, declined, absent,
    arrived, present or left; `condition` the words that say on what it hangs. `verb` is the lemma of the word
    that tells it, empty where a team does; `way` tells going back and setting off from others, a former plan
    and who is kept somewhere."""

    at: Citation
    name_at: Citation
    status: str
    condition: str | None = None
    when: str | None = None
    place: str | None = None
    terms: tuple[str, ...] = ()
    attended: str = ""
    meeting: FoundMeeting | None = None
    verb: str = ""
    way: str = ""
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
    words it hangs on; `terms` are the lemmas that tell it from other outcomes. `firm` is done, planned,
    possible or denied. `turn` says of a clause about the talks as a whole that they came to an accord, failed
    or ended. `is_recalled` where it only says more of somebody: the day of writing is not its day.
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
    terms: tuple[str, ...] = ()
    passage: str = "text"
    is_recalled: bool = False
    turn: str = ""
    rule: str = ""
