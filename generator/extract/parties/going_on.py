"""Whether a clause says of a meeting that it takes or took place, is planned, or is only spoken of."""

from __future__ import annotations

from generator.extract.parties.scenes import Scene
from generator.extract.parties.taking_part import is_done_before, tells_of_meeting
from generator.extract.reading.parse import Token
from generator.extract.reading.tense import FUTURE, is_underway
from generator.vocabulary import table, words


def status_of(
    verb: Token | None, direction: str, former: bool, noun: Token | None = None, *, dated: bool = False
) -> str:
    """Held only where the clause itself says that it takes or took place: it is the subject of a verb of
    going on, or the object of holding, or the verb is that of meeting."""
    if noun is not None and verb is not None and calls_off(verb) and is_part_of(noun, verb):
        is_denied = "neg" in verb.deps
        return "open" if direction == FUTURE or is_denied else "cancelled"
    if former:
        return "background"
    if _is_denied(verb, dated=dated) or (noun is not None and "no" in noun.below):
        return "open"
    if direction == FUTURE or verb is None:
        going_on = verb is not None and _is_now(verb, dated=dated)
        return "held" if going_on else "planned" if direction == FUTURE else "open"
    if noun is not None and not is_part_of(noun, verb):
        return _as_given(noun, verb)
    governed = verb.dep_ in {"xcomp", "advcl", "acl", "pcomp"} and verb.tag_ in {"VB", "VBG"}
    governed = governed and not is_done_before(verb)
    if verb.head.pos_ == "NOUN" and verb.tag_ in {"VB", "VBP"}:  # a request that the two meet
        governed |= verb.dep_ in {"acl", "ccomp", "relcl"}
    going_on = verb.lemma_ in table("meetings")["going_on"] or tells_of_meeting(verb)
    going_on |= noun is not None and noun.head.lower_ == "in" and verb.lemma_ in words("meetings", "locked")
    going_on |= noun is not None and _there_was(noun, verb)
    return "held" if (going_on or is_underway(verb)) and not governed else "open"


def calls_off(verb: Token) -> bool:
    """Whether a verb calls off what it is about."""
    is_off = verb.lemma_ == "call" and any(c.dep_ == "prt" and c.lower_ == "off" for c in verb.children)
    return is_off or verb.lemma_ in table("meetings")["calling_off"]


def is_dropped(verb: Token) -> bool:
    """`were to have met`: a plan of which nothing came."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return verb.dep_ == "xcomp" and {"to", "have"} <= helpers and verb.head.lower_ in {"was", "were", "due"}


def is_untrue(verb: Token) -> bool:
    """`Reports that they had met are untrue`."""
    claim = verb.head
    if verb.dep_ not in {"acl", "ccomp", "relcl"} or claim.lemma_.lower() not in words("meetings", "claims"):
        return False
    above = claim.head
    judged = {c.lower_ for c in above.children if c.dep_ in {"acomp", "attr", "neg"}}
    is_false = above.lemma_ == "be" and not judged.isdisjoint(words("meetings", "untrue"))
    return is_false or above.lemma_ in words("meetings", "disowning")


def is_due(verb: Token) -> bool:
    """`a second round is due on Friday`, `is set for Friday`."""
    return verb.lemma_ == "be" and any(
        c.dep_ == "acomp" and c.lower_ in {"due", "set"} for c in verb.children
    )


def _is_denied(verb: Token | None, *, dated: bool) -> bool:
    """Whether a clause only sets a case or says that it is not so: before they meet; not `when they meet on
    Friday`, a plan."""
    if verb is None:
        return False
    loose = {"before", "until", "till", "if", "unless", "once", "whether", *(() if dated else ("when",))}
    if is_untrue(verb):
        return True
    is_loose = any(c.dep_ in {"mark", "advmod"} and c.lower_ in loose for c in verb.children)
    return is_loose or "neg" in verb.deps


def _is_now(verb: Token, *, dated: bool) -> bool:
    """`are now meeting`: the present progressive tells of this moment, and of a plan only with its day."""
    near = verb.below
    is_told_now = bool(near & {"now", "currently", "still"}) or (not dated and bool(near & {"is", "are"}))
    tells = verb.lemma_ in words("meetings", "verbs", "under_way")
    return tells and verb.tag_ == "VBG" and is_told_now and not near & {"will", "'ll"}


def is_part_of(noun: Token, verb: Token) -> bool:
    """Whether the meeting itself, or a round or day of it, is the verb's subject or object: "took notice of a
    request for a meeting" holds none."""
    while noun.dep_ == "conj" or (noun.dep_ == "pobj" and noun.head.lower_ == "of"):
        noun = noun.head if noun.dep_ == "conj" else noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "in":  # both are locked in talks
        return noun.head.head == verb and verb.lemma_ in words("meetings", "locked")
    if noun.dep_ == "pobj" and noun.head.lower_ == "with":  # the day began with a meeting
        return noun.head.head == verb and verb.lemma_ in {"begin", "start", "open", "end", "conclude"}
    return noun.head == verb and noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}


