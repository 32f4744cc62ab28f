"""Who does what an outcome tells: the noun a pronoun stands for, both sides at once, by whom."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.extract.reference.topics import meant_by
from generator.extract.results.words import listed
from generator.vocabulary import words


def doer_of(verb: Token) -> Token | None:
    """Who does it: for `who` and `which` the noun they stand for, for `they` who acted before."""
    subject = (
        next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        or _swayed(verb)
        or subject_of(verb)
        or glued_to(verb)
    )
    if subject is None:
        return None
    if subject.lower_ == "what" or subject.left_edge.lower_ in {"whatever", "whichever", "how", "whose"}:
        return None  # `what was agreed is trust` tells nothing that was agreed
    if subject.lower_ in {"who", "which", "that"}:
        apart = verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text in {",", "-", "–", "—"}
        return verb.head if verb.dep_ == "relcl" and apart else None
    return _meant(verb, subject) if subject.lower_ in {"it", "they"} else subject


def glued_to(verb: Token) -> Token | None:
    """`Talks resume in Lund`, its verb taken for a noun's second half."""
    first = verb.left_edge
    is_glued = first.dep_ in {"compound", "nmod"} and first.head == verb and first.i == verb.i - 1
    return first if is_glued and first.tag_ == "NNS" and verb.tag_ == "VBP" and first.is_sent_start else None


def _meant(verb: Token, subject: Token) -> Token:
    """Whom `it` or `they` stands for; itself, where nobody can tell."""
    if (teller := _teller(verb, subject)) is not None:
        return teller
    asks = verb.i + 1 < len(verb.doc) and verb.nbor(1).tag_ in {"WRB", "WP"}
    if subject.lower_ == "it" and (asks or not verb.deps.isdisjoint({"ccomp", "xcomp"})):
        return subject  # "it is not settled where"
    return meant_by(subject) or subject


def _teller(verb: Token, subject: Token) -> Token | None:
    """`Norway announced that it will lift …`, `the firms said they would merge`: those who tell it of
    themselves."""
    if verb.lemma_ in {"be", "seem", "take", "become", "remain"} and subject.lower_ == "it":
        return None  # "said it was wise to sign"
    told = verb
    while told.dep_ == "conj" and told.head.pos_ in {"VERB", "AUX"}:
        told = told.head
    if told.dep_ != "ccomp" or told.head.lemma_ not in words("saying", "say"):
        return None
    who = next((c for c in told.head.children if c.dep_ == "nsubj"), None)
    if who is None or who.i > verb.i or who.pos_ not in {"NOUN", "PROPN"}:
        return None
    is_many = who.tag_ in {"NNS", "NNPS"} or is_joined(who)
    is_body = who.lemma_.lower() in _bodies() or who.pos_ == "PROPN" or is_joined(who)
    return who if is_body and is_many == (subject.lower_ == "they") else None


@cache
def _bodies() -> frozenset[str]:
    bodies = words("events", "speech.tellers.bodies")
    return (bodies | listed("together", "actors") | listed("governing")) - listed("relays")


def _swayed(verb: Token) -> Token | None:
    """Who is persuaded or forced to do it: the object of the verb above."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.lemma_ not in listed("swaying"):
        return None
    return next((c for c in above.children if c.dep_ in {"dobj", "nsubjpass"}), None)


def agents_of(verb: Token) -> list[Token]:
    """By whom, of a passive."""
    return [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]


def phrase_of(token: Token) -> tuple[int, int]:
    """The ends of a noun phrase with what is joined to it, or set after it by `of` or `between`."""
    ends = [token.idx + len(token)]
    for child in token.children:
        is_own = child.dep_ == "prep" and child.lower_ in {"of", "from", "between", "with"}
        is_list = child.dep_ == "appos" and token.tag_ == "NNS"  # "exporters Norway and Chile"
        if child.i > token.i and (is_own or is_list or child.dep_ in {"conj", "pobj"}):
            ends.append(child.right_edge.idx + len(child.right_edge.text))
    return token.left_edge.idx, max(ends)


def joined_to(token: Token) -> Iterator[Token]:
    """A noun and all that is joined to it."""
    yield token
    for child in token.children:
        if child.dep_ in {"conj", "appos"}:
            yield from joined_to(child)


def is_joined(subject: Token) -> bool:
    """`Kenya and Peru`: two who do it."""
    names = (subject, *(c for c in subject.children if c.dep_ in {"nmod", "compound", "amod"}))
    return any(c.dep_ == "conj" for name in names for c in name.children)


def is_together(subject: Token) -> bool:
    """Whether the words mean both sides at once: the two delegations, both governments, the parties."""
    near = subject.below | {subject.lower_}
    plural = subject.tag_ in {"NNS", "NNPS"} or bool(near & {"two", "both"})
    both = {subject.lower_, subject.lemma_.lower()} & listed("together", "actors")
    many = any(t.ent_type_ == "CARDINAL" for c in subject.children if c.lower_ == "of" for t in c.subtree)
    return plural and bool(both) and not many  # "the leaders of more than 50 nations"
