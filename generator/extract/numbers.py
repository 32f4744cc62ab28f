"""Numbers of things: how many, of what, in which setting, on whose count. Dates and clock times are none.

Distances, spans of time and shares are converted to one unit each, so that 40 km and 25 miles are one number.
Two numbers that two tellers set side by side are told to be of one thing, whatever their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract.counting.bounds import BEFORE, bound, rate_of, whole
from generator.extract.counting.deeds import (
    bargain_over,
    clause_of,
    deed_of,
    is_doer,
    named_doer_of,
    thing_of,
)
from generator.extract.counting.figures import (
    FIGURE,
    YEAR,
    Figure,
    figures_in,
    is_bracketed,
    is_build,
    is_hour,
    is_of_a_name,
    is_sum,
)
from generator.extract.counting.reckonings import beside_known, reckoned
from generator.extract.counting.spans import hours_in, is_whole_hour, lasted
from generator.extract.counting.units import (
    MORE,
    book,
    is_human,
    is_membership,
    is_of_voices,
    is_part,
    part_of_hour,
    unit_of,
    verb_over,
    whose,
)
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.extract.reference.nouns import is_team, parties_of
from generator.extract.tallies import asked_before, lengthened, put_at, set_beside, taken_up
from generator.extract.wording.terms import act_of, teller_of, terms_in, thing_word
from generator.model import FoundNumber
from generator.vocabulary import words
from generator.vocabulary.zones import abbreviations

NOT_COUNTED = re.compile(r"(?i)\s*(?:a\.m\.|p\.m\.|am\b|pm\b|gmt\b)|[-\s]years?[-\s]old")
"""Behind a number: an hour of the day, an age."""
DAYS_OF_MONTH = 31
DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
SUPPOSED = {"if", "unless", "whether", "until", "should"}
PLACED = {"in", "at", "near", "off", "outside"}


def find_numbers(analysis: Analysis) -> tuple[FoundNumber, ...]:
    """Every number of something in the document, in order; a bare one in a reply is of what was asked for."""
    found: list[FoundNumber] = []
    for number, paragraph in enumerate(analysis.paragraphs):
        here = list(_in_paragraph(paragraph))
        if analysis.document.kind == "transcript" and number:
            here = [_as_asked(each, analysis.paragraphs[number - 1]) for each in here]
        found += here
    return tuple(found)


def _as_asked(number: FoundNumber, question: Paragraph) -> FoundNumber:
    """`How many prisoners will Lund release? We were promised 120.`"""
    many = next((t for t in question.doc if t.lower_ == "many" and t.i and t.nbor(-1).lower_ == "how"), None)
    if number.unit or many is None or many.head.pos_ != "NOUN":
        return number
    verb = verb_over(many)
    terms = {*terms_in(t for t in verb.subtree if t != verb), *number.terms}
    unit = thing_word(many.head.lemma_.lower())
    return replace(number, unit=unit, terms=tuple(sorted(terms - {unit})), act=act_of(verb) or "")


def _in_paragraph(paragraph: Paragraph) -> Iterator[FoundNumber]:
    figures = [figure for figure in _figures(paragraph) if _counts(figure)]
    found: list[FoundNumber] = []
    for figure in figures:
        if verb_over(figure.head).lower_ == "including":
            continue  # some of those who are counted
        if found and (longer := lengthened(found[-1], figure, paragraph)) is not None:
            found[-1] = longer
            continue
        told = put_at(figure.head, figure.value, found, paragraph)
        told = told or taken_up(figure.head, figure.value, found, paragraph)
        unit, factor, counted = unit_of(figure)
        if told is None and not unit and is_hour(figure):
            continue
        if (
            told is None
            and unit is not None
            and not (_is_supposed(figure.head) or (unit != "percent" and is_of_voices(counted)))
        ):
            number = _number(figure, figure.value * factor, unit, counted, paragraph)
            told = set_beside(asked_before(number, figure.head, paragraph), figure.head, found)
        if told is not None:
            found.append(told)
    yield from found
    untimed = [figure for figure in figures if not is_hour(figure)]
    yield from beside_known(reckoned(untimed, paragraph), found)


def _figures(paragraph: Paragraph) -> Iterator[Figure]:
    """The numbers of a paragraph; the shares told in words among them: `half of the land`."""
    shares = book("shares")
    halves = [Figure(_share(t), t, t, t) for t in paragraph.doc.tokens if t.lower_ in shares and _is_share(t)]
    yield from sorted(
        (*figures_in(paragraph.doc), *halves, *hours_in(paragraph.doc)), key=lambda figure: figure.first.i
    )


def _share(token: Token) -> float:
    return book("shares")[token.lower_] * (2 if token.i and token.nbor(-1).lower_ == "two" else 1)


def _is_share(token: Token) -> bool:
    """`half of the land`, `a third of it`, `by a third`: not `the third round`, nor `the third of May`."""
    if part_of_hour(token) is not None:
        return token.i > 0 and token.nbor(-1).lower_ != "and"  # "an hour and a half": the hour is told
    if token.head.lower_ == "by" and token.dep_ == "pobj" and token.ent_type_ != "DATE":
        return True
    of = next((child for child in token.children if child.lower_ == "of"), None)
    return of is not None and not any(g.ent_type_ == "DATE" for g in of.children)


def _counts(figure: Figure) -> bool:
    """Whether a number is one of something: no day, no year, no time of day, no repeat in brackets."""
    token = figure.head
    if token.lower_ in book("shares") or is_whole_hour(token):
        return True
    is_word = (
        token.lower_ in book("words") and token.dep_ in {"nummod", "amod", "compound"} and figure.value > 1
    )
    if (
        not (token.pos_ == "NUM" or is_word or is_sum(figure))
        or token.ent_type_ == "ORDINAL"
        or _is_date(token)
    ):
        return False
    match = FIGURE.match(token.text)
    before = token.nbor(-1).text if token.i else ""
    if is_of_a_name(figure) or is_build(figure):
        return False
    is_year = bool(match) and YEAR.fullmatch(token.text) is not None
    if is_year and (token.dep_ not in {"nummod", "dobj"} or before.lower() in {"year", "years"}):
        return False
    is_repeat = is_bracketed(figure) and any(
        t.like_num for t in token.doc[max(0, figure.first.i - BEFORE - 1) : figure.first.i - 1]
    )
    after = token.doc.text[figure.last.idx + len(figure.last.text) :]
    return not is_repeat and before.lower() != "no." and not NOT_COUNTED.match(after)


def _is_date(token: Token) -> bool:
    """A day or year, or a time of day; a span of time is a number of hours. What no day can be is a number,
    whatever the model takes it for: `put it at 46`."""
    if token.ent_type_ not in {"DATE", "TIME"}:
        return False
    beside = {token.nbor(step).ent_type_ for step in (-1, 1) if 0 <= token.i + step < len(token.doc)}
    if token.text.isdigit() and int(token.text) > DAYS_OF_MONTH and not YEAR.fullmatch(token.text):
        return token.ent_type_ in beside
    return token.head.lemma_.lower() not in book("hours") or token.head.lower_ in DAYS


def _is_supposed(token: Token) -> bool:
    """`if the lake sinks below 360 metres`: nobody has counted them."""
    return any(
        child.lower_ in SUPPOSED
        for above in token.ancestors
        if above.sent is token.sent
        for child in above.children
        if child.dep_ == "mark" or (child.dep_ == "aux" and child.i == above.left_edge.i)
    )


def _number(
    figure: Figure, value: float, unit: str, counted: Token | None, paragraph: Paragraph
) -> FoundNumber:
    token = figure.head
    verb = verb_over(token)
    subject = subject_of(verb)
    setting = [*_phrase_over(token), *_subject_words(verb, subject)]
    acting = counted if counted is not None and is_team(counted) else subject
    own = {unit, *(t.lemma_.lower() for t in token.doc.tokens[figure.first.i : figure.last.i + 1])}
    about = set(terms_in(_thing_measured(token, subject))) - own
    near = (
        t.lemma_.lower() for t in token.doc.tokens[max(token.sent.start, figure.first.i - BEFORE) : token.i]
    )
    about |= words("numbers", "damage") if words("numbers", "costing").intersection(near) else set()
    teller, deed, thing = teller_of(token), deed_of(counted, verb), thing_of(figure, counted)
    act = "" if is_doer(counted, verb) and act_of(verb) in book("done") else act_of(verb) or ""
    is_met = unit == "hour" and lasted(counted, verb)
    is_lasting = unit == "hour" and verb.lemma_ == "be" and any(a.lower_ == "for" for a in token.ancestors)
    act = bargain_over(verb) or ("last" if is_lasting or is_met else act)
    setting += [] if counted is None or not is_met else [counted.head]
    terms = {*terms_in((*setting, *_rest_of(verb), *_places_near(token)))}
    terms |= {"meeting"} if is_met else set()
    if not unit and token.head == verb and deed in words("numbers", "of_people"):
        unit = "person"
    return FoundNumber(
        value,
        "membership" if is_membership(token, verb, counted) else unit,
        paragraph.cite(whole(figure, counted)),
        paragraph.cite(token.sent),
        (*sorted(terms - own), *rate_of(figure)),
        next((p for t in (acting, subject) if t is not None and (p := parties_of([t]))), ()),
        bound(figure),
        deed or act,
        tuple(sorted(about)),
        whose=whose(counted) if counted is not None and unit != "member" else (),
        teller=teller.lemma_.lower() if teller is not None else "",
        places=tuple(t.lemma_.lower() for t in _places_near(token)),
        is_human=is_human(counted) or unit in {"membership", "person"},
        is_rest=counted is not None and any(c.lower_ in MORE for c in (counted, *counted.children)),
        is_part=unit != "percent" and not is_membership(token, verb, counted) and is_part(figure, counted),
        is_own=counted is not None and any(c.tag_ == "PRP$" for c in counted.children),
        thing=thing,
        clause=clause_of(thing, counted, verb),
        doer=named_doer_of(verb, subject, counted),
    )


def _subject_words(verb: Token, subject: Token | None) -> Iterator[Token]:
    """The words for who acts; those before `which represents` where the subject only looks back."""
    if subject is None:
        return
    looks_back = subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
    yield from (t for t in verb.head.subtree if t.i < verb.left_edge.i) if looks_back else subject.subtree


def _phrase_over(token: Token) -> Iterator[Token]:
    """The noun phrase the number stands in, below its verb."""
    top = token
    while top.head != top and top.head.pos_ not in {"VERB", "AUX"}:
        top = top.head
    yield from top.subtree


def _thing_measured(token: Token, subject: Token | None) -> Iterator[Token]:
    """What a sum, share or length is of: `a loan of $5m`, `half of the land`, `the loan is worth`."""
    verb = verb_over(token)
    above = token
    while above.head not in {above, verb}:
        above = above.head
        if above.pos_ in {"NOUN", "PROPN"}:
            yield above
    near = (token, token.head, token.head.head)
    of = (
        {"of", "in", "as"}
        if token.head.pos_ != "VERB" and verb.lemma_ in words("numbers", "paying")
        else {"of"}
    )
    yield from (g for word in near for c in word.children if c.lower_ in of for g in c.children)
    if verb.lemma_ in words("numbers", "is_so_much"):
        is_relative = subject is not None and subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
        thing = verb.head if is_relative else subject
        yield from () if thing is None else _named_by(thing)
        yield from (child for child in verb.children if child.dep_ in {"dobj", "attr"})


def _named_by(thing: Token) -> Iterator[Token]:
    """A noun and what it is of: `the decline of the level of the lake`."""
    yield thing
    for of in (child for child in thing.children if child.lower_ == "of"):
        for goal in of.children:
            yield from _named_by(goal)


def _rest_of(verb: Token) -> Iterator[Token]:
    """The objects and places of the clause."""
    for child in verb.children:
        is_when = child.dep_ == "advcl" and not child.below.isdisjoint({"when", "after"})
        if is_when or child.dep_ in {"dobj", "prep", "agent", "nsubjpass", "attr", "oprd"}:
            yield from child.subtree


def _places_near(token: Token) -> Iterator[Token]:
    """The names of places in the sentence."""
    for word in token.sent:
        is_name = word.pos_ == "PROPN" and word.dep_ == "pobj" and word.head.lower_ in {*PLACED, "of"}
        if is_name and word.text not in abbreviations() and word.ent_type_ not in TIMES:  # "at 4am BST"
            yield word
