"""Which name a pronoun or description stands for, within one document.

Every person named near it is weighed by a table; the heaviest is meant if it is heavy enough and clearly
ahead, else nobody is: a wrong name costs more than none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.extract.naming.descriptions import Description, describe, phrase_description, readings_of
from generator.extract.reading.antecedents import Named, names_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.speech.sorts import PERSONAL
from generator.model import Citation, Mention, RoleMention
from generator.vocabulary import table
from generator.vocabulary.names import fold

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
FAR = 4
"""Paragraphs back to which a pronoun can reach."""


@dataclass(frozen=True, slots=True)
class Link:
    """A pronoun or description at one place, and a person it may stand for."""

    named: Named
    paragraph: int
    sentence: int
    token: Token
    gender: str
    known_gender: str
    wanted: Description | None = None
    known: Description | None = None

    @property
    def paragraphs_back(self) -> int:
        """How many paragraphs before the name stands; negative when it comes later."""
        return self.paragraph - self.named.paragraph

    @property
    def sentences_back(self) -> int:
        """How many sentences before, in one paragraph."""
        return 0 if self.paragraphs_back else self.sentence - self.named.sentence

    @property
    def same_office(self) -> bool:
        """Whether the description's noun is, or may stand for, an office the document gives the person."""
        if self.wanted is None or self.known is None:
            return False
        return any(readings_of(head) & (self.known.heads | self.known.others) for head in self.wanted.heads)

    @property
    def same_country(self) -> bool:
        """Whether both speak of one country."""
        return bool(self.wanted and self.known and self.wanted.countries & self.known.countries)

    @property
    def other_country(self) -> bool:
        """Whether they speak of different countries."""
        if not self.wanted or not self.known or not self.wanted.countries or not self.known.countries:
            return False
        return not self.same_country

    @property
    def several_countries(self) -> bool:
        """Whether the person is spoken of with countries that the description does not name."""
        return bool(self.wanted and self.known and self.known.countries - self.wanted.countries)

    @property
    def shared_words(self) -> int:
        """How many other words the descriptions share."""
        return len(self.wanted.others & self.known.others) if self.wanted and self.known else 0


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing to look at: the test, what it is worth, and why."""

    holds: Callable[[Link], float]
    weight: float
    reason: str


NEARNESS = (
    Feature(lambda k: abs(k.paragraphs_back), -1.2, "each paragraph between"),
    Feature(lambda k: k.sentences_back, -0.4, "each sentence between, in one paragraph"),
    Feature(lambda k: k.named.is_subject and k.named.in_main_clause, 2.0, "the subject of its sentence"),
    Feature(
        lambda k: k.named.is_subject and not k.named.in_main_clause, 0.8, "the subject of a clause in it"
    ),
    Feature(lambda k: k.named.speaks and not k.named.is_subject, 2.0, "stands right before a verb of saying"),
    Feature(lambda k: k.named.is_owner, -0.7, "only owns what the sentence is about"),
    Feature(lambda k: k.named.quoted, -1.5, "stands inside a quotation"),
)
PRONOUN = (
    *NEARNESS,
    Feature(lambda k: bool(k.known_gender) and k.known_gender != k.gender, -8.0, "of the other gender"),
    Feature(lambda k: k.known_gender == k.gender, 0.3, "known to be of this gender"),
)
DESCRIPTION = (
    *NEARNESS,
    Feature(lambda k: k.same_office, 4.0, "holds such an office here"),
    Feature(lambda k: k.same_country, 2.0, "of the same country"),
    Feature(lambda k: k.several_countries, -1.0, "but also of others"),
    Feature(lambda k: k.shared_words, 0.5, "each further word shared"),
    Feature(lambda k: k.paragraphs_back < 0, -3.0, "is only named later"),
)


class Coreference:
    """The people of a document, asked for by pronoun or description in the order of the text."""

    def __init__(
        self, paragraphs: Sequence[Reading], mentions: Sequence[Mention], roles: Sequence[RoleMention]
    ) -> None:
        self._paragraphs = paragraphs
        self._numbers = {id(reading): number for number, reading in enumerate(paragraphs)}
        self._names = list(names_of(paragraphs, mentions))
        self._known = describe(self._names, paragraphs, roles)
        self._genders = _genders(self._names, mentions, self._known)
        self._done = -1  # the last paragraph whose pronouns have been resolved

    def name_at(self, token: Token, reading: Reading) -> Citation | None:
        """The name of which the token is part."""
        start = reading.paragraph.passage.start + token.idx
        return next((n.at for n in self._names if n.at.start <= start < n.at.end), None)

    def full_name(self, at: Citation) -> str:
        """The fullest form in which the document gives the name that stands there."""
        who = next((named.who for named in self._names if named.at == at), None)
        forms = [named.at.text for named in self._names if named.who == who]
        return max(forms, key=len, default=at.text)

    def name_for(self, label: Citation) -> Citation | None:
        """The name that stands in a label, else one of the document with the label's last word."""
        inside = next((n.at for n in self._names if n.at in label), None)
        if inside is not None:
            return inside
        last = fold(label.text.split()[-1])
        return next((n.at for n in self._names if fold(n.at.text.split()[-1]) == last), None)

    def antecedent(self, phrase: Span, reading: Reading) -> Citation | None:
        """The name a pronoun or description stands for; None when it is not clear."""
        number = self._numbers[id(reading)]
        self._resolve_pronouns(number)
        if phrase.root.lower_ in GENDERS:
            return self._by_pronoun(phrase.root, number)
        return self._by_description(phrase, number)

    def _resolve_pronouns(self, until: int) -> None:
        """Put each he and she that is a subject among the names, so that the next one can follow it."""
        for number in range(self._done + 1, until + 1):
            reading = self._paragraphs[number]
            for token in reading.doc:
                if token.lower_ in {"he", "she"} and reading.is_outside(token):
                    self._add_pronoun(token, number)
        self._done = max(self._done, until)

    def _add_pronoun(self, token: Token, number: int) -> None:
        at = self._by_pronoun(token, number)
        if at is not None:
            who = next(named.who for named in self._names if named.at == at)
            sentence = self._paragraphs[number].sentence[token.i]
            self._names.append(Named(who, at, number, sentence, token, quoted=False))

    def _by_pronoun(self, token: Token, number: int) -> Citation | None:
        sentence, gender = self._paragraphs[number].sentence[token.i], GENDERS[token.lower_]
        links = [
            Link(named, number, sentence, token, gender, self._genders.get(named.who, ""))
            for named in self._names
            if number - FAR <= named.paragraph <= number
            and (named.paragraph < number or named.token.i < token.i)
        ]
        return _best(links, PRONOUN, least=-3.0)

    def _by_description(self, phrase: Span, number: int) -> Citation | None:
        wanted, head = phrase_description(phrase), phrase.root
        sentence = self._paragraphs[number].sentence[head.i]

        def link(named: Named) -> Link:
            return Link(named, number, sentence, head, "", "", wanted, self._known.get(named.who))

        people = {named.who: link(named) for named in self._names}
        fitting = {who for who, one in people.items() if one.same_office and not one.other_country}
        links = [link(named) for named in self._names if named.who in fitting]
        return _best(links, DESCRIPTION, least=-4.0)


def _best(links: Sequence[Link], features: Sequence[Feature], *, least: float) -> Citation | None:
    weighed = [(sum(f.weight * f.holds(link) for f in features), link) for link in links]
    if not weighed:
        return None
    score, best = max(weighed, key=lambda pair: (pair[0], pair[1].named.at.start))
    return best.named.at if score >= least else None


def _genders(
    names: Sequence[Named], mentions: Sequence[Mention], known: dict[str, Description]
) -> dict[str, str]:
    """m or f for each person where a mention or an office tells."""
    by_place = {mention.at: mention.gender for mention in mentions}
    genders: dict[str, str] = {}
    for named in names:
        if by_place.get(named.at):
            genders.setdefault(named.who, by_place[named.at])
    gendered = table("titles")["gendered"]
    for who, description in known.items():
        for gender in ("m", "f"):
            if description.heads & set(gendered[gender]):
                genders[who] = gender
    return genders


__all__ = ["PERSONAL", "Coreference"]
