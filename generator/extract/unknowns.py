"""What a document leaves unknown: asked, stated, still to be decided, refused, unconfirmed.

Each cue is a row of `vocabulary/en/unknowns.toml`; the rules here only say how cue and clause hang together.
A question put for effect and a speaker's question to himself leave nothing open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.denying.claimed import told_in
from generator.extract.matters.ignorance import (
    embedded_verb,
    ignorance,
    is_deed,
    is_empty,
    is_shrug,
    is_unsettled,
    is_what_if,
    is_when_or_whether,
    listed,
    thing_of,
)
from generator.extract.matters.listed import unknowns_in_list
from generator.extract.matters.prospects import find_prospects, people_met
from generator.extract.matters.replies import reply_to
from generator.extract.proceedings import is_event
from generator.extract.reading.analysis import Analysis
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.statements import Statement, act_below, phrase_of, statements_of
from generator.extract.wording.asking import ask, ask_again
from generator.extract.wording.clauses import WH, read_clause, subject_of
from generator.model import FoundQuote, FoundUnknown, Mention, Part

SPEAKING = {"speak", "tell", "talk", "circulate", "emerge", "appear"}
"""Verbs under which a report has no clause of its own: `reports speak of a drone`."""
LABEL = 14
"""Words that a turn's label may have: who asks, and for which paper."""
NEAR_START = 3
"""Words before a report that opens its sentence."""
EMBEDDING = WH | {"whether", "if"}
HANGING = {
    "he",
    "she",
    "it",
    "they",
    "them",
    "this",
    "that",
    "these",
    "those",
    "you",
    "your",
    "i",
    "we",
    "our",
}
SETTLED = ("when_nouns", "where_nouns", "team_nouns", "plan_nouns", "word")


def find_unknowns(
    analysis: Analysis, mentions: Sequence[Mention], quotes: Sequence[FoundQuote] = ()
) -> tuple[FoundUnknown, ...]:
    """Everything the document leaves open, in order; one clause gives one."""
    found = [
        unknown
        for statement in statements_of(analysis, mentions, quotes)
        for unknown in _in(statement, analysis)
    ]
    return tuple({unknown.words: unknown for unknown in found[::-1]}.values())[::-1]


def _in(statement: Statement, analysis: Analysis) -> Iterator[FoundUnknown]:
    yield from _asked(statement, analysis)
    yield from unknowns_in_list(statement, analysis)
    yield from _embedded(statement)
    yield from _unsettled(statement)
    yield from _unconfirmed(statement)
    yield from find_prospects(statement)


def _asked(statement: Statement, analysis: Analysis) -> Iterator[FoundUnknown]:
    """A question of the source itself: polar, about what is or will be, not inside quotation marks; in a
    transcript, or where the text lists its questions, any."""
    words = _after_label(statement)
    if not statement.span.text.strip().endswith("?") or not words or statement.is_quoted():
        return
    is_transcript = analysis.document.kind == "transcript"
    is_any = is_transcript or _is_listed(statement)
    if words[0].lower_ not in listed("asking") | (listed("asking_in_a_transcript") if is_any else set()):
        return
    verbs = [t for t in words if t.pos_ in {"VERB", "AUX"}]
    root = next((t for t in verbs if _is_main(t)), next(iter(verbs), None))
    hangs = any(t.lower_ in HANGING for t in words) or not any(t.pos_ in {"NOUN", "PROPN"} for t in words)
    is_hearer = is_transcript and any(t.lower_ in {"you", "your"} for t in words)
    if root is None or is_hearer or (hangs and words[0].lower_ not in listed("asking")):
        return
    met = next((noun for noun in words if len(people_met(noun, statement)) == 2), None)
    if met is not None:
        unknown = statement.unknown_thing("asked", "meeting", met, "", "a question of the source")
        yield replace(unknown, names=people_met(met, statement), reply=reply_to(statement, analysis))
    elif parts := ask_again(words, statement.referents):
        unknown = statement.unknown("asked", root, parts, "a question of the source")
        yield replace(unknown, reply=reply_to(statement, analysis))


