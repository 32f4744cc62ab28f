"""Who an attributing word attributes to, inside one sentence: subjects, agents, possessors.

By the parse where it can be trusted; a quotation in the middle of a clause often tears subject and verb
apart, so the phrase itself is read off the words next to its head.
"""

from __future__ import annotations

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.extract.reading.verb_forms import class_of, verb_forms
from generator.extract.reference.lost_subjects import (
    before_aside,
    behind_conjunction,
    going_on,
    head_of_relative,
    is_mute,
    issued,
)
from generator.extract.reference.phrases import noun_phrase
from generator.extract.reference.sorts import Sort, sort_of
from generator.vocabulary import words

NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP", "WDT", "DT", "CD", "JJ", "JJS"})
CLIMBING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp", "acl"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
BARE = frozenset({"VB", "VBP"})
HELD = frozenset({"nsubj", "dobj", "pobj"})
FILLERS = frozenset({"RB", "MD", "VBD", "VBZ", "VBP"})
BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})


def source_of(verb: Token, reading: Reading) -> Span | None:
    """The words that name who says, thinks or does what the verb says; None when nobody is named.

    The subject of a passive is whom the words are about or told, never who said them: "was told to go".
    """
    if is_passive(verb) and verb_forms().get(verb.lower_, ("", ""))[0] not in words("saying", "felt"):
        return None
    plain = _pronoun_before(verb, reading) or _cited(verb, reading) or _made_to_say(verb, reading)
    if plain is not None:
        return plain
    seen: set[int] = set()
    at = verb
    while at.i not in seen:
        seen.add(at.i)
        subject = (
            _torn_from_relative(at, reading)
            or behind_conjunction(at, reading)
            or _subject(at, reading)
            or _with_subject(at, reading)
        )
        if subject is not None:
            return subject
        if at.dep_ in {"relcl", "acl"} and at.head.tag_ in NOMINAL:
            noun = head_of_relative(at) if at.dep_ == "relcl" else at.head
            if not issued(noun) and not is_mute(noun, at):
                return noun_phrase(noun, reading) if _usable(noun, reading) else None
            at = noun
        elif at.dep_ not in CLIMBING:
            return None
        at = _above(at)
    return None


def _torn_from_relative(verb: Token, reading: Reading) -> Span | None:
    """The X of "they watched X, who called it a trap and added", which the parse hangs on "watched"."""
    if verb.dep_ != "conj" or not verb.deps.isdisjoint(SUBJECTS):
        return None
    noun = going_on(verb.head, verb)
    return noun_phrase(noun, reading) if noun is not None and _usable(noun, reading) else None


def _pronoun_before(verb: Token, reading: Reading) -> Span | None:
    """The pronoun right before a finite verb is its subject, whatever comes first: "The offer he called"."""
    at = verb.i - 1
    while at >= 0 and verb.doc[at].dep_ in BEFORE_VERB and verb.doc[at].tag_ in FILLERS:
        at -= 1
    if at < 0 or verb.tag_ not in FINITE or verb.doc[at].lower_ not in NOMINATIVE:
        return None
    return verb.doc[at : at + 1] if reading.is_outside(verb.doc[at]) else None


def _cited(verb: Token, reading: Reading) -> Span | None:
    """The Y of "X cited Y as saying": Y's words, though X tells them."""
    if verb.tag_ != "VBG" or verb.head.lower_ != "as" or is_passive(verb.head.head):
        return None
    cited = [c for c in verb.head.head.children if c.dep_ == "dobj" and c.i < verb.i and _usable(c, reading)]
    return noun_phrase(cited[0], reading) if cited else None


def _made_to_say(verb: Token, reading: Reading) -> Span | None:
    """The Y of "X let Y explain", "X heard Y say": a bare infinitive's subject is the object before it; but
    who lets somebody know says it."""
    above = verb.head
    if verb.lower_ in words("saying", "learnt") and above.lemma_ == "let":
        return _subject(above, reading)
    if verb.dep_ == "xcomp" and above.lemma_ in words("saying", "prompting"):
        made = [c for c in above.children if c.dep_ == "dobj" and c.i < verb.i and _usable(c, reading)]
        return noun_phrase(made[0], reading) if made else None
    if verb.tag_ not in BARE or above.i >= verb.i or above.lower_ not in words("saying", "letting"):
        return None
    if any(child.dep_ in {"aux", "mark", "cc"} and child.i < verb.i for child in verb.children):
        return None
    near = (*verb.lefts, *(inner for child in above.rights for inner in (child, *child.children)))
    held = [n for n in near if n.dep_ in HELD and above.i < n.i < verb.i and _usable(n, reading)]
    return noun_phrase(held[0], reading) if held else None


def is_passive(verb: Token) -> bool:
    """Whether the verb stands in the passive: "was told", "is expected", "Asked whether …, she said",
    "…, he said when asked whether …"."""
    if verb.lower_ in words("saying", "asked") and _is_bare(verb):
        return True
    if verb.dep_ == "advcl" and (verb.tag_ == "VBN" or _is_fronted_label(verb)):
        return verb.deps.isdisjoint({"aux", "nsubj"})
    return verb.tag_ in {"VBN", "VBD"} and not verb.deps.isdisjoint({"auxpass", "nsubjpass"})


