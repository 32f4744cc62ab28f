import pytest

from generator.publish.write import replaced_as_a_whole


def write(text):
    return lambda folder: (folder / "page.md").write_text(text)


def test_pages_are_replaced_as_a_whole(tmp_path):
    pages = tmp_path / "briefing"
    replaced_as_a_whole(pages, write("old"))
    (pages / "gone.md").write_text("gone")
    replaced_as_a_whole(pages, write("new"))
    assert [path.read_text() for path in pages.iterdir()] == ["new"]
    assert list(tmp_path.iterdir()) == [pages]


def test_the_last_good_pages_stay_when_writing_fails(tmp_path):
    pages = tmp_path / "briefing"
    replaced_as_a_whole(pages, write("good"))

    def fail(folder):
        write("bad")(folder)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replaced_as_a_whole(pages, fail)
    assert (pages / "page.md").read_text() == "good"
    assert list(tmp_path.iterdir()) == [pages]


def test_pages_moved_aside_by_a_killed_build_are_put_back(tmp_path):
    pages = tmp_path / "briefing"
    replaced_as_a_whole(pages, write("good"))
    pages.rename(tmp_path / ".briefing-old")

    def fail(folder):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replaced_as_a_whole(pages, fail)
    assert (pages / "page.md").read_text() == "good"
