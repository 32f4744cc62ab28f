"""Plain text and Markdown: what is one passage, where it begins, and what of it is markup."""


def passages(document):
    return [document.text[p.start : p.end] for p in document.passages]


def shown(document):
    return [document.shown(p.start, p.end) for p in document.passages]


def kinds(document):
    return [p.kind for p in document.passages]


def test_in_plain_text_a_line_is_a_paragraph(document_of):
    long = "The crews went back to their ships on Tuesday after three weeks on the quay, the union said. " * 2
    document = document_of(a_txt=f"{long}\n{long}\n\n{long}\n")
    assert passages(document) == [long.strip()] * 3


def test_lines_broken_by_hand_make_one_paragraph(document_of):
    text = (
        "The crews of the northern ferries went back to their ships on Tuesday\n"
        "after three weeks on the quay, and the first boat sailed for the islands\n"
        "at noon, the union said.\n\n"
        "Fares will rise in the autumn by a little more than the union had asked\n"
        "for.\n\n- one fare for all islands\n- one for the mainland\n"
    )
    document = document_of(a_txt=text)
    assert [p.split()[0] for p in passages(document)] == ["The", "Fares", "one", "one"]


def test_short_lines_that_end_in_a_stop_stay_apart(document_of):
    text = "Talks open\nThe doors opened at noon in the old town hall.\nNobody came out.\nThen all left.\n"
    assert len(document_of(a_txt=text).passages) == 4


def test_wrapped_lines_of_markdown_belong_together(document_of):
    document = document_of(
        a_md="# Talks\n\nThe doors\nopened at noon.\n\n- one\n  and more\n- two\n\n1. first\n2. next\n"
    )
    assert shown(document) == ["Talks", "The doors opened at noon.", "one and more", "two", "first", "next"]


def test_long_lines_of_markdown_without_blanks_between_stay_apart(document_of):
    line = "The crews went back to their ships on Tuesday after three weeks on the quay, the union said. "
    document = document_of(a_md=f"{line * 2}\n{line * 2}\n")
    assert len(document.passages) == 2


def test_marks_before_a_passage_are_not_part_of_it(document_of):
    document = document_of(a_md="## Talks ##\n\n* one\n\n> She said nothing.\n\nUnder\n-----\n\nText here.\n")
    assert passages(document) == ["Talks", "one", "She said nothing.", "Under", "Text here."]


def test_links_emphasis_and_tags_are_noise_inside_true_offsets(document_of):
    text = 'He met [the *two* envoys](https://a.example/b "t"), **both** late; `x` <b>and</b> <https://a.example>.\n'
    document = document_of(a_md=text)
    assert shown(document) == ["He met the two envoys, both late; x and https://a.example."]
    (passage,) = document.passages
    assert document.blanked(passage).index("both") == text.index("both")


def test_a_star_or_an_underscore_of_plain_text_is_no_emphasis(document_of):
    assert shown(document_of(a_txt="Talks\n\nRates *rose* by 2*3, file_name_here stays.\n"))[1] == (
        "Rates *rose* by 2*3, file_name_here stays."
    )


def test_pictures_tables_rules_and_comments_of_markdown(document_of):
    document = document_of(
        a_md="# T\n\n![Two envoys](a.jpg)\n\n![](b.jpg)\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n---\n\n"
        "<!-- note -->\n\n[a]: http://b\n"
    )
    assert list(zip(kinds(document), shown(document), strict=True))[1:] == [
        ("caption", "Two envoys"),
        ("boilerplate", "![](b.jpg)"),
        ("text", "A B"),
        ("boilerplate", "|---|---|"),
        ("text", "1 2"),
        ("boilerplate", "---"),
        ("boilerplate", "<!-- note -->"),
        ("boilerplate", "[a]: http://b"),
    ]


def test_three_dashes_over_plain_text_are_no_front_matter(document_of):
    document = document_of(a_txt="---\nTalks open. Nobody came.\n---\nThe doors opened at noon.\n")
    assert "Talks open. Nobody came." in passages(document)


def test_direction_marks_and_controls_stay_in_the_text(document_of):
    text = "Talks\n\nThe \u202eenvoy\u202c said\u200b \x07nothing at all.\n"
    assert passages(document_of(a_txt=text))[1] == "The \u202eenvoy\u202c said\u200b \x07nothing at all."


def test_a_title_of_ten_thousand_characters_is_kept_whole(document_of):
    title = "word " * 2000
    assert len(document_of(a_md=f"---\ntitle: {title}\n---\nThe doors opened at noon.\n").title) == 9999
