"""The register: conditions, deadlines, demands, offers, red lines and threats, with whose they are.

A term nobody can be named for is left out, and so is what analysts, the press and former office holders say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.model import (
    Bundle,
    Citation,
    Document,
    Findings,
    FoundTerm,
    RegisterEntry,
    Sure,
    Voice,
    short_code,
)
from generator.organize.clauses import balanced
from generator.organize.moments import Moments
from generator.organize.standing import Standing, codes_in, is_body, name_of_code, plain_name
from generator.organize.voices import PRONOUNS, Voices
from generator.vocabulary import words

ORDER = ("red line", "condition", "demand", "deadline", "threat", "offer")
"""The order in which the kinds are told: what binds most comes first."""
SAME_WORDS = 80.0
"""How alike (0 to 100) the words of two terms of one voice and kind are when they are one."""
LONGEST = 35
"""Words of a term as shown; the whole sentence is its citation."""
SHARED = 2
"""Words of meaning two terms share at least when they are one."""
OWED = "to be done by a day"
GUESSED = frozenset({"only", "will not", "will not, but"})
"""Rules that tell what somebody will or will not do: another side's word for it is a guess."""


PLACE = re.compile(r"\b(?:in|to|at|into|from|across|on|over|about)\s+(?:the\s+)?[A-Z][\w’'-]*")
"""A name after such a word is where something happens, not whom it is put to."""


@dataclass(frozen=True, slots=True)
class Term:
    """A found term and whose it is."""

    found: FoundTerm
    voice: Voice
    sure: Sure


def tell_register(
    bundle: Bundle, findings: Sequence[Findings], voices: Voices, standing: Standing
) -> tuple[RegisterEntry, ...]:
    """The register, by kind, then newest first."""
    documents = {document.id: document for document in bundle.documents}
    moments = Moments(bundle.documents)
    terms = [
        term
        for found in findings
        for raw in found.terms
        if (term := _attributed(raw, documents[raw.at.source], voices, standing)) is not None
    ]
    entries = [_entry(group, documents, voices, standing, findings) for group in _grouped(terms, standing)]
    entries.sort(key=lambda entry: entry.id)
    entries.sort(key=lambda entry: max(moments.order(at) for at in entry.at), reverse=True)
    return tuple(sorted(entries, key=lambda entry: ORDER.index(entry.kind)))


def _attributed(found: FoundTerm, document: Document, voices: Voices, standing: Standing) -> Term | None:
    voice = _voice(found, document, voices, standing)
    if voice is None or standing.is_observer(voice) or not _may_stand(voice):
        return None
    if len(_content(found)) < SHARED:
        return None
    relayed = _is_relayed(voice, _teller(found, voices), standing)
    if relayed and found.rule.startswith("noun of"):
        return None  # "excessive demands for …": one side's name for what another wants
    is_own = standing.speaks_for_a_side(voice) and not relayed
    return Term(found, voice, Sure.SURE if is_own else Sure.LIKELY)


def _teller(found: FoundTerm, voices: Voices) -> Voice | None:
    """Who says so: as the words name him, else whose speech the words stand in."""
    spoken = voices.speaker_over(found.says)
    return voices.named_by(found.teller) or (spoken.speaker if spoken is not None else None)


def _is_relayed(voice: Voice, teller: Voice | None, standing: Standing) -> bool:
    """Whether somebody of another side, not a source without one, tells what this voice wants."""
    if teller is None or (teller.id, teller.label) == (voice.id, voice.label):
        return False
    theirs = set(standing.codes_of(teller))
    return (teller.type == "person" or bool(theirs)) and not theirs & set(standing.codes_of(voice))


def _voice(found: FoundTerm, document: Document, voices: Voices, standing: Standing) -> Voice | None:
    """Whose term it is: the actor where it is a side or a person, else who tells it."""
    teller = _teller(found, voices)
    if found.actor is None or found.actor.text.lower() in {"i", "we"}:
        return _quoted(found, voices) or teller
    actor = voices.named_by(found.actor)
    if found.kind == "deadline" and found.rule == OWED:
        return teller or _drafter(document, always=True)
    if actor is None or not _is_actor(actor):
        return teller or _drafter(document)
    return _between(actor, teller, found, standing) if teller is not None else actor


def _between(actor: Voice, teller: Voice, found: FoundTerm, standing: Standing) -> Voice | None:
    """Whose term it is when one tells what another does: what follows from a condition is the teller's word;
    his own side's term is his; what he says that others will never do is only his guess, and nobody's."""
    if teller.id is not None and teller.id == actor.id:
        return teller
    together = bool(set(standing.codes_of(teller)) & set(standing.codes_of(actor)))
    if not together and standing.is_observer(teller):
        return None
    if found.rule.endswith("clause") or (together and actor.type != "person"):
        return teller
    return actor if together or found.rule not in GUESSED else None


def _drafter(document: Document, *, always: bool = False) -> Voice | None:
    """A communiqué's terms are its own; so is a day that a source itself says is the last."""
    if document.kind != "communique" and not always:
        return None
    return Voice(None, "outlet", document.outlet or document.title)


def _quoted(found: FoundTerm, voices: Voices) -> Voice | None:
    spoken = voices.speaker_over(found.says)
    return spoken.speaker if spoken is not None and spoken.speaker.label not in {"", "not stated"} else None


