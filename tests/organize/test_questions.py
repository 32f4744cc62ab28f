"""Questions of invented bundles: raised, merged, answered in the order of time."""

from pathlib import Path

import pytest

from generator.model import Briefing, Question
from generator.organize.phrases.phrasing import question_of, whether
from generator.pipeline import brief


def briefed(folder: Path, **documents: str) -> Briefing:
    for name, text in documents.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return brief(folder)


def dated(day: str, text: str) -> str:
    return f"---\ntitle: Talks in Lima\noutlet: Paper {day}\npublished: {day}\n---\n\n{text}\n"


def one(briefing: Briefing, words: str) -> Question:
    (question,) = [q for q in briefing.questions if words in q.question]
    return question


OPEN = (
    "The talks in Lima bring Peru and Chile together. "
    "It is unclear whether Chilean President Maria Torres will attend the talks in Lima."
)
NO = "Chilean President Maria Torres will not attend the talks in Lima."
SHUT = NO + " The talks in Lima go on."


def test_a_later_word_answers_and_says_on_whose_word(tmp_path):
    question = one(briefed(tmp_path, a=dated("2023-03-01", OPEN), b=dated("2023-03-02", SHUT)), "Torres")
    assert question.question == "Will Maria Torres attend the talks in Lima?"
    assert (question.type, question.status) == ("attendance", "answered")
    assert question.answer is not None and question.answer.startswith("No, says ")
    assert [at.text for at in question.answered] == [NO]


def test_a_question_raised_again_after_the_answer_is_open(tmp_path):
    question = one(briefed(tmp_path, a=dated("2023-03-01", SHUT), b=dated("2023-03-02", OPEN)), "Torres")
    assert (question.status, question.answer) == ("open", None)


def test_two_sources_that_ask_the_same_raise_one_question(tmp_path):
    again = "President Maria Torres has not decided whether to travel to Lima for the talks in Lima."
    question = one(briefed(tmp_path, a=dated("2023-03-01", OPEN), b=dated("2023-03-01", again)), "Torres")
    assert len({at.source for at in question.raised}) == 2


def test_what_a_source_denies_is_a_disputed_question(tmp_path):
    text = "The talks in Lima drag on. The harbour office denied that the ferry had sunk."
    question = one(briefed(tmp_path, a=dated("2023-03-01", text)), "ferry")
    assert (question.question, question.status) == ("Did the ferry sink?", "disputed")


def test_an_agreed_deed_without_a_day_is_asked_for(tmp_path):
    text = "At the talks in Lima the two sides agreed an exchange of prisoners."
    question = one(briefed(tmp_path, a=dated("2023-03-01", text)), "exchange")
    assert question.question == "When will the exchange of prisoners take place?"


def test_an_agreed_deed_with_a_day_is_not(tmp_path):
    text = "At the talks in Lima the two sides agreed an exchange of prisoners on Friday."
    assert briefed(tmp_path, a=dated("2023-03-01", text)).questions == ()


def test_ids_do_not_change_with_more_documents(tmp_path):
    first = one(briefed(tmp_path, b=dated("2023-03-01", OPEN)), "Torres")
    more = one(
        briefed(tmp_path, a=dated("2023-02-01", "The talks in Lima were long."), c=dated("2023-03-02", SHUT)),
        "Torres",
    )
    assert first.id == more.id


def test_a_reply_that_decides_nothing_leaves_the_question_open(tmp_path):
    head, tail = "Press briefing\n\n", "\n\nQUESTION: Is the palace open?\n\nANA QUIROGA: Yes.\n"
    text = head + "QUESTION: {}\n\nANA QUIROGA: {}" + tail
    asked = "Will Peru accept the northern fee?"
    shut = briefed(tmp_path, a=text.format(asked, "No. It will never do so."))
    assert one(shut, "northern fee").status == "answered"
    still = briefed(tmp_path, a=text.format(asked, "No decision has been taken."))
    assert one(still, "northern fee").status == "open"


