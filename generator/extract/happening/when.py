"""When an event is, how precisely, and how sure its day makes it: reported, planned, background."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.extract.dates import day_of
from generator.extract.happening.clauses import PRESENT, Clause, says_when
from generator.extract.happening.kinds import aim_of
from generator.extract.happening.own_dates import is_owner
from generator.extract.parties.scenes import Posted, Scene
from generator.extract.parties.tables import is_long_past
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE, NEW_DAY, PAST, sets_anew
from generator.model import FoundDate
from generator.vocabulary import words


def time_of(scene: Scene, clause: Clause) -> tuple[str, str, str | None, str, bool] | None:
    """When, how precisely, in which zone, how certain, and whether the clause itself says so."""
    dates = [d for d in clause.dates if not is_compared(scene, d)]
    dates = _without_counted([d for d in dates if not _is_of_what_is_agreed(scene, clause, d)])
    if clause.kind == "say":  # "It will be signed on Friday, officials say"
        last = day_of(scene.paragraph.document, scene.paragraph.passage)
        dates = [d for d in dates if last is None or d.when[:10] <= str(last + timedelta(days=1))]
    if dates:
        date = min(dates, key=lambda d: _fitness(scene, clause, d))
        certainty = _certainty(scene, clause, date)
        if (clause.aim is not None and certainty != "planned") or _is_of_what_is_to_come(scene, clause, date):
            return None  # what was agreed for a day that has passed: nobody says that it came about
        if certainty == "planned" and _is_over(scene, clause, date):
            return None
        return date.when, date.precision, date.timezone, certainty, True
    if clause.direction == FUTURE and clause.kind != "say" and not is_going_on(clause.verb):
        return None
    if clause.direction != PAST and re.search(r"\bat midnight\b", clause.verb.sent.text.lower()):
        return None  # "The truce begins at midnight": not at the hour of the post
    posted = _before_midnight(clause, scene.posted)
    return (*posted, "reported", False) if posted else None


def _without_counted(dates: list[FoundDate]) -> list[FoundDate]:
    """`Two days later, on 3 March, they sailed`: the day that is named, where one is."""
    counted = [d for d in dates if d.at.text.lower().split()[-1] in {"later", "earlier", "after", "before"}]
    named = [d for d in dates if d.day and d not in counted]
    return named or dates if counted else dates


def _is_of_what_is_agreed(scene: Scene, clause: Clause, date: FoundDate) -> bool:
    """`agreed on a release on 17 May`, told on the 16th: the day of the release."""
    today = day_of(scene.paragraph.document, scene.paragraph.passage)
    is_done = clause.kind in {"agree", "propose"} and clause.direction == PAST and clause.aim is None
    is_told = scene.posted is not None and not says_when(clause.verb)
    return is_done and is_told and today is not None and bool(date.day) and date.when[:10] > str(today)


def _is_of_what_is_to_come(scene: Scene, clause: Clause, date: FoundDate) -> bool:
    """`cancelled the visit next month`, `has urged a summit in May`: told as done, with a day still ahead,
    which is that of something else; a plan told as one that was has its day."""
    today = day_of(scene.paragraph.document, scene.paragraph.passage)
    ahead = today is not None and date.when[:10] > str(today + timedelta(days=1))[: len(date.when[:10])]
    ahead = ahead or date.at.text.lower().startswith("later this")  # "cancelled a visit later this month"
    is_past = clause.verb.tag_ == "VBD" and clause.verb.lower_ != clause.verb.lemma_  # not "they run out"
    if clause.kind == "move":
        return ahead and clause.direction == PAST and not _is_of_plan(clause, scene, date)
    plain = is_past and not is_past_plan(clause.verb) and not sets_anew(clause.verb)
    return ahead and plain and clause.direction == PAST and aim_of(clause.verb) is None


def _is_over(scene: Scene, clause: Clause, date: FoundDate) -> bool:
    """`Under the deal, which was set out on Wednesday, it will …`: a day gone by, and no plan of its own."""
    today = day_of(scene.paragraph.document, scene.paragraph.passage)
    is_gone = today is not None and bool(date.day) and date.when[:10] < str(today)
    is_done = any(c.lower_ in {"was", "were"} for c in clause.verb.children if c.dep_ == "auxpass")
    return is_gone and is_done and not is_past_plan(clause.verb)


def _before_midnight(clause: Clause, posted: Posted | None) -> Posted | None:
    """`Minutes before midnight they signed`, in a post of the small hours: on the day before."""
    if posted is None or posted[1] != "minute" or posted[0][11:13] > "06":
        return posted
    words = clause.verb.sent.text.lower()
    if not re.search(r"\bbefore\s+midnight\b", words):
        return posted
    return str(date.fromisoformat(posted[0][:10]) - timedelta(days=1)), "day", None


def is_timed(scene: Scene) -> bool:
    """Whether the passage is a post with its hour: its present is that hour."""
    return "T" in (scene.paragraph.passage.posted or "")


def is_going_on(verb: Token) -> bool:
    """`is meeting the envoys`: told while it goes on."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return verb.tag_ == "VBG" and bool(auxiliaries & {"is", "are"}) and verb.lemma_ != "go"


def has_gone(verb: Token) -> bool:
    """`had been to see the envoys`: went there."""
    return verb.lower_ == "been" and "xcomp" in verb.deps


