"""What each clause tells was done, so that it can be compared: the deed by its class, who, what, where.

Never compares two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import attrgetter

from generator.extract.claiming.authors import asked_for, authored
from generator.extract.claiming.deeds import (
    deed_noun,
    deeds_of,
    deeds_of_none,
    happens_to,
    is_held,
    is_of_deed,
    none_of,
    set_for,
)
from generator.extract.claiming.replies import replied
from generator.extract.claiming.roles import heads_of, own_words, phrase_of, places_among, roles_of
from generator.extract.claiming.stances import charge_over, cleft_over, is_asserted, is_fixed, stance_of
from generator.extract.claiming.things import classes_in
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, subject_of
from generator.extract.wording.terms import teller_of
from generator.model import FoundDate, FoundProposition, FoundScene, FoundUnknown
from generator.vocabulary import words
from generator.vocabulary.things import classes_of

CLAUSES = {"VERB", "AUX"}
NO_CLAUSE = {"aux", "auxpass", "amod", "compound"}
UNTIL = {"until", "till"}
KNOWN = {"minute", "day", "month", "year"}
"""How exactly a date must be told to be after the day of writing."""
ASKED = "asked"
"""The stance of a deed that is only asked after."""
STATE = "="
PRESENT = {"VBZ", "VBP"}
TIMED = {"prep", "npadvmod", "advmod", "advcl", "dobj", "attr", "xcomp"}
OWN = {"i", "we"}
HELPERS = {"aux", "auxpass", "neg", "expl"}
PARTNERS = {"from", "by", "between"}
"""What leads to those by whom there was no call, no apology."""
RISING = {"get", "rise", "stand", "pack"}
LEAVING = {"leave", "go", "walk", "depart"}
BACK = {"he", "she", "they", "it"}
_place = attrgetter("i")


def find_propositions(analysis: Analysis, dates: Sequence[FoundDate]) -> tuple[FoundProposition, ...]:
    """Every clause that tells a deed, in order of the text, replies too; `dates`: those of the document."""
    found: list[FoundProposition] = []
    tell = partial(_clause, dates)
    for number, paragraph in enumerate(analysis.paragraphs):
        if paragraph.passage.kind != "heading":
            for verb in (t for t in paragraph.doc if t.pos_ in CLAUSES and t.dep_ not in NO_CLAUSE):
                deeds = deeds_of_none(none) if (none := none_of(verb)) is not None else deeds_of(verb)
                stance = stance_of(verb) if deeds else None
                if stance is not None:
                    found.append(tell(verb, deeds, stance, paragraph))
        if analysis.document.kind == "transcript" and number:
            found += replied(analysis.paragraphs[number - 1], paragraph, tell)
    return tuple(found)


def find_asked_deeds(
    analysis: Analysis, dates: Sequence[FoundDate], unknowns: Sequence[FoundUnknown]
) -> tuple[FoundProposition, ...]:
    """The deeds that what the document leaves open asks after: a clause under `whether` tells none."""
    wanted = {unknown.words for unknown in unknowns if unknown.question}
    found: list[FoundProposition] = []
    for paragraph in analysis.paragraphs if wanted else ():
        here = {at for at in wanted if paragraph.passage.start <= at.start < paragraph.passage.end}
        for verb in paragraph.doc if here else ():
            is_clause = verb.pos_ in CLAUSES and verb.dep_ not in NO_CLAUSE
            is_asked = is_clause and paragraph.cite_words(verb.left_edge, verb.right_edge) in here
            if is_asked and (deeds := deeds_of(verb)):
                found.append(_clause(dates, verb, deeds, ASKED, paragraph))
    return tuple(found)


def find_scenes(analysis: Analysis) -> tuple[FoundScene, ...]:
    """What each sentence is about, headings among them: the classes of its nouns and its names."""
    return tuple(
        FoundScene(paragraph.cite(sentence), classes_in(sentence), paragraph.passage.kind == "heading")
        for paragraph in analysis.paragraphs
        for sentence in paragraph.doc.sents
        if any(token.is_alpha for token in sentence)
    )


def _clause(
    dates: Sequence[FoundDate], verb: Token, deeds: tuple[str, ...], stance: str, paragraph: Paragraph
) -> FoundProposition:
    within, happening = own_words(verb), happens_to(verb)
    doer, things, rest = roles_of(verb, within, happening)
    own = _own(verb, (*doer, *things, *rest))
    doer, things, rest = _as_told(verb, deeds, _meant(doer, verb), things, rest)
    if (none := none_of(verb)) is not None:
        doer = [t for c in none.children if c.lower_ in PARTNERS for t in c.subtree]
        things = [t for t in phrase_of(none) if t not in doer]
    if all(STATE in deed for deed in deeds) or is_held(verb):
        doer, things, rest = [], [*things, *doer], []
    places = [*places_among(within)]
    where = {t for place in places if place[-1].pos_ == "PROPN" for t in place}
    if none is not None and words("deeds", "of_talks").intersection(deed_noun(none)):
        where.add(none)  # "There was no walkout": the noun is the deed
    where |= set() if happening is None else {happening}
    about = [t for t in things if not (is_of_deed(t, verb, deeds) or t in where)]
    own_dates = [*_own_dates(verb, happening, paragraph, dates)]
    is_ahead = (verb.lemma_ == "have" and _lasts(verb)) or _is_to_come(verb, own_dates, paragraph)
    if happening is not None:
        is_ahead = is_ahead or (verb.lemma_ != "be" and set_for(verb) is not None)
        is_ahead = is_ahead or (verb.lemma_ == "take" and verb.tag_ in PRESENT)
    stance = "planned" if stance == "yes" and is_ahead else stance
    charge = charge_over(verb)
    return FoundProposition(
        at=paragraph.cite(verb.sent),
        says=paragraph.cite_words(*(_ends(own) if charge is None else _charging(charge, verb))),
        deeds=deeds,
        stance=stance,
        doer=classes_in(doer),
        things=classes_in(about),
        heads=classes_in(_denied(about, none) if none is not None else _named(about, deeds)),
        scene=classes_in(rest),
        places=tuple(paragraph.cite(place) for place in places),
        whens=tuple(date.at for date in own_dates),
        teller=_teller(verb, paragraph),
        is_main=is_asserted(verb),
        charge="" if charge is None else _charged(verb),
        verb=verb.lemma_.lower(),
        done_by=paragraph.cite_words(*_ends(doer)) if doer and doer[0].pos_ != "PRON" else None,
    )


def _as_told(
    verb: Token, deeds: tuple[str, ...], doer: list[Token], things: list[Token], rest: list[Token]
) -> tuple[list[Token], list[Token], list[Token]]:
    """Who and what, where it is not subject and object: `it was Lund's idea`, `asked for it`."""
    found = authored(verb, deeds)
    doer, things = found if found is not None else (doer, things or asked_for(verb))
    return doer, things, [t for t in rest if t not in doer and t not in things]


def _charging(charge: Token, verb: Token) -> tuple[Token, Token]:
    """`Varn accused Lund of firing at the boat`: from who charges whom to the end of the deed."""
    subject = subject_of(charge)
    first = charge.left_edge if subject is None or subject.i > charge.i else subject.left_edge
    return first, max((verb, *own_words(verb)), key=_place)


def _charged(verb: Token) -> str:
    """The deed as a statement of whoever is charged with it: `Lund was firing at the boat`."""
    accused = subject_of(verb)
    if accused is None or accused.pos_ not in {"NOUN", "PROPN"}:
        return ""
    whom = "".join(t.text_with_ws for t in noun_phrase(accused) if t not in {*verb.subtree}).strip(" ,")
    are_many = accused.tag_ in {"NNS", "NNPS"} or "conj" in accused.deps
    deed = "".join(t.text_with_ws for t in sorted({verb, *own_words(verb)}, key=_place)).strip(" ,.")
    return f"{whom} {'were' if are_many else 'was'} {deed}"


def _teller(verb: Token, paragraph: Paragraph) -> str:
    """The lemma of who says so; in a turn whoever it is labelled with, for `I` too."""
    charge = charge_over(verb)
    teller = teller_of(verb) if charge is None else subject_of(charge)
    label = _label(paragraph)
    return label if teller is None or (label and teller.lower_ in OWN) else teller.lemma_.lower()


def _named(about: list[Token], deeds: tuple[str, ...]) -> list[Token]:
    """The nouns for what it is done to; of `the release of the crew took place` not the release."""
    told = {*deeds}
    return heads_of([token for token in about if told.isdisjoint(deed_noun(token))] or about)


def _denied(about: list[Token], none: Token) -> list[Token]:
    """The nouns for what there is none of; none for one that only names the deed: `no apology`."""
    is_deed = bool(deed_noun(none)) and classes_of(none.lemma_.lower()) == (none.lemma_.lower(),)
    return [head for head in heads_of(about) if not (is_deed and head == none)]


def _meant(doer: list[Token], verb: Token) -> list[Token]:
    """The words for the doer; of `officials said they had not agreed` those for who says so."""
    teller = teller_of(verb) if len(doer) == 1 and doer[0].lower_ in BACK else None
    is_before = teller is not None and teller.i < doer[0].i and teller.pos_ != "PRON"
    return phrase_of(teller) if teller is not None and is_before else doer


def _own(verb: Token, around: Iterable[Token]) -> list[Token]:
    """The clause's words; whom an infinitive only shares with the verb above it is none of it."""
    helpers = [c for c in verb.children if c.dep_ in HELPERS or c.lower_ == "it"]
    is_whole = verb.dep_ == "relcl" or is_fixed(verb)
    if verb.lemma_ in RISING:  # "got up and left"
        and_left = [c for c in verb.children if c.dep_ == "conj" and c.lemma_ in LEAVING]
        helpers += [t for left in and_left for t in (left, *own_words(left))]
    found = [verb, *helpers, *(around if is_whole else filter(verb.is_ancestor, around))]
    if ":" not in verb.sent.words:
        return found
    before = verb.doc.tokens[min([t.i for t in found]) : verb.i]
    colon = max((t.i for t in before if t.text == ":"), default=-1)
    return [t for t in found if t.i > colon]  # "The walkout that was none: the team left the room"


