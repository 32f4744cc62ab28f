"""Time zones by the words that name them: `FJT`, `Moscow time`, `Nairobi`, `GMT`. IANA names out."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import available_timezones

from babel.core import get_global

from generator.vocabulary import table
from generator.vocabulary.countries import country_of


def zone_named(words: str | None) -> str | None:
    """The IANA name of a zone or of the place whose time is meant, None when neither is known."""
    if not words:
        return None
    book, name = table("zones"), re.sub(r"\s+[Tt]ime$", "", words)
    if name.upper() in {"GMT", "UTC", "Z"}:
        return "UTC"
    known: str | None = book["zones"].get(name) or book["places"].get(name) or _cities().get(name)
    return known


def zone_of_country(words: str | None) -> str | None:
    """The one zone of a country that has no other, by its name or that of its people or capital."""
    country = country_of(words) if words else None
    known = get_global("territory_zones").get(country.code, ()) if country is not None else ()
    zones = [str(zone) for zone in known]
    return zones[0] if len(zones) == 1 else None


@cache
def abbreviations() -> tuple[str, ...]:
    """The short names of zones, in capitals, the longest first."""
    short = (name for name in table("zones")["zones"] if name.isupper())
    return tuple(sorted(short, key=lambda name: (-len(name), name)))


@cache
def _cities() -> dict[str, str]:
    """City names of the time zone database: `Istanbul` to `Europe/Istanbul`."""
    names = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    return {name.rsplit("/", 1)[1].replace("_", " "): name for name in names}
