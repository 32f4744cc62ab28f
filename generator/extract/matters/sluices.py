"""Question words that stand alone for a whole clause: `They left the hall, and nobody would say why`,
`She will come, but did not say when`, `The duty goes, but when?` What is asked stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.matters.openness import is_state, unsaid
from generator.extract.matters.replies import told_by_two
from generator.extract.matters.statements import Statement
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of
from generator.extract.wording.asking import ask, ask_of
from generator.model import FoundUnknown
from generator.vocabulary import words

WORDS = {"why": "Why", "when": "When", "where": "Where", "how": "How"}
NOT_DONE = re.compile(r"(?:It|They|That) (?:was|were|did|has|have|had)(?: not|n['’]t)(?: been| happen)?\.")
RULE = "asked with one word"


@cache
def cues() -> frozenset[str]:
    """Words of which a sentence needs one."""
    return words("deeds", "things.reason") | WORDS.keys()


def find_sluices(statement: Statement) -> Iterator[FoundUnknown]:
    """What the last word of a sentence asks of the clause before it."""
    if statement.paragraph.passage.kind != "text":
        return
    if statement.lemmas & words("deeds", "things.reason"):
        yield from _reasons_vary(statement)
    if not statement.lemmas & WORDS.keys():
        return
    said = [token for token in statement.span if token.is_alpha]
    last = said[-1] if said else None
    if last is None or last.lower_ not in WORDS or statement.is_quoted():
        return
    holder = _holder(last)
    verb = _meant(holder, statement) if holder is not None else None
    if verb is not None:
        yield from _asked(verb, last.lower_, statement, is_told_apart=holder is last)


def _reasons_vary(statement: Statement) -> Iterator[FoundUnknown]:
    """`The signing was called off. Accounts of the reason vary.`"""
    root = statement.span.root
    who = next((c for c in root.children if c.dep_ == "nsubj"), None)
    if root.lemma_ not in words("unknowns", "differing") or who is None or statement.is_quoted():
        return
    told = {t.lemma_.lower() for t in who.subtree}
    reasons = words("deeds", "things.reason")
    is_reason = bool(told & reasons) and (bool(told & words("unknowns", "accounts")) or who.lemma_ in reasons)
    is_explained = who.lemma_.lower() == "explanation" and len(told) == 1
    verb = _meant(root, statement) if is_reason or is_explained else None
    if verb is not None:
        yield from _asked(verb, "why", statement, is_told_apart=True)
    elif is_reason or is_explained:
        yield from _undone(statement)


def _undone(statement: Statement) -> Iterator[FoundUnknown]:
    """`The pact was to have been signed. It was not. Accounts of the reason vary.`"""
    denial = statement.before
    plan = denial.before if denial is not None and NOT_DONE.match(denial.span.text.strip()) else None
    deeds = (t for t in plan.span if t.tag_ == "VBN" and t.dep_ == "xcomp") if plan is not None else ()
    for deed in deeds:
        who = subject_of(deed)
        if plan is not None and who is not None and "auxpass" in deed.deps:
            opening = "Why were" if who.tag_ in {"NNS", "NNPS"} else "Why was"
            question = ask_of(noun_phrase(who), "not", [deed], plan.referents, opening=opening)
            found = statement.unknown("asked", statement.span.root, question, RULE)
            yield replace(found, replies=told_by_two(statement))
            return


def _asked(verb: Token, word: str, statement: Statement, *, is_told_apart: bool) -> Iterator[FoundUnknown]:
    """The clause behind the word; `is_told_apart`: the next sentences give two answers."""
    clause = read_clause(verb)
    subject_end = max((t.i for t in clause.subject), default=verb.i)
    told = clause._replace(rest=tuple(t for t in clause.rest if t.i > min(subject_end, verb.i)))
    question = ask(told, statement.referents, f"{WORDS[word]} ")
    if question:
        found = statement.unknown("asked" if is_told_apart else "stated", verb, question, RULE)
        yield replace(found, replies=told_by_two(statement)) if is_told_apart else found


def _holder(last: Token) -> Token | None:
    """The verb that says it is not known, or the question word itself, where a sentence ends with it."""
    if last.sent.text.rstrip().endswith("?"):
        before = [t for t in last.sent if t.i < last.i and t.is_alpha]
        return last if not before or before[-1].lower_ in {"but", "and", "or"} else None
    for above in last.ancestors:
        if above.pos_ in {"VERB", "AUX"} and (unsaid(above) or is_state(above) or _is_nobody_telling(above)):
            return above
    return None


def _is_nobody_telling(verb: Token) -> bool:
    """`Nobody is saying why`, `no one would tell them when`."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    is_none = any(c.lower_ in {"nobody", "none"} or c.text.lower() == "no one" for c in subjects)
    is_none = is_none or any(g.lower_ == "no" for c in subjects for g in c.children)
    return is_none and verb.lemma_ in words("openness", "verbs.tell")


def _meant(holder: Token, statement: Statement) -> Token | None:
    """The verb of the clause before, in the same sentence or the one before in its paragraph."""
    own = [t for t in statement.span if t.i < holder.i and _tells(t) and not _is_below(t, holder)]
    if own:
        return _told_in(own[0])
    before = statement.before
    while before is not None and before.paragraph is statement.paragraph:
        if before.span.text.rstrip().endswith("?"):
            return None
        root = before.span.root
        if _tells(root) and not before.is_quoted():
            return _told_in(root)
        before = before.before
    return None


def _tells(verb: Token) -> bool:
    """Whether a main clause tells a deed: what was going on beside it is not asked after."""
    if verb.pos_ != "VERB" or verb.dep_ not in {"ROOT", "conj", "ccomp"} or verb.lemma_ == "be":
        return False
    return not (verb.tag_ == "VBG" and verb.below.isdisjoint({"will", "is", "are"}))


def _is_below(verb: Token, holder: Token) -> bool:
    return holder.is_ancestor(verb)


def _told_in(verb: Token) -> Token | None:
    """What somebody said, not that he said it: `said that they would come, but not when`."""
    if verb.lemma_ not in words("openness", "verbs.tell"):
        return verb
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"}), verb)
    return None if "expl" in told.deps else told
