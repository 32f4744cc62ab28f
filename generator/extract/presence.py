"""Who comes, who does not, who may: one clause at a time, for people named or meant by a pronoun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.happening.absence import LINKS, named_states, nouns_of_state
from generator.extract.happening.at_once import FIRST
from generator.extract.happening.coming import cues, goals_of, is_about_place, kind_of, words_of
from generator.extract.happening.hanging import hanging
from generator.extract.happening.received import DONE_TO, carried_by
from generator.extract.happening.tellers import is_label, of_office
from generator.extract.happening.whither import (
    attended,
    day_of_coming,
    goal_of,
    is_kept,
    leads_there,
    may_be_elsewhere,
    near_talks,
)
from generator.extract.happening.willing import is_bygone, status_of
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_long_past, is_meeting, meetings_among
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import is_in_marks
from generator.extract.reference.described import Described
from generator.extract.reference.holders import Standing
from generator.extract.reference.referents import Referents
from generator.model import Citation, FoundPresence, FoundQuote, Mention
from generator.vocabulary import table

BORROWING = {"xcomp", "conj", "acl", "advcl", "pcomp", "prep", "dobj", "acomp", "pobj", "relcl"}
DIRECTED = {"back": "of going back", "set_off": "of setting off"}
ONE_ALONE = {"was", "is", "has", "'s", "’s"}  # behind `who`
CASES = {"i", "he", "she", "who"}


def find_presence(
    scenes: Sequence[Scene],
    mentions: Sequence[Mention],
    quotes: Sequence[FoundQuote] = (),
    described: Described | None = None,
) -> tuple[FoundPresence, ...]:
    """What the document says of people's coming, in order of the text; `quotes` tell who says `I` and
    `described` whom an office stands for."""
    found: list[FoundPresence] = []
    standing = Standing(scenes[0].paragraph.document, (), quotes, described=described) if scenes else None
    is_of_talks = near_talks(scenes)
    for scene in scenes:
        referents = Referents(scene.paragraph, mentions, standing)
        told = (
            f for s in scene.sentences() if _may_tell(scene, s) for f in _in_sentence(scene, s, referents)
        )
        here = is_of_talks(scene)
        found += (one for one, is_there in told if here or is_there or one.place or not may_be_elsewhere(one))
    return tuple(dict.fromkeys(found))


def _may_tell(scene: Scene, sentence: Span) -> bool:
    """A quick look before the rules run: somebody named or meant, and a word of coming."""
    if _cues().isdisjoint(sentence.lemmas):
        return False
    if sentence.text.rstrip().endswith("?"):
        return False
    meant = words_of("offices_at_talks")
    has_name = bool(scene.names_between(sentence.start_char, sentence.end_char))
    return has_name or any(t.lower_ in CASES or t.lower_ in meant for t in sentence)


def _in_sentence(scene: Scene, sentence: Span, referents: Referents) -> Iterator[tuple[FoundPresence, bool]]:
    """What a sentence says of people's coming, each with whether it leads to where talks are."""
    start, end = sentence.start_char, sentence.end_char
    named = [name for name in scene.names if name.start < end and start < name.end]
    people = {t.i for t in sentence for name in named if name.start <= t.idx < name.end}
    is_caption = scene.paragraph.passage.kind == "caption"
    arrived: set[Citation] = set()  # "landed at noon, a day after she said that she would stay at home"
    told_by = _cues()
    for token in (t for t in sentence if t.lower_ in LINKS or t.lemma_.lower() in told_by):
        for name, status in named_states(token, people, referents):
            yield _found(scene, sentence, token, name, (status, None), ""), False
        may_come = token.lemma_.lower() in cues() and (token.pos_ in {"VERB", "AUX"} or _is_due(token))
        kind = kind_of(token) if may_come else None
        if kind is None or not is_about_place(token, kind, people) or _is_old(scene, token):
            continue
        state = hanging(sentence, token, status_of(token, kind))
        if state[0] is None or (state[0] == "left" and is_caption):
            continue  # a picture shows who leaves a building
        told = [
            _found(scene, sentence, token, name, state, _way(token, kind, state[0]))
            for name in _who(token, kind, referents)
            if not (name in arrived and _is_bygone_word(token))
        ]
        arrived |= {one.name_at for one in told if one.status == "arrived"}
        is_clear = kind in {"arrived", "left", "absent"} or not _is_vague(token)
        clear = (one for one in told if is_clear or one.place or one.status in {"absent", "declined"})
        yield from ((one, leads_there(token)) for one in clear)


@cache
def _cues() -> frozenset[str]:
    """The lemmas of all that may tell of coming or of staying away."""
    return cues() | nouns_of_state() | LINKS


def _is_bygone_word(verb: Token) -> bool:
    """`would stay`: what somebody had said before he came."""
    return any(c.lower_ == "would" for one in (verb, verb.head) for c in one.children)


