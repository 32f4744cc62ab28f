"""Through whom a sentence came: "a source told an agency", "the paper reported, citing officials".

Only what the sentence itself says. The first teller stands first; the document, always the last, is left out.
A named person who speaks to the document itself makes no chain.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.extract.reading.analysis import Analysis
from generator.extract.reading.clause_words import sentence_of
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading, readings
from generator.extract.reading.verb_forms import class_of, verb_forms
from generator.extract.reference.actors import own_subject, phrase_of, subject_of
from generator.extract.reference.outlets import (
    is_definite,
    is_unnamed,
    names_outlet,
    outlet_in,
    teller_phrase,
)
from generator.model import FoundChain
from generator.vocabulary import words

Hops = tuple[tuple[Span, ...], str]
"""The hops of a chain, first teller first, and the rule that found them."""
HE = frozenset({"he", "she"})
OPENERS = frozenset({"according", "citing", "quoting", "report", "reports"})
"""Words that lead to a teller; besides these only verbs tell, and only names are those of outlets."""
WITHOUT_NAME = "says without a name"


def find_chains(analysis: Analysis) -> tuple[FoundChain, ...]:
    """The chains of the document, one a sentence (the longest), in order."""
    own = analysis.document.outlet or analysis.document.code
    return tuple(
        chain
        for reading in readings(analysis)
        if reading.paragraph.passage.kind == "text"
        for chain in _chains_in(reading, own)
    )


def _chains_in(reading: Reading, own: str) -> Iterator[FoundChain]:
    best: dict[int, Hops] = {}
    last_outlet: Span | None = None
    for token in reading.doc:
        may_tell = token.pos_ == "VERB" or token.lower_ in OPENERS
        if not (may_tell or token.pos_ == "PROPN") or not reading.is_outside(token):
            continue
        for hops, rule in _hops_at(token, reading, last_outlet) if may_tell else ():
            kept = tuple(hop for hop in hops if not _is_own(hop, own))
            if not _tells_something(kept, rule):
                continue
            number = reading.sentence[token.i]
            if number not in best or _weight(kept, rule) > _weight(*best[number]):
                best[number] = kept, rule
        last_outlet = _named_outlet_at(token) or last_outlet
    for number in sorted(best):
        yield _chain(best[number], number, reading)


def _chain(found: Hops, number: int, reading: Reading) -> FoundChain:
    hops, rule = found
    first = next(token for token in reading.doc if reading.sentence[token.i] == number and not token.is_space)
    cite = reading.paragraph.cite
    return FoundChain(
        cite(sentence_of(first, reading)), tuple(cite(hop) for hop in hops), not is_unnamed(hops[0]), rule
    )


def _weight(hops: tuple[Span, ...], rule: str) -> tuple[bool, int]:
    """Which of two chains of one sentence tells more: what is told to somebody, then the longer one."""
    return rule != WITHOUT_NAME, len(hops)


def _tells_something(hops: tuple[Span, ...], rule: str) -> bool:
    """A chain of one hop counts when that hop is an outlet, or people without a name."""
    if len(hops) == 1:
        return outlet_in(hops[0]) is not None or is_unnamed(hops[0])
    return len(hops) > 1


def _hops_at(token: Token, reading: Reading, last_outlet: Span | None) -> Iterator[Hops]:
    if token.lower_ == "according":
        yield from _according(token, reading, last_outlet)
    elif token.lower_ in {"citing", "quoting"}:
        yield from _citing(token, reading)
    elif token.lemma_ == "report" and token.pos_ == "NOUN":
        yield from _report_in(token)
    elif token.pos_ == "VERB" and _reports(token) and not _is_denied(token):
        if token.lemma_ == "tell":
            yield from _told(token, reading, last_outlet)
        if "auxpass" in token.deps:
            yield from _quoted_by(token, reading)
        else:
            yield from _reported(token, reading)


@cache
def _report_lemmas() -> frozenset[str]:
    return words("chains", "report")


def _reports(verb: Token) -> bool:
    said = verb_forms().get(verb.lower_, ("", ""))
    return said[1] == "say" or verb.lemma_ in _report_lemmas()


def _told(verb: Token, reading: Reading, last_outlet: Span | None) -> Iterator[Hops]:
    """ "A source has told the agency": the source, the agency."""
    teller = _teller(verb, reading)
    heard = next((c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i), None)
    if teller is None or heard is None:
        return
    outlet = outlet_in(_whole(heard))
    if outlet is None and heard.lower_ not in words("chains", "own"):
        if not (_is_description(heard) and last_outlet is not None):
            return
        outlet = last_outlet
    yield (teller, outlet) if outlet is not None else (teller,), "told"


def _reported(verb: Token, reading: Reading) -> Iterator[Hops]:
    """ "The agency has reported, citing a source"; and people without a name who say something."""
    head = subject_of(verb)
    if head is None or not reading.is_outside(head) or head.lower_ in {"it", "who", "which"}:
        return
    phrase = teller_phrase(head)
    outlet = outlet_in(phrase)
    if outlet is not None:
        cited = _cited(verb, reading) or _teller_inside(verb, reading)
        if cited is None and head.lower_ in {"source", "sources"}:
            cited = phrase
        yield ((cited, outlet) if cited is not None else (outlet,)), "reported"
    elif is_unnamed(phrase) and not is_definite(phrase) and verb.lemma_ in _report_lemmas():
        yield (phrase,), WITHOUT_NAME


def _teller_inside(verb: Token, reading: Reading) -> Span | None:
    """ "Orla Brandt has said …, the agency has reported": Orla Brandt."""
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i < verb.i and class_of(child.lower_) == "say":
            head = own_subject(child)
            if head is not None and head.ent_type_ == "PERSON":
                return phrase_of(head, reading)
    return None


def _cited(verb: Token, reading: Reading) -> Span | None:
    """Whom "citing" names, or whom the outlet "cited … as saying"."""
    number = reading.sentence[verb.i]
    for token in verb.doc:
        if token.lower_ in {"citing", "quoting"} and reading.sentence[token.i] == number:
            head = next((c for c in token.children if c.dep_ in {"dobj", "pobj"}), None)
            return teller_phrase(head) if head is not None else None
    if verb.lemma_ in {"cite", "quote"} and "as" in verb.below:
        head = next((c for c in verb.children if c.dep_ == "dobj"), None)
        return teller_phrase(head) if head is not None else None
    return None


def _quoted_by(verb: Token, reading: Reading) -> Iterator[Hops]:
    """ "He was quoted as saying by the paper": he, the paper."""
    if verb.lemma_ not in {"quote", "cite"}:
        return
    number = reading.sentence[verb.i]
    agents = [
        child
        for token in verb.doc
        if token.lower_ == "by" and reading.sentence[token.i] == number
        for child in token.children
        if child.dep_ == "pobj"
    ]
    outlet = next((found for agent in agents if (found := outlet_in(_whole(agent))) is not None), None)
    teller = _subject_as_worded(verb)
    if teller is None:
        return
    if outlet is not None:
        yield (teller, outlet), "quoted by"
    elif is_unnamed(teller) and not is_definite(teller):
        yield (teller,), "quoted"


def _citing(token: Token, reading: Reading) -> Iterator[Hops]:
    """ "…, he said, citing sources": the sources, he."""
    head = next((c for c in token.children if c.dep_ in {"dobj", "pobj"}), None)
    if head is None:
        return
    reporter = _subject_as_worded(token)
    first = next(t for t in token.doc if reading.sentence[t.i] == reading.sentence[token.i])
    outlet = outlet_in(reporter) if reporter is not None else outlet_in(token.doc[first.i : token.i])
    by_person = reporter is not None and (reporter.root.ent_type_ == "PERSON" or reporter.text.lower() in HE)
    teller = teller_phrase(head)
    if outlet is not None:
        yield (teller, outlet), "citing"
    elif reporter is not None and by_person and (is_unnamed(teller) or outlet_in(teller) is not None):
        yield (teller, reporter), "citing"


def _report_in(noun: Token) -> Iterator[Hops]:
    """ "Reports on Radio Lund that …": the radio."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"on", "in", "by", "from"}:
            outlet = outlet_in(_whole(child))
            if outlet is not None:
                yield (outlet,), "report in"


