"""What speaks for and against an attribution: a table one can read aloud.

The weights are set by hand, in steps that keep an order: a clear act of speech next to the quotation beats
everything, the parse beats mere nearness, nearness beats a verb that is no verb of saying.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.extract.candidates import Place, Setting
from generator.extract.cues import CueKind
from generator.extract.sorts import Sort, sort_of


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing to look at: the test, what it is worth, and why."""

    holds: Callable[[Setting], float]
    weight: float
    reason: str


def _kind(*kinds: CueKind) -> Callable[[Setting], float]:
    return lambda setting: setting.kind in kinds


def _place(*places: Place) -> Callable[[Setting], float]:
    return lambda setting: setting.place in places


def _sort(*sorts: Sort) -> Callable[[Setting], float]:
    return lambda setting: sort_of(setting.head) in sorts


FEATURES = (
    Feature(_kind(CueKind.SAY), 2.5, "a verb of saying"),
    Feature(_kind(CueKind.ACCORDING), 2.5, "“according to”"),
    Feature(_kind(CueKind.CALL), 1.5, "a verb of naming or judging"),
    Feature(_kind(CueKind.NOUN), 1.0, "a noun of saying"),
    Feature(_kind(CueKind.THINK), 0.7, "a verb of thinking"),
    Feature(_place(Place.AFTER), 3.0, "stands right after the quotation"),
    Feature(lambda s: s.place is Place.AFTER and s.ends_with_comma, 2.0, "the quotation ends with a comma and this follows"),
    Feature(_place(Place.BEFORE), 2.5, "stands right before the quotation"),
    Feature(lambda s: s.colon_between and not s.sentences_away, 1.5, "a colon leads to the quotation"),
    Feature(lambda s: s.governs, 1.5, "the parse hangs the quotation under it"),
    Feature(_place(Place.LEFT), 1.5, "stands earlier in the sentence"),
    Feature(_place(Place.RIGHT), 0.8, "stands later in the sentence"),
    Feature(lambda s: abs(s.sentences_away), -1.0, "each sentence between"),
    Feature(_place(Place.LATER), -0.5, "only comes after the sentence"),
    Feature(lambda s: min(s.verbs_between, 4), -0.3, "each verb between"),
    Feature(lambda s: min(s.quotes_between, 3), -0.3, "each other quotation between"),
    Feature(lambda s: min(len(s.gap), 20), -0.03, "each word between"),
    Feature(_sort(Sort.PERSON), 0.8, "the source is a person by name"),
    Feature(_sort(Sort.PRONOUN), 0.7, "the source is he, she or they"),
    Feature(_sort(Sort.HUMAN), 0.5, "the source is a human being by description"),
    Feature(_sort(Sort.BODY), 0.3, "the source is an organisation"),
    Feature(_sort(Sort.THING), -1.0, "the source is a thing"),
)


def weigh(setting: Setting) -> float:
    """The sum of the weights of all that holds."""
    return sum(feature.weight * feature.holds(setting) for feature in FEATURES)
