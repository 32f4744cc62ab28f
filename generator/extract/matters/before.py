"""What the words before a clause or thing make of it: `nobody knows`, `is weighing`, `no word on`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.matters.ignorance import listed
from generator.extract.matters.openness import WARNING, held, is_now
from generator.extract.matters.undone import NO, group_of, is_denied, is_modal, undone_by
from generator.extract.matters.verdict import LINKS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import WH

TRYING = frozenset({"try", "seek", "struggle", "attempt", "aim", "work"})
INQUIRIES = frozenset({"inquiry", "enquiry", "investigation", "probe"})
ABOUT = frozenset({"on", "about", "over", "of", "to", "as", "concerning", "regarding"})
RAISED = frozenset({"open", "remains", "remain", "is", "raise", "raises", "raised", "raising", "left"})
"""What stands by a question that is open."""
LOOSE = frozenset({"ADV", "PART", "ADP"})
"""What stands between a verb and the thing it holds open."""
LIGHT = frozenset(
    {"come", "give", "have", "make", "emerge", "arrive", "reach", "be", "take", "leak", "offer"}
)
"""Verbs that say of a word, an answer, progress no more than that there is any."""
ADVERBIAL = frozenset({"when", "where", "if"})
"""Words that may open an adverbial clause as well."""
NEAR, FARTHEST = 5, 3
"""Words between a doubt and what is doubted; between a verb and the clause."""


def held_left(words: Sequence[Token], token: Token) -> str | None:
    """What the words before the clause make of it."""
    if not words:
        return None
    noun = _doubt_in(words, token)
    if noun is not None:
        return _held_by_doubt([w for w in words if w is not noun])
    last, before = words[-1], words[:-1]
    is_taken_for_noun = last.lemma_.lower() in held("verbs", "depend") and last.tag_ == "NNS"
    if _has_yet_to_make_up_its_mind(words) or (is_taken_for_noun and token.nbor(-1).lower_ == "on"):
        return "pending"  # "a joint text hinges on"
    if last.lower_ in LINKS:
        return "stated" if _is_named_open(before) else None
    if last.pos_ == "ADJ" or last.lower_ in held("states", "adjectives") | held("states", "denied"):
        return _held_by_state(last, before, token)
    by_noun = last.pos_ in {"NOUN", "PROPN"} or last.lower_ in {"guess", "nothing"}
    return (_held_by_noun(last, words, token) if by_noun else None) or _held_by_verb(last, before, token)


def _has_yet_to_make_up_its_mind(words: Sequence[Token]) -> bool:
    """`would make up his mind after the call whether to go`, `has not made up its mind about`."""
    told = {w.lower_ for w in words}
    is_made = "mind" in told and any(w.lemma_ == "make" for w in words)
    return is_made and (is_denied(words) or bool(told & {"will", "would", "must", "to", "yet"}))


def _is_named_open(words: Sequence[Token]) -> bool:
    """`The question now is`, `the main sticking point was`, `unclear is`, `still to be seen is`."""
    lemmas = {w.lemma_.lower() for w in words}
    told = {w.lower_ for w in words}
    if told & held("states", "adjectives"):
        return True
    if "to" in told and lemmas & (held("verbs", "settle") | held("verbs", "tell") | {"see"}):
        return True
    points = lemmas & held("states", "points") and told & held("states", "pointed")
    return bool(points or lemmas & (held("states", "things") | held("nouns", "doubt"))) and not is_denied(
        words
    )


def _doubt_in(words: Sequence[Token], token: Token) -> Token | None:
    """The last noun, where it is one of doubt: `speculation is rife about`, `doubts over`, `a row about`."""
    nouns = (w for w in reversed(words) if w.pos_ in {"NOUN", "PROPN"} and w.lower_ != "way")
    noun = next(nouns, None)
    if noun is None or words[-1].i - noun.i >= NEAR or token.lower_ in ADVERBIAL:
        return None
    lemma = noun.lemma_.lower()
    is_inquiry = lemma in INQUIRIES and token.lower_ in {"why", "how"}  # into the past
    return noun if lemma in held("nouns", "doubt") and not is_inquiry else None


def _held_by_doubt(others: Sequence[Token]) -> str | None:
    """What the words beside a doubt make of it: none where there is none, where it is over or to come."""
    lemmas, told = {w.lemma_.lower() for w in others}, {w.lower_ for w in others}
    is_over = bool(lemmas & {"end", "settle", "resolve", "clear", "dispel", "lift", "remove", "close"})
    return None if is_over or is_denied(others) or told & {"will", "may", "could", "would"} else "stated"


def _held_by_state(state: Token, before: Sequence[Token], token: Token) -> str | None:
    """`is unclear`, `is not yet certain`, `silent on`, `too early`."""
    word, near, denied = state.lower_, {w.lower_ for w in before}, is_denied(before)
    if word == "sure" and near & {"i", "we"}:
        return None  # how somebody wonders aloud
    if word in held("states", "denied"):
        return "stated" if denied and not {"longer", "doubt"} & near else None
    if word in held("verbs", "unable") and not denied:
        return "pending"
    is_time = token.lower_ in ADVERBIAL
    is_open = word in held("states", "adjectives") and (not is_time or near & {"it", "remains", "left"})
    is_open = is_open or (word in held("states", "holders") | held("states", "apart") and not is_time)
    return "stated" if is_open and not denied else None


def _held_by_noun(noun: Token, words: Sequence[Token], token: Token) -> str | None:
    """`a decision on`, `anybody's guess`, `no word on`, `nothing about`, `have not made up their mind`."""
    lemma, before = noun.lemma_.lower(), words[:-1]
    told, denied = {w.lower_ for w in before}, is_denied(before)
    if _is_closed(noun, token):
        return None
    if lemma in held("states", "things") and not denied:
        return "stated" if lemma != "question" or told & RAISED else None
    is_none = lemma == "nothing" or denied or bool({w.lemma_ for w in before} & {"await", "lack"})
    is_none = is_none and lemma in held("nouns", "word") | {"nothing", "reply", "sign"}
    is_on = token.nbor(-1).lower_ in ABOUT
    is_there_none = is_on and any(_is_no_word(w, words) for w in before)
    is_none = is_none or (is_there_none and not any(w.pos_ == "VERB" for w in before))
    is_idle = token.lower_ == "how" and lemma in {
        "debate",
        "discussion",
    }  # "the debate about how schools work"
    if lemma in listed("pending") and lemma != "question" and not is_idle and not is_none:
        return "pending"
    is_apart = lemma in {"way", "company"} and any(w.lemma_ == "part" for w in before)
    is_of_what = token.lower_ == "whether" and _is_of_what(lemma, token)
    return "stated" if is_none or is_apart or is_of_what else None


def _is_closed(noun: Token, token: Token) -> bool:
    """`The question whether they may leave was laid to rest`: it is answered."""
    after = token.doc[token.i : token.sent.end]
    over = held("verbs", "settle") | {"answer", "lay", "dispel", "close", "end", "bury"}
    is_over = any(w.lemma_ in over and w.tag_ == "VBN" and w.head.i < token.i for w in after)
    done = noun.head if noun.dep_ == "nsubjpass" else None
    is_over = is_over or (done is not None and done.lemma_ in over)
    near = {w.lower_ for w in after}
    return is_over and noun.dep_ == "nsubjpass" and not near & (NO | {"yet", "be"})


def _is_of_what(lemma: str, token: Token) -> bool:
    """`the matter whether`, `the road of whether`: not a test or a sign of it."""
    return lemma in listed("matters") or (token.nbor(-1).lower_ == "of" and lemma not in listed("measures"))


def _held_by_verb(last: Token, before: Sequence[Token], token: Token) -> str | None:
    """What the nearest verb before the clause makes of it, by its class and the words that help it."""
    words = [*before, last]
    place = next((n for n in range(len(words) - 1, -1, -1) if words[n].pos_ in {"VERB", "AUX"}), None)
    asks = token.lower_ in WH | {"whether", "if", "that"}
    between = words[place + 1 :] if place is not None else []
    if place is None or len(between) > FARTHEST or (not asks and any(w.pos_ not in LOOSE for w in between)):
        return None
    verb = words[place]
    before = group_of(words[:place], verb)
    if _is_taunt(verb) or any(w.lemma_ in WARNING for w in before):
        return None
    tail = {w.lower_ for w in between} | {token.nbor(-1).lower_}
    return _held_by_class(verb, before, tail, token) or _left_for_later(verb, before, token)


def _held_by_class(verb: Token, before: Sequence[Token], tail: set[str], token: Token) -> str | None:
    """`could not say`, `would not rule out`, `hinges on`, `no word came on`, `yet to be seen`."""
    lemma, denied, is_time = verb.lemma_.lower(), is_denied(before), token.lower_ in ADVERBIAL
    if verb.lower_ == "asked":
        return "stated" if _is_asked_in_vain(token) else None
    if lemma in {"rule", "exclude"} and ("out" in tail or lemma == "exclude"):
        return "stated" if denied and not is_time else None
    if (_depends(lemma, tail) or lemma in held("verbs", "quarrel")) and not is_time:
        is_now_so = not denied and not {"will", "to"} & {w.lower_ for w in before}
        how = "pending" if _depends(lemma, tail) else "stated"
        return how if is_now_so else None
    if lemma in held("verbs", "tell") | held("verbs", "settle") and (undone := undone_by(before)):
        is_condition = token.lower_ == "if" and lemma in held("verbs", "settle") - {"decide", "determine"}
        return None if is_condition else undone
    told = {w.lemma_.lower() for w in before}
    is_open = lemma in LIGHT and any(_is_no_word(w, before) for w in before)
    is_seen = lemma == "see" and bool(told & {"remain", "yet", "still", "wait"}) and "we" not in told
    return "stated" if is_open or is_seen or _is_asked_for(verb, before) else None


def _is_taunt(verb: Token) -> bool:
    """`people who do not know the terms`."""
    return verb.dep_ == "relcl" and verb.head.lemma_ in {
        "people",
        "person",
        "one",
        "anyone",
        "critic",
        "opponent",
    }


def _is_no_word(noun: Token, before: Sequence[Token]) -> bool:
    """`no word`, `not a hint`: nothing of the kind there is."""
    near = [w.lower_ for w in before if noun.i - 3 <= w.i < noun.i]
    return noun.lemma_.lower() in held("nouns", "word") and bool(NO & set(near))


def _depends(lemma: str, tail: set[str]) -> bool:
    """`depends on`, `hinges on`, `comes down to`, `boils down to`."""
    if lemma in {"come", "boil"}:
        return "down" in tail
    return lemma in held("verbs", "depend") and bool(tail & {"on", "upon", "with", "from"})


def _left_for_later(verb: Token, before: Sequence[Token], token: Token) -> str | None:
    """`is weighing whether`, `will decide who`, `meets to decide`, `was left to a panel`."""
    lemma, told = verb.lemma_.lower(), {w.lower_ for w in before}
    if any(w.lemma_ in listed("to_others") for w in before) or _is_conditional(verb):
        return None
    asks = token.lower_ in WH | {"whether"} and (token.lower_ not in ADVERBIAL or is_modal(token.head))
    is_on = lemma in held("verbs", "pend") and is_now(verb)
    if is_on and (verb.tag_ == "VBG" or lemma not in {"decide", "determine"}):
        return "pending"
    deciding = held("verbs", "pend") | held("verbs", "choose") | listed("will_tell")
    is_to_come = told & {"will", "would", "must", "to"} and "have" not in told
    if lemma in deciding and (token.lower_ == "whether" or (asks and is_to_come)):
        is_said = lemma in held("verbs", "choose") | listed("will_tell") and not is_to_come
        return None if is_said else "pending"
    is_put = any(c.dep_ == "auxpass" for c in verb.children) and not told & NO
    return "pending" if lemma in held("verbs", "defer") and is_put else None


def _is_conditional(verb: Token) -> bool:
    """`If a site is suspect, a panel will decide whether`: a term, not what is open now."""
    conditions = (c for c in verb.children if c.dep_ == "advcl")
    return any(c.lower_ in {"if", "unless"} for clause in conditions for c in clause.children)


def _is_asked_for(verb: Token, before: Sequence[Token]) -> bool:
    """`Growers want to know what`, `investigators are trying to find out who`."""
    lemmas, told = {w.lemma_.lower() for w in before}, {w.lower_ for w in before}
    if "to" not in told or told & {"we", "i", "you"} or is_denied(before):
        return False
    wants = lemmas & {"want", "demand", "need", "like"} and verb.lemma_ in {
        "know",
        "hear",
        "tell",
        "learn",
        "see",
    }
    return bool(wants) or (verb.lemma_ in listed("seek") and bool(lemmas & TRYING))


def _is_asked_in_vain(token: Token) -> bool:
    """`Asked whether they would sign, he shrugged`, `…, he said it was too early to tell`."""
    after = list(token.doc[token.i : token.sent.end])
    told = after[next((n for n, w in enumerate(after) if w.text == ","), len(after)) :]
    tells = next((n for n, w in enumerate(told) if w.lemma_.lower() in held("verbs", "tell")), len(told))
    undone = tells < len(told) and undone_by(group_of(told[:tells], told[tells]))
    rest = token.sent.text.lower().replace("’", "'")
    return (
        bool(undone)
        or any(w.lemma_ in listed("shrug") for w in told)
        or any(c in rest for c in listed("no_answer"))
    )


__all__ = ["ADVERBIAL", "held_left"]
