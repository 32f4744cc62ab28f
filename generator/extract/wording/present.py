"""Verbs in the tense of a timeline: the plain present, and what `said` had moved back moved forward again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.vocabulary import words

KEPT_AUXILIARIES = {
    "will",
    "may",
    "might",
    "could",
    "would",
    "can",
    "should",
    "must",
    "shall",
    "'ll",
    "wo",
    "ca",
    "'d",
}
FULL = {
    "'ll": "will",
    "wo": "will",
    "ca": "can",
    "'d": "would",
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'m": "am",
}
"""Short forms and what they stand for."""
PLURALS = {"is": "are", "has": "have", "does": "do", "goes": "go"}
FIRMS = {"inc", "corp", "co", "ltd", "plc", "llc", "ag", "sa"}
"""What ends the name of a firm."""


def in_present(verb: Token, *, plural: bool, affirmed: bool = False) -> list[str]:
    """The verb with its auxiliaries: `arrives`, `is due`, `will not attend`, `are agreed`; without `not`
    where it is `affirmed`."""
    auxiliaries = helpers_of(verb)
    moved = moved_forward(verb.head, verb) if verb.dep_ == "ccomp" else {}
    kept = [moved.get(a) or full(a) for a in auxiliaries if a.lower_ in KEPT_AUXILIARIES]
    be = "are" if plural else "is"
    no = ["not"] if not affirmed and "neg" in verb.deps else []
    if kept:
        inner = [a.lower_ for a in auxiliaries if a.lower_ not in KEPT_AUXILIARIES]
        return [kept[0], *no, *inner, verb.lower_]
    is_hung = not auxiliaries and is_clipped(verb)
    if is_hung or any(a.dep_ == "auxpass" for a in auxiliaries) or (verb.tag_ == "VBG" and auxiliaries):
        return [be, *no, verb.lower_]
    if verb.lemma_ == "be":
        return [be, *no]
    if no:
        return ["do" if plural else "does", "not", verb.lemma_]
    return [verb.lemma_ if plural else third_person(verb.lemma_)]


def helpers_of(verb: Token) -> list[Token]:
    """The auxiliaries before a verb; a joined participle shares those of the verb before it."""
    own = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i]
    if own or verb.dep_ != "conj" or _has_subject(verb):
        return own
    shares = verb.tag_ in {"VBN", "VBG", "VB"} and verb.head.tag_ == verb.tag_
    return helpers_of(verb.head) if shares or _is_passive_too(verb) else own


def _is_passive_too(verb: Token) -> bool:
    """`was detained on Sunday and freed on Wednesday`, where the parse takes `freed` for a past."""
    is_past = verb.tag_ == "VBD" and verb.head.tag_ == "VBN"
    if not (is_past and "auxpass" in verb.head.deps and verb.deps.isdisjoint({"ccomp", "xcomp", *SUBJECTS})):
        return False
    given = verb.lemma_ in words("events", "prune.given") and "dative" not in verb.deps
    goes = verb.lemma_ in words("events", "kinds.leave", "kinds.travel", "kinds.arrive") - {"land"}
    goes = goes and "prep" in verb.deps  # "was released and left for Lund", "was held and flown home"
    return not goes and (given or "dobj" not in verb.deps)  # "was summoned and handed a note"


def _has_subject(verb: Token) -> bool:
    return not verb.deps.isdisjoint(SUBJECTS)


def is_clipped(verb: Token) -> bool:
    """`boats seized in May`, `Session cancelled for tonight`: a passive without its `were`."""
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    hung = verb.dep_ in {"acl", "relcl", "advcl"} and not _has_subject(verb)
    return hung or _is_done_to(verb)


def _is_done_to(verb: Token) -> bool:
    """`The truce, agreed in May and …`, taken for what the truce did: it agrees or cancels nothing."""
    is_bare = verb.lemma_ in words("events", "prune.done_to") and verb.deps.isdisjoint(
        {"dobj", "ccomp", "xcomp", "aux", "auxpass"}
    )
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None) if is_bare else None
    if who is None or who.pos_ != "NOUN":
        return False
    return who.lemma_.lower() in words("outcomes", "made", "matters") | words("meetings", "nouns")


def third_person(lemma: str) -> str:
    """`says`, `has`, `goes`, `denies`, `reaches`."""
    irregular = {"have": "has", "be": "is", "do": "does", "go": "goes"}
    if lemma in irregular:
        return irregular[lemma]
    if re.search(r"(?:s|x|z|ch|sh)$", lemma):
        return f"{lemma}es"
    return f"{lemma[:-1]}ies" if re.search(r"[^aeiou]y$", lemma) else f"{lemma}s"


def bare(third: str) -> str:
    """`say` for `says`, `deny` for `denies`, `are set` for `is set`."""
    verb, _, rest = third.partition(" ")
    if rest or verb in PLURALS:
        return " ".join(filter(None, (PLURALS.get(verb) or bare(verb), rest)))
    if third.endswith("ies"):
        return f"{third[:-3]}y"
    return third[:-2] if re.search(r"(?:s|x|z|ch|sh)es$", third) else third[:-1]


def is_of_its_name(part: Token, whole: Token) -> bool:
    """`Lund Boats and Nets Inc`: one firm."""
    if whole.right_edge.lower_.rstrip(".") in FIRMS:
        return all(t.pos_ in {"PROPN", "CCONJ", "PUNCT"} for t in whole.subtree)
    ents = (e for e in whole.doc.ents if e.start <= whole.i < e.end and e.label_ == "ORG")
    return any(e.start <= part.i < e.end for e in ents)


def is_plural(subject: Token) -> bool:
    """Whether a subject takes the plural: by its form, or because another is joined to it."""
    if subject.dep_ in {"nsubj", "nsubjpass"}:
        helping = _bent([c for c in subject.head.children if c.dep_ in {"aux", "auxpass"}])
        if helping & {"have", "are", "were"}:
            return True  # "the government of A and B have signed": the source's own verb tells
    if any(c.dep_ == "conj" and not is_of_its_name(c, subject) for c in subject.children):
        return True
    near = [c for c in subject.children if c.dep_ in {"amod", "compound", "nmod"}]
    if subject.ent_type_ == "GPE" and any(g.dep_ == "conj" for c in near for g in c.children):
        return True  # "North and South Korea"
    if any(
        c.dep_ == "nummod" and c.i < subject.i and c.like_num and c.lower_ not in {"one", "1"}
        for c in subject.children
    ):
        return True
    is_count = subject.pos_ == "NUM" and subject.lower_ not in {"one", "1"} and not _numbers(subject)
    return is_count or subject.tag_ in {"NNS", "NNPS"} or subject.lower_ in {"they", "we"}


def told_of_many(verb: Token, subject: Token, guess: bool) -> bool:
    """Whether a verb goes with one or many, as its form in the source tells; the guess where it does not."""
    own = subject.head in {verb, verb.head} and subject.i < verb.i
    if not own or subject.lower_ in {"they", "you", "i", "we"}:
        return guess
    forms = _bent(helpers_of(verb)) | ({verb.lower_} if verb.lemma_ == "be" else set())
    one, many = forms & {"is", "was", "has", "does", "'s"}, forms & {"are", "were", "have", "do", "'re"}
    return guess if bool(one) == bool(many) else bool(many)


def _bent(helpers: Sequence[Token]) -> set[str]:
    """The auxiliaries that have another form for one than for many; none where one of them is `will`."""
    return {c.lower_ for c in helpers} if all(c.tag_ != "MD" for c in helpers) else set()


def _numbers(word: Token) -> bool:
    """`Day two`."""
    return word.i > word.sent.start and word.nbor(-1).pos_ in {"NOUN", "PROPN"}


def full(word: Token) -> str:
    """A short form written out; any other word in small letters."""
    return FULL.get(word.lower_, word.lower_)


def moved_forward(teller: Token, said: Token) -> dict[Token, str]:
    """`X said she would come`, told in the present: X says she will come. What stands under a condition and
    what is plainly past stays as it is."""
    clauses = [c for c in said.subtree if c.dep_ == "advcl"] if teller.tag_ == "VBD" else []
    if teller.tag_ != "VBD" or any(map(_opens_with_if, clauses)):
        return {}
    found: dict[Token, str] = {}
    for verb in (said, *(c for c in said.children if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"})):
        found.update(_of_verb(verb))
    return found


def _opens_with_if(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in clause.children)


def _of_verb(verb: Token) -> Iterator[tuple[Token, str]]:
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    plural = subject is not None and is_plural(subject)
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i]
    for auxiliary in helpers:
        if subject is not None and subject.i > auxiliary.i:
            continue  # "had they known"
        is_wish = verb.tag_ != "VB" or verb.lemma_ in {"like", "prefer"}
        if auxiliary.lower_ in {"would", "'d"} and not is_wish:
            yield auxiliary, "will"
        elif auxiliary.lower_ in {"had", "'d"} and verb.tag_ == "VBN":
            yield auxiliary, "have" if plural else "has"
        elif auxiliary.lower_ in {"was", "were"} and verb.tag_ == "VBG":
            yield auxiliary, "are" if plural else "is"
    if subject is not None and not helpers and subject.i < verb.i:
        yield from _of_bare_verb(verb, subject, plural=plural)


def _of_bare_verb(verb: Token, subject: Token, *, plural: bool) -> Iterator[tuple[Token, str]]:
    """`said she was ready`, `said she hoped`; what is over stays past: `said the talks were good`."""
    if verb.tag_ == "VBP" and subject.lower_ in {"he", "she", "it"}:
        yield verb, third_person(verb.lemma_)  # a slip of the source
    if verb.tag_ != "VBD" or any(c.ent_type_ in {"DATE", "TIME"} for c in verb.subtree):
        return
    over = subject.lemma_.lower() in words("meetings", "nouns") or subject.dep_ == "expl"
    if (
        verb.lemma_ == "be"
        and not over
        and any(c.dep_ == "acomp" and c.tag_[:2] == "JJ" for c in verb.children)
    ):
        yield verb, "are" if plural else "is"
    elif verb.lemma_ in words("events", "prune.felt"):
        yield verb, verb.lemma_ if plural else third_person(verb.lemma_)


def in_line(verb: Token) -> dict[Token, str]:
    """A clause with `when` beside a verb told in the present: `begins when a convoy is attacked`."""
    found: dict[Token, str] = {}
    for clause in (c for c in verb.children if c.dep_ == "advcl" and c.i > verb.i):
        if "when" not in clause.below:
            continue
        subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
        plural = subject is not None and is_plural(subject)
        helpers = [c for c in clause.children if c.dep_ in {"aux", "auxpass"}]
        found |= {c: "are" if plural else "is" for c in helpers if c.lower_ in {"was", "were"}}
        if not helpers and clause.tag_ == "VBD" and clause.lemma_ != "be":
            found[clause] = clause.lemma_ if plural else third_person(clause.lemma_)
    return found
