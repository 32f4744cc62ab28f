"""Deeds as events: somebody does something, or is to do it, on a known day."""

from __future__ import annotations

from generator.extract.dates import day_of
from generator.extract.happening.attachment import FINE, is_dated_itself
from generator.extract.happening.clauses import PRESENT, Clause
from generator.extract.happening.doers import acts, is_held, is_occasion, is_relay, takes_place
from generator.extract.happening.kinds import ACCORDS, RESULTS
from generator.extract.happening.own_dates import LIMITS, own_dates
from generator.extract.happening.reality import is_claimed, is_supposed
from generator.extract.happening.when import has_gone, is_compared, is_timed
from generator.extract.parties.headlines import is_clipped_passive
from generator.extract.parties.scenes import Scene
from generator.extract.parties.tables import is_meeting
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import HEARERS, is_in_marks
from generator.extract.reference.referents import Referents
from generator.vocabulary import words

COURSE = {"start", "end", "move", "meet"}


def is_done(scene: Scene, sentence: Span, clause: Clause, referents: Referents) -> bool:
    """Whether somebody does something, or is to do it."""
    dated = is_dated_itself(clause, scene)
    if clause.denied:
        return dated and not is_in_marks(clause.verb)
    doer = acts(clause.subject, scene) or _is_known(clause.subject, referents)
    happens = is_meeting(clause.subject) or is_held(clause.verb)
    happens = happens or (takes_place(clause.subject) and clause.kind in COURSE)
    if clause.beside and is_claimed(clause.verb):
        return False
    by_day = dated and is_noun(clause.subject) and not _is_no_doer(clause)
    is_live = _is_told_live(clause, scene, sentence)
    is_live = is_live and (doer or _is_under_way(clause, scene) or is_at_table(clause))
    can = doer or happens or by_day or is_live or _is_accord(clause)
    hangs = clause.beside and _is_of_its_host(clause.verb, scene, dated=dated)
    can = can and clause.kind != "led" and not hangs and not has_gone(clause.verb)
    can = can and not _is_what_is_meant(clause)
    if not can or is_supposed(clause.verb, scene) or is_clipped_passive(clause.verb, scene):
        return False
    if (doer or happens) and _has_not_come_about(clause, scene, sentence):
        return True
    is_news = _is_news(clause.verb, scene) and not _has_other_day(scene, sentence)
    is_news = is_news and not _is_stance(clause, scene, sentence)
    if clause.kind == "other":
        return (is_live and is_news) or (dated and _is_told_plainly(clause, scene, doer))
    is_result = clause.kind in RESULTS and _is_past(clause.verb) and not _is_stance(clause, scene, sentence)
    return bool(clause.dates) or is_news or is_result


def _is_what_is_meant(clause: Clause) -> bool:
    """`The order was to leave by noon`, `The talks are about a dam`: what it says, and nothing done."""
    if clause.verb.lemma_ != "be":
        return False
    says_it = clause.subject.lemma_.lower() in words("events", "prune.of_what", "happenings.meant")
    says_it = says_it and "xcomp" in clause.verb.deps
    return says_it or "about" in {c.lower_ for c in clause.verb.children if c.dep_ == "prep"}


def _is_stance(clause: Clause, scene: Scene, sentence: Span) -> bool:
    """`Ros must act. Varn has rejected the demand`: weighed, and refused on some day before; at the head of a
    post it is news."""
    is_refusal = clause.kind == "refuse" and not clause.dates and is_perfect(clause.verb)
    return is_refusal and not (is_timed(scene) or _opens_post(scene, sentence))


def _is_of_its_host(verb: Token, scene: Scene, *, dated: bool) -> bool:
    """`agreed on Tuesday, clearing the way for a vote on Monday`: a participle is of its verb's own day."""
    is_hung = verb.tag_ == "VBG" and verb.dep_ == "advcl" and "aux" not in verb.deps
    return is_hung and (not dated or bool(own_dates(scene, verb.head)))


def is_noun(word: Token) -> bool:
    """A noun or a number; `the detained` too."""
    return word.pos_ in {"NOUN", "PROPN", "NUM"} or "det" in word.deps


