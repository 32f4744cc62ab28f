"""Where the sides stand: positions, the register, the words each source uses, and what it all rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Briefing, Cast, Findings
from generator.organize.origins import Origins, tell_origins
from generator.organize.parties.standing import Standing
from generator.organize.parties.voices import Voices
from generator.organize.positions import tell_positions
from generator.organize.register import tell_register
from generator.organize.wording import tell_wording


def with_stands(briefing: Briefing, findings: Sequence[Findings], cast: Cast) -> Briefing:
    """The briefing with what follows from its statements, their speakers and the delegations."""
    bundle = briefing.bundle
    spoken = (*briefing.quotes, *briefing.reports)
    voices = Voices(findings, cast, spoken)
    standing = Standing(cast, briefing.delegations, bundle.settings.parties, findings, briefing.meetings)
    terms = tell_register(bundle, findings, voices, standing)
    return replace(
        briefing,
        positions=tell_positions(bundle, findings, spoken, terms, standing),
        register=tuple(term for term in terms if term.kind != "view"),
        wording=tell_wording(bundle, findings, cast),
        origins=tell_origins(briefing, Origins(bundle.documents, findings, voices)),
    )
