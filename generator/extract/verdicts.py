"""How a sentence judges the talks and the teams: the axis, which end of it, whose team.

Each axis is a table of `vocabulary/en/verdicts.toml`; the rules here say how word and thing hang together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import subject_of
from generator.extract.reference.countries import countries_in
from generator.extract.reference.referents import Referents
from generator.extract.wording.terms import listed, thing_word
from generator.model import Citation, FoundVerdict, Mention
from generator.vocabulary import table

DENIED = {"not", "n't", "no", "never", "without", "any", "hardly"}
MAY_BE = {"if", "whether", "unless", "would", "could", "should", "may", "might", "must"}
WISHING = {"demand", "want", "seek", "request", "insist", "urge"}
SENDING = {"send", "dispatch", "field", "bring", "name", "appoint"}
BUT = {"but", "except", "besides", "apart"}
NEAR = 5
"""Words between a judgement and what it judges, up to which both are shown."""
OWN_CLAUSES = {"conj", "ccomp", "advcl", "relcl", "parataxis"}
"""What hangs on a word and is denied for itself: `made progress, but did not get there`."""
ENDS = ("first", "last")


def find_verdicts(analysis: Analysis, mentions: Sequence[Mention] = ()) -> tuple[FoundVerdict, ...]:
    """Every judgement of the document, in order; of one sentence one an end of an axis."""
    found: dict[tuple[int, str, str], FoundVerdict] = {}
    for paragraph in analysis.paragraphs:
        for sentence in paragraph.doc.sents:
            for verdict in _in_sentence(sentence, paragraph, mentions):
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


def _in_sentence(sentence: Span, paragraph: Paragraph, mentions: Sequence[Mention]) -> Iterator[FoundVerdict]:
    cues = _cues()
    if sentence.lemmas.isdisjoint(cues) or sentence.text.rstrip().endswith("?"):
        return
    for token in sentence:
        for axis, end, beside, denied in cues.get(token.lemma_.lower(), ()):
            if not sentence.words.issuperset(beside):
                continue
            near = [*token.subtree, *token.head.subtree] if beside else []
            if beside and not {form for t in near for form in (t.lemma_.lower(), t.lower_)}.issuperset(
                beside
            ):
                continue
            if token.i and token.nbor(-1).text == "-" and token.tag_ == "VBN":  # "hard-won"
                continue
            if token.lower_ == "only" and token.head.lemma_.lower() not in beside:
                continue
            if _is_denied(token) != denied or (_is_supposed(token) and not _rows(axis).get("of_plans")):
                continue
            topic = next((t for t in near if "progress" in beside and t.lemma_ == "progress"), None)
            topic = topic or _topic(token, axis)
            if topic is not None and topic.below.isdisjoint(listed("others")):
                words = _words(token, topic, [t for t in near if t.lemma_.lower() in beside])
                says = paragraph.cite(words)
                side = _side(token, topic, axis, Referents(paragraph, mentions))
                yield FoundVerdict(paragraph.cite(sentence), axis, end, says, *side)
                break


def _rows(axis: str) -> Mapping[str, Any]:
    rows: Mapping[str, Any] = table("verdicts")[axis]
    return rows


def _words(token: Token, topic: Token, beside: list[Token]) -> Span:
    """The judgement in the source's words, with what denies it and, where it stands near, what is judged."""
    said = [token, *(t for t in beside if abs(t.i - token.i) <= NEAR)]
    denied = [t for t in (*token.children, *token.head.children) if t.lower_ in DENIED]
    said += [t.nbor(-1) if t.lower_ == "n't" and t.i else t for t in denied if abs(t.i - token.i) <= NEAR]
    said += [topic] if abs(topic.i - token.i) <= NEAR and topic.pos_ != "PRON" else []
    said += list(token.subtree) if token.pos_ == "NOUN" and topic.pos_ == "PRON" else []
    if token.dep_ == "pobj" and token.head.lower_ in {"without", "of"}:  # "a lot of demands"
        said += [token.head if token.head.lower_ == "without" else token.head.head.left_edge]
    first, last = min(t.i for t in said), max(t.i for t in said)
    end = token.doc.tokens[last]
    if end.pos_ in {"ADP", "SCONJ"} or end.lower_ in BUT:
        joined = (c for c in end.head.children if c.dep_ == "conj" and c.i > end.i)
        goal = next(joined, end) if end.dep_ == "cc" else end
        last = min(goal.right_edge.i, last + NEAR)  # "meet no one but Lund"
    elif first == last and token.pos_ == "NOUN":
        first, last = max(token.left_edge.i, first - NEAR), min(token.right_edge.i, last + NEAR)
    return token.doc[first : last + 1]


