"""Two who reckon one thing side by side: `Lund counts thirty, Varn speaks of twenty-six`, `300 walked out
(the police saw 120)`. What a bare number counts stands at the other one or before both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.extract.counting.bounds import whole
from generator.extract.counting.deeds import clause_of, thing_of
from generator.extract.counting.figures import Figure, is_sum
from generator.extract.counting.units import MORE, book, is_human, unit_of, verb_over
from generator.extract.denying.accounts import Account, accounts_in, are_two
from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.extract.wording.terms import thing_word
from generator.model import FoundNumber
from generator.vocabulary import words

FARTHEST = 10
"""How many times the one number may hold the other."""
MANY = 100_000
"""From here on a number has a scale, which the one beside it may leave out: `90 million … 70`."""
OWN = {"it", "they", "he", "she", "we"}
SO_MUCH = {"be", "come", "amount", "stand", "get", "run"}
Reckoning = tuple[Account, Figure]


def reckoned(figures: Sequence[Figure], paragraph: Paragraph) -> Iterator[FoundNumber]:
    """The numbers of two pieces that follow each other, which two tellers set side by side."""
    pieces = [each for sent in paragraph.doc.sents for each in accounts_in(sent)] if len(figures) > 1 else []
    inside = {n: [f for f in figures if f.head in piece.span] for n, piece in enumerate(pieces)}
    for place in range(1, len(pieces)):
        before, here = inside[place - 1], inside[place]
        if before and here:
            told = before[-1] if _is_of_that(here[0].head) else before[0]
            one, other = (pieces[place - 1], told), (pieces[place], here[0])
            if _are_beside(one, other):
                yield from _pair(one, other, paragraph)


def beside_known(here: Iterable[FoundNumber], found: Sequence[FoundNumber]) -> Iterator[FoundNumber]:
    """What two reckon side by side, where no other rule has told it; beside the number known already."""
    told = [each for each in found if each.unit]
    done = [each.words for each in found if each.against] + [n.against for n in found if n.against]
    for number in here:
        same = next((each for each in told if each.words.overlaps(number.words)), None)
        if number.against is None and same is None:
            yield number
        elif number.against is not None and not any(at.overlaps(number.words) for at in done):
            beside = next((n.words for n in told if n.words.overlaps(number.against)), number.against)
            yield replace(number, against=beside)


def _are_beside(first: Reckoning, second: Reckoning) -> bool:
    """Whether two tell, of what may be one."""
    (one, figure), (other, here) = first, second
    low, high = sorted((figure.value, _value(here, figure)))
    if low <= 1 or low == high or high > FARTHEST * low or not are_two(one, other):
        return False
    is_told = one.teller is not None or one.span[0].sent is other.span[0].sent
    bargains = words("numbers", "offers") | words("numbers", "demands")
    is_bargained = any(token.lemma_ in bargains for piece in (one, other) for token in piece.span)
    is_rest = any(t.lower_ in MORE for t in figure.head.doc[figure.first.i : figure.last.i + 2])
    if is_sum(here) and not (other.verb is not None and other.verb.lemma_ in words("numbers", "put")):
        return False  # a sum with its money is one of its own: "the shop gets $90"
    return is_told and not (is_bargained or is_rest) and _is_bare(here) and not _is_of_other(here, other)


def _is_bare(figure: Figure) -> bool:
    """Whether the number names nothing else that is counted."""
    is_rest = any(t.lower_ in MORE for t in figure.head.doc[max(0, figure.first.i - 1) : figure.last.i + 2])
    return _is_of_that(figure.head) or (unit_of(figure)[2] is None and not is_rest)


def _is_of_other(figure: Figure, piece: Account) -> bool:
    """`Varn says it lost five`, `Varn says 12 will work`: not what the first one counts."""
    verb = verb_over(figure.head)
    subject = subject_of(verb) if verb != piece.verb else None
    is_own = subject is not None and (subject.lower_ in OWN or subject.i == figure.head.i)
    is_own = is_own or figure.head.dep_ == "nsubjpass"
    return is_own and verb.lemma_ not in SO_MUCH


def _is_of_that(token: Token) -> bool:
    """`Half of that.`"""
    goals = (g for c in token.children if c.lower_ == "of" for g in c.children)
    return token.lower_ in book("shares") and any(goal.lower_ in {"that", "it", "this"} for goal in goals)


def _value(figure: Figure, other: Figure) -> float:
    """`90 million … 70`: the second leaves its scale out; `half of that` takes the first."""
    if _is_of_that(figure.head):
        return other.value * figure.value / 100
    if other.value < MANY or figure.value >= MANY // 100:
        return figure.value
    scale = next(s for s in (10**9, 10**6, 10**3) if other.value >= s)
    return figure.value * scale


def _pair(first: Reckoning, second: Reckoning, paragraph: Paragraph) -> Iterator[FoundNumber]:
    (one, figure), (other, here) = first, second
    unit, factor, counted = unit_of(figure)
    named = _named(one) or _named(other)
    noun = counted or _noun_before(figure, named)
    if noun is None and not unit:
        return
    known = unit if unit and counted is None else thing_word(noun.lemma_.lower()) if noun is not None else ""
    number = FoundNumber(
        figure.value * factor,
        known,
        paragraph.cite(whole(figure, None)),
        paragraph.cite(figure.head.sent),
        teller=one.teller.lemma_.lower() if one.teller is not None else "",
        is_human=is_human(noun),
        thing=noun.text if noun is not None and noun.tag_ == "NNS" else "",
        clause=clause_of(thing_of(figure, counted), counted, verb_over(figure.head)),
        named=paragraph.cite(named.doc[named.left_edge.i : _end(named) + 1]) if named is not None else None,
    )
    yield number
    yield replace(
        number,
        value=_value(here, figure) * factor,
        words=paragraph.cite(whole(here, None)),
        at=paragraph.cite(here.head.sent),
        teller=other.teller.lemma_.lower() if other.teller is not None else "",
        against=number.words,
    )


def _named(piece: Account) -> Token | None:
    """What a clause says is reckoned: `put the number of empty posts at`, `estimates the cost`."""
    things = piece.verb.children if piece.verb is not None else ()
    is_thing = (c for c in things if c.dep_ == "dobj" and c.pos_ == "NOUN" and not c.like_num)
    is_thing = (c for c in is_thing if c.lower_ not in book("shares"))
    return next((c for c in is_thing if "nummod" not in c.deps), None)


def _end(named: Token) -> int:
    """The last word of the name, before the `at` of its number."""
    return next((c.i - 1 for c in named.children if c.lower_ == "at"), named.right_edge.i)


def _noun_before(figure: Figure, named: Token | None) -> Token | None:
    """What both reckon: the thing named, else the nearest noun for several before the first."""
    if named is not None and named.lemma_.lower() not in words("numbers", "tally"):
        return named
    of = (g for c in figure.head.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
    part = next(of, None)
    if part is not None:
        return part
    here = figure.head.sent
    if any(c.dep_ == "relcl" and c.left_edge.tag_ == "WP" for c in figure.head.children):
        return None  # "of the 300 who left": who they are, the words behind it tell
    before = reversed(figure.head.doc[here.start : figure.first.i])
    own = [t for t in before if t.tag_ == "NNS" and t.dep_ not in {"poss", "compound"}]
    if here.start and (subject := subject_of(figure.head.doc[here.start - 1].sent.root)) is not None:
        own += [subject] if subject.tag_ == "NNS" else []
    counted = (t for t in own if t.lower_ not in words("numbers", "uncounted"))
    return next((t for t in counted if t.lemma_.lower() not in words("numbers", "tally")), None)
