"""A bundle in which every text that reaches a page tries to become more than text."""

from __future__ import annotations

from pathlib import Path

import yaml

MARKS = {
    "script": "<script>alert('ran')</script>",
    "image": "<img src=x onerror=\"alert('ran')\">",
    "closing": "</p></article></body><svg/onload=alert(1)>",
    "comment": "<!-- gone --> <style>body{display:none}</style>",
    "entity": "&lt;b&gt; &amp;copy;",
    "link": "[press me](javascript:alert(1)) <javascript:alert(1)> ![p](https://outside.example/p.png)",
    "table": "| a | b |",
    "footnote": "[^1] and [^note]: a note",
    "snippet": '--8<-- "../../../../etc/passwd"',
    "template": "{{ config.site_name }} {% raw %} ${HOME} {# x #}",
    "attributes": "{ #taken .md-hidden onclick=alert(1) }",
    "emphasis": "**strong** __under__ `code` ~~struck~~ ==marked== $x^2$ :smile:",
    "heading": "### Not a heading",
    "reversed": "\u202etxet desrever\u202c \u2066isolated\u2069",
    "unseen": "zero\u200bwidth soft\u00adhyphen \ufeffmark",
    "control": "bell\x07 escape\x1b[31m null",
}
EVERYTHING = " ".join(MARKS.values())
YAML_SAFE = "".join(char for char in EVERYTHING if char.isprintable() or char in "\u202e\u202c")

FIGURES = str.maketrans("", "", "0123456789")  # a question may tell no number that no passage has
BRACKETS = str.maketrans("", "", "()")  # what stands in brackets is no part of a name


def name(n: int) -> str:
    """A name with a mark in its middle, as a careless page might give it."""
    return f"Ada {mark(n).translate(BRACKETS)} Lind"


def hostile_bundle(folder: Path) -> Path:
    """Write the bundle; the folder."""
    folder.mkdir(parents=True)
    write(folder / "briefing.yml", settings())
    (folder / "one <img src=x onerror=alert(1)>.md").write_text(article(), encoding="utf-8")
    (folder / "{{two}} --8<-- #a.txt").write_text(plain(), encoding="utf-8")
    (folder / "three'\"&.html").write_text(page(), encoding="utf-8")
    (folder / "transcript.txt").write_text(transcript(), encoding="utf-8")
    (folder / "live.txt").write_text(live(), encoding="utf-8")
    (folder / "four.md").write_text("---\nurl: javascript:alert(1)\n---\nThe ferry sails.", encoding="utf-8")
    (folder / "broken <b>.md").write_text("---\ntitle: [\n---\ntext", encoding="utf-8")
    write(folder / "corrections.yml", corrections())
    return folder


def write(path: Path, value: object) -> None:
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")


def settings() -> dict[str, object]:
    return {
        "title": f"Ferry talks {YAML_SAFE}",
        "subtitle": f"A subtitle {YAML_SAFE}",
        "summary": f"Both sides met at noon. {YAML_SAFE}",
        "parties": [f"Norland {MARKS['script']}", "Sudmark {{ x }} | y [z](javascript:alert(1))", "Chile"],
        "repository": "https://code.example/x",
        "issues": {
            f"fares {MARKS['image']}": ["fares", "price"],
            "the harbour | { #x } --8<-- 'a'": ["harbour", "<b>"],
        },
    }


def article() -> str:
    head = yaml.safe_dump(
        {
            "title": f"Ministers meet {YAML_SAFE}",
            "outlet": f"The Herald {YAML_SAFE}",
            "code": "<b>H|[x]",
            "author": f"A. Writer {YAML_SAFE}",
            "url": "https://herald.example/a?x=javascript:alert(1)&y='[z](w)#{{q}}",
            "published": "2031-03-04T10:00:00+02:00",
            "rights": "own",
            "language": "en",
        },
        allow_unicode=True,
    )
    paragraphs = [
        f"# A heading {EVERYTHING}",
        "The delegation of Norland is led by Foreign Minister Tor Halvik. "
        "The Chilean delegation is headed by Water Minister Inés Prado.",
        f"“We came with {EVERYTHING} a map,” Foreign Minister Tor Halvik told reporters {EVERYTHING}.",
        f"## Fares {EVERYTHING}",
        *(
            f"Minister {name(n)} said the fares are “too high {mark} for us”."
            for n, mark in enumerate(MARKS.values())
        ),
        *(f"It is unclear whether the harbour {mark} will open." for mark in MARKS.values()),
        "| col | col |\n| --- | --- |\n| <script>alert(1)</script> | [x](javascript:alert(1)) |",
        "- an item <iframe src=https://outside.example></iframe>\n- another { onclick=alert(1) }",
        '--8<-- "../../../../etc/passwd"',
        "--8<--\n/etc/passwd\n--8<--",
        "!!! danger\n    not a box",
        '<div markdown="1" onclick="alert(1)">**a box**</div>',
        "<script src=https://outside.example/x.js></script>",
        "[^1]: the note\n\n*[HTML]: hyper\n\n[ref]: javascript:alert(1)\n\n[ref] and [^1]",
        "```\n<script>alert(1)</script>\n```",
    ]
    return f"---\n{head}---\n\n" + "\n\n".join(paragraphs) + "\n"


