"""What is set for a day and told by that alone: `is slated for nine`, `will be on Friday`, `is 21 July`."""

from __future__ import annotations

from generator.extract.happening.doers import held_in, is_occasion
from generator.extract.happening.kinds import aim_of
from generator.extract.reading.parse import Token
from generator.vocabulary import words

TENTATIVE = {"expect": "expected", "likely": "likely", "anticipate": "expected"}
"""Words by which a day is not fixed."""


def form_of(verb: Token, subject: Token, *, to_the_minute: bool) -> str:
    """How a line tells that an occasion is set: `is due to begin` at an hour, `is due to take place` on a
    day; `takes place` of what there is or was on its day. Empty for all else."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    is_ahead = bool(helpers & {"will", "'ll", "shall"})
    if held_in(verb) is not None:
        if subject.lemma_.lower() == "deadline":
            return "expires"
        return "is due to take place" if is_ahead else "takes place"
    if not is_occasion(subject):
        return ""
    way = _way_of(verb, helpers)
    return f"is {way} to {'begin' if to_the_minute else 'take place'}" if way else ""


def _way_of(verb: Token, helpers: set[str]) -> str:
    """`due`, or how likely, where a verb of setting a day stands in the present without what is set."""
    if aim_of(verb) is not None or not verb.deps.isdisjoint({"xcomp", "ccomp", "dobj", "advcl", "neg"}):
        return ""
    sets = words("dates", "tense.scheduled") - words("dates", "tense.put_off") - {"plan", "suppose", "mean"}
    said = {c.lower_ for c in verb.children if c.dep_ == "acomp"} if verb.lemma_ == "be" else set()
    is_now = "auxpass" in verb.deps and not helpers & {"was", "were", "had"}
    if verb.lemma_ == "be" and verb.tag_ not in {"VBZ", "VBP"}:
        return ""
    told = sorted(({verb.lemma_} if is_now else said) & (sets | {"book", "convene"}))
    return TENTATIVE.get(told[0], "due") if told else ""


__all__ = ["form_of"]
