"""Reports that a source says nobody has confirmed, in their own sentence or the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.denying.claimed import content_of, told_in
from generator.extract.matters.ignorance import is_denied, listed
from generator.extract.matters.openness import unsaid
from generator.extract.matters.statements import Statement, phrase_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import read_clause
from generator.extract.wording.asking import ask
from generator.model import FoundUnknown, Part

SPEAKING = {"speak", "tell", "talk", "circulate", "emerge", "appear"}
"""Verbs under which a report has no clause of its own: `reports speak of a drone`."""
CONFIRMING = {"unconfirmed", "unverified", "confirm", "verify", "confirmation", "verification", "comment"}
REPORTS = {"report", "claim", "account", "allegation", "figure", "toll", "it", "this", "that"}
NEAR_START = 3
"""Words before a report that opens its sentence."""


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


def find_unconfirmed(statement: Statement) -> Iterator[FoundUnknown]:
    """A report the source says nobody has confirmed, in its own sentence or the one before."""
    text = statement.span.text.lower()
    told = list(_not_confirmed(statement)) if statement.lemmas & CONFIRMING else []
    if told:
        yield from told
    elif statement.before is not None and _is_about_a_report(statement, text):
        yield from _unconfirmed_before(statement)
    elif any(cue in text for cue in listed("unconfirmed_cues")) and "unconfirmed reports" not in text:
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


def _not_confirmed(statement: Statement) -> Iterator[FoundUnknown]:
    """`Neither side would confirm that prisoners were exchanged`, `no confirmation of the death toll`,
    `unconfirmed reports say that they fled`."""
    for word in statement.span:
        if word.lower_ in {"unconfirmed", "unverified"} and word.dep_ == "amod":
            is_subject = word.head.dep_ == "nsubj"
            under = (c for c in word.head.head.children if c.dep_ == "ccomp" and _is_that(c))
            told = next(under, None) if is_subject else content_of(word.head)
            if told is not None:
                question = ask(read_clause(told), statement.referents)
                yield statement.unknown("stated", told, question, "unconfirmed reports")
    for cue in statement.span:
        if cue.lemma_.lower() not in CONFIRMING or not is_denied(cue):
            continue
        near = (cue, *(c for c in cue.children if c.dep_ == "conj"))  # "neither confirm nor deny that"
        told = next((c for each in near for c in each.children if _is_content(c)), None)
        told = told or _reported_by(cue) or _commented_on(cue)
        if told is not None:
            question = ask(read_clause(told), statement.referents)
            yield statement.unknown("stated", told, question, "not confirmed that")
        for thing in (g for c in cue.children if c.lower_ == "of" for g in c.children if g.pos_ == "NOUN"):
            verb = "Are" if thing.tag_ == "NNS" else "Is"
            asked = f"{verb} {phrase_of(thing)} confirmed?"
            yield statement.unknown_thing("stated", "claim", thing, asked, "no confirmation of")


def _reported_by(cue: Token) -> Token | None:
    """`Reports that the mine was sold could not be confirmed`."""
    subject = next((c for c in cue.children if c.dep_ == "nsubjpass"), None)
    return content_of(subject) if subject is not None else None


def _is_content(clause: Token) -> bool:
    is_of_noun = clause.dep_ == "acl" and any(c.lower_ == "that" for c in clause.children)
    return (clause.dep_ == "ccomp" or is_of_noun) and _is_that(clause)


def _commented_on(cue: Token) -> Token | None:
    """`There was no comment on the claim that the pump had been cut`."""
    if cue.lemma_ != "comment":
        return None
    claims = (g for c in cue.children if c.lower_ in {"on", "about"} for g in c.children if g.pos_ == "NOUN")
    return next((told for claim in claims if (told := content_of(claim)) is not None), None)


def _is_that(clause: Token) -> bool:
    """Whether no `whether` or question word opens it."""
    asking = {"whether", "if"}
    return not any(c.lower_ in asking or c.tag_ in {"WRB", "WP", "WDT"} for c in clause.subtree)


def _is_about_a_report(statement: Statement, text: str) -> bool:
    """`The report could not be verified`, `nobody has commented, and this is not confirmed`."""
    cues = [t for t in statement.span if t.lemma_ in {"confirm", "verify", "substantiate", "corroborate"}]
    undone = [t for t in cues if any(cue in text for cue in listed("unconfirmed_cues")) or unsaid(t)]
    things = [c for t in undone for c in t.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    thing = next((c for c in things if c.lemma_.lower() in REPORTS), None)
    is_first = thing is not None and thing.i - statement.span.start <= NEAR_START
    return thing is not None and (is_first or thing.dep_ == "dobj" or statement.span.root.lemma_ == "comment")


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
