"""From a clause of the source to a question in plain words: subject, auxiliary and the rest re-ordered.

Works on the parse alone. What cannot be turned into a sentence that stands by itself (a pronoun nobody
stands behind, a quotation mark that does not pair, too many words) gives no question at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.extract.reading.referents import SUBJECTS, Referents
from generator.model import Citation, Part

LONGEST = 26
"""More words than this, and nobody reads the question to its end."""
WH = {"who", "whom", "what", "when", "where", "which", "how", "why", "whose"}
PRONOUNS = {
    "i",
    "me",
    "my",
    "mine",
    "myself",
    "we",
    "us",
    "our",
    "ours",
    "ourselves",
    "you",
    "your",
    "yours",
    "he",
    "him",
    "his",
    "himself",
    "she",
    "her",
    "hers",
    "herself",
    "they",
    "them",
    "their",
    "theirs",
    "themselves",
    "it",
    "its",
    "itself",
    "this",
    "that",
    "these",
    "those",
    "here",
    "there",
    "one",
}
BESIDE = {"however", "according", "thus", "nevertheless", "also", "meanwhile", "reportedly", "particularly"}
LOOSE_ENDS = {
    "if",
    "or",
    "and",
    "that",
    "though",
    "but",
    "of",
    "with",
    "as",
    "because",
    "while",
    "than",
    "for",
}
OWN = {"their", "its", "his", "her", "themselves", "itself", "himself", "herself"}
LEFT_OUT = {"mark", "cc", "preconj"}
ASIDE = {"advcl", "conj", "parataxis", "appos", "relcl", "acl"}
TODAY = {
    "would": "will",
    "could": "could",
    "should": "should",
    "might": "might",
    "'ll": "will",
    "wo": "will",
    "ca": "can",
    "'d": "will",
}


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite clause or `whether to` infinitive: verb, subject, question words and the rest, in order."""

    verb: Token
    subject: tuple[Token, ...]
    wh: tuple[Token, ...]
    auxiliaries: tuple[Token, ...]
    rest: tuple[Token, ...]
    infinitive: bool

    @property
    def is_subject_asked(self) -> bool:
        """Whether the question word is the subject: `who will come`."""
        return bool(self.wh) and any(token in self.wh for token in self.subject)


def subject_of(verb: Token) -> Token | None:
    """The head of the verb's subject, also when an infinitive or a joined verb borrows it."""
    for child in verb.children:
        if child.dep_ in SUBJECTS or child.dep_ == "expl":
            return child
    is_to = verb.dep_ == "ccomp" and any(child.tag_ == "TO" for child in verb.children)
    if (is_to or verb.dep_ in {"conj", "xcomp", "advcl"}) and verb.head.pos_ in {"VERB", "AUX"}:
        return subject_of(verb.head)
    if verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ" and verb.head.head.pos_ in {"VERB", "AUX"}:
        return subject_of(verb.head.head)  # `talks are due to start`
    if verb.dep_ in {"acl", "relcl"}:
        return subject_of_noun(verb.head)
    if verb.dep_ == "pcomp" and verb.head.head.pos_ in {"VERB", "AUX"}:
        return subject_of(verb.head.head)
    return None


def subject_of_noun(noun: Token) -> Token | None:
    """The subject of the verb a noun hangs on: `Orla made no decision whether to go`."""
    for ancestor in noun.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"}:
            return subject_of(ancestor)
    return None


def read_clause(verb: Token) -> Clause:
    """The parts of the clause that this verb heads."""
    subject = subject_of(verb)
    own = subject is not None and subject in verb.subtree
    subject_tokens = tuple(noun_phrase(subject)) if subject is not None else ()
    wh = tuple(token for token in verb.subtree if token.lower_ in WH and _opens(token, verb))[:1]
    wh = tuple(_question_phrase(wh[0])) if wh else ()
    auxiliaries = tuple(c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i)
    infinitive = any(token.tag_ == "TO" for token in auxiliaries)
    taken = {
        *(subject_tokens if own else ()),
        *(subject.subtree if own and subject else ()),
        *wh,
        *auxiliaries,
    }
    rest = tuple(token for token in _body(verb) if token not in taken)
    return Clause(verb, subject_tokens, wh, auxiliaries, rest, infinitive)


def ask(clause: Clause, referents: Referents, opening: str = "", *, will: bool = False) -> tuple[Part, ...]:
    """The clause as a question, or nothing. `opening` goes before it: `When, if at all, `; `will` makes a
    bare or `to` verb one of what is to come."""
    if clause.wh and opening:
        joined = {token for word in clause.wh for token in word.subtree}
        clause = replace(clause, wh=(), rest=tuple(token for token in clause.rest if token not in joined))
    clause = with_noun_subject(replace(clause, infinitive=True) if will else clause)
    words = _ordered(clause)
    if opening and words:
        words[0] = str(words[0]).lower()
    least = 3 if clause.is_subject_asked else 4
    if not words or not least <= len(words) <= LONGEST or not _stands_alone(words, clause, referents):
        return ()
    parts = to_parts(words, referents, _own_names(clause, referents))
    return _sentence([Part(opening), *parts] if opening else parts)


