"""Whom a term is put to: whom its words bid, bind or want something from, never whom it is only against.

Where the words do not say so nobody is: a wrong addressee costs more than none.
"""

from __future__ import annotations

import re

from generator.model import Voice
from generator.organize.parties.standing import Standing, name_of_code, plain_name
from generator.organize.parties.voices import PRONOUNS, Voices
from generator.organize.phrases.terms import OWED, TO_DO, Term
from generator.vocabulary import words

NAME = r"\s+(?:(?:the|any|its|his|her|their|an?)\s+)?(?P<name>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*)"
WITH = re.compile(rf"\bwith{NAME}")
"""Talks, a deal or a meeting with somebody: an offer or a condition is put to him."""


def addressee_of(term: Term, voices: Voices, standing: Standing) -> str | None:
    """The person, side or people a term is put to, as the register names them."""
    found = term.found
    if found.rule in OWED:
        obliged = voices.named_by(found.actor) if found.rule == TO_DO else None
        is_known = obliged is not None and _is_another(obliged, term, standing)
        return _name(obliged, standing) if obliged is not None and is_known else None
    named = voices.named_by(found.addressee)
    if named is not None:
        is_known = term.voice.id is not None or bool(standing.codes_of(term.voice))
        is_bid = found.kind in {"demand", "offer"} and not _is_nobody(named)
        may = is_bid or (is_known and _binds_itself(named, standing))
        return _name(named, standing) if may and _is_another(named, term, standing) else None
    return _named_behind_with(term, standing) if found.kind not in {"demand", "threat"} else None


def _name(voice: Voice, standing: Standing) -> str:
    """The id of a person or body; of a party by its full name, whatever the source calls it there."""
    full = standing.full_name(voice.label) if voice.type == "organization" else None
    return (full if full != voice.label else None) or voice.id or plain_name(voice.label)


def _is_another(named: Voice, term: Term, standing: Standing) -> bool:
    same = named.id is not None and named.id == term.voice.id
    return not (same or set(standing.codes_of(term.voice)) & set(standing.codes_of(named)))


def _is_nobody(named: Voice) -> bool:
    """ "Those", "them", "the country": words that name nobody by themselves."""
    last = named.label.lower().split()[-1]
    return named.id is None and (
        last in PRONOUNS | words("register", "nobody") or named.label.lower() in PRONOUNS
    )


def _binds_itself(named: Voice, standing: Standing) -> bool:
    """Whether words name somebody who can be told what to do: a person, a side or a body, not a town."""
    return named.type == "person" or bool(standing.codes_of(named)) or _is_body(named, standing)


def _is_body(named: Voice, standing: Standing) -> bool:
    return standing.is_body(named.label) or standing.full_name(named.label) is not None


def _named_behind_with(term: Term, standing: Standing) -> str | None:
    """The one other side named right behind `with`."""
    own, seated = set(standing.codes_of(term.voice)), standing.codes_of_sides()
    behind = (match["name"] for match in WITH.finditer(term.found.says.text))
    codes = {code: None for name in behind for code in standing.codes_in(name)[:1]}
    others = [code for code in codes if code in seated - own]
    return (name_of_code(others[0]) or others[0]) if len(others) == 1 else None


__all__ = ["addressee_of"]
