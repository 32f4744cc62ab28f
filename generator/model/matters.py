"""What a document leaves open, denies, counts, judges and demands, with its places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.documents import Citation


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of one of our own sentences: words, and the name they stand for where they stand for one.

    `name_at` is the place of a person's name in the same document; `owner` says the piece is possessive.
    """

    text: str
    name_at: Citation | None = None
    owner: bool = False


def as_text(parts: Iterable[Part]) -> str:
    """The words of the pieces as one line, each name as its document has it."""
    return "".join(part.text for part in parts)


@dataclass(frozen=True, slots=True)
class FoundUnknown:
    """Something a sentence (`at`) leaves unknown.

    `kind` is how it does so: asked, stated, pending, conditional, declined, unconfirmed, anonymous, demand,
    undated or possible. `type` is what it is about: attendance, start, place, team, meeting, call, sending,
    decision, terms, fact or claim.
    `question` is the question as parts, empty when no readable one was found; `words` are the words of
    the source that hold the unknown thing; `terms` the lemmas it turns on; `names` the people it concerns;
    `also` are further sentences that raise it, `replies` what others say next in a transcript, or the source;
    `against` is what the asker then holds against a reply on the word of somebody else.
    """

    at: Citation
    kind: str
    type: str
    words: Citation
    question: tuple[Part, ...] = ()
    terms: tuple[str, ...] = ()
    names: tuple[Citation, ...] = ()
    parties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    also: tuple[Citation, ...] = ()
    replies: tuple[Citation, ...] = ()
    against: tuple[Citation, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundStance:
    """What a sentence says of a typed question: does someone attend, does something start, do two meet.

    `about` is attendance, start, end, moved, meeting, sending or lead; `stance` is yes, no, planned or open;
    `names` and `parties` are whom it concerns, `places` where, `terms` its meeting nouns; `says` the clause.
    """

    at: Citation
    about: str
    stance: str
    says: Citation
    names: tuple[Citation, ...] = ()
    parties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundDenial:
    """One passage that sets itself against another: `at` denies what `claim_at` says.

    `claim` and `denial` are the words that hold the denied thing and the denial; `about` the denied thing as
    a clause of its own and `question` the same asked, in parts, empty when they do not stand alone; `terms`
    are the lemmas it turns on. `also` are passages that go on with the denial, `told` others that tell what
    is denied. `is_told` says that somebody is said to claim it: who denies `that X` answers nobody by name.
    """

    at: Citation
    claim_at: Citation
    claim: Citation
    denial: Citation
    about: tuple[Part, ...] = ()
    question: tuple[Part, ...] = ()
    terms: tuple[str, ...] = ()
    also: tuple[Citation, ...] = ()
    told: tuple[Citation, ...] = ()
    is_told: bool = True
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundVersion:
    """One account of a matter: its words, and the passages that give it."""

    says: Citation
    at: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class FoundRivals:
    """A matter of which two or more accounts stand side by side; `named` are the words for it."""

    kind: str
    named: Citation
    versions: tuple[FoundVersion, ...]
    rule: str = ""


SIZE_OF = "size of "
"""Opens the unit of a number that tells how many a body has: `a panel of three`."""


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number of something: `value` in the unit's own measure, what is counted (`unit`), the words around.

    `unit` is a lemma, a currency, or `percent`, `km`, `hour`, to which their kin are converted. `act` is what
    the clause tells of it, `about` the thing it measures, `terms` all lemmas that set the scene.
    """

    value: float
    unit: str
    words: Citation
    at: Citation
    terms: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    bound: str = ""  # over | under | about, where the words say so
    act: str = ""
    about: tuple[str, ...] = ()
    listed: bool = False  # one of several set side by side under one head or question
    against: Citation | None = None  # the words of the number another teller set this one beside
    whose: tuple[str, ...] = ()  # the countries of those who are counted
    teller: str = ""  # the lemma of whoever tells the number
    places: tuple[str, ...] = ()  # the names of places in its sentence
    is_human: bool = False  # whether people are counted
    is_rest: bool = False  # `four others`: those not counted elsewhere
    is_part: bool = False  # `four of the men`: some of those counted elsewhere
    is_own: bool = False  # `11 of its men`: those of whoever tells it
    named: Citation | None = None  # `put the number of empty posts at`: what the clause says is counted
    thing: str = ""  # the noun for what is counted with its adjectives
    clause: str = ""  # what is told of it, as behind `how many`: `members the union has`
    doer: tuple[str, ...] = ()  # the names of whoever does it or has them


@dataclass(frozen=True, slots=True)
class FoundVote:
    """How many voted for and against, as a sentence (`at`) tells it in the words `says`.

    `terms` are the things the sentence speaks of.
    """

    at: Citation
    says: Citation
    ayes: int
    noes: int
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundVerdict:
    """How a sentence (`at`) judges talks or a team: the `axis` of the vocabulary and its first or last `end`.

    `says` are the words that judge; `parties` the country whose team it is, else `owner` the name of whose it
    is or the word that stands for whoever speaks there.
    """

    at: Citation
    axis: str
    end: str
    says: Citation
    parties: tuple[str, ...] = ()
    owner: Citation | None = None


@dataclass(frozen=True, slots=True)
class FoundCause:
    """Why something broke off, as a sentence (`at`) tells it.

    `year` is when it was, `cause` the words for who or what did it, `parties` the
    countries among them.
    """

    at: Citation
    year: str
    cause: Citation
    parties: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A condition, deadline, demand, offer, red line, threat or view that a sentence (`at`) voices.

    `says` are the words that hold it; `actor` the words for whose term it is ("Kyiv", "he"), `teller` those
    for who says so where that is somebody else; both None inside quotation marks, whose speaker it is.
    `addressee`, `consequence` (what is bound to the condition), `when` (what dates a deadline) and `said`
    (what dates the act of voicing it) as worded; `earlier`: voiced some time before the source was written.
    """

    kind: str
    at: Citation
    says: Citation
    actor: Citation | None = None
    teller: Citation | None = None
    addressee: Citation | None = None
    consequence: Citation | None = None
    when: Citation | None = None
    said: Citation | None = None
    earlier: bool = False
    posted: str | None = None
    rule: str = ""


class FoundProposition(NamedTuple):
    """What a clause (`says`) of a sentence (`at`) tells was done.

    `deeds` are the classes it may be of, `not ` before one it tells the contrary of, else the verb; `stance`
    is yes, no, planned, refused, may or may not. `doer`, `things` (what it is done to), `heads` (of these
    the nouns that name it) and `scene` (the rest) are classes of nouns and names; `places` are words,
    `whens` the dates of the deed; `teller` is the lemma of whoever says so, "" for the source; `is_main`
    tells a clause that a sentence or somebody's words assert, not one that only bounds, asks or aims;
    `charge` is the deed as a statement, where somebody is charged with it or denies it; `verb` is its lemma;
    `done_by` are the words for the doer.
    """

    at: Citation
    says: Citation
    deeds: tuple[str, ...]
    stance: str
    doer: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    scene: tuple[str, ...] = ()
    places: tuple[Citation, ...] = ()
    whens: tuple[Citation, ...] = ()
    teller: str = ""
    is_main: bool = True
    charge: str = ""
    verb: str = ""
    done_by: Citation | None = None


class FoundScene(NamedTuple):
    """What a sentence or heading is about: the classes of its nouns and its names."""

    at: Citation
    terms: tuple[str, ...]
    is_heading: bool = False
