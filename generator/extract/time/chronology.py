"""Days without a year in a document that tells its story year by year.

`In July 2031 … On 4 March … In June 2032`: from writing in 2035 the nearest 4 March is another one. Between
two dates that stand in full, in a run that only goes forward, a day is of the year that keeps their order.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from dateutil.relativedelta import relativedelta

from generator.extract.reading.tense import FUTURE
from generator.model import FoundDate

RUN = 4
"""Dates in full, forward only, that make a chronology: an article that looks back twice has fewer."""
SPAN = 365
"""Days that a chronology covers at least; within a year the nearest day is the right one anyway."""
YEARLESS = {"a day of the calendar", "a month"}
"""The rules for dates that lack their year alone, where `base` tells that they do."""
ENDS = {"day": relativedelta(), "month": relativedelta(months=1, days=-1)}
"""From the first to the last day of a date, for the dates that may stand in a run."""


def in_story_order(found: list[FoundDate]) -> list[FoundDate]:
    """The dates of a document, those without a year moved into the year that a chronology gives them.

    `found` stands in the order of the text. A day moves only where it would come after the next date in full.
    """
    full = [
        i for i, d in enumerate(found) if d.base is None and d.precision in ENDS and d.direction != FUTURE
    ]
    told = list(found)
    for run in _runs(found, full):
        for one, other in pairwise(run):
            for i in range(one + 1, other):
                told[i] = _between(found[i], _first(found[one]), _last(found[other]))
    return told


def _runs(found: list[FoundDate], full: list[int]) -> list[list[int]]:
    """The chronologies: the longest runs of dates in full that only go forward."""
    runs: list[list[int]] = []
    for i in full:
        if runs and _first(found[runs[-1][-1]]) <= _first(found[i]):
            runs[-1].append(i)
        else:
            runs.append([i])
    return [
        run
        for run in runs
        if len(run) >= RUN and (_first(found[run[-1]]) - _first(found[run[0]])).days >= SPAN
    ]


def _between(d: FoundDate, first: date, last: date) -> FoundDate:
    """A date without a year, in the one year that puts it between two days; else as it was."""
    if d.base is None or d.rule not in YEARLESS or d.direction == FUTURE or _first(d) <= last:
        return d
    years = [_first(d) + relativedelta(year=year) for year in range(first.year, last.year + 1)]
    fitting = [day for day in years if first <= day <= last]
    return replace(d, when=str(fitting[0])[: len(d.when)]) if len(fitting) == 1 else d


def _first(d: FoundDate) -> date:
    return date.fromisoformat(d.when if d.precision == "day" else f"{d.when}-01")


def _last(d: FoundDate) -> date:
    return _first(d) + ENDS[d.precision]
