"""Which part of a page a piece of text stands in, by elements, roles, and the words of class and id.

A rule by class never takes a part that holds the article: pages write `class="has-comments"` on their body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from generator.collect.dates import read_iso
from generator.collect.headings import is_run_in
from generator.vocabulary import table

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
HEADING = re.compile(r"h([1-6])")
PROSE = 80
"""Characters of a paragraph that is prose and no button, teaser or menu entry."""


@dataclass(frozen=True, slots=True)
class Part:
    """What the markup around a string says; inherited from the elements above it."""

    block: Tag
    role: str = "paragraph"
    level: int = 0
    rule: str = ""
    is_caption: bool = False
    linked: bool = False
    timed: bool = False
    posted: str | None = None
    row: Tag | None = None
    in_article: bool = False


class Page:
    """A page's elements, with what decides which of them is the article."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._body = soup.body or soup
        self._prose = _prose_below(self._body)
        self._main = self._find_main()
        self._posts = self._find_posts()

    def strings(self) -> Iterator[tuple[NavigableString | None, Part]]:
        """Every string of the page in order with its part; None stands for a line break."""
        stack: list[tuple[Any, Part]] = [(self._body, Part(self._body, in_article=self._main is None))]
        while stack:
            node, part = stack.pop()
            if isinstance(node, NavigableString):
                if not isinstance(node, PreformattedString):
                    yield node, part
            elif node.name == "br":
                yield None, part
            elif node.name not in _names("unread"):
                own = self._part(node, part)
                inside = [(child, own) for child in node.children]
                if node.name == "q":
                    inside = [(NavigableString("“"), own), *inside, (NavigableString("”"), own)]
                stack += reversed(inside)

    def _part(self, element: Tag, part: Part) -> Part:
        part = replace(part, in_article=part.in_article or element is self._main)
        if element.name in _names("blocks"):
            part = replace(part, block=element, **_look(element, part))
        elif _is_lead(element, part):
            part = replace(part, block=element, role="heading", level=0)
        return replace(
            part,
            rule=part.rule or self._rule(element, part),
            is_caption=part.is_caption or _is_caption(element),
            linked=part.linked or element.name == "a",
            timed=part.timed or element.name == "time",
            posted=self._posts.get(id(element), part.posted),
        )

    def _rule(self, element: Tag, part: Part) -> str:
        """The rule that makes this element furniture, "" when none does."""
        if element.name in {"html", "body", "main", "h1"} or element is self._main:
            return ""
        if _is_hidden(element):
            return "hidden"
        if self._holds_article(element):
            return ""
        return (
            _by_words(element)
            or _by_part(element)
            or _by_place(element, part)
            or self._outside(element, part)
        )

    def _outside(self, element: Tag, part: Part) -> str:
        """What a page with a main part prints outside it is not its news."""
        is_leaf = element.name in _names("blocks") and not part.in_article
        return "outside the article" if is_leaf and self._main is not None else ""

    def _holds_article(self, element: Tag) -> bool:
        """Whether the element holds the page's main part or more than half of its prose."""
        if self._main is not None and any(parent is element for parent in self._main.parents):
            return True
        return self._prose.get(id(element), 0) > 0.5 * max(self._prose.get(id(self._body), 0), 1)

    def _find_main(self) -> Tag | None:
        """The `main` element, or the one `article` that holds most of the prose."""
        main = self._body.find("main") or self._body.find(role="main")
        if isinstance(main, Tag) and self._holds_half(main):
            return main
        articles = [tag for tag in self._body.find_all("article") if self._holds_half(tag)]
        return articles[-1] if articles else None

    def _holds_half(self, element: Tag) -> bool:
        return self._prose.get(id(element), 0) >= 0.5 * max(self._prose.get(id(self._body), 0), 1)

    def _find_posts(self) -> dict[int, str]:
        """The elements that are posts: each holds one time and the words posted at it."""
        posts: dict[int, str] = {}
        for stamped in self._body.find_all("time", datetime=True):
            iso = read_iso(str(stamped["datetime"]))
            post = self._post_around(stamped)
            if iso and post is not None:
                posts[id(post)] = iso.iso() or ""
        return posts if len(posts) > 1 else {}

    def _post_around(self, stamped: Tag) -> Tag | None:
        for parent in stamped.parents:
            if parent is self._main or parent is self._body or len(parent.find_all("time", limit=2)) > 1:
                return None
            if len(parent.get_text(strip=True)) > len(stamped.get_text(strip=True)) + PROSE / 2:
                return parent
        return None


