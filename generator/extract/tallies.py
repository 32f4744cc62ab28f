"""Bare numbers that count what other words name: `put the toll at nine`; one span of time told in two.

What a bare number counts stands in the number before it or in a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.counting.deeds import deed_of
from generator.extract.counting.figures import Figure
from generator.extract.counting.units import book, is_human, unit_of, verb_over, whose
from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.extract.wording.terms import act_of, terms_in, thing_word
from generator.model import Citation, FoundNumber
from generator.vocabulary import table, words
from generator.vocabulary.money import is_money

ALMOST = 1.5
"""How many times as many people of any kind may be set beside those of one kind."""
NEXT_SENTENCE = 3
"""Characters at most between two sentences that follow each other."""
FARTHEST = 10
"""How many times the one number may hold the other."""
NOBODY = {"", "he", "she", "it", "they", "we", "i", "who", "which", "that", "reporter"}
"""Words that tell no two tellers apart."""
OWN = {"it", "they", "he", "she", "we"}
MARKS = {'"', "“", "‘", "'", "`"}
NEAR = 14
"""Words back from `at nine` within which `put the toll` stands."""


@cache
def _befallen() -> dict[str, str]:
    return dict(table("numbers")["befallen"])


def put_at(
    token: Token, value: float, before: Sequence[FoundNumber], paragraph: Paragraph
) -> FoundNumber | None:
    """`Police put the dead at nine`: of those who are named, or of what the number before counts."""
    end = token.i - (token.i > 0 and token.nbor(-1).text in MARKS)
    near = token.doc[max(token.sent.start, end - NEAR) : end]
    if not len(near) or near[-1].lower_ != "at" or not any(t.lemma_ in words("numbers", "put") for t in near):
        return None
    at, said = paragraph.cite(token.sent), paragraph.cite(token)
    thing = next(
        (t for t in reversed(near) if t.lower_ in _befallen() or t.lemma_ in words("numbers", "tally")), None
    )
    if thing is not None and thing.lower_ in _befallen():
        act = _befallen()[thing.lower_]
        named = (t for t in near if t.tag_ == "NNS" and t.dep_ == "pobj" and t.head.lower_ == "of")
        unit = next((thing_word(t.lemma_.lower()) for t in named), "person")
        last = next((n for n in reversed(before) if n.act == act and n.unit == unit), None)
        terms = last.terms if last is not None else terms_in(t for t in near if t != thing)
        return FoundNumber(value, unit, said, at, terms, act=act, is_human=True)
    counted = next(
        (t for t in near if t.dep_ == "pobj" and t.head.lower_ == "of" and t.head.head == thing), None
    )
    if counted is not None and counted.tag_ == "NNS":  # "the number of doubters at four"
        terms = terms_in(t for t in near if t not in (thing, counted))
        unit, act = thing_word(counted.lemma_.lower()), _kept(near)
        is_people = is_human(counted)
        return FoundNumber(value, unit, said, at, terms, act=act, whose=whose(counted), is_human=is_people)
    is_tally = thing is not None or any(t.lower_ in {"it", "them"} and t.dep_ == "dobj" for t in near)
    last = next((n for n in reversed(before) if n.unit and _is_close(n.at, at)), None)
    if not is_tally or last is None or last.value == value or value <= 1:
        return None
    return _told_again(last, value, said, at, _teller_over(token) or last.teller)


def _kept(tokens: Iterable[Token]) -> str:
    """`the soldiers in its prisons`: they are held."""
    return "hold" if any(t.lemma_ in words("deeds", "held_in") for t in tokens) else ""


def _told_again(last: FoundNumber, value: float, said: Citation, at: Citation, teller: str) -> FoundNumber:
    """The number before as another teller has it."""
    return replace(last, value=value, words=said, at=at, bound="", teller=teller, against=last.words)


def _teller_over(token: Token) -> str:
    """The lemma of whoever reckons, the subject of the verb over the number."""
    subject = subject_of(verb_over(token))
    return subject.lemma_.lower() if subject is not None else ""


def taken_up(
    token: Token, value: float, before: Sequence[FoundNumber], paragraph: Paragraph
) -> FoundNumber | None:
    """`She spoke of 46 captives. He spoke of 48`: a bare number by which another teller counts the same."""
    verb = verb_over(token)
    is_goal = token.dep_ == "pobj" and token.head.lower_ in {"of", "at", "as"} and token.head.head == verb
    is_bare = (is_goal or (token.dep_ == "dobj" and token.head == verb)) and not any(token.children)
    if not is_bare or verb.lemma_ not in words("numbers", "reckons", "put"):
        return None
    at, teller = paragraph.cite(token.sent), _teller_over(token)
    last = next((n for n in reversed(before) if n.unit and n.at != at and _is_close(n.at, at)), None)
    if last is None or teller in {"", last.teller} or not last.teller or not _is_plausible(last.value, value):
        return None
    is_same = len({teller, last.teller} & OWN) == 1  # "he": whoever told the number before
    asks = any(_is_how_many(t) for t in token.doc.tokens[token.sent.start : token.i])
    if is_same or asks or last.act in words("numbers", "offers", "demands"):
        return None
    return _told_again(last, value, paragraph.cite(token), at, teller)


def lengthened(before: FoundNumber, figure: Figure, paragraph: Paragraph) -> FoundNumber | None:
    """`two hours and forty minutes`: one span of time told in two numbers."""
    unit, factor, noun = unit_of(figure)
    first, doc = figure.first.i, figure.head.doc
    if unit != "hour" or noun is None or before.unit != "hour" or first < 2 or doc[first - 1].lower_ != "and":
        return None
    if doc[first - 2].lemma_ not in book("hours") or paragraph.cite(doc[first - 2]) not in before.words:
        return None
    start = before.words.start - paragraph.passage.start
    words = paragraph.cite_characters(start, noun.idx + len(noun.text))
    return replace(before, value=before.value + figure.value * factor, words=words)


def set_beside(number: FoundNumber, token: Token, before: Sequence[FoundNumber]) -> FoundNumber:
    """`The union claims 600 members; the firm says it has fewer than 400`: two tellers in one breath."""
    last = next(
        (n for n in reversed(before) if _is_close(n.at, number.at) and _are_beside(n, number, token)), None
    )
    if last is None:
        return number
    is_bare = not number.unit
    return replace(
        number,
        unit=last.unit,
        terms=tuple(sorted({*number.terms, *last.terms})) if is_bare else number.terms,
        act=last.act if is_bare else number.act,
        about=last.about if is_bare else number.about,
        whose=number.whose or last.whose,
        is_human=last.is_human,
        against=last.words,
    )


def _is_close(before: Citation, at: Citation) -> bool:
    return before == at or 0 <= at.start - before.end <= NEXT_SENTENCE


def _are_beside(one: FoundNumber, other: FoundNumber, token: Token) -> bool:
    """Whether two tellers count one thing, and not each his own."""
    tellers = {one.teller, other.teller}
    bargains = words("numbers", "offers", "demands")
    by_list = other.teller in table("claims")["records"]
    is_told = (
        len(tellers) > 1
        and not tellers & (NOBODY - {""} if by_list else NOBODY)
        and not {one.act, other.act} & bargains
        and not {*one.terms, *other.terms} & words("numbers", "bargains")
    )
    is_count = bool(one.unit) and not (one.listed or one.is_rest or other.is_rest)
    if not (is_told and is_count and _is_plausible(one.value, other.value)) or _is_its_own(token):
        return False
    if one.whose and other.whose and not {*one.whose} & {*other.whose}:
        return False
    if one.is_own:
        return False  # "Lund says 11 of its men died; Varn reports 14 dead": each counts its own
    if other.unit:
        return _are_alike(one, other)
    if one.at != other.at and sum(t.like_num and t.pos_ == "NUM" for t in token.sent) > 1:
        return False  # "the board said 32 went to Lund, 11 to Varn": some of those before
    does_other = token.dep_ in {"nsubj", "nsubjpass"} and one.act != other.act and token.head.lemma_ != "do"
    return not does_other and (token.dep_ != "nsubj" or token.head.dep_ == "ccomp")


def _are_alike(one: FoundNumber, other: FoundNumber) -> bool:
    """Whether they count what may be the same, and tell no two deeds of it."""
    if (one.unit == "percent") != (other.unit == "percent"):
        return False  # a share of the schools is no number of schools
    is_alike = one.unit == other.unit or one.unit in other.terms or other.unit in one.terms
    are_near = max(one.value, other.value) <= ALMOST * min(one.value, other.value)
    are_people = are_near and one.is_human and other.is_human
    are_kin = are_people and bool({one.unit, other.unit} & words("numbers", "anybody"))
    if is_alike and (one.unit == "percent" or is_money(one.unit)):
        return bool({*one.about} & {*other.about}) or one.act == other.act != ""
    if one.unit in words("numbers", "generic") and other.unit in words("numbers", "generic"):
        return one.act == other.act
    deeds = {act for act in (one.act, other.act) if act in table("numbers")["frames"]}
    return (is_alike or are_kin) and (one.act == other.act or len(deeds) < 2)


def _is_plausible(one: float, other: float) -> bool:
    """Whether both may be told of one thing, and are two; a bare one is mostly no number."""
    return one != other != 1 and max(one, other) <= FARTHEST * min(one, other)


def _is_its_own(token: Token) -> bool:
    """`Lund says it lost three boats; Varn says it lost five`."""
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb is not None else None
    owned = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in token.head.children)
    has = verb is not None and verb.lemma_ in words("numbers", "has_members")
    return owned or (not has and subject is not None and subject.lower_ in OWN)


def asked_before(number: FoundNumber, token: Token, paragraph: Paragraph) -> FoundNumber:
    """`How many will be freed? We were told seven, and we were told nine.`"""
    many = next((t for t in paragraph.doc.tokens[: token.sent.start] if _is_how_many(t)), None)
    verb = verb_over(token)
    is_told = verb.lemma_ in {"be", *words("numbers", "reckons", "put", "leaves")} or verb.head.lemma_ == "be"
    if number.unit or many is None or not is_told:
        return number
    is_noun = many.head.pos_ == "NOUN"
    verb = next((a for a in many.ancestors if a.pos_ in {"VERB", "AUX"}), many.head)
    unit = thing_word(many.head.lemma_.lower()) if is_noun else "person"
    terms = set(terms_in(t for t in verb.subtree if t != verb)) - {unit, "many"}
    act = deed_of(many.head if is_noun else None, verb) or act_of(verb) or ""
    return replace(number, unit=unit, terms=tuple(sorted(terms)), act=act, listed=True, is_human=not is_noun)


def _is_how_many(token: Token) -> bool:
    return token.lower_ == "many" and token.i > 0 and token.nbor(-1).lower_ == "how"
