"""What each clause tells of one act, in words that can be compared: who, what, where, and whether it is so.

A reply in a transcript takes up the act of its question. Never compares two clauses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from generator.extract.proceedings import parties_of
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.wording.clauses import subject_of
from generator.extract.wording.terms import act_of, listed, terms_in
from generator.model import FoundClaim

NO_PLACES = {"DATE", "TIME", "PERSON", "NORP"}
WHERE = {"in", "at", "near", "inside", "outside"}
NOT_ITS_OWN = {"conj", "advcl", "ccomp", "parataxis", "agent", "relcl"}
PAST = {"VBD", "VBN", "VBZ", "VBP", "VBG"}
OPENS = {"might", "may", "could", "would", "'d", "can", "should"}
COMES = {"will", "'ll", "wo", "shall"}


def find_claims(analysis: Analysis) -> tuple[FoundClaim, ...]:
    """Every clause that tells of an act, in order; what is only supposed or asked is none."""
    found: list[FoundClaim] = []
    for number, paragraph in enumerate(analysis.paragraphs):
        if paragraph.passage.kind == "heading":
            continue
        for token in paragraph.doc:
            claim = _claim(token, paragraph) if token.pos_ == "VERB" else None
            if claim is not None:
                found.append(claim)
        if analysis.document.kind == "transcript" and number:
            found += _replied(analysis.paragraphs[number - 1], paragraph)
    return tuple(found)


def _claim(verb: Token, paragraph: Paragraph, *, asked: bool = False) -> FoundClaim | None:
    act = act_of(verb)
    if act is None or verb.dep_ in {"aux", "auxpass", "amod", "compound"}:
        return None
    stance = _stance(verb, asked=asked)
    if stance is None:
        return None
    doer, rest = _doer_and_rest(verb)
    subject, things = terms_in(doer), terms_in(rest)
    if not things and not subject:
        return None
    heads = [token for token in doer if token.head not in doer or token.dep_ == "conj"]
    return FoundClaim(
        paragraph.cite(verb.sent),
        paragraph.cite(verb.doc[verb.left_edge.i : verb.right_edge.i + 1]),
        act,
        stance,
        subject,
        things,
        parties_of(heads),
        _places(verb),
        paragraph.cite(verb.doc[doer[0].i : doer[-1].i + 1]) if doer else None,
        _teller(verb),
        paragraph.passage.kind,
        any(token.lower_ in listed("others") for token in (*doer, *rest)),
    )


def _doer_and_rest(verb: Token) -> tuple[list[Token], list[Token]]:
    """The words for who acts, and those for what is acted on, how and where."""
    subject = subject_of(verb)
    is_passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    by = [goal for child in verb.children if child.dep_ == "agent" for goal in child.children]
    doer = by[0] if is_passive and by else None if is_passive else subject
    if doer is not None and doer.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        doer = verb.head
    doers = _phrase(doer) if doer is not None else []
    thing = _phrase(subject) if subject is not None and is_passive else []
    taken = {*doers, *thing}
    rest = [token for token in _own_words(verb) if token not in taken and token != verb]
    return doers, [*thing, *rest]


def _phrase(head: Token) -> list[Token]:
    """A noun phrase without the clauses hung on it; of `X, which did Y` only X."""
    if head.tag_ in {"WDT", "WP"}:
        return [head]
    hung = {t for child in head.subtree if child.dep_ in {"relcl", "acl", "appos"} for t in child.subtree}
    return [token for token in head.subtree if token not in hung or token == head]


def _own_words(verb: Token) -> Iterator[Token]:
    """The clause without its joined and subordinate clauses; an infinitive that completes it belongs to it."""
    for child in verb.children:
        if child.dep_ in NOT_ITS_OWN or child.lower_ == "according":
            continue
        for token in child.subtree:
            if not any(a.dep_ in {"relcl", "advcl", "ccomp"} and verb.is_ancestor(a) for a in _up(token, verb)):
                yield token


def _up(token: Token, verb: Token) -> Iterator[Token]:
    while token != verb:
        yield token
        token = token.head


def _places(verb: Token) -> tuple[str, ...]:
    """The named places a clause puts its act in or at, as written."""
    found: dict[str, None] = {}
    for child in _own_words(verb):
        if child.dep_ == "prep" and child.lower_ in WHERE:
            for goal in (g for g in child.children if g.dep_ == "pobj" and g.ent_type_ not in NO_PLACES):
                words = [t for t in goal.subtree if t.dep_ == "compound" or t == goal]
                if any(t.pos_ == "PROPN" for t in words):
                    found[verb.doc[words[0].i : goal.i + 1].text] = None
    return tuple(found)


def _teller(verb: Token) -> str:
    """The lemma of whoever is said to say so; empty where the source says it itself."""
    for above in verb.ancestors:
        if above.pos_ == "VERB" and (above.lemma_ in listed("telling") or above.lemma_ in listed("denying")):
            who = next((c for c in above.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
            return who.lemma_.lower() if who is not None else ""
    sentence = verb.sent
    told = next((t for t in sentence if t.lower_ == "according"), None)
    goal = next((t for t in told.subtree if t.dep_ == "pobj"), None) if told is not None else None
    return goal.lemma_.lower() if goal is not None else ""


def _stance(verb: Token, *, asked: bool = False) -> str | None:
    """yes, no, planned or open; None when the clause is only supposed, asked or wanted."""
    if not asked and verb.sent.text.rstrip().endswith("?"):
        return None
    turned = False
    for token, below in _chain(verb):
        if any(c.dep_ in {"mark", "advmod"} and c.lower_ in listed("supposed") for c in token.children):
            return None
        if token.lemma_ in listed("denying") and below is not None and below.dep_ in {"ccomp", "acl"}:
            turned = True
    plain = _plain(verb)
    if plain in {"yes", "no"} and turned:
        return "no" if plain == "yes" else "yes"
    return None if turned else plain


def _chain(verb: Token) -> Iterator[tuple[Token, Token | None]]:
    """The verb and all above it, each with the one below it."""
    below = None
    for token in (verb, *verb.ancestors):
        yield token, below
        below = token


def _plain(verb: Token) -> str | None:
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    is_denied = any(child.dep_ == "neg" for child in verb.children) or _has_none(verb)
    if "to" in helpers or (verb.tag_ == "VB" and not helpers):
        return None
    if helpers & OPENS:
        return "open"
    if helpers & COMES:
        return "no" if is_denied else "planned"
    if verb.tag_ not in PAST and "did" not in helpers and "does" not in helpers and "do" not in helpers:
        return None
    if verb.tag_ == "VBG" and not helpers & {"is", "are", "was", "were", "been", "'s", "'re"}:
        return None
    if verb.tag_ == "VBN" and not helpers and verb.dep_ in {"acl", "amod", "relcl", "advcl"}:
        return "yes" if not is_denied else "no"
    return "no" if is_denied else "yes"


def _has_none(verb: Token) -> bool:
    """`No agreement was reached`, `nothing has been agreed`, `reached no agreement`."""
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
            if child.lower_ in listed("none") or any(c.lower_ in listed("none") for c in child.children):
                return True
    return False


def _replied(question: Paragraph, reply: Paragraph) -> Iterator[FoundClaim]:
    """`Did the team walk out? — No.`: the reply tells what the question asks, or that it is not so."""
    asked = [sent for sent in question.doc.sents if sent.text.rstrip().endswith("?")]
    first = next((t for t in _after_label(reply) if t.is_alpha), None)
    if not asked or first is None:
        return
    stance = "yes" if first.lower_ in listed("yes") else "no" if first.lower_ in listed("no") else None
    if stance is None:
        return
    sents = [s for s in reply.doc.sents if s.end > first.i]
    at = reply.cite(reply.doc[first.i : sents[min(1, len(sents) - 1)].end])
    for verb in asked[-1]:
        claim = _claim(verb, question, asked=True) if verb.pos_ == "VERB" and verb.dep_ == "ROOT" else None
        if claim is not None:
            yield replace(claim, at=at, says=at, stance=stance, agent=None, teller="reply")


def _after_label(paragraph: Paragraph) -> Iterable[Token]:
    """The words behind a turn's label `NAME:`."""
    colon = next((t.i for t in paragraph.doc[:12] if t.text == ":"), -1)
    return paragraph.doc[colon + 1 :]

