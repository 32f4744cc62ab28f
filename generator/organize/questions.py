"""Open questions: what the sources leave unknown, merged where they ask the same, with what answers them.

A question of a known kind is phrased alike however the sources put it (`desk`); any other in the source's own
clause, turned into a question; and where that gives nothing readable, in the source's words in a neutral
frame. Order is of time, not of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import shorten

from rapidfuzz import fuzz

from generator.model import Citation, FoundStance, FoundUnknown, Question, Sure, short_code
from generator.organize.desk import Desk, Dispute, Matter
from generator.organize.phrasing import day_in_words, in_marks, name_of, render, tellers, the
from generator.organize.tallies import told_heads

MOST = 40
"""A list longer than this is not read; the least weighty are left out."""
MANY = 8
"""Passages beyond these add nothing to a question's weight."""
SAME_QUESTION = 88.0
"""How alike (0 to 100) two free questions must be to ask the same."""
FRAME = "The source leaves open {words}."
LONGEST = 140
"""Characters of the source's words in the frame."""
SPEAKER = re.compile(r"^[^a-z:]+:\s*")
"""The name before a transcript's turn."""
SHORTEST = 6
"""Words at least that make sense in the frame."""
HANGING = re.compile(r"\b(?:I|we|you|it|they|them|this|that|these|those|he|she)\b|[\"“”]", re.IGNORECASE)
"""Words and marks that say nothing outside their own sentence."""
State = tuple[str, str | None, tuple[Citation, ...]]
OPEN: State = ("open", None, ())


@dataclass(slots=True)
class Draft:
    """A question while its passages are gathered."""

    matter: Matter
    raised: dict[Citation, str] = field(default_factory=dict)
    readable: bool = True
    rule: str = ""

    @property
    def is_free(self) -> bool:
        """Whether it is of no known kind."""
        return self.matter.key[0] in {"free", "disputed"}


def tell_questions(desk: Desk, disputes: Sequence[Dispute] = ()) -> tuple[Question, ...]:
    """The questions, the weightiest first, never more than MOST."""
    drafts = _merged([*_raised(desk), *_disputed(disputes)])
    weighed = [(draft, _state(draft, desk)) for draft in drafts]
    weighed.sort(key=lambda each: (-_weight(each[0], each[1], desk), each[0].matter.question))
    listed = enumerate(weighed[:MOST], 1)
    return tuple(_question(draft, state, rank, desk) for rank, (draft, state) in listed)


def _raised(desk: Desk) -> Iterable[Draft]:
    for unknown in desk.unknowns:
        matter = desk.matter(unknown)
        draft = Draft(matter, rule=unknown.rule) if matter is not None else _free(unknown, desk)
        if draft is None:
            continue
        draft.raised.update(dict.fromkeys((unknown.at, *unknown.also), unknown.kind))
        yield draft
    refused = {m.key for s in desk.stances if s.stance == "no" and (m := desk.matter(s)) is not None}
    for stance in desk.stances:
        matter = desk.matter(stance)
        if matter is None:
            continue
        may_fail = matter.key in refused if stance.about == "attendance" else matter.key == ("next",)
        if stance.stance == "open" or (stance.stance == "planned" and may_fail):
            yield Draft(matter, {stance.at: "possible"}, rule="possible")


def _disputed(disputes: Iterable[Dispute]) -> Iterator[Draft]:
    """What the sources differ on is open too."""
    for dispute in disputes:
        is_stance = dispute.rule == "yes against no" and dispute.kind == "fact"
        if is_stance and dispute.matter is not None and dispute.matter.key[0] == "attendance":
            continue  # who comes is asked and answered by the stances themselves
        if dispute.question or dispute.matter is not None:
            asked = Matter(("disputed", dispute.question), "fact", dispute.question, dispute.about)
            matter = dispute.matter or asked
            raised = {at: "disputed" for version in dispute.versions for at in version.at}
            yield Draft(matter, raised, rule=dispute.rule)


def _free(unknown: FoundUnknown, desk: Desk) -> Draft | None:
    text = render(unknown.question, desk.cast) if unknown.question else ""
    if not text and (HANGING.search(unknown.words.text) or len(unknown.words.text.split()) < SHORTEST):
        return None
    asked = text or FRAME.format(words=in_marks(shorten(unknown.words.text, LONGEST, placeholder=" …")))
    matter = Matter(("free", asked), unknown.type, asked, "", desk.people(unknown.names))
    return Draft(matter, readable=bool(text), rule=unknown.rule)


