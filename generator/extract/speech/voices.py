"""The speaker of a quotation as a record: a person by name, an organisation, or somebody unnamed."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from generator.extract.naming.descriptions import is_role, told_besides
from generator.extract.naming.names import forms_of_address
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import STOPS, Reading
from generator.extract.reference.actors import phrase_of
from generator.extract.reference.coreference import Coreference
from generator.extract.reference.genders import GENDERS
from generator.extract.reference.outlets import is_relay, last_outlet, outlet_in
from generator.extract.reference.phrases import noun_phrase
from generator.extract.reference.sorts import Sort, sort_of
from generator.extract.reference.sources import meant_by
from generator.extract.reference.strangers import ONE, stranger
from generator.extract.speech.attribution import Attribution
from generator.extract.speech.named import named_in
from generator.model import Citation, Doubt, Speaker
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

NOBODY = Speaker("unknown", "not stated")
FIRST = frozenset({"i", "we", "me", "us", "my", "our", "mine", "ours"})
BESIDE_NAMES = frozenset({"compound", "appos"})
WHOSE = frozenset({"for", "at", "in", "from", "to", "with"})
LONGEST_TAIL = 8
"""What somebody is for or at has so many words at most."""
SOURCES = frozenset({"source", "sources"})
AUTHOR = "the author"
INDEFINITE = frozenset({"a", "an", "another", "one", "some", "any", "several", "two", "many"})
DEFINITE = frozenset({"the", "this", "that", "his", "her", "their"})


def speaker_of(best: Attribution, people: Coreference) -> tuple[Speaker, tuple[Doubt, ...]]:
    """Who spoke, and what makes that doubtful."""
    if best.source is None or best.source_reading is None:
        return NOBODY, (Doubt.SPEAKER_UNKNOWN,)
    reading = best.source_reading
    source = _writer_of(best.source, reading) or best.source
    at = reading.paragraph.cite(source)
    meant = noun_phrase(meant_by(source.root), reading) if source.root.tag_ in {"WP", "WDT"} else source
    if stands_for_body(source.root, reading):
        meant = phrase_of(source.root, reading)
    doubts = (Doubt.SPEAKER_FROM_CONTEXT,) if best.is_from_context else ()
    name = named_in(source, reading, people)
    if name is not None:
        together = (Doubt.SPEAKS_WITH_OTHERS,) if _is_one_of_several(source, reading) else ()
        several = (Doubt.SEVERAL_CANDIDATES,) if people.may_be_another(name) else ()
        return Speaker("person", people.full_name(name), at, name), (*doubts, *together, *several)
    if source.root.lower_ in FIRST:
        return _first_person(at, reading, people)
    name, nameless = _meant_person(source, reading, people)
    if name is not None:
        return Speaker("person", people.full_name(name), at, name), (*doubts, Doubt.SPEAKER_BY_PRONOUN)
    body = None if nameless or is_denizen(source) else _body(meant, reading, people)
    if body is not None:
        return Speaker("organization", body, at), doubts
    hidden = () if not nameless and _is_called(meant) else (Doubt.ANONYMOUS,)
    return Speaker("unnamed", nameless or _shown(meant, reading), at), (*doubts, *hidden)


def _is_called(phrase: Span) -> bool:
    """Whether the words are a name, of whomever: "Medvia", "the Lund Three"; no "Mayor"."""
    words_ = [token for token in phrase if token.lower_ not in DEFINITE and not token.is_space]
    is_proper = all(token.tag_ in {"NNP", "NNPS", "POS"} and token.text[:1].isupper() for token in words_)
    return bool(words_) and is_proper and not _is_title(phrase.root)


def _is_firm(phrase: Span) -> bool:
    """Whether a name that is no person's is a body's: two words and more, or one that is read as one."""
    is_whole = len(phrase) > 1 or phrase.root.ent_type_ == "ORG"
    return is_whole and phrase[0].lower_ not in DEFINITE and _is_called(phrase) and not _has_title(phrase)


def _has_title(phrase: Span) -> bool:
    return any(map(_is_title, phrase))


def _writer_of(source: Span, reading: Reading) -> Span | None:
    """Who wrote "the post" that says something: the subject of the verb of posting before it."""
    if source.root.lower_ not in words("voices", "posts") or source[0].lower_ not in {"the", "this", "that"}:
        return None
    wrote = [t for t in reading.doc[: source.start] if t.lower_ in words("voices", "posting")]
    subjects = [c for t in wrote for c in t.children if c.dep_ == "nsubj" and reading.is_outside(c)]
    return noun_phrase(subjects[-1], reading) if subjects else None


def _meant_person(source: Span, reading: Reading, people: Coreference) -> tuple[Citation | None, str]:
    """Whom a pronoun, an office, "the Chilean" or "the 63-year-old" means: a name, or nameless words."""
    nameless = _brought_in_nameless(source, reading) or _hidden(source)
    if nameless:
        return None, nameless
    if is_denizen(source):
        return people.compatriot(source, reading), ""
    if source.text.lower() == "the other":
        return people.other_one(source, reading), ""
    meant = people.antecedent(source, reading) if _points_back(source) or told_besides(source) else None
    if meant is None:
        return None, ""
    return (None, meant.nameless) if meant.nameless else (meant.at, "")


def _shown(phrase: Span, reading: Reading) -> str:
    """The words for people without a name; of "they" the words it goes on with, of "one" whose one it is."""
    if phrase.root.lower_ in ONE and (one := stranger(phrase.root, reading)):
        return one
    group = phrase_of(phrase.root, reading) if phrase.root.lower_ == "they" else phrase
    whole = group if sort_of(group.root) is not Sort.THING else phrase
    return " ".join(_with_whose(whole, reading).text.split())


def _with_whose(phrase: Span, reading: Reading) -> Span:
    """The phrase with whose or where somebody is: "a spokesman for the dykes", "a nurse at the clinic"."""
    doc, head = phrase.doc, phrase.root
    behind = doc[phrase.end] if phrase.end < len(doc) else head
    if sort_of(head) is not Sort.HUMAN or head.i != phrase.end - 1 or behind.lower_ not in WHOSE:
        return phrase
    edge = behind.right_edge.i + 1
    tail = doc[phrase.end : edge]
    is_short = behind.head is head and len(tail) <= LONGEST_TAIL
    is_plain = all(
        reading.is_outside(t) and t.pos_ not in {"VERB", "AUX"} and t.text not in STOPS for t in tail
    )
    return (
        doc[phrase.start : edge] if is_short and is_plain and not any(t.text == "," for t in tail) else phrase
    )


def _brought_in_nameless(phrase: Span, reading: Reading) -> str | None:
    """Who "the official" is where the passage brought in "a ministry official" before: nobody with a name."""
    if len(phrase) != 2 or phrase[0].lower_ not in {"the", "this"}:
        return None
    for token in reversed(reading.doc[: phrase.start]):
        if token.lower_ == phrase.root.lower_:
            known = noun_phrase(token, reading)
            is_named = "appos" in token.deps or token.dep_ in BESIDE_NAMES
            return " ".join(known.text.split()) if known[0].lower_ in INDEFINITE and not is_named else None
    return None


def _hidden(phrase: Span) -> str | None:
    """The words for somebody who in the same sentence asks not to be named: nobody the text names."""
    told = phrase.sent.text.lower()
    is_hidden = "anonymity" in told or any(cue in told for cue in words("voices", "hidden"))
    return " ".join(phrase.text.split()) if is_hidden and phrase.root.lower_ not in GENDERS else None


def stands_for_body(pronoun: Token, reading: Reading) -> bool:
    """Whether an "it" goes on with a body or country of the passage: "The company said … It added"."""
    meant = phrase_of(pronoun, reading).root if pronoun.lower_ == "it" else pronoun
    return meant is not pronoun and (sort_of(meant) is Sort.BODY or country_of(meant.text) is not None)


def _body(phrase: Span, reading: Reading, people: Coreference) -> str | None:
    """The body that a phrase is for, by name as far as the text tells: "the agency" is the one just named,
    "his office" the office of the one he is."""
    root = phrase.root
    if root.tag_ == "CD":  # "Paragraph six says …"
        root = next((c for c in root.children if c.dep_ == "compound"), root)
    if (
        is_relay(phrase)
        and root.lemma_ not in SOURCES
        and (outlet := _outlet(phrase, reading, people)) is not None
    ):
        return " ".join(outlet.text.split())
    known = sort_of(root) in {Sort.BODY, Sort.TEXT} or country_of(root.text) is not None or _is_firm(phrase)
    acronym = root.is_upper and root.is_alpha and len(root) > 1 and not is_role(root.text)
    if not known and not acronym:
        return None
    if phrase[0].lower_ in GENDERS:
        return _owned_body(phrase, reading, people)
    return _in_small_letters(phrase)


def _in_small_letters(phrase: Span) -> str:
    """The words of a phrase, the first small where only the sentence's start made it a capital."""
    told = " ".join(phrase.text.split())
    first, following = phrase[0], phrase[min(1, len(phrase) - 1)]
    is_name = first.tag_ in {"NNP", "NNPS"} or first.ent_type_ or first.text[1:].lower() != first.text[1:]
    goes_on = following is first or (following.text.isalpha() and following.text.islower())
    return told if is_name or not goes_on or first.tag_ == "DT" else told[:1].lower() + told[1:]


