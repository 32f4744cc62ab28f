"""Who is at the head of a team: led by, heads it, its chief negotiator, under X, took over from Y."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.extract.reading.parse import Token
from generator.extract.rosters.acting import actor_before, plays
from generator.extract.rosters.conditions import has_one, is_deputy, is_second, is_with_it, led_for
from generator.extract.rosters.frames import Frame, Whose, listed, row, rows_of, single, told_by
from generator.extract.rosters.handing_over import REPLACES, TOOK_OVER, took_over
from generator.extract.rosters.place import LEFT, OFFICE, PEOPLE, Place
from generator.extract.rosters.running_text import has_role
from generator.extract.rosters.statement import Statement
from generator.model import FoundMember
from generator.vocabulary.countries import country_words

LED = re.compile(rf"(?:L(?:i[EZS]|,)*B|Ki){PEOPLE}")
UNNAMED = re.compile(r"LB(?=(?P<office>q?[EH](?:f[EHS])*)(?:[&.;]|,(?!E?P)|$))")
GAPPED = re.compile(rf"[,;&]+f?(?P<a>[ST])(?:'N?[MT]?|fN)?b?L?B{PEOPLE}")
THEN = re.compile(rf",?&B{PEOPLE}")
LEADS = re.compile(rf"(?:{LEFT}|(?P<s2>y)[mbhzVGX]{{0,3}}i?)Lw?(?:E')?(?P<a>T|S'NT|S|y|FS|FT)")
HEAD = r"(?:(?P<a>I)|[HM]f(?:E')?(?P<a2>T))"
ITS_LEADER = re.compile(r"(?P<s>P)(?:,qH(?=,)|bqH(?=[.;]|$))")
EACH = re.compile(r"N[IT],S'P(?:,?&?S'P)+")
OWNED = re.compile(r"S'P")
HEAD_IS = re.compile(rf"{HEAD}(?:[,b:]|iE,)?{PEOPLE}")
IS_HEAD = re.compile(
    rf"(?P<s>P)(?:\([^)]{{1,8}}\))?(?:[,b]|,wb|,E,|bXi?b?|VJ?i|Ji|i|Jbi|bi)+q?{HEAD.replace('[HM]', 'H')}"
)
ONCE_EXPECTED = re.compile(r"\b(?:had been \w+|was to have)\b")
"""Who had been expected, due or meant to lead does not."""
NOT_AFTER_ALL = re.compile(r"\b(?:(?:was|were) to have been|should have been|(?:was|were) supposed to be) $")
INSTEAD = re.compile(r"\b(?:instead of|in place of|rather than)\b[^;.]*$")
"""He whose place another takes does not lead either."""
SEVERAL = frozenset(("delegations", "teams", "sides", "panels"))
IN_CHARGE = frozenset(("lead", "head", "charge", "command", "helm"))
IN_TURN = r"at first|initially|until [^.;]*|(?:and|but) (?:then|later|afterwards) by"


def led_by(place: Place) -> Iterator[Statement]:
    """A team led by X, Kenya's by Y; it was headed by X at first, then by Z."""
    for match in LED.finditer(place.letters):
        is_led = match[0][0] == "L" or place.lemma(match.start()) in {"answer", "report"}
        actor = actor_before(place, match.start())
        if not is_led or (
            actor is None and place.letters[match.start() - 1 : match.start()] not in {",", "T"}
        ):
            continue
        if _was_to_be(place, match.start()) or plays(place, match.start()):
            continue
        if actor is not None and place.told.chunks[actor].head.lower_ in SEVERAL:
            for number in _first_of_each(place, match.end()):
                yield from single(place, number, Whose(None), "head", "led by", match.start())
            continue
        is_theirs = actor is None and "T" in place.letters[: match.start()]
        side = Whose(place.before.last(place.scene) if is_theirs else None)
        side = Whose(place.side(actor)) if actor is not None else side
        side = side._replace(begin=place.at(actor if actor is not None else match.start()))
        yield from listed(place, match.end(), side, ("head", "led by"), match.start())
        for gap in GAPPED.finditer(place.letters, match.end()):
            yield from listed(
                place, gap.end(), Whose(place.side(gap.start("a"))), ("head", "led by"), match.start()
            )
        for then in THEN.finditer(place.letters, match.end()) if place.says(IN_TURN) else ():
            yield from listed(place, then.end(), side, ("head", "took over"), match.start())


