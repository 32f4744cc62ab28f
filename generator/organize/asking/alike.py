"""Which questions ask the same: one key, one in other words, the day of a deed beside the deed itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from rapidfuzz import fuzz

from generator.organize.answering.drafts import Draft
from generator.organize.desk import Matter
from generator.organize.differing.numbers import COUNTED
from generator.organize.phrases.phrasing import gist

SAME_QUESTION = 88.0
"""How alike (0 to 100) two free questions must be to ask the same."""
SAME_WORDS = 3
"""Words that a question has at least, so that another which holds them all asks the same."""
NEARLY = 0.6
"""The share of its words that a step has in common with what the sources differ on in the same sentence."""
OF_ITS_DAY = re.compile(r"(?:When and where|When|Where) will (?P<deed>.+)\?")
HELD = re.compile(
    r"(?P<asked>When|Where) (?:will|is|are|does|did|was|were) (?:the|an?) (?P<thing>[\w’-]+(?: of [\w ]+?)?)"
    r" (?:take place|(?:to )?be held|to take place|held|happen)\b"
)
"""`Where will the exchange take place?`, `Where is the exchange to be held?`."""
DONE_TO = re.compile(
    r"(?:Was|Were|Has|Have|Is|Will) (?:an?|the) (?:[\w’-]+ )*?(?P<thing>[\w’-]+) (?:be |been )?"
    r"(?P<deed>\w+(?:ed|en|id|de|ne|pt|nt))(?: (?:for|by|at|in|on|to) [^?]+)?\?"
)
"""`Was a sanctions waiver signed?`, `Was a waiver signed for the firm?`."""
SIGNS = re.compile(
    r"Will .+ (?:sign|initial) the (?:agreement|deal|accord|pact|treaty|text)(?: (?:for|in|on) [^?]+)?\?"
)
DUE = {"a step to come", "a step that is due"}
"""Rules by which a signing is planned, so that only its day is open."""
CLAIMS = {"one deed told and denied", "reported, not confirmed"}
"""Rules, beside denials, by which a claim is told and not borne out."""
LEFT = re.compile(
    r"\b(?:(?:walk|storm)(?:ed)? out"
    r"|(?:left|leave) the (?:room|table|talks|negotiations|building|hall))\b"
)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
IN_CHARGE = re.compile(r"\b(?:in charge|leads?|led|heads?|headed|at the helm)\b")
BARE = re.compile(r"How many [\w’' -]+ are there\?")
"""A count of which no clause tells what was done: `How many bodies are there?`"""
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
OF_A_TEAM = re.compile(
    r"Who (?:leads|led|heads|headed|is leading|is heading|speaks|is in charge of|is in charge)"
    r"(?: (?:for )?the (?:delegation|team|negotiations?|government|state|side))?\?"
)


def merged(raised: Iterable[Draft]) -> list[Draft]:
    """The drafts, each matter once, with all the passages that raise it."""
    drafts: dict[tuple[str, ...], Draft] = {}
    for draft in raised:
        same = drafts.get(draft.matter.key) or _same_free(draft, drafts.values())
        if same is None:
            drafts[draft.matter.key] = draft
        elif not (same.is_replied and draft.rule == COUNTED):
            _join(same, draft)  # else the source that asks how many tells it too
    return _without_repeats(list(drafts.values()))


def _join(same: Draft, draft: Draft) -> None:
    told = (set(same.raised.values()), set(draft.raised.values()))
    same.matter = _plainer(same.matter, draft.matter, *told)
    same.raised.update(draft.raised)
    same.asked += draft.asked
    if draft.matter.key[0] == "disputed" and same.is_free:
        same.matter = draft.matter
        same.versions = draft.versions


def _without_repeats(drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that ask part of what another asks, whose passages raise that too."""
    wholes = [draft for draft in drafts if draft.is_replied or draft.matter.key[0] != "free"]
    wholes += [draft for draft in drafts if draft.matter.question.startswith("When ") and draft.is_free]
    kept: list[Draft] = []
    for draft in drafts:
        whole = next((other for other in wholes if other is not draft and _is_part(draft, other)), None)
        if whole is None:
            kept.append(draft)
        elif whole.matter.key[0] != "disputed":
            whole.raised.update({at: kind for at, kind in draft.raised.items() if at not in whole.raised})
    return _denied_once(_asked_together(_counted_once(kept)))


def _counted_once(drafts: list[Draft]) -> list[Draft]:
    """The drafts without a second count of the same numbers: of captives, and of those who are captive; of
    bodies, and of those who were killed."""
    seen: list[frozenset[str]] = []
    kept = []
    all_of = [_numbers(draft) for draft in drafts]
    for draft, numbers in zip(drafts, all_of, strict=True):
        is_part = BARE.match(draft.matter.question) is not None and any(numbers < other for other in all_of)
        if not numbers or not (numbers in seen or is_part):
            kept.append(draft)
        seen.append(numbers)
    return kept


def _numbers(draft: Draft) -> frozenset[str]:
    """The numbers between which a count is open; none where it is no count."""
    told = [NUMBER.search(version.says) for version in draft.versions]
    numbers = frozenset(found[0] for found in told if found is not None)
    return numbers if draft.rule == COUNTED and len(numbers) > 1 else frozenset()