def _merged(raised: Iterable[Draft]) -> list[Draft]:
    drafts: dict[tuple[str, ...], Draft] = {}
    for draft in raised:
        same = drafts.get(draft.matter.key) or _same_free(draft, drafts.values())
        if same is None:
            drafts[draft.matter.key] = draft
        else:
            same.raised.update(draft.raised)
            same.matter = _plainer(same.matter, draft.matter)
            if draft.matter.key[0] == "disputed" and same.is_free:
                same.matter = draft.matter
    return list(drafts.values())


def _plainer(one: Matter, other: Matter) -> Matter:
    """Of two ways to ask about one thing at the table the shorter; the way of a known kind is fixed."""
    if one.key[0] != "terms" or not other.question:
        return one
    return other if len(other.question) < len(one.question) else one


def _same_free(draft: Draft, others: Iterable[Draft]) -> Draft | None:
    """A free question already there that asks the same in other words."""
    if not draft.is_free:
        return None
    asked = draft.matter.question
    for other in others:
        if other.is_free and fuzz.token_set_ratio(asked, other.matter.question) >= SAME_QUESTION:
            return other
    return None


def _weight(draft: Draft, state: State, desk: Desk) -> float:
    """More sources, more passages, people spoken of more, a known kind and being open weigh more."""
    sources = len({at.source for at in draft.raised})
    known = [desk.cast.person(person) for person in draft.matter.people]
    fame = sum(min(person.mentions, 60) for person in known if person is not None) / 60
    typed = 0.0 if draft.is_free else 2.0
    still = {"open": 1.5, "disputed": 1.0}.get(state[0], 0.0)
    frame = 0.0 if draft.readable else 2.0
    return 2.0 * sources + 0.5 * min(len(draft.raised), MANY) + fame + typed + still - frame


def _question(draft: Draft, state: State, rank: int, desk: Desk) -> Question:
    status, answer, answered = state
    raised = tuple(sorted(draft.raised, key=desk.place))
    first = min(raised, key=lambda at: (at.text, at.start))
    return Question(
        id=short_code("w", *(("free", first.text) if draft.is_free else desk.stable(draft.matter.key))),
        question=draft.matter.question,
        type=draft.matter.type,
        topic=None,
        raised=raised,
        status=status,
        answer=answer,
        answered=answered,
        people=draft.matter.people,
        rank=rank,
        rule=draft.rule,
        sure=Sure.LIKELY if draft.readable else Sure.UNSURE,
    )


def _state(draft: Draft, desk: Desk) -> State:
    about = [stance for stance in desk.stances if _is_about(stance, draft, desk)]
    answer = STATES.get(draft.matter.key[0], _replied)
    return answer(draft, about, desk)


