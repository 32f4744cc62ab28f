"""A sentence, the one before it, and the record of a denial: the claim and what denies it, in their words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.denying.charges import CHARGING, charge_of
from generator.extract.denying.claimed import (
    behind_marks,
    break_before,
    clauses_told,
    denying_half,
    has_subject,
    is_hearsay,
    own_lemmas,
    tells,
    told_in,
    topic_of,
    whole_clause,
)
from generator.extract.denying.cues import denies, is_negative, is_own_clause, listed
from generator.extract.denying.tellers import teller_of
from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of
from generator.extract.reference.referents import Referents
from generator.extract.wording.asking import ask, state
from generator.model import Citation, FoundDenial, Part


class Sentence:
    """One sentence, its place and the one before it; `denied` is the denial it goes on with."""

    def __init__(
        self, span: Span, paragraph: Paragraph, referents: Referents, before: Sentence | None
    ) -> None:
        self.span, self.paragraph, self.referents, self.before = span, paragraph, referents, before
        self.at = paragraph.cite(span)
        self.denied: Citation | None = None

    def told_of(self, denier: Token | None) -> Token:
        """The clause this sentence tells; of several the one that names who denies it."""
        told = told_in(self.span)
        if denier is None or denier.pos_ != "PROPN" or denier.lemma_ in own_lemmas(told):
            return told
        others = clauses_told(self.span)
        return next((verb for verb in others if denier.lemma_ in own_lemmas(verb)), told)

    def _looks_back_on(self, before: Sentence) -> bool:
        """Whether this opens a reply or sets itself against somebody's word in the paragraph before."""
        is_turn = self.paragraph.passage.label is not None or self.span[0].lower_ in listed("contrast")
        return self.span.start == 0 and (is_turn or teller_of(before.span) is not None)

    def against(self, verb: Token, content: Token | None) -> Iterator[FoundDenial]:
        """What a verb of the sentence denies of a clause of the same sentence."""
        if content is None or not has_subject(content) or content.left_edge.i <= verb.i < content.i:
            return  # "the decision to reject it has left them in doubt" denies not what it has done
        is_inside = content.i < verb.i <= content.right_edge.i
        is_left = content.i < _end_of(content, verb)
        if not is_inside or is_left:  # else nothing is left of the claim
            yield self.found(verb, content, self)

    def against_before(self, verb: Token) -> Iterator[FoundDenial]:
        """What a verb of the sentence denies of what the sentence before tells."""
        before = self.before
        if before is None or before.span.root.pos_ not in {"VERB", "AUX"} or denies(before.span.root):
            return
        if before.paragraph is not self.paragraph and not self._looks_back_on(before):
            return
        if _are_one_voice(teller_of(before.span), teller_of(self.span)):
            return  # "No proof was found, he said. “They knew this was false,” he said"
        content = before.told_of(subject_of(verb))
        is_unchecked = content.lemma_ in listed("checking") and is_negative(content)
        if tells(content) and not is_unchecked:
            yield self.found(verb, content, before)

    def found(self, verb: Token, content: Token, home: Sentence) -> FoundDenial:
        """The record of what the verb denies: the clause of `home`, this sentence or one before it."""
        last = _end_of_claim(content)
        if home is self and content.i < verb.i < last:
            last = _end_of(content, verb)
        first = content.left_edge
        start = first.i + (first.lower_ == "that" and first is not content)
        claim = content.doc[start if home is self else behind_marks(content, start) : last]
        about, question = self._asked_of(content, home, last)
        return FoundDenial(
            self.at,
            home.at,
            home.paragraph.cite(claim),
            self.paragraph.cite(denying_half(verb, claim, self.span) if home is self else whole_clause(verb)),
            about,
            question,
            tuple(sorted(topic_of(claim))),
            is_told=home is not self or not is_own_clause(content, verb) or is_hearsay(claim),
            rule=f"denied: {verb.lemma_}",
        )

    def _asked_of(
        self, content: Token, home: Sentence, end: int
    ) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
        """What is claimed as a statement and as a question, each empty where it does not stand alone."""
        if content.lemma_ in CHARGING:
            charge = charge_of(content, end)
            return ((Part(charge[0]),), (Part(charge[1]),)) if charge is not None else ((), ())
        if home is not self and content == home.span.root:
            return (), ()
        clause = read_clause(content)
        question = ask(clause, home.referents) if not is_negative(content) else ()
        return state(clause, home.referents) or _of_relative(content, end), question


def _end_of(content: Token, verb: Token) -> int:
    """Where a claim ends before the aside that denies it; a charge at its relative: `…, which X denies`."""
    start = verb.left_edge.i
    is_set_off = content.lemma_ in CHARGING and verb.doc[start - 1].pos_ == "PUNCT"
    return start - 1 if is_set_off else break_before(verb)


def _of_relative(content: Token, end: int) -> tuple[Part, ...]:
    """`a second paper, which offers a fund` as `a second paper offers a fund`."""
    if content.dep_ != "relcl" or content.left_edge.lower_ != "which" or content.head.pos_ != "NOUN":
        return ()
    noun = "".join(t.text_with_ws for t in noun_phrase(content.head) if t.i < content.left_edge.i)
    return (Part(f"{noun.strip(' ,')} {content.doc[content.left_edge.i + 1 : end].text}"),)


def _end_of_claim(content: Token) -> int:
    """Where a claim ends: before `, saying …`, with which its teller goes on."""
    goes_on = (
        c.left_edge.i - (c.left_edge.nbor(-1).text == ",")
        for c in content.subtree
        if c.tag_ == "VBG" and c.dep_ == "advcl" and c.lemma_ in listed("telling")
    )
    return min((n for n in goes_on if n > content.i), default=content.right_edge.i + 1)


def _are_one_voice(one: Token | None, other: Token | None) -> bool:
    """Whether the same tells: `he` and `he`, `the analysts` and `they`."""
    if one is None or other is None or other.lower_ not in {"he", "she", "they", "i", "we"}:
        return False
    return one.lower_ == other.lower_ or (other.lower_ == "they" and one.tag_ == "NNS")
