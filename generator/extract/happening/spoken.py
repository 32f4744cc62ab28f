"""Quotations as events: whoever speaks in a dated post, or on a day that the telling names, where no sentence
of the paragraph or of the one before tells his words already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.happening.does import does_in
from generator.extract.happening.worth import bears_on_talks
from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Span, Token
from generator.extract.wording.quoting import whole
from generator.model import FoundEvent, FoundQuote, Part, RoleMention
from generator.vocabulary import words

FEWEST, MOST = 5, 20
"""Words of a quotation that a line tells."""
NEAR = 1
"""Paragraphs before in which who has spoken goes on speaking."""


def spoken_events(
    scenes: Sequence[Scene],
    quotes: Sequence[FoundQuote],
    found: Sequence[FoundEvent],
    roles: Sequence[RoleMention] = (),
) -> Iterator[FoundEvent]:
    """An event for each quotation of a named person that no event found so far tells; not of reporters."""
    press = words("events", "worth.press")
    reporters = {r.name_at.text.split()[-1] for r in roles if press.intersection(r.title.lower().split())}
    places = {scene.paragraph.passage.id: scene for scene in scenes}
    document = scenes[0].paragraph.document

    def scene_at(offset: int) -> Scene | None:
        passage = document.passage_at(offset)
        return places.get(passage.id) if passage is not None else None

    told = {
        (scene.number, name.text.split()[-1])
        for event in found
        if event.kind == "say" and (scene := scene_at(event.at.start)) is not None
        for name in event.names
    }
    for quote in quotes:
        scene, name = scene_at(quote.at[0].start), quote.speaker.name_at
        if scene is None or name is None or quote.kind != "direct":
            continue
        family = name.text.split()[-1]
        is_told = any((scene.number - back, family) in told for back in range(NEAR + 1))
        is_of_him = re.search(rf"\b{re.escape(family)}\b", quote.words) is not None  # by name: another speaks
        if is_told or is_of_him or family in reporters:
            continue
        event = _event(scene, quote)
        if event is not None:
            told.add((scene.number, family))
            yield event


def _event(scene: Scene, quote: FoundQuote) -> FoundEvent | None:
    when = (quote.said, "day", None) if quote.said else scene.posted
    name = quote.speaker.name_at
    low = scene.paragraph.passage.start
    first, last = quote.at[0].start - low, quote.at[0].end - low
    told = next(
        ((words, s) for s in _sentences(scene, first, last) if (words := _worth_telling(s)) is not None), None
    )
    if when is None or name is None or told is None:
        return None
    words, sentence = told
    inside = (t for t in scene.paragraph.doc if first <= t.idx < last)
    terms = {t.lemma_.lower() for t in inside if t.pos_ in {"NOUN", "VERB", "PROPN"}}
    return FoundEvent(
        at=scene.cite(first, last),
        kind="say",
        verb="say",
        when=when[0],
        precision=when[1],
        timezone=when[2],
        certainty="reported",
        line=(Part(name.text, name), Part(f' says: "{words}"')),
        actor=name,
        names=(name,),
        parties=(),
        place=None,
        terms=tuple(sorted(terms)),
        does=does_in(sentence),
        is_dated=bool(quote.said),
        passage=scene.paragraph.passage.kind,
        rule="a quotation of its day",
    )


def _sentences(scene: Scene, first: int, last: int) -> Iterator[Span]:
    """The sentences between two marks, each without the telling that stands before or behind it."""
    for sentence in scene.sentences():
        inside = [t for t in sentence if first <= t.idx < last and t.text != '"']
        if inside:
            yield sentence.doc[inside[0].i : inside[-1].i + 1]


def _worth_telling(quoted: Span) -> str | None:
    """The words of a sentence that says something of the matter and stands alone."""
    words = whole(quoted)
    if words is None or not FEWEST <= len(words.split()) <= MOST or not words[:1].isupper():
        return None
    is_sentence = any(t.pos_ in {"VERB", "AUX"} and _has_subject(t) for t in quoted)
    return (
        words if is_sentence and bears_on_talks(quoted, strictly=True) and not words.endswith("?") else None
    )


def _has_subject(verb: Token) -> bool:
    return not verb.deps.isdisjoint({"nsubj", "nsubjpass", "expl"})


__all__ = ["spoken_events"]
