"""What somebody is waited for: a reply to an offer, a deed within a time, terms that nobody has told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.extract.matters.openness import OVER_NOW, held, is_denied, unsaid
from generator.extract.matters.rules import Row, Rules, found_by, listed
from generator.extract.matters.statements import Statement, definite, phrase_of
from generator.extract.reading.grammar import SUBJECTS, TIMES
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of, with_noun_subject
from generator.extract.reference.nouns import is_event
from generator.extract.wording.asking import ask_of
from generator.extract.wording.present import third_person
from generator.model import FoundUnknown

NOUNS = frozenset({"NOUN", "PROPN"})
CLAIMING = frozenset({"claim", "say"})
BOTH = frozenset({"both", "each"})


def find_awaited(statement: Statement) -> Iterator[FoundUnknown]:
    """What one sentence tells as waited for; what gives no readable question is left out."""
    yield from found_by(rules(), statement)


@cache
def rules() -> Rules:
    """The rules of this room."""
    return Rules(
        Row(listed("answering"), _reply_awaited),
        Row(listed("replies"), _no_reply),
        Row(listed("allowed"), _time_given),
        Row(listed("particulars"), _terms_untold),
        Row(listed("charging"), _charged_each_other),
        Row(CLAIMING, _both_claim),
    )


def _reply_awaited(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Peru has not replied to the offer`, `said it would respond to the proposal by Friday`."""
    if verb.lemma_ not in listed("answering") or verb.pos_ != "VERB" or verb.dep_ == "relcl":
        return
    near = verb.below
    is_ahead = bool(near & {"will", "would"}) and not is_denied(verb)
    is_perfect = bool(near & {"has", "have", "'ve", "had"}) or any(c.tag_ == "TO" for c in verb.children)
    is_still = is_perfect and unsaid(verb) == "stated"
    thing = _answered(verb)
    if thing is not None and (is_ahead or is_still):
        yield from _how_replied(with_noun_subject(read_clause(verb)).subject, thing, verb, statement)


