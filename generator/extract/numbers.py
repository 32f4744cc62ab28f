"""Numbers of things: how many, of what, in which setting, on whose count. Dates and clock times are none.

Distances, spans of time and shares are converted to one unit each, so that 40 km and 25 miles are one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from generator.extract.proceedings import is_team, parties_of
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.extract.tallies import asked_before, put_at, said_otherwise, under_head
from generator.extract.wording.clauses import subject_of
from generator.extract.wording.terms import act_of, terms_in, thing_word
from generator.model import FoundNumber
from generator.vocabulary import table

FIGURE = re.compile(r"[$£€]?(?P<figure>\d[\d,]*(?:\.\d+)?)(?P<times>m|bn|k)?$")
YEAR = re.compile(r"(?:19|20)\d\d")
DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
BEFORE = 4
"""Tokens before a number in which `at least`, `some`, `nearly` stand."""
BETWEEN = {"than", "at", "of", "a", "the", "to", "around"}
"""What may stand between a bound and its number."""
OF_TEAM = {"strong", "member", "person", "man"}


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
    verb = _verb_over(many)
    terms = {*terms_in(t for t in verb.subtree if t != verb), *number.terms}
    unit = thing_word(many.head.lemma_.lower())
    return replace(number, unit=unit, terms=tuple(sorted(terms - {unit})), act=act_of(verb) or "")


def _in_paragraph(paragraph: Paragraph) -> Iterator[FoundNumber]:
    values = [(t, v) for t in paragraph.doc if (v := _value(t)) is not None and not _is_part_of_another(t)]
    under = list(under_head(paragraph, values))
    if under:
        yield from under
        return
    found: list[FoundNumber] = []
    for token, value in values:
        told = put_at(token, value, found, paragraph)
        unit, factor, counted = _unit(token)
        if told is None and unit is not None:
            number = _number(token, value * factor, unit, counted, paragraph)
            told = said_otherwise(number, token, found) or asked_before(number, token, paragraph)
        if told is not None:
            found.append(told)
    yield from found


def _number(
    token: Token, value: float, unit: str, counted: Token | None, paragraph: Paragraph
) -> FoundNumber:
    verb = _verb_over(token)
    subject = subject_of(verb)
    setting = [*_phrase_over(token), *([] if subject is None else subject.subtree)]
    acting = counted if counted is not None and is_team(counted) else subject
    about = set(terms_in(_thing_measured(token, subject))) - {unit}
    return FoundNumber(
        value,
        unit,
        paragraph.cite(_whole(token, counted)),
        paragraph.cite(token.sent),
        tuple(
            sorted({*terms_in(setting), *terms_in(_rest_of(verb)), *terms_in(_places_near(token))} - {unit})
        ),
        parties_of([acting]) if acting is not None else (),
        _bound(token),
        _befallen(counted) or act_of(verb) or "",
        tuple(sorted(about)),
    )


def _befallen(counted: Token | None) -> str:
    """What befell those who are counted, told beside them: `39 detained fishermen`."""
    told = [] if counted is None else [c.lower_ for c in counted.children if c.dep_ in {"amod", "acl"}]
    return next(
        (table("numbers")["befallen"][word] for word in told if word in table("numbers")["befallen"]), ""
    )


@cache
def _book(key: str) -> Mapping[str, float]:
    return dict(table("numbers")[key])


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(table("numbers")[key])


def _value(token: Token) -> float | None:
    """The number a token writes, with the `million` after it; `half` is 50 of a hundred."""
    if token.lower_ in _book("shares") and _is_share(token):
        return _book("shares")[token.lower_] * (2 if token.i and token.nbor(-1).lower_ == "two" else 1)
    if token.pos_ != "NUM" or token.ent_type_ == "ORDINAL" or _is_date(token):
        return None
    match = FIGURE.match(token.text)
    plain = float(match["figure"].replace(",", "")) if match else _book("words").get(token.lower_)
    if plain is None or (match and YEAR.fullmatch(token.text) and token.dep_ not in {"nummod", "dobj"}):
        return None
    times = _book("multipliers")
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    factor = times.get(match["times"] or "", 1) if match and match["times"] else times.get(after, 1)
    return float(plain * factor)


def _is_share(token: Token) -> bool:
    """`half of the land`, `a third of it`: not `the third round`."""
    return any(child.lower_ == "of" for child in token.children)


def _is_part_of_another(token: Token) -> bool:
    """The `million` behind a figure, the hour of a clock time, the number of a page."""
    before = token.nbor(-1) if token.i else token
    is_times = token.lower_ in _book("multipliers") and before.pos_ == "NUM" and before != token
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return is_times or after in {"a.m.", "p.m.", "am", "pm", "gmt"}


def _is_date(token: Token) -> bool:
    """A day or year, or a time of day; a span of time is a number of hours."""
    if token.ent_type_ not in {"DATE", "TIME"}:
        return False
    return token.head.lemma_.lower() not in _book("hours") or token.head.lower_ in DAYS


def _unit(token: Token) -> tuple[str | None, float, Token | None]:
    """What is counted, what one of it is in that unit, and the word for it; None where none is named."""
    currency = _currency(token)
    if currency:
        return currency, 1.0, None
    if token.lower_ in _book("shares"):
        return "percent", 1.0, token
    measure = _measure(token)
    if measure is not None:
        return measure
    team = _team_of(token)
    if team is not None:
        return "member", 1.0, team
    if token.dep_ == "nummod" and token.head.pos_ in {"NOUN", "PROPN"}:
        return thing_word(token.head.lemma_.lower()), 1.0, token.head
    is_bare = token.dep_ in {"nsubj", "dobj", "nsubjpass", "attr"} or token.head.lower_ == "than"
    return ("" if is_bare else None), 1.0, None


def _measure(token: Token) -> tuple[str, float, Token] | None:
    """A share, a length or a span of time: the unit, how much of it one is, the word."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    noun = token.head if token.dep_ in {"nummod", "compound"} else after
    lemma = noun.lemma_.lower()
    if lemma in _listed("percent") or after.text == "%":
        return "percent", 1.0, noun
    for unit, book in (("km", "kilometres"), ("hour", "hours")):
        if lemma in _book(book):
            return unit, _book(book)[lemma], noun
    return None


