"""What a comma or a dash sets off from the words before it."""

from __future__ import annotations

from generator.extract.reading.parse import Token

DASHES = frozenset({"-", "--", "–", "—"})


def after_comma(token: Token) -> bool:
    """Whether a comma or a dash sets off what the token heads."""
    edge = token.left_edge
    before = edge.nbor(-1) if edge.i > 0 else edge
    return before.text in {",", "(", ":"} or (before.text in DASHES and not is_tight(before))


def is_tight(dash: Token) -> bool:
    """`the Lund–Ryle crossing`: a dash that joins and parts nothing."""
    joins = dash.text in {"-", "–"} and dash.i > 0
    return joins and not dash.whitespace_ and not dash.nbor(-1).whitespace_
