"""The kind of event a verb tells of, by the vocabulary."""

from __future__ import annotations

from functools import cache

from generator.extract.happening.doers import nominal_kind, takes_place
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import is_underway
from generator.extract.reading.told import told_by
from generator.vocabulary import table, words

RESULTS = {"agree", "sign", "exchange", "refuse", "move"}
DEEDS = RESULTS | {"propose"}
"""Kinds that are deeds though words alone may do them."""
NAMES = {"name", "signature", "initial"}
"""What one puts to a paper."""
ACCORDS = {"agreement", "deal", "accord"}


def kind_of(verb: Token) -> str:
    """The kind of event a verb tells of, by the vocabulary; `other` when it is in no list."""
    own = _kinds().get(verb.lemma_)
    if own in {"agree", "refuse", "propose"}:
        silent = any(c.dep_ == "xcomp" and c.lemma_ in words("saying", "say") for c in verb.children)
        return "other" if silent and own == "refuse" else str(own)
    planned = aim_of(verb)
    if planned is not None:
        deed = kind_of(planned)
        return "other" if deed == "say" else deed  # "is expected to rule on Friday"
    if what_follows(verb) is not None:
        return "start"
    if verb.lemma_ == "be" and (is_underway(verb) or "over" in verb.below):
        return "start" if is_underway(verb) else "end"
    phrases = _phrases().get(verb.lemma_, {})
    if "prt" in verb.deps and any(c.dep_ == "prt" and c.lower_ in phrases for c in verb.children):
        return _kind_of_deed(verb)
    return "say" if _is_speech(verb) else _kind_of_deed(verb)


def what_follows(verb: Token) -> Token | None:
    """The talks, in `will meet at ten, followed by talks at noon`."""
    if verb.lemma_ != "follow" or verb.tag_ != "VBN" or verb.dep_ != "advcl":
        return None
    after = (c for a in verb.children if a.dep_ == "agent" for c in a.children if c.dep_ == "pobj")
    return next((noun for noun in after if takes_place(noun)), None)


def aim_of(verb: Token) -> Token | None:
    """What a verb of planning is about: `plans to leave`, `is due to start`, `is to meet`."""
    if verb.lemma_ == "be":
        due = words("dates", "tense.scheduled")
        hosts = [verb, *(c for c in verb.children if c.dep_ == "acomp" and c.lemma_.lower() in due)]
    elif verb.lemma_ in words("dates", "tense.plans"):
        hosts = [verb]
    else:
        return None
    aims = (c for h in hosts for c in h.children if c.dep_ == "xcomp")
    return next((c for c in aims if c.pos_ == "VERB" or (c.pos_ == "AUX" and _is_somewhere(c))), None)


def _is_somewhere(verb: Token) -> bool:
    """`is due to be in Lund`; not `is likely to be the highlight`."""
    return "prep" in verb.deps and verb.deps.isdisjoint({"attr", "acomp", "nsubj"})


def _kind_of_deed(verb: Token) -> str:
    if verb.lemma_ in {"reach", "strike"} and any(c.lemma_ in ACCORDS for c in verb.children):
        return "agree"
    begun = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    if begun is not None and _kinds().get(verb.lemma_) in {"start", "end"}:
        return kind_of(begun)  # "will start preparing a list"
    if "auxpass" in verb.deps and verb.lemma_ in words("teams", "lead"):
        return "led"
    phrases, links = _phrases().get(verb.lemma_, {}), {"prt", "dobj", "prep", "advmod", "acomp"}
    beside = [c.lemma_.lower() for c in verb.children if c.dep_ in links] if phrases else []
    told = sorted(word for word in beside if word in phrases)
    return phrases[told[0]] if told else _kinds().get(verb.lemma_, "other")


def _is_speech(verb: Token) -> bool:
    """Whether a verb that could be a deed or a word is a word here: something is said, or somebody judged."""
    if _kinds().get(verb.lemma_) in DEEDS or _is_publishing(verb) or is_called(verb):
        return False
    if verb.lemma_ == "call" and any(_is_called_deed(c, verb) for c in verb.children):
        return False
    if verb.lemma_ in words("saying", "say"):
        tells = told_by(verb) is not None or verb.lemma_ in {"say", "tell"}
        return tells or (verb.lemma_ in words("events", "speech.kept") and verb.lemma_ not in _kinds())
    return verb.lemma_ in words("events", "speech.kept") or judges(verb) != ""


def _is_called_deed(thing: Token, verb: Token) -> bool:
    """`called a strike for 25 July`; not `called their move a strike`."""
    return thing.dep_ == "dobj" and thing.left_edge.i == verb.i + 1 and nominal_kind(thing) is not None


def puts_name(verb: Token) -> bool:
    """`puts her name to it`, `wrote their names first`: signs, whatever the paper."""
    if verb.lemma_ not in {"put", "write", "set", "affix"}:
        return False
    things = {c.lemma_ for c in verb.children if c.dep_ == "dobj"}
    return bool(things & NAMES) and "neg" not in verb.deps


def paper_of(verb: Token) -> frozenset[Token]:
    """The words for the paper that one puts one's name to."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    links = (c for t in (verb, *things) for c in t.children if c.lower_ in {"to", "on", "under"})
    goals = (g for c in links for g in c.children if g.pos_ in {"NOUN", "PROPN"} and g.dep_ == "pobj")
    return frozenset(t for goal in goals if goal.ent_type_ not in {"DATE", "TIME"} for t in goal.subtree)


def is_called(verb: Token) -> bool:
    """`The assembly is called for Saturday`."""
    below = {(c.dep_, c.lower_) for c in verb.children} if verb.lemma_ == "call" else ()
    return ("prep", "for") in below and any(d == "auxpass" for d, _ in below)


def _is_publishing(verb: Token) -> bool:
    """`will announce the name`: the deed of a day to come, not words that were said; so is what is handed
    over to be read."""
    if verb.lemma_ not in words("events", "speech.publishes"):
        return False
    ahead = any(c.dep_ == "aux" and c.lower_ in {"will", "shall"} for c in verb.children)
    things = [c for c in verb.children if c.dep_ == "dobj"]
    return bool(things) and (ahead or any(c.lemma_.lower() in words("events", "worth.shown") for c in things))


def judges(verb: Token) -> str:
    """The neutral form of a verb of judgement: `criticizes` for `slammed it`; none for `slammed the door`."""
    form = neutral_forms().get(verb.lemma_)
    if form is None:
        return ""
    things = words("events", "worth.slammed")
    return "" if any(c.dep_ == "dobj" and c.lemma_.lower() in things for c in verb.children) else form


@cache
def neutral_forms() -> dict[str, str]:
    """Verbs of judgement and the neutral form that stands for each."""
    return {verb: form for form, verbs in table("events")["speech"]["neutral"].items() for verb in verbs}


@cache
def _kinds() -> dict[str, str]:
    return {form: kind for kind, forms in table("events")["kinds"].items() for form in reversed(forms)}


@cache
def _phrases() -> dict[str, dict[str, str]]:
    """For each verb the kinds of event that it tells of with another word beside it."""
    found: dict[str, dict[str, str]] = {}
    for form, kind in _kinds().items():
        verb, _, beside = form.partition(" ")
        if beside:
            found.setdefault(verb, {})[beside] = kind
    return found
