"""What a document has told so far of who sits for whom: for `its team`, `she`, `with him`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.extract.parties.scenes import Name, Scene
from generator.extract.reading.chunks import Chunk
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.outline import Outline
from generator.extract.reading.parse import Span
from generator.extract.reference.nouns import is_team
from generator.extract.rosters.sided import OWN
from generator.extract.rosters.statement import Statement
from generator.model import Citation
from generator.vocabulary import words

NEAR = 2
"""Paragraphs back in which a team that is not named again is looked for."""


FOR = r"(?:V|i[EZ])?[Ff]?"
"""What may stand before a side's name that opens its list: at the table *for the union*."""
RECEIVES = re.compile(r"(?P<host>S)[^;.STV]*(?P<verb>V)[^;.STV]*(?P<guest>[ST])")
RECEIVING = frozenset(("host", "receive", "welcome"))
"""Kenya *hosts* a team of Peru: the hosts, the visitors."""
OPENS = re.compile(r"(?:S'?)+[EH]?[mbhzVGXQKC]")
"""A sentence whose subject is one side."""
LABEL = re.compile(rf"{FOR}(?P<side>[ST])[.:]?")
OUR = re.compile(r"ours?\b", re.IGNORECASE)
"""Whose team it is that somebody calls ours, only the letterhead or his own name tells."""
HIS = re.compile(r"(?:his|her)\b", re.IGNORECASE)