def _was_to_be(place: Place, verb: int) -> bool:
    """Whether a team *was to have been led* by somebody, who then did not."""
    before = place.scene.text[place.sentence.start_char : place.at(verb)]
    return NOT_AFTER_ALL.search(before) is not None


def _first_of_each(place: Place, start: int) -> list[int]:
    """The names of a list, one for each of several delegations."""
    rest = place.letters[start:]
    until = re.search(r"[;.wLCRXJAKQGYV]", rest)
    return [start + n for n, letter in enumerate(rest[: until.start() if until else None]) if letter == "P"]


def led_by_office(place: Place) -> Iterator[Statement]:
    """The delegation was led by the deputy minister, whose name nobody tells."""
    for match in UNNAMED.finditer(place.letters):
        actor = actor_before(place, match.start())
        first, end = place.told.last(match.end() - 1), place.told.last(match.end("office") - 1)
        words_ = place.scene.text[first:end].strip(" ,.")
        side = place.side(actor) if actor is not None else None
        if side is not None and has_role(words_):
            at = place.scene.cite(first, first + len(place.scene.text[first:end].rstrip(" ,.")))
            office = re.sub(r"^(?:the|its|an?)\s+", "", at.text)
            member = FoundMember(office[:1].lower() + office[1:], at, None, None, "head")
            yield Statement("led by", place.at(match.start()), end, (member,), side)


def leads(place: Place) -> Iterator[Statement]:
    """X leads the team; X, who is to head it; he leads Kenya's team."""
    letters = place.letters
    for match in LEADS.finditer(letters):
        number, whom = match.start("s" if match["s"] else "s2"), match.end() - 1
        whom = match.start("a") if "N" in match["a"] else whom  # the city's five negotiators
        is_it = place.lemma(whom) in {"it", "they"} and (
            "T" in place.before.letters or "T" in letters[:number]
        )
        if letters[whom] == "y" and not is_it:
            continue
        if (
            letters[whom] == "S"
            and "N" not in match["a"]
            and letters[whom - 1] != "F"
            and not _are_people(place.told.chunks[whom].head)
        ):
            continue
        verb = letters.index("L", number)
        before = place.scene.text[place.sentence.start_char : place.at(number)]
        told = place.scene.text[place.at(number) : place.at(verb)]
        if ONCE_EXPECTED.search(told) or INSTEAD.search(before):
            continue
        side = place.side_of(whom, number)
        yield from single(place, number, Whose(side), "head", "leads", verb)


def _are_people(word: Token) -> bool:
    """Whether a side is called by its people, who sit there: X heads *the Kenyans*, no *Party*."""
    country = country_words().get(word.text)
    return country is not None and word.text in country.demonyms


def head_of(place: Place) -> Iterator[Statement]:
    """Kenya's chief negotiator, X; X, the head of its delegation; the two heads of delegation, X and Y."""
    letters = place.letters
    if "Y" in letters and _is_taken_over(letters):
        return
    for match in ITS_LEADER.finditer(letters):  # right behind words about his team
        own = [chunk.side for chunk in place.told.chunks[: match.start()] if chunk.letter in "ST"]
        if own[-1:] or "T" in place.before.letters:
            side = own[-1] if own else place.before.last(place.scene)
            yield from single(place, match.start("s"), Whose(side), "head", "head of")
    for shape in (HEAD_IS, IS_HEAD):
        for match in filter(partial(_is_of_head, place), shape.finditer(letters)):
            owner = match.start("a" if match["a"] else "a2")
            if shape is IS_HEAD:
                whose = Whose(place.side_of(owner, match.start("s")))
                yield from single(place, match.start("s"), whose, "head", "head of")
            elif place.told.chunks[match.start()].head.lower_ == "heads":
                names = place.scene.names_between(place.at(match.end()), place.end(match.end()))
                numbers = [
                    n for n, c in enumerate(place.told.chunks) if any(c.start == one.start for one in names)
                ]
                for number in numbers:
                    yield from single(place, number, Whose(None), "head", "heads of")
            else:
                whose = _behind_name(place, match.end()) or Whose(place.side(owner))
                for one in listed(place, match.end(), whose, ("head", "head of")):
                    yield replace(one, members=one.members[:1])  # the chief X and the clerk Y


