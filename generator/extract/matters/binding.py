"""Whether a clause after `if` or `until` binds the one it hangs on, or is idle, unreal or only foretold."""

from __future__ import annotations

from generator.extract.matters.bargain import (
    FIRST,
    NAMED,
    VERBAL,
    WILL,
    helpers_of,
    is_negated,
    listed,
    looks_ahead,
    names_office,
    names_party,
)
from generator.extract.reading.clause_words import is_own_words
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of
from generator.extract.reference.actors import own_subject, teller_of
from generator.vocabulary import words

BOUND = frozenset({"advcl", "ccomp"})
"""What a clause under "if" hangs by, as the parser sees it."""
STATES = frozenset({"be", "have", "mean", "seem", "remain", "become"})
"""Verbs by which the source tells what would be the case, and nobody pledges to act."""
VAGUE = frozenset({"it", "this", "that", "things", "something", "anything", "everything", "there"})
"""Subjects of a supposed clause that leave open what would have to be done."""


def matrix_of(mark: Token, reading: Reading) -> Token | None:
    """The verb whose clause is bound; after "only if" the nearest one before it that looks ahead."""
    inner = mark.head
    matrix = _said(inner)
    if matrix.dep_ == "parataxis" and matrix.head.i > matrix.i > inner.i:
        matrix = matrix.head  # "if it fails, she said, we will go"
    if follows_only(mark):
        number = reading.sentence[mark.i]
        before = (t for t in reversed(mark.doc[: mark.i - 1]) if reading.sentence[t.i] == number)
        ahead = next((t for t in before if t.pos_ in VERBAL and t.dep_ != "aux" and looks_ahead(t)), None)
        if ahead is not None or inner.dep_ not in BOUND:
            return ahead
    if inner.dep_ not in BOUND or matrix.pos_ not in VERBAL:
        return None
    matrix = _going(matrix)
    asks = inner.dep_ == "ccomp" and not helpers_of(matrix) & listed("modals", "will")
    return None if asks else matrix


def _said(inner: Token) -> Token:
    """ "If Lund fills it, the envoy said, the truce is off": what is said, not the saying, hangs on it."""
    above = inner.head
    if inner.dep_ != "advcl" or class_of(above.lower_) != "say" or inner.i > above.i:
        return above
    return next((c for c in above.children if c.dep_ == "ccomp" and c.i > inner.i), above)


def is_attributed(verb: Token, reading: Reading) -> bool:
    """Whether somebody says so; what a body puts into its own notice it says itself."""
    is_own = reading.paragraph.document.kind == "communique"
    return is_own or is_own_words(verb, reading) or teller_of(verb, reading) is not None


def follows_only(mark: Token) -> bool:
    """Whether the mark is that of `only if`."""
    return mark.i > 0 and mark.nbor(-1).lower_ == "only"


def _going(verb: Token) -> Token:
    """ "Is going to happen", "would begin to close": the verb that has the subject and the "no"."""
    return (
        verb.head
        if verb.dep_ == "xcomp" and verb.head.lemma_ in {"go", "gon"} | listed("threat", "starts")
        else verb
    )


def is_bound_by(mark: Token, matrix: Token) -> bool:
    """Whether the clause after the mark is a condition that the matrix clause binds itself to."""
    word = mark.lower_
    must = bool(helpers_of(matrix) & listed("modals", "must"))
    if word == "before" and must:
        return True
    if word in {"before", "until", "while"}:
        return is_negated(matrix) and (looks_ahead(matrix) or (word != "while" and _is_for_nobody(matrix)))
    if word in {"once", "after"}:
        is_told = matrix.dep_ == "ccomp" and bool(helpers_of(matrix) & {"would", "'d"})
        told_as_done = mark.head.tag_ == "VBD" or "had" in helpers_of(mark.head)
        plain = bool(helpers_of(matrix) & {"will", "'ll"}) and not told_as_done
        return plain or (is_told and word == "once" and mark.i > matrix.i)  # "would disarm once they left"
    if word == "unless":
        return True
    if follows_only(mark) and is_called_possible(matrix):
        return True
    must = must and "should" not in helpers_of(matrix)  # "if we hope for it, she should go": advice
    return (
        looks_ahead(matrix)
        or must
        or _is_ruled_out(matrix)
        or is_over(matrix)
        or "shall" in helpers_of(matrix)
    )


def _is_for_nobody(verb: Token) -> bool:
    """ "Nobody goes home before …", "nothing is settled until …": as good as said to come."""
    bound = own_subject(verb)
    none = bound is not None and (bound.lower_ in {"nobody", "nothing", "none"} or "no" in bound.below)
    helper = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), verb)
    guessed = any(c.lower_ in listed("hedges", "chances") for c in verb.children if c.dep_ == "acomp")
    return none and helper.tag_ in {"VBZ", "VBP"} and not guessed


def is_called_possible(verb: Token) -> bool:
    """ "A deal is possible only if …"."""
    return not verb.below.isdisjoint(listed("condition", "possible"))


def _is_ruled_out(verb: Token) -> bool:
    """ "There is no second round"."""
    if verb.tag_ not in {"VBZ", "VBP"}:
        return False
    return any(c.dep_ == "attr" and "no" in c.below for c in verb.children)


def is_over(verb: Token) -> bool:
    """ "The truce goes with it", "the deal is off": what ends with the condition, in the plain present."""
    if verb.tag_ not in {"VBZ", "VBP"}:
        return False
    states = {c.lower_ for c in verb.children if c.dep_ in {"acomp", "attr", "advmod", "prt"}}
    ends = verb.lemma_ == "be" and bool(states & listed("condition", "over"))
    bound = own_subject(verb)
    is_thing = bound is not None and bound.pos_ == "NOUN" and bound.tag_ in {"NN", "NNS"}
    return is_thing and (ends or verb.lemma_.lower() in listed("condition", "ends"))


