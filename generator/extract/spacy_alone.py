"""Loads spaCy without its command line, which it imports for one name and which takes a third of its loading.

Comes before all that imports spaCy. Once spaCy stands, its command line can be imported as ever.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

ALONE = "spacy.cli", "spacy.cli.info"
"""The modules that spaCy's own `__init__` asks for `info`."""


def load_spacy() -> None:
    """Import spaCy, two empty modules standing in for its commands until that is done."""
    if "spacy" in sys.modules:
        return
    commands, info = (ModuleType(name) for name in ALONE)
    vars(info)["info"] = _info
    sys.modules |= {commands.__name__: commands, info.__name__: info}
    try:
        import_module("spacy")
    finally:
        for name in ALONE:
            del sys.modules[name]


def _info(*arguments: Any, **settings: Any) -> Any:
    """`spacy.info`, from the command line itself when somebody asks."""
    return import_module("spacy.cli.info").info(*arguments, **settings)


load_spacy()
