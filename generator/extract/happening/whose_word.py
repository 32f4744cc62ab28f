"""Whose word a deed is: what somebody says was done stands in a line with him, as `…, the army says`."""

from __future__ import annotations

from generator.extract.happening.clauses import Clause
from generator.extract.happening.doers import is_relay
from generator.extract.happening.reality import teller_of, whose
from generator.extract.happening.telling import View
from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Token
from generator.extract.wording.joining import NAMES, joined
from generator.extract.wording.present import is_plural
from generator.extract.wording.soundness import is_sound, length
from generator.extract.wording.subjects import leans, subject_words
from generator.model import Part
from generator.vocabulary import words

SEEN = {"say", "start", "end", "move", "meet", "arrive", "leave", "travel", "sign"}
"""Kinds of deeds that everybody can see, whoever tells of them."""
LONGEST = 6
"""Words for the one who says so, a name counted as one."""


def word_of(clause: Clause, view: View, certainty: str) -> tuple[Part, ...]:
    """`, Quist says`, where the clause is told by somebody who has a part in it; of what is to come, where it
    is another side that is to do it. What the press passes on is told as it tells it."""
    scene, referents = view.scene, view.referents
    teller = teller_of(clause.verb)
    if teller is None or not _is_a_word(teller, clause, scene, certainty):
        return ()
    who = referents.who(teller)
    says = " say" if is_plural(teller) and who is None else " says"
    if who is not None:
        own = referents.who(clause.subject)
        is_own = own is not None and own.text.split()[-1] == who.text.split()[-1]
        return () if is_own else (Part(", "), Part(who.text, who), Part(says))
    named = [] if teller.pos_ in {"PRON", "NUM"} or leans(teller) else subject_words(teller, referents)
    if not named or length(named, referents) > LONGEST or not is_sound(named, None, teller, referents):
        return ()
    first, *rest = joined(named, None, referents, {})
    opens = named[0]
    is_name = isinstance(opens, Token) and (opens.pos_ == "PROPN" or opens.ent_type_ in NAMES)
    word = first.text.split(" ")[0]
    is_name = (is_name and word.lower() not in {"a", "an", "the"}) or word[1:].isupper()  # "IAEA inspectors"
    if first.name_at is None and not is_name:
        first = Part(first.text[:1].lower() + first.text[1:])
    return (Part(", "), first, *rest, Part(says))


def _is_a_word(teller: Token, clause: Clause, scene: Scene, certainty: str) -> bool:
    """Whether somebody with a part in it tells what another has done, or of another side what it is to do."""
    if clause.kind in SEEN or clause.denied or teller == clause.subject:
        return False
    if certainty == "planned" and not _is_of_another(teller, clause.subject, scene):
        return False
    return teller.lemma_.lower() in words("prospects", "nameless") or not is_relay(teller, scene)


def _is_of_another(teller: Token, doer: Token, scene: Scene) -> bool:
    """Whether one side tells what another will do."""
    told, done = (whose(one, scene) for one in (teller, doer))
    return bool(told and done and not told & done)


__all__ = ["word_of"]
