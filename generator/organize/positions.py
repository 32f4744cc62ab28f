"""Positions: what each side's own voices said on each issue, newest first; no label, empty cells stay empty.

A statement counts for a side when its speaker speaks for that side (see `standing`): a senator, an analyst or
a former diplomat is not the government, and a source without a name is nobody's position.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.model import Bundle, Citation, Document, Findings, Position, Quote, RegisterEntry, Sure
from generator.organize.clauses import clause_about
from generator.organize.issues import Issue, issues_of, propose_issues
from generator.organize.moments import Moments
from generator.organize.sentences import sentence_over
from generator.organize.standing import Standing
from generator.vocabulary import table

SAME_WORDS = 85.0
"""How alike (0 to 100) the words of one speaker on one issue are when they are one statement."""
FRAGMENT = 4
"""Words up to which a quotation is a fragment: its sentence tells what it is about."""
MIXED_FRAGMENT = 9
"""The same where the quotation is only part of a clause."""


FROM_SENTENCE = "sentence around a quotation"


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of a side's voice: `text` is searched for issues, `words` are shown, whole or in part."""

    party: str
    speaker: str
    text: str
    words: str
    at: Citation
    moment: tuple[str, int]
    weight: int
    utterance: str | None
    rule: str
    sure: Sure
    core: str = ""  # the words of a fragment, by which it is known again


def tell_positions(
    bundle: Bundle,
    findings: Sequence[Findings],
    spoken: Sequence[Quote],
    register: Sequence[RegisterEntry],
    standing: Standing,
) -> tuple[Position, ...]:
    """The positions by issue and party in the bundle's order, newest first in each cell."""
    documents = {document.id: document for document in bundle.documents}
    moments = Moments(bundle.documents)
    statements = [
        *_spoken_statements(spoken, documents, moments, standing),
        *_register_statements(register, documents, moments, standing),
    ]
    places = [(s.party, s.at.source, s.at.start, s.at.end) for s in statements]
    issues = issues_of(bundle.settings) or propose_issues(findings, places)
    parties = standing.parties or standing.sides() or _heard_twice(statements)
    return tuple(
        position
        for issue in issues
        for party in parties
        for position in _cell(issue, party, statements, documents)
    )


def _heard_twice(statements: Iterable[Statement]) -> tuple[str, ...]:
    """Where nobody names the parties: those with two statements or more, most heard first."""
    counts = Counter(statement.party for statement in statements)
    heard = [party for party, count in counts.items() if count > 1]
    return tuple(sorted(heard, key=lambda party: (-counts[party], party)))


def _cell(
    issue: Issue, party: str, statements: Iterable[Statement], documents: Mapping[str, Document]
) -> Iterator[Position]:
    touching = [s for s in statements if s.party == party and issue.touched_in(s.text) is not None]
    groups: list[list[Statement]] = []
    for statement in sorted(touching, key=lambda s: (-s.weight, s.at.source, s.at.start)):
        home = next((group for group in groups if any(_is_same(statement, other) for other in group)), None)
        if home is None:
            groups.append([statement])
        else:
            home.append(statement)
    groups.sort(key=lambda group: max(statement.moment for statement in group), reverse=True)
    for group in groups:
        yield _position(issue, party, group)


def _position(issue: Issue, party: str, group: Sequence[Statement]) -> Position:
    best = group[0]
    newest = max(statement.moment for statement in group)[0]
    at = _apart(statement.at for statement in group)
    says = clause_about(best.words, issue.touched_in(best.words) or 0)
    says = f"“{says}”" if best.rule == "quotation" else says
    return Position(issue.name, party, best.speaker, newest[:10] or None, says, at, best.rule, best.sure)


def _apart(places: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations, each once; of two that overlap the longer one."""
    kept: list[Citation] = []
    for at in sorted(set(places), key=lambda at: (-len(at.text), at.source, at.start)):
        if not any(at.overlaps(other) for other in kept):
            kept.append(at)
    return tuple(sorted(kept, key=lambda at: (at.source, at.start)))


def _is_same(one: Statement, other: Statement) -> bool:
    if one.speaker != other.speaker:
        return False
    if one.core and one.core == other.core:
        return True
    if one.at.overlaps(other.at) or (one.utterance is not None and one.utterance == other.utterance):
        return True
    return fuzz.token_set_ratio(one.words.lower(), other.words.lower()) >= SAME_WORDS


def _spoken_statements(
    spoken: Iterable[Quote], documents: Mapping[str, Document], moments: Moments, standing: Standing
) -> Iterator[Statement]:
    for quote in spoken:
        party = standing.party_of(quote.speaker)
        document = documents[quote.at[0].source]
        passage = document.passage_at(quote.at[0].start)
        if party is None or passage is None or passage.kind != "text":
            continue
        statement = _statement(quote, party, sentence_over(document, quote.at), documents, moments)
        if statement.rule != FROM_SENTENCE or _is_told(quote, statement.words):
            yield statement


def _statement(
    quote: Quote, party: str, at: Citation, documents: Mapping[str, Document], moments: Moments
) -> Statement:
    document = documents[at.source]
    words = " ".join(document.shown(place.start, place.end) for place in quote.at)
    sentence = document.shown(at.start, at.end)
    clause = _clause_with(words, sentence)
    limit = {"direct": FRAGMENT, "mixed": MIXED_FRAGMENT}.get(quote.kind, 0)
    is_fragment = len(words.split()) <= limit
    is_quote = quote.kind in {"direct", "mixed"} and not is_fragment
    return Statement(
        party=party,
        speaker=quote.speaker.id or quote.speaker.label,
        text=clause if is_fragment else words,
        words=clause if is_fragment else words,
        at=at,
        moment=(quote.said or moments.order(at)[0], moments.order(at)[1]),
        weight=3 if is_quote else 1 if is_fragment else 2,
        utterance=quote.utterance,
        rule="quotation" if is_quote else FROM_SENTENCE if is_fragment else "report",
        sure=quote.sure,
        core=words.lower().strip(" .,") if is_fragment else "",
    )


def _clause_with(fragment: str, sentence: str) -> str:
    """The clause around a fragment; a comma inside the marks says that only who spoke comes after it."""
    place = max(sentence.find(fragment), 0)
    if fragment.endswith(","):
        sentence = sentence[: place + len(fragment) + 1]
    return clause_about(sentence, place)


def _is_told(quote: Quote, clause: str) -> bool:
    """Whether the source tells what was said: it does not suppose it, nor only mention the words."""
    hedges = table("register")["hedges"]["words"]
    is_hedged = any(word in hedges for word in clause.lower().split())
    return not is_hedged and f"{quote.cue or '?'} by " not in clause


def _register_statements(
    register: Iterable[RegisterEntry], documents: Mapping[str, Document], moments: Moments, standing: Standing
) -> Iterator[Statement]:
    for entry in register:
        voice = standing.voice(entry.speaker or "")
        party = standing.party_of(voice)
        if party is None or not entry.speaker:
            continue
        plain = entry.says[1:-1] if entry.says[0] + entry.says[-1] == "“”" else entry.says
        for at in entry.at:
            yield Statement(
                party,
                entry.speaker,
                plain,
                plain,
                at,
                moments.order(at),
                2,
                None,
                f"register: {entry.kind}",
                entry.sure,
            )


__all__ = ["Statement", "tell_positions"]
