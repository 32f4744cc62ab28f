"""Which verbs tell of coming, being there, going and staying away, and whether they lead to the talks."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache

from generator.extract.happening.nowhere import goes_nowhere
from generator.extract.happening.received import kind_of_reception
from generator.extract.happening.standing_in import kind_of_standing_in
from generator.extract.parties.tables import is_meeting
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.set_phrases import Phrases, kind_among, phrases_by_verb
from generator.vocabulary import table, words

PLACES = {"GPE", "LOC", "FAC"}
TIMES = {"DATE", "TIME", "ORDINAL", "CARDINAL"}
ALONE = {
    "arrived": {"reach", "show", "enter"},
    "left": {"leave", "depart", "quit", "exit", "abandon", "desert"},
    "absent": {"skip", "miss", "boycott", "shun", "snub", "withdraw", "join", "keep"},
    "attend": {"join", "sit", "be", "chair", "preside"},
}
"""Of these kinds, whose object is what one comes to, most verbs need no place to lead to; these do."""
TEAMS = {"delegation", "team"}
STANDING_IN = {"send", "represent", "replace"}
HERE = {"there", "here"}


def kind_of(verb: Token) -> str | None:
    """Whether a verb, with its words, is one of coming, attending, leaving, staying away; None for others."""
    told = kind_of_standing_in(verb) if verb.lemma_ in STANDING_IN else kind_of_reception(verb)
    kind = told or kind_among(verb, _phrases())
    if kind is None or told or _is_something_else(verb) or goes_nowhere(verb):
        return told
    if kind == "attend" and verb.lemma_ != "be" and _is_far(verb):
        return "absent"
    if verb.lemma_ == "keep" and "dobj" in verb.deps:
        return "kept"
    if kind == "set_off" and verb.lemma_ in {"leave", "depart"} and not _is_bound(verb):
        return "left"  # left the session for the night
    is_for_home = any(g.lower_ in {"home", "airport"} and g.head.lower_ != "from" for g in goals_of(verb))
    return "left" if is_for_home and kind in {"come", "set_off", "back"} else kind


def _is_bound(verb: Token) -> bool:
    """`left for Lima`, `departed for the talks`."""
    aims = [g for c in verb.children if c.lower_ == "for" for g in c.children if g.dep_ == "pobj"]
    return any(g in goals_of(verb) for g in aims)


def _is_something_else(verb: Token) -> bool:
    """`following the talks` as a link, `appears to wait`, `came to agree`, `expects her to sign`."""
    below = verb.deps
    if verb.lemma_ == "expect":
        return "nsubjpass" not in below or bool({"xcomp", "ccomp", "oprd"} & below)
    if verb.lemma_ == "remain" and "acomp" in below:
        return not any(
            c.dep_ != "prep" and c.lower_ in words_of("states") for c in verb.children
        )  # "remained protective"
    if verb.lemma_ in {"be", "sit"} and {"attr", "aux"} & below:
        has_been = any(c.lemma_ == "have" or c.lower_ == "'ve" for c in verb.children)
        return (has_been and not _is_there_for_talks(verb)) or _names_what(verb) or _is_for_ever(verb)
    if _turns_away(verb) or (verb.lemma_ in {"pull", "drop"} and "dobj" in below):
        return True
    if verb.lemma_ in {"appear", "come", "go", "get"} and {"xcomp", "oprd", "acomp"} & below:
        return verb.lemma_ == "appear" or not goals_of(verb)
    return verb.dep_ in {"prep", "amod", "compound", "auxpass", "aux"} and verb.lemma_ != "be"


def _is_there_for_talks(verb: Token) -> bool:
    """`has been in Suva since Sunday`, `had been at the talks all week`: is still there, or was till then."""
    links = [c for c in verb.children if c.dep_ == "prep"]
    goals = [g for c in links if c.lower_ in {"at", "in", "for"} for g in c.children]
    return any(c.lower_ == "since" for c in links) or any(is_meeting(g) for g in goals)


def _is_for_ever(verb: Token) -> bool:
    """`will not be there for ever`: how long somebody stays in office or in life."""
    spans = {g.lower_ for c in verb.children if c.lower_ == "for" for g in c.subtree}
    return bool((spans | verb.below) & words_of("lasting"))


def _turns_away(verb: Token) -> bool:
    """Whether the words beside a verb give it another sense: their names come up."""
    turned = any(c.dep_ in {"prt", "advmod"} and c.lower_ in words_of("turning") for c in verb.children)
    return verb.lemma_ in {"come", "go"} and turned and not goals_of(verb)


def _names_what(verb: Token) -> bool:
    """`is author of a book`, `was part of the plan`: what somebody is, not where."""
    what = next((c for c in verb.children if c.dep_ == "attr"), None)
    return what is not None and what.lower_ not in words_of("parts") | words_of("states")


def _is_far(verb: Token) -> bool:
    """`takes part by telephone`: not in the room."""
    goals = [g for c in verb.children if c.lower_ in {"by", "via", "over"} for g in c.children]
    return any(g.lemma_.lower() in words_of("lines") for g in goals)


@cache
def _phrases() -> Phrases:
    return phrases_by_verb(table("presence")["verbs"])


# ------------------------------------------------------------------ where it leads


def goals_of(verb: Token) -> list[Token]:
    """What a verb leads to: its object, and what its words of direction lead to; no hours and days."""
    found = [c for c in verb.children if c.dep_ == "dobj"]
    for child in verb.children:
        found += _behind(child)
    hours = words_of("hours")
    nouns = (g for g in found if g.ent_type_ not in TIMES and g.lower_ not in hours)
    return [g for g in nouns if g.pos_ in {"NOUN", "PROPN", "PRON"}]


def _behind(child: Token) -> Iterator[Token]:
    """What stands behind `to`, `out of`, `on a trip to`, `back at`."""
    if child.dep_ in {"prep", "dative"}:
        leads = child.lower_ in words_of("destinations")
        for goal in child.children:
            if goal.dep_ == "pobj" and leads:
                yield goal
            if goal.dep_ == "prep" or goal.lower_ in words_of("parts"):
                yield from _led_to(goal)
    elif child.dep_ in {"advmod", "prt", "acomp", "attr"} or child.lower_ in words_of("parts"):
        yield from _led_to(child)


def _led_to(word: Token) -> Iterator[Token]:
    inner = (c for c in word.children if c.lower_ == "back")
    for link in (word, *word.children, *(g for c in inner for g in c.children)):
        if link.dep_ == "prep" and link.lower_ in words_of("destinations"):
            yield from (g for g in link.children if g.dep_ == "pobj")


def is_about_place(verb: Token, kind: str, people: Container[int]) -> bool:
    """Whether a clause is about coming to where talks are, or to a town; `came to agree`, `arrived at the
    opera` are not. `people` are the numbers of the tokens that are part of a person's name."""
    goals = [g for g in goals_of(verb) if g.lower_ not in words_of("parts")]
    things = [g for g in goals if g.dep_ == "dobj" and (kind in ALONE or verb.lemma_ == "visit")]
    goals = things or goals  # "attended a school in Lima"
    is_quitting = verb.lemma_ == "withdraw" and any(g.lower_ in TEAMS for g in goals_of(verb))
    if kind in {"replaced", "sent", "stands_for", "hailed", "seen_off"} or is_quitting:
        return True
    is_behind = "behind" in verb.below and not goals  # at home or with the others
    is_brief = any(verb.lemma_ == "be" or g.ent_type_ == "TIME" for g in _span_of(verb))
    if kind == "absent" and (is_behind or is_brief):
        return False
    if "empty" in verb.below:
        return any(c.dep_ in SUBJECTS and c.lemma_.lower() in words_of("seats") for c in verb.children)
    is_under_way = kind in {"come", "set_off"} and verb.lemma_ in words_of("roads")
    if goals and is_under_way and all(g.head.lower_ == "from" for g in goals):
        return False  # is driving from Lima: whither?
    if goals:
        from_home = kind in {"absent", "left"} and any(g.lower_ in {"home", "airport"} for g in goals)
        at_table = verb.lemma_ == "sit" and any(g.lemma_.lower() in words_of("spots") for g in goals)
        return from_home or at_table or any(is_place(g, people) and not _is_firm(g, verb) for g in goals)
    return kind != "stay" and _tells_enough(verb, kind)


