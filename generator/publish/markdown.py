"""The one place that makes seed text harmless: for HTML, for Markdown, for addresses, for front matter.

Seeds are untrusted. Whatever comes from one passes `shown` (what can be seen stays, what cannot be seen
is named), then `html` or `inline` for the place where it lands. Templates escape every value by
themselves (`environment`); only `Markup` made here or there passes as it is.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any
from urllib.parse import quote, urlsplit

from anyascii import anyascii
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.model import short_code

JOINERS = "\u200c\u200d"  # belong to the spelling of Persian, Hindi and others, and to emoji
SILENT = (
    "\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff"  # say nothing, and split or turn the words they stand in
)
FOREIGN = re.compile(r"\w*[^\W\x00-\x7f]\w*")  # a word with an accent or of another script
LONGEST = 80  # characters of a file's name made from a text; file systems take 255 bytes
SPECIAL = re.compile(r"[!-/:-@\[-`{-~]")  # every ASCII mark: each of them means something to some extension


def shown(text: str) -> str:
    """The text as a reader may see it: one line, control and direction marks named instead of obeyed."""
    if text.isprintable():  # no control or format character, no blank but the plain one: nearly all text
        return " ".join(text.split())
    letters = [_letter(char, before) for char, before in zip(text, " " + text, strict=False)]
    return " ".join("".join(letters).split())


def _letter(char: str, before: str) -> str:
    if char.isspace():
        return " "
    if char in SILENT:
        return ""
    if char in JOINERS:
        return char if before > "\u02ff" else ""
    if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"}:
        return f"[U+{ord(char):04X}]"
    return char


def html(text: str) -> Markup:
    """Seed text for a place in HTML, attribute values included."""
    return escape(shown(text))


def inline(text: str) -> str:
    """Seed text for a line of Markdown: every mark as a character reference, so none can mean anything."""
    return SPECIAL.sub(lambda match: f"&#{ord(match[0])};", shown(text))


def heading(level: int, text: str, anchor: str, hit: bool = True) -> Markup:
    """A Markdown heading with its own line and anchor, so that the contents list and strict mode know it.

    What stands below one that is no `hit` is found by the search elsewhere, and not here again."""
    unsearched = "" if hit else " data-search-exclude"
    return Markup(f"\n\n{'#' * level} {inline(text)} {{ #{anchor}{unsearched} }}\n\n")


def web_address(url: str | None) -> str | None:
    """The address if it leads to the web; None for `javascript:` and whatever else a seed may hold."""
    parts = urlsplit(shown(url or ""))
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return None
    return quote(shown(url or ""), safe=":/?#[]@!$&'()*+,;=%~-._")


def text_fragment(url: str, words: str) -> str:
    """The address of these very words on the publisher's page (a text fragment, first to last words)."""
    parts = words.split()
    ends = (parts,) if len(parts) <= 8 else (parts[:4], parts[-4:])
    quoted = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{url.partition('#')[0]}#:~:text={quoted}"


def slug(text: str) -> str:
    """The text as part of an address: lower-case Latin letters, figures and hyphens, bounded in length."""
    made = re.sub(r"[^a-z0-9]+", "-", anyascii(shown(text)).lower()).strip("-")
    return made if len(made) <= LONGEST else short_code(made[: LONGEST - 7].rstrip("-"), text)


def slugs(texts: Iterable[str]) -> dict[str, str]:
    """Each text's own part of an address: where two would have one, the later ones are numbered."""
    made: dict[str, str] = {}
    for text in dict.fromkeys(texts):
        first = name = slug(text) or "x"
        n = 1
        while name in made.values():
            n += 1
            name = f"{first}-{n}"
        made[text] = name
    return made


def folded(text: str) -> str:
    """The words of the text that carry accents or other scripts, in plain Latin letters, for the search."""
    words = FOREIGN.findall(text)
    plain = dict.fromkeys(anyascii(shown(word)) for word in dict.fromkeys(words))
    return " ".join(word for word in plain if word)


def front_matter(values: Mapping[str, Any]) -> str:
    """A YAML head, each value as JSON, which is YAML too and far quicker to write; texts are escaped for
    HTML, since the theme prints them as they are."""
    plain = {key: str(html(value)) if isinstance(value, str) else value for key, value in values.items()}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in plain.items()]
    return f"---\n{''.join(lines)}---\n"


def _finalized(value: object) -> object:
    """A template's value made harmless; a blank at either end stays, since words of ours may rely on it."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    text = shown(value)
    return f"{' ' * (text != '' and value[0] == ' ')}{text}{' ' * (value[-1:] == ' ')}"


@cache
def environment() -> Environment:
    """The templates, with escaping on and every text made harmless before it is escaped."""
    made = Environment(
        loader=PackageLoader("generator.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalized,
    )
    made.globals["heading"] = heading
    return made
