"""Parties that are no country: which words of the bundle stand for each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from generator.model import Delegation, Findings, FoundParty, Role
from generator.vocabulary import table
from generator.vocabulary.countries import country_of


class Parties:
    """The bodies that talk with one another, asked by words: `SNT`, `the union`, `the firm's lawyer`."""

    def __init__(
        self,
        findings: Iterable[Findings] = (),
        named: Sequence[str] = (),
        delegations: Iterable[Delegation] = (),
        full: Mapping[str, str] | None = None,
    ) -> None:
        renamed = full or {}
        found = [
            replace(party, name=renamed.get(party.name, party.name))
            for one in findings
            for party in one.parties
        ]
        found = [party for party in found if country_of(party.name) is None]
        told = {*(one.side for one in delegations), *(party.name for party in found)}
        own: list[str] = []
        for name in (*named, *sorted(told, key=lambda name: (-len(name), name))):
            if country_of(name) is None and not any(_stand_for_each_other(name, other) for other in own):
                own.append(name)
        self._forms: dict[str, str] = {name: name for name in own}
        nouns: dict[str, set[str]] = defaultdict(set)
        for party in found:
            name = _known_as(party, own)
            for form in party.forms:
                self._forms.setdefault(form, name)
            for noun in party.nouns:
                nouns[noun].add(name)
        self._nouns = {noun: min(names) for noun, names in nouns.items() if len(names) == 1}
        self.names = tuple(dict.fromkeys(self._forms.values()))

    def named_in(self, text: str) -> tuple[str, ...]:
        """The parties that a stretch of text names, by name or as `the …`, each once, in order."""
        return self._found(self._in_text, text)

    def named_by(self, label: str) -> tuple[str, ...]:
        """The parties in a title or a speaker's label, where the bare noun says enough: `union secretary`."""
        return self._found(self._in_label, label)

    def known_as(self, words: str) -> str | None:
        """The party for which the words stand as they are, without an article."""
        return self._forms.get(words) or self._nouns.get(words.lower())

    def of_office(self, role: Role) -> tuple[str, ...]:
        """The parties that an office is held in."""
        seats = table("standing")["seats"]
        seat = next((seats[word] for word in role.title.lower().split() if word in seats), "")
        return self.named_by(f"{role.title} {role.organization or ''}") or self.named_by(seat)

    def _found(self, pattern: re.Pattern[str] | None, text: str) -> tuple[str, ...]:
        if pattern is None:
            return ()
        words = (match["form"] or match["noun"].lower() for match in pattern.finditer(text))
        return tuple(dict.fromkeys(self._forms.get(word) or self._nouns[word] for word in words))

    @cached_property
    def _in_text(self) -> re.Pattern[str] | None:
        return self._pattern(r"[Tt]he ")

    @cached_property
    def _in_label(self) -> re.Pattern[str] | None:
        return self._pattern("")

    def _pattern(self, article: str) -> re.Pattern[str] | None:
        if not self._forms:
            return None
        forms, nouns = _either(self._forms), _either(self._nouns)
        noun = rf"{article}(?P<noun>(?i:{nouns}))" if nouns else "(?P<noun>(?!))"
        return re.compile(rf"(?<![\w-])(?:(?P<form>{forms})|{noun})(?![\w-])")


def _either(words: Mapping[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _known_as(party: FoundParty, own: Sequence[str]) -> str:
    """The name the bundle's settings, its delegations or its other documents have for a party."""
    return next((name for name in own if _is_same(name, party)), party.name)


def _is_same(name: str, party: FoundParty) -> bool:
    return name in party.forms or _stand_for_each_other(name, party.name)


def _stand_for_each_other(one: str, other: str) -> bool:
    """Whether two names are one party's: part of the other or its initials."""
    pairs = ((one, other), (other, one))
    return one == other or any(_is_part(short, long) or _is_initials(short, long) for short, long in pairs)


def _is_initials(short: str, long: str) -> bool:
    return short.isupper() and short == "".join(word[0] for word in long.split() if word[0].isupper())


def _is_part(short: str, long: str) -> bool:
    return long.startswith(f"{short} ") or long.endswith(f" {short}")
