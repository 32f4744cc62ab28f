"""What a source asks itself, or a reporter asks in a transcript: questions that want an answer.

A question put for effect leaves nothing open, so outside transcripts one that begins with a question word
counts only where the text lists its questions, says next that nobody knows, or gives two answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.matters.ignorance import listed
from generator.extract.matters.openness import held, is_denied
from generator.extract.matters.prospects import people_met
from generator.extract.matters.question_words import EARNEST, LEAD, label_of, question_words
from generator.extract.matters.replies import held_against, is_told_after, own_answer, replies_to
from generator.extract.matters.statements import Statement
from generator.extract.reading.analysis import Analysis
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import AMOUNTS, read_clause, subject_of
from generator.extract.reference.referents import Referents
from generator.extract.wording.alone import is_empty_it
from generator.extract.wording.asking import ask, ask_again, ask_of
from generator.model import FoundUnknown, Part
from generator.vocabulary import table
from generator.vocabulary import words as words_of

LONGEST = 210
"""Characters of a reporter's words that are shown as they are."""
LEAST = 5
"""Words at least of a question that is shown as it is."""
HANGING = {
    *("he", "she", "it", "they", "them", "him", "her", "this", "that", "these", "those"),
    *("you", "your", "i", "we", "our"),
}
ONE_PERSON = {"he", "she", "him", "her"}
ANSWERS = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}: [\"“]")
"""`Lund: “Ask the crews.”`"""
RULE = "a question of the source"


def find_asked(statement: Statement, analysis: Analysis) -> Iterator[FoundUnknown]:
    """A question of the source as it is, where it can stand alone; a reporter's else in his own words."""
    if not is_question(statement.span) or statement.is_quoted() or _is_title(statement.span):
        return
    is_transcript = analysis.document.kind == "transcript"
    if is_transcript and _is_explained(statement, analysis):
        return
    reply = replies_to(statement, analysis) if is_transcript else own_answer(statement, analysis)
    found = next(_phrased(statement, is_transcript=is_transcript), None)
    if found is None and is_transcript and reply and _is_last_asked(statement):
        found = _as_asked(statement)
    if found is not None:
        against = held_against(statement, analysis) if is_transcript and reply else ()
        yield replace(found, replies=reply, against=against)


def _is_explained(statement: Statement, analysis: Analysis) -> bool:
    """Whether the text itself goes on below a question that stands alone: a guide, which tells the answer."""
    after = [p for p in analysis.paragraphs if p.passage.start > statement.paragraph.passage.start][:1]
    return bool(after) and after[0].passage.label is None and not is_question(after[0].doc[:])


def is_question(span: Span) -> bool:
    """`Will they meet?`, `So will there be a signing? Yes`."""
    told = span.text.strip().rstrip("\"'")
    return told.endswith("?") or told.lower().endswith(("? yes", "? no", "? yes.", "? no."))


def _is_title(span: Span) -> bool:
    """`Will The Truce Hold Until Friday?`: a headline, which asks its readers on."""
    words = [t for t in span if t.is_alpha and t.pos_ in {"VERB", "AUX", "ADJ", "ADV", "NOUN", "PROPN"}]
    return len(words) > 2 and all(t.text[0].isupper() for t in words)


def _phrased(statement: Statement, *, is_transcript: bool) -> Iterator[FoundUnknown]:
    words = question_words(statement)
    if not words or not (is_transcript or (_is_in_earnest(words, statement) and not _is_mused(words))):
        return
    if is_transcript and words[0].lower_ == "if":
        yield from _what_if(words, statement)
    if is_transcript and words[0].lower_ not in listed("asking") | listed("asking_in_a_transcript"):
        return
    verbs = [t for t in words if t.pos_ in {"VERB", "AUX"}]
    whole = [t for t in verbs if t.tag_ != "MD"] or verbs
    root = next((t for t in whole if _is_main(t)), next(iter(whole), None))
    if not is_transcript and [t.lower_ for t in words[1:2]] == ["about"]:
        return  # "What about the others?" goes on to them
    if root is None or _leans(words, statement.referents, is_transcript=is_transcript):
        return
    met = next((noun for noun in words if len(people_met(noun, statement)) == 2), None)
    if met is not None:
        unknown = statement.unknown_thing("asked", "meeting", met, "", RULE)
        yield replace(unknown, names=people_met(met, statement))
        return
    claim = next((c for c in root.children if c.dep_ == "ccomp"), None) if _asks_if_true(words) else None
    referents = statement.referents
    parts = ask_again(words, referents) if claim is None else ask(read_clause(claim), referents)
    if parts:
        yield statement.unknown("asked", root, parts, RULE)


def _asks_if_true(words: Sequence[Token]) -> bool:
    """`Is it true that she left?`"""
    return words[0].lemma_ == "be" and [t.lower_ for t in words[1:3]] in (["it", "true"], ["it", "so"])


