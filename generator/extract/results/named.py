"""Outcomes that a noun phrase names: the agreement on an exchange, a swap agreed by both sides."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.referents import Referents
from generator.extract.results.doers import is_together
from generator.extract.results.firmness import DONE, firmness_of, is_negated
from generator.extract.results.words import listed, terms_of
from generator.model import Citation, FoundOutcome, Part

LONGEST = 18
LEADING = {"on", "to", "about"}
GREETING = {
    "hail",
    "welcome",
    "confirm",
    "announce",
    "praise",
    "salute",
    "applaud",
    "report",
    "include",
    "see",
    "secure",
    "unveil",
    "disclose",
    "produce",
    "yield",
}
COMING_WITH = {
    ("come", "with"),
    ("emerge", "with"),
    ("end", "with"),
    ("conclude", "with"),
    ("return", "with"),
}
"""`came away with a compromise`, `the talks ended with an accord`."""


def named_outcomes(
    scene: Scene, sentence: Span, token: Token, referents: Referents
) -> Iterator[FoundOutcome]:
    """What is agreed according to a noun phrase that somebody greets or confirms."""
    noun = _agreed_thing(token)
    there = _is_there(noun) if noun is not None else None
    if noun is None or not (there or _is_greeted(noun) or _is_of_both(token)):
        return
    words = [t for t in noun.subtree if not t.is_space]
    words = words[1:] if words and words[0].dep_ in {"det", "poss"} and not there else words
    if not 3 <= len(words) <= LONGEST or any(t.text in {'"', "(", ":"} for t in words):
        return
    text = scene.text[words[0].idx : words[-1].idx + len(words[-1])]
    sides = names_of(scene.sides_between(words[0].idx, words[-1].idx + len(words[-1])))
    yield FoundOutcome(
        at=scene.cite_sentence(sentence),
        words=scene.cite(noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge)),
        kind="refused" if there == "no" else "agreed",
        line=(Part(text[:1].upper() + text[1:]),),
        actor=scene.cite(noun.idx, noun.idx + len(noun)),
        firm=DONE,
        others=sides,
        together=any(t.lower_ in listed("together", "actors") for t in words),
        terms=terms_of(noun),
        teller=_teller(noun, referents),
        passage=scene.paragraph.passage.kind,
        rule=f"a phrase with {token.lemma_.lower()}",
    )


def _is_there(noun: Token) -> str | None:
    """`There was agreement on volumes`: `yes` or `no`; None where nothing says so."""
    verb = noun.head
    is_told = verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children)
    comes = verb.lemma_ in {"come", "emerge", "arrive"} and noun.dep_ == "nsubj"  # agreement on pay came late
    if not (is_told or comes) or noun.dep_ not in {"attr", "nsubj"} or firmness_of(verb) != DONE:
        return None
    return "no" if is_negated(verb) or any(c.lower_ == "no" for c in noun.children) else "yes"


def _is_of_both(token: Token) -> bool:
    """`a freeze on rents, agreed by tenants and landlords`: it says by whom."""
    by = [g for c in token.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    return token.dep_ == "acl" and any(
        is_together(g) or any(c.dep_ == "conj" for c in g.children) for g in by
    )


def _teller(noun: Token, referents: Referents) -> Citation | None:
    """Who confirms or announces it; who only hails it is no witness."""
    verb = noun.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    tells = verb.lemma_ in {"confirm", "announce", "report"} and subject is not None
    return referents.name_of(subject) if tells and subject is not None else None


def _agreed_thing(token: Token) -> Token | None:
    """The noun for what is agreed: the agreement with its matter, or what `agreed` stands beside."""
    if token.pos_ in {"NOUN", "PROPN"}:
        if token.lemma_.lower() not in listed("made"):
            return None
        links = (c for c in token.children if c.dep_ == "prep" and c.lower_ in LEADING)
        on = any(g.tag_ not in {"WDT", "WP"} for c in links for g in c.children)
        says = any(c.dep_ in {"relcl", "acl"} and _binds(c) for c in token.children)
        return token if on or says else None
    is_agreed = token.lemma_ in {"agree", "settle"} and token.tag_ in {"VBN", "VBD"}
    if any(c.dep_ == "nsubj" for c in token.children):
        return None  # a deal to which one side had agreed
    return token.head if is_agreed and token.head.pos_ in {"NOUN", "PROPN"} else None


def _binds(clause: Token) -> bool:
    """`a deal to end the strike`, `ending it`, `under which pay will rise`; not one `that passed`."""
    under = any(c.dep_ == "prep" and c.lower_ == "under" for c in clause.children)
    return (
        under
        or clause.tag_ == "VBG"
        or any(c.dep_ == "aux" and c.tag_ in {"TO", "MD"} for c in clause.children)
    )


def _is_greeted(noun: Token) -> bool:
    """Whether the noun is what somebody hails or confirms, so that it is there; not what is hoped for."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "of":
        verb = verb.head.head
    elif noun.dep_ == "pobj" and verb.lower_ == "with":
        verb = verb.head
    negated = any(c.dep_ == "neg" for c in verb.children) or any(
        c.lower_ in {"no", "any", "possible"} for c in noun.children
    )
    modal = any(c.tag_ == "MD" for c in verb.children)
    greets = verb.lemma_ in GREETING or (verb.lemma_, noun.head.lower_) in COMING_WITH
    return noun.dep_ in {"dobj", "pobj"} and greets and not negated and not modal
