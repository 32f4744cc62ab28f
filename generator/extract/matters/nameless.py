"""Claims that only unnamed people make: `a source told the paper that the ferry had sunk`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.matters.moving import is_step
from generator.extract.matters.openness import is_denied
from generator.extract.matters.statements import Statement, act_below
from generator.extract.proceedings import read_act
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import read_clause, shortened
from generator.extract.wording.asking import ask
from generator.model import FoundUnknown
from generator.vocabulary import words

HEARSAY = "only reported"
NEAR = 3
"""Words between `reportedly` and its verb; farther off it belongs to another."""


@cache
def _list(key: str) -> frozenset[str]:
    return words("prospects", key)


@cache
def nameless_cues() -> frozenset[str]:
    """Words of which a sentence needs one."""
    return _list("nameless") | {"reportedly", "report"}


def find_nameless(statement: Statement) -> Iterator[FoundUnknown]:
    """A claim that only unnamed people make, or one paper, or that is told as only reported."""
    if statement.is_quoted() and '"' not in statement.span.text:
        return
    teller = _nameless_teller(statement)
    verb, rule = _told_by_teller(teller) if teller is not None else None, "told by nobody named"
    if verb is None:
        verb, rule = _hearsay(statement), HEARSAY
    if verb is None:
        verb, rule = _told_by_paper(statement), "told by one paper"
    if verb is None or _is_estimate(verb) or verb.lemma_ in _list("moods"):
        return  # how somebody took it leaves nothing open
    if "had" in verb.below:
        return  # told of what was before the news
    deed = next((c for c in verb.children if c.dep_ == "xcomp"), verb)  # "plans to replace him"
    is_act = bool(read_act(verb, statement.referents) or act_below(verb, statement.referents))
    unknown = statement.unknown("anonymous", verb, (), rule)
    is_known = unknown.type in {"start", "place", "meeting", "call"}
    if is_known or (unknown.type == "attendance" and unknown.names):
        yield from [unknown] if len(unknown.names) < 2 or unknown.type == "meeting" else []
        return
    is_claim = is_act or rule == HEARSAY or deed.lemma_ in words("steps", "claims")
    is_claim = is_claim or (deed.pos_ == "VERB" and is_step(deed))
    is_routine = not is_act and bool({verb.lemma_, deed.lemma_} & (_list("routine") - {"plan"}))
    if (is_routine and rule != HEARSAY) or not (_is_ahead(verb) or is_claim):
        return
    if is_denied(verb) or _is_with_own(deed) or not any(c.pos_ in {"NOUN", "PROPN"} for c in verb.children):
        return  # that nothing came of it is no claim to ask after
    is_meant = deed is not verb and (verb.lower_ in words("steps", "due") or _is_meaning(verb))
    told = deed if is_meant else verb  # "are set to sign": will they?
    question = ask(shortened(read_clause(told)), statement.referents, will=is_meant)
    yield replace(unknown, question=question, type="claim" if is_act else unknown.type)


def _is_with_own(deed: Token) -> bool:
    """`Closed his folder`: what somebody does with his own is nobody's claim."""
    return not _is_ahead(deed) and any(
        g.lower_ in {"his", "her"} for c in deed.children if c.dep_ == "dobj" for g in c.children
    )


def _is_meaning(verb: Token) -> bool:
    """`plans to`, `intend to`; not `had planned to`."""
    return verb.lemma_ in words("steps", "meaning") and verb.tag_ in {"VB", "VBP", "VBZ"}


def _hearsay(statement: Statement) -> Token | None:
    """`The talks have reportedly ended`: the clause that is told so."""
    for word in statement.span if "reportedly" in statement.lemmas else ():
        verb = word.head
        is_near = word.lower_ == "reportedly" and word.dep_ == "advmod" and abs(word.i - verb.i) <= NEAR
        is_clause = verb.dep_ in {"ROOT", "ccomp"} and verb.pos_ in {"VERB", "AUX"}
        if is_near and is_clause and "expl" not in verb.deps:
            return verb
    return None


def _told_by_paper(statement: Statement) -> Token | None:
    """`The boat has left, the Courier reported`: the clause that one paper tells."""
    for word in statement.span if "report" in statement.lemmas else ():
        if word.lemma_ != "report" or word.pos_ != "VERB" or word.dep_ != "ROOT" or is_denied(word):
            continue
        who = next((c for c in word.children if c.dep_ == "nsubj"), None)
        told = next((c for c in word.children if c.dep_ == "ccomp" and c.tag_ != "VBG"), None)
        if who is not None and told is not None and _is_another_paper(who, statement):
            return told
    return None


def _is_another_paper(who: Token, statement: Statement) -> bool:
    """`the Courier`, `a newspaper`; not the one that it stands in, whose own reporters were there."""
    if who.lemma_.lower() in _list("media") and "amod" not in who.deps:
        return True
    outlet = statement.paragraph.document.outlet or ""
    name = {t.text.lower() for t in who.subtree if t.pos_ == "PROPN"}
    return who.ent_type_ == "ORG" and not any(word in outlet.lower() for word in name)


def _is_ahead(verb: Token) -> bool:
    """Whether it is still to come, or was signed; what else was done every report tells on such word."""
    if verb.lemma_ in words("waiting", "act"):
        return True
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    plans = "xcomp" in verb.deps and verb.lemma_ in _list("planning")
    return plans or bool(helpers & {"will", "would", "may", "might", "'ll"})


def _is_estimate(verb: Token) -> bool:
    """`About 900 boats were lost`: how many is asked where another counts otherwise."""
    subjects = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"})
    return any(c.dep_ == "nummod" and any(c.children) for who in subjects for c in who.children)


def _told_by_teller(teller: Token) -> Token | None:
    """The clause the unnamed tell, or the one their word is cited for."""
    if teller.dep_ == "pobj" and teller.head.lower_ == "to" and teller.head.head.lower_ == "according":
        return next((a for a in teller.ancestors if a.pos_ == "VERB"), None)
    for ancestor in teller.ancestors:
        for verb in (ancestor, *(t for t in ancestor.subtree if t.lemma_ == "say" and t.dep_ == "pcomp")):
            told = next((c for c in verb.children if c.dep_ == "ccomp" and c.tag_ != "VBG"), None)
            if told is not None and teller not in told.subtree:
                return told
    return None


def _nameless_teller(statement: Statement) -> Token | None:
    """The unnamed who tell: `a source told`, `citing unnamed diplomats`, `on condition of anonymity`."""
    if statement.lemmas.isdisjoint(_list("nameless")):
        return None
    near = [token.lower_ for token in statement.span]
    text = " ".join(near)
    if _list("nameless_marks").isdisjoint(near) and not any(cue in text for cue in _list("nameless_cues")):
        return None
    for token in statement.span:
        if token.lemma_.lower() not in _list("nameless") or token.pos_ != "NOUN":
            continue
        named = any(near.ent_type_ == "PERSON" for near in (token.head, *token.subtree))
        if not named and token.dep_ in {"nsubj", "dobj", "pobj", "conj"}:
            return token
    return None
