"""What a verb tells of a meeting: who attends, when it begins, who meets whom, who leads, who is sent.

One clause at a time; `stance` says how firm the clause is about it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.reading.act_words import PHRASED, acts_by_phrase, acts_by_verb, listed
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import is_underway
from generator.extract.reference.clauses import subject_of
from generator.extract.reference.nouns import (
    is_event,
    is_place,
    is_team,
    joined,
    objects_of,
    parties_of,
    places_of,
    terms_of,
)
from generator.extract.reference.referents import Referents
from generator.model import Citation

SAID_OF_EVENT = {"NOUN", "ADJ", "DET"}
EVENT_ACTS = ("begin", "happen", "finish", "move")
DESTINATIONS = {"to", "into", "for", "toward", "towards", "in", "at"}


class Act(NamedTuple):
    """One typed clause. `about` is attendance, start, end, moved, meeting, call or sending."""

    about: str
    verb: Token
    names: tuple[Citation, ...]
    parties: tuple[str, ...]
    terms: tuple[str, ...]
    places: tuple[str, ...] = ()
    reverse: bool = False  # skip, miss, stay away: the verb itself says no


def read_act(verb: Token, referents: Referents) -> Act | None:
    """What this verb tells of a meeting, if anything."""
    action = _action_of(verb)
    may_happen = verb.lemma_ == "be" or verb.lemma_ in listed("set")
    subject = subject_of(verb) if action or may_happen else None
    if subject is None or not (action or _may_be_set(subject)):
        return None
    heads = _round_before(subject) or joined(subject)
    if action is None and _is_set(verb, heads):
        action = "happen"
    if action is None:
        return None
    names = tuple(at for head in heads if (at := referents.who(head)) is not None)
    if action in {"begin", "happen"} and len(names) > 1 and any(map(is_event, objects_of(verb))):
        return Act("meeting", verb, names, (), terms_of(verb), places_of(verb))
    if action in EVENT_ACTS:
        return _event_act(action, verb, heads)
    if action == "meet":
        return _meeting(verb, heads, names, referents)
    return _coming(action, verb, heads, names)


def _may_be_set(subject: Token) -> bool:
    """Whether a subject's sentence names a meeting, or `it` may be the one of the sentence before."""
    return subject.lower_ == "it" or not subject.sent.words.isdisjoint(listed("events"))


def _is_set(verb: Token, heads: list[Token]) -> bool:
    """`A second round is planned for May`, `the next round is in Lund`: no verb tells that it is held."""
    if not any(is_event(head) and _is_further(head) for head in heads):
        return False
    if verb.lemma_ in listed("set"):
        return "auxpass" in verb.deps
    places = (child for child in verb.children if child.dep_ == "prep" and child.lower_ in {"in", "at", "on"})
    goals = (goal for place in places for goal in place.children)
    return verb.lemma_ == "be" and any(goal.ent_type_ == "DATE" or is_place(goal, verb) for goal in goals)


def _round_before(subject: Token) -> list[Token]:
    """The further round that `it` of the next sentence is: `Varn says it will be in Lund.`, `The next round?
    It will be in Lund.`"""
    start = subject.sent.start
    if subject.lower_ != "it" or not start:
        return []
    before = subject.doc[start - 1].sent
    told = {"nsubj", "nsubjpass", *(("ROOT",) if before.text.rstrip().endswith("?") else ())}
    return [t for t in before if is_event(t) and _is_further(t) and t.dep_ in told][:1]


def _is_further(head: Token) -> bool:
    return any(child.lemma_.lower() in listed("again") for child in head.children)


def _coming(action: str, verb: Token, heads: list[Token], names: tuple[Citation, ...]) -> Act | None:
    """Who attends or does not, stays elsewhere, or sends a team."""
    if action in {"attend", "absent"}:
        return _attendance(verb, heads, names, reverse=action == "absent")
    is_state = not verb.deps.isdisjoint({"acomp", "attr"})
    if action == "stay" and names and not is_state and places_of(verb):
        return Act("staying", verb, names, (), terms_of(verb), places_of(verb))
    if action == "send" and any(is_team(child) for child in objects_of(verb)):
        return Act("sending", verb, names, parties_of(heads), terms_of(verb), places_of(verb))
    return None


def _action_of(verb: Token) -> str | None:
    """The kind of act a verb names, with its particle or set object: `take part`, `show up`."""
    if verb.lemma_ == "be":
        return _state_of(verb)
    phrases = acts_by_phrase().get(verb.lemma_)
    near = [c.lemma_ for c in verb.children if c.dep_ in {"prt", "dobj", "advmod"}] if phrases else []
    told = [phrases[word] for word in near if word in phrases] if phrases else []
    return min(told, key=PHRASED.index) if told else _bare_action(verb)


def _bare_action(verb: Token) -> str | None:
    if verb.lemma_ in listed("go"):
        return "attend" if _has_destination(verb) or _may_come(verb) else None
    return acts_by_verb().get(verb.lemma_) or ("attend" if _may_board(verb) else None)


