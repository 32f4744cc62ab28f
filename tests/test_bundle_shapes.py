"""Bundles of odd shapes and documents of odd contents, each built into a proved site."""

import json

import pytest

from tests.project import flaws_of

pytestmark = pytest.mark.slow


def told(work):
    return json.loads((work / "site" / "briefing" / "data" / "briefing.json").read_text(encoding="utf-8"))


def dated(title: str, *paragraphs: str) -> str:
    return "\n\n".join([title, "4 March 2031", *paragraphs]) + "\n"


def test_one_document_without_settings_people_or_quotations(tmp_path):
    assert flaws_of(tmp_path, {"rain.txt": dated("Rain falls", "It rained all day.", "Nobody came.")}) == []
    assert (told(tmp_path)["people"], told(tmp_path)["quotes"]) == ([], [])
    assert "<h1" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert not (tmp_path / "site" / "briefing" / "people" / "index.html").exists()


def test_odd_titles_and_names_that_would_make_one_address(tmp_path):
    long = "The ministers met and met again " * 320
    said = "Minister Åsa Lind-Berg said the ferry sails. “We are ready to sail at noon,” she said."
    files = {
        "long.md": f"---\ntitle: {long}\npublished: 2031-03-04\n---\n\n{said}\n",
        "twin one.txt": dated("Talks end", "The ministers left at noon, the office said."),
        "twin-one.txt": dated("Talks end", "The ministers left at one, the office said."),
        "names.txt": dated(
            "Two envoys",
            "Norway’s Foreign Minister Ida Ek said “no ferry sails today”. She left for Oslo.",
            "Chile’s Water Minister Ida Ek said “every ferry sails today”. She stayed in Santiago.",
            "“We wait,” Minister Asa Lind Berg said.",
        ),
        "nobody.txt": dated("Weather", "It rained."),
        "same.txt": dated("Weather", "It rained."),
        "bom.txt": "\ufeff" + dated("Boats", "“We sail at noon,” Envoy Tor Halvik said."),
        "wide.txt": dated("Boats", "“We sail,” Envoy Tor Halvik said.").encode("utf-16"),
        "closed.md": "---\ntitle: [\n---\nText.\n",
    }
    assert flaws_of(tmp_path, files) == []
    data = told(tmp_path)
    assert len(data["sources"]) == len(files) - 3
    assert len({source["id"] for source in data["sources"]}) == len(data["sources"])
    assert max(len(source["title"]) for source in data["sources"]) > 9_000
    people = [person["id"] for person in data["people"]]
    assert len(set(people)) == len(people) and "tor-halvik" in people
    longest = max(len(path.name) for path in (tmp_path / "site").rglob("*"))
    assert longest <= 120
    method = (tmp_path / "site" / "briefing" / "sources" / "index.html").read_text(encoding="utf-8")
    assert all(name in method for name in ("wide.txt", "closed.md"))


WRAPPED = """Minister Ida Ek of Norway said on Tuesday that the talks on the ferry will go on
until the fares are settled. “We came to this pier with a map of the {harbour}},
and we leave it with one,” Ek said. It is unclear whether Envoy Tor Halvik will
attend, and Halvik denied that Norway had left the talks before they were over.
"""


@pytest.mark.parametrize("name", ["wrapped.md", "wrapped.txt", "wrapped.html"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_quotations_over_lines_broken_by_hand(tmp_path, name, end):
    text = f"Talks open\n\n4 March 2031\n\n{WRAPPED}\n{WRAPPED.replace('Ek', 'Lind')}".replace("\n", end)
    assert flaws_of(tmp_path, {name: text}) == []
    assert any("harbour" in quote["words"] for quote in told(tmp_path)["quotes"])


def test_stray_marks_of_emphasis_at_the_end_of_what_is_shown_in_our_marks(tmp_path):
    files = {
        "stars.txt": dated(
            "Ferries", "He said the ferries would sail **.", "A source said boats had sunk ](."
        ),
        "words.txt": dated("Barges", "He said the barges would sail **, as before."),
    }
    assert flaws_of(tmp_path, files) == []


def test_sixty_documents(tmp_path):
    files = {
        f"day-{n:02}.txt": dated(
            f"Ferry talks, report {n}",
            f"“Boat {n} is ours,” Foreign Minister Tor Halvik said. Water Minister Inés Prado denied it.",
            "The delegation of Norway was led by Tor Halvik. The talks resumed in Oslo on 4 March 2031.",
        )
        for n in range(60)
    }
    assert flaws_of(tmp_path, files) == []
    assert len(told(tmp_path)["sources"]) == 60
    assert {person["name"] for person in told(tmp_path)["people"]} == {"Tor Halvik", "Inés Prado"}