def _no_reply(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`There was no immediate response from Chile to the proposal`."""
    if noun.lemma_.lower() not in listed("replies") or noun.pos_ != "NOUN" or not is_denied(noun):
        return
    places = {c.lower_: g for c in noun.children for g in c.children if g.dep_ == "pobj"}
    who, thing = places.get("from"), places.get("to")
    if who is not None and thing is not None and _is_offer(thing):
        yield from _how_replied(noun_phrase(who), thing, noun, statement)


def _how_replied(
    who: Sequence[Token], thing: Token, at: Token, statement: Statement
) -> Iterator[FoundUnknown]:
    if not who or who[0].tag_ in {"WDT", "WP"} or thing in who:
        return
    asked: list[Token | str] = [*who, "respond to", *noun_phrase(thing)]
    question = ask_of(asked, "", [], statement.referents, opening="How will")
    yield statement.unknown("pending", at, question, "reply awaited")


def _answered(verb: Token) -> Token | None:
    goals = (g for c in verb.children if c.lower_ == "to" for g in c.children if g.dep_ == "pobj")
    return next((g for g in goals if _is_offer(g)), None)


def _is_offer(noun: Token) -> bool:
    """Whether it is an offer or a demand that a side may take up; not `a request for comment`."""
    is_media = any(t.lemma_.lower() in listed("of_reporters") for t in noun.subtree)
    return noun.lemma_.lower() in held("asked", "offer") | listed("demands") and not is_media


def _time_given(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`The firm has until Friday to respond`, `has five days to do so`, `gave them 48 hours to leave`."""
    if verb.lemma_ not in listed("allowed") or verb.pos_ not in {"VERB", "AUX"} or is_denied(verb):
        return
    near = verb.below
    if near & {"would", "could", "may", "might"} or near & OVER_NOW or verb.text == "had":
        return
    deed = _deed_in_time(verb)
    who = _given_to(verb)
    is_supposed = any(c.lower_ in {"if", "unless"} for clause in verb.children for c in clause.children)
    if is_supposed or deed is None or who is None or _is_anybody(who) or who.pos_ not in NOUNS:
        return
    rest = [t for t in deed.subtree if t.i > deed.i]
    if deed.lemma_ in listed("answering"):
        if not any(c.lower_ == "to" and c.dep_ == "prep" for c in deed.children):
            return
        asked: list[Token | str] = [*noun_phrase(who), deed.lemma_, *rest]
        question = ask_of(asked, "", [], statement.referents, opening="How will")
    else:
        question = ask_of(noun_phrase(who), deed.lemma_, rest, statement.referents)
    found = statement.unknown("pending", deed, question, "time given")
    if deed.lemma_ in listed("approve"):  # that they are to approve it is one matter
        found = replace(found, kind="approval", type="decision", terms=(who.lemma_.lower(),), names=())
    yield found


def _is_anybody(who: Token) -> bool:
    """`each side`, `any party`, `a candidate`: a rule of the procedure."""
    return not who.below.isdisjoint({"each", "every", "any", "either", "all", "a", "an"})


def _given_to(verb: Token) -> Token | None:
    """Whose time it is: whoever has it, or to whom it was given."""
    if verb.lemma_ == "have" or "auxpass" in verb.deps:
        subject = subject_of(verb)
        is_relative = subject is not None and subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
        return verb.head if is_relative else subject
    is_until = any(t.lower_ == "until" for t in verb.subtree)
    ways = {"dative", "dobj"} if is_until else {"dative"}
    return next((c for c in verb.children if c.dep_ in ways and c.ent_type_ not in TIMES), None)


def _deed_in_time(verb: Token) -> Token | None:
    """What is to be done `until Friday` or in `five days`: the infinitive under the verb or the time."""
    until = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "until"]
    bound = (c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VB" and _is_own_infinitive(c))
    misread = next(
        (c for c in bound if any(m.dep_ == "mark" and m.lower_ == "until" for m in c.children)), None
    )
    if misread is not None:
        return misread  # "gave them until Friday to leave"
    spans = [c for c in verb.children if c.dep_ in {"dobj", "npadvmod"} and c.ent_type_ in TIMES]
    counted = [[t for t in span.subtree if t.i <= span.i] for span in spans]
    is_counted = any(any(t.pos_ == "NUM" for t in span) and not _is_rest(span) for span in counted)
    if not until and not is_counted:
        return None
    below = (c for host in (verb, *until, *spans) for c in host.subtree if c.head in {verb, *until, *spans})
    deeds = (
        c for c in (*below, *(g for p in until for t in p.children for g in t.children)) if c.tag_ == "VB"
    )
    return next((deed for deed in deeds if _is_own_infinitive(deed)), None)


def _is_own_infinitive(deed: Token) -> bool:
    """`to respond`, not `for others to respond`."""
    is_to = any(c.tag_ == "TO" for c in deed.children)
    return is_to and deed.deps.isdisjoint(SUBJECTS)


def _is_rest(span: Sequence[Token]) -> bool:
    """`18 more days`, `less than a year`: time that is won or running out, and no limit set."""
    return any(t.lower_ in {"more", "extra", "another", "less", "additional"} for t in span)


def _terms_untold(noun: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Terms of the deal were not disclosed`, `gave no details of the plan`."""
    if noun.lemma_.lower() not in listed("particulars") or noun.pos_ != "NOUN":
        return
    verb = noun.head
    is_told = noun.dep_ in {"nsubjpass", "dobj"} and verb.lemma_ in held("verbs", "tell") | {"make"}
    if not is_told or not is_denied(noun) or not verb.below.isdisjoint(OVER_NOW):
        return
    things = (g for c in noun.children if c.lower_ in {"of", "on", "about"} for g in c.children)
    for thing in things:
        if thing.dep_ == "pobj" and (thing.lemma_.lower() in held("asked", "offer") or is_event(thing)):
            told = "terms" if thing.lemma_.lower() in listed("deals") else "details"
            question = f"What are the {told} of {definite(phrase_of(thing))}?"
            yield statement.unknown_thing(
                "stated", "fact", thing, question, f"not told: {noun.lemma_.lower()}"
            )
            return


def _charged_each_other(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Each side accused the other of breaking the truce`, `they blamed each other for the attack`."""
    if verb.lemma_ not in listed("charging") or verb.pos_ != "VERB" or is_denied(verb):
        return
    whom = [c for c in verb.children if c.dep_ == "dobj" and c.lower_ in {"other", "another", "others"}]
    is_mutual = any({"each", "one", "the"} & t.below for t in whom)
    links = [c for host in (verb, *whom) for c in host.children if c.lower_ in {"of", "for"}]
    deed = next((g for link in links for g in link.children if g.dep_ in {"pcomp", "pobj"}), None)
    if not is_mutual or deed is None:
        return
    if deed.tag_ == "VBG":
        phrase, opening = [t for t in deed.subtree if t.i >= deed.i], "Which side is to blame for"
    else:
        phrase, opening = noun_phrase(deed), "Who is to blame for"
    question = ask_of([], "", phrase, statement.referents, opening=opening)
    yield replace(statement.unknown("disputed", deed, question, "charged each other"), type="fact")


def _both_claim(verb: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`Both armies claim to hold the bridge`, `each side says the other fired first`: which one?"""
    subject = subject_of(verb)
    if verb.lemma_ not in CLAIMING or subject is None or is_denied(verb):
        return
    if not BOTH & {subject.lower_, *(c.lower_ for c in subject.children)}:
        return
    claimed = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.pos_ == "VERB"), None)
    if claimed is None or is_denied(claimed):
        return
    own = next((c for c in claimed.children if c.dep_ in SUBJECTS), None)
    is_other = own is not None and own.lower_ not in {"other", "it", "they"}
    if (own is None) != (verb.lemma_ == "claim") or is_other:
        return
    helpers = [c for c in claimed.children if c.dep_ in {"aux", "auxpass"}]
    rest = [t for t in claimed.subtree if t.i > claimed.i and t.dep_ != "punct"]
    if not rest or (own is not None and helpers):
        return
    form = claimed.text if own is not None else third_person(claimed.lemma_)
    if any(c.lemma_ == "have" for c in helpers):
        form = f"has {claimed.text}"
    question = ask_of([form], "", rest, statement.referents, opening="Which side")
    yield replace(statement.unknown("disputed", claimed, question, "both claim it"), type="fact")
