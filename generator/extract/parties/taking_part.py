"""Who takes part in a meeting, by the verb that tells of it: who meets, and whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.parties.frames import brought_together, is_each_other, met_by_frame, shuttled_between
from generator.extract.parties.scenes import Name, Scene
from generator.extract.parties.sides import Side, names_of
from generator.extract.parties.tables import is_where
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.extract.reference.pairs import pair_meant
from generator.extract.reference.referents import Referents
from generator.model import Citation
from generator.vocabulary import table, words


def subjects_of(verb: Token) -> list[Token]:
    """The subjects of a verb, its own or those of the verb it is joined to or hangs on as a plan or a deed
    gone by: `are due to meet`, `said after meeting her`; whom `who` and `which` stand for."""
    step, found = verb, _own_subjects(verb)
    while not found and (step.dep_ == "conj" or is_aim(step) or is_errand(step) or is_done_before(step)):
        step = step.head.head if step.dep_ == "pcomp" or step.head.pos_ == "ADJ" else step.head
        found = _own_subjects(step)
    return [step.head if c.lower_ in {"who", "which"} and step.dep_ == "relcl" else c for c in found]


def _own_subjects(verb: Token) -> list[Token]:
    found = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return [c for c in found if c.i < verb.i] or found


def _objects(verb: Token) -> list[Token]:
    """The objects of a verb, that one too which the parse takes for a second subject: `Quist rang Marek`."""
    own = [c for c in verb.children if c.dep_ == "dobj"]
    has_subject = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    second = (c for c in verb.children if c.dep_ == "nsubj" and c.i > verb.i)
    return own or [c for c in second if has_subject and c.left_edge.i == verb.i + 1]


def is_aim(verb: Token) -> bool:
    """Whether a deed hangs on a plan, or is what somebody will travel for: `plan to meet`, `is due to meet`,
    `will fly to Lima to meet`."""
    if not any(c.tag_ == "TO" for c in verb.children) or calls_on(verb):
        return False
    above = verb.head
    if verb.dep_ == "advcl":
        return above.lemma_ in words("meetings", "journeys") and verb_direction(above) == FUTURE
    planned = words("dates", "tense.scheduled") | words("meetings", "planned")
    return verb.dep_ == "xcomp" and (above.lemma_ in planned or above.lower_ in planned)


def is_errand(verb: Token) -> bool:
    """What somebody went somewhere for: `flew to Lima to meet her`."""
    is_infinite = (verb.dep_ == "advcl" or calls_on(verb)) and any(c.tag_ == "TO" for c in verb.children)
    goes = verb.head.lemma_ in words("meetings", "journeys") and verb.head.tag_ in {"VBD", "VBN"}
    goes |= calls_on(verb)
    return is_infinite and goes and "neg" not in verb.head.deps


def calls_on(verb: Token) -> bool:
    """`had been to see her`, `went to see the envoys`."""
    goes = verb.head.lower_ in {"been", "gone", "went", "came", "come"}
    return verb.lemma_ == "see" and goes and verb.dep_ in {"xcomp", "advcl"}


def pays_call(verb: Token) -> bool:
    """`called on the president`; whom one calls on to do something, or for something, one has not met."""
    if verb.lemma_ != "call" or "dobj" in verb.deps or "prt" in verb.deps:
        return False
    is_bid = any(t.tag_ == "TO" or t.lower_ in {"for", "not"} for t in verb.subtree if t.i > verb.i)
    goals = (g for c in verb.children if c.lower_ == "on" and c.dep_ == "prep" for g in c.children)
    return not is_bid and any(g.pos_ == "PROPN" for g in goals)


def _is_to_see(verb: Token) -> bool:
    """`will see her`, `is to see the envoy`: in the time to come a meeting."""
    return verb.lemma_ == "see" and bool(_objects(verb)) and (is_aim(verb) or verb_direction(verb) == FUTURE)


def is_done_before(verb: Token) -> bool:
    """`told reporters after meeting her`, `opened the day by meeting her`."""
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "pcomp"
        and verb.head.lower_ in {"after", "by", "following", "since"}
    )


def others_of(verb: Token) -> list[Token]:
    """Whom somebody meets, speaks with or is received by."""
    phones = words("meetings", "phones")
    links = (
        {"on"}
        if pays_call(verb)
        else {"with"} | ({"by"} if _is_passive(verb) else {"to"} if is_conversation(verb) else set())
    )
    near = [c for c in verb.children if c.dep_ in {"prep", "agent"}]
    near += [c for phone in near for g in phone.children if g.lower_ in phones for c in g.children]
    goals = [g for c in near if c.lower_ in links for g in c.children if g.dep_ == "pobj"]
    goals = [g for g in goals if g.lower_ not in phones]
    objects = _objects(verb)
    if objects and verb.lemma_ in words("meetings", "verbs"):
        goals = []  # "met her, with the dam on the agenda"
    return [*objects, *goals, *(_strays(verb) if objects or goals else [])]


def _strays(verb: Token) -> list[Token]:
    """Those whom the parse joins to the verb, or to the hour of those named first: met her at nine and *him*
    at noon."""
    hours = [t for t in verb.subtree if t.dep_ == "pobj" and t.head.head == verb and t.pos_ != "PROPN"]
    hung = [c for hour in hours for c in hour.children if c.ent_type_ == "PERSON"]
    return [c for c in (*verb.children, *hung) if c.dep_ in {"conj", "dep"} and c.pos_ == "PROPN"]


def is_by_phone(verb: Token) -> bool:
    """`spoke by telephone with her`, `talked on the phone`."""
    near = (g for c in verb.children if c.lower_ in {"by", "on", "over", "via"} for g in c.children)
    speaks = verb.lemma_ in words("meetings", "speaking")
    return speaks and any(g.lower_ in words("meetings", "phones") for g in near)


def is_apart(verb: Token, others: Sequence[Token]) -> bool:
    """`met her and him separately`, `met her in the morning and him at noon`: at two tables."""
    if any(c.lower_ in words("meetings", "apart") for t in verb.children for c in (t, *t.children)):
        return True
    first, *rest = [*others, *(c for one in others for c in one.subtree if c.dep_ == "conj")]
    between = first.doc.tokens[first.i : max((one.i for one in rest), default=first.i)]
    hours = words("meetings", "spans") | {"later", "then", "before", "at"}
    return any(t.ent_type_ == "TIME" or t.lower_ in hours for t in between)


def is_both(word: Token) -> bool:
    """Whether a word stands for both sides of the talks: the two sides, both delegations, negotiators."""
    near = {c.lower_ for c in word.children if c.dep_ != "prep"}
    of = [g for c in word.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    if word.lower_ in {"heads", "leaders", "members", "chiefs"} and of:
        return is_both(of[0])
    if any(c.dep_ in {"amod", "compound", "poss", "nmod", "relcl"} for c in word.children):
        return False
    if word.lower_ in words("meetings", "two_teams"):
        return not near.isdisjoint({"both", "two", "the"}) or word.lower_ == "delegations"
    acts = word.dep_ in {"nsubj", "nsubjpass"}  # whom a president received may be his own
    return word.lower_ in words("meetings", "of_two_teams") and ("both" in near or (acts and near <= {"the"}))


def is_conversation(verb: Token) -> bool:
    """`spoke to him`, `talked with her`: by whatever way."""
    links = {c.lower_ for c in verb.children if c.dep_ == "prep"}
    return verb.lemma_ in words("meetings", "speaking") and bool(links & {"with", "to"} or is_by_phone(verb))


@cache
def _verbs() -> frozenset[str]:
    """The lemmas of all verbs that can tell of a meeting, most of them only by what stands beside them."""
    kinds = ("verbs", "speaking", "mutual", "lasting", "bringing", "receiving", "phones")
    going = ("shuttling", "back_and_forth")
    return words("meetings", *kinds, *going).union(table("meetings")["frames"], {"see", "call"})


def tells_of_meeting(verb: Token) -> bool:
    """Whether a verb tells that people meet or call each other, or that one receives the other."""
    if verb.pos_ != "VERB" or verb.lemma_ not in _verbs():
        return False
    book = table("meetings")
    if (
        verb.lemma_ in book["verbs"]
        or calls_on(verb)
        or pays_call(verb)
        or _is_to_see(verb)
        or (verb.lemma_ == "see" and both_teams(verb))
        or is_by_phone(verb)
        or is_conversation(verb)
        or is_each_other(verb)
        or met_by_frame(verb)
        or brought_together(verb)
        or shuttled_between(verb)
    ):
        return True
    return verb.lemma_ in {*book["receiving"], *book["phones"]} and (
        bool(_objects(verb)) or _is_passive(verb)
    )


def both_teams(verb: Token) -> str:
    """The words for both sides of the talks whom one host receives or sees: *both delegations*, `the two`."""
    thing = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    if thing is None or thing.lower_ not in words("meetings", "two_teams"):
        return ""
    near = thing.below
    return f"both {thing.lower_}" if near & {"both", "two", "each"} else ""


def needs_names(verb: Token) -> bool:
    """Verbs that tell of other things than people as well: one receives a letter, a bank."""
    return verb.lemma_ in words("meetings", "receiving", "phones", "speaking") or (
        verb.lemma_ == "see" or pays_call(verb)
    )


def _is_passive(verb: Token) -> bool:
    return "auxpass" in verb.deps


def taking_part(
    scene: Scene, tokens: Sequence[Token], referents: Referents
) -> tuple[tuple[Citation, ...], tuple[str, ...]]:
    """The people that noun phrases name or stand for, and the sides of those phrases that name nobody."""
    people: list[Citation] = []
    sides: list[Side] = []
    for token in tokens:
        known = names_under(scene, token)
        hung = (
            c.left_edge.idx for c in token.subtree if c.dep_ in {"relcl", "acl"} and c.left_edge.i > token.i
        )
        last = min(hung, default=token.right_edge.idx + len(token.right_edge.text))
        for each, start, end in _each_of(token):
            own = [name.mention.at for name in known if start <= name.start < end]
            own = own or _meant(each, referents)
            people += own
            told = () if own else scene.sides_between(start, min(end, last))
            sides += [side for side in told if not is_where(scene, side)]
        people += [name.mention.at for name in known]
    return tuple(dict.fromkeys(people)), names_of(sides)


def _meant(word: Token, referents: Referents) -> list[Citation]:
    """Whom a word without a name stands for."""
    meant = referents.who(word)
    return [meant] if meant is not None else list(pair_meant(word, referents))


def _each_of(token: Token) -> Iterator[tuple[Token, int, int]]:
    """Each of those whom a noun phrase lists, with where his own words stand: A and B."""
    rest = [child for child in token.children if child.dep_ == "conj"]
    last = token.right_edge.idx + len(token.right_edge.text)
    yield token, token.left_edge.idx, min((child.left_edge.idx for child in rest), default=last)
    for child in rest:
        yield from _each_of(child)


def names_under(scene: Scene, token: Token) -> list[Name]:
    """The people a noun phrase names, without those inside clauses that hang on it, nor whoever sent those
    it names: `the government of X`, `Y's envoys`."""
    apart = (
        c for c in token.children if c.dep_ in {"relcl", "acl", "advcl"} or c.lower_ in {"from", "about"}
    )
    left_out = {t for c in apart for t in c.subtree}  # "received a letter from X"
    if token.lower_ in words("meetings", "envoys", "sent_by") | {
        "that",
        "those",
    }:  # met *that* of X's council
        senders = (c for c in token.children if c.dep_ == "poss" or c.lower_ in {"of", "for", "from"})
        left_out |= {t for sender in senders for t in sender.subtree}
    names = [scene.name_over(t) for t in token.subtree if t not in left_out]
    kept = [
        n for n in dict.fromkeys(names) if n is not None and not re.match(r"['’]s?\s+\w", scene.text[n.end :])
    ]
    beside = words("teams", "roles.nouns")  # "X envoy Y": only Y is there
    kept = [n for n in kept if (scene.text[n.end :].split() or [""])[0] not in beside] or kept
    if not kept and (own := scene.name_over(token)):
        return [own]
    return kept


__all__ = [
    "both_teams",
    "calls_on",
    "is_aim",
    "is_apart",
    "is_both",
    "is_by_phone",
    "is_conversation",
    "is_done_before",
    "is_errand",
    "needs_names",
    "others_of",
    "pays_call",
    "subjects_of",
    "taking_part",
    "tells_of_meeting",
]
