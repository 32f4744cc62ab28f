"""A clause of the parse: its verb, its subject, its question words and the rest, in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.extract.reading.parse import Token
from generator.extract.reference.referents import SUBJECTS

WH = {"who", "whom", "what", "when", "where", "which", "how", "why", "whose"}
BESIDE = {"however", "according", "thus", "nevertheless", "also", "meanwhile", "reportedly", "particularly"}
ACTING = {"GPE", "NORP", "PERSON", "ORG"}
HOW_WORDS = {"how", "when", "where", "why"}
AMOUNTS = {"much", "many", "long", "far", "soon", "often", "big", "large", "high"}
BREAKS = {",", "-", "–", "—"}
LEFT_OUT = {"mark", "cc", "preconj"}
ASIDE = {"advcl", "conj", "parataxis", "appos", "relcl", "acl"}


class Clause(NamedTuple):
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
        return _blamed(verb) or subject_of(verb.head.head)
    return None


def _blamed(verb: Token) -> Token | None:
    """Who acts in `criticized Varn for not sending`, `accused her of leaving`: the one named as object."""
    if verb.head.lower_ not in {"for", "of"}:
        return None
    objects = (child for child in verb.head.head.children if child.dep_ == "dobj")
    return next((thing for thing in objects if thing.ent_type_ in ACTING or thing.pos_ == "PRON"), None)


def _apart(wh: Sequence[Token], subject: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """`how a lake is measured`, `how much water Peru lets through`: where the parse hangs the question word,
    or what it asks for, on the subject."""
    if wh and wh[0].lower_ == "which" and subject and subject[0].i == wh[0].i + 1:
        return (wh[0], *subject), (wh[0], *subject)  # "which five had been dropped"
    if wh and wh[0] in subject and wh[0].lower_ in HOW_WORDS and len(subject) > len(wh):
        if wh[0].nbor(1).lower_ not in AMOUNTS:
            return tuple(wh), tuple(token for token in subject if token not in wh)
        nouns = (n for n, t in enumerate(subject) if t.pos_ == "NOUN" and n + 1 < len(subject))
        cut = next((n + 1 for n in nouns if subject[n + 1].pos_ == "PROPN"), len(subject))
        return (
            (tuple(subject[:cut]), tuple(subject[cut:]))
            if cut < len(subject)
            else (tuple(wh), tuple(subject))
        )
    return tuple(wh), tuple(subject)


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
    wh, subject_tokens = _apart(wh, subject_tokens)
    auxiliaries = tuple(c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i)
    infinitive = any(token.tag_ == "TO" for token in auxiliaries)
    taken = {
        *(subject_tokens if own else ()),
        *(subject.subtree if own and subject else ()),
        *wh,
        *auxiliaries,
    }
    first = wh[0].i if wh else 0  # "details on which cuts they plan", "precisely whom they blame"
    rest = tuple(token for token in _body(verb) if token not in taken and token.i >= first)
    return Clause(verb, subject_tokens, wh, auxiliaries, rest, infinitive)


def without_asides(clause: Clause) -> Clause:
    """The clause without what hangs loose behind a comma: `, such as …`, `, which …`, `, causing …`."""
    return _without(clause, [token for token in (*clause.subject, *clause.rest) if _is_loose(token)])


def shortened(clause: Clause) -> Clause:
    """The same without its circumstances (`if they find that …`)."""
    apart = [t for t in clause.rest if t.dep_ == "advcl" and t.head == clause.verb and _is_circumstance(t)]
    return _without(without_asides(clause), apart)


def _without(clause: Clause, heads: Sequence[Token]) -> Clause:
    loose = {token for head in heads for token in head.subtree}
    subject = tuple(token for token in clause.subject if token not in loose)
    rest = tuple(token for token in clause.rest if token not in loose)
    return clause._replace(rest=rest, subject=subject) if subject else clause


def _is_loose(token: Token) -> bool:
    """Whether the words under this one stand beside a sentence that asks the same without them."""
    before = token.left_edge.nbor(-1).text if token.left_edge.i else ""
    if token.dep_ == "relcl":
        return before in BREAKS or token.head.pos_ == "PROPN"
    if token.dep_ == "prep" and token.lower_ in {"as", "including", "like", "with"}:
        return before == ","
    return token.dep_ in {"acl", "appos"} and before in BREAKS


def _is_circumstance(clause: Token) -> bool:
    """`if …`, `once …`; not `weeks after it left`, whose measure would stay behind."""
    before = clause.left_edge.nbor(-1)
    is_measure = before.dep_ == "npadvmod" and before.below.isdisjoint({"this", "next", "last"})
    return not is_measure and not clause.deps.isdisjoint({"mark", "advmod"})


def with_noun_subject(clause: Clause) -> Clause:
    """`X said they would come`: with X for `they`, where X is the only noun that can be meant; else with the
    subject of the sentence before, which is what it goes on about."""
    first = clause.subject[0] if len(clause.subject) == 1 else None
    if first is not None and first.tag_ in {"WP", "WDT"} and first not in clause.wh:
        described = _meant(first)  # "the judge, who will decide whether to hear it"
        return clause._replace(subject=tuple(noun_phrase(described))) if described is not first else clause
    if [token.lower_ for token in clause.subject] not in (["they"], ["it"]):
        return clause
    is_done_to = any(token.dep_ == "auxpass" for token in clause.auxiliaries)
    meant = meant_above(clause.verb, many=clause.subject[0].lower_ == "they", is_done_to=is_done_to)
    return clause._replace(subject=tuple(noun_phrase(meant))) if meant is not None else clause


def meant_above(verb: Token, *, many: bool, is_done_to: bool = False) -> Token | None:
    """The nearest subject above a clause, else that of the sentence before, where it fits `they` or `it`."""
    # "the firm has not said whether it will be renewed": something else is
    hosts = () if is_done_to else (a for a in verb.ancestors if a.pos_ in {"VERB", "AUX"})
    subjects = (_meant(subject) for host in hosts if (subject := subject_of(host)) is not None)
    nouns = (each for each in subjects if each.pos_ in {"NOUN", "PROPN"})
    meant = next((each for each in nouns if not each.is_ancestor(verb)), None)
    meant = meant or _subject_before(verb)
    if meant is None:
        return None
    are_many = meant.tag_ in {"NNS", "NNPS"} or "conj" in meant.deps
    return meant if are_many == many else None


def _meant(subject: Token) -> Token:
    """The noun that `which` or `who` stands for."""
    clause = next((a for a in subject.ancestors if a.dep_ == "relcl"), None)
    if subject.tag_ not in {"WDT", "WP"} or clause is None:
        return subject
    noun, verbs = clause.head, (clause, *(c for c in clause.children if c.dep_ in {"aux", "auxpass"}))
    is_of = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.tag_ == "NN"
    is_one = any(verb.tag_ == "VBZ" for verb in verbs)  # "a list of demands, which is to be read"
    return noun.head.head if is_of and is_one and noun.tag_ == "NNS" else noun


def _subject_before(verb: Token) -> Token | None:
    """The thing that the sentence before, in the same paragraph, is about."""
    start = verb.sent.start
    root = verb.doc[start - 1].sent.root if start > 0 else verb
    told = next((c for c in root.children if c.dep_ == "ccomp" and c.i < root.i), root)  # "…, she said"
    subject = subject_of(told) if start > 0 else None
    is_thing = subject is not None and subject.pos_ in {"NOUN", "PROPN"} and subject.ent_type_ != "PERSON"
    return subject if is_thing else None


def _body(verb: Token) -> list[Token]:
    """The clause's own words, without what is joined to it or set beside it after a comma."""
    left_out: set[Token] = set()
    for child in verb.children:
        joined = child.dep_ in LEFT_OUT or (child.dep_ in ASIDE and _is_aside(child))
        joined = joined or _is_fronted(child, verb)
        if joined or child.dep_ == "punct" or child.lower_ in BESIDE:
            left_out.update(child.subtree)
    opener = next(iter(verb.subtree))
    if opener.lower_ == "that":
        left_out.add(opener)
    return [
        token
        for token in verb.subtree
        if token not in left_out and (token.dep_ != "mark" or _inner(token, verb))
    ]


