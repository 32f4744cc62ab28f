"""The shipped briefing as a stranger meets it: its built site, its data, and a reader who counts clicks."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

Record = dict[str, Any]


@dataclass
class Shipped:
    """The built site of `seeds/`; tests take every name from its data, none from code."""

    site: Path
    pages: Path

    @cached_property
    def data(self) -> Record:
        return json.loads((self.site / "briefing/data/briefing.json").read_text(encoding="utf-8"))

    def find(self, records: str, /, **wanted: object) -> list[Record]:
        """The records of a list that hold these values."""
        return [one for one in self.data[records] if all(one[key] == value for key, value in wanted.items())]

    def name(self, person: str) -> str:
        return self.find("people", id=person)[0]["name"]

    @cached_property
    def contested(self) -> tuple[Record, Record]:
        """A delegation of the main meeting about whose head sources differ, and the disagreement."""
        main = self.data["meetings"][0]["id"]
        for delegation in self.find("delegations", meeting=main):
            for one in self.find("disagreements", kind="head"):
                if one["id"] in delegation["conflicts"]:
                    return delegation, one
        raise LookupError("the shipped sources no longer differ about a head")

    @cached_property
    def main_teams(self) -> list[Record]:
        return self.find("delegations", meeting=self.data["meetings"][0]["id"])


@dataclass
class Reader:
    """Somebody who starts on the home page; every press of a link is counted."""

    page: Any
    clicks: int = field(default=0)

    def click(self, link: Any) -> None:
        link.click()
        self.clicks += 1

    def opens(self, tab: str) -> None:
        self.click(self.page.locator(".md-tabs").get_by_role("link", name=tab, exact=True))