def _is_vague(verb: Token) -> bool:
    """Whether a verb tells of the talks only where it leads to them, and does not."""
    known = words_of("venues") | (words_of("spots") if verb.lemma_ == "sit" else frozenset())
    ends = any(is_meeting(goal) or goal.lemma_.lower() in known for goal in goals_of(verb))
    if verb.dep_ != "conj" and verb.below & words_of("at_hand_there" if verb.lemma_ == "be" else "beside"):
        return False  # "also present was X"
    if verb.lemma_ == "be" and not goals_of(verb) and (kind_of(verb) == "set_off" or "inside" in verb.below):
        return False  # "is on her way", "is already inside"
    return verb.lemma_ in words_of("vague") and not ends


def _found(
    scene: Scene,
    sentence: Span,
    verb: Token,
    name: Citation,
    state: tuple[str | None, Token | str | None],
    way: str,
) -> FoundPresence:
    status, condition = state
    return FoundPresence(
        at=scene.cite_sentence(sentence),
        name_at=name,
        status=status or "",
        condition=condition if isinstance(condition, str) else _words(condition, verb),
        when=day_of_coming(scene, verb, status or ""),
        place=goal_of(scene, verb, sentence),
        terms=tuple(sorted({t.lower_ for t in meetings_among(verb.subtree)})),
        attended=attended(verb),
        verb=verb.lemma_,
        way=way,
        rule=" ".join(filter(None, ("a clause", way, "with", verb.lemma_))),
    )


def _way(verb: Token, kind: str, status: str) -> str:
    """What the rule's name says: `is flying to Lund` may be to the talks or from them; an old plan."""
    if status == "expected" and kind != "set_off" and is_bygone(verb):
        return "of a former plan"
    if status == "absent" and is_kept(verb, kind):
        return "of being kept"
    near = [t for c in verb.children for t in (c, *c.children) if c.dep_ not in {"conj", "ccomp", "advcl"}]
    if kind == "come" and any(t.lower_ == "back" for t in near):
        is_ahead = not verb.below.isdisjoint({"will", "'ll", "would"})
        return "" if is_ahead else DIRECTED["set_off"]  # "will fly back" has not left
    sets_off = kind == "come" and verb.tag_ == "VBG" and verb.lemma_ != "come"
    return DIRECTED["set_off"] if sets_off else DIRECTED.get(kind, "")


def _is_due(noun: Token) -> bool:
    """Whether the parse took a verb behind `due to` for a noun: due to land."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lower_ == "due"


# ------------------------------------------------------------------ who


def _who(verb: Token, kind: str, referents: Referents) -> tuple[Citation, ...]:
    """The people who are to come: the subject's names, also where a verb above lends its subject; of one who
    is kept away or waited for, the object's; of a body those who stand for it."""
    done_to = next((c for c in verb.children if c.dep_ == "dobj"), None) if kind in DONE_TO else None
    if kind == "stands_for":
        done_to = next((g for c in verb.children if c.dep_ == "agent" for g in c.children), None)
    subject = done_to or _subject(verb)
    if subject is None:
        return ()
    is_told_of = verb.dep_ == "relcl" and subject.i < verb.i  # "Ann Ode, who came in from Lima, and Per Lund"
    beside = (t for t in subject.subtree if t.dep_ == "conj" and t.head in {subject, *subject.children})
    heads = [subject, *(t for t in beside if t.i < verb.i or not is_told_of)]
    if is_told_of and not ONE_ALONE.isdisjoint({verb.lower_, *verb.below}):
        heads = [
            max((*heads, *_listed_before(subject, verb)), key=lambda t: t.i)
        ]  # Per Lund and Ann Ode, who was
    found = [(head, _name_of(head, referents)) for head in heads]
    found += [(t, referents.name_of(t)) for t in _listed(subject)]
    is_carried = subject.dep_ == "poss"
    named = (
        at
        for head, at in found  # "X's office says that she will come"
        if at is not None and (is_carried or head.pos_ == "PRON" or not _owns(at, referents))
        if head.lower_ == "i" or not is_label(at, referents)
    )
    return tuple(dict.fromkeys(named))


def _listed_before(subject: Token, verb: Token) -> list[Token]:
    """Those set beside a subject before what is told of the last of them."""
    return [t for t in subject.subtree if t.i < verb.i and t.dep_ == "conj" and t.head.dep_ == "appos"]


def _owns(name: Citation, referents: Referents) -> bool:
    """Whether a name only tells whose envoy, team or plane it is that comes."""
    after = referents.paragraph.document.text[name.end : name.end + 4]
    return name.text.endswith(("'s", "’s")) or re.match(r"['’]s?\s\w", after) is not None


