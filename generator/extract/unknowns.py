"""What a document leaves unknown: asked, stated, still to be decided, refused, unconfirmed.

Each cue is a row of `vocabulary/en/unknowns.toml`; the rules here only say how cue and clause hang together.
A question put for effect and a speaker's question to himself leave nothing open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Span, Token

from generator.extract.analysis import Analysis, Paragraph
from generator.extract.clauses import WH, ask, read_clause, subject_of
from generator.extract.proceedings import Act, is_event, is_team, places_of, read_act
from generator.extract.referents import Referents, parties_in
from generator.model import Citation, FoundUnknown, Mention, Part
from generator.vocabulary import table

CLAUSES = {"ccomp", "pcomp", "csubj", "advcl", "xcomp", "acl", "conj", "csubjpass"}
FIRST_PERSON = {"i", "we", "me", "us", "my", "our"}


def find_unknowns(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[FoundUnknown, ...]:
    """Everything the document leaves open, in order; one clause gives one."""
    found = [
        unknown
        for paragraph in analysis.paragraphs
        for sentence in paragraph.doc.sents
        for unknown in _in_sentence(sentence, paragraph, Referents(paragraph, mentions))
    ]
    return tuple({unknown.words: unknown for unknown in found[::-1]}.values())[::-1]


def _in_sentence(sentence: Span, paragraph: Paragraph, referents: Referents) -> Iterator[FoundUnknown]:
    reader = _Reader(sentence, paragraph, referents)
    yield from reader.asked()
    yield from reader.embedded()
    yield from reader.unsettled()
    yield from reader.unconfirmed()


@cache
def _list(key: str) -> frozenset[str]:
    return frozenset(table("unknowns")[key])


class _Reader:
    """The rules over one sentence."""

    def __init__(self, sentence: Span, paragraph: Paragraph, referents: Referents) -> None:
        self.sentence, self.paragraph, self.referents = sentence, paragraph, referents

    def asked(self) -> Iterator[FoundUnknown]:
        """A question of the source itself: polar, about what is to come, not inside quotation marks."""
        text = self.sentence.text.strip()
        if not text.endswith("?") or _is_quoted(self.sentence):
            return
        first = self.sentence[0].lower_
        if (
            first in _list("rhetorical_openings")
            or first in WH
            or first not in {"will", "is", "are", "did", "has", "have"}
        ):
            return
        verb = self.sentence.root
        yield self._found("asked", verb, (Part(text),), "a question of the source")

    def embedded(self) -> Iterator[FoundUnknown]:
        """`whether`, `if` and question words under something that says it is not known."""
        for token in self.sentence:
            verb = _embedded_verb(token)
            kind = verb and _ignorance(token, verb)
            if verb is None or not kind or _is_shrug(token):
                continue
            clause = read_clause(verb)
            opening = "When, if at all, " if _is_when_or_whether(token, verb) else ""
            yield self._found(kind, verb, ask(clause, self.referents, opening), f"{kind}: {token.lower_}")

    def unsettled(self) -> Iterator[FoundUnknown]:
        """`No date has been set for X`, `the make-up of X is to be decided by Y`, `no word on X`."""
        for noun in self.sentence:
            if noun.pos_ != "NOUN" or (thing := _thing_of(noun)) is None or not _is_unsettled(noun):
                continue
            yield from self._about_thing(noun, thing)

    def unconfirmed(self) -> Iterator[FoundUnknown]:
        """A report the source says nobody has confirmed."""
        text = self.sentence.text.lower()
        if not any(cue in text for cue in _list("unconfirmed_cues")):
            return
        root = self.sentence.root
        if any(
            t.dep_ in {"advcl", "relcl", "conj"} and t.lemma_ in {"confirm", "verify"} for t in self.sentence
        ):
            yield self._found("unconfirmed", root, (), "reported, not confirmed")

    def _about_thing(self, noun: Token, thing: Token) -> Iterator[FoundUnknown]:
        lemma = noun.lemma_.lower()
        phrase = _phrase(thing)
        if lemma in _list("when_nouns"):
            yield self._noun_question("start", noun, thing, f"When will {phrase} take place?")
        elif lemma in _list("where_nouns"):
            yield self._noun_question("place", noun, thing, f"Where will {phrase} take place?")
        elif lemma in _list("team_nouns"):
            yield self._noun_question("team", noun, thing, f"Who will be in {phrase}?")
        elif is_event(thing):
            yield self._noun_question("meeting", noun, thing, f"Will {phrase} take place?")

    def _noun_question(self, kind: str, noun: Token, thing: Token, question: str) -> FoundUnknown:
        whole = self.paragraph.doc[noun.left_edge.i : noun.right_edge.i + 1]
        names = self.referents.names_in([*self._subjects_above(noun), *thing.subtree])
        return FoundUnknown(
            self.paragraph.cite(self.sentence),
            "stated",
            kind,
            self.paragraph.cite(whole),
            (Part(question),),
            _terms(thing.subtree),
            names,
            parties_in(whole.text),
            places_of(thing),
            f"not settled: {noun.lemma_.lower()}",
        )

    def _found(self, kind: str, verb: Token, question: tuple[Part, ...], rule: str) -> FoundUnknown:
        act = read_act(verb, self.referents) or _act_below(verb, self.referents)
        clause = self.paragraph.doc[verb.left_edge.i : verb.right_edge.i + 1]
        return FoundUnknown(
            self.paragraph.cite(self.sentence),
            kind,
            _type_of(act, verb, kind),
            self.paragraph.cite(clause),
            question,
            _terms(verb.subtree),
            act.names if act and act.names else self._subjects(verb),
            act.parties if act else parties_in(clause.text),
            act.places if act else places_of(verb),
            rule,
        )

    def _subjects_above(self, noun: Token) -> Iterator[Token]:
        """Who does or does not settle it: `the Salcedo office has announced no plans for a meeting with`."""
        subject = subject_of(noun.head) if noun.dep_ == "dobj" else None
        yield from subject.subtree if subject is not None else ()

    def _subjects(self, verb: Token) -> tuple[Citation, ...]:
        return self.referents.names_in(read_clause(verb).subject)


def _act_below(verb: Token, referents: Referents) -> Act | None:
    """The act a plan is about: `plans to travel`, `is going to begin`."""
    for child in verb.children:
        if child.dep_ == "xcomp" and (act := read_act(child, referents)) is not None:
            return act
    return None


def _type_of(act: Act | None, verb: Token, kind: str) -> str:
    words = {token.lower_ for token in verb.subtree}
    if "who" in words and (
        any(is_team(t) for t in verb.subtree) or verb.lemma_ in {"represent", "lead", "head", "attend"}
    ):
        return "team"
    if act is not None and act.about == "start":
        return "place" if "where" in words else "start"
    if act is not None and act.about in {"attendance", "meeting"}:
        return act.about
    if kind == "unconfirmed":
        return "claim"
    return "decision" if kind == "pending" or (act is not None and act.about == "sending") else "fact"


def _embedded_verb(token: Token) -> Token | None:
    """The verb of the clause that this word opens, if it opens one."""
    if token.lower_ in {"whether", "if"} and token.dep_ == "mark":
        return token.head
    if token.lower_ not in WH or token.tag_ not in {"WRB", "WP", "WDT", "WP$"}:
        return None
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"} and ancestor.dep_ != "xcomp":
            return ancestor if ancestor.dep_ in CLAUSES else None
    return None


def _ignorance(token: Token, verb: Token) -> str | None:
    """How the words above a clause say it is not known: stated, declined, pending; None if they do not."""
    head = verb.head
    if verb.dep_ == "conj":
        head = head.head
    if token.lower_ != "whether" and verb.dep_ == "advcl":
        return None
    if head.pos_ == "ADP":
        return _noun_ignorance(head.head, token)
    if head.pos_ == "NOUN":
        return _noun_ignorance(head, token)
    return _verb_ignorance(head, token)


def _noun_ignorance(noun: Token, token: Token) -> str | None:
    lemma = noun.lemma_.lower()
    if noun.pos_ == "VERB":
        return _verb_ignorance(noun, token)
    governor = noun.head
    if lemma in _list("refused") and (governor.lemma_ in _list("refuse") or token.lower_ == "whether"):
        return "declined"
    if lemma in _list("pending"):
        return "pending"
    if lemma in _list("doubt") or (lemma in _list("word") and _is_denied(noun)):
        return "stated"
    return "stated" if token.lower_ == "whether" else None


def _verb_ignorance(verb: Token, token: Token) -> str | None:
    lemma = verb.lemma_.lower()
    adjectives = {child.lower_ for child in verb.children if child.dep_ in {"acomp", "oprd", "attr"}} | {
        verb.lower_
    }
    if adjectives & _list("unknown") or (adjectives & _list("known_if_not_denied") and _is_denied(verb)):
        return "stated"
    if lemma in _list("tell") and _is_denied(verb):
        return "stated" if verb.dep_ != "xcomp" else "declined"
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _list("refuse"):
        return "declined"
    if lemma in {"see", "decide", "determine"} and verb.dep_ == "xcomp" and verb.head.lemma_ == "remain":
        return "stated"
    if lemma in _list("pend") and (token.lower_ == "whether" or _is_to_come(verb)):
        return "pending"
    return None


def _is_denied(token: Token) -> bool:
    """`not`, `no` or `yet to` at the word itself, at its noun or the verb it hangs on."""
    near = (
        (token, token.head)
        if token.dep_ in {"acomp", "attr", "dobj", "nsubj", "nsubjpass", "xcomp"}
        else (token,)
    )
    return any(
        child.lower_ in {"not", "n't", "no", "never", "without", "any"}
        and (child.lower_ != "any" or _is_denied(token.head))
        for word in near
        for child in word.children
    )


def _is_to_come(verb: Token) -> bool:
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "advmod"}}
    return bool(words & {"will", "would", "must", "still", "to"})


def _is_shrug(token: Token) -> bool:
    """`whether you like it or not`, `no matter whether`."""
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    return (following in {"you", "or"} and token.lower_ == "whether") or before in {"matter", "regardless"}


def _is_when_or_whether(token: Token, verb: Token) -> bool:
    words = {child.lower_ for child in verb.children}
    return token.lower_ in {"when", "whether"} and {"when", "whether"} <= words


def _thing_of(noun: Token) -> Token | None:
    """What a date, venue, plan or word is of: `no date for the talks`, `plans for a meeting with Orla`."""
    keys = ("when_nouns", "where_nouns", "team_nouns", "plan_nouns", "word")
    if not any(noun.lemma_.lower() in _list(key) for key in keys):
        return None
    places = [child for child in noun.children if child.dep_ == "prep"]
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        places += [
            child for child in noun.head.children if child.dep_ == "prep" and child.lower_ in _list("on")
        ]
    for place in places:
        for thing in place.children:
            if thing.dep_ in {"pobj", "dobj"} and (is_event(thing) or is_team(thing)):
                return thing
    return None


def _is_unsettled(noun: Token) -> bool:
    verb = noun.head
    if any(child.lower_ == "no" for child in noun.children):
        return True
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    if verb.lemma_ in _list("settle") and _is_denied(verb):
        return True
    words = {token.lower_ for token in verb.subtree if verb in {token.head, token.head.head}}
    settles = any(token.lemma_ in _list("settle") for token in verb.subtree)
    return settles and bool(words & _list("still_open"))


def _phrase(thing: Token) -> str:
    """The noun phrase, without what follows a comma, in lower case where it opened a sentence."""
    left_out = {t for c in thing.children if c.dep_ in {"relcl", "appos", "acl"} for t in c.subtree}
    tokens = [t for t in thing.subtree if t not in left_out]
    return "".join(t.text_with_ws for t in tokens).strip(" ,;.")


def _terms(tokens: Sequence[Token] | Iterator[Token]) -> tuple[str, ...]:
    kept = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
    return tuple(sorted({token.lemma_.lower() for token in tokens if token.pos_ in kept}))


def _is_quoted(sentence: Span) -> bool:
    before = sentence.doc[: sentence.start].text.count('"')
    return before % 2 == 1 or '"' in sentence.text
