"""The words of a parsed passage as plain objects, copied out of spaCy once (`doc.py`).

The rules ask each token for its neighbours, its head, its children some hundred times. Answered by the
model's own objects, which are made anew at each question, that took longer than the parse. Names and
meanings are spaCy's; offsets are characters of the passage's text; a parse is never changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from generator.extract.reading.doc import Doc

COPIED: list[int | str] = [
    *("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "SPACY", "SENT_START", "HEAD"),
    *("IS_ALPHA", "IS_DIGIT", "IS_UPPER", "IS_SPACE", "IS_PUNCT", "LIKE_NUM"),
]
"""What is copied of each word, in the model's own terms; the first seven are numbers of strings."""


NONE: frozenset[str] = frozenset()
"""What hangs on most words."""


class Token:
    """One word or mark. `idx` is its first character, `i` its number; `children` are in order of the text.

    `left_edge` and `right_edge` are the first and last of all that hangs on it, itself included; `depth`
    counts the words it hangs on, one after the other. `deps` is how its children hang on it, `below` the
    children in small letters.
    """

    __slots__ = (
        "_ancestors",
        "_subtree",
        "below",
        "children",
        "dep_",
        "deps",
        "depth",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_digit",
        "is_punct",
        "is_sent_start",
        "is_space",
        "is_upper",
        "left_edge",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "right_edge",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    head: Token
    depth: int
    sent: Span
    children: tuple[Token, ...]
    deps: frozenset[str]
    below: frozenset[str]
    left_edge: Token
    right_edge: Token

    def __init__(self, doc: Doc, place: tuple[int, int], said: Sequence[str], told: Sequence[int]) -> None:
        """`place`: its number and first character; `said` and `told`: strings and numbers as in COPIED."""
        self.doc = doc
        self.i, self.idx = place
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = said
        self.whitespace_ = " " if told[0] else ""
        self.is_sent_start = told[1] == 1
        self.is_alpha, self.is_digit, self.is_upper = told[3] == 1, told[4] == 1, told[5] == 1
        self.is_space, self.is_punct, self.like_num = told[6] == 1, told[7] == 1, told[8] == 1
        self._subtree: tuple[Token, ...] | None = None
        self._ancestors: tuple[Token, ...] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word and the blank behind it, if there is one."""
        return self.text + self.whitespace_

    @property
    def lefts(self) -> tuple[Token, ...]:
        """The children before the word."""
        return tuple([child for child in self.children if child.i < self.i])

    @property
    def rights(self) -> tuple[Token, ...]:
        """The children behind the word."""
        return tuple([child for child in self.children if child.i > self.i])

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The word and all that hangs on it: what hangs on it before, itself, what hangs on it behind."""
        if self._subtree is None:
            if self.doc.is_whole:
                self._subtree = self.doc.tokens[self.left_edge.i : self.right_edge.i + 1]
            else:
                before = [token for child in self.lefts for token in child.subtree]
                behind = [token for child in self.rights for token in child.subtree]
                self._subtree = (*before, self, *behind)
        return self._subtree

    @property
    def ancestors(self) -> tuple[Token, ...]:
        """What the word hangs on, and what that hangs on, up to the root."""
        if self._ancestors is None:
            self._ancestors = () if self.head is self else (self.head, *self.head.ancestors)
        return self._ancestors

    def is_ancestor(self, other: Token) -> bool:
        """Whether the other word hangs on this one."""
        while other.depth > self.depth:
            other = other.head
            if other is self:
                return True
        return False

    def nbor(self, distance: int = 1) -> Token:
        """The word so many places further on; outside the passage one without letters that is no word's head.

        Here spaCy raises; a rule that asks what stands beside a word need not know where the passage ends.
        """
        place = self.i + distance
        return self.doc.tokens[place] if 0 <= place < len(self.doc.tokens) else _nothing(self, place)


def _nothing(beside: Token, place: int) -> Token:
    """What stands before the first word of a passage or behind its last."""
    idx = 0 if place < 0 else len(beside.doc.text)
    nothing = Token(beside.doc, (place, idx), [""] * len(COPIED[:7]), [0] * len(COPIED[7:]))
    nothing.head = nothing.left_edge = nothing.right_edge = nothing
    nothing.children, nothing._subtree, nothing.depth, nothing.sent = (), (), 0, beside.sent
    nothing.deps = nothing.below = NONE
    return nothing


class Span:
    """The words `start` to `end` of a passage; `label_` says what kind of entity they name, if one."""

    __slots__ = ("_lemmas", "_root", "_text", "_words", "doc", "end", "label_", "start", "tokens")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label
        self.tokens = doc.tokens[start:end]
        self._text: str | None = None
        self._lemmas: frozenset[str] | None = None
        self._words: frozenset[str] | None = None
        self._root: Token | None = None

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __contains__(self, token: object) -> bool:
        return isinstance(token, Token) and token.doc is self.doc and self.start <= token.i < self.end

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._place == other._place

    def __hash__(self) -> int:
        return hash((self.start, self.end, len(self.doc.text)))

    def __repr__(self) -> str:
        return self.text

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.tokens[place]

    @property
    def _place(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_

    @property
    def start_char(self) -> int:
        """The first character."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The character behind the last one, blanks left out."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The words, without the blank behind them."""
        if self._text is None:
            self._text = self.doc.text[self.start_char : self.end_char]
        return self._text

    @property
    def words(self) -> frozenset[str]:
        """The words and lemmas in small letters: a rule that needs one of a few is not tried without."""
        if self._words is None:
            self._words = self.lemmas.union([token.lower_ for token in self.tokens])
        return self._words

    @property
    def lemmas(self) -> frozenset[str]:
        """The lemmas in small letters."""
        if self._lemmas is None:
            self._lemmas = frozenset([token.lemma_.lower() for token in self.tokens])
        return self._lemmas

    @property
    def sent(self) -> Span:
        """The sentence of the first word."""
        return self.doc.tokens[self.start].sent

    @property
    def ents(self) -> tuple[Span, ...]:
        """The entities that stand wholly inside."""
        return tuple(e for e in self.doc.ents if self.start <= e.start and e.end <= self.end)

    @property
    def root(self) -> Token:
        """The word that the fewest others stand above: the root of the sentence, if it is among them.

        A mark or blank on which nothing hangs is the root only where there is no other word.
        """
        if self._root is None:
            roots = [token for token in self.tokens if token.head is token]
            hung_outside = roots[:1] or [token for token in self.tokens if token.head not in self]
            self._root = min(hung_outside, key=_rank, default=self.doc.tokens[self.start])
        return self._root


def _rank(token: Token) -> int:
    is_loose = (token.is_space or token.is_punct) and not token.children
    return len(token.doc) - 1 if is_loose else token.depth


__all__ = ["COPIED", "NONE", "Span", "Token"]
