"""What came of it and what is next, as the home page tells it: the few outcomes that weigh most."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from generator.model import Citation, Outcome, Sure
from generator.publish.site import Site

NEXT = "next step"
"""The kind of what is still to come."""


def told_outcomes(site: Site) -> list[Outcome]:
    """What came of it and nobody denies: what was signed, then what both sides did, before what one did
    alone, of equals what the two sides of the briefing did and more sources tell; and of what is next, for
    them before others, the first with a day, if it rests on more than those do and is more than possible."""
    briefing, own = site.briefing, {*[*site.sides][:2]}
    disputed = {at for one in briefing.disagreements for version in one.versions for at in version.at}
    came = [one for one in briefing.outcomes if one.kind != NEXT and not _is_contested(one)]
    came = [one for one in came if not _is_overtaken(one, came)]
    ranked = sorted(came, key=lambda one: (*_weight(one, disputed), own.isdisjoint(one.parties), -_told(one)))
    again = ranked[:1] and ranked[0].kind == "signed"  # signed once is told once
    first = [*ranked[:1], *(one for one in ranked[1:] if not (again and one.kind == "signed"))][:2]
    told = {at for one in first for at in one.at}
    come = [one for one in briefing.outcomes if one.kind == NEXT and one.sure is not Sure.UNSURE]
    come = [one for one in come if not set(one.at) <= told]
    return [*first, *sorted(come, key=lambda one: (_is_of_others(one, own), one.when is None))[:1]]


def _is_of_others(outcome: Outcome, own: AbstractSet[str]) -> bool:
    """What names nobody is of the talks, so of the two sides."""
    return bool(outcome.parties) and own.isdisjoint(outcome.parties)


def _is_overtaken(outcome: Outcome, came: Sequence[Outcome]) -> bool:
    """Whether they adjourned, or somebody refused, before the day on which they came to terms."""
    if outcome.kind not in {"refused", "adjourned"} or not outcome.when:
        return False
    made = [one for one in came if one.kind in {"signed", "agreed"} and len(one.parties) > 1]
    return any(outcome.when[:10] < (one.when or "")[:10] for one in made if not one.is_decision)


def _is_contested(outcome: Outcome) -> bool:
    """What somebody denies is told as denied on its own page, not as what came of it; a signature stays."""
    return bool(outcome.denied) and outcome.kind != "signed"


def _told(outcome: Outcome) -> int:
    return len({at.source for at in outcome.at})


def _weight(outcome: Outcome, disputed: AbstractSet[Citation]) -> tuple[bool, ...]:
    """By what an outcome stands behind others on the home page; of equals the first told stands first.
    That somebody signs, without a word of what, says little."""
    is_bare = outcome.says.split()[-1] in {"sign", "signs"}
    is_by_two = len(outcome.parties) > 1 or " and " in outcome.says.partition(" sign")[0]
    is_signed = outcome.kind == "signed" and not is_bare and is_by_two
    is_late = outcome.kind == "adjourned" or is_bare
    is_disputed = not disputed.isdisjoint(outcome.at)
    return (
        bool(outcome.denied),
        is_late,
        len(outcome.parties) < 2 and not is_signed,
        not is_signed,
        is_disputed,
    )


def says_its_kind(outcome: Outcome) -> bool:
    """Whether its own words tell its kind: "They agree to meet" need not be headed "Agreed"."""
    stem = outcome.sort.removesuffix("ed")
    return outcome.kind != NEXT and any(word.startswith(stem) for word in outcome.says.lower().split())