def _denied_once(drafts: list[Draft]) -> list[Draft]:
    """The drafts without a second wording of one claim that is denied: that the bank has pulled out, that it
    told somebody of its withdrawal; that they left the room, that they walked out."""
    kept: list[Draft] = []
    for draft in drafts:
        same = (
            next((other for other in kept if _is_one_claim(draft, other)), None)
            if _is_denied(draft)
            else None
        )
        if same is None:
            kept.append(draft)
        else:
            same.raised.update({at: kind for at, kind in draft.raised.items() if at not in same.raised})
    return kept


def _is_denied(draft: Draft) -> bool:
    return draft.rule.startswith("denied: ") or draft.rule in CLAIMS


def _is_one_claim(draft: Draft, other: Draft) -> bool:
    """Whether two claims that are denied are told of in one document and share who does it and to what, or
    both tell of one walkout."""
    if not _is_denied(other) and not LEFT.search(other.matter.question):
        return False
    asked, known = draft.matter.question, other.matter.question
    if known.startswith("Will ") and not asked.startswith("Will "):
        return False  # what is threatened is not what somebody is said to have done
    if LEFT.search(asked) and LEFT.search(known):
        days = [set(WEEKDAY.findall(question)) for question in (asked, known)]
        return not all(days) or bool(days[0] & days[1])
    are_near = any(at.source == place.source for at in draft.raised for place in other.raised)
    return are_near and bool(_beside_the_doer(asked, known))


def _beside_the_doer(one: str, other: str) -> frozenset[str]:
    """The words that two questions share behind the doer with whom both open."""
    pairs = zip(one.split()[1:], other.split()[1:], strict=False)
    doer = " ".join(first for first, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return gist(one) & gist(other) - gist(doer) if doer else frozenset()


def _asked_together(drafts: list[Draft]) -> list[Draft]:
    """The day and the place of one deed, where the sources differ on both, in one question."""
    days = {d.matter.question[len("When ") :]: d for d in drafts if d.matter.question.startswith("When ")}
    kept = []
    for draft in drafts:
        first, _, deed = draft.matter.question.partition(" ")
        both = days.get(deed) if first == "Where" and draft.matter.key[0] == "disputed" else None
        if both is None or both.matter.key[0] != "disputed":
            kept.append(draft)
            continue
        both.matter = replace(both.matter, question=f"When and where {deed}")
        both.raised.update(draft.raised)
    return kept


def _is_part(draft: Draft, other: Draft) -> bool:
    """Whether the other asks the same and more: when they will sign, and whether; who leads the one team."""
    question, whole = draft.matter.question, other.matter.question
    key, other_key = draft.matter.key, other.matter.key
    if question[len("Will ") :] == whole.partition(" will ")[2] and OF_ITS_DAY.fullmatch(whole):
        return question.startswith("Will ")
    if other_key[0] == "lead" and not draft.is_free:
        return key == ("team", *other_key[1:]) and any(IN_CHARGE.search(at.text) for at in draft.raised)
    if other_key == ("slipped", "signing"):
        return draft.rule in DUE and SIGNS.fullmatch(question) is not None
    return draft.is_free and _is_of_one_thing(draft, other)


def _is_of_one_thing(draft: Draft, other: Draft) -> bool:
    """Of a question in the words of its source: whether the other asks it of the same thing."""
    question, whole = draft.matter.question, other.matter.question
    if other.matter.key[0] == "lead":
        return OF_A_TEAM.fullmatch(question) is not None
    if other.matter.key[0] == "disputed":
        return _is_told_there(draft, other) or _is_one_thing(HELD, question, whole)
    return other.is_free and other.is_replied and _is_one_thing(DONE_TO, question, whole)


def _is_told_there(draft: Draft, other: Draft) -> bool:
    """`Will a panel meet in May?`, of which the sources tell two days."""
    asked = gist(draft.matter.question)
    is_there = any(at in other.raised for at in draft.raised)
    shared = asked & gist(other.matter.question)
    return is_there and draft.matter.question.startswith("Will ") and len(shared) >= NEARLY * len(asked)


def _is_one_thing(shape: re.Pattern[str], question: str, other: str) -> bool:
    one, two = shape.match(question), shape.match(other)
    return one is not None and two is not None and one.groupdict() == two.groupdict()


def _plainer(one: Matter, other: Matter, known: set[str], kinds: set[str]) -> Matter:
    """Of two ways to ask about one thing at the table the shorter; the way of a known kind is fixed."""
    if one.key == ("accord",) and " the two sides " in one.question:
        return other
    if one.key[0] not in {"terms", "approval"} or not other.question:
        return one
    if " whatever " in one.question or " whatever " in other.question:
        return other if " whatever " in one.question else one
    if "pending" in kinds and "pending" not in known:
        return other  # whose reply is awaited says more than that somebody asked for it
    return other if len(other.question) < len(one.question) and "pending" not in known else one


def _same_free(draft: Draft, others: Iterable[Draft]) -> Draft | None:
    """A free question already there that asks the same in other words."""
    if not draft.is_free:
        return None
    question = draft.matter.question
    for other in (each for each in others if each.is_free):
        if _asks_when(question) != _asks_when(other.matter.question):
            continue
        alike = fuzz.token_set_ratio(question, other.matter.question) >= SAME_QUESTION
        if alike or _is_within(gist(question), gist(other.matter.question)):
            return other
    return None


def _asks_when(question: str) -> str:
    """The first word of a question after a day, a place, a number or a reason, which asks no other thing."""
    first = question.partition(" ")[0]
    return first if first in {"When", "Where", "How", "Why"} else ""


def _is_within(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both hold the same words, or one all of the other: who imposes the sanctions, and why."""
    return one == other or (min(len(one), len(other)) >= SAME_WORDS and (one < other or other < one))
