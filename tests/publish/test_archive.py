import zipfile

from generator.publish.archive import write_archive


def test_the_same_site_gives_the_same_bytes(tmp_path):
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "index.html").write_text("home")
    (site / "a" / "page.html").write_text("page")
    (site / "a" / "x.js.map").write_text("left out")
    for name in ("one", "two"):
        write_archive(site, tmp_path / name / "lake.zip", 1_929_000_000)
    assert (tmp_path / "one" / "lake.zip").read_bytes() == (tmp_path / "two" / "lake.zip").read_bytes()
    names = zipfile.ZipFile(tmp_path / "one" / "lake.zip").namelist()
    assert names == ["lake/a/page.html", "lake/index.html"]