def _label(paragraph: Paragraph) -> str:
    """Who speaks by the label of a turn; empty where none does."""
    label = paragraph.passage.label
    return paragraph.document.text[label[0] : label[1]].lower() if label is not None else ""


def _own_dates(
    verb: Token, happening: Token | None, paragraph: Paragraph, dates: Sequence[FoundDate]
) -> Iterator[FoundDate]:
    """The dates in the parts of a clause that may hold the time of its deed, not `Sunday shifts`."""
    here, start = paragraph.inside(dates), paragraph.passage.start
    if not here:
        return
    timed = [c for c in verb.children if c.dep_ in TIMED or c is happening]
    timed += [] if (be := cleft_over(verb)) is None else [c for c in be.children if c.dep_ in TIMED]
    parts = [(c.left_edge.idx, c.right_edge.idx + len(c.right_edge.text)) for c in timed]
    kinds = [t for c in timed for t in c.subtree if t.dep_ == "compound" and t.head.tag_ == "NNS"]
    for date in here:
        is_kind = any(start + t.idx <= date.at.start < start + t.idx + len(t) for t in kinds)
        is_own = any(date.at.start < start + last and start + first < date.at.end for first, last in parts)
        if is_own and not is_kind and not _is_of_another(date, verb, timed, start):
            yield date


