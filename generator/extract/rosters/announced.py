"""Lists that a sentence announces: the union took part with the following: X and Y; ours is unchanged: X …"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.frames import Frame, Whose, listed
from generator.extract.rosters.place import Place
from generator.extract.rosters.statement import Statement

OURS = re.compile(r"(?:Ours|Our (?:own )?(?:team|side|delegation|line-?up|list|negotiators))\b", re.I)
FOLLOWING = re.compile(
    r"\b(?:took part|takes part|participated|represented|attended|present|sent|came|there)\b[^.;:]*"
    r"\b(?:(?:the )?following(?: people| members| persons| delegates)?|as follows)$"
)
"""What leads to a list behind a colon."""
FEWEST = 2
"""People that make a list."""
FOLLOWED = re.compile(r"(?:[FfiW])?(?P<a>[STE])")


def following(place: Place) -> Iterator[Statement]:
    """The union took part with the following: X and Y. Ours is unchanged: X at the head, Y and Z."""
    colon = place.letters.find(":")
    told = place.scene.text[place.sentence.start_char : place.at(colon)] if colon > 0 else ""
    if OURS.match(told):
        own = Whose(place.before.writer)
    elif FOLLOWING.search(told) and (who := FOLLOWED.match(place.letters)):
        noun = place.told.chunks[who.start("a")]
        own = Whose(noun.side or place.before.nouns.get(noun.head.lower_))
    else:
        return
    told_of = listed(place, colon + 1, own, ("member", "includes"), whole=True)
    yield from (one for one in told_of if len(one.members) >= FEWEST)


ANNOUNCED = (Frame(":", following),)
