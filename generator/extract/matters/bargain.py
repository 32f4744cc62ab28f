"""A term that somebody voices, and what its verb is like: denied, supposed, hurtful, looking ahead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.extract.reading.clause_words import is_own_words
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject, phrase_of, subject_of
from generator.vocabulary import table, words

REGISTER = table("register")
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
KINDS = ("demand", "offer", "threat")
"""Kinds that verbs and nouns voice by themselves."""
FIRST = frozenset({"i", "we"})
WILL = frozenset({"will", "would", "'ll", "'d"})
AHEAD = WILL | {"shall"}
"""Auxiliaries of what somebody says will be done."""
NONE = frozenset({"nothing", "nobody", "neither", "nor", "no"})
NEAR = 4
"""So many words before a verb a hedge may stand: "in effect", "probably won't be"."""
NAMED = frozenset({"GPE", "NORP", "PERSON", "ORG"})
"""Labels of those a term can be put to."""


@dataclass(frozen=True, slots=True)
class Bargain:
    """A term as the words voice it; `verb` is the one whose subject's term it is, unless `actor` says."""

    kind: str
    says: Span
    verb: Token | None
    rule: str
    actor: Span | None = None
    addressee: Span | None = None
    consequence: Span | None = None
    when: Span | None = None


def names_party(word: Token) -> bool:
    """ "The union", "the rebels", "the ministry": a body that is named by its kind."""
    lemma = word.lemma_.lower()
    return {lemma, word.lower_} & (words("standing", "bodies") | words("parties", "nameless")) != set()


def names_office(noun: Token) -> bool:
    """Whether a noun is for those who can be told to do something: the minister, the rebels, both sides."""
    return noun.lemma_.lower() in words("titles", "roles") | words("register", "people")


@cache
def listed(kind: str, key: str) -> frozenset[str]:
    """The words under a key of a kind of term."""
    return frozenset(REGISTER[kind][key])


def verb_names(verb: Token) -> frozenset[str]:
    """The lemma, alone and with its particle or preposition: `call`, `call for`."""
    lemma = verb.lemma_.lower()
    beside = (c for c in verb.children if c.dep_ in {"prep", "prt", "advmod"} and 0 < c.i - verb.i <= 3)
    joined = {f"{lemma} {c.lower_}" for c in beside}
    return frozenset({lemma, *joined})


def names_with_object(verb: Token) -> frozenset[str]:
    """The lemma, alone, with its particle and with its object: `put`, `put to`, `put name`."""
    things = (c.lemma_.lower() for c in verb.children if c.dep_ == "dobj")
    return verb_names(verb) | {f"{verb.lemma_.lower()} {thing}" for thing in things}


def helpers_of(verb: Token) -> frozenset[str]:
    """The auxiliaries of a verb, in small letters."""
    return frozenset([c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}])


def is_negated(verb: Token) -> bool:
    """Whether the clause is denied: by not or never, or by "no" on its subject or object."""
    if "neg" in verb.deps or "never" in verb.below:
        return True
    return not NONE.isdisjoint(verb.sent.words) and any(
        c.lower_ in {"nothing", "nobody", "neither", "nor"} or "no" in c.below
        for c in verb.children
        if c.dep_ in {"nsubj", "nsubjpass", "attr", "cc", "preconj"}
        or (c.lower_ == "nothing" and c.dep_ != "conj")  # "offered a waiver, but nothing for the crew"
    )


def is_supposed(verb: Token) -> bool:
    """Whether the clause is itself only supposed or asked: under if, whether, why."""
    marks = {"if", "whether", "unless", "why", "how"}
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in marks and c.i < verb.i for c in verb.children)


def looks_ahead(verb: Token) -> bool:
    """Whether the clause tells what will, would or may be, of somebody or something that is named."""
    modal = bool(helpers_of(verb) & listed("modals", "will"))
    going = verb.lemma_ == "go" and "xcomp" in verb.deps
    subject = own_subject(verb)
    is_thing = subject is not None and subject.lower_ in {"it", "this", "that"}
    is_own = subject is not None and subject.lower_ == "it" and is_the_teller(verb)
    return (modal or going) and (not is_thing or is_own)


def is_a_guess(verb: Token) -> bool:
    """Whether "probably" or its like stands right before the verb: thought to come, and binding nobody."""
    before = verb.doc.tokens[max(0, verb.i - NEAR) : verb.i]
    return any(token.lower_ in listed("hedges", "chances") for token in before)


def is_feared(verb: Token) -> bool:
    """Whether the clause is what somebody fears, expects or doubts: "worried that she would sign"."""
    one = verb
    while one.dep_ in {"ccomp", "xcomp", "acl", "advcl", "conj"} and one.head is not one:
        above = one.head
        if one.dep_ in {"ccomp", "xcomp", "acl"} and _fears(above):
            return True
        one = above
    return False


