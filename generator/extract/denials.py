"""Passages that set themselves against a claim: denied, dismissed, called false, or met by a `however`.

The claim stands in the same sentence or in the one before; who denies is whoever the words name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.matters.charges import CHARGING, charge_of
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.referents import SUBJECTS, Referents
from generator.extract.wording.asking import ask, state
from generator.extract.wording.clauses import read_clause, subject_of
from generator.model import Citation, FoundDenial, Mention, Part
from generator.vocabulary import table

NEGATIVE = {"no", "not", "n't", "never", "nobody", "nothing"}
POINTING = {"this", "that", "these", "those", "such", "it", "them"}
CONTENT = {"NOUN", "VERB", "PROPN", "ADJ", "NUM"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
FAR_BACK = 6
"""Sentences within which a claim stands that is later called by a name."""
STEM = 3
"""Letters at least that two forms of one word begin with: `shelled`, `shell`."""
SAME_TOPIC = 2
"""Words two sentences share at least when nothing but their tellers sets one against the other."""


def find_denials(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[FoundDenial, ...]:
    """Every denial of the document, in order; one sentence denies one thing."""
    found: dict[Citation, FoundDenial] = {}
    before: _Sentence | None = None
    for paragraph in analysis.paragraphs:
        referents = Referents(paragraph, mentions)
        for span in paragraph.doc.sents:
            sentence = _Sentence(span, paragraph, referents, before)
            for denial in sentence.denials():
                found.setdefault(denial.at, denial)
            before = sentence
    return tuple(found.values())


@cache
def _list(key: str) -> frozenset[str]:
    return frozenset(table("denials")[key])


class _Sentence:
    """One sentence, the one before it, and the rules over both."""

    def __init__(
        self, span: Span, paragraph: Paragraph, referents: Referents, before: _Sentence | None
    ) -> None:
        self.span, self.paragraph, self.referents, self.before = span, paragraph, referents, before

    def denials(self) -> Iterator[FoundDenial]:
        if not _may_deny(self.span):
            return
        for token in self.span:
            if _denies(token):
                yield from self._denied(token)
            elif token.lemma_ == "be" or token.lemma_ in _list("naming") | _list("misread"):
                yield from self._judged(token)
        yield from self._called_false_in_words()
        yield from self._contrast()

    def _denied(self, verb: Token) -> Iterator[FoundDenial]:
        """`X denied that …`, `a report dismissed by X`, `which X denies`, `X denied those claims`."""
        content = next((child for child in verb.children if child.dep_ == "ccomp"), None)
        if content is not None and any(token.text == ":" for token in verb.doc[verb.i : content.i]):
            yield from self._against_before(verb)
            return
        if content is not None:
            yield from self._against(verb, content)
            return
        thing = _denied_thing(verb)
        if thing is None:
            return
        content = _content_of(thing)
        if content is not None and thing.lower_ not in POINTING:
            yield from self._against(verb, content)
        elif verb.dep_ in {"relcl", "acl"} or thing.lower_ in {"which", "that"}:
            yield from self._against(verb, _clause_before(verb, thing))
        elif _points_back(thing):
            yield from self._against_before(verb)

    def _judged(self, verb: Token) -> Iterator[FoundDenial]:
        """`the report is false`, `that is not correct`, `called this a fairy tale`, `is misrepresenting`."""
        if verb.lemma_ in _list("misread"):
            yield from self._against_before(verb)
            return
        thing = subject_of(verb) if verb.lemma_ == "be" else _object_of(verb)
        if thing is None or not (_points_back(thing) or thing.lemma_.lower() in _list("claims")):
            return
        if not _is_called_false(verb):
            return
        content = _content_of(thing)
        if content is not None:
            yield from self._against(verb, content)
        elif (named := _named_content(thing)) is not None:
            yield from self._against_told(verb, named)
        elif _points_back(thing):
            yield from self._against_before(verb)

    def _called_false_in_words(self) -> Iterator[FoundDenial]:
        """`Reports … that the crew has left are false`, where the parse loses what hangs on what."""
        for noun in self.span:
            if noun.pos_ == "VERB" or noun.lemma_.lower() not in _list("claims"):
                continue
            that = next(
                (t for t in self.span if t.lower_ == "that" and t.dep_ == "mark" and t.i > noun.i), None
            )
            if that is None:
                continue
            false = next(
                (t for t in self.span[that.i - self.span.start :] if t.lower_ in _list("false")), None
            )
            if false is not None and false.nbor(-1).lemma_ == "be":
                yield from self._against(false.nbor(-1), that.head)

    def _contrast(self) -> Iterator[FoundDenial]:
        """`X says it has begun. However, Y says it has not`: two tellers, and one of them denies it."""
        before, first = self.before, self.span[0].lower_
        if before is None or (first not in _list("contrast") and before.paragraph is not self.paragraph):
            return
        if before.paragraph is not self.paragraph and first != "however":
            return
        if _is_inside_marks(self.span) or not _are_two_tellers(before.span, self.span):
            return
        shared = _topic(self.span) & _topic(before.span)
        opens = first in _list("contrast") and bool(shared)
        is_one_topic = first == "however" or opens or len(shared) >= SAME_TOPIC or _has_no_such(self.span)
        if is_one_topic and _is_negative(told_in(self.span)) != _is_negative(told_in(before.span)):
            yield from self._against_before(self.span.root)

    def _against(self, verb: Token, content: Token | None) -> Iterator[FoundDenial]:
        if content is not None and _has_subject(content):
            at = self.paragraph.cite(self.span)
            yield self._found(verb, at, content, self)

    def _against_before(self, verb: Token) -> Iterator[FoundDenial]:
        before = self.before
        if before is not None and before.span.root.pos_ in {"VERB", "AUX"} and _tells(told_in(before.span)):
            yield self._found(verb, before.paragraph.cite(before.span), told_in(before.span), before)

    def _against_told(self, verb: Token, named: set[str]) -> Iterator[FoundDenial]:
        """`The account of a sunken ferry` is what a sentence before tells with the same words."""
        before = self.before
        for _ in range(FAR_BACK):
            if before is None or all(_is_in(word, before.span) for word in named):
                break
            before = before.before
        else:
            return
        if before is not None and _has_subject(told_in(before.span)):
            yield self._found(verb, before.paragraph.cite(before.span), told_in(before.span), before)

    def _found(self, verb: Token, claim_at: Citation, content: Token, home: _Sentence) -> FoundDenial:
        last = content.right_edge.i + 1
        if home is self and content.i < verb.i < last:
            last = _break_before(verb)
        claim = content.doc[content.left_edge.i : last]
        denial = verb.doc[verb.left_edge.i : verb.right_edge.i + 1]
        about, question = self._asked_of(content, home)
        return FoundDenial(
            self.paragraph.cite(self.span),
            claim_at,
            home.paragraph.cite(claim),
            self.paragraph.cite(denial),
            about,
            question,
            tuple(sorted(_topic(claim))),
            f"denied: {verb.lemma_}",
        )

    def _asked_of(self, content: Token, home: _Sentence) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
        """What is claimed as a statement and as a question, each empty where it does not stand alone."""
        if content.lemma_ in CHARGING:
            charge = charge_of(content)
            return ((Part(charge[0]),), (Part(charge[1]),)) if charge is not None else ((), ())
        if home is not self and content == home.span.root:
            return (), ()
        clause = read_clause(content)
        question = ask(clause, home.referents) if not _is_negative(content) else ()
        return state(clause, home.referents), question


def _has_subject(verb: Token) -> bool:
    """Whether a clause has its own subject, which a title made of it cannot do without."""
    return any(child.dep_ in SUBJECTS | {"expl", "csubjpass"} for child in verb.children)


def _tells(verb: Token) -> bool:
    """Whether a claim says something outside its sentence: `Then they weren't` does not."""
    return bool(_topic(verb.doc[verb.left_edge.i : verb.right_edge.i + 1]))


def _named_content(claim: Token) -> set[str] | None:
    """What `the account of a sunken ferry` is of, by its words; None where nothing is named."""
    of = next((child for child in claim.children if child.lower_ == "of"), None)
    named = [] if of is None else [t for t in of.subtree if t.i > of.i]
    marks = [t.i for t in named if t.text == '"']
    words = {t.lemma_.lower() for t in named if t.pos_ in CONTENT and t.i < min(marks, default=t.i + 1)}
    return words if len(words) > 1 else None


def _is_in(word: str, span: Span) -> bool:
    """Whether a sentence has the word in any of its forms."""
    lemmas = [t.lemma_.lower() for t in span if t.pos_ in CONTENT and len(t.lemma_) >= STEM]
    return any(word.startswith(lemma) or lemma.startswith(word) for lemma in lemmas)


def _may_deny(span: Span) -> bool:
    """Whether any word a denial needs stands in the sentence; most have none."""
    return span[0].lower_ in _list("contrast") or any(
        token.lemma_.lower() in _cues() or token.lower_ in NEGATIVE for token in span
    )


def _has_no_such(span: Span) -> bool:
    """`No such meeting took place`."""
    return any(
        token.lower_ == "such" and token.i > span.start and token.nbor(-1).lower_ == "no" for token in span
    )


@cache
def _cues() -> frozenset[str]:
    keys = ("deny", "deny_claims", "misread", "naming", "false", "not_true")
    return frozenset().union(*(_list(key) for key in keys))


def _denies(token: Token) -> bool:
    if token.pos_ not in {"VERB", "AUX"}:
        return False
    if token.lemma_ in _list("deny"):
        return True
    thing = _denied_thing(token)
    return (
        token.lemma_ in _list("deny_claims") and thing is not None and thing.lemma_.lower() in _list("claims")
    )


def _denied_thing(verb: Token) -> Token | None:
    """What a denial is about: its object, its passive subject, or the noun it is hung on."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            is_relative = child.tag_ == "WDT" and verb.dep_ == "relcl"
            return verb.head if is_relative and verb.head.lemma_.lower() in _list("claims") else child
    if verb.dep_ in {"acl", "relcl"} and verb.head.pos_ == "NOUN":
        return verb.head
    return None


