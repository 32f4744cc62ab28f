"""How many a side has at the table: a team of nine, seven-strong; it came with five, the firm with four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.reading.parse import Token
from generator.extract.reading.shapes import Shapes, shape
from generator.extract.rosters.place import ASIDE, Place
from generator.extract.rosters.statement import Statement
from generator.extract.rosters.words import number_of

COUNTS = Shapes(
    map(
        shape,
        (
            r"(?P<a>T)f(?P<n>N)",
            rf"(?P<a>T){ASIDE}[mbhz]{{0,2}}C(?P<n>N)",
            rf"(?P<a>T){ASIDE}[mbhz]{{0,2}}C[fi](?P<n>N)(?=[MT,.:;]|$)",
            r"(?P<a>T),?w?[hC]f?(?P<n>N)(?=[MT,.:;&]|$)",
            r"(?P<a>S)(?:,w)?(?P<total>C)(?P<n>N)(?=[MT,.:;&]|$)",
            r"^(?P<a>S)b(?P<n>N)(?=[;.]|$)",
            r"^SbN;(?P<a>S)(?P<n>N)(?=[;.]|$)",
            r"(?P<a>[ST])(?:,U[^;.,]{1,6},)C(?P<n>N)(?=[MT,.:;&]|$)",
            r"(?P<a>T),(?P<n>N)M(?:iE?)?,",
            r"(?P<n>N)[EM]bXi(?P<a>T)",
            r"(?P<a>S)'(?P<n>N)T",
            rf"(?P<a>T){ASIDE}[mbz]{{0,2}}[hC]f?(?P<n>N)[MT]",
            r"(?P<a>T),?[^;.P]{0,4}(?:L[^;.]{1,8},)?h?(?P<grow>V)i(?P<n>N)",
            r"(?<![,&])(?P<n>N)(?P<each>T)(?=[,KQbLJG])",
            rf"(?P<a>S){ASIDE}[mbz]{{0,2}}h?(?P<come>[KXbG])[Wi](?P<n>N)(?:M|T|U|[.,:;]|$)",
            r"(?P<a>T)[^S;.]*?C(?P<n>N)[MT]",
            r"(?P<a>[ST])[^;.]*?h(?P<n>N)MWy",
            r"W(?P<other>N)(?P<a>T)",
            r"(?P<n>N)(?P<a>S)(?=QNS)",
            r"NSQ(?P<n>N)(?P<a>S)",
            rf"(?P<a>[ST]){ASIDE}[mbz]{{0,2}}h?(?P<send>X)(?P<n>N)(?:M|T|U|[.,:;]|$)",
            rf"(?P<a>S){ASIDE}h(?P<n>N)M",
            rf"(?P<a>S){ASIDE}b?RB(?P<n>N)(?:[MT]|[.,:;]|$)",
            r"NM,?&?(?P<a>S)'?(?P<n>N)[.,;]",
            r"J(?P<n>N)M?f(?P<a>S)",
            r"(?P<n>N)M(?:,L|L)B[^;.]*?(?P<a>[ST])",
            r"(?P<a>[ST])[^;.]*W(?P<other>N)[MT]",
        ),
    ),
    lambda one: one,
)
FEW = 20
"""People whom a bare number counts."""
MOST = 99
"""People in a team; an assembly of delegates has more."""
VERBS = {
    "total": frozenset(("number", "total", "muster")),
    "grow": frozenset(("grow", "swell", "expand", "shrink", "rise", "reduce", "cut", "enlarge", "increase")),
    "come": frozenset(("come", "arrive", "turn", "show", "appear", "travel", "be", "attend", "go", "fly")),
    "send": frozenset(
        ("send", "bring", "field", "name", "put", "dispatch", "delegate", "choose", "appoint", "elect")
    ),
    "each": frozenset(("negotiator", "delegate", "envoy", "emissary", "representative")),
}
"""The verbs and nouns for which a number counts people at the table."""
HOUR = frozenset(("at", "by", "before", "after", "around", "until", "till", "since"))
"""Before a number that tells the time: they went in *at* nine."""
ANOTHER = re.compile(
    r"An? (?:[\w-]+ ){0,2}(?:team|group|delegation) of \w+ [a-z]+ (?:could|may|might|will|would|is|are) "
)
"""How a sentence opens that brings in a team of its own: a team of six officers could be there by May."""
STRONG = re.compile(
    r"\b(?P<n>[a-z]+|\d{1,3})(?:-(?:member|person|people|man|woman|seat)|[- ]strong)\b", re.IGNORECASE
)


def counts(place: Place) -> Iterator[Statement]:
    """The sizes of teams that a sentence tells, each once."""
    told: set[tuple[str | None, int]] = set()
    is_new = ANOTHER.match(place.sentence.text) is not None
    by_letters = _by_letters(place) if "N" in place.letters and not is_new else ()
    for start, side, count in (*by_letters, *_hyphenated(place)):
        if count is not None and count <= MOST and (side, count) not in told:
            told.add((side, count))
            yield Statement("size", start, place.sentence.end_char, (), side, "", False, count)


def _by_letters(place: Place) -> Iterator[tuple[int, str | None, int | None]]:
    letters = place.letters
    for match in (match for one in COUNTS.fitting(letters) for match in one.pattern.finditer(letters)):
        told = {key: match.start(key) for key, words_ in match.groupdict().items() if words_}
        if any(place.told.chunks[told[key]].head.lemma_ not in VERBS[key] for key in VERBS if key in told):
            continue
        number = place.told.chunks[told.get("n", told.get("other", 0))].head
        if number.i and number.nbor(-1).lower_ in HOUR:
            continue
        others = {"other", "more"} & {t.lower_ for t in number.doc[number.i + 1 : number.i + 3]}
        if _is_of_some(number) and not others:
            continue
        count = number_of(number.text)
        if (
            "come" in told
            and place.letters[match.end() - 1 : match.end()] not in {*"MTU"}
            and (count or 0) > FEW
        ):
            continue  # they came first with 32
        if {"countries", "sides", "nations", "parties", "governments"} & {
            t.lower_ for t in number.head.subtree
        }:
            continue
        if number.i and number.nbor(-1).lower_ in {"the", "these", "both"}:
            continue  # envoys of the two countries
        if count is not None and (others or "other" not in told):
            yield number.idx, place.side(told.get("a", told.get("each", 0))), count + (1 if others else 0)


def _is_of_some(number: Token) -> bool:
    """`includes two women`, `brought five and borrowed four more`: not all who are there; not `includes
    eleven members`."""
    doc = number.doc
    before = doc.tokens[max(number.sent.start, number.i - 2) : number.i]
    is_member = number.head.lemma_ in VERBS["each"] | {"member", "person"}
    is_included = not is_member and any(t.lemma_ == "include" for t in before)
    behind = doc.tokens[number.i + 2 : number.sent.end]
    return is_included or any(t.lower_ == "more" and t.nbor(-1).like_num for t in behind)


def _hyphenated(place: Place) -> Iterator[tuple[int, str | None, int | None]]:
    """A seven-strong team; the team, five-strong, …"""
    text = place.sentence.text
    for match in STRONG.finditer(text) if "-" in text or " strong" in text else ():
        at = place.sentence.start_char + match.start()
        chunks = list(enumerate(place.told.chunks))
        own = [n for n, chunk in chunks if chunk.letter in "ST" and chunk.start <= at]
        behind = [n for n, chunk in chunks if chunk.letter == "T" and chunk.end > at]
        near = (
            behind[:1] if behind and (not own or place.told.chunks[behind[0]].start <= at + 30) else own[-1:]
        )
        yield from ((at, place.side(n), number_of(match["n"])) for n in near)
