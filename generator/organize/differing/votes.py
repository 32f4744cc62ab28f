"""One vote counted otherwise: other ayes and noes of what may be the same ballot."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import FoundVote, Version
from generator.organize.desk import Desk, Dispute
from generator.organize.phrases.phrasing import in_marks
from generator.organize.times.moments import days_between
from generator.vocabulary import words

NEAR = 7
"""Days between two documents within which they may tell of one vote."""


def differ_in_votes(desk: Desk) -> Iterator[Dispute]:
    """Every vote that two documents count otherwise, all that count it together."""
    votes = [vote for found in desk.findings for vote in found.votes]
    groups: list[list[FoundVote]] = []
    for vote in votes:
        group = next((g for g in groups if any(_are_one(vote, other, desk) for other in g)), None)
        if group is None:
            groups.append([vote])
        else:
            group.append(vote)
    for group in groups:
        counts = sorted({(vote.ayes, vote.noes) for vote in group}, reverse=True)
        if len({frozenset(count) for count in counts}) > 1:
            versions = tuple(
                _version([v for v in group if (v.ayes, v.noes) == count], desk) for count in counts
            )
            yield Dispute(_title(group), "number", versions, "one vote counted twice")


def _are_one(one: FoundVote, other: FoundVote, desk: Desk) -> bool:
    """Whether both may count one vote: of one body, and as many who voted or the day the same."""
    days, others = desk.days_in(one.at), desk.days_in(other.at)
    if days and others and not days & others:
        return False
    written, then = (desk.moments.posted(vote.at)[:10] for vote in (one, other))
    if not (written and then) or abs(days_between(written, then)) > NEAR:
        return False
    shared = {*one.terms} & {*other.terms} - words("votes", "voting")
    is_whole = one.ayes + one.noes == other.ayes + other.noes
    return bool(shared & words("votes", "bodies")) and (is_whole or len(shared) > 1 or bool(days & others))


def _title(group: list[FoundVote]) -> str:
    shared = set.intersection(*({*vote.terms} for vote in group)) & words("votes", "bodies")
    body = min((term for term in shared if term not in {"member", "party", "union"}), default="")
    return f"How the {body} voted" if body else "How the vote went"


def _version(votes: list[FoundVote], desk: Desk) -> Version:
    at = desk.in_order(vote.at for vote in votes)
    return Version(in_marks(min(votes, key=lambda vote: desk.place(vote.at)).says.text), at)
