"""What a source reports in its own words: "Brandt said the talks would go on"; and the turns of a transcript.

A report is the clause that hangs on a verb of saying or thinking, or the sentence an "according to" goes for.
What stands in quotation marks as a whole is a quotation and no report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.extract.reading.analysis import Analysis
from generator.extract.reading.coreference import Coreference
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import MARK_GLYPHS, OUTSIDE, STOPS, Reading
from generator.extract.reading.verb_forms import verb_forms
from generator.extract.speech.attribution import Attribution
from generator.extract.speech.cues import Cue, CueKind, cues_in
from generator.extract.speech.sorts import Sort, sort_of
from generator.extract.speech.sources import SUBJECTS, is_withheld
from generator.extract.speech.voices import FIRST, speaker_of, turn_speaker
from generator.model import Citation, FoundQuote, Passage
from generator.vocabulary import words

CONTENT = ("ccomp", "xcomp")
TRIMMED_BEFORE = MARK_GLYPHS | {",", "that", ":", "-", "–", "—"}
TRIMMED_AFTER = MARK_GLYPHS | STOPS | {",", ";", ":", "-", "–", "—"}
OBJECTS = frozenset({"dobj", "oprd", "prep", "attr", "dative"})
IMPERSONAL = frozenset({"it", "that", "this", "there", "which", "what", "you"})
NO_WORDS = frozenset({"nothing", "little", "anything"})
"""Who "said nothing" did not say the rest of the sentence."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
LONGEST_TAIL = 6
"""So many words may follow "…, the minister said": "on Monday in the capital"."""
LONGEST_OPENER = 3
"""So many words may stand before an "according to" that opens its sentence: "Later on, according to …"."""
SHORTEST = 3
"""A report of fewer words says nothing."""
MOSTLY = 0.8
"""From this share of quoted words on, the clause is a quotation."""


Parts: TypeAlias = tuple[tuple[int, int], ...]
"""One or two stretches of tokens, half-open."""


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
    reports = [report for report in reports if loosely or _is_told(report)]
    return tuple(_found(report, people) for report in sorted(reports, key=lambda report: report.at[0].start))


def find_turns(analysis: Analysis, people: Coreference) -> tuple[FoundQuote, ...]:
    """The turns of a transcript, one a paragraph, the label left out."""
    document = analysis.document
    if document.kind != "transcript":
        return ()
    turns = [passage for passage in document.readable if passage.label is not None and passage.kind == "text"]
    return tuple(_turn(document.text, analysis, passage, people) for passage in turns)


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
        shape, parts = _content(cue, reading)
        own = {i for start, end in parts for i in range(start, end)}
        if parts and not own <= taken and not _is_quoted(reading, own):
            taken |= own
            yield Report(reading, cue, shape, parts)


def _is_told(report: Report) -> bool:
    """Whether it tells what somebody put into words or holds true, and not what he does, seems or wants."""
    base, source = verb_forms().get(report.cue.token.lower_, ("", ""))[0], report.cue.source.root
    if report.shape == "object" or source.lower_ in IMPERSONAL or base in words("saying", "needs_marks"):
        return False
    if not _has_voice(source, report.reading) or _hides_name(report) or _is_asked(report):
        return False
    if base in words("saying", "scorn") or is_withheld(report.cue.token):
        return False
    if report.shape != "clause":
        return True
    verbs = [child for child in report.cue.token.children if report.covers(child)]
    if base in words("saying", "binding") and any(verb.dep_ == "xcomp" for verb in verbs):
        return True
    return any(verb.dep_ == "ccomp" and not report.opens_with(verb) for verb in verbs)


def _has_voice(source: Token, reading: Reading) -> bool:
    """Whether the source can tell anything: no thing, no possessive, no author who speaks of himself."""
    if source.tag_ == "POS" or source.text.startswith(("'", "’")):
        return False
    if source.lower_ in FIRST:
        return reading.paragraph.passage.label is not None
    is_thing = source.tag_ in {"NN", "NNS"} and source.text.islower() and sort_of(source) is Sort.THING
    return not is_thing or source.lower_ in words("voices", "utterance")


def _is_asked(report: Report) -> bool:
    """Whether the sentence asks if it was said: "Has the company said what it pays?"."""
    verb, doc = report.cue.token, report.reading.doc
    subject = next((child.i for child in verb.children if child.dep_ in SUBJECTS), verb.i)
    asks = any(child.dep_ in {"aux", "auxpass"} and child.i < subject < verb.i for child in verb.children)
    end = next((token for token in doc[verb.i :] if token.text in STOPS), None)
    return asks and end is not None and end.text == "?"


def _hides_name(report: Report) -> bool:
    """Whether all that is asked is to stay without a name: "asking not to be identified"."""
    verbs = [child for child in report.cue.token.children if child.dep_ == "xcomp"]
    return any(verb.lower_ in words("saying", "unnaming") for verb in verbs)


def _is_quoted(reading: Reading, tokens: set[int]) -> bool:
    counted = [i for i in tokens if reading.doc[i].text[0].isalnum()]
    quoted = sum(reading.inside[i] != OUTSIDE for i in counted)
    return len(counted) < SHORTEST or quoted >= MOSTLY * len(counted)


def _content(cue: Cue, reading: Reading) -> tuple[str, Parts]:
    """What the cue reports and the shape it has; no parts when it reports nothing."""
    for kinds, shape, parts_of in SHAPES:
        if cue.kind in kinds and (parts := parts_of(cue, reading)):
            return shape, parts
    return "", ()


