"""Which verbs tell of coming, going and staying away, by themselves or by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from generator.extract.meetings import is_meeting
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.vocabulary import table

INSTEAD = re.compile(r"\bin (?:his|her|their) (?:place|stead)\b|\binstead\b")
HOURS = {"noon", "midnight", "today", "tonight", "yesterday", "dawn", "dusk"}
JOURNEYS = {"trip", "journey", "visit", "way"}


def kind_of(verb: Token) -> str | None:
    """Whether a verb is one of arriving, leaving, travelling, attending or staying away."""
    links = {"prt", "dobj", "advmod", "acomp", "prep"}
    forms = [f"{verb.lemma_} {c.lower_}" for c in verb.children if c.dep_ in links]
    forms += [f"{form} {c.lemma_}" for form in forms for c in verb.children if c.dep_ == "dobj"]
    known = _kinds()
    if verb.lemma_ in {"be", "send", "represent", "expect"} and known.keys().isdisjoint(forms):
        return _kind_by_frame(verb)
    if verb.lemma_ == "head":  # to head a team is not to head for a town
        goes = verb.tag_ == "VBG" and not any(c.dep_ == "dobj" for c in verb.children)
        return "left" if goes else None
    for form in [*forms, verb.lemma_]:
        if form in known:
            return known[form]
    return None


def _kind_by_frame(verb: Token) -> str | None:
    """What verbs say of coming only with certain words beside them: was not in the hall, is expected on
    Friday, sent her deputy instead, was represented by her deputy."""
    below = {c.dep_ for c in verb.children}
    if verb.lemma_ == "be":
        at_table = any(_is_venue(g) for p in verb.children if p.lower_ in {"in", "at"} for g in p.children)
        if _is_on_way(verb):
            return "awaited"
        is_there = is_negated(verb) and any(c.lower_ in {"there", "here"} for c in verb.children)
        return "attend" if (at_table or is_there) and verb.dep_ not in {"aux", "auxpass"} else None
    if verb.lemma_ == "represent":
        return "replaced" if {"nsubjpass", "agent"} <= below else None
    if verb.lemma_ == "expect":
        return "awaited" if "nsubjpass" in below and not {"xcomp", "ccomp", "oprd"} & below else None
    was_expected = verb.dep_ == "conj" and verb.head.lemma_ in {"expect", "be", "due"}
    has_deputy = "dobj" in below and "nsubjpass" not in below
    return "replaced" if has_deputy and (was_expected or INSTEAD.search(_after(verb))) else None


def _is_on_way(verb: Token) -> bool:
    """Whether somebody is on her way to a place, not to an agreement."""
    ways = [g for c in verb.children if c.lower_ == "on" for g in c.children if g.lower_ == "way"]
    goals = [g for way in ways for c in way.children if c.lower_ == "to" for g in c.children]
    return any(_is_venue(goal) or goal.text[:1].isupper() for goal in goals)


def _after(verb: Token) -> str:
    """The words of the sentence from a verb on."""
    return verb.doc.text[verb.idx : verb.sent.end_char]


def _is_venue(goal: Token) -> bool:
    """Whether a noun is where talks are held: a town, a hall, the talks themselves."""
    is_place = goal.ent_type_ in {"GPE", "LOC", "FAC"} or is_meeting(goal)
    return is_place or goal.lemma_.lower() in table("presence")["words"]["venues"]


def is_about_place(verb: Token, kind: str, people: Container[int]) -> bool:
    """Whether the clause leads to a place or a meeting; `went on`, `came to agree` do not. `people`
    are the numbers of the tokens that are part of a person's name."""
    if kind == "absent":
        return _is_away(verb)
    if kind == "attend" and verb.lemma_ == "be" and not any(c.dep_ == "prep" for c in verb.children):
        return True  # was not present
    goals = [
        g
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ in table("presence")["words"]["destinations"]
        for g in c.children
    ]
    goals += [c for c in verb.children if c.dep_ == "dobj" and c.lower_ != "part"]
    goals += [g for c in verb.children if c.lemma_ in JOURNEYS for p in c.children for g in p.children]
    here = any(c.lower_ in {"there", "here"} for c in verb.children if c.dep_ == "advmod")
    near = any(_is_venue(g) or g.lemma_ in JOURNEYS or (g.tag_ == "NNP" and g.i not in people) for g in goals)
    return (
        near
        or here
        or kind in {"arrived", "replaced", "awaited", "board"}
        or (not goals and _stands_alone(verb))
        or (kind == "travel" and verb.lemma_ in {"go", "come", "travel"} and condition_of(verb) is not None)
    )


