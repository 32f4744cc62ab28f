"""Parties that are no country: which words stand for them, and who speaks for them."""

from generator.model import Cast, Findings, FoundParty, Person, Role, Voice
from generator.organize.parties.forms import Parties
from generator.organize.parties.full_names import full_names
from generator.organize.parties.standing import Standing

UNION = FoundParty("Free Rail Union", ("Free Rail Union", "FRU"), ("union",))
FIRM = FoundParty("Kestrel Works", ("Kestrel Works", "Kestrel"), ("company",))
FINDINGS = (Findings("d", parties=(UNION, FIRM)),)


def test_a_party_is_meant_by_its_names_and_its_noun():
    parties = Parties(FINDINGS)
    assert parties.named_in("The company met FRU.") == ("Kestrel Works", "Free Rail Union")
    assert parties.named_in("a union man and a company car") == ()
    assert parties.named_by("union secretary") == ("Free Rail Union",)
    assert parties.named_by("secretary of the harbour") == ()


def test_the_settings_name_for_a_party_wins():
    assert Parties(FINDINGS, ["FRU"]).named_in("the Free Rail Union") == ("FRU",)


def test_initials_in_another_document_are_the_same_party():
    short = Findings("e", parties=(FoundParty("FRU", ("FRU",)),))
    assert Parties((short, FINDINGS[0])).names == ("Free Rail Union", "Kestrel Works")


def test_a_noun_two_parties_share_names_neither():
    other = Findings("e", parties=(FoundParty("Guild of Guards", ("Guild of Guards",), ("union",)),))
    assert Parties((*FINDINGS, other)).named_in("The union left.") == ()


def standing_with(title, organization=None):
    role = Role(title, organization, ())
    person = Person("orla", "Orla Brenn", (), (role,), None, 1, ())
    return Standing(Cast((person,)), (), (), FINDINGS), Voice("orla", "person", "Orla Brenn")


def test_whoever_leads_a_party_speaks_for_it_and_its_members_do_not():
    standing, voice = standing_with("secretary of FRU")
    assert standing.party_of(voice) == "Free Rail Union"
    standing, voice = standing_with("vice-president", "Kestrel Works")
    assert standing.party_of(voice) == "Kestrel Works"
    standing, voice = standing_with("member of FRU")
    assert standing.party_of(voice) is None
    standing, voice = standing_with("former secretary of FRU")
    assert standing.party_of(voice) is None


def test_a_body_of_a_party_speaks_for_it_and_a_crowd_does_not():
    standing, _ = standing_with("guard")
    assert standing.party_of(Voice(None, "organization", "The company")) == "Kestrel Works"
    assert standing.party_of(Voice(None, "organization", "the union's leadership")) == "Free Rail Union"
    assert standing.party_of(Voice(None, "organization", "a customer of Kestrel Works")) is None


def meant_by(nameless, *named):
    found = [Findings(f"d{n}", parties=(party,)) for n, party in enumerate((nameless, *named))]
    return full_names(found, Cast(())).get(nameless.name)


def test_the_government_is_the_one_state_that_sits_at_the_table():
    government = FoundParty("the government", (), ("government",))
    kenya, peru = (FoundParty(name, (), ("government",)) for name in ("Kenya", "Peru"))
    assert meant_by(government, kenya, UNION) == "Kenya"
    assert meant_by(government, kenya, peru) is None


def test_a_ministry_of_labour_is_no_union():
    union = FoundParty("the union", (), ("union",))
    ministry, guild = (
        FoundParty(name, (name,), ()) for name in ("Ministry of Labour", "Millers' Labour Guild")
    )
    assert meant_by(union, ministry) is None
    assert meant_by(union, guild) == "Millers' Labour Guild"
