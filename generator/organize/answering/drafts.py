"""A question while its passages are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model import Citation, Version
from generator.organize.desk import Matter


@dataclass(slots=True)
class Draft:
    """A question while its passages are gathered."""

    matter: Matter
    raised: dict[Citation, str] = field(default_factory=dict)
    rule: str = ""
    asked: list[Citation] = field(default_factory=list)
    """The words of the sources that hold what is asked."""

    versions: tuple[Version, ...] = ()
    """What the sources give for it, where they differ in a number or a day."""

    is_replied: bool = False
    """Whether the source itself tells what was replied."""

    @property
    def is_free(self) -> bool:
        """Whether it is of no known kind."""
        return self.matter.key[0] in {"free", "disputed"}
