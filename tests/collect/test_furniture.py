import pytest

from generator.collect.furniture import furniture_rule

FURNITURE = {
    "37 Posts": "count",
    "Read the full article here.": "read more",
    "Related article: The island that banned cars": "read more",
    "Sign up for our morning newsletter": "subscription",
    "This post has been updated.": "update notice",
    "The stream has ended.": "live notice",
    "Our live coverage of the strike has ended for the day.": "live notice",
    "02:14 • Source: The Pier Post": "video",
    "Slideshow (20 Images)": "picture",
    "Enlarge this image toggle caption Ola Berg/AP Ola Berg/AP": "picture",
    "JUST WATCHED Pilots stay home Replay More Videos ... MUST WATCH Pilots stay home 02:39": "video",
    "Play Video 1:25 The pier, explained": "video",
    "— With assistance by Ann Lee": "agency credit",
    "Ann Lee reported from Lund for this article, which is based on wire reports.": "agency credit",
    "harbour thumb.png": "picture",
    "Photo: Lena Ott": "picture credit",
    "Published: March 4, 2031 10:59pm": "dateline",
    "3 hours ago": "post time",
    "Original url:": "original address",
    "https://pier.example/a": "address",
    "By Ann Lee and Jon Vire": "byline",
    "Ann Lee contributed to this report.": "agency credit",
    "Reporting by Ann Lee; editing by Jon Vire": "agency credit",
    "(Reporting by Ann Lee in Lund; Additional reporting by K. Roos; Editing by Jon Vire)": "agency credit",
    "(Ann Lee and Jon Vire; Editing by K. Roos)": "agency credit",
    "(This version of the story corrects the spelling of Lund in the third paragraph)": "update notice",
    "Advertisement": "advertisement",
    "© 2031 The Pier Post. All rights reserved.": "rights notice",
    "We use cookies to improve your experience on our website.": "cookies and privacy",
    "FOR IMMEDIATE RELEASE": "release notice",
    "Tags: harbour, strike": "tags",
    "@pierpost | Subscribe": "follow us",
}

NEWS = [
    "Read as a whole, the text promises little.",
    "By Friday the ferries had stopped.",
    "(The figure was first given in reporting by two papers, and was doubted.)",
    "Support for the strike is growing in the north, the union says.",
    "More than forty ships are waiting outside the harbour.",
    "Posted to the north in May, the brigade lost a third of its men.",
    "Share prices fell as the talks went on.",
    "Contact between the two sides was lost on Monday.",
    "The minister said the stream of refugees had ended.",
    "Updated figures put the number of ships at forty.",
    "Sign the text or leave, the mediator told them.",
    "Live fire was heard near the dam.",
    "The talks have ended.",
    "Play resumed after an hour.",
    "Comments by the minister angered the crews.",
    "Follow the money, he said.",
    "Print shops in the capital stood idle.",
    "“Get out,” she said.",
    "In 2031 the harbour froze.",
    "(The report was written by Ann Lee, who once led the union.)",
    "(The story of the dam begins in 2031.)",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_told_with_its_rule(line):
    assert furniture_rule(line) == FURNITURE[line]


@pytest.mark.parametrize("line", NEWS)
def test_news_is_no_furniture(line):
    assert furniture_rule(line) is None


def test_a_video_takes_its_still_and_title_with_it_and_not_the_paragraph_above(document_of):
    document = document_of(
        a_txt="Talks open\n\nThe doors opened at noon.\n\na thumb.png\nSee the doors\n01:58 • Source: Pier\n"
    )
    assert [p.kind for p in document.passages] == ["heading", "text", *["boilerplate"] * 3]


def test_an_offer_takes_its_list_with_it_and_ends_at_the_next_paragraph(document_of):
    document = document_of(
        a_txt="Talks open\n\nUnlock unlimited access\n\n• No ads\n• VIP nights\n\n"
        "The crews went back to their ships on Tuesday, the union said.\n"
    )
    assert [p.kind for p in document.passages] == ["heading", *["boilerplate"] * 3, "text"]


def test_comments_take_the_rest_of_the_page(document_of):
    news = "The crews went back to their ships, the union said.\n\n" * 5
    document = document_of(
        a_txt=f"Talks open\n\n{news}Comments (2)\n\nann_1\nI never liked ferries, to be honest.\n"
    )
    assert [p.kind for p in document.passages[-3:]] == ["boilerplate"] * 3


def test_a_menu_word_alone_is_no_furniture(document_of):
    document = document_of(
        a_txt="Talks open\n\nPolitics\n\nThe crews went back to their ships, the union said.\n"
    )
    assert [p.kind for p in document.passages] == ["heading", "heading", "text"]


@pytest.mark.parametrize("line", ["Press Office", "Media Relations", "Newsletter", "Contact", "Follow us"])
@pytest.mark.parametrize("day", ["3 March 2031", "Lorn, 3 March 2031"])
def test_a_letterhead_opens_nothing_that_swallows_a_bulletin(document_of, line, day):
    document = document_of(
        a_txt=f"MINISTRY OF TRANSPORT OF VALORIA\n{line}\n{day}\n\nCOMMUNIQUE\n\n"
        "1. The delegation of Valoria was led by Ada Brenn and comprised five persons.\n"
        "2. The sides agreed to reopen the ferry on 9 March.\n"
    )
    assert document.published == "2031-03-03"
    assert [p.kind for p in document.passages[-2:]] == ["text", "text"]


STORIES = (
    "- Envoys to Meet Today for Grain Talks. Here Are the Biggest Quarrels",
    "- Lund Issues Grave Warning to Northern Ports as Talks End Without Result",
)


def test_headlines_at_the_foot_of_a_page_are_other_stories(document_of):
    read = document_of(
        a_md="# Pilots stay home\n\nThe pilots of Lund stayed home on Monday.\n\n" + "\n".join(STORIES),
    )
    assert [p.rule for p in read.passages[-2:]] == ["other stories"] * 2


@pytest.mark.parametrize(
    "foot",
    [
        "- Ann Lee, Deputy Minister of Ports\n- Jon Vire, Head of the Office of the Prime Minister",
        "- The ferries sail again on Tuesday\n- The pilots keep their old pay until the end of May",
        STORIES[0],
        "\n".join(STORIES) + "\n\nThe pilots will vote on Friday, their union said.",
    ],
)
def test_a_team_points_one_line_and_what_stands_above_news_are_no_other_stories(document_of, foot):
    read = document_of(a_md="# Pilots stay home\n\nThe pilots of Lund stayed home on Monday.\n\n" + foot)
    assert all(p.rule != "other stories" for p in read.passages)
