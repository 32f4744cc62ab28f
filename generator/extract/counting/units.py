"""What a number counts: a sum of money, a share, a length, a span of time, the members of a team, a noun."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.extract.counting.figures import Figure, sign_of
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.extract.reference.countries import countries_in
from generator.extract.reference.nouns import is_team
from generator.extract.reference.sorts import Sort, sort_of
from generator.extract.wording.terms import thing_word
from generator.model import SIZE_OF
from generator.vocabulary import table, words
from generator.vocabulary.countries import country_of
from generator.vocabulary.money import money_of
from generator.vocabulary.things import classes_of

NEAR = 4
"""Tokens within which a currency stands."""
OF_TEAM = {"strong", "member", "person", "man"}
BODY = "+body"
MORE = {"other", "more", "another", "further", "additional"}
BARE = {"nsubj", "dobj", "nsubjpass", "attr", "advmod", "npadvmod"}

Unit = tuple[str | None, float, Token | None]
"""The unit, what one of it is in that unit, and the word for it; no unit where nothing is counted."""


@cache
def book(key: str) -> Mapping[str, float]:
    """A table of the vocabulary of numbers."""
    return dict(table("numbers")[key])


def unit_of(figure: Figure) -> Unit:
    """What a number counts: `""` where it stands alone, None where it counts nothing."""
    token = figure.head
    currency = _currency(figure)
    if currency:
        return currency, 1.0, None
    if token.lower_ in book("shares"):
        hour = part_of_hour(token)
        return ("percent", 1.0, token) if hour is None else ("hour", book("hours")[hour.lemma_] / 100, hour)
    measure = _measure(figure)
    if measure is not None:
        return measure
    body = _body_of(token)
    if body is not None:
        return body
    noun = _counted(token)
    if noun is not None:
        return _kind_of(noun), 1.0, noun
    is_joined = token.dep_ == "conj" and (token.head.pos_ == "NUM" or "according" in _after(figure))
    is_bare = is_joined or token.dep_ in BARE or token.head.lower_ == "than" or token.head.pos_ == "VERB"
    return ("" if is_bare else None), 1.0, None


def part_of_hour(share: Token) -> Token | None:
    """The span of time of `a quarter of an hour`, `half an hour`."""
    behind = [t for t in share.doc[share.i + 1 : share.i + 4] if t.lower_ not in {"of", "a", "an"}]
    is_part = share.i + 1 < len(share.doc) and share.nbor(1).lower_ in {"of", "a", "an"}
    return behind[0] if is_part and behind and behind[0].lemma_ in book("hours") else None


def _after(figure: Figure) -> str:
    doc = figure.last.doc
    return doc[figure.last.i + 1].lower_ if figure.last.i + 1 < len(doc) else ""


def is_human(noun: Token | None) -> bool:
    """Whether those who are counted are people."""
    if noun is None:
        return False
    return (
        _is_people(noun) or sort_of(noun) is Sort.HUMAN or noun.lemma_.lower() in words("numbers", "anybody")
    )


def _kind_of(noun: Token) -> str:
    """One word for all names of a thing; `15 Peruvians` are people, `600 members` a body's membership."""
    if _is_people(noun) or noun.lower_ == "those" or noun.lower_ in book("befallen"):
        return "person"
    lemma = thing_word(noun.lemma_.lower())
    return "membership" if lemma == "member" else lemma


def _is_people(noun: Token) -> bool:
    """`Peruvians`, who bear the name of their country."""
    return (
        noun.text[:1].isupper()
        and noun.text.endswith(("s", "ese", "ish"))
        and country_of(noun.text) is not None
    )


def _counted(token: Token) -> Token | None:
    """The noun a number counts: `nine boats`, `17 of its boats`, `31 of those who left`; not `three of the
    boats`, a part of them, nor `gate two`, of which there is one."""
    if token.dep_ == "nummod" and token.head.pos_ in {"NOUN", "PROPN"}:
        return token.head if token.head.i > token.i else None
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    if after.lower_ in book("befallen") and after.tag_ in {"VBN", "VBD", "JJ", "NN"}:
        return after  # "a dozen wounded", "nine dead"
    of = next((c for c in token.children if c.lower_ == "of" and c.i == token.i + 1), None)
    noun = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if noun is not None and noun.lower_ == "them" and token.dep_ == "appos" and token.head.tag_ == "NNS":
        return token.head  # "the monitors, forty of them"
    if noun is not None and noun.lower_ == "them" and is_told_to_be(token):
        return _named_before(token)  # "The last boats left; there had been 240 of them"
    is_part = noun is None or any(c.lower_ in {"the", "these", "them"} for c in (noun, *noun.children))
    return noun if noun is not None and not is_part and noun.tag_ in {"NNS", "DT"} else None


def is_told_to_be(token: Token) -> bool:
    """`There had been 240 of them`: all of them, no part."""
    verb = token.head
    return verb.lemma_ == "be" and "expl" in verb.deps


def _named_before(token: Token) -> Token | None:
    """The last noun for several things that acts in a clause before."""
    before = (t for t in reversed(token.doc.tokens[: token.i]) if t.tag_ == "NNS")
    return next((t for t in before if t.dep_ in {"nsubj", "nsubjpass"}), None)


def is_of_voices(noun: Token | None) -> bool:
    """`Two people who know him said`, `according to three officials`: they are not counted, they tell."""
    if noun is None or noun.tag_ in {"NN", "NNP"}:
        return False
    tells = noun.dep_ == "nsubj" and noun.head.lemma_ in table("claims")["telling"]
    return tells or (noun.head.lower_ == "to" and noun.head.head.lower_ == "according")


