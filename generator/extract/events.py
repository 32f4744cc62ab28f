"""Events: what a clause says happened or is to happen, on which day, told in our own words.

A sentence counts when it says when, or stands in a post that does. Reported speech of a person or a body
is an event of its day; what a source or an agency relays is told without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from generator.extract.dates import day_of
from generator.extract.meetings import is_long_past, is_meeting, parties_of, place_of
from generator.extract.reading.referents import Referents
from generator.extract.reading.scenes import Scene
from generator.extract.reading.sides import names_of, sides_in
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.extract.wording.lines import line_of
from generator.model import FoundDate, FoundEvent, Mention, Part
from generator.vocabulary import table, words

SUBJECTS = {"nsubj", "nsubjpass"}
NEUTRAL = "says"
LIVE = {"live_blog", "communique"}
RESULTS = {"agree", "sign", "exchange", "refuse", "move"}
"""Kinds that are told as results even where no day is known; the timeline leaves those out."""
RESULT_ROOM = 6
"""More words for what was agreed or refused: there a condition must not be cut."""
MODALS = {"could", "may", "might", "would", "should", "must", "can"}
ACCORDS = {"agreement", "deal", "accord"}
RELATIVES = {"who", "which", "that", "it", "there", "what"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its subject, the clause's own dates, and what kind of event it tells of."""

    verb: Token
    subject: Token
    kind: str
    dates: tuple[FoundDate, ...]

    @property
    def direction(self) -> str:
        """Whether the clause looks back or ahead."""
        return verb_direction(self.verb)


def find_events(scenes: Sequence[Scene], mentions: Sequence[Mention]) -> tuple[FoundEvent, ...]:
    """The events of a document in order of the text."""
    found: list[FoundEvent] = []
    for scene in scenes:
        referents = Referents(scene.paragraph, mentions)
        for sentence in scene.sentences():
            if sentence.root.pos_ in {"VERB", "AUX"} and not sentence.text.rstrip().endswith("?"):
                found += _in_sentence(scene, sentence, referents)
    return tuple(found)


def _in_sentence(scene: Scene, sentence: Span, referents: Referents) -> list[FoundEvent]:
    """The events of a sentence. A deed that is told as done makes the telling itself no event; that
    something will not be done is only told; what a source relays is told when it is no event itself."""
    said: list[FoundEvent] = []
    relayed: list[FoundEvent] = []
    done: list[FoundEvent] = []
    for clause in _clauses(scene, sentence):
        tell = _said if clause.kind == "say" else _done
        event = tell(scene, sentence, clause, referents)
        if event is not None and event.kind == "say":
            (relayed if _is_relay(clause.subject, scene) else said).append(event)
        elif event is not None:
            done.append(event)
    said = said or (relayed if not done or all(event.negated for event in done) else [])
    if any(event.certainty == "reported" and not event.negated for event in done):
        return done
    return [*said, *(event for event in done if not (said and event.negated))]


def _clauses(scene: Scene, sentence: Span) -> Iterator[Clause]:
    """The main clause, what is reported in it, and what is joined to either."""
    for verb in _verbs(sentence.root):
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if subject is not None and subject.lower_ not in RELATIVES and not _is_dateline(subject):
            yield from _readings(scene, verb, subject)


def _readings(scene: Scene, verb: Token, subject: Token) -> Iterator[Clause]:
    """A clause as the event it tells; where it is agreed to do something on a day, that deed as well."""
    kind, dates = kind_of(verb), _own_dates(scene, verb)
    aim = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    if kind not in {"agree", "refuse", "propose"} or aim is None:
        yield Clause(verb, subject, kind, dates)
        return
    aimed = tuple(d for d in dates if d.at.start - scene.paragraph.passage.start >= aim.left_edge.idx)
    yield Clause(verb, subject, kind, tuple(d for d in dates if d not in aimed))
    if aimed and kind == "agree":
        yield Clause(verb, subject, kind_of(aim), aimed)


def _is_dateline(subject: Token) -> bool:
    """`LIMA, March 9 — The talks are underway`: the town is no subject."""
    return subject.is_upper and len(subject) > 3 and subject.i == subject.sent.start


