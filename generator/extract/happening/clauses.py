"""The clauses of a sentence that may tell of an event, each with its subject, its kind and its own dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from generator.extract.dates import day_of
from generator.extract.happening.kinds import aim_of, kind_of
from generator.extract.reading.scenes import Scene
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.model import FoundDate
from generator.vocabulary import table

SUBJECTS = {"nsubj", "nsubjpass"}
PRESENT = {"VBZ", "VBP"}
RELATIVES = {"who", "which", "that", "it", "there", "what"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its subject, the clause's own dates, and what kind of event it tells of. `aim` is the deed
    that is agreed or promised, where the clause is read as that deed."""

    verb: Token
    subject: Token
    kind: str
    dates: tuple[FoundDate, ...]
    aim: Token | None = None

    @property
    def direction(self) -> str:
        """Whether the clause looks back or ahead."""
        is_due = self.verb.tag_ in PRESENT and self.kind != "say" and aim_of(self.verb) is not None
        if self.aim is not None or is_due:
            return FUTURE
        return verb_direction(self.verb)


def clauses_of(scene: Scene, sentence: Span) -> Iterator[Clause]:
    """The main clause, what is reported in it, and what is joined to either."""
    for verb in _verbs(sentence.root):
        subject = subject_of(verb)
        if subject is not None and subject.lower_ not in RELATIVES and not _is_dateline(subject):
            yield from _readings(scene, verb, subject)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb; a joined verb borrows that of the verb before it."""
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if own is None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return subject_of(verb.head)
    return own


def _readings(scene: Scene, verb: Token, subject: Token) -> Iterator[Clause]:
    """A clause as the event it tells; where it is agreed to do something on a day, that deed as well."""
    kind, dates = kind_of(verb), _own_dates(scene, verb)
    aim = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    commits = verb.lemma_ in table("events")["commits"]
    if aim is None or not (commits or kind in {"refuse", "propose"}):
        yield Clause(verb, subject, kind, dates)
        return
    aimed = tuple(d for d in dates if d.at.start - scene.paragraph.passage.start >= aim.left_edge.idx)
    yield Clause(verb, subject, kind, tuple(d for d in dates if d not in aimed))
    if aimed and commits:
        yield Clause(verb, subject, kind_of(aim), aimed, aim)


def _is_dateline(subject: Token) -> bool:
    """`LIMA, March 9 — The talks are underway`: the town is no subject."""
    return subject.is_upper and len(subject) > 3 and subject.i == subject.sent.start


def _verbs(root: Token) -> Iterator[Token]:
    yield root
    for child in root.children:
        if child.dep_ in {"ccomp", "conj", "parataxis"} and child.pos_ in {"VERB", "AUX"}:
            yield child
            yield from (c for c in child.children if c.dep_ == "conj" and c.pos_ == "VERB")


def _own_dates(scene: Scene, verb: Token) -> tuple[FoundDate, ...]:
    """The dates of a clause, without those of clauses inside it and of those that other verbs govern. The
    perfect takes no day but today's: `has ruled out a visit this week`."""
    start, end = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge)
    found = [date for low, _, date in scene.dates if start <= low < end and _governor(verb, low) == verb]
    found = [date for date in found if not _is_since(scene, date)]
    if is_perfect(verb):
        today = str(day_of(scene.paragraph.document, scene.paragraph.passage))
        found = [date for date in found if date.when[:10] == today]
    return tuple(found)


def _is_since(scene: Scene, date: FoundDate) -> bool:
    """`since 2011`: the day something else began."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start].split()[-1:]
    return [word.lower() for word in before] == ["since"]


def is_perfect(verb: Token) -> bool:
    """`has left`, `have agreed`."""
    return verb.tag_ == "VBN" and any(
        c.lower_ in {"has", "have", "'s", "'ve"} for c in verb.children if c.dep_ == "aux"
    )


def _governor(verb: Token, offset: int) -> Token | None:
    span = verb.doc.char_span(offset, offset + 1, alignment_mode="expand")
    token = span[0] if span is not None and len(span) else None
    while token is not None and token.head.i != token.i:
        token = token.head
        if token == verb:
            return verb
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"xcomp", "aux", "auxpass"}:
            return token
    return token
