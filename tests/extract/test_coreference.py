"""Pronouns and descriptions, resolved on invented people."""

import pytest

from generator.collect import collect
from generator.extract import extract
from tests.extract.said import said

CASES = {
    "Marta Lindqvist met Pavel Horak at the dam.\n“It holds,” she said.": ["Marta Lindqvist"],
    "Prime Minister Pavel Horak met Marta Lindqvist at the dam.\n“It holds,” he said.": ["Pavel Horak"],
    "Harbour Minister Marta Lindqvist met Governor Pavel Horak.\n“It holds,” the governor said.": [
        "Pavel Horak"
    ],
    "Finnish President Aino Salmela spoke to Estonian President Kaur Lepik.\n"
    "“It holds,” the Estonian president said.": ["Kaur Lepik"],
    "Finnish President Aino Salmela spoke to Estonian President Kaur Lepik.\n"
    "“It holds,” the Finnish leader said.": ["Aino Salmela"],
    "Finnish President Aino Salmela spoke of the dam.\n“It holds,” the Estonian leader said.": [
        "(the Estonian leader)"
    ],
    "Fisheries Minister Aino Salmela spoke of the dam.\n“It holds,” the former prime minister said.": [
        "(the former prime minister)"
    ],
    "Prime Minister Aino Salmela spoke of the dam.\n“It holds,” the prime minister said.": ["Aino Salmela"],
    "Norwegian Minister Aino Salmela spoke of the dam.\n“It holds,” the Cape Verdean minister said.": [
        "(the Cape Verdean minister)"
    ],
    "The foreign minister of Norway, Aino Salmela, spoke of the dam.\n“It holds,” Norway said.": ["(Norway)"],
    "Former diplomat Aino Salmela spoke of the dam. “It holds,” the former diplomat said.": ["Aino Salmela"],
    # nobody does it to himself
    "Pavel Horak told Ivo Brand of it.\nHe decided for Pavel Horak and went home. “It holds,” he said.": [
        "Ivo Brand"
    ],
    # Who was brought in without a name is the one that the description means, not an older name.
    "Secretary Aino Salmela toured the locks.\nSalmela smiled. A harbour board official was glum.\n"
    "“Two gates are cracked,” the official said. “Both leak,” he said.": [
        "(A harbour board official)",
        "(A harbour board official)",
    ],
    "Secretary Aino Salmela toured the locks.\n“Two gates are cracked,” the Danish official said.": [
        "(the Danish official)"
    ],
    "Foreign Secretary Aino Salmela toured the locks.\n“They leak,” the League’s secretary-general said.": [
        "(the League's secretary-general)"
    ],
    "Foreign Secretary Aino Salmela toured the locks.\n“They leak,” the top diplomat said.": ["Aino Salmela"],
    "Finnish Foreign Minister Aino Salmela toured the locks.\n“They leak,” the Finnish official said.": [
        "(the Finnish official)"
    ],
    "Deputy Director Aino Salmela toured the locks.\n“They leak,” the deputy director said.": [
        "Aino Salmela"
    ],
    "Deputy Director Aino Salmela toured the locks.\n"
    "“They leak,” the deputy director said, declining to be named.": ["(the deputy director)"],
    # Whose wife or brother speaks, does not.
    "The brother of Mayor Pavel Horak left. “It holds,” the brother of Mayor Pavel Horak said.": [
        "(the brother of Mayor Pavel Horak)"
    ],
    "“It holds,” said Dyke Holdings' analyst Pavel Horak.": ["Pavel Horak"],
    "Bank of Finland Governor Pavel Horak said it was “late.”": ["Pavel Horak"],
    "But Director of National Dykes Pavel Horak said it was “late.”": ["Pavel Horak"],
    "High Commissioner for Dykes Pavel Horak said it was “late.”": ["Pavel Horak"],
    "Harbour League for Nurses President Aino Salmela said it was “late.”": ["Aino Salmela"],
    "The board was slow, came very late, and many harbour experts said it was “odd.”\n"
    "“So it was,” said Pavel Horak, a harbour expert.": ["(many harbour experts)", "Pavel Horak"],
    # A clause that opens its sentence looks ahead to the subject.
    "Pavel Horak came with Marek Vondra.\nWorn out by a quarrel he called “endless,” Marek Vondra left.": [
        "Marek Vondra"
    ],
    # A family name that one has borne alone does not pass to whoever stands beside him.
    "Pavel Horak spoke. Horak was late, Horak was tired. With him stood his brother, Ivo Horak.\n"
    "“It holds,” Horak said.": ["Horak"],
    "Aino Salmela’s spokesman denied it. “It holds,” the spokesman said.": ["(the spokesman)"],
    "Aino Salmela spoke of the dam. “It holds,” another diplomat said.": ["(another diplomat)"],
    # An apposition's owner is not the one who speaks on.
    "Viktor Medin, the head of the team and an aide to President Vladan Put, said so. However, he also said "
    "it was “late.”": ["Viktor Medin"],
    "An aide to Vladan Put, Viktor Medin, has signalled it.\n“It is late,” he stated.": ["Viktor Medin"],
    "Pavel Horak, once a spokesman, left. “It holds,” Horak’s spokesman said.": ["(Horak's spokesman)"],
    # A description that is a subject is followed like a name; a team is nobody.
    "Governor Ana Horak met Marta Lindqvist, the mayor. The mayor laughed. “It holds,” she said.": [
        "Marta Lindqvist"
    ],
    "Governor Ana Horak met Marta Lindqvist, head of the team. The team laughed. “It holds,” she said.": [
        "Ana Horak"
    ],
    # Nobody speaks of himself by name.
    "Pavel Horak came with Marek Vondra. “Horak decides alone,” he said.": ["Marek Vondra"],
    "Pavel Horak came with Marek Vondra. “I decide alone,” he said.": ["Pavel Horak"],
    # Brought in by the sentence before, or before a colon.
    "Pavel Horak spoke first. The WHO sent an observer, Ravi Nair. “It is late,” he said.": ["Ravi Nair"],
    "Pavel Horak spoke first. An aide, Ivan Brod, was harsher: it was lost, he said. “They lie,” he said.": [
        "Ivan Brod"
    ],
    "Pavel Horak greeted Marek Vondra. “It is late,” he said.": ["Pavel Horak"],
    # Somebody without a name is followed too, unless he only asks.
    "Pavel Horak left at ten. A guard saw him go. “It is late,” he said.": ["(A guard)"],
    "Pavel Horak laughed. His Finnish counterpart did not. “It is late,” he said.": [
        "(His Finnish counterpart)"
    ],
    "Pavel Horak left. Then a reporter asked why. “It is late,” he said.": ["Pavel Horak"],
    "Another tale was told by one of the drivers. “It is late,” he said.": ["(one of the drivers)"],
    "One of the drivers, Pavel Horak, left. “It is late,” he said.": ["Pavel Horak"],
    "Pavel Horak smiled. Two envoys left. One called it “a farce.”": ["(one of the two envoys)"],
    # She is no man: not who "wrote his name", nor one with a man's or a woman's trade.
    "Dako Kunz wrote his name first, Tavi Renner after him.\n“It is late,” she said.": ["Tavi Renner"],
    "Dako Kunz and his wife came by bus. “It is late,” she said.": ["(she)"],
    "Dako Kunz came first. They waited until the nun Tavi Renner rang. “It is late,” she said.": [
        "Tavi Renner"
    ],
    "Dako Kunz, the headman, met Tavi Renner. “It is late,” she said.": ["Tavi Renner"],
    # Age and former trade tell more of the one just named, a former office may be another's.
    "Pavel Horak, 51, runs the Front. “It is late,” the former bus driver said.": ["Pavel Horak"],
    "Pavel Horak runs the Front. “It is late,” the 63-year-old ex-miner said.": ["Pavel Horak"],
    "Pavel Horak met Marek Vondra. “It is late,” the 63-year-old said.": ["(-old)"],
    "General Pavel Horak, deputy chief of staff, left. “It is late,” the head of state said.": [
        "(the head of state)"
    ],
    "Pavel Horak of Chile met Marek Vondra of Peru. “It is late,” the Chilean said.": ["Pavel Horak"],
    "Pavel Horak met Marek Vondra. “It is a draft,” said Horak. “It is a step,” said the other.": [
        "Horak",
        "Marek Vondra",
    ],
    # A deputy is no minister, a former or a vice-president no president.
    "Deputy Water Minister Aino Salmela spoke of the dam.\n“It holds,” the water minister said.": [
        "(the water minister)"
    ],
    "Deputy Water Minister Aino Salmela spoke of the dam.\n“It holds,” the deputy minister said.": [
        "Aino Salmela"
    ],
    "Aino Salmela, a vice president of the bank, spoke of the dam.\n“It holds,” the president said.": [
        "(the president)"
    ],
    "Former Mayor Aino Salmela spoke of the dam.\n“It holds,” the mayor said.": ["(the mayor)"],
    # The president is rather a President than one of a council; a former secretary is no official now.
    "President Ivo Horak spoke.\nMarek Vondra, the president of the Lund Harbour Council, left.\n"
    "The president called it “late.”": ["Ivo Horak"],
    "A senior harbour official spoke of the dam.\n“It is hard,” said Ivo Horak, a former port secretary.\n"
    "“It holds,” the harbour official said.": ["Ivo Horak", "(A senior harbour official)"],
    "Ivo Horak spoke. His sister Aino Salmela came, a judge. Horak wanted it “soon,” his sister said.": [
        "Aino Salmela"
    ],
    # A country that nobody gives him rules him out, unless he has just been told of.
    "President Aino Salmela spoke.\nIt rained.\nDams held.\nLater Peru’s president called it “late.”": [
        "(Peru's president)"
    ],
    # In a list the next one's title is not his, nor are the words of an aside before "X said".
    "There came Premier Kaur Lepik, Princess Aino Salmela and a boy. Lepik smiled. “It holds,” he said.": [
        "Lepik"
    ],
    "They spoke of Pavel Horak, with the help of his daughter, and of a dam. “It holds,” he said.": [
        "Pavel Horak"
    ],
    "After talks with the mayor, Kaur Lepik left. “It holds,” the mayor said.": ["(the mayor)"],
    # What he says of Vondra, his words around "he said" do not make Vondra's.
    "Pavel Horak met Marek Vondra.\nHorak nodded. It is late, he said, where Vondra has made it “a mess.”": [
        "Horak"
    ],
    # Who is asked about does not answer.
    "Pavel Horak shrugged. Would Marek Vondra come? “Ask him,” he said.": ["Pavel Horak"],
}


@pytest.mark.parametrize(("text", "speakers"), CASES.items())
def test_a_pronoun_or_description_stands_for_the_right_name(text, speakers):
    assert [speaker for _, speaker in said(text)] == speakers


def test_he_in_a_turn_is_neither_its_speaker_nor_one_who_only_has_a_label(tmp_path):
    (tmp_path / "press.txt").write_text("\n\n".join(TURNS), encoding="utf-8")
    (found,) = extract(collect(tmp_path).documents)
    reports = {report.words: report.speaker.label for report in found.reports if report.kind == "indirect"}
    assert reports == {
        "the harbour will close": "PAVEL HORAK",
        "we have a draft": "MARTA LINDQVIST",
        "the pier is safe": "Ivo Brand",
    }


TURNS = (
    "MARTA LINDQVIST: Good evening, all. Minister Ivo Brand was with us. He said that the pier is safe.",
    "QUESTION (Nordic Harbour Radio and Television): Has the company said what it can pay?",
    "PAVEL HORAK: I believe that the harbour will close.",
    "QUESTION (Agencia de Noticias): And what do you say, Ms Lindqvist?",
    "MARTA LINDQVIST: I think we have a draft. Good night.",
)
