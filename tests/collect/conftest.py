"""A folder of documents to collect, written by the test that asks for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.collect import collect
from generator.model import Bundle, Document

Given = Callable[..., Path]


@pytest.fixture
def given(tmp_path) -> Given:
    def write(**files: str | bytes) -> Path:
        """Files by name, `_` standing for the dot: given(talks_txt="…")."""
        for name, content in files.items():
            path = tmp_path / ".".join(name.rsplit("_", 1))
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return write


@pytest.fixture
def bundle_of(given) -> Callable[..., Bundle]:
    return lambda **files: collect(given(**files))


@pytest.fixture
def document_of(bundle_of) -> Callable[..., Document]:
    def read(**files: str | bytes) -> Document:
        (document,) = bundle_of(**files).documents
        return document

    return read
