"""The words for the one who acts: names without titles and asides, the holder's name for an office."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TypeGuard

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.referents import Referents
from generator.extract.wording.pruning import loose_in, titles_in
from generator.extract.wording.set_off import after_comma
from generator.extract.wording.soundness import Word
from generator.model import Citation
from generator.vocabulary import words
from generator.vocabulary.countries import country_of

HELD, LEANING, SHARES = (words("events", f"prune.{key}") for key in ("held", "leaning", "shares"))


def subject_words(subject: Token, referents: Referents) -> list[Word]:
    """A name alone, without titles and asides; the holder's name for an office; else the noun phrase
    without clauses that hang on it. Nothing for a phrase that leans on another sentence."""
    several = "conj" in subject.deps
    is_held = subject.lemma_.lower() in HELD  # "her place … the minister, X"
    if not is_held and (named := _all_names(subject, referents)):
        return named
    if referents.mention_over(subject) is not None:
        return [*_names(subject, referents)]
    is_office = subject.pos_ == "NOUN" and not several and not is_held
    holder = _holder(subject, referents) if is_office else None
    if holder is not None:
        return [holder]
    if subject.pos_ == "NUM" and subject.i > subject.sent.start and subject.nbor(-1).pos_ == "NOUN":
        return [subject.nbor(-1), subject]  # "Day two"
    titles = titles_in(subject, referents)
    left_out = loose_in(subject) | titles
    words = [t for t in subject.subtree if t not in left_out and t.text != ","]
    opens = [t.lower_ for t in words[:2]]
    if opens[:1] == ["that"] and opens[1:] and words[1].tag_ == "DT":
        return []  # "the house that a bomb destroyed", its clause torn
    return [*with_commas(words, titles)]


def _holder(subject: Token, referents: Referents) -> Citation | None:
    """Who holds the office: of the country that is named, or the only one in the text who holds it."""
    named = referents.who(subject)
    if subject.tag_ == "NNS":
        return named
    if named is not None or not leans(subject) or "the" not in subject.below:
        return named
    return referents.standing.sole_holder(subject.lemma_.lower())


def _all_names(subject: Token, referents: Referents) -> list[Word]:
    """`X`, `X and Y`, `the envoy, X, and the minister, Y`: the names alone, where each one has a name."""
    people = _people(subject, referents)
    is_plain = referents.mention_over(subject) is not None and "conj" not in subject.deps
    is_first_of_many = len(people) == 1 and subject.tag_ == "NNS"  # "seven senators: X (Ore.), Y"
    if is_plain or not people or None in people or is_first_of_many:
        return []
    words: list[Word] = []
    for number, at in enumerate(at for at in people if at is not None):
        words += [","] if 0 < number < len(people) - 1 else []
        words += ["and"] if 0 < number == len(people) - 1 else []
        words.append(at)
    return words


def _people(person: Token, referents: Referents) -> list[Citation | None]:
    """The person a noun names, himself or beside his office, and those joined to him; None for no name."""
    mention = referents.mention_over(person)
    asides = _named_beside(person, referents)
    found: list[Citation | None] = [mention.at] if mention is not None else []
    found = found or [m.at for c in asides if (m := referents.mention_over(c)) is not None] or [None]
    for host in (person, *asides):
        for other in (c for c in host.children if c.dep_ == "conj"):
            found += [at for at in _people(other, referents) if at is not None or len(asides) < 2]
    return list(dict.fromkeys(found))


def _named_beside(office: Token, referents: Referents) -> list[Token]:
    """Those who are named beside an office: `the envoy, X`; not `the date for X`."""
    asides = [c for c in office.children if c.dep_ == "appos" and referents.mention_over(c) is not None]
    far = [c for c in office.children if c.dep_ == "prep"]
    asides = [
        c
        for c in asides
        if not any(t.pos_ == "VERB" and t not in office.subtree for t in _between(office, c))
    ]
    return [c for c in asides if after_comma(c) or not any(office.i < f.i < c.i for f in far)]


def _between(one: Token, other: Token) -> list[Token]:
    return [one.doc.tokens[i] for i in range(one.i + 1, other.i)]


def _names(subject: Token, referents: Referents) -> list[Token]:
    named = {t for t in subject.subtree if referents.name_of(t) == referents.name_of(subject)}
    others = [c for c in subject.subtree if c.dep_ == "conj" and not c.is_punct and not _is_aside(c, subject)]
    left_out = titles_in(subject, referents) | loose_in(subject)
    named = {t for t in named if t.pos_ != "PRON"}  # "X, where she had stayed, …"
    more = {t for c in others for t in c.subtree if t.dep_ not in {"punct", "appos"} and t not in left_out}
    links = {c for c in subject.subtree if c.dep_ == "cc" and more and c.head.pos_ in {"PROPN", "NOUN"}}
    words = sorted((named | more | links) - {t for t in subject.subtree if t.text == ","}, key=_place)
    return with_commas(words, left_out)


def _is_aside(word: Token, subject: Token) -> bool:
    """`X, a former agent and adviser`: the second is X as well."""
    steps = (word, *word.ancestors)
    inside = (step for step in steps[: steps.index(subject)] if step.dep_ == "appos")
    return any(True for _ in inside)


def _place(token: Token) -> int:
    return token.i


def is_torn_off(last: Word) -> TypeGuard[Token]:
    """Whether who acts ends on the verb of a clause whose object the parse has put elsewhere."""
    if not isinstance(last, Token) or last.pos_ != "VERB" or last.dep_ != "relcl":
        return False
    after = last.nbor(1) if last.i + 1 < len(last.doc) else last
    return after.pos_ in {"DET", "NOUN", "PROPN", "ADJ", "NUM"} and after.dep_ not in {"npadvmod", "advmod"}


def hung(subject: Token) -> set[Token]:
    """The clauses that say which one is meant, or which one of the things beside it."""
    near = (subject, *(g for c in subject.children if c.dep_ == "prep" for g in c.children))
    return {t for n in near for c in n.children if c.dep_ in {"relcl", "acl"} for t in c.subtree}


def adds_another(word: Word, subject: Token) -> bool:
    """The `and` before another who acts: `Norway, the Faroes and Iceland`."""
    if not isinstance(word, Token):
        return word == "and"
    host = word.head.head if word.head.dep_ in {"appos", "conj"} else word.head
    return word.lower_ == "and" and word.dep_ == "cc" and host == subject


def behind_stop(subject: Token, verb: Token) -> set[Token]:
    """`Kenya approved it; its parliament votes on Monday`, with what follows the stop put under who acts."""
    if subject.right_edge.i < verb.i:
        return set()
    stop = next((t.i for t in verb.doc.tokens[verb.i : subject.right_edge.i] if t.text == ";"), None)
    return set() if stop is None else {t for t in subject.subtree if t.i > stop}


def second_subject(subject: Token) -> Token | None:
    """What the parse hangs on the verb beside a subject that ends in `and`: `two on one side and six …`."""
    last = subject.right_edge
    if last.dep_ != "cc":
        return None
    beside = (c for c in subject.head.children if c.dep_ in SUBJECTS and c.left_edge.i == last.i + 1)
    return next(beside, None)


def with_names(
    words: Sequence[Token], referents: Referents, instead: dict[Token, tuple[Word, ...]]
) -> list[Token]:
    """The words with a name, kept in `instead`, for each office whose holder stands beside it."""
    left_out: set[Token] = set()
    for office in (t for t in words if t.pos_ == "NOUN" and t.tag_ == "NN"):
        beside = _named_beside(office, referents)
        alone = not any(c.dep_ in {"conj", "prep", "relcl"} and c in words for c in office.children)
        if len(beside) == 1 and beside[0] not in words and alone:
            mention = referents.mention_over(beside[0])
            if mention is not None:
                instead[office] = (mention.at,)
                left_out.update(t for t in office.subtree if t.i < office.i)
    return [word for word in words if word not in left_out]


def without_aside(who: list[Word], subject: Token) -> list[Word]:
    """`A group of 202 migrants, mostly Peruvian`: what a lone comma sets off to say who most of them are."""
    commas = [at for at, word in enumerate(who) if isinstance(word, Token) and word.text == ","]
    behind = who[commas[0] + 1 : commas[0] + 2] if len(commas) == 1 and subject in who[: commas[0]] else []
    says_who = any(isinstance(word, Token) and word.lower_ in SHARES for word in behind)
    return who[: commas[0]] if says_who else who


def leans(subject: Token) -> bool:
    """`The minister`, `the outlet`, `the document`: nobody can tell which one."""
    country = country_of(subject.text) if subject.tag_ != "NNPS" else None
    if country is not None and subject.text in country.demonyms:
        return subject.left_edge.i == subject.i - 1 and subject.left_edge.lower_ == "the"  # "the Qatari"
    owner = next((c for c in subject.children if c.dep_ == "poss"), subject)
    if owner.tag_ == "NN" and owner.lemma_.lower() in LEANING:
        return [c.lower_ for c in owner.children if c.dep_ == "det"] == ["the"] and len(
            list(owner.lefts)
        ) == 1
    bare = subject.deps.isdisjoint({"amod", "compound", "poss", "nummod", "prep", "nmod", "conj"})
    return bare and subject.tag_ == "NN" and subject.lemma_.lower() in LEANING


def with_commas(words: Sequence[Token], transparent: Set[Token]) -> list[Token]:
    """The words with the commas that stood between two of them, titles not counted."""
    kept = set(words)
    found: list[Token] = []
    for number, word in enumerate(words):
        found.append(word)
        after = words[number + 1] if number + 1 < len(words) else None
        if (
            after is None
            or after.i == word.i + 1
            or after.tag_[:2] in {"VB", "MD", "TO"}
            or (after.text == '"' and after == words[-1])
        ):
            continue
        between = word.doc.tokens[word.i + 1 : after.i]
        if between and all(t.text == "," or t in transparent or t.is_space for t in between):
            found += [t for t in between if t.text == "," and t not in kept][:1]
    return found
