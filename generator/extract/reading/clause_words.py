"""The words of a clause that hold its point: from its verb, or from its start, to where the point ends."""

from __future__ import annotations

from collections.abc import Iterable

from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import OUTSIDE, Reading
from generator.extract.reading.verb_forms import class_of

LONGEST = 40
"""Tokens after which a clause is cut at its last comma."""
JOINED = frozenset({"conj", "parataxis", "cc", "punct"})
PLAIN = frozenset({"VBD", "VBZ", "VBP"})
FINITE = PLAIN | {"VBN"}
AUXILIARIES = frozenset({"has", "have", "had", "is", "was"})
BINDING = frozenset({"if", "unless", "until", "provided", "but", "only", "once"})
FIRST = frozenset({"i", "we"})
MARK = '"'
PAUSES = frozenset({",", "-", "--", "—", "–"})
ENDS = frozenset({".", "!", "?", ";", "…"})
TRIMMED = frozenset({",", ".", ";", ":", "-", "–", "—", "!", "?", '"', "''", "``", "…", "'"})
FEWEST = 3
"""Words of a clause before a remark that is left out."""


def from_verb(verb: Token, reading: Reading) -> Span:
    """The verb with its auxiliaries and what follows it in its clause, without the subject."""
    if any(c.dep_ == "nsubj" and c.lower_ in FIRST for c in verb.children) and is_own_words(verb, reading):
        return whole_clause(verb, reading)  # the speaker's own words, whole
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"} and c.tag_ != "TO"]
    first = min([verb.i, *(c.i for c in helpers if c.i < verb.i)])
    return _cut(verb, first, reading)


def whole_clause(verb: Token, reading: Reading) -> Span:
    """The clause from its first word, its subject and what is set before it included."""
    kept = [c for c in verb.children if c.dep_ not in JOINED | {"mark"} and not _is_telling(c)]
    left = min((child.left_edge.i for child in kept if child.i < verb.i), default=verb.i)
    return _cut(verb, max(min(left, verb.i), _after_label(reading)), reading)


def _after_label(reading: Reading) -> int:
    """The first token after the speaker's label of a turn."""
    passage = reading.paragraph.passage
    if passage.label is None:
        return 0
    end = passage.label[1] - passage.start
    return next((t.i for t in reading.doc if t.idx >= end and t.text != ":"), 0)


def _cut(verb: Token, first: int, reading: Reading) -> Span:
    last = max([verb.i, *(child.right_edge.i for child in verb.children if _belongs(child, verb))])
    first, last = _within_marks(verb, first, last, reading)
    last = _before_attribution(verb, _before_end(verb, last, reading), reading)
    last = _to_a_pause(verb, last, reading)
    last = _before_remark(verb, last, reading)
    return balanced(trimmed(_shortened(verb.doc[first : last + 1], verb)))


def _before_remark(verb: Token, last: int, reading: Reading) -> int:
    """Before what the source adds of its own behind a comma: `, which some feared`, `, adding that …`,
    `, a move that …`; in marks it is the speaker's."""
    if reading.inside[verb.i] != OUTSIDE:
        return last
    for comma in verb.doc.tokens[verb.i + 1 : last - 1]:
        closing = comma.nbor(1) if comma.text == "," and comma.nbor(1).text == MARK else None
        after = closing.nbor(1) if closing is not None else comma.nbor(1)
        if comma.text not in PAUSES or (closing is None and reading.inside[comma.i] != OUTSIDE):
            continue
        if _is_remark(after, comma, last) and comma.i - verb.i > FEWEST:
            return closing.i if closing is not None else comma.i - 1
    return last


def _is_remark(after: Token, comma: Token, last: int) -> bool:
    """Whether what a word opens behind a pause is the source's: `which some feared`, `adding that …`,
    `although he doubted it`, `a move that …`."""
    if after.lower_ in {"which", "who", "whose", "where"}:
        return _ends_with(after, last)
    if after.tag_ == "VBG" and after.dep_ in {"advcl", "conj"}:
        return class_of(after.lower_) == "say"
    if after.lower_ in {"although", "though", "while"} and after.dep_ == "mark":
        return True
    head = after.head
    is_named = after.dep_ == "det" and after.lower_ in {"a", "an"} and head.right_edge.i >= last
    goes_on = not head.deps.isdisjoint({"relcl", "acl", "prep"})
    return is_named and goes_on and (head.dep_ == "appos" or comma.text != ",")


def _ends_with(relative: Token, last: int) -> bool:
    """Whether the clause of a relative word reaches to the end."""
    above = next((t for t in relative.ancestors if t.dep_ == "relcl"), None)
    return above is not None and above.right_edge.i >= last


def _to_a_pause(verb: Token, last: int, reading: Reading) -> int:
    """The last word before the next pause, where a clause goes on: "pay for water | we do not fish"."""
    follows = [t for t in verb.doc.tokens[last + 1 :] if reading.sentence[t.i] == reading.sentence[verb.i]]
    if (
        not follows
        or verb.doc.tokens[last].is_punct
        or follows[0].is_punct
        or follows[0].dep_ in {"cc", "mark"}
    ):
        return last
    places = (t.i for t in follows if t.is_punct or reading.inside[t.i] != reading.inside[verb.i])
    end = next(places, follows[-1].i + 1)
    return last if _has_attribution(verb.doc[last + 1 : end]) else end - 1


