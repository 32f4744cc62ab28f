"""What is put before those who decide: a deal that goes to a ballot or hangs on a vote; an answer due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.matters.openness import held, is_denied, unsaid
from generator.extract.matters.rules import Row, Rules, found_by, listed
from generator.extract.matters.statements import Statement, definite, phrase_of
from generator.extract.reading.grammar import SUBJECTS, TIMES
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of, with_noun_subject
from generator.extract.reference.countries import countries_in
from generator.extract.reference.nouns import is_event
from generator.extract.wording.asking import ask_of
from generator.model import FoundUnknown

AHEAD = frozenset({"will", "'ll", "must", "would", "to", "shall"})
CAME_OF = "over, and nothing told"
TOLD = frozenset({"with", "without", "after", "when", "as"})
"""What opens a word on how a meeting ended."""
UNTIL = frozenset({"by", "until", "before", "on", "within"})
OFFERED = {"invite": "invitation", "offer": "offer", "propose": "proposal"}
"""Verbs by which an offer is made, and what it is called."""


def find_ballots(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence tells as put to a vote or awaiting an answer."""
    yield from found_by(rules(), statement)


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(listed("ballots"), _put_to_vote),
        Row(listed("replies") | listed("answering"), _answer_due),
        Row(listed("hanging"), _hung_on),
        Row(listed("deciding"), _decides_on_a_day),
        Row(listed("ending"), _ended),
    )


def _put_to_vote(vote: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The agreement goes to a ballot of members`, `will be put to a vote`, `hinges on a referendum`."""
    if vote.lemma_.lower() not in listed("ballots") or vote.pos_ != "NOUN" or vote.dep_ != "pobj":
        return
    link = vote.head
    if link.dep_ == "prep" and link.head.lemma_ in {"outcome", "result"} and link.head.dep_ == "pobj":
        link = link.head.head
    above = link.head
    is_put = link.lower_ == "to" and above.lemma_ in listed("put")
    is_hung = link.lower_ in {"on", "upon"} and above.lemma_.lower() in listed("hanging")
    verb = above.head if above.pos_ == "ADJ" else above
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    is_now = verb.tag_ in {"VBZ", "VBP"} or bool(helpers & AHEAD)
    what = subject_of(verb)
    if not (is_put or is_hung) or not is_now or is_denied(verb) or what is None or what.pos_ != "NOUN":
        return
    if what.lemma_.lower() not in held("asked", "offer") | listed("laws") | listed("settled_by"):
        return
    bare = [
        t for t in noun_phrase(vote) if not any(a.dep_ == "relcl" for a in (t, *t.ancestors) if a.i > vote.i)
    ]
    where = definite("".join(t.text_with_ws for t in bare).strip(" ,;"))
    where = where if where.startswith("the ") else f"the {where}"
    question = ask_of(noun_phrase(what), "", [f"be approved in {where}"], statement.referents)
    yield statement.unknown("pending", verb, question, "put to a vote")


def _hung_on(word: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The deal is contingent on other owners joining in`: will they?"""
    if word.lemma_.lower() not in listed("hanging") or is_denied(word):
        return
    links = [c for c in word.children if c.dep_ == "prep" and c.lower_ in {"on", "upon"}]
    for who in (g for link in links for g in link.children if g.dep_ in {"pobj", "pcomp"}):
        is_deed = who.dep_ == "pcomp" and who.tag_ == "VBG"
        deed = (
            who if is_deed else next((c for c in who.children if c.dep_ == "acl" and c.tag_ == "VBG"), None)
        )
        doer = next((c for c in who.children if c.dep_ in SUBJECTS), None) if is_deed else who
        if deed is None or doer is None or doer.pos_ not in {"NOUN", "PROPN"}:
            continue
        doers = [t for t in noun_phrase(doer) if t.i < deed.i]
        rest = [t for t in deed.subtree if t.i > deed.i]
        rest = rest[: next((n for n, t in enumerate(rest) if t.dep_ == "punct"), len(rest))]
        question = ask_of(doers, deed.lemma_, rest, statement.referents)
        yield statement.unknown("conditional", deed, question, "more hangs on it")


def _decides_on_a_day(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The council decides on Saturday`, and nothing says on what."""
    if verb.lemma_ not in listed("deciding") or verb.pos_ != "VERB" or is_denied(verb):
        return
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    who = subject_of(verb)
    is_ahead = verb.tag_ in {"VBZ", "VBP"} or bool(helpers & {"will", "to"})
    whens = [c for c in verb.children if c.dep_ in {"prep", "npadvmod"}]
    told = [t for when in whens for t in when.subtree]
    is_dated = bool(whens) and all(any(t.ent_type_ in TIMES for t in when.subtree) for when in whens)
    is_whole = not verb.deps.isdisjoint({"ccomp", "xcomp", "dobj", "advcl"})
    if not is_ahead or is_whole or who is None or who.lemma_.lower() not in listed("bodies"):
        return
    if is_dated:
        question = ask_of(noun_phrase(who), verb.lemma_, told, statement.referents, opening="What will")
        yield statement.unknown("pending", verb, question, "a decision on a day")
    elif matter := _decided_on(verb):
        opening = "How will" if verb.lemma_ == "rule" else "What will"
        rest: list[Token | str] = ["on", *matter]
        question = ask_of(noun_phrase(who), verb.lemma_, rest, statement.referents, opening=opening)
        yield statement.unknown("pending", verb, question, "a decision to come")


def _decided_on(verb: Token) -> list[Token]:
    """`On the levy`, of `will decide on the levy next week`."""
    places = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"on", "over"})
    goals = (g for place in places for g in place.children if g.dep_ == "pobj" and g.ent_type_ not in TIMES)
    matter = next((g for g in goals if g.pos_ == "NOUN" and list(g.children)), None)
    return noun_phrase(matter) if matter is not None else []


