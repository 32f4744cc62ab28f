"""Who or what a clause is about: its subject, and for `it` and `they` what the sentence before was about."""

from __future__ import annotations

from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import is_in_marks, told_by

THINGS = {"ORG", "GPE", "NORP", "FAC", "EVENT", "LAW", "PRODUCT"}
RELATIVES = {"who", "whom", "which", "that", "there", "what"}

SEEMING = {"appear", "be", "become", "emerge", "happen", "remain", "seem", "transpire", "turn"}
"""Behind `it` these tell of a clause: `it emerged that …`, `it became clear`."""


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb; a joined verb borrows that of the verb before it."""
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if own is None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return subject_of(verb.head)
    return own


def meant_by(subject: Token | None) -> Token | None:
    """The subject itself; for `it` and `they` the subject of the sentence before, where it can be meant."""
    if subject is None or subject.lower_ in RELATIVES:
        return None
    if subject.lower_ not in {"it", "they"}:
        return subject
    if subject.dep_ == "expl" or is_in_marks(subject) or _tells_of_a_clause(subject.head):
        return None
    teller = _teller_over(subject)
    if teller is not None:
        return teller
    before = meant_by(_topic_before(subject.sent))
    fits = before is not None and (
        before.pos_ == "NOUN" or (before.pos_ == "PROPN" and before.ent_type_ in THINGS)
    )
    is_human = before is not None and is_role(before.text) and subject.lower_ == "it"
    if is_human:
        return None
    return before if before is not None and fits and _is_many(before) == (subject.lower_ == "they") else None


def _teller_over(pronoun: Token) -> Token | None:
    """`The firm says it will sell`: who tells it there, where `it` or `they` may be the teller."""
    verb = pronoun.head
    said = verb.dep_ == "ccomp" and told_by(verb.head) == verb
    teller = subject_of(verb.head) if said else None
    if teller is None or teller.pos_ not in {"NOUN", "PROPN"} or is_role(teller.text):
        return None
    is_thing = teller.ent_type_ in THINGS or (teller.pos_ == "NOUN" and pronoun.lower_ == "it")
    return teller if is_thing and _is_many(teller) == (pronoun.lower_ == "they") else None


def _topic_before(sentence: Span) -> Token | None:
    """Who or what the sentence before is about, scraps left out; `The talks broke down, two envoys said` is
    about the talks, and of `Two envoys said the talks broke down` nobody can tell."""
    root = sentence.root
    while root.sent.start > 0:
        root = root.doc[root.sent.start - 1].sent.root
        if root.pos_ in {"VERB", "AUX"}:
            break
    told = told_by(root)
    if root.sent.start == sentence.start:
        return None
    if told is None:
        return subject_of(root)
    return subject_of(told) if told.i < root.i else None


def _tells_of_a_clause(verb: Token) -> bool:
    """`It was clear that …`, `it took days to …`: `it` stands for no thing."""
    behind = {"ccomp", "csubj", "csubjpass", "xcomp", "advcl", "acomp"}
    is_said = any(c.dep_ in behind and c.i > verb.i for c in verb.children)
    return verb.lemma_ == "take" or (is_said and (verb.lemma_ in SEEMING or verb.tag_ == "VBN"))


def _is_many(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or "conj" in noun.deps