def _belongs(child: Token, verb: Token) -> bool:
    """Whether what hangs on the verb after it is part of its point: not a second clause of its own, nor a
    circumstance set after a comma that is no condition."""
    if child.i < verb.i or child.dep_ in {"punct", "parataxis", "cc"} or _is_telling(child):
        return False
    if child.dep_ == "advcl":
        after_comma = child.left_edge.i > 0 and child.left_edge.nbor(-1).text in {",", "–", "—", "-"}
        return not after_comma or child.left_edge.lower_ in BINDING
    if child.dep_ == "conj" and child.tag_ == "NNS" and "compound" in child.deps:
        return verb.pos_ != "VERB"  # "…, and its board credits …": a verb taken for a noun
    return child.dep_ != "conj" or child.deps.isdisjoint({"nsubj", "nsubjpass"})


def _is_telling(child: Token) -> bool:
    """A verb of saying joined to the clause: "… , he said", "and said he hoped"; not "before it began"."""
    if any(c.dep_ == "mark" and c.i < child.i for c in child.children):
        return False
    says = class_of(child.lower_) == "say"
    apart = child.dep_ in {"conj", "parataxis", "advcl"} or (child.dep_ == "ccomp" and child.i < child.head.i)
    return says and apart and child.tag_ in FINITE


def _within_marks(verb: Token, first: int, last: int, reading: Reading) -> tuple[int, int]:
    """A clause in quotation marks ends with them where only the attribution follows or goes before."""
    index = reading.inside[verb.i]
    if index == OUTSIDE:
        return first, last
    same = [i for i in range(first, last + 1) if reading.inside[i] == index]
    if _has_attribution(verb.doc.tokens[same[-1] + 1 : last + 1]):
        last = same[-1]
    before = verb.doc.tokens[first : same[0]]
    if _has_attribution(before) or any(token.text == ":" for token in before):
        first = same[0]
    return first, last


def _has_attribution(told: Iterable[Token]) -> bool:
    return any(t.tag_ in FINITE and class_of(t.lower_) == "say" for t in told)


def _before_end(verb: Token, last: int, reading: Reading) -> int:
    """Never past the sentence of the verb."""
    for token in verb.doc.tokens[verb.i + 1 : last + 1]:
        ended = token.text in ENDS and reading.inside[token.i] == reading.inside[verb.i]
        if ended or reading.sentence[token.i] != reading.sentence[verb.i]:
            return token.i - 1
    return last


def _before_attribution(verb: Token, last: int, reading: Reading) -> int:
    """Before ", the minister, Orla Brandt, has said" at the sentence's end, however the parser hung it."""
    number = reading.sentence[verb.i]
    according = (
        t.i for t in verb.doc.tokens[verb.i : last] if t.text == "," and t.nbor(1).lower_ == "according"
    )
    last = next(according, last + 1) - 1
    words = [t for t in verb.doc if reading.sentence[t.i] == number and not t.is_punct and not t.is_space]
    said = [word for word in words[-3:] if _has_attribution([word])]
    if not said or said[-1].i <= verb.i:
        return last
    starts = next((c.left_edge.i for c in said[-1].children if c.dep_ == "nsubj"), 0)
    if starts > verb.i and verb.doc[starts - 1].text == "," and starts - 1 <= last:
        return starts - 2  # "…, on the table as well, he said"
    for comma in verb.doc.tokens[verb.i + 1 : last + 1]:
        tail = verb.doc.tokens[comma.i + 1 : said[-1].i]
        if (
            comma.text == ","
            and reading.is_outside(comma)
            and not any(t.tag_ in PLAIN and t.lower_ not in AUXILIARIES for t in tail)
        ):
            return comma.i - 1
    return last


def _shortened(span: Span, verb: Token) -> Span:
    if len(span) <= LONGEST:
        return span
    commas = [token.i for token in span if token.text == "," and verb.i < token.i < span.start + LONGEST]
    return span.doc[span.start : commas[-1] if commas else span.start + LONGEST]


def trimmed(span: Span) -> Span:
    """A span without marks and stops at its ends."""
    start, end = span.start, span.end
    while start < end - 1 and _is_loose(span.doc.tokens[start]):
        start += 1
    while end - 1 > start and (span.doc.tokens[end - 1].text in TRIMMED or span.doc.tokens[end - 1].is_space):
        end -= 1
    return span.doc[start:end]


def _is_loose(token: Token) -> bool:
    return token.text in TRIMMED or token.is_space or (token.lower_ == "that" and token.dep_ == "mark")


def balanced(span: Span) -> Span:
    """The span with the quotation mark that stands next to it, where it holds that mark's other half."""
    if sum(token.text == MARK for token in span) % 2 == 0:
        return span
    doc = span.doc
    for place in (span.end, span.end + 1):
        if place < len(doc) and doc.tokens[place].text == MARK:
            return doc[span.start : place + 1]
    if span.start and doc[span.start - 1].text == MARK:
        return doc[span.start - 1 : span.end]
    return span


def sentence_of(token: Token, reading: Reading) -> Span:
    """The whole sentence of a token, quotation marks and all."""
    number = reading.sentence[token.i]
    places = [t.i for t in token.doc if reading.sentence[t.i] == number and not t.is_space]
    return token.doc[places[0] : places[-1] + 1]


def is_own_words(token: Token, reading: Reading) -> bool:
    """Whether the word is the speaker's own: inside marks, or in a turn that a label opens."""
    return reading.inside[token.i] != OUTSIDE or is_turn(reading)


def is_turn(reading: Reading) -> bool:
    """Whether the passage goes under a speaker's label, not a list's number."""
    document, label = reading.paragraph.document, reading.paragraph.passage.label
    return label is not None and document.kind == "transcript" and label[1] - label[0] > 1
