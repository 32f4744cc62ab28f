"""Lists of names in running text: who is on it, with what office, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.extract.parties.scenes import Name, Scene
from generator.extract.reading.verb_forms import verb_forms
from generator.extract.rosters.described import has_role, role_nouns, status_of, unnamed_at
from generator.model import FoundMember
from generator.vocabulary import table
from generator.vocabulary.letters import UPPER

NO_AND = re.compile(r",|;|\bas well as\b|[–—(:]|\s-\s|\bby\b")
"""What parts one on a list from the next; `and` does as well, but also stands within an office."""
IN_CHAIR = re.compile(
    r"\W{0,2}(?:in the )?(?:chair|chairman|chairwoman|chairperson|head|leader|leading|leads|lead)\)"
    r"|\W{0,2}(?:chief|lead) negotiator\)"
    r"|,? in the chair\b"
    r"|,? (?:at (?:the|its) head|as (?:its |their |the )?(?:head|leader|chair\w*)|in the lead)\b"
    r"|,? in charge\b(?! of (?!(?:the |its )?(?:team|delegation|talks)))"
    r"|,? who (?:heads|leads|chairs|is leading)(?: (?:it|them)\b|(?=[,.;]))"
)
LAST = re.compile(
    r"(?:,\s+(?!and\b)[^,;]{2,60})?,?\s+(?:and|along with|together with|as well as|plus|with)\s+"
)
"""Between the last name of a list, with its office, and those who are only counted."""
CHAIRING = re.compile(
    r"(?:,\s*)?\b(?:the )?(?:head|chair|leader|chief) of (?:the |its )?(?:team|delegation|panel)\b"
)
AT_HEAD = re.compile(
    r"\((?:in the )?(?:chairs?|chairman|chairwoman|chairperson|head|leader|leading|leads)\)"
    r"|,\s+in charge\b(?! of)"
    r"|\b(?:who|and) (?:heads|leads|chairs)\b|\bin the chair\b"
    r"|\bhead of (?:the )?(?:delegation|team|panel)\b",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\W*(?:and\s+)?(?:the|its|his|her|their|an?)\s+(?P<office>[^,;()]{3,60}?)\s*(?:[,;(.]|$)", re.IGNORECASE
)
FEWEST = 2
"""Semicolons in a list whose items they part."""
LONGEST = 9
"""Words in the longest office set before its name."""
SHORT_FORM = re.compile(rf"\b[{UPPER}]\w{{0,3}}\. ")
"""`Lt. `, `Gen. `: no end of a sentence."""
LINKS = "together|along|as well as|including|also|plus|with|by"
FINITE = {"VBD", "VBZ", "VBP", "MD"}
MARKS = " \t,;.:–—-()•*\"'"


def members_between(
    scene: Scene, start: int, end: int, status: str, *, only_first: bool = False
) -> list[FoundMember]:
    """The people listed between two offsets, until words show that the list has ended.

    Names that only help to describe somebody else ("the President's aide", "aide to X") are passed over.
    Where semicolons part them each item is one of them.
    With `only_first` a second name counts only when `and` alone joins it to the first.
    """
    if scene.text[start:end].count(";") >= FEWEST and not only_first:
        return items_between(scene, start, end, status)
    listed: list[tuple[Name, str]] = []
    position = start
    for name in scene.names_between(start, end):
        lead = scene.text[position : name.start]
        if ends_list(lead) or (listed and ":" in lead):
            break
        if is_described_by(scene, name, lead):
            continue
        if only_first and listed and not re.match(r"\s+and\s", lead):
            break
        listed.append((name, lead))
        position = name.end
    offices = _offices(scene, listed, end)
    found = [_member(scene, name, role, status) for (name, _), role in zip(listed, offices, strict=True)]
    joint = LAST.match(scene.text[position:end]) if found and not only_first else None
    return found + (unnamed_at(scene, position + joint.end(), end) if joint else [])


def items_between(scene: Scene, start: int, end: int, status: str = "member") -> list[FoundMember]:
    """One member an item between semicolons, by name or office: `the minister (head); X, clerk; a cook`."""
    found: list[FoundMember] = []
    at = start
    for item in scene.text[start:end].split(";"):
        stop = at + len(item)
        own = "head" if AT_HEAD.search(item) else status_of(item, status)
        named = members_between(scene, at, stop, own)[:1]
        found += named or unnamed_at(scene, at, stop) or _office_at(scene, at, stop, own)
        at = stop + 1
    return found


def _office_at(scene: Scene, start: int, end: int, status: str) -> list[FoundMember]:
    """Who is told of on a list by office alone: `the Minister of Land (leader)`."""
    match = OFFICE.match(scene.text[start:end])
    if match is None or not has_role(match["office"]):
        return []
    at = scene.cite(start + match.start("office"), start + match.end("office"))
    return [FoundMember(at.text, at, None, None, status)]


def _offices(scene: Scene, listed: Sequence[tuple[Name, str]], end: int) -> list[str | None]:
    """The office of each on a list. Where it opens with an office and a comma (`its chief cook, X, its baker,
    Y`), offices stand before their names; an office between two names is else nobody's for certain."""
    if listed and _set_before(listed[0][1]):
        return [_set_before(lead) or role_before(scene, name, lead) for name, lead in listed]
    first = [_opened_with(listed[0][1])] if listed else []
    return [
        (first[0] if number == 0 else None)
        or role_around(scene, name, lead, end if last else listed[number + 1][0].start, is_last=last)
        for number, (name, lead) in enumerate(listed)
        for last in [number + 1 == len(listed)]
    ]


