"""Names of people in invented news, and what must not be taken for one."""

import hashlib

import pytest

from generator.extract import find_people
from generator.extract.reading import analysis
from generator.model import Document, Passage


def people_in(text: str) -> list[str]:
    return [mention.text for mention in find_people(read(text))]


def read(text: str) -> analysis.Analysis:
    lines, at = [], 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if line.strip():
            lines.append(Passage(f"p{number}", at, at + len(line.rstrip())))
        at += len(line)
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document("d", "D", "d.txt", "", "article", "en", text, sha, tuple(lines))
    (result,) = analysis.analyse([document])
    return result


CASES = {
    "Norway is represented by Water Minister Åsa Brenn and Deputy Water Minister Tor Halvik.": [
        "Åsa Brenn",
        "Tor Halvik",
    ],
    "I've a witness here. I'll ask her. We'd come.": [],
    "“It leaks,” said Dean Marek, a teacher. Marek left with Dean Vos of the law school.": [
        "Dean Marek",
        "Marek",
        "Vos",
    ],
    "Vice Minister Choe Son Hui met Mi-Rae Shin, director of the lab. “So,” said Donyeol Park, a baker.": [
        "Choe Son Hui",
        "Mi-Rae Shin",
        "Donyeol Park",
    ],
    "Anna Brenn, from the centrist Yosh Matid party, once head of Shan Bel, Norway’s guard, came.": [
        "Anna Brenn"
    ],
    "Petra Lindqvist, who has worked for her for years, said so in Petra.": ["Petra Lindqvist"],
    "The head of the Harbour Service of Norway, or HSN, Aleks Poklan, came.": ["Aleks Poklan"],
    "The head of the Harbour Service of Norway, or HSN, Harbour Street, came.": [],
    "Water Minister met nobody at the Weir House.": [],
    "Asa Bren, who leads the Norwegian team, has arrived.": ["Asa Bren"],
    "The Baltic Exchange, who leads the talks, has arrived.": [],
    "Vlachos: “Nothing is agreed.”": ["Vlachos"],
    "“It has no value,” Mondar Makhos told the assembly.": ["Mondar Makhos"],
    "“It has no value,” Medvia Steel told the assembly.": [],
    "To her left was Mondar Makhos, an engineer who runs the cranes; to her right nobody.": ["Mondar Makhos"],
    "Mondar Makhos, the Lower Harbour Council's chairman, said no.": ["Mondar Makhos"],
    # What a town or a firm is called is not a name.
    "Fans of the St. Oskar Rovers left. The law firm, Lindt Vossek, said no.": [],
    # A town and a firm may speak like a person.
    "Zelmar says no. The factories in Zelmar are shut. Ships go into Zelmar.": [],
    "Medvia says no. Medvia Chief Executive Petra Lindqvist left.": ["Petra Lindqvist"],
    "Petra Lindqvist, the commissioner for Justice, Consumers and Roads, left.": ["Petra Lindqvist"],
    "Medvia's Chief Financial Officer Petra Lindqvist left.": ["Petra Lindqvist"],
    "Dissident Petra Lindqvist met Don Kessin, an aide. Kessin left with Don Pedro.": [
        "Petra Lindqvist",
        "Don Kessin",
        "Kessin",
        "Pedro",
    ],
    "Anna Baron left.": ["Anna Baron"],
    "Update: “Nothing is agreed.”": [],
    "Okonjo says the strike is over.": ["Okonjo"],
    "Helsinki says the strike is over.": [],
    "Reuters: “The strike is over.”": [],
    "Fisheries Commissioner Henrik St. John-Smythe left St. Helens.": ["Henrik St. John-Smythe"],
    "The two were Tarja Hallonen and Foreign Minister Lars Hallonen.": ["Tarja Hallonen", "Lars Hallonen"],
    "Her spokesman, Otabek Rahmonqulov, declined.": ["Otabek Rahmonqulov"],
    "Foreign Minister Tarja Hallonen met Deputy Prime Minister Jussi Vanhala.": [
        "Tarja Hallonen",
        "Jussi Vanhala",
    ],
    "The Hallonen Bridge and the Vanhala Street market reopened in Oulu.": [],
    "Marko Dravić said no. “We waited,” Dravić added.": ["Marko Dravić", "Dravić"],
    "Marko Dravić spoke at Dravić Stadium.": ["Marko Dravić"],
    "Dutch envoy Pieter van der Laan left. Van der Laan’s aide stayed.": [
        "Pieter van der Laan",
        "Van der Laan",
    ],
    "Crown Prince Faisal bin Nasser al-Thumari welcomed him, al-Thumari’s office said.": [
        "Faisal bin Nasser al-Thumari",
        "al-Thumari",
    ],
    "The team was headed by H.E. Mr Okwudili ABANGA NTOLO, Minister Delegate.": ["Okwudili ABANGA NTOLO"],
    "The team was headed by the Abanga Shipping Group.": [],
    "For Lund: Sevrin Mbakala Otto, deputy finance minister, who stays; nobody else.": [
        "Sevrin Mbakala Otto"
    ],
    "The ambassador to Lund, Sevrin Mbakala Otto, stayed.": ["Sevrin Mbakala Otto"],
    "Two trawlers, the Reina de Mbakala and the Corisco Star, stayed.": [],
    # What has shares and members, is called a union or is always written out is no person.
    "Solway Anchor said no. The chief executive of Solway Anchor, Petra Lindgren, left.": ["Petra Lindgren"],
    "Acat, the conciliation service, said no. Acat's chief conciliator, Ruth Hallow, waits.": ["Ruth Hallow"],
    "Harrow Meadows, which owns the pits, said no.": [],
    "Lund Quays said no. Lund Quays said it was closed. Then Lund Quays reopened.": [],
    "Ole Lannerholm said no. Lannerholm said it was closed. Then Ole Lannerholm left.": [
        "Ole Lannerholm",
        "Lannerholm",
        "Ole Lannerholm",
    ],
    "Birgir Halme, head of the boat owners' union, said no.": ["Birgir Halme"],
    "According to Fergal Halme, the union was split.": ["Fergal Halme"],
    "The minister spoke for the islands, and Todd Brenholt for the mainland.": ["Todd Brenholt"],
    # One word that speaks needs more: a firm speaks as well.
    "Petrolux said it would pay. Shares in Petrolux fell.": [],
    # Ranks and styles that are cut short.
    "Brig Osman Tule and Cpl R. Dende came. Brig Tule spoke.": ["Osman Tule", "R. Dende", "Tule"],
    "The Honourable Hallow asked Osman Hallow why.": ["Hallow", "Osman Hallow"],
    # A given name that only a list of some language has.
    "The mayor met Shawna Vossek in Oslo.": ["Shawna Vossek"],
    "The mayor met Gateway Vossek in Oslo.": [],
    # Superlatives that open a line of a page.
    "Newest says nothing. Then Rex Halme left.": ["Rex Halme"],
    "The shipping firm Mbakala Outeira, which sued, has won.": [],
    "The lawyer was Jordan Mbakala, not the Jordan Valley Authority.": ["Jordan Mbakala"],
    "“It rains,” recalls Filipe Andrade e Mbakala, a pilot.": ["Filipe Andrade e Mbakala"],
    "The Black Sea Fleet sailed past the Prince Rupert Hotel.": [],
    "Pope Clement received Queen Astrid II on Monday.": ["Pope Clement", "Queen Astrid II"],
    "Presidents Ricardo Montaldo and Sofía Herrán Quiroga will meet.": [
        "Ricardo Montaldo",
        "Sofía Herrán Quiroga",
    ],
    "Reuters and the Daily Telegraph reported it from New Delhi on Tuesday.": [],
    "• Kwon Tae-jin – Deputy Minister (Head of Delegation)": ["Kwon Tae-jin"],
    "• Supporting Experts – Information Directorate (General Staff)": [],
    "A Montaldo-Herrán meeting is near, Ricardo Montaldo told Elena Herrán.": [
        "Montaldo",
        "Herrán",
        "Ricardo Montaldo",
        "Elena Herrán",
    ],
    "A Tokyo-Seoul meeting is near.": [],
    "Joining Hallonen, Tarja Hallonen’s aide said, is nobody.": ["Hallonen", "Tarja Hallonen"],
    "“The plan of [Ricardo] Montaldo is dead,” said Ricardo Montaldo.": [
        "[Ricardo] Montaldo",
        "Ricardo Montaldo",
    ],
    "Obviously, Despite and According are words.": [],
    "Ceasefire begins at one. Ceasefire text is ready, says Ann Quist. The ceasefire holds.": ["Ann Quist"],
    "Carrier Norlake has told its crews to wait, says Ann Quist.": ["Ann Quist"],
    "The Miss Ellen was seized off Narvik. The Miss Ellen stays there, Prince Olaf said.": ["Prince Olaf"],
    "MR HALLONEN: No.\nMS BRENN: Yes.\nTarja Hallonen and Åsa Brenn left.": [
        "HALLONEN",
        "BRENN",
        "Tarja Hallonen",
        "Åsa Brenn",
    ],
}


@pytest.mark.parametrize(("text", "names"), CASES.items())
def test_people_are_found_and_nothing_else(text, names):
    assert people_in(text) == names
