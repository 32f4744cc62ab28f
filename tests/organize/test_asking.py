"""What the boards of the briefing leave open, though no words of a source ask it."""

import pytest

from generator.organize.phrases.did import did_it
from generator.organize.phrases.phrasing import question_of, so_asked
from tests.organize.test_questions import briefed, dated, one

TALKS = "Delegations of Peru and Chile held talks in Lima on Wednesday. "


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Chilean President Maria Torres did not turn up for the talks in Lima.", True),
        ("Chilean President Maria Torres stayed in Santiago.", False),
        ("Chilean President Maria Torres boycotted the last round of talks.", False),
    ],
)
def test_who_did_not_turn_up_was_awaited(tmp_path, told, asked):
    found = briefed(tmp_path, a=dated("2023-03-01", TALKS + told))
    answers = {q.question: (q.status, q.answer) for q in found.questions}
    expected = {"Will Maria Torres attend the talks in Lima?": ("answered", "No, says P200.")}
    assert answers == (expected if asked else {})


@pytest.mark.parametrize(
    ("reply", "asked"),
    [
        ("Paulo Sanz told reporters that there had been no such meeting.", True),
        ("Paulo Sanz told reporters that there had been no rain.", False),
    ],
)
def test_a_meeting_that_one_of_the_two_denies_is_disputed(tmp_path, reply, asked):
    text = (
        f"{TALKS}Chilean President Maria Torres met Peruvian Foreign Minister Paulo Sanz in Tarma "
        f"on Tuesday, her office said. {reply}"
    )
    found = briefed(tmp_path, a=dated("2023-03-01", text))
    known = {q.question: q.status for q in found.questions}
    question = "Did Maria Torres and Paulo Sanz meet on 28 February 2023?"
    assert (known.get(question) == "disputed") == asked


def test_what_was_put_off_is_asked_for_until_it_takes_place(tmp_path):
    slipped = dated("2023-03-01", TALKS + "The signing, planned for Tuesday, was moved to Friday.")
    still = one(briefed(tmp_path, a=slipped), "signing")
    assert (still.question, still.status) == ("When will the signing take place?", "open")
    assert still.answer == "Now set for 3 March 2023, says P200."
    done = dated("2023-03-04", "The signing took place on Friday in Tarma.")
    held = one(briefed(tmp_path, a=slipped, b=done), "signing")
    assert (held.status, held.answer) == ("answered", "On 3 March 2023, says P200 03-04.")


def test_what_a_source_calls_false_is_asked_and_its_own_slip_is_not(tmp_path):
    claim = "Chile says that its boats carry maps of the northern shore. Peru calls that nonsense."
    asked = [
        q for q in briefed(tmp_path, a=dated("2023-03-01", TALKS + claim)).questions if "maps" in q.question
    ]
    assert [q.status for q in asked] == ["disputed"]


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("Whether the miners sold the northern gate", "Is it true that the miners sold the northern gate?"),
        ("Whether a single sheet offers Peru a fund", "Is it true that a single sheet offers Peru a fund?"),
        (
            "Whether it is so that “the office ‘took’ three maps”",
            "Is it true that the office ‘took’ three maps?",
        ),
        (
            "Whether Wednesday afternoon the island team sold the gate",
            "Is it true that the island team sold the gate on Wednesday afternoon?",
        ),
        ("Whether it is so that “its boats carry maps”", ""),
        ("Whether it is so that “the boats that carried maps of …”", ""),
        ("Whether the miners told him of the gate", ""),
        ("How fast the advance goes on", ""),
    ],
)
def test_a_claim_that_cannot_be_turned_round_is_asked_as_it_stands(title, question):
    assert so_asked(title) == question


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("Where the joint board will meet on 5 May", "Where will the joint board meet on 5 May?"),
        ("On what day Maria Torres’s hearing was", "When was Maria Torres’s hearing?"),
        ("How the council voted", "How did the council vote?"),
        ("Whether Sanz has apologised to Torres for that", "Has Sanz apologised to Torres?"),
    ],
)
def test_titles_of_days_places_and_votes_are_asked(title, question):
    assert question_of(title) == question


