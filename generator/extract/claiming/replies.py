"""A reply takes up what the turn before asks: `When was she boarded? — On 4 May.`, `Did you sign? — No.`"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract.claiming.deeds import deeds_of
from generator.extract.claiming.roles import places_among
from generator.extract.claiming.stances import TURNED
from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.parse import Token
from generator.extract.wording.terms import listed
from generator.model import FoundProposition

LABEL = 12
"""Tokens within which the colon of a turn's label stands."""
ASKED = {"when": {"DATE", "TIME"}, "where": {"GPE", "LOC", "FAC"}}
Told = Callable[[Token, tuple[str, ...], str, Paragraph], FoundProposition]


def replied(question: Paragraph, reply: Paragraph, tell: Told) -> Iterator[FoundProposition]:
    """What a reply tells of the deed it is asked about; `tell` makes the record of the question's clause."""
    asked = [sent for sent in question.doc.sents if sent.text.rstrip().endswith("?")]
    first = next((token for token in reply.doc[_label(reply) :] if token.is_alpha), None)
    if not asked or first is None:
        return
    words = {token.lower_ for token in asked[-1]}
    said = [sent for sent in reply.doc.sents if sent.end > first.i]
    stance = _stance(first, [token for token in said[0] if token.i >= first.i], words)
    if stance is None:
        return
    at = reply.cite(reply.doc[first.i : said[min(1, len(said) - 1)].end])
    places = tuple(reply.cite(place) for sent in said[:2] for place in places_among(sent))
    for verb in asked[-1]:
        deeds = deeds_of(verb) if verb.pos_ == "VERB" and _is_main(verb) else ()
        if deeds:
            told = _turned(tell(verb, deeds, stance, question), verb)
            yield told._replace(at=at, says=at, places=places, whens=(at,), teller="reply")


def _turned(told: FoundProposition, verb: Token) -> FoundProposition:
    """`When was she boarded?`: who stands between `was` and the verb is whom it befell."""
    is_passive = verb.tag_ in {"VBN", "VBD"} and any(c.lemma_ == "be" and c.i < verb.i for c in verb.children)
    if not is_passive or told.things:
        return told
    return told._replace(doer=(), things=told.doer, heads=told.doer)


def _label(paragraph: Paragraph) -> int:
    """Where the words of a turn begin behind its label."""
    return next((token.i for token in paragraph.doc[:LABEL] if token.text == ":"), -1) + 1


def _is_main(verb: Token) -> bool:
    return verb.dep_ == "ROOT" or verb.head.text.isupper()


def _stance(first: Token, said: list[Token], asked: set[str]) -> str | None:
    """Yes and no by their words; what names the day or place that is asked for says yes."""
    if first.lower_ in listed("yes"):
        return "yes"
    if first.lower_ in listed("no"):
        return TURNED["yes"]
    is_given = any(
        token.ent_type_ in kinds for word, kinds in ASKED.items() if word in asked for token in said
    )
    return "yes" if is_given else None
