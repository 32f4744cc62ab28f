"""The rules of the house that can be checked by machine."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
STAGES = ("collect", "extract", "identify", "organize", "publish")
OPEN_TO_ALL = {"model", "errors", "vocabulary"}


def imports_of(module: Path) -> set[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return {name.split(".")[1] for name in names if name.startswith("generator.")}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_only_itself_and_what_is_open_to_all(stage):
    for module in sorted((PACKAGE / stage).rglob("*.py")):
        assert imports_of(module) <= OPEN_TO_ALL | {stage}, module


def test_only_the_pipeline_knows_all_stages():
    for module in sorted(PACKAGE.glob("*.py")):
        known = imports_of(module) & set(STAGES)
        assert module.name == "pipeline.py" or len(known) <= 1, module


def test_the_audit_asks_nothing_of_what_it_proves():
    for module in sorted((PACKAGE / "audit").rglob("*.py")):
        assert imports_of(module) <= OPEN_TO_ALL | {"audit", "collect"}, module


def rooms(stage: str) -> dict[str, set[str]]:
    """What each folder and top module of a stage imports of the others."""
    found: dict[str, set[str]] = {}
    for module in sorted((PACKAGE / stage).rglob("*.py")):
        room = module.relative_to(PACKAGE / stage).with_suffix("").parts[0]
        tree = ast.parse(module.read_text(encoding="utf-8"))
        names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        known = {name.split(".")[2] for name in names if name.startswith(f"generator.{stage}.")}
        found.setdefault(room, set()).update(known - {room})
    return found


@pytest.mark.parametrize("stage", STAGES)
def test_no_folder_of_a_stage_leads_back_to_itself(stage):
    leads = rooms(stage)
    while free := {room for room, known in leads.items() if not known & leads.keys()}:
        leads = {room: known for room, known in leads.items() if room not in free}
    assert not leads, sorted(leads)
