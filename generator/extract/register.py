"""Conditions, deadlines, demands, offers, red lines and threats, where a sentence voices one.

Precision first: what only describes a bargain is left out. Inside quotation marks a term counts when its
subject is the speaker or a thing; outside them when an actor or a teller is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.extract.matters.absolutes import lines_at, may_draw_a_line
from generator.extract.matters.bargain import Bargain, listed
from generator.extract.matters.bargains import bargains_at, may_bargain
from generator.extract.matters.conditions import conditions_at, may_bind
from generator.extract.matters.deadlines import DUE, OWED, deadlines_at, may_limit
from generator.extract.matters.drafts import drafts_at, may_draft
from generator.extract.matters.otherwise import threats_behind
from generator.extract.matters.running_out import endings_at, may_run_out
from generator.extract.matters.threats import may_retort, retorts_at
from generator.extract.matters.whens import may_wait, whens_at
from generator.extract.reading.analysis import Analysis
from generator.extract.reading.clause_words import is_turn, sentence_of, trimmed
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading, readings
from generator.extract.reference.actors import (
    THIRD,
    actor_of,
    governing_verbs,
    own_subject,
    phrase_of,
    teller_of,
)
from generator.extract.reference.referents import Referents
from generator.model import Citation, FoundTerm, Mention
from generator.vocabulary import words

OF_SAYING = frozenset({"in", "on", "at", "during", "since", "last"})
"""A day behind one of these dates the act; one behind "by" or "until" belongs to its terms."""
PRESSED = frozenset({"condition", "deadline", "demand"})
"""Kinds behind which the next sentence may say what follows otherwise."""
OPENING = 40
"""Characters within which a name opens a sentence, its titles before it."""
MUST = "must"
"""What must be is another demand than the one beside it: "wants a truce and says that they must disarm"."""
VOICING = "text"
"""The kind of passage that voices terms; a heading only repeats its text, a caption only shows it."""


FINDERS = (
    (may_bargain, bargains_at),
    (may_draft, drafts_at),
    (may_bind, conditions_at),
    (may_draw_a_line, lines_at),
    (may_wait, whens_at),
    (may_retort, retorts_at),
    (may_limit, deadlines_at),
    (may_run_out, endings_at),
)
"""Which words may open each kind of term, by themselves and their kind alone, and what reads them."""
Finder = Callable[[Token, Reading], Iterator[Bargain]]
Known = dict[tuple[str, str, str], list[Finder]]


def find_terms(analysis: Analysis, mentions: Sequence[Mention] = ()) -> tuple[FoundTerm, ...]:
    """Every term the document voices, in order; of one sentence each kind once."""
    known: Known = {}
    found = [
        term
        for reading in readings(analysis)
        if reading.paragraph.passage.kind == VOICING
        for term in _with_what_follows(reading, [*_terms_in(reading, known)], mentions)
    ]
    return tuple(dict.fromkeys(found))


def _with_what_follows(
    reading: Reading, found: Sequence[tuple[int, FoundTerm]], mentions: Sequence[Mention]
) -> Iterator[FoundTerm]:
    """The terms of a paragraph, whoever is behind `he` named, with what the sentence behind threatens."""
    terms: list[tuple[int, FoundTerm]] = []
    for number, term in found:
        terms.append((number, _named(term, reading, mentions, terms, number)))
    yield from (term for _, term in terms)
    if not any(term.kind in PRESSED for _, term in terms):
        return
    told = {number for number, term in terms if term.kind != "view"}
    for number, kind, verb, says in threats_behind(reading):
        pressed = [term for at, term in terms if at == number - 1 and term.kind in PRESSED]
        if pressed and number not in told:
            first, teller = pressed[-1], _cite_or_none(teller_of(verb, reading), reading)
            yield replace(
                first,
                kind=kind,
                at=_cite(sentence_of(verb, reading), reading),
                says=_cite(says, reading),
                actor=None if first.rule in {OWED, DUE} else first.actor,
                teller=teller or first.teller,
                when=None,
                rule="otherwise",
            )


def _named(
    term: FoundTerm,
    reading: Reading,
    mentions: Sequence[Mention],
    before: Sequence[tuple[int, FoundTerm]],
    number: int,
) -> FoundTerm:
    """The term with the name behind `he` or `she`, where the paragraph makes it plain: else who voiced the
    term of the sentence before, or the one person whose name opens the sentence."""
    if term.actor is None or term.actor.text.lower() not in {"he", "she"} or not mentions:
        return term
    start = term.actor.start - reading.paragraph.passage.start
    pronoun = next((token for token in reading.doc if token.idx == start), None)
    name = Referents(reading.paragraph, mentions).name_of(pronoun) if pronoun is not None else None
    if name is None:
        name = next((one.actor for at, one in reversed(before) if at == number - 1), None)
    if name is None:
        names = [mention.at for mention in mentions if mention.at in term.at]
        opens = {at.text for at in names} and [at for at in names if at.start - term.at.start <= OPENING]
        name = opens[0] if opens and len(names) == 1 and opens[0].end <= term.actor.start else None
    return term if name is None or name.text.lower() in THIRD else replace(term, actor=name)


def _terms_in(reading: Reading, known: Known) -> Iterator[tuple[int, FoundTerm]]:
    """The terms of a paragraph; which finders read a word is `known`, for most words come many times."""
    taken: set[tuple[int, str, str]] = set()
    for token in reading.doc:
        if token.is_punct:
            continue
        word = token.pos_, token.lower_, token.lemma_
        if (finders := known.get(word)) is None:
            finders = known[word] = [find for may_open, find in FINDERS if may_open(token)]
        for find in finders:
            for bargain in find(token, reading):
                whose = bargain.actor.text if bargain.actor is not None and bargain.verb is not None else ""
                number = reading.sentence[token.i]
                key = (number, bargain.kind, whose + MUST * (bargain.rule == MUST))
                if key not in taken and not _is_asked(token, reading):
                    taken.add(key)
                    yield number, _term(bargain, token, reading)


def _is_asked(token: Token, reading: Reading) -> bool:
    """Whether the next end of a sentence, inside the same marks or outside all, is a question mark."""
    own = reading.inside[token.i]
    ends = (
        t for t in token.doc.tokens[token.i :] if reading.inside[t.i] == own and t.text in {".", "!", "?"}
    )
    return next((end.text for end in ends), "") == "?"


def _term(bargain: Bargain, token: Token, reading: Reading) -> FoundTerm:
    teller = teller_of(bargain.verb or token, reading)
    return FoundTerm(
        bargain.kind,
        _cite(sentence_of(token, reading), reading),
        _cite(bargain.says, reading),
        actor=_cite_or_none(_with_whence(_actor(bargain, teller, reading)), reading),
        teller=_label(reading) or _cite_or_none(teller, reading),
        addressee=_cite_or_none(bargain.addressee, reading),
        consequence=_cite_or_none(bargain.consequence, reading),
        when=_cite_or_none(bargain.when, reading),
        said=None if bargain.when is not None else _cite_or_none(_said(bargain.verb or token), reading),
        earlier=_is_earlier(bargain.verb or token),
        posted=reading.paragraph.passage.posted,
        rule=bargain.rule,
    )


def _actor(bargain: Bargain, teller: Span | None, reading: Reading) -> Span | None:
    """Whose term it is: "Brandt said she would not …": Brandt, whoever acted in the sentence before."""
    if bargain.actor is not None or bargain.verb is None:
        return bargain.actor
    head = own_subject(bargain.verb)
    above = own_subject(bargain.verb.head) if bargain.verb.dep_ == "advcl" else None
    if head is not None and above is not None and head.lower_ in {"he", "she", "it"} and head.i < above.i:
        return phrase_of(above, reading)  # "even as she demanded it, Brandt signed"
    if (
        head is not None
        and head.lower_ in {"he", "she", "it"}
        and teller is not None
        and teller.text.lower() not in THIRD
    ):
        return teller
    return actor_of(bargain.verb, reading)


def _with_whence(phrase: Span | None) -> Span | None:
    """The words for people without a name with where they are from: legislators *from Lund*."""
    if phrase is None or phrase.root.lower_ not in words("standing", "unnamed"):
        return phrase
    link = phrase.doc[phrase.end] if phrase.end < len(phrase.doc) else phrase.root
    is_whence = link.lower_ in {"from", "of", "in"} and link.head is phrase.root
    goal = next((g for g in link.children if g.pos_ == "PROPN"), None) if is_whence else None
    return phrase if goal is None else phrase.doc[phrase.start : goal.i + 1]


def _said(word: Token) -> Span | None:
    """The words that date the act of demanding, offering or saying, not what is demanded."""
    for one in (word, *governing_verbs(word)):
        if one.tag_ in {"VB", "MD"}:
            continue
        for child in one.children:
            head = child
            if child.dep_ == "prep" and child.lower_ in OF_SAYING:
                head = next((g for g in child.children if g.dep_ == "pobj"), child)
            if head.ent_type_ in TIMES and (child.dep_ in {"prep", "npadvmod", "advmod", "poss", "nmod"}):
                return trimmed(word.doc[child.left_edge.i : child.right_edge.i + 1])
    return None


def _is_earlier(word: Token) -> bool:
    """Whether it was said at some time before: "had demanded", "has repeatedly demanded", "in the past"."""
    own = word.below
    repeated = own & {"has", "have"} and own & listed("voiced", "earlier")
    told = {child.lower_ for verb in governing_verbs(word) for child in verb.children}
    return "had" in own or bool(repeated) or bool((own | told) & {"previously", "earlier", "once"})


def _cite(span: Span, reading: Reading) -> Citation:
    return reading.paragraph.cite(span)


def _cite_or_none(span: Span | None, reading: Reading) -> Citation | None:
    return None if span is None or not span.text.strip() else reading.paragraph.cite(span)


def _label(reading: Reading) -> Citation | None:
    """The speaker's label of a turn."""
    label = reading.paragraph.passage.label
    return reading.paragraph.document.cite(*label) if label is not None and is_turn(reading) else None
