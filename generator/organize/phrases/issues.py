"""What the sides speak about: the issues of `briefing.yml`, or what the text calls so or both bargain for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.model import Citation, Findings, FoundPhrase, Settings
from generator.organize.phrases.standpoints import takes_stand
from generator.vocabulary import table, words
from generator.vocabulary.terms import pattern_of

Place = tuple[str, str, int, int]
"""A statement by whose it is and where it stands: party, source, start, end."""
MOST = 8
"""Issues proposed at most: few and good."""
OFTEN = 3
"""Statements in which a noun stands at least, so that it can be an issue."""
RECURRING = 6
"""Times that the documents name a thing that they are about, at least."""
SAME_START = 3
"""Letters with which every form of a noun begins."""
MOSTLY = 0.4
"""Share of a noun's uses from which on the word before it belongs to the issue's name."""
NEARLY_ALWAYS = 0.8
"""Share of a noun's statements from which on another noun in them is the same issue."""


@dataclass(frozen=True, slots=True)
class Use:
    """A noun in a statement: whose, which one, how it is worded, whether the statement is a term, and whether
    it takes a stand on the noun."""

    party: str
    statement: int
    phrase: FoundPhrase
    is_term: bool = False
    takes_stand: bool = False


@dataclass(frozen=True)
class Issue:
    """A matter at issue and the words that tell of it; of a proposed one the `uses` of its nouns."""

    name: str
    terms: tuple[str, ...]
    uses: tuple[Use, ...] = ()

    def is_at_stake_in(self, places: Iterable[Citation], said: str = "", *, is_term: bool = False) -> bool:
        """Whether words at these places are after it: a term of it, or something said of having or losing it,
        or whether what is `said` takes a stand on it; of an issue that the bundle names whatever is said
        counts."""
        after = [use.phrase.at for use in self.uses if use.phrase.stake or (use.is_term and is_term)]
        is_after = not self.uses or any(at.overlaps(place) for at in after for place in places)
        return is_after or takes_stand(said, pattern_of((self.name, *self.terms)))

    def touched_in(self, text: str) -> int | None:
        """Where in a text the issue is first spoken of; None when it is not."""
        found = pattern_of((self.name, *self.terms)).search(text)
        return found.start() if found else None


def issues_of(settings: Settings) -> tuple[Issue, ...]:
    """The issues the bundle names, in its order."""
    return tuple(Issue(name, tuple(terms)) for name, terms in settings.issues.items())


def propose_issues(
    findings: Sequence[Findings],
    statements: Iterable[Place],
    bargained: Collection[Place],
    names: Collection[str] = frozenset(),
    said: Mapping[Place, str] | None = None,
) -> tuple[Issue, ...]:
    """Issues from the text: nouns it calls an issue, or that two sides demand, offer or refuse (`bargained`),
    where both sides speak of them, or what the documents name again and again and two sides take a stand on
    in what is `said` at a place, most shared first; general words of talks and words of `names` are none,
    nouns that mean the same or that are nearly always said together are one."""
    findings = [replace(f, phrases=tuple(map(_of_its_matter, f.phrases))) for f in findings]
    heads = {found.document: found.phrases for found in findings}
    stakes = {(_meaning(p.head), p.stake) for found in findings for p in found.phrases if p.stake}
    called = {head for head, stake in stakes if stake == "called"}
    wanted = {head for head, _ in stakes}
    uses: dict[str, list[Use]] = defaultdict(list)
    for number, place in enumerate(sorted(set(statements))):
        party, source, start, end = place
        for phrase in _within(heads.get(source, ()), start, end):
            if phrase.head not in names:
                spoken = said.get(place, "") if said else ""
                takes = takes_stand(spoken, pattern_of((phrase.head, phrase.at.text)))
                use = Use(party, number, phrase, place in bargained, takes)
                uses[_meaning(phrase.head)].append(use)
    used = [phrase for found in findings for phrase in found.phrases]
    spread = _spread(findings)
    sought = Counter(_meaning(p.head) for found in findings for p in found.phrases if p.stake)
    kept = [
        head
        for head, found in uses.items()
        if _recurs(found, spread[head])
        or (
            head in wanted
            and (
                _is_at_issue(found, called=head in called)
                or _is_told_widely(found, spread[head], sought[head])
            )
        )
    ]
    kept.sort(key=lambda head: (-len(_sides(uses[head])), -len(_numbers(uses[head])), head))
    own: list[str] = []
    for head in kept:
        homes = (one for one in own if head not in called and _is_part(uses[head], uses[one]))
        home = next(homes, None)
        if home is None:
            own.append(head)
        else:
            uses[home] += uses[head]
    return tuple(_named(uses[head], used) for head in own[:MOST])


