"""Where the sides stand: positions, the register, the words each source uses, and what it all rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Briefing, Cast, Findings
from generator.organize.origins import Origins, tell_origins
from generator.organize.register import tell_register
from generator.organize.standing import Standing
from generator.organize.voices import Voices


def with_stands(briefing: Briefing, findings: Sequence[Findings], cast: Cast) -> Briefing:
    """The briefing with what follows from its statements, their speakers and the delegations."""
    bundle = briefing.bundle
    voices = Voices(findings, cast, (*briefing.quotes, *briefing.reports))
    standing = Standing(cast, briefing.delegations, bundle.settings.parties)
    return replace(
        briefing,
        register=tell_register(bundle, findings, voices, standing),
        origins=tell_origins(briefing, Origins(bundle.documents, findings, voices)),
    )
