"""Which block is the document's title, and what its tail says of the outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from urllib.parse import urlsplit

from generator.collect.blocks import Block
from generator.collect.lines import ENDS
from generator.vocabulary import table, words

TAIL = re.compile(r"\s+(?P<mark>[|–—•»-])\s+(?P<outlet>(?:[A-Z]|\w+\.\w)[^|–—•»]{1,60}?)\s*$")
PARTS = re.compile(r"\s+[|–—•·»-]\s+|:\s+")
LONGEST_NAME = {"|": 8}
"""Words of an outlet's name after a bar; after other marks five."""
BARS = re.compile(r"\s+[|–—•·/]\s+")
FEW = 3
"""Words of a line that may be a section's name and no title."""

TOP = 5
"""A title is among the first so many blocks that are no furniture."""

SHOWN = 100
"""A sentence that has to serve as a title is cut at a word before this many characters."""


def mark_title(blocks: Sequence[Block]) -> tuple[list[Block], int]:
    """The blocks with the title as a heading and its repetitions set apart; its place, or -1."""
    marked = list(blocks)
    at = _title_at(blocks)
    if at < 0:
        return marked, -1
    marked[at] = marked[at].headed("title")
    bare = without_tail(marked[at].words)
    for i in range(at + 1, min(at + 6, len(marked))):
        if marked[i].words in {bare, marked[at].words}:
            marked[i] = marked[i].aside("repeated title")
    return marked, at


def _title_at(blocks: Sequence[Block]) -> int:
    """The place of the first heading of depth one, else of the title above the first paragraph.

    Above a title may stand a section's or an institution's name: a first line of few words gives way to a
    longer one. A paper's own name, `JOINT COMMUNIQUÉ`, gives way to nothing but what goes on with it.
    """
    news = [i for i, b in enumerate(blocks) if b.kind not in {"boilerplate", "caption"}]
    if (first := next((i for i in news if blocks[i].level == 1), None)) is not None:
        return first
    above = list(takewhile(lambda i: is_title(blocks, i), news[:TOP]))
    above = [i for i in above if not _is_institution(blocks[i].words)] or above[:1]
    if not above:
        return -1
    if _is_paper(blocks[above[0]].words):
        return above[1] if above[1:] and blocks[above[1]].words[:1].islower() else above[0]
    if len(blocks[above[0]].words.split()) > FEW or blocks[above[0]].kind == "heading":
        return above[0]
    return next((i for i in above if len(blocks[i].words.split()) > FEW), above[0])


def mark_masthead(blocks: Sequence[Block], title_at: int) -> list[Block]:
    """The blocks with the outlet's name set apart: a body's or a paper's above the title, or one below it.

    Between title and byline a section's name may stand too; the outlet's comes back in the text. What a title
    goes on from is a part of it.
    """
    marked = list(blocks)
    for at, block in enumerate(blocks[: title_at + 2]):
        if not block.is_open or at + 1 >= len(blocks) or title_at < 0:
            continue
        if _is_institution(block.words) if at < title_at else _is_masthead(blocks, at):
            marked[at] = block.aside("masthead")
        elif at < title_at and blocks[title_at].words[:1].islower():
            marked[at] = block.headed("over the title")
        elif at < title_at and is_newspaper(block.words):
            marked[at] = block.aside("masthead")
    return marked


def _is_masthead(blocks: Sequence[Block], at: int) -> bool:
    """A name below the title: with a section's name, above the byline if it comes back, or as its agency."""
    name, following = blocks[at].words, blocks[at + 1]
    if name_in_masthead(name) != name:
        return True
    if _is_institution(name):
        return True
    if len(name.split()) > 5 or not _is_name(name.replace("&", "and")):
        return False
    if is_newspaper(name):
        return True
    initials = "".join(word[0] for word in name.split())
    if len(initials) > 1 and f"({initials})" in following.words[:SHOWN]:
        return True  # `Northern Press Union` above `ORVIK, June 3 (NPU) -`
    return following.rule in {"byline", "dateline"} and any(name in b.words for b in blocks[at + 1 :])