def is_past_plan(verb: Token) -> bool:
    """`was first planned to`, `had been set for`: a plan told as one that was."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    was_to = verb.tag_ == "VBD" or "had" in auxiliaries
    if verb.lemma_ == "be" and was_to and aim_of(verb) is not None and not has_gone(verb):
        return True  # "was to resume at two", "had been due to resume"
    if verb.lemma_ == "go" and auxiliaries & {"was", "were"} and "xcomp" in verb.deps:
        return True  # "was going to sign"
    if any(c.dep_ == "prt" and c.lower_ in {"out", "up", "aside"} for c in verb.children):
        return False  # "was set out in a letter on Friday"
    is_known = verb.lemma_ in words("dates", "tense.scheduled") or verb.lemma_ in words(
        "events", "kinds.move"
    )
    if not is_known or "auxpass" not in verb.deps or auxiliaries.isdisjoint({"was", "were", "had"}):
        return False
    preps = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in NEW_DAY]
    sets_a_day = any(c.lower_ != "for" or any(g.pos_ == "PROPN" for g in c.children) for c in preps)
    if "ago" in verb.sent.words and any(t.lower_ == "ago" for t in verb.subtree):
        return False  # "had been arranged long ago"
    if verb.lemma_ == "move":
        preps = [c for c in preps if any(g.ent_type_ in {"DATE", "TIME"} for g in c.children)]
        sets_a_day = bool(preps) and sets_a_day  # people are moved from a town to a camp
    is_put_off = verb.lemma_ == "extend" or verb.lemma_ in words("dates", "tense.put_off")
    return sets_a_day or not is_put_off  # "were adjourned on Thursday", "was extended by a week on Thursday"


def _fitness(scene: Scene, clause: Clause, date: FoundDate) -> tuple[bool, bool, bool, int]:
    """How well a date fits a clause, the best first: no other thing's day, a day, an hour; of words the day
    that stands nearest to the verb of saying."""
    start = date.at.start - scene.paragraph.passage.start
    far = abs(start - clause.verb.idx) if clause.kind == "say" else 0
    return is_owner(scene, date), date.day is None, date.precision != "minute", far


def is_compared(scene: Scene, date: FoundDate) -> bool:
    """`As in 2022`, `than three years ago`: a date held up for comparison dates nothing; `no later than` is
    a limit."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start]
    return (
        re.search(
            r"\b(?:(?<!early )(?<!soon )as|like|(?<!later )than|unlike)\s+(?:in\s+|on\s+)?$",
            before,
            re.IGNORECASE,
        )
        is not None
    )


def _certainty(scene: Scene, clause: Clause, date: FoundDate) -> str:
    today = day_of(scene.paragraph.document, scene.paragraph.passage)
    is_deed = clause.kind != "say"
    if date.day and clause.denied:
        return "denied"
    if is_deed and is_past_plan(clause.verb) and date.day and _is_of_plan(clause, scene, date):
        return "planned"
    ahead = today is None or date.when[:10] >= str(today)[: len(date.when[:10])]
    is_now = is_going_on(clause.verb) and today is not None and _goes_on_now(clause.verb, date, str(today))
    if is_now or (clause.kind == "move" and is_past_plan(clause.verb) and date.day and not ahead):
        return "reported"  # "the lawyers are talking today", "were adjourned on Monday until Friday"
    plans = clause.verb.lemma_ in {"plan", "schedule"} and clause.verb.tag_ in PRESENT
    plans = plans or (says_when(clause.verb) and clause.verb.tag_ in PRESENT and bool(date.day))
    if is_deed and (clause.direction == FUTURE or plans) and ahead:
        return "planned"
    if is_long_past(date, scene) or date.precision in {"month", "season", "year", "span"}:
        later = today is not None and date.precision == "month" and date.when > str(today)[:7]
        later = later and clause.direction != PAST
        lately = today is not None and date.precision == "month" and _months_ago(date, today) == 1
        lately = lately and clause.kind not in {"other", "exchange"}
        is_plan = (date.direction == FUTURE or later) and ahead
        return "planned" if is_plan else "reported" if lately else "background"
    told = date.day or (date.when[:10] if "/" in date.when else "")
    is_later = date.direction == FUTURE if today is None else told > str(today)
    if date.direction == PAST and today is not None and date.day == str(today + timedelta(days=1)):
        is_later = False  # told on the day after the one that the paper bears
    return "planned" if is_deed and (clause.direction == FUTURE or is_later) else "reported"


def _goes_on_now(verb: Token, told: FoundDate, today: str) -> bool:
    """Whether what goes on is of today; of this week, what lasts for days: `is touring the coast`."""
    low, _, high = told.when.partition("/")
    return told.day == today or (low <= today <= high and verb.lemma_ in words("events", "lasting"))


def _months_ago(told: FoundDate, today: date) -> int:
    year, month = told.when[:4], told.when[5:7]
    return (today.year - int(year)) * 12 + today.month - int(month)


def _is_of_plan(clause: Clause, scene: Scene, date: FoundDate) -> bool:
    """`was extended on Tuesday until 31 July`: the second day is the plan's."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start].rsplit(maxsplit=1)[-1:]
    return clause.kind != "move" or bool(set(before) & NEW_DAY)


def is_plan(verb: Token) -> bool:
    """`was first planned to`, `is set to`: told of a plan, whatever became of it."""
    return verb.lemma_ in words("dates", "tense.plans") and "xcomp" in verb.deps