def _numbers(uses: Iterable[Use]) -> set[int]:
    return {use.statement for use in uses}


def _is_at_issue(uses: Sequence[Use], *, called: bool) -> bool:
    """Whether two sides speak of it, and the text calls it an issue, or both bargain for it, or one is after
    it twice; to speak of it is not enough."""
    if called and len(_numbers(uses)) > 1:
        return len(_sides(uses)) > 1
    goals = [use for use in uses if use.is_term and use.phrase.stake]
    if len(_sides(use for use in uses if use.is_term)) > 1 and len(_numbers(uses)) >= OFTEN:
        return True
    return len(_numbers(goals)) > 1 and len(_sides(uses)) > 1


def _spread(findings: Sequence[Findings]) -> Mapping[str, tuple[int, int]]:
    """In how many documents each noun stands, and how often."""
    documents: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for found in findings:
        for phrase in found.phrases:
            documents[_meaning(phrase.head)].add(found.document)
            counts[_meaning(phrase.head)] += 1
    return {head: (len(documents[head]), counts[head]) for head in counts}


def _is_told_widely(uses: Sequence[Use], spread: tuple[int, int], sought: int) -> bool:
    """Whether several documents tell of it, and it is demanded or called an issue twice, or two sides speak
    of it; the other side's cell may stay empty."""
    documents, count = spread
    spoken = len(_numbers(uses))
    is_shared = len(_sides(uses)) > 1 and spoken >= OFTEN
    return documents > 1 and count > OFTEN and spoken > 1 and (sought > 1 or is_shared)


def _recurs(uses: Sequence[Use], spread: tuple[int, int]) -> bool:
    """Whether the documents tell of it again and again, and two sides take a stand on it, or speak of it
    often, one of them in a term."""
    documents, count = spread
    is_spoken_of = len(_numbers(uses)) > OFTEN and any(use.is_term for use in uses)
    taken = [use for use in uses if use.takes_stand or use.phrase.stake]
    is_spoken_of = (is_spoken_of and len(_sides(uses)) > 1) or len(_sides(taken)) > 1
    return is_spoken_of and documents > 2 and count >= RECURRING


def _sides(uses: Iterable[Use]) -> set[str]:
    return {use.party for use in uses}


def _is_part(uses: Sequence[Use], others: Sequence[Use]) -> bool:
    """Whether the statements with one noun are mostly among those with another."""
    own = _numbers(uses)
    return len(own & _numbers(others)) >= len(own) * NEARLY_ALWAYS


@cache
def _meanings() -> Mapping[str, str]:
    return {word: group[0] for group in table("issues")["same"] for word in group}


def _meaning(head: str) -> str:
    return _meanings().get(head, head)


def _of_its_matter(phrase: FoundPhrase) -> FoundPhrase:
    """A general noun by the matter that the word before it names: a prisoner exchange is about prisoners."""
    *_, before = phrase.modifier.split() or [""]
    is_named = before in _meanings() and phrase.head in words("issues", "general")
    return phrase._replace(head=before, modifier="") if is_named else phrase


def _named(uses: Sequence[Use], said: Sequence[FoundPhrase]) -> Issue:
    """An issue by the form its nouns mostly have in the bundle, with the one word that mostly stands before
    it: *chemical* weapons; all its nouns and forms are its terms."""
    heads = {use.phrase.head for use in uses}
    own = [phrase for phrase in said if phrase.head in heads]
    last = ((phrase.head, phrase.at.text.lower().split()[-1]) for phrase in own)
    forms = Counter(form for head, form in last if form[:SAME_START] == head[:SAME_START])
    form = min(forms, key=lambda one: (-forms[one], one))
    before = Counter(phrase.modifier.split()[-1] for phrase in own if phrase.modifier.strip())
    word, count = min(before.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    is_its_name = count >= max(OFTEN, len(own) * MOSTLY) and word.isalpha()
    name = f"{word} {form}".capitalize() if is_its_name else form.capitalize()
    return Issue(name, tuple(sorted(heads | set(forms))), tuple(uses))


def _within(phrases: Iterable[FoundPhrase], start: int, end: int) -> Iterable[FoundPhrase]:
    general = words("issues", "general", "actors")
    return (
        phrase
        for phrase in phrases
        if start <= phrase.at.start
        and phrase.at.end <= end
        and not phrase.is_place
        and _meaning(phrase.head) not in general
        and _meaning(phrase.head).isalpha()
    )
