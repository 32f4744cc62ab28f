"""Who spoke: every attribution of the neighbourhood is weighed, the heaviest speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.reading.readings import Reading
from generator.extract.speech.attribution import Attribution
from generator.extract.speech.candidates import Setting
from generator.extract.speech.cues import Cue, cues_in
from generator.extract.speech.kinds import is_speech
from generator.extract.speech.neighbours import Continuation, LeadIn
from generator.extract.speech.weights import weigh, weigh_continuation, weigh_lead_in

SHORTEST = 8
"""Letters in the shortest words of a heading that are looked for below."""


def attributions(paragraphs: Sequence[Reading]) -> tuple[Attribution, ...]:
    """Every quotation of a document with its likeliest speaker, in order."""
    found: list[Attribution] = []
    numbers = {id(reading): number for number, reading in enumerate(paragraphs)}
    for attribution in reversed(list(_forwards(paragraphs))):
        is_next = bool(found) and numbers[id(found[-1].reading)] - numbers[id(attribution.reading)] == 1
        part = _named_at_its_end(attribution, found[-1]) if is_next else attribution
        found.append(_said_below(part, found) if part.reading.is_heading else part)
    return tuple(reversed(found))


def _said_below(part: Attribution, below: Sequence[Attribution]) -> Attribution:
    """A heading's words are who says them in the text below, up to the next heading."""
    words = _bare(part)
    for later in reversed(below):
        if later.reading.is_heading:
            break
        if later.source is not None and len(words) >= SHORTEST and words in _bare(later):
            return replace(later, reading=part.reading, index=part.index, rule="said below")
    return part


def _bare(part: Attribution) -> str:
    """The quoted words as letters alone, so that a mark more or less does not matter."""
    quoted = part.reading.text[part.marked.start : part.marked.end].lower()
    return " ".join("".join(c for c in quoted if c.isalnum() or c.isspace()).split())


def _named_at_its_end(part: Attribution, following: Attribution) -> Attribution:
    """A quotation over several paragraphs may name its speaker only after the last: all parts are his."""
    is_one = not part.marked.closed and part.index == len(part.reading.marked) - 1
    goes_on = following.index == 0 and following.reading.opens_with_quote
    is_named = following.rule in {"after", "right", "named at its end"}
    if is_one and goes_on and part.is_from_context and is_named:
        return replace(following, reading=part.reading, index=part.index, rule="named at its end")
    return part


def _forwards(paragraphs: Sequence[Reading]) -> Iterator[Attribution]:
    previous: Attribution | None = None
    before: Reading | None = None
    for reading in paragraphs:
        cues = cues_in(reading) if reading.marked else ()
        for index in range(len(reading.marked)):
            candidates = [
                *_own(reading, index, cues),
                *_continued(reading, index, previous, before),
                *_led_in(reading, index, before),
            ]
            best = max(candidates, key=lambda candidate: candidate.score, default=Attribution(reading, index))
            yield best
            if best.source is not None and is_speech(best):
                previous = best
        before = before if reading.is_caption else reading


def _own(reading: Reading, index: int, cues: Sequence[Cue]) -> Iterator[Attribution]:
    """Those the paragraph itself attributes to."""
    first, last = reading.first_token(index), reading.last_token(index)
    for cue in cues if last >= 0 else ():
        setting = Setting(reading, index, first, last, cue)
        rule = setting.place.name.lower()
        yield Attribution(reading, index, cue.source, reading, cue.token, weigh(setting), rule)


def _continued(
    reading: Reading, index: int, previous: Attribution | None, before: Reading | None
) -> Iterator[Attribution]:
    """The speaker of the quotation before; a heading goes on with nothing, and no post with another."""
    if previous is not None and previous.reading is not reading:
        posts = {each.paragraph.passage.posted for each in (reading, previous.reading)}
        if reading.is_heading or len(posts) > 1:
            return
    if previous is not None and reading.last_token(index) >= 0:
        gap = Continuation(reading, index, previous.reading, previous.index, before is previous.reading)
        yield replace(previous, reading=reading, index=index, score=weigh_continuation(gap), rule="continues")


def _led_in(reading: Reading, index: int, before: Reading | None) -> Iterator[Attribution]:
    """The last one to speak in the paragraph before, when that leads on to this quotation."""
    if before is None or index or not reading.opens_with_quote or reading.is_heading:
        return
    for cue in cues_in(before):
        score = weigh_lead_in(LeadIn(reading, before, cue))
        yield Attribution(reading, index, cue.source, before, cue.token, score, "led in")