def _opened_with(lead: str) -> str | None:
    """The office that opens a list before its first name, with a short name of its body: `head of the
    Security Service (SS), X`."""
    match = re.search(r"(?:^|\b(?:are|were|is|was)\s)([^,;:()]+?)\s*(?:\([\w-]+\),|, or [\w-]+,|,)\s*$", lead)
    role = without_owner(match[1].strip()) if match else ""
    return role if has_role(role) and len(role.split()) <= LONGEST else None


def _set_before(lead: str) -> str | None:
    """The office that a comma parts from the name behind it: `its chief cook, X`."""
    match = re.search(r"(?:^|,|\band\b|\bby\b)\s*((?:its|their|the|his|her)\s+[^,;]+),\s*$", lead)
    role = without_owner(match[1]) if match else ""
    return role if has_role(role) and len(role.split()) <= LONGEST else None


def ends_list(lead: str) -> bool:
    """Whether the words before a name show that it is no longer on the list."""
    plain = re.sub(r",[^,;]*?\b(?:who|whose|which)\b[^,;]*,", ",", lead)  # an aside that closes again
    plain = re.sub(r"(?<=[a-z] )for (?!the\b|an?\b|its\b)[a-z-]+(?=[ ,])", "", plain)  # director for lands
    plain = _office_for().sub("", plain)
    plain = re.sub(r"\bthere (?:is|was|are|were)\b", "", plain)  # besides X there was Y
    return bool(_stops().search(plain)) or ". " in SHORT_FORM.sub("", plain).strip()


def is_described_by(scene: Scene, name: Name, lead: str) -> bool:
    """Whether the name only describes another: a possessor, or the one whom an aide is aide to."""
    if re.match(r"['’]s\b|['’]{1,2} ", scene.text[name.end :]):
        return True
    bound = re.search(r"\b(?:to|of)\s+([^,;]*)$", lead)
    return bound is not None and has_role(lead[: bound.start()]) and (has_role(bound[1]) or not bound[1])


def role_around(scene: Scene, name: Name, lead: str, end: int, *, is_last: bool = True) -> str | None:
    """The office as worded, before the name or set after it between commas. On a list that goes on, what
    stands before the next name counts only with `a` before it or `and` behind it."""
    before = role_before(scene, name, lead)
    note = re.match(r"\s+\(([^()]{3,60})\)", scene.text[name.end : end])
    if before is None and note and has_role(note[1]):
        return CHAIRING.sub("", note[1]).strip(MARKS) or None
    after = re.match(r",\s+((?:the|its|his|her|their|a|an)?\s*[^,;.–]+)", scene.text[name.end : end])
    if before or not after or not has_role(after[1]) or re.match(r"(?:who|which|whose|and|with)\b", after[1]):
        return before
    if scene.names_between(name.end, name.end + after.end()):
        return None
    behind = scene.text[name.end + after.end() : end]
    if (
        not is_last
        and not re.match(r",?\s+(?:and|as well as)\b|;", behind)
        and not re.match(r"(?:an?|its|their|his|her)\s", after[1])
    ):
        return None
    role = re.split(
        r"\s+(?:and a member of|has|have|had|said|told|says|regarded|seen|described|who|whose|with an?)\b",
        after[1],
    )[0]
    another = re.search(r"[A-Z][\w-]+\s[A-Z][\w-]+\s+and\s(.*)", role)
    if another and not has_role(another[1]):  # the next one on the list, and no second office
        return None
    role = without_owner(role.strip(MARKS))
    return f"{role})" if role.count("(") > role.count(")") else role