def _topic(token: Token, axis: str) -> Token | None:
    """What is judged: the noun the word stands at, the subject or object of its clause."""
    topics, takes_verbs = set(_rows(axis)["topics"]), bool(_rows(axis).get("of_acts"))
    for word in _near(token):
        if word.lower_ in {"they", "it"} and "meeting" in topics and _speaks_of_meeting(word):
            return word
        is_topic = thing_word(word.lemma_.lower()) in topics and word.lower_ != "talk"  # mere words
        if (is_topic or (takes_verbs and word.lemma_ in topics)) and (word.pos_ != "VERB" or takes_verbs):
            return word
    return None


def _near(token: Token) -> Iterator[Token]:
    """The words that a judgement may be about, nearest first."""
    above = (t for t in (token, *token.ancestors) if t.pos_ in {"VERB", "AUX"} and t.dep_ != "acomp")
    verb = next(above, token.head)
    yield from (token.head, *token.head.children, *token.children)
    if token.dep_ == "amod" and verb.lemma_ not in {"be", "remain", "have", "make", "send"}:
        return  # `a significant turnaround` judges that alone
    yield from (g for c in token.children if c.dep_ == "prep" for g in c.children)
    for around in (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}):
        yield from (around, *around.children)
    subject = subject_of(verb)
    yield from (token, *token.ancestors, *(() if subject is None else (subject,)))


def _speaks_of_meeting(pronoun: Token) -> bool:
    """Whether a meeting is named before the pronoun, in its sentence or the one before."""
    start = pronoun.sent.start
    first = pronoun.doc[start - 1].sent.start if start else 0
    return any(thing_word(t.lemma_.lower()) == "meeting" for t in pronoun.doc[first : pronoun.i])


def _is_denied(token: Token) -> bool:
    """`no real decision-makers`, `not serious`, `do not expect`, `without preconditions`."""
    last = _last_of_compound(token)
    near = [t for word in {token, last} for t in (*word.children, *word.head.children)]
    near += [t for c in token.children if c.dep_ not in OWN_CLAUSES for t in c.children]
    near += [token, token.head] if token.dep_ == "pobj" else [token] if token.lower_ != "any" else []
    if last.head.pos_ in {"VERB", "AUX"} or token.dep_ in {"acomp", "attr", "dobj"}:
        near += list(last.head.children)
    return any(t.lower_ in DENIED for t in near if t != token or t.lower_ != "any")


def _last_of_compound(token: Token) -> Token:
    """The last word of `high-level`, which the rest of the clause hangs on."""
    while token.head.i > token.i and token.head.i - token.i <= 2 and token.nbor(1).text == "-":
        token = token.head
    return token


def _is_supposed(token: Token) -> bool:
    """Whether it is only wished for, supposed or asked."""
    for above in (token, *token.ancestors):
        if any(c.lower_ in MAY_BE and c.dep_ in {"mark", "aux"} for c in above.children):
            return True
        if above.lemma_.lower() in WISHING and above != token:
            return True
        if above.dep_ in {"ccomp", "ROOT"}:
            return False
    return False


def _side(
    token: Token, topic: Token, axis: str, referents: Referents
) -> tuple[tuple[str, ...], Citation | None]:
    """Whose team it is: the only country at the noun, else whoever `his` or the sender stands for; of an act
    who does it."""
    team = next((t for t in (topic, *topic.ancestors) if thing_word(t.lemma_.lower()) == "team"), None)
    if not _rows(axis).get("of_acts"):
        own = _countries(team or topic) or (_countries(token) if token.pos_ == "VERB" else ())
        if len(own) == 1:
            return own, None
    owner = _owner(topic, team)
    if owner is None:
        return (), None
    at, named = referents.who(owner), _countries(owner)
    return (named, None) if len(named) == 1 and at is None else ((), at or referents.paragraph.cite(owner))


def _countries(head: Token) -> tuple[str, ...]:
    return countries_in(" ".join(t.text for t in head.subtree))


def _owner(topic: Token, team: Token | None) -> Token | None:
    """The possessive of a team, who sends it; who acts where no team is spoken of."""
    verb = next((t for t in (topic, *topic.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    if team is None and topic.lemma_ != "maker":
        own = next((c for c in topic.children if c.dep_ == "poss" and c.tag_ == "PRP$"), None)
        if own is not None:
            return own  # "this is my unwavering position"
        return subject_of(verb) if verb is not None and topic.dep_ != "relcl" else None
    whose = (c for c in (team or topic).children if c.dep_ == "poss")
    return next(whose, None) or (subject_of(verb) if verb is not None and verb.lemma_ in SENDING else None)
