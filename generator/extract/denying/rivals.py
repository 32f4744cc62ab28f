"""Accounts of one matter set side by side in a paragraph: what is disputed, and who tells it how.

What joins two accounts is a sign, not a likeness of words: a head that says they differ, a question, one more
`story`, `in truth`, two causes, a teller who insists. Never compares two paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.denying.accounts import Account, accounts_in, are_two, is_past, subject_alike
from generator.extract.denying.signs import (
    WH,
    are_for_two,
    blamed_for,
    blames,
    cleft,
    disputed_in,
    gives_cause,
    is_bare,
    is_cue,
    is_ellipsis,
    is_flat,
    is_hearsay,
    is_held,
    is_reading,
    names_reason,
    points_at,
    says_no_more,
    tells_another,
)
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import read_clause
from generator.extract.reference.referents import Referents
from generator.extract.wording.asking import state
from generator.model import Citation, FoundRivals, FoundVersion, Mention, Part
from generator.vocabulary import table, words

MOST = 5
"""Pieces behind a head within which accounts stand."""
REASONS = {"explanation", "reason", "why", "cause"}


@dataclass(frozen=True, slots=True)
class _Rivals:
    """Which pieces of a paragraph are rivals; `named` is what they are about, `form` how that is put."""

    rule: str
    kind: str
    pieces: Sequence[int]
    named: Span | None = None
    form: str = "name"


def find_rivals(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[FoundRivals, ...]:
    """Every matter of which a paragraph tells two accounts, in order; a passage in one matter."""
    return tuple(
        told
        for paragraph in analysis.paragraphs
        if paragraph.passage.kind != "heading" and any(is_cue(token) for token in paragraph.doc)
        for told in _Telling(paragraph, mentions).rivals()
    )


class _Telling:
    """The pieces of a paragraph, and the rules by which some of them are rivals."""

    def __init__(self, paragraph: Paragraph, mentions: Sequence[Mention]) -> None:
        self.paragraph, self.mentions = paragraph, mentions
        self.pieces = [piece for sentence in paragraph.doc.sents for piece in accounts_in(sentence)]

    def rivals(self) -> Iterator[FoundRivals]:
        """Each piece is asked by each rule; the first that answers takes its pieces."""
        used: set[int] = set()
        for place in range(len(self.pieces)):
            for rule in (self._under_head, self._answering, self._beside):
                told = rule(place) if place not in used else None
                if told is not None and not used & {*told.pieces}:
                    used.update(told.pieces)
                    yield self._found(told)

    def _under_head(self, place: int) -> _Rivals | None:
        """`The cost is contested. The council puts it at two, the parties at one.`"""
        named = disputed_in(self.pieces[place])
        told: list[int] = []
        for n in range(place + 1, min(place + 1 + MOST, len(self.pieces))) if named is not None else ():
            one = self.pieces[n]
            is_new = all(are_two(self.pieces[m], one) for m in told)
            if one.teller is None or one.span[0].lower_ == "asked" or not is_new:
                break
            told.append(n)
        is_why = any(t.lemma_.lower() in REASONS for t in self.pieces[place].span)
        return (
            _Rivals("accounts differ", "cause" if is_why else "fact", told, named) if len(told) > 1 else None
        )

    def _answering(self, place: int) -> _Rivals | None:
        """`Whose idea was it? “Mine,” says Lund. Varn recalls that it was hers.`"""
        span = self.pieces[place].span
        kind = table("rivals")["asking"].get(span[0].lower_)
        if kind is None or not span.text.rstrip().endswith("?") or place + 2 >= len(self.pieces):
            return None
        first = self.pieces[place + 1]
        is_ours = any(t.lower_ in {"we", "i", "you"} and t.dep_ in SUBJECTS for t in first.span)
        after = range(place + 2, min(place + 2 + MOST, len(self.pieces)))
        other = next((n for n in after if are_two(first, self.pieces[n])), None)
        if other is None or is_ours or first.span.text.rstrip().endswith("?"):
            return None
        return _Rivals("two answers", kind, (place + 1, other), span)

    def _beside(self, place: int) -> _Rivals | None:
        """Whether a piece is set against the one before it, by any of the signs."""
        if not place:
            return None
        one, other = self.pieces[place - 1 : place + 1]
        is_true = other.opens("truly") and (one.opens("ostensible") or is_hearsay(one))
        if is_true or (are_two(one, other) and (tells_another(other) or is_flat(other))):
            more = [place + 1] if says_no_more(other) and self._goes_on(place + 1) else []
            return self._told("told otherwise", [place - 1, place, *more])
        if one.teller is None or not are_two(one, other):
            return None
        rule = next((rule for rule, holds in SIGNS if holds(one, other)), None)
        return self._told(rule, (place - 1, place)) if rule is not None else None

    def _goes_on(self, place: int) -> bool:
        """Whether the next piece tells something, and is no `(see 12:30)`."""
        after = self.pieces[place].span if place < len(self.pieces) else None
        return after is not None and any(t.dep_ in SUBJECTS for t in after)

    def _told(self, rule: str, places: Sequence[int]) -> _Rivals:
        """The rivals with what they are about: a cause's effect, who did it, how it came, what is read."""
        one = self.pieces[places[0]]
        goal, within = next(iter(blamed_for(one)), None), _asked_within(one)
        if goal is not None:
            return _Rivals(
                rule, "cause", places, goal.doc[goal.left_edge.i : goal.right_edge.i + 1], "reason"
            )
        if blames(one) or is_bare(one):
            return _Rivals(rule, "cause", places, self.pieces[max(0, places[0] - 1)].span, "reason of")
        if (
            rule == "read otherwise"
            and one.verb is not None
            and one.verb.lemma_ in words("rivals", "reading")
        ):
            thing = next((c for c in one.verb.children if c.dep_ == "dobj"), None)
            named = thing.doc[thing.left_edge.i : thing.i + 1] if thing is not None else None
            return _Rivals(rule, "fact", places, named, "reading")
        is_why = rule == "two causes" or any(t.lemma_.lower() in REASONS for t in self.pieces[places[1]].span)
        return _Rivals(rule, "cause" if is_why else "fact", places, within)

    def _found(self, told: _Rivals) -> FoundRivals:
        first, *rest = told.pieces
        one = self.pieces[first]
        named = told.named if told.named is not None else _claim(one)
        about = self._stated(one) if told.named is None else ()
        groups = [rest] if told.rule == "told otherwise" else [[n] for n in rest]
        versions = tuple(self._version(group) for group in ([first], *groups))
        is_asked = told.named is not None or named[0].tag_ in WH
        form = told.form if is_asked else "whether"
        is_counted = told.rule == "accounts differ" and all(_has_number(version.says) for version in versions)
        kind = "number" if is_counted else told.kind
        return FoundRivals(
            kind, form, self.paragraph.cite(named), about, versions, rule=f"rivals: {told.rule}"
        )

    def _stated(self, one: Account) -> tuple[Part, ...]:
        if one.content is None:
            return ()
        return state(read_clause(one.content), Referents(self.paragraph, self.mentions))

    def _version(self, places: Sequence[int]) -> FoundVersion:
        """The words of the last piece, the sentences of all."""
        spans = [self.pieces[n].span for n in places]
        at = dict.fromkeys(self.paragraph.cite(span[0].sent) for span in spans)
        return FoundVersion(self.paragraph.cite(_trimmed(spans[-1])), tuple(at))


