"""Clauses turned into questions and statements of ours: subject, auxiliary and the rest re-ordered.

Works on the parse alone. What cannot be turned into a sentence that stands by itself (a pronoun nobody
stands behind, a quotation mark that does not pair, too many words) gives no question at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import (
    Clause,
    meant_above,
    noun_phrase,
    shortened,
    with_noun_subject,
    without_asides,
)
from generator.extract.reference.referents import SINGULAR, SUBJECTS, Referents
from generator.extract.wording.alone import filled, inside, named, stands_alone
from generator.extract.wording.parts import as_sentence, to_parts
from generator.model import Citation, Part
from generator.vocabulary import words as listed
from generator.vocabulary.countries import country_of

LONGEST = 26
"""More words than this, and nobody reads the question to its end."""
SHORTEST = 9
"""Words at least of a question that was cut before a circumstance."""
ASIDES = {"as", "while", "since", "although", "though"}
BODIES = {"ORG", "GPE", "NORP"}
OF_ONE = {"have": "has", "are": "is", "do": "does", "were": "was", "'ll": "will"}
TODAY = {
    "would": "will",
    "could": "could",
    "should": "should",
    "might": "might",
    "'ll": "will",
    "'s": "is",
    "'re": "are",
    "wo": "will",
    "ca": "can",
    "'d": "will",
}


def ask(clause: Clause, referents: Referents, opening: str = "", *, will: bool = False) -> tuple[Part, ...]:
    """The clause as a question, or nothing. `opening` goes before it: `When, if at all, `; `will` makes a
    bare or `to` verb one of what is to come. What hangs loose goes where it makes the question too long."""
    if clause.wh and opening:
        joined = {token for word in clause.wh for token in word.subtree}
        clause = clause._replace(wh=(), rest=tuple(token for token in clause.rest if token not in joined))
    told = clause._replace(infinitive=True) if will else clause
    if _may_be_another(with_noun_subject(told), referents) or _is_guessed(told):
        return ()
    tries = dict.fromkeys((without_asides(told), shortened(told)))
    return next((asked for each in tries if (asked := _asked(each, referents, opening))), ())


def _asked(told: Clause, referents: Referents, opening: str) -> tuple[Part, ...]:
    """The clause as a question, if that is short enough and stands alone."""
    clause = with_noun_subject(told)
    words = _with_owner(_ordered(clause), clause)
    if clause.subject != told.subject and clause.subject[0].lower_ in {"a", "an"}:
        words = ["the" if word == clause.subject[0] else word for word in words]  # it was told before
    if opening and words:
        words[0] = str(words[0]).lower()
    words = ["not" if str(word) in {"n't", "n’t"} else word for word in words]
    words = _cut_short(filled(_without_asides(_of_both(words)), clause, referents))
    is_name = len(clause.subject) == 1 and (
        clause.subject[0].pos_ in {"PROPN", "NOUN"} or referents.name_of(clause.subject[0]) is not None
    )
    least = 3 if clause.is_subject_asked or is_name else 4
    if not words or not least <= len(words) <= LONGEST or not stands_alone(words, clause, referents):
        return ()
    parts = to_parts(words, referents, _own_names(clause, referents))
    return as_sentence([Part(opening), *parts] if opening else parts)


def _may_be_another(clause: Clause, referents: Referents) -> bool:
    """Whether two act in the sentence before, of whom `he` may be either: `A left, while B stayed on.`"""
    if len(clause.subject) != 1 or clause.subject[0].lower_ not in {"he", "she"}:
        return False
    start = clause.verb.sent.start
    before = clause.verb.doc[start - 1].sent if start else ()
    actors = [t for t in before if t.dep_ == "nsubj" and t.head.dep_ in {"ROOT", "conj", "advcl"}]
    gender = SINGULAR[clause.subject[0].lower_]
    told = [m for t in actors if (m := referents.mention_over(t)) and m.gender in {"", gender}]
    own = [t for t in clause.verb.sent if t.i < clause.verb.i and t.pos_ == "PROPN" and t.dep_ == "nsubj"]
    return not own and len({mention.at.text for mention in told}) > 1


def _is_guessed(clause: Clause) -> bool:
    """Whether `it` is nobody who tells or decides: only `Peru has not said whether it will come` is sure."""
    if [token.lower_ for token in clause.subject] != ["it"]:
        return False
    if {"acomp", "xcomp"} <= clause.verb.deps:
        return True  # "whether it was possible to leave"
    hosts = (a for a in clause.verb.ancestors if a.pos_ in {"VERB", "AUX"})
    subjects = (c for a in hosts for c in a.children if c.dep_ in SUBJECTS and not c.is_ancestor(clause.verb))
    teller = next(subjects, None)
    bodies = listed("waiting", "bodies")
    is_body = teller is not None and (teller.ent_type_ in BODIES or country_of(teller.text) is not None)
    return teller is None or not (is_body or teller.lemma_.lower() in bodies)


def _with_owner(words: Sequence[Token | str], clause: Clause) -> list[Token | str]:
    """The words with a name for the `its` of the subject: `Norway denied that its boats had come`."""
    owned = next((t for t in clause.subject if t.tag_ == "PRP$" and t.lower_ in {"its", "their"}), None)
    owner = meant_above(clause.verb, many=owned.lower_ == "their") if owned is not None else None
    if owner is None:
        return list(words)
    first, *others = noun_phrase(owner)
    name = f"{inside(first)}{first.whitespace_}{''.join(t.text_with_ws for t in others)}".strip()
    return [f"{name}’s" if word == owned else word for word in words]


def _without_asides(words: Sequence[Token | str]) -> list[Token | str]:
    """The words without clauses of what goes on beside it."""
    heads = [w for w in words if isinstance(w, Token) and w.dep_ == "mark" and _opens_aside(w)]
    left_out = {t for mark in heads if mark.head.dep_ == "advcl" for t in mark.head.subtree}
    return [word for word in words if word not in left_out]


def _cut_short(words: list[Token | str]) -> list[Token | str]:
    """The words, without the last circumstances where they are too many to be read."""
    if len(words) <= LONGEST:
        return words
    opening = listed("sentences", "circumstances")
    loose = [w for w in words if isinstance(w, Token) and w.dep_ == "prep" and w.lower_ in opening]
    ends = [n for n in map(words.index, loose) if SHORTEST <= n <= LONGEST and _has_deed(words[1:n])]
    return words[: ends[-1]] if ends else words


def _has_deed(words: Sequence[Token | str]) -> bool:
    return any(isinstance(word, str) or word.pos_ == "VERB" for word in words)


def _of_both(words: Sequence[Token | str]) -> list[Token | str]:
    """`Neither A nor B would say when they meet` asks of A and B."""
    told = [w for w in words if not (isinstance(w, Token) and w.lower_ == "neither" and w.dep_ == "preconj")]
    return list(words) if len(told) == len(words) else ["and" if str(w) == "nor" else w for w in told]


def _opens_aside(mark: Token) -> bool:
    return mark.lower_ in ASIDES or (
        mark.lower_ == "if" and mark.head.lower_ in {"anyone", "any", "anything", "ever"}
    )


def ask_again(words: Sequence[Token], referents: Referents) -> tuple[Part, ...]:
    """A question of the source with names for its pronouns, or nothing where nobody stands behind one."""
    own = frozenset(name for t in words if t.dep_ in SUBJECTS and (name := referents.name_of(t)) is not None)
    body: list[Token | str] = []
    for word in (w for w in words if w.text != "?"):
        told = _as_of_one(word, referents) if _is_answered_for(word, referents) else named(word, referents)
        if told is None:
            return ()
        body.append(told)
    return as_sentence(to_parts(body, referents, own)) if body else ()


def _as_of_one(word: Token, referents: Referents) -> Token | str:
    """`have you spoken` of one person who has a name: `has`."""
    if word.lower_ in {"'s", "’s"} and word.pos_ in {"AUX", "VERB"} and word.dep_ not in {"aux", "auxpass"}:
        return "is"  # "Where's she?"
    verb = word.head if word.dep_ in {"aux", "auxpass"} else word
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    is_you = subject is not None and subject.lower_ == "you" and referents.name_of(subject) is not None
    form = OF_ONE.get(word.lower_) if is_you else None
    return word if form is None else form


def ask_of(
    who: Sequence[Token | str],
    deed: str,
    rest: Sequence[Token | str],
    referents: Referents,
    *,
    opening: str = "Will",
) -> tuple[Part, ...]:
    """A question of ours about their words: `Will` who `accept` what; nothing where a pronoun is left."""
    words: list[Token | str] = [opening, *_without_brackets(who), *([deed] if deed else [])]
    words = _cut_short([*words, *_without_brackets(rest)])
    tokens = [word for word in words if isinstance(word, Token)]
    marks = any(t.text in {"(", ")", "[", "]", ":"} for t in tokens) or sum(t.text == '"' for t in tokens) % 2
    if marks or len(words) > LONGEST or not all(_is_answered_for(token, referents) for token in tokens):
        return ()
    bearers = (word for word in who if isinstance(word, Token) and word.tag_ != "PRP$")
    own = frozenset(referents.names_in(bearers))
    return as_sentence(to_parts(words, referents, own))


def _without_brackets(words: Sequence[Token | str]) -> list[Token | str]:
    """The words without what stands in brackets behind one: `the harbour board (HB)`."""
    texts = [str(word) for word in words]
    if "(" not in texts:
        return list(words)
    return [
        word
        for n, word in enumerate(words)
        if texts[:n].count("(") + (texts[n] == "(") <= texts[:n].count(")")
    ]


def _is_answered_for(word: Token, referents: Referents) -> bool:
    """Whether somebody stands behind a pronoun; `its` leans on the question's own subject."""
    if (
        word.lower_ not in listed("sentences", "pronouns") - {"one"}
        or word.pos_ not in {"PRON", "DET"}
        or word.dep_ == "expl"
    ):
        return True
    return referents.name_of(word) is not None or (word.tag_ == "PRP$" and word.lower_ in {"its", "their"})


