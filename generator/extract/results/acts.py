"""Which verb tells of an outcome or a next step, and of what kind: agreed, signed, exchanged, refused …"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.happening.kinds import puts_name
from generator.extract.meetings import is_meeting
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.results.coming import AIMS, THINGS, heads_of, is_about_coming
from generator.extract.results.firmness import DONE, PLANNED, POSSIBLE, is_negated
from generator.extract.results.plans import planned_kind, scheduled
from generator.extract.results.settling import decided, idiom_kind, settles
from generator.extract.results.words import is_listed, is_of_accord, listed

WHERE = {"to", "under", "beneath", "below", "first", "beside", "last", "second"}
"""Where one puts it."""
OPEN_PAPERS = {"draft", "letter", "statement", "paper", "document"}
"""What may say anything without anybody's having agreed to it."""


ANY = frozenset(("a", "an", "any", "no", "every", "each"))
"""`A truce raises hopes` is true of all of them, and tells of none."""


def kind_of(verb: Token, firm: str) -> str | None:
    """The kind of outcome a clause of this firmness tells, if any."""
    if firm in {PLANNED, POSSIBLE}:
        return planned_kind(verb, firm)
    for read in (
        idiom_kind,
        _voted,
        _parted,
        _failed,
        _agreed,
        settles,
        decided,
        _fixed,
        _yielded,
        _left,
        _signed,
        _exchanged,
        _refused,
        _finished,
        _paused,
        _handed_on,
    ):
        kind = read(verb)
        if kind:
            return kind
    return scheduled(verb) if firm == DONE else None


def turn_of(verb: Token, kind: str) -> str:
    """What a clause says of the talks as a whole: an accord, a term of one, a failure, an end; empty
    where of one matter."""
    if kind == "refused" and (_parted(verb) or _failed(verb)):
        return "failure"
    if kind == "adjourned" and is_listed(verb, "finish"):
        return "end"
    if kind == "agreed" and (_provides(verb) or is_of_accord(verb)):
        return "term"
    goals = [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"to", "on"} for g in c.children]
    things = {t.lemma_.lower() for t in (*goals, *(c for c in verb.children if c.dep_ in THINGS))}
    agrees = is_listed(verb, "agree") and bool(things & listed("accords"))
    return "accord" if kind in {"agreed", "signed"} and (agrees or _is_accord(verb) or _signed(verb)) else ""


def _voted(verb: Token) -> str | None:
    """`voted to accept`, `voted for the deal`, `voted against it`."""
    if verb.lemma_ != "vote" or is_negated(verb):
        return None
    aim, links = _aim(verb), {c.lower_ for c in verb.children if c.dep_ == "prep"}
    if "against" in links or (aim is not None and is_listed(aim, "refuse")):
        return "refused"
    return "agreed" if links & {"for"} or (aim is not None and is_listed(aim, "agree")) else None


def _parted(verb: Token) -> str | None:
    """`broke up without a deal`, `parted without agreement`."""
    without = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "without"]
    goals = {g.lemma_.lower() for c in without for g in c.children}
    goals |= {t.lemma_.lower() for c in without for t in c.subtree if t.dep_ == "dobj"}
    return "refused" if is_listed(verb, "part") and goals & listed("accords") else None


def _fixed(verb: Token) -> str | None:
    """`The commissioners fixed the catch at 900 tonnes`: numbers that those at the table set."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    amounts = any(c.dep_ == "prep" and c.lower_ in {"at", "to"} and _counts(c) for c in verb.children)
    sits = subject is not None and subject.lemma_.lower() in listed("tables")
    return "agreed" if is_listed(verb, "fix") and amounts and sits and not is_negated(verb) else None


def _counts(link: Token) -> bool:
    return any(t.like_num for g in link.children for t in g.subtree)


def _left(verb: Token) -> str | None:
    """`walked out of the talks`, `pulled out of the accord`, `scrapped the treaty`, `left the table`; who
    only leaves the room for an hour has not."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    nobody = subject is not None and subject.lower_ in {"nobody", "none", "one"}
    if not is_listed(verb, "quit") or is_negated(verb) or nobody or _is_for_a_while(verb):
        return None
    told = listed("made") | {"table", "negotiation", "talk"}
    return "refused" if any(t.lemma_.lower() in told for t in _left_behind(verb)) else None


def _is_for_a_while(verb: Token) -> bool:
    spans = [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"for", "until"} for g in c.children]
    return any(g.ent_type_ in {"DATE", "TIME"} for g in spans)


