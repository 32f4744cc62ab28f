"""Bundles read for measuring; what takes longest, reading their documents, is done once a process."""

from functools import cache
from pathlib import Path

from generator.collect import collect
from generator.extract import extract
from generator.identify import identify
from generator.model import Briefing, Bundle, Document, Findings
from generator.organize import organize


@cache
def _findings_of(documents: tuple[Document, ...]) -> tuple[Findings, ...]:
    return extract(documents)


def read(seeds: Path, *, corrected: bool = True) -> tuple[Bundle, tuple[Findings, ...]]:
    """A bundle and what its documents say."""
    bundle = collect(seeds, corrected=corrected)
    return bundle, _findings_of(bundle.documents)


def brief(seeds: Path, *, corrected: bool = True) -> Briefing:
    """What the pipeline's `brief` gives."""
    bundle, findings = read(seeds, corrected=corrected)
    return organize(bundle, findings, identify(bundle, findings))
