"""Stage 2: each Document on its own. Never compares two documents; full names, of people and parties, alone
are known to all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import generator.extract.spacy_alone  # noqa: F401  before all that imports spaCy
from generator.extract.causes import find_causes
from generator.extract.chains import find_chains
from generator.extract.dates import find_dates
from generator.extract.denials import find_denials
from generator.extract.denying.rivals import find_rivals
from generator.extract.events import find_events
from generator.extract.happening.sayings import with_days
from generator.extract.meetings import find_meetings
from generator.extract.numbers import find_numbers
from generator.extract.outcomes import find_outcomes
from generator.extract.parties.parties import find_parties
from generator.extract.parties.scenes import scenes_of
from generator.extract.parties.shared import shared_parties
from generator.extract.people import find_people, named_people, names_of_all, sight_people
from generator.extract.phrases import find_phrases
from generator.extract.predicates import find_predicates
from generator.extract.presence import find_presence
from generator.extract.propositions import find_asked_deeds, find_propositions, find_scenes
from generator.extract.quotes import find_quotes
from generator.extract.reading.analysis import Analysis, analyse
from generator.extract.register import find_terms
from generator.extract.roles import find_roles
from generator.extract.stances import find_stances
from generator.extract.teams import find_teams
from generator.extract.timings import find_timings
from generator.extract.unknowns import find_unknowns
from generator.extract.verdicts import find_verdicts
from generator.extract.votes import find_votes
from generator.model import Document, Findings, FoundParty, Mention

NOT_FOR_SPEECH = ("attribute_ruler", "lemmatizer")
"""Components that neither names nor speech look at; without them nothing else changes."""

__all__ = ["extract", "extract_speech"]


def extract(documents: Iterable[Document]) -> tuple[Findings, ...]:
    """What each document says, in the order given."""
    analyses = tuple(analyse(tuple(documents)))
    seen = [sight_people(analysis) for analysis in analyses]
    elsewhere = names_of_all(seen)
    named = [named_people(sighted, elsewhere) for sighted in seen]
    found = [find_parties(analysis, mentions) for analysis, mentions in zip(analyses, named, strict=True)]
    parties = shared_parties(analyses, found)
    return tuple(map(_findings, analyses, named, parties))


def extract_speech(documents: Iterable[Document], *, loosely: bool = False) -> Iterator[Findings]:
    """Names, quotations, reports alone, one document at a time; `loosely`: also what is urged or called."""
    for analysis in analyse(tuple(documents), without=NOT_FOR_SPEECH):
        mentions = find_people(analysis)
        speech = find_quotes(analysis, mentions, loosely=loosely)
        yield Findings(
            document=analysis.document.id,
            mentions=mentions,
            quotes=speech.quotes,
            reports=speech.reports,
            marked=speech.marked,
        )


def _findings(analysis: Analysis, mentions: tuple[Mention, ...], parties: tuple[FoundParty, ...]) -> Findings:
    roles = find_roles(analysis, mentions)
    speech = find_quotes(analysis, mentions, roles)
    dates = find_dates(analysis)
    scenes = scenes_of(analysis, mentions, dates, parties)
    unknowns = find_unknowns(analysis, mentions, speech.quotes)
    quotes, reports = with_days(speech.quotes, scenes), with_days(speech.reports, scenes)
    return Findings(
        document=analysis.document.id,
        mentions=mentions,
        roles=roles,
        quotes=quotes,
        reports=reports,
        marked=speech.marked,
        unknowns=unknowns,
        stances=find_stances(analysis, mentions, speech.quotes),
        denials=find_denials(analysis, mentions),
        rivals=find_rivals(analysis),
        numbers=find_numbers(analysis),
        votes=find_votes(analysis),
        causes=find_causes(analysis),
        propositions=find_propositions(analysis, dates),
        asked=find_asked_deeds(analysis, dates, unknowns),
        scenes=find_scenes(analysis),
        verdicts=find_verdicts(analysis, mentions),
        dates=dates,
        timings=find_timings(scenes),
        parties=parties,
        teams=find_teams(scenes),
        meetings=find_meetings(scenes, mentions, speech.quotes, speech.described),
        terms=find_terms(analysis, mentions),
        chains=find_chains(analysis),
        phrases=find_phrases(analysis),
        predicates=find_predicates(analysis),
        events=find_events(scenes, mentions, roles, (*quotes, *reports)),
        presence=find_presence(scenes, mentions, speech.quotes, speech.described),
        outcomes=find_outcomes(scenes, mentions),
    )
