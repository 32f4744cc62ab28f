"""Outcomes told by the noun for a deed: `Monday's rejection of the offer by the union dashed hopes`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.meetings import is_long_past
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.reading.parse import Span, Token
from generator.extract.results.doers import is_joined, is_together
from generator.extract.results.firmness import DONE, firmness_of, is_negated, is_supposed
from generator.extract.results.words import date_words, is_listed, listed
from generator.model import FoundOutcome, Part
from generator.vocabulary import table

LONGEST = 18
AHEAD = {"before", "until", "till", "pending", "for", "about", "towards", "on", "if", "without"}
"""Words before a deed that is still to come."""
INDEFINITE = {"a", "an", "any", "no", "every", "each", "possible", "future", "planned", "immediate"}


@cache
def _kinds() -> dict[str, str]:
    return {noun: kind for kind, nouns in table("outcomes")["acts"].items() for noun in nouns}


def deverbal_outcomes(scene: Scene, sentence: Span) -> Iterator[FoundOutcome]:
    """The outcomes that nouns for deeds tell: done, of something, and with the doer or the day."""
    for noun in sentence:
        kind = _kinds().get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
        if kind and _is_done(noun):
            yield from _told(scene, sentence, noun, kind)


def _is_done(noun: Token) -> bool:
    before = {c.lower_ for c in noun.children if c.i < noun.i}
    if before & INDEFINITE or is_supposed(noun) or (noun.dep_ == "pobj" and noun.head.lower_ in AHEAD):
        return False
    verb = next((step for step in noun.ancestors if step.pos_ in {"VERB", "AUX"}), None)
    if verb is None or firmness_of(verb) != DONE or is_negated(verb):
        return False
    return verb.lemma_.lower() not in listed("wished", "actors") | set(table("outcomes")["put_off"])


def _told(scene: Scene, sentence: Span, noun: Token, kind: str) -> Iterator[FoundOutcome]:
    agents = [g for c in noun.children if c.lower_ == "by" for g in c.children if g.dep_ == "pobj"]
    owners = [c for c in noun.children if c.dep_ == "poss" and c.ent_type_ != "DATE" and c.pos_ != "PRON"]
    holders = (noun, *agents)
    things = [c for t in holders for c in t.children if c.dep_ == "prep" and c.lower_ in {"of", "to"}]
    words = [t for t in noun.subtree if not _is_beside(t, noun)]
    low, high = words[0].idx, words[-1].idx + len(words[-1])
    hung = {t for w in words if w.dep_ == "relcl" for t in w.subtree}
    low_at, within = scene.paragraph.passage.start, {t.idx for t in hung}
    dates = [d for d in scene.dates_between(low, high) if d.at.start - low_at not in within]
    aims = [c for c in noun.children if c.dep_ == "acl" and any(g.tag_ == "TO" for g in c.children)]
    things += [c for c in aims if not is_listed(c, "attendance")]
    both = any(is_together(t) or is_joined(t) for t in (*agents, *owners))
    told = agents or owners or dates or len(things) > 1
    told = both if noun.lemma_ == "decision" else told
    if not things or not told or any(d.direction == "future" or is_long_past(d, scene) for d in dates):
        return
    dated = date_words(scene) - hung
    poss = {c for t in words if t in dated for c in t.children if c.dep_ == "case"}
    kept = [t for t in words if t not in dated | poss and not (t.dep_ == "det" and t.head == noun)]
    line = "".join(t.text_with_ws for t in kept).strip()
    if not 3 <= len(line.split()) <= LONGEST or '"' in line:
        return
    yield FoundOutcome(
        at=scene.cite_sentence(sentence),
        words=scene.cite(low, high),
        kind=kind,
        line=(Part(f"{line[:1].upper()}{line[1:]}"),),
        actor=scene.cite(noun.idx, noun.idx + len(noun)),
        firm=DONE,
        parties=names_of(
            [s for t in (*agents, *owners) for s in scene.sides_between(t.left_edge.idx, t.idx + len(t))]
        ),
        together=both,
        when=dates[0].when if dates else None,
        terms=tuple(sorted({t.lemma_.lower() for t in kept if t.pos_ in {"NOUN", "PROPN", "NUM"}})),
        passage=scene.paragraph.passage.kind,
        rule=f"the noun {noun.lemma_.lower()}",
    )


def _is_beside(token: Token, noun: Token) -> bool:
    """Whether a word stands in a clause set beside the noun."""
    step = token
    while step != noun:
        beside = {"relcl", "appos", "conj", "cc", "punct"} if token.tag_ != "," else {"punct"}
        is_aim = step.dep_ == "acl" and not any(g.tag_ == "TO" for g in step.children)
        if (step.dep_ in beside or is_aim) and step.head == noun:
            return True
        step = step.head
    return False


__all__ = ["deverbal_outcomes"]
