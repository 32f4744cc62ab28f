"""What was put off and is not told to have taken place since: when will it?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Event
from generator.organize.answering.drafts import Draft
from generator.organize.answering.slipped import tells_of
from generator.organize.desk import Desk, Matter
from generator.vocabulary import words

SLIP = re.compile(
    r"(?P<thing>[^,;:“”]*?)(?:,[^,]*,)?(?: (?:which|that) .*)? (?:"
    r"(?:is|are|was|were|has been|have been|gets?) (?:then |again |now )?"
    r"(?:moved|postponed|put off|put back|pushed back|called off|cancelled|canceled|delayed|rescheduled"
    r"|deferred|shelved)"
    r"|(?:does|do|did) not (?:take place|go ahead|happen)"
    r"|(?:fails?|failed) to take place|falls through|fell through)\b"
)
"""`The signing, planned for Monday, was moved to Friday`."""
SET_FOR = re.compile(r" (?:planned|scheduled|set|due|announced|fixed|expected|meant|billed|called)\b.*")
"""What tells for when a thing was planned."""
ARTICLE = re.compile(r"^(?:The|An?|This|That) ")


def slipped_questions(desk: Desk) -> Iterator[Draft]:
    """Each thing that slipped once, with all that dates it."""
    slipped: dict[str, list[Event]] = {}
    for event in desk.timeline:
        told = SLIP.match(event.event)
        thing = _thing(told["thing"]) if told is not None else ""
        if thing:
            slipped.setdefault(thing, []).append(event)
    for thing, events in slipped.items():
        planned = [
            event for event in desk.timeline if event.certainty == "planned" and tells_of(thing, event)
        ]
        raised = dict.fromkeys((at for event in (*events, *planned) for at in event.at), "pending")
        matter = Matter(("slipped", thing), "start", f"When will the {thing} take place?", "")
        yield Draft(matter, raised, rule="put off")


def _thing(subject: str) -> str:
    """The noun for what is held on a day, with nothing but what tells it from another."""
    plain = SET_FOR.sub("", ARTICLE.sub("", subject.strip()))
    last = plain.partition(" of ")[0].rpartition(" ")[2]
    known = words("questions", "held_on_a_day")
    if not ARTICLE.match(subject) or last not in known:
        return ""
    first = next((word for word in plain.split() if word in known), last)
    return first if first in known else ""
