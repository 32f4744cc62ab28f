"""Whose words count as a side's position, and how they are shown."""

import re
from dataclasses import replace

from generator.collect import plain_document
from generator.model import (
    Bundle,
    Cast,
    Citation,
    Findings,
    FoundPhrase,
    Person,
    Quote,
    Role,
    Settings,
    Sure,
    Voice,
)
from generator.organize.parties.standing import Standing, is_body
from generator.organize.parties.titles import is_office
from generator.organize.phrases.issues import Issue, Use, propose_issues
from generator.organize.phrases.standpoints import takes_stand
from generator.organize.positions import Statement, _at_the_table, tell_positions
from generator.organize.register import in_short

TEXT = "“We will pay for every net that was cut,” Orla Brenn said. “The nets are ours,” Tomas Vild said."
SETTINGS = Settings(parties=("Norway", "Sweden"), issues={"Nets": ("net",), "Fuel": ("fuel",)})


def person(identifier, name, title, country):
    return Person(identifier, name, (), (Role(title, None, ()),), country, 1, ())


def quote(document, words, voice, kind="direct"):
    start = document.text.index(words)
    at = Citation(document.id, start, start + len(words), words)
    return Quote("q-1" + words[:3], words, kind, (at,), voice, None, "said", None, None, None)


def findings_of(document, clauses=("We will pay", "nets are")):
    """The clauses that can stand alone, from the subject to its verb."""
    places = tuple(
        document.cite(document.text.index(one), document.text.index(one) + len(one)) for one in clauses
    )
    return (Findings(document.id, predicates=places),)


def told(text, words, cue="said", kind="indirect", issues=SETTINGS.issues):
    """The lines told of a report by Orla Brenn, minister, in a text."""
    document = plain_document("d", text)
    cast = Cast((person("orla", "Orla Brenn", "Minister of Fisheries", "Norway"),))
    report = replace(
        quote(document, words, Voice("orla", "person", "Orla Brenn"), kind), cue=cue, rule="say: clause"
    )
    settings = replace(SETTINGS, issues=issues)
    standing = Standing(cast, (), settings.parties)
    found = tell_positions(Bundle((document,), settings), (Findings("d"),), (report,), (), standing)
    return [position.says for position in found]


def test_a_report_is_told_in_a_neutral_frame():
    assert told("Orla Brenn said the nets were old.", "the nets were old") == ["says that the nets were old"]
    assert told("Orla Brenn denied the nets were old.", "the nets were old", "denied") == [
        "denies that the nets were old"
    ]


def test_what_is_vowed_keeps_its_verb_and_the_day_of_saying_goes():
    assert told("Orla Brenn vowed not to sell the nets.", "not to sell the nets", "vowed") == [
        "vowed not to sell the nets"
    ]
    assert told("Orla Brenn said on Sunday the nets were old.", "Sunday the nets were old") == [
        "says that the nets were old"
    ]


def test_what_is_asked_unsaid_or_no_clause_is_no_position():
    assert told("Orla Brenn asked whether the nets were old.", "whether the nets were old") == []
    assert told("Orla Brenn did not say the nets were old.", "the nets were old", "say") == []
    assert told("“The old nets,” Orla Brenn said.", "The old nets,", kind="direct") == []


def test_news_of_how_things_go_is_no_position():
    assert told("Orla Brenn said the nets have arrived.", "the nets have arrived") == []
    assert told("Orla Brenn said the nets have to go.", "the nets have to go") == [
        "says that the nets have to go"
    ]


def test_a_claim_of_others_is_only_mentioned():
    assert (
        told("Orla Brenn said the claim that nets were cut is odd.", "the claim that nets were cut is odd")
        == []
    )


def test_nobody_speaks_of_himself_by_his_name():
    assert told("He said Orla Brenn had cut the nets.", "Orla Brenn had cut the nets") == []


def test_issues_are_proposed_where_the_bundle_names_none():
    text = (
        "The old nets are ours. The old nets are yours. Old nets for all. The talks of the talks and talks."
    )
    places = [match.span() for match in re.finditer(r"[^.]+\.", text)]
    document = plain_document("d", text)
    phrases = [
        FoundPhrase(document.cite(m.start(), m.end()), lemma, before, stake="goal")
        for word, lemma, before in (("nets", "net", "old"), ("talks", "talk", ""))
        for m in re.finditer(word, text)
    ]
    statements = [(party, "d", *place) for party, place in zip("NSNS", places, strict=True)]
    (issue,) = propose_issues((Findings("d", phrases=tuple(phrases)),), statements, set(statements))
    assert issue.name == "Old nets"
    only_said = tuple(phrase._replace(stake="") for phrase in phrases)
    assert not propose_issues((Findings("d", phrases=only_said),), statements, set(statements))
    called = tuple(phrase._replace(stake="called") for phrase in phrases)
    (issue,) = propose_issues((Findings("d", phrases=called),), statements, set())
    assert issue.name == "Old nets"