def _subject(verb: Token) -> Token | None:
    above = verb.head.head  # blamed him for not coming
    if verb.dep_ == "pcomp" and verb.head.lower_ in {"for", "from"} and "dobj" in above.deps:
        return next(c for c in above.children if c.dep_ == "dobj")
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.dep_ in SUBJECTS:
        return verb.head  # X, arriving at the talks, waved
    if verb.head.lower_ in FIRST and verb.head.dep_ in {"attr", "acomp", "oprd"}:
        verb = verb.head.head  # was the first to arrive
    subject, step = _own_subject(verb), verb
    while subject is None and step.dep_ in BORROWING and step.head is not step:
        step = step.head
        subject = _own_subject(step)
    if subject is not None and subject.lower_ in {"who", "which"} and step.dep_ == "relcl":
        vague = step.head.lower_ in {"those", "one", "people"} and step.head.dep_ == "pobj"
        return _subject(step.head.head.head) if vague else step.head
    if subject is not None and subject.lemma_.lower() in words_of("carriers") | words_of("seats"):
        return next(carried_by(subject), subject)
    return subject


def _own_subject(verb: Token) -> Token | None:
    """The subject of a verb; of `also at the table was X` what stands behind it."""
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if own is None and verb.lemma_ == "be":
        own = next((c for c in verb.children if c.dep_ == "attr" and c.i > verb.i), None)
    if own is None and verb.lemma_ == "miss":  # "missing from the talks was X"
        helper = next((c for c in verb.children if c.dep_ == "aux"), verb.head)
        own = next((c for c in helper.children if c.dep_ in {"attr", *SUBJECTS} and c.i > verb.i), None)
    return own


def _name_of(token: Token, referents: Referents) -> Citation | None:
    """The name a subject is or stands for: itself, set beside it, or that of the one who speaks."""
    if token.lower_ in {"he", "she"} and is_in_marks(token):
        return None  # the speaker talks of somebody else
    name = referents.name_of(token)
    if name is not None:
        return name
    for step in token.ancestors if token.lower_ in {"he", "she"} else ():
        for child in step.children:
            if child.dep_ in SUBJECTS and child.i < token.i:
                meant = _beside(child, referents) or of_office(child, referents)
                meant = meant or (referents.who(child) if child.tag_ == "NN" else None)
                if meant:
                    return meant
    own = _beside(token, referents) or _set_beside(token, referents)
    return own or (referents.who(token) if token.lower_ in words_of("offices_at_talks") else None)


def _set_beside(token: Token, referents: Referents) -> Citation | None:
    """The name that the head of a `who` is set beside: X, chairman of the Front, who came."""
    step = token
    while step.dep_ in {"appos", "pobj", "prep"} and step.head.i < step.i:
        step = step.head
    return referents.name_of(step) if step is not token and step.dep_ in SUBJECTS else None


def _beside(token: Token, referents: Referents) -> Citation | None:
    """The name beside an office: the leader of the Front, X."""
    inner = [token, *(g for c in token.children if c.dep_ == "prep" for g in c.children)]
    after = [c for each in inner for c in each.children if c.dep_ == "appos"]
    after += [c for g in inner[1:] if g.ent_type_ == "GPE" for c in g.children if c.dep_ == "conj"]
    names = (referents.name_of(c) for c in after)  # "her envoy to Kenya, X"
    return next((name for name in names if name is not None), None)


def _listed(subject: Token) -> list[Token]:
    """Those whom a subject includes by name: officials, including X and Y; the team, led by X."""
    under = [c for c in subject.children if c.dep_ == "prep" and c.lower_ in {"including", "like"}]
    under += [c for c in subject.children if c.dep_ == "acl" and c.lemma_ in table("teams")["lead"]]
    return [t for c in under for t in c.subtree if t.dep_ in {"pobj", "conj", "appos", "compound", "dobj"}]


def _is_old(scene: Scene, verb: Token) -> bool:
    """Whether a clause tells of another year, or of what somebody once was: a former envoy who took part."""
    if verb.dep_ == "relcl" and verb.head.dep_ == "appos" and "a" in verb.head.below:
        return True
    is_within = verb.dep_ == "advcl" and "when" in verb.below
    clause = verb.head if is_within else verb  # "was arrested in January when he landed"
    dates = scene.dates_between(clause.left_edge.idx, clause.right_edge.idx + 1)
    return any(is_long_past(date, scene) for date in dates)


def _words(condition: Token | None, verb: Token) -> str | None:
    """A condition as worded, without what is joined to it."""
    if condition is None:
        return None
    inside = {t.i for t in verb.subtree} if verb in condition.subtree else set()
    own = [t for t in condition.subtree if t.i not in inside]
    text = condition.doc[own[0].i : own[-1].i + 1].text
    return text.strip(' ",.')


__all__ = ["find_presence"]
