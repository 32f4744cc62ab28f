"""For which party a voice speaks, and whether it speaks for it at all.

The rule: holders of an office of state, members of a delegation, spokespeople, and bodies such as a ministry
or "the Lundish side" speak for their country; whoever leads or speaks for a party that is no country, for
that party. Law makers, analysts, journalists, former office holders and people without a name do not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from generator.model import Cast, Delegation, Findings, Meeting, Person, Role, RoleMention, Voice
from generator.organize.parties.forms import Parties
from generator.organize.parties.full_names import full_names
from generator.organize.parties.titles import heads_party, holds_office, is_led_by, watches
from generator.vocabulary import table, words
from generator.vocabulary.countries import countries, country_words

LONGEST_NAME = 5
"""Words in the longest name of a country that is looked up."""


class Standing:
    """The parties of a bundle and who speaks for them."""

    def __init__(
        self,
        cast: Cast,
        delegations: Iterable[Delegation] = (),
        parties: Sequence[str] = (),
        findings: Sequence[Findings] = (),
        meetings: Iterable[Meeting] = (),
    ) -> None:
        self._cast = cast
        self._met = tuple(person for meeting in meetings for person in meeting.people)
        self._roles = _roles_by_person(cast, (role for found in findings for role in found.roles))
        groups = tuple(delegations)
        self._bodies = Parties(findings, parties, groups, full_names(findings, cast))
        self._sides = tuple(dict.fromkeys(group.side for group in groups))
        self._members = {
            member.person: group.side
            for group in groups
            for member in group.members
            if member.person is not None and member.status != "absent"
        }
        self.parties = tuple(parties)
        self._party_of_code = _party_codes(parties)
        self._codes: dict[str, tuple[str, ...]] = {}

    def sides(self) -> tuple[str, ...]:
        """The sides that sent delegations, then the other parties that are no country."""
        return tuple(dict.fromkeys((*self._sides, *self._bodies.names)))

    def at_the_table(self) -> tuple[str, ...]:
        """The sides; where fewer than two are told of as delegations, those of the people who met, too."""
        if len(self._sides) > 1:
            return self.sides()
        met = (self.party_of(self.voice(person)) for person in self._met)
        return tuple(dict.fromkeys((*self.sides(), *(party for party in met if party is not None))))

    def codes_of_sides(self) -> frozenset[str]:
        """The codes, or names, of the sides that sent delegations and of the parties that are no country."""
        return frozenset(code for side in self.at_the_table() for code in self.codes_in(side))

    def words_of_names(self) -> frozenset[str]:
        """The words, in small letters, of the names of people, parties and countries: none is an issue."""
        spelled = [spelling.text for person in self._cast.people for spelling in person.names]
        return frozenset(
            word.lower()
            for name in (*spelled, *self._bodies.names, *country_words())
            for word in name.split()
        )

    def voice(self, name: str) -> Voice:
        """The voice behind the id of a person or organisation, or behind plain words."""
        person = self._cast.person(name)
        if person is not None:
            return Voice(person.id, "person", person.name)
        body = next((body for body in self._cast.organizations if body.id == name), None)
        return Voice(body.id if body else None, "organization", body.name if body else name)

    def codes_of(self, voice: Voice) -> tuple[str, ...]:
        """The countries and bodies a voice belongs to, by code."""
        person = self._cast.person(voice.id) if voice.id else None
        if person is not None:  # asked for at each of his words
            if person.id not in self._codes:
                self._codes[person.id] = self._codes_of_person(person)
            return self._codes[person.id]
        return self._bodies.named_by(voice.label) or codes_in(voice.label)

    def codes_in(self, text: str) -> tuple[str, ...]:
        """The countries and bodies, by code, and the other parties, by name, that a stretch of text names."""
        return (*self._bodies.named_in(text), *codes_in(text))

    def party_of(self, voice: Voice) -> str | None:
        """The party a voice speaks for, by the name the bundle gives it, else its country's name."""
        if not self.speaks_for_a_side(voice):
            return None
        found = dict.fromkeys(self.party_of_code(code) for code in self.codes_of(voice))
        named = [party for party in found if party is not None]
        return named[0] if len(named) == 1 else None

    def party_of_code(self, code: str) -> str | None:
        """The party a country belongs to; its own name where the bundle names no parties."""
        if code in self._bodies.names:
            return code if not self.parties or code in self.parties else None
        return self._party_of_code.get(code) if self.parties else name_of_code(code)

    def speaks_for_a_side(self, voice: Voice) -> bool:
        """Whether what this voice says counts as its party's word."""
        person = self._cast.person(voice.id) if voice.id else None
        if person is not None:
            return self._holds_office(person)
        return self.is_body(voice.label)

    def is_body(self, label: str) -> bool:
        """Whether words name a country, a party, or a body of one of them that speaks."""
        bare = re.sub(r"^(?:the|both)\s+|[’']s?$", "", label.strip(), flags=re.IGNORECASE)
        named = self._bodies.named_by(bare)
        last = bare.split()[-1:] or [""]
        if len(named) == 1 and (last[0].lower() in words("standing", "bodies") or self._is_name(bare)):
            return True
        return is_body(label)

    def full_name(self, label: str) -> str | None:
        """The name of the one party that words stand for and nothing else: "the Front", "the union"."""
        return self._bodies.known_as(re.sub(r"^the\s+", "", label.strip(), flags=re.IGNORECASE))

    def _is_name(self, label: str) -> bool:
        """Whether a label is nothing but a party's name or noun: no member, no lawyer of it."""
        return not re.search(r"['’]s?\s|\b(?:of|for|from|in)\b", label) or label in self._bodies.names

    def _holds_office(self, person: Person) -> bool:
        roles = self._roles_of(person)
        if person.id in self._members or holds_office(roles):
            return True
        held = (role for role in roles if not role.former)
        return any(self._bodies.of_office(role) and is_led_by(role.title) for role in held)

    def is_observer(self, voice: Voice) -> bool:
        """Whether a voice only speaks about the sides: no office now, and a calling of those who watch."""
        person = self._cast.person(voice.id) if voice.id else None
        if person is None or self._holds_office(person):
            return False
        return bool(self._roles_of(person)) or voice.type == "unnamed"

    def watches(self, voice: Voice) -> bool:
        """Whether a voice is of those who study, report or once were: what they tell binds nobody."""
        held = self._held_by(voice)
        told = " ".join(f"{role.title} {role.organization or ''}" for role in held).lower()
        return not held or watches(told)

    def leads_a_body(self, voice: Voice) -> bool:
        """Whether a person is at the head of some body that is not there to study or report."""
        return not self.watches(voice) and any(heads_party(role.title) for role in self._held_by(voice))

    def _held_by(self, voice: Voice) -> list[Role]:
        person = self._cast.person(voice.id) if voice.id else None
        return [role for role in self._roles_of(person) if not role.former] if person is not None else []

    def _codes_of_person(self, person: Person) -> tuple[str, ...]:
        side = self._members.get(person.id) or person.side
        parties = self._bodies.named_by(side) if side else self._parties_of_office(person)
        if parties:
            return parties[:1]
        codes = codes_in(side or person.country or "")
        return codes[:1] or self._codes_of_office(person)

    def _parties_of_office(self, person: Person) -> tuple[str, ...]:
        """The party that is no country, named with an office held now."""
        held = [role for role in self._roles_of(person) if not role.former and is_led_by(role.title)]
        return tuple(name for role in held for name in self._bodies.of_office(role))

    def _codes_of_office(self, person: Person) -> tuple[str, ...]:
        """The country most often named with the person's offices."""
        held = [role for role in self._roles_of(person) if not role.former]
        counts = Counter(code for role in held for code in codes_in(f"{role.country or ''} {role.title}")[:1])
        return tuple(code for code, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:1])

    def _roles_of(self, person: Person) -> tuple[Role, ...]:
        return (*person.roles, *self._roles.get(person.id, ()))


