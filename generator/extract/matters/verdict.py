"""What a verdict makes of the clause or thing before it: `is anybody's guess`, `was put off until May`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.matters.openness import held
from generator.extract.matters.undone import FINITE, is_denied, undone_by
from generator.extract.reading.parse import Token

STOPS = frozenset({";", ":", "—", "–", "--", "(", ")"})
LINKS = frozenset(
    {
        *("is", "are", "was", "were", "remains", "remain", "remained", "stays", "seems", "'s", "be", "been"),
        *("hangs", "hang", "lies"),
    }
)
LATER = frozenset(
    {"separately", "afterwards", "subsequently", "later", "soon", "eventually", "tomorrow", "until", "next"}
)
AGENTS = frozenset({"on", "about", "of", "over", "as", "into", "for", "with"})
LONGEST, NEAR = 14, 5
"""Words of a verdict, and of its beginning."""


def verdict(words: Sequence[Token]) -> str | None:
    """`is anybody's guess`, `remains open`, `, neither side would say`, `is for the court to decide`."""
    ends = (n for n, w in enumerate(words) if n and w.text in STOPS | {",", "and", "but"})
    told = [w for w in words[: next(ends, len(words))] if not w.is_punct]
    if not told or len(told) > LONGEST or "rest" in {w.lower_ for w in told}:
        return None  # "was laid to rest"
    is_link = words[0].tag_ in FINITE or words[0].lower_ in LINKS
    if words[0].lower_ in LINKS and not is_denied(told) and (kind := _called_open(told)):
        return kind
    if is_link and _is_not_clear(told):
        return "stated"
    if _is_told_of(told, is_done_to=is_link) and (undone := undone_by(told)):
        return undone
    if is_denied(told) and {w.lemma_.lower() for w in told} & {"reply", "answer", "comment"}:
        return "stated"
    return _put_off(told) if is_link else None


def _called_open(told: Sequence[Token]) -> str | None:
    """`is unclear`, `is anybody's guess`, `is the subject of a quarrel`, `is for the court to decide`."""
    lower, lemmas = {w.lower_ for w in told}, {w.lemma_.lower() for w in told}
    own = {w.lower_ for w in told if w.dep_ != "amod"}
    disputed = held("states", "disputes") | held("verbs", "quarrel")
    if {"for", "to"} <= lower and lemmas & {"decide", "say", "determine", "settle", "judge"}:
        return "pending"
    is_open = bool(own & held("states", "adjectives") or lemmas & held("states", "things"))
    is_open = is_open or bool(lower & {"another", "up"}) or _in_place(told)
    return "stated" if is_open or (lemmas & held("states", "subject_of") and lemmas & disputed) else None


def _is_not_clear(told: Sequence[Token]) -> bool:
    """`is not clear`, `has not been decided`, `was never certain`."""
    near = {w.lower_ for w in told[:NEAR]}
    is_being = told[0].lemma_ in {"be", "remain", "have"}
    return is_denied(told) and is_being and bool(near & held("states", "denied"))


def _is_told_of(words: Sequence[Token], *, is_done_to: bool) -> bool:
    """Whether a verb of telling or settling is in it, done to what stands before if that is its subject."""
    settling = held("verbs", "tell") | held("verbs", "settle") | held("verbs", "work_out") | {"see"}
    done = _done_to(words)
    verbs = ([done] if done is not None else []) if is_done_to else words
    return any(w.lemma_.lower() in settling and w.pos_ in {"VERB", "AUX"} for w in verbs)


def _in_place(words: Sequence[Token]) -> bool:
    """`is in doubt`, `hangs in the balance`, `is under discussion`."""
    return any(
        w.lower_ in held("places", p.lower_)
        for n, p in enumerate(words)
        if p.lower_ in {"in", "under", "on", "at", "up"}
        for w in words[n + 1 : n + 4]
    )


def _put_off(told: Sequence[Token]) -> str | None:
    """`was left for a later meeting`, `will be decided on Friday`, `is being discussed`, `depends on it`."""
    lower, lemmas = {w.lower_ for w in told}, {w.lemma_.lower() for w in told}
    if lemmas & held("verbs", "depend") and lower & {"on", "upon", "with"}:
        return "pending"
    done = _done_to(told)
    if done is None or lower & {"no", "not", "never", "longer", "had"}:
        return None
    settles = done.lemma_ in held("verbs", "settle") | held("verbs", "tell") | held("verbs", "work_out")
    is_due = lower & LATER or any(w.ent_type_ in {"DATE", "TIME"} or w.lower_ == "by" for w in told)
    if done.lemma_ in held("verbs", "defer") or (settles and lower & {"will", "must", "to"} and is_due):
        return "pending"
    is_open = done.lemma_ in held("verbs", "quarrel") | held("verbs", "pend")
    return "stated" if is_open and lower & {"being", "still", "disputed", "contested"} else None


def _done_to(told: Sequence[Token]) -> Token | None:
    """The participle that follows the helpers and adverbs of a verdict at once: `was again put off`."""
    for word in told:
        if word.tag_ == "VBN" and word.lower_ != "been":
            return word
        if word.pos_ in {"NOUN", "PROPN", "VERB", "NUM"} or word.lower_ in AGENTS:
            return None
    return None


__all__ = ["LINKS", "STOPS", "verdict"]