@pytest.mark.parametrize(
    ("minister", "question"),
    [
        ("Chile’s minister", "Will Maria Torres attend the talks in Lima?"),
        ("Peru’s minister", "Will Peru’s minister come?"),
    ],
)
def test_an_office_asked_after_is_the_one_who_holds_it(tmp_path, minister, question):
    text = f"{TALKS}\n\nWill {minister} come? Chilean Trade Minister Maria Torres is in Santiago."
    found = briefed(tmp_path, a=dated("2023-03-01", text))
    assert [q.question for q in found.questions] == [question]


@pytest.mark.parametrize(
    ("asked", "is_same"),
    [
        ("Will Torres come after all?", True),
        ("Will Torres come to blows with the crews?", False),
        ("Is the trade minister on her way? Nobody would say.", True),
        ("Is the trade minister on her guard? Nobody would say.", False),
        ("Could Maria Torres still fly in? Nobody would say.", True),
    ],
)
def test_however_a_source_asks_after_somebodys_coming_it_is_one_question(tmp_path, asked, is_same):
    text = f"{TALKS}Chilean Trade Minister Maria Torres may still attend the talks in Lima.\n\n{asked}\n"
    later = "Chilean Trade Minister Maria Torres did not come to Lima."
    found = briefed(tmp_path, a=dated("2023-03-01", text), b=dated("2023-03-02", later))
    answers = {q.question: (q.status, len(q.raised)) for q in found.questions}
    assert answers["Will Maria Torres attend the talks in Lima?"] == ("answered", 1 + is_same)


@pytest.mark.parametrize(
    ("again", "status"),
    [
        ("“I will come when there is a paper to sign,” said Maria Torres.", "answered"),
        ("Maria Torres may travel to Lima after all, her office said.", "open"),
    ],
)
def test_a_condition_told_after_a_no_opens_nothing_again(tmp_path, again, status):
    first = f"{TALKS}Chilean President Maria Torres could attend. Later she said she will not travel to Lima."
    found = briefed(tmp_path, a=dated("2023-03-01", first), b=dated("2023-03-02", again))
    assert one(found, "Maria Torres").status == status


@pytest.mark.parametrize(
    ("former", "place"),
    [
        ("Previous talks in Tarma ended without a text.", "Lima"),
        ("The talks in Tarma ended in 2019.", "Lima"),
        ("There were talks in Tarma too. The talks in Tarma were short.", "Tarma"),
    ],
)
def test_talks_gone_by_are_not_where_these_are_held(tmp_path, former, place):
    text = f"Peru and Chile held talks in Lima. {former} Chilean President Maria Torres may attend."
    found = briefed(tmp_path, a=dated("2023-03-01", text))
    assert one(found, "Maria Torres").question == f"Will Maria Torres attend the talks in {place}?"


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("How large the quota is", "How large is the quota?"),
        ("How many tonnes shall pass the gate", "How many tonnes shall pass the gate?"),
        ("The share of the royalties", ""),
        ("How many tonnes passed the gate", ""),
    ],
)
def test_titles_of_what_is_agreed_in_numbers_are_asked(title, question):
    assert question_of(title) == question


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("“I did meet her,” said Peruvian Foreign Minister Paulo Sanz on Friday.", "answered"),
        ("“I did like her,” said Peruvian Foreign Minister Paulo Sanz on Friday.", "disputed"),
        ("“I did meet her,” said Bolivian Foreign Minister Juan Rojas on Friday.", "disputed"),
    ],
)
def test_who_denied_a_meeting_may_own_up_to_it(tmp_path, later, status):
    text = (
        f"{TALKS}Chilean President Maria Torres met Peruvian Foreign Minister Paulo Sanz in Tarma "
        "on Tuesday, her office said. Paulo Sanz told reporters that there had been no such meeting."
    )
    found = briefed(tmp_path, a=dated("2023-03-01", text), b=dated("2023-03-04", later))
    assert one(found, "meet on 28 February").status == status


