"""Floors for who said what: on the shipped digests always, on the originals where they are at hand."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from generator.identify import identify
from tests.briefs import read
from tests.gate.scoring import Score, score

HERE = Path(__file__).resolve().parent
LABELS = HERE / "labels"
SHARED = HERE.parents[2] / "shared"
OF_TWO = LABELS / "quotes_000_001.jsonl"
OF_THREE = SHARED / "gold" / "quotes.jsonl"

pytestmark = pytest.mark.slow


def labels_in(file: Path) -> dict[str, list[dict]]:
    labels = defaultdict(list)
    for line in file.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        labels[label["file"]].append(label)
    return labels


def scores_of(folder: Path) -> dict[str, Score]:
    """The score of each labelled document of a folder, by its path."""
    bundle, findings = read(folder)
    cast = identify(bundle, findings)
    labels = labels_in(LABELS / "quotes_digests.jsonl") | labels_in(OF_TWO)
    if OF_THREE.is_file():
        labels |= labels_in(OF_THREE)
    return {
        document.path: score(document.text, labels[document.path], list(found.quotes), cast)
        for document, found in zip(bundle.documents, findings, strict=True)
        if document.path in labels
    }


def together(scores: list[Score]) -> float:
    right, gold, listed = (sum(getattr(one, key) for one in scores) for key in ("right", "gold", "listed"))
    return 2 * right / (gold + listed)


@pytest.fixture(scope="session")
def of_digests():
    return scores_of(HERE.parents[1] / "seeds")


@pytest.fixture(scope="session")
def of_originals(originals):
    return scores_of(originals)


def faults(scores: dict[str, Score]) -> str:
    return "\n".join(f"{path}: {fault}" for path, one in scores.items() for fault in one.faults)


def test_the_digests_keep_their_speakers(of_digests):
    assert together(list(of_digests.values())) >= 0.91, faults(of_digests)


def test_the_three_labelled_originals_are_right_but_for_one_span(of_originals):
    if not OF_THREE.is_file():
        pytest.skip("the labels of the originals are not beside this checkout")
    three = {path: one for path, one in of_originals.items() if path[:3] in {"002", "003", "004"}}
    assert together(list(three.values())) >= 0.95, faults(three)
    assert sum(one.gold - one.found + one.listed - one.found for one in three.values()) <= 1


def test_the_two_live_blogs_are_right_end_to_end(of_originals):
    two = {path: one for path, one in of_originals.items() if path[:3] in {"000", "001"}}
    assert together(list(two.values())) >= 0.94, faults(two)