def _tells_enough(verb: Token, kind: str) -> bool:
    """Whether a verb that names no place tells of the talks all the same: was there, never came, left."""
    if any(c.lower_ in HERE and c.dep_ != "expl" for c in verb.children):
        return True
    if verb.lemma_ == "be" and any(c.lower_ == "inside" and c.dep_ == "advmod" for c in verb.children):
        return True
    if kind == "set_off" and verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"}:
        return True  # "is on her way"
    if kind in {"awaited", "come", "set_off", "back", "kept"}:
        return _is_told_alone(verb, kind)
    if verb.lemma_ not in ALONE.get(kind, set()):
        return not _leans_elsewhere(verb)
    is_timed = kind in {"left", "absent"} and _is_timed(verb)
    return is_timed or (_has_particle(verb) and not _leans_elsewhere(verb))


def _span_of(verb: Token) -> Iterator[Token]:
    return (g for c in verb.children if c.dep_ == "prep" and c.lower_ == "for" for g in c.children)


def _has_particle(verb: Token) -> bool:
    """`be present`, `take a seat`, `be nowhere`: the words beside it tell all."""
    states = words_of("states")
    return any(c.lower_ in states for c in verb.children)


def is_place(goal: Token, people: Container[int]) -> bool:
    """Whether a noun is where talks are held: the talks, a hall, a town, any name but a person's."""
    if is_meeting(goal):
        bare = goal.head.lower_ == "in" and goal.head.head.lemma_ == "be" and not list(goal.lefts)
        return not bare  # "is in talks with a bank"
    is_named = goal.text[:1].isupper() and goal.i not in people
    return goal.ent_type_ in PLACES or goal.lemma_.lower() in words_of("venues") or is_named