def is_unreal(inner: Token, matrix: Token) -> bool:
    """ "Could have ended if they had come": what might have been binds nobody."""
    have = any(c.dep_ == "aux" and c.lower_ in {"have", "'ve"} for c in matrix.children)
    return have or any(c.dep_ == "aux" and c.lower_ == "had" for c in inner.children)


def is_contrary(inner: Token, matrix: Token, reading: Reading) -> bool:
    """ "If there was no hope, we would not be here", in somebody's own words: supposed against the facts."""
    past = inner.tag_ == "VBD" or any(c.tag_ == "VBD" for c in inner.children if c.dep_ == "aux")
    would = bool(helpers_of(matrix) & {"would", "'d", "could"})
    is_state = inner.lemma_ == "be" or (inner.tag_ == "VBG" and past)  # "if they were helping us"
    now = is_state or matrix.lemma_ in STATES or not matrix.below.isdisjoint({"still", "now", "today"})
    return past and would and now and is_own_words(matrix, reading)


def is_idle(inner: Token, matrix: Token) -> bool:
    """ "If something happened", "if I can help, I might go", "if people are poor, they will leave", "if he
    means it, that would be news": nobody is told what to do, or nobody pledges to."""
    subject, bound = own_subject(inner), own_subject(matrix)
    aside = {t for c in matrix.subtree if c.dep_ == "relcl" for t in c.subtree} | set(inner.subtree)
    own = [
        t for t in matrix.subtree if t not in aside and t.nbor(1 if t.i + 1 < len(t.doc) else 0).text != "-"
    ]
    refuses = "shall" in helpers_of(matrix) or any(t.lower_ in {"no", "not", "n't"} for t in own)
    if is_over(matrix):
        return False
    if _is_state(matrix) and not refuses:
        return True
    if subject is None:
        return False
    if subject.lower_ in VAGUE:
        return True
    if bound is None:
        return False
    anyone = subject.tag_ == "NNS" and subject.left_edge.pos_ not in {"DET", "PRON"} and not subject.ent_type_
    both = {subject.lower_, bound.lower_}
    of_you = bound.lower_ == "you" and any(t.lower_ in {"you", "your"} for t in subject.subtree)
    return both <= FIRST or of_you or (anyone and bound.lower_ == "they")


def _is_state(verb: Token) -> bool:
    """ "Would be news", "is going to be hard", "would feel better"; not "is going to close"."""
    aims = [c.lemma_ for c in verb.children if c.dep_ == "xcomp"]
    if verb.lemma_ == "be" and _is_somewhere(verb):
        return False
    is_going = verb.lemma_ == "go" and bool(aims) and set(aims) <= STATES
    return is_going or (verb.lemma_ in STATES | {"feel"} - {"have"} and not aims)


def _is_somewhere(verb: Token) -> bool:
    """ "He would be here in a night", "she will be on the plane": who will be there will come."""
    there = any(c.lower_ in {"here", "there"} for c in verb.children if c.dep_ == "advmod")
    places = (g.lemma_ for c in verb.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj")
    return there or not listed("condition", "places").isdisjoint(places)


def is_idle_talk(matrix: Token) -> bool:
    """`will not comment until …`, `that is what I heard unless …`: nothing that could be bargained for."""
    bound = own_subject(matrix)
    if "prt" in matrix.deps:
        return False  # "will call off the strike"
    return matrix.lemma_ in {"comment", "say", "speculate", "elaborate", "call", "consider", "regard"} or (
        bound is not None and bound.lower_ in {"this", "that"} and matrix.lemma_ == "be"
    )


def pledges(inner: Token, matrix: Token) -> bool:
    """Whether somebody who can act binds a deed to the condition, or the talks are ruled out till then; what
    a thing would do, or what befalls somebody, is only foretold: "the war will drag on if it fails"."""
    bound, supposed = own_subject(matrix), own_subject(inner)
    if is_negated(matrix) or _is_ruled_out(matrix) or is_over(matrix) or "shall" in helpers_of(matrix):
        return True
    if bound is None or matrix.dep_ in {"relcl", "acl"} or bound.lower_ in VAGUE - {"it"} | {"you"}:
        return False
    if bound.lower_ == "it":
        if "auxpass" in matrix.deps:
            return False
        is_other = supposed is not None and supposed.pos_ == "NOUN" and supposed.tag_ == "NN"
        return not is_other or supposed is None or supposed.lemma_.lower() in words("standing", "bodies")
    if bound.pos_ == "PRON" or bound.ent_type_ in NAMED or bound.pos_ == "PROPN":
        return "auxpass" not in matrix.deps
    return names_party(bound) or (names_office(bound) and bool(helpers_of(matrix) & WILL))


def is_pledged(matrix: Token) -> bool:
    """ "Lund will lift the ban once its crew is home": a deed of a side's own, told by the source."""
    bound = own_subject(matrix)
    ahead = helpers_of(matrix) & WILL
    if bound is None or matrix.dep_ in {"relcl", "acl", "advcl"} or not ahead:
        return False
    is_side = bound.ent_type_ in NAMED or names_party(bound)
    done = (listed("offer", "granted") | listed("deadline", "acts") | listed("threat", "relief")) - {"deal"}
    return is_side and matrix.lemma_.lower() in done


__all__ = [
    "BOUND",
    "follows_only",
    "is_attributed",
    "is_bound_by",
    "is_called_possible",
    "is_contrary",
    "is_idle",
    "is_idle_talk",
    "is_over",
    "is_pledged",
    "is_unreal",
    "matrix_of",
    "pledges",
]
