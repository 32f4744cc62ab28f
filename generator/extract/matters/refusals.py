"""What somebody will not do: red lines; and what he will do only in one case: conditions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.bargain import (
    AHEAD,
    Bargain,
    helpers_of,
    is_a_guess,
    is_negated,
    listed,
    names_with_object,
    verb_names,
)
from generator.extract.reading.clause_words import from_verb, whole_clause
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reference.actors import own_subject
from generator.vocabulary import words

BINDING = frozenset({"will", "wo", "would", "'ll", "'d", "do", "does", "can", "ca", "shall"})
OVER = frozenset({"did", "had", "have", "has"})


def refuses(verb: Token) -> bool:
    """Whether the verb itself refuses."""
    return bool(verb_names(verb) & listed("refusal", "verbs"))


def refusals_at(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """The red line or condition that a verb of refusing, or a verb with "not", voices."""
    negated = is_negated(verb)
    if refuses(verb) and not negated:
        target = next((c for c in verb.children if c.dep_ == "xcomp"), None)
        if target is not None:
            yield from _refused(verb, reading, names_with_object(target), "refuses to")
        elif "rule out" in verb_names(verb) and _is_ruled_out(verb):
            yield Bargain("red line", from_verb(verb, reading), verb, "rules out")
    elif negated and _bars(verb):
        yield Bargain("red line", whole_clause(verb, reading), None, "none will")
    elif negated and _binds(verb):
        yield from _refused(verb, reading, names_with_object(verb), "will not", never=_is_never(verb))


def _bars(verb: Token) -> bool:
    """ "Said that no money would go into a fund": of a thing, none will."""
    thing = own_subject(verb)
    none = thing is not None and thing.pos_ == "NOUN" and "no" in thing.below
    ahead = helpers_of(verb) & AHEAD and verb.tag_ in {"VB", "VBN"}
    bound = "advcl" in verb.deps or "without" in verb.below  # a condition
    return none and bool(ahead) and not bound and bool(verb_names(verb) & listed("refusal", "barred"))


def _is_ruled_out(verb: Token) -> bool:
    """ "Ruled out a return to the old line"; what is ruled out of a guess is no red line: "a fault"."""
    if helpers_of(verb) & {"to", "had", "will", "would", "can", "could", "may", "might", "cannot"}:
        return False
    out = next((c for c in verb.children if c.lower_ == "out"), verb)
    if out.i + 1 < len(out.doc) and out.nbor(1).lower_ == "of":
        return False  # "ruled the motion out of order"
    things = [c for c in verb.children if c.dep_ in {"dobj", "pcomp", "xcomp"} and c.i > verb.i]
    told = [thing for thing in things if thing.lower_ not in {"it", "that", "this"}]
    return any(thing.lemma_.lower() not in listed("refusal", "causes") for thing in told)


def _refused(
    verb: Token, reading: Reading, forms: frozenset[str], rule: str, *, never: bool = False
) -> Iterator[Bargain]:
    if is_a_guess(verb) or any(c.lower_ == "much" for c in verb.subtree):
        return  # "do not agree on much"
    if verb.lemma_ == "agree" and "with" in verb.below:
        return  # "I don't agree with that": a view
    says = from_verb(verb, reading)
    plans = forms & listed("refusal", "plans")
    bound = _has_exception(says) and (plans or forms & listed("refusal", "acts"))
    nothing = any(c.lower_ == "nothing" and "relcl" in c.deps for c in verb.children)  # "sign nothing that …"
    if bound or (plans and any(t.dep_ == "relcl" and t is not verb and is_negated(t) for t in says)):
        yield Bargain("condition", says, verb, f"{rule}, but")
    elif (never or nothing or forms & listed("refusal", "acts")) and not _is_of_a_third(verb):
        yield Bargain("red line", says, verb, rule)


def _is_of_a_third(verb: Token) -> bool:
    """ "She said the judiciary cannot yield": no refusal of hers; "the isle, which does not recognise it"."""
    subject = own_subject(verb)
    if verb.dep_ == "relcl" and subject is not None and subject.lower_ == "which":
        return True
    if verb.dep_ != "ccomp" or subject is None or subject.tag_ != "NN" or subject.ent_type_:
        return False
    bodies = words("standing", "bodies") | words("parties", "nameless")
    return subject.lemma_.lower() not in bodies


def _binds(verb: Token) -> bool:
    """Whether a refusal is for the time to come, or a standing one."""
    helpers = helpers_of(verb)
    if helpers & {"do", "does"} and verb.lemma_ in listed("refusal", "habits"):
        return False
    return not helpers & OVER and bool(helpers & BINDING) and verb.tag_ == "VB"


def _is_never(verb: Token) -> bool:
    never = "never" in verb.below
    return never and bool(helpers_of(verb) & {"will", "'ll", "would", "shall"})


def _has_exception(says: Span) -> bool:
    goes_on = {t for t in says[:-1] if t.lower_ == "but" and t.nbor(1).pos_ in {"PRON", "VERB", "AUX", "ADP"}}
    words = " ".join(t.lower_ for t in says if t not in goes_on)  # "I can't speak for him, but …"
    return any(f" {word} " in f" {words} " for word in listed("refusal", "exceptions"))
