"""Outcomes told by a turn of speech, by a decision of all, or by what a verb settles: shook hands on it."""

from __future__ import annotations

from functools import cache

from generator.extract.happening.kinds import puts_name
from generator.extract.reading.parse import Token
from generator.extract.reading.set_phrases import Phrases, kind_among, phrases_by_verb
from generator.extract.reference.topics import meant_by
from generator.extract.results.coming import AIMS, THINGS
from generator.extract.results.doers import is_joined, is_together
from generator.extract.results.firmness import is_negated
from generator.extract.results.words import is_listed, is_of_accord, listed
from generator.vocabulary import table

TIMES = {"DATE", "TIME"}


def idiom_kind(verb: Token) -> str | None:
    """`came to terms on`, `drew a line under`, `would not hear of`, `changed hands`."""
    kind = kind_among(verb, _idioms())
    if kind is None or puts_name(verb) or not _may(verb, kind):
        return None
    if verb.lemma_ in {"have", "want"}:
        return kind if is_negated(verb) else None  # `would have none of it`, `wants no part of it`
    if verb.lemma_ == "hear":
        return "refused" if is_negated(verb) else None
    if kind in {"agreed", "refused"} and not has_matter(verb):
        return None
    kind = "agreed" if kind == "settled" else kind
    if is_negated(verb):  # "did not come to terms"
        return "refused" if kind == "agreed" and verb.lemma_ in {"come", "find", "shake"} else None
    return kind


def _may(verb: Token, kind: str) -> bool:
    """Whether those who could do it do: two settle it, and people change hands."""
    who = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if kind == "exchanged":
        return not who or any(t.lemma_.lower() in listed("exchanged") for t in who)
    return kind != "settled" or not who or any(is_together(t) or is_joined(t) or _is_many(t) for t in who)


def _is_many(noun: Token) -> bool:
    """`The teachers ended the strike`, `The deal ends the war`; not one who makes a bargain, nor a line drawn
    under a sum."""
    return noun.tag_ in {"NNS", "NNPS"} or noun.lemma_.lower() in listed("made") | listed("ending")


@cache
def _idioms() -> Phrases:
    return phrases_by_verb(table("outcomes")["idioms"])


def has_matter(verb: Token) -> bool:
    """Whether words follow that say on what, to what or that: not the day, the place, the partner."""
    nouns = [c for c in verb.children if c.dep_ in THINGS | {"advmod", "prt"}]
    links = [c for each in (verb, *nouns) for c in each.children if c.pos_ == "ADP" and c.i > verb.i]
    goals = [g for c in links if c.lower_ not in {"with", "in", "at", "by", "after"} for g in c.children]
    inner = [g for goal in goals for c in goal.children if c.dep_ == "prep" for g in c.children]
    named = (g for g in (*goals, *inner) if g.dep_ == "pobj")
    matters = (g for g in named if g.lemma_.lower() not in listed("empty"))
    if any(g.ent_type_ not in TIMES and g.pos_ in {"NOUN", "PROPN", "NUM"} for g in matters):
        return True
    clauses = [c for each in (verb, *nouns) for c in each.children if c.i > verb.i]
    return any(c.dep_ in AIMS | {"acl"} and c.pos_ in {"VERB", "AUX"} for c in clauses)


def settles(verb: Token) -> str | None:
    """`sealed the sale`, `a milk price was thrashed out`: what is settled may be anything but a victory."""
    if not is_listed(verb, "settle") or is_listed(verb, "agree"):
        return None
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    told = [t for t in things if t.ent_type_ not in TIMES and t.pos_ in {"NOUN", "PROPN"}]
    if not told or any(t.lemma_.lower() in listed("unsettled") for t in told):
        return None
    return "refused" if is_negated(verb) else "agreed"


def decided(verb: Token) -> str | None:
    """`The parties decided to open their books`, `it was resolved that`: what all decide is agreed."""
    own = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    subject = own if own is None or own.lower_ != "they" else meant_by(own) or own
    if verb.lemma_ not in listed("deciding") or subject is None or is_negated(verb):
        return None
    nobody = subject.lower_ == "it" and subject.dep_ == "nsubjpass"
    all_of_them = is_together(subject) or nobody
    aims = [c for c in verb.children if c.dep_ in AIMS and c.pos_ in {"VERB", "AUX"} and c.i > verb.i]
    return "agreed" if all_of_them and aims else None


def is_bargained(verb: Token) -> bool:
    """`Under the deal X will pay`, `X will pay; Y, in return, lifts its ban`: a promise of the accord."""
    near = [verb, verb.head, *(c for c in verb.children if c.dep_ in {"conj", "ccomp", "parataxis"})]
    links = [c for each in near for c in each.children if c.dep_ == "prep"]
    traded = any(
        c.lower_ == "in" and g.lower_ in listed("bargain")
        for c in links
        for g in c.children
        if g.dep_ == "pobj"
    )
    return traded or is_of_accord(verb)


def is_at_home(subject: Token, verb: Token) -> bool:
    """Whether an organ of one side decides something that is not the accord: a cabinet, the members."""
    own = {subject.lemma_.lower(), subject.lower_}
    near = (t.lower_ for t in subject.subtree if t.i <= subject.i)
    ruling = not {"ruling", "opposition", "governing"}.isdisjoint(near)
    if not own & listed("organs") and not ruling:
        return False
    about = {
        t.lemma_.lower() for t in verb.subtree if t.i > verb.i and t.dep_ in {"dobj", "pobj", "nsubjpass"}
    }
    return ruling or not about & (listed("accords") | listed("papers") | listed("rebuffed"))


__all__ = ["decided", "has_matter", "idiom_kind", "is_at_home", "is_bargained", "settles"]