def _verbs(root: Token) -> Iterator[Token]:
    yield root
    for child in root.children:
        if child.dep_ in {"ccomp", "conj", "parataxis"} and child.pos_ in {"VERB", "AUX"}:
            yield child
            yield from (c for c in child.children if c.dep_ == "conj" and c.pos_ == "VERB")


def kind_of(verb: Token) -> str:
    """The kind of event a verb tells of, by the vocabulary; `other` when it is in no list."""
    own = _kinds().get(verb.lemma_)
    if own in {"agree", "refuse", "propose"}:
        silent = any(c.dep_ == "xcomp" and c.lemma_ in words("saying", "say") for c in verb.children)
        return "other" if silent and own == "refuse" else str(own)
    planned = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    if planned is not None and verb.lemma_ in table("dates")["tense"]["plans"]:
        return kind_of(planned)
    if verb.lemma_ == "be" and any(c.lower_ in {"underway", "over"} for c in verb.children):
        return "start" if any(c.lower_ == "underway" for c in verb.children) else "end"
    if _is_speech(verb):
        return "say"
    return _kind_of_deed(verb)


def _kind_of_deed(verb: Token) -> str:
    if verb.lemma_ in {"reach", "strike"} and any(c.lemma_ in ACCORDS for c in verb.children):
        return "agree"
    known, links = _kinds(), {"prt", "dobj", "prep", "advmod", "acomp"}
    forms = sorted(f"{verb.lemma_} {c.lemma_.lower()}" for c in verb.children if c.dep_ in links)
    if any(c.dep_ == "auxpass" for c in verb.children) and verb.lemma_ in table("teams")["lead"]:
        return "led"
    return next((known[form] for form in forms if form in known), known.get(verb.lemma_, "other"))


def _is_speech(verb: Token) -> bool:
    """Whether a verb that could be a deed or a word is a word here: something is said, or somebody judged."""
    if _kinds().get(verb.lemma_) in RESULTS | {"propose"}:
        return False
    if verb.lemma_ in words("saying", "say"):
        tells = any(c.dep_ == "ccomp" for c in verb.children) or verb.lemma_ in {"say", "tell"}
        return tells or (verb.lemma_ in table("events")["speech"]["kept"] and verb.lemma_ not in _kinds())
    return verb.lemma_ in table("events")["speech"]["kept"] or verb.lemma_ in _neutral()


# ------------------------------------------------------------------ speech


def _said(scene: Scene, sentence: Span, clause: Clause, referents: Referents) -> FoundEvent | None:
    """Somebody says something; nothing when it is an agency or a source that relays it."""
    if not (_acts(clause.subject, scene) or _is_relay(clause.subject, scene)):
        return None
    if (
        _is_within(clause.verb)
        or clause.direction == FUTURE
        or any(c.dep_ == "neg" for c in clause.verb.children)
    ):
        return None
    if not any(d.day for d in clause.dates) and not _is_fresh(clause.verb, scene, sentence):
        return None
    return _event(scene, sentence, clause, referents, "say")


def _is_fresh(verb: Token, scene: Scene, sentence: Span) -> bool:
    """Whether undated words were said on the day of the post: in the perfect, in a headline, or in the past
    at the head of a paragraph; not "had said", "said earlier", "has repeatedly said"."""
    book = table("events")["speech"]["tellers"]
    near = {c.lower_ for c in verb.children}
    if near & set(book["before"]) or "had" in near or verb.lemma_ == "be":
        return False
    if near & {"has", "have"} and verb.tag_ == "VBN":
        return True
    if scene.paragraph.passage.kind in {"heading", "caption"}:
        return verb.tag_ in {"VBZ", "VBP"}
    opens = not scene.text[: sentence.start_char].strip()
    return verb.tag_ == "VBD" and opens and "also" not in near


def _is_within(verb: Token) -> bool:
    """Whether the clause is only what somebody else says or thinks."""
    return verb.dep_ in {"ccomp", "advcl", "relcl", "acl"}


# ------------------------------------------------------------------ deeds


