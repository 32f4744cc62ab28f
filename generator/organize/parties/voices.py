"""Whom words of a source stand for: a person of the cast, a body, or people without a name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.model import Cast, Citation, Findings, Quote, Voice
from generator.organize.parties.offices import bearer_of
from generator.organize.parties.standing import plain_name

PRONOUNS = frozenset({"i", "we", "he", "she", "they", "it", "you", "who", "which", "that", "this"})


class Voices:
    """The names and the speech of a bundle, asked by place."""

    def __init__(self, findings: Iterable[Findings], cast: Cast, spoken: Sequence[Quote]) -> None:
        self._cast = cast
        self._names = {
            found.document: sorted((m.at for m in found.mentions), key=lambda at: (at.start, at.end))
            for found in findings
        }
        self._bodies = {
            spelling.lower().removeprefix("the "): Voice(body.id, "organization", body.name)
            for body in cast.organizations
            for spelling in (*(spelling.text for spelling in body.names), body.name)
        }
        self._by_family_name = _family_names(cast)
        self._spoken: dict[str, list[tuple[Citation, Quote]]] = defaultdict(list)
        self._named: dict[tuple[str, int], Quote] = {}
        for quote in spoken:
            for at in quote.at:
                self._spoken[at.source].append((at, quote))
            if quote.speaker_at is not None:
                self._named.setdefault((quote.speaker_at.source, quote.speaker_at.start), quote)
        for pairs in self._spoken.values():
            pairs.sort(key=lambda pair: pair[0].start)

    def named_by(self, at: Citation | None) -> Voice | None:
        """Whom words of a sentence name: the person at their end, else who is known to speak under them,
        else the words themselves; None for a pronoun nobody is known to stand behind."""
        if at is None:
            return None
        quote = self._named.get((at.source, at.start))
        if at.text.lower() in PRONOUNS:
            return quote.speaker if quote is not None and quote.speaker.type != "unnamed" else None
        name = self._name_ending(at)
        person = self._cast.person_at(name)
        if person is not None:
            return Voice(person.id, "person", person.name)
        bare = re.sub(r"[’']s?$", "", at.text).lower().removeprefix("the ")
        body = self._bodies.get(bare) or self._bodies.get(plain_name(at.text).lower())
        known = None if body is not None else self._by_family_name.get(bare)
        bearer = bearer_of(at.text, at, self._cast) if body is None and known is None else None
        meant = Voice(bearer.id, "person", bearer.name) if bearer is not None else None
        return body or known or meant or Voice(None, "organization", at.text)

    def speaker_over(self, at: Citation) -> Quote | None:
        """The quotation or report these words stand in, the narrowest one."""
        pairs = self._spoken.get(at.source, [])
        around = [(place, quote) for place, quote in pairs if place.overlaps(at)]
        best = min(around, key=lambda pair: (pair[1].kind == "indirect", len(pair[0].text)), default=None)
        return best[1] if best is not None else None

    def _names_within(self, at: Citation) -> list[Citation]:
        names = self._names.get(at.source, [])
        low = bisect_left(names, at.start, key=lambda name: name.start)
        high = bisect_right(names, at.end, key=lambda name: name.start)
        return [name for name in names[low:high] if name.end <= at.end]

    def _name_ending(self, at: Citation) -> Citation | None:
        """The name at the end of a noun phrase; one in front of "'s office" names an owner, not the voice."""
        names = [name for name in self._names_within(at) if at.end - name.end <= 2]
        return names[-1] if names else None


def _family_names(cast: Cast) -> dict[str, Voice]:
    """The person behind a family name alone, in small letters, where the bundle has only one of that name."""
    found: dict[str, list[Voice]] = defaultdict(list)
    for person in cast.people:
        _, *others = person.name.split()
        if others:
            found[others[-1].lower()].append(Voice(person.id, "person", person.name))
    return {name: people[0] for name, people in found.items() if len(people) == 1}
