"""What `it`, `them`, `its` in a clause stand for, where one noun of the clause or sentence before fits."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.wording.pronouns import has_antecedent

ONE = {"it", "its"}
MANY = {"they", "them", "their"}
LEANING = ONE | MANY
OWNED = {"its", "their"}
ACTING = SUBJECTS | {"expl"}
LONGEST = 6
"""Words of what is put for a pronoun at most."""


def things_meant(verb: Token, subject: Token) -> dict[Token, tuple[str, ...]]:
    """Each pronoun of a clause that leans on what stands before it, and the words it stands for."""
    clause: list[Token] = []
    found = {w: words for w in subject.children if (words := _owner_before(w))}
    for word in verb.subtree:
        leans = word.pos_ == "PRON" and word.lower_ in LEANING and word.dep_ not in ACTING
        if not leans or word.nbor(1).text == "own":
            continue  # "their own": of whoever acts
        clause = clause or sorted({*verb.subtree, *subject.subtree}, key=_place)
        if has_antecedent(word, clause):
            continue
        if words := _words(_antecedent(word, verb), word):
            found[word] = words
    return found


def _owner_before(word: Token) -> tuple[str, ...]:
    """`The universities are at one. Their rectors will sign`: whose, by who acts in the sentence before."""
    if word.lower_ not in OWNED or word.dep_ != "poss" or not word.sent.start:
        return ()
    root = word.doc[word.sent.start - 1].sent.root
    owner = next((c for c in root.children if c.dep_ in SUBJECTS), None)
    joins = owner is not None and "conj" in owner.deps
    return _words(owner, word) if owner is not None and not joins and _fits(owner, word) else ()


def _place(token: Token) -> int:
    return token.i


def _antecedent(word: Token, verb: Token) -> Token | None:
    """The noun that fits: of the verb this one is joined to, else of the sentence before, objects first."""
    for host in _before(verb):
        objects = [c for c in host.children if c.dep_ == "dobj"]
        nouns = [*objects, *(c for c in host.children if c.dep_ in SUBJECTS)]
        fitting = [noun for noun in nouns if _fits(noun, word)]
        if fitting:
            return fitting[0] if fitting[0] in objects or _is_alone(fitting[0], word, verb) else None
    return None


def _is_alone(noun: Token, word: Token, verb: Token) -> bool:
    """Whether who acts in the sentence before is all there that fits: `The report lists a plan for the port.
    They will look at it` may be after any of them."""
    if noun.sent.start == verb.sent.start:
        return True
    return not any(
        _fits(other, word) for other in noun.sent if other is not noun and other.dep_ != "compound"
    )


def _before(verb: Token) -> Iterator[Token]:
    step = verb
    while step.dep_ in {"conj", "ccomp", "xcomp"} and step.head.pos_ in {"VERB", "AUX"}:
        step = step.head
        yield step
    if verb.sent.start > 0:
        root = verb.doc[verb.sent.start - 1].sent.root
        if root.pos_ in {"VERB", "AUX"}:
            yield root


def _fits(noun: Token, word: Token) -> bool:
    many = noun.tag_ in {"NNS", "NNPS"} or "conj" in noun.deps
    is_thing = noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ not in {"PERSON", "DATE", "TIME"}
    return is_thing and many == (word.lower_ in MANY)


def _words(noun: Token | None, word: Token) -> tuple[str, ...]:
    """The noun with what stands before it, made definite: `a tariff pact` is `the tariff pact` again."""
    if noun is None:
        return ()
    before = [t for t in noun.subtree if t.i <= noun.i]
    if len(before) > LONGEST or any(t.pos_ in {"PRON", "VERB"} or t.is_punct for t in before):
        return ()
    told = [t.text for t in before if t.dep_ != "det" and t.ent_type_ not in {"DATE", "TIME", "CARDINAL"}]
    if not told:
        return ()
    owner = ("’s" if told[-1][-1:] != "s" else "’") if word.lower_ in OWNED else ""
    is_name = noun.pos_ == "PROPN" or noun.ent_type_ in {"GPE", "ORG"}  # taken for a noun
    article = () if is_name and not any(t.dep_ == "det" for t in before) else ("the",)
    return (*article, *told[:-1], told[-1] + owner)
