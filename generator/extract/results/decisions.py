"""What bodies decide and announce: laws passed, sanctions imposed, orders, bids, resignations, dates set.

It needs no second side. So that a paper's background is not taken for its news, such a deed counts where the
document opens with it or its sentence has a day of the last weeks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from functools import cache
from typing import Any

from generator.extract.happening.doers import acts
from generator.extract.happening.governing import hangs_on
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_long_past
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.told import is_in_marks
from generator.extract.results.coming import THINGS, heads_of
from generator.extract.results.firmness import FACTUAL, is_negated
from generator.extract.results.words import forms_of, listed
from generator.model import FoundDate
from generator.vocabulary import table

Row = Mapping[str, Any]

SCORE = re.compile(r"(?<![\d-])\d{1,3}(?:[-–]| votes? to )\d{1,3}(?![\d-])|\bby a majority of\b")
OPENING = 4
"""Paragraphs in which a report tells its news."""
NAMED = "a name"
"""What stands for any name among the things of a row."""


def decided(verb: Token) -> str | None:
    """The kind of outcome a decision is, if the clause tells one; what was not decided is none."""
    if verb.lemma_.lower() not in deciding() or is_negated(verb):
        return None
    if verb.dep_ in {"xcomp", "advcl"} and verb.head.lemma_ in listed("choosing"):
        return None  # "decided to sell" is told by the deciding
    begun = [c for c in verb.children if c.dep_ == "xcomp" and verb.lemma_ in listed("beginning")]
    if (verb.lemma_ in listed("choosing") and _chosen(verb)) or any(map(decided, begun)):
        return "agreed"
    for row in _rows().get(verb.lemma_.lower(), ()):
        if not forms_of(verb).isdisjoint(row["does"]) and _fits(verb, row):
            return str(row.get("kind", "agreed"))
    return None


def is_news(verb: Token, subject: Token, scene: Scene, dates: Sequence[FoundDate]) -> bool:
    """Whether somebody who can decide it does, and it is told as new; `dates` are those of the sentence."""
    agents = [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    agents = [g for g in agents if g.lemma_ not in {"vote", "margin", "majority"}]  # "by 87 votes to 82"
    is_passive = "auxpass" in verb.deps
    who = agents if is_passive or _ends_itself(verb) else [subject]
    if verb.lemma_ == "sue" and subject.tag_ == "NNS":
        who = []  # whoever they are
    if any(not _decides(each, scene) for each in who) or scene.paragraph.passage.kind != "text":
        return False
    if needs_organ(verb) and not is_passive and not any(_is_organ(each) for each in who):
        return False
    low = scene.paragraph.passage.start
    own = [d for d in dates if hangs_on(verb, d.at.start - low) or d.at.start - low < verb.idx]
    if any(is_long_past(date, scene) for date in own) or verb.dep_ in {"relcl", "acl", "pcomp"}:
        return False
    if _is_told_aside(verb, [d.at.start - low for d in own]) or is_in_marks(verb):
        return False  # or somebody's own view of who decided what
    clause = verb.doc[verb.i : verb.right_edge.i + 1].text
    is_counted = SCORE.search(clause) is not None  # "voted 9-0", "passed it 61-39"
    return has_day(dates) or scene.number < OPENING or is_counted


def _ends_itself(verb: Token) -> bool:
    """`The strike ended`, `the deal fell through`: nobody has to do it."""
    rows = [r for r in _rows().get(verb.lemma_.lower(), ()) if "own" in r or "through" in r]
    return any(_fits(verb, row) for row in rows)


def _is_told_aside(verb: Token, days: Sequence[int]) -> bool:
    """`Crowds gathered after a jury had cleared the officer`: what only explains the news, without a day."""
    inside = next((t for t in (verb, *verb.ancestors) if t.dep_ == "advcl" and _is_factual(t)), None)
    if inside is None:
        return False
    edges = inside.left_edge.idx, inside.right_edge.idx
    return not any(edges[0] <= day <= edges[1] for day in days)


def _is_factual(clause: Token) -> bool:
    return any(c.lower_ in FACTUAL for c in clause.children if c.dep_ in {"mark", "advmod"})


def is_by_organ(verb: Token, subject: Token) -> bool:
    """Whether a board, a council, a parliament does it: by itself or, of a passive, as its agent."""
    agents = [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    return any(map(_is_organ, agents if "auxpass" in verb.deps else [subject]))


def has_day(dates: Sequence[FoundDate]) -> bool:
    """Whether one of the dates is a day or month that is not still to come."""
    return any(date.direction != "future" and date.precision != "year" for date in dates)


def is_ruled_on(noun: Token) -> bool:
    """A law, an order, a verdict: what is upheld or struck down years after."""
    rows = table("outcomes")["decided"]
    return noun.dep_ == "dobj" and noun.lemma_.lower() in {*rows["uphold"]["what"], *rows["fail"]["what"]}


def needs_organ(verb: Token) -> bool:
    """Whether what the verb tells is told only of courts, lawmakers and governments: to bar, to charge."""
    rows = [r for r in _rows().get(verb.lemma_.lower(), ()) if _fits(verb, r)]
    return bool(rows) and verb.lemma_ not in listed("choosing") and all(row.get("organ") for row in rows)


@cache
def deciding() -> frozenset[str]:
    """The verbs that these rules turn on."""
    return frozenset(_rows()) | listed("choosing") | listed("beginning")


def _fits(verb: Token, row: Row) -> bool:
    """Whether what stands beside the verb is what its row asks for."""
    return all(fits(verb, row[key]) for key, fits in SHAPES if key in row)


def _things(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in THINGS]


def _has_what(verb: Token, what: Container[str]) -> bool:
    """Whether it is done to such a thing; `put` needs `on hold` besides."""
    on_hold = any(t.lower_ in {"hold", "ice"} and t.head.lower_ == "on" for t in verb.subtree)
    if verb.lemma_ == "put" and not on_hold:
        return False
    heads = [t for thing in _things(verb) for t in heads_of(thing)]
    pairs = {
        f"{c.lower_} {t.lemma_.lower()}" for t in heads for c in t.children if c.dep_ in {"compound", "amod"}
    }
    known = any(t.lemma_.lower() in what or (NAMED in what and t.pos_ == "PROPN") for t in heads)
    return known or any(pair in what for pair in pairs)


def _has_own(verb: Token, own: Container[str]) -> bool:
    """Whether such a thing does it by itself: the strike ends."""
    who = [c for c in verb.children if c.dep_ in SUBJECTS]
    return not _things(verb) and any(c.lemma_.lower() in own for c in who)


def _goes_through(verb: Token, own: Container[str]) -> bool:
    """`The bill passed the Senate`."""
    who = [c for c in verb.children if c.dep_ in SUBJECTS]
    return any(c.lemma_.lower() in own for c in who) and any(map(_is_organ, _things(verb)))


def _is_done_to_somebody(verb: Token, _: object) -> bool:
    return bool(_things(verb))


def _has_aim(verb: Token, _: object) -> bool:
    """`ordered the firm to pay`, `barred it from selling`."""
    aims = [c for c in verb.children if c.dep_ in {"xcomp", "ccomp"}]
    is_from = any(c.dep_ == "prep" and c.lower_ == "from" for c in verb.children)
    return bool(_things(verb)) and (is_from or any(t.tag_ == "TO" for c in aims for t in c.children))


def _has_office(verb: Token, _: object) -> bool:
    """`named her chair`, `nominated her to the board`, `chose it as its host`."""
    things = _things(verb)
    leads = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"as", "to"})
    return len(things) > 1 or (bool(things) and any(leads)) or any(c.dep_ == "oprd" for c in things)


def _has_clause(verb: Token, _: object) -> bool:
    return any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)


def _goes_back_to(verb: Token, to: Container[str]) -> bool:
    """`The bill was sent back to committee`."""
    links = (g for c in verb.subtree if c.lower_ == "to" and c.i > verb.i for g in c.children)
    return any(g.lemma_.lower() in to for g in links)


def _is_alone(verb: Token, _: object) -> bool:
    return not _things(verb)


SHAPES: tuple[tuple[str, Callable[[Token, Any], bool]], ...] = (
    ("what", _has_what),
    ("own", _has_own),
    ("through", _goes_through),
    ("any", _is_done_to_somebody),
    ("aim", _has_aim),
    ("as", _has_office),
    ("clause", _has_clause),
    ("to", _goes_back_to),
    ("alone", _is_alone),
)
"""What a row of the vocabulary may ask for, each with the question it puts to a verb."""


def _chosen(verb: Token) -> bool:
    """`decided to sell its mill`, `voted 9-0 to negotiate`; not `decided to wait`."""
    aims = [c for c in verb.children if c.dep_ in {"xcomp", "advcl"} and c.i > verb.i]
    aims = [aim for aim in aims if any(t.tag_ == "TO" for t in aim.children)]
    aims = [aim for aim in aims if aim.lemma_ not in listed("weak")]
    return any(c.dep_ in THINGS | {"prep"} for aim in aims for c in aim.children)


def _decides(subject: Token, scene: Scene) -> bool:
    """A person or body by name, a court, a board; not a plan, a book, `some`."""
    if subject.pos_ == "PRON":
        return subject.lower_ in {"he", "she", "they"}
    return acts(subject, scene) or _is_organ(subject) or subject.pos_ == "PROPN"


def _is_organ(subject: Token) -> bool:
    own = {subject.lemma_.lower(), subject.lower_}
    words = {t.lower_ for t in subject.subtree if t.i <= subject.i}
    named = listed("organs") | listed("governing")
    return not (own | words).isdisjoint(named) or subject.ent_type_ == "GPE"


@cache
def _rows() -> Mapping[str, tuple[Row, ...]]:
    """The rows of the vocabulary under the first word of each verb."""
    found: dict[str, list[Row]] = {}
    for row in table("outcomes")["decided"].values():
        for form in row["does"]:
            group = found.setdefault(form.split()[0], [])
            if row not in group:
                group.append(row)
    return {verb: tuple(rows) for verb, rows in found.items()}