def _is_listed(statement: Statement) -> bool:
    """`Three questions for the day. Who fired first? Will they meet?`"""
    before = statement.before
    while before is not None and before.span.text.strip().endswith("?"):
        before = before.before
    return before is not None and "question" in before.lemmas and before.paragraph is statement.paragraph


def _after_label(statement: Statement) -> list[Token]:
    """The words behind a turn's label, a joining word and the name of the one who is asked."""
    words = list(statement.span)
    label = next(
        (n for n, t in enumerate(words[:LABEL]) if t.text.endswith(":") and words[0].text.isupper()), -1
    )
    words = words[label + 1 :]
    opens = (n for n, t in enumerate(words) if t.is_alpha and t.dep_ != "cc")
    first = next(opens, len(words))
    called = next((n for n, t in enumerate(words[first : first + 4], first) if t.text == ","), first)
    is_name = called > first and all(t.pos_ == "PROPN" for t in words[first:called])
    return words[called + 1 if is_name else first :]


def _is_main(token: Token) -> bool:
    return token.dep_ == "ROOT" or (token.head.text.isupper() and token.head.i < token.i)


def _embedded(statement: Statement) -> Iterator[FoundUnknown]:
    """`whether`, `if` and question words under something that says it is not known."""
    if not statement.lemmas & EMBEDDING:
        return
    for token in statement.span:
        verb = embedded_verb(token)
        kind = verb and ignorance(token, verb)
        if verb is None or not kind or is_shrug(token) or is_what_if(token) or is_empty(token, verb):
            continue
        opening = "When, if at all, " if is_when_or_whether(token, verb) else ""
        question = ask(read_clause(verb), statement.referents, opening, will=_is_ahead(token, verb))
        yield statement.unknown(kind, verb, question, f"{kind}: {token.lower_}")


def _is_ahead(token: Token, verb: Token) -> bool:
    """`whether he travels`: a deed in the plain present, under a word that leaves it open, is to come."""
    plain = verb.tag_ in {"VBZ", "VBP"} and not any(
        c.dep_ in {"aux", "auxpass", "neg"} for c in verb.children
    )
    return token.lower_ in {"whether", "if"} and plain and verb.lemma_ not in listed("lasting")


def _unsettled(statement: Statement) -> Iterator[FoundUnknown]:
    """`No date has been set for X`, `the make-up of X is to be decided by Y`, `no word on X`."""
    if not any(statement.lemmas & listed(key) for key in SETTLED):
        return
    for noun in statement.span:
        if noun.pos_ != "NOUN" or not is_unsettled(noun):
            continue
        thing = thing_of(noun)
        if thing is not None:
            yield from _about_thing(statement, noun, thing)
        elif noun.lemma_.lower() in listed("plan_nouns"):
            yield from _planned_act(statement, noun)


def _planned_act(statement: Statement, noun: Token) -> Iterator[FoundUnknown]:
    """`No preparations are under way for A and B to meet`."""
    for verb in (*noun.subtree, *noun.head.subtree):
        if verb.dep_ in {"advcl", "acl", "relcl", "xcomp"} and verb.tag_ == "VB":
            unknown = statement.unknown("stated", verb, (), f"not settled: {noun.lemma_.lower()}")
            if unknown.type in {"meeting", "start"}:
                yield unknown
                return


def _about_thing(statement: Statement, noun: Token, thing: Token) -> Iterator[FoundUnknown]:
    lemma, phrase = noun.lemma_.lower(), phrase_of(thing)
    if is_deed(thing):
        question = f"When will {phrase} take place?"
        rule = f"not settled: {lemma}"
        if lemma in listed("when_nouns"):
            yield statement.unknown_thing("undated", "decision", thing, question, rule)
        return
    asked = {
        "when_nouns": ("start", f"When will {phrase} take place?"),
        "where_nouns": ("place", f"Where will {phrase} take place?"),
        "team_nouns": ("team", f"Who will be in {phrase}?"),
    }
    for key, (type_, question) in asked.items():
        if lemma in listed(key):
            yield _with_subject(statement, noun, thing, type_, question)
            return
    if is_event(thing):
        yield _with_subject(statement, noun, thing, "meeting", f"Will {phrase} take place?")