def mark(n: int) -> str:
    return list(MARKS.values())[n % len(MARKS)]


def plain() -> str:
    paragraphs = [
        f"The talks on fares resumed on 4 March 2031 in Oslo {mark(n)}, and Norland accused Chile of delay. "
        f"“The price of {mark(n)} is a price for both of us,” said Chile’s Water Minister Inés Prado."
        for n in range(len(MARKS))
    ]
    return f"Talks resume {EVERYTHING}\n\n4 March 2031\n\n" + "\n\n".join(paragraphs) + "\n"


def page() -> str:
    paragraphs = "".join(
        f"<p>“We will pay {visible(n)} for all of the boats,” Foreign Minister Tor Halvik said.</p>"
        f"<p>“Stop {mark(n)} it,” said Inés Prado<svg/onload=alert(1)>, the minister who leads the team.</p>"
        for n in range(len(MARKS))
        if n not in {2, 3, 15}  # what ends the article, hides the rest or is no HTML
    )
    return (
        f"<html lang=en><head><title>Harbour page {visible(0)}</title><base href='https://outside.example/'>"
        '<link rel="canonical" href="javascript:alert(1)"><script>alert(1)</script></head><body><article>'
        f"<h1 onclick=alert(1)>Harbour {visible(0)} {visible(4)}</h1>{paragraphs}</article></body></html>"
    )


def visible(n: int) -> str:
    """A mark as a page writes it that means to show it."""
    return mark(n).replace("&", "&amp;").replace("<", "&lt;").replace("\x07", "").replace("\x1b", "")


def transcript() -> str:
    turns = "".join(
        f"QUESTION: Will the harbour open for all of the boats {mark(n)}?\n\n"
        f"TOR HALVIK: We do not know {mark(n)} whether it will open, and “nobody {mark(n)} does”.\n\n"
        for n in range(len(MARKS))
    )
    return (
        f"Press conference {EVERYTHING}\n\n{turns}"
        "ADA <SCRIPT>ALERT(1)</SCRIPT> LIND: Who pays for the boats?\n\nTOR HALVIK: Nobody <b>yet</b>.\n"
    )


def live() -> str:
    posts = "".join(
        f"{17 + n // 4}:{n % 4}0 GMT\nA recess was called {mark(n)}. “It is {mark(n)} done and we go home,” "
        "Foreign Minister Tor Halvik said.\n\n"
        for n in range(len(MARKS))
    )
    return (
        f"LIVE: talks {EVERYTHING}\n\n4 March 2031\n\n14:05 GMT\nBoth delegations have arrived. It is "
        f"unclear whether the harbour will open.\n\n{posts}"
    )


def corrections() -> list[dict[str, object]]:
    return [
        {
            "add_question": f"Who pays {YAML_SAFE.translate(FIGURES)}?",
            "cite": "Both delegations have arrived",
            "why": f"Asked {YAML_SAFE}",
            "by": f"desk {YAML_SAFE}",
            "on": "2031-03-05",
            "guard": "Both delegations have arrived",
        },
        {
            "rename": "Tor Halvik",
            "to": f"Tor {YAML_SAFE} Halvik",
            "why": f"{YAML_SAFE}",
            "on": "2031-03-05",
            "guard": "Tor Halvik",
        },
        {"hide": YAML_SAFE, "list": "quotes", "why": YAML_SAFE, "on": "2031-03-05", "guard": YAML_SAFE},
    ]
