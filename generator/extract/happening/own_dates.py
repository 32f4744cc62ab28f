"""The dates of a clause: those its verb governs, without those of other deeds and clauses."""

from __future__ import annotations

from functools import lru_cache

from generator.extract.dates import day_of
from generator.extract.happening.governing import governor, is_begun, is_in_cleft, is_only_then, is_perfect
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_meeting
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE, sets_anew, verb_direction
from generator.extract.reference.topics import subject_of
from generator.model import FoundDate
from generator.vocabulary import words

LIMITS = {"have", "give", "leave", "get"}
"""Verbs by which somebody has time until a day."""
PARTS = {"day", "week", "beginning", "start", "end", "middle", "hour", "course"}
"""Parts of a time, which take its day with `of` and are no deed."""
RELATIONS = {
    "after",
    "since",
    "before",
    "until",
    "following",
    "despite",
    "over",
    "amid",
    "because",
    "ahead",
    "prior",
    "regarding",
    "concerning",
}
"""Prepositions behind which a noun is another deed, with a day of its own."""


@lru_cache(maxsize=4096)
def own_dates(scene: Scene, verb: Token) -> tuple[FoundDate, ...]:
    """The dates of a clause, without those of clauses inside it and of those that other verbs govern. The
    perfect takes no day but today's: `has ruled out a visit this week`."""
    if not scene.dates:
        return ()
    start, end = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge.text)
    start = min(start, verb.head.left_edge.idx) if is_in_cleft(verb) else start
    found = [date for low, _, date in scene.dates if start <= low < end and governor(verb, low) == verb]
    found = [d for d in found if not (_is_since(scene, verb, d) or is_of_other_deed(scene, verb, d))]
    found = [d for d in found if not (_only_dates_who(scene, verb, d) or _is_part_of_name(scene, verb, d))]
    found = [d for d in found if not (_is_for_then(scene, verb, d) or _is_of_a_thing(scene, verb, d))]
    found += [date for date in _when_dates(scene, verb) if date not in found]
    found += _day_set(scene, verb) if not found else []
    if is_perfect(verb):
        today = str(day_of(scene.paragraph.document, scene.paragraph.passage))
        every = verb.lemma_ in LIMITS or is_begun(verb)
        found = [
            d
            for d in found
            if every or d.when[:10] == today or _is_of_aim(scene, verb, d) or _is_called_for(scene, verb, d)
        ]
    return tuple(found)


LATER = {
    "later",
    "then",
    "since",
    "subsequently",
    "afterwards",
    "eventually",
    "previously",
    "before",
    "after",
    "already",
}
"""Words that give the second of two joined deeds another time."""


def shared_day(scene: Scene, verb: Token) -> tuple[FoundDate, ...]:
    """`flew to Lima on Friday and met the envoy`, `was due on Friday but stayed away`: the day of the first
    of two joined deeds is both's."""
    first, past = verb.head, {"VBD", "VBN"}
    if verb.dep_ != "conj" or first.pos_ not in {"VERB", "AUX"} or not {first.tag_, verb.tag_} <= past:
        return ()
    if not verb.deps.isdisjoint({*SUBJECTS, "aux"}) or not verb.below.isdisjoint(LATER):
        return ()
    days = tuple(date for date in own_dates(scene, first) if date.day)
    last = verb.right_edge
    others = scene.dates_between(verb.left_edge.idx, last.idx + len(last))
    return days if len(days) == 1 and not others and days[0].precision == "day" else ()


