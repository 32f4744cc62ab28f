"""What somebody is asked and does not answer: `Asked whether they would sign, he shrugged`."""

from __future__ import annotations

import re

from generator.extract.matters.openness import held, is_denied, unsaid
from generator.extract.matters.rules import listed
from generator.extract.reading.parse import Token
from generator.vocabulary import words

REPLY = re.compile(r"\s*Asked (?:if|whether) [^\"“:]+: *[\"“]")
"""`Asked whether the gate would open: “…”`"""
SURE = re.compile(
    r"\b(?:yes|no|not|never|nobody|nothing|none|of course|certainly|indeed|will|would|sure)\b"
    r"|n['’]t\b|['’]ll\b",
    re.IGNORECASE,
)
GETTING = {"be", "have", "get", "receive"}
"""With these who asks tells of a reply: `There was no reply`, `We have had no answer`."""
LATEST = 4
"""Words behind which what is asked begins: `Asked point-blank if`."""


def is_asked_in_vain(token: Token, verb: Token) -> bool:
    """`Asked whether they would sign, he shrugged`, `…, he said it was too early to tell`, `… refused to be
    drawn`; the parse may hang what is asked on the reply."""
    asked = verb.head
    opens = token.sent[0].lower_ == "asked" and token.i <= token.sent.start + LATEST
    if opens and token.lower_ in {"if", "whether"}:
        told = token.sent.root
    elif asked.lemma_ == "ask" and asked.tag_ == "VBN" and asked.dep_ in {"advcl", "dep", "acl"}:
        told = asked.head
    else:
        return asked.lemma_ == "ask" and asked.tag_ in {"VBD", "VBN"} and _has_no_reply(token)
    if REPLY.match(told.sent.text) and not SURE.search(told.sent.text.partition(":")[2]):
        return True
    rest = told.sent.text.lower().replace("’", "'")
    sayings = (t for t in (told, *told.children) if t.pos_ == "VERB" and t.lemma_ in held("verbs", "tell"))
    if any(unsaid(t) and "no" not in t.below for t in sayings):
        return True
    if told.lemma_ in held("verbs", "decline"):
        return not is_denied(told)
    if told.lemma_ in words("unknowns", "shrug") or (told.lemma_ == "change" and "subject" in told.below):
        return True
    is_unanswered = told.lemma_ in words("unknowns", "answering") and is_denied(told)
    return is_unanswered or any(cue in rest for cue in words("unknowns", "no_answer"))


def _has_no_reply(token: Token) -> bool:
    """`We asked the mill if the offer stands. It did not reply.`, `We have had no answer.`"""
    doc, end = token.doc, token.sent.end
    told = doc[end].sent.root if end < len(doc) else None
    if told is None or told.lemma_ in listed("answering"):
        return told is not None and is_denied(told)
    things = (c for c in told.children if c.dep_ in {"dobj", "attr"})
    is_given = told.lemma_ in GETTING or told.lemma_ in listed("giving")
    return is_given and any(is_denied(t) for t in things if t.lemma_.lower() in listed("replies"))
