"""Which word of a sentence denies, and what the denial is about."""

from __future__ import annotations

from functools import cache

from generator.extract.claiming.deeds import deed_noun, deeds_of
from generator.extract.reading.parse import Span, Token
from generator.vocabulary import table

NEGATIVE = {"no", "not", "n't", "never", "nobody", "nothing", "none"}
POINTING = {"this", "that", "these", "those", "such", "it", "them"}

MAY_BE = {"can", "could", "may", "might", "would", "should"}
"""What is only possible is no claim that another could contradict."""


@cache
def listed(key: str) -> frozenset[str]:
    """The words under a key of the vocabulary of denials."""
    return frozenset(table("denials")[key])


def may_deny(span: Span) -> bool:
    """Whether any word a denial needs stands in the sentence; most have none."""
    return span[0].lower_ in listed("contrast") or not span.words.isdisjoint(_cues())


@cache
def _cues() -> frozenset[str]:
    keys = ("deny", "deny_claims", "misread", "naming", "false", "not_true", "matching", "scorn")
    return frozenset(NEGATIVE).union(*(listed(key) for key in keys))


def denies(token: Token) -> bool:
    """Whether a verb denies by itself, or turns down what is a claim; what is `not denied` or a `decision to
    contradict` denies nothing."""
    if token.lemma_ not in _denying() or token.pos_ not in {"VERB", "AUX"}:
        return False
    is_only_named = token.tag_ == "VB" and token.dep_ == "acl"
    if is_only_named or "neg" in token.deps:
        return False
    if token.lemma_ == "deny" and is_refusal(token):
        return False
    thing = denied_thing(token)
    if token.lemma_ in listed("deny_told"):
        return thing is None or thing.lower_ in POINTING or thing.lemma_.lower() in listed("claims")
    if token.lemma_ in listed("deny"):
        return True
    return (
        token.lemma_ in listed("deny_claims")
        and thing is not None
        and thing.lemma_.lower() in listed("claims")
    )


@cache
def _denying() -> frozenset[str]:
    return listed("deny") | listed("deny_claims")


def is_refusal(verb: Token) -> bool:
    """`denied it a loan`, `deny licences to smugglers`, `a letter that denied the request`: nothing is called
    untrue."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    doer = (
        verb.head if verb.dep_ == "relcl" and (subject is None or subject.tag_ in {"WDT", "WP"}) else subject
    )
    after = verb.doc[verb.i + 1 : verb.i + 3]
    if len(after) > 1 and after[0].tag_ == "PRP" and after[1].pos_ in {"ADJ", "NOUN", "DET", "PRON"}:
        return True  # "denying it shelter"
    agents = [g for c in verb.children if c.dep_ == "agent" for g in c.children]
    is_ruled = any(t.lemma_.lower() in listed("ruling") for t in (doer, *agents) if t is not None)
    if is_ruled or "dative" in verb.deps or ("nsubjpass" in verb.deps and "dobj" in verb.deps):
        return True  # "a ruling that denied its claims", "she was denied access"
    thing = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if thing is not None and thing.lemma_.lower() in listed("guilt"):
        return True  # "denied any wrongdoing": of what, no clause tells
    is_described = verb.dep_ == "relcl" and subject is not None and subject.tag_ in {"WDT", "WP"}
    is_of_claim = thing is None or thing.pos_ == "PRON" or thing.lemma_.lower() in listed("claims")
    return not is_of_claim and (is_described or any(c.lower_ == "to" and c.i > verb.i for c in verb.children))


def denied_thing(verb: Token) -> Token | None:
    """What a denial is about: its object, its passive subject, or the noun it is hung on."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            is_relative = child.tag_ == "WDT" and verb.dep_ == "relcl"
            return verb.head if is_relative and verb.head.lemma_.lower() in listed("claims") else child
    if verb.dep_ in {"acl", "relcl"} and verb.head.pos_ == "NOUN":
        return verb.head
    return None


def object_of(verb: Token) -> Token | None:
    """What is called something."""
    for child in verb.children:
        if child.dep_ == "dobj" or (child.dep_ == "nsubj" and child.i > verb.i):
            return child
    for child in verb.children:
        if child.dep_ == "oprd" and child.left_edge.lower_ in POINTING:
            return child.left_edge
        if child.dep_ in {"ccomp", "oprd"}:
            return next((grand for grand in child.children if grand.dep_ == "nsubj"), None)
    return None


