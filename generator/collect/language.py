"""Which language a document is written in: by script, then by its commonest small words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from generator.vocabulary import table

SAMPLE = 6_000
"""Characters; a language shows in far fewer."""

SHORT, CLEARLY = 40, 2
"""Words of a text so short that another language must show by so many small words more than English."""

LEAST = 0.08
"""Running text has a third of its words from such a list; a list of names in no language has fewer."""


def language_of(text: str) -> str | None:
    """The two-letter code of the text's language, None when it cannot be told."""
    sample = text[:SAMPLE]
    script = _script(sample)
    by_script: dict[str, str] = {name: code for code, name in table("languages", "")["scripts"].items()}
    if script in by_script:
        return by_script[script]
    tokens = re.findall(r"[^\W\d_]+", sample.lower())
    counts = Counter({code: sum(token in words for token in tokens) for code, words in _profiles().items()})
    code, count = max(counts.items(), key=lambda pair: (pair[1], pair[0] == "en", pair[0]))
    if len(tokens) < SHORT and count - counts["en"] < CLEARLY:
        code = "en"  # "No numbers yet": a word or two that others have as well tells no other language
    return code if tokens and count >= LEAST * len(tokens) else None


@cache
def _profiles() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in table("languages", "")["words"].items()}


def _script(text: str) -> str:
    """The script of most letters: LATIN, CYRILLIC, ARABIC and so on."""
    scripts: Counter[str] = Counter()
    for letter, count in Counter(filter(str.isalpha, text)).items():
        scripts[unicodedata.name(letter, "?").split()[0]] += count
    return scripts.most_common(1)[0][0] if scripts else ""