def state(clause: Clause, referents: Referents) -> tuple[Part, ...]:
    """The clause as a statement without its `that`, or nothing when it does not stand alone."""
    clause = with_noun_subject(clause)
    if not clause.subject or clause.wh:
        return ()
    words: list[Token | str] = [*clause.subject, *clause.auxiliaries, *clause.rest]
    if not 3 <= len(words) <= LONGEST or not stands_alone(words, clause, referents):
        return ()
    return as_sentence(to_parts(words, referents, _own_names(clause, referents)), "")


def _own_names(clause: Clause, referents: Referents) -> frozenset[Citation]:
    """The people who are the subject: `his` may stay `his` where it is theirs."""
    return frozenset(referents.names_in(t for t in clause.subject if t.tag_ != "PRP$"))


def _ordered(clause: Clause) -> list[Token | str]:
    """The words of the question in their order, without names resolved and without its full stop."""
    aux: list[Token | str] = list(clause.auxiliaries)
    if clause.is_subject_asked:
        first: list[Token | str] = _subject_helpers(clause) if aux else []
        start = clause.auxiliaries[0].i if aux else 0
        close = [t for t in clause.rest if t.i < start]  # "who from the army will come"
        return [*clause.subject, *close, *first, *(t for t in clause.rest if t not in close)]
    if not clause.subject or _is_no_clause(clause):
        return []
    helper, rest = _inverted(clause)
    return [*clause.wh, helper, *clause.subject, *rest]


