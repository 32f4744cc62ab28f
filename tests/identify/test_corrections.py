"""An editor's decisions on who is who."""

from generator.identify.corrections import apply_corrections
from generator.model import Bundle, Cast, Correction, Document, Passage, Person, Role, Settings, Spelling

TEXT = "Minister Orlan Vesk spoke. Orlan Wesk left. Aide Orlan Vesk stayed at Vesk Palace."
DOCUMENT = Document(
    "one", "ONE", "one.txt", "T", "article", "en", TEXT, "0" * 64, (Passage("p1", 0, len(TEXT)),)
)


def at(words: str, nth: int = 0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return DOCUMENT.cite(start, start + len(words))


def person(identifier: str, *places, roles: tuple[Role, ...] = ()) -> Person:
    name = places[0].text
    counted = [one.text for one in places]
    names = tuple(Spelling(text, "one", counted.count(text)) for text in dict.fromkeys(counted))
    return Person(identifier, name, names, roles, None, len(places), tuple(places))


VESK = person(
    "p-vesk", at("Orlan Vesk"), at("Orlan Vesk", 1), roles=(Role("Minister", None, (at("Minister"),)),)
)
WESK = person("p-wesk", at("Orlan Wesk"))
PALACE = person("p-palace", at("Vesk Palace"))


def decided(kind: str, target: str, **values) -> Cast:
    texts = {
        key: value if isinstance(value, tuple) else (value,)
        for key, value in values.items()
        if key != "places"
    }
    decision = Correction(
        "c-1", kind, "c.yml:1", "so it is", "2031-05-02", None, ("g",), target, texts,
        places=values.get("places", {}),
    )  # fmt: skip
    bundle = Bundle((DOCUMENT,), Settings(), (decision,))
    return apply_corrections(Cast((VESK, WESK, PALACE)), bundle)


def test_a_merge_makes_one_record_of_two_spellings_under_the_first_name():
    cast = decided("merge", "Orlan Vesk", **{"with": ("Orlan Wesk",)})
    (vesk,) = [one for one in cast.people if one.id == "p-vesk"]
    assert [one.text for one in vesk.names] == ["Orlan Vesk", "Orlan Wesk"]
    assert vesk.mentions == 3 and vesk.rule == "correction c-1"
    assert [one.start for one in vesk.at] == sorted(one.start for one in vesk.at)
    assert cast.person("p-wesk") is None
    assert cast.person_at(at("Orlan Wesk")) == vesk
    assert cast.corrections[0].records == ("p-vesk", "p-wesk")


def test_a_merge_of_what_the_rules_merged_already_confirms_it():
    cast = decided("merge", "Orlan Vesk", **{"with": ("Orlan Vesk",)})
    vesk = cast.person("p-vesk")
    assert vesk is not None and vesk.mentions == 2 and vesk.rule == "correction c-1"
    assert cast.corrections[0].applied


def test_a_split_parts_the_places_an_editor_points_at():
    place = at("Aide Orlan Vesk stayed")
    cast = decided("split", "p-vesk", at=(place.text,), name="Orlan Vesk the aide", places={"at": (place,)})
    aide = cast.person_at(at("Orlan Vesk", 1))
    assert aide is not None and aide.name == "Orlan Vesk the aide" and not aide.roles
    minister = cast.person("p-vesk")
    assert minister is not None and minister.mentions == 1 and minister.roles[0].title == "Minister"


def test_a_split_that_leaves_nobody_is_stale():
    cast = decided("split", "p-vesk", off="Orlan Vesk")
    assert cast.person("p-vesk") == VESK
    assert cast.corrections[0].note == "no place of Orlan Vesk is left"


def test_a_rename_changes_the_name_and_no_spelling():
    vesk = decided("rename", "Orlan Vesk", to="Orlan I. Vesk").person("p-vesk")
    assert vesk is not None and vesk.name == "Orlan I. Vesk" and vesk.names == VESK.names


def test_a_retitle_changes_the_one_office_or_adds_a_cited_one():
    vesk = decided("retitle", "Orlan Vesk", to="Foreign Minister").person("p-vesk")
    assert vesk is not None and [role.title for role in vesk.roles] == ["Foreign Minister"]
    place = at("Orlan Wesk left")
    wesk = decided("retitle", "Orlan Wesk", to="aide", places={"cite": (place,)}).person("p-wesk")
    assert wesk is not None and wesk.roles[0].at == (place,)
    assert not decided("retitle", "Orlan Wesk", to="aide").corrections[0].applied


def test_what_is_no_person_is_hidden():
    cast = decided("hide", "Vesk Palace")
    assert [one.id for one in cast.people] == ["p-vesk", "p-wesk"]
    assert cast.person_at(at("Vesk Palace")) is None


def test_a_hidden_thing_that_names_nobody_is_left_to_the_next_stage():
    assert decided("hide", "Who pays?").corrections == ()


def test_a_decision_about_nobody_or_about_two_changes_nothing_and_says_so():
    assert decided("rename", "Ada Lind", to="A").corrections[0].note == "nobody here is called “Ada Lind”"
    twin = person("p-twin", at("Orlan Vesk", 1))
    decision = Correction(
        "c-1", "rename", "c:1", "w", "2031-05-02", None, ("g",), "Orlan Vesk", {"to": ("A",)}
    )
    cast = apply_corrections(Cast((VESK, twin)), Bundle((DOCUMENT,), Settings(), (decision,)))
    assert cast.people == (VESK, twin)
    assert "p-vesk, p-twin" in cast.corrections[0].note