def test_a_question_has_the_topic_of_the_bundle_it_touches(tmp_path):
    (tmp_path / "briefing.yml").write_text("issues:\n  Coast: [coast, shore]\n", encoding="utf-8")
    found = briefed(tmp_path, a=dated("2023-03-01", "It is not known who will guard the northern shore."))
    assert one(found, "shore").topic == "Coast"


def asked_in(folder: Path, text: str) -> list[str]:
    return [q.question for q in briefed(folder, a=dated("2023-03-01", text)).questions]


def test_a_question_never_keeps_a_pronoun_nor_names_one_person_twice(tmp_path):
    told = "President Maria Torres has not said whether she will sign the charter herself. "
    told += "Will she let her deputy speak?"
    found = asked_in(tmp_path, f"{told} Ana Quiroga will stay home if she isn't asked.")
    assert "Will Maria Torres sign the charter?" in found
    assert "Will Maria Torres let her deputy speak?" in found
    assert not any(" she " in q or q.count("Quiroga") > 1 for q in found)


def test_musing_on_what_if_asks_nothing(tmp_path):
    assert asked_in(tmp_path, "The question is what if the wells have dried up.") == []


def test_who_says_that_they_had_begun_wrote_after_those_who_deny_it(tmp_path):
    asked = "It is unclear when the talks in Lima between Peru and Chile will start."
    early = dated("2023-03-01", f"{asked} The talks between Peru and Chile have started in Lima.")
    denied = dated("2023-03-01", "The talks between Peru and Chile in Lima have not started, the host said.")
    begun = dated("2023-03-02", "The talks between Peru and Chile have started in Lima.")
    found = briefed(tmp_path, a=early, b=denied.replace("Paper", "Post"), c=begun)
    answer = one(found, "When will the talks in Lima start").answer or ""
    assert "They had started by 2 March 2023, says " in answer and " and " not in answer


ROUND = "A second round of talks will be held in Quito on {} March."


def test_two_days_of_the_next_round_are_disputed_and_one_answers(tmp_path):
    (tmp_path / "two").mkdir()
    (tmp_path / "one").mkdir()
    first, second = dated("2023-03-01", ROUND.format(20)), dated("2023-03-02", ROUND.format(22))
    two = briefed(tmp_path / "two", a=first, b=second)
    assert one(two, "another round").status == "disputed"
    assert [d.about for d in two.disagreements] == ["When the next round of talks is held"]
    alone = one(briefed(tmp_path / "one", a=first), "another round")
    assert alone.status == "answered" and (alone.answer or "").startswith("20 March, says")


@pytest.mark.parametrize(
    ("day", "state"),
    [("2023-03-01", "disputed"), ("2023-03-02", "disputed"), ("2023-02-28", "answered")],
    ids=["the same day", "a day later", "a day before it was set"],
)
def test_a_day_that_others_say_is_not_set_is_disputed(tmp_path, day, state):
    told = "A second round is to be held in Quito on 20 March, the host said."
    unset = "The envoys have yet to set a date for the second round, Peru's minister said."
    found = briefed(tmp_path, a=dated("2023-03-01", told), b=dated(day, unset))
    assert one(found, "another round").status == state
    assert bool([d for d in found.disagreements if d.rule.endswith("and none")]) == (state == "disputed")


COMING = (
    "Chilean President Maria Torres will join the talks in Tarma, Peru, her aides hope. It is unclear "
    "whether Maria Torres will come to Tarma. Chile's president is still weighing whether to fly out. "
    '"If the rain stops, I will take the plane," Torres said on Monday.'
)


def test_who_comes_is_asked_once_however_it_is_put(tmp_path):
    text = COMING + "\n\nThe talks in Tarma began without her. Torres stayed in Santiago."
    question = one(briefed(tmp_path, a=dated("2023-03-01", text)), "Torres")
    assert question.question == "Will Maria Torres attend the talks in Tarma?"
    assert len(question.raised) == 4
    assert question.status == "answered"
    assert question.answer is not None and question.answer.startswith("No, says ")


