"""Who is at the head of a team: led by, heads it, its chief negotiator, under X."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.extract.rosters.frames import (
    LEFT,
    OFFICE,
    PEOPLE,
    Frame,
    Place,
    Whose,
    actor_before,
    listed,
    row,
    single,
    told_by,
)
from generator.extract.rosters.statement import Statement

LED = re.compile(rf"(?:L(?:i[EZS]|,)*B|Ki){PEOPLE}")
GAPPED = re.compile(rf"[,;&]+f?(?P<a>[ST])b?L?B{PEOPLE}")
LEADS = re.compile(rf"(?:{LEFT}|(?P<s2>y)[mbhzVGX]{{0,3}}i?)Lw?(?P<a>T|y|FS|FT)")
HEAD = r"(?:(?P<a>I)|[HM]f(?:E')?(?P<a2>T))"
ITS_LEADER = re.compile(r"(?P<s>P)(?:,qH(?=,)|bqH(?=[.;]|$))")
HEAD_IS = re.compile(rf"{HEAD}(?:[,b:]|iE,)?{PEOPLE}")
IS_HEAD = re.compile(
    rf"(?P<s>P)(?:\([^)]{{1,8}}\))?(?:[,b]|,wb|,E,|bXi?b?|VJ?i|Ji|i|Jbi|bi)+q?{HEAD.replace('[HM]', 'H')}"
)
ONCE_EXPECTED = re.compile(r"\b(?:had been \w+|was to have)\b")
"""Who had been expected, due or meant to lead does not."""
INSTEAD = re.compile(r"\b(?:instead of|in place of|rather than)\b[^;.]*$")
"""He whose place another takes does not lead either."""
IN_CHARGE = frozenset(("lead", "head", "charge", "command", "helm"))


def led_by(place: Place) -> Iterator[Statement]:
    """A team led by X, Kenya's by Y."""
    for match in LED.finditer(place.letters):
        is_led = match[0][0] == "L" or place.lemma(match.start()) in {"answer", "report"}
        actor = actor_before(place, match.start())
        if not is_led or (
            actor is None and place.letters[match.start() - 1 : match.start()] not in {",", "T"}
        ):
            continue
        is_theirs = actor is None and "T" in place.letters[: match.start()]
        side = Whose(place.before.last(place.scene) if is_theirs else None)
        side = Whose(place.side(actor)) if actor is not None else side
        side = replace(side, begin=place.at(actor if actor is not None else match.start()))
        yield from listed(place, match.end(), side, ("head", "led by"), match.start())
        for gap in GAPPED.finditer(place.letters, match.end()):
            yield from listed(
                place, gap.end(), Whose(place.side(gap.start("a"))), ("head", "led by"), match.start()
            )


def leads(place: Place) -> Iterator[Statement]:
    """X leads the team; X, who is to head it; he leads Kenya's team."""
    letters = place.letters
    for match in LEADS.finditer(letters):
        number, whom = match.start("s" if match["s"] else "s2"), match.end() - 1
        is_it = place.lemma(whom) in {"it", "they"} and (
            "T" in place.before.letters or "T" in letters[:number]
        )
        if letters[whom] == "y" and not is_it:
            continue
        verb = letters.index("L", number)
        before = place.scene.text[place.sentence.start_char : place.at(number)]
        told = place.scene.text[place.at(number) : place.at(verb)]
        if ONCE_EXPECTED.search(told) or INSTEAD.search(before):
            continue
        side = place.side(whom) or place.own_side(number)
        yield from single(place, number, Whose(side), "head", "leads", verb)


def head_of(place: Place) -> Iterator[Statement]:
    """Kenya's chief negotiator, X; X, the head of its delegation; the two heads of delegation, X and Y."""
    for match in ITS_LEADER.finditer(place.letters):  # right behind words about his team
        own = [chunk.side for chunk in place.told.chunks[: match.start()] if chunk.letter in "ST"]
        if own[-1:] or "T" in place.before.letters:
            side = own[-1] if own else place.before.last(place.scene)
            yield from single(place, match.start("s"), Whose(side), "head", "head of")
    for shape in (HEAD_IS, IS_HEAD):
        for match in filter(partial(_is_of_head, place), shape.finditer(place.letters)):
            owner = match.start("a" if match["a"] else "a2")
            if shape is IS_HEAD:
                yield from single(place, match.start("s"), Whose(place.side(owner)), "head", "head of")
            elif place.told.chunks[match.start()].head.lower_ == "heads":
                names = place.scene.names_between(place.at(match.end()), place.end(match.end()))
                numbers = [
                    n for n, c in enumerate(place.told.chunks) if any(c.start == one.start for one in names)
                ]
                for number in numbers:
                    yield from single(place, number, Whose(None), "head", "heads of")
            else:
                whose = Whose(place.side(owner))
                for one in listed(place, match.end(), whose, ("head", "head of")):
                    yield replace(one, members=one.members[:1])  # the chief X and the clerk Y


def _is_of_head(place: Place, match: re.Match[str]) -> bool:
    """Whether a noun for people counted is for those at the head."""
    return match[0][0] != "M" or place.lemma(match.start()) in {"head", "leader", "chief"}


def _is_counted(place: Place, match: re.Match[str]) -> bool:
    return match[0][0] == "T" or "N" in match[0]


def _is_at_top(place: Place, match: re.Match[str]) -> bool:
    """Whether the place is the first, no deputy's."""
    noun = place.told.chunks[place.letters.index("H", match.end())]
    return not re.match(r"(?:deputy|vice|assistant)\b", place.scene.text[noun.start : noun.end])


def _is_in_charge(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody *leads*, or is *at the head*; who *heads* without more goes somewhere."""
    lemma, verb = place.lemma(match.end() - 1), place.told.chunks[match.end() - 1].head
    if verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in {"to", "into"}:
        return False  # which led to a truce
    return lemma in IN_CHARGE and (lemma != "head" or place.letters[match.end() - 1] == "H")


ROWS = (
    # a team under X
    row("led by", "head", rf"(?P<a>[ST]),?(?:[^PST;.,]|(?<=[GVK])S){{0,8}}U(?:Hf)?{PEOPLE}", _is_counted),
    # the team, with X at its head
    row("led by", "head", rf"(?P<a>[ST])[^ST;.]*?W(?={OFFICE}Piq?H)", _is_at_top),
    row("in charge", "head", rf"{LEFT}(?:L|biH)(?=[;,.]|$)", _is_in_charge),
)


def at_the_head(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)


LEADING: tuple[Frame, ...] = (led_by, leads, head_of, at_the_head)
