"""Whether words look back or ahead from the moment of writing: read off the verb they hang on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from generator.extract.reading.parse import Token
from generator.vocabulary import table, words

PAST, FUTURE, OPEN = "past", "future", ""
"""What a direction can be; OPEN where neither the verb nor the words around it tell."""
NEW_DAY = {"to", "until", "till", "for", "from"}
"""What stands before the day that is set instead of another."""
_HELPS = {"aux", "auxpass", "mark", "nsubj", "nsubjpass", "expl"}


def direction_of(token: Token) -> str:
    """Whether what stands at this token is behind the writer or before him."""
    for step in _upwards(token):
        if (told := _told_with_when(step)) is not None:
            return verb_direction(told)
        if step.lower_ == "before" and "pcomp" in step.deps:
            return verb_direction(step.head) or OPEN  # "slept on it before deciding on Thursday"
        if step.lower_ in _words("ahead") and step.dep_ in {"prep", "advmod", "mark", "pcomp"}:
            return _direction_before(step)
        if step.lower_ in _words("behind") and step.dep_ in {"prep", "mark"}:
            return _direction_behind(step, token)
        if step.pos_ in {"VERB", "AUX"} and not is_before_what_is_said(step, token):
            return _direction_under(step, token)
    return OPEN


def is_before_what_is_said(verb: Token, word: Token) -> bool:
    """`said on Monday it would halt the tests`: the day is that of the words, wherever the parse hangs it."""
    if verb.dep_ != "ccomp" or verb.head.i >= word.i or verb.head.lemma_ not in words("saying", "say"):
        return False
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    is_inside = any(c.dep_ == "mark" and c.i < word.i for c in verb.children)  # "said that from May it will"
    return subject is not None and word.i < subject.left_edge.i and not is_inside


def _direction_before(link: Token) -> str:
    """Of what stands behind `until`, `by`, `before`: ahead; not `lasted until Friday`, `left
    shortly before noon on Friday`."""
    if link.lower_ in {"until", "till"} and (_is_past_stay(link.head) or _is_not_before(link.head)):
        return PAST
    is_just = link.lower_ == "before" and not link.deps.isdisjoint({"advmod", "npadvmod"})
    is_over = (
        (link.lower_ == "by" or is_just)
        and link.head.pos_ in {"VERB", "AUX"}
        and link.head.tag_ in {"VBD", "VBN"}
    )
    return PAST if is_over and verb_direction(link.head) == PAST else FUTURE


def _is_not_before(verb: Token) -> bool:
    """`did not sign until Friday`."""
    past = not verb.below.isdisjoint({"did", "was", "were", "had"})
    return past and "neg" in verb.deps


def _direction_behind(link: Token, token: Token) -> str:
    """Of what stands behind `after`, `since`: past, but for `there will be none after 3 May`."""
    ahead = link.lower_ != "since" and link.dep_ == "prep" and direction_of(link.head) == FUTURE
    if ahead and _is_going_on(link.head) and token.head != link:
        return PAST  # "are promoting it after the collapse of the talks on 3 May"
    return FUTURE if ahead else PAST


def _direction_under(verb: Token, token: Token) -> str:
    if sets_anew(verb) and {_preposition(token), _word_before(token)} & {"to", "until", "till"}:
        return FUTURE  # "postponed the hearing from Monday to 6 August"
    if verb.lemma_ in _words("appoints") and _preposition(token) == "for" and not _is_past_perfect(verb):
        return FUTURE  # "called a strike for 25 July"
    if verb.lemma_ in _words("appoints") and _is_before_object(token, verb) and not _is_past_perfect(verb):
        return FUTURE  # "called a 25 July strike"
    if _is_put_off(verb) and not is_new_day(token):
        return PAST  # adjourned on Thursday, not until Thursday
    return OPEN if _is_passive_now(verb) else verb_direction(verb)


@lru_cache(maxsize=4096)
def verb_direction(verb: Token) -> str:
    """Whether this verb's clause is told as done or as still to come."""
    auxiliaries = _auxiliaries(verb)
    if auxiliaries & _words("modals") and not ("'d" in auxiliaries and verb.tag_ in {"VBN", "VBD"}):
        return FUTURE
    if looks_back(verb) or _is_past_perfect(verb) or _is_thought_done(verb):
        return PAST
    if verb.lemma_.lower() in _words("scheduled") and verb.tag_ in {"VBN", "JJ"}:
        return PAST if _is_put_off(verb) and not any(_sets_day(c, verb) for c in verb.children) else FUTURE
    if verb.lemma_ in _words("awaits") and verb.tag_ in {"VB", "VBP", "VBZ"} and "did" not in auxiliaries:
        return FUTURE  # "they do not expect him on Thursday"
    return _by_form(verb, auxiliaries)


