"""Any mark in any place of a document costs at most a line, never the site: built, strict, proved."""

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.project import flaws_of

MARKS = (
    "[Ada]", "[x][y]", "[x]: javascript:alert(1)", "[press](javascript:alert(1))",
    "![p](https://o.example/p.png)", "`code`", "`", "|", "| a | b |", "{{ y }}", "{% raw %}", "}}",
    "<b>bold</b>", "<b", "</p>", "<!--", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<javascript:alert(1)>", "[^1]", "[^1]: note", "{ #taken }", "{.x}", "{: .x onclick=alert(1) }",
    "A\u200bda", "A\u00adda", "\ufeff", "\u202etxet\u202c", "\u2066x\u2069", "\x07", "\x1b[31m",
    "\u2028", "\x85", "**strong**", "*", "_", "~~s~~", "# head", "&lt;b&gt;", "&copy;", "&", "\\",
    '--8<-- "/etc/passwd"', "<![CDATA[x]]>", "<?php x ?>", '"', "’", "“", "”", "(", "]", "$x^2$", "🇺🇦",
    "a" + "\u0300" * 9, "محمد", "李强", "\u00a0", "\ue000", "\U0010ffff", "12345", "x²", "Ⅳ", "…", "[…]",
    "Quote(words=", "*[HTML]: x", "!!! note", ":smile:", "++ctrl++", "@@", "\t", "  ",
    "javascript:alert(1)",
)  # fmt: skip
NAMES = ("Ada Lind", "Olle Berg", "Karin Skog", "Tor Halvik")


@st.composite
def names(draw) -> str:
    """A name with a mark before, inside or after it, with blanks around the mark or none."""
    name, mark = draw(st.sampled_from(NAMES)), draw(st.sampled_from(MARKS))
    at, gap = draw(st.integers(0, len(name))), draw(st.sampled_from(("", " ")))
    return name[:at] + gap + mark + gap + name[at:]


@st.composite
def documents(draw) -> dict[str, str]:
    """Files by name: an article with front matter, a plain text, a transcript."""

    def mark() -> str:
        return draw(st.sampled_from(MARKS))

    def name() -> str:
        return draw(names())

    stated = yaml.safe_dump(
        {"title": f"Talks {mark()} end", "outlet": f"The {mark()} Post", "published": "2031-03-04"},
        allow_unicode=True,
    )
    sentences = [
        f"Minister {name()} said the fares are “too {mark()} high for us”.",
        f"“We came with {mark()} a map{mark()},” Foreign Minister {name()} told reporters.",
        f"The delegation of Norway is led by {name()} and includes {name()} and {name()}.",
        f"It is unclear whether {name()} will attend {mark()} the talks.",
        f"{name()} denied {mark()} that Norway had left.",
        f"“{mark()} It is over,” said {name()}, who heads the union.",
        f"Norway said 300 {mark()} people died on 4 March 2031; Chile said {mark()} 400.",
        f"# Fares {mark()} {name()}",
        f"- {mark()} {name()}",
        mark(),
    ]
    body = "\n\n".join(sentences)
    turns = (
        f"MODERATOR: Will it {mark()} open?\n\n{name().upper()}: We do not {mark()} know whether it will.\n\n"
    )
    plain = "plain " + mark().replace("/", "")
    return {
        "article.md": f"---\n{stated}---\n\n{body}\n",
        f"{plain}.txt": f"Ferries {mark()}\n\n4 March 2031\n\n{body}\n",
        "talk.txt": f"Press conference {mark()}\n\n{turns * 2}",
    }


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    return tmp_path_factory.mktemp("wicked")


@pytest.mark.slow
@settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(
    files={
        "a.txt": "Words\n\n4 March 2031\n\n“[We came](https://o.example) with a map,” Orla Venn said. "
        "“It is [over](https://o.example)” Orla Venn said. Orla  Venn left. Per Sk![a](b)og stays.\n\n"
        "The delegations {.x} have arrived in Os\u200blo on 4 March 2031, \ufeffOrla Venn said.\n",
        "b {.x}.txt": "Words\n\n4 March 2031\n\nIt is unclear whether Per Sk![a](b)og will attend.\n",
    }
)
@given(files=documents())
def test_no_mark_costs_the_site(work, files):
    assert flaws_of(work, files) == []
