"""What `it`, `they` or an unnamed `he` of a clause stands for: a noun of its sentence or of the one before.

A newspaper's paragraph is one sentence, so the one before may be the last of the paragraph before.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.vocabulary import table

MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
PERSONS = frozenset({"he", "she", "him", "his", "her", "hers"})
ONE = frozenset({"it", "its", "itself"})
NO_THING = frozenset({"DATE", "TIME", "ORDINAL", "CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
TAKEN = frozenset({"accept", "reject", "sign", "approve", "ratify", "endorse", "adopt", "honour", "honor"})
"""What is accepted or signed is an offer, not whoever is spoken of."""


def thing_meant(pronoun: Token, before: Span | None) -> Token | None:
    """The head of the noun phrase a pronoun stands for; `before` is the sentence before its own."""
    if pronoun.lower_ not in MANY | PERSONS | ONE:
        return None
    is_taken = pronoun.dep_ == "dobj" and pronoun.head.lemma_ in TAKEN
    candidates = _offers(before) if is_taken and before is not None else _subjects(pronoun, before)
    return next((noun for noun in candidates if _fits(noun, pronoun)), None)


def _offers(before: Span) -> Iterator[Token]:
    return (t for t in before if t.lemma_.lower() in table("openness")["asked"]["offer"])


def _subjects(pronoun: Token, before: Span | None) -> Iterator[Token]:
    # "the firm has not said whether it will be renewed": something else is
    hosts = () if pronoun.dep_ == "nsubjpass" else pronoun.ancestors
    is_acting = pronoun.dep_ in SUBJECTS
    verbs = [host for host in hosts if host.pos_ in {"VERB", "AUX"}]
    for number, host in enumerate(verbs):
        own = [c for c in host.children if c.dep_ in SUBJECTS and c.i < pronoun.i]
        if not is_acting and pronoun.tag_ != "PRP$":
            is_acting = bool(own) or number + 1 == len(verbs)  # nobody accepts himself
            continue
        yield from (_of_relative(child) for child in own if not child.is_ancestor(pronoun))
    if not any(t.dep_ in SUBJECTS and t.i < pronoun.i and t.tag_ not in {"WP", "WDT"} for t in pronoun.sent):
        yield from (
            t for t in pronoun.sent if t.dep_ == "pobj" and t.i < pronoun.i
        )  # "no word from the growers"
    if before is not None:
        yield from _topic(before)
        verbs = [before.root, *(c for c in before.root.children if c.dep_ == "ccomp" and c.i < before.root.i)]
        for verb in verbs[::-1]:
            yield from (c for c in verb.children if c.dep_ in SUBJECTS and c.tag_ not in {"WP", "WDT"})


def _topic(before: Span) -> Iterator[Token]:
    """What a sentence that tells nothing else is about: `And the ferry?`, `Let's turn to the ferry.`"""
    if _is_bare(before):
        yield from (t for t in reversed([*before]) if t.pos_ in {"NOUN", "PROPN"} and not _is_label(t))
    if "let" in before.words:
        goals = (t for t in before if t.dep_ == "pobj" and t.head.lower_ in {"about", "to", "on"})
        yield from goals


def _is_bare(sentence: Span) -> bool:
    """Whether it has no verb: `And the ferry?`"""
    return not any(t.pos_ in {"VERB", "AUX"} for t in sentence)


def _is_label(word: Token) -> bool:
    """Whether it stands before the colon of a turn."""
    return any(t.text.endswith(":") for t in word.sent if t.i > word.i)


def _of_relative(subject: Token) -> Token:
    """The noun that `which` or `who` stands for."""
    clause = next((a for a in subject.ancestors if a.dep_ == "relcl"), None)
    return clause.head if subject.tag_ in {"WDT", "WP"} and clause is not None else subject


def _fits(noun: Token, pronoun: Token) -> bool:
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ in NO_THING or noun.is_ancestor(pronoun):
        return False
    if noun.lemma_.lower() in {"side", "party"} and pronoun.tag_ == "PRP$":
        return False  # those who talk, and seldom those they talk about
    if any(c.tag_ == "PRP$" for c in noun.children):
        return False  # whose?
    is_several = noun.tag_ in {"NNS", "NNPS"} or "conj" in noun.deps
    is_several = is_several or (noun.ent_type_ in {"GPE", "NORP"} and _is_bare(noun.sent))  # "And Peru?"
    if pronoun.lower_ in MANY:
        return is_several
    is_person = noun.ent_type_ == "PERSON"
    if pronoun.lower_ in PERSONS:
        return not is_several and noun.lemma_.lower() in table("openness")["asked"]["who"]
    is_somebody = noun.lemma_.lower() in table("openness")["asked"]["who"] or is_role(noun.lemma_.lower())
    return not is_several and not is_person and not is_somebody
