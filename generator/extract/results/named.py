"""Outcomes that a noun phrase names: the agreement on an exchange, a swap agreed by both sides."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.reading.parse import Span, Token
from generator.extract.reading.referents import Referents
from generator.extract.reading.scenes import Scene
from generator.extract.reading.sides import names_of
from generator.extract.results.doers import is_together
from generator.extract.results.firmness import DONE
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
}


def named_outcomes(
    scene: Scene, sentence: Span, token: Token, referents: Referents
) -> Iterator[FoundOutcome]:
    """What is agreed according to a noun phrase that somebody greets or confirms."""
    noun = _agreed_thing(token)
    if noun is None or not (_is_greeted(noun) or _is_of_both(token)):
        return
    words = [t for t in noun.subtree if t.dep_ not in {"relcl"} and not t.is_space]
    words = words[1:] if words and words[0].dep_ in {"det", "poss"} else words
    if not 3 <= len(words) <= LONGEST or any(t.text in {'"', "(", ":"} for t in words):
        return
    text = scene.text[words[0].idx : words[-1].idx + len(words[-1])]
    sides = names_of(scene.sides_between(words[0].idx, words[-1].idx + len(words[-1])))
    yield FoundOutcome(
        at=scene.cite_sentence(sentence),
        words=scene.cite(noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge)),
        kind="agreed",
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
        is_accord = token.lemma_.lower() in {"agreement", "accord", "deal", "understanding"}
        return (
            token
            if is_accord and any(c.lower_ in LEADING for c in token.children if c.dep_ == "prep")
            else None
        )
    is_agreed = token.lemma_ in {"agree", "settle"} and token.tag_ in {"VBN", "VBD"}
    return token.head if is_agreed and token.head.pos_ in {"NOUN", "PROPN"} else None


def _is_greeted(noun: Token) -> bool:
    """Whether the noun is what somebody hails or confirms, so that it is there; not what is hoped for."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "of":
        verb = verb.head.head
    negated = any(c.dep_ == "neg" for c in verb.children) or any(
        c.lower_ in {"no", "any", "possible"} for c in noun.children
    )
    modal = any(c.tag_ == "MD" for c in verb.children)
    return noun.dep_ in {"dobj", "pobj"} and verb.lemma_ in GREETING and not negated and not modal