def _is_taken_over(letters: str) -> bool:
    """Whether a sentence tells that one takes a team over from another."""
    taken = (match["a"] or match["a2"] or match["a3"] for match in TOOK_OVER.finditer(letters))
    return any(taken) or REPLACES.search(letters) is not None


def _is_of_head(place: Place, match: re.Match[str]) -> bool:
    """Whether a noun for people counted is for those at the head."""
    heads = [n for n in range(match.start(), match.end()) if place.letters[n] in "IHM"]
    if any(is_second(place, number) for number in heads):
        return False
    return match[0][0] != "M" or place.lemma(match.start()) in {"head", "leader", "chief"}


def heads_of_each(place: Place) -> Iterator[Statement]:
    """The two chief negotiators, Kenya's X and Peru's Y."""
    told = EACH.finditer(place.letters) if "S'P" in place.letters else ()
    for whole in told if told and place.says(r"(?:chief|head|lead) negotiators") else ():
        for match in OWNED.finditer(place.letters, whole.start(), whole.end()):
            side = place.told.chunks[match.start()].side
            yield from single(place, match.end() - 1, Whose(side), "head", "head of")


def _behind_name(place: Place, start: int) -> Whose | None:
    """Whose head somebody is by the words behind the name: delegation head X *of the Gas Union*."""
    match = re.match(rf"{OFFICE}Pf([SE])", place.letters[start:])
    chunk = place.told.chunks[start + match.start(1)] if match else None
    if chunk is None or not (chunk.side or chunk.head.text[:1].isupper()):
        return None
    return Whose(chunk.side)


def _is_counted(place: Place, match: re.Match[str]) -> bool:
    is_set_off = place.letters[match.start() + 1] == "," and _are_people(
        place.told.chunks[match.start()].head
    )
    return match[0][0] == "T" or "N" in match[0] or is_set_off


def _is_whose(place: Place, match: re.Match[str]) -> bool:
    """Whether the relative word owns what follows, right behind the side: a team *whose* leader is X; no
    militia allied to the team, whose leader is Y."""
    is_own = place.letters[: match.start()][-1:] not in {"i", "W"}
    return is_own and place.lemma(match.start("w")) == "whose"


def _is_at_top(place: Place, match: re.Match[str]) -> bool:
    """Whether the place behind is the first, no deputy's."""
    return not is_second(place, place.letters.index("H", match.end()))


def _is_in_charge(place: Place, match: re.Match[str]) -> bool:
    """Whether somebody *leads*, or is *at the head*; who *heads* without more goes somewhere."""
    lemma, verb = place.lemma(match.end() - 1), place.told.chunks[match.end() - 1].head
    if verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in {"to", "into"}:
        return False  # which led to a truce
    return lemma in IN_CHARGE and (lemma != "head" or place.letters[match.end() - 1] == "H")


