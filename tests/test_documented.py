"""What stands in the tree is named in the documents, and what the documents show works."""

import re
from pathlib import Path

import pytest

from generator.collect.corrections import FORMS, read_corrections
from generator.collect.document import read_document
from generator.publish.kinds import KINDS

ROOT = Path(__file__).parent.parent
DOCUMENTS = {
    name: (ROOT / name).read_text(encoding="utf-8")
    for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
}
EVERYTHING = "\n".join(DOCUMENTS.values())


def blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", DOCUMENTS[document], re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    "target", re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
)
def test_every_make_target_is_named(target):
    assert target == "help" or re.search(rf"`(make )?{target}`|make {target}\b", EVERYTHING)


def test_every_make_target_that_is_promised_has_a_rule():
    makefile = (ROOT / "Makefile").read_text()
    promised = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert promised is not None
    assert set(promised[1].split()) == set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


@pytest.mark.parametrize(
    "folder", sorted(p.name for p in (ROOT / "generator").iterdir() if (p / "__init__.py").exists())
)
def test_every_folder_of_the_package_is_named(folder):
    assert f"{folder}/" in DOCUMENTS["ARCHITECTURE.md"]


@pytest.mark.parametrize("kind", [kind.tab for kind in KINDS])
def test_every_page_kind_is_named(kind):
    assert kind.lower() in EVERYTHING.lower()


def test_every_dependency_has_its_reason():
    names = re.findall(
        r'^  "([a-z][a-z0-9-]+)', (ROOT / "pyproject.toml").read_text().partition("dev = [")[0], re.MULTILINE
    )
    assert [name for name in names if name not in DOCUMENTS["ARCHITECTURE.md"]] == []


def test_the_documents_name_no_file_that_is_not_there():
    named = re.findall(r"`((?:generator|tests|seeds|site_src)/[\w./-]+\.\w+)`", EVERYTHING)
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_corrections_shown_are_one_of_each_kind_and_valid(tmp_path):
    (shown,) = blocks("CONTRIBUTING.md", "yaml")
    file = tmp_path / "corrections.yml"
    file.write_text(shown, encoding="utf-8")
    assert {one.kind for one in read_corrections(file, ())} == set(FORMS)


@pytest.mark.parametrize(
    ("shown", "kind"),
    zip(
        blocks("README.md", "markdown") + blocks("README.md", "text"),
        ("article", "live_blog", "transcript", "communique"),
        strict=True,
    ),
)
def test_each_format_shown_is_read_as_what_it_is(shown, kind):
    ending = ".md" if shown.startswith("---") else ".txt"
    assert read_document(f"one{ending}", shown.encode()).kind == kind
