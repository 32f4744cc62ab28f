"""Which name a pronoun or description stands for, within one document.

Every person named near it is weighed by a table; the heaviest is meant if it is heavy enough and clearly
ahead, else nobody is: a wrong name costs more than none.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.naming.descriptions import Description, describe, phrase_description, told_besides
from generator.extract.naming.title_words import is_role
from generator.extract.reading.antecedents import Named, brought_in, names_of
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of, verb_forms
from generator.extract.reference.genders import GENDERS, gender_of, genders_of
from generator.extract.reference.links import DESCRIPTION, FAR, PRONOUN, Feature, Link
from generator.extract.reference.outlets import last_outlet
from generator.extract.reference.phrases import noun_phrase
from generator.extract.reference.sorts import PERSONAL
from generator.extract.reference.strangers import acts, stranger
from generator.extract.reference.told_of import is_done_to, named_behind, told_of
from generator.model import Citation, Mention, RoleMention
from generator.vocabulary import table, words
from generator.vocabulary.names import fold, parts_of

CLEAR = 0.05
"""How much heavier than anybody else the one who is meant has to be."""


class Coreference:
    """The people of a document, asked for by pronoun or description in the order of the text."""

    def __init__(
        self, paragraphs: Sequence[Reading], mentions: Sequence[Mention], roles: Sequence[RoleMention]
    ) -> None:
        self._paragraphs = paragraphs
        self._numbers = {id(reading): number for number, reading in enumerate(paragraphs)}
        self.names = list(names_of(paragraphs, mentions))
        self.known = describe(self.names, paragraphs, roles)
        self._genders = genders_of(self.names, mentions, self.known)
        self._new = brought_in(self.names)
        self._turns, self._labels = self._labelled()
        self._items = [reading.is_item for reading in paragraphs]
        self._done = -1  # the last paragraph whose pronouns have been resolved

    def _labelled(self) -> tuple[dict[int, str], frozenset[Citation]]:
        """Whose turn each paragraph of a transcript is, and the names that stand in labels: "he" in a turn is
        not the one whose turn it is, and a label tells of nobody."""
        places = [reading.paragraph.passage.label for reading in self._paragraphs]
        labels = {place for place in places if place is not None}
        held = {p: n for n in self.names for p in labels if p[0] <= n.at.start and n.at.end <= p[1]}
        turns = {number: held[p].who for number, p in enumerate(places) if p is not None and p in held}
        return turns, frozenset(named.at for named in held.values())

    def name_at(self, token: Token, reading: Reading) -> Citation | None:
        """The name of which the token is part."""
        start = reading.paragraph.passage.start + token.idx
        return next((n.at for n in self.names if n.at.start <= start < n.at.end and not n.nameless), None)

    def is_name(self, at: Citation) -> bool:
        """Whether the place is a person's name and nothing else."""
        return any(named.at == at for named in self.names)

    def may_be_another(self, at: Citation) -> bool:
        """Whether another of that family name was named in full close before one that stands alone."""
        here = next((named for named in self.names if named.at == at), None)
        if here is None or " " in at.text:
            return False
        alike = (n for n in self.names if n.who != here.who and " " in n.at.text and not n.nameless)
        near = (n for n in alike if here.paragraph - FAR <= n.paragraph <= here.paragraph)
        return any(fold(parts_of(n.at.text).family_text) == fold(at.text) for n in near)

    def full_name(self, at: Citation) -> str:
        """The fullest form in which the document gives the name that stands there."""
        who = next((named.who for named in self.names if named.at == at), None)
        forms = [named.at.text for named in self.names if named.who == who]
        return max(forms, key=len, default=at.text)

    def name_for(self, label: Citation) -> Citation | None:
        """The name that stands in a label, else one of the document with the label's last word."""
        inside = next((n.at for n in self.names if n.at in label and not n.nameless), None)
        if inside is not None:
            return inside
        last = fold(label.text.split()[-1])
        named = next((n.at for n in self.names if fold(n.at.text.split()[-1]) == last), None)
        return named or self._by_office(label.text.lower())

    def _by_office(self, label: str) -> Citation | None:
        """Whom the head of a transcript gives the office that alone is the label: `MAYOR`."""
        *rest, head = label.split()
        turns = (number for number, one in enumerate(self._paragraphs) if one.paragraph.passage.label)
        opening = [n for n in self.names if n.paragraph < next(turns, 0) and not n.nameless]
        if label in words("transcript", "answerers"):  # `A:`, under a title that names one person
            return opening[0].at if len({n.who for n in opening}) == 1 else None
        known = [n for n in opening if n.who in self.known and label not in words("transcript", "askers")]
        held = ((n, self.known[n.who]) for n in known)
        holders = [n for n, known in held if head in known.heads and known.others >= set(rest)]
        return holders[0].at if len({n.who for n in holders}) == 1 else None

    def antecedent(self, phrase: Span, reading: Reading) -> Named | None:
        """Whom a pronoun or description stands for, by name or nameless; None when it is not clear."""
        number = self._numbers[id(reading)]
        self._resolve_pronouns(number)
        if phrase.root.lower_ in GENDERS:
            return self._by_pronoun(phrase.root, number)
        return self._by_description(phrase, number) or self._just_named(phrase, number)

    def other_one(self, phrase: Span, reading: Reading) -> Citation | None:
        """Of just two people named before "the other", in its passage or there and in the one before, the one
        named less lately."""
        number = self._numbers[id(reading)]
        told = [n for n in self.names if not n.quoted]
        here = [n for n in told if n.paragraph == number and n.token.i < phrase.start]
        if len({n.who for n in here}) == 1:
            here = [*(n for n in told if n.paragraph == number - 1), *here]
        two = [n for n in here if not n.nameless]
        others = [n for n in two if n.who != two[-1].who]
        return others[-1].at if len({n.who for n in here}) == 2 and others else None

    def outlet_before(self, reading: Reading) -> Span | None:
        """The last outlet named in the paragraph before."""
        number = self._numbers[id(reading)]
        return last_outlet(self._paragraphs[number - 1].doc[:]) if number else None

    def compatriot(self, phrase: Span, reading: Reading) -> Citation | None:
        """The one person named so far, or anywhere among posts, which run backwards, to whom the document
        gives this country; None of several."""
        number, (code,) = self._numbers[id(reading)], phrase_description(phrase).countries or {""}
        runs_back = reading.paragraph.passage.posted is not None
        named = [n for n in self.names if runs_back or (n.paragraph, n.token.i) < (number, phrase.root.i)]
        fitting = [n for n in named if n.who in self.known and code in self.known[n.who].countries]
        return fitting[-1].at if len({n.who for n in fitting}) == 1 and not fitting[-1].nameless else None

    def _resolve_pronouns(self, until: int) -> None:
        """Put each he, she and "the governor" that is a subject among the names, so that the next one can
        follow it."""
        for number in range(self._done + 1, until + 1):
            reading = self._paragraphs[number]
            for token in reading.doc:
                if token.lower_ in {"he", "she"} and reading.is_outside(token):
                    self._add(self._by_pronoun(token, number), token, number)
                    continue
                if not acts(token):
                    continue
                known = None
                if token.dep_ in SUBJECTS and self._is_office(token, reading):
                    phrase = noun_phrase(token, reading)
                    known = self._by_description(phrase, number) or self._just_named(phrase, number)
                    self._add(known, token, number)
                if known is None:
                    self._add_stranger(token, number)
        self._done = max(self._done, until)

    def _has_name(self, token: Token, reading: Reading) -> bool:
        """Whether a name stands beside a noun: "the mayor, X", "one of the drivers, X"."""
        beside = [t for t in token.subtree if t.dep_ in {"appos", "compound"}]
        return any(self.name_at(t, reading) for t in (token, *beside))

    def _add_stranger(self, token: Token, number: int) -> None:
        reading, who = self._paragraphs[number], f"{number}.{token.i}"
        nameless = stranger(token, reading)
        if nameless and not self._has_name(token, reading):
            at, sentence = reading.paragraph.cite(token), reading.sentence[token.i]
            self.names.append(Named(who, at, number, sentence, token, quoted=False, nameless=nameless))
            self._genders[who] = gender_of(token.lower_)
            self.known[who] = phrase_description(noun_phrase(token, reading))

    def _is_office(self, token: Token, reading: Reading) -> bool:
        """Whether a word outside marks stands for somebody by office alone: the governor."""
        definite = "the" in token.below
        bare = "appos" not in token.deps
        return definite and bare and is_role(token.text) and reading.is_outside(token)

    def _add(self, meant: Named | None, token: Token, number: int) -> None:
        if meant is not None:
            sentence = self._paragraphs[number].sentence[token.i]
            named = Named(meant.who, meant.at, number, sentence, token, quoted=False, nameless=meant.nameless)
            self.names.append(named)

    def _by_pronoun(self, token: Token, number: int) -> Named | None:
        reading, gender = self._paragraphs[number], GENDERS[token.lower_]
        told = told_of(token, reading)
        here = [n for n in self.names if n.paragraph == number and n.token.lower_ not in GENDERS]
        before = {n.who for n in here if n.token.i < token.i and not n.quoted}
        behind = named_behind(token, reading) if not before else None
        foretold = [n for n in here if behind is not None and n.token == behind and not n.nameless]
        if foretold and self._genders.get(foretold[0].who, gender) == gender:
            return foretold[0]
        others = {n.who for n in here if n.sentence < reading.sentence[token.i] and n.token.i not in told}
        barred = {n.who for n in here if n.token.i in told and not _tells_of_himself(n, token, others)}
        barred.add(self._turns.get(number, ""))
        barred |= {n.who for n in here if n.token.i > token.i and is_done_to(n.token, token)}
        links = [
            Link(
                named,
                number,
                reading.sentence[token.i],
                token,
                gender,
                self._genders.get(named.who, ""),
                is_new=named.at in self._new or bool(named.nameless),
                is_sole={named.who} == before,
                in_other_item=named.paragraph != number
                and self._items[named.paragraph]
                and self._items[number],
            )
            for named in self.names
            if number - FAR <= named.paragraph <= number
            and (named.paragraph < number or named.token.i < token.i)
            and named.who not in barred
            and named.at not in self._labels
            and (named.paragraph == number or not self._paragraphs[named.paragraph].is_caption)
        ]
        return _best(links, PRONOUN, least=-3.0)

    def _just_named(self, phrase: Span, number: int) -> Named | None:
        """Whom "the 63-year-old" or "the former driver" tells more of: the one person named in the passage so
        far, in the sentence before too; for a passage's first sentence in the passage before. Beside a
        minister "the former minister" may be another."""
        told, offices = told_besides(phrase), set(table("descriptions")["held"]["offices"])
        if not told:
            return None
        sentence = self._paragraphs[number].sentence[phrase.start]
        names = [n for n in self.names if not n.quoted and n.at not in self._labels]
        near = [n for n in names if n.paragraph == number and n.sentence < sentence]
        near = near if sentence else [n for n in names if n.paragraph == number - 1]
        if len({n.who for n in near}) != 1 or not any(n.tells for n in near):
            return None
        last, known = near[-1], self.known.get(near[-1].who, Description())
        is_close = not sentence or last.sentence == sentence - 1
        return None if last.nameless or not is_close or (told & offices and known.heads & offices) else last

    def _by_description(self, phrase: Span, number: int) -> Named | None:
        wanted, head = phrase_description(phrase), phrase.root
        sentence = self._paragraphs[number].sentence[head.i]

        def link(named: Named) -> Link:
            return Link(named, number, sentence, head, "", "", wanted, self.known.get(named.who))

        told = [n for n in self.names if not n.nameless or (n.paragraph, n.token.i) < (number, phrase.start)]
        last = {named.who: named for named in told if named.who in self.known}
        people = {who: link(named) for who, named in last.items()}
        fitting = {who for who, one in people.items() if one.same_office and not one.is_another}
        owners = [token.i for token in phrase if token.dep_ == "poss"]
        here = [n for n in self.names if n.paragraph == number]
        # "X's aide", "the aide of Mayor X"
        fitting -= {n.who for n in here if n.token.i in owners or head.i < n.token.i < phrase.end}
        fitting -= {
            n.who
            for n in self.names
            if (n.paragraph, n.sentence) == (number, sentence)
            and n.token.i >= phrase.end
            and not n.quoted
            and n.token.text in n.at.text
        }  # "the president said that X": he is not X
        own = next((token for token in phrase if token.lower_ in {"his", "her"}), None)
        owner = self._by_pronoun(own, number) if own is not None else None
        fitting -= {owner.who} if owner is not None else set()  # "his sister" is not he
        links = [link(named) for named in told if named.who in fitting]
        return _best(links, DESCRIPTION, least=-4.0)


