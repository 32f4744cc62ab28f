"""What a document calls its people: offices, countries and other words set before or after a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile

from generator.extract.reading.antecedents import Named
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.model import RoleMention
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

BEFORE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "POS", "HYPH", "VBN", "IN", "AFX", "PRP$", "DT"})
INSIDE = frozenset({"of", "for"})
STOP = frozenset({"to", "who", "which", "that", ".", ";", ":", "(", ")", "—", "–", "said", "says"})
VERBS = frozenset({"VBD", "VBZ", "VBP", "MD", "VBG"})
LEADING_OFF = frozenset({"IN", "CC", "TO"})
"""What opens no apposition: "X, like other members", "X, with the help of his daughter"."""
FIRST_OF_ALL = frozenset({"top", "chief", "leading"})
PARTING = frozenset({",", ";", ":", "and", "but", "that"})
LONGEST = 12


@dataclass(slots=True)
class Description:
    """Words that describe a person: role nouns, countries (ISO codes), all other words; each role noun also
    with its rank, ("deputy", "minister"), which is another office than ("", "minister"); `of_body` are those
    told only with a body they are of, "president of the Harbour Council"."""

    heads: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    ranked: set[tuple[str, str]] = field(default_factory=set)
    of_body: set[str] = field(default_factory=set)

    def add(self, tokens: Sequence[Token]) -> None:
        """Take in the words of a phrase; "secretary-general" is one word."""
        low = [token.lower_ for token in tokens]
        for at, token in enumerate(tokens):
            if is_role(hyphened(token)) and len(hyphened(token)) > len(token):
                self.heads.add(hyphened(token))
                continue
            if token.lower_ in table("descriptions")["rank"] and has_role(low[at + 1 :]):
                self.others.add(token.lower_)
                continue
            country = country_of(token.text)
            if at and country is None:  # "Cape Verdean"
                country = country_of(f"{tokens[at - 1].text} {token.text}")
            if country is not None:
                self.countries.add(country.code)
            elif is_role(token.lower_) and not (at + 1 < len(tokens) and is_role(tokens[at + 1].lower_)):
                self.heads.add(singular(token.lower_))
                self.ranked.add((rank_of(low[:at]), singular(token.lower_)))
                if low[at + 1 : at + 2] in (["of"], ["for"]) and not _is_of_country(tokens[at + 2 :]):
                    self.of_body.add(singular(token.lower_))
            elif token.text[0].isalpha() and token.tag_ not in {"IN", "DT", "CC", "POS", "PRP$"}:
                self.others.add(singular(token.lower_))


def rank_of(before: Sequence[str]) -> str:
    """The rank that the words before a role noun give it: deputy, first deputy, former; "" for the plain
    office."""
    ranks, found = table("descriptions")["rank"], list[str]()
    for at in range(len(before) - 1, -1, -1):
        if before[at] in {"of", "for", ",", "and", "to"}:
            break
        if before[at] in ranks:
            found.append(ranks[before[at]])
        elif before[at] in {"first", "second"} and found:
            found.append(before[at])
    return " ".join(reversed(found))


def has_role(words_behind: Sequence[str]) -> bool:
    """Whether a role noun follows in the same phrase: of "deputy transport minister", to the right."""
    glued = takewhile(lambda word: word not in {"of", "for", ",", "and", "to"}, words_behind)
    return any(is_role(word) for word in glued)


def _is_of_country(behind: Sequence[Token]) -> bool:
    """Whether a phrase ends in a country's name: the Republic of Chile, but no Chilean Council."""
    named = list(takewhile(lambda token: token.text != ",", behind))
    return bool(named) and country_of(named[-1].text) is not None


def hyphened(token: Token) -> str:
    """The word with what hyphens join to it, of either half: secretary-general; a rank is no part of it, as
    in vice-president."""
    doc, first, last = token.doc, token.i, token.i
    while first > 1 and doc.tokens[first - 1].text == "-" and not doc.tokens[first - 1].whitespace_:
        first -= 2
    while last + 2 < len(doc) and doc.tokens[last + 1].text == "-" and not doc.tokens[last].whitespace_:
        last += 2
    is_ranked = doc.tokens[first].lower_ in table("descriptions")["rank"]
    return singular(token.lower_ if is_ranked else doc[first : last + 1].text.lower())


def is_role(word: str) -> bool:
    """Whether the word is an office, a profession or another noun for a human being."""
    return any(w in words("titles", "roles") or w in words("voices", "human") for w in (word, singular(word)))