def _left_behind(verb: Token) -> Iterator[Token]:
    """What is left: the object, or what `of` or `from` leads to."""
    links = [c for c in verb.children if c.dep_ in {"prep", "prt", "advmod"}]
    links += [g for c in links for g in c.children if g.dep_ == "prep"]
    yield from (g for c in links if c.lower_ in {"of", "from", "off"} for g in c.children if g.dep_ == "pobj")
    if verb.lemma_ not in {"withdraw", "walk", "storm", "pull", "back"}:
        yield from (c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"})


def _yielded(verb: Token) -> str | None:
    """`dropped its demand`, `withdrew the notice`, `called off the strike`."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in THINGS}
    is_given_up = is_listed(verb, "give_up") and bool(things & listed("given_up"))
    return "agreed" if is_given_up and not is_negated(verb) else None


def _paused(verb: Token) -> str | None:
    """`The negotiators broke off at six`, `the item is carried over to the next round`."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    if is_negated(verb) or not subjects:
        return None
    sits = any({t.lower_, t.lemma_.lower()} & listed("together", "actors") for t in subjects)
    if sits and is_listed(verb, "pausing") and not any(c.dep_ in {"dobj", "ccomp"} for c in verb.children):
        return "adjourned"
    later = [g for c in verb.children if c.lower_ in {"to", "until", "for"} for g in c.children]
    is_left = is_listed(verb, "postponing") and any(is_meeting(t) for g in later for t in heads_of(g))
    return "adjourned" if is_left and subjects[0].dep_ == "nsubjpass" else None


def _handed_on(verb: Token) -> str | None:
    """`is referred to the Committee`: what was not settled is left to others."""
    goals = [g for c in verb.children if c.dep_ == "prep" and c.lower_ == "to" for g in c.children]
    is_left = verb.lemma_ in {"refer", "remit", "entrust"} and any(c.dep_ == "auxpass" for c in verb.children)
    return "adjourned" if is_left and goals else None


def _failed(verb: Token) -> str | None:
    """`failed to agree on`: what comes of it is that there is none."""
    aim = _aim(verb)
    if aim is None or verb.lemma_ not in {"fail", "struggle"}:
        return None
    return "refused" if is_listed(aim, "agree") or is_listed(aim, "bridge") or _is_accord(aim) else None


def _agreed(verb: Token) -> str | None:
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}}
    if is_listed(verb, "prolong") and things & listed("accords") and not is_negated(verb):
        return "agreed"
    aim = _aim(verb)
    bound = is_listed(verb, "bind") and _binds_itself(verb, aim)
    agrees = is_listed(verb, "agree") and _agrees_on_something(verb)
    if not (bound or agrees or _is_accord(verb) or _provides(verb) or _meets(verb)):
        return None
    if is_about_coming(verb):
        return None
    return "refused" if is_negated(verb) else "agreed"


def _binds_itself(verb: Token, aim: Token | None) -> bool:
    """`pledged to pay`, `committed to keeping the mill open`, `pledged 20 million for a survey`."""
    if aim is not None:
        return not is_listed(aim, "weak")
    links = [g for c in verb.children if c.dep_ == "prep" and c.lower_ == "to" for g in c.children]
    things = [c for c in verb.children if c.dep_ == "dobj"]
    counted = any(c.dep_ in {"nummod", "quantmod"} or c.ent_type_ == "MONEY" for t in things for c in t.children)
    return counted or any(g.dep_ == "pcomp" and not is_listed(g, "weak") for g in links)


def _meets(verb: Token) -> bool:
    """`met the union's demand`, `granted the request`."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}}
    return verb.lemma_ in {"meet", "grant", "fulfil", "fulfill", "satisfy"} and bool(
        things & listed("rebuffed")
    )


def _agrees_on_something(verb: Token) -> bool:
    """Whether there is a matter: an object, a clause, `to` or `on` something; not agreement with somebody."""
    links = THINGS | AIMS | {"prep"}
    matters = [c for c in verb.children if c.dep_ in links and c.lower_ not in {"with", "in", "at", "by"}]
    if verb.lemma_ == "concede" and any(c.dep_ == "ccomp" for c in matters):
        return False  # who concedes that it is so agrees to nothing
    if verb.lemma_ == "compromise" and any(c.dep_ in THINGS for c in verb.children):
        return False  # what is compromised is spoilt
    if verb.lemma_ == "settle":
        on = [g for c in matters if c.lower_ in {"on", "upon"} for g in c.children]
        return any(not _is_place(c) for c in (*on, *(c for c in verb.children if c.dep_ in THINGS)))
    return bool(matters)


def _is_accord(verb: Token) -> bool:
    """`reach an agreement`, `a deal was struck`."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    things += [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"at", "to"} for g in c.children]
    if not is_listed(verb, "reach"):
        return False
    return any(thing.lemma_.lower() in listed("accords") or _is_shared(thing) for thing in things)


def _is_shared(thing: Token) -> bool:
    """`a shared view`, `common ground`."""
    is_view = thing.lemma_.lower() in listed("views")
    return is_view and any(c.lower_ in listed("shared") for c in thing.children)