def _owned_body(phrase: Span, reading: Reading, people: Coreference) -> str:
    """ "His office": the one just named as somebody's in the passage, else that of the one he is, where this
    passage names him."""
    for token in reversed(reading.doc[: phrase.start]):
        if token.lower_ == phrase.root.lower_ and "poss" in token.deps:
            return " ".join(noun_phrase(token, reading).text.split())
    owner = people.antecedent(phrase[:1], reading)
    if owner is None or owner.nameless or owner.at.start < reading.paragraph.passage.start:
        return " ".join(phrase.text.split())
    return f"{people.full_name(owner.at)}’s {' '.join(phrase[1:].text.split())}"


def _outlet(phrase: Span, reading: Reading, people: Coreference) -> Span | None:
    """The outlet a phrase names; of "the agency", "the paper" the last one named before."""
    outlet = outlet_in(phrase)
    if outlet is not None:
        return outlet if phrase.root in outlet else None
    if len(phrase) != 2 or phrase[0].lower_ not in {"the", "this"}:
        return None
    named = tuple(takewhile(lambda token: token.text[:1].isupper(), reading.doc[phrase.end :]))
    if named:
        return reading.doc[phrase.end : phrase.end + len(named)]  # "the newspaper Courier"
    return last_outlet(reading.doc[: phrase.start]) or people.outlet_before(reading)


