"""Events: what a clause says happened or is to happen, on which day, told in our own words.

A sentence counts when it says when, or stands in a post that does. Reported speech of a person or a body
is an event of its day; what a source or an agency relays is told without it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.happening.clauses import Clause, clauses_of, says_when
from generator.extract.happening.deeds import is_at_table, is_done
from generator.extract.happening.doers import is_relay, takes_place
from generator.extract.happening.does import does_of
from generator.extract.happening.governing import is_only_then
from generator.extract.happening.kinds import ACCORDS, RESULTS, aim_of
from generator.extract.happening.reality import is_a_side_s_word
from generator.extract.happening.speech import is_said
from generator.extract.happening.spoken import spoken_events
from generator.extract.happening.telling import View, tell
from generator.extract.happening.when import time_of
from generator.extract.happening.whose_word import word_of
from generator.extract.happening.worth import is_word_of_weight, is_worth
from generator.extract.parties.places import place_of
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.parties.tables import is_meeting, meetings_among, parties_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE
from generator.extract.reading.told import told_by
from generator.extract.reference.holders import Standing
from generator.extract.reference.meant import TAKEN
from generator.extract.reference.referents import Referents
from generator.extract.wording.fuller import Fuller
from generator.model import Doubt, FoundEvent, FoundQuote, Mention, Part, RoleMention, as_text
from generator.vocabulary import words

MOVES = {"arrive", "leave", "travel"}
"""Kinds in which only the one who moves takes part, not those whom he goes to see."""
TELLING = RESULTS | {"meet"}
"""Kinds of which few words tell enough."""
FEWEST = 6
"""Words of a line that names nobody."""
PLANNED = {"planned", "expected", "scheduled", "set", "slated"}
"""Last words of a line that tells of a plan and not of what."""
RIVALS, LANDS = {"GPE", "ORG", "NORP"}, {"country", "state", "nation", "firm", "company"}
"""What `it` may stand for as well as for the subject."""
EMPTY = {"take", "happen", "occur", "come"}
"""Verbs that only say that something was, where a clause with `when` says what."""


def find_events(
    scenes: Sequence[Scene],
    mentions: Sequence[Mention],
    roles: Sequence[RoleMention] = (),
    speech: Sequence[FoundQuote] = (),
) -> tuple[FoundEvent, ...]:
    """The events of a document in order of the text; `roles` tell who is meant by an office, `speech` who by
    `he` or `the envoy` that says something."""
    found: list[FoundEvent] = []
    standing = Standing(scenes[0].paragraph.document, mentions, tellers=speech) if scenes else None
    fuller = Fuller(scenes, roles)
    for scene in scenes:
        if scene.is_title:
            continue
        view = View(scene, Referents(scene.paragraph, mentions, standing), fuller)
        for sentence in scene.sentences():
            if _may_tell(scene, sentence):
                found += _in_sentence(view, sentence)
    if scenes:
        found += spoken_events(scenes, speech, found, roles)
    return tuple(found)


def _may_tell(scene: Scene, sentence: Span) -> bool:
    """A sentence with a day of its own, or in a post that has one, and with a verb."""
    dates = scene.dates_between(sentence.start_char, sentence.end_char)
    if not (dates or scene.posted) or sentence.text.rstrip().endswith("?"):
        return False
    has_when = "when" in sentence.words and any(says_when(token) for token in sentence)
    return has_when or sentence.root.pos_ in {"VERB", "AUX"} or any(date.day for date in dates)


def _in_sentence(view: View, sentence: Span) -> list[FoundEvent]:
    """The events of a sentence; words that fit in no line of the usual length are told at length where
    there is nothing else to tell."""
    posted = view.scene.posted
    clauses = [
        c
        for c in clauses_of(view.scene, sentence, undated=posted is not None)
        if c.dates or posted is not None
    ]
    told = [c for c in clauses if _tells(view, sentence, c)]
    joined = _told_in(view, sentence, [c for c in told if c.joined])
    return [*_with_days(view, sentence, clauses, [c for c in told if not c.joined]), *joined]


def _with_days(
    view: View, sentence: Span, clauses: Sequence[Clause], told: Sequence[Clause]
) -> list[FoundEvent]:
    found = _told_in(view, sentence, told)
    ahead = any(c.dates and c.direction == FUTURE for c in clauses)
    if found or (ahead and not any(c.dates and c.kind == "say" for c in told)):
        return found  # what is to come on a day is told by the outcomes
    return _told_in(view, sentence, [c for c in told if c.kind == "say"], at_length=True)


def _tells(view: View, sentence: Span, clause: Clause) -> bool:
    """Whether a clause tells of an event: that something was said, or is done."""
    holds = is_said if clause.kind == "say" else is_done
    return holds(view.scene, sentence, clause, view.referents)


def _told_in(
    view: View, sentence: Span, clauses: Sequence[Clause], *, at_length: bool = False
) -> list[FoundEvent]:
    """The events of clauses that tell one. A deed told as done makes the telling no event; that something
    will not be done is only told; what a source relays is told when it is no event itself."""
    if not clauses:
        return []
    deeds = [c for c in clauses if c.kind != "say" or c.beside]
    deeds = [c for c in deeds if not is_a_side_s_word(c.verb, c.subject, view.scene)]
    found = [(c, event) for c in deeds if (event := _event(view, sentence, c, at_length=at_length))]
    beside = [event for clause, event in found if clause.beside]
    done = _told_once([event for clause, event in found if not clause.beside])
    plain = [event for event in done if not event.negated]
    if any(e.certainty == "reported" or (e.is_dated and e.certainty == "planned") for e in plain):
        return [*done, *beside]
    words = [c for c in clauses if c.kind == "say" and not c.beside]
    told = [(c, event) for c in words if (event := _event(view, sentence, c, at_length=at_length))]
    said = [event for clause, event in told if not is_relay(clause.subject, view.scene)]
    said = said or ([event for _, event in told] if not plain else [])
    return [*said, *(event for event in done if not (words and event.negated)), *beside]


def _told_once(done: list[FoundEvent]) -> list[FoundEvent]:
    """`The attempt took place in May, when envoys met`: of two that are one, the one that tells more."""
    for event in done:
        for other in done:
            if event is other or event.when != other.when:
                continue
            whole, part = (as_text(e.line).lower() for e in (event, other))
            is_told = part.split()[-1] in whole.split() and f"when {part.split()[0]}" in whole
            if is_told or (other.verb in EMPTY and event.verb not in EMPTY):
                return [each for each in done if each is not other]
    return done


def _event(view: View, sentence: Span, clause: Clause, *, at_length: bool) -> FoundEvent | None:
    scene, referents = view.scene, view.referents
    kind, time = clause.kind, time_of(scene, clause)
    is_carried = clause.subject.sent.start != clause.verb.sent.start
    if time is None or (is_carried and not _can_be_carried(clause, scene)):
        return None
    when, precision, timezone, certainty, is_dated = time
    if not is_worth(clause, certainty, scene) or (kind == "say" and _is_feeling(clause)):
        return None
    line = tell(clause, view, certainty, at_length=at_length)
    if not line or _is_idle_talk(line, clause, certainty, sentence):
        return None
    speaker = referents.who(clause.subject) if kind == "say" else None
    inside = (
        at
        for t in (clause.subject, *clause.verb.subtree)
        if (at := referents.name_of(t)) and not _is_loose_name(t, clause)
    )
    names = tuple(dict.fromkeys((*(() if speaker is None else (speaker,)), *inside)))
    return FoundEvent(
        at=scene.cite_sentence(sentence),
        kind=kind,
        verb=clause.verb.lemma_,
        when=when,
        precision=precision,
        certainty=certainty,
        line=line,
        actor=scene.cite(clause.subject.left_edge.idx, clause.subject.idx + len(clause.subject)),
        names=names,
        parties=_parties(scene, clause)[: 1 if clause.kind in MOVES else None],
        place=place_of(scene, clause.verb) if kind != "say" else None,
        timezone=timezone,
        terms=_terms(clause),
        does=does_of(clause.aim or clause.verb, kind),
        negated=certainty != "denied" and clause.is_negated and not is_only_then(clause.verb),
        is_dated=is_dated,
        is_borrowed=any(Doubt.TIME_FROM_OTHERS in date.doubts for date in clause.dates),
        is_beside=clause.beside,
        told=word_of(clause, view, certainty),
        is_thin=kind != "say" and _is_thin(line, clause, precision, certainty),
        passage=scene.paragraph.passage.kind,
        rule="a clause of speech" if kind == "say" else "a clause with its day",
    )


def _can_be_carried(clause: Clause, scene: Scene) -> bool:
    """Whether `it` or `they` may stand for what the sentence before is about: nobody by name, and what begins
    or ends is something that takes place."""
    subject = clause.subject
    if _has_rival(subject) or (subject.ent_type_ and clause.verb.lemma_ in TAKEN):
        return False  # "It was accepted within a day": the offer, and not who made it
    happens = is_meeting(subject) or takes_place(subject) or subject.lemma_.lower() in ACCORDS
    runs = clause.kind in {"start", "end", "move"}
    acts = "dobj" in clause.verb.deps
    return scene.name_over(subject) is None and (happens if runs else not (happens and acts))


def _has_rival(subject: Token) -> bool:
    """`The council fined the firm. It …`: which of the two?"""
    others = (t for t in subject.sent if t not in subject.subtree and t.dep_ in {"dobj", "pobj", "nsubjpass"})
    return subject.ent_type_ in RIVALS and any(t.ent_type_ in RIVALS or t.lemma_ in LANDS for t in others)


def _is_thin(line: Sequence[Part], clause: Clause, precision: str, certainty: str) -> bool:
    """Whether a line names nobody and nothing and says too little alone: `The quarrel deepens`, `A vote is
    planned`. What becomes of talks and accords is told in few words too, and by the hour or beforehand what
    begins or ends."""
    text, subject = as_text(line), clause.subject
    if clause.verb.lemma_ == "agree" and re.search(r" agrees?$", text):
        return True  # "We agreed half an hour ago": to what?
    if re.search(r"(?<=.)[A-Z\d]", text) or any(t.pos_ == "PROPN" for t in (*subject.lefts, subject)):
        return False
    if text.split()[-1] in PLANNED:
        return True
    happens = is_meeting(subject) or takes_place(subject) or subject.lemma_.lower() in ACCORDS
    tells = (
        happens
        or clause.kind in TELLING
        or (is_at_table(clause) and precision == "minute")
        or (clause.kind in {"start", "end"} and (precision == "minute" or certainty == "planned"))
    )
    things = [c for c in clause.verb.children if c.dep_ == "dobj"] if clause.dates else []
    tells = tells or (bool(clause.dates) and subject.lemma_.lower() in words("outcomes", "papers"))
    tells = tells or any(clause.kind == "act" or takes_place(c) for c in things)
    told_apart = not subject.deps.isdisjoint({"amod", "compound", "poss", "prep"})
    return len(text.split()) < FEWEST and not (tells or told_apart)


def _is_idle_talk(line: Sequence[Part], clause: Clause, certainty: str, sentence: Span) -> bool:
    """Whether somebody only says what does not bear on the matter."""
    says = any(re.search(r"\bsays?\b", part.text) for part in line if part.name_at is None)
    return clause.kind == "say" and says and not is_word_of_weight(clause, certainty, sentence)


def _is_feeling(clause: Clause) -> bool:
    """Whether somebody only hopes, believes or fears: nothing has happened and nothing is to."""
    said = told_by(clause.verb)
    if said is None:
        return clause.verb.lemma_ in {"express", "voice"}
    return said.lemma_ in words("events", "prune.felt_alone")


def _terms(clause: Clause) -> tuple[str, ...]:
    """The lemmas of what the clause tells; of speech, of what is said alone."""
    speaks = set(clause.subject.subtree) if clause.kind == "say" else set()
    inside = {*clause.verb.subtree, clause.subject}
    told = [t for t in inside if t.pos_ in {"NOUN", "VERB", "PROPN"} and t not in speaks]
    return tuple(sorted({t.lemma_.lower() for t in told}))


def _is_loose_name(token: Token, clause: Clause) -> bool:
    """Names inside what is said, or in asides, do not act in the event."""
    for step in token.ancestors:
        if step == clause.verb:
            return False
        if step.lower_ == "according":
            return True
        if step == aim_of(clause.verb):
            continue  # "is due to hold a summit with X"
        if step.dep_ in {"ccomp", "relcl", "advcl", "acl", "appos", "xcomp"}:
            return True
    return False


def _parties(scene: Scene, clause: Clause) -> tuple[str, ...]:
    tokens = [clause.subject, *meetings_among(clause.verb.subtree)]
    first, last = tokens[0].left_edge, tokens[0].right_edge
    is_talks = is_meeting(clause.subject)
    named = () if is_talks else names_of(scene.sides_between(first.idx, last.idx + len(last)))
    met = tokens if is_talks else tokens[1:]
    return tuple(dict.fromkeys((*named, *(p for t in met for p in parties_of(t, scene)))))


__all__ = ["find_events"]
