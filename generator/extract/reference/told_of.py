"""Whom a pronoun cannot stand for: who says a thing is not one of those whom the thing is about.

"The mayor, he added, had lied": he is not the mayor. “The mayor lied,” he said: nor here.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import MARK_GLYPHS, OUTSIDE, STOPS, Reading
from generator.extract.reading.verb_forms import class_of

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
OPENERS = frozenset({":", ";", "–", "—"})
BETWEEN = MARK_GLYPHS | {",", ":", "–", "—", "-"}
FORETELLING = frozenset(
    {"after", "although", "as", "before", "besides", "despite", "though", "while", "with"}
)
"""What opens a clause whose "he" may be the subject of the sentence behind it."""
LONGEST_TAIL = 6
"""So many words may follow "…, he said on Monday" that closes a sentence."""


def told_of(pronoun: Token, reading: Reading) -> frozenset[int]:
    """The words (numbers of tokens) that the pronoun is said to say; none where it says nothing."""
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or class_of(verb.lower_) != "say":
        return frozenset()
    told = _quoted_at(pronoun.i - 1, -1, reading) | _quoted_at(verb.i + 1, 1, reading)
    return frozenset(
        told | (_around(pronoun.i, verb, reading) if _is_aside(pronoun.i, verb, reading) else set())
    )


def is_done_to(name: Token, pronoun: Token) -> bool:
    """Whether a name is what the pronoun's own deed is done to: "He sent X to Lima and called Y"."""
    if pronoun.dep_ not in SUBJECTS or name.dep_ not in {"dobj", "pobj", "dative"}:
        return False
    verb = next((a for a in name.ancestors if a.pos_ in {"VERB", "AUX"}), name)
    is_joined = verb.dep_ == "conj" and verb.deps.isdisjoint(SUBJECTS)
    return pronoun.head in {verb, verb.head if is_joined else verb}


def named_behind(pronoun: Token, reading: Reading) -> Token | None:
    """The subject behind a clause that opens its passage, which the pronoun in there foretells: "Pressed by a
    debt he made, X sold"."""
    verb = next((a for a in pronoun.ancestors if a.dep_ == "ROOT" and a.pos_ == "VERB"), None)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb is not None else None
    if (
        subject is None
        or subject.i < pronoun.i
        or reading.sentence[pronoun.i]
        or not reading.is_outside(pronoun)
    ):
        return None
    opens = reading.doc[0].tag_ in {"VBN", "VBG"} or reading.doc[0].lower_ in FORETELLING
    is_one = any(token.text == "," for token in reading.doc[pronoun.i : subject.left_edge.i])
    return subject if opens and is_one and reading.is_outside(subject) else None


def owner_of(word: Token, reading: Reading) -> Token | None:
    """The verb of saying of an aside in whose sentence the word stands: "X, the mayor added, had lied"."""
    number = reading.sentence[word.i]
    for verb in reading.tokens_in(number):
        if verb is word or class_of(verb.lower_) != "say":
            continue
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
        start = subject.left_edge.i if subject is not None else verb.i
        if subject is None or start <= word.i <= verb.i or not _is_aside(start, verb, reading):
            continue
        if (
            verb.i + 1 < len(reading.doc)
            and reading.doc[verb.i + 1].text == ","
            and word.i in _around(start, verb, reading)
        ):
            return verb
    return None


def _quoted_at(at: int, step: int, reading: Reading) -> set[int]:
    """The words of the quotation that stands right there, if one does."""
    while 0 <= at < len(reading.doc) and reading.doc[at].text in BETWEEN and reading.inside[at] == OUTSIDE:
        at += step
    if not 0 <= at < len(reading.doc) or reading.inside[at] == OUTSIDE:
        return set()
    return {i for i, inside in enumerate(reading.inside) if inside == reading.inside[at]}


def _is_aside(start: int, verb: Token, reading: Reading) -> bool:
    """Whether "he said" stands between commas or closes its sentence: all around it is what he said."""
    doc = reading.doc
    if not start or doc[start - 1].text not in {",", "–", "—"} or verb.i < start:
        return False
    rest = doc[verb.i + 1 : verb.i + 2 + LONGEST_TAIL]
    end = next((n for n, token in enumerate(rest) if token.text in STOPS | {",", ";"}), None)
    if end is None:
        return len(rest) <= LONGEST_TAIL and not _has_verb(rest)
    return end == 0 or (rest[end].text in STOPS and not _has_verb(rest[:end]))


def _has_verb(tokens: Iterable[Token]) -> bool:
    return any(token.tag_ in FINITE for token in tokens)


def _around(start: int, verb: Token, reading: Reading) -> set[int]:
    """The words of the sentence around the aside, from the last colon or semicolon on."""
    number = reading.sentence[verb.i]
    opened = [t.i for t in reading.doc[: max(start - 1, 0)] if t.text in OPENERS]
    first = max((i for i in opened if reading.sentence[i] == number), default=-1)
    around = (i for i, sentence in enumerate(reading.sentence) if sentence == number and i > first)
    return {i for i in around if not start <= i <= verb.i}
