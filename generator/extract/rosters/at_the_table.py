"""The table of frames for who sits where: the team: X and Y; for Kenya X; on its side we see X."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.rosters.conditions import (
    are_listed_there,
    are_members,
    are_named_behind,
    are_of_a_team,
    are_two,
    does_the_talking,
    goes_on_about,
    has_there,
    is_across,
    is_added,
    is_at_their_side,
    is_awaiting,
    is_deputy,
    is_in_aside,
    is_inside,
    is_left_out,
    is_named_as,
    is_one_of,
    is_seat,
    is_seen,
    is_several,
    is_still,
    is_the_negotiator,
    is_the_one_of,
    is_their_voice,
    makes_up,
    sets_off,
    speaks,
    talking_is_done,
)
from generator.extract.rosters.frames import ACROSS, row, rows_of, told_by
from generator.extract.rosters.place import ASIDE, LEFT, OFFICE, PEOPLE, Place
from generator.extract.rosters.statement import Statement
from generator.vocabulary import words

ITEM = r"[qEHS']{0,3}P(?:\([^)]{1,6}\))?"
"""One of a bare list: X (chair)."""
NAMED = r"[qEHfFS']{0,8},?P(?!,?[VK])"
"""For them it was their clerk, X; not *it was a good day, X said*."""
CALLED = r"(?:E(?=P))?"
"""An office or form of address right before a name."""


ROWS = rows_of(
    # the team: X and Y
    row("includes", "member", rf"(?P<a>T)[^;.PST:bm]{{0,6}}(?:b[iVE]{{0,2}})?[:]{PEOPLE}(?!.*[bmhVGQX])"),
    # the union's negotiators X and Y; members of the team X and Y
    row("negotiators", "member", rf"(?P<a>T)M?(?={CALLED}P)", is_several),
    row("negotiators", "member", rf"(?P<a>T),(?={CALLED}P)", are_named_behind),
    # its members are X and Y
    row("includes", "member", rf"(?:^|[,;&]w?)q?Mb:?{PEOPLE}", are_of_a_team),
    # the union's three are X, Y and Z
    row("includes", "member", rf"(?P<a>[ST])'(?:NM?|M)b{PEOPLE}"),
    # it has four people: X …
    row(
        "includes",
        "member",
        rf"(?P<a>[ST]){ASIDE}[mbhz]{{0,2}}(?:bE?|[hXCKG]W?)N[MTE]?(?:i[ZE])?(?:Wy)?[:]W?(?=.*P)",
    ),
    # then came the union, X and Y
    row(
        "represented by",
        "member",
        rf"^[^PST;.LRXCV]{{0,6}}[KJ](?P<a>[ST]),(?={ITEM}[^mbhVGQXKLRJAYC]*$)",
        are_two,
    ),
    # on one side sat the union: X and Y
    row(
        "represented by", "member", rf"(?:^[fFi]?|[,JKbXQV])(?P<a>S):{PEOPLE}(?=[^mbhVGQXKLRJAY]*$)", are_two
    ),
    # he has appointed the team for the talks with Kenya: X; Y; Z
    row("includes", "member", rf"X(?P<a>T)[^;.PT:bmh]{{0,8}}[:]{PEOPLE}(?!.*[bmhVGQX])"),
    # the team, in which X and Y sit
    row("member of", "member", rf"(?P<a>T),?[if]w{PEOPLE}(?=[^;.]*?P(?:,?[EiqfHSN,]*)[mbhJK])"),
    # The Union X (chair), Y (clerk)
    row("includes", "member", rf"^(?P<a>[ST])(?={ITEM}(?:[,&]{{1,2}}{ITEM})+$)", are_two),
    # the team (X and Y); X and Y make up the team
    row("includes", "member", rf"(?P<a>T)\({PEOPLE}"),
    row("member of", "member", rf"{LEFT}C(?P<a>T)", makes_up),
    # among its members are X and Y
    row("includes", "member", rf"^DqMb{PEOPLE}", are_of_a_team),
    # the team, which also has X and Y on it
    row("includes", "member", rf"(?P<a>T),?wh{PEOPLE}"),
    # the clerk, X, and the cook, Y, complete it
    row("member of", "member", rf"{LEFT}C(?P<a>y)(?=[.,;]|$)", goes_on_about),
    # they are X, Y and Z
    row("includes", "member", rf"^yb{PEOPLE}", goes_on_about),
    # in practice it is X who negotiates
    row("speaks for", "member", r"y[mbh]?b(?:q?E,?)?(?P<s>P)w[KQ](?=[.,;]|$)", goes_on_about),
    # the members of the team – X and Y –
    row("members of", "member", rf"Mf(?P<a>T)[(,-]{PEOPLE}", lambda p, m: p.lemma(m.start()) == "member"),
    # its negotiators are X and Y
    row("includes", "member", r"(?<![VizKQ])(?<![zV][fi])(?P<a>T)(?:iE)?b(?=[qE'HN]{0,6}P)"),
    # among its negotiators are X and Y
    row("includes", "member", rf"D(?P<a>T)b{PEOPLE}"),
    # with a team of nine, X and Y among them
    row("includes", "member", rf"(?P<a>T)[^T;.]*?,(?=(?:{OFFICE}P(?:,E)?[,&]{{1,2}})*{OFFICE}PDy)"),
    # among the Kenyans are X and Y
    row("represented by", "member", rf"^D(?P<a>S)(?:'M)?b{PEOPLE}"),
    row("includes", "member", rf"^Dyb{PEOPLE}"),
    # … delegates, among them X
    row("includes", "member", rf"(?<!W)(?P<a>T)[^T;.]*?[,;]D[yw]b?{PEOPLE}"),
    # the other seats went to X and Y
    row("includes", "member", rf"M(?:V|K|bV)i{PEOPLE}", is_seat),
    row(
        "represented by",
        "member",
        rf"(?P<a>[ST])[^P;.LX]{{0,9}}?(?P<v>R)(?:i[EZS])*B{PEOPLE}",
        lambda p, m: not is_in_aside(p, m),
    ),
    row("represented by", "member", rf"^(?P<a>[ST])(?:\([ES]\))?,w[^;.]{{1,20}},bR(?:i[EZS])*B{PEOPLE}"),
    # the union was represented by X, the firm by Y
    row("represented by", "member", rf"RB[^;.]*?[,;&]&?(?P<a>[ST])(?:'N?[MT]?)?B{PEOPLE}"),
    # the union was there in the person of X
    row(
        "represented by",
        "member",
        rf"(?P<a>[ST])[^P;.]{{0,6}}iMf{PEOPLE}",
        lambda p, _: p.says("in the person of"),
    ),
    # on Kenya's side the talks were attended by X
    row("represented by", "member", rf"^i(?P<a>T)[^P;.]{{0,4}}[KQRA]B{PEOPLE}"),
    # for Kenya, X
    row(
        "represented by",
        "member",
        rf"(?:^|[;,]&?|^i[EZ]|^[^P;,]*[KQAJRG][EZ]?)F(?P<a>[ST]|y(?=,?yb))[,:]?(?:b|yb(?={NAMED})|wb(?=E?P)|[JK](?=[qEH]{{0,3}},?P))?{PEOPLE}",
        speaks,
    ),
    # the talks are led for Kenya by X
    row("represented by", "member", rf"(?:[VQGKL]|[VQGKL][^;.]*&)F(?P<a>[ST])B{PEOPLE}"),
    # opposite them sat X for the union
    row("speaks for", "member", r"[JKb](?:q?[EH])?(?P<s>P)(?:,[^P;.]{1,8},)?F(?P<a>[ST])(?=[,.;&]|$)"),
    # X, Y and Z for the union
    row("represented by", "member", rf"(?:^|:)(?=(?:{ITEM}[,&]{{1,2}})+{ITEM}F(?P<a>[ST])[.;]?$)", are_two),
    # from Lima came X and Y
    row("represented by", "member", rf"^f(?P<a>S)[JK]b?{PEOPLE}", are_two),
    # representing the union was X; signing for it was Y
    row("represented by", "member", r"^R(?P<a>[ST])b(?=[EH]?P|q[EH],P)"),
    row("represented by", "member", rf"^[KQGJ]E?F(?P<a>[ST])b{PEOPLE}"),
    # also present for the union were X and Y
    row(
        "represented by",
        "member",
        rf"^E(?:F|i)(?P<a>[ST])b{PEOPLE}",
        lambda p, _: p.says("present|there|seated|taking part"),
    ),
    # the only woman in the union's delegation, X; X, adviser to it; X, its negotiator
    row("member of", "member", r"(?P<s>P),[ME]i(?P<a>T)(?=[,.])", is_inside),
    row("negotiators", "member", r"(?P<s>P),(?P<a>T)(?:i[SE])?(?=[,.;])", is_the_one_of),
    row("member of", "member", r"(?P<s>P),Ewb(?:i|Ef)(?P<a>T)", lambda p, _: p.says("(?:part of|on|in) the")),
    row("member of", "member", r"(?P<s>P),?wbEf(?P<a>T)", lambda p, _: p.says("part of")),
    # Y replaced X in the team
    row("member of", "member", r"(?P<s>P)[mbh]{0,2}YPi(?P<a>T)"),
    # the union came with its clerk, X, and Y
    row("sent", "member", rf"(?P<a>S)[mbh]{{0,2}}(?:K|b)W(?=[qEH]){PEOPLE}"),
    row("represents", "member", r"(?P<s>P)[^P;.]{0,10}?R(?P<a>[ST])"),
    # X, their lawyer, will speak for the union; does most of the talking for it
    row(
        "speaks for",
        "member",
        rf"{LEFT}(?:[KQLbJRG][EZMT]?|[KQ](?:[NEZ]f?){{2,3}})F(?P<a>[ST])",
        lambda p, m: p.lemma(m.start("a") - 2) not in words("outline", "sent_there") and not sets_off(p, m),
    ),
    row(
        "speaks for",
        "member",
        r"(?<=[,&;])E?(?P<s>P),?F(?P<a>[ST])",
        lambda p, m: bool(re.search(r"[KQ]F[ST]", p.letters[: m.start()])),
    ),
    # the firm's director will conduct the talks for it
    row("speaks for", "member", r"(?P<s>P),?w?[mbh]{0,2}[VGQL]ZF[SE]"),
    # the firm's director did most of the bargaining
    row("speaks for", "member", rf"{LEFT}K(?:[NEZ]f?){{1,3}}(?=[.,;]|$)", does_the_talking),
    # the talking was done by X
    row("speaks for", "member", rf"[EZ][mbh]{{1,3}}KB(?={CALLED}P)", talking_is_done),
    # the firm had X and Y there; it has X; Y; and Z
    row("sent", "member", rf"(?P<a>S)h(?:iZ)?{PEOPLE}", has_there, whole=True),
    # X, a member of it
    row(
        "member of", "member", r"(?P<s>P)(?:,[^P;.]{1,14}?)?[,&]?(?:wb|b)?,?E?Mf(?:E')?(?P<a>[Ty])", is_still
    ),
    row("member of", "member", r"(?P<s>P),?f(?P<a>T)"),
    # at the table: X of the union and Y of the firm
    row("member of", "member", r"(?P<s>P)(?:f|i(?=S))(?P<a>S)(?=[,;.&J]|$)", are_listed_there),
    # X, who is with the delegation; an envoy with its team, X; X went as part of it
    row("member of", "member", rf"{LEFT}[KbJ]{{1,2}}W(?P<a>T)", is_at_their_side),
    row("member of", "member", r"(?:wb[KJ]?)[Wi](?P<a>T),(?P<s>P)", is_at_their_side),
    row(
        "member of",
        "member",
        r"(?P<s>P)[^P;.]{0,20}?i[EtM]f(?P<a>T)",
        lambda p, m: p.says(r"as (?:an? )?(?:\w+ )?(?:part|members?) of"),
    ),
    # X, one of the union's three negotiators
    row("member of", "member", r"(?P<s>P)(?:[^P;.]{0,6}?[bi,]|,)(?P<n>N)f(?P<a>[ST])(?:'?N?T)?", is_one_of),
    # X and Y are also members
    row("member of", "member", r"(?P<a>T)[^.]*?(?P<s>P)(?:,E)?,?bE?(?P<m>M)(?=[.,;]|$)", are_members),
    row("member of", "member", r"^[^T.]*?(?P<s>P)(?:,E)?,?bE?(?P<m>M)(?=[.,;]|$)", are_members),
    # X, deputy head of the team
    row("member of", "member", r"(?P<s>P)(?:,|w|b|,wb|,b)q?(?P<h>H)f(?P<a>T)", is_deputy),
    # the team has been reinforced by X
    row("joined by", "member", rf"(?P<a>T)(?:,[^;.]{{1,12}},)?[mbh]{{1,3}}J(?:i[EZS])*B{PEOPLE}"),
    # X, who bargains on the union's behalf; X, its woman at the table
    row("speaks for", "member", rf"{LEFT}[bQKLR]{{1,3}}i(?P<a>[ST])'[FE]", lambda p, _: p.says("behalf")),
    row("member of", "member", r"(?P<s>P),(?P<a>S)'[MEH]N?i(?:Z|E)(?=[,.])", is_their_voice),
    # a team of which X is a member; X has been added to it
    row("member of", "member", r"(?P<a>[ST])[^;.T]*?fwE?(?P<s>P)bM(?=[.,;&]|$)"),
    row("member of", "member", r"(?P<s>P)[mbh]{1,3}(?P<v>[VX])i(?P<a>T)", is_added),
    # he has appointed X to it; he named X, Y and Z as its negotiators
    row("sent", "member", r"(?P<v>X)(?P<s>P)i(?P<a>T)(?=[,.;]|$)", is_added),
    row(
        "sent", "member", rf"X{PEOPLE}(?=[^;.mbhV]*P(?:,E)?,?i[ESq']{{0,3}}(?P<a>T)(?=[,.;i]|$))", is_named_as
    ),
    # X was left out of it; X was to have been in it
    row("left out", "absent", r"(?P<s>P)[mbh]{1,3}[zGVX]i?[if](?P<a>T)", is_left_out),
    row("left out", "absent", r"(?P<s>P)bihb(?:[tM]f|i)(?P<a>T)"),
    # X and Y are appointed members
    row("member of", "member", r"(?P<s>P)[mh]?b{1,2}Xi?b?M(?=[.,;]|$)"),
    # X took his seat with the dockers
    row("member of", "member", r"(?P<s>P)[^P;.]{0,8}qM[Wi](?P<a>[ST])"),
    # the firm's director, X, was the sole negotiator
    row("member of", "member", r"(?P<s>P),?w?b(?=T(?!f))", is_the_negotiator),
    # X was the sole Peruvian negotiator
    row("member of", "member", r"(?P<s>P),?w?b(?=(?P<a>T)(?!f))", is_the_negotiator),
    # across from them sat the firm's X
    row(
        "opposite",
        "member",
        r"[JKQbG](?:W|i[EZ]?f)?(?=(?P<a>S)'[^P;.]{0,6}P)",
        lambda p, _: p.tells("opposite", "facing"),
    ),
    row(
        "opposite",
        "member",
        r"(?P<s>P)J(?:W|i[EZ]?f)(?=S'[^P;.]{0,6}P)",
        lambda p, _: p.tells("opposite"),
        loose=True,
    ),
    # on the union's bench sit X and Y; on its side we can see X and Y
    row("opposite", "member", rf"^E?i(?P<a>T)(?:f[ZE])?[JKb]{PEOPLE}"),
    # on the Kenyan side of the table X and Y; also on its team: X and Y
    row(
        "represented by",
        "member",
        rf"(?:^|;&?)E?i(?P<a>T)(?:f[ZE])?[,:]?{PEOPLE}(?=[^;mbhVGQXKLRJAYC]*(?:[;.]|$))",
        are_two,
    ),
    row("represented by", "member", rf"^i(?P<a>T)[xyE][mbhz]{{0,2}}(?P<v>[VXCQh]){PEOPLE}", is_seen),
    # facing them are X and Y; across the table sits X
    row(ACROSS, "member", rf"^(?:Q|if|W|E)[yPTS][JKbGV]{{1,2}}{PEOPLE}", is_across),
    row(ACROSS, "member", rf"^[WEQi]b{PEOPLE}", is_across),
    # X sat opposite Y and Z; across the table from X of the union will be Y
    row(
        ACROSS,
        "member",
        rf"P(?:f[SE]|,[^P;.]{{1,8}},)?[JKbG](?:W|i){PEOPLE}",
        lambda p, _: p.tells("opposite"),
    ),
    row(ACROSS, "member", rf"^iZ?[fi]E?P(?:f[SE])?[mbJK]{{1,3}}{PEOPLE}", is_across),
    row("member of", "member", r"^iZ?[fi]E?(?P<s>P)f(?P<a>S)[mbJK]", is_across),
    # waiting for them were X and Y
    row(ACROSS, "member", rf"^V[Fi]yb{PEOPLE}", is_awaiting),
    row(ACROSS, "member", rf"^(?:i[EZ]?[fi]?){{1,2}}[yZE][JKbGV]{{1,2}}{PEOPLE}", is_across),
    row(ACROSS, "member", rf"[;,]&?(?:if|W|E|iEf)?y,?{PEOPLE}", is_across),
)


def at_the_table(place: Place) -> Iterator[Statement]:
    """The rows of the table."""
    yield from told_by(ROWS, place)
