"""Whether the words that are left still make a sentence that stands by itself."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from generator.extract.reading.parse import Token
from generator.extract.reading.told import stands_apart
from generator.extract.reference.referents import Referents
from generator.extract.wording.pronouns import LEANING, stands
from generator.extract.wording.pruning import COMPLEMENTS
from generator.model import Citation
from generator.vocabulary import table, words

Word = Token | str | Citation
BROKEN = re.compile(r"[()\[\];|…]|\.\.\.|--")
"""Marks of what is set apart, left out or broken off."""
INSIDE = {"ccomp", "xcomp", "advcl", "relcl"}
HUNG = INSIDE | {"acl", "pcomp"}
BEHIND = COMPLEMENTS | {"prep", "advmod", "advcl"}
"""How hangs what a verb that says little by itself needs behind it."""
CASES = {"it", "they", "he", "she", "we", "i"}
ENDS = {".", '"'}
"""Behind which a clause has nothing more in the source either: `she will abstain.`"""
HANGING = {"ADP", "SCONJ", "CCONJ", "DET", "AUX", "PART"}
BARE, FOR_WHAT, FROM_WHAT, OPENERS, TRANSITIVE = (
    words("events", f"prune.{key}") for key in ("bare", "for_what", "from_what", "openers", "transitive")
)
SECONDS: Mapping[str, Sequence[str]] = table("events")["prune"]["seconds"]
"""The words with which verbs take what they say of their object."""


def is_sound(
    words: Sequence[Word],
    own: Citation | None,
    head: Token,
    referents: Referents,
    told: Container[Token] = (),
) -> bool:
    """Whether every word has what it needs and none leans on a sentence that is not there; those `told` in
    other words lean on nothing."""
    tokens = [w for w in words if isinstance(w, Token)]
    marks = [t.i for t in tokens if t.text == '"']
    leaning = [t for t in tokens if t.lower_ in LEANING or t.dep_ in {"dobj", "pobj"}]
    leaning = [t for t in leaning if t not in told and not (marks and _is_quoted(t, marks))]
    if not all(stands(t, own, referents, tokens) for t in leaning):
        return False
    kept = set(tokens)
    text = "".join([w.text if isinstance(w, Token) else str(w) for w in words if not isinstance(w, Citation)])
    if text.count('"') % 2 == 1 or BROKEN.search(text):
        return False
    if _runs_together(words, head):
        return False
    return not _has_lost(tokens, kept, head) and not _lacks_owned(words) and _ends_well(words)


def _runs_together(words: Sequence[Word], head: Token) -> bool:
    """`to close the border it will harm trade`, `has a simple answer get up early`: two sentences in one."""
    for one, other in pairwise(words):
        if isinstance(other, Token) and _is_second_verb(one, other, head):
            return True
        if not isinstance(one, Token) or not isinstance(other, Token):
            continue
        cut = one.doc.tokens[one.i + 1 : other.i]
        if cut and any(t.text == "-" and t.nbor(-1).whitespace_ for t in cut):
            return True  # "cannot meet him - the rank is not clear"
        if other.lower_ in CASES and other.dep_ == "nsubj" and one.pos_ in {"NOUN", "PROPN", "NUM"}:
            verb = other.head
            if verb != head and not verb.deps.isdisjoint({"dobj", "attr", "acomp"}):
                return True
        is_order = other.tag_ == "VB" and one.pos_ in {"NOUN", "PROPN"} and other != head
        if is_order and other.dep_ in {"ROOT", "ccomp", "parataxis"} and not list(other.lefts):
            return True
    return False


def _is_second_verb(one: Word, other: Token, head: Token) -> bool:
    """`the pact reaches offered hope`, `the attack came carried out strikes`: a verb right behind another."""
    is_verb = one.pos_ == "VERB" and one.i + 1 < other.i if isinstance(one, Token) else other.i == head.i + 1
    return is_verb and other.tag_ == "VBD" and other.pos_ == "VERB" and one not in {"says", "say"}


def _is_quoted(token: Token, marks: Sequence[int]) -> bool:
    """Whether a word stands between marks: there `our` is the speaker's, as every reader sees."""
    before = [mark for mark in marks if mark < token.i]
    return len(before) % 2 == 1 and token.i not in marks


def _has_lost(tokens: Sequence[Token], kept: set[Token], head: Token) -> bool:
    """Whether a cut has left a word without what completes it: a verb without object or subject, a
    preposition without its noun."""
    for token in tokens:
        if token.pos_ == "ADP" and token.dep_ == "prep":
            goals = [c for c in token.children if c.dep_ in {"pobj", "pcomp", "prep", "advmod", "amod"}]
            if goals and not any(c in kept for c in goals):
                return True
        is_verb = token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod"}
        is_verb = is_verb and token != head  # nor "all remaining prisoners"
        if is_verb and _is_bare(token, kept):
            return True
        if is_verb and token.dep_ in INSIDE and token.head not in kept and token.head.i > head.i:
            return True  # "an earlier threat … it will cause chaos", its `worried` cut
    return _is_bare(head, kept) or _lacks_second(head, kept) or _is_broken_off(tokens, kept, head)


