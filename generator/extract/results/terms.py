"""The several terms of one accord, each by itself: `agreed to cut fares, to keep the line and to sing`.

They are found by the words that open them, for the parse hangs the second and third anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.reading.parse import Token
from generator.model import Part

LONGEST = 22
"""Words of one term."""
LINKS = {",", ";", "and", "or", "but", "as well as"}
WHOLE = 14
"""Words that two terms may have to be told in one line."""


def terms_after(verb: Token) -> list[list[Token]]:
    """The words of each term behind a verb of agreeing, where there are several; none where there is one."""
    opener = _opener(verb)
    if opener is None:
        return []
    end = _end(verb)
    starts = [opener, *(t for t in verb.doc[opener.i + 1 : end] if _opens_like(t, opener))]
    bounds = [*(t.i for t in starts[1:]), end]
    terms = [_trimmed([*verb.doc[t.i : bound]]) for t, bound in zip(starts, bounds, strict=True)]
    return terms if len(terms) > 2 or (len(terms) > 1 and sum(map(len, terms)) > WHOLE) else []


def _opener(verb: Token) -> Token | None:
    """The `to` or `that` behind the verb, with nothing but a partner, a manner or a mark between."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if _is_to(token) or (token.lower_ == "that" and token.tag_ in {"IN", "DT"}):
            return token
        if token.pos_ in {"VERB", "AUX"} or token.text in {";", ":", '"'}:
            return None
    return None


def _is_to(token: Token) -> bool:
    """`to cut`, `not to cut`'s `to`."""
    after = token.doc[token.i + 1 : token.i + 3]
    return token.tag_ == "TO" and any(t.tag_ == "VB" for t in after)


def _opens_like(token: Token, opener: Token) -> bool:
    alike = _is_to(token) if opener.tag_ == "TO" else token.lower_ == "that"
    before = token.nbor(-1)
    before = before.nbor(-1) if before.lower_ == "not" else before
    return alike and before.lower_ in LINKS and (opener.tag_ == "TO" or _has_subject(token))


def _has_subject(that: Token) -> bool:
    """`and that two tugs will be bought`; not `and that of the crews`."""
    return any(t.tag_ in {"MD", "VBZ", "VBP", "VBD"} for t in that.doc[that.i : that.sent.end])


def _end(verb: Token) -> int:
    """Where the terms end: at a mark, or before a comma behind which somebody tells them."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        tells = token.text == "," and any(
            t.head.tag_ in {"VBD", "VBZ"} and t.dep_ == "nsubj" and t.head.lemma_ in {"say", "tell", "report"}
            for t in token.doc[token.i + 1 : token.i + 4]
        )
        if token.text in {";", '"', "."} or tells or token.lower_ == "according":
            return token.i
    return verb.sent.end


def _trimmed(words: Sequence[Token]) -> list[Token]:
    kept = list(words)
    while kept and (kept[-1].is_punct or kept[-1].lower_ in LINKS | {"not"} or kept[-1].is_space):
        kept.pop()
    return kept


def lines_of_terms(line: tuple[Part, ...], terms: Sequence[Sequence[Token]]) -> Iterator[tuple[Part, ...]]:
    """The line once for each term, with the words that it has before the first."""
    head = _before(line, terms[0])
    for term in terms if head else ():
        not_to = "not " if term[0].i and term[0].nbor(-1).lower_ == "not" and term is not terms[0] else ""
        text = "".join(t.text_with_ws for t in term).strip().replace(" would ", " will ")
        if 2 < len(term) <= LONGEST and '"' not in text:
            yield (*head[:-1], Part(f"{head[-1].text} {not_to}{text}"))


def _before(line: tuple[Part, ...], term: Sequence[Token]) -> tuple[Part, ...]:
    opening = f" {term[0].text} {term[1].text}"
    for place, part in enumerate(line):
        if part.name_at is None and opening in part.text:
            return (*line[:place], Part(part.text[: part.text.index(opening)]))
    return ()


__all__ = ["lines_of_terms", "terms_after"]
