"""The line of an event: its clause in our words, under the day that stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extract.happening.clauses import Clause
from generator.extract.happening.denial import falls_through
from generator.extract.happening.doers import is_happening, is_held, takes_place
from generator.extract.happening.kinds import RESULTS, is_called, neutral_forms, puts_name
from generator.extract.happening.own_dates import is_only_then
from generator.extract.happening.when import is_going_on, is_past_plan
from generator.extract.meetings import is_meeting
from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import PAST, verb_direction
from generator.extract.reading.told import told_by
from generator.extract.reference.referents import Referents
from generator.extract.time.anchors import COUNTED, told_within
from generator.extract.wording.fuller import Fuller
from generator.extract.wording.lines import Telling, is_due, line_of
from generator.extract.wording.present import helpers_of, is_clipped, third_person
from generator.extract.wording.soundness import Word
from generator.extract.wording.subjects import leans
from generator.model import Citation, Part
from generator.vocabulary import table, words

BARE = {"arrive", "leave", "start", "end", "move", "act", "meet"}
"""Kinds whose verb says enough by itself: `The delegation arrives`."""
MOVING = {"return", "arrive", "fly", "travel", "depart"}
"""Verbs of moving, which need no goal where the source names none."""
MOVES = {"arrive", "leave", "travel", "meet"}
"""Kinds whose verb takes no clause."""
RESULT_ROOM = 6
"""More words for what was agreed or refused: there a condition must not be cut."""


@dataclass(frozen=True, slots=True)
class View:
    """A paragraph with the people its words stand for and what the document calls things in full."""

    scene: Scene
    referents: Referents
    fuller: Fuller


def tell(clause: Clause, view: View, certainty: str) -> tuple[Part, ...]:
    """The clause in our words. Speech is `says` and what is said, unless the verb itself says more."""
    scene, referents = view.scene, view.referents
    affirmed = certainty == "denied" or is_only_then(clause.verb)
    is_now = certainty == "reported" and is_going_on(clause.verb)
    dates = _date_words(clause, scene) | clause.left_out
    verb, form = clause.verb, neutral_forms().get(clause.verb.lemma_, "")
    if form and any(c.dep_ == "neg" for c in verb.children) and not affirmed:
        return ()
    is_passive = is_clipped(verb) or any(c.dep_ == "auxpass" for c in helpers_of(verb))
    alone = is_passive or clause.kind in BARE or verb.lemma_ == "be" or _says_enough(verb)
    alone = alone or _is_whole(verb, dates)
    known = _is_party(clause.subject, scene)
    alike = not known and leans(clause.subject) and referents.who(clause.subject) is None
    called = view.fuller.of(scene, clause.subject) if alike else ()
    if clause.beside and (alone_named := _before_clause(clause, referents)):
        called = (alone_named,)
    plain = _plain_form(clause, dates)
    form = form or plain or (third_person(verb.lemma_) if is_now else "")
    if clause.kind in MOVES:  # "warned before leaving the town that …"
        dates |= {t for c in verb.children if c.dep_ == "ccomp" for t in c.subtree}
    told = Telling(
        subject=clause.subject,
        without=dates,
        aim=clause.aim,
        alone=alone or bool(plain),
        known=known,
        called=called,
        affirmed=affirmed,
        instead=_objects_in_full(verb, view),
    )
    is_hung = verb.dep_ in {"acl", "relcl"}  # "The session planned for Monday"
    if affirmed and is_hung and takes_place(clause.subject) and falls_through(clause):
        return line_of(verb, referents, replace(told, verb="takes place", without=frozenset(verb.subtree)))
    if clause.kind != "say":
        told = replace(told, verb=form, more=RESULT_ROOM if clause.kind in RESULTS else 0)
        if is_past_plan(verb) or is_called(verb):
            told = replace(told, without=frozenset(), as_told=True)
        line = line_of(verb, referents, told)
        if clause.kind == "sign" and puts_name(verb):  # "put their names to it"
            rest = frozenset(verb.subtree) - set(clause.subject.subtree)
            told = replace(told, verb="signs", without=rest, alone=True)
            line = line_of(verb, referents, told)
        return line
    keeps = bool(form) or verb.lemma_ in table("events")["speech"]["kept"]
    said = told_by(verb)
    asserts = verb.lemma_ in table("events")["speech"]["tellers"]["assert"]
    if keeps and (said is None or said.i > verb.i or not asserts):
        return line_of(verb, referents, replace(told, verb=form))
    return line_of(
        verb, referents, replace(told, says=True, verb=third_person(verb.lemma_) if keeps else "says")
    )


def _before_clause(clause: Clause, referents: Referents) -> Citation | None:
    """`B, who replaced D on Thursday, and C`: B alone, and not those who are joined behind the clause."""
    behind = [c for c in clause.subject.children if c.dep_ == "conj" and c.i > clause.verb.i]
    mention = referents.mention_over(clause.subject) if behind else None
    return mention.at if mention is not None and clause.verb.dep_ in {"relcl", "acl"} else None


def _says_enough(verb: Token) -> bool:
    book = table("events")["prune"]
    return verb.lemma_ in book["bare"] and verb.lemma_ not in book["light"]


def _objects_in_full(verb: Token, view: View) -> dict[Token, tuple[Word, ...]]:
    """`ratified the pact`: what the text calls the pact in full, or the pact where there is but one."""
    book = table("events")["prune"]["leaning_objects"]
    found: dict[Token, tuple[Word, ...]] = {}
    for noun in (t for t in verb.subtree if t.dep_ == "dobj" and t.lemma_.lower() in book):
        if [c.lower_ for c in noun.children] == ["the"] and (full := view.fuller.of(view.scene, noun)):
            found |= {noun.children[0]: (), noun: full}
    return found


def _is_whole(verb: Token, dates: frozenset[Token]) -> bool:
    """Whether the source has nothing behind the verb but its day: the tolls will double on 1 August."""
    needing = words("saying", "say") | (frozenset(table("events")["prune"]["light"]) - MOVING)
    behind = [c for c in verb.children if c.i > verb.i and not c.is_punct and c not in dates]
    is_negated = any(c.dep_ == "neg" for c in verb.children)
    return not (behind or is_negated) and verb.lemma_ not in needing and verb.dep_ != "relcl"


def _is_party(subject: Token, scene: Scene) -> bool:
    """Whether the subject is a party of the text by a name of its own: the union."""
    return any(one.start <= subject.idx < one.end for one in scene.parties)


def _plain_form(clause: Clause, dates: frozenset[Token]) -> str:
    """What `X came on Tuesday` and `The vote was on Tuesday` tell: X arrives, the vote takes place."""
    verb = clause.verb
    if is_held(verb) and not is_due(verb):
        return "takes place"
    behind = [t for t in verb.subtree if t.i > verb.i and t not in dates and not t.is_punct]
    behind = [t for t in behind if t.dep_ != "conj" and not any(a.dep_ == "conj" for a in t.ancestors)]
    if any(t.dep_ != "prep" for t in behind) or verb_direction(verb) != PAST or not _is_bare_past(verb):
        return ""
    if verb.lemma_ == "be":
        return "takes place" if is_meeting(clause.subject) or is_happening(clause.subject) else ""
    return "arrives" if verb.lemma_ == "come" and clause.subject.pos_ == "PROPN" else ""


def _is_bare_past(verb: Token) -> bool:
    """A past without helping words and denial."""
    return not any(c.dep_ in {"aux", "auxpass", "neg"} for c in verb.children)


def _date_words(clause: Clause, scene: Scene) -> frozenset[Token]:
    """The words of the clause's own dates, with the preposition before them: a line stands under its date
    and does not repeat it. A limit stays: `by Friday`, `from 1 October`."""
    found: set[Token] = set()
    for low, high, date in scene.dates:
        span = scene.paragraph.doc.char_span(low, high, expand=True)
        is_object = span is not None and span.root.dep_ in {"dobj", "nsubj", "attr", "poss"}
        if date.rule == COUNTED and span is not None:
            is_object = False
        if date not in clause.dates or span is None or is_object or span.root.head.lemma_ == "spend":
            continue
        before = span[0].nbor(-1) if span.start > 0 else span[0]
        if before.lower_ == "of" and before.head.lemma_ in {"end", "start", "beginning", "middle"}:
            continue
        limits = {before.lower_, span[0].lower_} & set(table("events")["prune"]["deadlines"])
        if limits and not is_only_then(clause.verb):
            continue
        found.update(span)
        if date.rule == COUNTED:
            found |= told_within(span[-1])
        is_link = before.pos_ == "ADP" and before.dep_ in {"prep", "conj"}
        if is_link and span[0].lower_ not in {"last", "next", "this"}:
            found.add(before)
    return frozenset(found)
