"""Whole HTML elements pass as they are, and a page reads the same as without the extension."""

import markdown
import pytest

from generator.raw_html import whole_elements

SHAPES = (
    "<p>One.</p>",
    "# Head { #top }\n\n<section>\n<ol>\n\n<li>a</li>\n</ol>\n\n</section>\n\n## Next\n",
    "<div><div>in</div></div>\n<div>beside</div>\n\nText with <b>an</b> element.",
    '<div class="b" markdown="1">\n\n# Head\n\n<p>in</p>\n</div>\n<nav><a href="#x">x</a></nav>',
    "<div>never closed\n\n# Head",
    "<p>closed</p> and more\n\n*Then* this.",
    '<form hidden>\n<input name="text">\n</form>\n\n\n\n<table><tr><td>1</td></tr></table>\n',
    '<script type="application/ld+json">{"a": "&lt;div&gt;"}</script>',
    "Text\n<div>under it</div>\n",
    "    <div>code</div>\n\n<div\nid='x'>lines</div>",
)


def page(text: str, *more: str) -> str:
    return markdown.markdown(text, extensions=["attr_list", "md_in_html", "toc", *more])


@pytest.mark.parametrize("text", SHAPES)
def test_a_page_is_the_same_with_and_without_the_extension(text):
    assert page(text, "generator.raw_html") == page(text)


def elements(text: str) -> list[str]:
    return [text[start:end] for start, end in whole_elements(text)]


def test_an_element_is_kept_whole_with_its_own_kind_inside():
    assert elements("a\n\n<div><div>b</div></div>\n<p>c</p>\n") == ["<div><div>b</div></div>", "<p>c</p>"]


@pytest.mark.parametrize(
    "text", ("a\n<div>b</div>", "<p>b</p> c", "<div>b", '<div markdown="1">\n\n# b\n\n</div>')
)
def test_what_is_not_alone_not_closed_or_holds_markdown_is_left_to_markdown(text):
    assert elements(text) == []
