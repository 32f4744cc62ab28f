"""What speaks for and against an attribution: a table one can read aloud.

The weights are set by hand, in steps that keep an order: a clear act of speech next to the quotation beats
everything, the parse beats mere nearness, nearness beats a verb that is no verb of saying.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.extract.reference.sorts import Sort, sort_of
from generator.extract.speech.candidates import Place, Setting
from generator.extract.speech.cues import CueKind
from generator.extract.speech.fragments import Fragment
from generator.extract.speech.neighbours import Continuation, LeadIn

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Feature(Generic[T]):
    """One thing to look at: the test, what it is worth, and why."""

    holds: Callable[[T], float]
    weight: float
    reason: str


def _kind(*kinds: CueKind) -> Callable[[Setting], float]:
    return lambda setting: setting.kind in kinds


def _place(*places: Place) -> Callable[[Setting], float]:
    return lambda setting: setting.place in places


def _sort(*sorts: Sort) -> Callable[[Setting], float]:
    return lambda setting: sort_of(setting.head) in sorts


SPOKEN = (CueKind.SAY, CueKind.ACCORDING)
SIGNED = (*SPOKEN, CueKind.LABEL)
JUDGED = (*SPOKEN, CueKind.CALL)

FEATURES: tuple[Feature[Setting], ...] = (
    Feature(_kind(CueKind.SAY), 2.5, "a verb of saying"),
    Feature(_kind(CueKind.ACCORDING), 2.5, "“according to”"),
    Feature(_kind(CueKind.CALL), 1.5, "a verb of naming or judging"),
    Feature(_kind(CueKind.NOUN), 1.5, "a noun of saying"),
    Feature(_kind(CueKind.THINK), 0.7, "a verb of thinking"),
    Feature(_kind(CueKind.LABEL), 3.0, "a label with a colon or a dash"),
    Feature(lambda s: s.place is Place.AFTER and s.kind in SIGNED, 3.0, "is right after, and of saying"),
    Feature(lambda s: s.place is Place.AFTER and s.kind not in SIGNED, 1.0, "is right after, not of saying"),
    Feature(
        lambda s: s.place is Place.AFTER and s.ends_with_comma,
        2.0,
        "follows the comma that ends the quotation",
    ),
    Feature(
        lambda s: s.place is Place.AFTER and s.asked, 1.5, "follows the mark that ends a question or cry"
    ),
    Feature(lambda s: s.place is Place.BEFORE and s.kind in SPOKEN, 2.5, "is right before, and of saying"),
    Feature(
        lambda s: s.place is Place.BEFORE and s.kind is CueKind.CALL, 2.5, "is right before, and of naming"
    ),
    Feature(
        lambda s: s.place is Place.BEFORE and s.kind is CueKind.NOUN, 2.5, "is right before, a noun of saying"
    ),
    Feature(lambda s: s.place is Place.BEFORE and s.kind is CueKind.LABEL, 2.5, "labels the quotation"),
    Feature(
        lambda s: s.place is Place.BEFORE and s.kind is CueKind.THINK, 1.5, "is right before, and of thinking"
    ),
    Feature(lambda s: s.place is Place.BEFORE and s.kind is CueKind.ACT, 1.0, "is right before, any verb"),
    Feature(lambda s: s.colon_between and not s.sentences_away, 3.0, "a colon leads to the quotation"),
    Feature(
        lambda s: s.colon_between and s.ends_with_comma, -2.0, "but what follows the quotation says who spoke"
    ),
    Feature(lambda s: s.governs, 1.0, "the parse hangs the quotation under it"),
    Feature(_place(Place.LEFT), 1.5, "stands earlier in the sentence"),
    Feature(_place(Place.RIGHT), 0.8, "stands later in the sentence"),
    Feature(lambda s: s.place is Place.RIGHT and s.closes_sentence, 1.5, "closes the sentence"),
    Feature(
        lambda s: s.place is Place.LEFT and s.kind is CueKind.ACCORDING and s.opens_sentence,
        1.5,
        "“according to” opens the sentence and goes for all of it",
    ),
    Feature(lambda s: abs(s.sentences_away), -1.0, "each sentence between"),
    Feature(lambda s: s.leads_alone, 1.0, "is in the sentence right before, and the quotation stands alone"),
    Feature(_place(Place.LATER), -0.5, "only comes after the sentence"),
    Feature(lambda s: s.points_at_it, 6.0, "the next sentence says whose words these were"),
    Feature(lambda s: min(s.verbs_between, 4), -0.2, "each verb between"),
    Feature(lambda s: min(s.quotes_between, 3), -0.3, "each other quotation between"),
    Feature(lambda s: min(len(s.gap), 20), -0.03, "each word between"),
    Feature(lambda s: s.reported and s.kind not in JUDGED, -1.5, "somebody else is said to say so"),
    Feature(lambda s: s.reported and s.kind is CueKind.CALL, -0.8, "somebody else is said to call it so"),
    Feature(lambda s: s.reported and s.kind in SPOKEN, -0.5, "somebody else is said to have said so"),
    Feature(lambda s: s.reported and s.kind in SPOKEN and s.is_part, -1.0, "and these are no utterance"),
    Feature(lambda s: s.kind in JUDGED and s.in_relative, 4.0, "leads to it in a relative clause"),
    Feature(lambda s: s.is_owned, -4.0, "stands inside what somebody else tells in an aside"),
    Feature(lambda s: s.kind is CueKind.ACT and s.is_named_by_others, -4.0, "others are told to name it so"),
    Feature(lambda s: s.only_relays, -5.0, "only relays what the sentence says another said"),
    Feature(_sort(Sort.PERSON), 0.8, "the source is a person by name"),
    Feature(_sort(Sort.PRONOUN), 0.7, "the source is he, she or they"),
    Feature(_sort(Sort.HUMAN), 0.5, "the source is a human being by description"),
    Feature(_sort(Sort.BODY), 0.3, "the source is an organisation"),
    Feature(_sort(Sort.THING), -1.0, "the source is a thing"),
    Feature(lambda s: s.is_no_name and bool(s.sentences_away), -2.5, "and stands in another sentence"),
)

CONTINUES: tuple[Feature[Continuation], ...] = (
    Feature(lambda c: c.in_same_paragraph, 1.0, "a quotation before in the paragraph"),
    Feature(
        lambda c: c.in_same_paragraph and c.stands_alone, 3.5, "in one paragraph, and this one stands alone"
    ),
    Feature(lambda c: c.left_open, 5.0, "the one before was left open for this one"),
    Feature(lambda c: c.opens_alone, 3.5, "opens the next paragraph alone"),
    Feature(lambda c: not c.in_same_paragraph and not c.opens_alone, 0.3, "a quotation somewhere before"),
    Feature(lambda c: min(c.sentences_between, 3), -1.5, "each sentence between"),
)

LEADS_IN: tuple[Feature[LeadIn], ...] = (
    Feature(lambda c: c.stands_alone, 1.0, "the quotation stands alone"),
    Feature(lambda c: c.stands_alone and c.ends_with_colon, 3.0, "the paragraph before ends with a colon"),
    Feature(lambda c: c.cue.kind is CueKind.SAY, 1.0, "a verb of saying"),
    Feature(lambda c: not c.before.marked, 1.5, "the paragraph before has no quotation of its own"),
    Feature(lambda c: min(c.sentences_back, 4), -1.0, "each sentence between"),
    Feature(lambda c: sort_of(c.cue.source.root) is Sort.THING, -1.0, "the source is a thing"),
)


SPEECH: tuple[Feature[Fragment], ...] = (
    Feature(lambda f: f.score, 1.0, "what speaks for its speaker"),
    Feature(lambda f: f.stands_alone, 3.0, "its sentence has no other words"),
    Feature(lambda f: f.length > 3, 0.5, "longer than three words"),
    Feature(lambda f: f.length > 7, 2.0, "longer than seven words"),
    Feature(lambda f: f.has_clause, 0.5, "a whole clause"),
    Feature(lambda f: f.is_titled and not f.stands_alone, -1.0, "written like a title"),
    Feature(lambda f: f.is_kicker, -12.0, "it is a heading of its own"),
    Feature(lambda f: f.names_a_work, -6.0, "a work, its maker or an outlet stands next to it"),
    Feature(lambda f: f.is_a_term, -0.5, "the words before speak of a word"),
    Feature(lambda f: f.modifies and f.length <= 3, -0.5, "stands before a noun like an adjective"),
)


def weigh(setting: Setting) -> float:
    """The sum of the weights of all that holds for an attribution in the paragraph."""
    return sum(feature.weight * feature.holds(setting) for feature in FEATURES)


def weigh_continuation(continuation: Continuation) -> float:
    """The same for taking over the speaker of the quotation before."""
    return sum(feature.weight * feature.holds(continuation) for feature in CONTINUES)


def weigh_lead_in(lead_in: LeadIn) -> float:
    """The same for an attribution in the paragraph before."""
    return sum(feature.weight * feature.holds(lead_in) for feature in LEADS_IN)


def weigh_speech(fragment: Fragment) -> float:
    """The same for words in marks being speech at all."""
    return sum(feature.weight * feature.holds(fragment) for feature in SPEECH)