def _subject_helpers(clause: Clause) -> list[Token | str]:
    """The helpers of a clause whose subject is asked after: `how many had died` is `have died`."""
    first, *others = clause.auxiliaries
    if first.lower_ != "had":
        return [_today(first), *others]
    if [t.lower_ for t in others] == ["been"] and clause.verb.tag_ == "VBN":
        return ["were" if _are_many(clause) else "was"]
    return ["have" if _are_many(clause) else "has", *others]


def _is_no_clause(clause: Clause) -> bool:
    """`whether a shirt sewn in Lorn is local`: what only tells which shirt, read as what the clause tells."""
    is_bare = not clause.auxiliaries and not clause.infinitive
    return is_bare and clause.verb.tag_ == "VBN" and clause.verb.dep_ not in {"ROOT", "conj"}


def _inverted(clause: Clause) -> tuple[str, list[Token | str]]:
    """The word that goes before the subject, and what follows the subject."""
    verb, aux = clause.verb, clause.auxiliaries
    rest: list[Token | str] = list(clause.rest)
    plain = [verb.lemma_ if token == verb else token for token in rest]
    if clause.infinitive:
        told = [t for t in _after_helper(clause, 0) if t.tag_ not in {"TO", "MD"} or t not in aux]
        return "will", [_plain_form(t) if t in (*aux, verb) else t for t in told]
    if [token.lower_ for token in aux] == ["had"] and verb.tag_ == "VBN" and verb.lemma_ != "be":
        return "did", plain
    if [token.lower_ for token in aux] == ["had", "been"] and verb.tag_ == "VBN":
        return ("were" if _are_many(clause) else "was"), rest
    if aux:
        return _today(aux[0]), [*_after_helper(clause, 1)]
    if verb.lemma_ == "be":
        return TODAY.get(verb.lower_, verb.lower_), [token for token in rest if token != verb]
    return _do(clause), plain


def _after_helper(clause: Clause, first: int) -> list[Token]:
    """The other auxiliaries and the rest in the source's order: `would ever get paid`."""
    return sorted((*clause.auxiliaries[first:], *clause.rest), key=lambda token: token.i)


def _plain_form(aux: Token) -> Token | str:
    return aux.lemma_ if aux.tag_ in {"VBZ", "VBP", "VBD"} else aux


def _today(aux: Token) -> str:
    return TODAY.get(aux.lower_, aux.lower_)


def _do(clause: Clause) -> str:
    """What helps a bare verb to ask; an intention told in the past of telling still stands."""
    verb = clause.verb
    if verb.tag_ == "VBD" and verb.lemma_ not in {"intend", "want", "plan", "hope", "expect"}:
        return "did"
    return "does" if verb.tag_ == "VBZ" or (verb.tag_ == "VBD" and not _are_many(clause)) else "do"


def _are_many(clause: Clause) -> bool:
    heads = [t for t in clause.subject if t.head not in clause.subject]
    return any(
        t.tag_ in {"NNS", "NNPS"} or "and" in t.below or (t.pos_ == "NUM" and t.lower_ != "one")
        for t in heads
    )
