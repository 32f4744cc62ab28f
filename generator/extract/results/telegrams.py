"""Outcomes told under a label, `Refused by the firm: paid leave`, `Next session: 16 August, Lima`, and in one
sentence by letters, `The Parties shall (a) open …; (b) free …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Span, Token
from generator.extract.results.firmness import DONE, PLANNED
from generator.extract.results.undertakings import is_paper
from generator.extract.results.words import is_listed, listed, telling_words
from generator.model import FoundOutcome, Part
from generator.vocabulary import words

FEWEST, LONGEST = 3, 24
"""Words of a line."""
OPENING = 10
"""Words in which a label ends."""
KINDS = (
    ("agreed", ("agree", "settle", "bind")),
    ("refused", ("refuse", "give_up")),
    ("signed", ("sign",)),
    ("adjourned", ("put_off",)),
)
LETTER = re.compile(r"(?:^|\s)\(?(?:[a-h]|[ivx]{1,4}|[1-9])\)\s+")
PROMISES = re.compile(r"\b(?:shall|will|agree\w*|undert\w+|resolved?|decided?|commit\w*)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """An outcome in the words of the source: its kind, its line, the words that tell it."""

    kind: str
    line: str
    words: tuple[Token, ...]


def telegram_outcomes(scene: Scene, sentence: Span) -> tuple[FoundOutcome, ...]:
    """What a sentence tells under a label or by letters."""
    if not {":", ")"} & set(sentence.text):
        return ()
    told = _labelled(sentence)
    several = [told] if told is not None else list(_lettered(scene, sentence))
    return tuple(
        _found(scene, sentence, one) for one in several if FEWEST <= len(one.line.split()) <= LONGEST
    )


def _labelled(sentence: Span) -> Told | None:
    """`Held over: uniforms`; not `Agreed: they are fools` nor what somebody says after a colon."""
    label: list[Token] = []
    for token in sentence[:OPENING]:
        if token.text == ":":
            break
        label.append(token)
    else:
        return None
    rest = [t for t in sentence if t.i > label[-1].i + 1 and not t.is_space] if label else []
    kind = _kind_of_label(label) if rest else None
    is_clause = any(t.tag_ in {"VBD", "VBZ", "VBP"} for t in rest)
    if kind is None or is_clause or any(t.text == '"' or t.tag_ == "MD" for t in (*label, *rest)):
        return None
    said = "".join(t.text_with_ws for t in label).strip()
    thing = re.sub(r"^(?:our|the) ", "", "".join(t.text_with_ws for t in rest).strip(" ;.,"), flags=re.I)
    line = f"{said}: {thing}" if kind == "next step" else f"{thing}: {said[:1].lower()}{said[1:]}"
    return Told(kind, f"{line[:1].upper()}{line[1:]}", tuple(rest))


def _kind_of_label(label: list[Token]) -> str | None:
    negated = label[0].lower_ in {"not", "nothing"} and len(label) > 1
    first = label[1] if negated else label[0]
    if first.lower_ in {"next", "following"} and any(t.lower_ in words("meetings", "nouns") for t in label):
        return "next step"
    if first.tag_ not in {"VBN", "VBD", "JJ"} or any(t.dep_ == "nsubj" for t in label):
        return None
    kind = next((kind for kind, keys in KINDS if any(is_listed(first, key) for key in keys)), None)
    return "refused" if kind == "agreed" and negated else None if negated else kind


def _lettered(scene: Scene, sentence: Span) -> Iterator[Told]:
    """Each item of what parties shall do, behind the words that all items share."""
    head, *items = LETTER.split(sentence.text)
    is_promise = PROMISES.search(head) or (is_paper(scene) and items and items[0].startswith("shall "))
    if len(items) < 2 or not is_promise or not head.strip() or '"' in sentence.text:
        return
    place = sentence.text.find(items[0])
    for item in items:
        place = sentence.text.find(item, place)
        told = [t for t in sentence if place <= t.idx - sentence.start_char < place + len(item)]
        text = re.sub(r"[;,]?\s+(?:and|or)$", "", item.strip(" ;.,"))
        line = re.sub(r"[:,]? *$", "", head.strip()) + f" {text}"
        yield Told("agreed", f"{line[:1].upper()}{line[1:]}", tuple(told))


def _found(scene: Scene, sentence: Span, told: Told) -> FoundOutcome:
    low, high = told.words[0].idx, told.words[-1].idx + len(told.words[-1])
    dates = scene.dates_between(low, high)
    is_step = told.kind == "next step"
    return FoundOutcome(
        at=scene.cite_sentence(sentence),
        words=scene.cite(low, high),
        kind=told.kind,
        line=(Part(told.line),),
        actor=scene.cite(low, low + len(told.words[0])),
        firm=PLANNED if is_step else DONE,
        together=True,
        about_meeting=is_step,
        when=next((d.when for d in dates if d.day), None) if is_step else None,
        terms=telling_words(t for t in told.words if t.lemma_.lower() not in listed("earlier", "actors")),
        passage=scene.paragraph.passage.kind,
        rule="an outcome under a label",
    )


__all__ = ["telegram_outcomes"]
