"""Names, offices and words of people as a document has them, with their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.model.documents import Citation
from generator.model.sureness import Doubt


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name as it stands in one place.

    `at` is the name alone (no title, no possessive); `title` the words of office glued before it or
    set after it; `gender` is f, m or "" (from a title, a pronoun nearby, or a given name); `country` the
    country the words beside the name give its bearer ("Norway’s …", "his Chilean counterpart …");
    `written` the name as a reader reads it, where markup or a line's end stands inside it.
    """

    at: Citation
    title: str = ""
    gender: str = ""
    country: str | None = None
    plural: bool = False
    doubts: tuple[Doubt, ...] = ()
    written: str = ""

    @property
    def text(self) -> str:
        """The name as written, without markup."""
        return self.written or self.at.text


@dataclass(frozen=True, slots=True)
class RoleMention:
    """An office a source gives a person: `name_at` is the place of the name (a Mention's `at`)."""

    title: str
    name_at: Citation
    at: Citation
    organization: str | None = None
    country: str | None = None
    former: bool = False
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have spoken, within one document.

    `type` is person, organization, unnamed or unknown. `at` is the words that name the speaker where
    the quotation stands (name, pronoun or description; None when nothing there names one). `name_at` is
    the place of the name it stands for in the same document, when it is a person's; `label` the words
    shown when there is no person to show.
    """

    type: str
    label: str
    at: Citation | None = None
    name_at: Citation | None = None


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """Words a source puts in someone's mouth (direct, mixed), reports (indirect, turn) or only sets in
    marks (scare, title, term). `at` has one citation a span and paragraph, without the marks. `said` is the
    time (EDTF) that the words of saying themselves are dated with.
    """

    at: tuple[Citation, ...]
    kind: str
    speaker: Speaker
    cue: str | None = None
    cue_at: Citation | None = None
    addressee: str | None = None
    posted: str | None = None
    said: str | None = None
    doubts: tuple[Doubt, ...] = ()
    rule: str = ""

    @property
    def words(self) -> str:
        """The spans joined by one space."""
        return " ".join(at.text for at in self.at)


@dataclass(frozen=True, slots=True)
class FoundChain:
    """Through whom a sentence (`at`) came to the document: `hops` from the first teller on, as worded.

    The document itself is the last hop and is left out. `named` is whether the first teller has a name.
    """

    at: Citation
    hops: tuple[Citation, ...]
    named: bool
    rule: str = ""


class FoundPhrase(NamedTuple):
    """What a noun phrase calls its thing: `head` is its lemma, `modifier` the words right before it.

    `is_place` tells a place's name; a name has no modifier. `stake` is "called" where the text calls
    the thing an issue, "goal" where somebody demands, offers or refuses it.
    """

    at: Citation
    head: str
    modifier: str = ""
    is_place: bool = False
    stake: str = ""
