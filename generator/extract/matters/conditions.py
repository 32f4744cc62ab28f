"""Clauses that bind one thing to another: only if, unless, should they, until, before, on condition that."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargain import (
    NAMED,
    NEAR,
    VERBAL,
    Bargain,
    helpers_of,
    hurts,
    is_a_guess,
    is_feared,
    is_negated,
    is_supposed,
    listed,
    looks_ahead,
    named_subject,
    names_party,
    phrase_at,
)
from generator.extract.matters.binding import (
    BOUND,
    follows_only,
    is_attributed,
    is_bound_by,
    is_called_possible,
    is_contrary,
    is_idle,
    is_idle_talk,
    is_pledged,
    is_unreal,
    matrix_of,
    pledges,
)
from generator.extract.matters.noun_conditions import conditions_by_noun, naming
from generator.extract.matters.threats import consequences_at
from generator.extract.reading.clause_words import (
    balanced,
    from_verb,
    trimmed,
    whole_clause,
)
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject, phrase_of

MARKED = frozenset({"mark", "prep"})
"""How "provided" hangs where it binds, and tells of nobody who provided."""


def may_bind(token: Token) -> bool:
    """Whether a condition may open with a word."""
    return token.lower_ in _opening() or token.lemma_ in _binding()


@cache
def _binding() -> frozenset[str]:
    return listed("condition", "depend") | naming()


def conditions_at(token: Token, reading: Reading) -> Iterator[Bargain]:
    """The conditions that this word opens."""
    if _is_mark(token) or _is_turned(token):
        yield from _by_clause(token, reading)
    elif token.lower_ == "without" and token.i > 1 and token.nbor(-1).lower_ == "or":
        yield from _in_any_case(token, reading)
    elif token.lower_ == "without" and token.dep_ == "prep":
        yield from _without(token, reading)
    elif token.pos_ == "VERB" and token.lemma_ in listed("condition", "depend"):
        yield from _dependence(token, reading)
    elif token.lower_ in listed("threat", "links") and token.head.pos_ == "VERB":
        yield from consequences_at(token, reading)
    elif token.lower_ == "only" and token.dep_ == "advmod":
        yield from _only(token, reading)
    elif token.lemma_ in naming():
        yield from conditions_by_noun(token, reading)
    elif token.lower_ == "no":
        yield from _nothing_for_nothing(token, reading)
    if token.lower_ in _first_words():
        yield from _by_turn(token, reading)


def _nothing_for_nothing(no: Token, reading: Reading) -> Iterator[Bargain]:
    """ "No crew, no talks", the speaker's own words or told as somebody's."""
    number, doc = reading.sentence[no.i], no.doc
    rest = [t for t in doc[no.i + 1 :] if reading.sentence[t.i] == number]
    comma = next((t for t in rest[: 2 * NEAR] if t.text == ","), None)
    opens = no.i == 0 or doc[no.i - 1].is_punct or reading.sentence[no.i - 1] != number
    if comma is None or not opens or comma.nbor(1).lower_ != "no" or not is_attributed(no, reading):
        return
    end = next((t.i for t in rest if t.i > comma.i + 2 and t.is_punct), rest[-1].i + 1)
    verbs = any(t.pos_ in VERBAL for t in doc[no.i : end])
    if not verbs and end - no.i <= 3 * NEAR:
        yield Bargain("condition", trimmed(doc[no.i : end]), None, "nothing for nothing")


def _is_mark(token: Token) -> bool:
    return token.lower_ in listed("condition", "plain") and (token.dep_ == "mark" or token.lower_ == "once")


def _is_turned(token: Token) -> bool:
    """ "Should the talks fail": the helper before its subject, and no question."""
    subject = own_subject(token.head) if token.dep_ == "aux" and token.lower_ == "should" else None
    return subject is not None and subject.i > token.i and token.head.dep_ in BOUND


def _by_clause(mark: Token, reading: Reading) -> Iterator[Bargain]:
    """ "We will stay if they do": a matrix clause that someone speaks for, bound to another clause."""
    inner, only = mark.head, follows_only(mark)
    matrix = matrix_of(mark, reading)
    if matrix is not None and mark.lower_ == "while" and mark.i < matrix.i:
        return  # "While she doubts it, she will not stop": granted, and no condition
    if matrix is None or _is_idiom(mark) or is_supposed(matrix) or is_unreal(inner, matrix):
        return
    if is_a_guess(matrix) or is_feared(matrix) or is_contrary(inner, matrix, reading):
        return
    if mark.lower_ in {"if", "should"} and not only and is_idle(inner, matrix):
        return
    relieves = only or matrix.lemma_.lower() in listed("threat", "relief")
    befalls = "auxpass" in matrix.deps and helpers_of(matrix) & {
        "could",
        "may",
        "might",
    }
    threatens = mark.lower_ in {"if", "unless", "should"} and hurts(matrix) and not (relieves or befalls)
    told = is_attributed(matrix, reading) or "shall" in helpers_of(matrix) or is_pledged(matrix)
    if not told or not is_bound_by(mark, matrix) or is_idle_talk(matrix):
        return
    if mark.lower_ in {"if", "should"} and not (only or threatens or pledges(inner, matrix)):
        return
    says = _behind_colon(_with(inner, whole_clause(matrix, reading)), min(inner.left_edge.i, matrix.i))
    kind, consequence = "threat" if threatens else "condition", _consequence(says, inner)
    whom = named_subject((inner,), reading, befalls=(matrix,))
    yield Bargain(kind, says, matrix, f"{mark.lower_} clause", addressee=whom, consequence=consequence)


def _with(inner: Token, says: Span) -> Span:
    """The clause with the one that binds it, where that stands behind it and its parse hangs elsewhere."""
    last = inner.right_edge
    if last.i < says.end or inner.i < says.start:
        return says
    return balanced(trimmed(says.doc[says.start : last.i + 1]))


def _behind_colon(says: Span, start: int) -> Span:
    """ "I say it again: if they stop, we will act": the condition alone."""
    colon = max((t.i for t in says if t.text == ":" and t.i < start), default=None)
    return says if colon is None else trimmed(says.doc[colon + 1 : says.end])


def _consequence(says: Span, inner: Token) -> Span | None:
    """What is bound: the words before or after the clause that binds it."""
    first, last = max(inner.left_edge.i, says.start), inner.right_edge.i + 1
    if says.doc[first - 1].lower_ == "but":
        first -= 1
    if first - says.start >= 2:
        return balanced(trimmed(says.doc[says.start : first]))
    return balanced(trimmed(says.doc[last : says.end])) if says.end - last >= 2 else None


def _is_idiom(mark: Token) -> bool:
    before = mark.nbor(-1).lower_ if mark.i else ""
    after = mark.nbor(1).lower_ if mark.i + 1 < len(mark.doc) else ""
    pairs = {f"{before} {mark.lower_}", f"{mark.lower_} {after}"}
    return bool(pairs & listed("condition", "idioms"))


def _without(word: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Without pilots there will be no ferry, she warned"."""
    matrix = word.head
    if matrix.dep_ == "attr" and matrix.head.lemma_ == "be":
        matrix = matrix.head  # "there is no deal without water"
    if matrix.pos_ not in VERBAL or not is_attributed(matrix, reading):
        return
    refused = any(c.dep_ in {"attr", "nsubj"} and "no" in c.below for c in matrix.children)
    is_barred = refused and matrix.lemma_ == "be" and "expl" in matrix.deps
    can = bool(helpers_of(matrix) & {"can", "could"})
    if is_barred and (can or matrix.tag_ in {"VBZ", "VBP"}):  # "there is no deal without water"
        yield Bargain("condition", whole_clause(matrix, reading), matrix, "without clause")
    elif _will(matrix) and (refused or is_negated(matrix) or hurts(matrix)):
        number = reading.sentence[word.i]
        warned = any(
            t.lemma_ in listed("threat", "warnings") for t in word.doc if reading.sentence[t.i] == number
        )
        kind = "threat" if warned or hurts(matrix) else "condition"
        yield Bargain(kind, whole_clause(matrix, reading), matrix, "without clause")


