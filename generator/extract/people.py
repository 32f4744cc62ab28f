"""Names of people, where they stand.

The language model's names are a first guess only. Every stretch that could be a name collects clues over the
whole document, by a table that can be read aloud; what carries enough is a person. Family names and parts of
a name that stand alone follow from the full names of the same document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.extract.naming.clues import Sight, weigh
from generator.extract.naming.common_words import is_common
from generator.extract.naming.names import Piece, find_pieces, kinds, role_nouns
from generator.extract.reading.analysis import Analysis
from generator.model import Mention
from generator.vocabulary import table
from generator.vocabulary.countries import country_of
from generator.vocabulary.names import (
    SUFFIXES,
    fold,
    given_gender,
    is_ambiguous,
    is_family_first,
    is_given,
    marked_gender,
    standing_alone,
)

SENTENCE_TAGS = frozenset("VB VBD VBG VBN VBP VBZ RB IN CC DT WRB WP MD UH PRP TO EX".split())  # noqa: SIM905
"""Parts of speech (Penn Treebank) that open a sentence and no name."""

PARTICIPLE = re.compile(r"[a-z]{3}(?:ing|ed)$")
"""The tagger takes participles that open a sentence for names ("Joining …", "Asked …")."""

ENOUGH = 1.0
"""From this weight on a stretch is a person's name; see `clues.CLUES`."""

ENOUGH_FOR_FIRST = 0.1
"""The first word of a full name of the document needs less to stand for it alone."""

ADDRESS = re.compile(r"(?:[A-Z][\w.'-]* |of |for )*(?:[A-Z][\w'-]*\.?|[a-z-]+) $")
SENTENCE_END = re.compile(r"(?<=\w{5}\.) |(?<=[A-Z]{2}\.) ")
"""A stop after a longer word or capitals ends a sentence; a short word may be cut short (`Lt. Gen. `)."""
OWNER = re.compile(r"([A-Z][\w.]*(?: [A-Z][\w.]*)*)(?:'s? | (?:[a-z]+ )?counterpart,? )$")

ENOUGH_FOR_RARE_FIRST = -0.7

REPEATED = 0.4

ENOUGH_FOR_RELATIVE = -0.3
"""What two or more words need that end in the family name of another full name of the document."""


@dataclass(slots=True)
class _Candidate:
    """One wording of a possible name and everywhere it stands in the document."""

    words: tuple[str, ...]
    seen: list[Sight] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Known:
    """The names of a document, folded: full ones, what may stand alone for them, single ones of their own."""

    full: frozenset[str]
    alone: frozenset[str]
    single: frozenset[str]


def find_people(analysis: Analysis) -> tuple[Mention, ...]:
    """Every person's name in the document, in order."""
    sights = tuple(_sights(analysis))
    candidates: dict[str, _Candidate] = {}
    for sight in sights:
        candidates.setdefault(fold(sight.text), _Candidate(sight.piece.words)).seen.append(sight)
    known = _known(candidates)
    return tuple(_mention(named) for sight in sights for named in _named(sight, known))


def _sights(analysis: Analysis) -> Iterator[Sight]:
    for paragraph in analysis.paragraphs:
        labels = tuple((e.start_char, e.end_char, e.label_) for e in paragraph.doc.ents)
        for piece in find_pieces(paragraph.doc.text):
            yield _without_opening_word(Sight(paragraph, piece, labels))


def _without_opening_word(sight: Sight) -> Sight:
    """The sight without a verb, adverb or preposition that opens the sentence ("Joining …")."""
    first = sight.piece.words[0]
    if len(sight.piece.words) == 1 or is_given(first) or is_family_first(first) or not first.isascii():
        return sight
    if sight.opening_tag not in SENTENCE_TAGS and not (sight.opening_tag and PARTICIPLE.search(first)):
        return sight
    return _part(sight, 1, len(sight.piece.words))


def _known(candidates: dict[str, _Candidate]) -> _Known:
    weights = {key: weigh(candidate.seen) for key, candidate in candidates.items()}
    full = {
        key: candidate
        for key, candidate in candidates.items()
        if len(candidate.words) > 1 and weights[key] + _repeated(candidate, weights) >= ENOUGH
    }
    full |= _relatives(candidates, weights, full)
    texts = [" ".join(candidate.words) for candidate in full.values()]
    first = {fold(text.split()[0]) for text in texts}
    single = {
        key
        for key, candidate in candidates.items()
        if len(candidate.words) == 1 and weights[key] >= (_enough_for_first(key) if key in first else ENOUGH)
    }
    return _Known(frozenset(full), frozenset(f for t in texts for f in standing_alone(t)), frozenset(single))


