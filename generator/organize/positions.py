"""Positions: what each side's own voices said on each issue, newest first; no label, empty cells stay empty.

A statement counts for a side when its speaker speaks for that side (see `standing`): a senator, an analyst or
a former diplomat is not the government, and a source without a name is nobody's position.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from generator.model import Bundle, Citation, Findings, Position, Quote, RegisterEntry, Sure
from generator.organize.parties.standing import Standing
from generator.organize.phrases.clauses import balanced, clause_about
from generator.organize.phrases.frames import (
    Predicates,
    frame_of_report,
    frame_of_term,
    is_another_claim,
    lowered,
)
from generator.organize.phrases.issues import Issue, issues_of, propose_issues
from generator.organize.phrases.sentences import sentence_over
from generator.organize.times.moments import Moments
from generator.organize.times.said import Sayings

AROUND = "the sentence around the words"
"""The rule by which a source's whole sentence tells what the few words it quotes are about."""
AS_A_NAME = re.compile(r"[”\"’']?,?\s+(?:(?:of|for|about)\s+)?(?:that|which|who)\b")
"""Behind quoted words, these make them a name for a thing that the sentence goes on about."""
TORN = re.compile(r"[a-z]['’] (?!.*\s['‘])(?<!s['’] )|\bnot only\b(?!.*\bbut\b)|^\W*(?:and|but)\b")
"""A closing mark whose opening was cut off, "not only" without its "but", a joining word in front."""
ASIDE = re.compile(
    r"(?:,|--|–|—) (?:even )?(?:as(?! well as\b)|although|though|despite|while|amid|after|before) "
)
"""Where a source adds what stands around a statement."""
SAID_ON = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=[A-Z]|(?:the|he|she|it|they|his|her|its)\b)"
)
"""The day on which it was said, which no comma parts from what is said."""
OFTEN = 3
"""Statements by which a party that no delegation is told of is heard, at least."""
SAME_WORDS = 85.0
"""How alike (0 to 100) the words of one speaker on one issue are when they are one statement."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of a side's voice: `words` are searched for issues and shown, whole or in part, after `frame`
    ("says that "), or between quotation marks where `frame` is None; `places` are where they stand."""

    party: str
    speaker: str
    words: str
    frame: str | None
    at: Citation
    places: tuple[Citation, ...]
    when: str | None
    moment: tuple[str, int]
    rule: str
    sure: Sure
    utterance: str | None = None

    @property
    def weight(self) -> int:
        """Quotations are shown before reports, reports before terms, all before a source's whole sentence."""
        if self.frame is None:
            return 3
        return {"report": 2, AROUND: 0}.get(self.rule, 1)


class Teller:
    """Makes statements of the speech and the register of a bundle."""

    def __init__(self, bundle: Bundle, findings: Sequence[Findings], standing: Standing) -> None:
        self.documents = {document.id: document for document in bundle.documents}
        self._moments = Moments(bundle.documents)
        self._sayings = Sayings(bundle.documents, findings)
        self._standing = standing
        self._predicates = Predicates(bundle.documents, findings)

    def spoken(self, quotes: Iterable[Quote]) -> Iterator[Statement]:
        """What voices of a party are quoted or reported as saying."""
        for quote in quotes:
            document = self.documents[quote.at[0].source]
            passage = document.passage_at(quote.at[0].start)
            party = self._standing.party_of(quote.speaker)
            if party is None or passage is None or passage.kind != "text" or quote.sure is Sure.UNSURE:
                continue
            frame = frame_of_report(quote, document) if quote.kind == "indirect" else None
            if frame is not None or quote.kind != "indirect":
                yield self._spoken(quote, party, frame)
            if quote.kind == "mixed":
                yield from self._sentence_around(quote, party)

    def _sentence_around(self, quote: Quote, party: str) -> Iterator[Statement]:
        """The source's whole sentence around words it quotes in part: what they are about may stand there."""
        spoken = self._spoken(quote, party, "")
        document = self.documents[spoken.at.source]
        words = document.shown(spoken.at.start, spoken.at.end).rstrip(".")
        is_name = any(AS_A_NAME.match(document.text, place.end) for place in quote.at)
        if quote.speaker.type == "person" and not is_name and not words.endswith("?"):
            yield replace(spoken, words=words, places=(spoken.at,), rule=AROUND, utterance=None)

    def _spoken(self, quote: Quote, party: str, frame: str | None) -> Statement:
        document = self.documents[quote.at[0].source]
        at = sentence_over(document, quote.at)
        posted, turn = self._moments.order(at)
        said, is_earlier = self._sayings.opening(at, posted), False
        if quote.kind != "mixed":  # beside words quoted in part, the source dates what they are about
            said, is_earlier = self._sayings.said_around(at, quote.at, posted)
        when = quote.said or said or (None if is_earlier else posted[:10] or None)
        return Statement(
            party=party,
            speaker=quote.speaker.id or quote.speaker.label,
            words=" ".join(document.shown(place.start, place.end) for place in quote.at),
            frame=frame,
            at=at,
            places=quote.at,
            when=when,
            moment=(when or posted, turn),
            rule="quotation" if frame is None else "report",
            sure=quote.sure,
            utterance=quote.utterance,
        )

    def terms(self, register: Iterable[RegisterEntry]) -> Iterator[Statement]:
        """The terms of voices of a party."""
        for entry in register:
            party = self._standing.party_of(self._standing.voice(entry.speaker or ""))
            is_quote = entry.says[0] + entry.says[-1] == "“”"
            words = entry.says[1:-1] if is_quote else entry.says
            frame = None if is_quote else frame_of_term(entry, words)
            if party is None or entry.sure is not Sure.SURE or (frame is None and not is_quote):
                continue  # what others say that a party wants is no word of its own
            for at in entry.at:
                posted, turn = self._moments.order(at)
                when = entry.when if entry.kind != "deadline" else posted[:10] or None
                yield Statement(
                    party=party,
                    speaker=entry.speaker or party,
                    words=words,
                    frame=frame,
                    at=at,
                    places=(at,),
                    when=when,
                    moment=(when or posted, turn),
                    rule=f"register: {entry.kind}" if entry.kind != "view" else "view",
                    sure=entry.sure,
                )

    def told(self, statement: Statement, issue: Issue) -> str | None:
        """The line that tells what a statement says on an issue; None where no whole statement touches it."""
        is_term = statement.rule != "report" or statement.frame != "says that "
        is_at_stake = issue.is_at_stake_in(statement.places, statement.words, is_term=is_term)
        place = issue.touched_in(statement.words) if is_at_stake else None
        aside = ASIDE.search(statement.words) if statement.frame is not None else None
        if place is None or (aside is not None and aside.start() < place):
            return None
        says = clause_about(statement.words, place)
        place = issue.touched_in(says)
        if (statement.rule == AROUND and says != statement.words) or not self._is_whole(statement, says):
            return None
        if place is None or TORN.search(says) or is_another_claim(says[:place]):
            return None
        if statement.frame is None:
            return f"“{says}”"
        if not statement.frame:
            return says
        says = SAID_ON.sub("", says)
        return statement.frame + lowered(balanced(says), self.documents[statement.at.source])

    def _is_whole(self, statement: Statement, says: str) -> bool:
        """Reports are clauses as they were found, terms begin with their verb; what is cut must show one."""
        told_whole = statement.frame is not None and says == statement.words
        return told_whole or self._predicates.stand_in(says, statement.places)


