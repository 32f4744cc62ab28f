"""Who said what, on invented people: the shapes that outlets print."""

import pytest

from generator.collect import collect
from generator.extract import extract
from generator.model import Doubt
from tests.extract.said import findings_of, said, speaker_of

CASES = {
    # A thing does not write, and nobody is a priority; a wrong apposition does not speak either.
    "Pavel Horak ended his post with an overture to Ivo Vondra -- writing “Personal meeting?” -- and left.": [
        ("Personal meeting?", "Pavel Horak")
    ],
    "A deal is a high priority for hawks, who call it a “must.”": [("must.", "(hawks)")],
    "“It is the only way,” said Lund Board of Trade Head Tom J. Dorn, telling “Lund This Sunday” so.": [
        ("It is the only way,", "Tom J. Dorn")
    ],
    # A name and its outlet behind a passage sign it; "Still, the group said" begins anew.
    "“The lock is shut, and it will not open before May.” Ann Lindqvist, Lund Times": [
        ("The lock is shut, and it will not open before May.", "Ann Lindqvist")
    ],
    "“It turned,” Ann Quist said, adding that “it is over.” Still, the group said, “There is much to do.”": [
        ("It turned,", "Ann Quist"),
        ("it is over.", "Ann Quist"),
        ("There is much to do.", "(the group)"),
    ],
    # A name that is a modal, too; a letter's words are not those of whom it is sent to.
    "Clerks left.\n\n“The lock must open,” May said. Ms Ann May smiled.": [("The lock must open,", "(May)")],
    "Pavel Horak called it off with a letter to Marek Vondra citing the “terrible anger” of the town.": [
        ("terrible anger", "(a letter)")
    ],
    "“We stay,” Marta Lindqvist said on Monday.": [("We stay,", "Marta Lindqvist")],
    # The relative clause is the last one's, and goes on behind "and".
    "It was a duel of two: Mr. Pavel Horak and Ms. Marta Lindqvist, who has called the clerk a “toad” and a "
    "“snail,” and in an interview added, “I will not bow.”": [
        ("toad", "Marta Lindqvist"),
        ("snail,", "Marta Lindqvist"),
        ("I will not bow.", "Marta Lindqvist"),
    ],
    "Pavel Horak left. Marta Lindqvist, for instance, the ports minister from the party Ny Kurs, told Lund "
    "Radio, “It is sunk.”": [("It is sunk.", "Marta Lindqvist")],
    # The day beside the verb is nobody.
    "Pavel Horak on Sunday called the pier an “eyesore.” Marta Lindqvist Monday dismissed the “myth”.": [
        ("eyesore.", "Pavel Horak"),
        ("myth", "Marta Lindqvist"),
    ],
    "Pavel Horak wrote that the pier stays. “Wait for May!” the post said.": [
        ("Wait for May!", "Pavel Horak")
    ],
    "That led Mayor Pavel Horak to fire back that the clerks were “asleep.”": [("asleep.", "Pavel Horak")],
    "Clerks said Horak kept up the “year of calm” and that all agreed, The Northern Press reported.": [
        ("year of calm", "(Clerks)")
    ],
    # A strike that goes on says nothing; who is asked answers; a label that names a matter is nobody's.
    "Pavel Horak came out to the cameras. The board voted no, he says. “We have talked for four years.” The "
    "crane drivers’ stoppage continues at Lund.": [("We have talked for four years.", "Pavel Horak")],
    "Marta Lindqvist, the mediator, left. Pavel Horak, asked whether she missed him: “I was not invited.”": [
        ("I was not invited.", "Pavel Horak")
    ],
    "Marta Lindqvist read out the draft. Remote operation of cranes: “to be discussed in May”.": [],
    # Left open by mistake: not who speaks two paragraphs on.
    "“It is deep,” Pavel Horak said. “It is cold too.\nRain fell.\n“It is mine,” Marta Lindqvist said.": [
        ("It is deep,", "Pavel Horak"),
        ("It is cold too.", "Pavel Horak"),
        ("It is mine,", "Marta Lindqvist"),
    ],
    # A post taken over whole, with its writer below.
    "The pier is open again, thanks to all who worked at night! pic.pier/x — Marta Lindqvist (@marta) May 5, "
    "2031": [("The pier is open again, thanks to all who worked at night!", "Marta Lindqvist")],
    "Pavel Horak called it a “pier of shame’’ and a “wreck.”": [
        ("pier of shame", "Pavel Horak"),
        ("wreck.", "Pavel Horak"),
    ],
    "Two guests recalled the sentence: “I have read longer menus,” Marta Lindqvist said.": [
        ("I have read longer menus,", "Marta Lindqvist")
    ],
    "“We stay,” said Marta Lindqvist, who speaks for the union. “Nobody leaves.”": [
        ("We stay,", "Marta Lindqvist"),
        ("Nobody leaves.", "Marta Lindqvist"),
    ],
    "According to Pavel Horak, the harbour is “as good as closed.”": [("as good as closed.", "Pavel Horak")],
    "The plan was described by Pavel Horak as “a gift to smugglers.”": [
        ("a gift to smugglers.", "Pavel Horak")
    ],
    "“We will not wait,” Pavel Horak was quoted as saying by the paper.": [
        ("We will not wait,", "Pavel Horak")
    ],
    "Pavel Horak called the offer “shabby” and its author a “clown.”": [
        ("shabby", "Pavel Horak"),
        ("clown.", "Pavel Horak"),
    ],
    "Marta Lindqvist spoke first.\nLindqvist: “The dam holds.”": [("The dam holds.", "Lindqvist")],
    "Marta Lindqvist, Harbour Radio: “The dam holds and will hold.”": [
        ("The dam holds and will hold.", "Marta Lindqvist")
    ],
    "The ministry said the dam was “perfectly safe.”": [("perfectly safe.", "(The ministry)")],
    "“It is a trap,” a senior official said on condition of anonymity.": [
        ("It is a trap,", "(a senior official)")
    ],
    "Marta Lindqvist said the dam would hold, adding that “nobody needs to leave.”": [
        ("nobody needs to leave.", "Marta Lindqvist")
    ],
    "Marta Lindqvist said Pavel Horak held a “special meeting” on the dam.": [
        ("special meeting", "Marta Lindqvist")
    ],
    "The crowd laughed, with Pavel Horak’s aide, Marta Lindqvist, saying: “Never on a Sunday.”": [
        ("Never on a Sunday.", "Marta Lindqvist")
    ],
    "“The dam holds.” ― Marta Lindqvist": [("The dam holds.", "Marta Lindqvist")],
    "“Will it hold?” Marta Lindqvist asked the engineers.": [("Will it hold?", "Marta Lindqvist")],
    "Marta Lindqvist’s reply was short: “Never.”": [("Never.", "Marta Lindqvist")],
    # Who is asked is the one who speaks, and a rank's stop ends no sentence.
    "“Not one boat,” said Brig. Gen. Somchai Vong, when asked whether boats had entered the bay.": [
        ("Not one boat,", "Somchai Vong")
    ],
    "“Is it lost?” asked Pavel Horak.": [("Is it lost?", "Pavel Horak")],
    # The pronoun before the verb is its subject, whatever comes first.
    "President Pavel Horak has said the mayor is afraid. The team that came Friday he called “hollow.”": [
        ("hollow.", "Pavel Horak")
    ],
    "Pavel Horak’s team: Governor Marta Lindqvist faulted Norway for not sending “any real deciders.”": [
        ("any real deciders.", "Marta Lindqvist")
    ],
    # Two who answer each other, and somebody told by a country nobody named before.
    "Marta Lindqvist and Pavel Horak came out. “It is a draft,” said Pavel Horak. “It is a step,” said the "
    "other.": [
        ("It is a draft,", "Pavel Horak"),
        ("It is a step,", "Marta Lindqvist"),
    ],
    "Marta Lindqvist, Pavel Horak and Rosa Quispe came out. “No,” said Pavel Horak. “Yes,” said the other.": [
        ("No,", "Pavel Horak"),
        ("Yes,", "(the other)"),
    ],
    "The firm threatened them. “The cranes stay and the ships go.” Those were Pavel Horak’s words.": [
        ("The cranes stay and the ships go.", "Pavel Horak")
    ],
    "Peru wants its boats to stop, as Pavel Horak put it on Friday, “ploughing the bed of the sea”.": [
        ("ploughing the bed of the sea", "Pavel Horak")
    ],
    "A senior official, who did not want to be quoted by name, put it to me: “She asked what to say.”": [
        ("She asked what to say.", "(A senior official)")
    ],
    # An aside owns the sentence around it.
    "The mayor, Pavel Horak, mocked her. Marta Lindqvist, he added, asked for a seat when her “elders made "
    "her behave.”": [("elders made her behave.", "Pavel Horak")],
    # Who relays words has not spoken them; who is cited has.
    "In the end Pavel Horak replied: “No fairy tales,” the Courier’s source says.": [
        ("No fairy tales,", "Pavel Horak")
    ],
    "The dam is “a ruin,” the Courier reported.": [("a ruin,", "(Courier)")],
    "She is Marta Lindqvist. She called the talks “a farce,” CNN reported.": [
        ("a farce,", "Marta Lindqvist")
    ],
    "The Courier cited diplomats as saying the deal was “on the verge of collapse.”": [
        ("on the verge of collapse.", "(diplomats)")
    ],
    "The office said on Monday that the buses were “a mistake,” the Courier reported.": [
        ("a mistake,", "(The office)")
    ],
    "The Harbour Courier was sold. The paper quoted a driver as saying the pier was “ready to drop.”": [
        ("ready to drop.", "(a driver)")
    ],
    "Secretary Marta Sosa left. A ministry official came in. The official called the mood “tense and low.”": [
        ("tense and low.", "(A ministry official)")
    ],
    "Secretary Marta Sosa left. The secretary called the mood “tense and low.”": [
        ("tense and low.", "Marta Sosa")
    ],
    "They sat, with the mayor’s aide, Pavel Horak, saying: “No fairy tales,” the Courier’s source says.": [
        ("No fairy tales,", "Pavel Horak")
    ],
    "Pavel Horak spoke of his support for it, and his claim that Oslo should accept it “immediately.”": [
        ("immediately.", "Pavel Horak")
    ],
    "MP Pavel Horak spoke. While the MP warned it would be “naïve” to hope, he left.": [
        ("naïve", "Pavel Horak")
    ],
    "The Courier cited a flood as “a warning.”": [("a warning.", "(Courier)")],
    # A place that talks are held with does not speak.
    "The plan leaves room for “possible deals” in talks with Oslo, the head of the Swedish team and aide "
    "Pavel Horak, has said.": [("possible deals", "Pavel Horak")],
    # Who puts it so, in whose words, and who is only told of.
    "Pavel Horak flew home, “for his goats” as the ministry puts it.": [("for his goats", "(the ministry)")],
    "Pavel Horak is, as Marta Lindqvist put it, “a fence.”": [("a fence.", "Marta Lindqvist")],
    "Pavel Horak was “a coward and a cheat,” in the view of one delegate.": [
        ("a coward and a cheat,", "(one delegate)")
    ],
    "“The road is shut,” Pavel Horak quoted Marta Lindqvist as saying.": [
        ("The road is shut,", "Marta Lindqvist")
    ],
    "“It is a farce,” said the wife of Pavel Horak.": [("It is a farce,", "(the wife)")],
    "Pavel Horak spoke.\n• On the dam: “It stays shut.”\n“It leaks,” he said.": [
        ("It leaks,", "Pavel Horak")
    ],
    # A body is none of its people, and a man from Chile is not Chile.
    "“We moved,” said TELCO vice president Ana Ruiz. TELCO said the rest was “for the court.”": [
        ("We moved,", "Ana Ruiz"),
        ("for the court.", "(TELCO)"),
    ],
    "The vice president of TELCO, Ana Ruiz, came. “We moved,” the vice president said.": [
        ("We moved,", "Ana Ruiz")
    ],
    "Chilean envoy Rosa Quispe met Peruvian envoy Pedro Salas. “It is a window,” the Peruvian said.": [
        ("It is a window,", "Pedro Salas")
    ],
    "“It is a window,” the Chilean said.": [("It is a window,", "(the Chilean)")],
    "Chilean envoy Rosa Quispe met Chilean envoy Pedro Salas. “It is a window,” the Chilean said.": [
        ("It is a window,", "(the Chilean)")
    ],
    "I've asked around all week. “Ask me in July,” said Marta Lindqvist.": [
        ("Ask me in July,", "Marta Lindqvist")
    ],
    "The dam is “as safe as a house,” the head of the water board, Marta Lindqvist, has said.": [
        ("as safe as a house,", "Marta Lindqvist")
    ],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_the_speaker_is_found(text, expected):
    assert said(text) == expected


NO_SPEECH = [
    "Immediately labeled “worthless” on a website, Pavel Horak came home by sea.",
    "Pavel Horak told Radio Lund’s “Harbourline.” In his book, “The Art of Locks,” he says it all.",
    "He drove a car with a “self-heating” seat to the coast.",
    "The film “Winter in Tallinn” opened on Friday.",
    "On the channel’s “Morning Round,” guests drank tea.",
    "The word “harbour” has six letters in the old spelling.",
    "Pavel Horak appeared on “Good Morning Tallinn” and left by sea.",
    "Pavel Horak extended the plan commonly known as “Stay in Harbour” and left.",
    '<img width="600" height="400"> The dam is open.',
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_scare_quotes_and_titles_are_not_speech(text):
    found = findings_of(text)
    assert found.quotes == ()


def test_a_man_from_a_country_is_no_organisation():
    kinds = [q.speaker.type for q in findings_of("“No,” the Chilean said. “No,” Chile said.").quotes]
    assert kinds == ["unnamed", "organization"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We did not walk out,” Lund Gateway said in a statement.", "organization"),
        ("“We did not walk out,” said a spokesman for Lund Gateway.", "unnamed"),
        ("“We did not walk out,” Admiral Dorn Vossek said.", "person"),
        ("Paragraph six says that claims will be “verified”.", "organization"),
    ],
)
def test_a_name_that_is_no_person_s_is_a_body_s(text, kind):
    assert [quote.speaker.type for quote in findings_of(text).quotes] == [kind]


def test_what_is_no_speech_is_kept_with_its_kind():
    found = findings_of("The film “Winter in Tallinn” opened on Friday.")
    assert [(marked.kind, marked.words) for marked in found.marked] == [("title", "Winter in Tallinn")]


def test_a_whole_clause_is_direct_and_a_part_of_one_is_mixed():
    found = findings_of("“We stay,” said Marta Lindqvist. She said the dam was “as good as new.”")
    assert [quote.kind for quote in found.quotes] == ["direct", "mixed"]


def test_a_closing_mark_in_place_of_an_opening_one_is_doubted():
    (quote,) = findings_of("”We are ready to talk,” Pavel Horak stressed.").quotes
    assert quote.doubts == (Doubt.UNBALANCED_MARKS,)


def test_an_unnamed_official_is_never_given_a_name():
    found = findings_of("Marta Lindqvist left. “It is a trap,” an official said.")
    assert found.quotes[0].speaker.name_at is None
    assert Doubt.ANONYMOUS in found.quotes[0].doubts


def test_a_name_that_is_nobody_known_is_not_called_nameless():
    firm, officials = findings_of("“We sail,” Medvia said. “We stay,” Norwegian officials said.").quotes
    assert Doubt.ANONYMOUS not in firm.doubts
    assert Doubt.ANONYMOUS in officials.doubts


def test_an_unnamed_speaker_is_shown_with_whose_or_where_he_is():
    found = findings_of(
        "“No,” said a spokesman for the Harbour Board. “No,” a nurse at a clinic in Lund said. "
        "“No,” a driver said on Friday."
    )
    labels = [quote.speaker.label for quote in found.quotes]
    assert labels == ["a spokesman for the Harbour Board", "a nurse at a clinic in Lund", "a driver"]


def test_a_headings_words_are_who_says_them_below_and_nobodys_from_before(tmp_path):
    (tmp_path / "a.md").write_text(
        "# Talks\n\nPavel Horak spoke. “It is late,” he said.\n\n## ‘A fence, no wall’\n\n"
        "“This is a fence, no wall,” said Marta Lindqvist.\n\n## ‘Nobody left’\n\nIt rained.\n",
        encoding="utf-8",
    )
    (found,) = extract(collect(tmp_path).documents)
    assert [(quote.words, speaker_of(quote)) for quote in (*found.quotes, *found.marked)] == [
        ("It is late,", "Pavel Horak"),
        ("A fence, no wall", "Marta Lindqvist"),
        ("This is a fence, no wall,", "Marta Lindqvist"),
        ("Nobody left", "?"),
    ]


def test_a_post_does_not_go_on_with_the_words_of_the_post_above(tmp_path):
    (tmp_path / "live.md").write_text(
        "# Ferry talks live\n\n*4 March 2031*\n\n"
        "**17:20** “The boats are full,” Pavel Horak said.\n\n"
        "**16:40** Marta Lindqvist has handed in a paper. She did so at four. “They can live with it.”\n\n"
        "**15:00** The ferry has left.\n"
    )
    (found,) = extract(collect(tmp_path).documents)
    assert [speaker_of(quote) for quote in found.quotes] == ["Pavel Horak", "Marta Lindqvist"]


def test_a_quotation_alone_behind_what_somebody_did_is_his_and_not_of_the_paragraph_before():
    text = 'Mia Olsen left. "I carry the maps," she said.\n\nOla Dahl nodded. "We have nothing to hide here."'
    assert [speaker_of(quote) for quote in findings_of(text).quotes] == ["Mia Olsen", "Ola Dahl"]
