"""A build loads spaCy without its command line, and leaves nothing in its place."""

import subprocess
import sys

LOADED = """
import sys, generator.pipeline
print(sorted({name.split(".")[0] for name in sys.modules} & set(sys.argv[1:])))
"""
AFTER = """
import generator.extract, spacy, spacy.cli.info
print(spacy.info()["spacy_version"] == spacy.__version__)
"""


def printed(code: str, *arguments: str) -> str:
    run = [sys.executable, "-c", code, *arguments]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()


def test_a_build_loads_no_package_that_only_commands_need():
    assert printed(LOADED, "spacy", "typer", "weasel", "requests", "rich") == "['spacy']"


def test_the_commands_of_spacy_can_be_had_afterwards():
    assert printed(AFTER).endswith("True")