def _is_told_plainly(clause: Clause, scene: Scene, doer: bool) -> bool:
    """Whether a clause of no known kind tells a deed all the same: no caption, no state of years."""
    is_state = clause.verb.lemma_ in words("events", "happenings.states")
    hears = (HEARERS - {"ask", "promise"}) | {"brief"}
    is_told_of = clause.verb.lemma_ in hears and "auxpass" in clause.verb.deps
    is_old = any(t.lower_ == "ago" for t in clause.verb.subtree) and clause.verb.tag_ == "VBN"
    if is_told_of or is_old or clause.verb.lemma_ in words("events", "happenings.wants"):
        return False
    names_it = clause.verb.lemma_ == "be" and "attr" in clause.verb.deps
    is_among = clause.verb.lemma_ == "be" and "among" in clause.verb.below
    if (names_it or is_among or _is_in_a_state(clause)) and not is_held(clause.verb):
        return False  # "One of the worst-hit towns on Friday was Ryle"
    is_fine = any(date.precision in FINE for date in clause.dates)
    is_limit = clause.verb.lemma_ in LIMITS and not clause.verb.below.isdisjoint({"until", "till"})
    is_booked = clause.verb.lemma_ == "have" and any(
        c.dep_ == "dobj" and is_occasion(c) for c in clause.verb.children
    )  # "has a hearing on Tuesday"
    is_now = is_state and clause.verb.tag_ in {"VBZ", "VBP"} and clause.verb.lemma_ != "be"
    if is_now and not (is_limit or is_booked):
        return False
    return scene.paragraph.passage.kind == "text" and (is_fine or (doer and not is_state))


def _is_in_a_state(clause: Clause) -> bool:
    """`was on holiday on Tuesday`, `was on the bench`; who was in a town was there."""
    if clause.verb.lemma_ != "be":
        return False
    links = [c for c in clause.verb.children if c.dep_ == "prep" and c.i > clause.verb.i]
    goals = [g for c in links[:1] for g in c.children if g.dep_ == "pobj"]
    return any(
        links[0].lower_ == "on" and g.pos_ == "NOUN" and not takes_place(g) and not g.ent_type_ for g in goals
    )


def _is_no_doer(clause: Clause) -> bool:
    """A date, or those who only tell of it: the media suggest."""
    if clause.subject.ent_type_ in {"DATE", "TIME"}:
        return True
    told = {clause.subject.lower_, clause.subject.lemma_.lower()}
    only_tells = clause.kind == "propose" and not told.isdisjoint(words("events", "speech.tellers.relays"))
    is_done_to = "auxpass" in clause.verb.deps  # "The annex was completed"
    parts = ("happenings.furniture",) if is_done_to else ("happenings.parts", "happenings.furniture")
    return only_tells or not told.isdisjoint(words("events", *parts))


def _is_known(subject: Token, referents: Referents) -> bool:
    return subject.lower_ in {"he", "she", "i"} and referents.name_of(subject) is not None


def _is_told_live(clause: Clause, scene: Scene, sentence: Span) -> bool:
    """Whether the first sentence of a post tells a deed, whatever the verb; not a state. In a post without
    its hour the perfect alone is news: `Ros has played it down`, `crowds have begun to gather`."""
    verb, posted = clause.verb, scene.paragraph.passage.posted
    is_fresh = is_timed(scene) or (posted is not None and is_perfect(verb))
    if not is_fresh or verb != sentence.root or not _opens_post(scene, sentence):
        return False
    is_state = verb.lemma_ in words("events", "happenings.states") or verb.pos_ == "AUX"
    return not is_state or _is_in_a_place(clause) or is_at_table(clause)


