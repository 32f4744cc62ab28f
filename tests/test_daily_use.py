"""Days with the generator: documents come and go, and `make site` is all there is to do."""

import html
import json
import shutil

import pytest

from tests.project import INVENTED, copy_of_the_project

pytestmark = pytest.mark.slow

HIDE = """
- hide: We have a telephone line and a date. We do not have a price
  list: quotes
  why: The desk tells it elsewhere.
  on: 2024-09-19
  guard: We have a telephone line and a date
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return copy_of_the_project(tmp_path_factory.mktemp("daily"))


def put_in(project, *names):
    for name in names:
        (project.folder / "seeds" / name).parent.mkdir(exist_ok=True)
        shutil.copy(INVENTED / name, project.folder / "seeds" / name)


def told(project):
    return json.loads(project.page("briefing/data/briefing.json"))


def people(project):
    return {person["name"] for person in told(project)["people"]}


def sources(project):
    """The sources that have a page, each of which the list and the home page must name."""
    outlets = {one["outlet"] or one["title"] for one in told(project)["sources"]}
    for page in ("index.html", "briefing/sources/index.html"):
        assert [outlet for outlet in outlets if html.escape(outlet) not in project.page(page)] == []
    return {page.stem for page in (project.site / "briefing/sources").glob("*.html")} - {"index"}


def test_three_days_with_nothing_to_do_but_make_site(project):
    # Monday: three documents.
    put_in(project, "01-communique.md", "02-live.md", "05-harbour.txt")
    project.made()
    assert sources(project) == {"01-communique", "02-live", "05-harbour"}
    assert "three documents" in project.page("index.html")
    assert "We have a telephone line and a date." in project.page("briefing/quotes/beatrice-von-allmen.html")
    assert "Noh Ji-hye" in people(project) and "Kwak Su-Bin" not in people(project)
    assert told(project)["changes"]["since"] is None

    # Tuesday: two more, one of them a web page; the desk takes a quotation out, and says why.
    put_in(project, "04-briefing.txt", "pages/03-diario.html")
    (project.folder / "seeds" / "corrections.yml").write_text(HIDE, encoding="utf-8")
    project.made()
    assert "five documents" in project.page("index.html")
    assert sources(project) == {"01-communique", "02-live", "05-harbour", "04-briefing", "pages-03-diario"}
    assert "Kwak Su-Bin" in people(project)
    assert told(project)["changes"]["since"] is not None and told(project)["changes"]["items"]
    assert [(one["applied"], one["why"]) for one in told(project)["corrections"]] == [
        (True, "The desk tells it elsewhere.")
    ]
    assert not [quote for quote in told(project)["quotes"] if "telephone line" in quote["words"]]
    assert "We have a telephone line" not in project.page("index.html")

    # Wednesday: a document is withdrawn, the one the decision was about too.
    for name in ("04-briefing.txt", "02-live.md"):
        (project.folder / "seeds" / name).unlink()
    done = project.make("site")
    assert done.returncode == 0, done.stderr
    assert "warning: seeds/corrections.yml:2: stale hide: " in done.stderr
    assert sources(project) == {"01-communique", "05-harbour", "pages-03-diario"}
    assert "Lakeside Wire" not in project.page("index.html")
    assert "Kwak Su-Bin" not in people(project)
    assert not (project.site / "briefing/sources/04-briefing.html").exists()
    assert not (project.site / "briefing/people/kwak-su-bin.html").exists()
    assert [one["applied"] for one in told(project)["corrections"]] == [False]
