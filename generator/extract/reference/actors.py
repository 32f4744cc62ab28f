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
from generator.extract.reading.verb_forms import class_of
from generator.extract.reference.phrases import noun_phrase
from generator.vocabulary import words

THIRD = frozenset({"he", "she", "they", "it", "who", "which", "that"})
FIRST = frozenset({"i", "we"})
BORROWING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})
VERBAL = frozenset({"VERB", "AUX"})
NAMES = frozenset({"PERSON", "GPE", "ORG"})
SKIPPED = frozenset({"RB", "RBR", "MD"})
"""Words between a subject and its verb."""
AFTER = 5
"""Words behind the verb of who tells it at a sentence's end, at most: "has told the paper on Monday"."""


def subject_of(verb: Token) -> Token | None:
    """The head of the verb's subject, borrowed from the verb it hangs on where it has none of its own."""
    own = own_subject(verb)
    if own is not None:
        is_relative = own.tag_ in {"WP", "WDT"}
        host = verb.head if is_relative and verb.dep_ == "relcl" else own
        return (set_apart_by_it(verb) if is_relative else None) or host
    if verb.dep_ in {"acl", "relcl"}:
        return verb.head
    if (before := _right_before(verb)) is not None:
        return before
    if verb.dep_ in BORROWING and verb.head is not verb:
        return _controller(verb) or subject_of(_outer_of_tense(verb) or verb.head)
    return None


def set_apart_by_it(verb: Token) -> Token | None:
    """ "It was the owners who had offered it": the owners."""
    above = verb.head if verb.dep_ == "ccomp" else verb.head.head if verb.dep_ == "relcl" else verb
    if above is verb or above.lemma_ != "be" or "it" not in above.below:
        return None
    return next((c for c in above.children if c.dep_ == "attr" and above.i < c.i < verb.i), None)


def _right_before(verb: Token) -> Token | None:
    """ "Lund sought calm but Varn all but ruled it out", "rebels tried it and its ally Varn said": the name
    behind the conjunction and right before the verb, which the parse takes for one more object."""
    if verb.dep_ not in {"conj", "advcl"} or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    place = verb.i - 1
    while place > verb.head.i and (
        verb.doc.tokens[place].tag_ in SKIPPED or verb.doc.tokens[place].lower_ in {"all", "but"}
    ):
        place -= 1
    name = verb.doc[place]
    first = name.head.left_edge if name.dep_ == "appos" else name.left_edge
    is_name = name.pos_ == "PROPN" and name.ent_type_ in {"GPE", "ORG", "PERSON", "NORP"}
    return name if is_name and first.i > 0 and first.nbor(-1).tag_ == "CC" else None


def _outer_of_tense(verb: Token) -> Token | None:
    """ "She repeated that Lund is late and demanded an answer": joined to the verb of its own tense."""
    inner = verb.head
    if (
        verb.dep_ != "conj"
        or verb.tag_ not in {"VBD", "VBZ", "VBP"}
        or inner.dep_ not in {"acl", "ccomp", "relcl"}
    ):
        return None
    outer = next((t for t in inner.ancestors if t.pos_ in VERBAL), None)
    past = verb.tag_ == "VBD"
    is_other = inner.tag_ in {"VBZ", "VBP"} if past else inner.tag_ == "VBD"
    is_same = outer is not None and ((outer.tag_ == "VBD") if past else outer.tag_ in {"VBZ", "VBP"})
    return outer if is_other and is_same else None


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with the verb itself: of two, the one next to it (a label is none)."""
    if verb.deps.isdisjoint(SUBJECTS):
        return None
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
    """ "The mediator, Orla Brenn, gave …", "its ally Lund said": the name rather than what it is."""
    if head.pos_ != "NOUN":
        return None
    return next(
        (c for c in head.children if c.dep_ == "appos" and c.i > head.i and c.ent_type_ in NAMES), None
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
    told = (
        t
        for t in token.doc.tokens[token.i + 1 :]
        if reading.sentence[t.i] == number and reading.is_outside(t)
    )
    verb = next((t for t in told if _says(t) and t.tag_ in {"VBD", "VBZ", "VBN"}), None)
    subject = own_subject(verb) if verb is not None else None
    if verb is None or subject is None or not token.i < subject.i < verb.i:
        return None
    after = [t for t in verb.doc[verb.i + 1 :] if reading.sentence[t.i] == number and not t.is_punct]
    is_aside = subject.left_edge.i > 0 and subject.left_edge.nbor(-1).text in {",", '"', "”"}
    is_last = len(after) <= AFTER and all(t.dep_ not in {"ccomp", "mark"} for t in after)
    return phrase_of(subject, reading) if is_aside and is_last else None


def _says(verb: Token) -> bool:
    return class_of(verb.lower_) == "say"


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
    opens = edge.text == "," or (edge.i > 0 and edge.nbor(-1).text == ",")
    return opens and "," in {end.text, after.text}


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
    speaks = pronoun.lower_ == "it" and _says(pronoun.head)
    for head in _subjects_before(pronoun):
        is_one = not speaks or head.ent_type_ in NAMES or head.lemma_.lower() in _bodies()
        if is_one and reading.is_outside(head) and head.lower_ not in THIRD | FIRST and _fits(pronoun, head):
            return head
    return _only_body_before(pronoun, reading) if speaks else None


def _only_body_before(pronoun: Token, reading: Reading) -> Token | None:
    """ "The deadline is of the council's own making. It said …": the one body of the sentence before."""
    number = reading.sentence[pronoun.i] - 1
    told = [t for t in reading.doc[: pronoun.i] if reading.sentence[t.i] == number and reading.is_outside(t)]
    bodies = [t for t in told if t.pos_ in {"NOUN", "PROPN"} and t.lemma_.lower() in _bodies()]
    return bodies[0] if len({t.lower_ for t in bodies}) == 1 else None


@cache
def _bodies() -> frozenset[str]:
    return words("standing", "bodies") | words("parties", "nameless")


def _subjects_before(pronoun: Token) -> Iterator[Token]:
    for verb in pronoun.ancestors:
        yield from (c for c in verb.children if c.dep_ in SUBJECTS and c.i < pronoun.i)
    roots = [sent.root for sent in pronoun.doc.sents if sent.end <= pronoun.i]
    for root in reversed(roots[-2:]):
        yield from (c for c in root.children if c.dep_ in SUBJECTS)


def _fits(pronoun: Token, head: Token) -> bool:
    """Whether number and kind allow the pronoun to stand for this noun."""
    if pronoun.lower_ == "they":
        return head.tag_ in {"NNS", "NNPS"} or "conj" in head.deps
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
