"""What answers a question, on whose word: the stances, the delegations, what came of the talks, the reply."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from generator.model import Citation, Delegation, FoundStance
from generator.organize.answering.approved import approved
from generator.organize.answering.came_about import (
    OPEN,
    REACHED_AS,
    came_about,
    is_later,
    is_on_one_accord,
)
from generator.organize.answering.drafts import Draft
from generator.organize.answering.granted import agreed_since
from generator.organize.answering.hours import hours_named
from generator.organize.answering.replies import State, by_replies
from generator.organize.answering.slipped import took_place
from generator.organize.answering.was_there import was_there_or_not
from generator.organize.desk import Desk
from generator.organize.differing.rounds import next_days, next_places, next_undated
from generator.organize.differing.tallies import heads_of, told_heads
from generator.organize.phrases.phrasing import day_in_words, name_of, tellers, the

NEAR = 14
"""Days within which a date needs no year of its own to be proved by when it was written."""
ANY_DEAL = re.compile(r"Will the two sides reach an agreement\?")
CONDITION = re.compile(
    r"\b(?:provided|if|unless|once|on condition|subject to|when there (?:is|are))\b", re.IGNORECASE
)
OWNED_UP = re.compile(r"\b(?:I|we|he|she|they) did (?:meet|see|speak|talk|dine|sit)\b", re.IGNORECASE)
PRESENT = {"declined": "No", "absent": "No", "present": "Yes", "arrived": "Yes"}
"""What the last state on the presence board answers."""
MOSTLY = 4
"""So many times as many documents name the one who leads as name another."""
WEEK_OF = re.compile(r"\bweek (?:of|from|beginning|starting)\b", re.IGNORECASE)
REACHED = 3
"""Outcomes named in an answer."""


def state_of(draft: Draft, desk: Desk) -> State:
    """Whether a question is open, answered or disputed; in how many words, by which passages."""
    about = [stance for matter, stance in desk.matters if matter.key == draft.matter.key]
    is_rivalry = draft.is_free and "disputed" in draft.raised.values()  # each side charges the other
    answer = _disputed_still if is_rivalry else STATES.get(draft.matter.key[0], _replied)
    return answer(draft, about, desk)


def _disputed_still(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """Numbers and days with those who give them; of other differences the passages themselves tell enough."""
    told = [
        f"{version.says.rstrip('.')}, {tellers(version.at, desk.documents)}" for version in draft.versions
    ]
    cites = tuple(at for version in draft.versions for at in version.at)
    return "disputed", "; ".join(told) + "." if told else None, cites


def _attended(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """By the last firm word, the presence board, or a plan that is told after all that doubts it."""
    if told := was_there_or_not(draft, desk):
        return "disputed", None, told
    plans = [at for at, kind in draft.raised.items() if kind == "planned"]  # a plan is no answer to itself
    planned = [s for s in about if s.stance == "planned" and s.at not in plans]
    planned = [s for s in planned if _is_told_later(s.at, draft, desk)]
    states = (
        _by_last([s for s in about if s.stance in {"yes", "no"}], draft, desk),
        _seen(draft, desk),
        _by_last(planned, draft, desk),
    )
    return next((state for state in states if state[0] == "answered"), OPEN)


def _is_told_later(at: Citation, draft: Draft, desk: Desk) -> bool:
    """Whether a passage was written after all that raise the question."""
    return all(is_later(at, other, desk) for other in draft.raised if other != at)


def _visited(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """By the last word on the same person's journey to the same place."""
    _, person, place = draft.matter.key
    firm = [
        stance
        for stance in desk.stances
        if stance.about == "attendance" and stance.stance in {"yes", "no"} and place in stance.places
    ]
    return _by_last([stance for stance in firm if desk.people(stance.names) == (person,)], draft, desk)


def _seen(draft: Draft, desk: Desk) -> State:
    """By the presence board, where its last state is firm."""
    here = [p for p in desk.presence if p.person in draft.matter.people and p.event == desk.occasion.name]
    last = here[-1] if here else None
    word = PRESENT.get(last.status) if last is not None else None
    if last is None or word is None or any(is_later(at, last.at[0], desk) for at in draft.raised):
        return OPEN
    return "answered", f"{word}, {tellers(last.at, desk.documents)}.", desk.in_order(last.at)


