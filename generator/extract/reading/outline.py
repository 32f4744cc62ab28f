"""The outline of a sentence: a letter for each chunk of it, so that a rule is a short pattern of letters.

The parse of a sentence with many names is often wrong about what hangs on what, and nearly always right about
which words are nouns, verbs and prepositions. So phrases are put together from the kinds of words alone.

`P` a person's name, `S` a side, `E` any other noun phrase, `T` those whom a side sends (`t` where it is said
to be a side's), `Z` what sides have between them, `M` people counted, `H` a place at the head, `N` a number;
`'` owns what follows, `q` its, his; `y` he, it, them; `w` who; verbs `L` lead, `C` include, `R` represent,
`X` send, `J` join, `A` accompany, `K` speak and come, `Q` negotiate and meet, `G` open and hold, `Y` replace,
`V` others, `b` be, `h` have, `m` will; `B` by, `F` for, `f` of, `W` with, `U` under, `D` between, `i` other
prepositions, `&` and, `z` not, and the marks `, ; : ( ) -`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from generator.extract.reading.chunks import Chunk, settled
from generator.extract.reading.parse import Span, Token
from generator.vocabulary import table, words

MODIFIERS = frozenset(
    ("DT", "PDT", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "HYPH", "ADD", "FW")
)
OPENING = MODIFIERS | {"VBN", "VBG"}
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "FW", "ADD"))
OWNING = frozenset(("DT", "PRP$", "POS", "JJ", "CD", "NNP"))
MARKS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "–": "-", "—": "-", "-": "-", "--": "-", ".": "."}
DROPPED = frozenset(("RB", "RBR", "RBS", "RP", "EX", "UH", "``", "''", "_SP", '"', "WRB"))
TEAMS = frozenset(("delegation", "team", "panel", "squad"))
COUNTING = frozenset(("consists", "comprises", "numbers", "number"))
SPEAKING = frozenset(("speak", "speaks", "negotiates"))
PARTICLES = {
    "make": {"up": "C"}, "put": {"up": "X", "forward": "X", "in": "X"}, "sit": {"down": "Q"},
    "take": {"part": "K", "over": "Y"}, "step": {"in": "Y"}, "stand": {"in": "Y"}, "fill": {"in": "Y"},
}  # fmt: skip


class Outline(NamedTuple):
    """The chunks of a sentence in order, and their letters as one word of the same length."""

    chunks: tuple[Chunk, ...]
    letters: str

    def first(self, place: int) -> int:
        """The character at which the chunk of this number begins."""
        return self.chunks[place].start

    def last(self, place: int) -> int:
        """The character behind the chunk of this number."""
        return self.chunks[place].end


def outline(sentence: Span, names: Iterable[tuple[int, int]]) -> Outline:
    """The outline of a sentence with people's names from one character to another; no sides are told yet."""
    start, end = sentence.start_char, sentence.end_char
    return _outline(sentence, tuple(sorted(name for name in names if start <= name[0] < end)))


@lru_cache(maxsize=2048)
def _outline(sentence: Span, names: tuple[tuple[int, int], ...]) -> Outline:
    """Kept, since the rules for parties and those for teams ask for the same ones one after the other."""
    return with_chunks(settled(_chunks(sentence, names)))


def with_chunks(chunks: Iterable[Chunk]) -> Outline:
    """An outline of chunks that a reader has told more of."""
    told = tuple(chunks)
    return Outline(told, "".join([chunk.letter for chunk in told]))


# ------------------------------------------------------------------ from words to chunks


def _chunks(sentence: Span, names: Sequence[tuple[int, int]]) -> list[Chunk]:
    tokens, coming, full_end = list(sentence), iter(names), sentence.end_char
    hidden = _hidden()
    opens = [
        token.tag_ in OPENING
        and (
            (at > 0 and token.tag_ in MODIFIERS and token.lower_ not in hidden)
            or _opens_phrase(token, tokens, at)
        )
        for at, token in enumerate(tokens)
    ]
    chunks: list[Chunk] = []
    name, at = next(coming, None), 0
    while at < len(tokens):
        token = tokens[at]
        while name is not None and name[1] <= token.idx:
            name = next(coming, None)
        if name is not None and token.idx + len(token.text) > name[0]:
            end = at
            while end < len(tokens) and tokens[end].idx < name[1]:
                end += 1
            chunks.append(Chunk("P", *name, tokens[end - 1]))
            at = end
        elif opens[at]:
            end = _phrase_end(tokens, opens, at, name[0] if name else full_end)
            chunks += _phrase(tokens[at:end])
            at = end
        else:
            if letter := _letter(token, tokens, at):
                chunks.append(Chunk(letter, token.idx, token.idx + len(token.text), token))
            at += 1
    return chunks


