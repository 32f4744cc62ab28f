"""What speaks for a name in the offices, owners and bodies that stand beside it."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.naming.common_words import is_common, is_noun
from generator.extract.naming.names import forms_of_address, role_nouns
from generator.extract.naming.sights import WINDOW, Sight, is_rare
from generator.vocabulary import words
from generator.vocabulary.countries import country_of
from generator.vocabulary.names import is_given

BY_WHOM = re.compile(
    r"\b(?:led|headed|represented|chaired|accompanied|flanked|joined|hosted|mediated|staffed|signed) by "
    r"(?P<between>(?:[\w.'-]+ ){0,5})$"
)
OFFICE_BEHIND = re.compile(
    r", ((?:[\w'-]+ ){0,5}?[\w-]+)(?: (?:of|for|to|in|at) [^,;.:]{2,40})?(?:[,;.:]| who )"
)
AGENTS = tuple(sorted(words("not_people", "doers")))
"""How nouns for people by what they do end."""
FIRMS = tuple(f"{noun}{ending}" for noun in words("not_people", "traders") for ending in ("", "s"))
BELONGS = re.compile(r",? (?:of|from|at|with) (?:the )?[A-Z]")
CHRISTENED = re.compile(r"\b[Tt]he (?:Miss|Mrs|Mr|Lady|Prince|Princess|King|Queen|Sir|Saint) $")
"""No person of rank has an article before it; ships do."""
AND_ANOTHER = re.compile(r"\band $")
DESCRIBED = re.compile(r"(?:, |,? \(| [–—-] )(?:an?|the|its|[\w-]+'s?) (?P<what>[^,.;:()\n]{3,})")
OF_WHAT = re.compile(
    r"\b(?:of|in|for|from|on|at|with|that|which|who|whose|based|behind|representing|said|has)\b"
)
APPOSITION = re.compile(r"(?:, |,? \(| [–—-] )[^,.;:()\n]{3,}")
WORDS = re.compile(r"[\w-]+")
OWNS = re.compile(r"'s? (?:[\w-]+ ){0,2}?([a-z-]+)\b")
CAPITAL = re.compile(r" ([A-Z]\w+)\b")
NOUN = re.compile(r" ([a-z]+)\b")
ARTICLE = re.compile(r"\b[Tt]he (?:[\w-]+ )?$")
HEAD_OF = re.compile(
    r"\b(?:head|heads|chief|director|chair(?:man|woman)?|founder|members?|commander|chief executive) of $"
)
FINITE = re.compile(r"^(?:[\w'-]+ ){1,4}?(?:was|were|is|are|has|had|will|would|did|does|could|may|might)\b")
"""`A, the team was split`: no description, the sentence goes on."""
OF_A_FIRM = re.compile(r"\b([a-z]+) (?:of|at) (?:the )?$")
OF_STATE = re.compile(r"\b(?:[Ss]ecretary|[Mm]inister|[Cc]hief|[Hh]ead) of (?:[Ss]tate|[Ss]taff) $")
STOPS = re.compile(r"[,.;:)]| and |$")


def is_a_vessel(sight: Sight) -> bool:
    """A ship, aircraft or work bears it: "two trawlers, the A B", "the canoe A de B", "the Miss A"."""
    is_given_name = len(sight.piece.words) > 1 and is_given(sight.piece.words[0])
    if AND_ANOTHER.search(sight.before) and is_given_name:
        return False  # "for the islands, and A B for the firm"
    is_set_off = bool(_vessels().search(sight.before.replace(", ", " "))) and is_rare(sight)
    is_set_off = is_set_off and role_nouns().isdisjoint(WORDS.findall(sight.before))  # "head of the union, A"
    return bool(_vessels().search(sight.before) or CHRISTENED.search(sight.before)) or (
        is_set_off and sight.after.startswith(",") and not is_given_name
    )


@cache
def _vessels() -> re.Pattern[str]:
    nouns = "|".join(sorted(words("not_people", "bearers"), key=len, reverse=True))
    return re.compile(rf"\b(?:{nouns})s?(?:,? (?:the |named |called |and )+| )[*_\"']?$")


def names_a_body(sight: Sight) -> bool:
    """Two words or more between an article and a body's noun ("the centrist A B party"), or behind its head
    ("former head of A B"), and no given name first."""
    if len(sight.piece.words) < 2 or is_given(sight.piece.words[0]) or sight.piece.after:
        return False
    noun = NOUN.match(sight.after)
    article = ARTICLE.search(sight.before)
    if noun and noun[1] in words("not_people", "organs") and article:
        return True
    return HEAD_OF.search(sight.before) is not None


def is_called_a_body(sight: Sight) -> bool:
    """What is set beside it is a body's noun: "A, the dockers' union", "A B, a firm that insures ships"; or
    it goes on with `which`."""
    if sight.after.startswith(", which "):
        return True
    if role_follows(sight):
        return False
    found = DESCRIBED.match(sight.after)
    told = OF_WHAT.split(found["what"])[0].split() if found and not FINITE.search(found["what"]) else []
    return bool(told) and told[-1].lower() in words("not_people", "organs", "bearers")


def has_a_firm_s(sight: Sight) -> bool:
    """It has what only firms and bodies have: "A's shareholders", "the chief executive of A B"."""
    if is_given(sight.piece.words[0]) and len(sight.piece.words) > 1:
        return False
    owned_ = OWNS.match(sight.after)
    firm_s = words("not_people", "of_a_firm")
    is_of = OF_A_FIRM.search(sight.before)
    return (owned_ is not None and owned_[1] in firm_s) or (is_of is not None and is_of[1] in firm_s)


def title_before(sight: Sight) -> bool:
    """An office or a form of address stands before it."""
    if sight.before.endswith(", ") and len(sight.piece.words) == 1 and is_common(sight.text):
        return False  # "the commissioner for Justice, Consumers and Roads"
    return (
        OF_STATE.search(sight.before) is not None
        or sight.piece.after == "title"
        or sight.word_before in role_nouns()
        or sight.word_before in _address()
    )


def addressed(sight: Sight) -> bool:
    """A form of address stands right before it, or before the office it follows: "H.E. Mr A B"."""
    return sight.word_before in forms_of_address() and not sight.before.endswith(", ")


def office_glued(sight: Sight) -> bool:
    """Two rare words or more right behind an office in capitals: "Foreign Minister A B"."""
    first, *rest = sight.piece.words
    glued = sight.piece.after == "title" and _holds_office(sight.word_before)
    return (
        bool(rest)
        and glued
        and not is_common(first)
        and sight.paragraph.doc.text[sight.piece.start - 1] == " "
    )


def office_of_a_body(sight: Sight) -> bool:
    """Two words or more behind an office with what it is of: "the ambassador to Lund, A B"."""
    before = sight.paragraph.doc.text[max(0, sight.piece.start - 2 * WINDOW) : sight.piece.start]
    return len(sight.piece.words) > 1 and bool(_office_with_body().search(before))


def is_led_by(sight: Sight) -> bool:
    """A team is led, a seat filled by it: "headed by A B", "represented by Mr A B"."""
    found = BY_WHOM.search(sight.before)
    return len(sight.piece.words) > 1 and found is not None and _is_title(found["between"])


def in_apposition(sight: Sight) -> bool:
    """Two rare words or more whose office stands between commas behind them: ", deputy finance minister,"."""
    found = OFFICE_BEHIND.match(sight.after)
    return is_rare(sight) and found is not None and found[1].split()[-1].lower() in role_nouns()


def _is_title(words_: str) -> bool:
    return all(
        word[:1].isupper() or word in {"the", "its", "his", "her", "then", "and"} for word in words_.split()
    )


@cache
def _office_with_body() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, words("titles", "roles")), key=len, reverse=True))
    return re.compile(
        rf"\b(?i:{nouns}) (?:of|for|to|in|at) (?:the )?[A-Z][\w'-]*"
        r"(?: (?:(?:of|for) (?:the )?)?[A-Z][\w'-]*)*"
        r"(?:,| \([A-Z]{2,}\),?|, or [A-Z]{2,},) $"
    )


def body_before(sight: Sight) -> bool:
    """The name of a body stands right before two words or more."""
    return sight.piece.after == "body" and len(sight.piece.words) > 1


def owned(sight: Sight) -> bool:
    """A possessive stands right before two words or more."""
    return sight.word_before.endswith("'s") and len(sight.piece.words) > 1


def belongs(sight: Sight) -> bool:
    """What somebody is of, from or with follows two words or more: "A B of the Guild"."""
    return len(sight.piece.words) > 1 and bool(BELONGS.match(sight.after))


def role_follows(sight: Sight) -> bool:
    """An office is set beside it: "A B, the harbour’s clerk"."""
    match = APPOSITION.match(sight.after)
    return match is not None and not role_nouns().isdisjoint(WORDS.findall(match[0].lower()))


def owned_by_country(sight: Sight) -> bool:
    """A country’s possessive stands right before it."""
    return owned(sight) and country_of(sight.word_before) is not None


def has_people(sight: Sight) -> bool:
    """Somebody is its aide, wife or minister."""
    match = OWNS.match(sight.after)
    return match is not None and match[1] in role_nouns()


@cache
def _address() -> frozenset[str]:
    return words("titles", "abbreviated") | forms_of_address()


def is_surname_after_office(sight: Sight) -> bool:
    """One word right behind an office in capitals or a form of address: "Minister B"."""
    return len(sight.piece.words) == 1 and sight.piece.after == "title" and _holds_office(sight.word_before)


def _holds_office(word: str) -> bool:
    return word in _address() or (word[:1].isupper() and word.lower() in words("titles", "roles"))


def set_off(sight: Sight) -> bool:
    """Two words or more behind an office, up to a stop, all rare ("the lawyer A B and"); between commas one
    rare word is enough ("her aide, A B, said")."""
    first, *rest = sight.piece.words
    between = sight.before.endswith(", ") and sight.after.startswith(",")
    is_name = bool(rest) and not is_common(first) if between else is_rare(sight)
    office = sight.word_before in role_nouns() or office_of_a_body(sight)
    return office and is_name and STOPS.match(sight.after) is not None


def does_something(sight: Sight) -> bool:
    """Rare words right behind a noun for whoever does something, no trading body: "goalkeeper A B"."""
    word = sight.word_before
    is_agent = word.islower() and word.endswith(AGENTS) and not word.endswith(FIRMS) and is_noun(word)
    return is_agent and is_rare(sight) and sight.before.endswith(f"{word} ")


def trade_opens(sight: Sight) -> bool:
    """A sentence opens with what firms or ships do, and a name: "Carrier Norlake has announced"."""
    first, *rest = sight.piece.words
    is_trade = first.lower() in words("not_people", "traders") | words("not_people", "bearers")
    return bool(rest) and sight.piece.opens and is_trade and not is_given(first)


def is_run(sight: Sight) -> bool:
    """One word with an office of a firm right behind it: "Medvia Chief Executive"."""
    found = CAPITAL.match(sight.after)
    return len(sight.piece.words) == 1 and found is not None and found[1] in words("not_people", "run_by")


def names_a_field(sight: Sight) -> bool:
    """It is the field of the office behind it: "Labour Relations Minister"."""
    return sight.piece.portfolio


def ends_a_body(sight: Sight) -> bool:
    """Nothing but a blank parts it from a word that is no office: the last word of `Blue Harbour`."""
    glued = re.search(r"(?:^|[\s(\"'])([^\W\d_][\w'-]+) $", sight.before)
    is_body = glued is not None and glued[1][0].isupper() and is_common(glued[1])
    return len(sight.piece.words) == 1 and sight.piece.after == "body" and is_body