@dataclass
class Told:
    """The last side whose team was told of, whose people are whose, and the sentence before."""

    side: str | None = None
    number: int = -9
    sides: dict[str, str] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    before: tuple[Scene, Span] | None = None
    letters: str = ""
    is_sided: bool = False
    """Whether the sentence before told whose its team is."""
    topic: tuple[int, str] | None = None
    """The paragraph whose sentence before told of a side's team and named nobody, or of its people since."""
    is_on: bool = False
    """Whether the sentences so far of this paragraph go on about one team."""
    label: tuple[int, str | None] = (-1, None)
    writer: str | None = None
    names: Sequence[tuple[int, Name]] = ()
    countries: Mapping[str, str] = field(default_factory=dict)
    head: tuple[int, Citation] | None = None
    """Who was told last to lead a team of which no words say whose it is, and in which paragraph."""

    def take(self, scene: Scene, sentence: Span, told: Outline, statements: list[Statement]) -> None:
        """Remember what a sentence told."""
        is_of_teams = "T" in told.letters or "I" in told.letters
        teams = {c.side for c in told.chunks if c.letter in "TI" and c.side} if is_of_teams else set()
        self.is_sided = bool(teams - {OWN})
        teller = _of_the_teller(told)
        if self.is_sided:  # of several nobody can tell which "the delegation" goes on with
            self.side, self.number = (min(teams) if len(teams) == 1 else None), scene.number
        elif teller:
            self.side, self.number = teller, scene.number
        if label := LABEL.fullmatch(told.letters):
            self.label = (scene.number, told.chunks[label.start("side")].side)
        is_received = not RECEIVING.isdisjoint(sentence.words)
        if (
            is_received
            and (match := RECEIVES.search(told.letters))
            and told.chunks[match.start("verb")].head.lemma_ in RECEIVING
        ):
            self.nouns["hosts"] = told.chunks[match.start("host")].side or ""
            self.nouns["visitors"] = self.nouns["guests"] = told.chunks[match.start("guest")].side or ""
        self.learn(scene, statements)
        is_here = self.before is not None and self.before[0] is scene
        self.is_on = bool(statements or teams or teller) or (
            is_here and self.is_on and "S" not in told.letters
        )
        self.before, self.letters = (scene, sentence), told.letters

    def country_of(self, name: Name) -> str | None:
        """The country that a document gives somebody, where no party in it is other than a country."""
        return self.countries.get(name.mention.text.split()[-1])

    def holder(self, scene: Scene, chunk: Chunk) -> Name | None:
        """Whoever was named last with an office that stands alone for him: *the minister* was accompanied."""
        office = chunk.head.lower_
        before = [
            one
            for number, one in self.names
            if (number, one.start) < (scene.number, chunk.start)
            and office in one.mention.title.lower().split()
        ]
        return before[-1] if before else None

    def learn(self, scene: Scene, statements: list[Statement]) -> None:
        """Remember whose people are whose."""
        for one in statements:
            if one.side:
                self.side, self.number, self.head = one.side, scene.number, None
                self.sides.update({member.label.split()[-1]: one.side for member in one.members})
            elif one.members and one.members[0].status == "head" and one.members[0].name_at:
                self.side, self.head = None, (scene.number, one.members[0].name_at)

    def is_open(self, scene: Scene) -> bool:
        """Whether the sentence before, of this paragraph, told of a team or of who is in one."""
        return self.is_on_in(scene) and self.side is not None

    def is_on_in(self, scene: Scene) -> bool:
        """Whether the sentence before, of this paragraph, put somebody at a table."""
        return self.before is not None and self.before[0] is scene and self.is_on

    def topic_of(self, scene: Scene) -> str | None:
        """The side whose people the paragraph goes on to tell."""
        return self.topic[1] if self.topic is not None and self.topic[0] == scene.number else None

    def last(self, scene: Scene) -> str | None:
        """The side told of last, if that is near."""
        return self.side if scene.number - self.number <= NEAR else None

    def labelled(self, scene: Scene) -> str | None:
        """The side whose name stands as a label in this paragraph."""
        return self.label[1] if self.label[0] == scene.number else None

    def of(self, name: Name) -> str | None:
        """The side of the team in which somebody was told to be."""
        return self.sides.get(name.mention.text.split()[-1])

    def side_at(self, scene: Scene, told: Outline, place: int) -> str | None:
        """Whose the team or side at a place is: its own words', else its owner's, else the last."""
        chunk = told.chunks[place]
        if chunk.side is not None and chunk.side != OWN:
            return chunk.side
        if re.search("[PE]'$", told.letters[:place]) and told.chunks[place - 2].head.text[:1].isupper():
            return self._of_owner(scene, told.chunks[place - 2])
        before = [c.side for c in told.chunks[:place] if c.letter in "STI" and c.side and c.side != OWN]
        if chunk.side == OWN:
            return self._owner(scene, told, place, before)
        named = self._named_by(scene, chunk)
        if named is not None or self._is_other(scene, chunk):
            return named
        if chunk.letter in "TI" and scene.text[: chunk.start].split()[-1:] in (["a"], ["an"], ["another"]):
            return before[-1] if before else None
        loose = [c.side for c in told.chunks[:place] if c.side and c.side != OWN]
        nearest = next(filter(None, [*before[-1:], *loose[-1:], self._of_team_before()]), None)
        return nearest or (None if self._goes_to_rivals(scene) else self.last(scene) or self.subject())

    def _goes_to_rivals(self, scene: Scene) -> bool:
        """`The rebels came at dusk. The team is led by …`: the paragraph goes on with somebody else than the
        side that one before told of."""
        if self.before is None or self.before[0] is not scene or self.number == scene.number:
            return False
        subject = next((t for t in self.before[1] if t.dep_ in SUBJECTS and t.head.dep_ == "ROOT"), None)
        rivals = words("teams", "rivals")
        return subject is not None and not {subject.lower_, f"{subject.lower_}s"}.isdisjoint(rivals)

    def _of_team_before(self) -> str | None:
        """`A Kenyan envoy said the team was late. It will be led by …`: the side of the team just named."""
        names_team = self.before is not None and any(is_team(token) for token in self.before[1])
        return self.subject() if names_team and not self.is_sided else None

    def _of_owner(self, scene: Scene, person: Chunk) -> str | None:
        """The side of whoever a team is said to be of: *X's* team; none of a body that is no party here."""
        named = next(iter(scene.names_between(person.start, person.end)), None)
        return self.of(named) if named else None

    def is_owned(self, scene: Scene, chunk: Chunk) -> bool:
        """Whether the words of a team's phrase tell whose it is."""
        return (chunk.side or OWN) != OWN or self._named_by(scene, chunk) is not None

    def _named_by(self, scene: Scene, chunk: Chunk) -> str | None:
        """The side that a team is named by without its name: the *union* team."""
        called = [*_before_noun(scene, chunk), chunk.head.lower_]
        found = [self.nouns[word] for word in called if self.nouns.get(word)]
        return found[-1] if found else None

    def _is_other(self, scene: Scene, chunk: Chunk) -> bool:
        """Whether a team is said to be of some body that is not known here: the *federal* side."""
        bodies = words("parties", "level", "nameless", "any_state")
        is_role = chunk.head.lower_ in words("outline", "receiving")
        return is_role or any({word, f"{word}s"} & bodies for word in _before_noun(scene, chunk))

    def _owner(self, scene: Scene, told: Outline, place: int, before: Sequence[str]) -> str | None:
        """Whose *its* or *her* team is."""
        start = told.chunks[place].start
        if OUR.match(scene.text, start):
            return self.writer
        people = [name for name in scene.names_between(0, start) if self.of(name)]
        if not before and "V" in told.letters[:place] and not people:
            return None  # of whoever says so
        if HIS.match(scene.text, start) and not people:
            return _of_the_one_named(told, place)
        near = before[0] if before else self.subject()
        return near or (self.of(people[-1]) if people else self.last(scene))

    def subject(self) -> str | None:
        """The side that the sentence before is about."""
        if self.before is None:
            return None
        scene, sentence = self.before
        sides = scene.sides_between(sentence.start_char, sentence.end_char)
        is_one = len({side.name for side in sides}) == 1 or OPENS.match(self.letters)
        return sides[0].name if sides and is_one else None

    def person(self, scene: Scene, offset: int) -> Name | None:
        """Whom `he` or `she` at an offset means: of the sentence before the one named first, its subject; of
        the paragraph before, the only one its last sentence names."""
        here = scene.names_between(0, offset)
        if self.before is None or self.before[0] is not scene:
            return here[-1] if here else self._above(scene)
        start = self.before[1].start_char
        own = [name for name in here if name.start >= start]
        return own[0] if own else here[-1] if here else None

    def _above(self, scene: Scene) -> Name | None:
        """The one person whom the last sentence of the paragraph before names."""
        if self.before is None or self.before[0].number != scene.number - 1:
            return None
        above, sentence = self.before
        named = above.names_between(sentence.start_char, sentence.end_char)
        return named[0] if len(named) == 1 else None