def _claim(one: Account) -> Span:
    """What a piece tells, without who tells it and the `that` or `officially` it opens with."""
    verb = one.content
    if verb is None:
        return _trimmed(one.span)
    inside = [t for t in verb.subtree if one.span.start <= t.i < one.span.end]
    first = next(t for t in inside if t.dep_ != "mark" and t.lower_ not in words("rivals", "ostensible"))
    return _trimmed(one.span.doc[first.i : inside[-1].i + 1])


def _are_causes(one: Account, other: Account) -> bool:
    """`A cold, says her office. Pride, says her rival`, `The union blames the firm; the firm points to …`."""
    if are_for_two(one, other):
        return False
    if names_reason(one) and names_reason(other):
        return subject_alike(one, other)
    is_theirs = is_past(other.content) and (is_held(other) or (blames(one) and _is_of_pronoun(other)))
    return gives_cause(one) and (gives_cause(other) or points_at(other) or is_theirs)


def _is_of_pronoun(one: Account) -> bool:
    """`that he had been overruled`"""
    return one.content is not None and any(
        c.dep_ in SUBJECTS and c.pos_ == "PRON" for c in one.content.children
    )


def _asked_within(one: Account) -> Span | None:
    """`That is how the fee came to be dropped`, `it was Lund who rang`: what is told, as if it were asked."""
    for token in one.span:
        hung = cleft(token) if token.pos_ == "AUX" else None
        if token.tag_ in WH and token.head.head.lemma_ == "be" and one.span[0].lower_ in {"that", "this"}:
            hung = token.head
        opener = next((c for c in hung.children if c.tag_ in WH), None) if hung is not None else None
        if hung is not None and opener is not None:
            inside = hung.doc[opener.i : min(hung.right_edge.i + 1, one.span.end)]
            comma = next((t.i for t in inside if t.text == ","), inside.end)
            return hung.doc[opener.i : comma]
    return None


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


def _is_insisted(one: Account, other: Account) -> bool:
    """`Lund says he was hit by a shell. Varn maintains that he had stepped on a mine.`"""
    is_done = is_past(one.content) and is_past(other.content)
    return is_held(other) and is_done and subject_alike(one, other)


def _is_read(one: Account, other: Account) -> bool:
    """`Lund reads it as covering the cook. Varn does not.`"""
    return is_reading(one) and (is_ellipsis(other) or is_reading(other))


SIGNS = (("two causes", _are_causes), ("insisted", _is_insisted), ("read otherwise", _is_read))
