"""What holds of the passages of every document, however odd."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.collect.document import read_document
from generator.collect.faults import LeftAside

MARKS = [
    "---\n",
    "# ",
    "- ",
    "1. ",
    "> ",
    "**",
    "*",
    "`",
    "[",
    "](#)",
    "<p>",
    "</p>",
    "|",
    "“",
    "”",
    "<",
    "&amp;",
]
BREAKS = ["\n", "\n\n", "\r\n", "\u200b", "\u202e", "\x07", "\ufeff"]
PAGES = ["<time datetime='2031-05-16T10:00Z'>", "<article>", "<td>", "<li>", "<br>", "<nav>", "<h1>"]
LINES = [
    "10:45 GMT",
    "16 May 2031",
    "Q: ",
    "NAME: ",
    "Share",
    "Comments",
    "By Ann Lee",
    "Published: ",
    "title: x\n",
]
NEWS = [
    "The two sides met at the pier on Monday, their offices said.",
    "Key points:",
    "🔑 Points:",
    "word ",
    "?",
]
PIECES = st.sampled_from([*MARKS, *BREAKS, *PAGES, *LINES, *NEWS])
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join)


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["txt", "md", "html"])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
@example(text="<p> <p>")
def test_every_text_is_read_or_left_aside_and_its_passages_are_true(ending, text):
    try:
        document = read_document(f"a.{ending}", text.encode("utf-8", "replace"))
    except LeftAside as aside:
        assert aside.what and aside.hint
        return
    at = 0
    for passage in document.passages:
        assert at <= passage.start < passage.end <= len(document.text)
        assert document.text[passage.start : passage.end].strip()
        assert all(passage.start <= low < high <= passage.end for low, high in passage.noise)
        assert len(document.blanked(passage)) == passage.end - passage.start
        at = passage.end
    assert document.title and document.id and document.code


def test_offsets_count_code_points_of_the_file_as_stored(document_of):
    text = "\ufeff---\r\ntitle: Talks\r\n---\r\n\r\n😀 The ferry sails at noon.\r\nNobody steers it.\r\n"
    document = document_of(a_md=text)
    assert document.text == text
    (passage,) = document.passages
    assert document.cite(passage.start, passage.end).text.startswith("😀 The ferry")


def test_front_matter_is_part_of_the_text_and_no_passage(document_of):
    document = document_of(a_md="---\ntitle: Talks\noutlet: The Pier\n---\nThe ferry sails at noon.\n")
    assert [document.text[p.start : p.end] for p in document.passages] == ["The ferry sails at noon."]
    assert document.inferred == ("code", "kind", "language")


def test_headlines_glued_to_a_name_and_the_heading_of_a_box_are_markup(document_of):
    document = document_of(
        a_md="# Pier\n\nMayor Ann Lund Ann (Annie) Mary LundPilots vote to stay Ferry sinks MORE spoke.\n\n"
        "Story highlights The pier is shut\n"
    )
    texts = [" ".join(document.blanked(passage).split()) for passage in document.passages]
    assert texts[-2:] == ["Mayor Ann Lund spoke.", "The pier is shut"]
