"""Every noun that crosses a stage, and nothing else.

Invariants kept here: records are frozen; a Citation's text is exactly that slice of its document;
`Document.cite` is the only maker of citations; offsets count code points of the file's decoded text
(newlines as stored), half-open. A later stage never completes an earlier record, it makes its own.
Records that reach `briefing.json` carry the contract's key names.
"""

from __future__ import annotations

from generator.model.briefing import RECORDS, Briefing, citations_in, field_names
from generator.model.bundle import Bundle, Fault, Settings
from generator.model.cast import Cast, Judgement, Organization, Person, Role, Spelling
from generator.model.decisions import AppliedCorrection, Correction
from generator.model.documents import Citation, Document, Passage
from generator.model.findings import Findings
from generator.model.happenings import (
    FoundDate,
    FoundEvent,
    FoundMeeting,
    FoundMember,
    FoundOutcome,
    FoundParty,
    FoundPresence,
    FoundTeam,
    FoundTiming,
)
from generator.model.ids import path_name, short_code
from generator.model.matters import (
    SIZE_OF,
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
    FoundVersion,
    FoundVote,
    Part,
    as_text,
)
from generator.model.records import (
    BY_TEAM,
    Delegation,
    Disagreement,
    Event,
    Meeting,
    Member,
    Origin,
    Outcome,
    Position,
    Presence,
    Question,
    Quote,
    RegisterEntry,
    Size,
    Utterance,
    Version,
    Voice,
    Wording,
    standing,
)
from generator.model.speech import FoundChain, FoundPhrase, FoundQuote, Mention, RoleMention, Speaker
from generator.model.sureness import Doubt, Sure

__all__ = [
    "BY_TEAM",
    "RECORDS",
    "SIZE_OF",
    "AppliedCorrection",
    "Briefing",
    "Bundle",
    "Cast",
    "Citation",
    "Correction",
    "Delegation",
    "Disagreement",
    "Document",
    "Doubt",
    "Event",
    "Fault",
    "Findings",
    "FoundCause",
    "FoundChain",
    "FoundDate",
    "FoundDenial",
    "FoundEvent",
    "FoundMeeting",
    "FoundMember",
    "FoundNumber",
    "FoundOutcome",
    "FoundParty",
    "FoundPhrase",
    "FoundPresence",
    "FoundProposition",
    "FoundQuote",
    "FoundRivals",
    "FoundScene",
    "FoundStance",
    "FoundTeam",
    "FoundTerm",
    "FoundTiming",
    "FoundUnknown",
    "FoundVerdict",
    "FoundVersion",
    "FoundVote",
    "Judgement",
    "Meeting",
    "Member",
    "Mention",
    "Organization",
    "Origin",
    "Outcome",
    "Part",
    "Passage",
    "Person",
    "Position",
    "Presence",
    "Question",
    "Quote",
    "RegisterEntry",
    "Role",
    "RoleMention",
    "Settings",
    "Size",
    "Speaker",
    "Spelling",
    "Sure",
    "Utterance",
    "Version",
    "Voice",
    "Wording",
    "as_text",
    "citations_in",
    "field_names",
    "path_name",
    "short_code",
    "standing",
]
