"""What somebody says that he or his side did, or will do, on a day: told in his own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.happening.own_dates import own_dates
from generator.extract.happening.reality import MODALS
from generator.extract.happening.telling import View
from generator.extract.naming.title_words import is_role
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.extract.wording.joining import joined
from generator.extract.wording.quoting import quotation_of
from generator.extract.wording.subjects import subject_words
from generator.model import Citation, FoundDate, Part
from generator.vocabulary import table, words

OURS = {"we", "i"}
LONGEST = 16
"""Words of a quotation in a line."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A clause of `we` or `I` with its day, who speaks, and the line that quotes it."""

    verb: Token
    date: FoundDate
    speaker: Citation
    line: tuple[Part, ...]
    certainty: str


def spoken_in(view: View, sentence: Span) -> Iterator[Spoken]:
    """The deeds that speakers tell of themselves in quotation marks, or in a turn of a transcript."""
    for verb in (t for t in sentence if t.lower_ in OURS and t.dep_ in SUBJECTS):
        deed = verb.head
        date = next((d for d in own_dates(view.scene, deed) if d.day), None)
        if date is None or not _is_plain(deed) or _is_of_another(view, verb, date):
            continue
        told = _in_marks(deed, view) or _in_turn(deed, view)
        if told is not None:
            ahead = verb_direction(deed) == FUTURE or date.direction == FUTURE
            yield Spoken(deed, date, told[0], told[1], "planned" if ahead else "reported")


def _is_of_another(view: View, speaker: Token, date: FoundDate) -> bool:
    """`On Tuesday they were alone, and I liked that`: the day of what others did."""
    low = date.at.end - view.scene.paragraph.passage.start
    between = (t for t in speaker.doc[speaker.sent.start : speaker.i] if t.idx >= low)
    return any(t.dep_ in SUBJECTS for t in between)


def _is_plain(verb: Token) -> bool:
    """Whether it is told as done or to be done: not hoped, thought, denied or under a condition."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    states = set(table("events")["happenings"]["states"]) | words("saying", "think")
    states |= set() if verb_direction(verb) == FUTURE else words("saying", "say")
    is_bound = any(c.dep_ in {"neg", "advcl", "mark"} for c in verb.children)
    return not (is_bound or helpers & MODALS or verb.lemma_ in states - {"be"})


def _in_marks(verb: Token, view: View) -> tuple[Citation, tuple[Part, ...]] | None:
    """`"We will sign on Friday," said X`."""
    teller = verb.head
    subject = next((c for c in teller.children if c.dep_ in SUBJECTS), None)
    if verb.dep_ != "ccomp" or subject is None or teller.lemma_ not in words("saying", "say"):
        return None
    quoted, who = quotation_of(teller), subject_words(subject, view.referents)
    name = view.referents.who(subject)
    if quoted is None or name is None or len(quoted.split()) > LONGEST:
        return None
    return name, joined([*who, f'says: "{quoted}"'], None, view.referents, {})


def _in_turn(verb: Token, view: View) -> tuple[Citation, tuple[Part, ...]] | None:
    """`CHAIR: We'll meet again on 10 February`."""
    name = view.referents.turn() or _label(view)
    said = verb.sent.text.strip().rstrip(".")
    is_short = len(said.split()) <= LONGEST and '"' not in said and verb.sent.root == verb
    if view.scene.paragraph.document.kind != "transcript" or name is None or not is_short:
        return None
    who = name if view.referents.turn() else f"the {name.text.lower()}"
    return name, joined([who, f'says: "{said}"'], None, view.referents, {})


def _label(view: View) -> Citation | None:
    """An office that opens a turn: `SPOKESWOMAN`; not who only asks."""
    passage, document = view.scene.paragraph.passage, view.scene.paragraph.document
    if passage.label is None or not is_role(document.text[passage.label[0] : passage.label[1]].split()[0]):
        return None
    return document.cite(*passage.label)
