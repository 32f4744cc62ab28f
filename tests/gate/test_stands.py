"""Register, positions and chains against hand labels, with floors that may rise and never fall.

Labels name the passages a careful reader chose; a reader can defend more, so precision is floored below what
reading the output finds, and what must not be listed at all is its own test.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.model import Briefing, Citation
from tests.briefs import brief

HERE = Path(__file__).resolve().parent
OTHER = HERE.parent / "golden" / "other-talks"
SETTINGS = HERE.parent.parent / "seeds" / "briefing.yml"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def other() -> Briefing:
    return brief(OTHER / "seeds")


@pytest.fixture(scope="module")
def originals_briefing(originals: Path, tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    seeds = tmp_path_factory.mktemp("originals")
    for path in sorted(originals.glob("*.txt")):
        shutil.copy(path, seeds)
    shutil.copy(SETTINGS, seeds)
    return brief(seeds)


def labels(folder: Path, kind: str) -> list[dict]:
    return [json.loads(line) for line in (folder / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()]


def meets(briefing: Briefing, at: Sequence[Citation], label: dict) -> bool:
    paths = {document.path: document for document in briefing.bundle.documents}
    for path, *place in label["at"]:
        document = paths[path]
        start, end = as_read(document.text, *place)
        if start >= 0 and any(c.source == document.id and c.start < end and start < c.end for c in at):
            return True
    return False


def as_read(text: str, start: int, end: int, words: str = "") -> tuple[int, int]:
    """Labels of a page point into the raw file: they are found again by their words."""
    if not words:
        return start, end
    place = text.find(words[:40])
    return place, place + len(words)


def share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits)


def register_figures(briefing: Briefing, folder: Path) -> tuple[float, float]:
    """Share of labels found with their kind, share of entries that meet a label of any kind."""
    wanted, found = labels(folder, "register"), briefing.register
    recall = [any(e.kind == w["kind"] and meets(briefing, e.at, w) for e in found) for w in wanted]
    return share(recall), share([any(meets(briefing, e.at, w) for w in wanted) for e in found])


def position_figures(briefing: Briefing, folder: Path) -> tuple[float, float]:
    wanted, found = labels(folder, "positions"), briefing.positions
    recall = [any(meets(briefing, p.at, w) for p in found) for w in wanted]
    return share(recall), share([any(meets(briefing, p.at, w) for w in wanted) for p in found])


def chain_figures(briefing: Briefing, folder: Path) -> tuple[float, float]:
    """Share of labelled chains found, and of those the share with the right length and namedness."""
    wanted = labels(folder, "chains")
    found = [[o for o in briefing.origins if len(o.chain) > 1 and meets(briefing, o.at, w)] for w in wanted]
    right = [
        len(hits[0].chain) == len(w["chain"]) and hits[0].named == w["named"]
        for hits, w in zip(found, wanted, strict=True)
        if hits
    ]
    return share([bool(hits) for hits in found]), share(right)


def same_person(name: str | None, label: str) -> bool:
    return name is not None and bool(set(name.split()) & set(label.split()))


def speakers_right(briefing: Briefing, folder: Path) -> float:
    wanted = [w for w in labels(folder, "register") if len(w["speaker"].split()) > 1]
    people = {person.id: person.name for person in briefing.people}
    pairs = [
        (people[e.speaker], w["speaker"])
        for e in briefing.register
        for w in wanted
        if e.speaker in people and e.kind == w["kind"] and meets(briefing, e.at, w)
    ]
    return share([same_person(name, label) for name, label in pairs])


def test_the_invented_bundle(other):
    folder = OTHER / "labels"
    recall, listed = register_figures(other, folder)
    assert recall >= 0.95 and listed >= 0.85
    recall, listed = position_figures(other, folder)
    assert recall >= 0.72 and listed >= 0.91
    found, right = chain_figures(other, folder)
    assert found >= 0.81 and right == 1.0


def test_the_originals(originals_briefing):
    folder = HERE / "labels"
    recall, listed = register_figures(originals_briefing, folder)
    assert recall >= 0.75 and listed >= 0.74
    recall, listed = position_figures(originals_briefing, folder)
    assert recall >= 0.62 and listed >= 0.58  # whole statements alone
    found, right = chain_figures(originals_briefing, folder)
    assert found >= 0.93 and right >= 0.97


def test_speakers_of_the_originals(originals_briefing):
    assert speakers_right(originals_briefing, HERE / "labels") >= 0.95


def test_few_enough_to_be_read(originals_briefing, other):
    assert len(originals_briefing.register) <= 70 and len(other.register) <= 20


def test_law_makers_and_former_diplomats_hold_no_position(originals_briefing):
    people = {person.id: person for person in originals_briefing.people}
    titles = [
        " ".join(role.title for role in people[p.speaker].roles).lower()
        for p in originals_briefing.positions
        if p.speaker in people
    ]
    assert titles and not any("senator" in title or title.startswith("former") for title in titles)


def test_an_empty_cell_stays_empty(other):
    assert not [p for p in other.positions if p.issue == "Marine reserve" and p.party == "South Korea"]


def test_each_position_reads_as_a_whole_statement(originals_briefing, other):
    says = [position.says for briefing in (originals_briefing, other) for position in briefing.positions]
    bare = [one for one in says if one[0] != "“" and one.split()[0].endswith("ing")]
    assert says and not bare
    assert not [one for one in says if one[0] == "“" and len(one.split()) < 3]


def test_every_entry_has_its_speaker_and_its_passage(originals_briefing, other):
    for briefing in (originals_briefing, other):
        named = [entry.speaker or entry.kind == "deadline" for entry in briefing.register]
        assert all(named)  # of a day that the source only knows, nobody is said to have set it
        assert all(entry.at and entry.says for entry in briefing.register)
        assert all(position.speaker and position.at for position in briefing.positions)
