"""Which deeds a verb or a noun may tell, by the classes of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.extract.wording.terms import lemma_is_empty
from generator.vocabulary import table, words

BESIDE = {"prt", "advmod", "prep", "dobj", "nsubjpass", "acomp", "attr", "oprd", "dative", "xcomp"}
LASTING = {"remain", "stay", "keep"}
BEING = {"be", "remain", "stay", "become", "prove"}
HELD = {"be", "remain", "stay", "sit"}
SET_BY = {"for", "on", "at", "in"}
TELLING = {"maintain", "insist", "hold", "warn", "uphold", "reveal", "disclose"}
HAPPENS, HELD_IN, LIGHT, SETS, WRITTEN = (
    words("deeds", key) for key in ("happens", "held_in", "light", "sets", "written")
)
UNWILLING = words("claims", "unwilling")
UNDONE = "not "
"""Before a deed that a verb tells the contrary of."""


@cache
def _told(kind: str) -> Mapping[str, tuple[str, ...]]:
    """Each word or phrase of a kind to its deeds."""
    found: dict[str, list[str]] = {}
    for deed, rows in table("deeds")["deeds"].items():
        for phrase in rows.get(kind, ()):
            found.setdefault(phrase, []).append(deed)
    return {phrase: tuple(deeds) for phrase, deeds in found.items()}


@cache
def _verbs() -> Mapping[str, tuple[str, ...]]:
    """Each verb or phrase to its deeds, `not` before those that it undoes."""
    found = {phrase: list(deeds) for phrase, deeds in _told("does").items()}
    for phrase, deeds in _told("undone").items():
        found.setdefault(phrase, []).extend(f"{UNDONE}{deed}" for deed in deeds)
    return {phrase: tuple(deeds) for phrase, deeds in found.items()}


@cache
def _phrases() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """For each verb what may stand beside it, to the deeds that both tell."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for phrase, deeds in _verbs().items():
        verb, _, beside = phrase.partition(" ")
        if beside:
            found.setdefault(verb, {})[beside] = deeds
    return found


@cache
def _openers() -> frozenset[str]:
    """The verbs with which any phrase opens: others are not asked what stands beside them."""
    return frozenset(phrase.partition(" ")[0] for phrase in _verbs()) | LIGHT


def deeds_of(verb: Token) -> tuple[str, ...]:
    """The deeds a verb may tell: by its phrase, by the noun beside a small verb, by itself."""
    lemma = verb.lemma_.lower()
    if (lemma in TELLING and "ccomp" in verb.deps) or (lemma in UNWILLING and "xcomp" in verb.deps):
        return ()  # "maintains that", "declines to say": the deed is the verb below
    told = _until(verb) if lemma == "have" else _explained(verb) if lemma in BEING else ()
    told = told or (deed_noun(deed) if (deed := set_for(verb)) is not None else ())
    told = told or (_still_there(verb) if lemma == "be" else ())
    state, phrases = _state(verb) if lemma in BEING else (), _phrases().get(lemma, {})
    if told or (lemma in HELD and _is_past_state(verb)):
        return told or state
    if state or (lemma in LASTING and not verb.deps.isdisjoint({"acomp", "attr", "oprd"})):
        said = (deed for beside in _pairs(verb, lemma) for deed in phrases.get(beside, ()))
        return tuple(dict.fromkeys((*state, *said)))
    if lemma in _openers() or lemma in HAPPENS:
        for around in (_longest(verb), _pairs(verb, lemma)) if phrases else ():
            found = [deed for beside in around for deed in phrases.get(beside, ())]
            if found:
                return tuple(dict.fromkeys(found))
        if found := [*_by_noun(verb, lemma)] or [*_verbs().get(lemma, ())]:
            return tuple(dict.fromkeys(found))
    return () if lemma_is_empty(lemma) or lemma in LIGHT else (lemma,)


def is_held(verb: Token) -> bool:
    """`The crew is in rebel hands`, `the law stays in force`: the subject does nothing itself."""
    inside = (g for c in verb.children if c.lower_ in {"in", "behind"} for g in c.children)
    is_now = verb.tag_ in {"VBZ", "VBP"} or "still" in verb.below
    return is_now and verb.lemma_ in HELD and any(goal.lemma_ in HELD_IN for goal in inside)


