"""What somebody says he will do to another: threatened, vowed, or warned of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargain import (
    FIRST,
    WILL,
    Bargain,
    acts_hurtfully,
    helpers_of,
    hurts,
    is_negated,
    listed,
    may_act,
    named_subject,
    noun_hurts,
    verb_names,
)
from generator.extract.reading.clause_words import balanced, from_verb, is_own_words, trimmed, whole_clause
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of
from generator.extract.reference.actors import own_subject


def warnings_at(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Warned that … comes at a cost", "swore to shoot": a threat when what is told hurts."""
    forms = verb_names(verb)
    vows = bool(forms & listed("threat", "vows"))
    if not (vows or forms & listed("threat", "warnings")):
        return
    for child in verb.children:
        is_told = own_subject(child) is not None or "to" in helpers_of(child)  # not "warned cutting it …"
        if child.dep_ in {"ccomp", "xcomp"} and is_told and (acts_hurtfully(child) if vows else hurts(child)):
            bound = [c for c in child.children if c.dep_ == "advcl"]
            must = [child] if helpers_of(child) & listed("modals", "must") else []
            whole = child.dep_ == "ccomp"  # else "to retaliate", without its verb
            says = whole_clause(child, reading) if whole else from_verb(verb, reading)
            whom = named_subject((*bound, *must), reading, befalls=(child,))
            yield Bargain("threat", says, verb, "warns of what hurts", addressee=whom)
            return
    if verb.dep_ == "relcl" and {"warn of", "warn about"} & forms and noun_hurts(verb.head):
        left = verb.head.left_edge.i
        thing = verb.doc[left + (verb.doc[left].pos_ == "DET") : verb.head.i + 1]
        yield Bargain("threat", balanced(trimmed(thing)), verb, "warns of what hurts")


def consequences_at(link: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Then we will go to court", the speaker's own words."""
    verb = link.head
    subject = own_subject(verb)
    ours = subject is not None and subject.lower_ in FIRST and is_own_words(verb, reading)
    if ours and helpers_of(verb) & {"will", "'ll"} and hurts(verb):
        yield Bargain("threat", whole_clause(verb, reading), verb, "then we will")


def may_retort(token: Token) -> bool:
    """Whether a verb may tell what one does to another in return."""
    return token.lemma_ in _retorting()


@cache
def _retorting() -> frozenset[str]:
    return frozenset(("go", "take", *(row.split()[0] for row in listed("threat", "retorts"))))


def retorts_at(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Said that it would retaliate", "would take them to court": announced of oneself, whatever comes."""
    if verb.dep_ != "ccomp" or not helpers_of(verb) & WILL or is_negated(verb):
        return
    to_court = verb.lemma_ in {"go", "take"} and any(
        g.lemma_.lower() in listed("threat", "courts" if g.pos_ == "NOUN" else "named_courts")
        for c in verb.children
        if c.lower_ == "to"
        for g in c.children
    )
    is_own = own_subject(verb) is not None and class_of(verb.head.lower_) == "say"
    if (
        is_own
        and may_act(own_subject(verb), verb, reading)
        and (to_court or verb_names(verb) & listed("threat", "retorts"))
    ):
        yield Bargain("threat", whole_clause(verb, reading), verb, "announces what hurts")
