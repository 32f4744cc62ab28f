"""An invented briefing with a record of every kind, made by hand so that pages can be tested alone."""

from __future__ import annotations

import hashlib
import re

from generator.model import (
    Briefing,
    Bundle,
    Citation,
    Delegation,
    Disagreement,
    Document,
    Doubt,
    Event,
    Fault,
    Judgement,
    Meeting,
    Member,
    Organization,
    Outcome,
    Passage,
    Person,
    Position,
    Presence,
    Question,
    Quote,
    Role,
    Settings,
    Size,
    Spelling,
    Sure,
    Utterance,
    Version,
    Voice,
)
from generator.vocabulary.sentences import sentences_of

HERALD = """Norland and Sudmark meet at Lake Tamm
Delegations of Norland and Sudmark sat down at the Weir House on Tuesday. They had not met for nine years.
Norland is led by Water Minister Åsa Brenn, with Deputy Minister Tor Halvik and Col. P. Eide.
“We will not sign away a river that our grandchildren drink from,” Brenn told reporters at the door.
Sudmark’s envoy Ilir Vasko said his side had brought a map, not a demand. “We are ready to go on talking.”
Prime Minister Jon Aldermark stayed at home. Chancellor Mira Toska had said she would come only if he did.
Advertisement
It is not known when the next round will be held.
Share this article
"""
WIRE = """LIVE: lake talks as they happened
Tuesday 4 March 2031
Vasko: a map on the table
The two sides agreed to exchange river data every week, Sudmark's envoy Ilir Vasko told the wire.
"We are ready to go on talking," he said on the steps.
Asa Bren, who heads the Norland team, left without a word.
Eleven delegates came with her, according to her ministry.
Whether the dam stays closed was left open.
The host, Westoria's Foreign Minister Özgür Çelik, called the session "useful, no more".
"""
NOTE = """What we know about the lake talks
A Norland official who asked not to be named said the dam “was never on the agenda”.
The Sudmark chancellery disputes this: the dam was the first item, it says.
The talks begin at 9:00 local time, says the Herald; the wire has 10:00.
"""
EVIL = "Nice name</script><b onmouseover=alert(1)> {{ x }} [a](javascript:b) \u202etxt"


def document(identifier: str, code: str, text: str, **more) -> Document:
    passages = []
    for n, line in enumerate(re.finditer(r"[^\n]+", text), 1):
        furniture = line[0] in {"Advertisement", "Share this article"}
        kind = "boilerplate" if furniture else "heading" if n == 1 else "text"
        posted = "2031-03-04T10:15" if code == "WIRE" and n > 2 else None
        passages.append(
            Passage(f"p{n}", line.start(), line.end(), kind, "advert" if furniture else "", posted)
        )
    values = {"kind": "article", "language": "en", "outlet": code.title(), "published": "2031-03-04"} | more
    return Document(
        id=identifier,
        code=code,
        path=f"{identifier}.txt",
        title=text.partition("\n")[0],
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        passages=tuple(passages),
        **values,
    )


HERALD_DOC = document(
    "herald", "HER", HERALD, outlet="The Lake Herald", url="https://herald.example/lake-talks"
)
WIRE_DOC = document("wire", "WIRE", WIRE, kind="live_blog", rights="CC-BY-4.0", published="2031-03-04T21:00")
NOTE_DOC = document("note", "NOTE", NOTE, outlet=None, published="2031-03-03", inferred=("published",))
DOCUMENTS = (HERALD_DOC, WIRE_DOC, NOTE_DOC)


def at(words: str, source: Document = HERALD_DOC, nth: int = 0) -> Citation:
    start = [match.start() for match in re.finditer(re.escape(words), source.text)][nth]
    return source.cite(start, start + len(words))


def told(words: str, source: Document = HERALD_DOC) -> Citation:
    """The whole sentence that begins with these words."""
    first = at(words, source)
    line = source.text[first.start : source.text.index("\n", first.start)]
    start, end = next(iter(sentences_of(line)))
    return source.cite(first.start + start, first.start + end)