def _inner(token: Token, verb: Token) -> bool:
    return token.dep_ == "mark" and token.head != verb and token.i > verb.i


def _is_fronted(clause: Token, verb: Token) -> bool:
    """`If the guns are quiet, he will come`, `to win, he will`: before the subject, first in a question."""
    subject = subject_of(verb)
    if subject is None or clause.i > subject.i:
        return False
    is_bid = clause.dep_ == "prep" and any(t.pos_ == "VERB" for t in clause.subtree)  # "in a bid to win"
    return is_bid or clause.dep_ == "advcl"


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
    if wh.lower_ == "how" and wh.head.dep_ == "amod" and wh.head.lower_ in AMOUNTS:
        noun = wh.head.head  # "how many men it would withdraw"
        return [t for t in noun.subtree if wh.i <= t.i <= noun.i]
    if wh.dep_ in {"det", "poss"} or (wh.lower_ == "how" and wh.head.pos_ in {"ADJ", "ADV"}):
        return [t for t in wh.head.subtree if t.i >= wh.i]
    led = wh.dep_ == "pobj" and wh.head.i == wh.i - 1
    return [wh.head, wh] if led else [wh]  # "with whom"


def noun_phrase(head: Token) -> list[Token]:
    """A noun phrase without clauses and asides hung on it, nor the commas around them."""
    whole = list(head.subtree)
    marks = [n for n, token in enumerate(whole) if token.text == ","]
    is_joined = any(
        whole[n + 1].dep_ == "cc" for n in marks[:-1]
    )  # "the minister, Vild, and the envoy, Brenn,"
    if len(marks) > 1 and marks[-1] == len(whole) - 1 and whole[marks[0]].i > head.i and not is_joined:
        cut = set(whole[marks[0] :])  # "the crew, ten Danes and two Poles, would": an aside taken for a list
        return [token for token in noun_phrase_of(head) if token not in cut]
    return noun_phrase_of(head)


def noun_phrase_of(head: Token) -> list[Token]:
    """The same of a phrase that no comma closes."""
    hung = [t for t in head.subtree if t.dep_ in {"relcl", "appos", "advcl"} and t != head]
    hung = [t for t in hung if not _tells_which(t)]
    left_out = {token for each in hung if each.head == head or _is_aside(each) for token in each.subtree}
    commas = [token for token in head.subtree if token.text == ","]
    left_out.update(comma for comma in commas if _is_beside(comma, left_out) or not _between_names(comma))
    return [token for token in head.subtree if token not in left_out]


def _tells_which(clause: Token) -> bool:
    """`a deal that one side has signed`: without the clause any deal would be meant."""
    is_any = not clause.head.below.isdisjoint({"a", "an"})
    return clause.dep_ == "relcl" and is_any and clause.left_edge.nbor(-1).text != ","


def _is_beside(comma: Token, left_out: set[Token]) -> bool:
    near = [comma.doc.tokens[place] for place in (comma.i - 1, comma.i + 1) if 0 <= place < len(comma.doc)]
    return any(token in left_out for token in near)


def _between_names(comma: Token) -> bool:
    return "conj" in comma.head.deps
