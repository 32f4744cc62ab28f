"""Lists of results: `What was agreed:` and its items; `The participants (a) resolved to …, (b) tasked …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Span
from generator.extract.results.firmness import DONE, PLANNED
from generator.extract.results.words import is_paper, listed, terms_of
from generator.model import FoundOutcome, Part
from generator.vocabulary import words

MARK = re.compile(r"\s*(?:[-–—*•▪●◦·✔✅➡]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+$")
"""What stands on the line before an item."""
FEWEST, LONGEST = 4, 22
"""Words of an item that tells enough and not too much."""
LONGEST_HEAD = 12
"""Words of a list's first line; a longer one tells something itself."""
CLOSE = re.compile(r"\bconclusion of\b", re.IGNORECASE)
OPENING = 30
"""Characters in which a name makes an item one of a list of people."""
DENIED = re.compile(
    r"\b(?:not|no|nothing|refused?|rejected|denied|without|open|wanted|demanded?)\b", re.IGNORECASE
)
PUT_OFF = re.compile(
    r"\b(?:no agreement|not agreed|no deal|carried over|put off|postponed|deferred|left for|referred)\b",
    re.IGNORECASE,
)
TURNED_DOWN = re.compile(r"\b(?:refused|rejected|turned down|declined|vetoed)\b", re.IGNORECASE)
LOOSE = {"outcome", "result", "conclusion"}
"""Words of a list's first line that may stand over all sorts of news."""
NOT_GOT = re.compile(r"\b(?:not|n['’]t|without)\b", re.IGNORECASE)
BY = re.compile(r"\b(?:by|before|not later than|no later than|until)\s*$", re.IGNORECASE)


def items_of(scenes: Sequence[Scene]) -> Mapping[int, tuple[FoundOutcome, ...]]:
    """By the number of its paragraph: what each item of a list of results tells."""
    found: dict[int, tuple[FoundOutcome, ...]] = {}
    lead: Scene | None = None
    kind = ""
    for scene in scenes:
        mark = _mark_of(scene)
        if lead is not None and mark and mark == (kind or mark):
            kind = mark
            told = () if is_paper(scene) and " shall " in scene.text else _outcomes(scene, lead)
            found[scene.number] = tuple(told)
        else:
            lead, kind = scene if _leads(scene) else None, ""
    return found


def _leads(scene: Scene) -> bool:
    text = scene.text.rstrip()
    if len(text.split()) > LONGEST_HEAD:
        return False
    is_head = scene.paragraph.passage.kind == "heading" and _is_of_results(scene) is not None
    return text.endswith(":") or (is_head and not scene.is_title)


def _is_of_results(scene: Scene) -> str | None:
    """Whether a list's first line says that what follows came of the talks, or was refused; `on the
    conclusion of the talks` says neither."""
    if CLOSE.search(scene.text):
        return None
    told = {t.lemma_.lower() for t in scene.paragraph.doc}
    if not told & listed("heads_of_lists"):
        return "refused" if TURNED_DOWN.search(scene.text) else None
    if DENIED.search(scene.text) is None:
        return "agreed"
    return "refused" if NOT_GOT.search(scene.text) else None


def _mark_of(scene: Scene) -> str:
    """The kind of mark before an item, a letter for all letters, a figure for all figures; empty for none."""
    document, start = scene.paragraph.document, scene.paragraph.passage.start
    line = document.text[document.text.rfind("\n", 0, start) + 1 : start]
    if MARK.match(line) is None or scene.paragraph.passage.kind != "text":
        return ""
    return re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", line.strip()))


def _outcomes(scene: Scene, lead: Scene) -> Iterator[FoundOutcome]:
    sentence = scene.sentences()[0]
    first = sentence[0]
    is_person = bool(scene.names_between(sentence.start_char, sentence.start_char + OPENING))
    is_told = _is_clause(sentence) and not _is_term(sentence, lead)
    kind = None if is_told or (is_person and not _is_term(sentence, lead)) else _is_of_results(lead)
    told = _of_thing(sentence, scene, kind) if kind else None
    if told is None or not FEWEST <= len(told[1].split()) <= LONGEST:
        return
    kind, line = told
    dates = scene.dates_between(sentence.start_char, sentence.end_char)
    yield FoundOutcome(
        at=scene.cite_sentence(sentence),
        words=scene.cite_sentence(sentence),
        kind=kind,
        line=(Part(line),),
        actor=scene.cite(first.idx, first.idx + len(first)),
        firm=PLANNED if kind == "next step" else DONE,
        together=True,
        when=next((d.when for d in dates), None) if kind == "next step" else None,
        terms=terms_of(sentence.root),
        rule="an item of a list of results",
    )


def _is_clause(sentence: Span) -> bool:
    """Whether an item is a sentence, which tells by itself what it tells."""
    if sentence[0].tag_.startswith("W") or sentence[0].lower_ == "whether":
        return True  # what is still asked
    if any(t.tag_ == "MD" and t.lower_ in {"will", "shall"} for t in sentence):
        return False  # what is agreed to be
    verbs = (t for t in sentence if t.tag_ in {"VBD", "VBZ", "VBP", "MD"})
    return any(t.tag_ == "MD" or not t.deps.isdisjoint({"nsubj", "nsubjpass"}) for t in verbs)


def _is_term(sentence: Span, lead: Scene) -> bool:
    """`The canteen remains open`, `Two nurses are to be taken on`: what holds from now on, under words that
    say what was won, or not."""
    root = sentence.root
    asks = sentence[0].tag_.startswith("W") or sentence[0].lower_ == "whether" or sentence.text.endswith("?")
    is_past = root.tag_ in {"VBD", "VBN"} and not TURNED_DOWN.search(sentence.text)
    told = root.lemma_ in words("saying", "say") or any(t.tag_ == "PRP" for t in sentence)
    strong = {t.lemma_.lower() for t in lead.paragraph.doc} & listed("heads_of_lists") - LOOSE
    return bool(strong) and not (asks or is_past or told) and root.pos_ in {"VERB", "AUX"}


def _of_thing(sentence: Span, scene: Scene, kind: str) -> tuple[str, str]:
    """`A joint panel, to report by 15 September`, `Automation: no agreement`; of the kind of its list."""
    text = sentence.text.strip(" ;.,")
    line = re.sub(r" us by ", " by ", f"{text[:1].upper()}{text[1:]}")
    if PUT_OFF.search(text):
        return "adjourned", line
    if TURNED_DOWN.search(text):
        return "refused", line
    dates = scene.dates_between(sentence.start_char, sentence.end_char)
    low = scene.paragraph.passage.start
    is_due = any(BY.search(scene.text[: d.at.start - low]) for d in dates) and "to" in text.split()
    return ("next step" if is_due and kind == "agreed" else kind), line


__all__ = ["items_of"]
