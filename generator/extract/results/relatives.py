"""Outcomes told in a relative clause whose object stands before it: `a formula that the bank spurned`."""

from __future__ import annotations

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Token
from generator.extract.results.firmness import is_negated
from generator.extract.results.words import date_words, is_listed, listed
from generator.extract.wording.present import in_present, is_plural
from generator.model import Part

RELATIVE = {"that", "which", "whom", "who"}
LONGEST = 24


def gap_of(verb: Token) -> Token | None:
    """The noun that a relative clause takes for its object; None where it has one of its own."""
    if verb.dep_ != "relcl" or verb.head.pos_ != "NOUN":
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    things = [c for c in verb.children if c.dep_ in {"dobj", "ccomp", "xcomp", "attr"}]
    links = [c for c in verb.children if c.dep_ == "prep" and c.i < verb.i]
    own = [c for c in things if c.lower_ not in RELATIVE]
    if subject is None or subject.lower_ in RELATIVE or own or links or subject.pos_ == "PRON":
        return None
    return _whole(verb.head)


def cleft_of(verb: Token) -> tuple[Token, Token] | None:
    """`The one thing they could settle on was a date`: the verb of agreeing, and what is agreed."""
    thing = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    matter = next((c for c in verb.children if c.dep_ in {"attr", "xcomp", "ccomp"}), None)
    if verb.lemma_ != "be" or thing is None or matter is None or thing.lemma_.lower() not in listed("clefts"):
        return None
    clause = next((c for c in thing.children if c.dep_ in {"relcl", "ccomp", "acl"}), None)
    inner = [clause, *(c for c in clause.children if c.dep_ in {"xcomp", "advcl", "ccomp"})] if clause else []
    agreeing = next((t for t in inner if is_listed(t, "agree") or is_listed(t, "settle")), None)
    return (agreeing, matter) if agreeing is not None and not is_negated(agreeing) else None


def _whole(noun: Token) -> Token:
    """`a formula for the toll that …`: the formula, where nothing is done to the toll itself."""
    known = listed("accords") | listed("papers") | listed("rebuffed") | listed("given_up")
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"for", "of", "on"} else noun
    return above if noun.lemma_.lower() not in known and above.pos_ == "NOUN" else noun


def kind_with(verb: Token, noun: Token) -> str | None:
    """The kind of outcome that a verb tells with that noun for its object."""
    name = noun.lemma_.lower()
    accords = listed("accords") | listed("made")
    made = any(is_listed(verb, key) for key in ("agree", "reach", "settle"))
    made = made or (is_listed(verb, "light") and name in listed("made"))
    if is_listed(verb, "sign") and name in listed("papers") | accords:
        return "refused" if is_negated(verb) else "signed"
    if made and name in accords | listed("papers") | listed("rebuffed"):
        return "refused" if is_negated(verb) else "agreed"
    offered = accords | listed("papers") | listed("rebuffed") | listed("given_up") | listed("goods", "next")
    return "refused" if is_listed(verb, "refuse") and name in offered and not is_negated(verb) else None


def line_with(verb: Token, noun: Token, subject: Token, scene: Scene) -> tuple[Part, ...]:
    """`The bank spurns a formula for the toll`: the clause with its object back in place."""
    dated = date_words(scene)
    clause = set(verb.subtree)
    who = [t for t in subject.subtree if t not in dated and t.text != ","]
    what = [t for t in noun.subtree if t not in clause and t not in dated and t.text != ","]
    after = [t for t in verb.subtree if t.i > verb.i and t not in dated and not t.is_punct]
    particles = [t for t in after if t.dep_ == "prt"]
    after = [t for t in after if t.dep_ != "prt"]
    article = [] if what[0].dep_ in {"det", "poss", "nummod"} or noun.tag_ == "NNS" else ["the"]
    joins = any(c.dep_ == "conj" for c in subject.children)
    form = in_present(verb, plural=is_plural(subject) or joins)
    verbs = [*form, *(t.text for t in particles), *article]
    things = [t.lower_ if t.dep_ == "det" else t.text for t in what]
    words = [*(t.text for t in who), *verbs, *things, *(t.text for t in after)]
    line = " ".join(words).replace(" 's", "'s").replace(" - ", "-")
    if any(t.text == '"' for t in (*who, *what, *after)) or len(line.split()) > LONGEST:
        return ()
    return (Part(f"{line[:1].upper()}{line[1:]}"),)


__all__ = ["cleft_of", "gap_of", "kind_with", "line_with"]