def _is_of_another(date: FoundDate, verb: Token, timed: Sequence[Token], start: int) -> bool:
    """`on charges stemming from the 2014 siege`, `at a March 8 hearing`: the day of another deed or thing."""
    inside = [
        t for c in timed for t in c.subtree if date.at.start <= start + t.idx < date.at.end and t != verb
    ]
    top = next((t for t in inside if t.head not in inside), None)
    if top is None or top.head in (verb, *timed):
        return False
    is_of_thing = top.dep_ in {"compound", "nmod", "amod", "nummod"} and top.head.pos_ in {"NOUN", "PROPN"}
    is_of_thing = is_of_thing and top.head.ent_type_ not in {"DATE", "TIME"}
    between = (a for a in top.ancestors if a in verb.subtree and a is not verb)
    return is_of_thing or any(a.dep_ in {"relcl", "acl", "advcl"} and a not in timed for a in between)


def _is_to_come(verb: Token, own: Sequence[FoundDate], paragraph: Paragraph) -> bool:
    """`It runs out on 15 April`, in the present and written before: a plan."""
    written = paragraph.passage.posted or paragraph.document.published or ""
    first = [date.when.partition("/")[0] for date in own if date.precision in KNOWN]
    is_after = bool(written) and all(day > written[: len(day)] for day in first)
    return verb.tag_ in PRESENT and len(first) == len(own) > 0 and is_after


def _lasts(verb: Token) -> bool:
    """`They have until Friday to answer`: what is to be done by then."""
    return any(t.ent_type_ in {"DATE", "TIME"} for c in verb.children if c.lower_ in UNTIL for t in c.subtree)


def _ends(tokens: Sequence[Token]) -> tuple[Token, Token]:
    """The first and the last of some words, in whatever order they come."""
    return min(tokens, key=_place), max(tokens, key=_place)