def singular(word: str) -> str:
    """The word without a plural's s, roughly: enough to compare words of one document."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def describe(
    names: Sequence[Named], paragraphs: Sequence[Reading], roles: Sequence[RoleMention]
) -> dict[str, Description]:
    """What each person of the document is called."""
    found: dict[str, Description] = defaultdict(Description)
    by_place = {named.at: named.who for named in names}
    opening = {named.at.start for named in names}
    for named in names:
        reading = paragraphs[named.paragraph]
        found[named.who].add(_before(named, reading))
        found[named.who].add(_after(named, reading, opening))
        found[named.who].add(_of_where(named))
    for role in roles:
        if role.name_at in by_place:
            _add_role(found[by_place[role.name_at]], role)
    return found


def _add_role(description: Description, role: RoleMention) -> None:
    parts = role.title.lower().split()
    for at, word in enumerate(parts):  # "deputy justice minister": a minister of that rank
        is_rank = word in table("descriptions")["rank"] and has_role(parts[at + 1 :])
        is_head = is_role(word) and not is_rank and not is_role(" ".join(parts[at + 1 : at + 2]))
        (description.heads if is_head else description.others).add(singular(word))
        if is_head:
            description.ranked.add((rank_of(parts[:at]), singular(word)))
    country = country_of(role.country) if role.country else None
    if country is not None:
        description.countries.add(country.code)


def _before(named: Named, reading: Reading) -> Sequence[Token]:
    """The words glued before a name, and those of "the X of Y," set before it."""
    doc = reading.doc
    first = next((t.i for t in doc if t.idx >= named.at.start - reading.paragraph.passage.start), 0)
    at = first - 1
    if at > 1 and doc[at].text == ",":
        return [] if _acts_at(named, reading) else _apposition_before(doc[at - 1], reading)
    if at >= 0 and doc[at].lower_ in INSIDE:
        return []  # "the wife of X"
    while at >= 0 and first - at <= LONGEST and _describes(doc[at]):
        at -= 1
    titles = list(doc[at + 1 : first])
    is_aside = at > 1 and doc[at].text == "," and len(titles) == 1  # "the Chilean envoy, Sheikh X"
    return [*(_apposition_before(doc[at - 1], reading) if is_aside else ()), *titles]


def _describes(token: Token) -> bool:
    """Whether the word can belong to the title before a name."""
    if token.tag_ == "IN":
        return token.lower_ in INSIDE
    return token.tag_ in BEFORE and token.lower_ not in STOP


def _apposition_before(last: Token, reading: Reading) -> Sequence[Token]:
    at = last.i
    while at >= 0 and last.i - at < LONGEST and _describes(reading.doc[at]):
        if reading.doc[at].tag_ == "DT":
            phrase = list(reading.doc[at : last.i + 1])
            return phrase if any(is_role(token.lower_) for token in phrase) else []
        at -= 1
    return []


def _acts_at(named: Named, reading: Reading) -> bool:
    """Whether a verb follows the name at once: what stands before its comma is no apposition, "After talks
    with the mayor, X left"."""
    start = _behind(named, reading)
    return start < len(reading.doc) and reading.doc[start].tag_ in VERBS


def _behind(named: Named, reading: Reading) -> int:
    end = named.at.end - reading.paragraph.passage.start
    return next((t.i for t in reading.doc if t.idx >= end), len(reading.doc))


def _after(named: Named, reading: Reading, opening: set[int]) -> Sequence[Token]:
    """The words of ", the X of Y" set after a name, up to "to" or "who"; not the next one's title, as in
    "X, Princess Y and Z"."""
    doc, start = reading.doc, _behind(named, reading)
    if start + 1 >= len(doc) or doc[start].text != "," or doc[start + 1].tag_ in LEADING_OFF:
        return []
    phrase: list[Token] = []
    for token in doc[start + 1 : start + 1 + LONGEST]:
        if token.lower_ in STOP or token.text == "," or token.tag_ in VERBS:
            break
        if phrase and reading.paragraph.passage.start + token.idx in opening and is_role(phrase[-1].lower_):
            return []
        phrase.append(token)
    return phrase if any(is_role(token.lower_) for token in phrase) else []


def _of_where(named: Named) -> Sequence[Token]:
    """The country of "X of Chile"."""
    of = (child for child in named.token.rights if child.lower_ == "of")
    return [c for o in of for c in o.children if c.dep_ == "pobj" and country_of(c.text) is not None]


@cache
def readings_of(head: str) -> frozenset[str]:
    """The offices a word may stand for: "leader" may be a president."""
    return frozenset(table("descriptions")["means"].get(head, [head]))


def phrase_description(phrase: Span) -> Description:
    """The description that a phrase gives, its head among the heads whatever it is."""
    description = Description()
    description.add(list(phrase))
    head = phrase.root
    before = head.nbor(-1).lower_ if head.i else ""
    description.ranked = {(rank_of([t.lower_ for t in phrase if t.i < head.i]), singular(head.lower_))}
    three = tuple(token.lower_ for token in head.doc[head.i : head.i + 3])
    if before in table("descriptions")["compound"]["firsts"]:
        description.heads = {before}  # a "prime minister" is no other minister
    elif head.lower_ == "diplomat" and description.others & FIRST_OF_ALL:
        description.others -= FIRST_OF_ALL
        description.heads = set(table("descriptions")["means"]["diplomat"])  # a minister of foreign affairs
    elif three[:2] == ("head", "of") and three[-1] in table("descriptions")["first"]:
        description.heads = set(table("descriptions")["first"][three[-1]])  # a head of state leads no team
    else:
        whole = hyphened(head)
        description.heads.add(whole if is_role(whole) else singular(head.lower_))
    return description


def told_besides(phrase: Span) -> set[str]:
    """The words that tell more of the one just named: "the 63-year-old", "the former bus driver"; of other
    phrases none."""
    start, first = phrase.start, max(phrase.sent.start, phrase.start - LONGEST)
    while start > first and phrase.doc[start - 1].lower_ not in PARTING:
        start -= 1
    said = [token.lower_ for token in phrase.doc[start : phrase.end]]
    own = set(said[len(said) - said[::-1].index("the") :] if "the" in said else ())
    once = own & set(table("titles")["time"]["former"])
    return own if once or {"year", "old"} <= own else set()
