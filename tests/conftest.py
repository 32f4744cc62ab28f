"""What every test may ask for."""

import os
from pathlib import Path

import pytest

os.environ.pop(
    "PYTHONDONTWRITEBYTECODE", None
)  # as the make file does: programs that tests start keep theirs
ORIGINALS = Path(__file__).resolve().parent.parent.parent / "shared" / "seeds"


@pytest.fixture(scope="session")
def originals() -> Path:
    """The folder of the original documents; they may not be shipped, so a bare clone skips."""
    if not ORIGINALS.is_dir():
        pytest.skip("the original documents are not beside this checkout")
    return ORIGINALS


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make golden` asks for the expected files to be written anew."""
    parser.addoption("--rewrite-golden", action="store_true", help="rewrite the expected golden files")
