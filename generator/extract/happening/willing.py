"""How firm somebody's coming is: done, planned, hanging on something, refused, prevented, or only wished for.

What governs the clause is read from the verb upwards: `has no intention of going`, `was seen entering`.
"""

from __future__ import annotations

from functools import cache

from generator.extract.happening.at_once import is_done_at_once, is_first
from generator.extract.happening.coming import goals_of, is_negated, words_of
from generator.extract.happening.comings import forms_of
from generator.extract.happening.hanging import MARKS, WILL, condition_of, has_mark, helpers_of
from generator.extract.happening.wished import is_wished
from generator.extract.parties.going_on import is_untrue
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.vocabulary import table

MAY = {"could", "may", "might", "can"}
OUGHT = {"should", "must", "ought"}
OPENING = {"when", "until", "till", "before"}
THINGS = {"dobj", "attr", "nsubj", "nsubjpass", "advmod"}
LINKED = {"pcomp", "pobj", "relcl", "xcomp", "acl", "ccomp", "csubj", "acomp", "oprd", "advcl"} | THINGS
COME: dict[str, str | None] = {"arrived": "arrived", "come": "arrived", "left": "left", "lead": None}
STAYING = {"will", "would", "'ll", "is", "'s", "has", "had", "been"}
PLAIN = {"hailed", "seen_off", "replaced", "awaited", "kept", "stay", "sent", "stands_for"}
RECEIVED = {"hailed": "arrived", "seen_off": "left"}
HIGHEST = 5
"""Steps upwards after which nothing bears on the coming any more."""

KINDS = ("wishes", "declined", "failed", "conditional", "expected", "open")


def status_of(verb: Token, kind: str) -> tuple[str | None, Token | None]:
    """What a clause of coming says of somebody, and the words that it hangs on."""
    above = [] if is_done_at_once(verb) else governors_of(verb)
    kinds = [_kind_of(each, below) for each, below in zip(above, (verb, *above), strict=False)]
    condition = condition_of(verb, above)
    if kind in PLAIN or is_first(verb) or _is_yet_to(verb):
        return _told_plainly(verb, kind, condition, kinds), None
    if _is_undecided(verb, above) and kind not in {"absent", "left", "set_off"}:
        return "conditional", condition
    is_blamed = verb.dep_ == "pcomp" and verb.head.lower_ == "for"
    is_loose = not kinds and verb.tag_ == "VB" and verb.dep_ == "conj" and "to" in helpers_of(verb)
    if is_loose or (kinds and kinds[0] is None and _is_infinite(verb) and not is_blamed):
        return None, None  # flew there to join them, helped to arrive, on the verge of cancelling
    if (
        "wishes" in kinds
        or is_wished(verb)
        or is_untrue(verb)
        or _is_denied(verb, above)
        or _is_mere_case(verb, above)
    ):
        return None, None
    if kind in {"absent", "left", "set_off"}:
        return _of_leaving(verb, kind, kinds, condition), None
    return _of_coming(verb, kind, above, kinds, condition), condition


def _is_yet_to(verb: Token) -> bool:
    """`has yet to arrive`."""
    above = verb.head
    return verb.dep_ == "xcomp" and above.lemma_ in {"have", "be"} and "yet" in above.below | verb.below


def _told_plainly(verb: Token, kind: str, condition: Token | None, kinds: list[str | None]) -> str | None:
    if is_first(verb) or _is_yet_to(verb) or (kind == "awaited" and is_negated(verb)):
        return COME.get(kind, "present") if is_first(verb) else _not_yet(verb, kind)
    if is_negated(verb) or condition is not None or "wishes" in kinds or is_wished(verb):
        return None
    helpers = helpers_of(verb)
    if kind in RECEIVED:
        return None if kinds or helpers & (WILL | MAY | OUGHT | {"to"}) else RECEIVED[kind]
    if kind == "stay":
        is_meant = helpers <= {"to"} and bool({"expected", "declined"} & set(kinds[:1]))  # chose to stay
        return "present" if is_meant or helpers <= STAYING else None
    if kind in {"sent", "stands_for"}:
        is_ahead = _is_ahead(verb, kinds) or "expected" in kinds
        done = "arrived" if kind == "sent" else "present"
        return None if helpers & (MAY | OUGHT) else "expected" if is_ahead else done
    is_kept = kind != "kept" or not helpers & (WILL | MAY | OUGHT)
    return "expected" if kind == "awaited" else "absent" if is_kept else None


def _not_yet(verb: Token, kind: str) -> str | None:
    """Of one who has yet to arrive, is not expected in Lima, or not until Thursday."""
    if kind != "awaited":
        return "absent" if kind not in {"absent", "left"} else None
    is_later = not verb.below.isdisjoint({"until", "till", "before"})
    told = "expected" if is_later else "absent"
    return told if verb.below & {"is", "are", "'s"} else None


