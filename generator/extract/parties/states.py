"""The government that a document names without its country: whose it is."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.parties.called import Named
from generator.extract.parties.names import NAME
from generator.extract.parties.sides import sides_in
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

REALM = re.compile(rf" of the (?:{'|'.join(sorted(words('parties', 'realms')))})$", re.IGNORECASE)
LETTERHEAD = 4
"""Lines at the top of a document in which the body of state that puts it out stands; what it calls the
Government is its own. A news agency's top says less: it tells of other countries' governments, too."""


def is_any_state(one: Named) -> bool:
    """Whether a party is only called the government."""
    return not one.forms and bool(set(one.nouns) & words("parties", "any_state"))


def noun_of_state(name: str) -> str | None:
    """The noun of a name that says no more than that it is some state's: `Royal Government`, `Government of
    the Republic`; None of others."""
    bare = REALM.sub("", name).split()
    is_state = 0 < len(bare) < 3 and bare[-1].lower() in words("parties", "any_state")
    return bare[-1].lower() if is_state else None


def of_country(one: Named, whole: str) -> Named:
    """The government as the one country's whose it is said to be in the text, `Government of Chile`, else
    that of the letterhead: `Ministry of Works of Chile`."""
    if not is_any_state(one):
        return one
    noun = one.nouns[0]
    told = re.findall(rf"\b(?i:{noun}) of (?:the )?({NAME})|({NAME})(?:'s?)? {noun}\b", whole)
    sides = {side.name for pair in told for side in sides_in("".join(pair), towns=True)}
    sides = sides or _of_letterhead(whole)
    nouns = (noun, noun.capitalize(), f"Royal {noun.capitalize()}")
    return replace(one, name=min(sides) if len(sides) == 1 else one.name, nouns=nouns)


def _of_letterhead(whole: str) -> set[str]:
    """The countries whose bodies the first lines name: nothing but a body's name that ends in a country's."""
    lines = [line.strip(" #*_") for line in whole.splitlines() if line.strip()][:LETTERHEAD]
    ends = (re.fullmatch(r"(?P<body>.*\w) of (?:the )?(?P<of>\w+(?: \w+)?)", line, re.I) for line in lines)
    own = (end for end in ends if end and _is_own_body(end["body"]))
    named = {side.name for end in own for side in sides_in(_as_name(end["of"]), towns=True)}
    return {name for name in named if (country := country_of(name)) and not country.is_body}


def _is_own_body(name: str) -> bool:
    """Whether the words before a country's name tell a body of its state, by a row of capitalised words."""
    told = set(name.lower().split()) & words("parties", "letterheads")
    return bool(told) and all(
        word[0].isupper() or word in {"of", "the", "and", "for"} for word in name.split()
    )


def _as_name(text: str) -> str:
    return text.title() if text.isupper() else text
