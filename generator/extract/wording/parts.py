"""Words as the parts of a line: a name for the pronoun that stands for it, titles and datelines left out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.naming.title_words import is_role
from generator.extract.reading.parse import Token
from generator.extract.reference.referents import SUBJECTS, Referents
from generator.extract.wording.alone import inside
from generator.extract.wording.pruning import titles_among
from generator.model import Citation, Part
from generator.vocabulary.countries import country_words

EMPHATIC = {"yourself", "himself", "herself", "myself", "themselves", "itself"}


def to_parts(
    words: Sequence[Token | str], referents: Referents, own: frozenset[Citation] = frozenset()
) -> list[Part]:
    """Tokens and ready words as parts, a name or the pronoun for it as a part of its own."""
    parts: list[Part] = []
    last_name = None
    titles = titles_among((word for word in words if isinstance(word, Token)), referents)
    left_out = {t for t in words if isinstance(t, Token) and (t.text == '"' or t.is_space or _is_dateline(t))}
    words = [word for word in words if word not in titles and word not in left_out]
    for word, following in zip(words, [*words[1:], None], strict=True):
        if isinstance(word, str):
            parts.append(Part(word + " "))
            continue
        name = referents.name_of(word)
        if name is not None and name == last_name and referents.mention_over(word):
            continue
        if word.lower_ in EMPHATIC and word.dep_ not in {"dobj", "pobj"}:
            continue
        last_name = name
        is_his = word.tag_ == "PRP$" and (name in own or _is_his(word, parts))
        parts.append(Part(word.text + " ") if is_his else _part(word, following, referents))
    return parts


def _is_dateline(word: Token) -> bool:
    """`LIMA Leaders of both sides met`: a town in capitals that only opens the report."""
    known = country_words()
    is_town = word.text.isupper() and word.text.title() in known and word.text not in known
    return word.i == 0 and is_town and len(word.doc) > 1 and not word.nbor(1).text.isupper()


def _is_his(word: Token, parts: Sequence[Part]) -> bool:
    """Whether the reader takes `his` for whoever was named or described before, as in the source."""
    who = (t for t in word.sent if t.i < word.i and t.dep_ in SUBJECTS and is_role(t.lemma_.lower()))
    return any(part.name_at is not None for part in parts) or any(
        who_is.text in part.text.split() for who_is in who for part in parts
    )


def _part(word: Token, following: Token | str | None, referents: Referents) -> Part:
    name = referents.name_of(word)
    if name is None:
        is_next = isinstance(following, Token) and following.i == word.i + 1
        return Part(inside(word) + (word.whitespace_ if is_next else " "))
    if (mention := referents.mention_over(word)) is not None:
        return Part(name.text + _after(word, mention.at.text), name)
    owner = word.lower_ in {"his", "her", "hers", "your", "my"} and word.tag_ == "PRP$"
    return Part(name.text + ("’s" if owner else "") + " ", name, owner)


def _after(first: Token, name: str) -> str:
    """The white space behind the last word of a name, which only a possessive does not have."""
    end = first.idx + len(name)
    after = next((t for t in first.doc[first.i :] if t.idx >= end), None)
    return "" if after is not None and after.text in {"'s", "'", "-", "–"} else " "


def as_sentence(parts: Sequence[Part], end: str = "?") -> tuple[Part, ...]:
    """Merged; a question has a capital first and its mark last."""
    merged: list[Part] = []
    for part in parts:
        if merged and part.name_at is None and merged[-1].name_at is None:
            merged[-1] = Part(merged[-1].text + part.text)
        else:
            merged.append(part)
    first = merged[0]
    if first.name_at is None and end:
        merged[0] = Part(first.text[:1].upper() + first.text[1:])
    last = merged[-1]
    merged[-1] = Part(last.text.rstrip(" ,;.-–—"), last.name_at, last.owner)
    return (*merged, Part(end)) if end else tuple(merged)


__all__ = ["as_sentence", "to_parts"]
