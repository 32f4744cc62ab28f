"""Through whom each statement came, and on how many independent origins it rests.

Only what a text says makes two sources one origin: a chain that leads to the same first name, or the same
wire copy. A statement without an entry rests on the one source it is cited from. `Origin.origin` is the first
hop with a name; the number of different ones of a statement is the number of its independent origins.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.model import Briefing, Citation, Document, Findings, FoundChain, Origin, Sure, short_code
from generator.organize.copies import copies_of
from generator.organize.parties.voices import PRONOUNS, Voices

STATEMENTS = ("quotes", "reports", "timeline", "questions", "outcomes", "presence")
"""The lists of records that make statements; those without an id are left out."""
ARTICLE = re.compile(r"^(?:[Aa]n?|the|its|their|The(?= [a-z]))\s+")


class Origins:
    """The chains of a bundle, asked by place."""

    def __init__(self, documents: Sequence[Document], findings: Iterable[Findings], voices: Voices) -> None:
        self._documents: Mapping[str, Document] = {document.id: document for document in documents}
        self._voices = voices
        self._copies = copies_of(documents)
        self._spelt: dict[str, str] = {}
        self._chains: dict[str, list[FoundChain]] = defaultdict(list)
        for found in findings:
            self._chains[found.document].extend(found.chains)

    def chains(self) -> Iterator[FoundChain]:
        """All chains, in the order of the bundle."""
        for document in self._documents:
            yield from self._chains[document]

    def chain_over(self, at: Citation) -> FoundChain | None:
        """The chain whose sentence holds or meets these words."""
        return next((chain for chain in self._chains[at.source] if chain.at.overlaps(at)), None)

    def origin_of(self, statement: str, at: Citation) -> Origin:
        """Through whom the words came: by a chain, else from the source itself."""
        chain = self.chain_over(at)
        if chain is not None:
            return self.told(statement, chain)
        outlet = self._outlet(at.source)
        first = self._one_spelling(self._outlet(self._copies.get(at.source, at.source)))
        rule = "the same wire copy" if at.source in self._copies else "the source itself"
        return Origin(statement, (outlet,), True, first, (at,), rule)

    def told(self, statement: str, chain: FoundChain) -> Origin:
        """A chain as hops with names resolved, the document's outlet last."""
        hops = [self._hop(at) if number or chain.named else _bare(at) for number, at in enumerate(chain.hops)]
        shown = [hop for hop in hops if hop is not None]
        shown.append(self._outlet(self._copies.get(chain.at.source, chain.at.source)))
        named = chain.named or hops[0] is None
        first = shown[0] if named else shown[1]
        sure = Sure.LIKELY if None in hops else Sure.SURE
        return Origin(
            statement, tuple(shown), named, self._one_spelling(first), (chain.at,), chain.rule, sure
        )

    def _one_spelling(self, name: str) -> str:
        """One outlet under the spelling that occurs first, with or without its article."""
        return self._spelt.setdefault(name.lower().removeprefix("the ").replace("-", " "), name)

    def _hop(self, at: Citation) -> str | None:
        """A hop's name: a person's, else the words without their article; None for a pronoun nobody is
        known to stand behind."""
        voice = self._voices.named_by(at)
        if voice is None or voice.label.lower() in PRONOUNS:
            return None
        return ARTICLE.sub("", voice.label).strip()

    def _outlet(self, source: str) -> str:
        document = self._documents[source]
        return document.outlet or document.code


def _bare(at: Citation) -> str:
    """Words for people without a name, without their article: no name inside them is theirs."""
    return ARTICLE.sub("", at.text).strip()


def tell_origins(briefing: Briefing, origins: Origins) -> tuple[Origin, ...]:
    """An entry for every statement and chain, for every source of a statement with several, and for each
    chain no listed statement rests on."""
    told: dict[tuple[Any, ...], Origin] = {}
    used: set[FoundChain] = set()
    for statement, places in _statements(briefing):
        chains = [origins.chain_over(at) for at in places]
        several = len({at.source for at in places}) > 1
        for at, chain in zip(places, chains, strict=True):
            if chain is None and not several:
                continue
            origin = origins.origin_of(statement, at)
            told.setdefault((statement, origin.chain), origin)
            used.update([chain] if chain is not None else [])
    for chain in origins.chains():
        if chain not in used:
            statement = short_code("s", chain.at.source, chain.at.text)
            told.setdefault((statement, chain.at.start), origins.told(statement, chain))
    return tuple(told.values())


def _statements(briefing: Briefing) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    by_id = {quote.id: quote for quote in (*briefing.quotes, *briefing.reports)}
    for utterance in briefing.utterances:
        yield utterance.id, tuple(by_id[name].at[0] for name in utterance.quotes if name in by_id)
    for name in STATEMENTS:
        for record in getattr(briefing, name):
            places = record.raised if name == "questions" else record.at
            if hasattr(record, "id") and places:
                yield record.id, places


__all__ = ["Origins", "tell_origins"]
