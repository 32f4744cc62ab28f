"""How the words above a clause or noun say that it is not known: not clear, not said, not set."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.reading.parse import Token
from generator.extract.wording.clauses import WH
from generator.vocabulary import table

NEGATIVE = {"not", "n't", "no", "never", "without", "any", "nor", "neither", "hardly"}
NOBODY = {"nobody", "none", "neither", "noone", "little", "nothing"}
TRYING = {"try", "seek", "struggle", "attempt", "aim", "work"}
INVERTED = re.compile(
    r"^(?:(?:still|yet) to be \w+|(?:also |still )?(?:unclear|unknown|unresolved|not known|left open)) "
    r"(?:is|was|remains?)\b",
    re.IGNORECASE,
)
SEEN = {"see", "decide", "determine"}
CLAUSES = {"ccomp", "pcomp", "csubj", "advcl", "xcomp", "acl", "conj", "csubjpass"}


@cache
def listed(key: str) -> frozenset[str]:
    """The words under a key of the vocabulary of the unknown."""
    return frozenset(table("unknowns")[key])


def embedded_verb(token: Token, *, in_list: bool = False) -> Token | None:
    """The verb of the clause that this word opens, if it opens one; `in_list`: it may hang on nothing."""
    if token.lower_ in {"whether", "if"} and token.dep_ == "mark":
        return token.head if in_list or token.head.dep_ != "ROOT" else None
    if token.lower_ not in WH or token.tag_ not in {"WRB", "WP", "WDT", "WP$"}:
        return None
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"} and ancestor.dep_ != "xcomp":
            return ancestor if ancestor.dep_ in CLAUSES and ancestor.i > token.i else None
    return None


def ignorance(token: Token, verb: Token) -> str | None:
    """How the words above a clause say it is not known: stated, declined, pending; None if they do not."""
    if _is_plainly_unknown(token, verb):
        return "stated"
    head = verb.head.head if verb.dep_ == "conj" else verb.head
    if said := next(
        (kind for c in verb.children if _is_bare_conj(c) and (kind := _verb_ignorance(c, token))), None
    ):
        return said
    if verb.dep_ == "advcl":
        return "pending" if token.lower_ == "whether" and _makes_up_mind(verb) else _in_clause(head, token)
    if head.pos_ == "ADP":
        return _noun_ignorance(head.head, token)
    if head.pos_ == "NOUN":
        return _noun_ignorance(head, token)
    return _verb_ignorance(head, token)


def _is_plainly_unknown(token: Token, verb: Token) -> bool:
    """`It is unclear when they start`, `whether it may is a thing on which they differ`, in any parse."""
    opens = token.lower_ == "whether" and not any(t.is_alpha for t in token.sent if t.i < token.i)
    if opens and verb.dep_ != "csubj":
        return _is_called_unknown(token.sent.root)
    if INVERTED.match(token.sent.text.strip()):
        return True
    if _is_asked_in_vain(verb):
        return True
    is_it = any(c.lower_ == "it" for c in verb.head.children)
    is_aside = verb.dep_ == "advcl" and token.lower_ != "whether"
    return is_aside and is_it and _is_called_unknown(verb.head)


def _is_asked_in_vain(verb: Token) -> bool:
    """`Asked whether they would sign, he shrugged`, `…, he said it was too early to tell`."""
    asked = verb.head
    if asked.lemma_ != "ask" or asked.tag_ != "VBN" or asked.dep_ not in {"advcl", "dep", "acl"}:
        return False
    told = asked.head
    rest = told.sent.text.lower().replace("’", "'")
    return told.lemma_ in listed("shrug") or any(cue in rest for cue in listed("no_answer"))


def _in_clause(head: Token, token: Token) -> str | None:
    if token.lower_ != "whether":
        return None
    return _noun_ignorance(head, token) if head.pos_ in {"NOUN", "VERB"} else None


def _is_bare_conj(verb: Token) -> bool:
    """`when they meet, or whether, is not known`: what is said of the clause, taken for one beside it."""
    return verb.dep_ == "conj" and not any(c.dep_ in {"nsubj", "nsubjpass", "cc"} for c in verb.children)


def _makes_up_mind(verb: Token) -> bool:
    """`will make up her mind after the call whether to go`."""
    hosts = [ancestor for ancestor in verb.ancestors if ancestor.lemma_ == "make"]
    return any(c.dep_ == "dobj" and c.lemma_ == "mind" for host in hosts for c in host.children)


def _noun_ignorance(noun: Token, token: Token) -> str | None:
    lemma = noun.lemma_.lower()
    if noun.pos_ in {"VERB", "AUX"}:
        return _verb_ignorance(noun, token)
    governor = noun.head
    if lemma in listed("refused") and (governor.lemma_ in listed("refuse") or token.lower_ == "whether"):
        return "declined"
    if lemma == "nothing" and governor.lemma_ in listed("tell"):
        return "stated"  # "the pact says nothing about who will pay"
    is_general = token.lower_ == "how" and lemma in {"debate", "discussion"}
    is_idle = is_general or governor.lemma_ == "answer"  # "the debate about how schools work"
    if lemma in listed("pending") and not noun.text.isupper() and not is_idle:
        return "pending"
    if lemma in listed("doubt") or (lemma in listed("word") and is_denied(noun)):
        return "stated"
    return "stated" if token.lower_ == "whether" and lemma not in listed("measures") else None


def _verb_ignorance(verb: Token, token: Token) -> str | None:
    lemma = verb.lemma_.lower()
    if _is_open_now(verb):
        return "stated"
    if lemma in listed("will_tell") and (is_to_come(verb) or _is_due(verb)):
        return "pending"
    if lemma in listed("tell") and (is_denied(verb) or _is_too_early(verb.head)):
        is_plain = verb.dep_ != "xcomp" or verb.head.lemma_ == "fail" or _is_too_early(verb.head)
        return "stated" if is_plain else "declined"
    if verb.dep_ == "xcomp" and verb.head.lemma_ in listed("refuse"):
        return "declined"
    return "pending" if _is_left_for_later(verb, token) else None


def _is_left_for_later(verb: Token, token: Token) -> bool:
    """`is considering whether`, `will decide who`, `has been handed to a committee`."""
    lemma = verb.lemma_.lower()
    if verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in {"allow", "help", "enable", "let", "use"}:
        return False  # "the device allows them to determine whether"
    if lemma in listed("pend") and (token.lower_ == "whether" or is_to_come(verb) or is_denied(verb)):
        return True
    is_put = any(c.dep_ in {"csubjpass", "auxpass"} for c in verb.children)
    is_off = any(c.lower_ in NEGATIVE | {"longer"} for c in verb.children)
    return lemma in listed("defer") and is_put and not is_off


def _is_open_now(verb: Token) -> bool:
    """`is unclear`, `remains to be seen`, `there is no word on`, `they argue over`, `try to find out`."""
    lemma = verb.lemma_.lower()
    is_awaited = verb.dep_ == "xcomp" and _is_waiting(verb.head) and lemma in SEEN
    is_told = _is_called_unknown(verb) or is_awaited or _lacks_word(verb)
    return is_told or lemma in listed("quarrel") or _is_open_matter(verb) or _is_sought(verb)


def _is_open_matter(verb: Token) -> bool:
    """`Questions remain about who`, `an inquiry is under way into who`."""
    subject = next((c.lemma_.lower() for c in verb.children if c.dep_ == "nsubj"), "")
    if verb.lemma_ == "be":
        return subject in listed("doubt")
    return verb.lemma_ in {"remain", "persist"} and subject in listed("doubt") | {"question"}


def _is_sought(verb: Token) -> bool:
    """`Investigators are trying to find out what caused it`."""
    return verb.lemma_ in listed("seek") and verb.dep_ == "xcomp" and verb.head.lemma_ in TRYING


def _is_due(verb: Token) -> bool:
    """`is expected to announce whether`."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in {"expect", "due", "schedule", "set"}


