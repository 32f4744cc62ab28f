"""Words that attribute, and whom they attribute to: verbs, "according to", nouns of saying, labels.

Verbs are recognised in every form; the vocabulary lists base forms only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of, verb_forms
from generator.extract.reference.phrases import noun_phrase
from generator.extract.reference.sources import agent_of, is_passive, possessor_of, source_of
from generator.extract.reference.word_order import is_inverted, subject_by_order
from generator.extract.speech.labels import labels_in
from generator.vocabulary import words


class CueKind(Enum):
    """How an attributing word attributes."""

    SAY = "say"  # said, told, wrote
    CALL = "call"  # called, described, dismissed
    THINK = "think"  # believes, hopes
    ACT = "act"  # any other verb with a subject
    ACCORDING = "according"  # according to X
    NOUN = "noun"  # X's reply, a statement by X
    LABEL = "label"  # X: “…”


@dataclass(frozen=True, slots=True)
class Cue:
    """An attributing word and the words that name its source."""

    kind: CueKind
    token: Token
    source: Span

    @property
    def start(self) -> int:
        """The first token of cue and source taken together."""
        first = min(self.token.i, self.source.start)
        return first - 1 if self.kind is CueKind.ACCORDING and self.token.lower_ == "to" else first

    @property
    def end(self) -> int:
        """The token after the last one of cue and source taken together."""
        return max(self.token.i + 1, self.source.end)


VERBS = frozenset({"VBD", "VBZ", "VBP", "VBG", "VBN", "VB"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
AUXILIARY = frozenset({"aux", "auxpass"})


def cues_in(reading: Reading) -> tuple[Cue, ...]:
    """Every attribution of the paragraph's own words, in order."""
    found: list[Cue] = []
    for token in reading.doc:
        if reading.is_outside(token):
            found += _cues_at(token, reading) or _carried_on(token, found)
    found += _headline_subject(reading)
    found += [Cue(CueKind.LABEL, token, source) for token, source in labels_in(reading)]
    return tuple(found)


def _headline_subject(reading: Reading) -> list[Cue]:
    """In a headline marked words are its subject's, the verb too: Lund "expects" rain."""
    if reading.paragraph.passage.kind != "heading":
        return []
    subjects = [
        t for t in reading.doc if t.dep_ in SUBJECTS and reading.is_outside(t) and t.head.dep_ == "ROOT"
    ]
    return [Cue(CueKind.CALL, t.head, noun_phrase(t, reading)) for t in subjects[:1]]


def _carried_on(token: Token, found: list[Cue]) -> list[Cue]:
    """A participle of saying without a subject in the parse goes on with the last speaker's words."""
    if token.tag_ != "VBG" or token.lower_ not in words("saying", "participles"):
        return []
    before = next((cue for cue in reversed(found) if cue.kind in {CueKind.SAY, CueKind.CALL}), None)
    return [Cue(CueKind.SAY, token, before.source)] if before is not None else []


def _cues_at(token: Token, reading: Reading) -> list[Cue]:
    return list(_all_at(token, reading))


def _all_at(token: Token, reading: Reading) -> Iterator[Cue]:
    if _is_verb(token):
        if token.dep_ not in AUXILIARY:
            yield from _verb_cue(token, reading)
    elif _is_according(token):
        yield from _object_cue(token, reading)
    elif token.lower_ == "in":
        yield from _in_whose_words(token, reading)
    elif token.tag_ in {"NN", "NNS"} and token.lower_ in words("voices", "utterance"):
        source = possessor_of(token, reading)
        if source is not None:
            yield Cue(CueKind.NOUN, token, source)


def _is_verb(token: Token) -> bool:
    """Whether the word is a verb, also where the tagger takes "says" for a plural."""
    if token.tag_ in VERBS:
        return True
    says = class_of(token.lower_) == "say"
    return says and token.dep_ in {"ROOT", "ccomp"} and any(c.dep_ == "nsubj" for c in token.lefts)


def _is_according(token: Token) -> bool:
    if token.lower_ == "per":
        return not token.i or token.nbor(-1).text in {",", '"'}
    return token.lower_ == "to" and token.i > 0 and token.nbor(-1).lower_ == "according"


def _in_whose_words(token: Token, reading: Reading) -> Iterator[Cue]:
    """ "In the words of X", "in X's view": an "according to"."""
    for noun in token.children:
        source = possessor_of(noun, reading) if noun.lower_ in words("saying", "eyes") else None
        if source is not None:
            yield Cue(CueKind.ACCORDING, token, source)


def _verb_cue(verb: Token, reading: Reading) -> Iterator[Cue]:
    kind = _kind_of(verb, reading)
    if verb.lower_ == "according" or _only_cites(verb):
        return
    source = _verb_source(verb, kind, reading)
    if source is not None:
        yield Cue(kind, verb, source)


def _only_cites(verb: Token) -> bool:
    """Whether the verb hands the words on to its object: the "quoted" of "X quoted Y as saying"."""
    if verb.lower_ not in words("saying", "handing_on"):
        return False
    by_whom = (inner for child in verb.rights if child.lower_ == "as" for inner in child.children)
    return any(inner.tag_ == "VBG" and inner.lower_ in words("saying", "participles") for inner in by_whom)


def _kind_of(verb: Token, reading: Reading) -> CueKind:
    base, kind = verb_forms().get(verb.lower_, ("", "act"))
    if verb.lower_ in words("saying", "back") and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "back":
        return CueKind.SAY
    if verb.lower_ in words("saying", "put_it") and any(
        c.dep_ == "dobj" and c.lower_ == "it" for c in verb.children
    ):
        return CueKind.SAY  # "as X put it"
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and kind == "say":
        return CueKind.ACT  # "the issue mentioned by X"
    if kind == "call" and any(child.tag_ == "MD" for child in verb.children):
        return CueKind.ACT  # "the town should accept it": nobody has
    if base in words("saying", "unless_object") and _has_plain_object(verb, reading):
        return CueKind.ACT  # "maintain the pressure", not "maintain that"
    return CueKind(kind)


def _has_plain_object(verb: Token, reading: Reading) -> bool:
    return any(child.dep_ == "dobj" and reading.is_outside(child) for child in verb.children)


def _verb_source(verb: Token, kind: CueKind, reading: Reading) -> Span | None:
    if kind is CueKind.SAY and is_inverted(verb, reading):
        return subject_by_order(verb, reading)
    source = agent_of(verb, reading) or source_of(verb, reading)
    if (
        source is None
        and kind in {CueKind.SAY, CueKind.CALL}
        and verb.tag_ in FINITE
        and not is_passive(verb)
    ):
        return subject_by_order(verb, reading)
    return source


def _object_cue(token: Token, reading: Reading) -> Iterator[Cue]:
    for child in token.children:
        if child.dep_ == "pobj" and reading.is_outside(child):
            yield Cue(CueKind.ACCORDING, token, noun_phrase(child, reading))
            return