def _is_denied(verb: Token) -> bool:
    return "neg" in verb.deps


def _according(token: Token, reading: Reading, last_outlet: Span | None) -> Iterator[Hops]:
    heads = [t for t in token.subtree if t.dep_ == "pobj" and t.head.lower_ == "to"]
    if not heads:
        return
    phrase = _whole(heads[0])
    outlet = outlet_in(phrase)
    sourced = is_unnamed(teller_phrase(heads[0]))
    if outlet is not None:
        yield ((teller_phrase(heads[0]), outlet) if sourced else (outlet,)), "according to"
    elif sourced and last_outlet is not None and any(_is_description(t) for t in phrase if t.dep_ == "poss"):
        yield (phrase, last_outlet), "according to"
    elif sourced and not is_definite(phrase):
        yield (teller_phrase(heads[0]),), "according to"


def _teller(verb: Token, reading: Reading) -> Span | None:
    head = _source_before(verb) or own_subject(verb) or subject_of(verb)
    if head is None:
        return None
    if head.lower_ in HE:
        return head.doc[head.i : head.i + 1]
    phrase = teller_phrase(head)
    return None if is_definite(phrase) else phrase


def _source_before(verb: Token) -> Token | None:
    """The people without a name right before "told", however the parser hung the clause before them."""
    for token in reversed(verb.doc.tokens[max(0, verb.i - 12) : verb.i]):
        if token.text in {",", ";", ":", "."} or (token.tag_ in {"VBD", "VBP"} and token.dep_ != "aux"):
            return None
        if token.lemma_.lower() in words("chains", "unnamed") and token.dep_ in {
            "nsubj",
            "appos",
            "conj",
            "dobj",
        }:
            return token
    return None


def _subject_as_worded(verb: Token) -> Span | None:
    """The subject, a pronoun left as it stands: whom it means is for a later stage to know."""
    head = subject_of(verb)
    if head is None:
        return None
    return head.doc[head.i : head.i + 1] if head.lower_ in HE else teller_phrase(head)


def _is_description(head: Token) -> bool:
    return head.lemma_.lower() in words("chains", "descriptions")


def _is_own(hop: Span, own: str) -> bool:
    plain = hop.text.lower().removeprefix("the ").removesuffix("'s")
    return own.lower().removeprefix("the ").startswith(plain) or plain in words("chains", "own")


def _named_outlet_at(token: Token) -> Span | None:
    return outlet_in(_whole(token)) if token.pos_ == "PROPN" and names_outlet(token) else None


def _whole(head: Token) -> Span:
    """All words of a noun phrase, those set after its head included."""
    return head.doc[head.left_edge.i : head.right_edge.i + 1]
