"""What two renderings of one utterance have differently: a word put for another, not only words left out."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from generator.model import Quote, Version
from generator.organize.phrases.phrasing import in_marks
from generator.organize.utterances import is_same_utterance, plain_words


def differ_in_words(quotes: Sequence[Quote]) -> tuple[Version, ...]:
    """One version for each way the words are given, where at least two put a word for another."""
    ways: list[list[Quote]] = []
    fullest = quotes[0].words if quotes else ""
    for quote in quotes:
        if quote is not quotes[0] and not is_same_utterance(fullest, quote.words):
            continue
        home = next((way for way in ways if not is_reworded(way[0].words, quote.words)), None)
        if home is None:
            ways.append([quote])
        else:
            home.append(quote)
    return tuple(Version(in_marks(way[0].words), tuple(at for q in way for at in q.at)) for way in ways)


def is_reworded(one: str, other: str) -> bool:
    """Whether, where the two run side by side, one has another word than the other."""
    short, long = sorted((_whole(one, other), _whole(other, one)), key=len)
    if len(short) < 2:
        return False
    first, last = _overlap(short, long)
    inside = long[first:last]
    return any(
        step.tag == "replace" for step in Levenshtein.opcodes(short, inside) if step.src_end <= len(short)
    )


def _plain(words: str) -> list[str]:
    """The words in lower case, `haven't` as two, without apostrophes and what stands behind them."""
    spelled = words.replace("’", "'").replace("n't", " not")
    return [word.partition("'")[0].removesuffix("s") for word in plain_words(spelled)]


def _whole(one: str, other: str) -> list[str]:
    """The words of the one, two of them as one where the other writes them so: `cease-fire`, `ceasefire`."""
    written, found = {*_plain(other)}, list[str]()
    for word in _plain(one):
        if found and f"{found[-1]}{word}" in written:
            found[-1] += word
        else:
            found.append(word)
    return found


def _overlap(short: Sequence[str], long: Sequence[str]) -> tuple[int, int]:
    """The stretch of the longer that the shorter renders: from the first shared word to the last."""
    shared = [number for number, word in enumerate(long) if word in set(short)]
    return (shared[0], shared[-1] + 1) if shared else (0, len(long))
