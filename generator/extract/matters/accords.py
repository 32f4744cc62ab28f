"""Whether a deal that is sought will be reached, and where a clause tells that one was."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.claiming.stances import is_asserted
from generator.extract.matters.openness import OVER_NOW, is_denied, unsaid
from generator.extract.matters.rules import listed
from generator.extract.matters.statements import Statement
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of, with_noun_subject
from generator.extract.wording.asking import ask_of
from generator.model import FoundUnknown, Part

MAY = frozenset({"can", "could", "may", "might", "will", "would"})
SUPPOSED = frozenset({"if", "unless", "until", "once", "before", "after", "when", "whether"})
PLAIN = "Will the two sides reach an agreement?"


def find_accords(statement: Statement) -> Iterator[FoundUnknown]:
    """`They hope to reach a deal by Monday`, `failed to clinch a deal`, `a deal could be struck`."""
    if statement.lemmas.isdisjoint(listed("settled_by")) or statement.lemmas.isdisjoint(listed("striking")):
        return
    for verb in statement.span:
        deal = deal_of(verb)
        if deal is not None and _is_ahead(verb):
            found = statement.unknown("pending", verb, _asked(verb, deal, statement), "a deal ahead")
            yield found
            return


def deal_of(verb: Token) -> Token | None:
    """The deal that a verb brings about: `reach a deal`, `agree on a pact`, `an accord was struck`."""
    if verb.lemma_ not in listed("striking") or verb.pos_ != "VERB":
        return None
    on = (g for c in verb.children if c.lower_ == "on" and verb.lemma_ == "agree" for g in c.children)
    things = [*(c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), *on]
    return next((t for t in things if t.pos_ == "NOUN" and t.lemma_.lower() in listed("settled_by")), None)


def is_reached(verb: Token) -> bool:
    """Whether a clause tells that its deal was reached, and for good: no `provisional` one."""
    deal = deal_of(verb)
    if deal is None or is_denied(verb) or unsaid(verb) or not (is_asserted(verb) or _is_managed(verb)):
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    is_half = not deal.below.isdisjoint(listed("half"))
    return verb.tag_ in {"VBD", "VBN", "VB"} and not helpers & MAY and not is_half


def _is_managed(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "manage" and not is_denied(verb.head)


def _is_ahead(verb: Token) -> bool:
    """Whether the deal is hoped for, possible or missed, and not yet there."""
    above = verb.head
    if any(c.lower_ in SUPPOSED for a in (verb, above) for c in a.children if c.dep_ in {"mark", "advmod"}):
        return False
    is_to = any(c.tag_ == "TO" for c in verb.children)
    if is_to and verb.dep_ in {"xcomp", "advcl", "acl", "relcl"}:
        near = above.below
        is_sought = above.lemma_.lower() in listed("seeking") and not near & OVER_NOW
        return (is_sought and not _is_old_story(above, verb)) or unsaid(verb) is not None
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    near = verb.below
    is_passive = "auxpass" in verb.deps
    is_bound = any(t.lower_ == "only" for t in verb.subtree)
    is_missed = is_denied(verb) and (not is_passive or bool(near & {"has", "have", "yet"}))
    return verb.dep_ in {"ROOT", "ccomp", "conj"} and (is_missed or bool(helpers & MAY and not is_bound))


def _is_old_story(verb: Token, aim: Token) -> bool:
    """`rushed to hammer out the pact after a court struck the old one down`: how it came about."""
    hung = [c for c in (*verb.children, *aim.children) if c.dep_ in {"prep", "advcl"}]
    return verb.tag_ == "VBD" and any(t.lower_ == "after" for c in hung for t in (c, *c.children))


def _asked(verb: Token, deal: Token, statement: Statement) -> tuple[Part, ...]:
    """`Will the negotiators reach a deal on the port?`; with nobody named, whether the two sides will."""
    who = subject_of(verb)
    who = None if who is verb.head else who  # "attempts to reach a deal"
    below = {t for c in deal.children if c.dep_ == "relcl" for t in c.subtree}
    phrase = [t for t in noun_phrase(deal) if t not in below]
    if phrase[0].lower_ in {"no", "any", "neither"}:
        phrase = phrase[1:]
    if who is None:
        return (Part(PLAIN),)
    if who.dep_ == "nsubjpass":
        asked = [*_with_article(phrase, deal), "be", verb.text if verb.tag_ == "VBN" else "reached"]
        return ask_of([], "", asked, statement.referents, opening="Will") or (Part(PLAIN),)
    doers = with_noun_subject(read_clause(verb)).subject if who.lower_ in {"it", "they"} else noun_phrase(who)
    named = any(t.pos_ in {"NOUN", "PROPN"} for t in doers)
    is_known = named or statement.referents.name_of(who) is not None
    if not is_known:
        return (Part(PLAIN),)
    particle = next((f" {c.lower_}" for c in verb.children if c.dep_ == "prt"), "")  # "hammer out"
    is_agreed = verb.lemma_ == "agree" and deal.dep_ != "dobj"
    deed = f"{verb.lemma_} on" if is_agreed else f"{verb.lemma_}{particle}"
    matter = next((g for g in _matters(verb) if g is not deal), None)
    rest = _with_article(phrase, deal)
    rest += ["on", *noun_phrase(matter)] if matter is not None else []
    return ask_of(doers, deed, rest, statement.referents) or (Part(PLAIN),)


def _matters(verb: Token) -> Iterator[Token]:
    """What a deal is on, where the parse hangs it on the verb: `reach a deal on Friday on the quota`."""
    places = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"on", "over"})
    yield from (g for p in places for g in p.children if g.dep_ == "pobj" and g.ent_type_ not in TIMES)


def _with_article(phrase: list[Token], deal: Token) -> list[Token | str]:
    """`no deal` as `a deal`."""
    first = phrase[0]
    is_bare = (
        not any(c.dep_ in {"det", "poss"} and c in phrase for c in deal.children) and first.dep_ != "det"
    )
    if not is_bare or deal.tag_ == "NNS":
        return list(phrase)
    return ["an" if first.lower_[:1] in set("aeiou") else "a", *phrase]


__all__ = ["deal_of", "find_accords", "is_reached"]
