"""Whether a body has approved what was put to it, by those who tell of it later."""

from __future__ import annotations

import re

from generator.model import Citation, FoundStance
from generator.organize.answering.came_about import OPEN, is_on_one_accord, is_since
from generator.organize.answering.drafts import Draft
from generator.organize.answering.replies import State
from generator.organize.desk import Desk
from generator.organize.phrases.phrasing import tellers
from generator.vocabulary import table, words

NUMERALS = "|".join(table("numbers")["words"])
COUNT = (
    rf"(?:(?:\d[\d,–-]*|{NUMERALS}|to|by|a|the|margin|majority|of|on|in|at|late|early|night|noon|overnight"
    r"|(?-i:[A-Z])\w+|\w+ly) )*?"
)
"""`Voted in Lima late on Monday by 60 to 41`, before what they voted for."""
VOTED = (
    rf"voted {COUNT}(?:\S+ ){{0,2}}?(?:for|in favou?r|against|down"
    r"|to (?:approve|ratify|endorse|adopt|accept|back|pass|reject))\b"
)
TURNED_DOWN = r"(?:turned|voted|threw) (?:[\w’'-]+ ){0,6}?(?:down|out)\b"
GAVE = r"g(?:ave|iven) (?:\w+ ){0,4}?(?:approval|assent|blessing|consent|backing|nod|go-ahead)\b"
APPROVING = (
    rf"(?:{GAVE}|said (?:yes|no)\b"
    rf"|approv|ratifi|endors|adopt|accept|back(?:s|ed) (?:the|it|a)\b|{VOTED}|{TURNED_DOWN}|passed|reject)"
)
PASSING = (
    r"(?:pass(?:ed|es)|(?:was|were|been|is) (?:\w+ )?"
    r"(?:approved|ratified|endorsed|adopted|backed|passed|rejected))\b"
)
SENT_BACK = (
    r"(?:(?:sent|referred|returned|went) back to (?:the |a |its )?(?:\w+ )?committee"
    r"|returned to (?:the |a |its )?(?:\w+ )?committee|thrown out|shelved)\b"
)
REFUSING = re.compile(
    rf"\b(?:rejects?|rejected|refused|vetoed|voted {COUNT}against|(?:voted|said) no"
    rf"|{TURNED_DOWN}|{SENT_BACK})",
    re.IGNORECASE,
)
OF_WHAT = re.compile(r" (?:of|for|on|with|between|to) ")
"""What leads from a noun to what it is about."""


def approved(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """By those who tell that the body has approved or refused it since, or later on that it has passed."""
    _, body = draft.matter.key
    since = max(desk.moments.posted(at) for at in draft.raised)
    told = [
        one
        for found in desk.findings
        for one in found.propositions
        if one.stance in {"yes", "no"} and one.at not in draft.raised and since <= desk.moments.posted(one.at)
        if re.search(rf"\b{body}s?\b[^.;:]*\b{APPROVING}", one.says.text, re.IGNORECASE)
        or _is_by_those_in_it(body, one.says.text, draft)
        or _is_passed(one.says.text, one.at, draft, desk)
    ]
    if not told:
        return OPEN
    last = max(told, key=lambda one: desk.moments.order(one.at))
    is_refused = last.stance == "no" or REFUSING.search(last.says.text) is not None
    return "answered", f"{'No' if is_refused else 'Yes'}, {tellers((last.at,), desk.documents)}.", (last.at,)


def _is_by_those_in_it(body: str, says: str, draft: Draft) -> bool:
    """`Lawmakers voted 60 to 41 for the pact`, where parliament was to decide on it."""
    rows = table("waiting")["those_in"]
    those: list[str] = next((who for who in rows.values() if body in who), [])
    if "worker" in those:
        those = [*those, *table("deeds")["things"]["worker"]]
    named = "|".join(map(re.escape, those))
    is_told = bool(named) and re.search(rf"\b(?:{named})s?\b[^.;:]*\b{APPROVING}", says, re.IGNORECASE)
    return bool(is_told) and re.search(rf"\b{re.escape(_thing(draft))}\b", says, re.IGNORECASE) is not None


def _thing(draft: Draft) -> str:
    """What is to be approved, by its noun: the `pact` for the harbour."""
    whole = draft.matter.question.rstrip("?").split(" approve ")[-1]
    return OF_WHAT.split(whole)[0].split()[-1]


def _is_passed(says: str, at: Citation, draft: Draft, desk: Desk) -> bool:
    """`The merger passed on Monday`, of the thing whose approval was awaited and in a later document."""
    bills = words("deeds", "things.bill")
    is_bill = any(bills & set(raised.text.split()) for raised in draft.raised)
    known = bills if is_bill else {_thing(draft)}
    named = "|".join(map(re.escape, sorted(known)))
    told = rf"\b(?:{named})\b[^.;:]*\b(?:{PASSING}|{SENT_BACK})"
    is_same = is_bill or is_on_one_accord(at, draft)
    return is_same and is_since(at, draft, desk) and re.search(told, says, re.IGNORECASE) is not None
