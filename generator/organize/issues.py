"""What the sides speak about: the issues of `briefing.yml`, or the nouns that several sides keep using."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model import Findings, FoundPhrase, Settings
from generator.vocabulary import words

MOST = 8
"""Issues proposed at most: few and good."""
OFTEN = 3
"""Statements in which a noun stands at least, so that it can be an issue."""


MOSTLY = 0.6
"""Share of a noun's uses from which on the word before it belongs to the issue's name."""


@dataclass(frozen=True)
class Issue:
    """A matter at issue and the words that tell of it."""

    name: str
    terms: tuple[str, ...]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted({*self.terms, self.name}, key=lambda term: (-len(term), term))
        options = "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in longest_first)
        return re.compile(rf"(?<!\w)(?:{options})(?:s|es|['’]s)?(?!\w)", re.IGNORECASE)

    def touched_in(self, text: str) -> int | None:
        """Where in a text the issue is first spoken of; None when it is not."""
        found = self._pattern.search(text)
        return found.start() if found else None


def issues_of(settings: Settings) -> tuple[Issue, ...]:
    """The issues the bundle names, in its order."""
    return tuple(Issue(name, tuple(terms)) for name, terms in settings.issues.items())


def propose_issues(
    findings: Sequence[Findings], statements: Iterable[tuple[str, str, int, int]]
) -> tuple[Issue, ...]:
    """Issues from the text: nouns that stand in statements (party, source, start, end) of at least two sides
    and in three statements or more, most shared first; general words of talks are none."""
    sides: dict[str, set[str]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    heads = {found.document: found.phrases for found in findings}
    for party, source, start, end in sorted(set(statements)):
        for head in {phrase.head for phrase in _within(heads.get(source, ()), start, end)}:
            sides[head].add(party)
            counts[head] += 1
    kept = [head for head in counts if counts[head] >= OFTEN and len(sides[head]) > 1]
    kept.sort(key=lambda head: (-len(sides[head]), -counts[head], head))
    return tuple(_named(head, findings) for head in kept[:MOST])


def _named(head: str, findings: Iterable[Findings]) -> Issue:
    """An issue by the form its noun mostly has, with the one word that mostly goes before it."""
    uses = [phrase for found in findings for phrase in found.phrases if phrase.head == head]
    forms = Counter(phrase.at.text.lower().split()[-1] for phrase in uses)
    form = min(forms, key=lambda one: (-forms[one], one))
    before = Counter(phrase.modifier.split()[-1] for phrase in uses if phrase.modifier.strip())
    word, count = min(before.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    is_told_by_it = count > len(uses) * MOSTLY and word.isalpha()
    return Issue(f"{word} {form}".strip().capitalize() if is_told_by_it else form.capitalize(), (head, form))


def _within(phrases: Iterable[FoundPhrase], start: int, end: int) -> Iterable[FoundPhrase]:
    general = words("issues", "general")
    return (
        phrase
        for phrase in phrases
        if start <= phrase.at.start
        and phrase.at.end <= end
        and not phrase.is_place
        and phrase.head not in general
        and phrase.head.isalpha()
    )
