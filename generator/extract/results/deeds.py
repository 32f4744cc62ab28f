"""What a finite verb tells of talks: the kind of outcome, how firm it is, and the days of its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.dates import day_of
from generator.extract.happening.doers import acts
from generator.extract.happening.governing import hangs_on
from generator.extract.parties.headlines import is_clipped_passive
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_long_past
from generator.extract.reading.parse import Token
from generator.extract.results.acts import kind_of
from generator.extract.results.coming import is_table
from generator.extract.results.decisions import decided, has_day, is_news, is_ruled_on
from generator.extract.results.doers import agents_of, doer_of, is_joined, is_together
from generator.extract.results.ending import left_open
from generator.extract.results.firmness import DONE, PLANNED, POSSIBLE, firmness_of, is_negated, planned_of
from generator.extract.results.plans import aim_until, awaits_approval, charged
from generator.extract.results.undone import missing
from generator.extract.results.words import is_listed, is_paper, listed
from generator.extract.wording.present import helpers_of
from generator.model import FoundDate

TERM = re.compile(r"\b(?:from|until|till|by|through)\s+$")
"""What stands before the day on which a term begins or ends, which is no day of the deed."""
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a finite verb tells: the kind of outcome, how firm, and the dates of its clause."""

    verb: Token
    subject: Token
    kind: str
    firm: str
    dates: tuple[FoundDate, ...]
    is_decision: bool = False


def deed_of(scene: Scene, verb: Token) -> Deed | None:
    """The deed a verb tells of. A plan is told by the verb that governs it: `is due to meet`, not `meet`."""
    firm = firmness_of(verb)
    subject = (missing(verb) or charged(verb) or doer_of(verb)) if firm is not None else None
    if firm is None or subject is None or is_clipped_passive(verb, scene) or _is_nothing(subject, verb):
        return None
    if _lacks_object(verb) or _is_torn(verb) or _is_span(subject) or _is_aim_of_choice(verb):
        return None
    planned, kind = planned_of(verb) if firm in {DONE, PLANNED} else None, kind_of(verb, firm)
    if kind is None and planned is not None and not (firm == PLANNED and verb.lemma_ == "agree"):
        firm, kind = PLANNED, kind_of(planned, PLANNED)
    dates = scene.dates_between(verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge.text))
    dates = [date for date in dates if not _is_of_thing(date, scene)]
    if is_undertaking(verb, subject, scene):
        return Deed(verb, subject, "agreed", DONE, tuple(dates))
    kind, ruled = _weighed(kind, verb, subject, scene)
    may_decide = kind is None and firm == DONE and (verb.tag_ != "VBG" or verb.lemma_ in listed("announced"))
    sentence = scene.dates_between(verb.sent.start_char, verb.sent.end_char) if may_decide else []
    sentence = [date for date in sentence if not _is_of_thing(date, scene)]
    decision = (ruled if ruled and has_day(sentence) else decided(verb)) if may_decide else None
    is_decision = decision is not None and is_news(verb, subject, scene, sentence)
    kind = decision if is_decision else kind
    if kind is None and firm != PLANNED:
        return None
    own = [date for date in dates if hangs_on(verb, date.at.start - scene.paragraph.passage.start)]
    is_bound = "must" in verb.below
    if firm == PLANNED and (is_bound or kind is None):
        days = [date for date in own if date.day]
        ahead = (_firm_now(verb, scene, days) == PLANNED or _is_to_be_ratified(verb)) and not is_negated(verb)
        kind = "next step" if ahead and _may_follow(verb, subject, scene) else None if is_bound else kind
    done_on = [
        date for date in own if not TERM.search(scene.text[: date.at.start - scene.paragraph.passage.start])
    ]
    if any(is_long_past(date, scene) for date in done_on) or _is_in_old_story(verb, subject, scene, dates):
        return None
    if kind == "next step":
        stands = (aim_until(verb) is not None or awaits_approval(verb)) and not dates
        firm = PLANNED if stands else _firm_now(verb, scene, dates) if firm == DONE else firm
    elif firm in {PLANNED, POSSIBLE}:
        firm = DONE  # what will never be accepted is refused now, what an accord binds to is agreed
    return Deed(verb, subject, kind, firm, tuple(dates), is_decision) if kind and firm else None


