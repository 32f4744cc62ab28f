"""What stands before the first sentence of a passage and is no part of it: a dateline, the word `Caption`, a
topic's label. The parser takes them for subjects, so the first two are blanked and the colon of the third is
read as a full stop; offsets stay true.
"""

from __future__ import annotations

import re

from generator.extract.reading.verb_forms import verb_forms
from generator.model import Passage
from generator.vocabulary import words
from generator.vocabulary.datelines import dateline_in

CAPTION = re.compile(r"\s*(?:Caption|Photo|Picture|Pictured|Image)\s?:\s+(?=\S)")
LABEL = re.compile(
    r"\s*(?P<label>[^\s:!?\"“‘][^:!?\"“‘]{1,60}?)\s?(?P<colon>:)\s+(?=[^\W_a-z])(?P<rest>.*[.!?…])", re.DOTALL
)
SENTENCE = 3
"""Words in small letters that what follows a topic's label has at least; a list of names has fewer."""

LONGEST = 5
"""Words of a topic's label; a longer one is so only in bold type."""


def without_lead_in(text: str, passage: Passage) -> str:
    """The text of a passage, as many characters as before, without what only leads in."""
    if passage.kind not in {"text", "caption"}:
        return text
    for match in (dateline_in(text), CAPTION.match(text)):
        if match:
            return " " * match.end() + text[match.end() :]
    label = LABEL.match(text) if passage.label is None else None
    if label and _is_topic(label["label"], is_bold=_is_bold(passage)) and _is_sentence(label["rest"]):
        if any(character.isdigit() for character in label["label"]):  # "Update, Friday, 7.30 p.m.:"
            return " " * label.end("colon") + text[label.end("colon") :]
        return text[: label.start("colon")] + "." + text[label.end("colon") :]
    return text


def _is_topic(label: str, *, is_bold: bool) -> bool:
    """Whether the words before a colon name a topic, `Update, 7 p.m.`, and nobody who speaks: `Ann Ode`."""
    parts = [re.sub(r"\W+$", "", part) for part in label.split()]
    if parts[0].lower() in words("sentences", "topics"):
        return True
    is_name = not any(part.islower() for part in parts[1:])
    says = any(part.lower() in verb_forms() or part in words("sentences", "copulas") for part in parts)
    return not says and not is_name and (is_bold or len(parts) <= LONGEST)


def _is_bold(passage: Passage) -> bool:
    """Whether the passage opens in bold or italic type."""
    return bool(passage.noise) and passage.noise[0][0] == passage.start


def _is_sentence(rest: str) -> bool:
    return sum(word.islower() for word in rest.split()) >= SENTENCE


__all__ = ["without_lead_in"]