def test_a_journey_to_another_town_is_asked_apart(tmp_path):
    text = COMING + " It is not clear whether Torres will go to Quito in May."
    asked = {q.question for q in briefed(tmp_path, a=dated("2023-03-01", text)).questions}
    assert {"Will Maria Torres go to Quito?", "Will Maria Torres attend the talks in Tarma?"} <= asked


def test_a_transcript_asks_with_a_name_before_the_question_and_is_answered_by_the_next_speaker(tmp_path):
    text = (
        "Press briefing\n\nQUESTION (Lima Daily): General, did Chile threaten to walk away? We heard so.\n\n"
        "PAULO SANZ: No. That is false.\n\nQUESTION: Are you happy?\n\nPAULO SANZ: Very.\n\n"
        "QUESTION: Who will pay for the two ships? Chile or Peru?\n\nPAULO SANZ: Chile.\n"
    )
    head = "---\ntitle: Talks in Lima\nkind: transcript\npublished: 2023-03-01\n---\n\n"
    asked = {q.question: q.answer for q in briefed(tmp_path, a=head + text).questions}
    assert asked == {
        "Did Chile threaten to walk away?": "The reply: “No. That is false”",
        "Who will pay for the two ships?": "The reply: “Chile”",
    }


def test_two_numbers_of_one_thing_ask_how_many(tmp_path):
    text = "{} said that {} sailors were killed in the storm off Tarma."
    told = [text.format("Chile", "nine"), text.format("Peru", "fourteen")]
    question = one(briefed(tmp_path, a=dated("2023-03-01", " ".join(told))), "How many")
    assert (question.question, question.status) == ("How many sailors were killed?", "disputed")
    assert question.answer is not None and "“nine" in question.answer and "“fourteen" in question.answer
    apart = briefed(tmp_path, a=dated("2023-03-01", told[0]), b=dated("2023-03-02", told[1]))
    assert not [q for q in apart.questions if "How many" in q.question]  # a toll rises


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear who will blink first.",
        "The vote will be a test of whether Chile is sincere.",
        "Nobody knows how the talks will go.",
    ],
)
def test_what_any_outcome_answers_is_no_question(text, tmp_path):
    assert briefed(tmp_path, a=dated("2023-03-01", f"The talks in Lima drag on. {text}")).questions == ()


def test_what_was_agreed_later_answers_a_claim(tmp_path):
    claim = (
        "The talks in Lima drag on. The fourteen sailors of the Estrella 9 will be released, said a source "
        "who asked not to be named."
    )
    deal = (
        "Delegations of Peru and Chile held talks in Lima on Thursday. The talks have ended. The two sides "
        "agreed to release the fourteen sailors of the Estrella 9."
    )
    question = one(
        briefed(tmp_path, a=dated("2023-03-01", claim), b=dated("2023-03-02", deal)), "fourteen sailors"
    )
    assert question.status == "answered"
    assert question.answer is not None and "agree to release the fourteen sailors" in question.answer


def test_a_source_leaves_its_own_question_to_others(tmp_path):
    text = "The talks in Lima drag on.\n\nIs the foreign minister of Chile on the road? {}\n\nRain fell."
    still = briefed(tmp_path, a=dated("2023-03-01", text.format("Nobody would say.")))
    assert one(still, "road").status == "open"


def test_a_deed_told_later_answers_a_question(tmp_path):
    asked = "The talks in Lima drag on. It is unclear whether the miners will reopen the gate of the dam."
    deed = "The talks in Lima drag on. On Thursday the miners reopened the gate of the dam."
    question = one(briefed(tmp_path, a=dated("2023-03-01", asked), b=dated("2023-03-02", deed)), "gate")
    assert question.status == "answered"


