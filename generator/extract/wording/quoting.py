"""A quotation told as it is, where it speaks of `I` and `we`."""

from __future__ import annotations

from generator.extract.reading.parse import Token
from generator.extract.reading.told import told_by
from generator.extract.wording.soundness import SPEAKING
from generator.vocabulary import table


def quotation_of(head: Token) -> str | None:
    """The words between marks that are all that is said, where they speak of `I` or `we`."""
    said = told_by(head)
    if said is None:
        return None
    doc, first, last = head.doc, said.left_edge.i, said.right_edge.i
    start = first if doc[first].text == '"' else first - 1
    if start < head.sent.start or doc[start].text != '"':
        return None
    end = next((t.i for t in doc[start + 1 : head.sent.end] if t.text == '"'), None)
    if end is None or end < last - 1 or start < head.i < end:
        return None
    words = doc[start + 1 : end].text.strip().rstrip(",")
    is_own = any(t.lower_ in SPEAKING and t.pos_ in {"PRON", "DET"} for t in doc[start + 1 : end])
    opening, closing = words.split()[:1], words.rstrip(".!").split()[-1:]
    book = table("events")["quoted"]
    if [w.lower() for w in opening if w.lower() in book["opening"]] or closing[0].lower() in book["closing"]:
        return None
    return words.rstrip(".") if is_own and len(words.split()) > 2 else None