def _will(matrix: Token) -> bool:
    """Whether somebody says that it will be, "would" under a verb of saying included."""
    told = matrix.dep_ == "ccomp" and bool(helpers_of(matrix) & {"would", "'d"})
    return told or not matrix.below.isdisjoint({"will", "'ll"})


def _only(only: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Will only negotiate with …": the rest is left out on purpose."""
    verb = only.head
    allowed = listed("refusal", "acts") | listed("refusal", "plans")
    if verb.pos_ == "VERB" and looks_ahead(verb) and verb.lemma_.lower() in allowed:
        yield Bargain("condition", from_verb(verb, reading), verb, "only")


def _in_any_case(word: Token, reading: Reading) -> Iterator[Bargain]:
    """ "We will open it with or without a treaty": announced against whoever bargains over it."""
    verb = _verb_above(word.doc[word.i - 2 : word.i + 1])
    before = word.doc[word.i - 2].lower_
    if before != "with" or verb is None or is_supposed(verb) or not is_attributed(verb, reading):
        return
    if helpers_of(verb) & {"will", "'ll", "would"}:
        yield Bargain("threat", whole_clause(verb, reading), verb, "with or without")


def _dependence(verb: Token, reading: Reading) -> Iterator[Bargain]:
    subject = own_subject(verb) or next((c for c in verb.children if c.dep_ == "csubj"), None)
    on = next((c for c in verb.children if c.lower_ in {"on", "upon"}), None)
    if subject is None or on is None or is_negated(verb) or not is_attributed(verb, reading):
        return
    asked = "whether" in subject.below  # "whether Lund signs depends on the maps"
    if asked or subject.lemma_.lower() in listed("condition", "decided"):
        yield Bargain("condition", whole_clause(verb, reading), verb, "depends on")


def _by_turn(token: Token, reading: Reading) -> Iterator[Bargain]:
    """Set phrases: "on condition that", "a red line"."""
    for kind, key in (("condition", "turns"), ("red line", "phrases")):
        span = phrase_at(token, kind, key)
        verb = _verb_above(span) if span is not None else None
        if span is not None and verb is not None and verb.dep_ == "advcl" and span.start <= verb.i:
            verb = verb.head if verb.head.i < span.start else verb  # "will come only when …"
        if span is None or verb is None or (span.text.lower() == "provided" and token.dep_ not in MARKED):
            continue
        is_proviso = span.text.lower() in listed("condition", "provisos")
        verb = verb.head if is_proviso and verb.dep_ == "xcomp" else verb
        agrees = is_proviso and verb.lemma_ in listed("condition", "agreed")
        taken = span[0].lower_ == "off" and verb.lemma_ != "be"  # "took it off the table"
        whose = _for_whom(span) if kind == "red line" else None
        is_told = agrees or whose is not None or (is_proviso and is_pledged(verb))
        if taken or not (is_told or is_attributed(verb, reading)):
            continue
        compared = span.start > 0 and span[0].nbor(-1).lower_ == "not"  # "not as long as she wished"
        asked = any(t.lower_ == "whether" for t in span.doc[verb.sent.start : span.start])
        subject = own_subject(verb)
        hangs = subject is not None and subject.lower_ in {"which", "who"}  # "a base, which is off limits"
        stands = span.text.lower() in listed("condition", "standing")
        stands = stands or (
            span.text.lower().startswith("only ") and verb.lemma_ == "be" and is_called_possible(verb)
        )
        idle = kind == "condition" and (compared or not (stands or agrees or looks_ahead(verb)))
        actor = phrase_of(whose, reading) if whose is not None else None
        if asked or hangs or is_supposed(verb) or idle:
            continue
        rule = f"set phrase: {span.text.lower()}"
        yield Bargain(kind, whole_clause(verb, reading), verb, rule, actor=actor)


def _for_whom(phrase: Span) -> Token | None:
    """ "Pay is a red line for the union", "for the union pay is no option": whose it is."""
    verb = _verb_above(phrase)
    opens = () if verb is None else (c for c in verb.children if c.i < verb.i)
    beside = (c for token in phrase for c in token.children)
    links = (c for c in (*beside, *opens) if c.lower_ == "for")
    goals = (g for link in links for g in link.children if g.dep_ == "pobj")
    return next((g for g in goals if g.ent_type_ in NAMED or names_party(g)), None)


@cache
def _opening() -> frozenset[str]:
    """The words that these rules turn on."""
    known = listed("condition", "plain") | listed("threat", "links") | _first_words()
    return known | {"should", "without", "only", "no"}


@cache
def _first_words() -> frozenset[str]:
    phrases = listed("condition", "turns") | listed("refusal", "phrases")
    return frozenset(phrase.split()[0] for phrase in phrases)


def _verb_above(phrase: Span) -> Token | None:
    """The verb whose clause a set phrase stands in; a verb that belongs to the phrase is none."""
    first = phrase[0]
    above = first.ancestors if first.pos_ in VERBAL else (first, *first.ancestors)
    verb = next((t for t in above if t.pos_ in VERBAL), None)
    return None if verb is None or verb.dep_ == "relcl" else verb  # "a lease which hinges on …": its own