def _of_leaving(verb: Token, kind: str, kinds: list[str | None], condition: Token | None) -> str | None:
    """Of one who goes or stays away: what will be told later is not told yet."""
    helpers = helpers_of(verb)
    if kind == "left" and condition is None and _stays_on(verb, kinds, helpers):
        return "absent" if any(g.ent_type_ == "GPE" for g in goals_of(verb)) else "present"
    if is_negated(verb):
        return "absent" if verb.lemma_ == "board" or {"plane", "flight", "aboard"} & _below(verb) else None
    ahead = bool(helpers & WILL) or bool(kinds and kinds[0] == "expected")
    is_bound = condition is not None and bool(helpers & WILL)
    is_not = bool({"declined", "failed"} & {*kinds})
    is_open = condition is not None or bool(helpers & (MAY | OUGHT)) or is_not or "conditional" in kinds
    if kind == "set_off":
        return "conditional" if is_bound else None if is_open else "expected"
    if kind == "absent":
        may = is_bound or bool(helpers & MAY) or "conditional" in kinds
        plain = words_of("plain_absence") & {verb.lemma_, *verb.below}
        if is_open:
            return "conditional" if may and not is_not and "have" not in helpers else None
        return "declined" if ahead and "be" not in helpers and not plain else "absent"
    return None if is_open or ahead or "to" in helpers else "left"


def _stays_on(verb: Token, kinds: list[str | None], helpers: set[str]) -> bool:
    """`refused to leave the hall`; of a town it is not told here whether the talks are held there."""
    if verb.lemma_ not in words_of("quitting") or "dobj" not in verb.deps:
        return False
    is_not = is_negated(verb) and not kinds and not helpers & (MAY | OUGHT | {"would"})
    return is_not or (kinds == ["declined"] and not is_negated(verb))


def _of_coming(
    verb: Token, kind: str, above: list[Token], kinds: list[str | None], condition: Token | None
) -> str | None:
    helpers = {h for each in (verb, *above) for h in helpers_of(each)}
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
    helpers = helpers_of(verb)
    if helpers & {"did", "does", "had", "has", "have", "'ve", "been"} and "to" not in helpers:
        return False
    moving = verb.tag_ == "VBG" and bool(helpers & {"is", "are", "'s", "'re", "am", "'m"})
    return bool(helpers & WILL) or moving or verb_direction(verb) == FUTURE


# ------------------------------------------------------------------ what stands above the verb


def is_bygone(verb: Token) -> bool:
    """Whether a plan is told as one there was: was expected, had been due to come, vowed to attend."""
    own = [verb, *(governors_of(verb)[:1] if _is_infinite(verb) else ())]
    return any(each.tag_ == "VBD" or helpers_of(each) & {"was", "were", "had"} for each in own)


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
    if verb.dep_ == "relcl" and "to" not in helpers_of(verb):
        is_said = any(
            c.dep_ == "mark" and c.lower_ == "that" for c in verb.children
        )  # the rumour that X came
        return head if is_said else _those(head)
    if verb.dep_ == "advcl":
        return head if _is_infinite(verb) and not has_mark(verb, MARKS) else None
    is_thing = verb.dep_ in THINGS and verb.pos_ not in {"NOUN", "ADJ"} and verb.tag_ != "VBG"
    return None if is_thing else head


def _those(noun: Token) -> Token | None:
    """`was among those who came`: what is told of those is told of him."""
    is_vague = noun.lower_ in {"those", "one", "people", "leaders", "ministers", "first"}
    link = noun.head if noun.dep_ == "pobj" else None
    return link.head if is_vague and link is not None and link.lower_ in {"among", "of"} else None


def _is_infinite(verb: Token) -> bool:
    return verb.tag_ in {"VB", "VBG"} and not (helpers_of(verb) - {"to"})


def _kind_of(governor: Token, below: Token) -> str | None:
    own = governor.lemma_.lower()
    if own in {"decide", "decision"} and below.dep_ == "pcomp" and below.head.lower_ in {"on", "about"}:
        return "conditional"
    if own in {"be", "go"} and below.dep_ == "xcomp" and "to" in helpers_of(below):
        return "expected"  # she is to come, he is going to come
    if own == "hope" and below.dep_ == "ccomp":
        return "wishes"  # somebody else hoped that he would come
    if own in words_of("unwanted") and is_negated(governor):
        return "expected"  # sees no reason to come
    forms = {own, *forms_of(governor)}
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
    told = next((each for each in above if each.lemma_.lower() in words_of("hearsay")), None)
    if told and any(t.lemma_.lower() in words_of("denials") for t in told.sent if t.i < told.i):
        return True  # dismissed as "smoke and mirrors" the report that he came
    tellers = [a for a in (*above, *near) if a.lemma_.lower() in words_of("tellers")]
    return any(is_negated(t) or is_negated(t.head) for t in tellers if t is not verb) and not _is_undecided(
        verb, above
    )


def _is_mere_case(verb: Token, above: list[Token]) -> bool:
    """Whether the coming is itself the condition: `if he comes`, `unless she attends`."""
    clauses = [step for step in (verb, *above[:1]) if step.dep_ == "advcl"]
    return any(has_mark(c, MARKS) or (has_mark(c, OPENING) and c.tag_ != "VBD") for c in clauses)


def _is_undecided(verb: Token, above: list[Token]) -> bool:
    """`whether to go`, `whether she comes hangs on`, `did not say if he would`: it is still open."""
    asked = verb.dep_ == "ccomp" and has_mark(verb, {"if"})
    over = verb.tag_ in {"VBD", "VBN"}  # asked whether he had come
    return asked or (not over and any(has_mark(step, {"whether"}) for step in (verb, *above[:2])))


def _below(verb: Token) -> set[str]:
    return {t.lower_ for c in verb.children if c.dep_ == "prep" for t in c.subtree}


__all__ = ["governors_of", "is_bygone", "status_of"]
