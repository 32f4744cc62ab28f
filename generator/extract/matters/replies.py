"""What answers a question where it is asked: a transcript's next turns, the source's own `No, …` below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.matters.openness import holds_subject, is_denied
from generator.extract.matters.rules import listed
from generator.extract.matters.statements import Statement
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Span
from generator.model import Citation
from generator.vocabulary import words

NEAR_BELOW = 5
"""Paragraphs within which a source answers its own question."""
NEAR_TELLERS = 4
"""Sentences within which two tellers answer it."""
OWN_ANSWER = ("No, ", "No. ", "No: ", "Yes, ", "Yes. ", "Yes: ", "Now we know", "We have an answer")
ACCORDING = re.compile(r"According to (?P<who>(?:[^\W\d]|[’'-])+(?: (?:[^\W\d]|[’'-])+){0,4})")
"""`According to the pilot’s lawyer`."""
TOLD = {"ccomp", "dobj", "npadvmod", "xcomp", "attr", "intj"}
COUNTED = {"CARDINAL", "QUANTITY", "MONEY", "PERCENT"}
ALONE = {"yes", "no", "yes.", "no."}


def replies_to(statement: Statement, analysis: Analysis) -> tuple[Citation, ...]:
    """What others say next in a transcript, up to the next question or word of whoever leads it."""
    paragraphs: tuple[Paragraph, ...] = analysis.paragraphs
    place = next(n for n, paragraph in enumerate(paragraphs) if paragraph is statement.paragraph)
    asker = _label(statement.paragraph)
    found: list[Citation] = []
    for paragraph in paragraphs[place + 1 :]:
        who = _label(paragraph)
        if who == asker or _first(who) in words("transcript", "askers") or _asks_anew(paragraph, found):
            break
        if paragraph.passage.label is not None:
            found.append(paragraph.cite(paragraph.doc[:]))
        elif not found:
            break
    return tuple(found)


def held_against(statement: Statement, analysis: Analysis) -> tuple[Citation, ...]:
    """The asker's next turn, where it asks nothing and tells what somebody else says: `The owner told us that
    he has not paid.`"""
    paragraphs: tuple[Paragraph, ...] = analysis.paragraphs
    place = next(n for n, paragraph in enumerate(paragraphs) if paragraph is statement.paragraph)
    asker = _label(statement.paragraph)
    after = paragraphs[place + 2 : place + 3]
    for paragraph in after if paragraphs[place].passage.label is not None else ():
        is_reply = _label(paragraphs[place + 1]) != asker
        if (
            is_reply
            and _label(paragraph) == asker
            and "?" not in paragraph.doc.text
            and _tells_of_another(paragraph)
        ):
            return (paragraph.cite(paragraph.doc[:]),)
    return ()


def _tells_of_another(paragraph: Paragraph) -> bool:
    """Whether it opens with somebody else who says something."""
    first = next((s for s in paragraph.doc.sents if any(t.pos_ == "VERB" for t in s)), None)
    verbs = (t for t in first or () if t.lemma_ in words("claims", "telling") | listed("stating"))
    subjects = (c for verb in verbs for c in verb.children if c.dep_ == "nsubj")
    return any(c.pos_ in {"NOUN", "PROPN"} for c in subjects)


def _label(paragraph: Paragraph) -> str:
    """Whose turn it is: the words of its label, which an interview has above its first question."""
    label = paragraph.passage.label
    return paragraph.document.text[slice(*label)] if label else paragraph.doc.text.partition(":")[0]


def _asks_anew(paragraph: Paragraph, replies: Sequence[Citation]) -> bool:
    """Whether somebody who has not replied asks the next question."""
    speakers = {reply.text.partition(":")[0] for reply in replies}
    return paragraph.doc.text.rstrip().endswith("?") and _label(paragraph) not in speakers


def _first(label: str) -> str:
    return label.split(maxsplit=1)[0].lower() if label.split() else ""


def own_answer(statement: Statement, analysis: Analysis) -> tuple[Citation, ...]:
    """`Is she on her way? … No, the minister is in Lima.`, `… Now we know: …`, before the next heading.

    Or what two tellers say to it, one after the other.
    """
    if statement.span.text.strip().lower().endswith(("? yes", "? no", "? yes.", "? no.")):
        return (statement.cite(),)
    below = tuple(_below(statement, analysis))
    for paragraph, sentence in below:
        told = sentence.text.strip()
        if told.startswith(OWN_ANSWER) or told.lower() in ALONE or _gives_answer(sentence):
            return (paragraph.cite(sentence),)
    if statement.span.text.lstrip().startswith(("How many ", "How much ")) and (
        counts := numbers_told(statement)
    ):
        return counts
    here = [each for each in below if each[0] is statement.paragraph][:NEAR_TELLERS]
    if below and is_cited(below[0][1]):
        cited = [each for each in below[:NEAR_TELLERS] if is_cited(each[1])]
        return tuple(paragraph.cite(sentence) for paragraph, sentence in cited[:2])
    return _told_by_two(here if len(here) > 1 else below[:2])


def numbers_told(statement: Statement) -> tuple[Citation, ...]:
    """The sentences that give a number where it is asked how many, if several do."""
    told = [s for s in _behind(statement) if any(e.label_ in COUNTED for e in s.ents)]
    return tuple(statement.paragraph.cite(s) for s in told) if len(told) > 1 else ()


def told_by_two(statement: Statement) -> tuple[Citation, ...]:
    """What two say next in the same paragraph to a thing on which a sentence says that they differ."""
    told = _behind(statement)
    if "when" in statement.lemmas:
        told = [sentence for sentence in told if any(e.label_ in {*TIMES, "EVENT"} for e in sentence.ents)]
    return _told_by_two([(statement.paragraph, sentence) for sentence in told], listed("wishing"))


def told_beside(statement: Statement) -> tuple[Citation, ...]:
    """What two say of it behind a colon: `is not known: the note says no, while two clerks say yes`."""
    words_ = list(statement.span)
    colon = next((n for n, t in enumerate(words_) if t.text == ":"), len(words_))
    cuts = (n for n, t in enumerate(words_) if n > colon and t.lower_ in {"while", "but", ";", "and"})
    for cut in cuts:
        halves = statement.span[colon + 1 : cut], statement.span[cut + 1 : len(words_)]
        if all(any(t.pos_ == "VERB" and t.lemma_ in words("claims", "telling") for t in h) for h in halves):
            return tuple(statement.paragraph.cite(half) for half in halves)
    return ()


def is_told_after(statement: Statement) -> bool:
    """Whether the same paragraph goes on with what two tell of it, or somebody knows: `According to …`."""
    told = [s for s in _behind(statement) if not s.text.rstrip().endswith("?")]
    tellers = {who for sentence in told if (who := _teller(sentence))}
    return len(tellers) > 1 or (bool(told) and is_cited(told[0]))


def _behind(statement: Statement) -> list[Span]:
    """The next few sentences of the paragraph."""
    sentences = (s for s in statement.paragraph.doc.sents if s.start >= statement.span.end)
    return [s for s in sentences if any(t.is_alpha for t in s)][:NEAR_TELLERS]


def is_cited(sentence: Span) -> bool:
    """`According to two who saw the papers, it was the names.`"""
    return sentence.text.lstrip().startswith("According to ")


def _below(statement: Statement, analysis: Analysis) -> Iterator[tuple[Paragraph, Span]]:
    """The sentences behind a question, up to the next heading or post."""
    place = next(n for n, paragraph in enumerate(analysis.paragraphs) if paragraph is statement.paragraph)
    below = analysis.paragraphs[place : place + NEAR_BELOW]
    for number, paragraph in enumerate(below):
        is_other = paragraph.passage.posted != below[0].passage.posted and below[0].passage.kind == "text"
        if number and (paragraph.passage.kind == "heading" or is_other):
            return
        for sentence in paragraph.doc.sents:
            if (number or sentence.start >= statement.span.end) and any(t.is_alpha for t in sentence):
                yield paragraph, sentence


def _gives_answer(sentence: Span) -> bool:
    """`On Friday the ministry gave the answer: …`, `The answer came at noon: it was the owner.`"""
    noun = next((t for t in sentence if t.lemma_ == "answer" and t.pos_ == "NOUN"), None)
    is_told = noun is not None and noun.head.lemma_ in {"give", "be", "come", "provide", "supply", "bring"}
    return noun is not None and is_told and not is_denied(noun) and not holds_subject(noun.head)


def _told_by_two(
    below: Sequence[tuple[Paragraph, Span]], saying: frozenset[str] | None = None
) -> tuple[Citation, ...]:
    """What two who are not the same say to a question of the source: its answer is in dispute."""
    tellers = ((_teller(sentence, saying), paragraph, sentence) for paragraph, sentence in below[::-1])
    told = {who: (paragraph, sentence) for who, paragraph, sentence in tellers if who}
    first = list(told.values())[::-1]
    return tuple(paragraph.cite(sentence) for paragraph, sentence in first[:2]) if len(first) > 1 else ()


def _teller(sentence: Span, saying: frozenset[str] | None = None) -> str | None:
    """Who tells the sentence, by the lemma of the noun: `the herders say that it was shut`, `According to
    Lund it was`."""
    if cited := ACCORDING.match(sentence.text):
        return cited["who"].split()[-1].lower()
    saying = saying or words("claims", "telling") | {"deny", "dispute", "reject"}
    for verb in (t for t in sentence if t.pos_ == "VERB" and t.lemma_ in saying and not is_denied(t)):
        told = any(c.i > verb.i and c.dep_ in TOLD for c in verb.children)
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if told and subject is not None and subject.pos_ != "PRON":
            return subject.lemma_.lower()
    return None
