"""Stage 4: everything together to a Briefing: what is told, in what order."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Briefing, Bundle, Cast, Findings
from generator.organize.course import tell_course
from generator.organize.desk import Desk
from generator.organize.disagreements import find_disputes, tell_disagreements, with_conflicts
from generator.organize.editing.corrections import apply_corrections, reattribute
from generator.organize.editing.distinct import with_distinct_ids
from generator.organize.editing.provable import only_provable
from generator.organize.opposed.pairs import Told
from generator.organize.questions import tell_questions
from generator.organize.quotes import tell_quotes
from generator.organize.results.disputed import with_disputes
from generator.organize.stands import with_stands
from generator.organize.utterances import group_utterances, with_utterances

__all__ = ["organize"]


def organize(bundle: Bundle, findings: Sequence[Findings], cast: Cast) -> Briefing:
    """What to tell of all documents together."""
    quotes = tell_quotes([quote for found in findings for quote in found.quotes], cast)
    reports = tell_quotes([report for found in findings for report in found.reports], cast)
    spoken, decided = reattribute((*quotes, *reports), cast, bundle)
    quotes, reports = spoken[: len(quotes)], spoken[len(quotes) :]
    utterances = group_utterances(spoken, bundle.documents)
    course = tell_course(bundle, findings, cast, spoken)
    desk = Desk(bundle, findings, cast, course)
    told = Told(desk)
    disputes = find_disputes(told, spoken)
    disagreements = tell_disagreements(desk, disputes)
    briefing = Briefing(
        bundle=bundle,
        people=cast.people,
        organizations=cast.organizations,
        quotes=with_utterances(quotes, utterances),
        reports=with_utterances(reports, utterances),
        utterances=utterances,
        questions=tell_questions(told, disputes),
        disagreements=disagreements,
        meetings=course.meetings,
        delegations=with_conflicts(course.delegations, disagreements),
        presence=course.presence,
        timeline=course.timeline,
        outcomes=with_disputes(course.outcomes, disagreements),
    )
    briefing = with_stands(briefing, findings, cast)
    briefing = only_provable(with_distinct_ids(briefing))
    return apply_corrections(briefing, (*cast.corrections, *decided))