def _roles_by_person(cast: Cast, roles: Iterable[RoleMention]) -> dict[str, list[Role]]:
    """The offices the sources give each person, one entry a place."""
    found: dict[str, list[Role]] = defaultdict(list)
    for role in roles:
        person = cast.person_at(role.name_at)
        if person is not None:
            places = (role.at,)
            found[person.id].append(Role(role.title, role.organization, places, role.country, role.former))
    return found


def is_body(label: str) -> bool:
    """Whether words name a country, its seat of power, or a body or group of countries that speaks."""
    bare = re.sub(r"^(?:the|both|several|some|many)\s+|[’']s?$", "", label.strip(), flags=re.IGNORECASE)
    if bare in country_words():
        return True
    last = re.split(r"\s+(?:of|in|at|for)\s+", bare)[0].split()[-1:] or [""]
    is_listed = last[0].lower() in words("standing", "bodies") | words("standing", "groups")
    return bool(codes_in(label)) and (is_listed or _only_countries(bare))


def plain_name(label: str) -> str:
    """A voice's label without its article; a country by its name, whatever word of it the source used."""
    bare = re.sub(r"^(?:the|both)\s+|[’']s?$", "", label.strip(), flags=re.IGNORECASE)
    country = country_words().get(bare)
    return bare if country is None or bare in country.seats else country.name


def _only_countries(text: str) -> bool:
    """ "The UK, France and Germany"."""
    left = re.sub(r",|\band\b|\bthe\b", " ", text)
    return not _country_names().sub(" ", left).strip()


@cache
def _country_names() -> re.Pattern[str]:
    """Any name of a country or body, the longest first."""
    names = sorted(country_words(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


@lru_cache(maxsize=4096)
def codes_in(text: str) -> tuple[str, ...]:
    """The codes of the countries and bodies that a stretch of text names, each once, in order."""
    found: dict[str, None] = {}
    tokens = re.findall(r"\w[\w.]*(?:['’-]\w+)*", text)
    place = 0
    while place < len(tokens):
        size, code = _longest_name(tokens[place : place + LONGEST_NAME])
        if code:
            found[code] = None
        place += size
    return tuple(found)


def _longest_name(tokens: Sequence[str]) -> tuple[int, str | None]:
    known = country_words()
    for size in range(len(tokens), 0, -1):
        name = re.sub(r"['’]s$", "", " ".join(tokens[:size]))
        for form in (name, name.rstrip("."), name.split("-")[0] if size == 1 else name):
            if form in known:
                return size, known[form].code
    return 1, None


@cache
def _names_by_code() -> Mapping[str, str]:
    return {country.code: country.name for country in reversed(countries())}


def name_of_code(code: str) -> str | None:
    """The name of a country or body."""
    return _names_by_code().get(code)


def _party_codes(parties: Sequence[str]) -> dict[str, str]:
    """Which party each code belongs to; a region takes only what no other party is."""
    own: dict[str, str] = {}
    for party in parties:
        for code in codes_in(party):
            own.setdefault(code, party)
    for party in parties:
        for code in table("standing")["regions"].get(party, ()):
            own.setdefault(code, party)
    return own
