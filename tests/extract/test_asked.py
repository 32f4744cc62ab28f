"""What reporters, readers and writers ask in so many words, and what only looks asked."""

import re

import pytest

from generator.extract.reading.analysis import analyse
from generator.extract.unknowns import find_unknowns
from generator.model import Document, Passage
from tests.extract.documents import document_of, mentions_in
from tests.extract.said import as_text

NAMES = re.compile(r"(?:Orla )?Brenn|(?:Tomas )?Vild")


def asked_in(document: Document) -> list[str]:
    (analysis,) = analyse([document])
    found = find_unknowns(analysis, mentions_in(document, NAMES))
    return [*dict.fromkeys(as_text(unknown.question) for unknown in found if unknown.question)]


def interview(*turns: str) -> Document:
    """Turns of a transcript, each with its label."""
    passages, at = [], 0
    for number, turn in enumerate(turns, 1):
        label = (at, at + turn.index(":"))
        passages.append(Passage(f"p{number}", at, at + len(turn), "text", label=label))
        at += len(turn) + 1
    text = "\n".join(turns)
    return Document("one", "ONE", "one.txt", "One", "transcript", "en", text, "0", tuple(passages))


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("On Monday, did the harbour board walk out?", "Did the harbour board walk out on Monday?"),
        ("On Monday, you walked out.", None),
        ("If there's no pact by May?", "What happens if there is no pact by May?"),
        ("If there's no pact by May, will the ferries stop?", "Will the ferries stop?"),
        ("Let's talk about the Lund ferry. Is it free?", "Is the Lund ferry free?"),
        ("Is it likely that it rains?", None),
        ("And Peru? Can they fish after May?", "Can Peru fish after May?"),
        ("And Vild? Can they fish after May?", None),
        ("Is it true that the board asked for 90 boats?", "Did the board ask for 90 boats?"),
        ("Is it true that they asked for 90 boats?", None),
        ("Was $82 million ever agreed to?", "Was $82 million ever agreed to?"),
        ("Was that ever agreed to?", None),
    ],
)
def test_a_reporter_asks_of_what_was_told_just_before(question, asked):
    document = interview(f"KAPUL: {question}", "BRENN: We shall see.")
    assert asked_in(document) == ([asked] if asked else [])


@pytest.mark.parametrize(
    ("kind", "heading", "asked"),
    [
        ("live_blog", "Where's the envoy?", "Where is the envoy?"),
        ("article", "Where's the envoy?", None),
        ("live_blog", "Who leads for the owners?", "Who leads for the owners?"),
        ("live_blog", "Who needs ferries?", None),
        ("live_blog", "Was the envoy in the port?", "Was the envoy in the port?"),
        ("live_blog", "Was it worth it?", None),
        ("article", "The big unknown: who pays for the quay?", "Who pays for the quay?"),
        ("article", "The big winner: who pays for the quay?", None),
    ],
)
def test_a_live_page_asks_over_its_posts_and_a_word_for_it_leads_in(kind, heading, asked):
    look = "heading" if kind == "live_blog" else "text"
    assert asked_in(document_of(heading, kind=kind, look=look)) == ([asked] if asked else [])


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("There was no word on when the ministers would meet again.", "When will the ministers meet again?"),
        ("There was no word on when the minister would eat again.", None),
        ("The envoy Tomas Vild has not said if he will sign.", "Will Tomas Vild sign?"),
        ("The envoy Tomas Vild has said why he came.", None),
        ("Neither port would say when the new toll takes effect.", "When does the new toll take effect?"),
        ("Neither port would say a word when asked.", None),
        ("It is up to the harbour board whether the toll falls.", "Will the toll fall?"),
        ("It is not up to the harbour board whether the toll falls.", None),
        ("Asked if Lund would open its gates, Brenn refused to be drawn.", "Will Lund open its gates?"),
        ("Asked if Lund would open its gates, Brenn did not refuse.", None),
        ("We asked Lund if the gates will open. Lund did not respond.", "Will the gates open?"),
        ("We asked Lund if the gates will open. Lund responded at noon.", None),
        ("We asked Lund if the gates will open. There was no reply.", "Will the gates open?"),
        ("We asked Lund if the gates will open. It did not like the answer.", None),
        ("We asked Lund if the gates will open. We have had no answer.", "Will the gates open?"),
        ("We asked Lund if the gates will open. We have had no doubt.", None),
        ("It is far from certain that the crews will pass the pact.", "Will the crews pass the pact?"),
        ("It is quite certain that the crews will pass the pact.", None),
        ("Both armies claim to hold the bridge at Mong.", "Which side holds the bridge at Mong?"),
        ("Both armies hold the bridge at Mong.", None),
        ("Each side says the other fired first.", "Which side fired first?"),
        ("Each side says the talks were good.", None),
        (
            "The mill invited both unions to Lund. The pilots' union has not replied.",
            "Will the pilots’ union accept the invitation of the mill?",
        ),
        ("The mill invited both unions to Lund. The pilots' union has replied.", None),
        (
            "A decision on compensation for the pilots has been put off until June.",
            "What will be decided on the compensation for the pilots?",
        ),
        ("A decision on compensation for the pilots has been put into words.", None),
        (
            "A person close to the mill said Brenn had offered to resign. The mill did not confirm this.",
            "Did Brenn offer to resign?",
        ),
        ("The mill said Brenn had offered to resign. The mill did not regret this.", None),
        ("It was unclear who owned the islet.", "Who owned the islet?"),
        ("For years it was unclear who owned the islet; a treaty gave it to Peru.", None),
        ("It was once unclear where the river ended; a map has settled that.", None),
        ("Asked point-blank if heads would roll, Brenn changed the subject.", "Will heads roll?"),
        ("Asked point-blank if heads would roll, Brenn changed the curtains.", None),
        ("It is anybody's guess whether Peru will sign.", "Will Peru sign?"),
        (
            "It is a moot point whether the truce extends to the plains.",
            "Will the truce extend to the plains?",
        ),
        ("It is a good point whether the truce extends to the plains.", None),
        ("Peru is keeping mum on whether the navy will pull back.", "Will the navy pull back?"),
        ("Peru is keeping dogs.", None),
        ("Who pays for the staff is another matter.", "Who pays for the staff?"),
        ("Who pays for the staff is a rich man.", None),
        ("There were conflicting reports about how many beds had been closed.", "How many beds were closed?"),
        ("There were long reports about how many beds had been closed.", None),
        ("The mill is mulling a proposal to swap 40 boats.", "Will the mill swap 40 boats?"),
        ("The mill has turned down a proposal to swap 40 boats.", None),
        ("Hopes that Peru would drop its claim were fading.", "Will Peru drop its claim?"),
        ("Tales that Peru would drop its claim were many.", None),
        ("The border post will reopen on Friday, Brenn promised.", "Will the border post reopen on Friday?"),
        ("The rose will reopen on Friday, Brenn promised.", None),
        (
            "Brenn could offer no clue as to when the map will be published.",
            "When will the map be published?",
        ),
        ("Brenn wondered aloud whether she had packed enough shirts.", None),
        ("Pilots wondered whether the mill would close.", "Will the mill close?"),
        ("The question is not whether to fish but how to fish wisely.", None),
    ],
)
def test_what_is_left_open_in_other_words(text, asked):
    assert [q.replace("'", "’") for q in asked_in(document_of(text))] == ([asked] if asked else [])