def _disputed_still(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    return "disputed", None, ()


def _is_about(stance: FoundStance, draft: Draft, desk: Desk) -> bool:
    matter = desk.matter(stance)
    return matter is not None and matter.key == draft.matter.key


def _attended(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    return _by_last([stance for stance in about if stance.stance in {"yes", "no"}], draft, desk)


def _sent(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    return _by_last([stance for stance in about if stance.stance in {"yes", "planned"}], draft, desk)


def _by_last(firm: list[FoundStance], draft: Draft, desk: Desk) -> State:
    """The last firm word answers, unless the question was raised again after it."""
    if not firm:
        return OPEN
    last = max(firm, key=lambda stance: desk.moments.order(stance.at))
    if any(_is_later(at, last.at, desk) for at in draft.raised if at != last.at):
        return OPEN
    same = tuple(sorted({s.at for s in firm if s.stance == last.stance}, key=desk.place))
    word = "No" if last.stance == "no" else "Yes"
    return "answered", f"{word}, {tellers(same, desk.documents)}.", same


def _led(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """Who leads, when more sources name one head than any other, and who is named otherwise."""
    sides = [d for d in desk.delegations if the(d.side) == draft.matter.key[1]]
    heads = [m for d in sides[:1] for m in d.members if m.status == "head" and m.at]
    heads.sort(key=lambda member: (-len({at.source for at in member.at}), member.label))
    if not heads or sides[0].head != heads[0].person:
        return "disputed", None, ()
    told = [f"{head.label}, {tellers(head.at, desk.documents)}" for head in heads]
    return "answered", "; ".join(told) + ".", tuple(sorted(heads[0].at, key=desk.place))


def _is_later(at: Citation, other: Citation, desk: Desk) -> bool:
    """Whether it was written after the other; one article or speech is all of one moment."""
    if at.source == other.source and desk.documents[at.source].kind != "live_blog":
        return False
    return desk.moments.is_after(at, other)


def _named(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """Who is in a side's team: its head, and how many are named with them."""
    sides = [d for d in desk.delegations if the(d.side) == draft.matter.key[1]]
    if not sides or sides[0].head is None:
        return _told_to_lead(draft.matter.key[1], desk)
    named = [m for m in sides[0].members if m.status in {"head", "member", "adviser", "expert"} and m.at]
    heads = [member for member in named if member.person == sides[0].head]
    others = len(named) - len(heads)
    with_them = f", with {others} named beside" if others else ""
    cites = tuple(sorted({member.at[0] for member in named}, key=desk.place))
    return "answered", f"{name_of(sides[0].head, desk.cast)} leads{with_them}.", cites


def _told_to_lead(side: str, desk: Desk) -> State:
    """The head named by most sources, where no delegation could be put together."""
    heads: dict[str, set[Citation]] = {}
    for country in {team.side for found in desk.findings for team in found.teams if team.side}:
        if the(country) == side:
            for person, at in told_heads(country, desk):
                heads.setdefault(person.name, set()).add(at)
    if not heads:
        return OPEN
    name = min(heads, key=lambda each: (-len({at.source for at in heads[each]}), each))
    cites = tuple(sorted(heads[name], key=desk.place))
    return "answered", f"{name} leads, {tellers(cites, desk.documents)}.", cites


def _started(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    denied = {denial.claim_at for denial in desk.denials}
    begun = [stance for stance in about if stance.stance == "yes" and stance.at not in denied]
    verb = "started"
    if not begun:
        begun = [s for s in desk.stances if s.about == "end" and s.stance == "yes" and len(s.parties) > 1]
        verb = "ended"
    if not begun:
        return OPEN
    same = tuple(sorted({stance.at for stance in begun}, key=desk.place))
    days = sorted({day for at in same if (day := desk.moments.posted(at)[:10])})
    by = f" by {day_in_words(days[-1])}" if days else ""
    return "answered", f"They had {verb}{by}, {tellers(same, desk.documents)}.", same


def _held_at(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """The place named by those who tell that it has begun or ended."""
    told = [s for s in desk.stances if s.about in {"start", "end"} and s.stance == "yes" and s.places]
    places = Counter(place for stance in told for place in stance.places if place != desk.occasion.place)
    if not places:
        return OPEN
    place = min(places, key=lambda name: (-places[name], name))
    same = tuple(sorted({stance.at for stance in told if place in stance.places}, key=desk.place))
    return "answered", f"{place}, {tellers(same, desk.documents)}.", same


def _met(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    if draft.matter.people:
        return _by_last([stance for stance in about if stance.stance == "yes"], draft, desk)
    begun = [s for s in desk.stances if s.about in {"start", "end"} and s.stance == "yes"]
    sides = set(draft.matter.key[1:])
    same = {s.at for s in begun if sides <= {the(party) for party in s.parties}}
    if not same:
        return OPEN
    passages = tuple(sorted(same, key=desk.place))
    return "answered", f"Yes, {tellers(passages, desk.documents)}.", passages


def _replied(draft: Draft, about: list[FoundStance], desk: Desk) -> State:
    """In a transcript the next turn answers, unless it says that it is too early or not known."""
    for unknown in desk.unknowns:
        if unknown.at not in draft.raised or unknown.reply is None or " if " in unknown.at.text:
            continue
        if not any(inner.at in unknown.reply or inner.at.overlaps(unknown.reply) for inner in desk.unknowns):
            words = shorten(SPEAKER.sub("", unknown.reply.text), LONGEST, placeholder=" …")
            return "answered", f"The reply: {in_marks(words)}", (unknown.reply,)
    return OPEN


STATES: Mapping[str, Callable[[Draft, list[FoundStance], Desk], State]] = {
    "attendance": _attended,
    "sending": _sent,
    "start": _started,
    "place": _held_at,
    "meeting": _met,
    "team": _named,
    "lead": _led,
    "disputed": _disputed_still,
}
"""What answers a question of a known kind; any other is answered by the reply in a transcript alone."""