def _what_if(words: Sequence[Token], statement: Statement) -> Iterator[FoundUnknown]:
    """`And if there is no treaty by May?`: what happens then?"""
    verb = words[0].head
    told = ["is" if t.text == "'s" and t.tag_ == "VBZ" else t for t in words[:-1]]
    question = ask_of([], "", told, statement.referents, opening="What happens")
    if words[0].dep_ == "mark" and question:
        yield statement.unknown("asked", verb, question, RULE)


def _leans(words: Sequence[Token], referents: Referents, *, is_transcript: bool) -> bool:
    """Whether a question says nothing without the words before it."""
    held = {"you", "your"} if is_transcript and words[0].lower_ in listed("asking") else HANGING
    hanging = [t for t in words if t.lower_ in held and not _is_held(t, referents)]
    is_of_money = any(t.ent_type_ == "MONEY" for t in words)
    is_of_thing = any(t.pos_ in {"NOUN", "PROPN"} or referents.thing_meant(t) is not None for t in words)
    leans = bool(hanging) or not (is_of_money or is_of_thing)
    return leans and (is_transcript or words[0].lower_ not in listed("asking"))


def _is_held(word: Token, referents: Referents) -> bool:
    """Whether a word that leans on others is one of a time, `this week`, or `you` of a deed of one person."""
    if word.lower_ in ONE_PERSON:
        return referents.name_of(word) is not None
    if word.lower_ in {"it", "they", "them"}:
        return referents.thing_meant(word) is not None
    if word.lower_ in {"this", "that"}:
        return word.head.lemma_ in table("events")["prune"]["times"]
    if word.lower_ not in {"you", "your"} or referents.name_of(word) is None:
        return False
    verb = next((a for a in word.ancestors if a.pos_ in {"VERB", "AUX"}), word)
    return verb.lemma_ in listed("personal")


def _is_in_earnest(words: Sequence[Token], statement: Statement) -> bool:
    """Whether an article's question is one that somebody should answer."""
    is_alone = len([s for s in statement.paragraph.doc.sents if any(t.is_alpha for t in s)]) == 1
    first, is_heading = words[0].lower_, is_alone or statement.paragraph.passage.kind == "heading"
    if first in EARNEST or (is_heading and _is_posted(words, statement)) or _is_announced(statement):
        return True
    if first in listed("asking"):
        return _is_left_to_others(statement) or is_told_after(statement)
    if first not in listed("asking_in_a_transcript"):
        return False
    if _asks_for_one_thing(words) and (_is_ahead(words) or not is_heading) and _is_of_something(words):
        return True
    if is_heading and _asks_for_one_thing(words) and statement.before is None and _is_ahead(words):
        return True  # the headline asks it
    return _is_listed(statement) or _is_left_to_others(statement) or is_told_after(statement)


def _is_posted(words: Sequence[Token], statement: Statement) -> bool:
    """`Where is Brenn?`, `Is the envoy on her way?` over a post: what readers of a live page ask."""
    if statement.paragraph.document.kind != "live_blog":
        return False
    asks = words[0].lower_ in listed("asking") | {"was", "were", "where", "who"}
    subject = next((t for t in words if t.dep_ in SUBJECTS and t.tag_ != "WP"), None)
    is_told = subject is not None and (
        subject.pos_ == "PROPN" or not subject.below.isdisjoint({"the", "both"})
    )
    if subject is None and words[0].lower_ == "who":  # "Who leads for the owners?"
        is_told = any(t.pos_ == "PROPN" or t.lower_ == "the" for t in words)
    return asks and is_told and not any(t.lower_ in HANGING for t in words)


def _is_announced(statement: Statement) -> bool:
    """`The big question: who pays?`: a word for it leads in."""
    lead = statement.span.text.partition(":")[0].split()
    first = lead[-1].lower() if lead else ""
    return len(lead) < LEAD and first in held("states", "things")


def _is_mused(words: Sequence[Token]) -> bool:
    """`Is there a way out?`, `is there hope?`: nobody in particular is to answer."""
    is_there = any(t.dep_ == "expl" and t.head.i <= words[0].i + 1 for t in words)
    return is_there and any(t.lemma_ in listed("mused") for t in words)


def _asks_for_one_thing(words: Sequence[Token]) -> bool:
    """`Who cut the cable?`, `How many will come?`; not `How did it come to this?`, `What is a truce?`."""
    first, second = words[0].lower_, words[1].lower_ if len(words) > 1 else ""
    return first in {"who", "when", "where", "which", "whose"} or (first == "how" and second in AMOUNTS)


def _is_ahead(words: Sequence[Token]) -> bool:
    """`Who will come?`, `When does the truce begin?`; what is or was, the section below a heading tells."""
    return any(t.lower_ in {"will", "would", "'ll", "can"} for t in words) or words[1].lower_ in {
        "does",
        "do",
    }