def test_a_claim_is_asked_without_who_tells_it():
    title = "Whether it is so that “Filling, she says, is put off until July”"
    assert so_asked(title) == "Is filling put off until July?"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Date and place of the signature are to be determined.",
            "When and where will the signature take place?",
        ),
        (
            "The date and venue of the signing have yet to be agreed.",
            "When and where will the signing take place?",
        ),
        ("The date and venue of the signing were agreed on Monday.", ""),
        (
            "Maria Torres is to sign the pact, but no date has been set.",
            "When will Maria Torres sign the pact?",
        ),
        ("Maria Torres signed the pact, but no date was printed on it.", ""),
        (
            "The pact is to be signed in Tarma, though no day has been fixed.",
            "When will the pact be signed in Tarma?",
        ),
    ],
)
def test_the_day_of_what_is_due_is_asked_once(tmp_path, text, asked):
    text = f"{TALKS}Chilean President Maria Torres stayed for the budget vote. {text}"
    found = briefed(tmp_path, a=dated("2023-03-01", text))
    assert [q.question for q in found.questions] == ([asked] if asked else [])


def test_a_day_named_before_it_was_told_that_none_is_set_is_not_the_day(tmp_path):
    named = dated(
        "2023-03-01", f"{TALKS}The signing of the pact will take place in Lima on Friday, 10 March."
    )
    none = dated("2023-03-02", f"{TALKS}No date has been set for the signing of the pact.")
    assert one(briefed(tmp_path, a=named, b=none), "signing").status == "open"


def test_a_week_is_no_day_of_the_next_round(tmp_path):
    text = "The talks in Lima drag on. A second round will be held in Tarma in the week of 20 March."
    answer = one(briefed(tmp_path, a=dated("2023-03-02", text)), "another round").answer or ""
    assert answer.startswith("In the week of 20 March")


def test_the_next_round_is_one_matter_however_it_is_asked(tmp_path):
    first = "The talks in Lima drag on. Will there be another round? Nobody would say."
    later = "The next meeting? It will be held in Tarma, the minister said."
    other = "A second round will open on 20 March, again in Lima."
    papers = {"a": dated("2023-03-01", first), "b": dated("2023-03-02", f"{TALKS}{later}")}
    found = briefed(tmp_path, **papers, c=dated("2023-03-03", f"{TALKS}{other}"))
    asked = {q.question: q.status for q in found.questions}
    assert asked["Where will the next round of talks be held?"] == "disputed"
    assert [q for q in asked if "another round" in q] == ["Will there be another round of talks, and when?"]


@pytest.mark.parametrize(
    ("others", "status"),
    [(0, "disputed"), (3, "answered")],
)
def test_a_head_whom_most_papers_name_leads(tmp_path, others, status):
    first = f"{TALKS}The Chilean delegation is led by Trade Minister Maria Torres."
    second = f"{TALKS}The Chilean delegation is headed by Foreign Minister Paulo Sanz."
    papers = {name: dated(f"2023-03-0{n}", first) for n, name in enumerate("acde"[: others + 1], 2)}
    found = briefed(tmp_path, b=dated("2023-03-01", second), **papers)
    assert one(found, "Who leads").status == status


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("The bill was then sent back to committee by 51 votes to 49.", ("answered", "No, says P200 03-02.")),
        ("The bill has forty pages.", ("open", None)),
    ],
)
def test_a_bill_that_is_sent_back_was_not_approved(tmp_path, later, state):
    asked = f"{TALKS}The Senate is to vote on whether to lift the duty. The bill comes before the Senate."
    found = briefed(tmp_path, a=dated("2023-03-01", asked), b=dated("2023-03-02", later))
    question = one(found, "Senate")
    assert (question.status, question.answer) == state


