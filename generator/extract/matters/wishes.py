"""What somebody wants of others: a share, a thing that can be given, something done."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.bargain import NAMED, Bargain, helpers_of, listed
from generator.extract.matters.goals import is_elliptic, is_measure, is_told
from generator.extract.reading.clause_words import from_verb, trimmed
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject, phrase_of
from generator.vocabulary import words

DONE = frozenset({"VBN", "VBD", "JJ"})
"""How what is to be done is tagged: "wants the duty repealed"."""
LEAD = 3
"""Words between "what they want" and its colon, at most."""
SUMS = frozenset({"PERCENT", "MONEY"})


def wishes_at(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Wants 9 per cent", "wants no filling until May", "wants the text published",
    "what they want is a bonus"."""
    listing = _list_of(verb, reading)
    if listing is not None:
        yield Bargain("demand", listing, verb, "wants")
    elif verb.lemma_ == "want":
        cleft = _is_what(verb)
        if cleft is not None:
            says = trimmed(verb.doc[cleft.left_edge.i : cleft.right_edge.i + 1])
            actor = own_subject(verb)
            yield Bargain(
                "demand", says, verb, "wants", actor=phrase_of(actor, reading) if actor is not None else None
            )
        elif _wants_much(verb):
            yield Bargain("demand", from_verb(verb, reading), verb, "wants")
        elif _wants_a_thing(verb) and (_is_wanted_away(verb) or not is_elliptic(verb)):
            giver = next((g for thing in _things(verb) for g in _givers(thing)), None)
            whom = phrase_of(giver, reading) if giver is not None else None
            yield Bargain("demand", from_verb(verb, reading), verb, "wants a thing", addressee=whom)


def _givers(thing: Token) -> Iterator[Token]:
    """ "An apology from the company"."""
    links = [c for t in (thing, thing.head) for c in t.children if c.lower_ == "from" and c.i > thing.i]
    return (g for link in links for g in link.children if g.dep_ == "pobj" and is_told(g))


def _list_of(verb: Token, reading: Reading) -> Span | None:
    """What stands behind the colon of "what they want:"."""
    asks = any(c.lower_ == "what" and c.i < verb.i for c in verb.children)
    if not asks or verb.lemma_ not in {"want", "demand", "seek"}:
        return None
    colon = next((t for t in verb.doc[verb.i + 1 : verb.i + 1 + LEAD] if t.text == ":"), None)
    if colon is None:
        return None
    rest = [t for t in verb.doc[colon.i + 1 :] if reading.sentence[t.i] == reading.sentence[verb.i]]
    return trimmed(verb.doc[rest[0].i : rest[-1].i + 1]) if rest else None


def _is_what(verb: Token) -> Token | None:
    """What "what they want is" is followed by."""
    above = verb.head
    asks = "what" in verb.below
    if not asks or verb.dep_ not in {"csubj", "ccomp", "nsubj"} or above.lemma_ != "be" or above.i < verb.i:
        return None
    return next((c for c in above.children if c.dep_ in {"attr"} and c.i > above.i), None)


def _wants_much(verb: Token) -> bool:
    """ "Wants 9 per cent", "wants no filling until May", "wants to scrap the rule"."""
    things = _things(verb)
    if any(is_measure(c) for c in verb.children):
        return True
    sums = any(t.ent_type_ in SUMS or t.text == "%" for t in things for t in (t, *t.children))
    none = any(c.lower_ == "no" for t in things for c in t.children)
    aims = [c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ in listed("demand", "aims")]
    done = any(c.lemma_ != "do" or "away" in c.below for c in aims)
    return sums or none or done


def _wants_a_thing(verb: Token) -> bool:
    """ "Wants a treaty on the river", "wants guarantees that …", "wants the text published"."""
    if verb.tag_ not in {"VBZ", "VBP", "VBD"} or verb.dep_ == "relcl":
        return False
    done = [c for c in verb.children if c.dep_ in {"ccomp", "oprd"} and c.i > verb.i]
    if done and all(own_subject(c) is not None and _is_to_be_so(c) for c in done):
        return True
    return _is_wanted_away(verb) or any(_is_at_stake(thing) for thing in _things(verb))


def _is_to_be_so(act: Token) -> bool:
    """ "The text published", "the duty to be made law"."""
    helpers = helpers_of(act)
    return act.tag_ in DONE and (not helpers or helpers <= {"to", "be"})


def _is_wanted_away(verb: Token) -> bool:
    """ "Wants the firm off the list", "wants its crew back"."""
    after = [c for c in verb.children if c.i > verb.i]
    acts = [g for c in after if c.dep_ == "ccomp" for g in c.children if g.i - c.i == 1]
    where = next((c for c in (*after, *acts) if c.lower_ in listed("demand", "away")), None)
    return where is not None and any(t.pos_ in {"NOUN", "PROPN"} for t in verb.doc[verb.i + 1 : where.i])


def _is_at_stake(thing: Token) -> bool:
    """Whether a thing wanted can be given by another: told more closely, and no mood or person."""
    if thing.pos_ != "NOUN" or thing.ent_type_ in {*NAMED, "PERSON", "DATE", "TIME"}:
        return False
    told = [c for c in thing.children if c.dep_ not in {"det", "poss", "punct", "case"}]
    vague = thing.lemma_.lower() in listed("demand", "wishes") | listed("demand", "moods")
    is_someone = thing.lemma_.lower() in words("titles", "roles")
    return bool(told) and not vague and not is_someone


def _things(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
