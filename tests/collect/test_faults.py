"""Bad input of one document: left aside with a clear word, and never at the cost of the others."""

import os
import sys

import pytest

from generator.collect import collect
from generator.errors import NoSuchFolder, NoUsableDocument

GOOD = "Ferry talks open\n\nThe two ministers met at the pier on Monday, their offices said.\n"

BAD = {
    "not UTF-8": ("a_txt", "Caf\xe9 talks".encode("latin-1"), "not UTF-8"),
    "UTF-16": ("a_txt", "Talks open".encode("utf-16"), "UTF-16"),
    "UTF-16 without its mark": ("a_txt", "Talks open at noon".encode("utf-16-le"), "UTF-16"),
    "binary": ("a_txt", b"\x00\x01\x02talks\x00\xff", "binary"),
    "empty": ("a_md", b"", "empty"),
    "blanks only": ("a_txt", b" \n\t\n\xef\xbb\xbf", "empty"),
    "front matter only": ("a_md", b"---\ntitle: Talks\n---\n", "nothing to read"),
    "broken front matter": ("a_md", b"---\ntitle: [a\n---\nTalks open.\n", "broken front matter"),
    "front matter that is a list": ("a_md", b"---\n- a\n- b\n---\nTalks open.\n", "no list of keys"),
    "a list for a title": ("a_md", b"---\ntitle: [a, b]\n---\nTalks open.\n", "whose title cannot be used"),
    "a mapping for an outlet": (
        "a_md",
        b"---\noutlet: {a: b}\n---\nTalks.\n",
        "whose outlet cannot be used",
    ),
    "a date that is none": ("a_md", b"---\npublished: soon\n---\nTalks.\n", "whose published cannot be used"),
    "a day that no calendar has": (
        "a_md",
        b"---\npublished: 2031-02-30\n---\nTalks.\n",
        "whose published cannot be used: 2031-02-30",
    ),
    "an unknown kind": ("a_md", b"---\nkind: poem\n---\nTalks.\n", "whose kind cannot be used"),
    "an unknown zone": ("a_md", b"---\ntimezone: Mars/Base\n---\nTalks.\n", "whose timezone cannot be used"),
    "a script for an address": ("a_md", b"---\nurl: javascript:alert(1)\n---\nTalks.\n", "whose url cannot"),
    "a YAML tag": (
        "a_md",
        b"---\ntitle: !!python/object/apply:os.system [id]\n---\nTalks.\n",
        "broken front",
    ),
    "a YAML bomb": (
        "a_md",
        b"---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\nTalks.\n",
        "refers to itself",
    ),
    "a control character in YAML": ("a_md", b"---\ntitle: a\x01b\n---\nTalks.\n", "broken front matter"),
    "PDF": ("a_pdf", b"%PDF-1.7", "PDF files are not read"),
    "Word": ("a_docx", b"PK\x03\x04", "DOCX files are not read"),
    "an unknown ending": ("a_xyz", b"Talks open.", "unknown ending .xyz"),
    "HTML without text": ("a_html", b"<html><body><script>1</script></body></html>", "nothing to read"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_document_is_left_aside_and_the_good_one_is_read(bundle_of, case):
    name, content, what = BAD[case]
    bundle = bundle_of(good_txt=GOOD, **{name: content})
    (fault,) = bundle.faults
    assert what in fault.what and fault.hint
    assert fault.path == name.replace("_", ".")
    assert [document.path for document in bundle.documents] == ["good.txt"]


def test_a_file_of_more_than_ten_megabytes_is_left_aside_unread(given):
    folder = given(good_txt=GOOD)
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(50 * 2**20)
    (fault,) = collect(folder).faults
    assert fault.what == "larger than 10 MB"


def test_a_link_out_of_the_folder_is_not_followed(given, tmp_path_factory):
    outside = tmp_path_factory.mktemp("elsewhere")
    (outside / "secret.txt").write_text(GOOD)
    folder = given(good_txt=GOOD)
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "linked").symlink_to(outside)
    bundle = collect(folder)
    assert [fault.path for fault in bundle.faults] == ["link.txt", "linked"]
    assert all("leads out of the folder" in fault.what for fault in bundle.faults)


def test_a_link_to_nothing_or_to_itself_is_a_fault(given):
    folder = given(good_txt=GOOD)
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    assert [fault.path for fault in collect(folder).faults] == ["gone.txt", "loop.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_refused_without_waiting_for_it(given):
    folder = given(good_txt=GOOD)
    os.mkfifo(folder / "pipe.txt")
    (fault,) = collect(folder).faults
    assert fault.what == "not a regular file"


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_a_fault(given):
    folder = given(good_txt=GOOD, closed_txt="Talks.")
    (folder / "closed.txt").chmod(0)
    (fault,) = collect(folder).faults
    assert fault.what == "cannot be read (permission denied)"


@pytest.mark.skipif(sys.platform != "linux", reason="only here a file's name may be any bytes")
def test_a_file_name_that_is_not_utf8_can_still_be_told(given):
    folder = given(good_txt=GOOD)
    name = os.fsencode(folder) + b"/caf\xe9.txt"
    with open(name, "wb") as file:  # noqa: PTH123  a path of bytes
        file.write(b"The talks went on through the night, and nobody left the hall.")
    paths = [document.path for document in collect(folder).documents]
    assert paths == ["caf\\udce9.txt", "good.txt"]


def test_what_is_not_meant_as_a_document_is_passed_over_without_a_word(given):
    folder = given(good_txt=GOOD, README_md="About.", briefing_yml="title: T", corrections_yml="[]")
    for name in (".hidden.txt", "good.txt~", "~lock.txt", "good.txt.bak", ".DS_Store"):
        (folder / name).write_text("no document")
    (folder / ".git").mkdir()
    (folder / ".git" / "notes.txt").write_text("no document")
    bundle = collect(folder)
    assert len(bundle.documents) == 1 and bundle.faults == ()


def test_identical_files_are_one_source(bundle_of):
    bundle = bundle_of(a_txt=GOOD, b_txt=GOOD)
    assert [document.path for document in bundle.documents] == ["a.txt"]
    assert bundle.duplicates == {"b.txt": "a.txt"}


def test_no_folder_and_a_file_for_a_folder_are_refused(tmp_path, given):
    with pytest.raises(NoSuchFolder) as error:
        collect(tmp_path / "nowhere")
    assert error.value.status == 2
    with pytest.raises(NoSuchFolder):
        collect(given(good_txt=GOOD) / "good.txt")


def test_an_empty_folder_is_refused_and_a_folder_of_faults_says_why(tmp_path, given):
    with pytest.raises(NoUsableDocument):
        collect(tmp_path)
    with pytest.raises(NoUsableDocument, match=r"a\.txt: empty"):
        collect(given(a_txt=b""))
