"""What a party that is no country is called in full, by each shorter name that some document has for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.model import Cast, Findings, FoundParty
from generator.vocabulary import table, words
from generator.vocabulary.bodies import words_of_kind
from generator.vocabulary.countries import country_of


def full_names(findings: Sequence[Findings], cast: Cast) -> Mapping[str, str]:
    """The longest name of each party that is no country, by its shorter ones: the Front, the MLF, for the
    Marsh Liberation Front; and what stands behind a party that a document never names: the union.

    A short name that two parties share stands for itself.
    """
    parties = [party for found in findings for party in found.parties]
    named = [party for party in parties if not _is_nameless(party)]
    others = sorted({party.name for party in named if party.forms})
    told = {form: party.name for party in named for form in party.forms if form.isupper()}
    fuller = {short: [long for long in others if _is_short(short, long)] for short in others}
    full = {short: max(longs, key=len) for short, longs in fuller.items() if longs and _is_one(longs)}
    full = {**{short: full.get(name, name) for short, name in told.items() if short != name}, **full}
    nameless = [party for party in parties if _is_nameless(party)]
    return {**_meant(nameless, named, full, findings, cast), **full}


def _is_short(short: str, long: str) -> bool:
    """Whether a name is the beginning, the end or the initials of another one."""
    initials = "".join(word[0] for word in re.findall(r"\w+", long.replace("'s", "")) if word[0].isupper())
    people = {
        long.split(maxsplit=1)[0] + ending for ending in ("s", "er", "ers")
    }  # Highlanders: Highland Front
    is_part = long.endswith(f" {short}") or long.startswith(f"{short} ")
    return long != short and (is_part or initials == short or (" " in long and short in people))


def _is_one(names: Sequence[str]) -> bool:
    longest = max(names, key=len)
    return all(name == longest or _is_short(name, longest) for name in names)


# ------------------------------------------------------------------ parties without a name


def _meant(
    nameless: Sequence[FoundParty],
    named: Sequence[FoundParty],
    full: Mapping[str, str],
    findings: Sequence[Findings],
    cast: Cast,
) -> Mapping[str, str]:
    """For `the union`: the one party that another document names and calls so, or whose people it names;
    the firm and the company that no document names are one."""
    found: dict[str, str] = {}
    for party in sorted(nameless, key=lambda one: one.name):
        called = [full.get(one.name, one.name) for one in named if _is_called(one, party)]
        by_name = [one for one in called if _noun(party) in one.lower().split()]
        by_people = _of_members(party, findings, cast)
        alike = sorted(one.name for one in nameless if set(one.nouns) & set(party.nouns))
        choices = set(called) if len(set(called)) == 1 else set(by_name)
        any_state = _noun(party) in words("parties", "any_state")
        fallback = by_people or (alike[0] if alike and not any_state else None)
        meant = min(choices) if len(choices) == 1 else fallback
        if meant and meant != party.name:
            found[party.name] = full.get(meant, meant)
    return found


def _is_nameless(party: FoundParty) -> bool:
    """Whether a document only calls a party `the union`; a country's government has no forms either."""
    return party.name.startswith("the ")


def _noun(party: FoundParty) -> str:
    return party.name.removeprefix("the ")


def _is_called(named: FoundParty, nameless: FoundParty) -> bool:
    parts = {part for form in named.forms for part in form.lower().split() if len(form.split()) > 1}
    kinds = table("parties")["kinds"].values()
    own = {part for part in parts if words_of_kind(named.name)}
    of_kind = {noun for one in kinds if own & set(one["named"]) for noun in one["called"]}
    return _noun(nameless) in {*named.nouns, *parts, *of_kind} or bool(set(named.nouns) & set(nameless.nouns))


def _of_members(party: FoundParty, findings: Sequence[Findings], cast: Cast) -> str | None:
    """The side that those who sit for a nameless party belong to by their country or in other documents."""
    teams = [team for found in findings for team in found.teams]
    seats = {(team.side, p.id) for team in teams for m in team.members if (p := cast.person_at(m.name_at))}
    own = {person for side, person in seats if side == party.name}
    known = Counter(side for side, person in seats if person in own and side and side != party.name)
    if _noun(party) in words("parties", "of_many"):
        known = Counter({side: count for side, count in known.items() if country_of(side) is None})
        return min(known, key=lambda side: (-known[side], side)) if known else None
    known += Counter(country for one in own if (person := cast.person(one)) and (country := person.country))
    return min(known, key=lambda side: (-known[side], side)) if known else None