def _is_span(subject: Token) -> bool:
    """`9 April shall be …`, torn; `the term ends`, of an office or a loan; the `there` of `there is`."""
    return subject.ent_type_ == "DATE" or subject.lower_ in {"term", "there"}


def _is_aim_of_choice(verb: Token) -> bool:
    """`Decided by nine votes to five to approve it`: the deciding tells it."""
    is_aim = verb.dep_ in {"xcomp", "advcl"} and any(c.tag_ == "TO" for c in verb.children)
    return is_aim and verb.head.lemma_ in listed("choosing") and verb.head.tag_ != "VB"


def _is_to_be_ratified(verb: Token) -> bool:
    """`Members must ratify the deal`: a step that is still to be taken, on whatever day."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}}
    must = "must" in verb.below
    return must and verb.lemma_ in {"ratify", "approve", "back", "endorse"} and bool(things & listed("made"))


def _weighed(kind: str | None, verb: Token, subject: Token, scene: Scene) -> tuple[str | None, str | None]:
    """The kind, unless an organ of one side tells it or it is a habit; and what such an organ rules."""
    if kind not in {"agreed", "refused"}:
        return kind, None
    if _is_at_home(subject, verb):
        return None, kind
    return (None, None) if _is_habit(verb, subject, scene) else (kind, None)


def is_undertaking(verb: Token, subject: Token, scene: Scene) -> bool:
    """Whether a clause of such a paper says what shall be, or what those who act bind themselves to."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if not helpers & {"shall", "will"} or not is_paper(scene):
        return False
    has_thing = not verb.deps.isdisjoint({"dobj", "prep", "xcomp", "auxpass"})
    all_bound = subject.lemma_.lower() in {"party", "side"} and acts(subject, scene)
    is_by_somebody = "auxpass" in verb.deps and bool(agents_of(verb))
    return has_thing and ("shall" in helpers or all_bound or is_by_somebody)


def _is_of_thing(date: FoundDate, scene: Scene) -> bool:
    """`exchanged copies of the maps of 1938`: the year of the maps; `will run beyond 2040`: no day of it."""
    if scene.text[: date.at.start - scene.paragraph.passage.start].rstrip().endswith("beyond"):
        return True
    span = scene.paragraph.doc.char_span(
        date.at.start - scene.paragraph.passage.start,
        date.at.end - scene.paragraph.passage.start,
        expand=True,
    )
    root = span.root if span is not None and len(span) else None
    if root is None or date.precision != "year":
        return False
    is_before = root.dep_ in {"nummod", "compound", "amod", "nmod"} and is_ruled_on(root.head)
    return is_before or (root.head.lower_ == "of" and root.head.head.pos_ == "NOUN")