def _currency(token: Token) -> str:
    """The currency beside a number, dollars of all kinds as `$`; empty where there is none."""
    near = [token.nbor(k) for k in (-1, 1, 2) if 0 <= token.i + k < len(token.doc)]
    near += [child for child in token.children if abs(child.i - token.i) <= BEFORE]
    near += [token.head] if abs(token.head.i - token.i) <= 2 else []
    names = table("numbers")["currencies"]
    for word in near:
        name = names.get(word.lemma_.lower()) or names.get(word.text)
        if name is not None:
            return str(name)
    return str(names.get(token.text[0], "")) if not token.text[0].isdigit() else ""


def _team_of(token: Token) -> Token | None:
    """Whose size the number is: `a delegation of nine`, `its team is six strong`."""
    if token.dep_ == "pobj" and token.head.lower_ == "of" and is_team(token.head.head):
        return token.head.head
    if token.i > 1 and token.nbor(-1).lower_ == "of" and is_team(token.nbor(-2)):
        return token.nbor(-2)
    noun = token.head if token.dep_ in {"nummod", "npadvmod", "compound"} else token
    is_member = noun.lemma_.lower() in OF_TEAM or (noun == token and token.dep_ in {"attr", "dobj"})
    if not is_member or any(child.lower_ in {"other", "more"} for child in noun.children):
        return None
    if noun.head.pos_ == "NOUN" and is_team(noun.head) and noun.dep_ in {"compound", "amod"}:
        return noun.head
    verb = _verb_over(token)
    subject = subject_of(verb)
    has = verb.lemma_ in _listed("has_members")
    return subject if has and subject is not None and is_team(subject) and subject.lower_ != "side" else None


def _verb_over(token: Token) -> Token:
    return next(
        (ancestor for ancestor in token.ancestors if ancestor.pos_ in {"VERB", "AUX"}), token.sent.root
    )


def _phrase_over(token: Token) -> Iterator[Token]:
    """The noun phrase the number stands in, below its verb."""
    top = token
    while top.head != top and top.head.pos_ not in {"VERB", "AUX"}:
        top = top.head
    yield from top.subtree


def _thing_measured(token: Token, subject: Token | None) -> Iterator[Token]:
    """What a sum, share or length is of: `a loan of $5m`, `half of the land`, `the loan is worth`."""
    verb = _verb_over(token)
    above = token
    while above.head not in {above, verb}:
        above = above.head
        if above.pos_ in {"NOUN", "PROPN"}:
            yield above
    near = (token, token.head)
    yield from (g for word in near for c in word.children if c.lower_ == "of" for g in c.children)
    if verb.lemma_ in _listed("is_so_much"):
        is_relative = subject is not None and subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
        yield from (verb.head,) if is_relative else (subject,) if subject is not None else ()
        yield from (child for child in verb.children if child.dep_ in {"dobj", "attr"})


def _rest_of(verb: Token) -> Iterator[Token]:
    """The objects and places of the clause."""
    for child in verb.children:
        if child.dep_ in {"dobj", "prep", "agent", "nsubjpass", "attr", "oprd"}:
            yield from child.subtree


def _places_near(token: Token) -> Iterator[Token]:
    """The names of places in the sentence."""
    for word in token.sent:
        if word.pos_ == "PROPN" and word.dep_ == "pobj" and word.head.lower_ in {"in", "at", "near", "of"}:
            yield word


def _whole(token: Token, counted: Token | None) -> Span:
    """The number with what bounds it and what it counts: `at least 20 soldiers`, `$300 million`."""
    first = last = token.i
    for word in token.doc[max(token.sent.start, token.i - BEFORE) : token.i]:
        is_bound = any(word.lower_ in _listed(bound) for bound in ("over", "under", "about"))
        if (is_bound or word.text in "$£€") and first == token.i:
            first = word.i
    if first and token.doc[first - 1].lower_ == "at" and token.doc[first].lower_ in {"least", "most"}:
        first -= 1
    while last + 1 < token.sent.end and token.doc[last + 1].lower_ in _book("multipliers"):
        last += 1
    after = token.doc[last + 1] if last + 1 < token.sent.end else token
    if after.lemma_.lower() in table("numbers")["currencies"]:
        last = after.i
    if counted is not None and abs(counted.i - token.i) <= BEFORE + 1:
        first, last = min(first, counted.i), max(last, counted.i)
    return token.doc[first : last + 1]


def _bound(token: Token) -> str:
    """`at least`, `fewer than` right before a number; what stands further off bounds something else."""
    for word in reversed(token.doc[max(token.sent.start, token.i - BEFORE) : token.i]):
        for bound in ("over", "under", "about"):
            if word.lower_ in _listed(bound):
                return bound
        if word.lower_ not in BETWEEN and word.text not in "$£€":
            return ""
    return ""
