"""Every kind of damage is caught and the item named: one letter, one number, one link is enough.

The site is built once; each case changes the files in memory and is proved without the seal, which would
name any changed byte.
"""

import io
import json
import re
import zipfile
from collections.abc import Callable

import pytest

from generator.audit import prove, seal
from generator.audit.built import Built, assemble, open_site

Files = dict[str, bytes]
DATA = "briefing/data/"
QUOTES = "briefing/quotes/"


@pytest.fixture(scope="session")
def whole(built_site) -> Built:
    return open_site(*built_site)


@pytest.mark.slow
def test_the_undamaged_site_is_proved(whole):
    assert prove(whole) == []


# ------------------------------------------------------------------ ways to damage


def swap(path: str, old: str, new: str) -> Callable[[Files, Files], None]:
    """Replace the first `old` (a regular expression) in the first file whose path fits."""

    def damage(site: Files, seeds: Files) -> None:
        for files in (site, seeds):
            for name, data in sorted(files.items()):
                text = data.decode("utf-8", "replace")
                if re.fullmatch(path, name) and re.search(old, text):
                    files[name] = re.sub(old, new, text, count=1).encode()
                    return
        raise AssertionError(f"nothing to damage: {path} {old}")

    return damage


def remove(path: str) -> Callable[[Files, Files], None]:
    def damage(site: Files, seeds: Files) -> None:
        for files in (site, seeds):
            files.pop(path, None)

    return damage


def add(path: str, data: bytes) -> Callable[[Files, Files], None]:
    return lambda site, _seeds: site.update({path: data})


def edit(change: Callable[[dict], None], name: str = "briefing.json") -> Callable[[Files, Files], None]:
    """Change an exported JSON file."""

    def damage(site: Files, _seeds: Files) -> None:
        data = json.loads(site[DATA + name])
        change(data)
        site[DATA + name] = json.dumps(data, ensure_ascii=False).encode()

    return damage


def into_page(html: str) -> Callable[[Files, Files], None]:
    """Put something into the article of the home page."""
    return swap("index.html", "</article>", html + "</article>")


