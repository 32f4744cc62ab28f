"""Papers on talks in Lima, as small bundles of invented news."""

from pathlib import Path

from generator.model import Briefing
from generator.pipeline import brief


def briefed(folder: Path, *, near: str = "", day: str = "2023-03-02", **papers: str) -> Briefing:
    """The briefing of one article a paper, each of the same day and with `near` before its own text."""
    for name, text in papers.items():
        head = f"---\ntitle: Talks in Lima\noutlet: Paper {name}\npublished: {day}\n---\n\n"
        (folder / f"{name}.md").write_text(f"{head}{near}{text}\n", encoding="utf-8")
    return brief(folder)
