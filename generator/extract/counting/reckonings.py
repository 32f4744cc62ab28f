"""Two who reckon one thing side by side: `Lund counts thirty, Varn speaks of twenty-six`, `300 walked out
(the police saw 120)`. What a bare number counts stands at the other one or before both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.extract.counting.figures import Figure
from generator.extract.counting.units import is_human, unit_of
from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.parse import Token
from generator.extract.wording.clauses import subject_of
from generator.extract.wording.terms import thing_word
from generator.model import FoundNumber
from generator.vocabulary import words

FARTHEST = 10
"""How many times the one number may hold the other."""
MANY = 100_000
"""From here on a number has a scale, which the one beside it may leave out: `90 million … 70`."""
AT = {"at", "of", "on", "with", "about", "for"}


@dataclass(frozen=True, slots=True)
class _Reckoning:
    """A number with who reckons it and what the clause names as reckoned."""

    figure: Figure
    teller: Token
    thing: Token | None


def reckoned(figures: Sequence[Figure], paragraph: Paragraph) -> Iterator[FoundNumber]:
    """The numbers of one sentence, or of two that follow each other, that two tellers set side by side."""
    last: tuple[Figure, _Reckoning | None] | None = None
    for figure in figures:
        here = _reckoning(figure)
        if last is not None and here is not None and _are_beside(last, here):
            yield from _pair(*last, here, paragraph)
        last = figure, here


def beside_known(here: Iterable[FoundNumber], found: Sequence[FoundNumber]) -> Iterator[FoundNumber]:
    """What two reckon side by side, where no other rule has told it; beside the number known already."""
    told = [each for each in found if each.unit]
    done = [each.words for each in found if each.against] + [n.against for n in found if n.against]
    for number in here:
        same = next((each for each in told if each.words.overlaps(number.words)), None)
        if number.against is None and same is None:
            yield number
        elif number.against is not None and not any(at.overlaps(number.words) for at in done):
            beside = next((n.words for n in told if n.words.overlaps(number.against)), number.against)
            yield replace(number, against=beside)


def _reckoning(figure: Figure) -> _Reckoning | None:
    top = figure.head
    while top.dep_ in {"nummod", "quantmod", "compound", "pobj"} and top.head != top:
        top = top.head
        if top.pos_ == "ADP" and top.lower_ not in AT:
            return None
    verb = top if top.pos_ == "VERB" else top.head
    subject = subject_of(verb) if verb.lemma_ in words("numbers", "reckons") else None
    if subject is None or subject.pos_ in {"PRON", "NUM"} or subject.i > figure.head.i:
        return None
    objects = (c for c in verb.children if c.dep_ == "dobj" and c.i < figure.first.i)
    return _Reckoning(figure, subject, next(objects, None))


def _are_beside(last: tuple[Figure, _Reckoning | None], here: _Reckoning) -> bool:
    """Whether two tell, of what may be one: in one sentence, or each by a reckoning of his own."""
    figure, before = last
    one, other = figure.head, here.figure.head
    low, high = sorted((figure.value, _scaled(here.figure, figure)))
    if low <= 1 or low == high or high > FARTHEST * low or not _is_bare(here):
        return False
    if before is not None:
        is_next = 0 <= other.sent.start - one.sent.end <= 1
        return before.teller.lemma_ != here.teller.lemma_ and (one.sent is other.sent or is_next)
    return one.sent is other.sent and one.doc[here.teller.left_edge.i - 1].text in {"(", ";", "–", "—"}


def _is_bare(here: _Reckoning) -> bool:
    """Whether the number names nothing else that is counted."""
    _, _, counted = unit_of(here.figure)
    return counted is None and (here.thing is None or here.thing.pos_ in {"PRON", "NOUN"})


def _scaled(figure: Figure, other: Figure) -> float:
    """`90 million … 70`: the second leaves its scale out."""
    if other.value < MANY or figure.value >= MANY // 100:
        return figure.value
    scale = next(s for s in (10**9, 10**6, 10**3) if other.value >= s)
    return figure.value * scale


def _pair(
    figure: Figure, before: _Reckoning | None, here: _Reckoning, paragraph: Paragraph
) -> Iterator[FoundNumber]:
    unit, factor, counted = unit_of(figure)
    noun = counted or _noun_before(figure, before, here)
    if noun is None:
        return
    named = unit if unit and counted is None else thing_word(noun.lemma_.lower())
    first = FoundNumber(
        figure.value * factor,
        named,
        paragraph.cite(figure.head.doc[figure.first.i : figure.last.i + 1]),
        paragraph.cite(figure.head.sent),
        teller=before.teller.lemma_.lower() if before is not None else "",
        is_human=is_human(noun),
    )
    yield first
    yield FoundNumber(
        _scaled(here.figure, figure) * factor,
        named,
        paragraph.cite(here.figure.head.doc[here.figure.first.i : here.figure.last.i + 1]),
        paragraph.cite(here.figure.head.sent),
        teller=here.teller.lemma_.lower(),
        against=first.words,
        is_human=first.is_human,
    )


def _noun_before(figure: Figure, before: _Reckoning | None, here: _Reckoning) -> Token | None:
    """What both reckon: the object of a clause, else the nearest noun for several before the first."""
    for reckoning in (before, here):
        thing = reckoning.thing if reckoning is not None else None
        if thing is not None and thing.pos_ == "NOUN" and not _is_tally(thing):
            return thing
    start = max(0, figure.head.sent.start - 1)
    first = figure.head.doc[start].sent.start
    around = [t for t in figure.head.doc[first : figure.first.i] if t.pos_ == "NOUN"]
    teller = before.teller if before is not None else None
    return next((t for t in reversed(around) if t.tag_ == "NNS" and t != teller and not _is_tally(t)), None)


def _is_tally(noun: Token) -> bool:
    """`Put the number at 37`: the word stands for what is counted and does not name it."""
    return noun.lemma_.lower() in words("numbers", "tally")