def positions_of(title, spoken_by="orla"):
    document = plain_document("d", TEXT)
    cast = Cast((person("orla", "Orla Brenn", title, "Norway"),))
    voice = Voice(spoken_by, "person", "Orla Brenn")
    spoken = (quote(document, "We will pay for every net that was cut,", voice),)
    standing = Standing(cast, (), SETTINGS.parties)
    return tell_positions(Bundle((document,), SETTINGS), findings_of(document), spoken, (), standing)


def test_a_ministers_words_are_her_countrys_position():
    (position,) = positions_of("Minister of Fisheries")
    assert (position.issue, position.party, position.speaker) == ("Nets", "Norway", "orla")
    assert position.says == "“We will pay for every net that was cut”"
    assert position.at[0].text == "“We will pay for every net that was cut,” Orla Brenn said."


def test_a_senator_an_analyst_and_a_former_minister_are_nobodys_government():
    assert positions_of("Senator") == positions_of("political analyst") == ()
    assert positions_of("former Minister of Fisheries") == ()


def test_an_issue_nobody_speaks_of_has_no_position():
    assert "Fuel" not in {position.issue for position in positions_of("Minister of Fisheries")}


def test_offices_are_told_from_callings():
    assert is_office("Foreign Minister") and is_office("spokeswoman for the ministry")
    assert not is_office("former Foreign Minister") and not is_office("fisheries economist")


def test_bodies_speak_and_a_mere_crowd_does_not():
    assert (
        is_body("the Norwegian foreign ministry")
        and is_body("Oslo")
        and is_body("several European countries")
    )
    assert not is_body("Norwegian fishermen") and not is_body("the harbour")


def test_long_words_are_cut_and_say_so():
    assert in_short("one two three") == "one two three"
    assert in_short(" ".join(["word"] * 50)).endswith(" …")


def test_a_source_whole_sentence_tells_what_the_quoted_words_are_about():
    words = "Orla Brenn called the nets “a gift.”"
    assert told(words, "a gift", "called", "mixed") == ["Orla Brenn called the nets “a gift.”"]
    assert told("The “old trick” that Orla Brenn named hurt the nets.", "old trick", "named", "mixed") == []


def test_terms_are_whole_words_and_acronyms_keep_their_capitals():
    issue = Issue("Captives", ("POW", "net", "truce"))
    assert issue.touched_in("POWs") == 0 and issue.touched_in("Nets") == 0
    assert issue.touched_in("powers, pow, truces") == len("powers, pow, ")
    assert issue.touched_in("planet, network") is None


def test_a_proposed_issue_is_at_stake_where_somebody_is_after_it():
    document = plain_document("d", "Give us back the nets. The nets are old.")
    after, said = (document.cite(m.start(), m.end()) for m in re.finditer("nets", document.text))
    phrases = (FoundPhrase(after, "net", stake="goal"), FoundPhrase(said, "net"))
    issue = Issue("Nets", ("net",), tuple(Use("N", n, phrase) for n, phrase in enumerate(phrases)))
    assert issue.is_at_stake_in((document.cite(0, 22),)) and not issue.is_at_stake_in(
        (document.cite(23, 40),)
    )
    assert Issue("Nets", ("net",)).is_at_stake_in((document.cite(23, 40),))  # the bundle names it


def test_one_issue_is_no_name_and_no_part_of_another():
    text = "The truce and its lines, Brenn. A truce with lines, Brenn. The lines of a ceasefire, Brenn."
    places = [match.span() for match in re.finditer(r"[^.]+\.", text)]
    document = plain_document("d", text)
    phrases = [
        FoundPhrase(document.cite(m.start(), m.end()), lemma, "", stake="goal" if lemma != "line" else "")
        for word, lemma in (
            ("truce", "truce"),
            ("ceasefire", "ceasefire"),
            ("lines", "line"),
            ("Brenn", "brenn"),
        )
        for m in re.finditer(word, text)
    ]
    statements = [(party, "d", *place) for party, place in zip("NSN", places, strict=True)]
    (issue,) = propose_issues((Findings("d", phrases=tuple(phrases)),), statements, statements, {"brenn"})
    assert issue.name == "Truce" and "ceasefire" in issue.terms