def _opens_phrase(token: Token, tokens: Sequence[Token], at: int) -> bool:
    is_part = token.lower_ != "behalf" if token.tag_ in MODIFIERS else _is_modifier(tokens, at)
    return is_part and not _is_hidden_verb(token, tokens, at)


@cache
def _hidden() -> frozenset[str]:
    """The words that may be no part of a phrase, whatever the parse takes them for; any first word may."""
    return _leading() | _opening() | SPEAKING | COUNTING | {"behalf"}


def _is_modifier(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle belongs to the noun behind it: its *negotiating* team, *managing* director X, a
    minister, *retired* general Y; *planning* chief Z."""
    before = tokens[at - 1].tag_ if at else "DT"
    behind = tokens[at + 1].tag_ if at + 1 < len(tokens) else ""
    is_title = tokens[at].lower_ in table("outline")["in_titles"] and behind in NOUNS
    is_field = (
        tokens[at].tag_ == "VBG"
        and behind in NOUNS
        and tokens[at + 1].lower_ in table("teams")["roles"]["nouns"]
    )
    is_listed = before in {",", "CC"} and behind in NOUNS | {"JJ"} and tokens[at].dep_ == "amod"
    return is_title or is_field or is_listed or (before in OWNING and behind in NOUNS | {"JJ", "CD"})


def _is_hidden_verb(token: Token, tokens: Sequence[Token], at: int) -> bool:
    """Whether what the parse takes for a noun is a verb: X *heads* the team; A and B *open* talks."""
    word = token.lower_
    if at > 0 and word not in _hidden():
        return False
    if word in COUNTING and token.tag_ in NOUNS and at + 1 < len(tokens) and tokens[at - 1].tag_ != "POS":
        return tokens[at + 1].lower_ == "of" or tokens[at + 1].tag_ == "CD"  # its team consists of X
    if word in _opening():
        is_name = at > 0 and tokens[at - 1].tag_ in {"NNP", "NNPS"}
        return is_name and any(_nouns().get(token.lemma_.lower()) == "Z" for token in tokens[at + 1 : at + 4])
    if word not in _leading():
        return word in SPEAKING or (at == 0 and word.endswith("ing") and word.removesuffix("ing") in _verbs())
    if token.tag_ not in NOUNS or at + 1 == len(tokens):
        return False
    behind = tokens[at + 1]
    is_named = at > 0 and word.endswith("s") and tokens[at - 1].tag_ == behind.tag_ == "NNP"
    return is_named or behind.lower_ == "that" or behind.tag_ in {"DT", "PRP$"}  # X fronts Kenya's team


@cache
def _opening() -> frozenset[str]:
    """What two do with talks, which the parse takes for a word of their kind: A and B *open* peace talks."""
    return frozenset(words("proceedings", "begin", "finish"))


@cache
def _leading() -> frozenset[str]:
    return frozenset(form for verb in table("outline")["verbs"]["L"] for form in (verb, f"{verb}s"))


def _phrase_end(tokens: Sequence[Token], opens: Sequence[bool], at: int, stop: int) -> int:
    """Where a noun phrase ends: before a name, another article, a number behind its noun, or its verb."""
    end = at + 1
    while end < len(tokens) and opens[end] and tokens[end].idx < stop:
        is_new = tokens[end].tag_ in {"DT", "PDT"} and tokens[end - 1].tag_ not in {"PDT", "HYPH"}
        is_title = tokens[end - 1].lower_ in TEAMS and tokens[end].text[:1].isupper()  # whose team Premier X
        if is_new or is_title or _is_time(tokens, end):
            break
        end += 1
    return end


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time without a preposition begins behind a noun: the team *last week*."""
    is_there = tokens[at].lower_ in {"last", "next", "this"} and tokens[at - 1].tag_ in NOUNS
    return is_there and at + 1 < len(tokens) and tokens[at + 1].lower_ in _times()


def _phrase(tokens: Sequence[Token]) -> Iterator[Chunk]:
    """The chunks of one noun phrase: its number, and the rest by its main word."""
    first = tokens[0]
    if len(tokens) == 1 and first.tag_ in NOUNS and first.lower_ not in _numbers():
        yield Chunk(_noun_letter(first, tokens), first.idx, first.idx + len(first.text), first)
        return
    body = [token for token in tokens if token.tag_ not in {"DT", "PDT"}]
    counted = body[:1] if body and (body[0].tag_ == "CD" or body[0].lower_ in _numbers()) else []
    if counted and not (len(body) > 1 and body[1].tag_ == "HYPH"):
        yield Chunk("N", counted[0].idx, counted[0].idx + len(counted[0].text), counted[0])
        body = body[1:]
    behind = body[-1:] if len(body) > 1 and body[-1].tag_ == "CD" and body[-1].is_alpha else []
    body = body[: len(body) - len(behind)]
    if body:
        head = ([token for token in body if token.tag_ in NOUNS] or body)[-1]
        letter, end = _noun_letter(head, body), body[-1].idx + len(body[-1].text)
        if letter == "_" and body[0].tag_ == "NNP" and body[0].lower_ not in _times() and len(body) > 1:
            yield Chunk("E", body[0].idx, body[0].idx + len(body[0].text), body[0])  # left *Nuuk* last Friday
        yield Chunk("M" if counted and letter == "H" else letter, body[0].idx, end, head)
    elif not counted and first.lower_ == "no":
        yield Chunk("z", first.idx, first.idx + len(first.text), first)
    for token in behind:  # the firm *five*
        yield Chunk("N", token.idx, token.idx + len(token.text), token)


@cache
def _numbers() -> frozenset[str]:
    return frozenset(table("numbers")["words"])


def _noun_letter(head: Token, body: Sequence[Token]) -> str:
    """The letter of a noun phrase; small `t` for what is a team only beside an owner, `_` for a time."""
    lemma = head.lemma_.lower()
    if head.lower_ in _times() or lemma in _times():
        return "_"
    letter = _nouns().get(head.lower_) or _nouns().get(lemma, "E")
    if letter in {"M", "H", "Z", "t"} and head.text[:1].isupper() and len(body) > 1:
        return "E"  # the People's Front, Prime Minister
    if letter == "T" and words("teams", "sport") & {token.lower_ for token in body}:
        return "E"
    if letter == "t" and {token.lower_ for token in body} & _for_talks():
        return "T"
    return letter


@cache
def _nouns() -> Mapping[str, str]:
    nouns = table("outline")["nouns"]
    return {word: letter for letter in "tMHZT" for word in nouns[letter]}


@cache
def _times() -> frozenset[str]:
    return frozenset(table("outline")["times"]["words"])


@cache
def _for_talks() -> frozenset[str]:
    return frozenset(table("outline")["for_talks"]["words"])


def _letter(token: Token, tokens: Sequence[Token], at: int) -> str:  # noqa: PLR0911  a table in words
    tag = token.tag_
    if tag.startswith("V"):
        return _verb_letter(token, tokens, at)
    if tag == "POS":
        return "'"
    if tag == "PRP$":
        return "y" if token.lower_ == "her" and _is_followed_by_verb(tokens, at) else "q"
    if small := _small().get(token.lower_):
        return small
    if token.pos_ == "VERB" or _is_hidden_verb(token, tokens, at):
        return _verb_letter(token, tokens, at)
    if tag == "MD":
        return "m"
    if tag in {"IN", "TO"}:
        return "i"
    return "" if tag in DROPPED else MARKS.get(token.text, "x" if token.is_alpha else "")


def _is_followed_by_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether *her* is somebody and owns nothing: beside *her* sat X."""
    return at + 1 < len(tokens) and tokens[at + 1].tag_ in {"VBD", "VBZ", "VBP", "MD"}


def _verb_letter(token: Token, tokens: Sequence[Token], at: int) -> str:
    lemma = token.lemma_.lower()
    if lemma in PARTICLES:
        for behind in tokens[at + 1 : at + 3]:
            if behind.lower_ in PARTICLES[lemma]:
                return PARTICLES[lemma][behind.lower_]
    if lemma in {"be", "have"}:
        return lemma[0]
    bare = token.lower_.removesuffix("s").removesuffix("ing")
    return _verbs().get(lemma) or _verbs().get(bare) or "V"


@cache
def _verbs() -> Mapping[str, str]:
    verbs = table("outline")["verbs"]
    return {
        word: letter
        for letter in ("z", "G", "K", "Q", "A", "J", "X", "C", "R", "Y", "L")
        for word in verbs[letter]
    }


@cache
def _small() -> Mapping[str, str]:
    return {word: letter for letter, listed in table("outline")["small"].items() for word in listed}
