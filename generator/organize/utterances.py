"""One act of speech, many renderings: quotations and reports of the same speaker and words lined up.

Never two speakers in one group, and nobody unnamed: two unnamed officials are not known to be one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from rapidfuzz import fuzz

from generator.model import Citation, Document, Quote, Utterance, short_code
from generator.vocabulary import table

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
SHARED_WORDS = 3
"""So many words that carry meaning two renderings share at least, in one run or not."""
SAME_ORDER = 82.0
"""How alike (0 to 100) the shorter must be to its best-fitting part of the longer."""
SAME_WORDS = 0.6
"""Share of the shorter one's words of meaning that the longer one has too."""


def group_utterances(spoken: Sequence[Quote], documents: Iterable[Document] = ()) -> tuple[Utterance, ...]:
    """The groups of renderings in two passages or more, fullest first, in the order of their first one."""
    by_voice: dict[str, list[Quote]] = defaultdict(list)
    for quote in spoken:
        if quote.speaker.id is not None:
            by_voice[quote.speaker.id].append(quote)
    place = {quote.id: number for number, quote in enumerate(spoken)}
    homes = {document.id: document for document in documents}
    groups = [_apart(group, homes) for quotes in by_voice.values() for group in _groups(quotes)]
    groups = [group for group in groups if group]
    groups.sort(key=lambda group: min(place[quote.id] for quote in group))
    return tuple(_told_apart([_utterance(group) for group in groups], groups))


def _told_apart(utterances: Sequence[Utterance], groups: Sequence[Sequence[Quote]]) -> Iterator[Utterance]:
    """The utterances; those of two speakers in the same words of one source are told apart by speaker."""
    counts = Counter(utterance.id for utterance in utterances)
    for utterance, group in zip(utterances, groups, strict=True):
        speaker = group[0].speaker.id or ""
        alone = counts[utterance.id] == 1
        yield utterance if alone else replace(utterance, id=short_code("u", utterance.id, speaker))


def with_utterances(quotes: Iterable[Quote], utterances: Iterable[Utterance]) -> tuple[Quote, ...]:
    """The quotes again, each naming the utterance it renders, if any."""
    home = {quote: utterance.id for utterance in utterances for quote in utterance.quotes}
    return tuple(replace(quote, utterance=home[quote.id]) if quote.id in home else quote for quote in quotes)


def is_same_utterance(one: str, other: str) -> bool:
    """Whether two strings of words render one act of speech, taken that one speaker said both."""
    short, long = sorted((plain_words(one), plain_words(other)), key=len)
    content = _content(short)
    shared = content & _content(long)
    if len(shared) < SHARED_WORDS:
        return False
    alike = fuzz.partial_ratio(" ".join(short), " ".join(long))
    return alike >= SAME_ORDER or (len(shared) > SHARED_WORDS and len(shared) / len(content) >= SAME_WORDS)


def _groups(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Each quotation with the fullest one that it renders: two parts of one speech need not be alike."""
    groups: list[list[Quote]] = []
    for quote in sorted(quotes, key=lambda each: (-len(each.words), each.id)):
        home = next((group for group in groups if _renders(quote, group[0])), None)
        if home is None:
            groups.append([quote])
        else:
            home.append(quote)
    return [group for group in groups if len(group) > 1]


def _renders(quote: Quote, fullest: Quote) -> bool:
    return quote.at != fullest.at and is_same_utterance(quote.words, fullest.words)


def _apart(group: Sequence[Quote], homes: Mapping[str, Document]) -> list[Quote]:
    """One rendering a place: words in marks and the sentence that encloses them are told once. Nothing, where
    all stand in one passage."""
    in_marks_first = sorted(group, key=lambda quote: quote.kind == "indirect")
    for ordered in (in_marks_first, group):
        kept: list[Quote] = []
        for quote in ordered:
            if not any(one.overlaps(other) for each in kept for one in each.at for other in quote.at):
                kept.append(quote)
        fullest = max(kept, key=lambda quote: len(quote.words))
        kept = [q for q in kept if q is fullest or is_same_utterance(fullest.words, q.words)]
        if len({_passage(quote.at[0], homes) for quote in kept}) > 1:
            return kept
    return []


def _passage(at: Citation, homes: Mapping[str, Document]) -> tuple[str, str]:
    passage = homes[at.source].passage_at(at.start) if at.source in homes else None
    return at.source, passage.id if passage is not None else str(at.start)


def _utterance(group: Sequence[Quote]) -> Utterance:
    fullest = sorted(group, key=lambda quote: (quote.kind == "indirect", -len(quote.words), quote.id))
    evidence = sorted(f"{quote.at[0].source}\x1f{quote.words}" for quote in group)
    return Utterance(short_code("u", evidence[0]), tuple(quote.id for quote in fullest))


@cache
def plain_words(text: str) -> tuple[str, ...]:
    """The words in lower case, contractions and spoken forms written out."""
    same = table("renderings")["same"]
    words = (word.replace("’", "'") for word in WORD.findall(text.lower()))
    return tuple(part for word in words for part in str(same.get(word, word)).split())


@cache
def _content(words: tuple[str, ...]) -> frozenset[str]:
    empty = frozenset(table("renderings")["empty"])
    return frozenset(_stem(word) for word in words if word not in empty)


def _stem(word: str) -> str:
    """Without the ending of a plural or a verb form: `pay` and `paying` are one word said twice."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
