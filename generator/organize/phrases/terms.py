"""Whose term each found term is, and who tells it where that is somebody else.

A term nobody can be named for is left out, and so is what analysts, the press and former office holders say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Document, Findings, FoundTerm, Sure, Voice
from generator.organize.parties.standing import Standing, name_of_code, plain_name
from generator.organize.parties.voices import PRONOUNS, Voices
from generator.vocabulary import words

SHARED = 2
"""Words of meaning a term has at least, and two terms share at least when they are one."""
TO_DO = "to be done by a day"
ENDS = "ends by a day"
OWED = frozenset({TO_DO, "to happen by a day", ENDS, "with or without"})
"""Rules whose subject is bound by the day, and has not set it."""
UNTOUCHED = ("set phrase: not", "set phrase: non", "set phrase: off", "set phrase: out")
"""Rules whose subject is a thing, which somebody else says may not be touched."""
PROMISED = "promised by a day"
OF_ONE = ("verb of", "told to", "noun of", "ready to", "wants", "will not", "refuses")
"""Rules that tell what somebody does: where the words do not say who he is, it is not who tells it."""
GUESSED = frozenset({"only", "will not", "will not, but"})
"""Rules that tell what somebody will or will not do: another side's word for it is a guess."""


NOBODY = Voice(None, "outlet", "")
"""Whose a day is that the source only knows to be the last."""
LONGEST_KIND = 3
"""Words in the name of a party by its kind."""


LETTERHEAD = 160
"""Characters on top of a notice in which it says whose it is."""


@dataclass(frozen=True, slots=True)
class Term:
    """A found term, whose it is, and who tells it where that is somebody else."""

    found: FoundTerm
    voice: Voice
    sure: Sure
    teller: Voice | None = None


def terms_of(
    documents: dict[str, Document], findings: Sequence[Findings], voices: Voices, standing: Standing
) -> list[Term]:
    """The terms whose owner is known, in the order of the documents."""
    terms = (
        _attributed(raw, documents[raw.at.source], voices, standing)
        for found in findings
        for raw in found.terms
    )
    return [term for term in terms if term is not None]


def _attributed(found: FoundTerm, document: Document, voices: Voices, standing: Standing) -> Term | None:
    voice = _voice(found, document, voices, standing)
    if voice is None or not _may_stand(voice, standing):
        return None
    if standing.is_observer(voice) and (standing.watches(voice) or not _is_his(found, voice, voices)):
        return None
    if len(content_of(found)) < SHARED or "|" in found.says.text:
        return None  # a bar: the page's list of other stories
    teller = _other_teller(found, voice, voices)
    relayed = teller is not None and _is_relayed(voice, teller, standing)
    if relayed and found.rule.startswith("noun of"):
        return None  # "excessive demands for …": one side's name for what another wants
    is_own = standing.speaks_for_a_side(voice) and not relayed
    if teller is not None and (
        voice.type == "person" or (teller.id is None and not standing.is_body(teller.label))
    ):
        is_own = False  # "he is willing to talk, says his minister": no word of his own
    return Term(found, voice, Sure.SURE if is_own else Sure.LIKELY, teller)


def _is_his(found: FoundTerm, voice: Voice, voices: Voices) -> bool:
    """Whether the term tells what somebody himself will, wants or will not, and is no word on others."""
    actor = voices.named_by(found.actor)
    first = found.actor is not None and found.actor.text.lower() in {"i", "we"}
    first = first or (actor is not None and actor.id is None and _is_party_by_kind(actor.label))
    return first or (actor is not None and actor.id == voice.id)


def _other_teller(found: FoundTerm, voice: Voice, voices: Voices) -> Voice | None:
    """Who tells the term of another, if somebody does; one's own words nobody else tells."""
    is_own = found.actor is None or found.actor.text.lower() in {"i", "we"}
    teller = None if is_own else teller_of(found, voices)
    if teller is None or teller.label.lower() in PRONOUNS | {"", "not stated"}:
        return None
    same = (teller.id, teller.label) == (voice.id, voice.label) or (teller.id and teller.id == voice.id)
    return None if same or plain_name(teller.label) == plain_name(voice.label) else teller


def teller_of(found: FoundTerm, voices: Voices) -> Voice | None:
    """Who says so: as the words name him, else whose speech the words stand in."""
    spoken = voices.speaker_over(found.says)
    return voices.named_by(found.teller) or (spoken.speaker if spoken is not None else None)


def _is_relayed(voice: Voice, teller: Voice, standing: Standing) -> bool:
    """Whether somebody of another side, not a source without one, tells what this voice wants."""
    theirs = set(standing.codes_of(teller))
    return (teller.type == "person" or bool(theirs)) and not theirs & set(standing.codes_of(voice))


def _voice(found: FoundTerm, document: Document, voices: Voices, standing: Standing) -> Voice | None:
    """Whose term it is: the actor where it is a side or a person, else who tells it."""
    teller = teller_of(found, voices)
    if found.actor is None or found.actor.text.lower() in {"i", "we"}:
        is_set = found.kind == "deadline" and found.rule in OWED
        return _quoted(found, voices) or teller or _drafter(document, standing, always=is_set)
    if document.kind == "communique" and teller is None and found.actor.text.lower().startswith("our "):
        return _drafter(document, standing)
    return _of_actor(found, found.actor.text.lower(), document, voices, standing)