def _before_noun(scene: Scene, chunk: Chunk) -> list[str]:
    return scene.text[chunk.start : chunk.head.idx].lower().split() if chunk.letter in "TI" else []


def _of_the_one_named(told: Outline, place: int) -> str | None:
    """The side in the title of whoever is named before a place: *Kenya's* minister X and her team."""
    titled = re.compile(r"[SI]'?[EHMNq]{0,4}P")
    return next(
        (c.side for n, c in enumerate(told.chunks[:place]) if c.side and titled.match(told.letters, n)), None
    )


def _of_the_teller(told: Outline) -> str | None:
    """The one side named before a team without its side: a *Kenyan* envoy said that the team was late."""
    if "T" not in told.letters:
        return None
    places = [n for n, c in enumerate(told.chunks) if c.letter == "T" and c.side in {None, OWN}]
    sides = {c.side for c in told.chunks[: places[0]] if c.side and c.side != OWN} if places else set()
    return min(sides) if len(sides) == 1 else None


def nouns_of(scenes: Sequence[Scene]) -> dict[str, str]:
    """What a document's parties are called by their last word: the *union* side, *Committee* chair X."""
    found: dict[str, str] = {}
    for scene in scenes:
        for one in scene.parties:
            found.setdefault(scene.text[one.start : one.end].rsplit(maxsplit=1)[-1].lower(), one.name)
    return found


def countries_of(scenes: Sequence[Scene]) -> Mapping[str, str]:
    """The country of each person by surname, as the words beside his name tell it somewhere in a document
    whose parties are all countries."""
    if any(scene.parties for scene in scenes):
        return {}
    told: dict[str, set[str]] = {}
    for scene in scenes:
        for one in scene.names:
            if one.mention.country:
                told.setdefault(one.mention.text.split()[-1], set()).add(one.mention.country)
    return {name: min(own) for name, own in told.items() if len(own) == 1}