def _is_fronted_label(verb: Token) -> bool:
    """Whether a verb of naming without an object opens its sentence: "Labelled “a liar”, X left"."""
    is_call = class_of(verb.lower_) == "call"
    has_object = not verb.deps.isdisjoint({"dobj", "ccomp", "expl"})
    return verb.tag_ == "VBD" and is_call and verb.i < verb.head.i and not has_object


def _is_bare(verb: Token) -> bool:
    """Whether "asked" opens its clause without a subject: it is the speaker who was asked."""
    before = verb.nbor(-1) if verb.i else None
    about = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    is_aside = before is not None and before.text == "," and verb.dep_ != "conj"
    if is_aside and about in words("saying", "asked_what"):
        return True  # "X, asked if it was late, said", which the parse may take for "X asked"
    if any(child.dep_ in SUBJECTS and child.i < verb.i for child in verb.children):
        return False
    if before is None or before.lower_ in words("saying", "asked_when"):
        return True
    return before.text in {",", "."} and verb.dep_ in {"advcl", "acl", "relcl"}


def _above(verb: Token) -> Token:
    """The verb whose subject this one shares; "X said Y left, adding": said."""
    above = verb.head
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and above.dep_ == "ccomp" and is_saying(above.head):
        return above.head
    return above


def is_set_beside(verb: Token) -> bool:
    """Whether a conjunction sets the clause beside what another says: "While X conceded it, Y stressed"."""
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in words("saying", "beside") for c in verb.lefts)


def is_saying(token: Token) -> bool:
    """Whether the word is a form of a verb of saying."""
    return class_of(token.lower_) == "say"


def _with_subject(verb: Token, reading: Reading) -> Span | None:
    """The X of "with X saying"."""
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "pcomp", "acl"}:
        return None
    for child in verb.head.children:
        if child.lower_ == "with" and child.i < verb.i:
            for noun in child.children:
                if (
                    noun.dep_ == "pobj"
                    and sort_of(noun) is not Sort.THING
                    and noun.i < verb.i <= noun.right_edge.i + 2
                    and _usable(noun, reading)
                ):
                    return noun_phrase(noun, reading)
    return None


def agent_of(verb: Token, reading: Reading) -> Span | None:
    """The X of "was described by X as"."""
    for child in verb.children:
        if child.dep_ == "agent":
            for noun in child.children:
                if noun.dep_ == "pobj" and _usable(noun, reading) and noun.lower_ != "name":
                    return noun_phrase(noun, reading)  # "quoted by name" tells of nobody
    return None


def possessor_of(noun: Token, reading: Reading) -> Span | None:
    """The X of "X's reply", "a statement by X", "the words of X"."""
    for child in noun.children:
        if child.dep_ == "poss" and _usable_possessor(child, reading):
            return noun_phrase(child, reading)
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"by", "from", "of"}:
            for inner in child.children:
                if inner.dep_ == "pobj" and _usable(inner, reading):
                    return noun_phrase(inner, reading)
    return None


def _usable_possessor(token: Token, reading: Reading) -> bool:
    return token.tag_ == "PRP$" or _usable(token, reading)


def _subject(verb: Token, reading: Reading) -> Span | None:
    """The subject of the verb's own clause; of two, the one next to the verb: a label before it is none."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    before = [child for child in subjects if child.i < verb.i]
    for child in (*reversed(before), *(child for child in subjects if child.i > verb.i)):
        relative = child.lower_ in RELATIVES and verb.dep_ == "relcl"
        if child.tag_ == "WDT" and not relative:
            continue
        if relative and issued(verb.head):
            continue
        if verb.dep_ == "relcl" and any(c.tag_ == "WP$" for c in child.children):
            return noun_phrase(verb.head, reading) if _usable(verb.head, reading) else None
        if relative and _usable(verb.head, reading):
            return verb.doc[child.i : child.i + 1]
        if not relative and _usable(child, reading):
            meant = going_on(child, verb) or before_aside(_behind_vocative(child, verb), verb)
            return noun_phrase(meant, reading)
    return None


def _behind_vocative(subject: Token, verb: Token) -> Token:
    """The subject behind somebody called upon: "Mayor, the treasury says", where no second comma closes an
    apposition."""
    between = verb.doc[subject.i + 1 : verb.i]
    commas = [token.i for token in between if token.text == ","]
    beside = [child for child in subject.rights if child.dep_ == "appos" and child.i < verb.i]
    if beside and sort_of(subject) in {Sort.THING, Sort.TEXT} and sort_of(beside[0]) is Sort.HUMAN:
        return beside[0]  # "As X made his announcement, the envoy, Y, was testifying"
    return beside[0] if beside and commas == [subject.i + 1] else subject


def meant_by(token: Token) -> Token:
    """The noun a relative pronoun stands for: in "X, who said", X; any other word itself."""
    if token.tag_ not in {"WP", "WDT"}:
        return token
    verb = token.head
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head  # "whose town is in debt and who agreed"
    return head_of_relative(verb) if verb.dep_ == "relcl" else token


def _usable(token: Token, reading: Reading) -> bool:
    if token.dep_ in SUBJECTS and token.text[0].isupper() and token.text.isalpha():
        return reading.is_outside(token)  # a name, whatever the tagger makes of it
    return reading.is_outside(token) and token.tag_ in NOMINAL
