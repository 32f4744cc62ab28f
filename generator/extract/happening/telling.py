"""The line of an event: its clause in our words, under the day that stands beside it."""

from __future__ import annotations

from typing import NamedTuple

from generator.extract.happening.clauses import Clause, is_torn
from generator.extract.happening.due import form_of
from generator.extract.happening.governing import is_begun, is_only_then
from generator.extract.happening.kinds import (
    RESULTS,
    is_called,
    judges,
    paper_of,
    puts_name,
    what_follows,
)
from generator.extract.happening.when import is_going_on, is_past_plan
from generator.extract.parties.scenes import Scene
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.extract.reading.told import told_by
from generator.extract.reference.referents import Referents
from generator.extract.wording.fuller import Fuller
from generator.extract.wording.lines import Telling, line_of
from generator.extract.wording.present import helpers_of, is_clipped, third_person
from generator.extract.wording.subjects import leans
from generator.model import Part
from generator.vocabulary import table, words

BARE = {"arrive", "leave", "start", "end", "move"}
"""Kinds whose verb says enough by itself: `The delegation arrives`."""
MOVING = {"return", "arrive", "fly", "travel", "depart"}
"""Verbs of moving, which need no goal where the source names none."""
MOVES = {"arrive", "leave", "travel", "meet"}
"""Kinds whose verb takes no clause."""
RESULT_ROOM = 6
"""More words for what was agreed or refused: there a condition must not be cut."""

SPEECH_ROOM = (8, 2)
"""More words for what is said, where it makes no sense in fewer and is all that a sentence tells."""


class View(NamedTuple):
    """A paragraph with the people its words stand for and what the document calls things in full."""

    scene: Scene
    referents: Referents
    fuller: Fuller


def tell(clause: Clause, view: View, certainty: str, *, at_length: bool = False) -> tuple[Part, ...]:
    """The clause in our words. Speech is `says` and what is said, unless the verb itself says more;
    `at_length` gives what is said more room."""
    scene, referents = view.scene, view.referents
    affirmed = certainty == "denied" or is_only_then(clause.verb)
    is_now = certainty == "reported" and is_going_on(clause.verb)
    dates = _date_words(clause, scene) | clause.left_out
    dates |= _plan_of(clause, scene)
    verb, form = clause.verb, judges(clause.verb)
    if form and "neg" in verb.deps and not affirmed:
        return ()
    is_passive = is_clipped(verb) or any(c.dep_ == "auxpass" for c in helpers_of(verb))
    alone = is_passive or clause.kind in BARE or verb.lemma_ == "be" or _says_enough(verb)
    alone = alone or _is_whole(verb, dates) or (clause.is_negated and verb.lemma_ in {"come", "appear"})
    known = _is_party(clause.subject, scene)
    alike = not known and leans(clause.subject) and referents.who(clause.subject) is None
    called = view.fuller.of(scene, clause.subject) if alike else view.fuller.pair(scene, clause.subject)
    called = called or _without_its_day(clause, scene)
    precise = any(date.precision == "minute" for date in clause.dates)
    if due := form_of(verb, clause.subject, to_the_minute=precise):
        form = form or due
        day = [c for c in verb.children if c.dep_ in {"acomp", "attr"} and c != clause.subject]
        dates |= {t for c in day for t in c.subtree if t == c or t.is_punct or t.ent_type_ in TIMES}
        dates |= {c for c in verb.children if c.dep_ in {"prt", "prep"} and c.i == verb.i + 1}
    form = form or (third_person(verb.lemma_) if is_torn(verb) else "")
    form = form or (third_person(verb.lemma_) if is_now else "")
    if what_follows(verb) is not None:
        form, dates = "follows", dates | {c for c in verb.children if c.dep_ == "agent"}
    if clause.kind in MOVES:  # "warned before leaving the town that …"
        dates |= {t for c in verb.children if c.dep_ == "ccomp" for t in c.subtree}
    told = Telling(
        subject=clause.subject,
        without=dates,
        aim=clause.aim,
        alone=alone or bool(form),
        known=known,
        called=called,
        affirmed=affirmed,
    )
    if clause.kind != "say":
        told = told._replace(verb=form, more=(RESULT_ROOM if clause.kind in RESULTS else 0,))
        if (certainty == "planned" and is_past_plan(verb)) or is_called(verb):
            told = told._replace(without=frozenset(), as_told=True)
        line = line_of(verb, referents, told)
        if clause.kind == "sign" and puts_name(verb):  # "put their names to it"
            rest, paper = frozenset(verb.subtree) - set(clause.subject.subtree), paper_of(verb) - dates
            told = told._replace(verb="signs", without=rest - paper, alone=True)
            line = line_of(verb, referents, told) or line_of(verb, referents, told._replace(without=rest))
        return line
    keeps = bool(form) or verb.lemma_ in words("events", "speech.kept") or _bids(verb)
    said = told_by(verb)
    asserts = verb.lemma_ in words("events", "speech.tellers.assert")
    if keeps and (said is None or said.i > verb.i or not asserts):
        return line_of(verb, referents, told._replace(verb=form))
    form = third_person(verb.lemma_) if keeps else "says"
    return line_of(
        verb, referents, told._replace(says=True, verb=form, more=SPEECH_ROOM if at_length else (0,))
    )