def _of_actor(
    found: FoundTerm, words_for: str, document: Document, voices: Voices, standing: Standing
) -> Voice | None:
    """Whose a term is of which the words say who acts."""
    actor, teller = voices.named_by(found.actor), teller_of(found, voices)
    if found.kind == "deadline" and found.rule in OWED:
        is_own = found.rule == ENDS and actor is not None and _is_actor(actor, standing)
        is_bare = words_for in PRONOUNS
        return actor if is_own else teller or _drafter(document, standing, always=not is_bare)
    if found.rule.startswith(UNTOUCHED) and teller is not None:
        return teller
    if found.rule == PROMISED and teller is None:
        return _drafter(document, standing)
    if actor is None or not _is_actor(actor, standing):
        spoken = voices.speaker_over(found.says)
        is_own = spoken is not None and spoken.kind in {"direct", "mixed", "turn"}
        nobody = found.rule.startswith(OF_ONE) and not (is_own or _may_be_his(words_for))
        return None if nobody else teller or _drafter(document, standing)
    return _between(actor, teller, found, standing) if teller is not None else actor


def _may_be_his(actor: str) -> bool:
    """Whether those who act may be the body of who tells it: "the board", "it"; not "the president"."""
    last = actor.rsplit(maxsplit=1)[-1]
    is_one = actor.startswith("the ") and not last.endswith("s") and last not in words("titles", "roles")
    return actor in PRONOUNS or is_one


def _between(actor: Voice, teller: Voice, found: FoundTerm, standing: Standing) -> Voice | None:
    """Whose term it is when one tells what another does: what follows from a condition is the teller's word;
    his own side's term is his; what he says that others will never do is only his guess, and nobody's."""
    if teller.id is not None and teller.id == actor.id:
        return teller
    together = bool(set(standing.codes_of(teller)) & set(standing.codes_of(actor)))
    if not together and standing.is_observer(teller) and not standing.leads_a_body(teller):
        return None
    if found.rule == "ready to" and actor.type == "person":
        return None  # "he is willing to talk", says his minister
    is_bound = found.rule.endswith("clause") or found.rule == "if not by a day"
    if is_bound or (together and actor.type != "person"):
        return teller
    return actor if together or found.rule not in GUESSED else None


def _drafter(document: Document, standing: Standing, *, always: bool = False) -> Voice | None:
    """A communiqué's terms are its own; a day that the source only knows to be the last is nobody's."""
    if document.kind == "communique":
        return Voice(None, "outlet", _issuer(document, standing) or document.outlet or document.title)
    if document.outlet and standing.is_body(document.outlet):
        return Voice(None, "outlet", document.outlet)
    return NOBODY if always else None


def _issuer(document: Document, standing: Standing) -> str | None:
    """The one party, no country, that a notice names above its text: whose notice it is."""
    above = min((passage.end for passage in document.passages if passage.kind == "text"), default=0)
    top = min((passage.start for passage in document.passages), default=0)
    head = document.text[top : min(above, top + LETTERHEAD)]
    sides = standing.codes_of_sides()
    named = {code for text in (head, head.title()) for code in standing.codes_in(text) if code in sides}
    return next(iter(named)) if len(named) == 1 and not any(map(name_of_code, named)) else None


def _quoted(found: FoundTerm, voices: Voices) -> Voice | None:
    spoken = voices.speaker_over(found.says)
    return spoken.speaker if spoken is not None and spoken.speaker.label not in {"", "not stated"} else None


def _is_actor(voice: Voice, standing: Standing) -> bool:
    """Whether words name somebody who can bind himself, not a thing that is bound."""
    if voice.id is not None or standing.codes_in(voice.label):
        return True
    bodies = words("standing", "bodies") | words("parties", "nameless")
    return is_paper(voice) or _head(voice) in words("standing", "unnamed") | bodies


def _may_stand(voice: Voice, standing: Standing) -> bool:
    """Whether a voice may stand in the register: a person, a side, or people of an office without a name."""
    if voice.label.lower() in PRONOUNS | {"not stated"}:
        return False
    if voice.label.lower() in words("standing", "unnamed"):
        return False  # "source" alone: nobody can tell whose
    if voice.type == "outlet" or standing.is_body(voice.label):
        return True
    if voice.id is not None:
        return voice.type == "person" or voice.label not in words("chains", "outlets")
    if _is_party_by_kind(voice.label) or is_paper(voice):
        return True
    named = any(word[0].isupper() for word in voice.label.split()[1:])
    return _head(voice) in words("standing", "unnamed") or (
        named and _head(voice) in words("standing", "bodies")
    )


def is_paper(voice: Voice) -> bool:
    """ "A draft", "the second version": a paper of nobody who is named tells its terms itself."""
    return _head(voice) in words("register", "draft.nouns") | {"paper"}


def _is_party_by_kind(label: str) -> bool:
    """ "The union", "employers", "the northern rebels": a party that is named by its kind."""
    pieces = label.lower().split()
    plain = pieces[:1] == ["the"] or (len(pieces) == 1 and pieces[0].endswith("s"))
    return plain and len(pieces) <= LONGEST_KIND and pieces[-1] in words("parties", "nameless")


def _head(voice: Voice) -> str:
    plain = re.sub(r"^(?:one|some|two|several|many)\s+of\s+(?:the\s+)?", "", voice.label)
    plain = re.split(r"\s+(?:of|in|at|for|with|from)\s+|,", plain)[0]
    return (plain.split()[-1:] or [""])[0].lower()


def content_of(found: FoundTerm) -> set[str]:
    """The words of meaning of a term, without those that only say its kind."""
    plain = re.findall(r"[^\W_]+", found.says.text.lower())
    empty = words("renderings", "empty")
    return {word for word in plain if word not in empty and not word.startswith(found.kind[:5])}


__all__ = ["OWED", "SHARED", "TO_DO", "Term", "content_of", "is_paper", "terms_of"]