def test_the_day_and_the_place_of_one_deed_are_asked_together_and_without_either(tmp_path):
    first = f"{TALKS}A Joint Committee will hold its first meeting in Quito in October."
    second = f"{TALKS}The joint committee is to meet for the first time in September, in Lima, Peru says."
    found = briefed(tmp_path, a=dated("2023-03-01", first), b=dated("2023-03-02", second))
    asked = [q.question for q in found.questions if "first meeting" in q.question]
    assert asked == ["When and where will a Joint Committee hold its first meeting?"]


@pytest.mark.parametrize(
    ("doubt", "asked"),
    [
        ("a customs waiver had been signed", ["Was a waiver signed for the firm?"]),
        ("a customs seal was broken", ["Was a customs seal broken?", "Was a waiver signed for the firm?"]),
    ],
)
def test_what_a_transcript_answers_is_not_asked_again_with_less(tmp_path, doubt, asked):
    turns = (
        "QUESTION: Was a waiver signed for the firm?\n\nANA QUIROGA: No waiver has been signed.\n\n"
        "QUESTION: When will it be?\n\nANA QUIROGA: I do not know.\n\nQUESTION: Thank you.\n"
    )
    first = dated("2023-03-01", f"{TALKS}Maria Torres declined to say whether {doubt}.")
    found = briefed(tmp_path, a=first, b=dated("2023-03-02", turns))
    told = [q.question for q in found.questions if "customs" in q.question or "waiver" in q.question]
    assert sorted(told) == asked


def test_a_meeting_of_the_two_sides_that_one_denies_is_asked_face_to_face(tmp_path):
    told = "A short meeting of the two sides took place late in the afternoon, a Peruvian source said."
    denied = "Chilean President Maria Torres said: “Nobody from our side has met anybody from their side.”"
    found = briefed(tmp_path, a=dated("2023-03-01", f"{TALKS}{told} {denied}"))
    question = one(found, "face to face")
    assert (question.question, question.status) == ("Did the two delegations meet face to face?", "disputed")


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("come back", "Will Maria Torres come back to the talks in Lima?"),
        ("come", "Will Maria Torres attend the talks in Lima?"),
    ],
)
def test_who_has_left_is_asked_to_come_back(tmp_path, words, question):
    text = f"{TALKS}Chilean President Maria Torres left the hall. She did not say if she would {words}."
    assert [q.question for q in briefed(tmp_path, a=dated("2023-03-01", text)).questions] == [question]


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("the note says that it was not, while two clerks say that it was closed at noon", "disputed"),
        ("the note is long, while two clerks say that it was closed at noon", "open"),
    ],
)
def test_what_two_say_behind_a_colon_disputes_what_nobody_knew(tmp_path, behind, status):
    text = f"{TALKS}Nobody could say whether the lock was ever closed: {behind}."
    assert one(briefed(tmp_path, a=dated("2023-03-01", text)), "lock").status == status


@pytest.mark.parametrize(
    ("later", "asked"),
    [
        ("Somebody hoped until the last minute that Maria Torres would fly in.", False),
        ("Maria Torres may still fly in, her office said.", True),
    ],
)
def test_what_was_hoped_once_is_not_asked_when_the_talks_are_over(tmp_path, later, asked):
    first = f"{TALKS}Chilean President Maria Torres was at home. The talks in Lima ended on Wednesday."
    found = briefed(tmp_path, a=dated("2023-03-01", first), b=dated("2023-03-04", later))
    assert any("Torres" in q.question for q in found.questions) == asked


