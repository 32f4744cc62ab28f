"""Whether a clause is worth a line: a deed told as a fact, by somebody, and no mood, ornament or hearsay."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import cache

from generator.extract.happening.clauses import Clause
from generator.extract.happening.doers import takes_place
from generator.extract.happening.kinds import ACCORDS
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import sides_in
from generator.extract.parties.tables import is_meeting
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import is_in_marks
from generator.extract.wording.present import is_plural
from generator.vocabulary import table, words

LINKING = {"be", "look", "seem", "appear", "sound", "feel", "stem", "prove"}
PRIVATE = {"act", "move", "travel", "send", "arrive", "leave", "other"}
POSSIBLE = {"could", "may", "might", "can"}


def is_worth(clause: Clause, certainty: str, scene: Scene) -> bool:
    """Whether a clause tells of a deed or of words that a reader wants to know of."""
    verb = clause.verb
    if _is_asked(verb) or _is_custom(verb) or _is_thought(verb) or _is_of_markets(clause):
        return False
    if is_hearsay(verb) or clause.subject.lower_ in {"one", "ones", "something", "someone", "somebody"}:
        return False  # "a new one is released": a what?
    if clause.kind == "say":
        return True
    if _is_of_the_paper(clause, scene) or _is_nobody(clause) or _is_for_reporters(verb) or _is_mood(clause):
        return False
    is_claim = certainty == "reported" and not clause.denied and _is_in_another_mouth(clause, scene)
    return not is_claim and not _is_mere_background(clause, certainty)


def is_hearsay(verb: Token) -> bool:
    """Whether the deed is only alleged or supposed: `accused them of burning`, `an alleged raid that killed
    nine`, `was possibly seen`."""
    hedges, charges = _book("hedges"), _book("charges")
    is_hedged = not hedges.isdisjoint(verb.sent.words)
    if is_hedged and any(c.dep_ == "advmod" and c.lower_ in hedges for c in verb.children):
        return True
    for step in (verb, *verb.ancestors):
        near = step.head if step.dep_ in {"relcl", "acl"} else step
        nouns = (near, *(c for c in near.children if c.dep_ in SUBJECTS)) if is_hedged else ()
        if any(c.dep_ == "amod" and c.lower_ in hedges for noun in nouns for c in noun.children):
            return True
        if (
            step.dep_ not in SUBJECTS
            and step.head.lemma_ in charges
            and step.head.pos_ == "VERB"
            and step.head != step
        ):
            return step.dep_ in {"prep", "ccomp", "xcomp", "pcomp", "advcl"}
    return False


def _is_of_the_paper(clause: Clause, scene: Scene) -> bool:
    """`The Courier has seen the letter`, in the Courier: what a source does itself is no event."""
    outlet = (scene.paragraph.document.outlet or "").split()
    return clause.subject.text in outlet and clause.verb.lemma_ in _book("by_the_paper")


def _is_asked(verb: Token) -> bool:
    """`X, asked on Thursday, said`: nobody acts."""
    is_passive = verb.tag_ == "VBN" and verb.deps.isdisjoint({"dobj", "nsubj"})
    return verb.lemma_ in {"ask", "question"} and is_passive


def _is_custom(verb: Token) -> bool:
    """`is often called so today`: what is always so is of no day."""
    customs = _book("customs")
    return any(c.dep_ == "advmod" and c.lower_ in customs for c in verb.children)


def _is_of_markets(clause: Clause) -> bool:
    """`The yen firmed on Tuesday`: what a currency or an index does."""
    subject = clause.subject
    return clause.kind != "say" and bool({subject.lower_, subject.lemma_.lower()} & _book("markets"))


def _is_thought(verb: Token) -> bool:
    """`was seen as a success`, `was rumoured on Monday`: what is thought of somebody or something."""
    is_passive = "auxpass" in verb.deps
    return is_passive and verb.lemma_ in _book("thought") and not _has_aim(verb)


def _is_nobody(clause: Clause) -> bool:
    """`The two men sit`, `a similar measure`, `elements shared this week`: who or what is told elsewhere."""
    noun, verb = clause.subject, clause.verb
    near = {c.lower_ for c in noun.children if c.i < noun.i}
    if (
        noun.pos_ == "ADJ"
        or noun.lower_ in {"another", "latest"}
        or (noun.pos_ == "NUM" and "another" in near)
    ):
        return True
    told = not noun.deps.isdisjoint({"prep", "appos", "acl"})
    is_pair = near <= {"the", "these", "both", "two"} and (
        noun.lemma_.lower() in _book("pairs") or noun.pos_ == "NUM"
    )
    if near & {"similar", "such", "same"} or (near and is_pair and not told):
        return True
    hung = clause.beside and verb.dep_ in {"acl", "relcl"}
    bare = noun.pos_ == "NOUN" and not any(c.i < noun.i for c in noun.children)
    return hung and verb.dep_ == "acl" and bare and not takes_place(noun)


def _is_for_reporters(verb: Token) -> bool:
    """`spoke to the broadcaster in March`, `spoke at a news conference`: no meeting. `Spoke with the envoy`,
    `the two spoke by telephone` are one."""
    if verb.lemma_ not in {"speak", "talk"}:
        return False
    goals = [g for c in verb.children if c.lower_ in {"to", "with"} for g in c.children if g.dep_ == "pobj"]
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), verb)
    if not goals:
        return not is_plural(subject)
    return any(
        g.lemma_.lower() in _book("press") or (g.ent_type_ == "ORG" and not sides_in(g.text)) for g in goals
    )


def _is_in_another_mouth(clause: Clause, scene: Scene) -> bool:
    """Whether an article gives the deed in a speaker's own words: his claim, and no report."""
    inside = is_in_marks(clause.verb)
    return inside and scene.paragraph.document.kind == "article" and clause.subject.pos_ != "PRON"


