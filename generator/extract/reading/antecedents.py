"""The names of a document as what a pronoun or description may stand for, with their places in sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.readings import STOPS, Reading
from generator.extract.reading.verb_forms import class_of
from generator.model import Citation, Mention
from generator.vocabulary.names import fold, is_family_first, parts_of

KEPT = 2
"""Who was called by a family name alone so often keeps it when another of that name comes in."""

MANY = frozenset({"they", "nobody", "everybody", "everyone", "we", "both"})


@dataclass(frozen=True, slots=True)
class Named:
    """A person at one place: by name, or by a pronoun already resolved (then `at` is the name it stands for).

    `who` is one person of this document; `paragraph` and `sentence` count from the document's start.
    `nameless` are the words for somebody without a name ("a guard"), empty where there is one.
    """

    who: str
    at: Citation
    paragraph: int
    sentence: int
    token: Token
    quoted: bool
    nameless: str = ""
    is_asked_about: bool = False  # in a question of the text's own: "Would X pay? “Ask him,” he said"

    @property
    def is_subject(self) -> bool:
        """Whether it is, or heads, the subject of a clause."""
        return _top(self.token).dep_ in SUBJECTS

    @property
    def in_main_clause(self) -> bool:
        """Whether its clause is not inside another, or is the act of speech the sentence is about."""
        verb = _top(self.token).head
        if verb.dep_ == "advcl" and _is_nobody_told_of(verb.head):
            return True
        return verb.dep_ in {"ROOT", "conj"} or class_of(verb.lower_) == "say"

    @property
    def speaks(self) -> bool:
        """Whether a verb of saying follows the name at once: "…, the aide, X, has signalled"; not where the
        name only belongs to the one who speaks: "…, an aide to X, has signalled"."""
        if self.token.dep_ in {"pobj", "poss"}:
            return False
        doc, at = self.token.doc, self.token.i + 1
        while at < len(doc) and (
            doc.tokens[at].text == "," or doc.tokens[at].tag_ == "RB" or doc.tokens[at].dep_ == "aux"
        ):
            at += 1
        follows = at < len(doc) and doc.tokens[at].tag_ in {"VBD", "VBZ", "VBP", "VBN"}
        return follows and class_of(doc.tokens[at].lower_) == "say"

    @property
    def tells(self) -> bool:
        """Whether it is what its clause is about, or speaks."""
        return self.is_subject or self.speaks

    @property
    def is_owner(self) -> bool:
        """Whether it only owns what the sentence is about: X's spokesman."""
        return self.token.dep_ == "poss" or _top(self.token).dep_ == "poss"


def _is_nobody_told_of(verb: Token) -> bool:
    """Whether the main clause is about no one person: "They did not move until X rang the bell"."""
    return any(child.dep_ in SUBJECTS and child.lower_ in MANY for child in verb.children)


def _ends_with(token: Token, stop: str) -> bool:
    """Whether the next full stop, question or exclamation mark after a token is this one."""
    after = (t.text for t in token.doc[token.i :] if t.text in STOPS)
    return next(after, "") == stop


def _top(token: Token) -> Token:
    """The token that carries a name's place in the clause: an apposition's noun, a compound's head."""
    seen = 0
    while token.dep_ in {"appos", "compound", "flat", "nmod"} and token.head is not token and seen < 6:
        token, seen = token.head, seen + 1
    return token


def names_of(paragraphs: Sequence[Reading], mentions: Sequence[Mention]) -> tuple[Named, ...]:
    """Every mention of the document with its place in the sentence, in order."""
    return tuple(_named(paragraphs, mentions))


def _named(paragraphs: Sequence[Reading], mentions: Sequence[Mention]) -> Iterator[Named]:
    people = same_people(mentions)
    starts = [reading.paragraph.passage.start for reading in paragraphs]
    for mention in mentions:
        number = bisect_right(starts, mention.at.start) - 1
        token = head_of(paragraphs[number], mention.at)
        if token is not None:
            reading = paragraphs[number]
            sentence = reading.sentence[token.i]
            outside = reading.is_outside(token)
            is_asked = outside and _ends_with(token, "?")
            yield Named(
                people[mention.at], mention.at, number, sentence, token, not outside, is_asked_about=is_asked
            )


def brought_in(names: Sequence[Named]) -> frozenset[Citation]:
    """The places where a person is named for the first time, and nobody else in that sentence."""
    sentences = Counter((named.paragraph, named.sentence) for named in names)
    first: dict[str, Named] = {}
    for named in names:
        first.setdefault(named.who, named)
    return frozenset(n.at for n in first.values() if sentences[n.paragraph, n.sentence] == 1 and not n.quoted)


def head_of(reading: Reading, at: Citation) -> Token | None:
    """The token of a name that the rest of the name hangs on."""
    low, high = at.start - reading.paragraph.passage.start, at.end - reading.paragraph.passage.start
    inside = [t for t in reading.doc if low < t.idx + len(t) and t.idx < high] if low >= 0 else []
    return next((t for t in inside if not low <= t.head.idx < high), inside[-1] if inside else None)


def same_people(mentions: Sequence[Mention]) -> dict[Citation, str]:
    """One key a person within the document: a name that stands alone goes with the full name it ends.

    With several full names of one family name, the one named last before counts, unless somebody has been
    called by it alone KEPT times: the leader's sister does not take his name over.
    """
    full: dict[str, str] = {}
    for mention in mentions:
        if " " in mention.text:
            for part in _parts(mention.text):
                full.setdefault(part, fold(mention.text))
    people: dict[Citation, str] = {}
    last: dict[str, str] = {}
    called: Counter[tuple[str, str]] = Counter()
    for mention in mentions:
        if " " in mention.text:
            own = fold(mention.text)
            known = full.get(fold(parts_of(mention.text).family_text))
            people[mention.at] = known if known and _one_given(known, own) else own
            mine = dict.fromkeys(_parts(mention.text), people[mention.at])
            last.update({p: who for p, who in mine.items() if called[p, last.get(p, who)] < KEPT})
        else:
            own = fold(mention.text)
            people[mention.at] = last.get(own) or full.get(own) or own
            called[own, people[mention.at]] += 1
    return people


def _parts(name: str) -> tuple[str, ...]:
    parts = parts_of(name)
    return tuple(dict.fromkeys(fold(p) for p in (parts.family_text, *parts.family, *parts.given[:1])))


def _one_given(one: str, other: str) -> bool:
    """Whether two full names may be one person's by what stands beside the family name; where that comes
    first, by all of it: Choe Su-an is Choe Su An, not Choe Si Wan."""
    (head, *given), (other_head, *others) = one.split(), other.split()
    if head == other_head and is_family_first(head):
        return "".join(given).replace("-", "") == "".join(others).replace("-", "")
    return head[0] == other_head[0]
