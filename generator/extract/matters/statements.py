"""One sentence with the people and clauses in it: what every rule about open matters starts from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.extract.proceedings import Act, read_act
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import is_in_marks
from generator.extract.reference.clauses import noun_phrase, read_clause, with_noun_subject
from generator.extract.reference.countries import countries_in
from generator.extract.reference.holders import Standing
from generator.extract.reference.nouns import is_event, is_team, places_of
from generator.extract.reference.referents import Referents
from generator.model import Citation, FoundQuote, FoundUnknown, Mention, Part

TERMS = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
LEADING = {"represent", "lead", "head", "attend", "send", "dispatch"}


class Statement(NamedTuple):
    """A sentence, its paragraph, who is who in it, and the two sentences before it."""

    span: Span
    paragraph: Paragraph
    referents: Referents
    before: Statement | None = None
    lemmas: frozenset[str] = frozenset()
    """Lemmas and words in lower case: most rules need one of a few, and are not tried without."""
    there: str | None = None
    """The place named last before it: where `there` is."""

    def behind(self, before: Statement | None) -> Statement:
        """The same sentence behind another one."""
        return Statement(self.span, self.paragraph, self.referents, before, self.lemmas, self.there)

    def and_before(self) -> Iterator[Statement]:
        """The sentence, then the two before it, the nearest first."""
        here: Statement | None = self
        while here is not None:
            yield here
            here = here.before

    def cite(self) -> Citation:
        """The place of the whole sentence, white space at its ends left out."""
        return self.paragraph.cite(self.span)

    def is_quoted(self) -> bool:
        """Whether it stands inside quotation marks or holds some."""
        return is_in_marks(self.span[0]) or '"' in self.span.text

    def clause(self, verb: Token) -> Citation:
        """The place of the clause this verb heads."""
        return self.paragraph.cite_words(verb.left_edge, verb.right_edge)

    def unknown(self, kind: str, verb: Token, question: tuple[Part, ...], rule: str) -> FoundUnknown:
        """What this sentence leaves open about the clause of a verb."""
        act = read_act(verb, self.referents) or act_below(verb, self.referents)
        subjects = read_clause(verb).subject
        type_ = type_of(act, verb, kind)
        parties = act.parties if act else countries_in(self.clause(verb).text)
        if len(parties) != 2 and verb.lemma_ == "meet" and subjects and subjects[0].lower_ == "they":
            meant = with_noun_subject(read_clause(verb)).subject
            parties = countries_in(" ".join(token.text for token in meant)) or countries_in(self.span.text)
            type_ = "meeting"
        if type_ == "team" and not parties:
            parties = countries_in(self.span.text)
        return FoundUnknown(
            self.cite(),
            kind,
            type_,
            self.clause(verb),
            question,
            terms_in(_without_asides(verb)),
            act.names if act and act.names else self.referents.names_in(subjects),
            parties,
            (act.places if act else places_of(verb)) or self._there(verb),
            rule=rule,
        )

    def _there(self, verb: Token) -> tuple[str, ...]:
        is_there = any(child.lower_ == "there" and child.dep_ != "expl" for child in verb.children)
        return (self.there,) if is_there and self.there is not None else ()

    def unknown_thing(self, kind: str, type_: str, thing: Token, question: str, rule: str) -> FoundUnknown:
        """What this sentence leaves open about a noun phrase."""
        whole = thing.doc[thing.left_edge.i : thing.right_edge.i + 1]
        return FoundUnknown(
            self.cite(),
            kind,
            type_,
            self.paragraph.cite(whole),
            (Part(question),),
            terms_in(thing.subtree),
            self.referents.names_in(thing.subtree),
            countries_in(whole.text),
            places_of(thing),
            rule=rule,
        )


def statements_of(
    analysis: Analysis, mentions: Sequence[Mention], quotes: Sequence[FoundQuote] = ()
) -> Iterator[Statement]:
    """Every sentence of a document, in order."""
    standing = Standing(analysis.document, mentions, quotes)
    before: Statement | None = None
    there: str | None = None
    for number, paragraph in enumerate(analysis.paragraphs):
        is_text = before is not None and before.paragraph.passage.kind == "text"
        previous = (before.referents, before.span) if before is not None and is_text else None
        asked = _answering(analysis, number, mentions)
        referents = Referents(paragraph, mentions, standing, previous, asked)
        for span in paragraph.doc.sents:
            before = Statement(span, paragraph, referents, _of_two(before), span.words, there)
            yield before
            if analysis.document.kind == "transcript":  # elsewhere `there` is not so near
                there = next((e.text for e in reversed(span.ents) if e.label_ == "GPE"), there)


def _answering(analysis: Analysis, number: int, mentions: Sequence[Mention]) -> Citation | None:
    """Whose turn of a transcript follows, by the name in its label."""
    after = analysis.paragraphs[number + 1 : number + 2]
    label = after[0].passage.label if after and analysis.document.kind == "transcript" else None
    if label is None or label == analysis.paragraphs[number].passage.label:
        return None
    return next((m.at for m in mentions if label[0] <= m.at.start and m.at.end <= label[1]), None)


def _of_two(before: Statement | None) -> Statement | None:
    """The sentence before with the one before that, so that no chain holds the whole document."""
    earlier = before.before if before is not None else None
    if before is None or earlier is None or earlier.before is None:
        return before
    return before.behind(earlier.behind(None))


def _without_asides(verb: Token) -> list[Token]:
    below = [child for child in verb.children if child.dep_ == "advcl"]
    left_out = {token for clause in below for token in clause.subtree}
    return [token for token in verb.subtree if token not in left_out]


def act_below(verb: Token, referents: Referents) -> Act | None:
    """The act a plan is about: `plans to travel`, `is going to begin`."""
    for child in verb.children:
        if child.dep_ == "xcomp" and (act := read_act(child, referents)) is not None:
            return act
    return None


def type_of(act: Act | None, verb: Token, kind: str) -> str:
    """What kind of question a clause asks."""
    words = {token.lower_ for token in verb.subtree}
    if words & {"who", "whom"} and (verb.lemma_ in LEADING or any(is_team(token) for token in verb.subtree)):
        return "team"
    if act is not None and act.about == "start":
        return "place" if "where" in words else "start"
    if act is not None and act.about in {"attendance", "meeting", "call"}:
        return act.about
    if act is not None and act.about == "sending":
        return "sending"
    return {"unconfirmed": "claim", "anonymous": "claim", "pending": "decision", "demand": "terms"}.get(
        kind, "fact"
    )


def phrase_of(thing: Token) -> str:
    """The noun phrase, without clauses and asides hung on it."""
    left_out = {t for c in thing.children if c.dep_ == "acl" for t in c.subtree}
    text = "".join(t.text_with_ws for t in noun_phrase(thing) if t not in left_out)
    return text.replace('"', "").strip(" ,;.")


def definite(phrase: str) -> str:
    """`a second meeting` as one that was told before."""
    first, _, rest = phrase.partition(" ")
    return f"the {rest}" if first.lower() in {"a", "an", "the"} and rest else phrase


def terms_in(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The lemmas that carry meaning, each once, sorted."""
    return tuple(sorted({token.lemma_.lower() for token in tokens if token.pos_ in TERMS}))


__all__ = ["Statement", "definite", "is_event", "phrase_of", "statements_of", "terms_in"]