def _provides(verb: Token) -> bool:
    """`the accord provides for a rise`: what a paper says is agreed, where it says it for now and good."""
    paper = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    is_paper = (
        paper is not None
        and paper.lemma_.lower() in listed("accords") | listed("papers") - OPEN_PAPERS
        and not any(c.lower_ in ANY for c in paper.children)
    )
    gives = is_listed(verb, "grants") and paper is not None and paper.lemma_.lower() in listed("accords")
    says = (gives or is_listed(verb, "provide")) and verb.tag_ in {"VBZ", "VBP"}
    return is_paper and says and any(c.dep_ in THINGS | {"prep", "xcomp", "ccomp"} for c in verb.children)


def _signed(verb: Token) -> str | None:
    things = [c for c in verb.children if c.dep_ in THINGS]
    if puts_name(verb) and any(c.lower_ in WHERE for thing in (verb, *things) for c in thing.children):
        return "signed"
    signs = is_listed(verb, "sign") and any(t.lemma_.lower() in listed("papers") for t in things)
    initials = verb.lemma_ in {"initial", "ink", "countersign"} and any(t.pos_ == "NOUN" for t in things)
    if signs or initials:
        return "refused" if is_negated(verb) else "signed"
    return None


def _exchanged(verb: Token) -> str | None:
    things = [c for c in verb.children if c.dep_ in THINGS]
    people = any(t.lemma_.lower() in listed("exchanged") for thing in things for t in thing.subtree)
    people = people or any(_are_freed(verb, thing) for thing in things)
    both_ways = verb.lemma_ in {"exchange", "swap"}
    papers = both_ways and any(t.lemma_.lower() in listed("exchanged_papers") for t in things)
    past = verb.tag_ in {"VBD", "VBN"}  # the plain present tells of a habit
    changes_hands = papers or (people and is_listed(verb, "exchange"))
    return "exchanged" if past and changes_hands and not is_negated(verb) else None


def _are_freed(verb: Token, thing: Token) -> bool:
    """`freed 12 nurses`: whoever they are, so many of them were held."""
    counted = thing.tag_ == "NNS" and any(c.dep_ == "nummod" for c in thing.children)
    return counted and verb.lemma_ in {"free", "release", "repatriate", "swap"}


def _refused(verb: Token) -> str | None:
    """`rejects the proposal`, `refuses to sign`, `will not discuss`; not to comment, not to come."""
    if _is_unmet(verb):
        return "refused"
    told = listed("told") | listed("unrefused")
    denies = any(c.lemma_.lower() in told for c in verb.children if c.dep_ in THINGS)
    if not is_listed(verb, "refuse") or is_negated(verb) or denies or is_about_coming(verb):
        return None  # "rejected a report that she had fled"
    aim = _aim(verb)
    if aim is not None and (is_listed(aim, "silent") or is_listed(aim, "attendance")):
        return None
    is_passive = any(c.dep_ == "auxpass" for c in verb.children)
    needs = verb.lemma_ in {"dismiss", "oppose"} and not (is_passive and verb.lemma_ == "decline")
    things = [c for c in verb.children if c.dep_ in THINGS or c.dep_ == "prep"]
    if aim is None and needs:
        return "refused" if any(c.lemma_.lower() in listed("rebuffed") for c in things) else None
    return "refused" if aim is not None or things else None


def _is_unmet(verb: Token) -> bool:
    """`the wish was noted but not met`: of what was asked for, nothing came."""
    things = {c.lemma_.lower() for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}}
    shared = verb.dep_ == "conj" and not any(c.dep_ in {"dobj", *SUBJECTS} for c in verb.children)
    things |= {c.lemma_.lower() for c in verb.head.children if shared and c.dep_ in {"dobj", "nsubjpass"}}
    asked = listed("rebuffed") | {"wish", "petition"}
    return verb.lemma_ in {"meet", "grant", "fulfil", "fulfill"} and is_negated(verb) and bool(things & asked)


def _finished(verb: Token) -> str | None:
    """The talks have ended, were adjourned, put off; the sides ended two days of talks."""
    things = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    meals = {"lunch", "dinner", "breakfast", "reception", "call", "conversation"}
    table = [t for thing in things for t in heads_of(thing) if is_meeting(t) and t.lower_ not in meals]
    if (
        not is_negated(verb)
        and is_listed(verb, "put_off")
        and any(t.lemma_.lower() in listed("matters") for t in things)
    ):
        return "adjourned"
    if not table or is_negated(verb):
        return None
    transitive = any(c.dep_ == "dobj" for c in verb.children)
    if is_listed(verb, "finish") and (not transitive or any(t.dep_ in {"dobj", "pobj"} for t in table)):
        return "adjourned"
    return "adjourned" if is_listed(verb, "put_off") else None


def _aim(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"}), None)


def _is_place(token: Token) -> bool:
    return token.ent_type_ in {"GPE", "LOC", "FAC"}