def _is_broken_off(tokens: Sequence[Token], kept: set[Token], head: Token) -> bool:
    """`a conference in which the questions focused`: the line ends on the verb of a side clause, and what it
    goes on with is cut off."""
    last = tokens[-1] if tokens else head
    inside = last != head and last.pos_ == "VERB" and last.dep_ in HUNG
    after = last.nbor(1) if inside and last.i + 1 < len(last.doc) else last
    link = next((c for c in last.children if inside and c.left_edge == after and c not in kept), None)
    return link is not None and link.dep_ in {"prep", "agent", "prt"} and not _is_of_time(link)


def _is_of_time(link: Token) -> bool:
    return any(t.ent_type_ in {"DATE", "TIME"} for t in link.children)


def _lacks_second(verb: Token, kept: set[Token]) -> bool:
    """`calls the plan on the table`, `accuses the army`: what it is called, of what accused, is lost."""
    if verb.lemma_ in FROM_WHAT and any(
        c.lower_ == "from" and c not in kept for c in verb.children if c.dep_ == "prep" and c.i > verb.i
    ):
        return True  # "bans its members from new posts"
    if verb.lemma_ in FOR_WHAT and "for" in verb.below:
        behind = [t for t in verb.subtree if t.i > verb.i and t.tag_ == "VB" and t not in kept]
        if any(any(c.tag_ == "TO" for c in t.children) and t.head in {verb, *kept} for t in behind):
            return True  # "calls for the council", which is called on to meet
    marks = SECONDS.get(verb.lemma_)
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    if marks is None or not things or things[0].lemma_ in words("events", "nominal.occasions"):
        return False  # "calls a strike"
    behind = [t for t in verb.subtree if t.i > verb.i]
    if any(t.text == '"' and t not in kept for t in behind):
        return True  # "called the plan on the table “a compromise”"
    return not any(t in kept and (t.lower_ in marks or t.dep_ in {"oprd", "ccomp", "xcomp"}) for t in behind)


def _is_bare(verb: Token, kept: set[Token]) -> bool:
    """A verb that had objects and has none now, a bare `be`."""
    needs = [c for c in verb.children if c.dep_ in COMPLEMENTS and not c.is_space]
    needs = [c for c in needs if not stands_apart(verb, c)]
    if needs and not any(c in kept for c in needs):
        return True
    said = verb.dep_ == "ccomp" and not stands_apart(verb.head, verb)
    if (said and _is_cut_off(verb, kept)) or _lacks_object(verb):
        return True
    if verb.lemma_ not in {"be", "remain", "stay", "become", "seem"}:
        return False
    if any(c in kept and c.dep_ in BEHIND for c in verb.children):
        return False
    return verb.dep_ not in {"relcl", "advcl"} or not any(c in kept for c in verb.children)


def _lacks_object(verb: Token) -> bool:
    """`are to transmit to one another`: the parse has lost what is sent."""
    if verb.lemma_ not in TRANSITIVE or verb.dep_ == "relcl":
        return False
    return verb.tag_ != "VBN" and verb.deps.isdisjoint({"auxpass", "dobj", "ccomp", "prt"})


def _is_cut_off(verb: Token, kept: set[Token]) -> bool:
    """`says the minister is weighing`: an active verb of doing with nothing behind it."""
    behind = any(c in kept and c.i > verb.i and not c.is_punct for c in verb.children)
    passive = "auxpass" in verb.deps or verb.pos_ == "AUX"
    if behind or passive or verb.lemma_ in BARE:
        return False
    return not _is_all_said(verb, kept)


def _is_all_said(verb: Token, kept: set[Token]) -> bool:
    """`said that she will abstain.`: nor has the source more."""
    telling = words("saying", "say")
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    ends = verb.i + 1 < len(verb.doc) and verb.nbor(1).text in ENDS and verb.right_edge == verb
    is_told = verb.head.lemma_ in telling and verb.lemma_ not in telling and verb.head.i < verb.i
    return ends and is_told and subject in kept


def _lacks_owned(words: Sequence[Word]) -> bool:
    """Whether a possessive has lost what is owned: `the minister's and will meet`."""
    pairs = zip(words, [*words[1:], None], strict=True)
    owned = {"NOUN", "PROPN", "ADJ", "NUM", "VERB", "ADV"}
    behind = [after for word, after in pairs if isinstance(word, Token) and word.tag_ == "POS"]
    return any(not (isinstance(t, Token) and (t.pos_ in owned or t.text == '"')) for t in behind)


def _ends_well(words: Sequence[Word]) -> bool:
    """Whether the last word closes the line; `on`, `than`, `to`, `not even` ask for more, but not as the last
    of a quotation."""
    if words and isinstance(words[-1], Token) and words[-1].text == '"':
        return True
    last = [w for w in words if not isinstance(w, Token) or not w.is_punct][-1:]
    if not last or not isinstance(last[0], Token):
        return True
    word = last[0]
    if not word.whitespace_ and word.i + 1 < len(word.doc) and word.nbor(1).text == "-":
        return False  # "to be co-" of `co-chaired`
    if word.pos_ in HANGING:
        return word.dep_ in {"prt", "advmod"} or word.tag_ in {"POS", "VBD", "VBZ", "VBP"}
    again = word.lower_ in {"more", "only"} and word.i > 0 and word.nbor(-1).lower_ == "once"
    return again or word.lower_ not in OPENERS


def length(words: Sequence[Word], referents: Referents) -> int:
    """How many words a reader sees, a name counted as one."""
    told = [w for w in words if not isinstance(w, Token) or w.dep_ != "punct"]
    names = referents.mentions_among([w for w in told if isinstance(w, Token)])
    return len(told) - len(names) + len({name.at for name in names})