def _sets_day(link: Token, verb: Token) -> bool:
    """`was moved to Friday`; people are moved to a camp, from a town."""
    if link.lower_ not in NEW_DAY:
        return False
    return verb.lemma_ != "move" or any(g.ent_type_ in {"DATE", "TIME"} for g in link.children)


def _is_thought_done(verb: Token) -> bool:
    """`are expected to have sailed in May`."""
    aims = (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBN")
    return any(c.lower_ == "have" for aim in aims for c in aim.children)


def _auxiliaries(verb: Token) -> set[str]:
    """The helping words of a verb; `shall be released and handed over` shares them."""
    own = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    shares = verb.dep_ == "conj" and verb.tag_ in {"VBN", "VBG", "VB"} and verb.head.tag_ == verb.tag_
    is_own = own or not verb.deps.isdisjoint({"nsubj", "nsubjpass"})
    return own if is_own or not shares else _auxiliaries(verb.head)


def _is_going_on(verb: Token) -> bool:
    return verb.tag_ == "VBG" and bool(_auxiliaries(verb) & {"is", "are"})


def _is_put_off(verb: Token) -> bool:
    """`were adjourned`, `has been postponed`: done, whatever day is set instead."""
    helpers = _auxiliaries(verb)
    is_hung = verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and not helpers  # "adjourned on Thursday"
    return verb.lemma_ in _words("put_off") and (is_hung or bool(helpers & {"was", "were", "been", "had"}))


def _is_before_object(token: Token, verb: Token) -> bool:
    """Whether a date stands before the noun that is the verb's object."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "oprd"}]
    named = [thing for thing in things if thing.lemma_.lower() in _words("appointed")]
    return any(thing.left_edge.i <= token.i < thing.i for thing in things) or any(
        token in thing.subtree for thing in named
    )  # "set a deadline of 25 July"


def sets_anew(verb: Token) -> bool:
    """`postponed`, `brought forward`, `pushed back`: gives something another day."""
    if verb.lemma_ in _words("put_off"):
        return True
    near = {c.lower_ for c in verb.children if c.dep_ in {"advmod", "prt"}}
    return verb.lemma_ in _words("resets") and (
        bool(near & {"forward", "back", "up"}) or verb.lemma_ == "extend"
    )


def is_new_day(token: Token) -> bool:
    """Whether a day is the new one: to, until, for Thursday."""
    return _preposition(token) in NEW_DAY


def _preposition(token: Token) -> str:
    return next((step.lower_ for step in _upwards(token) if step.dep_ == "prep"), "")


def _word_before(token: Token) -> str:
    """The word before a day and its number, which the parse may hang elsewhere: `put back to 4 May`."""
    step = token
    while step.i and step.nbor(-1).like_num:
        step = step.nbor(-1)
    return step.nbor(-1).lower_ if step.i else ""


def _is_passive_now(verb: Token) -> bool:
    """`is called for Saturday`, `are dropped by May`: as open as any present."""
    auxiliaries = _auxiliaries(verb)
    is_now = verb.tag_ == "VBN" and auxiliaries and auxiliaries <= {"is", "are", "'s", "'re"}
    return bool(is_now) and verb.lemma_ not in _words("scheduled") and not _in_condition(verb)


def _by_form(verb: Token, auxiliaries: set[str]) -> str:
    is_participle = verb.tag_ in {"VBN", "VBG"}
    if _in_condition(verb) and verb.tag_ != "VBD" and not auxiliaries & {"was", "were", "had", "did"}:
        return FUTURE  # "if none has been signed by Monday"
    if (verb.tag_ == "VB" and "did" not in auxiliaries) or "to" in auxiliaries:
        return _infinitive_direction(verb)
    is_hung = verb.tag_ == "VBN" and verb.dep_ == "acl" and not auxiliaries  # "the men arrested on 7 May"
    if is_hung or not is_participle:
        is_past = verb.tag_ == "VBD" and not _is_no_past(verb)
        return PAST if is_hung or is_past or auxiliaries & {"did", "'d"} else OPEN
    if auxiliaries & {"was", "were", "had", "been", "'d"}:
        return PAST
    if not auxiliaries:
        return direction_of(verb.head) if verb.head.i != verb.i else OPEN
    return FUTURE if verb.tag_ == "VBG" else PAST  # "is leaving on Friday"


def _is_no_past(verb: Token) -> bool:
    """`the mills run down on Friday`, taken for a past: that would be `ran`."""
    return verb.tag_ == "VBD" and verb.lower_ == verb.lemma_ and verb.lemma_ in _words("not_past")


def is_in_present(token: Token) -> bool:
    """Whether what stands here hangs on a deed in the plain present: "they stay in Lima on Friday"."""
    verb = next((step for step in _upwards(token) if step.pos_ in {"VERB", "AUX"}), None)
    telling = (words("saying", "say") - words("saying", "needs_marks")) | _words("showing")
    if verb is None or verb.lemma_ in telling:
        return False
    return (
        verb.tag_ in {"VBZ", "VBP"}
        or _is_no_past(verb)
        or any(c.dep_ == "auxpass" and c.tag_ in {"VBZ", "VBP"} for c in verb.children)
    )


def is_overtaken(token: Token) -> bool:
    """`A meeting set for Tuesday was called off`, `were due to meet on Tuesday`, `the visit on Friday was
    cancelled`: the day may lie on either side."""
    noun = next((a for a in token.ancestors if a.pos_ in {"NOUN", "VERB", "AUX"}), None)
    if (
        noun is not None
        and noun.dep_ == "nsubjpass"
        and noun.head.lemma_ in table("events")["nominal"]["off"]
    ):
        return bool(_auxiliaries(noun.head) & {"was", "were"})
    if direction_of(token) != FUTURE:
        return False
    plan = next((a for a in token.ancestors if a.lemma_.lower() in _words("scheduled")), None)
    if plan is None:
        return False
    above = plan.head.head if plan.dep_ in {"acl", "relcl", "amod"} else plan.head
    helpers = {c.lower_ for c in (*plan.children, *above.children) if c.dep_ in {"aux", "auxpass"}}
    told = above.tag_ == "VBD" or bool(helpers & {"was", "were", "did"})
    return told and not helpers & {"has", "have", "will"}


def looks_back(verb: Token) -> bool:
    """Whether the verb speaks of a plan that time has overtaken: was supposed to, were first planned."""
    past = {"was", "were", "had"}
    told_in_past = verb.lower_ in past or not verb.below.isdisjoint(past)
    return told_in_past and any(t.lemma_.lower() in _words("overtaken") for t in (verb, *verb.children))


def _infinitive_direction(verb: Token) -> str:
    governor = verb.head
    opens = "nsubj" in verb.deps and any(c.tag_ == "TO" for c in verb.children)
    if opens and governor is verb:
        return FUTURE  # "Parliament to vote on Monday"
    if governor.i == verb.i or (verb.dep_ == "ccomp" and verb.deps.isdisjoint(_HELPS)):
        is_asked = verb.tag_ == "VB" and not verb.below.isdisjoint({"me", "us"})
        return FUTURE if is_asked else OPEN  # "Ask me on Sunday"
    if looks_back(governor) or _is_past_perfect(governor):
        return PAST
    if governor.lemma_.lower() in _words("plans"):
        return FUTURE
    if governor.lemma_ == "be" and verb.dep_ == "xcomp":  # "is to meet", "was to meet"
        return FUTURE if governor.tag_ in {"VBZ", "VBP"} else PAST
    return (verb_direction(governor) if governor.pos_ in {"VERB", "AUX"} else FUTURE) or FUTURE


def _is_past_perfect(governor: Token) -> bool:
    """`had been due to open`, `had planned to sail`: what was to come then is behind the writer."""
    verb = governor if governor.pos_ in {"VERB", "AUX"} else governor.head
    return verb.tag_ == "VBN" and any(
        child.lower_ == "had" and child.dep_ in {"aux", "auxpass"} for child in verb.children
    )


def _is_past_stay(verb: Token) -> bool:
    """`lasted until Friday`, `were at sea till noon`, `had until Friday been the head`."""
    if verb.tag_ == "VBN" and verb.lemma_ not in _words("scheduled"):
        return _is_past_perfect(verb)
    return verb.tag_ == "VBD" and verb.lemma_ in _words("lasting")


def _told_with_when(token: Token) -> Token | None:
    """`a word on 8 May, when the gate was stormed`: the clause that tells of the day itself."""
    clauses = (c for c in token.children if c.dep_ == "relcl" and c.tag_ in {"VBD", "VBZ", "VBP"})
    return next((c for c in clauses if "when" in c.below), None)


def _in_condition(verb: Token) -> bool:
    marks = [child.lower_ for child in verb.children if child.dep_ == "mark"]
    return not {"if", "unless", "once", "when"}.isdisjoint(marks)


def _upwards(token: Token) -> Iterator[Token]:
    yield token
    while token.head.i != token.i:
        token = token.head
        yield token


def is_underway(verb: Token) -> bool:
    """`are underway`, `got under way`."""
    way = (g for c in verb.children if c.lower_ == "under" for g in c.children)
    return "underway" in verb.below or any(g.lower_ == "way" for g in way)


@cache
def _words(key: str) -> frozenset[str]:
    return words("dates", f"tense.{key}")