def state(clause: Clause, referents: Referents) -> tuple[Part, ...]:
    """The clause as a statement without its `that`, or nothing when it does not stand alone."""
    clause = with_noun_subject(clause)
    if not clause.subject or clause.wh:
        return ()
    words: list[Token | str] = [*clause.subject, *clause.auxiliaries, *clause.rest]
    if not 3 <= len(words) <= LONGEST or not _stands_alone(words, clause, referents):
        return ()
    return _sentence(to_parts(words, referents, _own_names(clause, referents)), "")


def with_noun_subject(clause: Clause) -> Clause:
    """`X said they would come`: with X for `they`, where X is the only noun that can be meant."""
    if [token.lower_ for token in clause.subject] not in (["they"], ["it"]):
        return clause
    for ancestor in clause.verb.ancestors:
        if ancestor.pos_ not in {"VERB", "AUX"}:
            continue
        subject = subject_of(ancestor)
        if subject is not None and subject.pos_ in {"NOUN", "PROPN"}:
            many = subject.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in subject.children)
            fits = many == (clause.subject[0].lower_ == "they")
            return replace(clause, subject=tuple(noun_phrase(subject))) if fits else clause
    return clause


def _own_names(clause: Clause, referents: Referents) -> frozenset[Citation]:
    """The people who are the subject: `his` may stay `his` where it is theirs."""
    return frozenset(referents.names_in(clause.subject))


def to_parts(
    words: Sequence[Token | str], referents: Referents, own: frozenset[Citation] = frozenset()
) -> list[Part]:
    """Tokens and ready words as parts, a name or the pronoun for it as a part of its own."""
    parts: list[Part] = []
    last_name = None
    words = [word for word in words if isinstance(word, str) or word.text != '"']
    for word, following in zip(words, [*words[1:], None], strict=True):
        if isinstance(word, str):
            parts.append(Part(word + " "))
            continue
        name = referents.name_of(word)
        if name is not None and name == last_name and referents.mention_over(word):
            continue
        last_name = name
        is_his = word.tag_ == "PRP$" and name in own
        parts.append(Part(word.text + " ") if is_his else _part(word, following, referents))
    return parts


def _part(word: Token, following: Token | str | None, referents: Referents) -> Part:
    name = referents.name_of(word)
    if name is None:
        is_next = isinstance(following, Token) and following.i == word.i + 1
        return Part(_inside(word) + (word.whitespace_ if is_next else " "))
    if (mention := referents.mention_over(word)) is not None:
        return Part(name.text + _after(word, mention.at.text), name)
    owner = word.lower_ in {"his", "her", "hers"} and word.tag_ == "PRP$"
    return Part(name.text + ("’s" if owner else "") + " ", name, owner)


def _inside(word: Token) -> str:
    """A word that opened its sentence, as it stands inside one."""
    is_name = (
        word.pos_ in {"PROPN", "PRON"}
        or word.tag_ == "NNP"
        or bool(word.ent_type_)
        or word.text[1:].isupper()
    )
    opens = word.i == word.sent.start and not is_name
    return word.text[:1].lower() + word.text[1:] if opens else word.text


def _after(first: Token, name: str) -> str:
    """The white space behind the last word of a name, which only a possessive does not have."""
    end = first.idx + len(name)
    after = next((t for t in first.doc[first.i :] if t.idx >= end), None)
    return "" if after is not None and (after.text in {"'s", "'"} or after.is_punct) else " "


def _ordered(clause: Clause) -> list[Token | str]:
    """The words of the question in their order, without names resolved and without its full stop."""
    aux: list[Token | str] = list(clause.auxiliaries)
    if clause.is_subject_asked:
        first: list[Token | str] = [_today(clause.auxiliaries[0]), *aux[1:]] if aux else []
        return [*clause.subject, *first, *clause.rest]
    if not clause.subject:
        return []
    helper, rest = _inverted(clause)
    return [*clause.wh, helper, *clause.subject, *rest]


def _inverted(clause: Clause) -> tuple[str, list[Token | str]]:
    """The word that goes before the subject, and what follows the subject."""
    verb, aux = clause.verb, clause.auxiliaries
    rest: list[Token | str] = list(clause.rest)
    plain = [verb.lemma_ if token == verb else token for token in rest]
    if clause.infinitive:
        return "will", [*(word for word in aux if word.tag_ != "TO"), *rest]
    if [token.lower_ for token in aux] == ["had"] and verb.tag_ == "VBN" and verb.lemma_ != "be":
        return "did", plain
    if aux:
        return _today(aux[0]), [*aux[1:], *rest]
    if verb.lemma_ == "be":
        return verb.lower_, [token for token in rest if token != verb]
    return _do(verb), plain


def _today(aux: Token) -> str:
    return TODAY.get(aux.lower_, aux.lower_)


