"""Whether a clause tells that something was done, was not, will be or will not be."""

from __future__ import annotations

from functools import lru_cache

from generator.extract.reading.parse import Token
from generator.extract.wording.terms import listed
from generator.vocabulary import words

PAST = {"VBD", "VBN", "VBZ", "VBP"}
OPENS = {"might", "may", "could", "would", "'d", "can", "should"}
COMES = {"will", "'ll", "wo", "shall"}


@lru_cache(maxsize=4096)
def stance_told(verb: Token, *, asked: bool = False) -> str | None:
    """yes, no, planned, refused or open; None when the clause is only supposed, asked or wanted."""
    if not asked and (verb.sent.text.rstrip().endswith("?") or _is_demanded(verb)):
        return None
    turned, below = False, None
    for token in (verb, *verb.ancestors):
        for child in token.children:
            if child.dep_ in {"mark", "advmod"} and child.lower_ in listed("supposed"):
                return None
        if token.lemma_ in listed("denying") and below is not None and below.dep_ in {"ccomp", "acl"}:
            turned = True
        below = token
    plain = _plain(verb)
    if plain == "no" and verb.dep_ == "relcl":
        return None  # `terms that do not settle it` are of that kind; nothing is denied
    if plain in {"yes", "no"} and turned:
        return "no" if plain == "yes" else "yes"
    return None if turned else plain


def _is_demanded(verb: Token) -> bool:
    """`demanded that Lund agree`: what is wanted, not what is."""
    is_bare = not any(c.dep_ in {"aux", "auxpass"} for c in verb.children) and verb.tag_ in {"VB", "VBP"}
    return is_bare and verb.dep_ == "ccomp" and verb.head.lemma_ in words("prospects", "demand")


def _plain(verb: Token) -> str | None:
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    is_denied = any(child.dep_ == "neg" for child in verb.children) or has_none(verb)
    if helpers & {"would", "'d"} and _is_reported(verb):
        return "refused" if is_denied else "planned"
    if helpers & OPENS:
        return "open"
    if helpers & COMES:
        return "refused" if is_denied else "planned"
    if not _is_told(verb, helpers):
        return _refused(verb)
    if verb.tag_ in {"VBZ", "VBP"} and any(c.lower_ == "tomorrow" for c in verb.children):
        return "refused" if is_denied else "planned"
    return "no" if is_denied else "yes"


def _refused(verb: Token) -> str | None:
    """`refused to pay`: an infinitive that tells of nothing but that it will not be done."""
    is_unwilling = verb.dep_ == "xcomp" and verb.head.lemma_ in words("claims", "unwilling")
    return "refused" if is_unwilling and not any(c.dep_ == "neg" for c in verb.head.children) else None


def _is_reported(verb: Token) -> bool:
    """`said it would sign`: what was planned when it was said; not what hangs on a condition."""
    is_bound = any(c.dep_ == "advcl" for c in verb.children)
    return verb.dep_ == "ccomp" and verb.head.lemma_ in listed("telling") and not is_bound


def _is_told(verb: Token, helpers: set[str]) -> bool:
    """Whether the form tells what was or is: no infinitive, no bare participle of what goes on."""
    if "to" in helpers:
        return False
    if verb.tag_ == "VB":
        return bool(helpers & {"did", "does", "do"})
    if verb.tag_ == "VBG":
        return bool(helpers & {"is", "are", "was", "were", "been", "'s", "'re"})
    return verb.tag_ in PAST


def has_none(verb: Token) -> bool:
    """`No agreement was reached`, `nothing has been agreed`, `reached no agreement`."""
    if verb.sent.words.isdisjoint(listed("none")):
        return False
    near = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}]
    return any(t.lower_ in listed("none") for child in near for t in (child, *child.children))


__all__ = ["COMES", "has_none", "stance_told"]