def test_a_later_stage_is_not_this_meeting(tmp_path):
    text = (
        "Chilean President Maria Torres will not attend the talks in Lima. The spokesman declined to say "
        "whether Maria Torres would join the talks in Lima at a later stage."
    )
    asked = {q.question: q.status for q in briefed(tmp_path, a=dated("2023-03-01", text)).questions}
    assert asked == {"Will Maria Torres join the talks in Lima at a later stage?": "open"}


def answers_in(folder: Path, turns: str) -> dict[str, tuple[str, str | None]]:
    head = "---\ntitle: Talks in Lima\nkind: transcript\npublished: 2023-03-01\n---\n\nPress briefing\n\n"
    tail = "\n\nQUESTION: Is the palace open?\n\nANA QUIROGA: Yes.\n"
    asked = briefed(folder, a=head + turns + tail).questions
    return {q.question: (q.status, q.answer) for q in asked if "palace" not in q.question}


def test_two_who_reply_otherwise_dispute_it_and_a_retort_answers_nothing(tmp_path):
    turns = (
        "QUESTION: Did the miners leave the hall?\n\nANA QUIROGA: No. They rested.\n\n"
        "PAULO SANZ: Yes. I saw the chairs.\n\n"
        "QUESTION: Who will pay for the ships?\n\nANA QUIROGA: Ask the bank.\n"
    )
    assert answers_in(tmp_path, turns) == {
        "Did the miners leave the hall?": (
            "disputed",
            "Ana Quiroga: “No. They rested”; Paulo Sanz: “Yes. I saw the chairs”.",
        ),
        "Who will pay for the ships?": ("open", None),
    }


def test_a_reporter_who_leans_on_words_before_is_told_in_full(tmp_path):
    turns = (
        "QUESTION (Lima Daily): For the minister. Forty men were hurt at the gate. Will the police answer "
        "for it?\n\nANA QUIROGA: That isn't a matter for us.\n\n"
        "QUESTION: Are you glad?\n\nANA QUIROGA: Very.\n"
    )
    asked = "A reporter asked: “Forty men were hurt at the gate. Will the police answer for it?”"
    assert answers_in(tmp_path, turns) == {asked: ("open", None)}


def test_who_must_approve_is_asked_once_and_signing_too(tmp_path):
    text = (
        "The talks in Lima drag on. The pact needs the approval of the assembly. Nobody would say whether "
        "anything would be signed.\n\nSo will there be a signing today? Yes"
    )
    asked = {q.question: q.status for q in briefed(tmp_path, a=dated("2023-03-01", text)).questions}
    assert asked == {"Will the assembly approve the pact?": "open", "Will anything be signed?": "answered"}


def test_the_board_that_has_approved_answers_and_the_next_town_too(tmp_path):
    asked = "The talks in Lima drag on. The pact needs the approval of the board of the mine."
    told = "The talks in Lima drag on. The board of the mine approved the pact by five votes to two."
    both = briefed(tmp_path, a=dated("2023-03-01", asked), b=dated("2023-03-02", told))
    question = one(both, "board")
    assert (question.status, question.answer) == ("answered", "Yes, says P200 03-02.")


def test_the_next_round_is_told_with_day_and_town_and_two_towns_are_asked_for(tmp_path):
    first = "The talks in Lima drag on. A second round is planned for May 4 in Quito, she said."
    alike = "The talks in Lima drag on. The next round is in Quito on 4 May."
    found = briefed(tmp_path, a=dated("2023-03-01", first), b=dated("2023-03-02", alike))
    question = one(found, "another round")
    assert question.status == "answered"
    assert (
        question.answer is not None
        and question.answer.startswith("4 May, say ")
        and "in Quito" in question.answer
    )
    other = alike.replace("Quito", "Tarma")
    found = briefed(tmp_path, a=dated("2023-03-01", first), b=dated("2023-03-02", other))
    assert one(found, "Where will").status == "disputed"