def _do(verb: Token) -> str:
    return {"VBD": "did", "VBZ": "does"}.get(verb.tag_, "do")


def _body(verb: Token) -> list[Token]:
    """The clause's own words, without what is joined to it or set beside it after a comma."""
    left_out: set[Token] = set()
    for child in verb.children:
        joined = child.dep_ in LEFT_OUT or (child.dep_ in ASIDE and _is_aside(child))
        if joined or child.dep_ == "punct" or child.lower_ in BESIDE:
            left_out.update(child.subtree)
    opener = next(iter(verb.subtree))
    if opener.lower_ == "that":
        left_out.add(opener)
    return [
        token
        for token in verb.subtree
        if (token not in left_out and token.dep_ != "mark") or _inner(token, verb)
    ]


def _inner(token: Token, verb: Token) -> bool:
    return token.dep_ == "mark" and token.head != verb and token.i > verb.i


def _is_aside(child: Token) -> bool:
    left = child.left_edge
    before = left.nbor(-1) if left.i > 0 else left
    return before.text in {",", ";", "-", "–", "—"} or (child.dep_ == "conj" and child.i > child.head.i)


def _opens(token: Token, verb: Token) -> bool:
    """Whether a question word belongs to this verb and not to a clause inside it."""
    if token.i > verb.i:
        return False
    return all(a == verb or a.pos_ not in {"VERB", "AUX"} or a.dep_ == "xcomp" for a in _up_to(token, verb))


def _up_to(token: Token, verb: Token) -> Iterable[Token]:
    for ancestor in token.ancestors:
        yield ancestor
        if ancestor == verb:
            return


def _question_phrase(wh: Token) -> list[Token]:
    """`which of the two` and `how many delegates`, not the question word alone."""
    if wh.dep_ in {"det", "poss"} or (wh.lower_ == "how" and wh.head.pos_ in {"ADJ", "ADV"}):
        return [t for t in wh.head.subtree if t.i >= wh.i]
    return [wh]


def noun_phrase(head: Token) -> list[Token]:
    """A noun phrase without clauses and asides hung on it, nor the commas around them."""
    hung = [t for t in head.subtree if t.dep_ in {"relcl", "appos", "advcl"} and t != head]
    left_out = {token for each in hung if each.head == head or _is_aside(each) for token in each.subtree}
    commas = [token for token in head.subtree if token.text == ","]
    left_out.update(comma for comma in commas if _is_beside(comma, left_out) or not _between_names(comma))
    return [token for token in head.subtree if token not in left_out]


def _is_beside(comma: Token, left_out: set[Token]) -> bool:
    near = [comma.doc[place] for place in (comma.i - 1, comma.i + 1) if 0 <= place < len(comma.doc)]
    return any(token in left_out for token in near)


def _between_names(comma: Token) -> bool:
    return any(child.dep_ == "conj" for child in comma.head.children)


def _stands_alone(words: Sequence[Token | str], clause: Clause, referents: Referents) -> bool:
    tokens = [word for word in words if isinstance(word, Token)]
    if any(token.text in {"(", ")", "[", "]", ":"} for token in tokens):
        return False
    if sum(token.text == '"' for token in tokens) % 2 or (tokens and tokens[-1].lower_ in LOOSE_ENDS):
        return False
    return all(_is_plain(token, clause, referents) for token in tokens)


def _is_plain(token: Token, clause: Clause, referents: Referents) -> bool:
    """Whether a word says the same outside its sentence as in it."""
    word = token.lower_
    is_time = token.head.ent_type_ in {"DATE", "TIME"}
    if word in {"those", "these", "such"} or (word == "this" and not is_time):
        return False
    if word == "one":
        return token.dep_ == "nummod"
    if word not in PRONOUNS or token.dep_ in {"mark", "expl", "det"} or referents.name_of(token) is not None:
        return True
    if (word == "that" and token.tag_ in {"WDT", "IN"}) or (word == "there" and token.tag_ == "EX"):
        return True
    return word in OWN and token not in clause.subject and _subject_is_noun(clause)


def _subject_is_noun(clause: Clause) -> bool:
    return any(token.pos_ in {"NOUN", "PROPN"} for token in clause.subject)


def _sentence(parts: Sequence[Part], end: str = "?") -> tuple[Part, ...]:
    """Merged; a question has a capital first and its mark last."""
    merged: list[Part] = []
    for part in parts:
        if merged and part.name_at is None and merged[-1].name_at is None:
            merged[-1] = Part(merged[-1].text + part.text)
        else:
            merged.append(part)
    first, last = merged[0], merged[-1]
    if first.name_at is None and end:
        merged[0] = Part(first.text[:1].upper() + first.text[1:])
    last = merged[-1]
    merged[-1] = Part(last.text.rstrip(" ,;.-–—"), last.name_at, last.owner)
    return (*merged, Part(end)) if end else tuple(merged)


def as_text(parts: Iterable[Part]) -> str:
    """The parts as one string, names as the source has them."""
    return "".join(part.text for part in parts).replace(" ?", "?").replace(" ’s", "’s")