def _is_of_something(words: Sequence[Token]) -> bool:
    """Whether it turns on something the text has told of: `who cut the cable`, not `who needs lawyers`."""
    told = [t for t in words if t.pos_ in {"NOUN", "PROPN"}]
    is_known = any(t.pos_ == "PROPN" or "the" in t.below or "poss" in t.deps for t in told)
    if any(
        t.lemma_ == "be" and t.pos_ in {"AUX", "VERB"} and t.dep_ not in {"aux", "auxpass"} for t in words
    ):
        return any(t.lower_ in {"will", "would"} for t in words)  # "Who is at the table?" heads a list
    return is_known and not any(t.lemma_ in listed("for_effect") or t.lower_ in HANGING for t in words)


def _is_listed(statement: Statement) -> bool:
    """`Three questions for the day. Who fired first? Will they meet?`"""
    before = statement.before
    while before is not None and before.span.text.strip().endswith("?"):
        before = before.before
    return before is not None and "question" in before.lemmas and before.paragraph is statement.paragraph


def _is_left_to_others(statement: Statement) -> bool:
    """`How many will come? Nobody would say.`, `What sank it? The navy says a reef; the crew say a mine.`"""
    following = _following(statement)
    if following is None or following.text.rstrip().endswith("?"):
        return False
    if any(
        t.lemma_ == "ask" and (subject := subject_of(t)) is not None and subject.lower_ == "we"
        for t in following
    ):
        return True
    sayings = [t for t in following if t.lemma_ in {"say", "speak", "claim", "maintain", "insist"}]
    tellers = {subject.lower_ for t in sayings if (subject := subject_of(t)) is not None}
    is_answered = following.text.lstrip().startswith(('"', "“")) or ANSWERS.match(following.text.lstrip())
    if is_answered and statement.span.root.pos_ in {"VERB", "AUX"}:
        return statement.span[0].lower_ in listed("polar")  # somebody is asked, and answers in his own words
    least = 0 if statement.span[0].lower_ in {"can", "could", "would"} else 1
    return len(tellers) > least or any(
        t.lemma_.lower() in held("verbs", "tell") and is_denied(t) and t.pos_ == "VERB" for t in following
    )


def _following(statement: Statement) -> Span | None:
    """The next sentence of the same paragraph."""
    spans = [s for s in statement.paragraph.doc.sents if s.start >= statement.span.end]
    return next((s for s in spans if any(t.is_alpha for t in s)), None)


def _is_main(token: Token) -> bool:
    return token.dep_ == "ROOT" or (token.head.text.isupper() and token.head.i < token.i)


def _is_last_asked(statement: Statement) -> bool:
    """Whether a reporter asks here for the last time in this turn, and asked nothing plainer before."""
    turn = list(statement.paragraph.doc.sents)
    if turn[0][0].text.lower() not in words_of("transcript", "askers"):
        return False
    asked = [span for span in turn if is_question(span)]
    if asked[-1].start != statement.span.start:
        return False
    others = (statement._replace(span=span) for span in asked[:-1])
    return not any(True for each in others for _ in _phrased(each, is_transcript=True))


def _as_asked(statement: Statement) -> FoundUnknown | None:
    """`A reporter asked: “Those who were hurt at the gate: will the police answer for it?”`"""
    doc, end = statement.paragraph.doc, statement.span.end
    words = [t for t in statement.span if t.is_alpha]
    subject = subject_of(statement.span.root)
    if words and words[0].lower_ in listed("asking_of_a_thing") and len(words) < LEAST:
        return None  # "What has changed?"
    root = statement.span.root
    is_of_mind = root.lemma_ in listed("minded") or "how" in root.below
    if subject is None or (subject.lower_ == "you" and is_of_mind):  # what somebody feels, hopes or would say
        return None
    first = label_of(doc[:end])
    opening = next((s for s in doc.sents if s.start <= first < s.end), None)
    if opening is not None and opening.end < end and not any(t.pos_ in {"VERB", "AUX"} for t in opening):
        first = opening.end  # "For the minister."
    told = doc[first:end].text.strip()
    leans = any(t.lower_ in HANGING - {"you", "your"} and not is_empty_it(t) for t in words)
    names_somebody = any(t.pos_ == "PROPN" for t in statement.span) and len(words) >= LEAST and not leans
    if len(told) > LONGEST or (names_somebody and statement.span.start > first):
        told = statement.span.text.strip()
    if leans and told == statement.span.text.strip():
        return None
    shown = told.replace('"', "’").replace("“", "‘").replace("”", "’")
    if len(told) > LONGEST or not any(t.pos_ in {"NOUN", "PROPN"} for t in doc[first:end]):
        return None
    parts = (Part(f"A reporter asked: “{shown[:1].upper()}{shown[1:]}”"),)
    return statement.unknown("asked", statement.span.root, parts, "in the reporter’s words")
