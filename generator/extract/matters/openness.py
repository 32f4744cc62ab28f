"""How the words above a clause or noun hold it open: not known, not told, not settled, put off, fought over.

A predicate holds its subject open (`is unclear`, `has not been settled`), or its object and what it is `on`
(`did not disclose`, `is weighing`, `at odds over`). The classes of words are data (`openness.toml`).
"""

from __future__ import annotations

from functools import cache

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.vocabulary import table

NEGATIVE = frozenset({"not", "n't", "no", "never", "without", "any", "nor", "neither", "hardly"})
DENYING = NEGATIVE | {"nothing"}
NOBODY = frozenset({"nobody", "none", "neither", "noone", "little", "nothing"})
BEING = frozenset(
    {"be", "remain", "stay", "hang", "lie", "stand", "seem", "appear", "become", "look", "prove"}
)
KEPT = frozenset({"leave", "keep", "hold", "put", "make"})
COMPLEMENTS = frozenset({"acomp", "oprd", "attr", "advmod", "dobj", "amod"})
AHEAD = frozenset({"will", "'ll", "must", "to", "would", "shall"})
DUE = frozenset({"be", "have", "due", "set", "expect", "schedule", "need", "give"})
LATER = frozenset(
    {"separately", "afterwards", "subsequently", "later", "soon", "eventually", "tomorrow", "until", "next"}
)
WARNING = frozenset({"warn", "urge", "tell", "advise", "ask", "beg", "caution", "remind", "order"})
"""Who is told not to say it may know it."""
INFINITIVES = frozenset({"xcomp", "acl", "advcl", "ccomp", "relcl"})
OVER_NOW = frozenset({"had", "longer"})


@cache
def held(section: str, key: str) -> frozenset[str]:
    """The words under a key of the vocabulary of what is open."""
    return frozenset(table("openness")[section][key])


def is_nobody(subject: Token) -> bool:
    """`nobody`, `no one`, `neither side`: who does nothing."""
    if subject.dep_ not in SUBJECTS:
        return False
    return subject.lower_ in NOBODY or any(
        child.lower_ in {"no", "neither"} and child.i < subject.i for child in subject.children
    )


def is_denied(token: Token) -> bool:
    """`not`, `no` or `yet to` at the word itself, at its noun or the verb it hangs on."""
    beside = {"acomp", "attr", "dobj", "nsubj", "nsubjpass", "xcomp"}
    near = (token, token.head) if token.dep_ in beside else (token,)
    is_hung = token.head is not token
    if token.dep_ == "xcomp" and token.head.lemma_ == "fail":
        return True
    return any(
        (child.lower_ in NEGATIVE and (child.lower_ != "any" or (is_hung and is_denied(token.head))))
        or is_nobody(child)
        or (child.lower_ == "nothing" and child.dep_ == "dobj")
        for word in near
        if not (word.below.isdisjoint(DENYING) and word.deps.isdisjoint(SUBJECTS))
        for child in word.children
    )


def unsaid(verb: Token) -> str | None:
    """How a verb tells that its act is not done: stated, or declined by whoever would have to do it."""
    host = verb.head
    if verb.dep_ == "relcl" and host.lemma_ in {"people", "person", "one", "anyone", "critic", "opponent"}:
        return None  # "people who do not know the terms": a taunt
    if is_denied(verb):
        return None if verb.dep_ == "xcomp" and host.lemma_ in WARNING else "stated"
    if verb.dep_ == "conj" and verb.deps.isdisjoint({"nsubj", "nsubjpass", "aux"}):
        return unsaid(host)
    if verb.dep_ == "pcomp":
        is_short = host.lower_ == "of" and any(a.lower_ == "short" for a in (host.head, *host.head.children))
        return "stated" if host.lower_ == "without" or is_short else None
    if verb.dep_ in INFINITIVES and any(c.tag_ == "TO" for c in verb.children):
        return _undone_by(host)
    return None


def _undone_by(host: Token) -> str | None:
    """What the word above an infinitive makes of it: `refused to`, `has yet to`, `too early to`."""
    near = {host.lower_, *(c.lower_ for c in host.children)}
    if host.lemma_ in held("verbs", "decline"):
        return None if is_denied(host) else "declined"
    if host.lemma_ in held("verbs", "fail"):
        return "stated"
    if near & {"yet", "still"} and host.lemma_ in {"have", "be", "remain", "need"}:
        return "stated"
    if host.lemma_ == "position" and host.dep_ == "pobj":  # "was not in a position to say"
        return "stated" if is_denied(host.head.head) else None
    if near & held("verbs", "unable") or {"not", "possible"} <= near or {"n't", "possible"} <= near:
        return "stated"
    return (
        "stated"
        if is_denied(host) and host.lemma_ in {"ready", "willing", "prepared", "able", "position"}
        else None
    )


def holds_subject(verb: Token) -> str | None:
    """How a predicate leaves its subject open: `is unclear`, `was not disclosed`, `will be settled later`."""
    if not verb.below.isdisjoint(OVER_NOW):
        return None
    if "auxpass" in verb.deps:
        return _holds_in_passive(verb)
    if verb.lemma_ in BEING:
        return _holds_by_state(verb)
    return None


def _holds_in_passive(verb: Token) -> str | None:
    lemma, near = verb.lemma_, verb.below
    settles = lemma in held("verbs", "settle") or lemma in held("verbs", "tell")
    if is_state(verb):
        return "stated"
    if settles and (is_denied(verb) or _undone(verb)):
        return "stated"
    if (lemma in held("verbs", "refer") or is_put_off(verb)) and not is_denied(verb):
        return "pending"
    if settles and near & AHEAD and (near & LATER or _is_due(verb)):
        return "pending"
    going_on = "being" in near or "still" in near
    if going_on and lemma in held("verbs", "pend") | held("verbs", "quarrel") | held("verbs", "settle"):
        return "pending"
    return "stated" if lemma in {"dispute", "contest"} and near & {"is", "are", "remains"} else None