def _prose_below(body: Tag) -> dict[int, int]:
    """How many characters of prose stand in and below each element, by its identity."""
    below: dict[int, int] = {}
    for paragraph in body.find_all(["p", "li", "div", "td"]):
        own = "".join(s for s in paragraph.find_all(string=True, recursive=False)) + "".join(
            child.get_text()
            for child in paragraph.find_all(["em", "strong", "b", "i", "span", "q"], recursive=False)
        )
        if len(own.strip()) < PROSE:
            continue
        for element in (paragraph, *paragraph.parents):
            below[id(element)] = below.get(id(element), 0) + len(own)
    return below


def _look(element: Tag, part: Part) -> Mapping[str, Any]:
    """What a block element says of its text: a heading, an item, a cell of a row, or a paragraph."""
    if heading := HEADING.fullmatch(element.name):
        return {"role": "heading", "level": int(heading[1])}
    if element.name in {"li", "dd"}:
        return {"role": "item", "level": 0}
    if element.name in {"td", "th"}:
        is_layout = element.find(["p", "div", "table", "ul", "ol", "h1", "h2", "h3"]) is not None
        return {"role": "row", "row": None if is_layout else element.parent}
    return {"role": part.role if element.name == "p" and part.role == "item" else "paragraph", "level": 0}


def _is_lead(element: Tag, part: Part) -> bool:
    """Whether words in bold open a paragraph as its heading: before a line break, or as a sentence."""
    if element.name not in {"strong", "b"} or part.role != "paragraph" or element.parent is not part.block:
        return False
    below = element.next_sibling
    is_heading = isinstance(below, NavigableString) and is_run_in(element.get_text().strip(), below)
    if not is_heading and not (isinstance(below, Tag) and below.name == "br"):
        return False
    return not any(str(before).strip() for before in element.previous_siblings)


def _role(element: Tag) -> str:
    return str(element.get("role") or "").lower()


def _is_hidden(element: Tag) -> bool:
    style = str(element.get("style") or "").lower()
    return (
        element.has_attr("hidden") or element.get("aria-hidden") == "true" or HIDDEN.search(style) is not None
    )


def _by_place(element: Tag, part: Part) -> str:
    """`header`, `footer` and `aside` are the page's own outside the article; inside they may hold news."""
    if element.name == "aside" or _role(element) == "complementary":
        return "" if part.in_article and not _is_mostly_links(element) and _has_prose(element) else "aside"
    if element.name == "footer":
        return "" if part.in_article and _has_prose(element) else "page footer"
    return "page header" if element.name == "header" and not part.in_article else ""


def _has_prose(element: Tag) -> bool:
    return any(len(p.get_text(strip=True)) > PROSE for p in element.find_all("p"))


def _is_mostly_links(element: Tag) -> bool:
    linked = sum(len(a.get_text(strip=True)) for a in element.find_all("a"))
    return linked > 0.5 * max(len(element.get_text(strip=True)), 1)


def _by_part(element: Tag) -> str:
    parts = table("markup", "")["parts"]
    named: str = parts.get(_role(element)) or parts.get(element.name, "")
    return named


def _by_words(element: Tag) -> str:
    rules = table("markup", "")["words"]
    return next((rules[word] for word in _class_words(element) if word in rules), "")


def _is_caption(element: Tag) -> bool:
    marks = table("markup", "")["captions"]["words"]
    return element.name in {"figcaption", "caption"} or any(word in marks for word in _class_words(element))


def _class_words(element: Tag) -> list[str]:
    """The words of class and id, at the beginning and end of each name: `comments` of `post-comments`."""
    names = " ".join(str(v) for key in ("class", "id") for v in element.get_attribute_list(key) if v).split()
    found = []
    for name in names:
        parts = [part.lower() for part in WORD.findall(name)]
        found += [*parts[:1], *parts[-1:], "".join(parts)]
    return found


@cache
def _names(key: str) -> frozenset[str]:
    return frozenset(table("markup", "")["elements"][key])
