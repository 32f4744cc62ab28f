"""Subjects that the parse loses: behind "and" after an object, before an aside, in a relative clause."""

from __future__ import annotations

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of
from generator.extract.reference.sorts import Sort, sort_of
from generator.extract.reference.word_order import FILLERS, phrase_ending
from generator.vocabulary import words

PLURAL = frozenset({"have", "are", "were", "do"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
HUMAN = frozenset({Sort.PERSON, Sort.HUMAN})
SPEAKING = frozenset({"say", "call"})
LONGEST_ASIDE = 12
"""Words of an apposition between a subject and its verb."""


def behind_conjunction(verb: Token, reading: Reading) -> Span | None:
    """The X of "they met the mayor and X said": who stands right before a verb and behind the conjunction is
    its subject, not another object of the verb before."""
    if verb.dep_ != "conj" or verb.tag_ not in FINITE or not _speaks(verb):
        return None
    if not verb.deps.isdisjoint(SUBJECTS):
        return None
    doc, end = verb.doc, verb.i
    while end and doc[end - 1].tag_ in FILLERS and reading.is_outside(doc[end - 1]):
        end -= 1
    if end and doc[end - 1].text == ",":
        end = next((i for i in range(end - 2, max(0, end - LONGEST_ASIDE), -1) if doc[i].text == ","), 0)
    phrase = phrase_ending(end, reading)
    if phrase is None or not phrase.start or phrase.start <= verb.head.i:
        return None
    return phrase if doc[phrase.start - 1].tag_ == "CC" else None


def before_aside(subject: Token, verb: Token) -> Token:
    """The name before an aside that the parse takes for the subject: "Ann Ode, for example, the tourism
    minister from the party, told"."""
    doc, start = verb.doc, subject.left_edge.i
    first = next((c for c in verb.children if c.dep_ in SUBJECTS), subject)
    is_aside = start and doc[start - 1].text == "," and doc[verb.i - 1].text == ","
    is_name = first.tag_ == "NNP" and first.i + 1 < len(doc) and doc[first.i + 1].text == ","
    return first if first.i < start and is_aside and is_name and subject.tag_ == "NN" else subject


def going_on(since: Token, verb: Token) -> Token | None:
    """The noun whose relative clause, since a word before, the verb goes on with: of "Ann and Bob, who called
    it a trap, and in a statement added", Bob."""
    doc = verb.doc
    told = [t for t in doc[since.i + 1 : verb.i] if t.dep_ == "relcl" and _speaks(t)]
    if not told or told[-1].right_edge.i >= verb.i:
        return None
    last = told[-1].right_edge
    after = last.i + (last.tag_ != "CC")
    while after < verb.i and not doc[after].text[0].isalnum():
        after += 1
    is_who = "who" in told[-1].below
    return head_of_relative(told[-1]) if is_who and doc[after].tag_ == "CC" else None


def head_of_relative(verb: Token) -> Token:
    """The noun a relative clause hangs on: where one of several has done it, the last of them."""
    while verb.dep_ == "conj" and verb.head is not verb:
        verb = verb.head
    noun = _human_before(verb) if any(child.lower_ == "who" for child in verb.lefts) else verb.head
    if verb.dep_ != "relcl" or any(child.lower_ in PLURAL for child in (verb, *verb.lefts)):
        return noun
    while (last := next((c for c in noun.rights if c.dep_ == "conj" and c.i < verb.i), None)) is not None:
        noun = last
    return noun


def _human_before(verb: Token) -> Token:
    """The noun of a "who": of "a priority for hawks in the council, who say" the hawks, for a priority is
    nobody."""
    noun = verb.head
    if (host := _described(noun, verb)) is not None:
        return host
    if verb.dep_ != "relcl" or noun.tag_ not in {"NN", "NNS"} or sort_of(noun) is not Sort.THING:
        return noun
    inner = (t for t in verb.doc[noun.i + 1 : verb.left_edge.i] if t.dep_ == "pobj")
    return next((t for t in inner if sort_of(t) in HUMAN), noun)


def _described(noun: Token, verb: Token) -> Token | None:
    """The X of "X, a clerk under Y, who said": behind a comma "who" is whom the apposition tells of."""
    title = noun.head.head if noun.dep_ == "pobj" else noun
    start = verb.left_edge.i
    is_aside = start and verb.doc[start - 1].text == ","
    return title.head if is_aside and title.dep_ == "appos" and title.head.tag_ == "NNP" else None


def _speaks(verb: Token) -> bool:
    return class_of(verb.lower_) in SPEAKING


def is_mute(noun: Token, verb: Token) -> bool:
    """Whether a participle of saying hangs on a thing without words: "ended with an offer -- writing"."""
    texts = words("voices", "utterance", "text", "vehicles")
    is_thing = noun.tag_ in {"NN", "NNS"} and sort_of(noun) is Sort.THING and noun.lower_ not in texts
    return verb.tag_ == "VBG" and is_thing


def issued(noun: Token) -> bool:
    """Whether somebody issued this text in the same clause: "the firm put out a statement saying"."""
    return (noun.dep_ == "dobj" and noun.head.lower_ in words("voices", "issuing")) and (
        noun.lower_ in words("voices", "utterance") or noun.lower_ in words("voices", "text")
    )