def _object_of(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "dobj" or (child.dep_ == "nsubj" and child.i > verb.i):
            return child
    for child in verb.children:
        if child.dep_ in {"ccomp", "oprd"}:
            return next((grand for grand in child.children if grand.dep_ == "nsubj"), None)
    return None


def _content_of(noun: Token) -> Token | None:
    """The clause that says what a report or claim is: `reports that the ferry sank`."""
    for child in noun.children:
        if child.dep_ in {"acl", "ccomp", "relcl"} and _is_finite(child) and child.i > noun.i:
            subject = next((grand for grand in child.children if grand.dep_ in {"nsubj", "nsubjpass"}), None)
            if (
                subject is not None
                and subject.tag_ not in {"WDT", "WP"}
                and child.lemma_ not in _list("voicing")
            ):
                return child
    return None


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.children if child.dep_ == "aux")


def _clause_before(verb: Token, thing: Token) -> Token | None:
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


def _break_before(verb: Token) -> int:
    """Where the clause before an aside ends: at its comma or dash."""
    start = verb.head.left_edge.i if verb.dep_ in {"acl", "relcl"} else verb.left_edge.i
    while start > verb.sent.start + 1 and verb.doc[start - 1].pos_ not in {"PUNCT"}:
        start -= 1
    return start - 1 if verb.doc[start - 1].pos_ == "PUNCT" else start


