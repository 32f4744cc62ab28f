"""What the user sees of documents that were left aside: two lines on standard error, and exit 0."""

import pytest
from click.testing import CliRunner

from generator.cli import main, shown

GOOD = "Ferry fares rise\n\nThe fares will rise by a third in May, a clerk of the office said.\n"


@pytest.mark.slow
def test_a_fault_and_a_repeated_file_are_told_and_the_rest_is_briefed(tmp_path):
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "good.txt").write_text(GOOD)
    (seeds / "twin.txt").write_text(GOOD)
    (seeds / "page.html").write_text("<h1>Ferries</h1><p>The ferry sails at noon, the office said.</p>")
    (seeds / "bad.txt").write_bytes("Talks".encode("utf-16"))
    result = CliRunner().invoke(main, ["brief", str(seeds), "--json", str(tmp_path / "b.json")])
    assert result.exit_code == 0, result.output
    assert "warning: bad.txt: in UTF-16, not UTF-8\n  hint: " in result.stderr
    assert "note: twin.txt: the same as good.txt" in result.stderr
    assert (tmp_path / "b.page.txt").read_text() == "Ferries\n\nThe ferry sails at noon, the office said."


def test_no_folder_is_an_error_of_two_lines_and_exit_2(tmp_path):
    result = CliRunner().invoke(main, ["brief", str(tmp_path / "nowhere")])
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ") and "\n  hint: " in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.slow
def test_the_json_makes_its_folder_and_a_place_that_is_none_is_refused(tmp_path):
    (tmp_path / "good.txt").write_text(GOOD)
    for place, status in (("new/b.json", 0), ("good.txt/b.json", 2)):
        result = CliRunner().invoke(main, ["brief", str(tmp_path), "--json", str(tmp_path / place)])
        assert result.exit_code == status, result.output
    assert (tmp_path / "new" / "b.json").is_file()
    assert "cannot be written" in result.stderr and "Traceback" not in result.output


def test_control_and_direction_marks_of_a_file_name_do_not_reach_the_terminal():
    assert shown("a\x1b[2Jb\u202ec") == "a\\x1b[2Jb\\u202ec"