def _is_since(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`since 2011`, and of what is done `after 3 May`: the day of something else."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start].rsplit(maxsplit=1)[-1:]
    if date.precision == "minute" and before != ["since"]:
        return False  # "just after noon on Tuesday"
    if before == ["since"] and date.day and is_begun(verb):
        return False  # "has been closed since 3 May"
    if set(before) & {"originally", "initially", "once", "formerly", "previously"}:
        return True  # "the deadline, originally 30 June"
    is_given = verb.lemma_ in LIMITS and verb.tag_ != "VBD"  # "gave them until Friday", some day before
    if before in (["until"], ["till"], ["by"]) and (is_given or is_only_then(verb, before)):
        return False  # "has until Friday to answer", "did not sign until Friday"
    others = {"since", "through", "within", "beyond"} | (set() if date.day else {"throughout"})
    others |= set() if sets_anew(verb) else {"to"}  # "runs to 30 June"
    others |= set() if verb_direction(verb) == FUTURE else {"after", "before", "until", "till"}
    return any(word.lower() in others for word in before)


def _is_for_then(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`invites both unions for Monday`, `extended the deadline from 14:00`: when something else is to be."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start].lower().rsplit(maxsplit=1)[-1:]
    is_set = "auxpass" in verb.deps or is_owner(scene, date)
    if verb.lemma_ in words("dates", "tense.bids") and not is_set and _is_behind_its_goal(scene, verb, date):
        return True
    if before == ["for"] and date.day and not is_set:
        return verb.lemma_ in words("dates", "tense.appoints")
    is_hour = before in (["from"], ["to"]) and date.precision == "minute" and not is_set
    return is_hour and sets_anew(verb) and "dobj" in verb.deps


def _is_behind_its_goal(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`invited her to a ceremony on Friday`, `to Lima in May`: when she is to come."""
    at = date.at.start - scene.paragraph.passage.start
    return any(c.lower_ == "to" and verb.idx < c.idx < at for c in verb.subtree)


def _is_of_a_thing(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`By Tuesday's list`, `in Friday's letter`, `Sunday work`: a thing of a day, and no deed of it."""
    word = verb.doc.token_at(date.at.start - scene.paragraph.passage.start)
    noun = word.head if word is not None and word.dep_ in {"poss", "compound"} else None
    if word is None or noun is None or noun.pos_ != "NOUN" or noun.i <= word.i:
        return False
    things = words("events", "worth.accords", "worth.shown", "worth.written")
    if word.dep_ == "poss":
        link = noun.head.lower_ if noun.dep_ == "pobj" else ""
        return is_owner(scene, date) and noun.lemma_.lower() in things and link in {"by", "in", "under", "on"}
    is_kind = noun.lemma_.lower() in words("events", "worth.of_a_weekday")
    return is_kind and date.at.text.lower() in words("dates", "weekdays")


def _only_dates_who(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """Whether a day belongs to the subject alone: `Saturday's fire weighs on them`, `Friday's visit was
    called off`. What takes place does what it does on its own day: `Wednesday's session lasted an hour`."""
    subject = subject_of(verb)
    word = verb.doc.token_at(date.at.start - scene.paragraph.passage.start)
    if subject is None or word is None or word == subject or subject not in word.ancestors:
        return False
    if subject.i >= verb.i or verb.tag_ in {"VBZ", "VBP"}:
        return subject.i < verb.i
    if subject.lemma_.lower() in words("events", "worth.accords"):
        return True  # "the 12 October agreement calmed the markets"
    if _is_put_off(verb):
        return "had" in verb.below  # it did not come about on its own day
    return verb.lemma_ in words("dates", "tense.scheduled") or "had" in verb.below


def _is_put_off(verb: Token) -> bool:
    """`was called off`, `was postponed`."""
    forms = {f"{verb.lemma_} {c.lower_}" for c in verb.children if c.dep_ == "prt"}
    off = words("events", "nominal.off")
    return verb.lemma_ in words("dates", "tense.put_off") or verb.lemma_ in off or not off.isdisjoint(forms)


def _day_set(scene: Scene, verb: Token) -> list[FoundDate]:
    """`The hearing planned for Tuesday did not take place`, `was called off`: on the day it was set for."""
    subject = subject_of(verb)
    if subject is None or subject.deps.isdisjoint({"acl", "relcl"}):
        return []
    forms = {verb.lemma_, *(f"{verb.lemma_} {c.lower_}" for c in verb.children)}
    is_held = bool(forms & words("events", "nominal.held")) or (
        verb.lemma_ == "hold" and "auxpass" in verb.deps
    )
    if not (_is_put_off(verb) or is_held):
        return []
    plans = [c for c in subject.children if c.dep_ in {"acl", "relcl"} and c.i < verb.i]
    plans = [c for c in plans if c.lemma_ in words("dates", "tense.scheduled")]
    spans = [(plan, plan.idx, plan.right_edge.idx) for plan in plans]
    return [
        date
        for low, _, date in scene.dates
        if date.day and any(start < low <= end and governor(plan, low) == plan for plan, start, end in spans)
    ]


def _is_part_of_name(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`proposed the 1 March truce`, `called a 23 June vote`: which one is meant. What is attended lends its
    day."""
    span = _span_of(scene, verb, date)
    word = span.root if span is not None else None
    while word is not None and word.ent_type_ in {"DATE", "TIME"} and word.head.ent_type_ in {"DATE", "TIME"}:
        if word.head == word:
            break
        word = word.head
    if word is None or word.dep_ not in {"compound", "nmod", "nummod"}:
        return False
    noun = word.head
    is_thing = noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ not in {"DATE", "TIME"} and noun.i > word.i
    if noun.dep_ == "pobj":  # "a gap in its 2016 budget"; "at the 3 May session" is of that day
        return is_thing and len(date.when) == len("2031") and noun.lemma_ not in words("meetings", "nouns")
    return is_thing and noun.dep_ == "dobj" and verb.lemma_ not in words("events", "happenings.attends")


def _span_of(scene: Scene, verb: Token, date: FoundDate) -> Span | None:
    low, high = (at - scene.paragraph.passage.start for at in (date.at.start, date.at.end))
    return verb.doc.char_span(low, high, expand=True)


def is_owner(scene: Scene, date: FoundDate) -> bool:
    """`agreed on Monday to a schedule for Friday's summit`: the second is the summit's day."""
    return scene.text[date.at.end - scene.paragraph.passage.start :][:2] in {"'s", "’s"}


def is_of_other_deed(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`agreed to meet after a storm last month`, `signed the accord of 3 March`: another deed's day."""
    step = verb.doc.token_at(date.at.start - scene.paragraph.passage.start)
    before = (
        next((t for t in (step, *step.ancestors) if t.dep_ == "prep"), None) if step is not None else None
    )
    if before is not None and before.lower_ == "of" and _is_deed(before.head):
        is_held_then = before.head.dep_ == "dobj" and before.head.head == verb and is_meeting(before.head)
        return not is_held_then  # "left the session of Tuesday evening"
    passed_noun = False
    while step is not None and step not in {verb, step.head}:
        if step.dep_ in {"prep", "advmod"} and step.lower_ in RELATIONS and passed_noun:
            return True
        if step.lower_ == "for" and passed_noun and step.i and step.nbor(-1).lower_ == "as":
            return True  # "As for the fire on Saturday, she repeated …"
        is_noun = step.pos_ == "NOUN" and step.ent_type_ not in {"DATE", "TIME"} and not is_hour(step)
        passed_noun = passed_noun or is_noun
        step = step.head
    return False


def is_hour(word: Token) -> bool:
    """`just after dawn on Wednesday`, `at 6.40 on Wednesday`: a time of the day, and no deed."""
    return word.lemma_.lower() in words("dates", "words.hours") or (
        word.like_num and word.head.lower_ in {"at", "around", "about"}
    )


def _is_deed(word: Token) -> bool:
    """Whether the word before `of 3 March` is a thing of that day, and no part of the day itself."""
    lemma = word.lemma_.lower()
    is_part = lemma in PARTS or lemma in words("dates", "words.parts")
    return word.pos_ in {"NOUN", "PROPN"} and not is_part and not word.like_num


def _when_dates(scene: Scene, verb: Token) -> list[FoundDate]:
    """`after 3 May, when the boat was stopped`: the day that a clause with `when` says more of."""
    if verb.dep_ not in {"relcl", "advcl"}:
        return []
    when = next((c for c in verb.children if c.lower_ == "when" and c.dep_ == "advmod"), None)
    if when is None or when.i < 2:
        return []
    before = when.nbor(-2) if when.nbor(-1).text == "," else when.nbor(-1)
    return [date for low, high, date in scene.dates if low <= before.idx < high]


def _is_of_aim(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`has threatened to strike on 3 August`."""
    aims = (c for c in verb.children if c.dep_ == "xcomp" and any(t.tag_ == "TO" for t in c.children))
    start = date.at.start - scene.paragraph.passage.start
    return any(c.left_edge.idx <= start <= c.right_edge.idx for c in aims)


def _is_called_for(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`has been called for Monday`: set, and still to come."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start].lower().rsplit(maxsplit=1)[-1:]
    sets = words("dates", "tense.scheduled", "tense.appoints")
    return before == ["for"] and "auxpass" in verb.deps and verb.lemma_ in sets
