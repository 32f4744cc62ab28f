"""What `this request`, `the proposal`, `this item` lean on: the words of the sentence before, spelled out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.vocabulary import table

LONGEST = 20
"""Words of what is spelled out at most."""
OBJECTS = {"dobj", "pobj", "nsubjpass"}
POINTING = {"the", "this", "that"}


def spelled_out(verb: Token) -> Iterator[tuple[Token, Token, str]]:
    """Each noun of a clause that leans on a sentence before it in the paragraph, the word that points, and
    the words that stand for both: `did not accede to this request` is to `the request that …`."""
    for noun in (t for t in verb.subtree if t.dep_ in OBJECTS and t.pos_ == "NOUN" and t.sent.start):
        pointing = list(noun.children)
        if len(pointing) != 1 or pointing[0].lower_ not in POINTING:
            continue
        words = _asked(noun) or (_treated(noun) if pointing[0].lower_ != "the" else "")
        if words and len(words.split()) <= LONGEST:
            yield noun, pointing[0], words


def _asked(noun: Token) -> str:
    """What was requested or proposed in the sentence before: `the request that …`, `the offer of …`."""
    root = noun.doc[noun.sent.start - 1].sent.root
    if root.lemma_ not in table("events")["leaning"]["asked"].get(noun.lemma_, ()):
        return ""
    clause = next((c for c in root.children if c.dep_ == "ccomp"), None)
    thing = next((c for c in root.children if c.dep_ == "dobj"), None)
    if clause is not None and clause.left_edge.lower_ == "that":
        return f"the {noun.lemma_} {_text(clause)}"
    return f"the {noun.lemma_} of {_text(thing)}" if thing is not None else ""


def _treated(noun: Token) -> str:
    """What the paragraph treats: `an exchange of views on the flow … on this item`."""
    if noun.lemma_ not in table("events")["leaning"]["items"]:
        return ""
    first = noun.doc[0].sent.root
    for token in first.subtree:
        on_view = token.dep_ == "pobj" and token.head.lower_ in {"on", "about", "over"}
        on_deed = token.dep_ == "dobj" and token.head.lemma_ in table("events")["leaning"]["treat"]
        if (on_view or on_deed) and token.ent_type_ not in {"DATE", "TIME"} and token.dep_ not in SUBJECTS:
            return _text(token)
    return ""


def _text(head: Token) -> str:
    """The words of a phrase, without the stop that the parse may have put under it."""
    end = head.right_edge.idx + len(head.right_edge)
    return head.doc.text[head.left_edge.idx : end].strip().rstrip(".,;")


__all__ = ["spelled_out"]
