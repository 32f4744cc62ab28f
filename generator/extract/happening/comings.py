"""Coming and going as nouns tell it: X's arrival on Monday, X's attendance is in doubt, X's trip is off."""

from __future__ import annotations

from generator.extract.happening.coming import goals_of, is_negated, is_place, words_of
from generator.extract.happening.hanging import HANGING
from generator.extract.reading.parse import Token
from generator.vocabulary import table, words

LINKS_OF_COMING = {"in", "at", "on", "from", "of", "for", "by", "to"}
GIVEN = {"after", "since", "upon", "on", "following", "with"}


def nominal_state(token: Token) -> tuple[str, Token | None]:
    """What a noun for coming or going says, and of whom: `X's absence`, `X confirmed her attendance`."""
    noun = token.lemma_.lower()
    if noun == "absence" or _is_no_show(token):
        return "absent", owner_of(token)
    if noun == "departure":
        return _going(token), owner_of(token)
    return _coming(token) if noun in words("presence", "governors.comings") else ("", None)


def _coming(token: Token) -> tuple[str, Token | None]:
    if _is_in_doubt(token):
        return "conditional", owner_of(token)
    if token.dep_ in {"dobj", "nsubjpass"} and not is_negated(token.head):
        told = _under(token.head, owner_of(token))
        if told[0]:
            return told
    if _is_awaited(token):
        return "expected", owner_of(token)
    return ("arrived" if token.lemma_ == "arrival" and _is_done(token) else ""), _owner_to_come(token)


def _owner_to_come(noun: Token) -> Token | None:
    """Of `since her arrival, X has been silent` the one who is named behind it."""
    whose, step = owner_of(noun), noun.head
    is_ahead = (
        noun.dep_ == "pobj" and whose is not None and whose.pos_ == "PRON" and step.i == step.sent.start
    )
    subject = next((c for c in step.head.children if c.dep_ == "nsubj"), None) if is_ahead else None
    return subject if subject is not None and subject.i > noun.i else whose


def _is_no_show(token: Token) -> bool:
    text, start = token.doc.text, token.idx
    return token.lower_ == "no-show" or (token.lower_ == "show" and text[:start].lower().endswith("no-"))


def owner_of(noun: Token) -> Token | None:
    """Whose coming it is: `X's visit`, `the visit of X`."""
    whose = next((c for c in noun.children if c.dep_ == "poss"), None)
    of = (g for c in noun.children if c.lower_ == "of" and c.dep_ == "prep" for g in c.children)
    return whose or next((g for g in of if g.dep_ == "pobj"), None)


def _is_in_doubt(noun: Token) -> bool:
    """`X's trip hangs on a ruling`, `her attendance is in doubt`, `made it dependent on a truce`."""
    head = noun.head
    below = [head, *head.children, *(g for c in head.children if c.dep_ == "prep" for g in c.children)]
    is_open = any(t.lower_ in words_of("doubts") for t in below if t is not noun)
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return head.lemma_ in HANGING or (is_open and not is_negated(head))
    return noun.dep_ == "dobj" and head.lemma_ == "make" and is_open


def _is_awaited(noun: Token) -> bool:
    """`X's arrival is expected on Friday`, `is due`; `awaited the arrival of X`."""
    head = noun.head
    if is_negated(head) or (head.tag_ == "VBN" and "been" in head.below):
        return False
    if noun.dep_ == "nsubj":
        return head.lemma_ == "be" and not head.below.isdisjoint({"due", "imminent"})
    return noun.dep_ in {"dobj", "nsubjpass"} and head.lemma_ in words_of("awaiting")


def _is_done(noun: Token) -> bool:
    """Whether an arrival is taken as given by what is told of it: `since her arrival`, `watched it`."""
    links = [c for c in noun.children if c.dep_ == "prep"]
    goals = [g for g in goals_of(noun) if g is not owner_of(noun)]
    is_other = any(c.lower_ not in LINKS_OF_COMING for c in links)
    if is_other or is_negated(noun) or (goals and not any(is_place(g, ()) for g in goals)):
        return False
    head = noun.head
    if noun.dep_ == "pobj":
        return head.lower_ in GIVEN and _has_happened(head.head)
    if noun.dep_ in {"nsubj", "dobj"}:
        return _has_happened(head) and (noun.dep_ == "nsubj" or head.lemma_ in words_of("watching"))
    return False


def _has_happened(verb: Token) -> bool:
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return not is_negated(verb) and (
        (verb.tag_ == "VBD" and not helpers)
        or (verb.tag_ == "VBN" and bool(helpers & {"has", "have", "was"}))
    )


def _going(noun: Token) -> str:
    """`X's departure from the talks surprised them`; whoever puts it off is still there."""
    if noun.dep_ == "dobj" and noun.head.lemma_ in {"delay", "postpone", "put"}:
        return "present"
    return "left" if any(is_place(g, ()) for g in goals_of(noun)) and _is_done(noun) else ""


def _under(verb: Token, whose: Token | None) -> tuple[str, Token | None]:
    """What a verb makes of a coming: one confirms another's, but calls off only one's own."""
    actor = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    own = actor if whose is None or whose.pos_ == "PRON" else None
    books = table("presence")["governors"]
    if verb.lemma_ in {"confirm", "announce", "plan"}:
        return "expected", own or whose
    if forms_of(verb) & set(books["declined"]):
        return "declined", own
    return ("conditional", own) if verb.lemma_ in books["conditional"] else ("", None)


def forms_of(verb: Token) -> set[str]:
    """A verb's lemma, alone and with each of its particles."""
    return {verb.lemma_, *(f"{verb.lemma_} {c.lower_}" for c in verb.children if c.dep_ in {"prt", "intj"})}


__all__ = ["forms_of", "nominal_state", "owner_of"]
