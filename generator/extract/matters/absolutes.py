"""What "no", "not one" and "or nothing" draw a line by: told by somebody of a thing, not of himself."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.bargain import AHEAD, Bargain, helpers_of, is_supposed, listed
from generator.extract.matters.binding import is_attributed
from generator.extract.reading.clause_words import is_own_words, whole_clause
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of
from generator.extract.reference.actors import own_subject

SUMMED = 4
"""Words before "or nothing" among which the sum stands."""


def may_draw_a_line(token: Token) -> bool:
    """Whether such a line may turn on a word."""
    return token.lower_ in {"no", "not", "nothing"}


def lines_at(token: Token, reading: Reading) -> Iterator[Bargain]:
    """ "There will be no bases on our soil", "not one metre will change hands", "12 per cent or nothing"."""
    if token.lower_ == "no":
        yield from _none_will_be(token, reading)
    elif token.lower_ == "not":
        yield from _not_one(token, reading)
    else:
        yield from _or_nothing(token, reading)


def _none_will_be(no: Token, reading: Reading) -> Iterator[Bargain]:
    """ "There will be no bases": in somebody's own words, of what could be granted, on no certain day."""
    thing, verb = no.head, no.head.head
    if thing.dep_ != "attr" or verb.lemma_ != "be" or "expl" not in verb.deps or not _is_meant(verb):
        return
    dated = any(t.ent_type_ in TIMES for t in verb.subtree)
    bound = "advcl" in verb.deps or any(t.lower_ in listed("refusal", "exceptions") for t in verb.subtree)
    idle = thing.pos_ != "NOUN" or thing.lemma_.lower() in listed("refusal", "absent")
    if is_own_words(verb, reading) and not (dated or bound or idle):
        yield Bargain("red line", whole_clause(verb, reading), None, "there will be none")


def _not_one(word: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Not one metre will change hands", "not a single soldier would leave"."""
    thing = word.head if word.dep_ == "neg" else None
    thing = thing.head if thing is not None and thing.dep_ in {"nummod", "det", "amod"} else thing
    verb = thing.head if thing is not None and thing.dep_ in {"nsubj", "nsubjpass"} else None
    if thing is None or verb is None or own_subject(verb) is not thing or not _is_meant(verb):
        return
    one = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    if one in {"a", "an", "one"} and "advcl" not in verb.deps and is_attributed(verb, reading):
        yield Bargain("red line", whole_clause(verb, reading), None, "not one will")


def _or_nothing(word: Token, reading: Reading) -> Iterator[Bargain]:
    """ "The minister said 5.2 or nothing"."""
    before = word.doc[max(0, word.i - 1 - SUMMED) : max(0, word.i - 1)]
    sums = any(t.like_num and reading.sentence[t.i] == reading.sentence[word.i] for t in before)
    verb = next((t for t in word.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or word.i == 0 or word.nbor(-1).lower_ != "or" or not sums or is_supposed(verb):
        return
    if class_of(verb.lower_) == "say" or is_attributed(verb, reading):
        yield Bargain("demand", whole_clause(verb, reading), verb, "or nothing")


def _is_meant(verb: Token) -> bool:
    return bool(helpers_of(verb) & AHEAD) and not is_supposed(verb)


__all__ = ["lines_at", "may_draw_a_line"]
