"""Who does what a verb says, and who tells it: the words of the sentence that name them.

By the parse alone. A pronoun leads to the subject it repeats; where none stands, the pronoun is kept and a
later stage must know better or do without.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import verb_forms
from generator.extract.reference.phrases import noun_phrase
from generator.vocabulary import words

THIRD = frozenset({"he", "she", "they", "it", "who", "which", "that"})
FIRST = frozenset({"i", "we"})
BORROWING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})
VERBAL = frozenset({"VERB", "AUX"})
AFTER = 5
"""Words behind the verb of who tells it at a sentence's end, at most: "has told the paper on Monday"."""


def subject_of(verb: Token) -> Token | None:
    """The head of the verb's subject, borrowed from the verb it hangs on where it has none of its own."""
    own = own_subject(verb)
    if own is not None and own.tag_ in {"WP", "WDT"} and (set_apart := set_apart_by_it(verb)) is not None:
        return set_apart
    if own is not None:
        return verb.head if own.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl" else own
    if verb.dep_ in {"acl", "relcl"}:
        return verb.head
    if verb.dep_ in BORROWING and verb.head is not verb:
        return _controller(verb) or subject_of(verb.head)
    return None


def set_apart_by_it(verb: Token) -> Token | None:
    """ "It was the owners who had offered it": the owners."""
    above = verb.head if verb.dep_ == "ccomp" else verb.head.head if verb.dep_ == "relcl" else verb
    if above is verb or above.lemma_ != "be" or not any(c.lower_ == "it" for c in above.children):
        return None
    return next((c for c in above.children if c.dep_ == "attr" and above.i < c.i < verb.i), None)


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with the verb itself: of two, the one next to it (a label is none)."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    before = [child for child in subjects if child.i < verb.i]
    return before[-1] if before else next(iter(subjects), None)


def actor_of(verb: Token, reading: Reading) -> Span | None:
    """The words that name who acts; of a pronoun the words it stands for, where the passage has them."""
    head = subject_of(verb)
    if head is None:
        return None
    return phrase_of(head, reading)


def phrase_of(head: Token, reading: Reading) -> Span:
    """The noun phrase of a subject, or of the one that its pronoun stands for."""
    if head.lower_ in THIRD and reading.is_outside(head):
        head = _antecedent(head, reading) or head
    head = _name_beside(head) or head
    return noun_phrase(head, reading) if reading.is_outside(head) else head.doc[head.i : head.i + 1]


def _name_beside(head: Token) -> Token | None:
    """ "The mediator, Orla Brenn, gave …": her name rather than her office."""
    if head.pos_ != "NOUN":
        return None
    return next(
        (c for c in head.children if c.dep_ == "appos" and c.i > head.i and c.ent_type_ == "PERSON"), None
    )


def teller_of(token: Token, reading: Reading) -> Span | None:
    """The words that name who says what this token is part of, when the sentence says so outside marks."""
    for verb in _governing(token):
        if _says(verb) and reading.is_outside(verb):
            head = subject_of(_outer(verb))
            if head is not None:
                return phrase_of(head, reading)
    return _according(token, reading) or _at_the_end(token, reading)


def _at_the_end(token: Token, reading: Reading) -> Span | None:
    """ "Varn wants a truce, but Lund does not, the historian Orla Brenn has told the paper"."""
    number = reading.sentence[token.i]
    told = (t for t in token.doc[token.i + 1 :] if reading.sentence[t.i] == number and reading.is_outside(t))
    verb = next((t for t in told if _says(t) and t.tag_ in {"VBD", "VBZ", "VBN"}), None)
    subject = own_subject(verb) if verb is not None else None
    if verb is None or subject is None or not token.i < subject.i < verb.i:
        return None
    after = [t for t in verb.doc[verb.i + 1 :] if reading.sentence[t.i] == number and not t.is_punct]
    is_aside = subject.left_edge.i > 0 and subject.left_edge.nbor(-1).text in {",", '"', "”"}
    is_last = len(after) <= AFTER and all(t.dep_ not in {"ccomp", "mark"} for t in after)
    return phrase_of(subject, reading) if is_aside and is_last else None


def _says(verb: Token) -> bool:
    return verb_forms().get(verb.lower_, ("", ""))[1] == "say"


def _outer(verb: Token) -> Token:
    """ "Officials told us that Lund had no plans, saying it would wait": who told goes on saying."""
    above = verb.head
    goes_on = verb.tag_ == "VBG" and verb.dep_ == "advcl" and above.dep_ == "ccomp"
    return above.head if goes_on and above.head.pos_ in VERBAL and _says(above.head) else verb


def governing_verbs(token: Token) -> Iterator[Token]:
    """The verbs of saying in whose content the token stands, nearest first."""
    return (verb for verb in _governing(token) if _says(verb))


def _governing(token: Token) -> Iterator[Token]:
    """The verbs in whose content clause the token stands, nearest first."""
    for one in (token, *token.ancestors):
        if one.dep_ in {"ccomp", "parataxis"} and one.head.pos_ in VERBAL:
            yield one.head
        yield from (c for c in one.children if c.dep_ == "parataxis" and (c.i > one.i or _is_between(c)))


def _is_between(verb: Token) -> bool:
    """ "If the crew is freed, he said, we will …": set between commas before what is said goes on."""
    edge, end = verb.left_edge, verb.right_edge
    after = end.nbor(1) if end.i + 1 < len(end.doc) else end
    return edge.i > 0 and edge.nbor(-1).text == "," and "," in {end.text, after.text}


def _according(token: Token, reading: Reading) -> Span | None:
    sentence = reading.sentence[token.i]
    for word in token.doc:
        if word.lower_ == "according" and reading.sentence[word.i] == sentence:
            heads = [t for t in word.subtree if t.dep_ == "pobj" and t.head.lower_ == "to"]
            return phrase_of(heads[0], reading) if heads else None
    return None


def _controller(verb: Token) -> Token | None:
    """ "Told the miners to stop": the miners."""
    if verb.dep_ != "xcomp":
        return None
    return next((child for child in verb.head.children if child.dep_ == "dobj"), None)


def _antecedent(pronoun: Token, reading: Reading) -> Token | None:
    for head in _subjects_before(pronoun):
        if reading.is_outside(head) and head.lower_ not in THIRD | FIRST and _fits(pronoun, head):
            return head
    return None


def _subjects_before(pronoun: Token) -> Iterator[Token]:
    for verb in pronoun.ancestors:
        yield from (c for c in verb.children if c.dep_ in SUBJECTS and c.i < pronoun.i)
    roots = [sent.root for sent in pronoun.doc.sents if sent.end <= pronoun.i]
    for root in reversed(roots[-2:]):
        yield from (c for c in root.children if c.dep_ in SUBJECTS)


def _fits(pronoun: Token, head: Token) -> bool:
    """Whether number and kind allow the pronoun to stand for this noun."""
    if pronoun.lower_ == "they":
        return head.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in head.children)
    if pronoun.lower_ in {"he", "she"}:
        return head.ent_type_ == "PERSON" or (head.tag_ == "NN" and head.lemma_.lower() in _people())
    return head.tag_ in {"NN", "NNP"} and head.ent_type_ != "PERSON"


@cache
def _people() -> frozenset[str]:
    """Nouns for one person: the minister, the envoy, a farmer."""
    return words("titles", "roles") | words("standing", "unnamed") | {"man", "woman", "person"}


__all__ = [
    "FIRST",
    "THIRD",
    "actor_of",
    "governing_verbs",
    "own_subject",
    "phrase_of",
    "set_apart_by_it",
    "subject_of",
    "teller_of",
]