def role_before(scene: Scene, name: Name, lead: str) -> str | None:
    """The office right before a name, whole where `and` joins what it is for: `of trade and health`; no verb
    stands in it."""
    lead = lead[_behind_verb(scene, name, lead) :]
    last = NO_AND.split(lead)[-1].strip(MARKS)
    part = re.split(r"\b(?:and|but|that|when|then|is|was|are|were|has|had|have|said|says|told)\b", last)[-1]
    part = part.strip(MARKS)
    if not has_role(part) and has_role(last) and re.search(r"\b(?:of|for)\b.*\band\s+\w", last):
        part = last
    if has_role(part):
        return without_owner(part)
    return name.mention.title if name.mention.title and not _is_address(name.mention.title) else None


def _behind_verb(scene: Scene, name: Name, lead: str) -> int:
    """Where the last verb or name before a name ends: they *sent* Minister X."""
    first = name.start - len(lead)
    if not lead:
        return 0
    own = scene.paragraph.doc.tokens[scene.token_at(first).i : scene.token_at(name.start).i]
    ends = [t.idx + len(t.text) for t in own if t.tag_ in FINITE and t.text.islower()]
    others = scene.names_between(first, name.start)
    ends += [one.end for one in others if not re.match(r"['’]", scene.text[one.end :])]
    return max(ends, default=first) - first


def without_owner(role: str) -> str:
    """An office without article, owner, number or verb of saying before it: `the league's treasurer`, `two
    treasurers`, `said the treasurer`."""
    first, _, rest = role.partition(" ")
    is_said = first in verb_forms() and first.endswith(("s", "d"))  # and no state secretary
    return _owning().sub("", rest if is_said else role).strip()


@cache
def _owning() -> re.Pattern[str]:
    """Link, article, owner and number before an office."""
    counts = "|".join(table("numbers")["words"])
    plain = rf"(?:{LINKS}|the|its|his|her|their|being|an?|{counts})\s+"
    return re.compile(rf"^(?:{plain}|[a-z][\w-]*(?:'s|s')\s+(?=[a-z]))+")


def _is_address(title: str) -> bool:
    """Whether the words before a name are a form of address alone (“Mr.”), which is no office."""
    forms = table("titles")["honorifics"]
    return title in forms["m"] or title in forms["f"] or title.rstrip(".") in {"Dr", "Mx"}


def _member(scene: Scene, name: Name, role: str | None, status: str) -> FoundMember:
    """A member; whoever is said to be in the chair right behind the name is at the head."""
    behind = scene.text[name.end :]
    task = re.match(r" as (?:an? |its |their |the )?(\w+)", behind)
    is_place = role in {"head", "head of delegation", "head of the delegation"}
    role, is_head = None if is_place else role, is_place or _is_in_chair(behind)
    status = "head" if is_head else status_of(task[1], status) if task else status
    at = name.mention.at
    return FoundMember(name.mention.text, at, at, role, status)


def _is_in_chair(behind: str) -> bool:
    """Whether the words right behind a name put it in the chair: `(chair)`, `(clerk, head of the team)`."""
    note = re.match(r"\s+\(([^()]{3,60})\)", behind)
    return IN_CHAIR.match(behind) is not None or (note is not None and CHAIRING.search(note[1]) is not None)


@cache
def _stops() -> re.Pattern[str]:
    listed = "|".join(map(re.escape, table("teams")["stops"]))
    return re.compile(rf"\b(?:{listed})\b")


@cache
def _office_for() -> re.Pattern[str]:
    """What says for what somebody's office is: the envoy *for* the coast, X; the minister *for* land, Y."""
    return re.compile(rf"\b(?:{'|'.join(sorted(role_nouns()))}) for\b", re.IGNORECASE)


__all__ = ["ends_list", "has_role", "is_described_by", "members_between", "role_around", "status_of"]