def _achieved(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """What was agreed, signed, exchanged; where nothing was, the judgements stand against each other."""
    reached = [o for o in desk.outcomes if o.kind in REACHED_AS and len(o.parties) > 1]
    if not reached:
        return ("disputed", None, ()) if "judged" in draft.raised.values() else OPEN
    told = "; ".join(outcome.says for outcome in reached[:REACHED])
    cites = tuple(dict.fromkeys(at for outcome in reached[:REACHED] for at in outcome.at))
    return "answered", f"{told}.", cites


def _sent(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    return _by_last([stance for stance in about if stance.stance in {"yes", "planned"}], draft, desk)


def _by_last(firm: list[FoundStance], draft: Draft, desk: Desk) -> State:
    """The last firm word answers, unless the question was raised again after it."""
    if not firm:
        return OPEN
    last = max(firm, key=lambda stance: desk.moments.order(stance.at))
    is_no = last.stance == "no"
    asking = (at for at, kind in draft.raised.items() if not (is_no and _is_held_out(at, kind)))
    if any(is_later(at, last.at, desk) for at in asking if at != last.at):
        return OPEN
    same = desk.in_order(s.at for s in firm if s.stance == last.stance)
    word = "No" if last.stance == "no" else "Yes"
    return "answered", f"{word}, {tellers(same, desk.documents)}.", same


def _is_held_out(at: Citation, kind: str) -> bool:
    """`I will come when there is a text`, said after the no to these talks, opens nothing again."""
    return kind == "possible" and CONDITION.search(at.text) is not None


def _led(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """Who leads; two names are a dispute, with the sources that name each."""
    sides = [d for d in desk.delegations if the(d.side) == draft.matter.key[1]]
    heads = _heads(sides[0], desk) if sides else []
    heads.sort(key=lambda head: (-len({at.source for at in head[1]}), head[0]))
    standing = name_of(sides[0].head, desk.cast) if sides and sides[0].head else None
    if not heads or (len(heads) == 1 and heads[0][0] != standing):
        return "disputed", None, ()
    told = [f"{name}, {tellers(at, desk.documents)}" for name, at in heads]
    places = desk.in_order(place for _, at in heads for place in at)
    return "answered" if len(heads) == 1 else "disputed", "; ".join(told) + ".", places


def _heads(delegation: Delegation, desk: Desk) -> list[tuple[str, set[Citation]]]:
    """Each who is told to lead it, but not whom only few name beside one whom most do."""
    by_name = heads_of(delegation, desk)
    for person, at in told_heads(delegation.side, desk) if by_name else ():
        by_name.setdefault(person.id, (person.name, set()))[1].add(at)
    known = {name: len({at.source for at in told}) for name, told in by_name.values()}
    most = max(known.values(), default=0)
    return [head for head in by_name.values() if head[1] and MOSTLY * known[head[0]] > most]


def _named(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """Who is in a side's team: its head, and how many are named with them."""
    sides = [d for d in desk.delegations if the(d.side) == draft.matter.key[1]]
    if not sides or sides[0].head is None:
        return OPEN
    named = [m for m in sides[0].members if m.status in {"head", "member", "adviser", "expert"} and m.at]
    others = len({member.person for member in named} - {None, sides[0].head})
    with_them = f"; {others} more {'is' if others == 1 else 'are'} named" if others else ""
    cites = desk.in_order(member.at[0] for member in named)
    return "answered", f"{name_of(sides[0].head, desk.cast)} leads{with_them}.", cites


def _held(desk: Desk, *about: str) -> list[FoundStance]:
    """The stances by which this meeting has begun or ended: none that is denied, none of another table."""
    denied = [denial.claim_at for denial in desk.denials]
    principal = {the(delegation.side) for delegation in desk.delegations[:2] if delegation.side}
    return [
        stance
        for stance in desk.stances
        if stance.about in about and stance.stance == "yes"
        if not any(stance.at.overlaps(claim) for claim in denied)
        if not stance.parties or principal <= {the(party) for party in stance.parties}
    ]


def _started(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """The hours that were named for it, and whether it has begun."""
    status, begun, at = _begun(about, desk)
    hours, named_at = hours_named(desk)
    return status, " ".join(filter(None, (hours, begun))) or None, (*named_at, *at)


def _begun(about: list[FoundStance], desk: Desk) -> State:
    begun, verb = [stance for stance in _held(desk, "start") if stance in about], "started"
    if not begun:
        begun, verb = [stance for stance in _held(desk, "end") if len(stance.parties) > 1], "ended"
    if not begun:
        return OPEN
    denied = max((desk.moments.posted(s.at)[:10] for s in about if s.stance == "no"), default="")
    later = [stance for stance in begun if desk.moments.posted(stance.at)[:10] > denied]
    same = desk.in_order(stance.at for stance in later or begun)  # "had not begun" was newer than the others
    days = sorted({day for at in same if (day := desk.moments.posted(at)[:10])})
    by = f" by {day_in_words(days[-1])}" if days else ""
    return "answered", f"They had {verb}{by}, {tellers(same, desk.documents)}.", same


def _held_at(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """The place named by those who tell that it has begun or ended."""
    told = [stance for stance in _held(desk, "start", "end") if stance.places]
    places = Counter(place for stance in told for place in stance.places if not desk.occasion.is_in([place]))
    if not places:
        return OPEN
    place = min(places, key=lambda name: (-places[name], name))
    same = desk.in_order(stance.at for stance in told if place in stance.places)
    return "answered", f"{place}, {tellers(same, desk.documents)}.", same


def _met(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    if draft.matter.people:
        return _by_last([stance for stance in about if stance.stance == "yes"], draft, desk)
    sides = set(draft.matter.key[1:])
    same = {s.at for s in _held(desk, "start", "end") if sides <= {the(party) for party in s.parties}}
    if not same:
        return OPEN
    passages = desk.in_order(same)
    return "answered", f"Yes, {tellers(passages, desk.documents)}.", passages


def _next_round(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """The day and town it is planned for; two days, or one and none, are a dispute."""
    days, towns = next_days(desk), next_places(desk)
    if not days and not towns:
        return OPEN
    if len(towns) > 1:
        towns = {}  # where it is held is a question of its own
    if any(s.stance == "open" and CONDITION.search(s.at.text) for s in about):
        return OPEN  # it is planned, if something else comes about first
    told = [f"{_day_told(day, at, desk)}, {tellers(at, desk.documents)}" for day, at in days.items()]
    told += [f"in {town}, {tellers(at, desk.documents)}" for town, at in towns.items()]
    undated = next_undated(desk, days)
    told += [f"no day is set, {tellers(undated, desk.documents)}"] if undated else []
    passages = desk.in_order(p for at in (*days.values(), *towns.values(), undated) for p in at)
    if not told:
        return OPEN
    answer, is_agreed = "; ".join(told), len(days) < 2 and not undated
    return "answered" if is_agreed else "disputed", f"{answer[:1].upper()}{answer[1:]}.", passages


def _day_told(day: str, at: Iterable[Citation], desk: Desk) -> str:
    """The day in words, with its year where a passage names it or it was written at most two weeks before."""
    named = any(day[:4] in place.text or desk.moments.days_before(place, day) <= NEAR for place in at)
    told = day_in_words(day) if named else day_in_words(day).removesuffix(f" {day[:4]}")
    return f"in the week of {told}" if any(WEEK_OF.search(place.text) for place in at) else told


def _accorded(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """By those who tell since that it was reached; an accord on something else shares hardly a word."""
    told = [s for s in about if s.stance == "yes" and is_on_one_accord(s.at, draft)]
    state = _by_last(told, draft, desk)
    return agreed_since(draft, desk) if state == OPEN and ANY_DEAL.match(draft.matter.question) else state


def _met_or_not(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """In dispute until one of the two owns up to it: `"I did meet her," he said`."""
    said = [quote for found in desk.findings for quote in (*found.quotes, *found.reports)]
    for quote in said:
        person = desk.cast.person_at(quote.speaker.name_at)
        is_own = person is not None and person.id in draft.matter.people
        if (
            is_own
            and OWNED_UP.search(quote.words)
            and all(is_later(quote.at[0], at, desk) for at in draft.raised)
        ):
            return "answered", f"Yes, {tellers(quote.at, desk.documents)}.", quote.at
    return "disputed", None, ()


def _replied(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """In a transcript the next turns answer, unless they say that it is too early or not known."""
    return by_replies(draft, desk) or came_about(draft, desk)


STATES: Mapping[str, Callable[[Draft, list[FoundStance], Desk], State]] = {
    "attendance": _attended,
    "visit": _visited,
    "sending": _sent,
    "start": _started,
    "place": _held_at,
    "meeting": _met,
    "team": _named,
    "lead": _led,
    "next": _next_round,
    "disputed": _disputed_still,
    "face to face": _disputed_still,
    "achieved": _achieved,
    "approval": approved,
    "accord": _accorded,
    "slipped": lambda draft, _, desk: took_place(draft, desk),
    "met": _met_or_not,
}
"""What answers a question of a known kind; any other is answered by the reply in a transcript alone."""
