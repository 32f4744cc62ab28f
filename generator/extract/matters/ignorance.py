"""How the words above a clause or noun say that it is not known: not clear, not said, not set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.extract.matters.in_vain import is_asked_in_vain
from generator.extract.matters.open_now import (
    gives_none,
    is_called_unknown,
    is_known_by_now,
    is_open_now,
    is_up_to,
    keeps_silent,
)
from generator.extract.matters.openness import (
    NEGATIVE,
    held,
    holds_subject,
    is_denied,
    is_state,
    unsaid,
)
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH
from generator.vocabulary import table

INVERTED = re.compile(
    r"^(?:(?:still|yet) to be \w+|(?:also |still )?(?:unclear|unknown|unresolved|not known|left open)) "
    r"(?:is|was|remains?)\b",
    re.IGNORECASE,
)
HEADED = re.compile(
    r"(?:The|One|Another) (?:(?:last|main|only|chief|remaining|big|open) )?"
    r"(?:sticking point|stumbling block|question|unknown|obstacle)(?: left| now| still open)?: "
)
"""`The sticking point: who decides on the fee.`"""
PAST = {"VBD", "VBN"}
CLAUSES = {"ccomp", "pcomp", "csubj", "advcl", "xcomp", "acl", "conj", "csubjpass"}


@cache
def listed(key: str) -> frozenset[str]:
    """The words under a key of the vocabulary of the unknown."""
    return frozenset(table("unknowns")[key])


def embedded_verb(token: Token) -> Token | None:
    """The verb of the clause that this word opens, if it opens one."""
    if token.lower_ in {"whether", "if"} and token.dep_ == "mark":
        return token.head if token.head.dep_ != "ROOT" else None
    if token.lower_ not in WH or token.tag_ not in {"WRB", "WP", "WDT", "WP$"}:
        return None
    after = token.doc[token.i + 1 : token.i + 2]
    is_of = "of" in token.below or any(t.pos_ == "NUM" for t in after)
    if token.lower_ == "which" and token.dep_ != "det" and not is_of:
        return None  # it tells more of a thing and asks for none
    is_led = token.i > 0 and token.nbor(-1).lower_ in held("nouns", "about")
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"} and ancestor.dep_ != "xcomp":
            may = (
                ancestor.dep_ in CLAUSES
                or HEADED.match(token.sent.text) is not None
                or (is_led and ancestor.dep_ == "relcl")
            )
            return ancestor if may and ancestor.i > token.i else None
    return None


def ignorance(token: Token, verb: Token) -> str | None:
    """How the words above a clause say it is not known: stated, declined, pending; None if they do not."""
    if _is_plainly_unknown(token, verb):
        return "stated"
    beside = (_verb_ignorance(c, token) for c in verb.children if _is_bare_conj(c))
    return next((kind for kind in beside if kind), None) or _by_head(token, verb)


def _by_head(token: Token, verb: Token) -> str | None:
    """What the word says of the clause that it hangs on."""
    head = verb.head.head if verb.dep_ == "conj" else verb.head
    if verb.dep_ in {"csubj", "csubjpass", "nsubj", "nsubjpass"}:
        return holds_subject(head) or _verb_ignorance(head, token) or _stands_open(head)
    is_led = token.i > 0 and token.nbor(-1).lower_ in held("nouns", "about")
    if verb.dep_ == "advcl" and is_led and verb.head.pos_ == "NOUN":
        return _word_ignorance(verb.head, token)  # "confusion over when work starts"
    if verb.dep_ == "advcl":
        return _by_aside(token, verb)
    is_fused = token.lower_ == "what" and head.lower_ in {"to", "for"} and head.head.pos_ == "VERB"
    if head.pos_ == "ADP" and (is_fused or head.lower_ not in held("nouns", "about")):
        return None  # "said nothing during what sounded like a sermon", "agree to what they had agreed"
    while head.pos_ == "ADP" and head.head is not head:  # "misgivings as to whether"
        head = head.head
    if head.dep_ == "attr" and head.lemma_ in held("states", "things") and is_open_now(head.head):
        return "stated"  # "it is anybody's guess whether"
    return _word_ignorance(head, token)


def _by_aside(token: Token, verb: Token) -> str | None:
    """`left it open whether`, `has not said if it accepts`: taken by the parse for what only bounds it."""
    head = verb.head
    if token.lower_ == "whether":
        is_vote = head.lemma_ == "vote" and head.tag_ not in PAST
        is_left = head.lemma_ == "leave" and is_called_unknown(head)
        return "stated" if is_left else "pending" if is_vote or _makes_up_mind(verb) else None
    is_whole = not head.deps.isdisjoint({"dobj", "ccomp"})
    is_whole = is_whole or any(
        token.lower_ == "if" and g.lower_ in {"a", "an"}
        for c in verb.children
        if c.dep_ in SUBJECTS
        for g in c.children
    )
    is_telling = head.i < token.i and head.lemma_ in held("verbs", "tell") and not is_whole
    is_asking = token.lower_ == "if" or not verb.deps.isdisjoint(SUBJECTS)  # not "when asked"
    return _verb_ignorance(head, token) if is_asking and is_telling else None


def _stands_open(verb: Token) -> str | None:
    """`Who will chair it is still open`, `is another matter`, `is for the members to say`."""
    below = (c for c in verb.children if c.dep_ in {"advcl", "xcomp"} and "for" in c.below)
    if any(c.lemma_ in listed("for_others") for c in below):
        return "pending" if verb.lemma_ == "be" else None
    is_open = any(c.dep_ == "acomp" and c.lower_ == "open" for c in verb.children)
    others = (c for c in verb.children if c.dep_ == "attr" and c.lemma_ in listed("another_matter"))
    is_open = is_open or any(noun.below & {"another", "different"} for noun in others)
    return "stated" if is_open and verb.lemma_ in {"be", "remain", "stay"} and not is_denied(verb) else None


def _is_plainly_unknown(token: Token, verb: Token) -> bool:
    """`It is unclear when they start`, `whether it may is a thing on which they differ`, in any parse."""
    opens = token.lower_ == "whether" and not any(t.is_alpha for t in token.sent if t.i < token.i)
    if opens and verb.dep_ != "csubj":
        return is_called_unknown(token.sent.root)
    if not opens and token.i == token.sent.start and verb.dep_ == "advcl" and _is_told_by_nobody(verb.head):
        return True
    said = token.sent.text.strip()
    if INVERTED.match(said) or (HEADED.match(said) and ":" in {t.text for t in token.sent if t.i < token.i}):
        return True
    if is_asked_in_vain(token, verb):
        return True
    is_it = "it" in verb.head.below
    is_aside = verb.dep_ == "advcl" and token.lower_ != "whether"
    return is_aside and is_it and (is_called_unknown(verb.head) or holds_subject(verb.head) is not None)


def _is_told_by_nobody(verb: Token) -> bool:
    """`Where it comes from, nobody seemed to know`."""
    below = (c for c in verb.children if c.dep_ == "xcomp")
    return is_denied(verb) and any(t.lemma_ in held("verbs", "tell") for t in (verb, *below))


def _is_bare_conj(verb: Token) -> bool:
    """`when they meet, or whether, is not known`: what is said of the clause, taken for one beside it."""
    return verb.dep_ == "conj" and verb.deps.isdisjoint({"nsubj", "nsubjpass", "cc"})


def _makes_up_mind(verb: Token) -> bool:
    """`will make up her mind after the call whether to go`."""
    hosts = [ancestor for ancestor in verb.ancestors if ancestor.lemma_ == "make"]
    return any(c.dep_ == "dobj" and c.lemma_ == "mind" for host in hosts for c in host.children)


def _word_ignorance(word: Token, token: Token) -> str | None:
    """What a verb, an adjective or a noun says of the clause behind it."""
    if word.pos_ in {"VERB", "AUX"}:
        return _verb_ignorance(word, token)
    if word.pos_ in {"ADJ", "ADV"}:
        return "stated" if word.lemma_ in held("states", "holders") and not is_denied(word) else None
    lemma, governor = word.lemma_.lower(), word.head
    is_whether = token.lower_ == "whether"
    if lemma in listed("refused") and (governor.lemma_ in held("verbs", "decline") or is_whether):
        is_put = word.dep_ == "pobj" and governor.head.lemma_ not in held("verbs", "decline")
        return None if is_put and not unsaid(governor.head) else "declined"
    if _is_asked_for(word):
        return "pending"
    is_general = token.lower_ == "how" and lemma in {"debate", "discussion"}
    is_only_named = word.dep_ in SUBJECTS and governor.lemma_ == "be" and not is_state(governor)
    is_idle = (
        is_general or is_only_named or governor.lemma_ == "answer"
    )  # "the debate about how schools work"
    is_verb = word.dep_ == "ROOT" and word.tag_ == "NNS" and lemma in {"hinge", "rest", "turn"}
    if is_verb or (lemma in listed("pending") and not word.text.isupper() and not is_idle):
        return "pending"
    is_matter = lemma in listed("matters") or (
        token.i and token.nbor(-1).lower_ == "of" and lemma not in listed("measures")
    )
    is_unsure = _is_unsure(word) or _is_told_apart(word)
    return "stated" if is_unsure or (is_whether and is_matter) else None


def _is_told_apart(noun: Token) -> bool:
    """`Gave different accounts of why`, `accounts of who left first vary`."""
    is_told = noun.lemma_.lower() in listed("accounts")
    is_other = any(c.dep_ == "amod" and c.lower_ in listed("differing") for c in noun.children)
    return is_told and (is_other or noun.head.lemma_ in listed("differing"))


def _is_unsure(noun: Token) -> bool:
    """`no word on who`, `doubts over who`, `says nothing about who`."""
    lemma, governor = noun.lemma_.lower(), noun.head.lemma_
    if lemma == "nothing":
        return governor in held("verbs", "tell")
    if lemma in held("nouns", "word"):
        return is_denied(noun)
    if any(
        c.lower_ in {"will", "may", "could"} for a in noun.ancestors for c in a.children if c.dep_ == "aux"
    ):
        return False  # "there will be an inquiry into why"
    is_over = governor in {"end", "settle", "resolve", "clear", "dispel", "lift"} and noun.dep_ != "nsubj"
    return lemma in held("nouns", "doubt") and not is_denied(noun) and not is_over


def _verb_ignorance(verb: Token, token: Token) -> str | None:
    lemma = verb.lemma_.lower()
    if _is_musing(verb, token) or (is_state(verb) and is_known_by_now(verb)):
        return None
    if is_open_now(verb):
        return "stated"
    if (lemma in listed("will_tell") and is_to_come(verb)) or (lemma == "be" and is_up_to(verb)):
        return "pending"
    if lemma in held("verbs", "tell") | held("verbs", "settle") and (undone := unsaid(verb)):
        return undone
    if gives_none(verb) or keeps_silent(verb):
        return "stated"
    is_bidden = lemma in listed("explaining") and _is_bidden(verb)
    return "pending" if is_bidden or _is_left_for_later(verb, token) else None


def _is_musing(verb: Token, token: Token) -> bool:
    """`"I don't know what he wants"`, `scholars argue whether`: whoever says so is nobody who could tell."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    if verb.lemma_ == "wonder" and token.lower_ in {"whether", "if"} and _is_own(token.head, subjects):
        return True
    is_mine = any(c.lower_ in {"i", "you", "we"} for c in subjects)
    if verb.lemma_ == "know" and is_mine and token.lower_ not in {"whether", "if", "when", "who"}:
        return True
    return any(c.lemma_.lower() in listed("bystanders") for c in subjects)


