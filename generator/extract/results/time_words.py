"""Words of time in what is told: which are its day, and which are terms of it."""

from __future__ import annotations

import re

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Span, Token
from generator.extract.results.words import ITEM, listed
from generator.vocabulary import table, words

CLOCK = re.compile(r"\s*\d{1,2}[:.]\d{2}(?:\s+[A-Z]{2,5})?(?=\s)")
"""The hour that opens a post."""
HOUR = re.compile(r"\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)?(?: [\w ]+ time)?", re.IGNORECASE)
HUNG = 4
"""Words of a clause beside a noun that tells nothing but the day that is cut."""
PARTS = {
    "end",
    "beginning",
    "start",
    "middle",
    "half",
    "month",
    "week",
    "weekend",
    "evening",
    "morning",
    "night",
}
"""What a day is a part of, or a part of it: `in the week of 11 May`."""
ZONE = 4
"""Words behind an hour in which its zone stands."""


def date_words(scene: Scene) -> frozenset[Token]:
    """The words of all dates of the paragraph with the preposition before them, and the hour of its post or
    the letter of its item."""
    clock = CLOCK.match(scene.text) or ITEM.match(scene.text)
    found = {t for t in scene.paragraph.doc if clock is not None and t.idx < clock.end()}
    for low, high, _ in scene.dates:
        if scene.text[:low].rstrip().endswith("beyond"):
            continue
        found |= _with_preposition(scene, low, high)
    return frozenset(t for t in found if not _is_all_that_is_told(t, found))


def _is_all_that_is_told(word: Token, dated: set[Token]) -> bool:
    """ "Is to begin on Sunday *and to run until May*": without its date the second verb tells nothing."""
    verb = next((step for step in word.ancestors if step not in dated), None)
    if verb is None or verb.dep_ != "conj" or verb.pos_ != "VERB":
        return False
    return all(c in dated for c in verb.children if c.dep_ not in {"aux", "auxpass", "cc", "punct"})


def with_clauses(dated: frozenset[Token]) -> frozenset[Token]:
    """Those words with the clauses beside a noun that tell nothing else: `that had been set for May`."""
    gone: set[Token] = set(dated)
    for verb in {step for t in dated for step in t.ancestors if step.dep_ in {"relcl", "acl"}}:
        told = not verb.deps.isdisjoint({"dobj", "acomp", "attr", "agent"})
        rest = [t for t in verb.subtree if t not in dated and not t.is_punct]
        gone |= set(verb.subtree) if len(rest) <= HUNG and not told else set()
    return frozenset(gone)


def terms_of_time(scene: Scene, verb: Token, *, own: bool = False) -> frozenset[Token]:
    """The words of time that are terms of what a verb tells, not its day: what hangs on another word of it;
    with `own` what hangs on the verb as well (`put off until Friday`)."""
    dates = [(low, high) for low, high, _ in scene.dates]
    spans = [*dates]
    named = [(e.start_char, e.end_char) for e in verb.sent.ents if e.label_ in {"DATE", "TIME"}]
    spans += [s for s in named if not any(low <= s[0] and s[1] <= high for low, high in dates)]
    found: set[Token] = set()
    spans = [
        s for s in spans if HOUR.fullmatch(scene.text[slice(*s)]) is None
    ]  # no term is told by the clock
    for low, high in (s for s in spans if scene.text[: s[0]].rstrip()[-1:] != "("):
        words = _with_preposition(scene, low, high)
        root = next((t for t in sorted(words, key=_place) if t.head not in words), None)
        if not own and root is not None and root.dep_ == "npadvmod":
            continue  # `agreed to a truce Monday`: the day of the deed, wherever the parse hangs it
        if root is not None and _is_day_of_deed(root, verb):
            continue  # `failed to agree on Monday`, `were suspended on Monday`
        apart = root is not None and any(t.text == "," for t in scene.paragraph.doc[verb.i : root.i])
        if apart and root is not None and root.dep_ in {"amod", "compound", "nmod", "nummod"}:
            continue  # `signed a truce, the first in a four-year war`: kept or cut with its noun
        if root is not None and verb in root.ancestors and (own or _governor(root) != verb):
            whole = {root.head, *root.subtree} if root.dep_ == "pobj" else words
            whole = {t for t in whole if not t.is_punct}
            is_dated = (low, high) in dates
            found |= (
                set()
                if _is_aside(root, verb, is_dated=is_dated)
                else {t for t in words if not t.is_punct} | whole
            )
    return frozenset(found)