def _done(scene: Scene, sentence: Span, clause: Clause, referents: Referents) -> FoundEvent | None:
    """Somebody does something, or is to do it."""
    by_day = _is_dated_itself(clause, scene) and clause.subject.pos_ in {"NOUN", "PROPN"}
    acts = by_day or _acts(clause.subject, scene) or is_meeting(clause.subject) or _is_accord(clause)
    acts = acts or (clause.subject.lower_ in {"he", "she"} and referents.name_of(clause.subject) is not None)
    if not acts or _is_supposed(clause.verb):
        return None
    if clause.kind == "led" or (clause.kind == "other" and not by_day):
        return None
    is_result = clause.kind in RESULTS and (_is_past(clause.verb) or _is_stand(clause))
    is_news = _is_news(clause.verb, scene) and not _has_other_day(scene, sentence)
    if not clause.dates and not is_news and not is_result:
        return None
    return _event(scene, sentence, clause, referents, clause.kind)


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
    ahead = verb_direction(verb) == FUTURE or _is_plan(verb)
    if ahead and governor.lemma_ in tellers["doubtful"]:
        return True
    return governor.lemma_ not in tellers["assert"] or governor.head != governor


# ------------------------------------------------------------------ from a clause to a record


def _event(
    scene: Scene, sentence: Span, clause: Clause, referents: Referents, kind: str
) -> FoundEvent | None:
    time = _time(scene, clause)
    if time is None:
        return None
    line = _line(clause, referents, scene)
    if not line:
        return None
    when, precision, timezone, certainty, is_dated = time
    names = tuple(
        dict.fromkeys(
            at for t in clause.verb.subtree if (at := referents.name_of(t)) and not _is_loose_name(t, clause)
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
        parties=_parties(scene, clause),
        place=place_of(scene, clause.verb, sentence) if kind != "say" else None,
        timezone=timezone,
        terms=tuple(
            sorted({t.lemma_.lower() for t in clause.verb.subtree if t.pos_ in {"NOUN", "VERB", "PROPN"}})
        ),
        negated=_is_denied(clause),
        is_dated=is_dated,
        passage=scene.paragraph.passage.kind,
        rule="a clause of speech" if kind == "say" else "a clause with its day",
    )


def _line(clause: Clause, referents: Referents, scene: Scene) -> tuple[Part, ...]:
    """The clause in our words. Speech is `says` and what is said; where that cannot stand alone, to whom."""
    verb, dates = clause.verb, _date_words(scene)
    if clause.kind != "say" or verb.lemma_ in table("events")["speech"]["kept"]:
        more = RESULT_ROOM if clause.kind in RESULTS else 0
        return line_of(verb, referents, without=dates, verb=_neutral().get(verb.lemma_, ""), more=more)
    if verb.lemma_ in _neutral():
        return line_of(verb, referents, without=dates, verb=_neutral()[verb.lemma_])
    plural = clause.subject.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in clause.subject.children)
    return line_of(verb, referents, without=dates, says="say" if plural else NEUTRAL)


def _date_words(scene: Scene) -> frozenset[Token]:
    """The words of all dates of the paragraph, with the preposition before them: a line stands under its
    date and does not repeat it."""
    found: set[Token] = set()
    for low, high, _ in scene.dates:
        span = scene.paragraph.doc.char_span(low, high, alignment_mode="expand")
        if span is not None:
            found.update(span)
            before = span[0].nbor(-1) if span.start > 0 else span[0]
            if before.pos_ == "ADP" and before.dep_ == "prep":
                found.add(before)
    return frozenset(found)


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
    phrases = [scene.text[t.left_edge.idx : t.right_edge.idx + len(t.right_edge)] for t in tokens[:1]]
    named = names_of([s for phrase in phrases for s in sides_in(phrase)])
    return tuple(dict.fromkeys((*named, *(p for t in tokens[1:] for p in parties_of(t, scene)))))


def _time(scene: Scene, clause: Clause) -> tuple[str, str, str | None, str, bool] | None:
    """When, how precisely, in which zone, how certain, and whether the clause itself says so."""
    dates = [d for d in clause.dates if not _is_compared(scene, d)]
    if dates:
        date = min(dates, key=lambda d: (d.day is None, d.precision != "minute"))
        return date.when, date.precision, date.timezone, _certainty(scene, clause, date), True
    if clause.direction == FUTURE and clause.kind != "say":
        return None
    posted = _day_of_post(scene)
    if posted is None and clause.kind in RESULTS:
        return "", "", None, "reported", False
    return (*posted, "reported", False) if posted else None


