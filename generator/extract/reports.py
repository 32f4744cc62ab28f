"""What a source reports in its own words: "Brandt said the talks would go on"; and the turns of a transcript.

A report is the clause that hangs on a verb of saying or thinking, or the sentence an "according to" goes for.
What stands in quotation marks as a whole is a quotation and no report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.extract.naming.descriptions import is_role
from generator.extract.reading.analysis import Analysis
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import OUTSIDE, STOPS, Reading
from generator.extract.reading.verb_forms import verb_forms
from generator.extract.reference.coreference import Coreference
from generator.extract.reference.sorts import Sort, sort_of
from generator.extract.reference.sources import is_saying, meant_by
from generator.extract.speech.attribution import Attribution
from generator.extract.speech.contents import Parts, content_of, stated_in
from generator.extract.speech.cues import Cue, CueKind, cues_in
from generator.extract.speech.voices import FIRST, speaker_of, stands_for_body, turn_speaker
from generator.extract.speech.withheld import is_withheld
from generator.model import Citation, FoundQuote, Passage
from generator.vocabulary import words

IMPERSONAL = frozenset({"it", "that", "this", "there", "which", "what", "you"})
SHORTEST = 3
"""A report of fewer words says nothing."""
MOSTLY = 0.8
"""From this share of quoted words on, the clause is a quotation."""


@dataclass(frozen=True, slots=True)
class Report:
    """A cue and what it reports."""

    reading: Reading
    cue: Cue
    shape: str  # clause | aside | sentence | object
    parts: Parts

    @property
    def at(self) -> tuple[Citation, ...]:
        """The places of the stretches."""
        doc, paragraph = self.reading.doc, self.reading.paragraph
        return tuple(paragraph.cite(doc[start:end]) for start, end in self.parts)

    def opens_with(self, verb: Token) -> bool:
        """Whether the words begin in the middle of their clause, with its verb: "… is ready to meet"."""
        start, end = self.parts[0]
        opening = next((t for t in self.reading.doc[start:end] if t.tag_ != "RB"), verb)
        return opening == verb or (opening.head == verb and opening.dep_ in {"aux", "auxpass"})

    def covers(self, token: Token) -> bool:
        """Whether the token is among the words reported."""
        return any(start <= token.i < end for start, end in self.parts)


def find_reports(
    paragraphs: Sequence[Reading], people: Coreference, *, loosely: bool = False
) -> tuple[FoundQuote, ...]:
    """Every indirect report of a document, in order; `loosely`: also "urged calm", without a clause."""
    reports = [report for reading in paragraphs for report in _reports_in(reading)]
    reports = reports if loosely else [_with_denial(report) for report in reports if _is_told(report)]
    return tuple(_found(report, people) for report in sorted(reports, key=lambda report: report.at[0].start))


def _with_denial(report: Report) -> Report:
    """The report with the verb that sets its speaker against the words: "denies that it was late"."""
    verb, (start, end) = report.cue.token, report.parts[0]
    if verb.lower_ not in words("saying", "gainsay") or not verb.i < start:
        return report
    return replace(report, parts=((verb.i, end), *report.parts[1:]))


def find_turns(analysis: Analysis, people: Coreference) -> tuple[FoundQuote, ...]:
    """The turns of a transcript, one a paragraph, the label left out."""
    document = analysis.document
    if document.kind != "transcript":
        return ()
    labelled = [
        passage for passage in document.readable if passage.label is not None and passage.kind == "text"
    ]
    turns = (_turn(document.text, analysis, p, people) for p in labelled)
    return tuple(turn for turn in turns if not people.is_name(turn.at[0]))  # "Host: Ann Ode"


def _turn(text: str, analysis: Analysis, passage: Passage, people: Coreference) -> FoundQuote:
    start, end = passage.label or (passage.start, passage.start)
    speaker, doubts = turn_speaker(analysis.document.cite(start, end), people)
    words_from = end if passage.start <= start < passage.end else passage.start
    while words_from < passage.end - 1 and not (text[words_from].isalnum() or text[words_from] in "“\"'‘([$"):
        words_from += 1
    at = analysis.document.cite(words_from, passage.end)
    return FoundQuote((at,), "turn", speaker, posted=passage.posted, doubts=doubts, rule="transcript")


def _found(report: Report, people: Coreference) -> FoundQuote:
    cue, reading = report.cue, report.reading
    named = Attribution(reading, -1, cue.source, reading, cue.token, rule=cue.kind.value)
    speaker, doubts = speaker_of(named, people)
    return FoundQuote(
        report.at,
        "indirect",
        speaker,
        cue=cue.token.text,
        cue_at=reading.paragraph.cite(cue.token),
        posted=reading.paragraph.passage.posted,
        doubts=doubts,
        rule=f"{cue.kind.value}: {report.shape}",
    )


def _reports_in(reading: Reading) -> Iterator[Report]:
    taken: set[int] = set()
    for cue in cues_in(reading):
        shape, parts = content_of(cue, reading)
        own = {i for start, end in parts for i in range(start, end)}
        told_already = own <= taken or _is_quoted(reading, own) or _has_own_speech(shape, own, reading)
        if parts and not told_already:
            taken |= own
            yield Report(reading, cue, shape, parts)


def _is_told(report: Report) -> bool:
    """Whether it tells what somebody put into words or holds true, and not what he does, seems or wants."""
    base, source = verb_forms().get(report.cue.token.lower_, ("", ""))[0], report.cue.source.root
    if report.shape == "object" or base in words("saying", "needs_marks") or _is_only_known(report):
        return False
    if not _has_voice(source, report.reading) or base in words("saying", "scorn"):
        return False
    is_hidden = _hides_name(report) or is_withheld(report.cue.token, report.reading)
    if is_hidden or _is_asked(report) or _is_put_to_one(report):
        return False
    if report.shape != "clause":
        return True
    verbs = [child for child in report.cue.token.children if report.covers(child)]
    stated = any(report.covers(verb) for verb in stated_in(report.cue.token))
    if stated or (base in words("saying", "binding") and any(verb.dep_ == "xcomp" for verb in verbs)):
        return True
    return any(verb.dep_ == "ccomp" and not report.opens_with(verb) for verb in verbs)


def _has_voice(source: Token, reading: Reading) -> bool:
    """Whether the source can tell anything: no thing, no possessive, no author who speaks of himself."""
    if source.lower_ == "it":
        return stands_for_body(source, reading)
    if source.lower_ == "who" and meant_by(source) is source:
        return False
    if source.lower_ in IMPERSONAL or source.tag_ == "POS" or source.text.startswith(("'", "’")):
        return False
    if source.lower_ in FIRST:
        return reading.paragraph.passage.label is not None
    is_thing = source.tag_ in {"NN", "NNS"} and source.text.islower() and sort_of(source) is Sort.THING
    is_thing = is_thing and not is_role(source.lower_)
    return not is_thing or source.lower_ in words("voices", "utterance")


def _is_only_known(report: Report) -> bool:
    """Whether it says what somebody has in mind, but not the thing: "knows what they want"; or for what he
    called people: "called them to tell of it"."""
    verb, (start, _) = report.cue.token, report.parts[0]
    if report.cue.kind is CueKind.THINK and report.reading.doc[start].tag_ in {"WP", "WRB", "WDT"}:
        return True
    return verb.lemma_ in {"call", "commit"} and any(child.dep_ == "dobj" for child in verb.rights)


def _is_asked(report: Report) -> bool:
    """Whether the sentence asks if it was said: "Has the company said what it pays?"."""
    verb, doc = report.cue.token, report.reading.doc
    subject = next((child.i for child in verb.children if child.dep_ in SUBJECTS), verb.i)
    asks = any(child.dep_ in {"aux", "auxpass"} and child.i < subject < verb.i for child in verb.children)
    end = next((token for token in doc[verb.i :] if token.text in STOPS), None)
    return asks and end is not None and end.text == "?"


def _is_put_to_one(report: Report) -> bool:
    """Whether an interviewer puts it to the one he asks: "The union says you never came." """
    paragraph = report.reading.paragraph
    is_turn = paragraph.document.kind != "transcript" or paragraph.passage.label is not None
    said_to = any(report.covers(token) for token in report.reading.doc if token.lower_ in {"you", "your"})
    return paragraph.passage.rule == "interview question" or (said_to and not is_turn)


def _hides_name(report: Report) -> bool:
    """Whether all that is asked is to stay without a name: "asking not to be identified"."""
    verbs = [child for child in report.cue.token.children if child.dep_ == "xcomp"]
    return any(verb.lower_ in words("saying", "unnaming") for verb in verbs)


def _has_own_speech(shape: str, own: set[int], reading: Reading) -> bool:
    """Whether the sentence that "according to" goes for holds a quotation with whoever spoke it."""
    told = [reading.doc[i] for i in own if reading.is_outside(reading.doc[i])]
    speaks = any(is_saying(t) and not t.deps.isdisjoint(SUBJECTS) for t in told)
    return shape == "sentence" and speaks and len(told) < len(own)


def _is_quoted(reading: Reading, tokens: set[int]) -> bool:
    counted = [i for i in tokens if reading.doc[i].text[0].isalnum()]
    quoted = sum(reading.inside[i] != OUTSIDE for i in counted)
    return len(counted) < SHORTEST or quoted >= MOSTLY * len(counted)