def test_what_several_documents_tell_of_and_one_side_is_after_is_an_issue():
    text = "Give us back the nets. The nets are ours. They cut nets and nets."
    places = [match.span() for match in re.finditer(r"[^.]+\.", text)]
    found = [
        Findings(
            name,
            phrases=tuple(
                FoundPhrase(plain_document(name, text).cite(m.start(), m.end()), "net", "", stake=stake)
                for m in re.finditer("nets", text)
            ),
        )
        for name, stake in (("d", "goal"), ("e", ""))
    ]
    statements = [("N", "d", *place) for place in places[:2]]
    assert [issue.name for issue in propose_issues(found, statements, set())] == ["Nets"]
    assert propose_issues(found[1:], [("N", "e", *place) for place in places[:2]], set()) == ()
    assert propose_issues(found[:1], statements, set()) == ()  # one document alone


def test_what_is_unsure_stays_unsure():
    assert {position.sure for position in positions_of("Minister of Fisheries")} == {Sure.SURE}


def test_two_sides_that_take_a_stand_on_what_the_documents_tell_of_again_and_again_are_at_issue():
    text = "We will keep the nets. We need the nets. Nets and nets. Nets, nets, nets."
    places = [match.span() for match in re.finditer(r"[^.]+\.", text)][:2]
    found = [
        Findings(
            name,
            phrases=tuple(
                FoundPhrase(plain_document(name, text).cite(m.start(), m.end()), "net")
                for m in re.finditer("(?i)nets", text)
            ),
        )
        for name in "def"
    ]
    stands = {(party, "d", *place): text[slice(*place)] for party, place in zip("NS", places, strict=True)}
    assert [issue.name for issue in propose_issues(found, stands, set(), said=stands)] == ["Nets"]
    idle = dict.fromkeys(stands, "The nets hang on the wall.")
    assert propose_issues(found, idle, set(), said=idle) == ()
    assert propose_issues(found[:2], stands, set(), said=stands) == ()


def test_a_general_noun_is_about_the_matter_before_it():
    text = "Give us a captive exchange. We want a hostage exchange. Hostages first."
    places = [match.span() for match in re.finditer(r"[^.]+\.", text)]
    document = plain_document("d", text)
    phrases = [
        FoundPhrase(document.cite(m.start(), m.end()), head, before, stake="goal")
        for words, head, before in (
            ("captive exchange", "exchange", "captive"),
            ("hostage exchange", "exchange", "hostage"),
            ("Hostages", "hostage", ""),
        )
        for m in re.finditer(words, text)
    ]
    statements = [(party, "d", *place) for party, place in zip("NSN", places, strict=True)]
    (issue,) = propose_issues((Findings("d", phrases=tuple(phrases)),), statements, statements)
    assert {"captive", "hostage"} <= set(issue.terms) and "exchange" not in issue.terms


def test_a_stand_is_taken_on_what_is_wanted_refused_or_judged():
    thing = re.compile("levy", re.IGNORECASE)
    assert takes_stand("that Lund would lift the levy", thing)
    assert not takes_stand("that Lund had lifted the levy", thing)
    assert takes_stand("the levy that nobody pays is unacceptable", thing)
    assert not takes_stand("the levy hangs on the wall", thing)
    assert takes_stand("he wants an end to the levy", thing)
    assert not takes_stand("he must go if the levy stays", thing)
    assert takes_stand("there is no fishing without the levy", thing)
    assert not takes_stand("they will speak in the coming levy hearing", thing)
    assert not takes_stand("the panel on the levy will meet in Varn", thing)


def test_a_party_heard_more_than_any_side_sits_at_the_table_too():
    class Seated:
        """Whom delegations are told of."""

        def at_the_table(self):
            return ("Norway", "Sweden")

    one = Statement("Denmark", "dane", "", None, Citation("d", 0, 1, "x"), (), None, ("", 0), "", Sure.SURE)
    said = [one, one, one, replace(one, party="Norway")]
    demands = [replace(one, rule="register: demand")]
    assert _at_the_table(said, demands, Seated()) == ("Norway", "Sweden", "Denmark")
    assert _at_the_table(said, [replace(one, rule="view")], Seated()) == ("Norway", "Sweden")
    assert _at_the_table(said[1:], demands, Seated()) == ("Norway", "Sweden")


def test_what_is_joined_by_as_well_as_is_part_of_the_stand():
    text = "Orla Brenn demands that the boats, as well as the nets that Sweden holds, are given back."
    words = "the boats, as well as the nets that Sweden holds, are given back"
    assert told(text, words, cue="demands", issues={"Nets": ("nets",)}) == [
        f"demands that {words}",
    ]