@pytest.mark.parametrize(
    ("asked", "later", "state"),
    [
        ("The union’s members vote on the offer on Friday.", "The members turned the offer down.", "No"),
        ("The union’s members vote on the offer on Friday.", "The members backed the offer.", "Yes"),
        ("Parliament must approve the deal.", "Parliament voted the deal down on Friday.", "No"),
        ("It is unclear whether Chile will sign the pact.", "Chile refused to sign the pact.", "No"),
        ("It is unclear whether Chile will sign the pact.", "Chile refused to open the gate.", None),
        ("The court will rule on the ban.", "The court upheld the ban.", "“The court upheld the ban”"),
        ("The court will rule on the ban.", "The court moved house.", None),
        (
            "When will the prisoners be released? Nobody would say.",
            "The prisoners were released on Friday.",
            "“The prisoners were released on Friday”",
        ),
        ("When will the prisoners be released? Nobody would say.", "The prisoners were fed on Friday.", None),
        ("Will the two sides meet again?", "The two sides will meet again on 20 March.", "20 March"),
        (
            "Nothing was agreed on the islands.",
            "Peru and Chile agreed on the islands.",
            "Peru and Chile agree",
        ),
        ("Nothing was agreed on the islands.", "Peru and Chile agreed on the fee.", None),
        (
            "It is not known how many crews will be freed.",
            "Forty crews were freed on Friday.",
            "“Forty crews",
        ),
        ("It is not known how many crews will be freed.", "The crews were freed on Friday.", None),
    ],
)
def test_what_a_later_paper_tells_answers_in_either_sense(tmp_path, asked, later, state):
    found = briefed(
        tmp_path, a=dated("2023-03-01", f"{TALKS}\n\n{asked}"), b=dated("2023-03-04", f"{TALKS}\n\n{later}")
    )
    (question,) = [q for q in found.questions if any(asked[:12] in at.text for at in q.raised)]
    assert (question.answer or "").startswith(state) if state else question.status == "open"


def test_a_text_that_has_a_name_is_asked_after_by_it(tmp_path):
    first = f"{TALKS}The agreement in principle will be presented to the Council on Monday."
    again = f"{TALKS}Whatever is agreed has to pass the Council."
    found = briefed(tmp_path, a=dated("2023-03-01", first), b=dated("2023-03-02", again))
    assert one(found, "Council").question == "Will the Council approve the agreement in principle?"


def test_an_exchange_is_asked_after_without_those_who_watch_it(tmp_path):
    text = f"{TALKS}The parties agreed on an exchange of crews under the auspices of the harbour board."
    asked = [q.question for q in briefed(tmp_path, a=dated("2023-03-01", text)).questions]
    assert asked == ["When will the exchange of crews take place?"]


@pytest.mark.parametrize(
    ("claim", "verb", "question"),
    [
        ("The crews walked out on Monday", "walk", "Did the crews walk out on Monday?"),
        ("On Monday the crews left the hall", "leave", "Did the crews leave the hall on Monday?"),
        ("The crews had settled on a fee", "settle", "Did the crews settle on a fee?"),
        ("They left the hall", "leave", ""),
        ("The boats were left at sea", "leave", ""),
        ("The crews, who left, sold the boats", "sell", ""),
    ],
)
def test_a_claim_in_the_past_is_turned_round(claim, verb, question):
    assert did_it(claim, verb) == question


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("THREE small firms settled at the quay", "Did three small firms settle at the quay?"),
        ("NATO settled three small claims", "Did NATO settle three small claims?"),
        ("Seven small firms settled at the quay", "Did seven small firms settle at the quay?"),
    ],
)
def test_a_word_in_capitals_opens_no_question_with_half_of_them(claim, question):
    assert did_it(claim, "settle") == question


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("chaired the talks on Tuesday", "did not attend the talks on Tuesday", "disputed"),
        ("chaired the talks on Tuesday", "did not attend the talks on Wednesday", "answered"),
        ("opened the talks on Tuesday", "did not attend the talks on Tuesday", "disputed"),
        ("arrived in Lausanne on Tuesday", "did not attend the talks on Tuesday", "answered"),
    ],
)
def test_who_was_there_by_one_paper_and_not_by_another_is_in_dispute(tmp_path, first, second, status):
    talks = "The talks in Lausanne between Norway and Chile opened on Tuesday. "
    hoped = dated("2031-03-03", f"{talks}Labour Minister Åsa Brenn will attend the talks, an aide said.")
    one_paper = dated("2031-03-04", f"{talks}Labour Minister Åsa Brenn {first}.")
    other = dated("2031-03-05", f"{talks}Labour Minister Åsa Brenn {second}.")
    assert one(briefed(tmp_path, a=hoped, b=one_paper, c=other), "Brenn").status == status
