"""Shows a built site on this machine and has it built again when a document changes; knows no stage.

The server is mkdocs' own, which also reloads the pages that stand open in a browser.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.errors import CannotServe, NoSuchFolder

HOST = "127.0.0.1"  # this machine alone


def serve(site: Path, seeds: Path, port: int, command: Sequence[str]) -> None:
    """Serve the folder `site` until interrupted; run `command` after each change below `seeds`.

    A command that fails says so itself, and the last good pages stay. Raises NoSuchFolder, CannotServe.
    """
    for folder in (site, seeds):
        if not folder.is_dir():
            raise NoSuchFolder(str(folder))
    logging.basicConfig(format="→ %(message)s", level=logging.INFO)
    server = LiveReloadServer(_builder(command), HOST, port, str(site))
    server.watch(str(seeds))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        server.shutdown()
    except OSError as error:
        server.server_close()
        raise CannotServe(f"{HOST}:{port}", error.strerror or str(error)) from error


def _builder(command: Sequence[str]) -> Callable[[], None]:
    def build() -> None:
        # The server's own answer to an exception is a traceback and a page that never comes.
        if command and subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
            print("→ The pages shown are the last good ones", file=sys.stderr)

    return build
