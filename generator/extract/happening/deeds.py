"""Deeds as events: somebody does something, or is to do it, on a known day."""

from __future__ import annotations

from spacy.tokens import Span, Token

from generator.extract.dates import day_of
from generator.extract.happening.clauses import Clause
from generator.extract.happening.doers import acts
from generator.extract.happening.kinds import ACCORDS, RESULTS
from generator.extract.happening.when import is_plan
from generator.extract.meetings import is_meeting
from generator.extract.reading.referents import Referents
from generator.extract.reading.scenes import Scene
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.vocabulary import table, words

MODALS = {"could", "may", "might", "would", "should", "must", "can"}


def is_done(scene: Scene, sentence: Span, clause: Clause, referents: Referents) -> bool:
    """Whether somebody does something, or is to do it."""
    by_day = _is_dated_itself(clause, scene) and clause.subject.pos_ in {"NOUN", "PROPN"}
    can = by_day or acts(clause.subject, scene) or is_meeting(clause.subject) or _is_accord(clause)
    can = can or (clause.subject.lower_ in {"he", "she"} and referents.name_of(clause.subject) is not None)
    if not can or _is_supposed(clause.verb):
        return False
    if clause.kind == "led" or (clause.kind == "other" and not by_day):
        return False
    is_result = clause.kind in RESULTS and (_is_past(clause.verb) or _is_stand(clause))
    is_news = _is_news(clause.verb, scene) and not _has_other_day(scene, sentence)
    return bool(clause.dates) or is_news or is_result


def _is_accord(clause: Clause) -> bool:
    """`No agreement was reached on X`: the accord itself is the subject."""
    return clause.subject.lemma_ in ACCORDS and clause.kind == "agree"


def _is_dated_itself(clause: Clause, scene: Scene) -> bool:
    """Whether a day hangs on the verb itself and not on a noun somewhere in the clause."""
    days = [low for low, _, date in scene.dates if date in clause.dates and date.day]
    return any(_host_of(scene, low) == clause.verb for low in days)


def _host_of(scene: Scene, offset: int) -> Token | None:
    """What a date hangs on, the words of the date and its preposition left out."""
    span = scene.paragraph.doc.char_span(offset, offset + 1, alignment_mode="expand")
    token = span[0] if span is not None and len(span) else None
    while token is not None and token.head.i != token.i:
        token = token.head
        if token.pos_ != "ADP" and token.ent_type_ not in {"DATE", "TIME"}:
            return token
    return token


def _has_other_day(scene: Scene, sentence: Span) -> bool:
    """Whether the sentence names a day or year that is not the day of writing."""
    today = str(day_of(scene.paragraph.document, scene.paragraph.passage))
    return any(
        date.when[:10] != today for date in scene.dates_between(sentence.start_char, sentence.end_char)
    )


def _is_stand(clause: Clause) -> bool:
    """`said that she refuses to go`: a refusal stands in the present."""
    return clause.kind == "refuse" and clause.verb.tag_ in {"VBZ", "VBP"} and clause.verb.dep_ == "ccomp"


def _is_past(verb: Token) -> bool:
    """Whether a result is told in the past or the perfect and not as long ago."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in {"VBD", "VBN"} and not auxiliaries & {
        "had",
        "will",
        "would",
        "could",
        "may",
        "might",
        "to",
    }


def _is_news(verb: Token, scene: Scene) -> bool:
    """Whether an undated clause tells what has just happened: the perfect, the progressive, a headline."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if any(c.dep_ == "neg" for c in verb.children) or auxiliaries & {
        "had",
        "will",
        "would",
        "could",
        "may",
        "might",
        "can",
        "did",
        "was",
        "were",
    }:
        return False
    if auxiliaries & {"has", "have"} or (verb.tag_ == "VBG" and auxiliaries):
        return True
    if scene.paragraph.passage.kind in {"heading", "caption"}:
        return verb.tag_ in {"VBZ", "VBP"}
    is_timed = "T" in (scene.paragraph.passage.posted or "")
    if verb.lemma_ == "be" or is_timed:
        return verb.tag_ in {"VBZ", "VBP", "VBD"}
    return verb.tag_ == "VBD" and scene.paragraph.passage.posted is not None


def _is_supposed(verb: Token) -> bool:
    """Whether the clause stands under a condition or a doubt, or belongs to what somebody wants."""
    if any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in {"if", "whether", "unless", "why", "how"}
        for c in verb.children
    ):
        return True
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in table("events")["speech"]["tellers"]["assert"]
    modal = {c.lower_ for c in verb.children if c.dep_ == "aux"} & MODALS
    modal -= {"would"} if told and verb.head.tag_ in {"VBD", "VBN"} else set()  # will, moved back with "said"
    if modal - {"could", "may"} or (modal and any(c.dep_ == "advcl" for c in verb.children)):
        return True
    governor = verb.head if verb.dep_ == "ccomp" else None
    if governor is None or governor.lemma_ not in words("saying", "say") | words("saying", "think") | words(
        "saying", "call"
    ):
        return False
    tellers = table("events")["speech"]["tellers"]
    ahead = verb_direction(verb) == FUTURE or is_plan(verb)
    if ahead and governor.lemma_ in tellers["doubtful"]:
        return True
    return governor.lemma_ not in tellers["assert"] or governor.head != governor