def _with_subject(statement: Statement, noun: Token, thing: Token, type_: str, question: str) -> FoundUnknown:
    """Who does or does not settle it counts too: `the Salcedo office has announced no plans to meet`."""
    unknown = statement.unknown_thing("stated", type_, thing, question, f"not settled: {noun.lemma_.lower()}")
    subject = subject_of(noun.head) if noun.dep_ == "dobj" else None
    names = statement.referents.names_in(subject.subtree) if subject is not None else ()
    return replace(unknown, names=tuple(dict.fromkeys((*names, *unknown.names))))


def _is_aside_on_all(verb: Token) -> bool:
    """`…, though this has not been confirmed`, not `has not confirmed where`."""
    clauses = {"csubj", "csubjpass", "ccomp"}
    return verb.dep_ != "ROOT" and not any(child.dep_ in clauses for child in verb.children)


def _confirmed(root: Token, statement: Statement) -> tuple[Part, ...]:
    """`Is the capture of the town confirmed?`, or what is told as a question."""
    thing = next((child for child in root.children if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)
    if thing is not None:
        verb = "are" if thing.tag_ == "NNS" else "is"
        return (Part(f"{verb.capitalize()} {phrase_of(thing)} confirmed?"),)
    return ask(read_clause(told_in(statement.span)), statement.referents)


def _unconfirmed(statement: Statement) -> Iterator[FoundUnknown]:
    """A report the source says nobody has confirmed, in its own sentence or the one before."""
    text = statement.span.text.lower()
    if statement.before is not None and _is_about_a_report(statement, text):
        yield from _unconfirmed_before(statement)
    elif any(cue in text for cue in listed("unconfirmed_cues")):
        verb = next(
            (t for t in statement.span if t.lemma_ in {"confirm", "verify"} and _is_aside_on_all(t)), None
        )
        if verb is not None:
            root = statement.span.root
            yield statement.unknown(
                "unconfirmed", root, _confirmed(root, statement), "reported, not confirmed"
            )
    elif statement.before is not None and any(cue in text for cue in listed("unconfirmed_before")):
        yield from _unconfirmed_before(statement)


def _is_about_a_report(statement: Statement, text: str) -> bool:
    """`The report could not be verified`, `nobody has commented, and this is not confirmed`."""
    if not any(cue in text for cue in listed("unconfirmed_cues")):
        return False
    cues = (t for t in statement.span if t.lemma_ in {"confirm", "verify"})
    thing = next((c for t in cues for c in t.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return (
        thing is not None
        and thing.lemma_.lower() in {"report", "claim", "it", "this", "that"}
        and (thing.i - statement.span.start <= NEAR_START or statement.span.root.lemma_ == "comment")
    )


def _reported(span: Span) -> tuple[Part, ...]:
    """`Reports speak of a drone shot down`: what is reported stands in no clause of its own."""
    if span.root.lemma_ not in SPEAKING:
        return ()
    of = next((c for c in span.root.children if c.lower_ in {"of", "about"}), None)
    thing = next((g for g in of.children if g.dep_ == "pobj"), None) if of is not None else None
    words = "".join(t.text_with_ws for t in thing.subtree).strip() if thing is not None else ""
    return (Part(f"Are the reports of {words} confirmed?"),) if words else ()


def _knows_nothing(statement: Statement) -> bool:
    """`The mayor says that she knows nothing of such an order`."""
    is_ignorant = bool(statement.lemmas & {"know", "hear", "see"}) and bool(
        statement.lemmas & {"nothing", "not", "never", "no"}
    )
    return is_ignorant and bool(statement.lemmas & {"such", "any", "this", "that", "it"})


def _unconfirmed_before(statement: Statement) -> Iterator[FoundUnknown]:
    """What the sentence before tells, and this one says nobody confirms."""
    before = statement.before
    if before is not None and before.before is not None and _knows_nothing(before):
        before = before.before  # whoever knows nothing of it tells no report
    if before is not None:
        verb = told_in(before.span)
        reports = _reported(before.span)
        question = reports or ask(read_clause(verb), before.referents)
        unknown = before.unknown("unconfirmed", verb, question, "no confirmation")
        yield replace(unknown, also=(statement.cite(),))


__all__ = ["act_below", "find_unknowns"]