def person(identifier: str, name: str, side: str | None, places: list[Citation], **more) -> Person:
    counts: dict[tuple[str, str], int] = {}
    for place in places:
        counts[place.text, place.source] = counts.get((place.text, place.source), 0) + 1
    slips = more.pop("slips", ())
    names = tuple(
        Spelling(
            text, source, n, text in slips, next(p for p in places if p.text == text and p.source == source)
        )
        for (text, source), n in counts.items()
    )
    values = {"roles": (), "country": side} | more
    return Person(identifier, name, names, mentions=len(places), at=tuple(places), side=side, **values)


BRENN = person(
    "p-brenn2",
    "Åsa Brenn",
    "Norland",
    [at("Åsa Brenn"), at("Brenn", nth=1), at("Asa Bren", WIRE_DOC)],
    roles=(
        Role(
            "Water Minister",
            "Norland",
            (told("Norland is led by"),),
        ),
    ),
    slips=("Asa Bren",),
    judgements=(
        Judgement(
            ("Åsa Brenn", "Asa Bren"),
            "same",
            0.9,
            ("the given names agree when romanized", "one letter differs in the family name"),
        ),
    ),
)
HALVIK = person("p-halvik", "Tor Halvik", "Norland", [at("Tor Halvik")])
VASKO = person(
    "p-vasko2",
    "Ilir Vasko",
    "Sudmark",
    [at("Ilir Vasko"), at("Ilir Vasko", WIRE_DOC), at("Vasko", WIRE_DOC)],
    roles=(
        Role(
            "envoy",
            "Sudmark",
            (told("Sudmark’s envoy Ilir Vasko"),),
        ),
    ),
)
ALDERMARK = person(
    "p-alderm",
    "Jon Aldermark",
    "Norland",
    [at("Jon Aldermark")],
    roles=(Role("Prime Minister", None, (told("Prime Minister Jon Aldermark"),)),),
)
TOSKA = person("p-toska2", "Mira Toska", "Sudmark", [at("Mira Toska")])
CELIK = person("p-celik2", "Özgür Çelik", "Westoria", [at("Özgür Çelik", WIRE_DOC)])


def quote(identifier: str, words: str, speaker: Voice, source: Document = HERALD_DOC, **more) -> Quote:
    values = {
        "kind": "direct",
        "speaker_at": None,
        "cue": "said",
        "said": None,
        "posted": None,
        "utterance": None,
    } | more
    return Quote(id=identifier, words=words, at=(at(words, source),), speaker=speaker, **values)