def _opens_post(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence is the first of its post that says something: `Good morning.`, `Back at last.`"""
    before = scene.paragraph.doc.tokens[: sentence.start]
    return not any(t.pos_ in {"VERB", "AUX"} or t.text == '"' for t in before)


def is_at_table(clause: Clause) -> bool:
    """`Both delegations have gone in`, `The negotiators are back`: they sit down or rise."""
    who = clause.subject.lower_ in words("teams", "teams") | {"delegations", "teams", "sides", "parties"}
    way = {
        c.lower_ for c in clause.verb.children if c.dep_ in {"advmod", "prt", "acomp"} and c.i > clause.verb.i
    }
    moves = clause.verb.lemma_ in {"be", "come", "go", "get", "sit", "walk"}
    return who and moves and bool(way & {"back", "in", "inside", "out", "down"})


def _has_not_come_about(clause: Clause, scene: Scene, sentence: Span) -> bool:
    """`Ros did not come`, `By evening no talks had yet begun`: at the head of a post, of its day."""
    opens = scene.paragraph.passage.posted is not None and _opens_post(scene, sentence)
    opens = opens and clause.verb == sentence.root and not _has_other_day(scene, sentence)
    helpers = {c.lower_ for c in clause.verb.children if c.dep_ in {"aux", "auxpass"}}
    is_done = bool(helpers & {"did", "has", "have"}) or ("had" in helpers and "yet" in clause.verb.below)
    expected = clause.kind in COURSE | RESULTS | {"travel"} or clause.verb.lemma_ in words(
        "events", "turning_up"
    )
    return opens and clause.is_negated and is_done and expected


def _is_under_way(clause: Clause, scene: Scene) -> bool:
    """`Crowds have begun to gather`, `Some 300 guests are marching`: whoever does it; not who only relays."""
    helpers = {c.lower_ for c in clause.verb.children if c.dep_ == "aux"}
    is_now = is_perfect(clause.verb) or (clause.verb.tag_ == "VBG" and bool(helpers & {"is", "are"}))
    subject = clause.subject
    return is_now and is_noun(subject) and not _is_no_doer(clause) and not is_relay(subject, scene)


def _is_in_a_place(clause: Clause) -> bool:
    """`The delegation is in Lima`: it has come."""
    links = [c for c in clause.verb.children if c.dep_ == "prep" and c.lower_ in {"in", "at"}]
    goals = [g for c in links for g in c.children if g.dep_ == "pobj"]
    is_now = clause.verb.lemma_ == "be" and clause.verb.tag_ in PRESENT
    return is_now and any(g.ent_type_ in {"GPE", "FAC", "LOC"} for g in goals)


def is_perfect(verb: Token) -> bool:
    """`has said`, `have begun`: what has just happened."""
    return verb.tag_ == "VBN" and any(c.lower_ in {"has", "have"} and c.dep_ == "aux" for c in verb.children)


def _is_accord(clause: Clause) -> bool:
    """`No agreement was reached on X`: the accord itself is the subject."""
    return clause.subject.lemma_ in ACCORDS and clause.kind == "agree"


def _has_other_day(scene: Scene, sentence: Span) -> bool:
    """Whether the sentence names a day or year that is not the day of writing."""
    today = str(day_of(scene.paragraph.document, scene.paragraph.passage))
    dates = scene.dates_between(sentence.start_char, sentence.end_char)
    return any(date.when[:10] != today and not is_compared(scene, date) for date in dates)


def _is_past(verb: Token) -> bool:
    """Whether a result is told in the past or the perfect and not as long ago."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in {"VBD", "VBN"} and not auxiliaries & {
        "had",
        "will",
        "would",
        "could",
        "may",
        "might",
        "to",
    }


def _is_news(verb: Token, scene: Scene) -> bool:
    """Whether an undated clause tells what has just happened: the perfect, the progressive, a headline."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if "neg" in verb.deps or auxiliaries & {
        "had",
        "will",
        "would",
        "could",
        "may",
        "might",
        "can",
        "did",
        "was",
        "were",
    }:
        return False
    if auxiliaries & {"has", "have"} or (verb.tag_ == "VBG" and auxiliaries):
        return True
    if scene.paragraph.passage.kind in {"heading", "caption"}:
        return verb.tag_ in {"VBZ", "VBP"}
    if verb.lemma_ == "be" or is_timed(scene):
        return verb.tag_ in {"VBZ", "VBP", "VBD"}
    return verb.tag_ == "VBD" and scene.paragraph.passage.posted is not None
