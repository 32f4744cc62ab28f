"""The command line: the only module that prints or exits."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TextIO

import click

from generator.errors import AuditFailed, BriefingError, CannotWrite

if TYPE_CHECKING:
    from generator.model import Briefing

P = ParamSpec("P")
SHOWN_FINDINGS = 50
FOLDER = click.Path(path_type=Path)
RARELY = 300_000, 20, 100
"""How rarely Python looks for cycles: nearly all that a command makes stays until its end."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn a folder of news documents into a briefing that proves each line."""
    gc.set_threshold(*RARELY)


def _reported(command: Callable[P, None]) -> Callable[P, None]:
    """A command whose errors reach the user as two lines, never as a traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except BriefingError as error:
            click.echo(f"error: {shown(str(error))}\n  hint: {shown(error.hint)}", err=True)
            sys.exit(error.status)

    return run


def _report_faults(briefing: Briefing) -> None:
    """Documents left aside, repeated files, stale decisions: on standard error, never in the way."""
    for fault in briefing.bundle.faults:
        click.echo(f"warning: {shown(fault.path)}: {shown(fault.what)}", err=True)
        click.echo(f"  hint: {shown(fault.hint)}", err=True)
    for path, original in sorted(briefing.bundle.duplicates.items()):
        click.echo(f"note: {shown(path)}: the same as {shown(original)}, read once", err=True)
    _report_corrections(briefing)


def _report_corrections(briefing: Briefing) -> None:
    """Decisions that no longer fit the documents: never applied, always named."""
    for one in briefing.corrections:
        if not one.applied:
            click.echo(f"warning: {shown(one.where)}: stale {one.kind}: {shown(one.note)}", err=True)
            click.echo("  hint: `briefing suggest` lists the records of this bundle", err=True)


def shown(words: str) -> str:
    """Words from a file or its name, with control and direction characters made visible for a terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in words)


@main.command()
@click.argument("seeds", type=FOLDER, default="seeds")
@click.option("--pages", type=FOLDER, default="site_src/briefing", help="Where the pages go.")
@click.option("--since", type=FOLDER, help="An earlier briefing.json to compare with.")
@click.option("--no-corrections", is_flag=True, help="Leave the editor's decisions aside.")
@_reported
def build(seeds: Path, pages: Path, since: Path | None, no_corrections: bool) -> None:
    """Write the pages of the briefing on SEEDS."""
    from generator.pipeline import build as build_pages  # noqa: PLC0415  loading the stages takes a second

    _report_faults(build_pages(seeds, pages, since=since, corrected=not no_corrections))


@main.command()
@click.argument("seeds", type=FOLDER, default="seeds")
@click.option("--json", "file", type=FOLDER, help="Where to write; standard output when absent.")
@click.option("--no-corrections", is_flag=True, help="Leave the editor's decisions aside.")
@_reported
def brief(seeds: Path, file: Path | None, no_corrections: bool) -> None:
    """Write the briefing on SEEDS as JSON only."""
    from generator.pipeline import brief as brief_seeds  # noqa: PLC0415
    from generator.publish.data import as_json  # noqa: PLC0415

    briefing = brief_seeds(seeds, corrected=not no_corrections)
    _report_faults(briefing)
    text = as_json(briefing)
    if file is None:
        click.echo(text, nl=False)
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        _write_reading_texts(briefing, file)
    except OSError as error:
        raise CannotWrite(str(file), error.strerror or "no reason given") from error


def _write_reading_texts(briefing: Briefing, file: Path) -> None:
    """Beside the JSON, the texts that citations of HTML documents count in: `briefing.<source>.txt`."""
    for document in briefing.bundle.documents:
        if document.path.lower().endswith((".html", ".htm")):
            beside = file.with_name(f"{file.stem}.{document.id}.txt")
            beside.write_text(document.text, encoding="utf-8", newline="")


@main.command()
@click.option("--all", "indirect", is_flag=True, help="Add indirect reports.")
@click.argument("documents", type=click.File("r", encoding="utf-8"), default="-")
@_reported
def quotes(documents: TextIO, indirect: bool) -> None:
    """Read {"doc", "text"} a line, write one quoted span with its speaker a line."""
    from generator.pipeline import quotes as find_quotes  # noqa: PLC0415

    for line in find_quotes(documents, indirect=indirect):
        click.echo(line)


@main.command()
@click.argument("seeds", type=FOLDER, default="seeds")
@_reported
def suggest(seeds: Path) -> None:
    """Propose entries for corrections.yml of SEEDS, most doubtful first."""
    from generator.pipeline import brief as brief_seeds  # noqa: PLC0415
    from generator.publish.suggest import suggestions  # noqa: PLC0415

    click.echo(suggestions(brief_seeds(seeds)), nl=False)


@main.command()
@click.argument("site", type=FOLDER)
@click.argument("seeds", type=FOLDER, default="seeds")
@click.option("--seal", is_flag=True, help="Write SHA256SUMS into SITE when all is proved.")
@_reported
def audit(site: Path, seeds: Path, seal: bool) -> None:
    """Prove the built SITE against its SEEDS; every item that fails is named."""
    from generator import audit as auditing  # noqa: PLC0415

    findings = auditing.audit(site, seeds)
    for finding in findings[:SHOWN_FINDINGS]:
        click.echo(f"error: {shown(finding.where)}: {shown(finding.what)}", err=True)
    if findings:
        raise AuditFailed(
            str(site), f"{len(findings)} items are not proved by the seeds", "build the site again"
        )
    if seal:
        auditing.seal_site(site)


@main.command()
@click.argument("site", type=FOLDER)
@click.argument("file", type=FOLDER)
@click.option("--date", "seconds", type=int, default=315532800, help="For every entry, in seconds of 1970.")
@_reported
def archive(site: Path, file: Path, seconds: int) -> None:
    """Pack the built SITE into the zip FILE."""
    from generator.publish.archive import write_archive  # noqa: PLC0415

    write_archive(site, file, seconds)


@main.command()
@click.argument("site", type=FOLDER)
@click.argument("seeds", type=FOLDER, default="seeds")
@click.argument("command", nargs=-1, type=click.UNPROCESSED)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@_reported
def serve(site: Path, seeds: Path, command: tuple[str, ...], port: int) -> None:
    """Show SITE on this machine; when a file below SEEDS changes, run COMMAND, which builds it again."""
    from generator.serve import serve as serve_site  # noqa: PLC0415

    serve_site(site, seeds, port, command)
