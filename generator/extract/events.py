"""Events: what a clause says happened or is to happen, on which day, told in our own words.

A sentence counts when it says when, or stands in a post that does. Reported speech of a person or a body
is an event of its day; what a source or an agency relays is told without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.happening.clauses import Clause, clauses_of, says_when
from generator.extract.happening.deeds import is_done
from generator.extract.happening.doers import is_happening, is_relay
from generator.extract.happening.kinds import ACCORDS, RESULTS, is_called, neutral_forms, puts_name
from generator.extract.happening.speech import is_said
from generator.extract.happening.when import is_going_on, is_past_plan, time_of
from generator.extract.meetings import is_meeting, parties_of, place_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.referents import Referents, Standing
from generator.extract.reading.scenes import Scene
from generator.extract.reading.sides import names_of
from generator.extract.reading.tense import PAST, verb_direction
from generator.extract.wording.lines import Telling, line_of
from generator.extract.wording.present import is_clipped, third_person
from generator.extract.wording.told import told_by
from generator.model import Doubt, FoundEvent, Mention, Part
from generator.vocabulary import table

BARE = {"arrive", "leave", "start", "end", "move", "act", "meet"}
"""Kinds whose verb says enough by itself: `The delegation arrives`."""
MOVES = {"arrive", "leave", "travel"}
"""Kinds in which only the one who moves takes part, not those whom he goes to see."""
EMPTY = {"take", "happen", "occur", "come"}
"""Verbs that only say that something was, where a clause with `when` says what."""
FEWEST = 4
"""Words of a side clause that tells something by itself."""
RESULT_ROOM = 6
"""More words for what was agreed or refused: there a condition must not be cut."""


def find_events(scenes: Sequence[Scene], mentions: Sequence[Mention]) -> tuple[FoundEvent, ...]:
    """The events of a document in order of the text."""
    found: list[FoundEvent] = []
    standing = Standing(scenes[0].paragraph.document, mentions) if scenes else None
    for scene in scenes:
        if scene.is_title:
            continue
        referents = Referents(scene.paragraph, mentions, standing)
        for sentence in scene.sentences():
            tells = sentence.root.pos_ in {"VERB", "AUX"} or any(says_when(token) for token in sentence)
            if tells and not sentence.text.rstrip().endswith("?"):
                found += _in_sentence(scene, sentence, referents)
    return tuple(found)


def _in_sentence(scene: Scene, sentence: Span, referents: Referents) -> list[FoundEvent]:
    """The events of a sentence. A deed that is told as done makes the telling itself no event; that
    something will not be done is only told; what a source relays is told when it is no event itself."""
    said: list[FoundEvent] = []
    relayed: list[FoundEvent] = []
    done: list[FoundEvent] = []
    beside: list[FoundEvent] = []
    for clause in clauses_of(scene, sentence):
        holds = is_said if clause.kind == "say" else is_done
        event = (
            _event(scene, sentence, clause, referents) if holds(scene, sentence, clause, referents) else None
        )
        if event is not None and clause.beside:
            beside.append(event)
        elif event is not None and event.kind == "say":
            (relayed if is_relay(clause.subject, scene) else said).append(event)
        elif event is not None:
            done.append(event)
    return [*_news(said, relayed, _told_once(done)), *beside]


def _news(said: list[FoundEvent], relayed: list[FoundEvent], done: list[FoundEvent]) -> list[FoundEvent]:
    if any(event.is_dated and event.certainty == "planned" and not event.negated for event in done):
        return done
    said = said or (relayed if not done or all(event.negated for event in done) else [])
    if any(event.certainty == "reported" and not event.negated for event in done):
        return done
    return [*said, *(event for event in done if not (said and event.negated))]


def _told_once(done: list[FoundEvent]) -> list[FoundEvent]:
    """`The attempt took place in May, when envoys met`: of two that are one, the one that tells more."""
    for event in done:
        for other in done:
            if event is other or event.when != other.when:
                continue
            whole, part = ("".join(p.text for p in e.line).lower() for e in (event, other))
            is_told = part.split()[-1] in whole.split() and f"when {part.split()[0]}" in whole
            if is_told or (other.verb in EMPTY and event.verb not in EMPTY):
                return [each for each in done if each is not other]
    return done


def _event(scene: Scene, sentence: Span, clause: Clause, referents: Referents) -> FoundEvent | None:
    kind, time = clause.kind, time_of(scene, clause)
    is_carried = clause.subject.sent.start != clause.verb.sent.start
    if time is None or (is_carried and not _can_be_carried(clause, scene)):
        return None
    when, precision, timezone, certainty, is_dated = time
    line = _line(clause, referents, scene, is_now=certainty == "reported" and is_going_on(clause.verb))
    if not line or (clause.beside and _is_thin(line)):
        return None
    names = tuple(
        dict.fromkeys(
            at
            for t in (clause.subject, *clause.verb.subtree)
            if (at := referents.name_of(t)) and not _is_loose_name(t, clause)
        )
    )
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
        place=place_of(scene, clause.verb, sentence) if kind != "say" else None,
        timezone=timezone,
        terms=_terms(clause),
        negated=_is_denied(clause),
        is_dated=is_dated,
        is_borrowed=any(Doubt.TIME_FROM_OTHERS in date.doubts for date in clause.dates),
        passage=scene.paragraph.passage.kind,
        rule="a clause of speech" if kind == "say" else "a clause with its day",
    )


def _can_be_carried(clause: Clause, scene: Scene) -> bool:
    """Whether `it` or `they` may stand for what the sentence before is about: nobody by name, and what begins
    or ends is something that takes place."""
    subject = clause.subject
    takes_place = is_meeting(subject) or is_happening(subject) or subject.lemma_.lower() in ACCORDS
    return scene.name_over(subject) is None and (clause.kind not in {"start", "end", "move"} or takes_place)


def _is_thin(line: Sequence[Part]) -> bool:
    """`The delegation shows up`, of one that is told apart elsewhere."""
    named = any(part.name_at is not None for part in line)
    return not named and sum(len(part.text.split()) for part in line) < FEWEST


def _line(clause: Clause, referents: Referents, scene: Scene, *, is_now: bool = False) -> tuple[Part, ...]:
    """The clause in our words. Speech is `says` and what is said, unless the verb itself says more."""
    verb, dates, form = clause.verb, _date_words(clause, scene), neutral_forms().get(clause.verb.lemma_, "")
    if form and any(c.dep_ == "neg" for c in verb.children):
        return ()
    is_passive = is_clipped(verb) or any(c.dep_ == "auxpass" for c in verb.children)
    alone = is_passive or clause.kind in BARE or verb.lemma_ == "be" or _says_enough(verb)
    known = _is_party(clause.subject, scene)
    plain = _plain_form(clause, dates)
    form = form or plain or (third_person(verb.lemma_) if is_now else "")
    told = Telling(
        subject=clause.subject, without=dates, aim=clause.aim, alone=alone or bool(plain), known=known
    )
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


def _says_enough(verb: Token) -> bool:
    book = table("events")["prune"]
    return verb.lemma_ in book["bare"] and verb.lemma_ not in book["light"]


def _is_party(subject: Token, scene: Scene) -> bool:
    """Whether the subject is a party of the text by a name of its own: the union."""
    return any(one.start <= subject.idx < one.end for one in scene.parties)


def _plain_form(clause: Clause, dates: frozenset[Token]) -> str:
    """What `X came on Tuesday` and `The vote was on Tuesday` tell: X arrives, the vote takes place."""
    verb = clause.verb
    behind = [t for t in verb.subtree if t.i > verb.i and t not in dates and not t.is_punct]
    behind = [t for t in behind if t.dep_ != "conj" and not any(a.dep_ == "conj" for a in t.ancestors)]
    if any(t.dep_ != "prep" for t in behind) or verb_direction(verb) != PAST or not is_bare_past(verb):
        return ""
    if verb.lemma_ == "be":
        return "takes place" if is_meeting(clause.subject) or is_happening(clause.subject) else ""
    return "arrives" if verb.lemma_ == "come" and clause.subject.pos_ == "PROPN" else ""


def is_bare_past(verb: Token) -> bool:
    """A past without helping words and denial."""
    return not any(c.dep_ in {"aux", "auxpass", "neg"} for c in verb.children)


def _date_words(clause: Clause, scene: Scene) -> frozenset[Token]:
    """The words of the clause's own dates, with the preposition before them: a line stands under its date
    and does not repeat it. A limit stays: `by Friday`, `from 1 October`."""
    found: set[Token] = set()
    for low, high, date in scene.dates:
        span = scene.paragraph.doc.char_span(low, high, expand=True)
        is_object = span is not None and span.root.dep_ in {"dobj", "nsubj", "attr", "poss"}
        if date not in clause.dates or span is None or is_object or span.root.head.lemma_ == "spend":
            continue
        before = span[0].nbor(-1) if span.start > 0 else span[0]
        if before.lower_ == "of" and before.head.lemma_ in {"end", "start", "beginning", "middle"}:
            continue
        if {before.lower_, span[0].lower_} & set(table("events")["prune"]["deadlines"]):
            continue
        found.update(span)
        if before.pos_ == "ADP" and before.dep_ == "prep" and span[0].lower_ not in {"last", "next", "this"}:
            found.add(before)
    return frozenset(found)


def _terms(clause: Clause) -> tuple[str, ...]:
    """The lemmas of what the clause tells; of speech, of what is said alone."""
    speaks = set(clause.subject.subtree) if clause.kind == "say" else set()
    told = [t for t in clause.verb.subtree if t.pos_ in {"NOUN", "VERB", "PROPN"} and t not in speaks]
    return tuple(sorted({t.lemma_.lower() for t in told}))


def _is_denied(clause: Clause) -> bool:
    no = any(c.dep_ == "det" and c.lower_ == "no" for c in clause.subject.children)
    return no or any(c.dep_ == "neg" for c in clause.verb.children)


def _is_loose_name(token: Token, clause: Clause) -> bool:
    """Names inside what is said, or in asides, do not act in the event."""
    for step in token.ancestors:
        if step == clause.verb:
            return False
        if step.dep_ in {"ccomp", "relcl", "advcl", "acl", "appos", "xcomp"}:
            return True
    return False


def _parties(scene: Scene, clause: Clause) -> tuple[str, ...]:
    tokens = [clause.subject, *(t for t in clause.verb.subtree if is_meeting(t))]
    first, last = tokens[0].left_edge, tokens[0].right_edge
    named = names_of(scene.sides_between(first.idx, last.idx + len(last)))
    return tuple(dict.fromkeys((*named, *(p for t in tokens[1:] for p in parties_of(t, scene)))))


__all__ = ["find_events"]
