"""The records of `briefing.json`, with the contract's key names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.documents import Citation
from generator.model.sureness import Doubt, Sure


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
    is_call: bool = False  # they only spoke over the telephone


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


BY_TEAM = "a team: "
"""What the rule of a state opens with that a place in a team tells."""


@dataclass(frozen=True, slots=True)
class Presence:
    """One state of a principal: expected, conditional, declined, absent, arrived, present or left.

    `event` names the meeting it is about; None for a state elsewhere, which never stands for the meeting.
    """

    person: str
    status: str
    condition: str | None
    when: str | None
    at: tuple[Citation, ...]
    event: str | None = None
    place: str | None = None
    rule: str = ""
    sure: Sure = Sure.SURE

    @property
    def is_by_team(self) -> bool:
        """Whether only a place in a team tells it, and no clause about somebody's coming."""
        return self.rule.startswith(BY_TEAM)


def standing(states: Sequence[Presence]) -> Presence:
    """The state that stands of somebody's states in order of time: the last one that is about a meeting."""
    return next((state for state in reversed(states) if state.event), states[-1])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: agreed, signed, exchanged, refused, adjourned, or a next step; `says` in our words.

    `speaker` is on whose word (a person's or body's id, else a label), `speakers` all of them; `denied_by`
    those who say otherwise, in the passages `denied`. `condition` are the source's words for its terms. A
    decision needs no second side.
    """

    id: str
    kind: str
    says: str
    parties: tuple[str, ...]
    when: str | None
    at: tuple[Citation, ...]
    speaker: str | None = None
    speakers: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    denied: tuple[Citation, ...] = ()
    condition: str | None = None
    is_decision: bool = False
    rule: str = ""
    sure: Sure = Sure.SURE

    @property
    def sort(self) -> str:
        """What it is called for a reader: a law that is passed is not agreed, but decided."""
        return "decided" if self.is_decision and self.kind == "agreed" else self.kind


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


VERB_FIRST = frozenset(
    {"verb of demand", "verb of offer", "verb of threat", "told to (demand)", "told to (offer)", "wants from",
     "wants it done", "refuses to", "refuses to, but", "will not", "will not, but", "insistent", "ready to",
     "only", "verb of view", "moves its offer", "moves its demand", "wants", "wants a thing",
     "terms of a draft", "ready to hurt", "better offer", "put as offer", "in return", "made a condition"}
)  # fmt: skip
"""Rules of terms that begin with the verb: their subject is the speaker."""


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A condition, deadline, demand, offer, red line or threat; `told_by` is who tells it of the speaker,
    `denied_at` where a source has it denied."""

    id: str
    kind: str
    speaker: str | None
    addressee: str | None
    says: str
    at: tuple[Citation, ...]
    when: str | None = None
    consequence: str | None = None
    told_by: str | None = None
    denied_at: tuple[Citation, ...] = ()
    rule: str = ""
    sure: Sure = Sure.SURE

    @property
    def has_its_verb_first(self) -> bool:
        """Whether the words go on from the speaker: "wants the levy lifted"."""
        return self.rule in VERB_FIRST


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