def a_zip(page: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("index.html", page)
    return data.getvalue()


def put(data: dict, path: str, value: object) -> None:
    *way, last = path.split("/")
    for key in way:
        data = data[int(key)] if isinstance(data, list) else data[key]
    data[int(last) if isinstance(data, list) else last] = value


def put_in(path: str, value: object) -> Callable[[Files, Files], None]:
    return edit(lambda data: put(data, path, value))


def longer(path: str, by: str) -> Callable[[Files, Files], None]:
    def change(data: dict) -> None:
        value = data
        for key in path.split("/"):
            value = value[int(key)] if isinstance(value, list) else value[key]
        put(data, path, value + by)

    return edit(change)


CASES = {
    # seeds
    "a letter in a seed": (
        swap("04-briefing.txt", "Nothing has changed", "Nothing was changed"),
        "04-briefing.txt",
    ),
    "a letter in a web page": (swap(r"pages/.*html", "</p>", "x</p>"), "pages/"),
    "a seed that is gone": (remove("05-harbour.txt"), "05-harbour.txt"),
    # briefing.json
    "a letter in a cite": (longer("quotes/0/at/0/text", "x"), "cites other words"),
    "an offset": (
        edit(lambda d: put(d, "people/0/at/0/start", d["people"][0]["at"][0]["start"] + 1)),
        "cites other",
    ),
    "a cite of no source": (put_in("quotes/0/at/0/source", "nowhere"), "is no source"),
    "a letter in a quotation": (longer("quotes/0/words", "x"), "other words than its spans"),
    "another speaker": (
        edit(
            lambda d: put(
                d, "quotes/0/speaker", {"id": d["people"][0]["id"], "type": "person", "label": "Nobody"}
            )
        ),
        "is given to Nobody",
    ),
    "a speaker who is not there": (put_in("quotes/0/speaker/id", "p-nobody"), "p-nobody"),
    "one id for two": (
        edit(lambda d: put(d, "quotes/1/id", d["quotes"][0]["id"])),
        "two records have this id",
    ),
    "a spelling that stands nowhere": (longer("people/0/names/0/text", "zz"), "nowhere in"),
    "a name no source says": (put_in("people/0/name", "Zebulon Quux"), "which no source says"),
    "a key that is gone": (edit(lambda d: d["quotes"][0].pop("rule")), "breaks the schema"),
    "a value of another type": (put_in("people/0/mentions", "many"), "breaks the schema"),
    "a hash of a source": (put_in("sources/0/sha256", "0" * 64), "has changed since the site was built"),
    "a count of characters": (put_in("sources/0/characters", 1), "another number of characters"),
    "a stranger in a question": (
        put_in("questions/0/question", "Will Zebulon come with Quux?"),
        "names “Quux”",
    ),
    "a number in a question": (put_in("questions/0/question", "Will 4711 come?"), "says 4711"),
    "a loaded verb": (
        edit(lambda d: put(d, "questions/1/question", "Who boasted of it?")),
        "says “boasted” in our own words",
    ),
    "a reason nobody gave": (
        put_in("corrections/0/why", "It looks nicer"),
        "does not stand in corrections.yml",
    ),
    "a list that is gone": (edit(lambda d: d.pop("utterances")), "lost its form"),
    # tables and package
    "a letter in a table of quotations": (
        swap(f"{DATA}quotes.csv", "(?<=,)([a-z])(?=[a-z]+ )", "x"),
        "quotes.csv",
    ),
    "a letter in a table of people": (swap(f"{DATA}people.csv", r"\n([\w-]+,)\w", r"\n\1X"), "people.csv"),
    "a row that is gone": (swap(f"{DATA}people.csv", r"\n[\w-]+,.*\n", "\n"), "rows for"),
    "a place beyond the text": (
        swap(f"{DATA}people.csv", r":\d+-\d+", ":1-99999999"),
        "no place in a source",
    ),
    "a table that is gone": (remove(f"{DATA}questions.csv"), "questions.csv"),
    "a hash of a table": (
        edit(lambda d: put(d, "resources/0/hash", "sha256:0"), "datapackage.json"),
        "not what datapackage.json says",
    ),
    "a hash of a seed": (
        edit(lambda d: put(d, "seeds/0/hash", "sha256:0"), "datapackage.json"),
        "hash of this seed",
    ),
    # other exports
    "a letter in an annotation": (
        swap(f"{DATA}annotations.jsonld", '"exact": "', '"exact": "x'),
        "selects other words",
    ),
    "an annotation elsewhere": (
        swap(f"{DATA}annotations.jsonld", r'"start": \d', '"start": 9'),
        "selects other words",
    ),
    "a letter in BibTeX": (
        swap(f"{DATA}references.bib", r"(@misc\{(?:.*\n)*?  title = \{\{)", r"\1x"),
        "references.bib",
    ),
    "a speaker in BibTeX": (
        swap(f"{DATA}references.bib", r"(@misc\{.*\n  author = \{\{)", r"\1x"),
        "names another",
    ),
    "a letter in CSL": (
        swap(f"{DATA}references.json", r'("type": "speech",\n  "title": ")', r"\1x"),
        "references.json",
    ),
    "a broken calendar": (
        swap(f"{DATA}timeline.ics", "END:VCALENDAR", "BEGIN:VEVENT\r\nUID:e-x@briefing\r\n"),
        "e-x",
    ),
    "a broken feed": (swap(f"{DATA}new.atom", "</feed>", "</fed>"), "is no XML"),
    "a feed of another kind": (swap(f"{DATA}new.json", "jsonfeed.org", "jsonfood.org"), "is no JSON Feed"),
    "a schema that checks nothing": (add(f"{DATA}briefing.schema.json", b"{}"), "is no JSON Schema"),
    "an export that is gone": (remove(f"{DATA}references.json"), "is missing"),
    # what pages say
    "a letter in a quotation on its page": (
        swap(f"{QUOTES}.*html", r'(class="b-words" id="q-\w+">.*?“</span>)(\w)', r"\1x\2"),
        "quotes other words",
    ),
    "a letter in a quotation on the home page": (
        swap("index.html", r'(<blockquote class="b-words">.*?“</span>)(\w)', r"\1x\2"),
        "quotes other words",
    ),
    "a letter in the evidence": (
        swap(f"{QUOTES}index.html", r'(<li id="e-[^>]*>.*?<p>\W*)(\w)', r"\1x\2"),
        "other words than the source",
    ),
    "evidence of no paragraph": (
        swap("index.html", r'(<li id="e-[\w-]+?)-\d+"', r'\1-9999"'),
        "is evidence of no",
    ),
    "a letter in a context": (swap(f"{QUOTES}.*html", r"<mark>", "<mark>x"), "other words in a context"),
    "a letter on a source's page": (
        swap("briefing/sources/.*html", r'(<p class="b-serif">\W*)(\w)', r"\1x\2"),
        "stand in no source",
    ),
    "a letter in JSON-LD": (
        swap(f"{QUOTES}.*html", r'("@type": "Quotation", "text": ")', r"\1x"),
        "in JSON-LD",
    ),
    "broken JSON-LD": (
        swap("index.html", r'(<script type="application/ld.json">)', r"\1x"),
        "JSON-LD that is none",
    ),
    "a paragraph number in a tag": (
        swap("index.html", r'(<a class="b-tag[^>]*><b>[^<]*</b> ¶)\d+', r"\g<1>9999"),
        "has a source tag that says",
    ),
    "another source in a tag": (
        swap("index.html", r'(<a class="b-tag[^>]*><b>)', r"\1X"),
        "has a source tag that says",
    ),
    "a tag without evidence": (
        swap("index.html", r'(class="b-tag[^>]*href=")#e-[\w-]+', r"\1#top"),
        "to no evidence",
    ),
    "a quotation without its place": (
        swap(f"{QUOTES}.*html", r'class="b-words" id="q-\w+"', 'class="b-words"'),
        "q-",
    ),
    "a letter in a question": (
        swap("briefing/questions.*html", r"(<h3>\w)", r"\1x"),
        "does not say its question",
    ),
    "a letter in a person's heading": (
        swap(r"briefing/people/(?!index).*html", r"(<h1[^>]*>\w)", r"\1x"),
        "headed by another name",
    ),
    "a letter in a person's name": (
        swap("briefing/people/index.html", r'(<td><b><a href="[^"]*">\w)', r"\1x"),
        "nearly a known name",
    ),
    # links
    "a link that leads nowhere": (into_page('<a href="gone.html">x</a>'), "gone.html"),
    "an anchor that is not there": (into_page('<a href="#gone">x</a>'), "#gone"),
    "a link in a drawing": (into_page('<svg><a href="gone.html"><text>x</text></a></svg>'), "gone.html"),
    "an old-style link in a drawing": (into_page('<svg><use xlink:href="#gone"/></svg>'), "#gone"),
    "a picture that is not there": (into_page('<img src="gone.png" alt="">'), "gone.png"),
    "a link that runs a script": (into_page('<a href="javascript:x()">x</a>'), "is no link"),
    "a page that is gone": (remove("briefing/people/index.html"), "briefing/people/index.html"),
    "a page nobody leads to": (add("briefing/lost.html", b"<article>x</article>"), "briefing/lost.html"),
    "a redirect to nowhere": (
        add("old.html", b'<meta http-equiv="refresh" content="0; url=gone.html">'),
        "redirects nowhere",
    ),
    "a redirect to itself": (
        add("old.html", b'<meta http-equiv="refresh" content="0; url=old.html">'),
        "to itself",
    ),
    "a place in the search index": (
        swap("search/search_index.json", r'"location": ?"briefing', '"location":"gone'),
        "search_index.json",
    ),
    "an address in a feed": (
        swap(f"{DATA}new.atom", "</feed>", '<link href="../gone.html"/></feed>'),
        "new.atom",
    ),
    "an address of a quotation": (
        swap(f"{DATA}references.json", r'"URL": "\.\./quotes', '"URL": "../gone'),
        "gone",
    ),
    "a link in the zip": (add("small.zip", a_zip(b"<a href='gone.html'>x</a>")), "small.zip: index.html"),
    "a broken zip": (add("small.zip", a_zip(b"x")[:40]), "broken archive"),
    # what must not be seen
    "furniture of a source": (
        lambda site, seeds: into_page(f"<p>{furniture(site, seeds)}</p>")(site, seeds),
        "page furniture",
    ),
    "raw Markdown": (into_page("<p>**bold**</p>"), "raw markup"),
    "raw HTML": (into_page("<p>&lt;div class=x&gt;</p>"), "raw markup"),
    "a template's mark": (into_page("<p>{{ page }}</p>"), "raw markup"),
    "a twice escaped mark": (into_page("<p>Ali &amp;amp; Co</p>"), "raw markup"),
    "an attribute list": (into_page("<p>Title { #top }</p>"), "raw markup"),
    "a value of the program": (into_page("<p>Sure(value=1)</p>"), "raw markup"),
}


def furniture(site: Files, seeds: Files) -> str:
    """The longest set-apart passage of a source in plain text."""
    found = []
    for source in json.loads(site[DATA + "briefing.json"])["sources"]:
        if source["path"].endswith((".txt", ".md")):
            text = seeds[source["path"]].decode()
            found += [text[p["start"] : p["end"]] for p in source["passages"] if p["kind"] == "boilerplate"]
    return max(found, key=len)


def test_there_are_enough_kinds_of_damage():
    assert len(CASES) >= 60


@pytest.mark.slow
@pytest.mark.parametrize("kind", CASES)
def test_damage_is_caught_and_named(whole, kind):
    damage, named = CASES[kind]
    site, seeds = dict(whole.files), dict(whole.seeds)
    damage(site, seeds)
    found = [f"{finding.where}: {finding.what}" for finding in prove(assemble(site, seeds, "the site"))]
    assert any(named in line for line in found), found[:5]


@pytest.mark.slow
def test_any_changed_letter_of_a_sealed_site_is_named(whole):
    site = dict(whole.files) | {seal.NAME: seal.sums(whole.files)}
    assert prove(assemble(site, whole.seeds, "the site")) == []
    prose = swap("briefing/people/index.html", "Sorted by", "Sortet by")
    for damage, where in ((prose, "briefing/people/index.html"), (remove("sitemap.xml"), "sitemap.xml")):
        changed = dict(site)
        damage(changed, {})
        (finding,) = prove(assemble(changed, whole.seeds, "the site"))
        assert finding.where == where