def is_membership(token: Token, verb: Token, counted: Token | None) -> bool:
    """`The union represents 600 of the workers`: it has so many members."""
    is_object = verb in {token.head, None if counted is None else counted.head}
    return (
        is_object and verb.lemma_ in words("numbers", "represents") and (counted is None or is_human(counted))
    )


def is_part(figure: Figure, counted: Token | None) -> bool:
    """`two of the hostages`, `four among the jurors`, `four nurses and a guard`: some of many."""
    doc, last = figure.head.doc, figure.last.i
    of = doc.tokens[last + 1] if last + 2 < len(doc) else figure.head
    if is_told_to_be(figure.head):
        return False
    is_of = of.lower_ == "of" and (doc[last + 2].pos_ in {"PRON", "DET"} or doc[last + 2].like_num)
    beside = counted.children if is_human(counted) and counted is not None else ()
    return is_of or any(c.lower_ == "among" or (c.dep_ == "conj" and is_human(c)) for c in beside)


def _measure(figure: Figure) -> tuple[str, float, Token] | None:
    """A share, a length or a span of time: the unit, how much of it one is, the word."""
    doc, token = figure.head.doc, figure.head
    after = doc.tokens[figure.last.i + 1] if figure.last.i + 1 < len(doc) else token
    if after.lower_ == "per" and after.i + 1 < len(doc):
        after = doc[after.i + 1]
    noun = token.head if token.dep_ in {"nummod", "compound"} and after.lower_ != "cent" else after
    lemma = noun.lemma_.lower()
    if lemma in words("numbers", "percent") or after.text == "%":
        return "percent", 1.0, noun
    for unit, key in (("km", "kilometres"), ("hour", "hours")):
        if lemma in book(key) and not _is_flow(noun):
            return unit, book(key)[lemma], noun
    return None


def _is_flow(noun: Token) -> bool:
    """`200 cubic metres`: no length."""
    return not noun.below.isdisjoint({"cubic", "square"})


def _currency(figure: Figure) -> str:
    """The currency beside a number, dollars of all kinds as `$`; empty where there is none."""
    token, doc = figure.head, figure.head.doc
    places = (figure.first.i - 1, figure.last.i + 1, figure.last.i + 2)
    near = [doc.tokens[place] for place in places if 0 <= place < len(doc)]
    near += [child for child in token.children if abs(child.i - token.i) <= NEAR]
    near += [token.head] if abs(token.head.i - token.i) <= 2 else []
    names = (money_of(word.lemma_) or money_of(word.text) for word in near if word.pos_ != "VERB")
    return next(filter(None, names), "") or money_of(sign_of(figure))


def _team_of(token: Token) -> Token | None:
    """Whose size the number is: `a delegation of nine`, `its team is six strong`."""
    if token.dep_ == "pobj" and token.head.lower_ == "of" and is_team(token.head.head):
        return token.head.head
    if token.i > 1 and token.nbor(-1).lower_ == "of" and is_team(token.nbor(-2)):
        return token.nbor(-2)
    is_strong = token.head.lower_ == "strong"
    noun = token.head if is_strong or token.dep_ in {"nummod", "npadvmod", "compound"} else token
    is_member = noun.lemma_.lower() in OF_TEAM or (noun == token and token.dep_ in {"attr", "dobj"})
    if not is_member or not noun.below.isdisjoint(MORE):
        return None
    if noun.head.pos_ == "NOUN" and is_team(noun.head) and noun.dep_ in {"compound", "amod", "nmod"}:
        return noun.head
    verb = verb_over(token)
    subject = subject_of(verb)
    if subject is not None and subject.tag_ == "WDT" and verb.dep_ == "relcl":
        subject = verb.head  # "a delegation which was twelve strong"
    has = verb.lemma_ in words("numbers", "has_members")
    return subject if has and subject is not None and is_team(subject) and subject.lower_ != "side" else None


def _body_of(token: Token) -> Unit | None:
    """The team, or other body, whose size a number is: `a panel of three`, `a workforce of some 4,000`."""
    team = _team_of(token)
    if team is not None:
        return "member", 1.0, team
    of = token.head if token.head.lower_ == "of" and token.dep_ == "pobj" else None
    body = of.head if of is not None else None
    lemma = body.lemma_.lower() if body is not None else ""
    sizes, classes = table("numbers")["sizes"], classes_of(lemma)
    is_body = lemma in sizes or BODY in classes or lemma in words("numbers", "bodies")
    kind = SIZE_OF + (BODY if BODY in classes else lemma)  # "a commission of ten" may be "a body of twelve"
    return (str(sizes.get(lemma, kind)), 1.0, body) if is_body else None


def whose(counted: Token) -> tuple[str, ...]:
    """The country of those who are counted: `15 Kenyan nurses`, `15 nurses of Kenya`."""
    near = [c for c in counted.children if c.dep_ in {"amod", "compound", "nmod"}]
    of = [g for c in counted.children if c.lower_ in {"of", "from"} for g in c.children if g.dep_ == "pobj"]
    return countries_in(" ".join(t.text for t in (*near, counted, *of)))


def verb_over(token: Token) -> Token:
    """The verb of the clause a number stands in."""
    return next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), token.sent.root)


__all__ = [
    "MORE",
    "book",
    "is_human",
    "is_membership",
    "is_of_voices",
    "is_part",
    "part_of_hour",
    "unit_of",
    "verb_over",
    "whose",
]
