"""Spellings of names: what two romanizations of one name have in common, by rules on letters, and slips.

No name is listed here. The rules fold what the romanizations of Russian, Ukrainian, Arabic, Persian, Turkish,
Korean and Chinese names vary in; what stays different is a different name or a slip of the pen.
"""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz.distance import OSA

from generator.vocabulary.names import fold

LETTERS = str.maketrans(
    {"ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ć": "ch", "ž": "zh", "ż": "zh", "ğ": "g"}
)
"""Letters with marks whose sound other alphabets write with two."""

RULES = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"^(?:al|el|as|ash|an|ar|ad|at|az|ul)[- ]", ""),  # the Arabic article
        (r"[^a-z]+", ""),
        (r"off$", "ov"),  # Russian endings in older and French spelling
        (r"(?<=[vhkl])ine$", "in"),
        (r"dh", "d"),  # Arabic
        (r"th", "t"),
        (r"ph", "f"),
        (r"shch|szcz|sch|sh|sz", "s"),  # capitals stand for sounds already settled
        (r"tch|tsch|tsh|ch|cz|ts|tz|c(?=[eiy])", "C"),
        (r"dzh|dj|zh|j(?=[aeiou])", "Z"),
        (r"ck|c|x", "k"),
        (r"gh|kh|q|g|h(?=[aeiouy])", "H"),  # Ukrainian h is Russian g; Persian q is gh
        (r"h", ""),
        (r"w", "v"),
        (r"(?:iy|yi|ii|yy|ij|yj|ey|ej|ei|y|i|j)$", "i"),  # -sky, -skyy, -skii, -skiy
        (r"(?<=[aeiou])[yj](?=[aeiou])", ""),  # -eyev, -aev
        (r"[yj](?=[aou])", "i"),
        (r"[yij]e|i?[yj]o", "e"),
        (r"ou|oo|eu|eo", "u"),
        (r"ee|y|j", "i"),
        (r"(.)\1+", r"\1"),
    )
)
"""Applied in this order to the folded word; each maps what one sound is written with to one letter."""

EASTERN = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"[^a-z]+", ""),
        (r"^(?:rhee|yi|ri|lee|rhie)$", "li"),
        (r"^(?:park|bak)$", "pak"),
        (r"^(?:choi|choe|tsai)$", "cai"),
        (r"zh|ch|j|q|ts|z|c", "c"),  # pinyin and Wade-Giles, old and new Korean spelling
        (r"hs|x|sh", "s"),
        (r"g", "k"),
        (r"d", "t"),
        (r"b", "p"),
        (r"r", "l"),
        (r"yeo|yuh|you", "yu"),
        (r"eo|eu|oo|uh|ou|ö|o", "u"),
        (r"ae|ai|e", "e"),
        (r"ee|ie|i", "i"),
        (r"w(?=u)|h$", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""As above for Chinese and Korean names, whose syllables older systems wrote quite differently."""

VOWELS = re.compile(r"[aeiou]+")


@cache
def sound(word: str) -> str:
    """What stays of a word over all its romanizations: "Halyna" and "Galina" give one key."""
    return _respelt(word.casefold().translate(LETTERS), RULES)


@cache
def eastern_sound(word: str) -> str:
    """The key of a Chinese or Korean word: "Chung" and "Jung" give one."""
    return _respelt(word, EASTERN)


def _respelt(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    key = fold(word)
    for pattern, put in rules:
        key = pattern.sub(put, key)
    return key


@cache
def skeleton(word: str) -> str:
    """The consonants of the sound, an opening vowel kept as "a": vowels vary most in romanizing."""
    key = sound(word)
    return ("a" if VOWELS.match(key) else "") + VOWELS.sub("", key)


def sounds_same(one: str, other: str) -> bool:
    """Whether two words can be romanizations of one word."""
    return sound(one) == sound(other)


def sound_alike(one: str, other: str) -> bool:
    """Whether only vowels tell two words apart, as between romanizations of Arabic."""
    a, b = skeleton(one), skeleton(other)
    return a == b and len(a) >= 3


def is_slip(one: str, other: str) -> bool:
    """Whether one word could be a slip of the pen for the other: one letter of five or more, two of nine
    (inserted, left out, changed or two swapped), in spelling or in sound, the first letter kept."""
    a, b = fold(one), fold(other)
    if a[:1] != b[:1] and sound(one)[:1] != sound(other)[:1]:
        return False
    length = min(len(a), len(b))
    allowed = 0 if length < 5 else 1 if length < 9 else 2
    return OSA.distance(a, b) <= allowed or (length >= 7 and OSA.distance(sound(one), sound(other)) <= 1)