def test_its_in_a_denied_claim_is_who_denies(tmp_path):
    text = "The talks in Lima drag on. Chile wants peace. It denied that its soldiers had crossed the river."
    question = one(briefed(tmp_path, a=dated("2023-03-01", text)), "soldiers")
    assert (question.question, question.status) == ("Did Chile’s soldiers cross the river?", "disputed")


def test_who_was_to_travel_and_came_is_answered(tmp_path):
    asked = (
        "The talks in Lima drag on. Whether Chilean President Maria Torres travels on Saturday is not known."
    )
    came = "The talks in Lima go on. Maria Torres landed in Lima on Saturday."
    found = briefed(tmp_path, a=dated("2023-03-01", asked), b=dated("2023-03-05", came))
    assert one(found, "Torres").status == "answered"


def test_who_will_come_is_asked_of_the_next_round_once_this_one_is_over(tmp_path):
    signed = (
        "The talks in Lima have ended. Peru and Chile signed the pact in Lima on 1 March 2023. "
        "A second round is planned for May 4 in Quito."
    )
    later = "Chilean President Maria Torres is at home. Will Maria Torres come?"
    found = briefed(tmp_path, a=dated("2023-03-01", signed), b=dated("2023-03-03", later))
    assert one(found, "Torres").question == "Will Maria Torres attend the next round of talks?"


def test_a_reply_that_does_not_give_what_is_asked_answers_nothing(tmp_path):
    turns = (
        "QUESTION: Who typed the sheet?\n\nANA QUIROGA: It smelled of ink.\n\n"
        "QUESTION: Who drafted the paper?\n\nANA QUIROGA: I won't go into that.\n\n"
        "QUESTION: Who wrote the map?\n\nANA QUIROGA: Paulo Sanz did.\n"
    )
    asked = {question: state for question, (state, _) in answers_in(tmp_path, turns).items()}
    assert asked == {
        "Who typed the sheet?": "open",
        "Who drafted the paper?": "open",
        "Who wrote the map?": "answered",
    }


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("Whether harbour staff have had no pay since March", "Have harbour staff had no pay since March?"),
        ("Whether the gate was opened on Monday", "Was the gate opened on Monday?"),
        ("Whether the ship that was seized has sunk", ""),
        ("Whether it is so that “they started late”", ""),
        ("Who walked out of the talks in Lima", "Who walked out of the talks in Lima?"),
        ("At what time the talks in Lima start", "At what time did the talks in Lima start?"),
        ("How fast the advance goes on", ""),
    ],
)
def test_the_title_of_a_difference_is_asked_where_its_shape_is_known(title, question):
    assert question_of(title) == question


def test_two_tellers_below_a_question_of_the_source_dispute_it(tmp_path):
    text = (
        "Did the ferry owner walk out?\n\nThe crews say the owner left in anger.\n\n"
        "The owner’s office insists that the hearing had ended."
    )
    (question,) = briefed(tmp_path, a=f"---\npublished: 2023-03-01\n---\n\n# {text}\n").questions
    assert (question.question, question.status) == ("Did the ferry owner walk out?", "disputed")
    assert len(question.answered) == 2


def test_who_is_asked_in_a_transcript_is_the_one_who_answers(tmp_path):
    text = "Q: Minister, will you be in Arica on Friday?\nMINISTER RUTH VALE: I won’t discuss my diary today."
    (question,) = briefed(
        tmp_path, a=f"---\nkind: transcript\npublished: 2023-03-01\n---\n\n{text}\n"
    ).questions
    assert (question.question, question.status) == ("Will Ruth Vale be in Arica on Friday?", "open")


def test_a_clause_as_a_title_begins_small_and_without_who_tells_it():
    assert (
        whether("Elsewhere in Lorn, the crews still wait")
        == "Whether elsewhere in Lorn, the crews still wait"
    )
    assert whether("According to three envoys, the text changed") == "Whether the text changed"
    assert whether("Kenya left") == "Whether Kenya left"