def _is_actor(voice: Voice) -> bool:
    """Whether words name somebody who can bind himself, not a thing that is bound."""
    if voice.id is not None or codes_in(voice.label):
        return True
    return _head(voice) in words("standing", "unnamed") | words("standing", "bodies")


def _may_stand(voice: Voice) -> bool:
    """Whether a voice may stand in the register: a person, a side, or people of an office without a name."""
    if voice.label.lower() in PRONOUNS | {"not stated"}:
        return False
    if voice.label.lower() in words("standing", "unnamed"):
        return False  # "source" alone: nobody can tell whose
    if voice.id is not None or voice.type == "outlet" or is_body(voice.label):
        return True
    named = any(word[0].isupper() for word in voice.label.split()[1:])
    return _head(voice) in words("standing", "unnamed") or (
        named and _head(voice) in words("standing", "bodies")
    )


def _head(voice: Voice) -> str:
    plain = re.split(r"\s+(?:of|in|at|for|with|from)\s+|,", voice.label)[0]
    return (plain.split()[-1:] or [""])[0].lower()


def _grouped(terms: Iterable[Term], standing: Standing) -> list[list[Term]]:
    """Terms of one kind and voice, or of one side in the same words, together; fullest words first."""
    groups: list[list[Term]] = []
    for term in terms:
        home = next(
            (group for group in groups if any(_is_same(term, other, standing) for other in group)), None
        )
        if home is None:
            groups.append([term])
        else:
            home.append(term)
    return groups


def _is_same(one: Term, other: Term, standing: Standing) -> bool:
    if one.found.kind != other.found.kind:
        return False
    first, second = _content(one.found), _content(other.found)
    if len(first & second) < min(SHARED, len(first | second)):
        return False
    alike = fuzz.token_set_ratio(" ".join(sorted(first)), " ".join(sorted(second)))
    if one.voice.id == other.voice.id and (one.voice.id or one.voice.label == other.voice.label):
        return alike >= SAME_WORDS
    together = set(standing.codes_of(one.voice)) & set(standing.codes_of(other.voice))
    unnamed_one = one.voice.type != "person" or other.voice.type != "person"
    return bool(together) and unnamed_one and alike >= SAME_WORDS


def _content(found: FoundTerm) -> set[str]:
    """The words of meaning of a term, without those that only say its kind."""
    plain = re.findall(r"[^\W_]+", found.says.text.lower())
    empty = words("renderings", "empty")
    return {word for word in plain if word not in empty and not word.startswith(found.kind[:5])}


def _entry(
    group: Sequence[Term],
    documents: dict[str, Document],
    voices: Voices,
    standing: Standing,
    findings: Sequence[Findings],
) -> RegisterEntry:
    first = min(
        group, key=lambda term: (term.voice.type != "person", -len(shown(term.found.says, documents).split()))
    )
    found = first.found
    says = in_short(shown(found.says, documents), whole=_is_within_marks(found, voices))
    return RegisterEntry(
        id=short_code("t", found.kind, found.at.source, found.says.text),
        kind=found.kind,
        speaker=first.voice.id or plain_name(first.voice.label),
        addressee=_addressee(first, voices, standing),
        says=says,
        at=tuple(dict.fromkeys(term.found.at for term in group)),
        when=_due(found, findings) or _said(found, documents),
        consequence=shown(found.consequence, documents) if found.consequence else None,
        rule=found.rule,
        sure=first.sure,
    )


def shown(at: Citation, documents: dict[str, Document]) -> str:
    """The words of a citation as a reader reads them."""
    return balanced(documents[at.source].shown(at.start, at.end))


def in_short(text: str, *, whole: bool = False) -> str:
    """At most 35 words of a clause, cut at its last comma; `whole` sets all of it in quotation marks."""
    pieces = text.split()
    if len(pieces) > LONGEST:
        kept = " ".join(pieces[:LONGEST])
        text = (kept.rsplit(",", 1)[0] if "," in kept[40:] else kept) + " …"
    return f"“{text}”" if whole else text


def _is_within_marks(found: FoundTerm, voices: Voices) -> bool:
    spoken = voices.speaker_over(found.says)
    return (
        spoken is not None
        and spoken.kind in {"direct", "mixed", "turn"}
        and any(found.says in at for at in spoken.at)
    )


def _addressee(term: Term, voices: Voices, standing: Standing) -> str | None:
    """Whom it is put to: as worded, else the one other side that the words name, and not as a place."""
    own = set(standing.codes_of(term.voice))
    if term.found.rule == OWED:
        obliged = voices.named_by(term.found.actor)
        return (obliged.id or plain_name(obliged.label)) if obliged is not None else None
    named = voices.named_by(term.found.addressee)
    if named is not None and not (own & set(standing.codes_of(named))):
        return named.id or plain_name(named.label)
    others = [code for code in codes_in(PLACE.sub(" ", term.found.says.text)) if code not in own]
    return name_of_code(others[0]) if len(others) == 1 else None


def _due(found: FoundTerm, findings: Iterable[Findings]) -> str | None:
    """The day of a deadline, where it was worked out."""
    if found.when is None:
        return None
    dates = (date for one in findings if one.document == found.at.source for date in one.dates)
    return next((date.when for date in dates if date.at.overlaps(found.when)), None)


def _said(found: FoundTerm, documents: dict[str, Document]) -> str | None:
    moment = found.posted or documents[found.at.source].published
    return moment[:10] if moment else None


__all__ = ["in_short", "shown", "tell_register"]