QUOTES = (
    quote(
        "q-aaaaaa",
        "We will not sign away a river that our grandchildren drink from,",
        Voice("p-brenn2", "person", "Åsa Brenn"),
        said="2031-03-04",
    ),
    quote(
        "q-bbbbbb",
        "We are ready to go on talking.",
        Voice("p-vasko2", "person", "Ilir Vasko"),
        utterance="u-aaaaaa",
    ),
    quote(
        "q-cccccc",
        "We are ready to go on talking,",
        Voice("p-vasko2", "person", "Ilir Vasko"),
        WIRE_DOC,
        utterance="u-aaaaaa",
        posted="2031-03-04T10:15",
    ),
    quote("q-dddddd", "useful, no more", Voice("p-celik2", "person", "Özgür Çelik"), WIRE_DOC, kind="mixed"),
    quote(
        "q-eeeeee",
        "was never on the agenda",
        Voice(None, "unnamed", "a Norland official"),
        NOTE_DOC,
        kind="mixed",
        doubts=(Doubt.ANONYMOUS,),
        sure=Sure.UNSURE,
    ),
)
MEETING = Meeting(
    "m-lake22",
    "Norland and Sudmark at Lake Tamm",
    "2031-03-04",
    "Lake Tamm",
    "held",
    (told("Delegations of Norland and"),),
    ("Norland", "Sudmark"),
    ("p-brenn2", "p-vasko2"),
)
LED = told("Norland is led by")
ENVOY = told("Sudmark’s envoy Ilir Vasko")
DELEGATIONS = (
    Delegation(
        "d-norlan",
        "Norland at Lake Tamm",
        "Norland",
        "Lake Tamm",
        "m-lake22",
        "p-brenn2",
        (
            Member("p-brenn2", "Åsa Brenn", "Water Minister", "head", (LED,)),
            Member("p-halvik", "Tor Halvik", "Deputy Minister", "member", (LED,)),
            Member(None, "Col. P. Eide", None, "member", (LED,)),
        ),
        (Size(11, told("Eleven delegates came with", WIRE_DOC)),),
        ("x-start2",),
        (LED,),
    ),
    Delegation(
        "d-sudmar",
        "Sudmark at Lake Tamm",
        "Sudmark",
        "Lake Tamm",
        "m-lake22",
        "p-vasko2",
        (Member("p-vasko2", "Ilir Vasko", "envoy", "head", (ENVOY,)),),
        (),
        (),
        (ENVOY,),
    ),
)
PRESENCE = (
    Presence("p-alderm", "absent", None, "2031-03-04", (told("Prime Minister Jon Aldermark"),)),
    Presence(
        "p-toska2",
        "conditional",
        "only if the prime minister did",
        None,
        (told("Chancellor Mira Toska had"),),
    ),
)
OUTCOMES = (
    Outcome(
        "o-data22",
        "agreed",
        "Weekly exchange of river data",
        ("Norland", "Sudmark"),
        "2031-03-04",
        (
            told(
                "The two sides agreed",
                WIRE_DOC,
            ),
        ),
        "p-vasko2",
    ),
)
QUESTIONS = (
    Question(
        "u-next22",
        "When will the next round be held?",
        "when",
        None,
        (told("It is not known"),),
        "open",
        None,
        (),
        (),
    ),
    Question(
        "u-dam222",
        "Was the dam on the agenda?",
        "whether",
        None,
        (told("Whether the dam stays", WIRE_DOC),),
        "disputed",
        None,
        (),
        ("p-brenn2",),
    ),
)
START = Disagreement(
    "x-start2",
    "When the talks begin",
    "time",
    None,
    (
        Version(
            "9:00",
            (told("The talks begin at", NOTE_DOC),),
        ),
        Version(
            "10:00",
            (told("The talks begin at", NOTE_DOC),),
        ),
    ),
)
EVENTS = (
    Event(
        "e-met222",
        "2031-03-04",
        "day",
        None,
        "Norland and Sudmark meet at the Weir House",
        "reported",
        MEETING.at,
        ("p-brenn2", "p-vasko2"),
        ("Norland", "Sudmark"),
        "Lake Tamm",
    ),
    Event(
        "e-left22",
        "2031-03-04T10:15",
        "minute",
        None,
        "The head of Norland’s team leaves",
        "reported",
        (told("Asa Bren, who heads", WIRE_DOC),),
        ("p-brenn2",),
        ("Norland",),
    ),
)
POSITIONS = (Position("Dam", "Sudmark", "p-vasko2", "2031-03-04", "A map, not a demand", (ENVOY,)),)


def sample(**more) -> Briefing:
    """The invented briefing; keywords replace its lists."""
    settings = Settings(
        title="Lake talks",
        parties=("Norland", "Sudmark", "Westoria"),
        issues={"The dam": ("dam", "agenda")},
        site_url="https://lake.example/",
    )
    values = {
        "bundle": Bundle(DOCUMENTS, settings, faults=(Fault("odd.bin", "is no text", "save it as UTF-8"),)),
        "people": (BRENN, HALVIK, VASKO, ALDERMARK, TOSKA, CELIK),
        "organizations": (
            Organization("o-chance", "Sudmark chancellery", (Spelling("Sudmark chancellery", "note", 1),)),
        ),
        "quotes": QUOTES,
        "utterances": (Utterance("u-aaaaaa", ("q-bbbbbb", "q-cccccc")),),
        "meetings": (MEETING,),
        "delegations": DELEGATIONS,
        "presence": PRESENCE,
        "outcomes": OUTCOMES,
        "questions": QUESTIONS,
        "disagreements": (START,),
        "timeline": EVENTS,
        "positions": POSITIONS,
    }
    return Briefing(**(values | more))
