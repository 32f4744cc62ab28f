"""What a bundle without a title of its own is on: the sides of its talks, else what its headlines share,
else the only two bodies whose delegations are named.

A country or body counts by any of its names; other words of a headline where no source writes them small.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Briefing, Document
from generator.publish.facing import as_mostly_written, facing, in_a_sentence, seated
from generator.vocabulary import words
from generator.vocabulary.countries import country_words

RUN = re.compile(r"[^\W\d_a-z][\w.]*(?: (?:of )?[^\W\d_a-z][\w.]*)*")
WORD = re.compile(r"(?<![\w-])[^\W\d_a-z][\w-]+")
TAIL = re.compile(r"\s+[|–—-]\s+.*$")
"""Behind a headline the outlet's name may stand."""
SMALL = re.compile(r"(?<![\w.@/-])[a-z]+(?![\w@/-]|\.\w)")
LONGEST_NAME = 3
"""Words of the longest country name that is looked up."""
SHARE = 0.5
"""What the second country of a headline's is named as often as the first, at the least."""
USUAL = 0.6


def topic_of(briefing: Briefing) -> str | None:
    """What the bundle is on, in words that follow "Briefing on"; None where nothing is shared."""
    sides = _at_table(briefing) or _with_host_left_out(briefing, in_titles(briefing.bundle.documents))
    if len(sides) < 2 and len(teams := _with_teams(briefing)) == 2:
        sides = teams
    names = [in_a_sentence(briefing, side) for side in sides]
    if len(names) < 2:
        names = [*names, *_shared_words(briefing, len(names))][:2]
    if not names:
        people = sorted(briefing.people, key=lambda person: (-person.mentions, person.name))[:2]
        names = [person.name for person in people]
    return " and ".join(names) or None


def _at_table(briefing: Briefing) -> list[str]:
    """The two sides of the first meeting at which the people of two are named."""
    meeting = next((one for one in briefing.meetings if len(seated(briefing, one)) > 1), None)
    return facing(briefing, meeting) if meeting else []


def _with_host_left_out(briefing: Briefing, sides: list[str]) -> list[str]:
    """The countries of the headlines; the two sides that have teams, where one of the countries is a side and
    the other has none: a host."""
    teams = list(dict.fromkeys(one.side for one in briefing.delegations if one.side and one.members))
    is_host = len(teams) == 2 and len(sides) == 2 and len({*teams} & {*sides}) == 1
    return sorted(teams, key=lambda side: side not in sides) if is_host else sides


def _with_teams(briefing: Briefing) -> list[str]:
    """The sides that have a delegation of more than one, wherever it sits."""
    return list(dict.fromkeys(one.side for one in briefing.delegations if one.side and len(one.members) > 1))


def in_titles(documents: Sequence[Document]) -> list[str]:
    """The countries that half of the headlines name, by how many do; beside one of them that which all
    documents name, half as often at least."""
    titles = Counter(name for document in documents for name in set(_countries(document.title)))
    inside = [Counter(_countries(document.text)) for document in documents]
    counts = sum(inside, Counter[str]())
    first = [name for name, n in titles.items() if 2 * n >= len(documents)]
    first.sort(key=lambda name: (-titles[name], -counts[name], name))
    if len(first) == 1:
        rest = [name for name in counts if name != first[0] and all(name in one for one in inside)]
        rest.sort(key=lambda name: (-counts[name], name))
        first += [name for name in rest[:1] if counts[name] >= SHARE * counts[first[0]]]
    return first[:2]


def _countries(text: str) -> Iterator[str]:
    known = country_words()
    for run in RUN.finditer(text):
        parts, at = run.group().split(), 0
        while at < len(parts):
            tried = (" ".join(parts[at : at + n]) for n in range(LONGEST_NAME, 0, -1) if at + n <= len(parts))
            found = next((name for name in tried if name in known), None)
            if found is not None:
                yield known[found].name
            at += len(found.split()) if found is not None else 1


def _shared_words(briefing: Briefing, known: int) -> list[str]:
    """Other names that half of the headlines hold, as the texts write them, the most frequent first."""
    documents = briefing.bundle.documents
    texts = " ".join(document.text for document in documents)
    small, outlets = set(SMALL.findall(texts)), _of_outlets(documents)
    counts = Counter(
        word
        for document in documents
        for word in {re.sub(r"['’]s$", "", word) for word in WORD.findall(TAIL.sub("", document.title))}
        if word.lower() not in small and word not in outlets and word not in country_words()
    )
    shared = sorted((-n, word) for word, n in counts.items() if 2 * n >= len(documents) and n > 1)
    named = (_as_written(word, texts, briefing) for _, word in shared)
    return list(dict.fromkeys(name for name in named if name))[: 2 - known]


def _of_outlets(documents: Iterable[Document]) -> set[str]:
    names = {part for document in documents for part in (document.outlet or "").split()}
    return names | words("not_people", "calendar")


def _as_written(word: str, texts: str, briefing: Briefing) -> str | None:
    """The whole name a word stands for: of a person, or with the word that usually follows it; with "the"
    where the texts set it before."""
    bearers = [person.name for person in briefing.people if word in person.name.split()]
    if bearers:
        return bearers[0]
    found = Counter(re.findall(rf"\b{re.escape(word)}\b(?:(?:['’]s)? ([A-Z][a-z]+))?", texts))
    total = sum(found.values())
    if not total:
        return None
    follower, n = max(found.items(), key=lambda item: (item[1] if item[0] else 0, item[0]))
    whole = f"{word} {follower}" if follower and n >= USUAL * total else word
    return as_mostly_written(whole, texts)
