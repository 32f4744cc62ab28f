"""What each document says on its own, with its places."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.documents import Citation
from generator.model.happenings import (
    FoundDate,
    FoundEvent,
    FoundMeeting,
    FoundOutcome,
    FoundParty,
    FoundPresence,
    FoundTeam,
    FoundTiming,
)
from generator.model.matters import (
    FoundCause,
    FoundDenial,
    FoundNumber,
    FoundProposition,
    FoundRivals,
    FoundScene,
    FoundStance,
    FoundTerm,
    FoundUnknown,
    FoundVerdict,
    FoundVote,
)
from generator.model.speech import FoundChain, FoundPhrase, FoundQuote, Mention, RoleMention


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
    rivals: tuple[FoundRivals, ...] = ()
    numbers: tuple[FoundNumber, ...] = ()
    votes: tuple[FoundVote, ...] = ()
    causes: tuple[FoundCause, ...] = ()
    propositions: tuple[FoundProposition, ...] = ()
    asked: tuple[FoundProposition, ...] = ()
    scenes: tuple[FoundScene, ...] = ()
    verdicts: tuple[FoundVerdict, ...] = ()
    terms: tuple[FoundTerm, ...] = ()
    chains: tuple[FoundChain, ...] = ()
    phrases: tuple[FoundPhrase, ...] = ()
    predicates: tuple[
        Citation, ...
    ] = ()  # from a subject to its finite verb, in clauses that can stand alone
