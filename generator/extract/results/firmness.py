"""How firm a clause is: done, planned, possible, denied, or only wished for and supposed."""

from __future__ import annotations

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.told import stands_apart
from generator.extract.results.words import is_of_accord, listed
from generator.extract.wording.present import helpers_of
from generator.vocabulary import words

DONE, PLANNED, POSSIBLE, DENIED = "done", "planned", "possible", "denied"
MAY = {"may", "might", "could", "can"}
WILL = {"will", "'ll", "shall", "wo"}
UNREAL = {"should", "ought"}
WAITING = {"after", "when", "before", "once", "without"}
FACTUAL = {"though", "although", "while", "because", "as", "since", "after", "when", "whereas"}
ASKED = {"when", "where", "who", "which", "what"}
ASKING = ASKED | {"how", "why", "whether"}
INNER = {"ccomp", "xcomp", "advcl", "acl", "relcl", "conj", "pcomp", "parataxis"}
ABOUT = {"csubj", "csubjpass"}
TELLING = ABOUT | {"ccomp", "pcomp"}
MARKS = {"mark", "advmod"}
NOBODY = frozenset({"no", "none", "neither", "nobody"})
TURNED = {"should", "would", "were", "had"}
"""What opens a condition without `if`: `should they agree`."""
PLANS = {"plan", "intend", "prepare", "agree", "be"}


def firmness_of(verb: Token) -> str | None:  # noqa: PLR0911 - one question after the other, the first answer counts
    """What the clause of a finite verb claims; None where it is a wish, a condition or a question."""
    brought = _brought_about(verb)
    if is_supposed(verb) or _is_need(verb) or (brought is None and _is_wished(verb)) or _is_before(verb):
        return None
    if _is_under_denial(verb):
        return DENIED
    helpers = {c.lower_ for c in helpers_of(verb)}
    is_unreal = "have" in helpers and helpers & {"to", "would", "could", "might", "may", "will"}
    if is_unreal or helpers & UNREAL or brought is False:
        return None  # are said to have agreed, should have agreed, would not have signed
    if "would" in helpers and is_of_accord(verb):
        return PLANNED
    if "would" in helpers and not _is_flat(verb):
        return PLANNED if _is_moved_back(verb, helpers) else None
    if brought or _is_beside(verb) or ("would" in helpers and verb.tag_ == "VB" and _is_flat(verb)):
        return DONE
    if (helpers & MAY and not is_negated(verb)) or _is_held_possible(verb):
        return POSSIBLE
    if "could" in helpers:
        return DONE  # what they could not agree on, they did not
    if helpers & (WILL | MAY | {"must"}) or _is_due(verb, helpers) or _is_moved_back(verb, helpers):
        return PLANNED
    is_finite = verb.tag_ in {"VBD", "VBZ", "VBP"} or (
        verb.tag_ == "VBN" and (bool(helpers - {"to"}) or _is_misread_past(verb))
    )
    return DONE if is_finite or helpers & {"did", "does", "do"} or _is_going_on(verb, helpers) else None


def _is_misread_past(verb: Token) -> bool:
    """`The sides agreed`, its past taken for a participle."""
    return verb.dep_ == "ROOT" and any(
        c.dep_ == "nsubj" and c.lemma_.lower() not in listed("made") for c in verb.children
    )