def _is_compared(scene: Scene, date: FoundDate) -> bool:
    """`As in 2022`, `than three years ago`: a date held up for comparison dates nothing."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start]
    return re.search(r"\b(?:as|like|than|unlike)\s+(?:in\s+|on\s+)?$", before, re.IGNORECASE) is not None


def _certainty(scene: Scene, clause: Clause, date: FoundDate) -> str:
    today = day_of(scene.paragraph.document, scene.paragraph.passage)
    if (
        clause.kind != "say"
        and clause.direction == FUTURE
        and (today is None or date.when[:10] >= str(today)[: len(date.when[:10])])
    ):
        return "planned"
    if is_long_past(date, scene) or date.precision in {"month", "season", "year", "span"}:
        return "planned" if date.direction == FUTURE else "background"
    return "planned" if clause.direction == FUTURE and clause.kind != "say" else "reported"


def _is_plan(verb: Token) -> bool:
    """`was first planned to`, `is set to`: told of a plan, whatever became of it."""
    plans = table("dates")["tense"]["plans"]
    return verb.lemma_ in plans and any(c.dep_ == "xcomp" for c in verb.children)


def _day_of_post(scene: Scene) -> tuple[str, str, str | None] | None:
    """The time of the post, or the day of a live page that covers one day."""
    passage, document = scene.paragraph.passage, scene.paragraph.document
    if passage.posted:
        fine = "T" in passage.posted
        return passage.posted[:16], "minute" if fine else "day", document.timezone if fine else None
    has_posts = any(p.posted for p in document.passages)
    if document.kind in LIVE and document.published and not has_posts:
        return document.published[:10], "day", None
    return None


def _own_dates(scene: Scene, verb: Token) -> tuple[FoundDate, ...]:
    """The dates of a clause, without those of clauses inside it and of those that other verbs govern."""
    start, end = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge)
    found = []
    for low, _, date in scene.dates:
        if start <= low < end and _governor(verb, low) == verb:
            found.append(date)
    return tuple(found)


def _governor(verb: Token, offset: int) -> Token | None:
    span = verb.doc.char_span(offset, offset + 1, alignment_mode="expand")
    token = span[0] if span is not None and len(span) else None
    while token is not None and token.head.i != token.i:
        token = token.head
        if token == verb:
            return verb
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"xcomp", "aux", "auxpass"}:
            return token
    return token


# ------------------------------------------------------------------ who acts


def _acts(subject: Token, scene: Scene) -> bool:
    """Whether the subject is a person by name, a country, or a body that acts as one."""
    if scene.name_over(subject) is not None:
        return not re.match(r"['’]s\s", scene.text[subject.idx + len(subject) :])
    if any(c.dep_ == "appos" and scene.name_over(c) for c in subject.children):
        return True
    phrase = scene.text[subject.left_edge.idx : subject.idx + len(subject)]
    if (
        subject.lemma_.lower() in table("events")["speech"]["tellers"]["bodies"]
        or subject.lower_ in table("events")["speech"]["tellers"]["bodies"]
    ):
        return (
            bool(sides_in(phrase, towns=True))
            or subject.pos_ == "PROPN"
            or any(
                c.dep_ in {"compound", "amod", "poss", "nummod"} or c.lower_ == "both"
                for c in subject.children
            )
        )
    if subject.pos_ == "PROPN" or subject.ent_type_ in {"ORG", "GPE", "NORP"}:
        return bool(sides_in(phrase)) or subject.ent_type_ in {"ORG", "GPE", "NORP"}
    return False


def _is_relay(subject: Token, scene: Scene) -> bool:
    """Whether the teller only passes on what others said: an agency, a source, an unnamed official."""
    if scene.name_over(subject) is not None:
        return False
    relays = set(table("events")["speech"]["tellers"]["relays"])
    near = {t.lemma_.lower() for t in subject.subtree if t.dep_ not in {"relcl"}} | {subject.lower_}
    return bool(near & relays) or (
        subject.ent_type_ in {"ORG"}
        and not sides_in(subject.text)
        and not near & set(table("events")["speech"]["tellers"]["bodies"])
    )


@cache
def _neutral() -> dict[str, str]:
    return {verb: form for form, verbs in table("events")["speech"]["neutral"].items() for verb in verbs}


@cache
def _kinds() -> dict[str, str]:
    return {form: kind for kind, forms in table("events")["kinds"].items() for form in reversed(forms)}


__all__ = ["find_events", "kind_of"]
