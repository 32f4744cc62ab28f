"""Words to the parts of a line: names apart, blanks between words and none before marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.naming.common_words import is_common
from generator.extract.parties.sides import sides_in
from generator.extract.reading.parse import Token
from generator.extract.reference.referents import Referents
from generator.extract.wording.present import FULL
from generator.extract.wording.pronouns import PERSONAL
from generator.extract.wording.soundness import Word
from generator.model import Citation, Part

NAMES = {"PERSON", "NORP", "GPE", "LOC", "ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"}
SINGLE = {"'", "‘", "’"}
Piece = tuple[str, Citation | None, bool]
"""A word before blanks are set, whose name it is, and whether it owns what follows: as in a `Part`."""
NO_BLANK = {"'s", "’s", "'", "’", ",", "%", ".", "?", ":"}


def joined(
    words: Sequence[Word],
    own: Citation | None,
    referents: Referents,
    instead: Mapping[Token, tuple[Word, ...]],
) -> tuple[Part, ...]:
    """Words as parts, each name a part of its own; a pronoun for somebody else becomes his name. `instead`
    holds the words that are told in another form."""
    parts: list[Piece] = []
    last: Citation | None = None
    told = [w for word in words for w in (instead.get(word, (word,)) if isinstance(word, Token) else (word,))]
    singles = {word for word in told if isinstance(word, Token) and _is_single_mark(word)}
    if len(singles) % 2 == 0:
        told = ['"' if word in singles else word for word in told]
    for word in told:
        if isinstance(word, Citation):
            parts.append((word.text, word, False))
            continue
        name = referents.name_of(word) if isinstance(word, Token) and not _is_of_a_thing(word) else None
        if isinstance(word, Token) and name is not None and not (_is_own(word, name, own) and parts):
            if word.lower_ in PERSONAL and any(at == name for _, at, _ in parts[-6:]):
                parts.append((word.lower_, None, False))  # "whether X is sincere in his aims"
            elif name != last or word.lower_ in PERSONAL:
                owner = word.lower_ in {"his", "her", "hers"} and word.tag_ == "PRP$"
                parts.append((name.text, name, owner))
            last = name
            continue
        last = None
        parts.append((_told(word, bool(parts)), None, False))
    return _spaced(parts)


def _is_single_mark(word: Token) -> bool:
    """`a 'general truce'`; the apostrophe of `the workers'` is none."""
    return word.text in SINGLE and word.tag_ in {"``", "''"}


def _is_of_a_thing(word: Token) -> bool:
    """`the Ros government`: a name that says which thing is meant stays as the source has it."""
    inside = word.dep_ == "compound" and word.head.pos_ == "NOUN"
    return inside and word.nbor(-1).pos_ in {"DET", "ADJ"}


def _is_own(word: Token, name: Citation, own: Citation | None) -> bool:
    return word.lower_ in PERSONAL and name == own


def _told(word: Token | str, follows: bool) -> str:
    """A word as it stands inside a line: short forms written out, a capital only for a name."""
    if isinstance(word, str):
        return word
    if word.lower_ in FULL:
        return FULL[word.lower_]
    if not word.text[:1].isupper():
        return word.text
    opened = word.is_sent_start or (word.i > 0 and (word.nbor(-1).text == '"' or word.nbor(-1).is_space))
    is_name = (word.pos_ == "PROPN" and word.tag_ != "NNPS") or word.ent_type_ in NAMES or word.text.isupper()
    if word.pos_ in {"NOUN", "PROPN"}:  # a name the model takes for a noun
        is_name = is_name or bool(sides_in(word.text)) or not is_common(word.text)
    if follows and opened and (not is_name or word.lower_ in {"the", "a", "an"}):
        return word.text[:1].lower() + word.text[1:]
    return word.text


def _spaced(parts: Sequence[Piece]) -> tuple[Part, ...]:
    """Blanks between words, none before marks; one part for words in a row; a capital first."""
    merged: list[Part] = []
    row: list[str] = []
    last, inside = "", False
    for text, at, owner in parts:
        glue = not last or text in NO_BLANK or last.endswith(("-", "–", "$", "£", "€")) or text in {"-", "–"}
        if text == '"':
            glue = glue or inside
            inside = not inside
        elif last.endswith('"') and inside:
            glue = True
        last = text if glue else f" {text}"
        if at is None:
            row.append(last)
            continue
        merged += [Part("".join(row))] if row else []
        merged.append(Part(last, at, owner))
        row = []
    merged += [Part("".join(row))] if row else []
    if merged[0].name_at is None:
        merged[0] = Part(merged[0].text[:1].upper() + merged[0].text[1:])
    return tuple(merged)
