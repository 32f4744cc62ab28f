import markdown
import pytest

from generator.publish.markdown import (
    folded,
    front_matter,
    heading,
    html,
    inline,
    shown,
    slug,
    slugs,
    text_fragment,
    web_address,
)

EXTENSIONS = ["attr_list", "md_in_html", "pymdownx.snippets", "footnotes", "toc"]


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("one\n two\tthree", "one two three"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\x02wzxhzdk:0\x03b", "a[U+0002]wzxhzdk:0[U+0003]b"),
        ("zero\u200bwidth", "zerowidth"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("10\u00a0000", "10 000"),
        ("Özgür Çelik", "Özgür Çelik"),
    ],
)
def test_what_cannot_be_seen_is_named_or_left_out(raw, seen):
    assert shown(raw) == seen


@pytest.mark.parametrize(
    "nasty",
    [
        "<script>alert(1)</script>",
        "[click](javascript:alert(1))",
        "![x](http://example.org/x.png)",
        "**bold** _under_ `code` ~~gone~~",
        "{: onclick=alert(1) } { #taken }",
        "text[^1]",
        '--8<-- "mkdocs.yml"',
        "{{ config.site_name }} {% raw %}",
        "http://example.org <http://example.org>",
        "a | b\n--- | ---",
        "# not a heading",
        "&lt; &amp; &#60;",
    ],
)
def test_nothing_of_a_seed_means_anything_in_a_heading(nasty):
    made = markdown.markdown(heading(2, nasty, "here"), extensions=EXTENSIONS)
    assert made == f'<h2 id="here">{made[14:-5]}</h2>'
    assert "<" not in made[14:-5]


def test_a_heading_shows_the_very_words():
    assert "&lt;b&gt; &#38;" not in markdown.markdown(heading(2, "A & <b>", "x"), extensions=EXTENSIONS)
    assert inline("A.") == "A&#46;"


def test_html_is_escaped_for_attributes_too():
    assert html("\"><img src=x onerror='1'>") == "&#34;&gt;&lt;img src=x onerror=&#39;1&#39;&gt;"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("javascript:alert(1)", None),
        (" java\nscript:alert(1)", None),
        ('https://example.org/"onclick=x', "https://example.org/%22onclick=x"),
        ("data:text/html,x", None),
        ("//example.org", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url, kept):
    assert web_address(url) == kept


def test_a_text_fragment_names_first_and_last_words():
    words = "one two three four five six seven eight-nine ten"
    assert (
        text_fragment("https://e.org/x#y", words)
        == "https://e.org/x#:~:text=one%20two%20three%20four,six%20seven%20eight%2Dnine%20ten"
    )


def test_addresses_are_plain_latin():
    assert slug("Şükrü Ölmez-O’Neill") == "sukru-olmez-o-neill"


def test_folding_gives_only_words_that_change():
    assert folded("Türkiye and Ana Ćosić") == "Turkiye Cosic"


def test_front_matter_cannot_be_broken_out_of():
    made = front_matter({"title": "---\n</title><script>", "description": "a: b # c"})
    assert made.count("---\n") == 2 and "<script>" not in made


def test_an_address_is_never_longer_than_a_file_may_be_named():
    one, other = slug("ferry " * 2000), slug("ferry " * 2001)
    assert len(one) <= 80 and one != other
    assert one.startswith("ferry-ferry-")


def test_two_texts_that_would_make_one_address_get_two():
    assert slugs(["Fares!", "fares", "Fares?", "漢", "!"]) == {
        "Fares!": "fares",
        "fares": "fares-2",
        "Fares?": "fares-3",
        "漢": "han",
        "!": "x",
    }
