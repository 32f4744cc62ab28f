"""A parsed passage, copied out of spaCy: its words, what hangs on what, its sentences and entities."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from operator import gt, lt
from typing import TYPE_CHECKING, overload

from generator.extract.reading.heads import depth_of, reach
from generator.extract.reading.parse import COPIED, NONE, Span, Token

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as Parsed

UNSIGNED = 2**64
"""The model counts in numbers below it, the way back to a head as well."""


class Doc:
    """The words of one passage in order, the sentences and the entities.

    `is_whole`: all that hangs on a word stands together, whatever the word.
    """

    __slots__ = ("ents", "is_whole", "sents", "starts", "text", "tokens")

    def __init__(self, parsed: Parsed, blanks: str = "") -> None:
        """`blanks` stand before what was parsed, in the place of a dateline: the model takes a word behind
        blanks for no first word, and a capital there for a name."""
        self.text = blanks + parsed.text
        rows: list[list[int]] = parsed.to_array(COPIED).tolist()
        strings = _strings(parsed.vocab.strings)
        tokens: list[Token] = []
        idx = len(blanks)
        for i, row in enumerate(rows):
            token = Token(self, (i, idx), [strings[number] for number in row[:7]], row[7:])
            if tokens and _is_named(tokens[-1], token):
                tokens[-1].pos_, tokens[-1].tag_, tokens[-1].dep_ = "PROPN", "NNP", "nsubj"
            idx += len(token.text) + len(token.whitespace_)
            tokens.append(token)
        self.tokens = tuple(tokens)
        self.starts = [token.idx for token in self.tokens]
        self.sents = self._sentences()
        self.ents = tuple(Span(self, e.start, e.end, e.label_) for e in parsed.ents)
        self._hang([(i + row[9]) % UNSIGNED for i, row in enumerate(rows)])

    def _sentences(self) -> tuple[Span, ...]:
        starts = [token.i for token in self.tokens if token.is_sent_start or token.i == 0]
        sents = tuple(Span(self, start, end) for start, end in pairwise([*starts, len(self.tokens)]))
        for sent in sents:
            for token in sent:
                token.sent = sent
        return sents

    def _hang(self, heads: Sequence[int]) -> None:
        """Hang each word on its head, given by number; a root is its own head."""
        children: list[list[Token]] = [[] for _ in heads]
        for token, head in zip(self.tokens, heads, strict=True):
            token.head = self.tokens[head]
            if head != token.i:
                children[head].append(token)
        firsts, lasts = reach(heads, range(len(heads)), lt), reach(heads, range(len(heads))[::-1], gt)
        for token, own, first, last in zip(self.tokens, children, firsts, lasts, strict=True):
            token.children, token.deps, token.below = tuple(own), NONE, NONE
            if own:
                token.deps = frozenset([child.dep_ for child in own])
                token.below = frozenset([child.lower_ for child in own])
            token.left_edge, token.right_edge = self.tokens[first], self.tokens[last]
            token.depth = depth_of(token.i, heads)
        self.is_whole = sum(token.depth for token in self.tokens) == sum(lasts) - sum(firsts)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, int):
            return self.tokens[place]
        start, end, _ = place.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def token_at(self, offset: int) -> Token | None:
        """The word that the character is in; None for a blank."""
        number = bisect_right(self.starts, offset) - 1
        token = self.tokens[number] if number >= 0 else None
        return token if token is not None and offset < token.idx + len(token.text) else None

    def char_span(self, start: int, end: int, *, expand: bool = False) -> Span | None:
        """The words at characters start to end; None where these are no whole words.

        With `expand` also what they only touch; blanks behind a word are none of it.
        """
        first, last = self._number_at(start), self._number_at(end - 1)
        if first is None or last is None:
            return None
        opens, closes = self.tokens[first], self.tokens[last]
        exact = opens.idx == start and closes.idx + len(closes.text) == end
        if not (exact or expand):
            return None
        if expand and start == opens.idx + len(opens.text):
            first += 1
        return Span(self, first, last + 1)

    def _number_at(self, offset: int) -> int | None:
        """The number of the word that the character is in, or whose blank it is."""
        number = bisect_right(self.starts, offset) - 1
        if number < 0 or offset >= self.tokens[number].idx + len(self.tokens[number].text_with_ws):
            return None
        return number


class _Strings(dict[int, str]):
    """The model's strings by their numbers, each made once."""

    def __init__(self, store: StringStore) -> None:
        self._store = store

    def __missing__(self, number: int) -> str:
        string = self[number] = self._store[number]
        return string


_strings = cache(_Strings)


def _is_named(word: Token, following: Token) -> bool:
    """Whether a "modal" is a name: of "May said", for none stands before a form with its own tense."""
    return word.tag_ == "MD" and word.text.istitle() and following.tag_ in {"VBD", "VBZ"}


__all__ = ["Doc"]