def _is_past_state(verb: Token) -> bool:
    """`He was in custody`: until then, and no longer."""
    inside = (g for c in verb.children if c.lower_ in {"in", "behind"} for g in c.children)
    return not is_held(verb) and any(goal.lemma_ in HELD_IN for goal in inside)


def _still_there(verb: Token) -> tuple[str, ...]:
    """`The envoy was still in Lund`: he has not left."""
    places = (g for c in verb.children if c.lower_ in {"in", "at"} for g in c.children if g.pos_ == "PROPN")
    is_there = "still" in verb.below and verb.deps.isdisjoint({"acomp", "attr"}) and any(places)
    return (f"{UNDONE}depart", f"{UNDONE}withdraw") if is_there and "neg" not in verb.deps else ()


def _until(verb: Token) -> tuple[str, ...]:
    """`They have until June to leave`: what is to be done by then."""
    if not any(t.lower_ in {"until", "till"} for t in verb.subtree if t.i > verb.i):
        return ()
    to_do = (t for t in verb.subtree if t.tag_ == "VB" and any(c.tag_ == "TO" for c in t.children))
    below = next((t for t in to_do if t != verb and t.lemma_ != "have"), None)
    return deeds_of(below) if below is not None else ()


def _explained(verb: Token) -> tuple[str, ...]:
    """`The fire was due to a short circuit`: the deed is the noun's."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    is_due = not verb.below.isdisjoint({"due", "because"})
    return deed_noun(subject) if is_due and subject is not None else ()


@cache
def _states() -> Mapping[str, tuple[str, ...]]:
    """Each word of what a thing is, to the states it tells, `not` before those that it rules out."""
    found: dict[str, list[str]] = {}
    for state, contraries in table("deeds")["states"].items():
        found.setdefault(state, []).append(f"={state}")
        for word in contraries:
            found.setdefault(word, []).append(f"{UNDONE}={state}")
    return {word: tuple(states) for word, states in found.items()}


def _state(verb: Token) -> tuple[str, ...]:
    """What a thing is said to be: `is binding`, `remained closed`."""
    said = [c for c in verb.children if c.dep_ in {"acomp", "attr", "oprd"} and c.pos_ in {"ADJ", "VERB"}]
    return tuple(state for word in said for state in _states().get(word.lower_, ()))


def tell_one_deed(verb: Token, other: Token) -> bool:
    """Whether two verbs may tell one deed, or one only takes up the other: `They had not.`"""
    says_more = not verb.deps.isdisjoint({"acomp", "attr", "dobj"})
    if verb.lemma_ in {"be", "have", "do"} and not says_more:
        return True
    first, second = ({deed.removeprefix(UNDONE) for deed in deeds_of(each)} for each in (verb, other))
    return bool(first & second)


def is_of_deed(word: Token, verb: Token, deeds: tuple[str, ...]) -> bool:
    """Whether a noun only tells the deed: `held a meeting`, `opened fire`."""
    if word.pos_ != "NOUN" or word.dep_ == "nsubj":
        return False
    is_idle = word.head == verb and word.lemma_.lower() in words("deeds", "idle")
    return is_idle or (none_of(verb) is None and any(deed in deeds for deed in deed_noun(word)))


def none_of(verb: Token) -> Token | None:
    """What there is none of: `there will be no joint statement`, `there was no call`."""
    if verb.lemma_ != "be" or "expl" not in verb.deps:
        return None
    nouns = (c for c in verb.children if c.dep_ in {"attr", "nsubj"} and c.pos_ == "NOUN")
    return next((noun for noun in nouns if "no" in noun.below), None)


def deeds_of_none(noun: Token) -> tuple[str, ...]:
    """The deeds by which there would be one."""
    return (*deed_noun(noun), *sorted(words("deeds", "being")))


def deed_noun(noun: Token) -> tuple[str, ...]:
    """The deeds a noun may name."""
    lemma = noun.lemma_.lower()
    is_written = lemma in WRITTEN and ("poss" in noun.deps or not noun.below.isdisjoint({"from", "by"}))
    return ("draft",) if is_written else _told("nouns").get(lemma, ())


def set_for(verb: Token) -> Token | None:
    """The deed for which a day or place is told: `the signing is planned for Friday`, `is on 5 May`."""
    is_set = verb.lemma_ in SETS and "nsubjpass" in verb.deps and "neg" not in verb.deps
    if not is_set and (verb.lemma_ != "be" or verb.dep_ != "ROOT" or "neg" in verb.deps):
        return None
    goals = [g for c in verb.children if c.lower_ in SET_BY and c.dep_ == "prep" for g in c.children]
    is_dated = any(g.ent_type_ in TIMES or (g.pos_ == "PROPN" and not is_set) for g in goals)
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    is_plain = is_set or verb.deps.isdisjoint({"attr", "acomp", "oprd", "advcl", "ccomp", "xcomp"})
    is_deed = subject is not None and subject.pos_ == "NOUN" and bool(deed_noun(subject))
    return subject if is_dated and is_plain and is_deed else None


def happens_to(verb: Token) -> Token | None:
    """The deed that is the subject of a verb that only lets it happen: `the handover took place`; of `it will
    take place` the one that the sentence before tells of."""
    if (deed := set_for(verb)) is not None:
        return deed
    if not _lets_happen(verb) or "from" in verb.below:
        return None
    above = verb.head if verb.dep_ == "xcomp" else verb  # "the handover is to take place"
    subject = next((c for c in above.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and subject.lower_ == "it" and "place" in verb.below:
        subject = _told_before(subject)
    return subject if subject is not None and subject.pos_ == "NOUN" and deed_noun(subject) else None


def _lets_happen(verb: Token) -> bool:
    """`take place`, `go ahead`: the deed is its subject."""
    is_ahead = verb.lemma_ == "go" and any(c.lower_ == "ahead" for c in verb.children)
    return is_ahead or verb.lemma_ in HAPPENS


def _told_before(pronoun: Token) -> Token | None:
    """The deed of the sentence before that `it` takes up: its first that is no part of another."""
    start = pronoun.sent.start
    before = pronoun.doc[start - 1].sent if start else ()
    named = (t for t in before if t.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "attr"})
    return next((t for t in named if t.tag_ == "NN" and deed_noun(t)), None)


def _longest(verb: Token) -> Iterator[str]:
    """What stands beside the verb in `come under fire`, `put name to` and their like."""
    for child in verb.children:
        if child.dep_ == "prep":
            for goal in child.children:
                yield f"{child.lower_} {goal.lemma_.lower()}"


def _pairs(verb: Token, lemma: str) -> Iterator[str]:
    """Each word that stands beside the verb and may tell a deed with it."""
    for child in verb.children:
        if child.dep_ not in BESIDE or _is_of_day(child):
            continue
        is_when = child.lower_ == "for" and any(g.ent_type_ in TIMES for g in child.children)
        if not is_when and (child.i > verb.i or child.dep_ in {"nsubjpass", "prt"}):
            yield child.lemma_.lower()
        if child.dep_ == "prep" and not is_when:
            yield from (goal.lemma_.lower() for goal in child.children if goal.dep_ == "pobj")
    is_first = any(c.dep_ == "advmod" and c.lower_ == "first" for c in verb.children)
    if is_first and lemma not in {"be", "have"}:
        yield "first"


def _is_of_day(link: Token) -> bool:
    """`would go on Friday`: not `go on`."""
    return link.lower_ == "on" and any(c.ent_type_ == "DATE" for c in link.children)


def _by_noun(verb: Token, lemma: str) -> tuple[str, ...]:
    """`reached an agreement`, `no deal had been struck`, `the exchange took place`, `is the work of`."""
    if lemma not in LIGHT and not _lets_happen(verb):
        return ()
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass", "attr"}]
    happening = happens_to(verb) if _lets_happen(verb) else None
    objects += [happening] if happening is not None else []
    return tuple(deed for noun in objects if noun.pos_ == "NOUN" for deed in deed_noun(noun))