def is_given(noun: Token, verb: Token) -> bool:
    """Whether a clause takes it as given that a meeting was or is to be: invited to it, attends it."""
    is_goal = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head == verb
    is_seen = noun.dep_ == "dobj" and noun.head == verb and verb.lemma_ in words("meetings", "attending")
    is_known = "the" in noun.below and noun.head.lower_ in {"in", "at", "of", "for"}
    goes_for = noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head == verb
    is_goal |= goes_for and verb.lemma_ in words("meetings", "journeys")  # flies to Lima for talks with her
    return is_after(noun, verb) or is_goal or is_seen or is_known or _is_judged(noun, verb)


def _is_judged(noun: Token, verb: Token) -> bool:
    """`her meeting with him was brief`, `the talks between the two were useful`: what is judged has been."""
    is_known = "the" in noun.below or "poss" in noun.deps
    below = verb.deps & {"acomp", "attr"}
    is_plain = verb.lemma_ == "be" and verb.tag_ == "VBD" and bool(below) and "neg" not in verb.deps
    off = not verb.below.isdisjoint(words("meetings", "unsure"))
    return noun.dep_ == "nsubj" and noun.head == verb and is_known and is_plain and not off


def _there_was(noun: Token, verb: Token) -> bool:
    """`There was a call between the two`, `there have been talks`."""
    is_there = noun.head == verb and noun.dep_ in {"attr", "nsubj"} and verb.lemma_ == "be"
    told_of = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.below & {"has", "have", "had"})
    return is_there and "expl" in verb.deps and bool(told_of)


def _as_given(noun: Token, verb: Token) -> str:
    """What a clause takes as given of a meeting that it does not tell of: spoke after talks with her."""
    is_past = verb.tag_ in {"VBD", "VBN"} and "neg" not in verb.deps
    is_over = noun.head.lower_ in words("meetings", "been")
    return "held" if is_past and is_over and is_after(noun, verb) else "open"


def is_after(noun: Token, verb: Token) -> bool:
    """Whether a clause tells what somebody did after, at or before a meeting, which it takes as given."""
    link = noun.head if noun.dep_ in {"pobj", "pcomp"} else None
    while link is not None and link.lower_ == "of" and link.head.lower_ in words("meetings", "coming"):
        link = link.head
    known = words("meetings", "been", "coming")
    return link is not None and link.lower_ in known and link.head == verb


def day_of_news(scene: Scene, verb: Token | None, status: str) -> str | None:
    """The day of a post that tells as news that a meeting is or has been going on: has begun, is underway."""
    document = scene.paragraph.document
    is_page_of_one_day = document.kind == "live_blog" and not document.has_posts
    posted = scene.paragraph.passage.posted or (document.published if is_page_of_one_day else None)
    if verb is None or posted is None or status != "held":
        return None
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    is_news = bool(helpers & {"has", "have", "is", "are"}) or verb.tag_ in {"VBZ", "VBP"}
    return posted[:10] if is_news and "had" not in helpers else None
