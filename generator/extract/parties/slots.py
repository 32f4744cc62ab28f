"""Where a sentence puts the parties to talks: patterns over its outline.

Each gives the phrases that stand in one place, as words: a body by its name, or `the` and its noun. A
strong place (whose team it is, who is represented, for whom somebody speaks) makes a party of any people's
noun; a weak one (who met whom) only of names and of nouns that the vocabulary knows for bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.parties.names import FOR_WHOM, NAME
from generator.extract.reading.analysis import Paragraph
from generator.extract.reading.chunks import Chunk
from generator.extract.reading.outline import Outline, outline
from generator.extract.reading.parse import Token
from generator.extract.reading.shapes import Shapes, shape
from generator.extract.reading.skeleton import bare
from generator.model import Mention
from generator.vocabulary import table, words

EL = r"q?(?:[EtM]')?[Et](?:\(E\))?(?:[fF]q?E)?"
"""A party as one of a row: the ministry, Kenya's ministry, the union of the port."""
OF = rf"[TtM]f{EL}(?:,?&f?{EL})*"
"""Those whom it sends: envoys of the ministry and of the front."""
ONE = rf"(?:{OF}|(?:[Et]')?T|{EL})"
ROW = rf"{ONE}(?:,{ONE})*(?:,?&{ONE}){{1,2}}"
ASIDE = r"(?:,[^,;LKRX]{1,6},)?"
AUX = rf"{ASIDE}(?:iE)?[mbhGV]?[bhi]?"
"""Between a subject and its verb: an aside, an auxiliary, *opened* talks."""
OPENS = r"(?:^|[,;&x])(?:i[EZ])*i?"
WEAK = Shapes(
    map(
        shape,
        (
            rf"[ZQ](?:[fiF]E)*W(?P<row>{ROW}|qE,E(?=[,.i]|$)|{ONE})",
            rf"{OPENS}(?P<row>{ROW}){AUX}(?:Q|[GK](?:NE|[EfNiq])*Z)",
            rf"{OPENS}(?P<row>{ONE}){AUX}Q(?P<other>{ONE}(?:,[Et](?=\.|,|i|$))?)",
            rf"{OPENS}(?P<row>{ONE}){AUX}(?:G(?:NE|[EfNi])*Z|Q)(?:[fiF]E)*W",
            rf"P{AUX}Q(?P<row>{ONE})",
            rf"(?P<row>{ONE})'Z(?:[iF]E)?W",
            rf"{OPENS}(?P<row>{ONE})[Kbh][Wi]?N(?:[MT]|U|[.,:;]|$)",
            rf"NM,?&?(?P<row>{ONE})N[.,;]",
            rf"[Jb]NM?f(?P<row>{ONE})",
            rf"(?P<row>{EL})'E?P,?&(?P<other>{EL})'E?P{AUX}Q",
            rf"^(?P<row>{EL})[mbh]*KW(?=q?[EtH](?:fE)?,?P|N?T)",
            rf"(?P<row>{EL}),w[^;.P]{{1,20}},b[RL](?:i\w?)*B",
            rf"[RL]B[^;.]*?[,;]&?(?P<row>{EL})B(?=[qEtH']*,?P)",
        ),
    ),
    lambda one: one,
)
STRONG = Shapes(
    map(
        shape,
        (
            rf"Z(?:[fiF]{EL})*D(?P<row>{ROW})",
            rf"(?P<row>{EL})'(?:E')?[TN]",
            rf"L(?P<row>{EL})'t",
            r"(?P<row>T)",
            rf"T(?:fNM?|NM)?[fF](?P<row>{EL}(?:&f?{EL})*)",
            rf"(?P<row>{ONE}){ASIDE}[mbh]*b?R(?:i\w?)*B",
            r"P(?:,?[^,;.]{0,5},?)?[mb]?(?:[Vi]i)?R(?P<row>[Et](?:fE)?)",
            rf"(?P<row>{EL})[mbh]*b?LB(?:q|[EtHM]|[Et]'|,)*P",
            rf"(?P<row>{EL})h?X(?:(?:q|[EtHMN]|'|,)*P|q?NE?[MT]|[TN]f?[MNT]|N[.,;:]|Nfq)",
            rf"(?P<row>{EL})h?XEiq?[EH]?,?P",
            rf"[KQJRLAG][EZ]?F(?P<row>{ONE})(?=[,:.;biFW]|$)",
            rf"R(?P<row>{EL})b(?=[EHq']*P)",
            rf"L(?P<row>{EL})'(?=[.,;]|$)",
            rf"(?:^|i[EZ])F(?P<row>{ONE})(?=[,:b][^,.]{{0,4}}P|:$)",
            rf"^F(?P<row>{ONE})\.$",
            r"^F(?P<row>E)(?=E?PL)",
            rf"^(?P<row>{EL})'[bB,]?LBE?P",
            rf"P,[EHM]f(?P<row>{EL})(?:\(E\))?,?w?[mbh]?L[ETS'q]",
            rf"^(?P<row>{EL})'[EHt],?P,?w?[mbh]?L[ETS'q]",
        ),
    ),
    lambda one: one,
)
A_NAME = re.compile(NAME)
OWN_TEAM = re.compile(r"q(?:E')?T")
SUBJECT = re.compile(
    r"(?:^|[,;&])(?:i[^,]{1,6},)?(?P<row>(?:[EtM]')?[Et](?:fE)?)(?=[a-zA-Z,]*[a-zGKXJLCRAVQ])"
)
"""Its team, and the subject which that may be of."""


