"""What a date dates, where two sources may date it differently: a start, the round before, a preparation.

One sentence at a time; never compares two dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.parties.tables import is_meeting
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.extract.wording.terms import act_of, listed, thing_word
from generator.model import Citation, FoundDate, FoundTiming
from generator.vocabulary import table

BEFORE_THIS = {"last", "previous"}
VENTURES = {"attempt", "effort", "contact"}
BEING = {"take", "be", "hold", "happen", "occur", "have"}
HOLDING = {"hold", "lead", "chair", "convene", "have", "meet", "gather", "preside"}
STARTING = {"start", "meet", "open"}
FAR = 16
"""Words at most between `the last talks` and their date."""


def find_timings(scenes: Sequence[Scene]) -> tuple[FoundTiming, ...]:
    """Every event of these kinds that a date in the document dates, in order."""
    return tuple(
        timing
        for scene in scenes
        for low, _, date in scene.dates
        if date.precision in {"minute", "day", "month", "season"}
        for timing in _dated(scene, scene.token_at(low), date)
    )


def _dated(scene: Scene, token: Token, date: FoundDate) -> Iterator[FoundTiming]:
    at, before = scene.cite_sentence(token.sent), _round_before(token)
    if before is not None:
        yield FoundTiming(at, "last", date, "yes", _countries(scene, before))
        return
    verbs = [t for t in token.ancestors if t.pos_ in {"VERB", "ADJ"}]
    for verb in verbs:
        if verb.lemma_ in HOLDING and _is_preparing(verb):
            yield FoundTiming(at, "preparation", date, "yes", (), _holder(scene, verb))
            return
        if date.precision == "minute" and act_of(verb) in STARTING and _is_this_meeting(verb):
            top = next((t for t in verb.ancestors if t.dep_ == "ccomp"), verb.sent.root)
            yield FoundTiming(at, "start", date, _stance(verb, verbs), _countries(scene, top))
            return


def _stance(verb: Token, verbs: Sequence[Token]) -> str:
    """`no` what has not begun; planned what is due, will be or stands under a plan."""
    if "neg" in verb.deps:
        return "no"
    is_due = any(t.lemma_ in set(table("proceedings")["firmness"]["planned"]) for t in verbs if t is not verb)
    is_past = verb.tag_ in {"VBD", "VBN", "VBZ", "VBP"}
    return "yes" if is_past and not is_due else "planned"


def _round_before(token: Token) -> Token | None:
    """The noun in `the last known direct talks … in the spring of 2022`, no other act between."""
    for word in reversed(token.doc.tokens[max(token.sent.start, token.i - FAR) : token.i]):
        if (is_meeting(word) or word.lemma_ in VENTURES) and _has_any(word, BEFORE_THIS):
            return word
        if word.pos_ == "VERB" and word.lemma_ not in BEING:
            return None
    return None


def _has_any(noun: Token, words: set[str] | frozenset[str]) -> bool:
    return any(child.lower_ in words for child in noun.children)


def _is_preparing(verb: Token) -> bool:
    """`held a meeting to prepare the team`, `chaired a session in preparation`."""
    objects = [t for t in verb.children if t.dep_ == "dobj"]
    is_of_meeting = verb.lemma_ == "meet" or any(is_meeting(thing) for thing in objects)
    return is_of_meeting and any(t.lemma_.lower().startswith("prepar") for t in verb.subtree)


def _holder(scene: Scene, verb: Token) -> tuple[Citation, ...]:
    subject = subject_of(verb)
    name = scene.name_over(subject) if subject is not None else None
    return (name.mention.at,) if name is not None else ()


def _is_this_meeting(verb: Token) -> bool:
    """Whether a team or meeting, and no other round, is what starts or meets."""
    nouns = [t for t in verb.sent if thing_word(t.lemma_.lower()) == "meeting"]
    subject = subject_of(verb)
    own = subject is not None and thing_word(subject.lemma_.lower()) in {"meeting", "team"}
    return own and not any(_has_any(noun, listed("others")) for noun in nouns)


def _countries(scene: Scene, head: Token) -> tuple[str, ...]:
    return names_of(scene.sides_between(head.left_edge.idx, head.right_edge.idx + len(head.right_edge.text)))
