"""What a verb of demanding or offering is after: who is to act, and whether the words say what."""

from __future__ import annotations

from generator.extract.matters.bargain import (
    NAMED,
    NOMINAL,
    helpers_of,
    listed,
    names_office,
    names_party,
    verb_names,
)
from generator.extract.reading.parse import Token
from generator.extract.reference.actors import own_subject
from generator.vocabulary import words

BARE = frozenset({"it", "that", "this", "them", "those", "these", "they", "one", "more", "less", "both"})
"""Goals that leave unsaid what is demanded or offered."""


def bidden(verb: Token) -> Token | None:
    """Who is to act or what is to be: "wants Lund to lift …", "insisted that the port be opened", "asked Lund
    to …"; nobody, where the other one is no side and no thing at stake ("wants you to know")."""
    act = next((c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i), None)
    if verb.lemma_ == "call" or act is None or act.pos_ not in {"VERB", "AUX"}:
        return _called_for(verb) if verb.lemma_ == "call" else None
    told = own_subject(act)
    if told is None and act.lemma_ == "see" and verb.lemma_ == "want":
        return next((c for c in act.children if c.dep_ == "dobj" and c.pos_ == "NOUN"), None)
    if verb.lemma_ == "insist" or (verb.lemma_ == "ask" and act.dep_ == "ccomp" and is_bare(act)):
        return told if is_bare(act) else None  # "asks that the bill be sent back"
    if "to" not in helpers_of(act) or act.lemma_.lower() in listed("demand", "minds") - {"be"}:
        return None
    if verb.lemma_ not in {"ask", "expect", "tell", "want"}:
        return None
    if verb.lemma_ != "want":
        told = told or next((c for c in verb.children if c.dep_ == "dobj"), None)
    by_verb = {"tell": is_one_side, "expect": _is_held_to}  # not "told the paper to wait"
    may = by_verb.get(verb.lemma_, is_somebody)
    return told if told is not None and may(told) else None


def _called_for(verb: Token) -> Token | None:
    """ "Called for the minister to publish it"."""
    acts = [c for c in verb.children if c.dep_ in {"advcl", "ccomp", "xcomp"} and "to" in helpers_of(c)]
    told = next((own_subject(c) for c in acts if "for" in c.below and c.i > verb.i), None)
    return told if told is not None and is_somebody(told) else None


def _is_held_to(told: Token) -> bool:
    """ "We expect the company to pay what it owes"; what one only thinks will come is no demand."""
    return bool(verb_names(told.head) & listed("demand", "kept")) and is_told(told)


def is_one_side(head: Token) -> bool:
    """A country, a person, a party by its kind: no reporter or paper that is told something."""
    told = head.lemma_.lower() not in {"broadcaster", "newspaper"} and head.ent_type_ != "ORG"
    return told and (head.ent_type_ in NAMED or names_party(head))


def is_somebody(head: Token) -> bool:
    """Lund, the union, the minister, the fighters, him."""
    wanted = head.head.head.lemma_ == "want" and head.lower_ in {"him", "her", "them"}
    if head.ent_type_ in NAMED or head.pos_ == "PROPN" or names_party(head) or wanted:
        return True
    known = any(c.lower_ == "the" or c.tag_ == "PRP$" for c in head.children)
    return known and (head.tag_ == "NNS" or head.lemma_.lower() in words("titles", "roles"))


def is_told(head: Token) -> bool:
    """Whether the one who is to act can be told to: Lund, the rebels, the minister; never what is done to."""
    is_name = head.ent_type_ in NAMED or (head.pos_ == "PROPN" and not head.ent_type_)
    is_one = is_name or names_party(head) or names_office(head)
    return is_one and head.dep_ != "nsubjpass"


def is_bare(act: Token) -> bool:
    """ "That the port open", "that it be opened": what is bidden, not what is held to be so."""
    helpers = [c for c in act.children if c.dep_ in {"aux", "auxpass"}]
    first = helpers[0] if helpers else act
    return first.tag_ == "VB" and (first is act or first.lower_ == "be")


