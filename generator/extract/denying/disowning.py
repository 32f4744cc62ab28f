"""Denials by other means than a verb of denying: who knows nothing of a thing, names given to what was said,
reports of something that do not match the facts."""

from __future__ import annotations

from generator.extract.denying.cues import NEGATIVE, POINTING, is_called_false, listed
from generator.extract.reading.parse import Span, Token

SHORTEST = 5
"""Words and marks at most of a quotation that only names what was said."""
NAMED = 4
"""Words behind `calls that` within which the name for it stands."""


def disowned(span: Span) -> tuple[Token, Token] | None:
    """The verb and the noun of `knows nothing of an apology`, `I know of no such paper`."""
    if listed("knowing").isdisjoint(span.words):
        return None
    for word in (t for t in span if t.lower_ in {"of", "about"}):
        noun = next((c for c in word.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None)
        if noun is None:
            continue
        known = next((t for t in word.ancestors if t.lemma_.lower() in listed("knowing")), None)
        if known is None or known.i < span.start:
            continue
        verb = known if known.pos_ == "VERB" else known.head
        between = {t.lower_ for t in span.doc[known.i : noun.i]} | verb.below
        between |= known.below
        beside = {c.lower_ for c in noun.children if c.dep_ in {"det", "amod", "predet"}}
        is_open = not beside or bool(beside & {"a", "an", "any", "such", "no"})
        if is_open and between & (NEGATIVE | {"unaware"}):
            return verb, noun
    return None


def named_false(span: Span) -> Token | None:
    """The verb of `calls that "invented"`, where the parse makes a clause of what it is called."""
    for verb in span:
        if verb.lemma_ not in listed("naming") or verb.i + 1 >= span.end or verb.tag_ == "VB":
            continue
        names = span.doc[verb.i + 2 : min(span.end, verb.i + 2 + NAMED)]
        is_back = verb.nbor(1).lower_ in POINTING
        if is_back and any({t.lower_, t.lemma_.lower()} & (listed("false") | listed("scorn")) for t in names):
            return verb
    return None


def scorned(span: Span) -> Token | None:
    """The verb of telling of `“Pure fiction,” says Varn`: a quotation that is only a name for what was
    said before it."""
    marks = [t.i for t in span if t.text == '"']
    if len(marks) != 2 or not 1 < marks[1] - marks[0] <= SHORTEST + 1:
        return None
    opens, ends = marks[0] == span.start, span.end - marks[1] <= 2
    if not opens and not (ends and span.doc[marks[0] - 1].text in {":", ","}):
        return None  # "what he calls the 'myths'"
    said = [t for t in span.doc[marks[0] + 1 : marks[1]] if t.is_alpha]
    named = {said[-1].lower_, said[-1].lemma_.lower()} if said else set()
    is_false = bool(named & (listed("false") | listed("scorn"))) and not any(t.dep_ == "neg" for t in said)
    is_not_true = bool(named & listed("not_true")) and bool(NEGATIVE & {t.lower_ for t in said})
    beside = [t for t in span if not (marks[0] <= t.i <= marks[1] or t.is_punct)]
    told = next((t for t in beside if t.lemma_ in listed("telling") | listed("replying")), None)
    return told if is_false or is_not_true else None


def false_report_of(span: Span) -> tuple[Token, Span] | None:
    """The verb and the thing of `reports of a rift are false`, `dismissed rumours of a rift`, `reports of an
    apology do not correspond to reality`."""
    for noun in (t for t in span if t.pos_ == "NOUN" and t.lemma_.lower() in listed("claims")):
        of = next((c for c in noun.children if c.lower_ in {"of", "about"} and c.i > noun.i), None)
        of = of or next((t for t in noun.subtree if t.lower_ == "of" and t.i > noun.i), None)
        thing = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
        verb = noun.head
        if thing is None or thing.pos_ != "NOUN" or verb.pos_ not in {"VERB", "AUX"}:
            continue
        is_claim = noun.tag_ == "NNS" or noun.lemma_.lower() in listed("hearsay")
        if is_claim and _is_new(thing) and (_is_false(verb) or _is_dismissed(verb, noun)):
            rest = span.doc[thing.i : verb.i if verb.i > thing.i else span.end]
            last = next((t.i for t in rest if t.is_punct and t.text not in {"-", '"', "'"}), rest.end)
            last = thing.right_edge.i + 1 if verb.i > thing.i else last
            return verb, span.doc[thing.left_edge.i : last]
    return None


def _is_new(thing: Token) -> bool:
    """Whether the words say what it is by themselves: `a rift`, `talks`; not `his departure`."""
    return not any(c.tag_ == "PRP$" or c.lower_ in POINTING for c in thing.children)


def _is_false(verb: Token) -> bool:
    """`are false`, `are not true`, `do not correspond to reality`."""
    if verb.lemma_ == "be":
        return is_called_false(verb)
    goals = {g.lower_ for c in verb.children if c.dep_ == "prep" for g in c.children}
    goals |= {c.lower_ for c in verb.children if c.dep_ == "dobj"}
    is_denied = "neg" in verb.deps
    return is_denied and verb.lemma_ in listed("matching") and bool(goals & listed("reality"))


def _is_dismissed(verb: Token, noun: Token) -> bool:
    is_denying = verb.lemma_ in listed("deny") | listed("deny_claims") and verb.tag_ != "VB"
    return is_denying and noun.dep_ in {"dobj", "nsubjpass"} and "neg" not in verb.deps
