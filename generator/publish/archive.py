"""A built site as one zip: the same bytes for the same site."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

from generator.errors import NoSuchFolder


def write_archive(site: Path, file: Path, seconds: int) -> None:
    """Put the files below the folder `site` into `file`, all dated `seconds` after 1970 (UTC)."""
    if not site.is_dir():
        raise NoSuchFolder(str(site))
    file.parent.mkdir(parents=True, exist_ok=True)
    when = datetime.fromtimestamp(seconds, UTC).timetuple()[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(site.rglob("*")):
            if path.is_file() and path.suffix != ".map":
                entry = zipfile.ZipInfo(f"{file.stem}/{path.relative_to(site).as_posix()}", when)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                archive.writestr(entry, path.read_bytes())
