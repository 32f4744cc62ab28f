"""What an attributing word reports, and in which shape: its clause, the sentence around it, its object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from generator.extract.reading.grammar import FINITE, SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import MARK_GLYPHS, STOPS, Reading
from generator.extract.reading.verb_forms import class_of
from generator.extract.speech.cues import Cue, CueKind
from generator.vocabulary import words

CONTENT = ("ccomp", "xcomp")
TRIMMED_BEFORE = MARK_GLYPHS | {",", "that", ":", "-", "–", "—"}
TRIMMED_AFTER = MARK_GLYPHS | STOPS | {"and", "but", "or", ",", ";", ":", "-", "–", "—"}
OBJECTS = frozenset({"dobj", "oprd", "prep", "attr", "dative"})
NO_WORDS = frozenset({"nothing", "little", "anything"})
"""Who "said nothing" did not say the rest of the sentence."""
FRONTED = frozenset({"advcl", "prep", "advmod", "npadvmod", "cc", "punct", "mark"})
"""What hangs on a verb of saying before its subject and is none of its words."""
LONGEST_TAIL = 6
"""So many words may follow "…, the minister said": "on Monday in the capital"."""
LONGEST_OPENER = 3
"""So many words may stand before an "according to" that opens its sentence: "Later on, according to …"."""

Parts: TypeAlias = tuple[tuple[int, int], ...]
"""One or two stretches of tokens, half-open."""


def content_of(cue: Cue, reading: Reading) -> tuple[str, Parts]:
    """What the cue reports and the shape it has; no parts when it reports nothing."""
    for kinds, shape, parts_of in SHAPES:
        if cue.kind in kinds and (parts := parts_of(cue, reading)):
            return shape, parts
    return "", ()


def _object(cue: Cue, reading: Reading) -> Parts:
    """What a verb of naming or saying is about: "called the offer a trap", "warned of a flood"."""
    verb = cue.token
    last = max((child.right_edge.i for child in verb.rights if child.dep_ in OBJECTS), default=verb.i)
    first = next((child.left_edge.i for child in verb.rights if child.dep_ in OBJECTS), verb.i)
    if last == verb.i:
        return ()
    part = _trimmed(reading, first, last + 1)
    return (part,) if part else ()


def _around_aside(cue: Cue, reading: Reading) -> Parts:
    """The sentence around "…, he said, …" or before "…, the minister said on Monday."."""
    doc, number = reading.doc, reading.sentence[cue.token.i]
    own = [token.i for token in doc if reading.sentence[token.i] == number]
    start, end = own[0], own[-1] + 1
    start = max(
        [start, *(t.i + 1 for t in doc[start : cue.start] if t.text == ";" and reading.is_outside(t))]
    )
    closes = end - cue.end <= LONGEST_TAIL
    if cue.source.root.tag_ in {"WP", "WDT"}:
        return ()  # "Take X, who wrote": what leads to the "who" is not what he wrote
    if any(child.dep_ == "dobj" and child.lower_ in NO_WORDS for child in cue.token.children):
        return ()
    first_comma = next((t.i for t in doc[start : cue.start] if t.text == ","), cue.start)
    if first_comma == cue.start - 1 and doc[start].lower_ in words("saying", "beside"):
        return ()
    before = [child.dep_ for child in cue.token.children if start <= child.i < cue.start]
    if closes and (cue.token.tag_ == "VB" or ("advcl" in before and set(before) <= FRONTED)):
        return ()  # "Asked whether it held, X said", "As they spoke, X urged him to leave"
    if cue.start <= start or doc[cue.start - 1].text != "," or not (closes or doc[cue.end].text == ","):
        return ()
    parts = [(start, cue.start)] if closes else [(start, cue.start), (cue.end, end)]
    return _kept(reading, *parts)


def _clause(cue: Cue, reading: Reading) -> Parts:
    """The clause the parse hangs on the cue, cut where the cue stands inside it."""
    for child in (*cue.token.children, *stated_in(cue.token)):
        if (child.dep_ in CONTENT or (child.dep_ == "acl" and _has_that(child))) and child.i not in range(
            cue.source.start, cue.source.end
        ):
            start, end = _clause_start(child), _clause_end(child, reading)
            is_beside = end <= cue.token.i and reading.doc[start].lower_ in words("saying", "beside")
            if is_beside or _begins_anew(child):
                continue  # "While X conceded it was late, Y stressed the need"
            if any(token.text in {";", ":"} for token in reading.doc[end : cue.token.i]):
                continue  # "X says it held; Y says that it broke": the first half is X's
            parts = [(start, end)]
            if start <= cue.token.i < end:
                parts = [(start, cue.start), (cue.end, end)]
            elif start <= cue.source.start < end:
                continue
            return _kept(reading, *parts)
    return ()


def _begins_anew(verb: Token) -> bool:
    """Whether the clause is another act of speech behind a comma: "The text says “crew”, and X said"."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), verb)
    start = subject.left_edge.i
    is_saying = class_of(verb.lower_) == "say"
    return is_saying and start > 1 and verb.doc[start - 1].tag_ == "CC" and not verb.doc[start - 2].is_alpha


