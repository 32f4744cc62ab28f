"""Staying away as nouns and links tell it: no sign of X, the talks began without X, X's seat was taken."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache

from generator.extract.happening.coming import is_negated, words_of
from generator.extract.happening.comings import forms_of, nominal_state, owner_of
from generator.extract.parties.tables import is_meeting
from generator.extract.reading.parse import Token
from generator.extract.reference.referents import Referents
from generator.model import Citation
from generator.vocabulary import table, words

BEGUN = {"begin", "start", "open", "resume", "go", "continue", "meet", "proceed", "convene", "sit"}
NOUNS = {"absence", "no-show", "show", "departure"}
LINKS = {"without", "sign", "trace", "no", "instead", "absent"}


@cache
def nouns_of_state() -> frozenset[str]:
    """The nouns for coming and staying away."""
    books = table("presence")["governors"]
    return frozenset([*NOUNS, *books["comings"], *books["offers"]])


def named_states(
    token: Token, people: Container[int], referents: Referents
) -> Iterator[tuple[Citation, str]]:
    """Whom a noun or link says to be absent, expected or undecided; `people` are tokens of names."""
    if token.lower_ not in LINKS and token.lemma_.lower() not in nouns_of_state():
        return
    for status, whose in (
        _without(token),
        _no_sign(token),
        _fronted(token) or nominal_state(token),
        _by_invitation(token, people),
        _in_his_seat(token) if token.dep_ == "nsubjpass" else _instead(token),
    ):
        name = referents.name_of(whose) if status and whose is not None else None
        if status and name is not None:
            yield name, status


def _without(token: Token) -> tuple[str, Token | None]:
    """`The talks began without X`, `in the absence of X`."""
    if token.lower_ == "without" and token.head.lemma_ in BEGUN:
        at_table = any(is_meeting(t) for t in token.sent) or token.head.lemma_ in {"meet", "begin", "start"}
        return "absent" if at_table else "", _goal(token)
    return "", None


def _fronted(token: Token) -> tuple[str, Token | None] | None:
    """`Notably absent was X`, `conspicuous by her absence was X`."""
    if token.lower_ not in {"absent", "absence"}:
        return None
    verb = next((t for t in token.ancestors if t.lemma_ == "be" and t.i > token.i), None)
    who = (c for c in verb.children if c.dep_ in {"attr", "nsubj"} and c.i > verb.i) if verb else iter(())
    found = next(who, None)
    return ("absent", found) if found is not None else None


def _in_his_seat(token: Token) -> tuple[str, Token | None]:
    """`X's place was taken by Y`."""
    is_taken = token.head.lemma_ in {"take", "fill"} and "agent" in token.head.deps
    is_seat = token.lemma_.lower() in words_of("places_at_a_table")
    return ("absent" if is_taken and is_seat else "", owner_of(token))


def _instead(token: Token) -> tuple[str, Token | None]:
    """`Y came in place of X`, `instead of X Y sat down`."""
    is_place = token.lower_ == "place" and token.head.lower_ == "in"
    if not is_place and token.lower_ != "instead":
        return "", None
    verb = token.head.head if is_place else token.head
    comes = verb.lemma_ in words("outline", "coming")
    return "absent" if comes else "", next((_goal(c) for c in token.children if c.lower_ == "of"), None)


def _no_sign(token: Token) -> tuple[str, Token | None]:
    """`There was no sign of X`, `still no X`."""
    if token.lower_ in {"sign", "trace"} and is_negated(token):
        return "absent", next((_goal(c) for c in token.children if c.lower_ == "of"), None)
    is_none = token.lower_ == "no" and token.dep_ == "det" and token.head.dep_ == "ROOT"
    return ("absent", token.head) if is_none else ("", None)


def _by_invitation(token: Token, people: Container[int]) -> tuple[str, Token | None]:
    """`declined an invitation to the talks`, `turned down a seat at the table`, `accepted it`; an offer made
    at the talks or to a country is none."""
    noun = token.lemma_.lower()
    if token.dep_ != "dobj" or noun not in words("presence", "governors.offers"):
        return "", None
    near = (*token.children, *token.head.children)
    links = {"to", "at"} if noun in words_of("places_at_a_table") else {"to"}
    goals = [g for c in near if c.dep_ == "prep" and c.lower_ in links for g in c.children]
    towns = {"GPE"} if noun in words_of("invitations") else set()
    is_known = bool(towns) and "the" in token.below and len(token.deps) == 1  # the invitation told of before
    if not is_known and not any(
        is_meeting(g) or g.ent_type_ in towns or g.lemma_.lower() in words_of("venues") for g in goals
    ):
        return "", None
    verb = token.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if forms_of(verb) & set(table("presence")["governors"]["declined"]):
        return "declined", subject
    return ("expected", subject) if verb.lemma_ == "accept" else ("", None)


def _goal(link: Token) -> Token | None:
    return next((c for c in link.children if c.dep_ == "pobj"), None)


__all__ = ["LINKS", "named_states", "nouns_of_state"]