def _first_person(at: Citation, reading: Reading, people: Coreference) -> tuple[Speaker, tuple[Doubt, ...]]:
    """The one whose turn it is in a transcript; else whoever wrote the text."""
    label = reading.paragraph.passage.label
    if label is None:
        return Speaker("unnamed", AUTHOR, at), (Doubt.ANONYMOUS,)
    speaker, doubts = turn_speaker(reading.paragraph.document.cite(*label), people)
    return replace(speaker, at=at), doubts


def is_denizen(phrase: Span) -> bool:
    """Whether a phrase is for one person by country alone: "the Chilean"; never the country."""
    word = phrase.root.text
    country = country_of(word)
    if country is None or word not in country.demonyms or phrase[0].lower_ not in INDEFINITE | DEFINITE:
        return False
    return f"{word}s" in country.demonyms or word.endswith(("man", "woman"))


def turn_speaker(label: Citation, people: Coreference) -> tuple[Speaker, tuple[Doubt, ...]]:
    """Who speaks a transcript's turn, by its label: a name of the document, else the label's own words."""
    name = people.name_for(label)
    if name is not None:
        return Speaker("person", people.full_name(name), label, name), ()
    return Speaker("unnamed", label.text, label), (Doubt.ANONYMOUS,)


def _is_one_of_several(source: Span, reading: Reading) -> bool:
    """Whether others are joined to the one named: "X and the mayor said"."""
    root = source.root
    if root.dep_ == "conj" and root.head.dep_ in SUBJECTS and root.head.i < source.start:
        return reading.is_outside(root.head)
    return any(c.dep_ == "conj" and c in source and reading.is_outside(c) for c in root.children)


def _points_back(source: Span) -> bool:
    """Whether a phrase can stand for somebody named elsewhere: he, the minister; never "an official"."""
    if source.root.lower_ in GENDERS:
        return True
    if source.root.tag_ not in {"NN", "NNP"} or _is_no_person(source):
        return False
    if any(token.lower_ in INDEFINITE for token in source):
        return False
    first = source[0]
    definite = first.lower_ in DEFINITE or any(token.tag_ == "POS" for token in source)
    if source.start == 0 and is_role(first.lower_):
        return True  # a headline leaves the article out: "Head of the team calls it …"
    return definite or (first.tag_ in {"NNP", "JJ"} and first.lower_ not in {"a", "an"})


def _is_no_person(source: Span) -> bool:
    """Whether a phrase is for a country, a body, a group, or by a name of its own for somebody else."""
    root = source.root
    if country_of(source.text) is not None or root.lower_ in words("voices", "groups"):
        return True
    if root.tag_ == "NNP" and not _has_title(source):
        return True
    return sort_of(root) in {Sort.BODY, Sort.TEXT} and not _is_title(root)


def _is_title(token: Token) -> bool:
    loose = token.lower_ in table("descriptions")["means"]  # "the MP"
    return loose or is_role(token.lower_) or token.text in forms_of_address()
