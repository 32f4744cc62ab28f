"""The shapes of words that tell of a delegation, built from the vocabulary once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.vocabulary import table


@cache
def team_nouns() -> frozenset[str]:
    """The nouns that mean a delegation, as lemmas."""
    return frozenset(table("teams")["teams"])


@cache
def lead_verbs() -> frozenset[str]:
    """The verbs of leading a team, as lemmas."""
    return frozenset(table("teams")["lead"])


def either(words: Sequence[str]) -> str:
    """A pattern for any of these words, the longest first, blanks as wide as they come."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def number_pattern() -> str:
    """A pattern for a number of people, in figures or words."""
    return rf"\d{{1,3}}|{either(list(table('numbers')['words']))}"


@cache
def signs() -> re.Pattern[str]:
    """A quick look before the rules run: words without which no rule can hold."""
    book = table("teams")
    listed = [*book["signs"], *book["teams"], *book["join"], *book["chief_negotiators"]]
    counted = rf"(?:{number_pattern()})\s+(?:[a-z-]+\s+)?(?:{either(table('parties')['seats'])})"
    return re.compile(
        rf"\b(?:{either(listed)}|{counted})|(?:^\W*|[;,]\s(?:and,?\s)?)(?:for|on behalf)\b", re.IGNORECASE
    )


@cache
def head_pattern() -> re.Pattern[str]:
    """`the head of the Varnish delegation`, `delegation chief`, `chief negotiator`."""
    book = table("teams")
    teams, heads = either(["delegation", "delegations", "team", "negotiators"]), either(book["heads"])
    lead = r"(?:[\w'’.-]+\s+){0,3}"
    return re.compile(
        rf"\b(?:the\s+)?(?:(?:two\s+)?heads?|chief|leader)\s+of\s+(?:the\s+|its\s+|their\s+|a\s+)?{lead}(?:{teams})\b"
        rf"|\bat\s+the\s+head\s+of\s+{lead}(?:{teams})\b"
        rf"|\b{lead}(?:delegation|team)\s+(?:{heads})\b"
        rf"|\b(?:[A-Z][\w'’]+\s+)?(?:{either(book['chief_negotiators'])})\b"
    )


@cache
def include_pattern() -> re.Pattern[str]:
    """The verbs before a list of members, unless a number follows."""
    return re.compile(
        rf"\b(?:will\s+also\s+)?(?:{either(table('teams')['include'])})\s+(?!\d|(?:{either(list(table('numbers')['words']))})\b)"
    )


@cache
def leads_pattern() -> re.Pattern[str]:
    """`heads the delegation`, `will lead its team`."""
    verbs = (
        r"(?:leads?|led|leading|heads?|headed|heading|headlines?|headlined|spearheads?|spearheaded"
        r"|fronts?|fronted|steers?|steered|captains?|captained)"
    )
    return re.compile(
        rf"\b(?:(?:will|would|is|was|to|is to|was to)\s+)?{verbs}\s+"
        r"(?:the|that|a|its|his|her|their|[A-Z]\w+['’]s)\s+"
        r"(?:[\w-]+\s+){0,2}(?:delegation|team|group|negotiators|one|contingent|panel|mission)\b"
    )


@cache
def join_pattern() -> re.Pattern[str]:
    """`Joining him are`, at the start of a sentence."""
    return re.compile(
        rf"\W*(?:{either(table('teams')['join'])})\s+[^,.;]{{2,60}}?\s+"
        r"(?:are|were|is|was|will be|came|come)\s+(?:also\s+)?"
        r"|\W*Among\s+(?:them|its members|the members|the delegates)\s+(?:are|is|were|was)\s+",
        re.IGNORECASE,
    )


@cache
def member_pattern() -> re.Pattern[str]:
    """`a member of the delegation`, `members of its team`."""
    return re.compile(
        r"\b(?:member(?P<plural>s)?\s+of|part\s+of|belong(?:s|ed|ing)?\s+to|(?:sits|sat|serves)\s+on)\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+|a\s+)?(?:[\w'’.-]+\s+){0,3}?"
        r"(?:delegation|team|negotiating team)\b"
    )


@cache
def size_pattern() -> re.Pattern[str]:
    """`numbered nine people`, `include 11 other delegates`, `a 12-member team`."""
    number = rf"(?:{number_pattern()})"
    teams = r"(?:delegation|team|group|contingent|panel|mission|line-up|squad|party"
    teams += r"|(?:negotiating|bargaining|wage|strike)\s+(?:committee|commission))"
    return re.compile(
        rf"\b{teams}\s+of\s+(?P<n4>{number})\b(?!\s+(?:per|%|days|hours|sides|parties|countries|nations))"
        rf"|\b{teams}\b(?:[^.;]|\b[A-Z]\w{{1,4}}\.\s){{0,90}}?\b(?:numbers|numbered|of|has|had|counts|counted|(?P<inc>include|includes|included))\s+"
        rf"(?P<n>{number})\s+(?P<other>other\s+|more\s+)?(?:people|members|delegates|officials|persons|negotiators)\b"
        rf"|\b(?P<n6>{number})\s+(?:people|delegates|officials|negotiators),\s+(?:led|headed)\s+by\b"
        rf"|\b(?:side|delegation|team)\s+(?:named|listed|fielded)\s+(?:only\s+)?(?P<n7>{number})(?=\s*[.,;])"
        rf"|\b{teams}\b[^.;]{{0,40}}?\b(?:composed of|made up of|consist(?:s|ed|ing) of|compris(?:es|ed))\s+"
        rf"(?P<n8>{number})\s+(?:[a-z-]+\s+){{0,2}}(?:people|members|delegates|officials|experts|negotiators)\b"
        rf"|\bwith\s+(?P<n5>{number})\s+(?P<more>other|more)\s+(?:delegates|members|officials|negotiators|envoys)\b"
        rf"|\b(?P<n2>{number})-(?:member|strong|person|man)\s+(?:[\w'’-]+\s+){{0,2}}{teams}\b"
        rf"|\b(?P<n3>{number})[\s-](?:people|members|delegates)\b[^.;]{{0,20}}\bin\s+(?:the|its|their)\s+{teams}\b",
        re.IGNORECASE,
    )


@cache
def facing_pattern() -> re.Pattern[str]:
    """`nine Varnish delegates face five Lundians`."""
    number = rf"({number_pattern()})"
    people = r"\s+([A-Z]\w+(?:\s[a-z]+)?)"
    return re.compile(
        rf"\b{number}{people}\s+(?:now\s+|will\s+)?(?:faced?|s[ai]t opposite)\s+{number}{people}"
    )


@cache
def under_pattern() -> re.Pattern[str]:
    """`a delegation under X`, `with X at its head`, `at its head was X`: the words before X."""
    teams = r"(?:delegation|team|negotiators|group|mission)"
    return re.compile(
        rf"(?P<team>(?:[A-Z][\w’']+\s+)?(?:[\w-]+\s+)?{teams}(?:\s+of\s+(?:{number_pattern()}))?)\s+under\s+"
        rf"|(?P<its>{teams}),?\s+with\s+(?=[^.;]{{3,90}}\sat\s(?:its|the|their)\shead\b)"
        rf"|\b[Aa]t\s+(?P<head>the\s+(?:\w+\s+)?{teams}['’]s)\s+head\s+(?:is|was|stands|stood)\s+"
    )