def is_put_off(verb: Token) -> bool:
    """`put off`, `held over`, `pushed back`; not `put`."""
    particles = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"}}
    return verb.lemma_ in {"put", "hold", "push", "kick"} and bool(particles & {"off", "over", "back"})


def _undone(verb: Token) -> bool:
    """`is yet to be set`, `remains to be seen`, `is to be decided`."""
    is_to = verb.dep_ == "xcomp" and any(c.tag_ == "TO" for c in verb.children)
    return is_to and verb.head.lemma_ in {"be", "remain", "have", "need"}


def _is_due(verb: Token) -> bool:
    """`will be announced on Thursday`, `by the council`: a day or somebody is named for it."""
    goals = [g for c in verb.children if c.dep_ in {"prep", "agent"} for g in c.children]
    return any(g.ent_type_ in {"DATE", "TIME"} or g.head.dep_ == "agent" for g in goals)


def _holds_by_state(verb: Token) -> str | None:
    for child in verb.children:
        if child.dep_ == "xcomp" and child.tag_ == "VBN" and verb.lemma_ in {"be", "remain"}:
            is_settled = child.lemma_ in held("verbs", "settle") | held("verbs", "tell") | {"see"}
            if is_settled and any(c.tag_ == "TO" for c in child.children):
                return "stated"
    return "stated" if is_state(verb) else None


def is_state(verb: Token) -> bool:
    """`is unclear`, `is not clear`, `up in the air`, `a mystery`, `the main sticking point`, `left open`."""
    if verb.lemma_ not in BEING | KEPT and verb.lower_ not in held("states", "adjectives"):
        return False
    if verb.lower_ in held("states", "adjectives"):
        return True
    for child in verb.children:
        if child.dep_ in COMPLEMENTS and child.i > verb.i - 1 and _is_open_word(child, verb):
            return not is_denied(verb)
        if child.dep_ in COMPLEMENTS and child.lower_ in held("states", "denied"):
            return is_denied(verb)
        if child.dep_ in {"prep", "advmod"} and _is_open_place(child):
            return not is_denied(verb)
    return False


def _is_open_word(word: Token, verb: Token) -> bool:
    if word.lower_ in held("states", "adjectives"):
        return word.dep_ != "dobj" or verb.lemma_ in {"leave", "keep"}
    if word.dep_ != "attr":
        return False
    if word.lemma_ in held("states", "points"):
        return is_point(word)
    near = {t.lower_ for t in word.subtree}
    if word.lemma_ in held("states", "subject_of"):
        return bool({t.lemma_ for t in word.subtree} & held("states", "disputes"))
    if word.lemma_ == "question":
        return "open" in near
    return word.lemma_ in held("states", "things")


def is_point(noun: Token) -> bool:
    """`the main sticking point`, `one of the biggest obstacles`, `a bone of contention`."""
    near = {t for t in noun.subtree if t.i < noun.i + 5}
    is_named = any(t.lemma_.lower() in held("states", "points") for t in near)
    return is_named and bool({t.lower_ for t in near} & held("states", "pointed"))


def is_insisted_on(demand: Token) -> bool:
    """`One sticking point is the demand that`, `maintained its request that`: they are not at one on it."""
    holder = demand.head
    if demand.dep_ == "dobj":
        return holder.lemma_ in {"maintain", "repeat", "reiterate", "renew", "uphold"}
    return demand.dep_ == "attr" and any(c.dep_ == "nsubj" and is_point(c) for c in holder.children)


def _is_open_place(word: Token) -> bool:
    """`in doubt`, `up in the air`, `under discussion`; not `in the question of the fee`."""
    goals = [g for g in word.children if g.dep_ == "pobj"]
    if any(_is_open_place(c) for c in word.children if c.dep_ == "prep"):
        return True
    nouns = table("openness")["places"].get(word.lower_, ())
    return any(g.lemma_.lower() in nouns and "prep" not in g.deps for g in goals)


def holds_object(verb: Token, *, is_clause: bool = False) -> str | None:
    """How a verb leaves its object, or what it is `on`, open: `did not say`, `is weighing`, `haggle over`."""
    lemma = verb.lemma_.lower()
    undone = unsaid(verb)
    if undone and (lemma in held("verbs", "tell") or lemma in held("verbs", "settle")):
        return undone
    if lemma in {"leave", "keep"} and is_state(verb):
        return "stated"
    if undone:
        return None
    if lemma in held("verbs", "quarrel"):
        return "stated"
    if lemma in held("verbs", "pend") and (is_now(verb) or is_clause):
        return "pending"
    return None


def is_now(verb: Token) -> bool:
    """`is weighing`, `weighs`, `are to decide`, `will decide`: not done yet."""
    near = {c.lower_ for c in verb.children if c.dep_ in {"aux", "advmod"}}
    if verb.tag_ == "VBG":
        is_told = verb.dep_ == "ccomp" and bool(near & {"was", "were"})  # "said that it was weighing"
        return is_told or bool(near & {"is", "are", "'s", "'re", "been", "still"})
    is_due = verb.dep_ in {"xcomp", "advcl"} and verb.head.lemma_ in DUE
    return verb.tag_ in {"VBZ", "VBP"} or bool(near & (AHEAD - {"to"})) or ("to" in near and is_due)