def _relatives(
    candidates: Mapping[str, _Candidate], weights: Mapping[str, float], full: Mapping[str, _Candidate]
) -> dict[str, _Candidate]:
    """Those that share the family name of a full name: their last word alone would be given to its bearer."""
    families = {_last_name(candidate.words) for candidate in full.values()}
    return {
        key: candidate
        for key, candidate in candidates.items()
        if 1 < len(candidate.words) < 4
        and weights[key] >= ENOUGH_FOR_RELATIVE
        and _last_name(candidate.words) in families
        and fold(" ".join(candidate.words[:2])) not in set(full) - {key}
        and (is_given(candidate.words[0]) or not is_common(candidate.words[0]))
    }


def _last_name(words: tuple[str, ...]) -> str:
    last = words[-2] if SUFFIXES.fullmatch(words[-1]) and len(words) > 2 else words[-1]
    return fold(last)


def _enough_for_first(key: str) -> float:
    """What the first word of a full name needs to stand for it alone: little where it is a rare word."""
    if is_ambiguous(key):
        return ENOUGH
    return ENOUGH_FOR_FIRST if is_given(key) else ENOUGH_FOR_RARE_FIRST


def _repeated(candidate: _Candidate, weights: Mapping[str, float]) -> float:
    """What it adds that the last word of a name also stands alone and looks like a person's there."""
    return REPEATED if weights.get(fold(candidate.words[-1]), 0.0) >= REPEATED else 0.0


def _named(sight: Sight, known: _Known) -> Iterator[Sight]:
    """The sight itself when it is a name, else the names inside it."""
    key = fold(sight.text)
    if key in known.full or key in known.single or (key in known.alone and not sight.piece.blocked):
        yield sight
    elif len(sight.piece.words) > 1 or "-" in sight.text:
        yield from _inside(sight, known)


def _inside(sight: Sight, known: _Known) -> Iterator[Sight]:
    """The longest known names inside a stretch that is more than a name ("Joining Hallonen")."""
    start, words = 0, sight.piece.words
    if len(words) == 1:
        yield from _paired(sight, known)
    while start < len(words):
        for end in range(len(words), start, -1):
            key = fold(" ".join(words[start:end]))
            if _is_another_s(words[start:], end - start, known):
                continue
            if key in known.full or key in known.alone or key in known.single:
                yield _part(sight, start, end)
                start = end
                break
        else:
            start += 1


def _is_another_s(words: tuple[str, ...], count: int, known: _Known) -> bool:
    """Whether one word is only the first of somebody else's name, whose other words are rare: `Ana` of `Ana
    Quist Voss` where `Ana Marek` is known."""
    if count > 1 or len(words) < 3:
        return False
    rest = [word for word in words[1:] if word[0].isupper()]
    return len(rest) > 1 and not any(is_common(word) or fold(word) in known.alone for word in rest)


def _paired(sight: Sight, known: _Known) -> Iterator[Sight]:
    """Both names of a compound ("the Smith-Jones meeting"), when each is known alone."""
    names = sight.text.split("-")
    if all(fold(name) in known.alone or fold(name) in known.single for name in names):
        at = sight.piece.start
        for name in names:
            yield replace(sight, piece=Piece(at, at + len(name), (name,)))
            at += len(name) + 1


def _part(sight: Sight, start: int, end: int) -> Sight:
    """The sight of some of the words of a stretch."""
    text, words, at = sight.paragraph.doc.text, sight.piece.words, sight.piece.start
    places = []
    for word in words:
        at = text.index(word, at)
        places.append((at, at + len(word)))
        at += len(word)
    after = sight.piece.after if start == 0 else ""
    return replace(sight, piece=Piece(places[start][0], places[end - 1][1], words[start:end], after))


def _mention(sight: Sight) -> Mention:
    at = sight.paragraph.cite_characters(sight.piece.start, sight.piece.end)
    title = _address(sight)
    gender = _title_gender(title)
    if not gender and len(sight.piece.words) > 1:
        gender = given_gender(sight.piece.words[0]) or marked_gender(sight.piece.words)
    owner = OWNER.search(sight.before)
    country = country_of(owner[1]) if owner else None
    written = sight.paragraph.document.shown(at.start, at.end)
    return Mention(at, title, gender, country=country.name if country else None, written=written)


def _address(sight: Sight) -> str:
    """The words of office or address right before a name."""
    match = ADDRESS.search(sight.before)
    if not match:
        return ""
    found = SENTENCE_END.split(match[0])[-1].split()
    if found and found[-1] in {"and", "or", "but"}:
        return ""
    is_title = (bool(found) and found[-1] in role_nouns()) or any(
        kinds().get(word) == "title" for word in found
    )
    return " ".join(found) if is_title else ""


def _title_gender(title: str) -> str:
    """m or f where a form of address or a role noun tells, else ""."""
    last = title.rsplit(maxsplit=1)[-1] if title else ""
    honorifics, gendered = table("titles")["honorifics"], table("titles")["gendered"]
    return next((g for g in ("m", "f") if last in honorifics[g] or last.lower() in gendered[g]), "")