def _state_of(verb: Token) -> str | None:
    states = {child.lower_ for child in verb.children if child.dep_ in {"acomp", "advmod", "attr"}}
    if "absent" in states:
        return "absent"
    if verb.lemma_ == "be" and is_underway(verb):
        return "begin"
    return "attend" if states & listed("present") else None


def _may_come(verb: Token) -> bool:
    """`may still come`, `whether to fly out`: where it is still to be done, no place needs to be named."""
    helpers = {child.tag_ for child in verb.children if child.dep_ == "aux"}
    ahead = "MD" in helpers or (verb.lemma_ != "go" and "TO" in helpers)
    bare = verb.deps.isdisjoint({"prep", "prt", "acomp", "xcomp", "dobj"})
    return ahead and bare and verb.lemma_ in {"come", "travel", "fly", "go"}


def _may_board(verb: Token) -> bool:
    """`will take the plane`, `would get on the flight`: still to be done, it is to come."""
    rides = verb.lemma_ in listed("board") and any(
        goal.lemma_ in listed("vehicles") and "the" in goal.below for goal in objects_of(verb)
    )
    return rides and any(child.tag_ == "MD" for child in verb.children if child.dep_ == "aux")


def _has_destination(verb: Token) -> bool:
    bare = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    to = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in DESTINATIONS]
    return "there" in bare or any(is_event(g) or is_place(g, verb) for p in to for g in p.children)


def _event_act(action: str, verb: Token, heads: list[Token]) -> Act | None:
    sides = heads
    if len(heads) == 1 and heads[0].lower_ in {"they", "it"} and heads[0].tag_ == "PRP":
        heads = _meant_event(heads[0]) or heads
    if not any(is_event(head) for head in heads):
        objects = [child for child in verb.children if child.dep_ == "dobj" and is_event(child)]
        heads = objects if any(is_team(head) for head in sides) else []
    if verb.dep_ == "relcl" or not heads:
        return None
    about = {"begin": "start", "happen": "start", "finish": "end", "move": "moved"}[action]
    words = sorted(
        {*terms_of(verb), *(t.lemma_.lower() for h in heads for t in h.subtree if t.pos_ in SAID_OF_EVENT)}
    )
    parties = tuple(dict.fromkeys((*parties_of(heads), *parties_of(sides))))
    return Act(about, verb, (), parties, tuple(words), places_of(verb))


def _meant_event(pronoun: Token) -> list[Token]:
    """`Where the talks will be held is not known, but they start at noon`."""
    verb = pronoun.head
    if verb.tag_ in {"VBP", "VBZ"} and not any(child.tag_ == "MD" for child in verb.children):
        return []  # what is always so
    many = pronoun.lower_ == "they"
    before = [
        t for t in pronoun.sent if t.i < pronoun.i and is_event(t) and (t.tag_ in {"NNS", "NNPS"}) == many
    ]
    return before[-1:]


def _attendance(verb: Token, heads: list[Token], names: tuple[Citation, ...], *, reverse: bool) -> Act | None:
    goals = objects_of(verb)
    if verb.lemma_ in {"attend", "join", "participate", "miss", "skip"} and not any(
        is_event(g) for g in goals
    ):
        return None
    sides = [head for head in heads if is_team(head) or head.pos_ == "PROPN"]
    return Act("attendance", verb, names, parties_of(sides), terms_of(verb), places_of(verb), reverse)


def _meeting(
    verb: Token, heads: list[Token], names: tuple[Citation, ...], referents: Referents
) -> Act | None:
    others = [other for goal in _met(verb) for other in joined(goal)]
    met = tuple(at for other in others if (at := referents.who(other)) is not None)
    everyone = tuple(dict.fromkeys((*names, *met)))
    if len(everyone) >= 2:
        is_call = verb.lemma_ in listed("calls") or any(token.lower_ == "phone" for token in verb.subtree)
        about = "call" if is_call else "meeting"
        return Act(about, verb, everyone, (), terms_of(verb), places_of(verb))
    parties = tuple(dict.fromkeys((*parties_of(heads), *parties_of(others))))
    is_again = "again" in verb.below
    if is_again and not everyone and verb.lemma_ in {"meet", "sit"} and any(is_team(head) for head in heads):
        return Act("start", verb, (), parties, ("another", "meeting"), places_of(verb))
    if not names and len(parties) >= 2 and verb.lemma_ == "meet":
        return Act("meeting", verb, (), parties, terms_of(verb), places_of(verb))
    return None


def _met(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "dobj" and verb.lemma_ in {"meet", "see", "call", "phone"}:
            yield child
        if child.dep_ == "prep" and child.lower_ in {"with", "to"} and verb.lemma_ != "see":
            yield from (goal for goal in child.children if goal.dep_ == "pobj")


__all__ = ["Act", "read_act"]
