"""Deeds that somebody says did not happen, or will not: told as they were claimed, and as denied."""

from __future__ import annotations

from generator.extract.happening.clauses import Clause
from generator.extract.happening.doers import is_held
from generator.extract.parties.scenes import Scene
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE, PAST, verb_direction
from generator.model import FoundDate
from generator.vocabulary import table, words

EXPECTED = {"agree", "start", "end", "move"}
"""Kinds whose `did not` is news: the talks did not resume."""


def is_disclaimed(clause: Clause, scene: Scene, date: FoundDate) -> bool:
    """Whether somebody denies the deed: with a verb of denying, or by saying that it did not happen, that it
    will not on that day."""
    if clause.denied:
        return True
    direction = verb_direction(clause.verb)
    is_plan = direction == FUTURE and no_of(clause.subject) is not None and not is_held(clause.verb)
    if clause.kind == "say" or not is_negated(clause) or is_plan:
        return False
    if direction == FUTURE and any(c.lower_ in {"will", "wo", "'ll"} for c in clause.verb.children):
        return _is_on_that_day(scene, date)
    if not _is_on_a_word(clause.verb, scene) and not _answers_a_claim(clause.verb):
        return False
    if is_held(clause.verb) or any(c.lower_ == "never" for c in clause.verb.children):
        return True
    return direction == PAST and (clause.kind not in EXPECTED or _answers_a_claim(clause.verb))


def _is_on_that_day(scene: Scene, date: FoundDate) -> bool:
    """`will not meet on Friday`; what will not resume until Friday resumes then."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start].split()[-1:]
    return before != [] and before[0].lower() in {"on", "in", "meet", "this"}


def is_negated(clause: Clause) -> bool:
    """`did not walk out`, `no truce was signed`, `there was no raid`."""
    return any(c.dep_ == "neg" for c in clause.verb.children) or no_of(clause.subject) is not None


def no_of(noun: Token) -> Token | None:
    """The `no` before a noun; `neither` as well."""
    return next((c for c in noun.children if c.lower_ in {"no", "neither"}), None)


def falls_through(clause: Clause) -> bool:
    """Whether the sentence tells that what was planned did not come about: was due on Monday but was called
    off; a vote set for Friday was scrapped."""
    plan, tense = clause.verb, table("dates")["tense"]
    if plan.lemma_ not in {"be", *tense["plans"], *tense["scheduled"]}:
        return False
    above = plan.head.head if plan.dep_ in {"relcl", "acl"} else plan.head
    after = [c for c in plan.children if c.dep_ == "conj" and not any(g.dep_ == "dobj" for g in c.children)]
    failed = any(c.dep_ == "neg" for verb in after for c in verb.children) and plan.tag_ in {"VBD", "VBN"}
    comes = {"take", "happen", "begin", "start", "open", "materialise", "materialize", "go", "come"}
    failed = failed or (
        plan.dep_ in {"relcl", "acl"}
        and above.lemma_ in comes
        and any(c.lower_ == "did" for c in above.children)
        and any(c.dep_ == "neg" for c in above.children)
    )
    return failed or any(is_called_off(verb) for verb in (above, *after) if verb != plan)


def is_called_off(verb: Token) -> bool:
    """`called off`, `postponed`, `scrapped`; not what was not called off."""
    book = table("events")["nominal"]["off"]
    forms = {verb.lemma_, *(f"{verb.lemma_} {c.lower_}" for c in verb.children)}
    return bool(forms & set(book)) and not any(c.dep_ == "neg" for c in verb.children)


def _is_on_a_word(verb: Token, scene: Scene) -> bool:
    """Whether somebody's word it is: reported, told beside it, in quotation marks, in a turn."""
    if scene.paragraph.document.kind == "transcript" or verb.doc.text.count('"', 0, verb.idx) % 2 == 1:
        return True
    saying = words("saying", "say")
    above = verb.head if verb.dep_ == "ccomp" else None
    beside = (c for c in verb.children if c.dep_ == "parataxis")
    return any(t is not None and t.lemma_ in saying and _has_subject(t) for t in (above, *beside))


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.children)


def _answers_a_claim(verb: Token) -> bool:
    """Whether the sentence names what it speaks against: contrary to reports, rumours."""
    book = table("events")["happenings"]
    against = {*book["claims"], *book["dismissed"], "contrary"}
    return any(t.lemma_.lower() in against for t in verb.sent)
