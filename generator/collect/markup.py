"""Marks inside a passage that are no words: links, emphasis, stray tags. Found, never removed."""

from __future__ import annotations

import re

LINK = re.compile(r"(!?\[)([^\[\]\n]*)(\]\([^()\s]*(?:\([^()\s]*\))?(?:\s+\"[^\"\n]*\")?\))")
REFERENCE = re.compile(r"\[\^[^\]\s]+\]:?")
AUTOLINK = re.compile(r"(<)(?:https?://|mailto:)[^<>\s]+(>)")
STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)(\1)")
EMPHASIS = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])([^*_\n]{1,2000}?)(?<=[^\s*_])(\1)(?![\w*_])")
CODE = re.compile(r"(`+)(?!`)(.{1,500}?)(?<!`)(\1)(?!`)")
TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|span|div|a|img|h[1-6]|ul|ol|li|blockquote|figure|figcaption|sup|sub|small|"
    r"hr|table|tr|td|th|script|style|iframe|font|center)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
QUOTING = re.compile(r"(?<=\n)[ \t]*>[ \t]?")

RELATED = re.compile(
    r"(?P<last>\b[A-Z][\w'’-]+)(?P<links>(?: (?:[A-Z][\w.'’-]*|\([^()]{1,30}\))){0,5} (?P=last)(?=[A-Z])"
    r".{10,900}? MORE\b)",
)
"""Headlines about somebody, glued to the name behind a name: `Lund Ann (Annie) LundTown votes … MORE`."""
BOXED = re.compile(r"(?:(?<=\A)|(?<=\) ))(?P<links>[Ss]tory [Hh]ighlights:? )(?=[\"“'‘A-Z])")
"""The heading of a box that ran into its first line."""

WHOLE = (TAG, REFERENCE, QUOTING)
RUN_IN = (RELATED, BOXED)
PAIRED = (LINK, AUTOLINK, STRONG, CODE)


def noise_in(text: str, start: int, end: int, *, emphasis: bool = False) -> tuple[tuple[int, int], ...]:
    """The ranges of markup in text[start:end], in order and without overlap; offsets count in `text`.

    `emphasis` also takes single stars and underscores, which only Markdown means as emphasis.
    """
    slice_ = text[start:end]
    found = [m.span() for rule in WHOLE for m in rule.finditer(slice_)]
    found += [m.span("links") for rule in RUN_IN for m in rule.finditer(slice_)]
    for rule in (*PAIRED, EMPHASIS) if emphasis else PAIRED:
        for m in rule.finditer(slice_):
            found += [m.span(1), m.span(m.re.groups)]
    return tuple((start + low, start + high) for low, high in _apart(found))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    apart: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if apart and low <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(high, apart[-1][1]))
        else:
            apart.append((low, high))
    return apart


def without_noise(text: str, start: int, end: int, noise: tuple[tuple[int, int], ...]) -> str:
    """The words of text[start:end] without the noise, blanks drawn together."""
    pieces, at = [], start
    for low, high in noise:
        pieces.append(text[at:low])
        at = high
    return " ".join("".join([*pieces, text[at:end]]).split())
