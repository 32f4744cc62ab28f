"""How a pronoun or description stands to a person, and what that weighs: tables one can read aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.extract.naming.descriptions import Description, readings_of
from generator.extract.reading.antecedents import Named
from generator.extract.reading.parse import Token
from generator.vocabulary import table, words

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
    is_new: bool = False  # the only person of its sentence, and never named before
    is_sole: bool = False  # the only person of the pronoun's paragraph so far
    in_other_item: bool = False  # of a list, each item of which tells of its own

    @property
    def introduced(self) -> bool:
        """Whether the sentence before brings the person in: "They sent an observer, X. He said"."""
        return self.is_new and not self.paragraphs_back and self.sentences_back == 1

    @property
    def before_colon(self) -> bool:
        """Whether a colon leads from the person to what is told: "X was blunt: it was over, he said"."""
        same = not self.paragraphs_back and not self.sentences_back
        return same and any(t.text == ":" for t in self.token.doc[self.named.token.i : self.token.i])

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
    def other_portfolio(self) -> bool:
        """Whether one is the transport minister and the other is told to be another minister."""
        if not self.wanted or not self.known:
            return False
        offices = {head.capitalize() for head in self.wanted.heads} & words("titles", "with_portfolio")
        return bool(offices and self.wanted.others and self.known.others) and not self.shared_words

    @property
    def other_rank(self) -> bool:
        """Whether the person only holds an office of that noun of another rank: the minister is no deputy
        minister, the president no former one; "the official" may be either."""
        if not self.wanted or not self.known:
            return False
        for rank, head in self.wanted.ranked:
            held = {known for known, noun in self.known.ranked if noun == head}
            loose = {known for known, noun in self.known.ranked if noun in readings_of(head)}
            is_first = head in table("descriptions")["first_in_rank"]
            if (held or (loose if is_first else set())) and rank not in held | loose:
                return True
            if loose and not rank and all(known.startswith("former") for known in loose):
                return True  # "the official" is in office
        return False

    @property
    def is_of_a_body(self) -> bool:
        """Whether the person holds the office in a body that the description leaves out: "the president" is
        rather a President than a "president of the Harbour Council"."""
        if not self.wanted or not self.known or self.shared_words:
            return False
        return bool(self.wanted.heads & self.known.of_body)

    @property
    def is_loose(self) -> bool:
        """Whether only a wider word fits, with no country to hold it: "the official" for a minister."""
        if self.wanted is None or self.known is None or self.same_country:
            return False
        return not self.wanted.heads & (self.known.heads | self.known.others)

    @property
    def tells_more(self) -> bool:
        """Whether the description says more than what brought somebody without a name in: "the Lund official"
        is not "an official"."""
        if self.wanted is None or self.known is None:
            return False
        return bool(self.wanted.countries - self.known.countries or self.wanted.others - self.known.others)

    @property
    def is_another(self) -> bool:
        """Whether the description rules the person out."""
        if self.named.nameless and self.tells_more:
            return True
        is_foreign = self.is_loose and self.wanted is not None and bool(self.wanted.countries)
        return self.other_country or self.other_portfolio or self.other_rank or is_foreign

    @property
    def country_untold(self) -> bool:
        """Whether the description names a country and the document gives the person none."""
        return bool(self.wanted and self.wanted.countries and not (self.known and self.known.countries))

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
    Feature(lambda k: k.named.is_asked_about, -3.0, "is asked about"),
    Feature(lambda k: k.in_other_item, -3.0, "stands in another item of the list"),
)
PRONOUN = (
    *NEARNESS,
    Feature(lambda k: bool(k.known_gender) and k.known_gender != k.gender, -8.0, "of the other gender"),
    Feature(lambda k: k.known_gender == k.gender, 0.3, "known to be of this gender"),
    Feature(
        lambda k: k.introduced and not k.named.is_subject,
        2.0,
        "brought in by the sentence before",
    ),
    Feature(lambda k: k.is_sole and not k.named.is_subject, 1.2, "nobody else is named in the paragraph"),
    Feature(lambda k: k.before_colon, 1.2, "what it tells stands behind a colon"),
)
DESCRIPTION = (
    *NEARNESS,
    Feature(lambda k: k.same_office, 4.0, "holds such an office here"),
    Feature(lambda k: k.same_country, 2.0, "of the same country"),
    Feature(lambda k: k.several_countries, -1.0, "but also of others"),
    Feature(
        lambda k: k.country_untold and (k.paragraphs_back > 1 or not k.named.tells),
        -9.0,
        "of a country, and nobody tells that he is",
    ),
    Feature(lambda k: k.is_of_a_body, -4.0, "holds it in a body that is not named"),
    Feature(lambda k: k.shared_words, 0.5, "each further word shared"),
    Feature(lambda k: k.paragraphs_back < 0, -3.0, "is only named later"),
    Feature(
        lambda k: k.is_loose and max(0, k.paragraphs_back - 1), -2.0, "a wider word, each paragraph more"
    ),
)