def _is_own(asked: Token, subjects: Sequence[Token]) -> bool:
    """`She wondered whether she had locked it`."""
    own = next((c.lower_ for c in asked.children if c.dep_ in SUBJECTS), "")
    return own in {"he", "she"} and any(s.tag_ not in {"NNS", "NNPS"} for s in subjects)


def _is_bidden(verb: Token) -> bool:
    """`demanded that the ministry explain how`, `called on it to say whether`, `needs to explain why`."""
    bidder = verb.head
    if verb.dep_ not in {"ccomp", "xcomp", "advcl"} or bidder.lemma_ not in listed("bidding"):
        return False
    near = bidder.below
    is_another = "dobj" in bidder.deps and _has_bare_he(verb)
    return not (is_denied(bidder) or near & {"would", "could", "may", "might"} or is_another)


def _has_bare_he(verb: Token) -> bool:
    """`asked Vild to say how much he was paid`: two may be meant."""
    subjects = (c for clause in verb.children for c in clause.children if c.dep_ in SUBJECTS)
    return any(subject.lower_ in {"he", "she"} for subject in subjects)


def _is_asked_for(noun: Token) -> bool:
    """`asked for information on whether`, `demanded an explanation of how`."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else noun.head
    is_goal = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ == "for")
    is_bid = above.lemma_ in listed("bidding") | {"seek"} and not is_denied(above)
    return is_goal and is_bid and noun.lemma_.lower() in listed("explanations")


def _is_left_for_later(verb: Token, token: Token) -> bool:
    """`is considering whether`, `will decide who`, `has been handed to a committee`."""
    lemma = verb.lemma_.lower()
    if lemma == "vote" and verb.tag_ in PAST:
        return False  # how they voted is told beside it
    if verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in listed("to_others"):
        return False  # "the device allows them to determine whether", "he asked them to consider what"
    is_if = token.lower_ == "whether" or (token.lower_ == "if" and token.head.dep_ == "ccomp")
    is_asked = is_if or is_to_come(verb) or is_denied(verb)
    conditions = (c for c in verb.children if c.dep_ == "advcl")
    if any(c.lower_ in {"if", "unless"} for clause in conditions for c in clause.children):
        return False  # "if a site is suspect, a panel will decide whether": a term
    if lemma in held("verbs", "pend") and is_asked:
        return True
    is_put = not verb.deps.isdisjoint({"csubjpass", "auxpass"})
    is_off = not verb.below.isdisjoint(NEGATIVE | {"longer"})
    return lemma in held("verbs", "defer") and is_put and not is_off


def is_to_come(verb: Token) -> bool:
    """`will decide`, `is still to decide`: it is not done yet."""
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "advmod"}}
    return bool(words & {"will", "would", "must", "still", "to"})