ROWS = rows_of(
    # chief negotiator X and his deputy, Y, represent the union
    row("head of", "head", r"^(?=I(?P<s>P)[^;.]*R(?P<a>[ST]))"),
    # X at the head of a team of ten; it was X who came in at its head
    row("leads", "head", r"(?P<s>P)(?!')[^P;.]{0,14}?iHf(?P<a>T)", is_with_it),
    # X came with a delegation of six
    row("leads", "head", r"(?P<s>P)[mbh]?[KJ](?:i[EZS])*W(?P<a>T)(?=f|[,.;]|$)", has_one),
    # leading for Kenya is X; X led for Kenya and Y for Peru
    row("leads", "head", rf"^LF(?P<a>[ST])b{PEOPLE}"),
    row("leads", "head", r"(?<=[,&;])E?(?P<s>P),?F(?P<a>[ST])", led_for),
    # the team's leader, X
    row("head of", "head", rf"(?P<a>T)'(?P<h>H),?{PEOPLE}", lambda p, m: not is_deputy(p, m)),
    # leading the team is X
    row("leads", "head", rf"^[&,]?L(?P<a>T)[^P;.]{{0,12}}?b{PEOPLE}"),
    # a team under X
    row("led by", "head", rf"(?P<a>[ST]),?(?:[^PST;.,]|(?<=[GVK])S){{0,8}}U(?:Hf)?{PEOPLE}", _is_counted),
    # the squad which X captains; whose team X commands
    row("leads", "head", r"(?P<a>[ST]),?wE?T?E?(?P<s>P)[LH](?=[.,;&]|$)"),
    # the team has X as its leader
    row("leads", "head", rf"(?P<a>[ST])[mbhz]{{0,2}}[hXVG](?={OFFICE}Pi{{1,2}}q?H(?!fq?E))", _is_at_top),
    # the team was in the charge of X
    row("led by", "head", rf"(?P<a>T)[^PST;.,]{{0,5}}[iU]Hf{PEOPLE}"),
    # the talks are led on its side by X
    row("led by", "head", rf"Z[mbh]{{1,3}}L[iF]{{1,2}}(?P<a>T)B{PEOPLE}"),
    # at the head of the team walked X
    row("led by", "head", rf"^iHf(?P<a>[ST])[bJKV]{PEOPLE}"),
    # at its head is X
    row("led by", "head", rf"^iqH[bJK]{PEOPLE}", lambda p, _: p.before.last(p.scene) is not None),
    # the leader is X, right behind words about his team
    row("led by", "head", rf"^q?Hb{PEOPLE}", lambda p, _: "T" in p.before.letters),
    # under X, or under the leadership of X, the team came
    row("led by", "head", rf"^U(?:Hf)?(?={OFFICE}P[^;.TS]*?,(?P<a>T))"),
    # the team came in behind X
    row(
        "led by",
        "head",
        rf"(?P<a>T)[mbhz]{{0,2}}[KVG]i?[EZ]?W{PEOPLE}",
        lambda p, m: p.lemma(m.end() - 1) == "behind",
    ),
    # the team, whose leader is X; the team, its leader, X, said
    row("head of", "head", rf"(?P<a>[ST])(?:,[^;.T]{{0,14}})?,?(?P<w>w)E?Hb?,?{PEOPLE}", _is_whose),
    row("head of", "head", rf"(?P<a>T)[^;.TS]*?,?&?,i?qH,{PEOPLE}"),
    # a team of which X is the leader
    row("head of", "head", r"(?P<a>[ST]),?fwE?(?P<s>P)bH(?=[.,;&]|$)"),
    # under its chair, X, the union sent …
    row("led by", "head", rf"^UqH,?{PEOPLE}(?=[^;.]*?(?P<a>[ST]))"),
    # the team, with X at its head
    row("led by", "head", rf"(?P<a>[ST])[^ST;.]*?W(?={OFFICE}Piq?H)", _is_at_top),
    # X came at the head of four
    row("led by", "head", r"(?P<s>P)[KGb]iHfN[EM][:,]"),
    # … : Y and Z
    row("includes", "member", rf"(?P<a>P)[KGb]iHfN[EM][:,]{PEOPLE}"),
    # X was there as its head
    row(
        "head of",
        "head",
        r"(?P<s>P)[mbh]?[JKVb]i{1,2}H(?=[.,;]|$)",
        lambda p, _: p.says("as (?:its |the )?(?:head|leader)"),
    ),
    row("in charge", "head", rf"{LEFT}(?:L|biq?H)(?=[;,.]|$)", _is_in_charge),
)


def at_the_head(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)


LEADING = (
    Frame("LK", led_by),
    Frame("L", led_by_office),
    Frame("L", leads),
    Frame("YL", took_over),
    Frame("IHM", head_of),
    Frame("S", heads_of_each),
    Frame("P", at_the_head),
)