def _fears(word: Token) -> bool:
    """Whether a verb, its complement or a noun is of fearing, expecting or doubting."""
    words = (word, *(c for c in word.children if c.dep_ in {"acomp", "attr"}))
    return any({w.lemma_.lower(), w.lower_} & listed("hedges", "feared") for w in words)


def named_subject(verbs: Iterable[Token], reading: Reading, *, befalls: Iterable[Token] = ()) -> Span | None:
    """Whom a term is put to: the first named side or body that would have to act, or whom it would befall."""
    heads = [c for verb in verbs if (c := own_subject(verb)) is not None and c.dep_ == "nsubj"]
    heads += [c for verb in befalls for c in verb.children if c.dep_ == "nsubjpass"]
    named = (head for head in heads if head.ent_type_ in NAMED)
    first = next((h for h in named if not h.below & {"other", "each", "either"}), None)
    return phrase_of(first, reading) if first is not None else None


def is_the_teller(verb: Token) -> bool:
    """ "The union said it would sue": it, that does something, is the body that says so."""
    teller = subject_of(verb.head) if verb.dep_ == "ccomp" else None
    acts = verb.lemma_ not in {"help", "take", "seem", "rain", "mean", "require"}
    if teller is None or teller.ent_type_ == "PERSON" or not acts:
        return False
    return teller.ent_type_ in {"ORG", "GPE"} or teller.tag_ in {"NN", "NNP"}


def is_finite(verb: Token) -> bool:
    """Whether the verb tells of a fact: a past or present form, or a participle with its helper."""
    if verb.tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    return verb.tag_ in {"VBN", "VBG"} and bool(helpers_of(verb) - {"to"})


def hurts(verb: Token) -> bool:
    """Whether a clause, without those that bind it, tells of an act or a thing that hurts."""
    bound = {t for c in verb.children if c.dep_ == "advcl" for t in c.subtree}
    own = (t for t in verb.subtree if t not in bound)
    things = (t for t in own if t.dep_ in {"dobj", "pobj", "attr", "nsubj", "nsubjpass"})
    return any(noun_hurts(thing) for thing in things) or acts_hurtfully(verb)


def acts_hurtfully(verb: Token) -> bool:
    """Whether the verb, or one joined to it or that it is for, is an act that hurts."""
    aims = [c for t in verb.children if t.dep_ == "dobj" for c in t.children if c.dep_ == "acl"]
    aims += [c for c in verb.children if c.dep_ in {"advcl", "xcomp"}]
    verbs = [verb, *(c for c in verb.children if c.dep_ == "conj")]
    verbs += [c for c in aims if "to" in helpers_of(c) and verb.lemma_ in listed("threat", "starts")]
    return any(names_with_object(v) & listed("threat", "acts") for v in verbs)


def noun_hurts(noun: Token) -> bool:
    """Whether a thing hurts."""
    return noun.lemma_.lower() in listed("threat", "hurts")


def may_act(head: Token | None, verb: Token, reading: Reading) -> bool:
    """Whether a subject can be the one whose term this is: in marks the speaker, outside them an actor."""
    if head is None:
        return False
    if is_own_words(verb, reading) and is_own_words(head, reading):
        return head.lower_ in FIRST or head.ent_type_ in {"GPE", "NORP"}
    if head.lower_ == "it" and own_subject(verb) is head:
        return is_the_teller(verb) or _is_a_side(phrase_of(head, reading))
    return head.pos_ in NOMINAL and head.lower_ not in {"it", "that", "this", "which", "there"}


def _is_a_side(meant: Span) -> bool:
    """Whether the words that `it` stands for name a body or a country: "Lund bows … It demands …"."""
    root = meant.root
    return root.lower_ != "it" and (root.ent_type_ in {"GPE", "ORG"} or names_party(root))


def phrase_at(token: Token, kind: str, key: str) -> Span | None:
    """The set phrase under a key that opens with a word."""
    for phrase, size in _phrases("refusal" if kind == "red line" else kind, key).get(token.lower_, ()):
        if token.doc.text[token.idx : token.idx + len(phrase)].lower() == phrase:
            span = token.doc[token.i : token.i + size]
            if span.text.lower() == phrase:
                return span
    return None


@cache
def _phrases(kind: str, key: str) -> Mapping[str, list[tuple[str, int]]]:
    """The phrases under a key by their first word, the longest first, each with its number of tokens."""
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase in sorted(listed(kind, key), key=len, reverse=True):
        first, *rest = phrase.replace("-", " - ").split()
        found.setdefault(first, []).append((phrase, 1 + len(rest)))
    return found
