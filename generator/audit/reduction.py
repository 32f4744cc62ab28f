"""The one named reduction: link and emphasis marks dropped, white space folded, what cannot be seen left out.

Applied to a page's text and to the seed's alike, so that only words and their order are compared.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

TARGET = r"\([^()\s]*(?:\([^()\s]*\))?(?:\s+\"[^\"\n]*\")?\)"
LINK = re.compile(rf"!?\[([^\[\]]*)\]{TARGET}")
PART_OF_LINK = re.compile(rf"\]{TARGET}|!?\[(?!…)|(?<!…)\]")
"""What is left of a link where a quotation begins or ends inside it; a bracket alone says nothing."""
EMPHASIS = "*_`~"
NAMED = re.compile(r"\[U\+[0-9A-F]{4,6}\]")
CUT = "[…]"


def reduced(text: str) -> str:
    """The text as it is compared."""
    if "[" in text or "]" in text:
        text = PART_OF_LINK.sub("", NAMED.sub("", LINK.sub(r"\1", text)))
    for mark in EMPHASIS:
        text = text.replace(mark, "")
    if not text.isprintable():
        for char in filter(_is_unseen, set(text)):
            text = text.replace(char, "")
    return " ".join(text.split())


@cache
def _is_unseen(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char) in {"Cf", "Cc", "Cs", "Co", "Cn"}


def squeezed(text: str) -> str:
    """The text as it is compared where a page joins pieces: without any white space."""
    return reduced(text).replace(" ", "")


def pieces(text: str) -> list[str]:
    """The runs between marked cuts, reduced; none of them empty."""
    return [piece for part in text.split(CUT) if (piece := reduced(part))]
