"""What money is called: by its sign or name in `numbers.toml`, else by the name babel has for a currency."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from generator.vocabulary import table, words


def money_of(word: str) -> str:
    """The one name for a currency by its name, sign or code: `krone` for `kroner` and `NOK`; else empty."""
    return currencies().get(word.lower(), "") or (_codes().get(word, "") if word.isupper() else "")


@cache
def is_money(unit: str) -> bool:
    """Whether a unit is that of a sum."""
    return unit in currencies().values()


@cache
def currencies() -> Mapping[str, str]:
    """Every word and sign for money, in small letters, with the one name for it."""
    own = {word: str(name) for word, name in table("numbers")["currencies"].items()}
    named = {word: own.get(one, one) for one, many in _named().values() for word in (one, many)}
    return {word: one for word, one in named.items() if word not in words("numbers", "no_money")} | own


@cache
def _codes() -> Mapping[str, str]:
    """The names of currencies by their three letters."""
    return {code: currencies().get(one, "") for code, (one, _) in _named().items()}


@cache
def _named() -> Mapping[str, tuple[str, str]]:
    """The last words of the names of all currencies in use, for one and for many, by code."""
    lands = sorted(get_global("territory_currencies"))
    codes = sorted({code for land in lands for code in get_territory_currencies(land)})
    return {code: (_last_word(code, 1), _last_word(code, 2)) for code in codes}


def _last_word(code: str, count: int) -> str:
    return get_currency_name(code, count=count, locale="en").split()[-1].lower()
