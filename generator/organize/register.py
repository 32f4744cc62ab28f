"""The register: conditions, deadlines, demands, offers, red lines and threats, with whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.model import Bundle, Citation, Document, Findings, FoundTerm, RegisterEntry, Voice, short_code
from generator.organize.parties.standing import Standing, plain_name
from generator.organize.parties.voices import Voices
from generator.organize.phrases.addressees import addressee_of
from generator.organize.phrases.clauses import balanced
from generator.organize.phrases.terms import SHARED, Term, content_of, is_paper, terms_of
from generator.organize.times.moments import Moments
from generator.organize.times.said import Sayings
from generator.vocabulary import words

ORDER = ("red line", "condition", "demand", "deadline", "threat", "offer", "view")
"""The order in which the kinds are told: what binds most comes first; views are told as positions alone."""
SAME_WORDS = 80.0
"""How alike (0 to 100) the words of two terms of one voice and kind are when they are one."""
MANY, MOST = 3, 0.6
"""Stems that two terms of one voice in other words share, at least, and the share of the shorter one's."""
STEM = 5
"""Letters by which the forms of a word are one."""
YEAR = 4
"""Characters of a year."""
LONGEST = 40
"""Words of a term as shown; the whole sentence is its citation."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What an entry is made with."""

    bundle: Bundle
    findings: Sequence[Findings]
    voices: Voices
    standing: Standing
    sayings: Sayings

    def shown(self, at: Citation) -> str:
        """The words of a citation as a reader reads them."""
        document = next(one for one in self.bundle.documents if one.id == at.source)
        return balanced(document.shown(at.start, at.end))


def tell_register(
    bundle: Bundle, findings: Sequence[Findings], voices: Voices, standing: Standing
) -> tuple[RegisterEntry, ...]:
    """The register, by kind, then newest first."""
    moments = Moments(bundle.documents)
    desk = Desk(bundle, findings, voices, standing, Sayings(bundle.documents, findings))
    documents = {document.id: document for document in bundle.documents}
    terms = [term for term in terms_of(documents, findings, voices, standing) if _is_shown_whole(term, desk)]
    entries = [_entry(group, desk) for group in _grouped(terms, standing)]
    entries = [entry for entry in entries if not _is_of_old(entry, documents[entry.at[0].source])]
    entries.sort(key=lambda entry: entry.id)
    entries.sort(key=lambda entry: max(moments.order(at) for at in entry.at), reverse=True)
    return tuple(sorted(entries, key=lambda entry: ORDER.index(entry.kind)))


def _is_of_old(entry: RegisterEntry, document: Document) -> bool:
    """Whether a term was voiced or due in a year that was over when the source was written."""
    when, today = entry.when or "", document.published or ""
    return bool(today) and len(when) == YEAR and when < today[:YEAR]


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
    first, second = content_of(one.found), content_of(other.found)
    if len(first & second) < min(SHARED, len(first | second)):
        return False
    alike = fuzz.token_set_ratio(" ".join(sorted(first)), " ".join(sorted(second)))
    if one.voice.id == other.voice.id and (one.voice.id or one.voice.label == other.voice.label):
        return alike >= SAME_WORDS or _share_most(first, second)
    together = set(standing.codes_of(one.voice)) & set(standing.codes_of(other.voice))
    unnamed_one = one.voice.type != "person" or other.voice.type != "person"
    return bool(together) and unnamed_one and alike >= SAME_WORDS


def _share_most(one: Set[str], other: Set[str]) -> bool:
    """Whether two terms of one voice are one in other words: "meet no Varnish official but the king", "see
    none of the officials of Varn besides the king"."""
    first, second = (
        {word.replace("is", "iz").rstrip("s")[:STEM] for word in words} for words in (one, other)
    )
    shared = len(first & second)
    return shared >= MANY and shared >= MOST * min(len(first), len(second))


def _entry(group: Sequence[Term], desk: Desk) -> RegisterEntry:
    first = min(
        group, key=lambda term: (term.voice.type != "person", -len(desk.shown(term.found.says).split()))
    )
    found, sources = first.found, {term.found.at for term in group}
    return RegisterEntry(
        id=short_code("t", found.kind, found.at.source, found.says.text),
        kind=found.kind,
        speaker=_name(first.voice, desk.standing),
        addressee=addressee_of(first, desk.voices, desk.standing),
        says=in_short(desk.shown(found.says), whole=_is_within_marks(found, desk.voices)),
        at=tuple(dict.fromkeys(term.found.at for term in group)),
        when=_when(found, desk),
        consequence=desk.shown(found.consequence) if found.consequence else None,
        told_by=_named_in_line(first.teller) if first.teller is not None else None,
        denied_at=_denials(sources, desk.findings),
        rule=found.rule,
        sure=first.sure,
    )


def _is_shown_whole(term: Term, desk: Desk) -> bool:
    """Whether the cut leaves a condition the word that binds it."""
    words = desk.shown(term.found.says)
    mark = re.match(r"\w+", term.found.rule)
    lost = in_short(words) != words and mark is not None and mark[0] not in in_short(words).lower().split()
    return not (term.found.rule.endswith("clause") and lost)


def _name(voice: Voice, standing: Standing) -> str | None:
    """The id of a person or body; of a party by its full name, whatever the source calls it there; None where
    only the source says so."""
    if voice.id is None and is_paper(voice):
        return voice.label  # "A draft", "The version"
    full = standing.full_name(voice.label) if voice.type == "organization" else None
    return (full if full != voice.label else None) or voice.id or plain_name(voice.label) or None


def _named_in_line(voice: Voice) -> str:
    """A teller as the middle of a line has him: "a Western diplomat", "two shipping agents"."""
    first, _, others = voice.label.partition(" ")
    return voice.id or (
        f"{first.lower()} {others}" if first.lower() in words("register", "openers") else voice.label
    )


def _denials(places: Iterable[Citation], findings: Iterable[Findings]) -> tuple[Citation, ...]:
    """Where a source has the very sentences of a term denied."""
    told = tuple(places)
    denied = (
        denial.at
        for one in findings
        for denial in one.denials
        if denial.at not in told and any(denial.claim_at.overlaps(place) for place in told)
    )
    return tuple(sorted(set(denied), key=lambda at: (at.source, at.start)))


def in_short(text: str, *, whole: bool = False) -> str:
    """At most 40 words of a clause, cut at its last comma; `whole` sets all of it in quotation marks."""
    text = re.sub(r",([”\"])$", r"\1", text)  # the source's comma before it goes on
    pieces = text.split()
    if len(pieces) > LONGEST:
        kept = " ".join(pieces[:LONGEST])
        text = (kept.rsplit(", ", 1)[0] if ", " in kept[40:] else kept) + " …"
    return f"“{text}”" if whole else text


def _is_within_marks(found: FoundTerm, voices: Voices) -> bool:
    spoken = voices.speaker_over(found.says)
    return (
        spoken is not None
        and spoken.kind in {"direct", "mixed", "turn"}
        and any(found.says in at for at in spoken.at)
    )


def _when(found: FoundTerm, desk: Desk) -> str | None:
    """The day of a deadline; of another term the day on which its sentence says that it was voiced, else that
    of its post or document, unless it was voiced at some time before."""
    if found.when is not None:
        return desk.sayings.due(found.when)
    document = next(one for one in desk.bundle.documents if one.id == found.at.source)
    posted = found.posted or document.published or ""
    said = desk.sayings.told_by(found.said, posted) if found.said is not None else None
    said = said or desk.sayings.opening(found.at, posted)
    return said if said is not None or found.earlier else posted[:10] or None


__all__ = ["in_short", "tell_register"]
