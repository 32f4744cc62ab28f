"""What the sources differ on, asked: a difference is a question that is answered in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from generator.model import Citation
from generator.organize.answering.drafts import Draft
from generator.organize.desk import Desk, Dispute, Matter
from generator.organize.differing.numbers import COUNTED
from generator.organize.opposed.tell import RULES
from generator.organize.phrases.phrasing import question_of, so_asked
from generator.vocabulary import words

SETTLED = {"denied: set right", "denied: clarify", "denied: note"}
"""Denials that put a slip right or only add to what was told: nobody is left in doubt."""
ASKED = {"two days for one meeting", *RULES.values()}
"""Rules of differences, beside denials, whose titles are asked."""
LEANS = re.compile(
    r"(?:\w+ ){1,2}(?:it|they|he|she|this|that|these|those|we|i)\b(?! true that)", re.IGNORECASE
)
"""A question about something that only the sentence before names."""
HELD = re.compile(r"\b(take place|be held)\b [^?]+\?")
BY_WHOM = re.compile(r"(?<=ed) (?:in|at) the [^?]* by [^?]+\?|(?<=ed) by [^?]+\?")
PLACE = re.compile(r" (?:in|at) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*\?$")
TIME = re.compile(
    r" (?:in|on|by|before|from|at) (?:the )?(?:\d[\w:. ]*|[A-Z]\w+(?:day|ber|ary|ril|ust)\b"
    r"|March|May|June|July|end of [^?]+)[^?]*\?$"
)
SHORTEST = 5
"""Words that a question has left at least."""
MOST_COUNTS = 3
"""Numbers that are given for one thing."""
NEXT = re.compile(r"\b[Nn]ext (?:meeting|round|session|sitting|talks)\b")
LARGE = re.compile(r"\d\.\d|\b[bm]illion\b")
BESIDE = 300
"""Characters between two numbers that a source sets side by side."""


def disputed_questions(disputes: Iterable[Dispute], desk: Desk) -> Iterator[Draft]:
    """What the sources differ on is open too."""
    for dispute in disputes:
        is_count = dispute.rule == COUNTED and not _is_of_terms(dispute.about)
        if (
            dispute.rule in SETTLED
            or (is_count and not _is_beside(dispute))
            or _is_no_count(dispute)
            or _is_overtaken(dispute, desk)
        ):
            continue
        question = _asked_by(dispute)
        about = dispute.matter.key[0] if dispute.matter is not None and dispute.kind == "fact" else ""
        if about == "attendance":
            continue  # who comes is asked and answered by what is said of his coming
        if question or dispute.matter is not None:
            free = Matter(("disputed", question), "fact", question, dispute.about)
            matter = dispute.matter or free
            places = _places(dispute)
            raised = {at: "disputed" for at in places if not any(at in o for o in places if o != at)}
            given = dispute.versions if dispute.kind in {"number", "time", "place"} else ()
            yield Draft(matter, raised, rule=dispute.rule, versions=given)


def _without_circumstances(question: str) -> str:
    """`Where will the exchange take place by Friday?`, `When is it signed in the hall by both?`: the other
    circumstances are what one of the versions tells."""
    told = HELD.sub(r"\1?", question)
    if question.startswith("When "):
        told = PLACE.sub("?", BY_WHOM.sub("?", told))
    elif question.startswith("Where "):
        told = TIME.sub("?", told)
    return told if len(told.split()) >= SHORTEST else question


def _is_beside(dispute: Dispute) -> bool:
    """Whether a source sets two of the numbers side by side: a toll that rises is no dispute."""
    pairs = (p for v, w in combinations(dispute.versions, 2) for p in product(v.at, w.at))
    return any(a.source == b.source and abs(a.start - b.start) < BESIDE for a, b in pairs)


def _is_overtaken(dispute: Dispute, desk: Desk) -> bool:
    """Whether the other wrote of the next meeting on the day of one source's next one, or after it."""
    if dispute.rule != RULES["time"] or NEXT.search(dispute.about) is None:
        return False
    told = [(min(desk.days_in(at), default=""), desk.moments.posted(at)[:10]) for at in _places(dispute)]
    return any(day and day <= posted for day, _ in told for _, posted in told)


def _places(dispute: Dispute) -> list[Citation]:
    return [at for version in dispute.versions for at in version.at]


def _is_no_count(dispute: Dispute) -> bool:
    """Whether so many numbers, or such, stand there that they count no one thing: 4.75 billion farmers."""
    is_large = any(LARGE.search(version.says) for version in dispute.versions)
    is_bare = dispute.about.startswith("The number of ")
    return dispute.rule == COUNTED and (len(dispute.versions) > MOST_COUNTS or (is_bare and is_large))


def _is_of_terms(about: str) -> bool:
    """Whether a number is one of what was agreed or is to come: `How large the quota is`."""
    return any(word in words("questions", "terms") for word in about.split()) or " shall " in about


def _asked_by(dispute: Dispute) -> str:
    """The question a difference leaves open: its own, or its title turned into one."""
    sources = {at.source for version in dispute.versions for at in version.at}
    is_number = dispute.kind == "number" and len(sources) > 1
    may = dispute.rule in ASKED or dispute.rule.startswith(("denied: ", "awaited")) or is_number
    if dispute.rule in {RULES["time"], RULES["place"]}:
        return _without_circumstances(question_of(dispute.about))
    if dispute.question or dispute.is_lone or not may:
        return dispute.question
    question = question_of(dispute.about) or so_asked(dispute.about)
    return "" if LEANS.match(question) else question