def _is_away(verb: Token) -> bool:
    """Whether who stays away or pulls out does so from home or a meeting, not pulls out some thing."""
    if any(c.lower_ == "empty" for c in verb.children):
        seats = table("presence")["words"]["seats"]
        return any(c.dep_ in SUBJECTS and c.lemma_.lower() in seats for c in verb.children)
    if any(g.ent_type_ == "TIME" for c in verb.children if c.lower_ == "for" for g in c.children):
        return False  # for an hour
    things = [c for c in verb.children if c.dep_ == "dobj"]
    if any(not is_meeting(c) and c.lemma_ not in JOURNEYS and c.lower_ != "home" for c in things):
        return False
    at_home = any(c.lower_ in {"home", "away", "out"} or c.lemma_ in JOURNEYS for c in verb.subtree)
    is_bare = verb.lemma_ == "be" and not any(c.lower_ == "from" for c in verb.subtree)
    return at_home or is_bare or any(_is_venue(t) for t in verb.subtree if t is not verb)


def _stands_alone(verb: Token) -> bool:
    """Whether a clause of coming or going needs no goal: he did not attend; she left this morning."""
    others = [
        c for c in verb.children if c.i > verb.i and c.dep_ in {"prep", "prt", "xcomp", "ccomp", "acomp"}
    ]
    timed = any(t.ent_type_ in {"DATE", "TIME"} or t.lower_ in HOURS for t in verb.subtree)
    ahead = any(c.lower_ in {"will", "would"} for c in verb.children) and verb.lemma_ == "come"
    is_known = verb.lemma_ in {
        "attend",
        "come",
        "go",
        "leave",
        "fly",
        "travel",
        "take",
        "participate",
        "appear",
        "sit",
    }
    is_free = not any(
        c.lemma_.lower() not in {"on", "at", "before", "after", "against", "with", "as", "again"}
        for c in others
    )
    is_aimed = any(c.tag_ == "TO" for c in verb.children) and verb.head.lemma_ not in {"fail", "be"}
    return (
        is_known
        and is_free
        and not is_aimed
        and (timed or ahead or is_negated(verb) or verb.lemma_ == "attend" or verb.head.lemma_ == "fail")
    )


# ------------------------------------------------------------------ the verb and what hangs on it


def is_negated(token: Token) -> bool:
    """Whether a verb or noun is denied: not coming, no plans."""
    if any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in token.children):
        return True
    if any(c.dep_ == "dobj" and c.lower_ == "part" and is_negated(c) for c in token.children):
        return True  # took no part
    return any(
        c.dep_ in SUBJECTS and any(d.lower_ in {"no", "neither", "none"} for d in (c, *c.children))
        for c in token.children
    )


def condition_of(verb: Token) -> Token | None:
    """The clause on which the coming hangs, if any."""
    for holder in (verb, verb.head if verb.dep_ in {"xcomp", "ccomp"} else verb):
        for child in holder.children:
            if child.dep_ == "advcl" and has_mark(child, {"if", "unless", "once", "provided"}):
                return child
    return None


def has_mark(verb: Token, marks: set[str]) -> bool:
    """Whether one of these words opens the clause of a verb."""
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in marks for c in verb.children)


@cache
def _kinds() -> dict[str, str]:
    return {form: kind for kind, forms in table("presence")["verbs"].items() for form in forms}


@cache
def signs() -> re.Pattern[str]:
    """A quick look before the rules run: words without which no clause tells of coming."""
    book = table("presence")["words"]
    stems = {form.split()[0].removesuffix("e") for form in _kinds()} - set(book["common"])
    be_there = r"(?:is|are|was|were|be|been) (?:not |still |already |also )?(?:in|at) "
    return re.compile(rf"\b(?:{'|'.join([*sorted(stems), be_there, *book['signs']])})", re.IGNORECASE)
