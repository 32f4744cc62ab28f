"""How near a deal is: `there will be no deal tonight`, `an accord is within reach`, `hopes of a settlement
faded`. The question is whether the two sides reach one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.accords import PLAIN
from generator.extract.matters.openness import OVER_NOW, is_denied
from generator.extract.matters.rules import listed
from generator.extract.matters.statements import Statement
from generator.extract.reading.parse import Token
from generator.model import FoundUnknown, Part

RULE = "a deal in prospect"
ANY = frozenset({"a", "an", "any", "no"})
YET = frozenset({"yet", "still", "tonight", "today"})
SUPPOSED = frozenset({"if", "unless", "until", "once", "before", "after", "when", "whether"})
VERBS = frozenset({"VERB", "AUX"})
COMPLEMENTS = frozenset({"acomp", "oprd", "advmod", "attr", "prep"})
MAIN = frozenset({"ROOT", "ccomp", "conj"})


def find_nearing(statement: Statement) -> Iterator[FoundUnknown]:
    """The first deal of which a sentence tells how near it is."""
    if statement.paragraph.passage.kind != "text" or statement.lemmas.isdisjoint(listed("settled_by")):
        return
    for deal in statement.span:
        if deal.pos_ != "NOUN" or deal.lemma_.lower() not in listed("settled_by") or not _is_any(deal):
            continue
        verb = _lacking(deal) or _said_of(deal) or _hoped_for(deal)
        if verb is not None and _is_now(verb):
            yield statement.unknown("pending", verb, (Part(PLAIN),), RULE)
            return


def _is_any(deal: Token) -> bool:
    """`a deal`, `no agreement`; not `the deal`, which is there, nor `a deal on fish with Chad`."""
    articles = {c.lower_ for c in deal.children if c.dep_ == "det"}
    is_bound = not deal.below.isdisjoint({"with", "between"}) or not deal.deps.isdisjoint({"relcl", "acl"})
    is_bound = is_bound or any(g.dep_ == "pcomp" for c in deal.children for g in c.children)
    return bool(articles & ANY) and not is_bound


def _lacking(deal: Token) -> Token | None:
    """`There is no deal yet`, `there will be no deal tonight`."""
    verb = deal.head
    is_there = deal.dep_ == "attr" and verb.lemma_ == "be" and "expl" in verb.deps
    near = {c.lower_ for c in (*verb.children, *deal.children)}
    is_open = verb.lower_ == "be" or bool(near & YET)
    return verb if is_there and is_denied(deal) and is_open else None


def _said_of(deal: Token) -> Token | None:
    """`A deal is within reach`, `an agreement remains elusive`, `no accord is in sight`."""
    verb = deal.head
    if deal.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ not in listed("seeming"):
        return None
    told = [c for c in verb.children if c.dep_ in COMPLEMENTS and c.i > verb.i]
    told += [g for c in told if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"]
    return verb if any(c.lower_ in listed("nearness") for c in told) else None


def _hoped_for(deal: Token) -> Token | None:
    """`Hopes of a deal faded`, `they are far from a deal`, `close to an agreement`."""
    link = deal.head
    above = link.head
    if deal.dep_ != "pobj" or link.lower_ not in {"of", "for", "to", "from"}:
        return None
    verb = above.head
    if above.pos_ == "NOUN" and above.lemma_.lower() in listed("hopes"):
        return verb if verb.pos_ in VERBS and above.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} else None
    is_near = above.lower_ in listed("nearness") and verb.lemma_ in listed("seeming")
    return verb if is_near else None


def _is_now(verb: Token) -> bool:
    """Whether it is the sentence's own news and no supposition."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
    is_should = "should" in verb.below  # "Should there be no deal, she will go"
    return verb.dep_ in MAIN and not is_should and not marks & SUPPOSED and not marks & OVER_NOW
