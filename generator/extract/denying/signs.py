"""By what signs an account is set against the one before it: `another story`, `in truth`."""

from __future__ import annotations

from functools import cache

from generator.extract.denying.accounts import Account, certainty_in
from generator.extract.reading.grammar import FINITE, SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.sorts import Sort, sort_of
from generator.vocabulary import words

KEYS = (
    *("insisting", "certain", "otherwise", "ostensible", "disputed", "in_dispute", "merely"),
    *("accounts", "truly"),
)
CLAUSES = {"csubj", "csubjpass"}
WH = {"WRB", "WP", "WP$", "WDT"}
SHORT = 12
"""Words at most of a sentence that only says that it is told otherwise."""


@cache
def _cues() -> frozenset[str]:
    return frozenset().union(*(words("rivals", key) for key in KEYS)) | {"truth"}


def is_cue(token: Token) -> bool:
    """Whether a word may be such a sign: one that opens a sentence, or a told phrase's `says`."""
    if token.is_sent_start:
        return (
            token.lower_ in {"not", "nothing", "far", "to", "for", "quite"} or token.lemma_.lower() in _cues()
        )
    is_told = token.lower_ in {"says", "say", "said"} and token.nbor(-1).text in {",", '"'}
    return is_told or token.text == "?" or token.lemma_.lower() in _cues()


def disputed_in(piece: Account) -> Span | None:
    """What a piece says accounts differ on; None where it says no such thing."""
    for token in piece.span:
        lemma = token.lemma_.lower()
        beside = {child.lower_ for child in token.children}
        is_in = lemma in words("rivals", "in_dispute") and token.dep_ == "pobj" and token.head.lower_ == "in"
        is_several = lemma in words("rivals", "accounts") and token.tag_ == "NNS"
        if is_in or (is_several and beside & words("rivals", "several")) or _is_disputed(token):
            named = _named(token)
            if named is not None and named.start >= piece.span.start:
                return named
    return None


def _is_disputed(token: Token) -> bool:
    """`is contested`, `accounts differ`; not `contested the vote`."""
    is_active = any(c.dep_ in {"dobj", "ccomp", "agent"} and c.i > token.i for c in token.children)
    is_so = bool({token.lemma_.lower(), token.lower_} & words("rivals", "disputed"))
    return is_so and token.pos_ in {"VERB", "ADJ"} and not is_active


def _named(token: Token) -> Span | None:
    """What is disputed: what the word is of or on, or the subject."""
    verb = next((a for a in (token, *token.ancestors) if a.pos_ in {"VERB", "AUX"}), token)
    first = verb.sent[0]
    if first.tag_ in WH and verb.i > first.i:  # `Why the ferry left is disputed`
        helpers = [c.i for c in verb.children if c.dep_ in {"aux", "auxpass"}]
        return verb.doc[first.i : min((*helpers, verb.i))]
    of = (
        g for c in token.children if c.lower_ in {"of", "for", "on"} for g in c.children if g.dep_ == "pobj"
    )
    clauses = [c for c in verb.children if c.dep_ in CLAUSES or (c.dep_ == "ccomp" and c.i < verb.i)]
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS and c.pos_ != "PRON" and c != token]
    named = next(iter((*of, *clauses, *subjects)), None)
    if named is None or sort_of(named) is Sort.HUMAN:
        return None  # who differs is not what they differ on
    return _whole(named)


def _whole(head: Token) -> Span:
    return head.doc[head.left_edge.i : head.right_edge.i + 1]


def tells_another(piece: Account) -> bool:
    """`Lund tells it differently`, `another story`, `other accounts have him gone`."""
    verb = piece.verb
    is_plain = verb is not None and verb.tag_ in FINITE and not any(c.tag_ in WH for c in verb.children)
    for token in piece.span:
        if token.lower_ in words("rivals", "otherwise") and token.head == verb and is_plain:
            return True
        others = {c.lower_ for c in token.children if c.dep_ in {"amod", "det"}} & words("rivals", "other")
        if token.lemma_.lower() in words("rivals", "accounts") and others:
            above = token.head.head if token.dep_ == "pobj" else token.head
            is_one = token.tag_ == "NN" and token.dep_ in {"dobj", "pobj"}
            return above == verb and (is_one or token.dep_ == "nsubj")
    return False


def is_flat(piece: Account) -> bool:
    """`Not so`, `nothing of the kind`, `that is not what she said`."""
    text = piece.span.text.lower()
    return piece.opens("flat") or "nothing of the sort" in text or "nothing of the kind" in text


def is_hearsay(piece: Account) -> bool:
    """`It has been written that …`: told by nobody."""
    return piece.verb is not None and any(c.dep_ == "auxpass" for c in piece.verb.children)


def says_no_more(piece: Account) -> bool:
    """`Lund tells it differently.`, `The truth is simpler.`: what is told follows."""
    return len(piece.span) <= SHORT and not any(t.text == ":" or t.dep_ == "ccomp" for t in piece.span)


def is_held(other: Account) -> bool:
    """Whether a teller holds his account up: insists, is sure, says `merely`, `it was the others who`."""
    if other.verb is not None and (
        other.verb.lemma_ in words("rivals", "insisting") or certainty_in(other.verb)
    ):
        return True
    content = other.content
    is_part = any(t.lower_ == "part" and t.head.lower_ == "for" for t in other.span)
    is_less = content is not None and any(c.lower_ in words("rivals", "merely") for c in content.children)
    return is_part or is_less or (content is not None and cleft(content) is not None)


def cleft(verb: Token) -> Token | None:
    """The clause of `it was the others who …`."""
    hung = (g for c in verb.children if c.dep_ in {"attr", "nsubj"} for g in c.children if g.dep_ == "relcl")
    is_it = verb.lemma_ == "be" and any(c.lower_ == "it" for c in verb.children)
    return next(hung, None) if is_it else None