def rows_in(paragraph: Paragraph, mentions: Sequence[Mention], text: str) -> Iterator[str]:
    """The phrases of a paragraph that stand where parties do, those of one row joined by `and`; `text` is its
    own."""
    start = paragraph.passage.start
    people = [(one.at.start - start, one.at.end - start) for one in mentions]
    told_so_far: list[Outline] = []
    for sentence in paragraph.doc.sents:
        told = outline(sentence, people)
        bones = bare(told)
        for one in (told,) if bones is told else (told, bones):
            for row in _rows(one, text):
                yield " and ".join(dict.fromkeys(row))
        told_so_far.append(told)
        if OWN_TEAM.search(told.letters):
            yield from _subject_of(told_so_far, text)


def _subject_of(told: Sequence[Outline], text: str) -> list[str]:
    """The party that is the last subject of sentences."""
    for one in reversed(told):
        found = SUBJECT.search(one.letters)
        if found and (named := list(_elements(one, *found.span("row"), text, strong=False))):
            return named[-1:]
    return []


def _rows(told: Outline, text: str) -> Iterator[list[str]]:
    letters = told.letters
    for shapes, strong in ((WEAK, False), (STRONG, True)):
        for match in [m for one in shapes.fitting(letters) for m in _overlapping(one.pattern, letters)]:
            if _watches(told, match.end("row"), match.end()) or _is_elsewhere(told, match.start()):
                continue
            spans = [match.span(key) for key in match.groupdict() if match[key]]
            row = [name for span in spans for name in _elements(told, *span, text, strong=strong)]
            if row:
                yield row


def _watches(told: Outline, start: int, end: int) -> bool:
    """Whether somebody is there as observer or mediator."""
    return any(chunk.head.lower_ in _watching() for chunk in told.chunks[start : end + 1])


def _is_elsewhere(told: Outline, start: int) -> bool:
    """Whether somebody leaves *for* a place, something is signed *for* it, or a paper has its team there."""
    chunk, before = told.chunks[start], told.chunks[start - 1] if start else None
    if chunk.letter == "T":
        return before is not None and before.letter == "q" and before.head.lower_ == "our"
    is_for = "F" in told.letters[start + 1 : start + 3]
    return is_for and (chunk.head.lemma_ in words("outline", "setting_off") or chunk.head.tag_ == "VBN")


@cache
def _watching() -> frozenset[str]:
    found = words("parties", "watching")
    return found | {word.removesuffix("s") for word in found}