def _is_firm(goal: Token, verb: Token) -> bool:
    """`joined Boeing`, `left Oxfam`: no place one comes to or goes from."""
    return (
        goal.ent_type_ in {"ORG", "NORP"}
        and goal.dep_ == "dobj"
        and verb.lemma_ not in {"reach", "enter", "leave"}
    )


def _leans_elsewhere(verb: Token) -> bool:
    """Whether what is beside the verb gives it another meaning: came in third, checked in a bag."""
    known = words_of("parts") | words_of("hours")
    apart = {"ccomp", "dobj", "acomp", "oprd", "xcomp"} - ({"acomp"} if verb.lemma_ == "arrive" else set())
    things = [c for c in verb.children if c.dep_ in apart and c.i > verb.i]  # "arrived uninvited"
    things += [g for c in verb.children if c.lower_ == "on" for g in c.children if g.dep_ == "pobj"]
    return any(t.lower_ not in known | words_of("states") and t.ent_type_ not in TIMES for t in things)


def _is_told_alone(verb: Token, kind: str) -> bool:
    """Whether a verb that leads somewhere tells enough without: is due at noon, never came, did not board."""
    if kind == "awaited":
        is_free = verb.deps.isdisjoint({"xcomp", "npadvmod"})
        return is_free and (verb.lemma_ != "be" or _is_timed(verb))
    if kind in {"come", "back"}:
        return _stands_alone(verb)
    return verb.lemma_ == "board" and (is_negated(verb) or _hangs_on(verb))


def _hangs_on(verb: Token) -> bool:
    """`would board a plane if the other did`."""
    return any(m.lower_ in {"if", "unless"} for c in verb.children if c.dep_ == "advcl" for m in c.children)


def _stands_alone(verb: Token) -> bool:
    """Whether a clause of coming needs no place: he never came; she will come; she may travel."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    others = [
        c for c in verb.children if c.i > verb.i and c.dep_ in {"prt", "xcomp", "ccomp", "acomp", "prep"}
    ]
    free = all(c.dep_ == "prep" and c.lower_ in words_of("loose") for c in others)
    free = free and not any(c.lower_ in words_of("degrees") for c in verb.children)  # "could not go that far"
    ahead = bool(helpers & {"will", "would", "'ll", "may", "might", "could", "can", "wo"}) or "to" in helpers
    moves = verb.tag_ == "VBG" and verb.lemma_ == "come"
    how = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    if free and not others and how & words_of("manner"):
        return True  # "came last", "came alone"
    return free and (ahead or moves or is_negated(verb) or (_is_dated(verb) and verb.lemma_ != "make"))


def _is_dated(verb: Token) -> bool:
    """Whether a day or hour hangs on the verb itself: came on Tuesday night."""
    near = [t for c in verb.children if c.dep_ in {"prep", "npadvmod", "advmod"} for t in (c, *c.children)]
    return any(t.ent_type_ in {"DATE", "TIME"} for t in near) and verb.tag_ != "VBG"


def _is_timed(verb: Token) -> bool:
    hours = words_of("hours")
    return any(t.ent_type_ in {"DATE", "TIME"} or t.lower_ in hours for t in verb.subtree)


# ------------------------------------------------------------------ the verb and what hangs on it


def is_negated(token: Token) -> bool:
    """Whether a verb or noun is denied: not coming, no plans, never came, took no part."""
    near = token.children
    if any(c.dep_ == "neg" or c.lower_ == "never" or (c.dep_ == "det" and c.lower_ == "no") for c in near):
        return True
    if any(c.dep_ == "dobj" and c.lower_ == "part" and is_negated(c) for c in near):
        return True
    return any(
        c.dep_ in SUBJECTS and any(d.lower_ in {"no", "neither", "none"} for d in (c, *c.children))
        for c in near
    )


def words_of(key: str) -> frozenset[str]:
    """A list of the vocabulary's general words."""
    return _words_of()[key]


@cache
def _words_of() -> dict[str, frozenset[str]]:
    return {key: frozenset(own) for key, own in table("presence")["words"].items()}


@cache
def cues() -> frozenset[str]:
    """The lemmas of the verbs that may tell of coming."""
    others = words("presence", "words.hailing", "words.bringing") | STANDING_IN | {"see"}
    return frozenset({*_phrases(), *others})


__all__ = ["cues", "goals_of", "is_about_place", "is_negated", "is_place", "kind_of", "words_of"]
