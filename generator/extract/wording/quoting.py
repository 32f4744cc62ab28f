"""A quotation told as it is, where it speaks of `I` and `we` or the parse has torn it; marks in pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.reading.doc import Doc
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import told_by
from generator.extract.wording.pronouns import POINTING, SPEAKING
from generator.vocabulary import table

AWAY = POINTING | {"he", "she", "him"}
FEWEST = 3
"""Words of a quotation that are told where the rest is cut."""


def quotation_of(head: Token) -> str | None:
    """The words between marks that are all that is said, where they speak of `I` or `we`."""
    said = told_by(head)
    if said is None:
        return None
    doc, first, last = head.doc, said.left_edge.i, said.right_edge.i
    start = first if doc.tokens[first].text == '"' else first - 1
    if start < head.sent.start or doc.tokens[start].text != '"':
        return None
    end = next((t.i for t in doc.tokens[start + 1 : head.sent.end] if t.text == '"'), None)
    if end is None or end < last - 1 or start < head.i < end:
        return None
    is_own = any(t.lower_ in SPEAKING and t.pos_ in {"PRON", "DET"} for t in doc.tokens[start + 1 : end])
    return whole(doc[start + 1 : end]) if is_own else None


def quotation_before(head: Token, subject: Token) -> str | None:
    """The words between marks that open a sentence and end right before its telling: `"…," X told the radio`;
    of several sentences the last."""
    doc, sentence = head.doc, head.sent
    end = min(subject.left_edge.i, head.i) - 1
    opening = next((first for first, last in _pairs(doc) if last.i == end), None)
    if opening is None:
        return None
    start = max(opening.i + 1, sentence.start)
    has_verb = any(t.pos_ in {"VERB", "AUX"} for t in doc.tokens[start:end])
    opens = not any(t.is_alpha for t in doc.tokens[sentence.start : start])
    return whole(doc[start:end]) if opens and has_verb else None


def whole(quoted: Span) -> str | None:
    """The words of a quotation; none where they lean on words around them."""
    words = quoted.text.strip().rstrip(",")
    opening, closing = words.split()[:1], words.rstrip(".!?").split()[-1:]
    book = table("events")["quoted"]
    leans = {w.lower().strip(",") for w in opening} & set(book["opening"])
    leans |= {w.lower() for w in closing} & set(book["closing"])
    is_bare = len(words.split()) < 3 or bool(set("[]()…") & set(words)) or "..." in words or " - " in words
    return None if leans or is_bare or any(map(_points_away, quoted)) else words.rstrip(".")


def _points_away(word: Token) -> bool:
    """`this is theirs`, `they came there`: words for what another sentence tells of."""
    if (
        word.dep_ in {"det", "mark", "expl"}
        or word.pos_ not in {"PRON", "ADV", "DET"}
        or word.tag_ in {"WDT", "IN"}
    ):
        return False
    if word.lower_ in {"it", "they", "them", "its", "their"}:
        return not any(t.pos_ in {"NOUN", "PROPN"} for t in word.doc[word.sent.start : word.i])
    return word.lower_ in AWAY


def closed(words: Sequence[Token]) -> list[Token]:
    """The words with the second mark of each quotation that is told whole, or up to a comma at the end of the
    line: the parse hangs it elsewhere."""
    told = list(words)
    for first, last in _pairs(words[0].doc) if words else ():
        inside = [t for t in told if first.i < t.i < last.i]
        if not inside or (first in told) == (last in told):
            continue
        whole = [t for t in first.doc.tokens[first.i + 1 : last.i] if not (t.is_punct or t.is_space)]
        if any(t not in inside for t in whole):
            if first in told and _is_cut_at_comma(inside, whole, told):
                told.append(last)
            continue
        if first in told:
            told.insert(told.index(inside[-1]) + 1, last)
        else:
            told.insert(told.index(inside[0]), first)
    return told


def _is_cut_at_comma(inside: Sequence[Token], whole: Sequence[Token], told: Sequence[Token]) -> bool:
    """Whether a line ends with the opening words of a quotation, up to a comma in it."""
    opens = [t for t in inside if not t.is_punct]
    last = opens[-1] if opens else None
    stops = last is not None and last.i + 1 < len(last.doc) and last.nbor(1).text == ","
    return stops and told[-1] == last and len(opens) >= FEWEST and opens == list(whole[: len(opens)])


def paired(rest: Sequence[Token]) -> list[Token]:
    """The words without a mark whose whole quotation was cut."""
    lone: set[Token] = set()
    for first, second in _pairs(rest[0].sent) if rest else ():
        if not any(first.i < t.i < second.i for t in rest):
            lone |= {first, second}
    return [t for t in rest if t not in lone]


def _pairs(told: Doc | Span) -> Iterator[tuple[Token, Token]]:
    """The first and second mark of each quotation."""
    marks = [t for t in told if t.text == '"'] if '"' in told.text else []
    return zip(marks[::2], marks[1::2], strict=False)
