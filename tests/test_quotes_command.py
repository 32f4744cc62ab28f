"""The command `quotes`, as a shell would use it."""

import json

import pytest
from click.testing import CliRunner

from generator.cli import main

TEXT = "Marta Lindqvist met Pavel Horak.\n“We stay,” she said, adding that the dam would hold."


def run(*options, lines):
    return CliRunner().invoke(main, ["quotes", *options], input=lines)


def test_each_span_is_one_line_with_offsets_into_the_text():
    result = run(lines=json.dumps({"doc": "a", "text": TEXT}))
    (line,) = [json.loads(line) for line in result.output.splitlines()]
    assert TEXT[line["start"] : line["end"]] == "We stay,"
    assert TEXT[line["speaker_start"] : line["speaker_end"]] == "she"
    assert (line["doc"], line["kind"], line["speaker"]) == ("a", "direct", "Marta Lindqvist")


def test_all_adds_indirect_reports_and_keeps_the_rest():
    given = json.dumps({"doc": "a", "text": TEXT})
    plain, every = run(lines=given).output.splitlines(), run("--all", lines=given).output.splitlines()
    assert set(plain) < set(every)
    assert "indirect" in {json.loads(line)["kind"] for line in every}


def test_nothing_in_nothing_out():
    assert run(lines="").output == ""


@pytest.mark.parametrize("line", ["{", "[1]", '{"doc": "a"}'])
def test_a_line_that_is_no_document_is_named(line):
    result = run(lines=line)
    assert result.exit_code == 1
    assert "line 1" in result.output
    assert "Traceback" not in result.output
