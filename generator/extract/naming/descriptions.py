"""What a document calls its people: offices, countries and other words set before or after a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.extract.reading.antecedents import Named
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import Reading
from generator.model import RoleMention
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of

BEFORE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "POS", "HYPH", "VBN", "IN", "AFX", "PRP$", "DT"})
INSIDE = frozenset({"of", "for"})
STOP = frozenset({"to", "who", "which", "that", ".", ";", ":", "(", ")", "—", "–", "said", "says"})
FIRST_OF_ALL = frozenset({"top", "chief", "leading"})
LONGEST = 12


@dataclass(slots=True)
class Description:
    """Words that describe a person: role nouns, countries (ISO codes), all other words."""

    heads: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)

    def add(self, tokens: Sequence[Token]) -> None:
        """Take in the words of a phrase; "secretary-general" is one word."""
        for at, token in enumerate(tokens):
            if is_role(hyphened(token)) and len(hyphened(token)) > len(token):
                self.heads.add(hyphened(token))
                continue
            country = country_of(token.text)
            if at and country is None:  # "Cape Verdean"
                country = country_of(f"{tokens[at - 1].text} {token.text}")
            if country is not None:
                self.countries.add(country.code)
            elif is_role(token.lower_) and not (at + 1 < len(tokens) and is_role(tokens[at + 1].lower_)):
                self.heads.add(singular(token.lower_))
            elif token.text[0].isalpha() and token.tag_ not in {"IN", "DT", "CC", "POS", "PRP$"}:
                self.others.add(singular(token.lower_))


def hyphened(token: Token) -> str:
    """The word with what hyphens join to it: secretary-general, of either half."""
    doc, first, last = token.doc, token.i, token.i
    while first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        first -= 2
    while last + 2 < len(doc) and doc[last + 1].text == "-" and not doc[last].whitespace_:
        last += 2
    return singular(doc[first : last + 1].text.lower())


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
    for named in names:
        reading = paragraphs[named.paragraph]
        found[named.who].add(_before(named, reading))
        found[named.who].add(_after(named, reading))
        found[named.who].add(_of_where(named))
    for role in roles:
        if role.name_at in by_place:
            _add_role(found[by_place[role.name_at]], role)
    return found


def _add_role(description: Description, role: RoleMention) -> None:
    parts = role.title.lower().split()
    for word, following in zip(parts, [*parts[1:], ""], strict=True):  # "justice minister": a minister
        is_head = is_role(word) and not is_role(following)
        (description.heads if is_head else description.others).add(singular(word))
    country = country_of(role.country) if role.country else None
    if country is not None:
        description.countries.add(country.code)


def _before(named: Named, reading: Reading) -> Sequence[Token]:
    """The words glued before a name, and those of "the X of Y," set before it."""
    doc = reading.doc
    first = next((t.i for t in doc if t.idx >= named.at.start - reading.paragraph.passage.start), 0)
    at = first - 1
    if at > 1 and doc[at].text == ",":
        return _apposition_before(doc[at - 1], reading)
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
            return list(reading.doc[at : last.i + 1])
        at -= 1
    return []


def _after(named: Named, reading: Reading) -> Sequence[Token]:
    """The words of ", the X of Y" set after a name, up to "to" or "who"."""
    doc = reading.doc
    end = named.at.end - reading.paragraph.passage.start
    start = next((t.i for t in doc if t.idx >= end), len(doc))
    if start + 1 >= len(doc) or doc[start].text != ",":
        return []
    phrase: list[Token] = []
    for token in doc[start + 1 : start + 1 + LONGEST]:
        if token.lower_ in STOP or token.text == "," or token.tag_ in {"VBD", "VBZ", "VBP", "MD", "VBG"}:
            break
        phrase.append(token)
    return phrase if any(is_role(token.lower_) for token in phrase) else []


def _of_where(named: Named) -> Sequence[Token]:
    """The country of "X of Chile"."""
    of = (child for child in named.token.rights if child.lower_ == "of")
    return [c for o in of for c in o.children if c.dep_ == "pobj" and country_of(c.text) is not None]


def readings_of(head: str) -> frozenset[str]:
    """The offices a word may stand for: "leader" may be a president."""
    return frozenset(table("descriptions")["means"].get(head, [head]))


def phrase_description(phrase: Span) -> Description:
    """The description that a phrase gives, its head among the heads whatever it is."""
    description = Description()
    description.add(list(phrase))
    head = phrase.root
    before = head.nbor(-1).lower_ if head.i else ""
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
    start = max(phrase.sent.start, phrase.start - LONGEST)
    said = [token.lower_ for token in phrase.doc[start : phrase.end]]
    own = set(said[len(said) - said[::-1].index("the") :] if "the" in said else ())
    once = own & set(table("titles")["time"]["former"])
    return own if once or {"year", "old"} <= own else set()
