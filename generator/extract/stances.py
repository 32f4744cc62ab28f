"""How firmly each clause tells that someone attends, something starts, two meet: yes, no, planned or open.

What stands under `whether` or `if` is no stance; `unknowns` reads those.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.happening.coming import words_of
from generator.extract.matters.accords import is_reached
from generator.extract.proceedings import Act, read_act
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import is_underway
from generator.extract.reference.clauses import subject_of
from generator.extract.reference.holders import Standing
from generator.extract.reference.nouns import joined
from generator.extract.reference.referents import Referents
from generator.model import Citation, FoundQuote, FoundStance, Mention
from generator.vocabulary import table, words

NOT = {"not", "n't", "never", "nor", "neither", "no"}
PERHAPS = {"perhaps", "possibly", "maybe", "potentially"}
UNDER = {"whether", "if", "unless", "until", "before", "once", "when", "after"}
REPORTING = {
    "say",
    "announce",
    "confirm",
    "claim",
    "report",
    "tell",
    "add",
    "stress",
    "note",
    "declare",
    "state",
}


def find_stances(
    analysis: Analysis, mentions: Sequence[Mention], quotes: Sequence[FoundQuote] = ()
) -> tuple[FoundStance, ...]:
    """Every stance of the document, in order."""
    standing = Standing(analysis.document, mentions, quotes)
    return tuple(
        stance
        for paragraph in analysis.paragraphs
        for stance in _in_paragraph(paragraph, Referents(paragraph, mentions, standing))
    )


def _in_paragraph(paragraph: Paragraph, referents: Referents) -> Iterable[FoundStance]:
    for token in paragraph.doc:
        if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"aux", "auxpass"}:
            continue
        if is_reached(token):
            clause = paragraph.doc[token.left_edge.i : token.right_edge.i + 1]
            yield FoundStance(
                paragraph.cite(token.sent), "accord", "yes", paragraph.cite(clause), rule="a deal reached"
            )
            continue
        act = read_act(token, referents)
        stance = act and stance_of(act)
        if act and stance and (act.names or act.parties or act.about in {"start", "end", "moved"}):
            found = _found(act, stance, paragraph)
            people = (*act.names, *_company(act, referents)) if act.about == "attendance" else ()
            yield from (replace(found, names=(name,)) for name in people) if len(people) > 1 else (found,)


def _company(act: Act, referents: Referents) -> list[Citation]:
    """Who comes along: `will travel alongside Brenn`."""
    along = [c for c in act.verb.subtree if c.dep_ == "prep" and c.lower_ in {"alongside", "with"}]
    goals = [
        goal
        for prep in along
        if prep.head == act.verb or prep.lower_ == "alongside"
        for goal in prep.children
    ]
    return [at for goal in goals for head in joined(goal) if (at := referents.name_of(head)) is not None]


def _found(act: Act, stance: str, paragraph: Paragraph) -> FoundStance:
    verb = act.verb
    clause = paragraph.doc[verb.left_edge.i : verb.right_edge.i + 1]
    return FoundStance(
        paragraph.cite(verb.sent),
        act.about,
        stance,
        paragraph.cite(clause),
        act.names,
        act.parties,
        act.places,
        act.terms,
        rule=f"verb: {verb.lemma_}",
    )


def stance_of(act: Act) -> str | None:
    """yes, no, planned or open; None when the clause is only supposed."""
    if act.about == "attendance" and _is_figure(act.verb):
        return None
    if act.about == "meeting" and _is_awaited(act.verb):
        return "open"
    if act.reverse:
        return _turned(act.verb)
    stance = _plain_stance(act.verb)
    is_set = act.about == "start" and act.verb.lemma_ in {"be", *words("proceedings", "set")}
    is_set = is_set and not (act.verb.lemma_ == "be" and is_underway(act.verb))
    return (
        "planned" if is_set and stance == "yes" else stance
    )  # "is planned for May", "the next round is in Lund"


def _is_figure(verb: Token) -> bool:
    """`could not go that far`, `went ahead`: nobody comes or stays away."""
    return any(c.dep_ in {"advmod", "prt"} and c.lower_ in words_of("degrees") for c in verb.children)


def _turned(verb: Token) -> str | None:
    """The stance of a verb that itself says no: `will skip the talks`; `will not skip them` leaves it."""
    if _is_supposed(verb) or "neg" in verb.deps:
        return None
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "advmod"}}
    stance = "open" if helpers & _firm("modal_open") else _governed(verb) or _by_tense(verb, helpers)
    return "no" if stance in {"yes", "planned"} else stance


def _plain_stance(verb: Token) -> str | None:
    if _is_supposed(verb) or _is_demanded(verb):
        return None
    near = {"aux", "neg", "advmod", "auxpass", "preconj", "cc"}
    words = {child.lower_ for child in verb.children if child.dep_ in near}
    over = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if words & NOT or _subject_is_none(verb) or _takes_no_part(verb) or _is_played_down(over):
        return "no"
    if words & _firm("modal_open") or words & PERHAPS:
        return "open"
    return _governed(verb) or _by_tense(verb, words)


def _by_tense(verb: Token, words: set[str]) -> str | None:
    if words & {"would", "'d"}:
        return "planned" if _is_reported(verb) and not _has_condition(verb) else "open"
    if words & {"will", "'ll", "shall"} or (words & {"is", "are"} and verb.tag_ == "VBG"):
        return "open" if _has_condition(verb) else "planned"
    if "to" in words and verb.tag_ == "VBN":  # "is to be held", which the parse may hang on "is"
        return "planned" if verb.head.lemma_ == "be" else None
    return "yes" if verb.tag_ in {"VBD", "VBN", "VBZ", "VBP"} else None


@cache
def _firm(key: str) -> frozenset[str]:
    return frozenset(table("proceedings")["firmness"][key])


def _governed(verb: Token) -> str | None:
    """The stance of an infinitive or gerund, which its governor decides: `plans to`, `opted against`."""
    head = verb.head
    if verb.dep_ == "pcomp":
        against = head.lower_ == "against"
        return "no" if against else ("open" if head.head.lemma_ in _firm("open") else None)
    if verb.dep_ not in {"xcomp", "acl", "ccomp", "advcl"} or "to" not in verb.below:
        return None
    denied = not head.below.isdisjoint(NOT)
    if head.lemma_ in _firm("no"):
        return _denied(head) if denied else "no"
    if head.lemma_ in _firm("open"):
        return "no" if denied else "open"
    if head.lemma_ in _firm("planned"):
        return "no" if denied else _beyond(head)
    return None


def _denied(head: Token) -> str:
    """`has not refused to come` will; `has not ruled out coming` may."""
    return "open" if head.lemma_ == "rule" else "yes"


def _is_played_down(noun: Token) -> bool:
    """`downplayed the chance that she will come`, `ruled out the possibility of coming`."""
    is_chance = noun.pos_ == "NOUN" and noun.lemma_ in _firm("chances")
    above = noun.head
    particle = next((c.lower_ for c in above.children if c.dep_ == "prt"), "")
    phrase = f"{above.lemma_} {particle}".strip()
    return is_chance and phrase in _firm("playing_down") and "neg" not in above.deps


def _beyond(head: Token) -> str:
    """A plan is open when the plan itself is only possible: `could agree to come`."""
    words = {child.lower_ for child in head.children if child.dep_ == "aux"}
    return "open" if words & _firm("modal_open") else "planned"


def _is_supposed(verb: Token) -> bool:
    for token in (verb, *verb.ancestors):
        marks = {
            child.lower_
            for child in token.children
            if child.dep_ in {"mark", "advmod", "prep"} and child.i < token.i
        }
        if (
            token.dep_ in {"advcl", "ccomp", "pcomp", "xcomp", "relcl", "conj", "csubj", "csubjpass", "acl"}
            and marks & UNDER
        ):
            return True
        if token.dep_ in {"ROOT", "ccomp"}:
            is_main = token.dep_ == "ROOT" or token.head.text.isupper()  # a transcript's label above the verb
            return is_main and token.sent.text.rstrip().endswith("?")
    return False


def _is_reported(verb: Token) -> bool:
    return any(ancestor.lemma_ in REPORTING for ancestor in verb.ancestors)


def _is_demanded(verb: Token) -> bool:
    """`insists that X take part`, `the request that X take part`: what is wanted, not what is."""
    if not verb.deps.isdisjoint({"aux", "auxpass"}):
        return False
    if verb.dep_ == "ccomp":
        return verb.head.lemma_ in words("prospects", "demand")
    in_noun = verb.dep_ in {"acl", "relcl"} and verb.tag_ in {"VB", "VBP"}
    return in_noun and verb.head.lemma_ in words("claims", "requests")


def _is_awaited(verb: Token) -> bool:
    """`nothing will happen until the two meet`."""
    return (
        verb.dep_ == "advcl"
        and verb.tag_ in {"VBZ", "VBP"}
        and any(
            child.lower_ == "until" or child.lemma_ == "until" for child in (*verb.children, verb.left_edge)
        )
    )


def _has_condition(verb: Token) -> bool:
    return any(
        child.dep_ in {"advcl", "prep"}
        and (child.lower_ == "provided" or any(_binds(mark) for mark in child.children))
        for child in verb.children
    )


def _binds(mark: Token) -> bool:
    """`If`, `unless`, `once`; `when there is a text` waits for it, `when he is back` only dates it."""
    if mark.lower_ in {"if", "unless", "once"}:
        return True
    is_there = "expl" in mark.head.deps
    return mark.lower_ in {"when", "after"} and mark.head.tag_ in {"VBZ", "VBP"} and is_there


def _takes_no_part(verb: Token) -> bool:
    """`will take no part`, `paid no visit`."""
    return any(c.dep_ == "dobj" and "no" in c.below for c in verb.children)


def _subject_is_none(verb: Token) -> bool:
    subject = subject_of(verb)
    return subject is not None and (
        subject.lower_ in {"nobody", "none"} or not subject.below.isdisjoint({"no", "neither"})
    )