def stated_in(verb: Token) -> Iterator[Token]:
    """The clause that the parse hangs on what the words were said in: "said in a statement that …"."""
    for place in verb.rights:
        for noun in place.children if place.dep_ == "prep" else ():
            if noun.lower_ in words("voices", "vehicles", "text"):
                yield from (c for c in noun.rights if c.dep_ == "acl" and _has_that(c))


def _has_that(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts)


def _clause_start(verb: Token) -> int:
    """The start of a clause, after its "that": "said on Monday that"."""
    that = next((child.i for child in verb.lefts if child.dep_ == "mark" and child.lower_ == "that"), None)
    return verb.left_edge.i if that is None else that + 1


def _clause_end(verb: Token, reading: Reading) -> int:
    """The end of a clause, before a participle of saying that opens the next report."""
    end = verb.right_edge.i + 1
    for token in reading.doc[verb.i + 1 : end]:
        opens = token.tag_ == "VBG" and token.lower_ in words("saying", "participles")
        if opens and token.nbor(-1).text == "," and reading.is_outside(token):
            return token.i - 1
    return _beyond(verb, end, reading)


def _beyond(verb: Token, end: int, reading: Reading) -> int:
    """The end of a clause whose last words are the subject of a verb that the parse hung elsewhere: "that few
    could claim a truce | has always come first"."""
    follows = reading.doc[end] if end < len(reading.doc) else verb
    says = class_of(follows.lower_) == "say"
    is_cut = follows.tag_ in FINITE and follows.i > verb.i and reading.is_outside(follows) and not says
    is_bare = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if not is_cut or is_bare or reading.sentence[follows.i] != reading.sentence[verb.i]:
        return end
    after = (t.i for t in reading.doc[end:] if t.text in STOPS or t.text in {",", ";"})
    return next(after, len(reading.doc))


def _rest_of_sentence(cue: Cue, reading: Reading) -> Parts:
    """What "according to" goes for: the sentence before or after it, or both, around "X, as Y says, is late".

    Where it stands between two phrases that are no one clause, it is not clear which of them it goes for.
    """
    doc, number = reading.doc, reading.sentence[cue.token.i]
    own = [token.i for token in doc if reading.sentence[token.i] == number]
    start, end = own[0], own[-1] + 1
    branch = min(max(cue.end, doc[cue.start].right_edge.i + 1), end)  # "according to Y, who left,"
    behind = next((token for token in doc[cue.end : end] if token.is_alpha), cue.token)
    if class_of(behind.lower_) == "say":
        return ()  # "the mayor, according to two clerks, said": her words
    if cue.start - start <= LONGEST_OPENER:
        return _kept(reading, (branch if branch < end else cue.end, end))
    if end - branch <= LONGEST_TAIL:
        return _kept(reading, (start, cue.start))
    if any(t.dep_ in SUBJECTS and t.i < cue.start and t.head.i >= cue.end for t in doc[start : cue.start]):
        return _kept(reading, (start, cue.start), (cue.end, end))
    return ()


def _kept(reading: Reading, *spans: tuple[int, int]) -> Parts:
    return tuple(part for a, b in spans if (part := _trimmed(reading, a, b)))


def _trimmed(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    doc = reading.doc
    while start < end and (doc[start].lower_ in TRIMMED_BEFORE or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].text in TRIMMED_AFTER or doc[end - 1].is_space):
        end -= 1
    return (start, end) if end > start else None


SHAPES = (
    ({CueKind.ACCORDING}, "sentence", _rest_of_sentence),
    ({CueKind.SAY, CueKind.THINK, CueKind.CALL}, "clause", _clause),
    ({CueKind.SAY}, "aside", _around_aside),
    ({CueKind.SAY, CueKind.CALL}, "object", _object),
)
"""Which cues report in which shape, best first."""
