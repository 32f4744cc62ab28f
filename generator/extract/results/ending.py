"""Which verb tells that talks end, rest, fail or are left, and that a matter is put off or handed on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.results.coming import heads_of, is_table
from generator.extract.results.firmness import is_negated
from generator.extract.results.words import forms_of, is_listed, listed
from generator.vocabulary import words


def parted(verb: Token) -> str | None:
    """`broke up without a deal`, `parted without agreement`."""
    links = [c for c in verb.children if c.dep_ == "prep"]
    without = [c for c in links if c.lower_ == "without" or (c.lower_ == "with" and _leads_to_none(c))]
    goals = {g.lemma_.lower() for c in without for g in c.children}
    goals |= {t.lemma_.lower() for c in without for t in c.subtree if t.dep_ == "dobj"}
    missing = listed("accords") | listed("days", "next") | {"result", "outcome", "progress"}
    who = [c for c in verb.children if c.dep_ in SUBJECTS]
    if len(who) == 1 and who[0].lemma_ in listed("places"):
        return (
            None  # "talks on the strike that has shut two ports broke up": a subject that the parse has lost
        )
    return "refused" if is_listed(verb, "part") and goals & missing else None


def _leads_to_none(link: Token) -> bool:
    """`with no deal`."""
    return any(g.lower_ == "no" for c in link.children for g in c.children)


def stalled(verb: Token) -> str | None:
    """`The talks stalled over tolls`, `hit an impasse`."""
    who = [c for c in verb.children if c.dep_ in SUBJECTS]
    sits = any(is_table(t) or t.lower_ in listed("together", "actors") for t in who)
    things = {t.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "prep"} for t in (c, *c.children)}
    hits = verb.lemma_ in {"hit", "reach", "end", "come", "run"} and things & listed("stopped")
    stops = is_listed(verb, "stall") and not is_negated(verb)
    return "refused" if sits and (stops or hits) else None


def left_open(verb: Token) -> str | None:
    """`Nothing was agreed on fares`."""
    nothing = any(c.dep_ in SUBJECTS and c.lower_ == "nothing" for c in verb.children)
    matter = not verb.below.isdisjoint({"on", "over", "about"})
    return "refused" if nothing and matter and is_listed(verb, "agree") else None


def finished(verb: Token) -> str | None:
    """The talks have ended, were adjourned, put off; the sides ended two days of talks."""
    things = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    aside = words("meetings", "meals", "calls")
    table = [t for thing in things for t in heads_of(thing) if is_table(t) and t.lower_ not in aside]
    if is_clipped(verb):
        return None
    table = [t for t in table if t.below.isdisjoint(words("meetings", "press"))]
    is_matter = any(t.lemma_.lower() in listed("matters") for t in things)
    if not is_negated(verb) and ((is_listed(verb, "put_off") and is_matter) or (table and _is_moved(verb))):
        return "adjourned"
    if not table or is_negated(verb):
        return None
    transitive = "dobj" in verb.deps
    of_day = any(t.lemma_.lower() in {"session", "sitting", "day"} for t in things)
    last = any(c.lower_ in {"final", "last", "closing"} for t in table for c in t.children)
    if of_day and not last and not is_listed(verb, "put_off"):
        return None  # another one follows
    if is_listed(verb, "finish") and (not transitive or any(t.dep_ in {"dobj", "pobj"} for t in table)):
        return "adjourned"
    return "adjourned" if is_listed(verb, "put_off") else None


def is_clipped(verb: Token) -> bool:
    """`Signing put off to Sunday`: a headline's passive, which its form does not show."""
    needs = verb.lemma_ in {"put", "call", "push", "move"} and verb.deps.isdisjoint(
        {"dobj", "auxpass", "nsubjpass"}
    )
    return needs and is_listed(verb, "put_off")


def _is_moved(verb: Token) -> bool:
    """`have been moved to 9 May`."""
    days = [t for c in verb.children if c.dep_ == "prep" for t in c.subtree if t.ent_type_ == "DATE"]
    return verb.lemma_ in {"move", "shift"} and bool(days) and "auxpass" in verb.deps


def left(verb: Token) -> str | None:
    """`walked out of the talks`, `pulled out of the accord`, `scrapped the treaty`, `left the table`; who
    only leaves the room for an hour has not."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    nobody = subject is not None and subject.lower_ in {"nobody", "none", "one"}
    one = subject is not None and subject.ent_type_ == "PERSON"  # a member, who may be back tomorrow
    if not is_listed(verb, "quit") or is_negated(verb) or nobody or one or _is_for_a_while(verb):
        return None
    told, behind = listed("made") | {"table", "negotiation", "talk"}, list(_left_behind(verb))
    if subject is not None and is_walkout(verb):
        return "refused" if _sits(subject) else None
    return "refused" if any(t.lemma_.lower() in told for t in behind) else None


def is_walkout(verb: Token) -> bool:
    """`walked out`, and nobody says of what."""
    return "walk out" in forms_of(verb) and not any(_left_behind(verb))


def _sits(subject: Token) -> bool:
    """`The Peruvian delegation walked out`, `Lund walked out`: of the talks; not the miners, nor a crowd."""
    return (subject.pos_ == "PROPN" and subject.ent_type_ != "PERSON") or subject.lower_ in listed(
        "together", "actors"
    ) | words("teams", "teams")


def _is_for_a_while(verb: Token) -> bool:
    spans = [
        g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"for", "until"} for g in c.children
    ]
    return any(g.ent_type_ in {"DATE", "TIME"} for g in spans)


def _left_behind(verb: Token) -> Iterator[Token]:
    """What is left: the object, or what `of` or `from` leads to."""
    links = [c for c in verb.children if c.dep_ in {"prep", "prt", "advmod"}]
    links += [g for c in links for g in c.children if g.dep_ == "prep"]
    yield from (g for c in links if c.lower_ in {"of", "from", "off"} for g in c.children if g.dep_ == "pobj")
    if verb.lemma_ not in {"withdraw", "walk", "storm", "pull", "back"}:
        yield from (c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"})