def _is_mood(clause: Clause) -> bool:
    """Whether the clause tells how things look or how somebody feels, in figures of speech, or of somebody's
    hesitation: `tempers frayed`, `the balance turned`, `was coy about it`."""
    verb, subject = clause.verb, clause.subject
    if verb.lemma_ in LINKING - {"be", "prove"} and verb.below.isdisjoint({"before", "in", "at"}):
        return clause.kind == "other"
    if verb.lemma_ in LINKING and not verb.deps.isdisjoint({"acomp", "oprd", "xcomp"}):
        said = {c.lower_ for c in verb.children if c.dep_ in {"acomp", "oprd"}}
        is_of_state = verb.lemma_ == "be" and (said & _book("conditions") or _has_aim(verb))
        return not is_of_state
    near = [c for c in verb.children if c.dep_ in {"dobj", "prep", "prt", "advmod"}]
    near += [c for t in verb.children if t.dep_ == "xcomp" for c in t.children if c.tag_ == "TO"]
    near += [m for c in verb.children if c.dep_ == "advcl" for m in c.children if m.dep_ == "mark"]
    is_turned = verb.lemma_ == "become" and takes_place(subject)  # "The talks became a test of nerves"
    if is_turned or {f"{verb.lemma_} {c.lemma_.lower()}" for c in near} & _book("ornaments"):
        return True
    is_possible = any(c.dep_ == "aux" and c.lower_ in POSSIBLE for c in verb.children)
    if clause.kind != "other" and not (is_possible and subject.pos_ == "NOUN" and not is_meeting(subject)):
        return False
    if is_possible or (subject.lemma_.lower() in _book("abstract") and "of" not in subject.below):
        return True
    return verb.lemma_ in _book("ornaments")


def _has_aim(verb: Token) -> bool:
    """`is due to meet`, `was ready to sign`: a plan, in the words of a state."""
    plans = {*table("dates")["tense"]["scheduled"], "ready", "likely", "willing", "prepared"}
    return any(
        c.dep_ in {"acomp", "xcomp"} and (c.dep_ == "xcomp" or c.lower_ in plans) for c in verb.children
    )


def _is_mere_background(clause: Clause, certainty: str) -> bool:
    """Whether what is long past is told of trade, life or numbers, and not of the matter at hand."""
    hung = clause.beside and clause.verb.dep_ in {"acl", "relcl"}
    if certainty == "background" and hung and clause.subject.ent_type_ == "PERSON":
        return clause.kind in PRIVATE  # "X, who moved here in 2002"
    is_vague = certainty == "reported" and all(d.precision == "month" for d in clause.dates) and clause.dates
    if clause.kind != "other" or not (certainty == "background" or is_vague):
        return False
    inside = list(clause.verb.subtree)
    if any(t.text in {"$", "%", "€", "£"} or t.lower_ in {"percent", "billion", "million"} for t in inside):
        return True
    if clause.beside and clause.verb.dep_ in {"acl", "relcl"}:
        noun = clause.subject
        return not (is_meeting(noun) or takes_place(noun) or noun.lemma_.lower() in ACCORDS)
    return not any(is_meeting(t) or takes_place(t) or t.lemma_.lower() in _book("terms") for t in inside)


def is_word_of_weight(clause: Clause, certainty: str, sentence: Span) -> bool:
    """Whether words that are only said bear on the matter: they name somebody or something of it, and are not
    of last year. `The road ahead is long` moves nothing."""
    if certainty == "background":
        return False
    speaks = {*clause.subject.subtree, clause.verb}
    told = [t for t in sentence if t not in speaks and not (t.head == clause.verb and t.dep_ == "npadvmod")]
    asides = {t for c in clause.verb.children if c.dep_ in {"dobj", "dative", "prep"} for t in c.subtree}
    return bears_on_talks(told, asides)


def bears_on_talks(told: Iterable[Token], asides: Container[Token] = (), *, strictly: bool = False) -> bool:
    """Whether words speak of what talks are about, or name somebody or something outside the `asides`;
    `strictly`: not in words that are in everybody's mouth."""
    terms = _weighty_words() if strictly else _words_of_talks()
    return any(
        t.lemma_.lower() in terms
        or t.lower_ in terms
        or (t.pos_ == "PROPN" and t.ent_type_ not in {"DATE", "TIME"} and t not in asides)
        for t in told
    )


@cache
def _weighty_words() -> frozenset[str]:
    """The words of talks that are not in everybody's mouth."""
    return (_book("terms") | words("meetings", "nouns")) - _book("loose")


@cache
def _words_of_talks() -> frozenset[str]:
    return _book("terms") | words("meetings", "nouns") | words("outcomes", "accords", "given_up")


@cache
def _book(key: str) -> frozenset[str]:
    return frozenset(table("events")["worth"][key])
