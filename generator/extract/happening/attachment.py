"""Which deed a day belongs to: the verb it hangs on, or a noun on its way there that takes place itself."""

from __future__ import annotations

from generator.extract.happening.clauses import Clause, says_when
from generator.extract.happening.doers import is_occasion, takes_place
from generator.extract.happening.governing import is_in_cleft
from generator.extract.happening.kinds import aim_of
from generator.extract.happening.own_dates import is_hour
from generator.extract.parties.scenes import Scene
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.vocabulary import words

FINE = {"minute", "day", "days", "weekend", "week", "month"}
DURING = {"at", "in", "during"}
AGAIN = {"back", "home", "there", "here", "again"}


def is_dated_itself(clause: Clause, scene: Scene) -> bool:
    """Whether a day hangs on the verb itself and not on a noun somewhere in the clause."""
    if clause.dates and says_when(clause.verb):
        return True
    days = [
        (low, high)
        for low, high, date in scene.dates
        if date in clause.dates and (date.precision in FINE or clause.kind == "other")
    ]
    if any(_opens(scene, clause.verb, low) or _is_of_subject(scene, clause.subject, low) for low, _ in days):
        return True
    hosts = {clause.verb, clause.aim or aim_of(clause.verb) or clause.verb}
    hosts |= {c for c in clause.verb.children if c.dep_ == "acomp"}  # "is due on 27 July"
    if clause.verb.lemma_ == "have":  # "has a hearing Tuesday"
        hosts |= {c for c in clause.verb.children if c.dep_ == "dobj" and is_occasion(c)}
    hosts |= {c for c in clause.verb.children if c.tag_ == "VBG" and c.lemma_ in {"start", "begin"}}
    if clause.verb.lemma_ in {"start", "begin", "continue", "resume", "stop"}:
        hosts |= {c for c in clause.verb.children if c.dep_ == "xcomp"}  # "began removing tents on Monday"
    hosts |= {clause.verb.head} if clause.joined or is_in_cleft(clause.verb) else set()
    return any(_host_of(scene, low, high) in hosts for low, high in days)


def _is_of_subject(scene: Scene, subject: Token, low: int) -> bool:
    """`Wednesday's session lasted an hour`, `The walkout on Tuesday halted the talks`; not from when on."""
    if not words("events", "prune.deadlines").isdisjoint(scene.text[:low].rsplit(maxsplit=1)[-1:]):
        return False
    return takes_place(subject) and subject.left_edge.idx <= low <= subject.right_edge.idx


def _opens(scene: Scene, verb: Token, low: int) -> bool:
    """Whether nothing but a preposition stands before a date in its sentence: it dates the main clause."""
    return verb.dep_ == "ROOT" and len(scene.text[verb.sent.start_char : low].split()) < 2


def _host_of(scene: Scene, low: int, high: int) -> Token | None:
    """What a date hangs on, the words of the date and its preposition left out."""
    span = scene.paragraph.doc.char_span(low, high, expand=True)
    token = span.root if span is not None and len(span) else None
    link = None
    while token is not None and token.head.i != token.i:
        token, link = token.head, token if token.pos_ == "ADP" or token.dep_ == "poss" else link
        is_link = token.pos_ == "ADP" or (token.dep_ == "prep" and token.lower_ == "since")
        is_time = is_link or token.ent_type_ in {"DATE", "TIME"} or is_hour(token)
        is_time = is_time or (token.dep_ == "advmod" and token.lower_ in AGAIN)
        if not is_time and not (link is not None and _lends_its_day(token, link)):
            return token
    return token


def _lends_its_day(noun: Token, link: Token) -> bool:
    """Whether a noun has its day from the verb: `handed to the embassy on Friday`, `broke off the talks on
    Friday`, `left Friday's session`, `said at Friday's meeting`; not `called for a vote on Friday`."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    if not takes_place(noun):
        return link.lower_ == "on"
    verb = next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), noun)
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.deps.isdisjoint(SUBJECTS):
        return False  # "…, clearing the way for a vote on Monday"
    attends = verb.lemma_ in words("events", "happenings.attends")
    if link.dep_ == "poss" or link.lower_ == "of":
        return (noun.dep_ == "dobj" and attends) or (noun.dep_ == "pobj" and noun.head.lower_ in DURING)
    if link.i > noun.i + 1:
        return link.lower_ == "on"
    return link.lower_ == "on" and verb.lemma_ not in words("events", "happenings.looks_at")
