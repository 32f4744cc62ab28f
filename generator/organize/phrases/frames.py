"""A statement in one line that stands by itself: a quotation in its marks, a report as "says that …".

What is no whole statement is left out: a bare noun phrase, a question, a clause without subject and verb.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from generator.model import Citation, Document, Findings, Quote, RegisterEntry
from generator.vocabulary import table
from generator.vocabulary.terms import opens_with_verb

BEFORE = 24
"""Characters in front of a verb of saying in which a "not" denies it."""
LONGEST_LINK = 4
"""Letters of an article or preposition at most."""
CLAUSE_RULES = ("clause", "depends on", "set phrase")
"""Rules of terms that are clauses of their own, told by the speaker (`if clause`, `set phrase: …`)."""


class Predicates:
    """The clauses of a bundle that can stand alone, asked by place and words."""

    def __init__(self, documents: Iterable[Document], findings: Iterable[Findings]) -> None:
        known = {document.id: document for document in documents}
        self._shown: dict[str, list[tuple[Citation, str]]] = defaultdict(list)
        for found in findings:
            for at in found.predicates:
                self._shown[at.source].append((at, known[at.source].shown(at.start, at.end)))

    def stand_in(self, words: str, places: Iterable[Citation]) -> bool:
        """Whether these words, taken from these places, hold a subject with its finite verb."""
        return any(
            at in place and shown in words for place in places for at, shown in self._shown[place.source]
        )


def frame_of_report(quote: Quote, document: Document) -> str | None:
    """What goes before the words of a report; None when it is no statement of its speaker."""
    frames, cue = table("stands")["frames"], (quote.cue or "").lower()
    kind, _, shape = quote.rule.partition(": ")
    if kind != "say" or shape == "aside" or cue in frames["never"] or _is_unsaid(quote, document):
        return None
    first = quote.words.split()[0].lower()
    if first == cue or re.match(r"(?:not )?to\b", quote.words):
        # "denies that …": the report begins with its verb; "vowed not to sign"
        return "" if first == cue else f"{cue} "
    if first in table("stands")["contents"]["never_first"] or first in table("stands")["terms"]["opens"]:
        return None
    if _is_news(quote.words):
        return None
    if quote.speaker.type == "person" and quote.speaker.label.split()[-1] in quote.words:
        return None  # nobody calls himself by his name: somebody else is speaking
    return next((f"{frame} that " for frame in ("denies", "demands") if cue in frames[frame]), "says that ")


def _is_news(words: str) -> bool:
    """Whether the words only tell how things go on: "The two teams have started their talks"."""
    done = "|".join(table("stands")["contents"]["courses"])
    course = rf"\b(?:(?:has|have|had|was|were)(?: \w+){{0,2}}) (?:{done})\b"
    return bool(re.search(rf"^(?:(?!\b(?:that|which|who|if|because|when|until)\b)[^;])*?{course}", words))


def _is_unsaid(quote: Quote, document: Document) -> bool:
    """ "Did not say that …", "should they confirm that …"."""
    at = quote.at[0]
    passage = document.passage_at(at.start)
    before = document.text[passage.start if passage else 0 : at.start].lower()
    cue = before.rfind((quote.cue or "?").lower())
    words = (
        before[max(0, cue - BEFORE) : cue].replace("n't", " n't").replace("n’t", " n't") if cue > 0 else ""
    )
    words = re.split(r"[.;:,“”]", words)[-1]
    unsaid = (*table("stands")["contents"]["unsaid"], *table("register")["hedges"]["words"])
    return any(f" {word} " in f" {words} " for word in unsaid)


def frame_of_term(entry: RegisterEntry, words: str) -> str | None:
    """What goes before the words of a term told in the source's own words; None when they cannot stand."""
    if entry.has_its_verb_first:
        return "" if opens_with_verb(words) else None
    if entry.rule.endswith("passive"):
        return ""  # "Sanctions were threatened by …": the source's own words, whole
    return "says that " if any(part in entry.rule for part in CLAUSE_RULES) else None


def is_another_claim(before: str) -> bool:
    """Whether words go on inside "the claim that …": what somebody else said, only mentioned here."""
    nouns = "|".join(table("stands")["contents"]["claims"])
    return bool(re.search(rf"\b(?:{nouns})s? that\b[^.;:,]*$", before, re.IGNORECASE))


def lowered(words: str, document: Document) -> str:
    """The words as they go on after "that": small at the start where the source writes the first one small,
    and no title in front of a name ("President Brandt")."""
    words = re.sub(rf"^(?:{'|'.join(table('stands')['contents']['earlier'])}),? that ", "", words)
    first, *others = words.split(maxsplit=2)
    small = first[0].lower() + first[1:]
    is_title = len(first) > LONGEST_LINK and bool(others) and others[0][0].isupper()
    if first == "I" or is_title or not re.search(rf"(?<!\w){re.escape(small)}(?!\w)", document.text):
        return words
    return small + words[len(first) :]
