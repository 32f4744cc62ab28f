"""Saved pages: all of the reading text in order, with what stands around the article set apart."""

from generator.collect import collect

CMS = """<!doctype html><html lang="en"><head><title>Ferry pay deal signed | The Pier Post</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry pay deal signed",
 "datePublished": "2031-03-04T18:20:00+01:00", "author": [{"name": "Ida Brook"}]}</script>
<style>p {color: red}</style><script>var words = "We value your privacy";</script></head>
<body class="has-comments share-enabled">
<header><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav></header>
<div id="cookie-bar">
<p>We use cookies. Choose what you allow us to store on your device today.</p></div>
<div class="page-with-sidebar"><main><article>
<h1>Ferry pay deal signed</h1><p class="byline">By Ida Brook</p>
<figure><img src="x" alt=""><figcaption>Crews on the quay. Photo: Lena Ott</figcaption></figure>
<p>The ferry crews of Bergholm <b>signed</b> a pay deal on Tuesday,
ending three weeks of <a href="/s">strikes</a>.</p>
<div class="ad-slot">Advertisement</div>
<p>&ldquo;It is a start,&rdquo; said Anders Vik, who leads the crews.</p>
<p><a href="/x">The island that banned cars</a></p>
<blockquote><p>She called it <q>a bridge</q>
to the autumn, when fares are due to rise.</p></blockquote>
<table><tr><th>Line</th><th>Rise</th></tr><tr><td>North</td><td>4%</td></tr></table>
</article></main>
<aside><h3>Most read</h3><ul><li><a href="/a">Snow closes passes</a></li></ul></aside>
<section id="comments"><h3>2 comments</h3>
<p>I said all along that this deal would never hold a winter.</p></section>
</div><footer><p>© The Pier Post</p></footer></body></html>"""

LIVE = """<html><body><h1>Harbour strike live</h1>
<div class="block"><time datetime="2031-03-04T14:05:00+01:00">2h ago</time><h2>Offer is final</h2>
<p>The chair of the port, Ilse Marand, said the offer was the last one on the table.</p></div>
<div class="block"><time datetime="2031-03-04T12:40:00+01:00">12.40</time><h2>Talks resume</h2>
<p>The two sides have gone back into the customs house, a spokesman said.</p></div>
<div class="block"><time datetime="2031-03-03T21:15:00+01:00">Mon 21.15</time>
<p>Crews will vote in the morning, the union has told its members by letter.</p></div>
</body></html>"""

COMMUNIQUE = """<html><head><title>Joint Communiqué on Water - Ministry of Rivers</title></head><body>
<ul class="main-menu"><li><a>About</a></li><li><a>Press</a></li></ul>
<table><tr><td><div><h1>Joint Communiqué on Water</h1>Vellmar, 3 April 2030<br><br>
1. The delegations of Ostra and Tern met in Vellmar at the invitation of the Ministry.<br><br>
2. The parties agreed to the following:
<ol><li>to reopen the sluice before 1 May;</li><li>to exchange readings each day;</li></ol>
3. The parties reaffirmed that water has no passport.<br></div></td></tr></table>
<div id="footer">All rights reserved.</div></body></html>"""


def told(document, kind):
    return [document.shown(p.start, p.end) for p in document.passages if p.kind == kind]


def rules(document):
    return {document.shown(p.start, p.end): p.rule for p in document.passages if p.kind == "boilerplate"}


def test_a_saved_page_gives_its_article_and_nothing_around_it(document_of):
    document = document_of(a_html=CMS)
    assert told(document, "heading") == ["Ferry pay deal signed"]
    assert told(document, "caption") == ["Crews on the quay. Photo: Lena Ott"]
    assert told(document, "text") == [
        "The ferry crews of Bergholm signed a pay deal on Tuesday, ending three weeks of strikes.",
        "“It is a start,” said Anders Vik, who leads the crews.",
        "She called it “a bridge” to the autumn, when fares are due to rise.",
        "Line Rise",
        "North 4%",
    ]


