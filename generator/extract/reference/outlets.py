"""Names of outlets, and phrases for people who tell without a name."""

from __future__ import annotations

from functools import cache

from generator.extract.reading.parse import Span, Token
from generator.vocabulary import words

LONGEST_NAME = 4
"""Words in the longest name of an outlet that is looked up."""
ATTACHED = frozenset({"prep", "acl", "amod"})
LONGEST_PHRASE = 16


@cache
def _known() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.lower().replace("-", " - ").split()) for name in words("chains", "outlets"))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name[0] for name in _known())


def outlet_in(phrase: Span) -> Span | None:
    """The name of the first outlet in a phrase: a known one, or capitalised words with a word for outlets."""
    low = [token.lower_ for token in phrase]
    for start, word in enumerate(low):
        for size in range(min(LONGEST_NAME, len(low) - start), 0, -1) if word in _first_words() else ():
            span = phrase.doc[phrase.start + start : phrase.start + start + size]
            if tuple(low[start : start + size]) in _known() and span[0].text[0].isupper():
                return span
    return _described(phrase)


def names_outlet(word: Token) -> bool:
    """Whether one word names an outlet by itself."""
    is_known = word.lower_ in _first_words() or word.lower_ in words("chains", "outlet_words")
    return is_known and outlet_in(word.doc[word.i : word.i + 1]) is not None


def last_outlet(words_before: Span) -> Span | None:
    """The last known outlet that these words name."""
    for end in range(words_before.end, words_before.start, -1):
        for size in range(min(LONGEST_NAME, end - words_before.start), 0, -1):
            span = words_before.doc[end - size : end]
            if tuple(token.lower_ for token in span) in _known() and span[0].text[0].isupper():
                return span
        last = words_before.doc[end - 1]
        if (
            last.lower_ in words("chains", "outlet_words")
            and last.text[0].isupper()
            and not _is_service(last)
        ):
            run = _capitalised_run(last, words_before)
            if run is not None and len(run) > 1:
                return run
    return None


def _described(phrase: Span) -> Span | None:
    """Capitalised words with "Radio", "Times" among them or "newspaper" beside them; "Lundish media"."""
    for token in phrase:
        if token.lower_ not in words("chains", "outlet_words") or _is_service(token):
            continue
        run = _capitalised_run(token, phrase)
        if run is not None:
            return run
        if token.lower_ in {"media", "press", "newspapers"} and token.i > phrase.start:
            before = token.nbor(-1)
            if before.ent_type_ in {"NORP", "GPE"}:
                return phrase.doc[before.i : token.i + 1]
    return None


def _is_service(token: Token) -> bool:
    """ "The ministry's press service" is the ministry."""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return token.lower_ in {"press", "news", "media"} and after in words("chains", "services")


def _capitalised_run(token: Token, phrase: Span) -> Span | None:
    """The capitalised words that hold the token, or stand right beside it, descriptions left off."""
    doc = phrase.doc
    start, end = token.i, token.i + 1
    if not token.text[0].isupper():
        if end < phrase.end and doc[end].text[0].isupper() and doc[end].ent_type_ not in {"GPE", "NORP"}:
            start = end
        elif start > phrase.start and _is_name(doc[start - 1]):
            end = start
            start = end - 1
        else:
            return None
    while start > phrase.start and _is_name(doc[start - 1]):
        start -= 1
    while end < phrase.end and _is_name(doc[end]):
        end += 1
    if end + 1 < phrase.end and doc[end].lower_ == "of" and _is_name(doc[end + 1]):
        end += 2  # the Times of Lund
    run = doc[start:end]
    named = all(_is_name(t) or t.lower_ == "of" for t in run) and run.text.lower() not in {"press", "media"}
    return run if len(run) and named else None


def _is_name(token: Token) -> bool:
    if token.text == "&":
        return True
    return token.ent_type_ != "NORP" and token.text[0].isupper() and token.pos_ == "PROPN"


def teller_phrase(head: Token) -> Span:
    """A noun phrase with what tells which one is meant: "a source close to the ministry"."""
    doc = head.doc
    start, end = head.i, head.i + 1
    while start > head.left_edge.i and not _is_break(doc.tokens[start - 1]):
        start -= 1
    for child in head.rights:
        comma = child.left_edge.i > 0 and child.left_edge.nbor(-1).text == ","
        if child.dep_ == "conj" or (child.dep_ in ATTACHED and not comma):
            if child.right_edge.i - head.i > LONGEST_PHRASE:
                break
            end = max(end, child.right_edge.i + 1)
        elif child.dep_ not in {"cc", "punct"}:
            break
    return doc[start:end]


def _is_break(token: Token) -> bool:
    """Markup, a blank or a bracket: what stands before it is a label, not part of the phrase."""
    return token.is_space or token.text in {"*", "**", "(", ")", ":"} or "*" in token.text


def is_unnamed(phrase: Span) -> bool:
    """Whether a phrase is for people who tell without a name: its head is such a word, and no name stands
    beside it."""
    head = phrase.root
    if head.lower_ == "another":
        return True
    if head.lemma_.lower() not in words("chains", "unnamed") and head.lower_ not in words(
        "chains", "unnamed"
    ):
        return False
    return head.ent_type_ != "PERSON" and not _has_apposition(head, phrase)


def _has_apposition(head: Token, phrase: Span) -> bool:
    """ "The head of the team, Orla Brandt", "diplomat Orla Brandt"; but "a spokeswoman for the mediator, Orla
    Brandt" has no name."""
    if head.i + 1 < len(head.doc) and head.nbor(1).ent_type_ == "PERSON":
        return True
    if not head.below.isdisjoint({"a", "an"}):
        return False
    after = head.doc[head.i + 1 : max(head.right_edge.i, phrase.end - 1) + 1]
    return any(t.ent_type_ == "PERSON" and t.nbor(-1).text == "," for t in after)


def is_relay(phrase: Span) -> bool:
    """Whether a phrase is for one who passes on what others said: an outlet, or its source."""
    outlet = outlet_in(phrase)
    if phrase.root.lower_ in words("chains", "outlet_words") or (
        outlet is not None and phrase.root in outlet
    ):
        return True
    return phrase.root.lemma_.lower() == "source" or phrase.root.lower_ == "sources"


def is_definite(phrase: Span) -> bool:
    """ "The envoy", "Lund's spokesman": one who is known, though no name stands here; a source never is."""
    if phrase.root.lemma_.lower() == "source":
        return phrase[0].lower_ in {"the", "this", "these", "his", "her"} and len(phrase) <= 2
    owned = "poss" in phrase.root.deps
    return owned or phrase[0].lower_ in {"the", "this", "these", "those", "his", "her"}
