"""Accounts of one matter set side by side in a paragraph: what is disputed, and who tells it how.

What joins two accounts is a sentence that says they differ, not a likeness of words: `The cost is contested.`
Never compares two paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.denying.accounts import Account, accounts_in, are_two
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.sorts import Sort, sort_of
from generator.model import Citation, FoundRivals, FoundVersion
from generator.vocabulary import table, words

MOST = 5
"""Pieces behind a head within which accounts stand."""
REASONS = {"explanation", "reason", "why", "cause"}
CLAUSES = {"csubj", "csubjpass"}
WH = {"WRB", "WP", "WP$", "WDT"}


def find_rivals(analysis: Analysis) -> tuple[FoundRivals, ...]:
    """Every matter of which a paragraph tells two accounts, in order; a passage in one matter."""
    return tuple(
        told
        for paragraph in analysis.paragraphs
        if paragraph.passage.kind != "heading" and any(map(_may_differ, paragraph.doc.sents))
        for told in _rivals(paragraph)
    )


def _may_differ(sentence: Span) -> bool:
    """Whether a sentence has a word by which accounts differ."""
    said, several = sentence.words, words("rivals", "several")
    are_several = not said.isdisjoint(several) and not said.isdisjoint(words("rivals", "accounts"))
    return are_several or not said.isdisjoint(words("rivals", "disputed", "in_dispute"))


def _rivals(paragraph: Paragraph) -> Iterator[FoundRivals]:
    """`The cost is contested. The council puts it at two, the parties at one.`"""
    pieces = [piece for sentence in paragraph.doc.sents for piece in accounts_in(sentence)]
    end = 0
    for place, piece in enumerate(pieces):
        named = disputed_in(piece) if place >= end else None
        told: list[Account] = []
        for one in pieces[place + 1 : place + 1 + MOST] if named is not None else ():
            is_new = all(are_two(other, one) for other in told)
            if one.teller is None or one.span[0].lower_ == "asked" or not is_new:
                break
            told.append(one)
        if named is not None and len(told) > 1:
            end = place + 1 + len(told)
            yield _found(paragraph, piece, named, told)


def _found(paragraph: Paragraph, head: Account, named: Span, told: Sequence[Account]) -> FoundRivals:
    versions = tuple(_version(paragraph, one) for one in told)
    is_why = any(token.lemma_.lower() in REASONS for token in head.span)
    is_counted = all(_has_number(version.says) for version in versions)
    kind = "number" if is_counted else "cause" if is_why else "fact"
    return FoundRivals(kind, paragraph.cite(named), versions, rule="rivals: accounts differ")


def _version(paragraph: Paragraph, one: Account) -> FoundVersion:
    """What is told, and the sentence that tells it."""
    return FoundVersion(paragraph.cite(_trimmed(one.span)), (paragraph.cite(one.span[0].sent),))


def _has_number(says: Citation) -> bool:
    """Whether a version names a number, in figures or as `eight`."""
    return bool({*says.text.lower().replace(",", " ").split()} & {*table("numbers")["words"]}) or any(
        letter.isdigit() for letter in says.text
    )


def _trimmed(span: Span) -> Span:
    """Without marks at its ends, and the `while` or `but` it opens with."""
    first, last = span.start, span.end
    while last - first > 1 and span.doc[last - 1].is_punct and span.doc[last - 1].text not in {'"', ")"}:
        last -= 1
    while last - first > 1 and _is_loose(span.doc[first]):
        first += 1
    return span.doc[first:last]


def _is_loose(token: Token) -> bool:
    return (token.is_punct and token.text != '"') or token.lower_ in {"while", "whereas", "but", "and"}


# ------------------------------------------------------------------ what accounts differ on


def disputed_in(piece: Account) -> Span | None:
    """What a piece says accounts differ on; None where it says no such thing."""
    for token in piece.span:
        lemma = token.lemma_.lower()
        beside = token.below
        is_in = lemma in words("rivals", "in_dispute") and token.dep_ == "pobj" and token.head.lower_ == "in"
        is_several = lemma in words("rivals", "accounts") and token.tag_ == "NNS"
        if is_in or (is_several and beside & words("rivals", "several")) or _is_disputed(token):
            named = _named(token)
            if named is not None and named.start >= piece.span.start:
                return named
    return None


def _is_disputed(token: Token) -> bool:
    """`is contested`, `accounts differ`; not `contested the vote`."""
    is_active = any(c.dep_ in {"dobj", "ccomp", "agent"} and c.i > token.i for c in token.children)
    is_so = bool({token.lemma_.lower(), token.lower_} & words("rivals", "disputed"))
    return is_so and token.pos_ in {"VERB", "ADJ"} and not is_active


def _named(token: Token) -> Span | None:
    """What is disputed: what the word is of or on, or the subject."""
    verb = next((a for a in (token, *token.ancestors) if a.pos_ in {"VERB", "AUX"}), token)
    first = verb.sent[0]
    if first.tag_ in WH and verb.i > first.i:  # `Why the ferry left is disputed`
        helpers = [c.i for c in verb.children if c.dep_ in {"aux", "auxpass"}]
        return verb.doc[first.i : min((*helpers, verb.i))]
    of = (
        g for c in token.children if c.lower_ in {"of", "for", "on"} for g in c.children if g.dep_ == "pobj"
    )
    clauses = [c for c in verb.children if c.dep_ in CLAUSES or (c.dep_ == "ccomp" and c.i < verb.i)]
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS and c.pos_ != "PRON" and c != token]
    named = next(iter((*of, *clauses, *subjects)), None)
    if named is None or sort_of(named) is Sort.HUMAN:
        return None  # who differs is not what they differ on
    return named.doc[named.left_edge.i : named.right_edge.i + 1]