def _brought_about(verb: Token) -> bool | None:
    """`managed to agree`, `was persuaded to accept`, `it took nine hours for them to settle`: done where the
    verb above is; None where there is none."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    enough = above.lemma_ == "be" and "enough" in above.below
    is_for = verb.dep_ == "advcl" and (enough or above.lemma_ == "take") and verb.left_edge.lower_ == "for"
    if not is_for and (
        verb.dep_ not in {"xcomp", "pcomp", "ccomp"} or above.lemma_ not in listed("bringing")
    ):
        return None
    if not any(c.tag_ == "TO" for c in verb.children) and verb.dep_ != "pcomp":
        return None
    return firmness_of(above) == DONE and not is_negated(above)


def _is_beside(verb: Token) -> bool:
    """`Kenya signed, agreeing to cut its fleet`: a participle set beside what is done; not what one's tune or
    decision does."""
    first = verb.left_edge
    who = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    if who is not None and "poss" in who.deps:
        return False
    is_apart = verb.tag_ == "VBG" and verb.dep_ == "advcl" and first == verb and verb.head.i < verb.i
    has_comma = is_apart and verb.nbor(-1).text == ","
    is_with = verb.tag_ == "VBG" and first.i > 0 and first.nbor(-1).lower_ == "with" and first != verb
    above = verb.head.head if is_with and verb.head.pos_ == "ADP" else verb.head
    return (has_comma or is_with) and not helpers_of(verb) and above != verb and firmness_of(above) == DONE


def _is_flat(verb: Token) -> bool:
    """`would not hear of it`: a refusal in the past, which hangs on nothing."""
    clauses = (c for c in verb.children if c.dep_ == "advcl")
    is_free = not any(m.lower_ in {"if", "unless"} for clause in clauses for m in clause.children)
    return is_negated(verb) and is_free and verb.dep_ != "ccomp"


def _is_going_on(verb: Token, helpers: set[str]) -> bool:
    told = verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}
    now = {"is", "are", "'re", "'s"} | ({"was", "were"} if told else set())
    return verb.tag_ == "VBG" and bool(helpers & now)


def is_negated(verb: Token) -> bool:
    """Whether a clause denies its verb: not, never, no agreement, neither side."""
    if "neg" in verb.deps or not verb.below.isdisjoint({"never", "neither", "nor"}):
        return True
    if NOBODY.isdisjoint(verb.sent.words):
        return False
    things = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    matters = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"on", "to", "about", "over"}]
    things += [g for c in matters for g in c.children if g.dep_ == "pobj"]
    return any(d.lower_ in NOBODY for thing in things for d in (thing, *thing.children))


def planned_of(verb: Token) -> Token | None:
    """The deed that a verb of planning governs: is due *to resume*, plans *to send*."""
    if verb.lemma_ not in words("dates", "tense.scheduled") and verb.lemma_ not in PLANS:
        return None
    if (verb.lemma_ == "be" and verb.tag_ == "VBD") or "prt" in verb.deps:
        return None  # "has set out to grow"
    aims = (c for c in verb.children if c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children))
    return next((aim for aim in aims if "have" not in aim.below), None)


def _is_due(verb: Token, helpers: set[str]) -> bool:
    """`are to reconvene`, `is planned for`, `are working on`: told of a day to come."""
    scheduled = verb.tag_ in {"VBN", "JJ"} and (
        verb.lemma_ in words("dates", "tense.scheduled") or verb.lemma_ in listed("scheduled", "next")
    )
    is_own_deed = helpers & {"has", "have"} and not helpers & {"been"}  # has prepared a list
    return scheduled and not is_own_deed and not helpers & {"was", "were", "had"}


def _is_held_possible(verb: Token) -> bool:
    """`it is possible that they will meet`, `does not rule out that`: what is said to be possible."""
    governor = verb.head if verb.dep_ in {"ccomp", "csubj", "acl", "advcl"} else None
    if governor is None:
        return False
    near = {
        governor.lemma_.lower(),
        *(c.lemma_.lower() for c in governor.children if c.dep_ in {"acomp", "attr"}),
    }
    rules_out = governor.lemma_ == "rule" and is_negated(governor)
    return bool(near & listed("possible", "actors")) or rules_out


def _is_moved_back(verb: Token, helpers: set[str]) -> bool:
    """`said they would meet again`, `would meet again, according to the chair`: will, moved back by the
    telling."""
    told = verb.head if verb.dep_ == "conj" else verb
    beside = "according" in told.below or "parataxis" in told.deps
    return "would" in helpers and (beside or (told.dep_ == "ccomp" and told.head.tag_ in {"VBD", "VBN"}))


def _is_before(verb: Token) -> bool:
    """Whether the clause looks back behind what is told: had ruled out, previously agreed."""
    earlier = listed("earlier", "actors")
    if any(c.dep_ == "advmod" and c.lower_ in earlier for c in verb.children):
        return True
    first = verb.sent.tokens[0]
    if first.lower_ == "since" and first.head in {verb, verb.head} and first.dep_ == "prep":
        return True  # "Since the war they have signed twelve pacts": the story so far
    if "in" in verb.below and any(
        c.lower_ == "in" and [g.lower_ for g in c.children] == ["past"] for c in verb.children
    ):
        return True
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    told = verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}
    had_told = told and "had" in verb.head.below  # "a paper had reported that …"
    told = told and not had_told
    if had_told and any(c.lower_ == "would" for c in helpers_of(verb)):
        return True  # "had said that they would never agree"
    return "had" in helpers and not told


def is_supposed(verb: Token) -> bool:
    """Whether a word stands in a clause that asks, sets a condition or waits for something."""
    for step in (verb, *verb.ancestors):
        if step.dep_ == "ROOT":
            break
        if step.dep_ not in INNER and step.dep_ not in ABOUT:
            continue
        marks = {c.lower_ for c in step.children if c.dep_ in MARKS and c.i < step.i}
        if step.dep_ in INNER and (marks & listed("supposed", "actors") or _waits(step)):
            return True
        opens = {step.left_edge.lower_} & ASKING if step.dep_ in ABOUT else set[str]()
        if opens or (step.dep_ in TELLING and marks & ASKED):
            return True
        if step.dep_ == "advcl" and marks & FACTUAL:  # no clause of time takes `will`: it is asked when
            return "when" in marks and any(c.lower_ in WILL for c in step.children if c.dep_ == "aux")
        first = step.left_edge
        asked = first.dep_ == "aux" and first.head is step and first.lower_ in TURNED
        if asked and step.dep_ in {"advcl", "ccomp", "conj"}:
            return True
    return False


def _is_need(verb: Token) -> bool:
    """`To succeed, the deal must bind all`: what is needed for something else is not yet so."""
    opening = verb.sent.tokens[0]
    is_aim = opening.tag_ == "TO" and opening.head.dep_ == "advcl" and opening.head.head == verb
    return is_aim and not verb.below.isdisjoint(WILL | {"must", "would"})


def _waits(clause: Token) -> bool:
    """`as soon as a deal is struck`, `after it is signed`, `with hours to go before it ends`: what is still
    to come true."""
    first = clause.left_edge
    before = first.nbor(-1).lower_ if first.i > 0 else ""
    if "as" in {first.lower_, before}:
        place = first.i - 1 if first.lower_ == "as" else first.i - 2
        return place > 0 and first.doc[place].lower_ in {"soon", "long", "far"}
    if first.lower_ in {"whatever", "whichever", "whenever"}:
        return True
    if clause.dep_ == "advcl" and {first.lower_, before} & {"after", "once", "when"}:
        above = {c.lower_ for c in helpers_of(clause.head)}
        if above & (WILL | {"would", "must", "should"}):
            return True  # "will only go on after they have agreed"
    helper = next((c for c in clause.children if c.dep_ in {"aux", "auxpass"}), clause)
    return helper.tag_ in {"VBZ", "VBP"} and bool({first.lower_, before} & WAITING)


def _is_wished(verb: Token) -> bool:
    """Whether what governs the clause wishes, fears or asks for it; `urgency that Kenya agree`."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    is_one = subject is not None and subject.tag_ in {"NN", "NNP"} and "conj" not in subject.deps
    if verb.tag_ == "VBP" and is_one and verb.dep_ != "ROOT" and not helpers_of(verb):
        return True
    is_infinitive = verb.tag_ == "VB" and verb.dep_ in {"ccomp", "advcl", "xcomp", "acl"}
    if is_infinitive and not any(c.dep_ == "aux" and c.lower_ != "to" for c in verb.children):
        return True
    step = verb
    while step.dep_ in {"ccomp", "xcomp", "acl", "pcomp", "conj", "prep"} and step.head != step:
        step = step.head
        if step.lemma_.lower() in listed("wished", "actors") or _is_unclear(step):
            return True
    return False


def _is_unclear(verb: Token) -> bool:
    """`it is unclear that`, `it remains far from clear that`."""
    near = {
        t.lower_ for c in verb.children if c.dep_ in {"acomp", "advmod", "neg", "prep"} for t in c.subtree
    }
    doubts = near & {"not", "n't", "far", "never"} and near & {"clear", "certain", "sure"}
    return bool(doubts or near & {"unclear", "uncertain", "unsure"})


def _is_under_denial(verb: Token) -> bool:
    """`denied that they had agreed`, `reports that they had agreed are untrue`: what is only reported is as
    little so."""
    below = verb
    for step in verb.ancestors:
        is_second = below.dep_ == "conj" and not below.deps.isdisjoint(SUBJECTS)
        if stands_apart(step, below) or is_second:
            return False  # "denied it, but the court ruled that …"
        is_report = below.dep_ in {"acl", "ccomp"} and step.lemma_.lower() in listed("told")
        if step.lemma_.lower() in listed("denying", "actors") or (
            is_report and (step.pos_ == "NOUN" or step.dep_ == "nsubj")
        ):
            return True
        if step.dep_ == "ROOT":
            return False
        below = step
    return False