def _overlapping(pattern: re.Pattern[str], letters: str) -> Iterator[re.Match[str]]:
    """The matches from each place on: two of them may share a phrase."""
    at = 0
    while (match := pattern.search(letters, at)) is not None:
        yield match
        at = max(match.start("row") + 1, match.end("row"))


def _elements(told: Outline, first: int, end: int, text: str, *, strong: bool) -> Iterator[str]:
    """What stands in a place: each phrase that is not another's owner, and whose team a team is."""
    chunks, whole = told.chunks[first:end], ""
    for number, chunk in enumerate(chunks):
        before, behind = (chunks[n].letter if 0 <= n < len(chunks) else "" for n in (number - 1, number + 1))
        if behind == "'" or (before == "f" and whole):
            continue
        if chunk.letter == "T" or (chunk.letter in "tM" and behind == "f"):
            yield from _owner_within(chunk)
        elif chunk.letter in "Et":
            owner = chunks[number - 2] if before == "'" else None
            is_strong = strong or (before == "f" and number > 1)
            whole = _named(chunk, owner, text, strong=is_strong)
            yield from filter(None, [whole])


def _owner_within(chunk: Chunk) -> Iterator[str]:
    """Whose team it is by the words before its noun: the *Front* panel, the *staff* delegation."""
    before = [t for t in chunk.head.doc.tokens[chunk.head.sent.start : chunk.head.i] if t.idx >= chunk.start]
    named = " ".join(t.text for t in before if t.text[:1].isupper())
    if named:
        yield named
    elif before and before[-1].tag_ in {"NN", "NNS", "JJ"}:
        noun = before[-1].lower_
        if _is_people(before[-1], strong=True):
            yield f"the {noun}"
        elif f"{noun}s" in words("parties", "nameless"):
            yield f"the {noun}s"  # the rebel delegation


def _named(chunk: Chunk, owner: Chunk | None, text: str, *, strong: bool) -> str:
    """A body by its name within a phrase, which may go on behind it, else `the` and the noun of a body."""
    if owner is not None and owner.head.text[:1].isupper():
        whole = A_NAME.match(text, owner.start)
        if whole is not None and whole.end() >= chunk.end:
            return whole[0]
    names = list(A_NAME.finditer(text[: chunk.end], chunk.start))
    rest = text[names[-1].end() : chunk.end].strip() if names else ""
    is_verb = rest in words("proceedings", "begin", "finish")  # "between A and B resume", taken for a noun
    if names and (chunk.head.text[:1].isupper() or not rest or is_verb):
        whole = A_NAME.match(text, names[-1].start())
        return FOR_WHOM.sub("", whole[0] if whole else names[-1][0])
    return f"the {chunk.head.lower_}" if _is_people(chunk.head, strong=strong) else ""


def _is_people(noun: Token, *, strong: bool) -> bool:
    """Whether a noun is a body's or of people together that can be a party; in a strong place any people's
    noun behind `the`."""
    lower = noun.lower_
    known = lower in words("parties", "nameless")
    is_crowd = lower in words("parties", "crowds") and not (known and strong)
    if is_crowd or not noun.is_alpha or _is_office(lower):
        return False
    if known or not strong or not _is_told_of(noun):
        return known
    among = {token.lower_ for token in noun.doc[max(noun.sent.start, noun.i - 6) : noun.i]}
    return "between" in among or lower.endswith(tuple(table("parties")["people_endings"]))


def _is_told_of(noun: Token) -> bool:
    """Whether `the` opens the phrase of a noun: the smallholders, no *team of lawyers*."""
    return (
        noun.doc.tokens[noun.left_edge.i].lower_ in {"the", "their", "its"} or noun.nbor(-1).lower_ == "the"
    )


@cache
def _is_office(noun: str) -> bool:
    nouns = {*table("teams")["roles"]["nouns"], *table("outline")["for_talks"]["words"]}
    return noun in nouns or noun.removesuffix("s") in nouns
