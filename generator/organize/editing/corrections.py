"""An editor's decisions on what is told: reattribute, add, answer, rephrase, pin and hide.

Who is who is settled before (`identify/corrections.py`). A decision whose words are gone or whose record
is not to be found changes nothing and says why; two that want the same record otherwise stop the build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from generator.errors import BadCorrections
from generator.model import (
    RECORDS,
    AppliedCorrection,
    Briefing,
    Bundle,
    Cast,
    Correction,
    Doubt,
    Question,
    Quote,
    Sure,
    Voice,
    short_code,
)
from generator.organize.editing.targets import LISTED, REPHRASED, Target, Unfit, find_quotes, find_targets
from generator.organize.editing.withdrawn import without

ORDER = ("add_question", "rephrase", "answer_question", "pin", "hide")
OF_THE_SPEAKER = {
    Doubt.SPEAKER_BY_PRONOUN,
    Doubt.SPEAKER_FROM_CONTEXT,
    Doubt.SPEAKER_UNKNOWN,
    Doubt.SEVERAL_CANDIDATES,
    Doubt.ANONYMOUS,
}
"""Doubts that an editor's word on the speaker settles."""

Done = tuple[AppliedCorrection, ...]


# ------------------------------------------------------------------ who spoke, before anything rests on it


def reattribute(quotes: tuple[Quote, ...], cast: Cast, bundle: Bundle) -> tuple[tuple[Quote, ...], Done]:
    """The quotes and reports with the speakers the editor gives them, and what became of each decision."""
    done: list[AppliedCorrection] = []
    changed: dict[str, Quote] = {}
    for decision in (one for one in bundle.corrections if one.kind == "reattribute"):
        try:
            voice = _voice(decision, cast)
            meant = find_quotes(quotes, decision)
        except Unfit as unfit:
            done.append(decision.outcome(False, str(unfit)))
            continue
        _refuse_twice(decision, meant, changed)
        changed |= {quote.id: _spoken_by(quote, voice, decision) for quote in meant}
        note = f"“{_short(meant[0].words)}” given to {voice.label}"
        done.append(decision.outcome(True, note, tuple(quote.id for quote in meant)))
    return tuple(changed.get(quote.id, quote) for quote in quotes), tuple(done)


def _voice(decision: Correction, cast: Cast) -> Voice:
    if decision.stale:
        raise Unfit(decision.stale)
    if decision.value("unnamed"):
        return Voice(None, "unnamed", decision.value("unnamed"))
    name = decision.value("to")
    for kind, records in (("person", cast.people), ("organization", cast.organizations)):
        found = [one for one in records if one.id == name or one.name.casefold() == name.casefold()]
        found = found or [
            one for one in records if any(name.casefold() == spelt.text.casefold() for spelt in one.names)
        ]
        if len(found) == 1:
            return Voice(found[0].id, kind, found[0].name)
        if found:
            raise Unfit(f"several are called “{name}”: use one of {', '.join(one.id for one in found)}")
    raise Unfit(f"nobody here is called “{name}”")


def _spoken_by(quote: Quote, voice: Voice, decision: Correction) -> Quote:
    doubts = tuple(doubt for doubt in quote.doubts if doubt not in OF_THE_SPEAKER)
    sure = Sure.LIKELY if doubts else Sure.SURE
    rule = f"correction {decision.id}"
    return replace(quote, speaker=voice, speaker_at=None, doubts=doubts, rule=rule, sure=sure)


def _refuse_twice(decision: Correction, meant: Iterable[Quote], changed: dict[str, Quote]) -> None:
    for quote in meant:
        if quote.id in changed:
            raise _twice(decision, quote.id)


def _twice(decision: Correction, identifier: str) -> BadCorrections:
    what = f"{decision.kind.replace('_', ' ')} is decided twice for {identifier}"
    return BadCorrections(decision.where, what, "keep one of the two decisions")


# ------------------------------------------------------------------ what is told


def apply_corrections(briefing: Briefing, done: Done = ()) -> Briefing:
    """The briefing after the editor's decisions; `done` are those that earlier steps saw to."""
    before, reports, seen = briefing, list(done), dict[tuple[str, str], str]()
    handled = {one.id for one in done}
    for kind in ORDER:
        for decision in briefing.bundle.corrections:
            if decision.kind == kind and decision.id not in handled:
                briefing, report = _decide(briefing, before, decision, seen)
                reports.append(report)
    place = {one.id: n for n, one in enumerate(briefing.bundle.corrections)}
    reports.sort(key=lambda one: place[one.id])
    return replace(briefing, corrections=tuple(reports))


