"""What a noun of meeting tells: whose it is, whom it is with, whether it is of another time."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import cache

from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import Side, names_of
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE
from generator.model import Citation, FoundDate
from generator.vocabulary import table, words

NOUNS = words("meetings", "nouns")
MONTH = 30
"""Days after which what happened is told as what was before."""


def is_meeting(token: Token) -> bool:
    """Whether a noun names a meeting."""
    if token.lower_ not in NOUNS:
        return False
    return token.pos_ in {"NOUN", "PROPN"} or (
        token.pos_ == "ADJ" and token.dep_ in SUBJECTS
    )  # "the plenary rose"


def meetings_among(words_of: Iterable[Token]) -> list[Token]:
    """The nouns among the words that name meetings."""
    return [token for token in words_of if token.lower_ in NOUNS and is_meeting(token)]


def is_former(noun: Token, scene: Scene, start: int, end: int) -> bool:
    """Whether the words tell of an earlier meeting than the one at hand: by adjective or by date."""
    if is_called_former(noun, scene):
        return True
    dates = scene.dates_between(min(start, noun.left_edge.idx), max(end, noun.right_edge.idx + 1))
    return any(is_long_past(date, scene) for date in dates)


def is_called_former(noun: Token, scene: Scene) -> bool:
    """Whether an adjective says so: the failed talks, their last meeting."""
    before = scene.text[noun.left_edge.idx : noun.idx].lower()
    return any(word in before and re.search(rf"\b{word}\b", before) for word in table("meetings")["former"])


def is_long_past(date: FoundDate, scene: Scene) -> bool:
    """Whether a date lies a month or more before the day of writing, or is a month or year that is over."""
    today = scene.written
    if not today or (date.direction == FUTURE and date.when[:4] >= today[:4]):
        return False
    if date.precision in {"year", "season", "span"}:
        return date.when[:4] < today[:4]
    days = (day_in(date.when), day_in(today))
    if days[0] is None or days[1] is None:
        return date.when[:7] < today[:7]
    return (days[1] - days[0]).days >= MONTH


def day_in(text: str) -> datetime.date | None:
    """The day that a text of EDTF opens with; None where it tells no day."""
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:  # a month is no day
        return None


def parties_of(noun: Token, scene: Scene) -> tuple[str, ...]:
    """The countries and bodies whose meeting a noun phrase names; not who only brought it about."""
    own = [
        side
        for side in scene.sides_between(noun.left_edge.idx, noun.idx + len(noun))
        if not _brought_about().match(scene.text, side.end)
    ]
    partners = (side for low, high in partners_after(noun) for side in scene.sides_between(low, high))
    return names_of([*own, *(side for side in partners if not is_where(scene, side))])


def is_where(scene: Scene, side: Side) -> bool:
    """Whether a country only tells where: talks with envoys *in Peru*; a town, since the *Lima* round."""
    token = scene.token_at(side.start)
    if side.is_capital and token.dep_ == "compound" and is_meeting(token.head):
        return True
    while token.dep_ in {"compound", "conj", "appos"}:
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ in {"in", "at", "near"}


@cache
def _brought_about() -> re.Pattern[str]:
    """`Qatar-brokered talks`, `the UN-led round`: whoever leads others to a table does not sit there."""
    return re.compile(rf"['’s]*-(?:{'|'.join(table('meetings')['brought_about'])})\b", re.IGNORECASE)


def partners_after(noun: Token) -> list[tuple[int, int]]:
    """The places of `between A and B`, `with A and B`, `of A and B` that hang on a meeting noun."""
    after = [c for c in noun.subtree if c.dep_ == "prep" and c.i > noun.i]
    parts = [c for c in after if c.head == noun and c.lower_ in {"between", "with", "of", "among"}]
    parts = parts or _links_of_verb(noun)
    parts = parts or [c for c in after if c.lower_ == "between"]
    return [place for part in parts if not _is_beside(part) for place in _without_clauses(part)]


def _is_beside(part: Token) -> bool:
    """`with Kenya mediating`: who does something else there than to sit opposite."""
    behind = (c for c in part.children if c.dep_ in {"pobj", "pcomp"})
    return part.lower_ == "with" and any(c.lower_ in words("meetings", "looking_on") for c in behind)


def _without_clauses(part: Token) -> list[tuple[int, int]]:
    """The places of a phrase without the clauses that only tell more of those in it."""
    places, start = [], part.idx
    hung = [c for c in part.subtree if c.dep_ in {"relcl", "advcl", "acl"}]
    for clause in sorted(hung, key=lambda c: c.left_edge.i):
        if clause.left_edge.idx > start:
            before = part.doc[clause.left_edge.i - 1]
            places.append((start, before.idx + len(before)))
        start = max(start, clause.right_edge.idx + len(clause.right_edge.text))
    last = part.right_edge
    places.append((start, last.idx + len(last)))
    return [(low, high) for low, high in places if low < high]


def _links_of_verb(noun: Token) -> list[Token]:
    """The `with` behind what parts it from its meeting: held talks *on Tuesday with* Kenya."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in words("meetings", "going_on"):
        return []
    return [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "with" and c.i > noun.i]


def is_with(noun: Token) -> bool:
    """`talks with Kenya and Peru`: they sit opposite whose talks they are, not each other."""
    return any(c.dep_ == "prep" and c.lower_ == "with" for c in (*noun.children, *_links_of_verb(noun)))


def is_many_sided(noun: Token) -> bool:
    """Whether the phrase says that more than two sit there: trilateral talks."""
    return _many_sided().search(_phrase(noun).lower()) is not None


@cache
def _many_sided() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('meetings')['many_sided'])})\b")


def is_something_else(noun: Token) -> bool:
    """Whether it is a conference held for reporters, or a call for something, and nobody rings up."""
    is_of_press = not noun.below.isdisjoint(words("meetings", "press"))
    return is_of_press or (noun.lower_ in {"call", "calls"} and "for" in noun.below)


def _phrase(token: Token) -> str:
    return token.doc[token.left_edge.i : token.right_edge.i + 1].text


def verb_of(noun: Token) -> Token | None:
    """The verb of the clause that a noun stands in."""
    for step in noun.ancestors:
        if step.pos_ in {"VERB", "AUX"} and step.dep_ != "prep":  # "following the talks"
            return step
    return None


def people_of(scene: Scene, noun: Token) -> tuple[Citation, ...]:
    """The people in a meeting's phrase: before its noun, and whom it is between or with."""
    places = [(noun.left_edge.idx, noun.idx), *partners_after(noun)]
    names = (name for start, end in places for name in scene.names_between(start, end))
    return tuple(dict.fromkeys(name.mention.at for name in names))


__all__ = [
    "is_called_former",
    "is_former",
    "is_long_past",
    "is_many_sided",
    "is_meeting",
    "is_something_else",
    "is_where",
    "is_with",
    "parties_of",
    "people_of",
    "verb_of",
]