def name_in_masthead(line: str) -> str:
    """The outlet's name of a masthead, without a section beside it: `The Herald | Live`."""
    parts = [part.strip() for part in BARS.split(line)]
    names = [part for part in parts if part.lower() not in words("outlets", "sections")]
    return names[0] if len(parts) == 2 and len(names) == 1 and len(names[0].split()) <= 5 else line


def _is_institution(line: str) -> bool:
    """Whether a short line names a ministry, an office or the like, and is no paper of it."""
    found = {word.lower() for word in re.findall(r"[^\W\d_]+", line)}
    is_body = _is_name(line) and bool(found & words("outlets", "institutions"))
    return len(line.split()) <= 8 and is_body and not _is_paper(line)


def is_newspaper(line: str) -> bool:
    """Whether a short line of capitalised words is the name of a paper or a station: `The Lake Herald`."""
    name = line.split()
    known = name and name[-1].lower() in words("outlets", "papers")
    return 2 <= len(name) <= 5 and bool(known) and _is_name(line)


def _is_paper(line: str) -> bool:
    """Whether a line of few words is what an official paper calls itself: `JOINT COMMUNIQUÉ`."""
    found = re.search(table("communique")["titles"], line, re.IGNORECASE)
    return found is not None and len(line.split()) <= FEW + 3


def is_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether the first block is a title: marked as such, or a short line without a full stop."""
    block = blocks[at]
    if block.kind == "heading":
        return block.rule != "date heading"
    is_line = not ENDS.search(block.words) and len(block.words) <= 250
    return block.is_open and block.role == "paragraph" and (is_line or _stands_over_all(blocks, at))


def _stands_over_all(blocks: Sequence[Block], at: int) -> bool:
    """A title may end in a question or exclamation mark."""
    return blocks[at].words[-1:] in "?!" and len(blocks[at].words) < 120 and len(blocks) > at + 2


def without_tail(title: str) -> str:
    """The title without ` | Outlet` at its end."""
    return title[: found.start()] if (found := outlet_tail(title)) else title


def outlet_tail(title: str) -> re.Match[str] | None:
    """The tail that names the outlet: ` | CNN`, ` - The Herald`; a section behind it is passed over."""
    found = TAIL.search(title)
    while found and found["outlet"].lower() in words("outlets", "sections"):
        found = TAIL.search(title[: found.start()])
    if found is None or len(found["outlet"].split()) > LONGEST_NAME.get(found["mark"], 5):
        return None
    return found if found["mark"] == "|" or _is_name(found["outlet"]) else None


def named_in_title(title: str, url: str | None) -> tuple[str, str] | None:
    """A title without its tail, and the outlet this names: `Boats sail | Harbour news | The Herald`; after a
    dash only one that the address names too: `Boats sail - Herald News` at herald.example."""
    found = outlet_tail(title)
    if found is None:
        return None
    name, hosts = re.sub(r"\W", "", found["outlet"]).lower(), (urlsplit(url or "").hostname or "").split(".")
    if found["mark"] != "|" and not any(len(host) > 2 and host in name for host in hosts):
        return None
    rest = title[: found.start()]
    while (more := TAIL.search(rest)) and more["mark"] == "|":
        rest = rest[: more.start()]
    return rest.strip(), found["outlet"].strip()


def outlet_beside(heading: str, title: str) -> str | None:
    """The outlet in a page's title, which holds its heading and more: `The Herald: Boats sail`."""
    before, same, after = title.partition(heading) if heading else (title, "", "")
    parts = (
        [part.strip(" |–—•·»:-") for side in (before, after) for part in PARTS.split(side)] if same else []
    )
    names = [part for part in parts if part and part.lower() not in words("outlets", "sections")]
    return names[-1] if names and len(names[-1].split()) <= LONGEST_NAME["|"] else None


def _is_name(line: str) -> bool:
    """After a dash only capitalised words are an outlet; ` - who wins` is part of the title."""
    return all(word[:1].isupper() or word in {"the", "of", "and", "for"} for word in line.split())


def shortened(words: str) -> str:
    """A sentence cut at a word for use as a title."""
    if len(words) <= SHOWN:
        return words.rstrip(".:;, ")
    return words[:SHOWN].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