def told_in(span: Span) -> Token:
    """The verb of what a sentence tells: under a claim or a verb of telling, else the sentence's own."""
    for noun in (t for t in span if t.pos_ == "NOUN" and t.lemma_.lower() in _list("claims")):
        content = _content_of(noun) or _content_after(noun)
        if content is not None:
            return content
    if span.root.lemma_ not in _list("telling"):
        for token in span:
            if token.lemma_ in _list("telling") and token.pos_ == "VERB" and told_by(token) != token:
                return told_by(token)
    return told_by(span.root)


def _content_after(noun: Token) -> Token | None:
    """The clause right behind `claims that`, wherever the parse hangs it."""
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    is_that = following is not None and following.lower_ == "that" and following.dep_ == "mark"
    return following.head if following is not None and is_that else None


def told_by(verb: Token) -> Token:
    """What is told rather than the telling of it."""
    if verb.lemma_ in _list("telling"):
        for child in verb.children:
            if child.dep_ == "ccomp":
                return child
    return verb


def _points_back(thing: Token) -> bool:
    words = {thing.lower_, *(child.lower_ for child in thing.children if child.dep_ == "det")}
    is_claim = thing.lemma_.lower() in _list("claims")
    return bool(words & (POINTING - {"it", "them"})) or (is_claim and "the" in words)


def _is_called_false(verb: Token) -> bool:
    """`is false`, `is not true`, `called it a lie`."""
    said = [
        t
        for child in verb.children
        if child.dep_ in {"acomp", "attr", "oprd", "prep", "ccomp", "dobj"}
        for t in child.subtree
    ]
    words = {token.lemma_.lower() for token in said}
    denied = any(child.dep_ == "neg" for child in verb.children)
    if verb.lemma_ == "be":
        return (bool(words & _list("false")) and not denied) or (bool(words & _list("not_true")) and denied)
    return bool(words & (_list("false") | _list("scorn")))


def _are_two_tellers(one: Span, other: Span) -> bool:
    """Whether each sentence is somebody's word, and not the same one's going on."""
    first, second = _teller(one), _teller(other)
    if second is None or (first is None and not _is_claim(one)):
        return False
    has_the = any(child.lower_ in {"the", "this"} for child in second.children)
    goes_on = second.pos_ == "PRON" or (
        second.lemma_.lower() in _list("same_teller") and second.tag_ == "NN" and has_the
    )
    is_other = any(child.lower_ in {"another", "other"} for child in second.children)
    return first is None or is_other or (not goes_on and first.lemma_ != second.lemma_)


def _is_claim(span: Span) -> bool:
    return any(token.lemma_ in {"declare", "claim", "report"} for token in span)


def _teller(span: Span) -> Token | None:
    """Whose word a sentence is: the subject of its telling, or what follows `according to`."""
    for token in span:
        if token.lower_ == "according":
            return next((t for t in token.subtree if t.dep_ == "pobj"), None)
    for token in span:
        if token.lemma_ in _list("telling") and token.pos_ == "VERB":
            return next((child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    return None


def _is_inside_marks(span: Span) -> bool:
    return span.doc[: span.start].text.count('"') % 2 == 1 or span[0].text == '"'


def _topic(span: Span) -> set[str]:
    skip = _list("telling") | _list("contrast") | {"be", "have", "do"}
    return {t.lemma_.lower() for t in span if t.pos_ in CONTENT} - skip


def _is_negative(verb: Token) -> bool:
    return any(token.dep_ == "neg" or token.lower_ in {"no", "never"} for token in verb.subtree)
