"""The speaker of a quotation as a record: a person by name, an organisation, or somebody unnamed."""

from __future__ import annotations

from itertools import takewhile

from generator.extract.naming.descriptions import is_role
from generator.extract.reading.coreference import GENDERS, Coreference
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.speech.attribution import Attribution
from generator.extract.speech.sorts import Sort, sort_of
from generator.extract.speech.sources import meant_by, noun_phrase
from generator.model import Citation, Doubt, Speaker
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

NOBODY = Speaker("unknown", "not stated")
PLACE = frozenset({"IN", "DT", "NNP", "JJ", "NN"})
NAMING = frozenset({"NN", "NNP", "JJ"})
INDEFINITE = frozenset({"a", "an", "another", "one", "some", "any", "several", "two", "many"})
DEFINITE = frozenset({"the", "this", "that", "his", "her", "their"})


def speaker_of(best: Attribution, people: Coreference) -> tuple[Speaker, tuple[Doubt, ...]]:
    """Who spoke, and what makes that doubtful."""
    if best.source is None or best.source_reading is None:
        return NOBODY, (Doubt.SPEAKER_UNKNOWN,)
    source, reading = best.source, best.source_reading
    at = reading.paragraph.cite(source)
    meant = noun_phrase(meant_by(source.root), reading) if source.root.tag_ in {"WP", "WDT"} else source
    doubts = (Doubt.SPEAKER_FROM_CONTEXT,) if best.is_from_context else ()
    name = named_in(source, reading, people)
    if name is not None:
        return Speaker("person", people.full_name(name), at, name), doubts
    name = people.antecedent(source, reading) if _points_back(source) else None
    if name is not None:
        return Speaker("person", people.full_name(name), at, name), (*doubts, Doubt.SPEAKER_BY_PRONOUN)
    if sort_of(meant.root) in {Sort.BODY, Sort.TEXT} or country_of(meant.root.text) is not None:
        return Speaker("organization", " ".join(meant.text.split()), at), doubts
    return Speaker("unnamed", " ".join(meant.text.split()), at), (*doubts, Doubt.ANONYMOUS)


def turn_speaker(label: Citation, people: Coreference) -> tuple[Speaker, tuple[Doubt, ...]]:
    """Who speaks a transcript's turn, by its label: a name of the document, else the label's own words."""
    name = people.name_for(label)
    if name is not None:
        return Speaker("person", people.full_name(name), label, name), ()
    return Speaker("unnamed", label.text, label), (Doubt.ANONYMOUS,)


def named_in(source: Span, reading: Reading, people: Coreference) -> Citation | None:
    """The name that a phrase is, or that is set beside it; never one that only owns or belongs to it."""
    head = meant_by(source.root)
    for token in (head, *_beside(head), *_owner_of_words(head)):
        name = people.name_at(token, reading)
        if name is not None:
            return name
    return _name_after_comma(source, reading, people)


def _owner_of_words(head: Token) -> list[Token]:
    """The X of "X's reply", whose words they are."""
    if head.lower_ not in words("voices", "utterance"):
        return []
    return [child for child in head.children if child.dep_ == "poss"]


def _beside(head: Token) -> list[Token]:
    beside = [child for child in head.children if child.dep_ == "appos"]
    if head.tag_ in {"NN", "NNS"}:
        beside += [child for child in head.children if child.dep_ == "conj"]
    return beside + [inner for child in beside for inner in child.children if child.dep_ == "appos"]


def _name_after_comma(source: Span, reading: Reading, people: Coreference) -> Citation | None:
    """The name in "the head of the team, X, said", where the parse lost the apposition.

    Between the comma and the name stand words of a title at most: after "according to the report," a new
    sentence begins, and whoever it names is not the one who told.
    """
    doc, at = reading.doc, source.end
    if source.root.tag_ not in {"NN", "NNS"} or sort_of(source.root) in {Sort.BODY, Sort.TEXT}:
        return None
    while at < len(doc) and doc[at].text != "," and doc[at].tag_ in PLACE and at - source.end < 6:
        at += 1  # "the head of the team in the capital, X"
    if at + 1 >= len(doc) or doc[at].text != ",":
        return None
    titled = takewhile(lambda token: token.tag_ in NAMING, doc[at + 1 : at + 5])
    names = (people.name_at(token, reading) for token in titled)
    return next((name for name in names if name is not None), None)


def _points_back(source: Span) -> bool:
    """Whether a phrase can stand for somebody named elsewhere: he, the minister; never "an official"."""
    if source.root.lower_ in GENDERS:
        return True
    if source.root.tag_ not in {"NN", "NNP"} or country_of(source.text) is not None:
        return False
    if any(token.lower_ in INDEFINITE for token in source):
        return False
    first = source[0]
    definite = first.lower_ in DEFINITE or any(token.tag_ == "POS" for token in source)
    if source.start == 0 and is_role(first.lower_):
        return True  # a headline leaves the article out: "Head of the team calls it …"
    return definite or (first.tag_ in {"NNP", "JJ"} and first.lower_ not in {"a", "an"})
