"""What `the minister`, `the ministry` were called in full, or by name, where the text told of them before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import Side
from generator.extract.reading.parse import Token
from generator.extract.wording.soundness import Word
from generator.model import Citation, RoleMention
from generator.vocabulary import table
from generator.vocabulary import words as listed
from generator.vocabulary.countries import with_article

TELLING = {"amod", "compound", "poss", "nmod"}
"""What before a noun tells which one is meant."""
LONGEST = 6
"""Words of a full noun phrase at most."""
PAIR_NEAR = 2
"""Paragraphs before in which the two of `the two countries` are named."""
JOINED = re.compile(r"(?:’s|'s)?(?: [\w-]+){0,3},? and (?:[\w-]+ ){0,3}")
"""What may stand between the two that are joined."""
Place = tuple[int, int]
"""The number of a paragraph and a character of it."""
Told = tuple[Place, str, tuple[Word, ...]]
"""Where a noun stands, the noun, and its full words."""


class Fuller:
    """The full noun phrases and names of a document by their head noun, in order."""

    def __init__(self, scenes: Sequence[Scene], roles: Sequence[RoleMention]) -> None:
        self._scenes = scenes
        book = table("events")["prune"]
        self._leaning = frozenset((*book["leaning"], *book["leaning_objects"]))
        self._acting = frozenset((*book["acting"], *book["papers"]))
        self._told: dict[str, list[tuple[Place, tuple[Word, ...]]]] = {}
        held = {role.name_at: _office(role.title) for role in roles if not role.former}
        for scene in scenes:
            found = sorted(self._in_scene(scene, held), key=lambda row: row[0])
            for place, noun, words in found:
                self._told.setdefault(noun, []).append((place, words))

    def _in_scene(self, scene: Scene, held: Mapping[Citation, str]) -> Iterator[Told]:
        for name in scene.names:
            office = held.get(name.mention.at)
            if office in self._leaning:
                yield (scene.number, name.start), str(office), (name.mention.at,)
        for token in scene.paragraph.doc.tokens:
            is_one = token.tag_ == "NN" and token.lemma_.lower() in self._leaning
            if is_one and not scene.name_over(token):
                words = _full(token)
                if words:
                    yield (scene.number, token.idx), token.lemma_.lower(), words

    def of(self, scene: Scene, noun: Token) -> tuple[Word, ...]:
        """The words for a noun with nothing but `the` beside it: what it was called in full before, as it
        stands where the text calls nothing else so; nothing where it may be one of several."""
        lemma = noun.lemma_.lower()
        told = self._told.get(lemma, [])
        if any(c.dep_ == "appos" and c.i == noun.i + 1 and c.pos_ == "PROPN" for c in noun.children):
            return tuple(t for t in noun.subtree if t.i <= noun.i + 1)  # the newspaper *Herald*
        if not told:
            return tuple(t for t in noun.subtree if t.i <= noun.i) if lemma in self._acting else ()
        before = [(place, words) for place, words in told if place < (scene.number, noun.idx)]
        near = [words for place, words in before if place[0] == scene.number]
        several = len({_key(words) for words in (near or [words for _, words in told])}) > 1
        return () if several or not before else before[-1][1]

    def pair(self, scene: Scene, noun: Token) -> tuple[Word, ...]:
        """`Peru and Kenya` for `the two countries`, `both sides`: those the paragraph has named before it,
        or one of the few before it in the same post; `both sides` of another paragraph only where these two
        stand joined, or the text names no other: they may be a government and its rebels."""
        lemma, lands = noun.lemma_.lower(), table("events")["prune"]["lands"]
        is_pair = noun.tag_ == "NNS" and lemma in {*lands, *listed("steps", "both")}
        if not is_pair or noun.i > noun.sent.start + 2:
            return ()
        if not noun.below <= {"the", "two", "both", "of"}:
            return ()
        near = [s for s in self._scenes if scene.number - PAIR_NEAR <= s.number < scene.number]
        near = [s for s in near if s.paragraph.passage.posted == scene.paragraph.passage.posted]
        spans = [(scene, noun.left_edge.idx), *((one, len(one.text)) for one in near[::-1])]
        for one, end in spans:
            sides = one.sides_between(0, end)
            named = list(dict.fromkeys(side.name for side in sides))
            if named:
                is_near = one is scene or lemma in lands or _are_joined(one, sides)
                is_sure = is_near or self._all_sides == {*named}
                return _pair(named, noun) if len(named) == 2 and is_sure else ()
        return ()

    @cached_property
    def _all_sides(self) -> set[str]:
        """The names of all sides that the document names."""
        return {side.name for one in self._scenes for side in one.sides_between(0, len(one.text))}


def _are_joined(scene: Scene, sides: Sequence[Side]) -> bool:
    """Whether somewhere "and" stands between the two, and no end of a sentence: `Peru’s team and Kenya’s`."""
    gaps = (scene.text[one.end : other.start] for one, other in pairwise(sides) if one.name != other.name)
    return any(JOINED.fullmatch(gap) for gap in gaps)


def _pair(named: Sequence[str], noun: Token) -> tuple[Word, ...]:
    first, second = (with_article(name) for name in named)
    is_team = noun.lemma_.lower() in table("teams")["teams"]
    return ("the", noun, "of", first, "and", second) if is_team else (first, "and", second)


def _full(noun: Token) -> tuple[Word, ...]:
    """A noun with the words before it that tell which one it is, under `the` or its owner's name."""
    before = [t for t in noun.subtree if t.i < noun.i]
    if not any(c.dep_ in TELLING and c.i < noun.i for c in noun.children) or len(before) > LONGEST:
        return ()
    if any(t.is_punct or t.pos_ in {"PRON", "VERB", "CCONJ"} for t in before):
        return ()
    told = [t for t in before if t.dep_ != "det" or t.head != noun]
    if not told or (told[0].is_sent_start and told[0].pos_ != "PROPN"):
        return ()  # its capital may be the sentence's
    return (*(() if told[0].dep_ == "poss" and told[0].pos_ == "PROPN" else ("the",)), *told, noun)


def _office(title: str) -> str:
    """The noun of an office: the minister of `Minister for Fisheries`."""
    words = re.split(r"\s+(?:for|of|to|on|in|at|and)\s+", title)[0].split()
    return words[-1].lower() if words else ""


def _key(words: Sequence[Word]) -> str:
    last = words[-1]
    if isinstance(last, Citation):
        return last.text.split()[-1].lower()
    return " ".join(t.lower_ for t in words if isinstance(t, Token))
