"""Speakers set as a label, without a verb: `Name: “…”`, `Name, outlet: “…”`, `“…” — Name, office`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.reading.grammar import FINITE
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import BULLETS, Reading
from generator.extract.reference.sorts import Sort, sort_of
from generator.extract.reference.word_order import phrase_from
from generator.vocabulary import words

DASHES = frozenset({"-", "–", "—", "―", "--"})
CREDIT = 10
"""Words of the longest name with its outlet behind a quotation."""
LONGEST = 30
"""A label of more words is a sentence."""


def labels_in(reading: Reading) -> Iterator[tuple[Token, Span]]:
    """The colon or dash of each label with the words that name the speaker."""
    for index in range(len(reading.marked)):
        first, last = reading.first_token(index), reading.last_token(index)
        if last < 0:
            continue
        colon, name = _colon_before(reading, index, first), _signature(reading, index)
        if colon is not None and (source := _label_before(colon, reading)):
            yield colon, source
        if name is not None:
            yield name[0].nbor(-1), name


def _colon_before(reading: Reading, index: int, first: int) -> Token | None:
    before = reading.text[: reading.marked[index].outer_start].rstrip()
    if not before.endswith(":"):
        return None
    return next((t for t in reversed(reading.doc[:first]) if t.idx <= len(before) - 1), None)


def _label_before(colon: Token, reading: Reading) -> Span | None:
    start = colon.i
    while (
        start and reading.is_outside(reading.doc[start - 1]) and not _ends_something(reading.doc[start - 1])
    ):
        start -= 1
    if start < colon.i and reading.doc[start].text in BULLETS:
        start += 1
    label = _answering(reading.doc[start : colon.i])
    if not 0 < len(label) <= LONGEST or any(token.tag_ in FINITE for token in label):
        return None
    if label[0].tag_ == "IN" and label[0].lower_ not in words("saying", "citing"):
        return None  # "On the road: “It is shut”" says what it is about
    if label[0].tag_ == "IN" and sort_of(label[-1]) is Sort.THING:
        return None  # "From the market: “My goat votes”"
    cited = [token.i + 1 for token in label if token.lower_ in words("saying", "citing")]
    named = next((p for at in [*cited, *range(start, colon.i)] if (p := phrase_from(at, reading))), None)
    return None if named is None or _is_matter(named.root) else named


def _is_matter(head: Token) -> bool:
    """Whether a label only says what the words are about: "Remote operation: “to be discussed”"."""
    is_owned = "poss" in head.deps
    return head.text.islower() and sort_of(head) is Sort.THING and not is_owned


def _answering(label: Span) -> Span:
    """Of "the mayor, asked whether she had won" the mayor."""
    comma = next((token.i for token in label if token.text == ","), None)
    is_aside = comma is not None and label.doc[comma].nbor().lower_ in words("saying", "asked")
    return label.doc[label.start : comma] if is_aside and comma is not None else label


def _ends_something(token: Token) -> bool:
    return token.text in {".", "!", "?", ";", ":"} or (token.text in DASHES and token.tag_ != "HYPH")


def _is_credit(rest: str, reading: Reading, index: int) -> bool:
    """Whether all behind a passage of its own is a name and an outlet: `“…” Ann Ode, Lund Times`."""
    name, comma, outlet = rest.partition(", ")
    words_of = [*name.split(), *outlet.split()]
    is_alone = not index and reading.opens_with_quote and bool(comma) and len(words_of) <= CREDIT
    return is_alone and all(word[0].isupper() or word in {"of", "the"} for word in words_of)


def _signature(reading: Reading, index: int) -> Span | None:
    """The name after a dash that follows the quotation and ends the paragraph."""
    end = reading.marked[index].outer_end
    rest = reading.text[end:].lstrip()
    if not rest or not (rest[0] in DASHES or _is_credit(rest, reading, index)):
        return None
    start = len(reading.text) - len(rest) + len(rest) - len(rest.lstrip("-–—― "))
    words_after = [token for token in reading.doc if token.idx >= start]
    if not 0 < len(words_after) <= LONGEST or any(token.tag_ in FINITE for token in words_after):
        return None
    name = phrase_from(words_after[0].i, reading)
    return name if name is not None and name.root.tag_ in {"NNP", "NNPS"} else None