def _is_called_unknown(verb: Token) -> bool:
    """`is unclear`, `is not clear`."""
    near = {"acomp", "oprd", "attr"}
    adjectives = {child.lower_ for child in verb.children if child.dep_ in near} | {verb.lower_}
    if adjectives & listed("unknown") or any(
        t.lemma_ in listed("quarrel") for c in verb.children if c.dep_ == "attr" for t in c.subtree
    ):
        return True
    return bool(adjectives & listed("known_if_not_denied")) and is_denied(verb)


def _is_waiting(verb: Token) -> bool:
    """`it remains to be seen`, `diplomats wait to see`; `we'll wait and see` says nothing."""
    speaks = any(c.lower_ in {"we", "i"} for c in verb.children)
    return verb.lemma_ in {"remain", "wait"} and not speaks


def _lacks_word(verb: Token) -> bool:
    """`there is no agreement yet on who will pay`."""
    said = (c for c in verb.children if c.dep_ == "attr" and c.lemma_.lower() in listed("word"))
    return verb.lemma_ == "be" and any(is_denied(noun) for noun in said)


def _is_too_early(head: Token) -> bool:
    """`too early to say`."""
    near = (head, *head.children)
    return any(token.lower_ in {"early", "soon"} for token in near) and any(
        token.lower_ == "too" for token in head.subtree
    )


