"""Which clause is denied: what a report says, what a sentence tells, what an account is of."""

from __future__ import annotations

from generator.extract.denying.cues import listed
from generator.extract.reading.grammar import FINITE
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import subject_of
from generator.extract.reference.referents import SUBJECTS

CONTENT = {"NOUN", "VERB", "PROPN", "ADJ", "NUM"}


def has_subject(verb: Token) -> bool:
    """Whether a clause has its own subject, which a title made of it cannot do without."""
    return not verb.deps.isdisjoint(SUBJECTS | {"expl", "csubjpass"})


def tells(verb: Token) -> bool:
    """Whether a claim says something outside its sentence: `Then they weren't` does not."""
    return bool(topic_of(verb.doc[verb.left_edge.i : verb.right_edge.i + 1]))


def content_of(noun: Token) -> Token | None:
    """The clause that says what a report or claim is: `reports that the ferry sank`."""
    for child in noun.children:
        if child.dep_ in {"acl", "ccomp", "relcl"} and _is_finite(child) and child.i > noun.i:
            subject = next((grand for grand in child.children if grand.dep_ in {"nsubj", "nsubjpass"}), None)
            if (
                subject is not None
                and subject.tag_ not in {"WDT", "WP"}
                and child.lemma_ not in listed("voicing")
            ):
                return child
    return None


def is_hearsay(span: Span) -> bool:
    """`as was being said in the port`: somebody is told to claim it."""
    return any(t.lemma_ in listed("telling") and "as" in t.below for t in span if t.pos_ == "VERB")


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.children if child.dep_ == "aux")


def clause_before(verb: Token, thing: Token) -> Token | None:
    """The clause that `a report dismissed by …` or `, which X denies` looks back on."""
    start = verb.head if verb.dep_ in {"acl", "relcl"} else thing
    for ancestor in start.ancestors:
        if (
            ancestor.pos_ in {"VERB", "AUX"}
            and ancestor != verb
            and ancestor.dep_ in {"ccomp", "ROOT", "conj"}
        ):
            return told_by(ancestor)
    return None


def break_before(verb: Token) -> int:
    """Where the clause before an aside ends: at its comma or dash."""
    start = verb.head.left_edge.i if verb.dep_ in {"acl", "relcl"} else verb.left_edge.i
    while start > verb.sent.start + 1 and verb.doc[start - 1].pos_ not in {"PUNCT"}:
        start -= 1
    return start - 1 if verb.doc[start - 1].pos_ == "PUNCT" else start


def told_in(span: Span) -> Token:
    """The verb of what a sentence tells: under a claim or a verb of telling, else the sentence's own."""
    for noun in (t for t in span if t.pos_ == "NOUN" and t.lemma_.lower() in listed("claims")):
        content = content_of(noun) or _content_after(noun)
        if content is not None:
            return content
    if span.root.lemma_ not in listed("telling"):
        for token in span:
            if token.lemma_ in listed("telling") and token.pos_ == "VERB" and told_by(token) != token:
                return told_by(token)
    return told_by(span.root)


def _content_after(noun: Token) -> Token | None:
    """The clause right behind `claims that`, wherever the parse hangs it."""
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    is_that = following is not None and following.lower_ == "that" and following.dep_ == "mark"
    return following.head if following is not None and is_that else None


def told_by(verb: Token) -> Token:
    """What is told rather than the telling of it."""
    if verb.lemma_ in listed("telling"):
        for child in verb.children:
            if child.dep_ == "ccomp":
                return child
    return verb


def topic_of(span: Span, *, nouns: bool = False) -> set[str]:
    """The lemmas of the words that say what a clause is about; its nouns alone when asked."""
    kinds = {"NOUN", "PROPN"} if nouns else CONTENT
    skip = listed("telling") | listed("contrast") | {"be", "have", "do"}
    return {t.lemma_.lower() for t in span if t.pos_ in kinds} - skip


def behind_marks(verb: Token, start: int) -> int:
    """Where somebody's own words begin: behind the mark that opens them and a `Yes`."""
    doc, whos = verb.doc, [c.i for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    marks = [t.i + 1 for t in doc[start : verb.i] if t.text == '"']
    if len(marks) % 2 and whos and marks[-1] <= max(whos):
        start = marks[-1]
        while start < verb.i and (doc[start].lower_ in {"yes", "no", "well"} or doc[start].is_punct):
            start += 1
    return start


def clauses_told(span: Span) -> list[Token]:
    """The verbs of all that a sentence tells under its telling, what is joined to it too."""
    first = told_in(span)
    tellers = {first.head, *first.head.ancestors}
    return [
        t for t in span if t.pos_ == "VERB" and t.dep_ in {"ccomp", "conj"} and t.head in {first, *tellers}
    ]


def own_lemmas(verb: Token) -> set[str]:
    """The lemmas of a clause without the clauses joined to it."""
    joined = {t for child in verb.children if child.dep_ == "conj" for t in child.subtree}
    return {token.lemma_ for token in verb.subtree if token not in joined}


def clause_of_report(word: Token) -> Token | None:
    """The verb of `reports … that the crew has left`, whatever the parse makes of `reports`."""
    if word.lemma_.lower() not in listed("claims") or (word.pos_ == "VERB" and word.tag_ != "VBZ"):
        return None
    marks = (t for t in word.doc[word.i + 1 : word.sent.end] if t.lower_ == "that" and t.dep_ == "mark")
    that = next(marks, None)
    if that is None or (word.pos_ == "VERB" and that.i != word.i + 1):
        return None
    return that.head


def whole_clause(verb: Token) -> Span:
    """All that hangs on a verb, in one piece."""
    return verb.doc[verb.left_edge.i : verb.right_edge.i + 1]


def denying_half(verb: Token, claim: Span, span: Span) -> Span:
    """The half of the sentence that denies, where the other half tells what is denied."""
    doc, is_before = verb.doc, verb.i < claim.start
    first, last = (span.start, claim.start) if is_before else (claim.end, span.end)
    subject = subject_of(verb)
    if not is_before and subject is not None and subject.left_edge.i > first:
        first = subject.left_edge.i
    while last - first > 1 and (doc[last - 1].is_punct or doc[last - 1].lower_ == "that") and is_before:
        last -= 1
    while last - first > 1 and doc[first].is_punct and doc[first].text != '"':
        first += 1
    return doc[first:last]
