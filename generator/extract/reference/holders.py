"""What the whole document tells of its people: who holds a country's first office, who speaks where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from generator.extract.reference.described import Described
from generator.model import Citation, Document, FoundQuote, Mention
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

OFFICE_BEFORE = re.compile(r"(?P<country>[A-Z][\w.]+)(?:['’]s)?\s+(?P<office>[A-Za-z]+(?: [A-Za-z]+)?)\s+$")


@cache
def offices() -> frozenset[str]:
    """The first offices of a country: president, king."""
    return words("proceedings", "first_offices")


class Standing:
    """What the whole document tells of its people: who holds a country's first office, who speaks where."""

    def __init__(
        self,
        document: Document,
        mentions: Sequence[Mention],
        quotes: Sequence[FoundQuote] = (),
        tellers: Sequence[FoundQuote] = (),
        described: Described | None = None,
    ) -> None:
        """`quotes` tell for whom `I` stands; `tellers` for whom the words do that name a speaker; `described`
        for whom other words do."""
        self.described = described
        self._tellers = {
            place: quote.speaker.name_at
            for quote in tellers
            if quote.speaker.at is not None and quote.speaker.name_at is not None
            for place in range(quote.speaker.at.start, quote.speaker.at.end)
        }
        self._spoken = sorted(
            (at.start, at.end, quote.speaker.name_at)
            for quote in quotes
            if quote.speaker.name_at is not None
            for at in quote.at
        )
        self._holders: dict[tuple[str, str], Citation] = {}
        self._by_office: dict[str, dict[str, Citation]] = {}
        endings = tuple(offices())
        for mention in mentions:
            text = document.text[max(0, mention.at.start - 60) : mention.at.start]
            if not text.rstrip().lower().endswith(endings):
                continue
            self._note_office(document, mention)
            before = OFFICE_BEFORE.search(text)
            country = country_of(before["country"]) if before else None
            if before and country is not None and before["office"].lower() in offices():
                self._holders.setdefault((country.name, before["office"].lower()), mention.at)

    def teller_at(self, offset: int) -> Citation | None:
        """The name behind `he` or `the envoy` who is told to say something, by the words he says."""
        return self._tellers.get(offset)

    def speaker_at(self, offset: int) -> Citation | None:
        """Whose quotation the character stands in."""
        place = bisect_right(self._spoken, offset, key=lambda span: span[0]) - 1
        if place >= 0 and self._spoken[place][1] > offset:
            return self._spoken[place][2]
        return None

    def _note_office(self, document: Document, mention: Mention) -> None:
        before = document.text[max(0, mention.at.start - 40) : mention.at.start].lower().rstrip()
        for office in offices():
            if before.endswith(office) and not before.removesuffix(office)[-1:].isalnum():
                family = mention.at.text.split()[-1].lower()
                self._by_office.setdefault(office, {}).setdefault(family, mention.at)

    def sole_holder(self, office: str) -> Citation | None:
        """The only person the document names with that office: `the president`, without a country."""
        found = list(self._by_office.get(office, {}).values())
        return found[0] if len(found) == 1 else None

    def holder(self, country: str, office: str) -> Citation | None:
        """Who holds that office there; `leader` is the holder of the only first office that is named."""
        if office != "leader" or (country, office) in self._holders:
            return self._holders.get((country, office))
        found = [at for (place, _), at in self._holders.items() if place == country]
        return found[0] if len(found) == 1 else None