def _lacks_object(verb: Token) -> bool:
    """`the formula that the bank spurned`: the object stands before the relative clause."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb.dep_ == "relcl" else None
    if who is None or who.lower_ in {"that", "which", "who"}:
        return False
    own = [c for c in verb.children if c.dep_ in {"dobj", "ccomp", "xcomp", "attr"} and c.i > verb.i]
    return not own and all(c.tag_ != "WRB" for c in verb.children)  # "the day when the talks stalled"


def _is_torn(verb: Token) -> bool:
    """Two subjects that nothing joins: the parse has torn the clause; `as planned` has none at all; and who
    `negotiated the treaty with Peru` is told of him, not of the talks."""
    who = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < verb.i]
    apart = [c for c in who[1:] if c.left_edge.nbor(-1).dep_ != "cc" and not _is_object_inside(c, who[0])]
    lost = verb.dep_ == "advcl" and not who and not helpers_of(verb)
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}} if lost else ()
    who_did = verb.dep_ == "relcl" and verb.head.ent_type_ == "PERSON" and is_listed(verb, "light")
    return bool(apart) or who_did or (lost and (verb.tag_ == "VBD" or "as" in marks))


def _is_object_inside(noun: Token, subject: Token) -> bool:
    """`The strike that has closed two ports ended`: the object of a clause on the subject, hung too high."""
    before = noun.left_edge.nbor(-1)
    return before.pos_ == "VERB" and before in subject.subtree


def _is_nothing(subject: Token, verb: Token) -> bool:
    """`Nothing was signed`; not `Nothing was agreed on fares`."""
    return subject.lower_ == "nothing" and left_open(verb) is None


def _is_habit(verb: Token, subject: Token, scene: Scene) -> bool:
    """The plain present of running text: `workers forgo wages`; not what two at a table or a paper do."""
    plain = verb.tag_ in {"VBZ", "VBP"} and not is_negated(verb) and scene.paragraph.passage.kind == "text"
    known = is_together(subject) or is_joined(subject) or subject.lemma_.lower() in listed("accords")
    return plain and subject.tag_ in {"NN", "NNS"} and not known


def _is_at_home(subject: Token, verb: Token) -> bool:
    """Whether an organ of one side decides something that is not the accord: a cabinet, the members."""
    own = {subject.lemma_.lower(), subject.lower_}
    near = (t.lower_ for t in subject.subtree if t.i <= subject.i)
    ruling = not {"ruling", "opposition", "governing"}.isdisjoint(near)
    if not own & listed("organs") and not ruling:
        return False
    about = {
        t.lemma_.lower() for t in verb.subtree if t.i > verb.i and t.dep_ in {"dobj", "pobj", "nsubjpass"}
    }
    return ruling or not about & (listed("accords") | listed("papers") | listed("rebuffed"))


def _may_follow(verb: Token, subject: Token, scene: Scene) -> bool:
    """Whether somebody who acts, or a paper of the talks, has a deed before him with its day."""
    is_paper_of_talks = subject.lemma_.lower() in listed("papers") | listed("accords") | listed(
        "goods", "next"
    )
    telling = verb.lemma_ in {
        "answer",
        "reply",
        "respond",
        "report",
        "decide",
        "vote",
    } or not verb.deps.isdisjoint({"dobj", "nsubjpass", "xcomp"})
    is_bare = verb.lemma_ == "be" or not telling or "within" in verb.below
    is_set = not verb.below.isdisjoint({"will", "shall", "must", "'ll"})
    is_organ = bool(
        {subject.lemma_.lower(), subject.lower_} & (listed("organs") | listed("together", "actors"))
    )
    return (
        is_set
        and not is_bare
        and (is_organ or acts(subject, scene) or is_paper_of_talks or is_table(subject))
    )


def _is_in_old_story(verb: Token, subject: Token, scene: Scene, dates: Sequence[FoundDate]) -> bool:
    """Whether a plain past follows on a sentence, or is joined to a deed, whose last date is long past: a
    story of another year; so is what an agreement says that was signed long ago."""
    before = scene.dates_between(0, verb.sent.start_char)
    if verb.tag_ == "VBD" and not dates and before and is_long_past(before[-1], scene):
        return True
    above, step = [subject], verb
    while step.dep_ in {"conj", "advcl", "ccomp", "xcomp", "relcl"} and step.head.i < step.i:
        step = step.head
        above.append(step)
    spans = [(t.left_edge.idx, t.right_edge.idx + len(t.right_edge.text)) for t in above]
    today = scene.paragraph.document.published or ""
    if any(YEAR.fullmatch(t.text) and t.text < today[:4] for t in subject.subtree if t.i < verb.i):
        return True  # "a 2022 draft"
    near = [date for low, high in spans for date in scene.dates_between(low, min(high, verb.idx))]
    return bool(near) and is_long_past(near[-1], scene)


def _firm_now(verb: Token, scene: Scene, dates: Sequence[FoundDate]) -> str | None:
    """How firm a plan in the present is: `talks resume on Friday` with its day; an offer is possible."""
    if verb.lemma_ in {"work", *listed("offer", "next")}:
        return POSSIBLE
    today = day_of(scene.paragraph.document, scene.paragraph.passage)
    ahead = [d for d in dates if today is not None and d.direction != "past" and d.when[:10] > str(today)]
    return PLANNED if ahead else None
