"""Who and what stand in a clause: who does it, what it is done to, all the rest, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import subject_of
from generator.vocabulary import words
from generator.vocabulary.things import classes_of

BELOW = {"relcl", "advcl", "ccomp", "acl"}
NOT_ITS_OWN = {"conj", "advcl", "ccomp", "parataxis", "relcl", "punct", "cc", "mark", "aux", "auxpass", "neg"}
WHERE = {"in", "at", "near", "aboard", "on", "inside", "outside", "off", "by", "beside", "around", "onto"}
NEAR = 4
"""Words behind a place within which it is told where that lies."""
NO_PLACE = {"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT"}


def roles_of(
    verb: Token, own: Sequence[Token], deed: Token | None
) -> tuple[list[Token], list[Token], list[Token]]:
    """The words for the doer, for what it is done to, and the rest of the clause's `own`; `deed` is the noun
    for it, where the verb only says that it happens."""
    subject = subject_of(verb)
    if deed is not None:
        agents = [t for c in deed.children if c.lower_ == "by" for t in c.subtree]
        rest = [t for t in own if t.i > verb.i]
        return agents, [t for t in phrase_of(deed) if t not in agents], rest
    is_passive = not verb.deps.isdisjoint({"nsubjpass", "auxpass"})
    by = next((g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"), None)
    doer = by if is_passive else _cleft(verb) or subject
    if doer is not None and doer.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        doer = verb.head
    objects = [c for c in verb.children if c.dep_ in {"dobj", "attr", "oprd"}]
    objects += [subject] if is_passive and subject is not None else []
    if doer is not None and not is_passive and _is_event(doer):
        objects, doer = [doer, *objects], None
    if doer is None and verb.lemma_ == "be" and objects:
        doer = objects.pop(0)  # "At the head of the team is Lund"
    told = phrase_of(doer) if doer is not None else []
    things = [t for each in objects for t in phrase_of(each) if t not in told]
    taken = {verb, *told, *things}
    rest = [t for t in own if t not in taken and not (verb.lemma_ == "be" and _is_said(t, verb))]
    return told, things, rest


def _is_said(word: Token, verb: Token) -> bool:
    """`is underway`, `are closed`: part of what the verb says."""
    return word.head == verb and word.dep_ in {"acomp", "advmod", "oprd"}


def _is_event(head: Token) -> bool:
    """`The talks resume`, `the truce expires`: what happens does nothing itself."""
    return not words("deeds", "events").isdisjoint(classes_of(head.lemma_.lower()))


def _cleft(verb: Token) -> Token | None:
    """`It was Lund that had asked for it`."""
    is_it = verb.dep_ in {"relcl", "ccomp", "advcl"} and verb.head.lemma_ == "be"
    be = verb.head if is_it else verb.head.head if verb.dep_ == "relcl" else verb
    if be.lemma_ != "be" or "it" not in be.below:
        return None
    named = (c for c in be.children if c.dep_ in {"attr", "nsubj"} and c.lower_ != "it")
    return next((c for c in named if c.ent_type_ not in TIMES), None)


def phrase_of(head: Token) -> list[Token]:
    """A noun phrase without the clauses hung on it; a name set beside an office belongs to it."""
    whole = head.subtree
    hung = {t for c in whole if c.dep_ == "relcl" and c is not head for t in c.subtree}
    return [t for t in whole if not t.is_punct and t not in hung]


def heads_of(tokens: list[Token]) -> list[Token]:
    """Of the words for a thing those that name it: its noun, what is joined to it, the noun before a name."""
    inside = {*tokens}
    bare = {t for t in tokens if t.pos_ == "ADP" and t.head not in inside}
    tops = {t for t in tokens if t.head not in inside or t.head in bare or t.dep_ in {"conj", "appos"}}
    titles = {t for t in tokens if t.dep_ == "compound" and t.pos_ == "NOUN" and t.head.pos_ == "PROPN"}
    return [t for t in tokens if t in tops or (t in titles and t.head in tops)]


def own_words(verb: Token) -> list[Token]:
    """The clause without its joined and subordinate clauses; an infinitive belongs to it."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ in NOT_ITS_OWN or child.lower_ == "according":
            continue
        whole = child.subtree
        below = {t for c in whole if c.dep_ in BELOW for t in c.subtree}
        found += [t for t in whole if t not in below] if below else whole
    return found


def places_among(tokens: Iterable[Token]) -> Iterator[Span]:
    """Where it was done: what `in`, `at`, `aboard` and their like put it in, but no time and no person."""
    for child in tokens:
        is_where = child.dep_ == "prep" and (child.lower_ in WHERE or _is_goal(child))
        for goal in child.children if is_where else ():
            is_by = goal.ent_type_ == "PERSON" and child.lower_ not in {"in", "at", "near"}
            if (
                goal.dep_ == "pobj"
                and goal.ent_type_ not in NO_PLACE
                and not is_by
                and goal.pos_ in {"NOUN", "PROPN"}
            ):
                yield goal.doc[goal.left_edge.i : _end(goal) + 1]


def _is_goal(link: Token) -> bool:
    """`flown to Lund`, `sent to Varn`: where a journey ends."""
    return link.lower_ == "to" and link.head.lemma_ in words("deeds", "motion")


def _end(goal: Token) -> int:
    """The last word of a place: with what it lies in or belongs to, without all else that hangs on it."""
    lies = [c for c in goal.children if c.i > goal.i and c.lower_ in {"of", "near", "in", "off"}]
    direct = [g for c in lies for g in c.children if g.dep_ == "pobj" and g.i - goal.i <= NEAR]
    return max((g.i for g in direct), default=goal.i)