def _decide(
    briefing: Briefing, before: Briefing, decision: Correction, seen: dict[tuple[str, str], str]
) -> tuple[Briefing, AppliedCorrection]:
    if decision.stale:
        return briefing, decision.outcome(False, decision.stale)
    try:
        targets = [] if decision.kind == "add_question" else find_targets(briefing, before, decision)
        for target in targets:
            key = (decision.kind, target.id)
            if target.id and seen.setdefault(key, decision.id) != decision.id:
                raise _twice(decision, target.id)
        briefing, records, note = _ACTS[decision.kind](briefing, targets, decision)
    except Unfit as unfit:
        return briefing, decision.outcome(False, str(unfit))
    return briefing, decision.outcome(True, note, records)


Act = Callable[[Briefing, list[Target], Correction], tuple[Briefing, tuple[str, ...], str]]


def _add_question(
    briefing: Briefing, _targets: list[Target], decision: Correction
) -> tuple[Briefing, tuple[str, ...], str]:
    answer = decision.value("answer") or None
    made = Question(
        id=short_code("ask", decision.target),
        question=decision.target,
        type=decision.value("type") or "fact",
        topic=decision.value("topic") or None,
        raised=decision.places["cite"],
        status=decision.value("status") or ("answered" if answer else "open"),
        answer=answer,
        answered=decision.places.get("answered", ()),
        people=_named_in(briefing, decision.target),
        rule=f"correction {decision.id}",
    )
    if any(question.id == made.id for question in briefing.questions):
        raise Unfit("this question is asked already")
    questions = (made, *briefing.questions)
    return replace(briefing, questions=questions), (made.id,), f"“{made.question}”"


def _named_in(briefing: Briefing, text: str) -> tuple[str, ...]:
    """The people whose name stands in the text, as shown or as a source spells it."""
    words = f" {text} "
    return tuple(
        person.id
        for person in briefing.people
        if any(name in words for name in (person.name, *(spelling.text for spelling in person.names)))
    )


def _answer_question(
    briefing: Briefing, targets: list[Target], decision: Correction
) -> tuple[Briefing, tuple[str, ...], str]:
    values: dict[str, object] = {
        "answer": decision.value("answer"),
        "answered": decision.places["cite"],
        "status": decision.value("status") or "answered",
    }
    return (
        _changed(briefing, targets, decision, values),
        _ids(targets),
        f"“{_short(targets[0].text)}” {values['answer']}",
    )


def _rephrase(
    briefing: Briefing, targets: list[Target], decision: Correction
) -> tuple[Briefing, tuple[str, ...], str]:
    text, places = decision.value("to"), decision.places.get("cite", ())
    for target in targets:
        if target.kind not in REPHRASED:
            raise Unfit(f"{target.kind} are the sources' own words and are not rephrased")
        values: dict[str, object] = {LISTED[target.kind]: text}
        if places:
            values["raised" if target.kind == "questions" else "at"] = places
        briefing = _changed(briefing, [target], decision, values)
    return briefing, _ids(targets), f"“{_short(targets[0].text)}” now says “{text}”"


def _changed(
    briefing: Briefing, targets: list[Target], decision: Correction, values: dict[str, object]
) -> Briefing:
    rule = f"correction {decision.id}"
    for target in targets:
        records = tuple(
            replace(record, **values, rule=rule, sure=Sure.SURE) if record is target.record else record
            for record in getattr(briefing, target.kind)
        )
        briefing = _with(briefing, target.kind, records)
    return briefing


def _with(briefing: Briefing, kind: str, records: tuple[object, ...]) -> Briefing:
    """The briefing with one list exchanged, made anew so that nothing remembered of the old one stays."""
    lists = {name: getattr(briefing, name) for name in RECORDS}
    return Briefing(bundle=briefing.bundle, **{**lists, kind: records})


def _pin(
    briefing: Briefing, targets: list[Target], _decision: Correction
) -> tuple[Briefing, tuple[str, ...], str]:
    if not all(target.id for target in targets):
        raise Unfit("a record without an id cannot be pinned")
    return briefing, _ids(targets), f"“{_short(targets[0].text)}” comes first"


def _hide(
    briefing: Briefing, targets: list[Target], _decision: Correction
) -> tuple[Briefing, tuple[str, ...], str]:
    note = f"“{_short(targets[0].text)}” is not shown"
    return without(briefing, targets), _ids(targets), note


def _ids(targets: list[Target]) -> tuple[str, ...]:
    return tuple(target.id for target in targets if target.id)


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77].rpartition(" ")[0] + " …"


_ACTS: dict[str, Act] = {
    "add_question": _add_question,
    "answer_question": _answer_question,
    "rephrase": _rephrase,
    "pin": _pin,
    "hide": _hide,
}