def points_back(thing: Token) -> bool:
    """`that`, `those claims`, `the report`: what is told before."""
    words = {thing.lower_, *(child.lower_ for child in thing.children if child.dep_ == "det")}
    is_claim = thing.lemma_.lower() in listed("claims")
    return bool(words & (POINTING - {"it", "them"})) or (is_claim and "the" in words)


def is_called_false(verb: Token) -> bool:
    """`is false`, `is not true`, `called it a lie`."""
    if verb.lemma_ == "be":
        said = [t for child in verb.children if child.dep_ in {"acomp", "attr"} for t in _judging(child)]
    else:
        parts = {"acomp", "attr", "oprd", "prep", "ccomp", "dobj"}
        said = [t for child in verb.children if child.dep_ in parts for t in child.subtree]
    words = {form for token in said for form in (token.lemma_.lower(), token.lower_)}
    denied = "neg" in verb.deps
    if verb.lemma_ == "be":
        return (bool(words & listed("false")) and not denied) or (bool(words & listed("not_true")) and denied)
    return bool(words & (listed("false") | listed("scorn")))


def _judging(said: Token) -> list[Token]:
    """`wrong`, `a false claim`; not what is said of an act: `the right thing`, `wrong for us`."""
    if said.lemma_ == "case" and "the" not in said.below:
        return []  # "this is not a case about one boat"
    if said.pos_ == "NOUN":
        return list(said.children) if said.lemma_.lower() in listed("claims") else [said]
    is_of_act = not said.below.isdisjoint({"for", "of"}) or "xcomp" in said.deps
    return [] if is_of_act else [said, *(c for c in said.children if c.dep_ == "conj")]


def is_denied(verb: Token) -> bool:
    """Whether the verb itself is negated, or nobody and nothing is its subject."""
    subjects = (child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"})
    about = (word for subject in subjects for word in (subject, *subject.children))
    return "neg" in verb.deps or any(w.lower_ in NEGATIVE for w in about)


def is_claimed(verb: Token) -> bool:
    """Whether a clause says that something is so."""
    return not is_negative(verb) and verb.below.isdisjoint(MAY_BE)


def is_negative(verb: Token) -> bool:
    """Whether a clause says that it was not so."""
    return any(token.dep_ == "neg" or token.lower_ in NEGATIVE for token in verb.subtree)


def is_none_such(span: Span, before: Span, farther: Span | None, *, is_near: bool) -> bool:
    """`No such order exists` after what somebody tells of an order; not of one named farther back."""
    noun = no_such(span)
    if noun is None or tells_of(before, noun):
        return noun is not None
    return is_near and not (farther is not None and tells_of(farther, noun))


def no_such(span: Span) -> Token | None:
    """The noun of `no such meeting took place`, `denies that any such call was made`."""
    such = (t for t in span if t.lower_ == "such" and t.i > span.start)
    return next((t.head for t in such if t.nbor(-1).lower_ in {"no", "any"} and t.head.pos_ == "NOUN"), None)


def tells_of(span: Span, noun: Token) -> bool:
    """Whether a sentence names the thing or tells its deed: `they met`, and `no such meeting`."""
    told = {t.lemma_.lower() for t in span} | {d for t in span if t.pos_ == "VERB" for d in deeds_of(t)}
    loose = table("denials")["such"].get(noun.lemma_.lower(), [])
    return bool({noun.lemma_.lower(), *deed_noun(noun), *loose} & told)


def deed_meant(before: Span, noun: Token) -> Token | None:
    """The verb of the sentence that the noun stands for: `they met`, of `no such meeting`."""
    loose = {*table("denials")["such"].get(noun.lemma_.lower(), []), *deed_noun(noun)}
    verbs = (t for t in before if t.pos_ == "VERB" and ({t.lemma_.lower(), *deeds_of(t)} & loose))
    return next((v for v in verbs if not v.deps.isdisjoint({"nsubj", "nsubjpass"})), None)


def is_own_clause(content: Token, verb: Token) -> bool:
    """Whether the denying verb alone tells what is denied: `denied that …`, not `denied reports that …`."""
    return content.head is verb and content.i > verb.i and verb.lemma_ in listed("deny")


def is_of_such(content: Token) -> bool:
    """`that any such conversation took place`"""
    subjects = (c for c in content.children if c.dep_ in {"nsubj", "nsubjpass"})
    return any(g.lower_ == "such" for subject in subjects for g in subject.children)
