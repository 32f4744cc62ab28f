"""Whom a word stands for within one document: a name, a pronoun, a country.

Only what the sentence itself makes plain; where it does not, nobody is meant and the caller must do without.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import is_in_marks
from generator.extract.reference.holders import Standing, offices
from generator.extract.reference.meant import thing_meant
from generator.extract.reference.told_of import is_done_to
from generator.model import Citation, Mention
from generator.vocabulary.countries import country_of

SINGULAR = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
SPEAKING = {"i", "me", "my", "myself"}
ASKED = {"you", "your", "yours", "yourself"}
PRONOUNS = {*SINGULAR, *SPEAKING, *ASKED}
SUBJECTS = {"nsubj", "nsubjpass", "csubj"}


class Referents:
    """The people of one paragraph, asked by token."""

    def __init__(
        self,
        paragraph: Paragraph,
        mentions: Sequence[Mention],
        standing: Standing | None = None,
        previous: tuple[Referents, Span] | None = None,
        asked: Citation | None = None,
    ) -> None:
        """`previous`: the paragraph before with its last sentence, which a pronoun may look back on; `asked`:
        who answers in the next turn of a transcript, for whom `you` stands."""
        self.paragraph = paragraph
        self.previous = previous
        self.asked = asked
        self._standing = standing
        self._named = mentions

    @cached_property
    def standing(self) -> Standing:
        """What the whole document tells of its people."""
        return self._standing or Standing(self.paragraph.document, ())

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        """The names in the paragraph."""
        return self.paragraph.inside(self._named)

    @cached_property
    def _over(self) -> Mapping[int, Mention]:
        return self.paragraph.names_over(self.mentions)

    def mention_over(self, token: Token) -> Mention | None:
        """The mention whose name this token is part of."""
        return self._over.get(token.idx)

    def mentions_among(self, tokens: Iterable[Token]) -> list[Mention]:
        """The mentions whose names these tokens are part of, one for each token of a name."""
        return [self._over[token.idx] for token in tokens if token.idx in self._over]

    def name_of(self, token: Token) -> Citation | None:
        """The place of the name this token is part of or stands for."""
        mention = self._over.get(token.idx)
        if mention is not None:
            return mention.at
        if token.lower_ not in PRONOUNS:
            return None
        if token.lower_ in SINGULAR:
            meant = self._antecedent(token) or self._teller(token)
            return None if meant is not None and self._is_done_to(token, meant) else meant
        if token.lower_ in SPEAKING:
            return self.standing.speaker_at(self.paragraph.passage.start + token.idx) or self.turn()
        return self.asked if token.lower_ in ASKED else None

    def _is_done_to(self, pronoun: Token, meant: Citation) -> bool:
        """`He decided for Quist`: he is not Quist."""
        if pronoun.dep_ not in SUBJECTS:
            return False
        names, behind = self._over, pronoun.doc.tokens[pronoun.i + 1 : pronoun.sent.end]
        done_to = [names[t.idx].at for t in behind if t.idx in names and is_done_to(t, pronoun)]
        return any(at.text.split()[-1] == meant.text.split()[-1] for at in done_to)

    def turn(self) -> Citation | None:
        """Whose turn the paragraph of a transcript is."""
        label = self.paragraph.passage.label
        held = (m.at for m in self.mentions if label and label[0] <= m.at.start and m.at.end <= label[1])
        return next(held, None)

    def who(self, head: Token) -> Citation | None:
        """The person a noun phrase stands for, by name, pronoun or first office: `the Varnish leader`, `the
        president` where the document names but one."""
        if head.tag_ in {"WP", "WDT"} and head.lower_ != "what":
            clause = next((a for a in head.ancestors if a.dep_ == "relcl"), None)
            return self.who(clause.head) if clause is not None else None
        named = self.name_of(head)
        if named is None and head.pos_ == "NOUN":
            named = next((at for c in head.children if c.dep_ == "appos" and (at := self.name_of(c))), None)
        named = named or self._holder(head) or (self._teller(head) if head.pos_ == "NOUN" else None)
        described = self.standing.described
        return named or (described.who(head, self.paragraph) if described is not None else None)

    def _teller(self, word: Token) -> Citation | None:
        """Who is behind a word that names a speaker; nobody of whom the sentence tells by name."""
        place = self.paragraph.passage.start + word.idx
        at = self.standing.teller_at(place) if word.dep_ in SUBJECTS else None
        return at if at is not None and at.text.split()[-1] not in word.sent.words else None

    def _holder(self, head: Token) -> Citation | None:
        office = head.lemma_.lower()
        if office == "minister" and "prime" in head.below:
            office = "prime minister"
        near = [child for child in head.children if child.dep_ in {"amod", "compound", "poss", "nmod", "det"}]
        if office not in offices() or head.tag_ == "NNS":
            return None
        for country in (country_of(child.text) for child in near):
            if country is not None:
                return self.standing.holder(country.name, office)
        is_bare = not [
            c for c in head.children if c.dep_ in {"amod", "nmod", "poss", "prep"} and c.lower_ != "prime"
        ]
        return self.standing.sole_holder(office) if is_bare and any(c.lower_ == "the" for c in near) else None

    def names_in(self, tokens: Iterable[Token]) -> tuple[Citation, ...]:
        """All people these tokens name, each name once, in order."""
        found = (self.name_of(token) for token in tokens)
        return tuple(dict.fromkeys(at for at in found if at is not None))

    def _antecedent(self, pronoun: Token) -> Citation | None:
        gender = SINGULAR[pronoun.lower_]
        speaker = self.standing.speaker_at(self.paragraph.passage.start + pronoun.idx)
        own = speaker.text.split()[-1] if speaker is not None else ""  # nobody is `he` in his own words
        is_object = pronoun.dep_ in {"dobj", "dative"}
        for subject in _subjects_before(pronoun):
            if pronoun.tag_ == "PRP$" and _owns(subject, pronoun) and self._person(subject) is None:
                return None  # "The president has sent his minister"
            if is_object and subject.head is pronoun.head:
                continue  # nobody matches himself
            at = self._person(subject)
            mention = next((m for m in self.mentions if m.at == at), None)
            is_own = mention is not None and mention.at.text.split()[-1] == own
            if mention is not None and mention.gender in ("", gender) and not is_own:
                return mention.at
        return self._acting_before(pronoun, gender) or self._told_of_before(pronoun, gender)

    def _told_of_before(self, pronoun: Token, gender: str) -> Citation | None:
        """Whom the last sentence of the paragraph before tells of, where this one opens its own."""
        if self.previous is None or pronoun.sent.start > 0:
            return None
        referents, span = self.previous
        told = [span.root, *(c for c in span.root.children if c.dep_ == "ccomp" and c.i < span.root.i)]
        for verb in told[::-1]:
            for subject in (c for c in verb.children if c.dep_ in SUBJECTS):
                at = referents._person(subject)
                mention = next((m for m in referents.mentions if m.at == at), None)
                if mention is not None and mention.gender in ("", gender):
                    return mention.at
        return None

    def thing_meant(self, pronoun: Token) -> Token | None:
        """The head of the noun phrase that a pronoun of no named person stands for."""
        start = pronoun.sent.start
        before = pronoun.doc[start - 1].sent if start else self.previous[1] if self.previous else None
        return thing_meant(pronoun, before)

    def _person(self, subject: Token) -> Citation | None:
        """Whom a subject names: itself, in the aside beside it, or as what a clause with `who` hangs on."""
        clause = subject.head if subject.tag_ == "WP" else None
        meant = clause.head if clause is not None and clause.dep_ == "relcl" else subject
        asides = [c for c in meant.children if c.dep_ == "appos"]
        return next((m.at for t in (meant, *asides) if (m := self.mention_over(t)) is not None), None)

    def _acting_before(self, pronoun: Token, gender: str) -> Citation | None:
        """Who acts in the sentences before, as long as they go on with the same pronoun."""
        acts = pronoun.dep_ in SUBJECTS or (pronoun.dep_ == "poss" and pronoun.head.dep_ in SUBJECTS)
        start = pronoun.sent.start if acts and not is_in_marks(pronoun) else 0
        aside = True  # one sentence may tell of something else, where it names nobody
        while start > 0:
            sentence = pronoun.doc.tokens[start - 1].sent
            subject = next((c for c in sentence.root.children if c.dep_ in SUBJECTS), None)
            if subject is None or SINGULAR.get(subject.lower_) != gender:
                at = self._person(subject) if subject is not None else None
                mention = next((m for m in self.mentions if m.at == at), None)
                if mention is not None or not (aside and self._names_nobody(sentence)):
                    return at if mention is not None and mention.gender in ("", gender) else None
                aside = False
            start = sentence.start
        return None

    def _names_nobody(self, sentence: Span) -> bool:
        """Whether a sentence tells of no person, by name or as `he` and `she`."""
        return not any(t.lower_ in SINGULAR or t.idx in self._over or t.text == '"' for t in sentence)


def _owns(subject: Token, pronoun: Token) -> bool:
    """Whether `his` in a clause is of the office that acts in it."""
    is_office = subject.tag_ in {"NN", "NNP"} and subject.lemma_.lower() in offices()
    return is_office and subject.head in pronoun.ancestors


def _subjects_before(pronoun: Token) -> Iterator[Token]:
    """Subjects that may stand behind a pronoun, nearest first: outwards, then the sentence before."""
    for verb in pronoun.ancestors:
        yield from (child for child in verb.children if child.dep_ in SUBJECTS and child.i < pronoun.i)
        beside = (c for c in verb.children if c.dep_ in {"ccomp", "parataxis"} and c.i < pronoun.i)
        yield from (child for c in beside for child in c.children if child.dep_ in SUBJECTS)
    start = pronoun.sent.start
    if start > 0:
        root = pronoun.doc.tokens[start - 1].sent.root
        if root.pos_ == "PROPN":
            yield root
        yield from (child for child in root.children if child.dep_ in SUBJECTS)
