"""How a sentence judges the talks and the teams: the axis, which end of it, whose team.

Each axis is a table of `vocabulary/en/verdicts.toml`; the rules here say how word and thing hang together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.referents import parties_in
from generator.extract.wording.terms import listed, thing_word
from generator.model import FoundVerdict
from generator.vocabulary import table

DENIED = {"not", "n't", "no", "never", "without", "any", "hardly"}
MAY_BE = {"if", "whether", "unless", "would", "could", "should", "may", "might", "must"}
NEAR = 5
"""Words between a judgement and what it judges, up to which both are shown."""
ENDS = ("first", "last")


def find_verdicts(analysis: Analysis) -> tuple[FoundVerdict, ...]:
    """Every judgement of the document, in order; of one sentence one an end of an axis."""
    found: dict[tuple[int, str, str], FoundVerdict] = {}
    for paragraph in analysis.paragraphs:
        for sentence in paragraph.doc.sents:
            for verdict in _in_sentence(sentence, paragraph):
                found.setdefault((verdict.at.start, verdict.axis, verdict.end), verdict)
    return tuple(found.values())


@cache
def _cues() -> Mapping[str, tuple[tuple[str, str, tuple[str, ...], bool], ...]]:
    """First word of a cue → axis, end, the words that go with it, whether it must be denied."""
    found: dict[str, list[tuple[str, str, tuple[str, ...], bool]]] = {}
    for axis, rows in table("verdicts").items():
        for end in ENDS:
            for cue in rows[end]:
                words = tuple(word for word in cue.split() if word not in {"not", "-"})
                found.setdefault(words[0], []).append((axis, end, words[1:], cue.endswith(" not")))
    return {
        word: tuple(sorted(rows, key=lambda row: (-len(row[2]), not row[3]))) for word, rows in found.items()
    }


def _in_sentence(sentence: Span, paragraph: Paragraph) -> Iterator[FoundVerdict]:
    if sentence.text.rstrip().endswith("?"):
        return
    for token in sentence:
        for axis, end, beside, denied in _cues().get(token.lemma_.lower(), ()):
            near = [*token.subtree, *token.head.subtree] if beside else []
            if beside and not all(any(t.lemma_.lower() == word for t in near) for word in beside):
                continue
            if _is_denied(token, sentence) != denied or _is_supposed(token):
                continue
            topic = next((t for t in near if "progress" in beside and t.lemma_ == "progress"), None)
            topic = topic or _topic(token, axis)
            if topic is not None and not any(t.lower_ in listed("others") for t in topic.children):
                words = _words(token, topic, [t for t in near if t.lemma_.lower() in beside])
                yield FoundVerdict(paragraph.cite(sentence), axis, end, paragraph.cite(words), _side(topic))
                break


def _words(token: Token, topic: Token, beside: list[Token]) -> Span:
    """The judgement in the source's words, with what denies it and, where it stands near, what is judged."""
    said = [token, *(t for t in beside if abs(t.i - token.i) <= NEAR)]
    denied = [t for t in (*token.children, *token.head.children) if t.lower_ in DENIED]
    said += [t.nbor(-1) if t.lower_ == "n't" else t for t in denied if abs(t.i - token.i) <= NEAR]
    said += [topic] if abs(topic.i - token.i) <= NEAR and topic.pos_ != "PRON" else []
    said += list(token.subtree) if token.pos_ == "NOUN" and topic.pos_ == "PRON" else []
    return token.doc[min(t.i for t in said) : max(t.i for t in said) + 1]


def _topic(token: Token, axis: str) -> Token | None:
    """What is judged: the noun the word stands at, the subject or object of its clause."""
    topics = set(table("verdicts")[axis]["topics"])
    verb = next((t for t in (token, *token.ancestors) if t.pos_ in {"VERB", "AUX"}), token.head)
    near = [token.head, *token.head.children, *token.children]
    around = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}]
    near += [t for c in around for t in (c, *c.children)]
    near += [token, *token.ancestors]
    for word in near:
        if word.lower_ in {"they", "it"} and "meeting" in topics and _speaks_of_meeting(word):
            return word
        if thing_word(word.lemma_.lower()) in topics and (word.pos_ != "VERB" or axis == "expectation"):
            return word
    return None


def _speaks_of_meeting(pronoun: Token) -> bool:
    """Whether a meeting is named before the pronoun, in its sentence or the one before."""
    start = pronoun.sent.start
    first = pronoun.doc[start - 1].sent.start if start else 0
    return any(thing_word(t.lemma_.lower()) == "meeting" for t in pronoun.doc[first : pronoun.i])


def _is_denied(token: Token, sentence: Span) -> bool:
    """`no real decision-makers`, `not serious`, `do not expect`."""
    near = [token, *token.children, *token.head.children, *(t for c in token.children for t in c.children)]
    if token.head.pos_ in {"VERB", "AUX"} or token.dep_ in {"acomp", "attr", "dobj"}:
        near += list(token.head.children)
    return any(t.lower_ in DENIED for t in near)


def _is_supposed(token: Token) -> bool:
    for above in (token, *token.ancestors):
        if any(c.lower_ in MAY_BE and c.dep_ in {"mark", "aux"} for c in above.children):
            return True
        if above.dep_ in {"ccomp", "ROOT"}:
            return False
    return False


def _side(topic: Token) -> tuple[str, ...]:
    """Whose team it is: the only country named at the noun."""
    own = parties_in(" ".join(t.text for t in topic.subtree))
    return own if len(own) == 1 else ()
