"""How firm somebody's coming is: done, planned, hanging on something, refused, prevented, or only wished for.

What governs the clause is read from the verb upwards: `has no intention of going`, `was seen entering`.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extract.happening.at_once import is_done_at_once, is_first
from generator.extract.happening.coming import goals_of, is_negated, words_of
from generator.extract.happening.wished import is_wished
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.vocabulary import table

MAY = {"could", "may", "might", "can"}
OUGHT = {"should", "must", "ought"}
WILL = {"will", "'ll", "would", "shall", "wo", "'d"}
MARKS = {"if", "unless", "once", "provided", "providing", "assuming"}
LIMITS = {"condition", "provided", "providing", "subject", "depending", "pending"}
OPENING = {"when", "until", "till", "before"}
THINGS = {"dobj", "attr", "nsubj", "nsubjpass", "advmod"}
LINKED = {"pcomp", "pobj", "relcl", "xcomp", "acl", "ccomp", "csubj", "acomp", "oprd", "advcl"} | THINGS
COME: dict[str, str | None] = {"arrived": "arrived", "come": "arrived", "left": "left", "lead": None}
HIGHEST = 5
"""Steps upwards after which nothing bears on the coming any more."""

HANGS = re.compile(
    r"\b(?:provided|providing|on (?:the )?condition|only (?:if|when|once|after)|unless|(?:as|so) long as"
    r"|assuming|the (?:day|moment|minute) (?=\w+ \w+ (?:is|are|has|have)\b))\b[^.;\"]*"
)
KINDS = ("wishes", "declined", "failed", "conditional", "expected", "open")


def status_of(verb: Token, kind: str) -> tuple[str | None, Token | None]:
    """What a clause of coming says of somebody, and the words that it hangs on."""
    above = [] if is_done_at_once(verb) else governors_of(verb)
    kinds = [_kind_of(each, below) for each, below in zip(above, (verb, *above), strict=False)]
    condition = condition_of(verb, above)
    if kind in {"replaced", "awaited", "kept", "stay", "sent", "stands_for"} or is_first(verb):
        return _told_plainly(verb, kind, condition, kinds), None
    if _is_undecided(verb, above) and kind not in {"absent", "left", "set_off"}:
        return "conditional", condition
    is_blamed = verb.dep_ == "pcomp" and verb.head.lower_ == "for"
    is_loose = not kinds and verb.tag_ == "VB" and verb.dep_ == "conj" and "to" in _helpers(verb)
    if is_loose or (kinds and kinds[0] is None and _is_infinite(verb) and not is_blamed):
        return None, None  # flew there to join them, helped to arrive, on the verge of cancelling
    if "wishes" in kinds or is_wished(verb) or _is_denied(verb, above) or _is_mere_case(verb, above):
        return None, None
    if kind in {"absent", "left", "set_off"}:
        return _of_leaving(verb, kind, kinds, condition), None
    return _of_coming(verb, kind, above, kinds, condition), condition


def _told_plainly(verb: Token, kind: str, condition: Token | None, kinds: list[str | None]) -> str | None:
    if is_first(verb):
        return COME.get(kind, "present")
    if is_negated(verb) or condition is not None or "wishes" in kinds or is_wished(verb):
        return None
    helpers = _helpers(verb)
    if kind == "stay":
        is_meant = helpers <= {"to"} and bool({"expected", "declined"} & set(kinds[:1]))  # chose to stay
        return "present" if is_meant or helpers <= {"will", "would", "'ll"} else None
    if kind in {"sent", "stands_for"}:
        is_ahead = _is_ahead(verb, kinds) or "expected" in kinds
        done = "arrived" if kind == "sent" else "present"
        return None if helpers & (MAY | OUGHT) else "expected" if is_ahead else done
    if kind == "kept" and helpers & (WILL | MAY | OUGHT):
        return None
    return "expected" if kind == "awaited" else "absent"


def _of_leaving(verb: Token, kind: str, kinds: list[str | None], condition: Token | None) -> str | None:
    """Of one who goes or stays away: what will be told later is not told yet."""
    if is_negated(verb):
        is_elsewhere = verb.lemma_ == "leave" and any(g.ent_type_ == "GPE" for g in goals_of(verb))
        is_not_off = verb.lemma_ == "board" or {"plane", "flight", "aboard"} & _below(verb)
        return "absent" if is_elsewhere or is_not_off else None
    helpers = _helpers(verb)
    if kind == "set_off" and condition is not None and helpers & WILL:
        return "conditional"
    if condition is not None or helpers & (MAY | OUGHT) or {"declined", "failed", "conditional"} & set(kinds):
        return None
    ahead = bool(helpers & WILL) or bool(kinds and kinds[0] == "expected")
    if kind == "absent":
        chosen = (
            ahead and "be" not in helpers and not words_of("plain_absence") & {verb.lemma_, *_beside(verb)}
        )
        return "declined" if chosen else "absent"
    if kind == "set_off":
        return "absent" if is_negated(verb) else "expected"
    return None if ahead or "to" in helpers else "left"


def _of_coming(
    verb: Token, kind: str, above: list[Token], kinds: list[str | None], condition: Token | None
) -> str | None:
    helpers = {h for each in (verb, *above) for h in _helpers(each)}
    no = _denials(verb, above, kinds)
    if no % 2 and condition is not None and set(kinds) <= {"open"} and helpers & {"would", "need"}:
        return None  # "if I did not care, I would not be here", "needn't be here"
    if no % 2 and (kinds[:1] != ["conditional"] or "declined" in kinds):
        return _not_coming(verb, kinds, helpers)
    if no or "conditional" in kinds:
        return "conditional"  # does not rule out coming, weighs coming
    if condition is not None or helpers & (MAY | OUGHT):
        is_open = helpers & (MAY | WILL) or _is_ahead(verb, kinds)
        return "conditional" if is_open and not helpers & OUGHT else None
    if "expected" in kinds or _is_ahead(verb, kinds):
        return "expected"
    return COME.get(kind, "present")


def _denials(verb: Token, above: list[Token], kinds: list[str | None]) -> int:
    """How often the coming is denied on the way up: not coming, decided against coming, no plans to come."""
    against = any(step.dep_ == "pcomp" and step.head.lower_ == "against" for step in (verb, *above))
    no = int(is_negated(verb)) + int(against and "declined" not in kinds)
    for each, kind, below in zip(above, kinds, (verb, *above), strict=False):
        bears = kind is not None and (kind != "open" or _is_infinite(below))
        no += int(bears and is_negated(each)) + (kind in {"declined", "failed"})
    return no


def _not_coming(verb: Token, kinds: list[str | None], helpers: set[str]) -> str:
    if "failed" in kinds:
        return "declined" if helpers & {"will", "'ll", "wo"} else "absent"
    if "declined" in kinds or "expected" in kinds:
        return "declined"
    if "could" in helpers:
        return "absent"
    return "declined" if helpers & (WILL | {"can", "ca"}) or _is_ahead(verb, kinds) else "absent"


def _is_ahead(verb: Token, kinds: list[str | None]) -> bool:
    """Whether the coming is still to be: will come, is coming, arrives on Friday, to come."""
    helpers = _helpers(verb)
    if helpers & {"did", "does", "had", "has", "have", "'ve", "been"} and "to" not in helpers:
        return False
    moving = verb.tag_ == "VBG" and bool(helpers & {"is", "are", "'s", "'re", "am", "'m"})
    return bool(helpers & WILL) or moving or verb_direction(verb) == FUTURE


# ------------------------------------------------------------------ what stands above the verb


def is_bygone(verb: Token) -> bool:
    """Whether a plan is told as one there was: was expected, had been due to come, vowed to attend."""
    own = [verb, *(governors_of(verb)[:1] if _is_infinite(verb) else ())]
    return any(each.tag_ == "VBD" or _helpers(each) & {"was", "were", "had"} for each in own)


def governors_of(verb: Token) -> list[Token]:
    """The verbs, nouns and adjectives that say how firm the clause is, from the nearest up."""
    found: list[Token] = []
    step: Token | None = _above(verb)
    while step is not None and len(found) < HIGHEST and step not in found:
        found.append(step)
        step = _above(step)
    return found


def _above(verb: Token) -> Token | None:
    """What the clause of a verb, or a noun or adjective above one, hangs on; None where it stands free."""
    head = verb.head if verb.head is not verb else None
    if head is None or verb.dep_ not in LINKED:
        return None
    if verb.dep_ in {"pcomp", "pobj"}:
        return head.head if head.dep_ in {"prep", "agent", "prt", "pcomp"} else None
    if verb.dep_ == "relcl" and "to" not in _helpers(verb):
        return _those(head)
    if verb.dep_ == "advcl":
        return head if _is_infinite(verb) and not _has_mark(verb, MARKS) else None
    is_thing = verb.dep_ in THINGS and verb.pos_ not in {"NOUN", "ADJ"} and verb.tag_ != "VBG"
    return None if is_thing else head


def _those(noun: Token) -> Token | None:
    """`was among those who came`: what is told of those is told of him."""
    is_vague = noun.lower_ in {"those", "one", "people", "leaders", "ministers", "first"}
    link = noun.head if noun.dep_ == "pobj" else None
    return link.head if is_vague and link is not None and link.lower_ in {"among", "of"} else None


def _is_infinite(verb: Token) -> bool:
    return verb.tag_ in {"VB", "VBG"} and not (_helpers(verb) - {"to"})


def _kind_of(governor: Token, below: Token) -> str | None:
    own = governor.lemma_.lower()
    if own in {"decide", "decision"} and below.dep_ == "pcomp" and below.head.lower_ in {"on", "about"}:
        return "conditional"
    if own in {"be", "go"} and below.dep_ == "xcomp" and "to" in _helpers(below):
        return "expected"  # she is to come, he is going to come
    if own == "hope" and below.dep_ == "ccomp":
        return "wishes"  # somebody else hoped that he would come
    forms = {own, *(f"{own} {c.lower_}" for c in governor.children if c.dep_ in {"prt", "intj"})}
    for kind in KINDS:
        if forms & _governors()[kind]:
            return kind
    return None


@cache
def _governors() -> dict[str, frozenset[str]]:
    return {kind: frozenset(own) for kind, own in table("presence")["governors"].items()}


def _is_denied(verb: Token, above: list[Token]) -> bool:
    """Whether the clause is what somebody denies or does not say: it is not true that he came."""
    near = {a for step in (verb, *above) for c in step.children if c.dep_ == "acomp" for a in (c,)}
    if any(each.lemma_.lower() in words_of("denials") for each in above):
        return True
    tellers = [a for a in (*above, *near) if a.lemma_.lower() in words_of("tellers")]
    return any(is_negated(t) or is_negated(t.head) for t in tellers if t is not verb) and not _is_undecided(
        verb, above
    )


def _is_mere_case(verb: Token, above: list[Token]) -> bool:
    """Whether the coming is itself the condition: `if he comes`, `unless she attends`."""
    clauses = [step for step in (verb, *above[:1]) if step.dep_ == "advcl"]
    return any(_has_mark(c, MARKS) or (_has_mark(c, OPENING) and c.tag_ != "VBD") for c in clauses)


def _is_undecided(verb: Token, above: list[Token]) -> bool:
    """`whether to go`, `whether she comes hangs on`, `did not say if he would`: it is still open."""
    asked = verb.dep_ == "ccomp" and _has_mark(verb, {"if"})
    over = verb.tag_ in {"VBD", "VBN"}  # asked whether he had come
    return asked or (not over and any(_has_mark(step, {"whether"}) for step in (verb, *above[:2])))


# ------------------------------------------------------------------ what it hangs on


def hanging(
    sentence: Span, verb: Token, state: tuple[str | None, Token | None]
) -> tuple[str | None, Token | str | None]:
    """A plan that the rest of its sentence makes hang on something."""
    found = HANGS.search(sentence.doc.text, verb.idx, sentence.end_char) if state[0] == "expected" else None
    if found is None or _is_told(sentence, found.start()):
        return state
    return "conditional", found[0].strip(' ",')


def _is_told(sentence: Span, start: int) -> bool:
    """`agreed to come only when the chair asked him`: what has happened binds nothing any more."""
    tags = (t.tag_ for t in sentence if t.idx >= start and t.tag_ in {"VBD", "VBZ", "VBP", "MD"})
    return next(tags, "") == "VBD"


def condition_of(verb: Token, above: list[Token]) -> Token | None:
    """The words on which the coming hangs, if any: `if …`, `as long as …`, `depends on …`."""
    for holder in (verb, *above):
        if holder.lemma_ in {"depend", "hinge", "hang", "rest"}:
            return holder
    for holder in (verb, *(a for a in above if a.pos_ in {"VERB", "AUX"})):
        for child in holder.children:
            if _binds(child, verb):
                return child
    return None


def _binds(child: Token, verb: Token) -> bool:
    if child is verb or verb in child.subtree:
        return False
    if child.dep_ == "advcl":
        is_when = _has_mark(child, {"when"})
        is_only = is_when and "only" in child.below
        is_ahead = is_when and child.tag_ in {"VBZ", "VBP"} and bool(_helpers(verb) & WILL)
        return _has_mark(child, MARKS) or is_only or is_ahead  # "I will come when there is a paper"
    if child.dep_ == "npadvmod":
        return "relcl" in child.deps  # the day he comes
    if child.dep_ == "advmod" and child.lower_ == "long":
        return "advcl" in child.deps  # as long as the guns are silent
    goals = {child.lower_, *(g.lower_ for g in child.children if g.dep_ == "pobj")}
    return child.dep_ in {"prep", "conj", "acl", "acomp"} and bool(goals & LIMITS)


def _has_mark(verb: Token, marks: set[str]) -> bool:
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in marks for c in verb.children)


def _helpers(verb: Token) -> set[str]:
    own = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBN" and "'d" in own:
        own = {*own - {"'d"}, "had"}  # "she'd gone to Lima"
    return {*own, "to"} if any(c.tag_ == "TO" for c in verb.children) else own


def _below(verb: Token) -> set[str]:
    return {t.lower_ for c in verb.children if c.dep_ == "prep" for t in c.subtree}


def _beside(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children}


__all__ = ["condition_of", "governors_of", "hanging", "is_bygone", "status_of"]