def offers_words(verb: Token) -> bool:
    """Whether what is offered is only said or felt: "a sort of defence", "no explanation"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is not None and thing.lemma_.lower() in listed("offer", "kinds"):
        of = (g for c in thing.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
        thing = next(of, thing)
    return thing is not None and thing.lemma_.lower() in listed("offer", "said")


def is_elliptic(verb: Token) -> bool:
    """Whether the goal is a bare number, "one", "more" or a pronoun whose noun stands elsewhere."""
    goals = [c for c in verb.children if c.dep_ in {"dobj", "ccomp"} and c.i > verb.i]
    for_ = next((c for c in verb.children if c.lower_ in {"for", "on"} and c.i > verb.i), None)
    goals += [g for g in for_.children if g.dep_ == "pobj"] if for_ is not None else []
    heads = [own_subject(goal) if goal.dep_ == "ccomp" else goal for goal in goals]
    return any(
        head is not None and (head.lower_ in BARE or (head.pos_ == "NUM" and not list(head.children)))
        for head in heads
    )


def leaves_unsaid(verb: Token) -> bool:
    """ "Asked the council to rescind it", "called on Lund to do likewise": the deed is told elsewhere."""
    acts = [c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i]
    for act in acts:
        things = [c for c in act.children if c.i > act.i and c.dep_ in {"dobj", "advmod", "prep", "xcomp"}]
        if things and all(c.lower_ in BARE | {"likewise", "so"} for c in things):
            return True
    return False


def is_within(verb: Token) -> bool:
    """Whether one bids his own people ("ordered his envoy to"), both do it to one another, or the goal is a
    bare name whose deed the parse has lost ("called for Lund, ousted in May, to return")."""
    after = [c for c in verb.children if c.i > verb.i]
    things = [c for c in after if c.dep_ in {"dobj", "dative"}]
    acts = [c for c in after if c.dep_ in {"ccomp", "xcomp"}]
    told = things or [t for t in map(own_subject, acts) if t is not None]
    own = bool(acts) and any(c.tag_ == "PRP$" for t in told for c in t.children)
    mutual = any(t.lower_ == "other" and t.left_edge.lower_ == "each" for t in told)
    goals = [g for c in after if c.lower_ == "for" for g in c.children if g.dep_ == "pobj"]
    names = bool(goals) and all(g.ent_type_ in {"GPE", "PERSON"} for g in goals)
    return own or mutual or names


def is_measure(word: Token) -> bool:
    """ "Proposed ninety days", "wants 1 July": a day or a span that is itself what is wanted."""
    counts = (
        word.left_edge.like_num and word.ent_type_ in {"DATE", "TIME"} and word.dep_ in {"npadvmod", "dobj"}
    )
    after = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    return (
        counts and word.left_edge.i == word.head.i + 1 and after not in {"ago", "earlier", "later", "before"}
    )


def has_object(verb: Token) -> bool:
    """Whether a verb of demanding or offering says after what."""
    if any(c.dep_ == "ccomp" and c.left_edge.lower_ == "what" for c in verb.children):
        return False  # "demanded what some called a surrender": somebody's reading of it
    after = [c for c in verb.children if c.i > verb.i]
    if any(c.dep_ == "ccomp" and c.lemma_ == "be" and c.tag_ in {"VBZ", "VBP"} for c in after):
        return False  # "demand a thousand times that they are heard": what is said to be so
    if any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in after):
        return not (verb.tag_ == "VBN" and "auxpass" in verb.deps)
    if any(is_measure(c) for c in after):
        return True
    preps = (c for c in after if c.lower_ in {"for", "on", "upon", "to"})
    return any(g.dep_ == "pobj" for c in preps for g in c.children)


def told_to(verb: Token) -> Token | None:
    """Whom the verb tells to act, when it names an act."""
    act = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i), None)
    lost = verb.dep_ == "acl" and verb.head.ent_type_ not in NAMED  # "every voice urging Lund to stay"
    if act is None or act.pos_ not in {"VERB", "AUX"} or lost:
        return None
    inner = next((c for c in act.children if c.dep_ == "nsubj"), None)
    direct = next((c for c in verb.children if c.dep_ == "dobj"), None)
    links = {"to"} if verb.lemma_ == "appeal" else {"on", "upon"}
    places = (c for c in verb.children if c.lower_ in links and c.dep_ == "prep" and c.i > verb.i)
    told = next((g for c in places for g in c.children if g.dep_ == "pobj"), None)
    told = told or (None if verb.lemma_ == "call" else direct or inner)
    is_bid = any(c.tag_ in {"TO", "MD"} for c in act.children) or act.tag_ == "VB"
    may = told is not None and told.pos_ in NOMINAL and told.ent_type_ not in {"DATE", "TIME"}
    return told if may and is_bid else None