def _bids(verb: Token) -> bool:
    """`told the schools to stay closed`: no words, but what somebody is to do."""
    aims = [
        c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and any(g.tag_ == "TO" for g in c.children)
    ]
    return verb.lemma_ in {"tell", "instruct", "order", "advise", "ask"} and bool(aims) and aims[0].i > verb.i


def _says_enough(verb: Token) -> bool:
    book = table("events")["prune"]
    return verb.lemma_ in book["bare"] and verb.lemma_ not in book["light"]


def _is_whole(verb: Token, dates: frozenset[Token]) -> bool:
    """Whether the source has nothing behind the verb but its day: the tolls will double on 1 August."""
    if any(c.dep_ == "neg" or (c.i > verb.i and not c.is_punct and c not in dates) for c in verb.children):
        return False
    is_light = verb.lemma_ in words("events", "prune.light") and verb.lemma_ not in MOVING
    return not is_light and verb.lemma_ not in words("saying", "say") and verb.dep_ != "relcl"


def _is_party(subject: Token, scene: Scene) -> bool:
    """Whether the subject is a party of the text by a name of its own: the union."""
    return any(one.start <= subject.idx < one.end for one in scene.parties)


def _date_words(clause: Clause, scene: Scene) -> frozenset[Token]:
    """The words of the clause's own dates, with the preposition before them: a line stands under its date
    and does not repeat it. A limit stays: `by Friday`, `from 1 October`."""
    found: set[Token] = set()
    for low, high, date in scene.dates:
        if date not in clause.dates:
            continue
        span = scene.paragraph.doc.char_span(low, high, expand=True)
        is_object = span is not None and span.root.dep_ in {"dobj", "nsubj", "attr", "poss"}
        if span is None or is_object or span.root.head.lemma_ == "spend":
            continue
        before = span[0].nbor(-1) if span.start > 0 else span[0]
        if before.lower_ == "of" and before.head.lemma_ in {"end", "start", "beginning", "middle"}:
            continue
        limits = {before.lower_, span[0].lower_} & set(table("events")["prune"]["deadlines"])
        limits = set() if "/" in date.when and span[0].lower_ in {"between", "from"} else limits
        if before.lower_ == "into":
            continue  # "will run into Saturday"
        if before.lower_ == "between":  # "between 1pm and 2pm"
            found.update(before.subtree)
            continue
        if limits and not (is_only_then(clause.verb) or is_begun(clause.verb)):
            continue
        found.update(span)
        found.update(_zone_behind(span[-1]))
        found.update(_part_of_day(before))
        measures = table("events")["prune"]["measures"]
        while before.lower_ in measures and before.i > 0:
            found.add(before)
            before = before.nbor(-1)
        is_link = before.pos_ in {"ADP", "SCONJ"} and before.dep_ in {"prep", "conj"}
        if is_link and span[0].lower_ not in {"last", "next", "this"}:
            found.add(before)
    return frozenset(found)


def _without_its_day(clause: Clause, scene: Scene) -> tuple[Token | str, ...]:
    """`The session` for `Wednesday's session`, under that day."""
    noun, low = clause.subject, scene.paragraph.passage.start
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    days = [d for d in clause.dates if owner is not None and d.at.start - low <= owner.idx < d.at.end - low]
    is_plain = owner is not None and owner.left_edge == noun.left_edge and noun.right_edge == noun
    if owner is None or not (days and is_plain and noun.pos_ == "NOUN"):
        return ()
    gone = set(owner.subtree)
    return ("The", *(t for t in noun.subtree if t not in gone))


def _plan_of(clause: Clause, scene: Scene) -> set[Token]:
    """`planned for Tuesday` in `The hearing planned for Tuesday was called off`."""
    low = scene.paragraph.passage.start
    hung = (c for c in clause.subject.children if c.dep_ in {"acl", "relcl"} and c != clause.verb)
    starts = [date.at.start - low for date in clause.dates]
    return {t for c in hung if any(c.idx < at <= c.right_edge.idx for at in starts) for t in c.subtree}


def _zone_behind(hour: Token) -> list[Token]:
    """`local time`, `Lima time` behind an hour."""
    behind = hour.doc.tokens[hour.i + 1 : hour.i + 4]
    end = next((n for n, t in enumerate(behind) if t.lower_ == "time"), None)
    is_zone = end is not None and all(t.pos_ in {"PROPN", "ADJ"} for t in behind[:end])
    return list(behind[: end + 1]) if end and is_zone else []


def _part_of_day(link: Token) -> list[Token]:
    """`on the night` before `of Thursday`, `in the early hours` before `of Friday`."""
    part = link.head
    if link.lower_ != "of" or part.lemma_.lower() not in words("dates", "words.parts"):
        return []
    return [*(t for t in part.subtree if t.i < link.i), *([part.head] if part.head.pos_ == "ADP" else [])]