def test_what_stands_around_is_kept_with_its_rule(document_of):
    aside = rules(document_of(a_html=CMS))
    assert aside["Home Sea"] == "page header"
    assert aside["We use cookies. Choose what you allow us to store on your device today."].startswith(
        "cookies"
    )
    assert aside["By Ida Brook"] == "byline"
    assert aside["Advertisement"] == "advertisement"
    assert aside["The island that banned cars"] == "link"
    assert aside["I said all along that this deal would never hold a winter."] == "comments"


def test_scripts_and_styles_are_no_text(document_of):
    text = document_of(a_html=CMS).text
    assert "privacy" not in text and "color" not in text


def test_what_a_page_says_of_itself_is_inferred(document_of):
    document = document_of(a_html=CMS)
    assert (document.title, document.outlet, document.code) == (
        "Ferry pay deal signed",
        "The Pier Post",
        "PP",
    )
    assert (document.published, document.author) == ("2031-03-04T18:20+01:00", "Ida Brook")
    assert {"title", "outlet", "published", "author"} <= set(document.inferred)


def test_the_posts_of_a_live_page_keep_their_times(document_of):
    document = document_of(a_html=LIVE)
    posted = {
        document.shown(p.start, p.end)[:13]: p.posted for p in document.passages if p.kind != "boilerplate"
    }
    assert document.kind == "live_blog"
    assert posted == {
        "Harbour strik": None,
        "Offer is fina": "2031-03-04T14:05+01:00",
        "The chair of ": "2031-03-04T14:05+01:00",
        "Talks resume": "2031-03-04T12:40+01:00",
        "The two sides": "2031-03-04T12:40+01:00",
        "Crews will vo": "2031-03-03T21:15+01:00",
    }


def test_words_in_bold_that_open_a_paragraph_are_its_heading_where_they_end_there(document_of):
    page = """<html><body><h1>Harbour strike</h1>
<p><strong>The dockers have accepted</strong><br>Hale, hoarse: "The council says yes."</p>
<p><b>Lund goes home.</b> Marta Lund, the mayor, has left by the gate.</p>
<p><b>Marta Lund</b> has not come back. <b>Nobody asked.</b> So it stays.</p></body></html>"""
    document = document_of(a_html=page)
    assert told(document, "heading") == ["Harbour strike", "The dockers have accepted", "Lund goes home."]
    assert told(document, "text") == [
        'Hale, hoarse: "The council says yes."',
        "Marta Lund, the mayor, has left by the gate.",
        "Marta Lund has not come back. Nobody asked. So it stays.",
    ]


def test_a_communique_in_an_old_layout_gives_its_points(document_of):
    document = document_of(a_html=COMMUNIQUE)
    assert (document.kind, document.outlet, document.published) == (
        "communique",
        "Ministry of Rivers",
        "2030-04-03",
    )
    labels = [document.text[p.label[0] : p.label[1]] for p in document.passages if p.label]
    assert labels == ["1.", "2.", "3."]
    assert "to reopen the sluice before 1 May;" in told(document, "text")
    assert rules(document)["About"] == "navigation"


def test_broken_and_hostile_markup_is_read_as_a_browser_reads_it(document_of):
    document = document_of(
        a_html="<p>One <b>bold.</p><p onclick=a(1)>Two &lt;script&gt; &amp; three.<script>alert(2)</script>"
        "<!-- four --><p hidden>Five six seven eight.</p>"
    )
    assert told(document, "text") == ["One bold.", "Two <script> & three."]
    assert rules(document) == {"Five six seven eight.": "hidden"}


def test_deep_nesting_does_not_stop_the_reader(given):
    page = "<div>" * 3000 + "<p>The ferry sails at noon, the office said.</p>" + "</div>" * 3000
    (document,) = collect(given(a_html=page)).documents
    assert told(document, "text") == ["The ferry sails at noon, the office said."]
