"""The story on one screen: which stage follows which. Nothing else imports more than one stage."""

from __future__ import annotations

from pathlib import Path

from generator.collect import collect
from generator.extract import extract
from generator.identify import identify
from generator.model import Briefing
from generator.organize import organize
from generator.publish import publish


def brief(seeds: Path, *, corrected: bool = True) -> Briefing:
    """Read the seeds and work out what to tell; no page is made yet."""
    bundle = collect(seeds, corrected=corrected)  # files              -> Bundle of Documents
    findings = extract(bundle.documents)  # each one alone     -> Findings
    cast = identify(bundle, findings)  # names              -> Cast
    return organize(bundle, findings, cast)  # all together       -> Briefing


def build(seeds: Path, pages: Path, *, since: Path | None = None, corrected: bool = True) -> Briefing:
    """Brief the seeds and write the pages, which are replaced only when all went well."""
    briefing = brief(seeds, corrected=corrected)
    publish(briefing, pages, since=since)
    return briefing
