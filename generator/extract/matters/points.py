"""On what they are not at one: the sticking point, what they are divided on, what is yet to be worked out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.matters.asking_of import kinds_of_nouns
from generator.extract.matters.openness import BEING, LATER, held, is_denied, is_point
from generator.extract.matters.statements import Statement
from generator.extract.matters.undecided import asked_of
from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase
from generator.model import FoundUnknown

AGREE = "Will the two sides agree on"
OVER = frozenset({"on", "over", "about", "around", "regarding", "concerning"})
TO_COME = frozenset({"will", "to", "must", "still", "yet", "would", "being"})
NO_MATTER = frozenset({"DATE", "TIME", "PERSON", "ORDINAL", "CARDINAL", "NORP"})
PHRASE = 3
"""Words at least of a phrase that says of what the details or the size are."""
ASKED_CLOSER = frozenset({"when", "where", "who", "team"})
"""Things of which more is asked than whether they agree on them."""
LEANING = frozenset({"this", "that", "these", "those", "such", "its", "their", "his", "her"})
PAST = frozenset({"had", "were", "was"})


def find_points(statement: Statement) -> Iterator[FoundUnknown]:
    """Each thing that a sentence names as what they have not agreed on, as a question."""
    for word in statement.span:
        thing = None
        if word.dep_ in {"ROOT", "ccomp", "conj", "advcl", "acl", "xcomp", "parataxis"}:
            thing = _identified(word) or _apart_on(word) or _to_be_worked_out(word)
        thing = thing or (_doubted(word) if word.lemma_.lower() in held("nouns", "doubt") else None)
        thing = _of_point(thing) if thing is not None else None
        if thing is not None and _is_matter(thing):
            yield asked_of(thing, AGREE, "not at one on", statement)


def _identified(verb: Token) -> Token | None:
    """`The sticking point is the fee`, `pensions remain an obstacle`, `what is left to settle is the fee`."""
    attribute = next((c for c in verb.children if c.dep_ == "attr" and c.i > verb.i), None)
    subject = next((c for c in verb.children if c.dep_ in {*SUBJECTS, "csubj"} and c.i < verb.i), None)
    if verb.lemma_ not in BEING or attribute is None or subject is None or is_denied(verb):
        return None
    if is_point(subject) or _is_left(subject):
        return attribute
    return subject if is_point(attribute) and not _is_over(verb) else None


def _is_left(clause: Token) -> bool:
    """`What remains to be settled`, `still to be worked out`."""
    verbs = [t for t in clause.subtree if t.lemma_ in held("verbs", "settle") | held("verbs", "work_out")]
    words = {t.lower_ for t in clause.subtree}
    is_open = bool(words & {"remains", "still", "yet", "left", "unresolved", "open"})
    return clause.dep_ == "csubj" and is_open and (bool(verbs) or "open" in words or "unresolved" in words)


def _is_over(verb: Token) -> bool:
    return verb.lower_ in PAST or any(c.lower_ in PAST | {"longer"} for c in verb.children)


def _apart_on(verb: Token) -> Token | None:
    """`remain divided on pensions`, `are far apart on wages`, `talks are stuck over the fee`."""
    beside = [c for c in verb.children if c.dep_ in {"acomp", "advmod", "oprd", "prep"}]
    odds = (g for c in beside if c.lower_ in {"at", "in"} for g in c.children if g.dep_ == "pobj")
    near = (verb, *beside, *odds)
    apart = next((w for w in near if w.lower_ in held("states", "apart")), None)
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if apart is None or who is None or not _are_parties(who) or is_denied(verb) or _is_over(verb):
        return None
    places = (c for w in (apart, verb) for c in w.children if c.lower_ in OVER)
    return next((g for c in places for g in c.children if g.dep_ == "pobj"), None)


def _are_parties(who: Token) -> bool:
    """`the two sides`, `Peru and Chile`, `the talks`; not a country or a party at odds with itself."""
    is_joined = any(c.dep_ == "conj" for c in who.children)
    return is_joined or who.lemma_.lower() in held("nouns", "parties") or who.lower_ in {"both", "they"}


def _to_be_worked_out(verb: Token) -> Token | None:
    """`The fee is to be negotiated separately`, `has yet to be worked out`."""
    words = {c.lower_ for c in (*verb.children, *(verb.head.children if verb.dep_ == "xcomp" else ()))}
    is_done_to = any(c.dep_ == "auxpass" for c in verb.children)
    if not is_done_to or verb.lemma_ not in held("verbs", "work_out") or not words & TO_COME:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if subject is None or kinds_of_nouns().get(subject.lemma_.lower()) in ASKED_CLOSER:
        return None
    is_later = bool(words & (LATER | {"yet", "still"}))
    return subject if is_later else None


def _doubted(noun: Token) -> Token | None:
    """`Differences persist over the fee`, `the rift over pensions is deep`."""
    if noun.lemma_.lower() not in held("nouns", "differing") or is_denied(noun):
        return None
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ not in {"remain", "persist", "linger", "be"} or _is_over(verb):
        return None
    places = (c for near in (noun, verb) for c in near.children if c.lower_ in OVER)
    return next((g for c in places for g in c.children if g.dep_ == "pobj"), None)


def _of_point(thing: Token) -> Token:
    """`Stuck on the issue of back pay`, `the insistence on back pay`: on back pay."""
    if thing.lemma_.lower() not in held("nouns", "topic"):
        return thing
    of = (
        g for c in thing.children if c.lower_ in {"of", "on", "for"} for g in c.children if g.dep_ == "pobj"
    )
    return next(of, thing)


def _is_matter(thing: Token) -> bool:
    """Whether the words name something that can be agreed on, and say which."""
    if thing.pos_ not in {"NOUN", "PROPN"} or thing.ent_type_ in NO_MATTER or is_role(thing.lemma_.lower()):
        return False
    phrase = noun_phrase(thing)
    leans = any(t.lower_ in LEANING for t in phrase)
    loose = held("nouns", "loose") | held("nouns", "doubt") | held("states", "points")
    is_loose = thing.lemma_.lower() in loose
    has_clause = any(t.tag_ in {"WRB", "WP", "WDT"} or t.lower_ == "whether" for t in thing.subtree)
    is_bare = kinds_of_nouns().get(thing.lemma_.lower()) in {"text", "measure"} and len(phrase) < PHRASE
    return not (leans or is_loose or has_clause or is_bare or is_point(thing))