def tell_positions(
    bundle: Bundle,
    findings: Sequence[Findings],
    spoken: Sequence[Quote],
    register: Sequence[RegisterEntry],
    standing: Standing,
) -> tuple[Position, ...]:
    """The positions by issue and party in the bundle's order, newest first in each cell."""
    teller = Teller(bundle, findings, standing)
    terms = list(teller.terms(register))
    statements = [*teller.spoken(spoken), *terms]
    own = [statement for statement in statements if statement.rule != AROUND]
    said = {(s.party, at.source, at.start, at.end): s.words for s in own for at in s.places}
    bargained = {(s.party, at.source, at.start, at.end) for s in terms for at in s.places}
    issues = issues_of(bundle.settings)
    if not issues:  # what the source sets around a quotation touches many nouns, few of them at issue
        issues = propose_issues(findings, said, bargained, standing.words_of_names(), said)
        statements = [statement for statement in statements if statement.rule != AROUND]
    parties = standing.parties or _at_the_table(statements, terms, standing)
    return tuple(
        position
        for issue in issues
        for party in parties
        for position in _cell(issue, party, statements, teller)
    )


def _at_the_table(
    statements: Iterable[Statement], terms: Iterable[Statement], standing: Standing
) -> tuple[str, ...]:
    """The sides, and whoever demands, offers or refuses and is heard more than any of them; where fewer than
    two sides are told, whoever does and is heard twice."""
    sides = standing.at_the_table()
    counts = Counter(statement.party for statement in statements)
    bargaining = {term.party for term in terms if term.rule != "view"}
    if len(sides) > 1:
        most = max(OFTEN, *(counts[side] for side in sides))
        return (*sides, *(p for p in sorted(counts) if p in bargaining - set(sides) and counts[p] >= most))
    heard = [party for party, count in counts.items() if count > 1 and party in bargaining]
    return tuple(dict.fromkeys((*sides, *sorted(heard, key=lambda party: (-counts[party], party)))))


def _cell(issue: Issue, party: str, statements: Iterable[Statement], teller: Teller) -> Iterator[Position]:
    touching = [s for s in statements if s.party == party and teller.told(s, issue) is not None]
    groups: list[list[Statement]] = []
    for statement in sorted(touching, key=lambda s: (-s.weight, s.at.source, s.at.start)):
        home = next((group for group in groups if any(_is_same(statement, other) for other in group)), None)
        if home is None:
            groups.append([statement])
        else:
            home.append(statement)
    groups.sort(key=lambda group: max(statement.moment for statement in group), reverse=True)
    for group in groups:
        yield _position(issue, party, group, teller)


def _position(issue: Issue, party: str, group: Sequence[Statement], teller: Teller) -> Position:
    best = group[0]
    newest = max(group, key=lambda statement: statement.moment)
    at = _apart(statement.at for statement in group)
    says = teller.told(best, issue) or best.words
    return Position(issue.name, party, best.speaker, newest.when, says, at, best.rule, best.sure)


def _apart(places: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations, each once; of two that overlap the longer one."""
    kept: list[Citation] = []
    for at in sorted(set(places), key=lambda at: (-len(at.text), at.source, at.start)):
        if not any(at.overlaps(other) for other in kept):
            kept.append(at)
    return tuple(sorted(kept, key=lambda at: (at.source, at.start)))


def _is_same(one: Statement, other: Statement) -> bool:
    """Whether two statements of one party are one: a report may tell another voice's term."""
    if one.at.overlaps(other.at) and (one.speaker == other.speaker or min(one.weight, other.weight) < 2):
        return True
    if one.speaker != other.speaker:
        return False
    if one.utterance is not None and one.utterance == other.utterance:
        return True
    return fuzz.token_set_ratio(one.words.lower(), other.words.lower()) >= SAME_WORDS


__all__ = ["Statement", "tell_positions"]
