"""Accords told beside their noun: `The truce, agreed on Monday by both armies, took effect`.

An accord cannot agree, reach or strike anything itself, so a participle after it is what befell it, however
the parse reads it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.meetings import is_former, is_long_past
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.reading.parse import Span, Token
from generator.extract.results.doers import is_joined, is_together
from generator.extract.results.firmness import DONE, is_supposed
from generator.extract.results.words import date_words, listed
from generator.model import FoundOutcome, Part

LONGEST = 22
"""Words of a line."""
ENDS = {",", ";", ":", "-", "–", "—", "(", '"', "."}
LOOSE = frozenset(
    ("any", "no", "every", "each", "possible", "potential", "future", "eventual", "draft", "if")
)
"""Words before the noun by which there may be no such accord."""
TELLING = {"VBZ", "VBD", "VBP", "MD"}


def reduced_outcomes(scene: Scene, sentence: Span) -> Iterator[FoundOutcome]:
    """The accords of a sentence that a participle beside them says are reached or signed."""
    for noun in sentence:
        if noun.pos_ in {"NOUN", "PROPN"} and noun.lemma_.lower() in listed("made"):
            made = _participle(noun)
            if made is not None and _is_there(noun, made, scene):
                yield from _told(scene, sentence, noun, made)


def _participle(noun: Token) -> Token | None:
    """`agreed`, `reached`, `signed` after the noun, a comma between them or not."""
    forms = listed("making")
    own = next((c for c in noun.children if c.dep_ == "acl" and c.lower_ in forms and c.i > noun.i), None)
    after = noun.doc[noun.i + 1 : noun.i + 3]
    near = [t for t in after if t.text != ","][:1]
    beside = near[0] if near and near[0].lower_ in forms and near[0].i - noun.i <= 2 else None
    return own if own is not None and own.tag_ == "VBN" else beside


def _is_there(noun: Token, made: Token, scene: Scene) -> bool:
    before = {t.lower_ for t in scene.paragraph.doc[max(noun.left_edge.i - 1, 0) : noun.i]}
    end = _end(made)
    dates = scene.dates_between(noun.left_edge.idx, end.idx + len(end))
    is_old = is_former(noun, scene, noun.left_edge.idx, made.idx) or any(
        is_long_past(d, scene) for d in dates
    )
    has_poss = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children)
    return not (before & LOOSE or is_old or has_poss or is_supposed(noun))


def _end(made: Token) -> Token:
    """The last word that goes with the participle: up to a mark or a verb that tells."""
    last = made
    for token in made.doc[made.i + 1 : made.sent.end]:
        if token.text in ENDS or token.tag_ in TELLING or token.tag_ in {"WDT", "WP", "WRB"}:
            break
        last = token
    return last


def _told(scene: Scene, sentence: Span, noun: Token, made: Token) -> Iterator[FoundOutcome]:
    end, dated = _end(made), date_words(scene)
    rest = [t for t in made.doc[made.i : end.i + 1] if t not in dated]
    while len(rest) > 1 and (rest[-1].dep_ in {"prep", "cc", "advmod"} or rest[-1].pos_ in {"ADP", "CCONJ"}):
        rest.pop()
    which = [t for t in made.doc[noun.left_edge.i : made.i] if t not in dated and t.text not in ENDS]
    dates = [d for d in scene.dates_between(made.idx, end.idx + len(end)) if d.direction != "future"]
    line = " ".join([*_article(which), *(t.text for t in which), _be(noun), *(t.text for t in rest)])
    by = [g for c in made.children if c.lower_ in {"by", "between"} for g in c.children if g.dep_ == "pobj"]
    is_of_both = any(is_together(g) or is_joined(g) for g in by)
    too_long = len(line.split()) > LONGEST or any(t.text == '"' or t.is_space for t in (*which, *rest))
    if not (dates or is_of_both) or too_long:  # else it may be of any year
        return
    low, high = noun.left_edge.idx, end.idx + len(end)
    at = scene.cite_sentence(sentence)
    yield FoundOutcome(
        at=at,
        words=scene.cite(low, high),
        kind="signed" if made.lemma_ in listed("sign") else "agreed",
        line=(Part(_joined(line)),),
        actor=scene.cite(noun.idx, noun.idx + len(noun)),
        firm=DONE,
        parties=names_of(scene.sides_between(low, high)),
        together=is_of_both,
        when=dates[0].when if dates else None,
        terms=tuple(sorted({t.lemma_.lower() for t in which if t.pos_ in {"NOUN", "PROPN", "NUM"}})),
        turn="accord",
        passage=scene.paragraph.passage.kind,
        rule=f"an accord with {made.lower_} beside it",
    )


def _joined(line: str) -> str:
    """The words with marks set close, the first letter large."""
    for apart, close in ((" 's", "'s"), (" '", "'"), (" - ", "-"), (" %", "%"), ("$ ", "$")):
        line = line.replace(apart, close)
    return line[:1].upper() + line[1:]


def _article(which: list[Token]) -> list[str]:
    first = which[0]
    return [] if first.dep_ in {"det", "poss"} or first.tag_ in {"NNS", "NNP", "PRP$", "CD"} else ["the"]


def _be(noun: Token) -> str:
    return "are" if noun.tag_ in {"NNS", "NNPS"} else "is"


__all__ = ["reduced_outcomes"]
