"""What a paper on the table would give: "the draft foresees …", "a version says that the lake shall …"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargain import (
    NAMED,
    Bargain,
    helpers_of,
    is_negated,
    is_supposed,
    listed,
    names_party,
    verb_names,
)
from generator.extract.reading.clause_words import from_verb, whole_clause
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject, phrase_of, subject_of

RULE = "terms of a draft"
PLAIN = frozenset({"VBZ", "VBP", "VBD"})
BIDS = frozenset({"shall", "should", "would", "will", "must"})


def may_draft(token: Token) -> bool:
    """Whether a verb may tell what is in a paper."""
    return token.pos_ == "VERB" and token.lemma_.lower() in _verbs()


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row.split()[0] for row in listed("draft", "verbs") | listed("draft", "says"))


def drafts_at(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """The term that a verb tells of a paper nobody has agreed to yet."""
    paper = subject_of(verb)
    if paper is None or not _is_paper(paper) or not reading.is_outside(verb):
        return
    if is_negated(verb) or is_supposed(verb) or not (verb.tag_ in PLAIN or helpers_of(verb) == {"would"}):
        return
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
    if verb.lemma_ in listed("draft", "says"):
        told = next((c for c in clauses if helpers_of(c) & BIDS), None)
        says = whole_clause(told, reading) if told is not None else None
    else:
        says = (
            from_verb(verb, reading) if verb_names(verb) & listed("draft", "verbs") and _gives(verb) else None
        )
    if says is not None and len(says) > 2:
        yield Bargain("offer", says, verb, RULE, actor=_whose(paper, reading), addressee=_to(verb, reading))


def _is_paper(noun: Token) -> bool:
    """A draft or version; a plan or a text only when it is somebody's; a paper, but not the newspaper."""
    lemma, owner = noun.lemma_.lower(), _owner(noun)
    if lemma in listed("draft", "owned"):
        return owner is not None or (lemma == "paper" and noun.left_edge.lower_ in {"a", "an"})
    corrects = noun.below & {"earlier", "previous"}  # "an earlier version gave …"
    return noun.pos_ == "NOUN" and lemma in listed("draft", "nouns") and not corrects


def _gives(verb: Token) -> bool:
    """Whether something is given that is more than hope."""
    things = [c for c in verb.children if c.i > verb.i and c.dep_ in {"dobj", "ccomp", "xcomp"}]
    things += [g for c in verb.children if c.lower_ == "for" and c.i > verb.i for g in c.children]
    empty = listed("demand", "moods") | listed("offer", "said") | {"it", "that", "this"}
    return bool(things) and not any(thing.lemma_.lower() in empty for thing in things)


def _owner(noun: Token) -> Token | None:
    owners = [c for c in noun.children if c.dep_ in {"poss", "amod", "nmod", "compound"}]
    by = [
        g for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "from", "of"} for g in c.children
    ]
    return next((c for c in (*owners, *by) if c.ent_type_ in NAMED or names_party(c)), None)


def _whose(paper: Token, reading: Reading) -> Span:
    """Whose paper it is; of one that is nobody's the paper itself."""
    owner = _owner(paper)
    return phrase_of(owner, reading) if owner is not None else paper.doc[paper.left_edge.i : paper.i + 1]


def _to(verb: Token, reading: Reading) -> Span | None:
    whom = next((c for c in verb.children if c.dep_ == "dative" and c.ent_type_ in NAMED), None)
    return phrase_of(whom, reading) if whom is not None and own_subject(verb) is not whom else None


__all__ = ["RULE", "drafts_at", "may_draft"]
