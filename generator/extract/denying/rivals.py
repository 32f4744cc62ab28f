"""Accounts of one matter set side by side in a paragraph: what is disputed, and who tells it how.

What joins two accounts is a sign, not a likeness of words: a head that says they differ, one more `story`,
`in truth`, a teller who insists. Never compares two paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.denying.accounts import Account, accounts_in, are_two, is_past, subject_alike
from generator.extract.denying.signs import (
    WH,
    disputed_in,
    is_cue,
    is_flat,
    is_hearsay,
    is_held,
    says_no_more,
    tells_another,
)
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import read_clause
from generator.extract.reference.referents import Referents
from generator.extract.wording.asking import state
from generator.model import Citation, FoundRivals, FoundVersion, Mention, Part
from generator.vocabulary import table, words

MOST = 5
"""Pieces behind a head within which accounts stand."""
REASONS = {"explanation", "reason", "why", "cause"}


@dataclass(frozen=True, slots=True)
class _Rivals:
    """Which pieces of a paragraph are rivals; `named` is what they are about."""

    rule: str
    kind: str
    pieces: Sequence[int]
    named: Span | None = None


def find_rivals(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[FoundRivals, ...]:
    """Every matter of which a paragraph tells two accounts, in order; a passage in one matter."""
    return tuple(
        told
        for paragraph in analysis.paragraphs
        if paragraph.passage.kind != "heading" and any(is_cue(token) for token in paragraph.doc)
        for told in _Telling(paragraph, mentions).rivals()
    )


class _Telling:
    """The pieces of a paragraph, and the rules by which some of them are rivals."""

    def __init__(self, paragraph: Paragraph, mentions: Sequence[Mention]) -> None:
        self.paragraph, self.mentions = paragraph, mentions
        self.pieces = [piece for sentence in paragraph.doc.sents for piece in accounts_in(sentence)]

    def rivals(self) -> Iterator[FoundRivals]:
        """Each piece is asked by each rule; the first that answers takes its pieces."""
        used: set[int] = set()
        for place in range(len(self.pieces)):
            for rule in (self._under_head, self._beside):
                told = rule(place) if place not in used else None
                if told is not None and not used & {*told.pieces}:
                    used.update(told.pieces)
                    yield self._found(told)

    def _under_head(self, place: int) -> _Rivals | None:
        """`The cost is contested. The council puts it at two, the parties at one.`"""
        named = disputed_in(self.pieces[place])
        told: list[int] = []
        for n in range(place + 1, min(place + 1 + MOST, len(self.pieces))) if named is not None else ():
            one = self.pieces[n]
            is_new = all(are_two(self.pieces[m], one) for m in told)
            if one.teller is None or one.span[0].lower_ == "asked" or not is_new:
                break
            told.append(n)
        is_why = any(t.lemma_.lower() in REASONS for t in self.pieces[place].span)
        return (
            _Rivals("accounts differ", "cause" if is_why else "fact", told, named) if len(told) > 1 else None
        )

    def _beside(self, place: int) -> _Rivals | None:
        """Whether a piece is set against the one before it, by any of the signs."""
        if not place:
            return None
        one, other = self.pieces[place - 1 : place + 1]
        is_true = other.opens("truly") and (one.opens("ostensible") or is_hearsay(one))
        if is_true or (are_two(one, other) and (tells_another(other) or is_flat(other))):
            more = [place + 1] if says_no_more(other) and self._goes_on(place + 1) else []
            return self._told("told otherwise", [place - 1, place, *more])
        if one.teller is not None and are_two(one, other) and _is_insisted(one, other):
            return self._told("insisted", (place - 1, place))
        return None

    def _goes_on(self, place: int) -> bool:
        """Whether the next piece tells something, and is no `(see 12:30)`."""
        after = self.pieces[place].span if place < len(self.pieces) else None
        return after is not None and any(t.dep_ in SUBJECTS for t in after)

    def _told(self, rule: str, places: Sequence[int]) -> _Rivals:
        is_why = any(t.lemma_.lower() in REASONS for t in self.pieces[places[1]].span)
        return _Rivals(rule, "cause" if is_why else "fact", places)

    def _found(self, told: _Rivals) -> FoundRivals:
        first, *rest = told.pieces
        one = self.pieces[first]
        named = told.named if told.named is not None else _claim(one)
        about = self._stated(one) if told.named is None else ()
        groups = [rest] if told.rule == "told otherwise" else [[n] for n in rest]
        versions = tuple(self._version(group) for group in ([first], *groups))
        form = "name" if told.named is not None or named[0].tag_ in WH else "whether"
        is_counted = told.rule == "accounts differ" and all(_has_number(version.says) for version in versions)
        kind = "number" if is_counted else told.kind
        return FoundRivals(
            kind, form, self.paragraph.cite(named), about, versions, rule=f"rivals: {told.rule}"
        )

    def _stated(self, one: Account) -> tuple[Part, ...]:
        if one.content is None:
            return ()
        return state(read_clause(one.content), Referents(self.paragraph, self.mentions))

    def _version(self, places: Sequence[int]) -> FoundVersion:
        """The words of the last piece, the sentences of all."""
        spans = [self.pieces[n].span for n in places]
        at = dict.fromkeys(self.paragraph.cite(span[0].sent) for span in spans)
        return FoundVersion(self.paragraph.cite(_trimmed(spans[-1])), tuple(at))


def _claim(one: Account) -> Span:
    """What a piece tells, without who tells it and the `that` or `officially` it opens with."""
    verb = one.content
    if verb is None:
        return _trimmed(one.span)
    inside = [t for t in verb.subtree if one.span.start <= t.i < one.span.end]
    first = next(t for t in inside if t.dep_ != "mark" and t.lower_ not in words("rivals", "ostensible"))
    return _trimmed(one.span.doc[first.i : inside[-1].i + 1])


def _has_number(says: Citation) -> bool:
    """Whether a version names a number, in figures or as `eight`."""
    return bool({*says.text.lower().replace(",", " ").split()} & {*table("numbers")["words"]}) or any(
        letter.isdigit() for letter in says.text
    )


def _trimmed(span: Span) -> Span:
    """Without marks at its ends, and the `while` or `but` it opens with."""
    first, last = span.start, span.end
    while last - first > 1 and span.doc[last - 1].is_punct and span.doc[last - 1].text not in {'"', ")"}:
        last -= 1
    while last - first > 1 and _is_loose(span.doc[first]):
        first += 1
    return span.doc[first:last]


def _is_loose(token: Token) -> bool:
    return (token.is_punct and token.text != '"') or token.lower_ in {"while", "whereas", "but", "and"}


def _is_insisted(one: Account, other: Account) -> bool:
    """`Lund says he was hit by a shell. Varn maintains that he had stepped on a mine.`"""
    is_done = is_past(one.content) and is_past(other.content)
    return is_held(other) and is_done and subject_alike(one, other)
