"""What is wrong with one document: it is left aside and reported, the others go on.

Raised inside this stage only and caught in one place, `bundle.read_bundle`, which makes a Fault of it.
"""

from __future__ import annotations


class LeftAside(Exception):
    """A document that cannot be used: `what` is wrong with it, and the `hint` that would mend it."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.what, self.hint = what, hint
