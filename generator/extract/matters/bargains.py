"""Verbs, nouns and adjectives that demand, offer, threaten, refuse and judge by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.matters.bargain import (
    FIRST,
    KINDS,
    NAMED,
    NEAR,
    VERBAL,
    WILL,
    Bargain,
    helpers_of,
    is_feared,
    is_negated,
    is_supposed,
    listed,
    may_act,
    noun_hurts,
    verb_names,
)
from generator.extract.matters.duties import duties_at
from generator.extract.matters.goals import (
    bidden,
    has_object,
    is_elliptic,
    is_told,
    is_within,
    leaves_unsaid,
    offers_words,
    told_to,
)
from generator.extract.matters.refusals import refusals_at, refuses
from generator.extract.matters.threats import warnings_at
from generator.extract.matters.views import views_at
from generator.extract.matters.wishes import wishes_at
from generator.extract.matters.worded import by_adjective, by_noun, may_be_worded
from generator.extract.reading.clause_words import from_verb, whole_clause
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of
from generator.extract.reference.actors import own_subject, phrase_of, set_apart_by_it, subject_of
from generator.vocabulary import table, words


def may_bargain(token: Token) -> bool:
    """Whether a word may voice terms: any verb, and the nouns and adjectives that are listed."""
    return token.pos_ in VERBAL or may_be_worded(token)


def bargains_at(token: Token, reading: Reading) -> Iterator[Bargain]:
    """The terms that this very word voices."""
    if token.pos_ in VERBAL:
        told = [*_by_verb(token, reading), *duties_at(token, reading)]
        if told and not (is_feared(token) or is_supposed(token) or _is_hedged(token) or _is_disowned(token)):
            yield from told
    elif token.pos_ == "NOUN":
        yield from by_noun(token, reading)
    else:
        yield from by_adjective(token, reading)


# ------------------------------------------------------------------ verbs


@cache
def _voicing() -> frozenset[str]:
    """The lemmas of all verbs that voice a term without a denial."""
    keys = [(kind, "verbs") for kind in (*KINDS, "refusal", "view")]
    keys += [("demand", "told"), ("offer", "told"), ("threat", "vows"), ("threat", "warnings")]
    verbs = frozenset(row.split()[0] for kind, key in keys for row in listed(kind, key))
    return verbs | {"want", "ask", "expect", "insist", "put", "lay", "table", "tell"}


def _by_verb(verb: Token, reading: Reading) -> Iterator[Bargain]:
    if verb.lemma_.lower() not in _voicing() and not (verb.tag_ in {"VB", "VBN"} and is_negated(verb)):
        return
    yield from _by_agent(verb, reading)
    if not may_act(subject_of(verb), verb, reading) or _is_received(verb):
        return
    if is_negated(verb) or refuses(verb):
        yield from refusals_at(verb, reading)
    elif _is_own_pledge(verb) or not (helpers_of(verb) & _unvoiced() or _is_purpose(verb)):
        yield from _voiced(verb, reading)
        yield from warnings_at(verb, reading)
    yield from views_at(verb, reading)


def _is_own_pledge(verb: Token) -> bool:
    """What one says oneself that one will do: "we will offer", "she said that she would offer"."""
    return _is_first_person(verb) or _is_announced(verb)


def _is_announced(verb: Token) -> bool:
    """ "She said that she would offer them a seat": what one says oneself that one will do."""
    above, subject = verb.head, own_subject(verb)
    if verb.dep_ != "ccomp" or subject is None or not helpers_of(verb) & WILL:
        return False
    says = class_of(above.lower_) == "say"
    bound = "advcl" in verb.deps
    return says and subject.lower_ in {"he", "she", "it", "they"} and not bound


def _is_received(verb: Token) -> bool:
    """ "Received a letter demanding that it pay": the demand of whoever wrote it."""
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.nbor(-1).text != ",":
        return verb.head.lemma_ in listed("demand", "received")
    above = next((t for t in verb.head.ancestors if t.pos_ == "VERB"), None)
    hangs = verb.dep_ == "acl" and verb.head.dep_ in {"dobj", "pobj"} and verb.head.ent_type_ not in NAMED
    return hangs and above is not None and above.lemma_ in listed("demand", "received")


def _voiced(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """What a verb of demanding, offering or threatening is followed by, or bids somebody do."""
    forms = verb_names(verb)
    for kind in KINDS:
        if forms & listed(kind, "verbs") and has_object(verb) and not _binds_nobody(kind, verb):
            addressee = _addressee(verb, reading)
            yield Bargain(kind, from_verb(verb, reading), verb, f"verb of {kind}", addressee=addressee)
    for kind in ("demand", "offer"):
        told = told_to(verb) if forms & listed(kind, "told") and not is_within(verb) else None
        if told is not None and (_is_deed(told) or leaves_unsaid(verb)):
            continue
        if told is not None:
            addressee = phrase_of(told, reading)
            yield Bargain(kind, from_verb(verb, reading), verb, f"told to ({kind})", addressee=addressee)
    goal = bidden(verb)
    if goal is not None and not (is_elliptic(verb) or is_within(verb) or leaves_unsaid(verb)):
        addressee = phrase_of(goal, reading) if is_told(goal) else None
        yield Bargain("demand", from_verb(verb, reading), verb, "wants it done", addressee=addressee)
    yield from wishes_at(verb, reading)
    if _puts_on_the_table(verb):
        yield Bargain("offer", from_verb(verb, reading), verb, "verb of offer")


def _is_deed(told: Token) -> bool:
    """`ordered an inquiry`: what is to be done, and nobody who is told to do it."""
    is_one = told.tag_ == "NN" and not told.below.isdisjoint({"a", "an"})
    return is_one and told.ent_type_ not in NAMED and told.lemma_.lower() not in words("standing", "bodies")


@cache
def _unvoiced() -> frozenset[str]:
    """With these somebody will, may or should demand or offer, and has not yet."""
    return listed("modals", "will") | listed("modals", "must")


def _is_purpose(verb: Token) -> bool:
    """ "Efforts to press Lund", "flew in to demand": what an act is for, not a term put to anybody."""
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp":
        return verb.head.lower_ != "by" and own_subject(verb) is None  # "talked out of pressing for it"
    is_aim = verb.tag_ == "VB" and "to" in helpers_of(verb)
    failed = verb.dep_ == "xcomp" and verb.head.lemma_ in {"fail", "refuse", "decline", "want", "hope"}
    return is_aim and (failed or verb.dep_ in {"acl", "advcl", "relcl", "pcomp"})


def _binds_nobody(kind: str, verb: Token) -> bool:
    """Wishes ("called for calm"), a number maintained ("has always insisted on eight"), what a relative
    clause only recalls ("the talks that Lund proposed"), an offer joined to a demand, words offered ("a
    defence of"), and what stands for something told elsewhere ("asked for nine", "offered more")."""
    subject = own_subject(verb)
    if is_elliptic(verb) or is_within(verb) or (kind == "offer" and offers_words(verb)):
        return True
    papers = {*table("openness")["asked"]["offer"], *listed("draft", "nouns"), *listed("draft", "owned")}
    if kind != "threat" and subject is not None and subject.lemma_.lower() in papers:
        return True  # "the plan calls for a freeze": its content, and nobody's demand
    if kind == "threat" and not _hurts_somebody(verb):
        return True
    recalled = verb.dep_ == "relcl" and not any(
        c.dep_ in {"dobj", "ccomp"} and c.i > verb.i for c in verb.children
    )
    is_told = set_apart_by_it(verb) is not None or _is_dated(verb)
    if recalled or (verb.dep_ == "relcl" and kind == "offer" and subject is not None and not is_told):
        return True
    if kind == "offer":
        return _is_service(verb) or (
            verb.dep_ == "conj" and bool(verb_names(verb.head) & listed("demand", "verbs"))
        )
    goals = [g for c in verb.children if c.lower_ in {"for", "on"} for g in c.children if g.dep_ == "pobj"]
    idle = listed("demand", "wishes") | listed("demand", "asked")
    wished = any(goal.lemma_.lower() in idle for goal in goals)
    counted = any(c.dep_ == "nummod" for goal in goals for c in goal.children)
    return kind == "demand" and (wished or (counted and "always" in verb.below))


def _is_dated(verb: Token) -> bool:
    """ "Surprised them on Sunday when he offered direct talks": a clause of its own, whatever it hangs on."""
    return any(c.lower_ == "when" and c.i < verb.i for c in verb.children)


def _is_service(verb: Token) -> bool:
    """ "The firm offers lessons": what one sells every day."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    bare = any(t.tag_ == "NNS" and t.deps.isdisjoint({"det", "poss"}) for t in things)
    counted = any(
        t.ent_type_ in {"PERCENT", "MONEY"} or t.like_num for thing in things for t in thing.subtree
    )
    for_it = not verb.deps.isdisjoint({"prep", "xcomp", "dative"})
    return verb.tag_ in {"VBZ", "VBP"} and bare and not (counted or for_it)


def _hurts_somebody(verb: Token) -> bool:
    """`threatened to leave`, `a boycott`, `Lund with fines`; what threatens the truce or the talks puts no
    term to anybody."""
    things = [t for c in verb.children if c.dep_ == "dobj" or c.lower_ == "with" for t in c.subtree]
    is_act = not verb.deps.isdisjoint({"xcomp", "ccomp"})
    means = listed("threat", "means")
    return is_act or not things or any(noun_hurts(t) or t.lemma_.lower() in means for t in things)


def _by_agent(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Sanctions had been threatened by Lund"."""
    agent = next((c for c in verb.children if c.dep_ == "agent"), None)
    head = next((g for g in agent.children if g.dep_ == "pobj"), None) if agent is not None else None
    if head is None:
        return
    kind = next((kind for kind in KINDS if verb_names(verb) & listed(kind, "verbs")), None)
    kind = "red line" if "rule out" in verb_names(verb) and own_subject(verb) is not None else kind
    is_thing = head.ent_type_ not in NAMED and head.pos_ == "NOUN"
    if is_thing and head.lemma_.lower() not in words("standing", "bodies"):
        return  # "threatened by a flood"
    if kind and "auxpass" in verb.deps:
        says, actor = whole_clause(verb, reading), phrase_of(head, reading)
        yield Bargain(kind, says, verb, f"verb of {kind}, passive", actor=actor)


def _puts_on_the_table(verb: Token) -> bool:
    """ "Put a text on the table", "has put a paper to both", "put forward a plan"."""
    on = (g for c in verb.children if c.lower_ == "on" for g in c.children)
    things = [c for c in verb.children if c.dep_ == "dobj" and verb.dep_ != "relcl"]
    to = any(c.lower_ == "to" and c.dep_ in {"prep", "dative"} for c in verb.children)
    forth = to or verb.lemma_ == "table" or "forward" in verb.below
    paper = forth and any(c.lemma_ in listed("offer", "papers") for c in things)
    tabled = bool(things) and any(g.lower_ == "table" for g in on)
    return verb.lemma_ in {"put", "lay", "table"} and (paper or tabled)


# ------------------------------------------------------------------ what hangs on them


def _addressee(verb: Token, reading: Reading) -> Span | None:
    """ "Demanded that Lund pay", "demanded from Lund", "offered Lund a seat", "threatened Lund with …"."""
    after = [c for c in verb.children if c.i > verb.i]
    if {"offer", "threaten", "ask"} & {verb.lemma_}:
        whom = next((c for c in after if c.dep_ == "dative" and c.lower_ not in {"to", "for"}), None)
        given = (c for c in after if c.dep_ == "dobj")
        whom = whom or next((c for c in given if c.ent_type_ in NAMED or verb.lemma_ == "ask"), None)
        if whom is not None and is_told(whom):
            return phrase_of(whom, reading)
    for child in after:
        head = None
        if child.dep_ == "ccomp" or (child.dep_ == "advcl" and "for" in child.below):
            head = own_subject(child)  # "called for the minister to publish it"
        elif child.dep_ in {"prep", "dative"} and child.lower_ in {"from", "to", "of"}:
            head = next((g for g in child.children if g.dep_ == "pobj"), None)
        elif child.dep_ == "dobj":  # "an apology from Lund"
            links = (c for c in child.children if c.lower_ == "from")
            head = next((g for c in links for g in c.children if g.dep_ == "pobj"), None)
        elif child.dep_ == "advcl" and verb.lemma_ == "threaten" and is_supposed(child):
            head = own_subject(child)
        if head is not None and is_told(head):
            return phrase_of(head, reading)
    return None


def _is_disowned(verb: Token) -> bool:
    """`Denied that she had threatened to leave`, `the suggestion that she insists`: no threat of hers."""
    above = verb.head if verb.dep_ in {"ccomp", "pcomp", "acl"} else verb
    above = above.head if above.dep_ == "prep" else above
    told = {*table("events")["happenings"]["dismissed"], *words("outcomes", "told")}
    return above is not verb and above.lemma_ in told


def _is_hedged(verb: Token) -> bool:
    words = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    before = verb.doc[max(verb.sent.start, verb.i - NEAR) : verb.i]
    nouns = {token.lower_ for token in before[1:] if token.nbor(-1).lower_ == "in"}
    return bool(words & listed("hedges", "words") or nouns & listed("hedges", "in_nouns"))


def _is_first_person(verb: Token) -> bool:
    head = own_subject(verb)
    return (
        head is not None and head.lower_ in FIRST and not helpers_of(verb) & {"can", "could", "may", "might"}
    )