def is_denied(token: Token) -> bool:
    """`not`, `no` or `yet to` at the word itself, at its noun or the verb it hangs on."""
    near = (
        (token, token.head)
        if token.dep_ in {"acomp", "attr", "dobj", "nsubj", "nsubjpass", "xcomp"}
        else (token,)
    )
    if token.dep_ == "xcomp" and token.head.lemma_ == "fail":
        return True
    return any(
        (child.lower_ in NEGATIVE and (child.lower_ != "any" or is_denied(token.head)))
        or is_nobody(child)
        or (child.lower_ == "nothing" and child.dep_ == "dobj")
        for word in near
        for child in word.children
    )


def is_nobody(subject: Token) -> bool:
    """`nobody`, `no one`, `neither side`: who does nothing."""
    if subject.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    return subject.lower_ in NOBODY or any(
        child.lower_ in {"no", "neither"} and child.i < subject.i for child in subject.children
    )


def is_to_come(verb: Token) -> bool:
    """`will decide`, `is still to decide`: it is not done yet."""
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "advmod"}}
    return bool(words & {"will", "would", "must", "still", "to"})


def is_shrug(token: Token) -> bool:
    """`whether you like it or not`, `no matter whether`."""
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    return (following in {"you", "or"} and token.lower_ == "whether") or before in {"matter", "regardless"}


def is_empty(token: Token, verb: Token) -> bool:
    """`who will blink first`, `how the talks will go`: whatever comes, it answers."""
    particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), "")
    deed = f"{verb.lemma_} {particle}".strip()
    is_bare = not any(child.dep_ == "prep" for child in verb.children)
    if token.lower_ == "what" and deed in {"happen", "go on"} and is_bare:
        return True
    return deed in listed("empty") or (token.lower_ == "how" and deed in listed("empty_how"))


def is_what_if(token: Token) -> bool:
    """`What if nobody comes?` muses; it asks nothing."""
    near = token.nbor(-1).lower_ if token.i > 0 else ""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return (token.lower_ == "if" and near == "what") or (token.lower_ == "what" and after == "if")


def is_when_or_whether(token: Token, verb: Token) -> bool:
    """`when or whether they would meet`."""
    words = {child.lower_ for child in verb.children}
    return token.lower_ in {"when", "whether"} and {"when", "whether"} <= words


def is_ahead(token: Token, verb: Token) -> bool:
    """`whether he travels`: a deed in the plain present, under a word that leaves it open, is to come."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"}]
    plain = verb.tag_ in {"VBZ", "VBP"} and not helpers
    plain = plain or (len(helpers) == 1 and helpers[0].lemma_ == "get")  # "whether anything gets signed"
    return token.lower_ in {"whether", "if"} and plain and verb.lemma_ not in listed("lasting")