def _ended(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The talks between Norway and Chad have ended`, and nothing says how."""
    is_over = (
        verb.lemma_ in listed("ending") and verb.tag_ in {"VBD", "VBN"} and verb.dep_ in {"ROOT", "ccomp"}
    )
    who = subject_of(verb) if is_over and not is_denied(verb) else None
    if who is None or not is_event(who):
        return
    links = {c.lower_ for c in who.children if c.dep_ == "prep"}
    how = {c.lower_ for c in verb.children if c.dep_ in {"prep", "mark"}} - {"after"}
    if not links & {"between", "with"} or how & TOLD or "advcl" in verb.deps:
        return
    apart = {t for c in who.subtree if c.dep_ in {"acl", "relcl", "appos"} for t in c.subtree}
    phrase = [t for t in who.subtree if t not in apart]
    question = ask_of(phrase, "", [], statement.referents, opening="What came of")
    parties = countries_in("".join(t.text_with_ws for t in who.subtree))
    yield replace(statement.unknown("stated", verb, question, CAME_OF), type="fact", parties=parties)


def _answer_due(word: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`They will give their answer by Friday`, `have until noon to answer`, `have not replied`, just after an
    offer."""
    is_noun = word.pos_ == "NOUN" and word.dep_ == "dobj" and word.lemma_.lower() in listed("replies")
    is_verb = word.pos_ == "VERB" and word.lemma_ in listed("answering")
    verb = word.head if is_noun else word
    if not (is_noun or is_verb) or (is_noun and verb.lemma_ not in listed("giving")):
        return
    is_counted = verb.dep_ in {"relcl", "acl"} and verb.head.ent_type_ in TIMES  # "ten days to answer"
    above = verb.head.head if is_counted else verb.head
    is_within = (is_counted or verb.dep_ in {"advcl", "xcomp", "acl"}) and above.lemma_ in listed("allowed")
    host = above if is_within else verb
    helpers = {c.lower_ for c in host.children if c.dep_ == "aux"}
    is_allowed = is_within and host.tag_ in {"VBZ", "VBP"}
    is_timed = is_counted or any(
        c.dep_ == "prep" and c.lower_ in UNTIL for h in (host, verb) for c in h.children
    )
    is_perfect = "yet" in host.below or bool(helpers & {"has", "have", "'ve", "to"})
    is_still = is_verb and is_perfect and unsaid(verb) == "stated"
    is_due = is_timed and (is_allowed or bool(helpers & {"will", "must", "'ll", "shall"}))
    if not is_still and (not is_due or _is_negated(verb)):
        return
    if any(c.lower_ == "to" and c.dep_ == "prep" for w in (word, verb) for c in w.children):
        return  # to what is told, and asked elsewhere
    offer = _answered(word) or _last_offer(
        statement, verb, listed("replied_to") if is_still else held("asked", "offer")
    )
    who = with_noun_subject(read_clause(host)).subject
    if offer is None or not who or who[0].pos_ == "PRON":
        return
    question = ask_of(who, "", [f"accept {offer}"], statement.referents)
    yield statement.unknown("pending", verb, question, "answer due")


def _answered(word: Token) -> str | None:
    """`have until Friday to answer the proposal`."""
    goals = (c for c in word.children if c.dep_ == "dobj" and word.pos_ == "VERB")
    offer = next((g for g in goals if g.lemma_.lower() in listed("replied_to")), None)
    return definite(phrase_of(offer)) if offer is not None else None


def _is_negated(verb: Token) -> bool:
    """`will not answer`; `to answer yes or no` is no such."""
    return "neg" in verb.deps


def _last_offer(statement: Statement, before: Token, offers: frozenset[str]) -> str | None:
    """The offer or invitation told of last, in this sentence or the two before it."""
    known = offers - listed("of_reporters")
    for here in statement.and_before():
        told = (t for t in here.span if here is not statement or t.i < before.i)
        nouns = [t for t in told if t.pos_ == "NOUN" and t.dep_ in SUBJECTS | {"dobj", "pobj"}]
        if found := [t for t in nouns if t.lemma_.lower() in known]:
            return definite(phrase_of(found[-1]))
        offers_made = (t for t in here.span if t.lemma_ in OFFERED and t.pos_ == "VERB" and not is_denied(t))
        for made in offers_made:
            hosts = (c for c in made.children if c.dep_ == "nsubj" and c.pos_ in {"NOUN", "PROPN"})
            if (host := next(hosts, None)) is not None:
                return f"the {OFFERED[made.lemma_]} of {definite(phrase_of(host))}"
    return None
