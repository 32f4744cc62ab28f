"""How the words above a clause or noun say that it is not known: not clear, not said, not set."""

from __future__ import annotations

from functools import cache

from generator.extract.proceedings import is_event, is_team
from generator.extract.reading.parse import Token
from generator.extract.wording.clauses import WH
from generator.vocabulary import table, words

NEGATIVE = {"not", "n't", "no", "never", "without", "any", "nor", "neither", "hardly"}
NOBODY = {"nobody", "none", "neither", "noone"}
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
    is_it = any(c.lower_ == "it" for c in verb.head.children)
    is_aside = verb.dep_ == "advcl" and token.lower_ != "whether"
    return is_aside and is_it and _is_called_unknown(verb.head)


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
    if lemma in listed("pending") and not noun.text.isupper():
        return "pending"
    if lemma in listed("doubt") or (lemma in listed("word") and is_denied(noun)):
        return "stated"
    return "stated" if token.lower_ == "whether" and lemma not in listed("measures") else None


def _verb_ignorance(verb: Token, token: Token) -> str | None:
    lemma = verb.lemma_.lower()
    is_awaited = verb.dep_ == "xcomp" and _is_waiting(verb.head) and lemma in SEEN
    if _is_called_unknown(verb) or is_awaited or _lacks_word(verb):
        return "stated"
    if lemma in listed("tell") and (is_denied(verb) or _is_too_early(verb.head)):
        is_plain = verb.dep_ != "xcomp" or verb.head.lemma_ == "fail" or _is_too_early(verb.head)
        return "stated" if is_plain else "declined"
    if verb.dep_ == "xcomp" and verb.head.lemma_ in listed("refuse"):
        return "declined"
    if lemma in listed("pend") and (token.lower_ == "whether" or _is_to_come(verb) or is_denied(verb)):
        return "pending"
    is_put = any(c.dep_ == "csubjpass" for c in verb.children) or any(
        c.dep_ == "auxpass" for c in verb.children
    )
    if (
        lemma in listed("defer")
        and is_put
        and not any(c.lower_ in NEGATIVE | {"longer"} for c in verb.children)
    ):
        return "pending"
    return None


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
        (child.lower_ in NEGATIVE and (child.lower_ != "any" or is_denied(token.head))) or is_nobody(child)
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


def _is_to_come(verb: Token) -> bool:
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
    return deed in listed("empty") or (token.lower_ == "how" and deed in listed("empty_how"))


def is_what_if(token: Token) -> bool:
    """`What if nobody comes?` muses; it asks nothing."""
    return token.lower_ == "if" and token.i > 0 and token.nbor(-1).lower_ == "what"


def is_when_or_whether(token: Token, verb: Token) -> bool:
    """`when or whether they would meet`."""
    words = {child.lower_ for child in verb.children}
    return token.lower_ in {"when", "whether"} and {"when", "whether"} <= words


def thing_of(noun: Token) -> Token | None:
    """What a date, venue, plan or word is of: `no date for the talks`, `plans for a meeting with Orla`."""
    keys = ("when_nouns", "where_nouns", "team_nouns", "plan_nouns", "word")
    if not any(noun.lemma_.lower() in listed(key) for key in keys):
        return None
    if any(child.lower_ == "whose" for child in noun.children) and noun.head.dep_ == "relcl":
        return noun.head.head if is_event(noun.head.head) else None
    places = [child for child in noun.children if child.dep_ == "prep"]
    if noun.dep_ == "dobj" and is_denied(noun):  # "gave no date for the next round"
        places += [c for c in noun.head.children if c.dep_ in {"dative", "prep"} and c.lower_ in listed("on")]
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        places += [
            child for child in noun.head.children if child.dep_ == "prep" and child.lower_ in listed("on")
        ]
    for place in places:
        for thing in place.children:
            if thing.dep_ in {"pobj", "dobj"} and (is_event(thing) or is_team(thing) or is_deed(thing)):
                return thing
    return None


def is_deed(noun: Token) -> bool:
    """Whether this noun names what is done on a day: a release, a withdrawal."""
    return noun.lemma_.lower() in words("prospects", "deeds")


def is_unsettled(noun: Token) -> bool:
    """Whether the words around a date, venue or plan say that it is not settled."""
    verb = noun.head
    if any(child.lower_ == "no" for child in noun.children):
        return True
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.lemma_ in listed("settle") and (is_denied(verb) or _is_to_come(verb)):
        return True
    words = {token.lower_ for token in verb.subtree if verb in {token.head, token.head.head}}
    settles = any(token.lemma_ in listed("settle") for token in verb.subtree)
    return settles and bool(words & listed("still_open"))


def is_ahead(token: Token, verb: Token) -> bool:
    """`whether he travels`: a deed in the plain present, under a word that leaves it open, is to come."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"}]
    plain = verb.tag_ in {"VBZ", "VBP"} and not helpers
    plain = plain or (len(helpers) == 1 and helpers[0].lemma_ == "get")  # "whether anything gets signed"
    return token.lower_ in {"whether", "if"} and plain and verb.lemma_ not in listed("lasting")
