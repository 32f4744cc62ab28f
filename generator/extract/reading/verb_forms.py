"""Every form of the attributing verbs, made by rule from their base forms."""

from __future__ import annotations

from functools import cache

from generator.vocabulary import table, words

VOWELS = "aeiou"


@cache
def verb_forms() -> dict[str, tuple[str, str]]:
    """Every form of every attributing verb, lower case → (base form, its class: say, call or think)."""
    forms: dict[str, tuple[str, str]] = {}
    vocabulary = table("saying")
    classes = {base: kind for kind in ("think", "call", "say") for base in vocabulary[kind]}
    for base, kind in classes.items():
        for form in inflected(base):
            forms[form] = (base, kind)
    for form, base in vocabulary["irregular"].items():
        if base in classes:
            forms[form] = (base, classes[base])
    return forms


def class_of(form: str) -> str:
    """The class of an attributing verb, by a form of it in lower case: say, call or think; else nothing."""
    return verb_forms().get(form, ("", ""))[1]


def inflected(base: str) -> tuple[str, ...]:
    """The regular forms of an English verb: itself, -s, -ed, -ing."""
    if base.endswith("e"):
        return base, base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    stem = base + base[-1] if base in words("saying", "doubling") else base
    return base, third, stem + "ed", stem + "ing"
