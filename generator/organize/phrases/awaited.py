"""After whose coming a question asks: by name, or by the office of the one who holds it in that document."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import Cast, FoundStance, FoundUnknown, Person
from generator.organize.parties.offices import bearer_in
from generator.organize.phrases.matter import Matter
from generator.organize.phrases.phrasing import render

HERE = (
    r"(?: (?:too|in person|in|out|down|over|along|after all|as well|then|now|today|tonight|personally"
    r"|himself|herself"
    r"|(?:to|for|at|in) (?:the|these|those) (?:[\w-]+ )?(?:talks|negotiations|table|summit)))*"
)
COMES = re.compile(
    r"(?:Will|Would|Could|Can|Might|Does|Is|Are) (?P<who>[^,?]+?)(?:, [^,?]*,)?"
    r" (?:(?:still|also|really|ever|yet|even|not|now|be|actually|going to|planning to|able to) )*"
    r"(?:come|coming|attend|attending|travel|travell?ing|fly|flying|going|go|show up|turn up|join|joining"
    r"|there|take part|taking part|show|appear|expected|on (?:his|her|their) way|on the (?:plane|way))\b"
    rf"(?P<here>{HERE})(?P<rest>[^?]*)\?"
)
"""`Is Lund on her way?`, `Could the minister still fly in?`; `rest` is what leads elsewhere."""
COMES_BACK = re.compile(r"\b(?:com|go|gett?|be|are|is)(?:e|es|ing)? back\b|\b(?:return|rejoin)")


def awaited_in(found: FoundUnknown, cast: Cast) -> Person | None:
    """Who is meant in `Will Lund come after all?`, `Will Norway's minister come?`."""
    told = COMES.match(render(found.question, cast))
    if told is None:
        return None
    if (bearer := bearer_in(told["who"], found.at, cast)) is not None or told["rest"]:
        return bearer
    named = [person for person in cast.people if _is_called(told["who"], person)]
    return named[0] if len(named) == 1 else None


def as_asked(matter: Matter, found: FoundUnknown | FoundStance) -> Matter:
    """The matter of somebody's coming; who had left and may come back is asked after so."""
    if isinstance(found, FoundStance) or not COMES_BACK.search(found.words.text):
        return matter
    return replace(matter, question=matter.question.replace(" attend ", " come back to "))


def _is_called(who: str, person: Person) -> bool:
    """Whether words end in the whole of a person's name as some source writes it."""
    return any(re.search(rf"(?:^| ){re.escape(spelling.text)}$", who) for spelling in person.names)