def _object(cue: Cue, reading: Reading) -> Parts:
    """What a verb of naming or saying is about: "called the offer a trap", "warned of a flood"."""
    verb = cue.token
    last = max((child.right_edge.i for child in verb.rights if child.dep_ in OBJECTS), default=verb.i)
    first = next((child.left_edge.i for child in verb.rights if child.dep_ in OBJECTS), verb.i)
    if last == verb.i:
        return ()
    part = _trimmed(reading, first, last + 1)
    return (part,) if part else ()


def _around_aside(cue: Cue, reading: Reading) -> Parts:
    """The sentence around "…, he said, …" or before "…, the minister said on Monday."."""
    doc, number = reading.doc, reading.sentence[cue.token.i]
    own = [token.i for token in doc if reading.sentence[token.i] == number]
    start, end = own[0], own[-1] + 1
    start = max(
        [start, *(t.i + 1 for t in doc[start : cue.start] if t.text == ";" and reading.is_outside(t))]
    )
    closes = end - cue.end <= LONGEST_TAIL
    if any(child.dep_ == "dobj" and child.lower_ in NO_WORDS for child in cue.token.children):
        return ()
    if cue.start <= start or doc[cue.start - 1].text != "," or not (closes or doc[cue.end].text == ","):
        return ()
    parts = [(start, cue.start)] if closes else [(start, cue.start), (cue.end, end)]
    return _kept(reading, *parts)


def _clause(cue: Cue, reading: Reading) -> Parts:
    """The clause the parse hangs on the cue, cut where the cue stands inside it."""
    for child in cue.token.children:
        if child.dep_ in CONTENT and child.i not in range(cue.source.start, cue.source.end):
            start, end = _clause_start(child), _clause_end(child, reading)
            if any(token.text == ";" for token in reading.doc[end : cue.token.i]):
                continue  # "X says it held; Y says that it broke": the first half is X's
            parts = [(start, end)]
            if start <= cue.token.i < end:
                parts = [(start, cue.start), (cue.end, end)]
            elif start <= cue.source.start < end:
                continue
            return _kept(reading, *parts)
    return ()


def _clause_start(verb: Token) -> int:
    """The start of a clause, after its "that": "said on Monday that"."""
    that = next((child.i for child in verb.lefts if child.dep_ == "mark" and child.lower_ == "that"), None)
    return verb.left_edge.i if that is None else that + 1


def _clause_end(verb: Token, reading: Reading) -> int:
    """The end of a clause, before a participle of saying that opens the next report."""
    end = verb.right_edge.i + 1
    for token in reading.doc[verb.i + 1 : end]:
        opens = token.tag_ == "VBG" and token.lower_ in words("saying", "participles")
        if opens and token.nbor(-1).text == "," and reading.is_outside(token):
            return token.i - 1
    return _beyond(verb, end, reading)


def _beyond(verb: Token, end: int, reading: Reading) -> int:
    """The end of a clause whose last words are the subject of a verb that the parse hung elsewhere: "that few
    could claim a truce | has always come first"."""
    follows = reading.doc[end] if end < len(reading.doc) else verb
    says = verb_forms().get(follows.lower_, ("", ""))[1] == "say"
    is_cut = follows.tag_ in FINITE and follows.i > verb.i and reading.is_outside(follows) and not says
    is_bare = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if not is_cut or is_bare or reading.sentence[follows.i] != reading.sentence[verb.i]:
        return end
    after = (t.i for t in reading.doc[end:] if t.text in STOPS or t.text in {",", ";"})
    return next(after, len(reading.doc))


def _rest_of_sentence(cue: Cue, reading: Reading) -> Parts:
    """What "according to" goes for: the sentence before or after it, or both, around "X, as Y says, is late".

    Where it stands between two phrases that are no one clause, it is not clear which of them it goes for.
    """
    doc, number = reading.doc, reading.sentence[cue.token.i]
    own = [token.i for token in doc if reading.sentence[token.i] == number]
    start, end = own[0], own[-1] + 1
    branch = min(max(cue.end, doc[cue.start].right_edge.i + 1), end)  # "according to Y, who left,"
    if cue.start - start <= LONGEST_OPENER:
        return _kept(reading, (branch if branch < end else cue.end, end))
    if end - branch <= LONGEST_TAIL:
        return _kept(reading, (start, cue.start))
    if any(t.dep_ in SUBJECTS and t.i < cue.start and t.head.i >= cue.end for t in doc[start : cue.start]):
        return _kept(reading, (start, cue.start), (cue.end, end))
    return ()


def _kept(reading: Reading, *spans: tuple[int, int]) -> Parts:
    return tuple(part for a, b in spans if (part := _trimmed(reading, a, b)))


def _trimmed(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    doc = reading.doc
    while start < end and (doc[start].lower_ in TRIMMED_BEFORE or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].text in TRIMMED_AFTER or doc[end - 1].is_space):
        end -= 1
    return (start, end) if end > start else None


SHAPES = (
    ({CueKind.ACCORDING}, "sentence", _rest_of_sentence),
    ({CueKind.SAY, CueKind.THINK, CueKind.CALL}, "clause", _clause),
    ({CueKind.SAY}, "aside", _around_aside),
    ({CueKind.SAY, CueKind.CALL}, "object", _object),
)
"""Which cues report in which shape, best first."""
