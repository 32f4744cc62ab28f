"""What else must hold where a frame puts somebody at a table: whose the noun is, whether he only looks on."""

from __future__ import annotations

import re

from generator.extract.rosters.place import Place
from generator.extract.rosters.words import PRESS, THERE
from generator.vocabulary import words
from generator.vocabulary.terms import pattern_of

SUBJECT = 4
"""Chunks before the subject of a sentence."""


def is_in_aside(place: Place, match: re.Match[str]) -> bool:
    """Whether a clause about the subject names the side: the guild, *which sits by the union*, was …"""
    verb = place.told.chunks[match.start("v")].head
    side = place.told.chunks[match.start("a")].head
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject == side:
        return False
    return any(step.dep_ == "relcl" and step.head == subject for step in side.ancestors)


def sets_off(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody leaves or makes *for* a place; an envoy *for* Syria is sent to it too."""
    verbs = [place.lemma(n) for n in range(match.start("s"), match.start("a")) if place.letters[n] in "KG"]
    return bool(verbs) and verbs[-1] in words("outline", "setting_off")


def are_two(place: Place, match: re.Match[str]) -> bool:
    """Whether at least two are named behind."""
    return place.letters.count("P", match.end()) > 1


def is_seen(place: Place, match: re.Match[str]) -> bool:
    """Whether one finds out who is there: on its side *we counted* X."""
    return place.lemma(match.start("v")) in words("outline", "seeing")


def is_across(place: Place, match: re.Match[str]) -> bool:
    """Whether a sentence opens with a place at the other side of the table."""
    opening = place.scene.text[place.at(match.start()) : place.at(match.end())].lower()
    return any(re.search(rf"\b{words_}\b", opening) for words_ in words("outline", "across"))


def goes_on_about(place: Place, match: re.Match[str]) -> bool:
    """Whether `it` or `they` are the team or those that the sentence before told of."""
    words_ = {place.lemma(n) for n in range(match.start(), match.end()) if place.letters[n] == "y"}
    return place.before.is_open(place.scene) and not words_.isdisjoint({"it", "they"})


def is_awaiting(place: Place, match: re.Match[str]) -> bool:
    """Whether some *wait for* those told of, who have come in."""
    return place.lemma(match.start()) in {"wait", "await"} and place.before.is_open(place.scene)


def does_the_talking(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody did most of the *talking*."""
    return place.told.chunks[match.end() - 1].head.lower_ in words("outline", "talking")


def talking_is_done(place: Place, match: re.Match[str]) -> bool:
    """Whether what is done by somebody is the *talking*, in a paragraph that tells of one team."""
    is_told = place.before.is_open(place.scene)
    return is_told and place.told.chunks[match.start()].head.lower_ in words("outline", "talking")


def is_added(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody has been *added* or *appointed to* a team."""
    verb = place.lemma(match.start("v"))
    is_to = place.lemma(match.start("a") - 1) in {"to", "onto"}
    return verb in words("outline", "adding") or (is_to and verb in words("outline", "appointing"))


def is_named_as(place: Place, match: re.Match[str]) -> bool:
    """Whether those named are named *as* somebody's negotiators."""
    noun = place.told.chunks[match.start("a")]
    before = place.scene.text[place.at(match.start()) : noun.start]
    return re.search(r"\bas\b", before) is not None and noun.head.lemma_.lower() in words("outline", "sent")


def is_left_out(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody was *left out of* a team or *dropped from* it."""
    said = place.scene.text[place.at(match.start("s")) : place.at(match.start("a"))]
    return pattern_of(words("outline", "left_out")).search(said) is not None


def is_seat(place: Place, match: re.Match[str]) -> bool:
    """Whether what goes to somebody is a place at the table."""
    return place.lemma(match.start()) in {"seat", "place", "chair", "member"}


def is_several(place: Place, match: re.Match[str]) -> bool:
    """Whether the noun right before a name is for people of a team that is named: Kenya's negotiators X."""
    is_theirs = place.before.is_owned(place.scene, place.told.chunks[match.start("a")])
    noun = place.told.chunks[match.end() - 1].head
    is_sent = (
        noun.lower_ in {"negotiator", "delegate"} or noun.lower_ != noun.lemma_.lower()
    )  # a lone delegate may be any
    is_sent = is_sent or (noun.i > 0 and noun.nbor(-1).lower_ in {"delegation", "team"})
    return is_theirs and is_sent and noun.lemma_.lower() in words("outline", "sent")


def are_named_behind(place: Place, match: re.Match[str]) -> bool:
    """Whether a name or names set behind their noun are those of whoever it means: its three delegates, X, Y
    and Z, arrived; Kenya's negotiator, X, said."""
    noun = place.told.chunks[match.end() - 2].head
    told = re.match(r"(?:E?P(?:,E)?[,&]{1,2})*E?P", place.letters[match.end() :])
    is_several = told is not None and told[0].count("P") > 1
    is_plural = noun.lower_ != noun.lemma_.lower()
    is_set = told is not None and re.match(r"[,.;]|$|[,]?[^&P,]", place.letters[match.end() + told.end() :])
    owner = place.told.chunks[match.start("a")]
    is_theirs = place.before.is_owned(place.scene, owner) or place.letters[: match.start()].endswith(
        ("S'", "S'N")
    )
    return (
        is_theirs
        and bool(is_set)
        and is_several == is_plural
        and noun.lemma_.lower() in words("outline", "sent")
        and (is_plural or noun.lower_ in {"negotiator", "delegate"})
    )


def is_still(place: Place, match: re.Match[str]) -> bool:
    """Whether no word says that somebody was of a team once: no *former* member of it."""
    said = place.scene.text[place.at(match.start("s")) : place.at(match.start("a"))].lower()
    return pattern_of(words("standing", "former")).search(said) is None


def is_inside(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody is *in* a team: the only woman in it."""
    return place.lemma(match.end() - 2) in {"in", "on", "inside"}


def is_adviser(place: Place, match: re.Match[str]) -> bool:
    """Whether the noun before the team is for one who advises it: its legal *adviser*."""
    noun = place.told.chunks[match.start("e")].head.lemma_.lower()
    return noun in words("teams", "status.adviser")


def is_the_one_of(place: Place, match: re.Match[str]) -> bool:
    """Whether a noun behind a name says that its bearer is one whom a side sends: X, Kenya's deputy
    *negotiator*; no former one."""
    chunk = place.told.chunks[match.start("a")]
    said = place.scene.text[chunk.start : chunk.end].lower()
    gone = words("standing", "former") | words("outline", "experienced")
    return (
        pattern_of(gone).search(said) is None
        and chunk.head.lower_ in {"negotiator", "delegate"}
        and place.before.is_owned(place.scene, chunk)
    )


def has_there(place: Place, match: re.Match[str]) -> bool:
    """Whether a side that *has* people has them there: in so many words, or as a list with no other verb."""
    rest = re.sub(r",w[^;]*?(?=[;,]|\.?$)", "", place.letters[match.end() :])
    is_list = (
        rest.count("P") > 1 and rest[0] != "i" and re.fullmatch(r"[PEHMNqfFi&,;'()STW.]+", rest) is not None
    )
    return place.says(THERE) or (is_list and match.start() < SUBJECT)


def are_listed_there(place: Place, match: re.Match[str]) -> bool:
    """Whether a sentence lists who is at the table, or sets two across from each other."""
    is_list = ":" in place.letters[: match.start()] and place.says(f"{THERE}|at the negotiating table")
    is_list = is_list or place.tells("opposite", "facing")
    return is_list and "z" not in place.letters


def is_at_their_side(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody is with a delegation as one of it, and does not report on it."""
    told = place.scene.text[place.sentence.start_char : place.at(match.end())]
    is_asked = pattern_of(words("outline", "asking")).search(told) is not None
    return not is_asked and not PRESS.search(told)


def is_deputy(place: Place, match: re.Match[str]) -> bool:
    """Whether the words for a head are for a deputy."""
    return is_second(place, match.start("h"))


def is_second(place: Place, number: int) -> bool:
    """Whether the words of a chunk are for the deputy of whoever it names."""
    noun = place.told.chunks[number]
    return pattern_of(words("standing", "deputies")).match(place.scene.text, noun.start) is not None


def is_one_of(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody is *one* of those whom a side sends."""
    last = place.told.chunks[match.end() - 1].head
    return place.lemma(match.start("n")) == "one" and last.lemma_.lower() in {
        *words("outline", "sent"),
        "team",
    }


def are_members(place: Place, match: re.Match[str]) -> bool:
    """Whether those told of *are members* in a sentence that tells of the team."""
    is_told = "a" in match.re.groupindex or place.before.last(place.scene) is not None
    noun = place.told.chunks[match.start("m")].head
    is_rest = noun.lower_ in {"others", "other"} and "L" in place.letters[: match.start("m")]
    return is_told and (place.lemma(match.start("m")) == "member" or is_rest)


def is_their_voice(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody is *at the table* for a side that owns him."""
    told = place.scene.text[place.at(match.start()) : place.at(match.end())]
    is_there = any(told.endswith(f" {place_}") for place_ in words("outline", "at_table"))
    return is_there and not PRESS.search(told)


def are_of_a_team(place: Place, match: re.Match[str]) -> bool:
    """Whether those who *are* somebody are the members of the team told of before."""
    noun = place.told.chunks[match.start() + match[0].rindex("M")].head.lower_
    is_told = "T" in place.letters[: match.end()] or place.before.last(place.scene) is not None
    return noun in {"members", "others"} and is_told


def makes_up(place: Place, match: re.Match[str]) -> bool:
    """Whether people are a team and do not ask for one: X *should include* envoys of it."""
    verb = place.told.chunks[match.start("a") - 1].head
    return verb.lemma_ != "include" and "aux" not in verb.deps


def is_the_negotiator(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody *is* the negotiator, of the side that the row reads in the noun, else of the
    one told before; not the only one she *would* meet."""
    chunk = place.told.chunks[match.end()]
    clauses = (child for child in chunk.head.children if child.dep_ == "relcl")
    is_wished_for = any(word.tag_ == "MD" for clause in clauses for word in clause.children)
    return (chunk.side is not None) == ("a" in match.groupdict()) and not is_wished_for


def speaks(place: Place, match: re.Match[str]) -> bool:
    """Whether a label *for the union* opens the names of those who sit for it, and no speaker's."""
    before = place.scene.text[: place.at(match.start("a"))]
    if "a" in match.re.groupindex and re.search(r"[A-Z]\w+\s+for\s+$", before):
        return False  # "speaking at the Centre for Kenyan Letters, X said"
    return not PRESS.search(place.scene.text[place.at(match.end()) : place.end(match.end())])


def is_with_it(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody comes *at the head* of a team."""
    told = place.scene.text[place.at(match.start()) : place.at(match.end())]
    return re.search(r"\bat the (?:head|helm) of\b", told) is not None


def has_one(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody comes with *a* delegation, which is then his; not with the delegation of others."""
    chunk = place.told.chunks[match.start("a")]
    return place.scene.text[: chunk.start].split()[-1:] in (["a"], ["an"], ["his"], ["her"]) or (
        place.scene.text[chunk.start : chunk.end].split()[0] in {"a", "an"}
    )


def led_for(place: Place, match: re.Match[str]) -> bool:
    """Whether the verb of leading before goes on: X led for Kenya *and Y for Peru*."""
    return re.search(r"LF[ST]", place.letters[: match.start()]) is not None