def _is_day_of_deed(root: Token, verb: Token) -> bool:
    """Whether a weekday hangs on what is told as done, or on what it was done to do: `on Monday` alone."""
    link = root if root.dep_ == "prep" else root.head if root.dep_ == "pobj" else None
    above = link.head if link is not None else None
    plain = link is not None and link.lower_ == "on" and verb.tag_ in {"VBD", "VBN"}
    above = above.head.head if above is not None and above.head.lower_ in {"as", "without"} else above
    is_own = above is not None and (above == verb or (above.head == verb and above.dep_ == "xcomp"))
    is_own = is_own or (
        above is not None and above.head == verb and above.dep_ == "dobj" and _has_no_day(above)
    )
    names = [t for t in root.subtree if t.lower_ in words("dates", "weekdays")]
    return plain and is_own and bool(names) and len(list(root.subtree)) <= len(names) + 1


def _has_no_day(thing: Token) -> bool:
    """Whether a thing takes place on no day, as a meeting or its start does: a motion, a plan, a fight."""
    dated = frozenset(table("meetings")["nouns"]) | listed("matters") | listed("dates", "next")
    return thing.lemma_.lower() not in dated | {"start", "beginning", "end", "strike", "election", "hearing"}


def _place(token: Token) -> int:
    return token.i


def _is_aside(token: Token, verb: Token, *, is_dated: bool) -> bool:
    """Whether words stand in a clause set beside what the verb tells; a date in one that tells which thing is
    meant does not."""
    for step in token.ancestors:
        if step == verb:
            return False
        is_own = step.dep_ == "relcl" and step.left_edge.i > 0 and step.left_edge.nbor(-1).text != ","
        if is_own and is_dated:
            continue  # "a plan that closes the mines by May": which one is told by it
        if step.dep_ in {"relcl", "advcl", "appos", "parataxis"} or (
            step.dep_ == "conj" and step.pos_ in {"VERB", "AUX"}
        ):
            return True
    return False


def _with_zone(span: Span) -> Span:
    """`3.20pm London time`, `noon local time`: the hour with the place that it is told for."""
    behind = list(span.doc.tokens[span.end : span.end + ZONE])
    place = next((n for n, t in enumerate(behind) if t.lower_ == "time"), 0)
    is_zone = place > 0 and all(t.pos_ == "PROPN" or t.lower_ == "local" for t in behind[:place])
    return span.doc[span.start : span.end + place + 1] if is_zone else span


def _with_preposition(scene: Scene, low: int, high: int) -> set[Token]:
    span = scene.paragraph.doc.char_span(low, high, expand=True)
    if span is None:
        return set()
    span = _with_zone(span)
    first = span.start
    marks = {c for t in span for c in t.children if c.dep_ == "case"}
    if (
        first > 2
        and span.doc.tokens[first - 1].lower_ == "than"
        and span.doc[first - 2].lower_ in {"later", "earlier"}
    ):
        return {*span, *span.doc[first - 3 : first]}  # `not later than 20 May`
    before = span[0].nbor(-1) if first > 0 else span[0]
    is_link = before.pos_ in {"ADP", "SCONJ"} and before.dep_ == "prep"
    leads = not any(c.dep_ == "pobj" and c not in span for c in before.children)  # "no to Sunday work"
    part = before.head if is_link and leads and before.lower_ == "of" else before
    if part.lower_ in PARTS and part.head.dep_ == "prep":
        return {*span, *span.doc[part.head.i : first]}  # `at the end of April`
    return {*span, *marks, before} if is_link and leads else {*span, *marks}


def _governor(token: Token) -> Token | None:
    return next((step for step in token.ancestors if step.pos_ in {"VERB", "AUX", "NOUN"}), None)
