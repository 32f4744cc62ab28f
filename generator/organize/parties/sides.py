"""The sides of the bundle: what each is called, who belongs to it, and which two sit opposite each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.model import Bundle, Cast, Citation, Findings, Person
from generator.organize.parties.forms import Parties
from generator.organize.parties.full_names import full_names
from generator.organize.parties.titles import heads_party, is_led_by
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

OF_COUNTRY = re.compile(r"\s+of\s+(?:the\s+)?([A-Z]\w+(?:\s[A-Z]\w+)?)")


class Sides:
    """Countries and bodies by the names the site uses: as the settings call a party, else the table."""

    def __init__(self, bundle: Bundle, findings: Sequence[Findings], cast: Cast) -> None:
        self._cast = cast
        self._own = {_code(party): party for party in bundle.settings.parties}
        self._full = full_names(findings, cast)
        self._members = self._told(findings)
        self._named = self._by_words(bundle, findings)
        self._bodies = Parties(findings, bundle.settings.parties, (), self._full)
        self.principal = self._principal(bundle, findings)

    def name(self, country: str) -> str:
        """How the site calls this country or body."""
        full = self._full.get(country, country)
        return self._own.get(_code(full), self._own.get(_code(country), full))

    def names(self, countries: Iterable[str]) -> tuple[str, ...]:
        """How the site calls these, each once, in order."""
        return tuple(dict.fromkeys(self.name(country) for country in countries))

    def of(self, person: Person | None) -> str | None:
        """The side a person belongs to: that of the delegation, else of the country, else of the office."""
        if person is None:
            return None
        told = self._members.get(person.id)
        if told:
            return max(sorted(told), key=lambda side: told[side])
        if person.country or person.id in self._named:
            return self.name(person.country) if person.country else self._named[person.id]
        offices = [role for role in person.roles if not role.former and is_led_by(role.title)]
        own = {party for role in offices for party in self._bodies.of_office(role)}
        return self.name(min(own)) if len(own) == 1 else None

    def is_led_by(self, person: Person, side: str) -> bool:
        """Whether a person is at the head of a party that is no country: its leader or president."""
        return any(
            self._bodies.of_office(role) == (side,)
            and role.title.split()[0].lower() not in words("standing", "former")
            for role in person.roles
            if not role.former and heads_party(role.title)
        )

    def opposite(self, side: str | None) -> str | None:
        """The one that sits opposite a side of the talks."""
        others = [other for other in self.principal if other != side]
        return others[0] if len(others) == 1 and len(self.principal) > 1 else None

    def at(self, place: Citation | None) -> str | None:
        """The side of the person whose name stands there."""
        return self.of(self._cast.person_at(place))

    def _told(self, findings: Sequence[Findings]) -> Mapping[str, Counter[str]]:
        """How often each person without a country is told to sit for a side, or else guessed to."""
        members: dict[str, Counter[str]] = defaultdict(Counter)
        guesses: dict[str, Counter[str]] = defaultdict(Counter)
        for team in (team for found in findings for team in found.teams if team.side and not team.beside):
            for member in team.members:
                person = self._cast.person_at(member.name_at)
                if person is not None and team.side and not person.country:
                    (guesses if team.inherited else members)[person.id][self.name(team.side)] += 1
        return {**guesses, **members}

    def _by_words(self, bundle: Bundle, findings: Sequence[Findings]) -> Mapping[str, str]:
        """The side that the words after a name give its bearer: President X *of Kenya*."""
        texts = {document.id: document.text for document in bundle.documents}
        found: dict[str, str] = {}
        for mention in (mention for one in findings for mention in one.mentions if mention.title):
            after = OF_COUNTRY.match(texts.get(mention.at.source, ""), mention.at.end)
            country = country_of(after[1]) if after else None
            person = self._cast.person_at(mention.at) if country else None
            if country is not None and person is not None:
                found.setdefault(person.id, self.name(country.name))
        return found

    def _principal(self, bundle: Bundle, findings: Sequence[Findings]) -> tuple[str, ...]:
        """The two sides that sit opposite each other: the pair that talks are most often said to be between,
        of the settings' parties where they are given, else that came to terms; else the two with the most
        members told of."""
        own, seated = bundle.settings.parties, self._most_seated(findings)
        for counted in (self._between(findings, own), self._met(findings), self._agreed(findings)):
            free = {pair: counted[pair] for pair in counted if not any(map(_is_body, pair))}
            pairs = free or (counted if len(seated) < 2 else {})  # a body of countries at others' talks hosts
            if len(own) == 2 or not pairs:
                continue
            best = min(pairs, key=lambda pair: (-pairs[pair], pair))
            return tuple(sorted(best, key=own.index)) if own and set(best) <= set(own) else own[:2] or best
        return own[:2] or (seated if len(seated) > 1 else ())

    def _between(self, findings: Sequence[Findings], own: Sequence[str]) -> Counter[tuple[str, ...]]:
        """The pairs that talks are said to be between, of the parties in the settings where any are."""
        pairs: Counter[tuple[str, ...]] = Counter()
        for meeting in (meeting for found in findings for meeting in found.meetings):
            sides = [side for side in self.names(meeting.parties) if not own or side in own]
            is_pair = len(sides) == 2 and meeting.rule != "a meeting of many sides"
            if is_pair and not meeting.former and not meeting.names:
                pairs[tuple(sorted(sides))] += 1
        return pairs

    def _met(self, findings: Sequence[Findings]) -> Counter[tuple[str, ...]]:
        """The pairs whose people are told to have met."""
        held = (
            m
            for f in findings
            for m in f.meetings
            if m.status == "held" and not m.former and m.noun not in words("meetings", "calls")
        )
        of_each = ({side for at in m.names if (side := self.at(at))} for m in held)
        return Counter(tuple(sorted(sides)) for sides in of_each if len(sides) == 2)

    def _agreed(self, findings: Sequence[Findings]) -> Counter[tuple[str, ...]]:
        """The pairs that agreed or signed with one another."""
        both = (self.names(o.parties) for f in findings for o in f.outcomes if o.firm == "done")
        return Counter(tuple(sorted(sides)) for sides in both if len(sides) == 2)

    def _most_seated(self, findings: Sequence[Findings]) -> tuple[str, ...]:
        """The two sides with the most members told of."""
        told = [team for found in findings for team in found.teams if team.side]
        teams = {(self.name(t.side or ""), m.label) for t in told for m in t.members}
        teams |= {(self.name(t.side or ""), f"{t.size}") for t in told if t.size}
        sizes = Counter(side for side, _ in teams)
        return tuple(side for side, _ in sorted(sizes.items(), key=lambda item: (-item[1], item[0]))[:2])


def _is_body(side: str) -> bool:
    known = country_of(side)
    return known is not None and known.is_body


def _code(country: str) -> str:
    known = country_of(country)
    return known.code if known else country


def demonym(side: str) -> str | None:
    """The adjective of a side: `Varnish`, for `the Varnish delegation`."""
    known = country_of(side)
    return known.demonyms[0] if known and known.demonyms else None