def _tells_of_himself(named: Named, pronoun: Token, others: set[str]) -> bool:
    """Whether a name among the words that "he" says may be his own: "Horak is worried, he has said".

    Not in marks, nor beside the subject; and where somebody else was spoken of before, or the words go on
    ("he added"), only who is said to speak in the same sentence.
    """
    verb = _verb_of(named.token)
    if named.quoted or not named.is_subject or pronoun.i < verb.i:
        return False
    kind = class_of(verb.lower_)
    goes_on = verb_forms().get(pronoun.head.lower_, ("", ""))[0] in words("saying", "going_on")
    if kind == "call":
        return not goes_on
    return bool(kind) or not (goes_on or others - {named.who})


def _verb_of(name: Token) -> Token:
    return next((a for a in name.ancestors if a.pos_ in {"VERB", "AUX"}), name)


def _stands_beside(one: Named, other: Named) -> bool:
    """Whether two different people stand in one sentence, where neither is nearer."""
    return one.who != other.who and (one.paragraph, one.sentence) == (other.paragraph, other.sentence)


def _best(links: Sequence[Link], features: Sequence[Feature], *, least: float) -> Named | None:
    weighed = [(sum(f.weight * f.holds(link) for f in features), link) for link in links]
    if not weighed:
        return None
    score, best = max(weighed, key=lambda pair: (pair[0], pair[1].named.at.start))
    rivals = [points for points, link in weighed if _stands_beside(link.named, best.named)]
    is_clear = score - max(rivals, default=least - 1) >= CLEAR
    return best.named if score >= least and is_clear else None


__all__ = ["PERSONAL", "Coreference"]
