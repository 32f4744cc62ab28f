"""Whether a clause tells what is, was or is to be, or only what is supposed, wished, feared or nearly was."""

from __future__ import annotations

from generator.extract.happening.doers import acts, takes_place
from generator.extract.happening.when import is_plan
from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.extract.reading.told import is_in_marks, stands_apart
from generator.vocabulary import words

MODALS = {"could", "may", "might", "would", "should", "must", "can"}
DOUBTING = {"if", "whether", "unless", "why", "how"}


def is_supposed(verb: Token, scene: Scene) -> bool:
    """Whether the clause stands under a condition or a doubt, or belongs to what somebody wants."""
    above = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    is_bare = verb.tag_ in {"VBN", "VB"} and verb.deps.isdisjoint({"aux", "auxpass"})
    is_wanted = is_bare and above.lemma_ in words("events", "wishing") and verb.dep_ in {"ccomp", "acl"}
    if is_asked(verb) or _hangs_on_a_wish(verb) or is_wanted:  # "wants the text published by Monday"
        return True
    firm = words("events", "speech.tellers.assert", "commits")
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in firm
    modal = {c.lower_ for c in verb.children if c.dep_ == "aux"} & MODALS
    modal -= {"would"} if told and verb.head.tag_ in {"VBD", "VBN"} else set()  # will, moved back with "said"
    modal -= {"must"} | ({"should"} if _is_awaited(verb, scene) else set())
    is_unable = "could" in modal and "neg" in verb.deps  # "could not be reached"
    if is_unable or modal - {"could", "may"} or (modal and "advcl" in verb.deps):
        return True
    return _is_no_word_of_fact(verb)


def is_asked(verb: Token) -> bool:
    """`if they sign`, `whether the two will meet`, `had they met on Monday`."""
    if any(c.dep_ in {"mark", "advmod"} and c.lower_ in DOUBTING for c in verb.children):
        return True
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    turned = subject is not None and any(
        c.lower_ in {"had", "were", "should"} and c.i < subject.i for c in helpers
    )
    opens = verb.lower_ in {"were", "had", "should"} and subject is not None and verb.i < subject.i
    return (turned and verb.dep_ == "advcl") or opens or _is_bound(verb)


def _is_bound(verb: Token) -> bool:
    """`If members turn it down, it will start on Thursday`: a line would lose the condition."""
    marks = {"if", "unless", "should", "provided", "assuming"}
    if verb == verb.sent.root and opens_with_a_case(verb):
        return True
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.i < verb.i)
    return any(t.lower_ in marks for c in clauses for t in (c.left_edge, *c.children) if t.i <= c.i)


def opens_with_a_case(verb: Token) -> bool:
    """`In the event that it fails, the board will meet`, `In case of rain …`: what the sentence hangs on."""
    opening = [t.lower_ for t in verb.sent.tokens[:3]]
    return opening == ["in", "the", "event"] or opening[:2] == ["in", "case"]


def _is_awaited(verb: Token, scene: Scene) -> bool:
    """`The trucks should arrive on Sunday`: what is reckoned with; of people, what they ought to do."""
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    bodies = words("events", "speech.tellers.bodies")
    is_plain = verb.lemma_ != "be" and "have" not in verb.below and "neg" not in verb.deps
    return subject is not None and is_plain and not acts(subject, scene) and subject.lemma_ not in bodies


def _hangs_on_a_wish(verb: Token) -> bool:
    """`hope to finish by Friday` says what somebody wants."""
    return verb.lemma_ in words("events", "wishing") and not verb.deps.isdisjoint({"xcomp", "ccomp"})


def _is_no_word_of_fact(verb: Token) -> bool:
    """Whether what the clause stands under is told as no fact: thought, demanded, told by hearsay."""
    governor = verb.head if verb.dep_ == "ccomp" else None
    telling = words("saying", "say", "think", "call")
    if governor is None or governor.lemma_ not in telling or stands_apart(governor, verb):
        return False
    ahead = verb_direction(verb) == FUTURE or is_plan(verb)
    if ahead and governor.lemma_ in words("events", "speech.tellers.doubtful"):
        return True
    return governor.lemma_ not in words("events", "speech.tellers.assert") or governor.head != governor


def is_claimed(verb: Token) -> bool:
    """Whether a clause stands in a quotation, is bare possibility, or belongs to what somebody claims, denies
    or thinks: `denied that the gate opened in May`, `the chance that she comes on Friday`."""
    if is_in_marks(verb) or verb.below & (MODALS - {"must"}):
        return True
    if verb.dep_ in {"acl", "relcl"} and takes_place(verb.head):
        return False  # "talks held on Monday", whoever speaks of them
    dismissed = words("events", "happenings.dismissed")
    plain = words("events", "speech.tellers.assert") - words("events", "speech.tellers.doubtful")
    telling = words("saying", "say", "think", "call")
    for step in (verb, *verb.ancestors):
        above = step.head
        if step.dep_ in {"ccomp", "acl"} and above.pos_ == "NOUN" and _opens_with_that(step):
            return True
        is_told = step.dep_ == "ccomp" and above.lemma_ in telling and above.lemma_ not in plain
        if is_told or (step.dep_ == "ccomp" and above.lemma_ in dismissed):
            return True
    return False


def is_a_side_s_word(verb: Token, subject: Token, scene: Scene) -> bool:
    """`The rebels' spokesman said the army burned two mills`, `according to Quist it was the army that left`:
    one side's or one person's word for what another has done, and no report."""
    if subject.pos_ == "PRON":
        return False
    teller = teller_of(verb)
    if teller is None or teller == subject or "neg" in verb.deps:
        return False
    told, done = (whose(one, scene) for one in (teller, subject))
    is_harm = verb.lemma_ in words("events", "worth.harms")
    return bool(told and done and not told & done) and (is_harm or _is_cleft(verb))


def _is_cleft(verb: Token) -> bool:
    """`it was Quist who left`."""
    above = verb.head.head
    return verb.dep_ == "relcl" and above.lemma_ == "be" and "it" in above.below


def teller_of(verb: Token) -> Token | None:
    """Who says or thinks what a clause tells, or whom it is according to."""
    step = verb.head.head if _is_cleft(verb) else verb
    while step.dep_ in {"ccomp", "conj"} and step.head != step:
        if step.dep_ == "ccomp" and step.head.lemma_ in words("saying", "say", "think"):
            return next((c for c in step.head.children if c.dep_ in {"nsubj", "agent"}), None)
        step = step.head
    links = [c for c in step.children if c.lower_ == "according"]
    links = [c for c in links if not any(t.dep_ == "relcl" and verb.i < t.i < c.i for t in step.subtree)]
    return next((g for c in links for t in c.children for g in t.children if g.dep_ == "pobj"), None)


def whose(noun: Token, scene: Scene) -> set[str]:
    """The sides and people in a noun phrase; of an army or rebels their own word."""
    last = noun.right_edge
    sides = {side.name for side in scene.sides_between(noun.left_edge.idx, last.idx + len(last))}
    people = {n.mention.text.split()[-1] for t in noun.subtree if (n := scene.name_over(t)) is not None}
    forces = {t.lower_ for t in noun.subtree} & words("parties", "at_war")
    return sides | people | forces


def _opens_with_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
