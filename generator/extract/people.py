"""Names of people, where they stand.

The language model's names are a first guess only. Every stretch that could be a name collects clues over the
whole document, by a table that can be read aloud; what carries enough is a person. Family names and parts of
a name that stand alone follow from the full names of the same document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.extract.naming.clues import weigh
from generator.extract.naming.common_words import is_common
from generator.extract.naming.elsewhere import (
    NOWHERE,
    Elsewhere,
    Known,
    Sighted,
    address_of,
    gender_of_sight,
    names_of_all,
)
from generator.extract.naming.names import Piece, find_pieces
from generator.extract.naming.sights import Sight
from generator.extract.reading.analysis import Analysis
from generator.model import Mention
from generator.vocabulary import words
from generator.vocabulary.countries import country_of
from generator.vocabulary.names import (
    SUFFIXES,
    fold,
    is_ambiguous,
    is_family_first,
    is_given,
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

OWNER = re.compile(r"([A-Z][\w.]*(?: [A-Z][\w.]*)*)(?:'s? | (?:[a-z]+ )?counterpart,? )$")

ENOUGH_FOR_RARE_FIRST = -0.7

REPEATED = 0.4

SHORT = 4
"""A word of so many letters may be a given name that no list has."""

ENOUGH_FOR_RELATIVE = -0.3
"""What two or more words need that end in the family name of another full name of the document."""


ENOUGH_ELSEWHERE = -0.8
"""What one word needs that is the family name of a full name of another document of the bundle."""


@dataclass(slots=True)
class _Candidate:
    """One wording of a possible name and everywhere it stands in the document."""

    words: tuple[str, ...]
    seen: list[Sight] = field(default_factory=list)


def find_people(analysis: Analysis) -> tuple[Mention, ...]:
    """Every person's name in a document on its own, in order."""
    return named_people(sight_people(analysis), NOWHERE)


def sight_people(analysis: Analysis) -> Sighted:
    """All that may be a name in the document."""
    sights = tuple(_sights(analysis))
    candidates: dict[str, _Candidate] = {}
    for sight in sights:
        candidates.setdefault(fold(sight.text), _Candidate(sight.piece.words)).seen.append(sight)
    weights = {key: weigh(candidate.seen) for key, candidate in candidates.items()}
    words = {key: candidate.words for key, candidate in candidates.items()}
    return Sighted(sights, words, weights, _known(candidates, weights))


def named_people(seen: Sighted, elsewhere: Elsewhere) -> tuple[Mention, ...]:
    """Every person's name in the document, in order; a name that others of the bundle give in full needs less
    here, and its family name alone little."""
    full = (seen.known.full - elsewhere.against) | (elsewhere.full & seen.weights.keys())
    alone = frozenset(form for key in full for form in standing_alone(" ".join(seen.words[key])))
    single = {key for key in elsewhere.alone & seen.weights.keys() if _may_stand_alone(key, seen)}
    known = Known(full, alone, (seen.known.single - elsewhere.against) | single)
    found = (named for sight in seen.sights for named in _named(sight, known))
    return tuple(_mention(sight, elsewhere) for sight in found)


def _may_stand_alone(key: str, seen: Sighted) -> bool:
    """Whether a word may be the family name of somebody whom only other documents name in full."""
    words = seen.words[key]
    if any(is_common(word) or country_of(word) is not None for word in words) or is_ambiguous(key):
        return False
    return seen.weights[key] >= ENOUGH_ELSEWHERE


def _sights(analysis: Analysis) -> Iterator[Sight]:
    for paragraph in analysis.paragraphs:
        labels = tuple((e.start_char, e.end_char, e.label_) for e in paragraph.doc.ents)
        for piece in find_pieces(paragraph.doc.text):
            yield _without_opening_word(Sight(paragraph, piece, labels))


def _without_opening_word(sight: Sight) -> Sight:
    """The sight without a verb, adverb or preposition that opens the sentence ("Joining …"), or a common
    noun before a given name and another ("Dissident Anna Lund")."""
    first, *rest = sight.piece.words
    is_plain = is_common(first) and not is_given(first) and not is_family_first(first)
    is_plain = is_plain and len(first) > SHORT and first not in words("titles", "regnal")
    if is_plain and len(rest) > 1 and is_given(rest[0]) and not is_ambiguous(rest[0]):
        return _part(sight, 1, len(sight.piece.words))
    if len(sight.piece.words) == 1 or is_given(first) or is_family_first(first) or not first.isascii():
        return sight
    if sight.opening_tag not in SENTENCE_TAGS and not (sight.opening_tag and PARTICIPLE.search(first)):
        return sight
    return _part(sight, 1, len(sight.piece.words))


def _known(candidates: Mapping[str, _Candidate], weights: Mapping[str, float]) -> Known:
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
    return Known(frozenset(full), frozenset(f for t in texts for f in standing_alone(t)), frozenset(single))


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
    opener = candidate.words[0]
    if is_common(opener) and not is_given(opener) and all(sight.piece.opens for sight in candidate.seen):
        return 0.0  # "Assume Lund stays"
    return REPEATED if weights.get(fold(candidate.words[-1]), 0.0) >= REPEATED else 0.0


def _named(sight: Sight, known: Known) -> Iterator[Sight]:
    """The sight itself when it is a name, else the names inside it."""
    key = fold(sight.text)
    if key in known.full or key in known.single or (key in known.alone and not sight.piece.blocked):
        yield sight
    elif len(sight.piece.words) > 1 or "-" in sight.text:
        yield from _inside(sight, known)


def _inside(sight: Sight, known: Known) -> Iterator[Sight]:
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


def _is_another_s(words: tuple[str, ...], count: int, known: Known) -> bool:
    """Whether one word is only the first of somebody else's name, whose other words are rare: `Ana` of `Ana
    Quist Voss` where `Ana Marek` is known."""
    if count > 1 or len(words) < 3:
        return False
    rest = [word for word in words[1:] if word[0].isupper()]
    return len(rest) > 1 and not any(is_common(word) or fold(word) in known.alone for word in rest)


def _paired(sight: Sight, known: Known) -> Iterator[Sight]:
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


def _mention(sight: Sight, elsewhere: Elsewhere) -> Mention:
    at = sight.paragraph.cite_characters(sight.piece.start, sight.piece.end)
    gender = gender_of_sight(sight) or elsewhere.genders.get(fold(sight.text), "")
    owner = OWNER.search(sight.before)
    country = country_of(owner[1]) if owner else None
    country = None if country is not None and country.is_body else country
    written = sight.paragraph.document.shown(at.start, at.end)
    return Mention(at, address_of(sight), gender, country=country.name if country else None, written=written)


__all__ = ["find_people", "named_people", "names_of_all", "sight_people"]
