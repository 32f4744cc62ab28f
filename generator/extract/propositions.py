"""What each clause tells was done, so that it can be compared: the deed by its class, who, what, where, why.

A noun that names a deed with its doer (`the proposal of Lund`) is such a clause too. Never compares two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.extract.claiming.deeds import deed_noun, deeds_of, deeds_of_none, is_of_deed, none_of
from generator.extract.claiming.reasons import reason_of
from generator.extract.claiming.replies import replied
from generator.extract.claiming.roles import heads_of, phrase_of, places_in, roles_of
from generator.extract.claiming.stances import is_asserted, stance_of
from generator.extract.claiming.things import classes_in
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.wording.terms import teller_of
from generator.model import FoundProposition, FoundScene
from generator.vocabulary import words

NO_CLAUSE = {"aux", "auxpass", "amod", "compound"}
OF = {"of", "by", "from"}
BOUNDS = {"until": "until", "till": "until", "by": "by", "before": "by", "from": "from", "since": "from"}
STATE = "="
TIMED = {"prep", "npadvmod", "advmod", "advcl", "dobj", "attr", "xcomp"}
AT_LEAST = {"earliest", "latest"}
OWN = {"i", "we"}
HELPERS = {"aux", "auxpass", "neg", "expl"}
BACK = {"he", "she", "they", "it"}


def find_propositions(analysis: Analysis) -> tuple[FoundProposition, ...]:
    """Every clause and every noun with its doer that tells a deed, in order of the text, replies too."""
    found: list[FoundProposition] = []
    for number, paragraph in enumerate(analysis.paragraphs):
        if paragraph.passage.kind != "heading":
            found += (told for token in paragraph.doc for told in _told_by(token, paragraph))
        if analysis.document.kind == "transcript" and number:
            found += replied(analysis.paragraphs[number - 1], paragraph, _clause)
    return tuple(found)


def find_scenes(analysis: Analysis) -> tuple[FoundScene, ...]:
    """What each sentence is about, headings among them: the classes of its nouns and its names."""
    return tuple(
        FoundScene(paragraph.cite(sentence), classes_in(sentence), paragraph.passage.kind == "heading")
        for paragraph in analysis.paragraphs
        for sentence in paragraph.doc.sents
        if any(token.is_alpha for token in sentence)
    )


def _told_by(token: Token, paragraph: Paragraph) -> Iterator[FoundProposition]:
    if token.pos_ in {"VERB", "AUX"} and token.dep_ not in NO_CLAUSE:
        none = none_of(token)
        deeds = deeds_of_none(none) if none is not None else deeds_of(token)
        stance = stance_of(token) if deeds else None
        if stance is not None:
            yield _clause(token, deeds, stance, paragraph)
    elif token.pos_ == "NOUN" and deed_noun(token):
        yield from _noun(token, paragraph)


def _clause(verb: Token, deeds: tuple[str, ...], stance: str, paragraph: Paragraph) -> FoundProposition:
    doer, things, rest = roles_of(verb)
    own = _own(verb, (*doer, *things, *rest))
    doer = _meant(doer, verb)
    none = none_of(verb)
    if none is not None:
        doer, things = [], phrase_of(none)
    if all(STATE in deed for deed in deeds):
        doer, things, rest = [], [*things, *doer], []
    about = [t for t in things if not is_of_deed(t, verb, deeds)]
    reason = reason_of(verb)
    stance = "planned" if verb.lemma_ == "have" and stance == "yes" and _bound(verb) == "until" else stance
    return FoundProposition(
        at=paragraph.cite(verb.sent),
        says=paragraph.cite(_span([*own, *_happened(verb)])),
        deeds=deeds,
        stance=stance,
        doer=classes_in(doer),
        doer_at=paragraph.cite(_span(doer)) if doer else None,
        things=classes_in(about),
        heads=classes_in(heads_of(about) if none is not None else _named(about, deeds)),
        scene=classes_in(rest),
        places=tuple(paragraph.cite(place) for place in places_in(verb)),
        whens=tuple(paragraph.cite(each) for each in _whens(verb)),
        reason=paragraph.cite(reason) if reason is not None else None,
        reasons=classes_in(reason) if reason is not None else (),
        bound=_bound(verb),
        teller=_teller(verb, paragraph),
        is_main=is_asserted(verb),
    )


def _teller(verb: Token, paragraph: Paragraph) -> str:
    """The lemma of who says so; in a turn whoever it is labelled with, for `I` too."""
    teller = teller_of(verb)
    label = _label(paragraph)
    return label if teller is None or (label and teller.lower_ in OWN) else teller.lemma_.lower()


def _named(about: list[Token], deeds: tuple[str, ...]) -> list[Token]:
    """The nouns for what it is done to; of `the release of the crew took place` not the release."""
    return heads_of([token for token in about if not {*deed_noun(token)} & {*deeds}] or about)


def _meant(doer: list[Token], verb: Token) -> list[Token]:
    """The words for the doer; of `officials said they had not agreed` those for who says so."""
    teller = teller_of(verb) if len(doer) == 1 and doer[0].lower_ in BACK else None
    is_before = teller is not None and teller.i < doer[0].i and teller.pos_ != "PRON"
    return phrase_of(teller) if teller is not None and is_before else doer


def _happened(verb: Token) -> list[Token]:
    """`The blast that damaged the dam happened on 14 May`: the time told of what did it."""
    above = verb.head.head if verb.dep_ == "relcl" and verb.head.dep_ == "nsubj" else verb
    is_of_it = above != verb and above.lemma_ in words("deeds", "happens")
    return [t for c in above.children if is_of_it and c.dep_ in TIMED for t in (verb.head, *c.subtree)]


def _own(verb: Token, around: Iterable[Token]) -> list[Token]:
    """The clause's words; whom an infinitive only shares with the verb above it is none of it."""
    helpers = (c for c in verb.children if c.dep_ in HELPERS)
    return [verb, *helpers, *(t for t in around if verb.is_ancestor(t) or verb.dep_ == "relcl")]


def _label(paragraph: Paragraph) -> str:
    """Who speaks by the label of a turn; empty where none does."""
    label = paragraph.passage.label
    return paragraph.document.text[label[0] : label[1]].lower() if label is not None else ""


def _whens(verb: Token) -> Iterator[Span]:
    """The parts of a clause that may hold a time."""
    for child in verb.children:
        if child.dep_ in TIMED:
            yield child.doc[child.left_edge.i : child.right_edge.i + 1]


def _bound(verb: Token) -> str:
    """How a time bounds the deed: until, by, from; `at the earliest` is from, `at the latest` is by."""
    for word in verb.subtree:
        if word.lower_ in AT_LEAST and word.nbor(-1).lower_ == "the":
            return "from" if word.lower_ == "earliest" else "by"
    below = (
        g for c in verb.children if c.dep_ == "advcl" for g in c.children if g.lower_ in {"until", "till"}
    )
    near = (*verb.children, *below)
    timed = (
        c
        for c in near
        if c.lower_ in BOUNDS
        and any(t.ent_type_ in {"DATE", "TIME"} for t in (c if c.dep_ == "prep" else c.head).subtree)
    )
    first = next(timed, None)
    return BOUNDS[first.lower_] if first is not None else ""


def _noun(noun: Token, paragraph: Paragraph) -> Iterator[FoundProposition]:
    """`Lund's proposal`, `a paper from Lund`, `at the request of Lund`, `the release of the crew by Varn`."""
    deeds = deed_noun(noun)
    of_doer = bool({*deeds} & words("deeds", "of_doer"))
    goals = {c.lower_: g for c in noun.children if c.lower_ in OF for g in c.children if g.dep_ == "pobj"}
    whose = next((c for c in noun.children if c.dep_ == "poss" and c.tag_ != "PRP$"), None)
    doer = goals.get("by") or goals.get("from") or whose or (goals.get("of") if of_doer else None)
    thing = goals.get("of") if goals.get("of") is not doer else None
    if doer is None and thing is None:
        return
    told, things = ([] if each is None else phrase_of(each) for each in (doer, thing))
    around = [] if thing is not None else [t for t in _clause_around(noun) if t not in told]
    yield FoundProposition(
        at=paragraph.cite(noun.sent),
        says=paragraph.cite(_span([noun, *told, *things])),
        deeds=deeds,
        stance="yes",
        doer=classes_in(told),
        doer_at=paragraph.cite(_span(told)) if told else None,
        things=classes_in([*things, *around, *([noun] if of_doer else [])]),
        heads=classes_in(heads_of(things)),
        is_noun=True,
    )


def _clause_around(noun: Token) -> list[Token]:
    """The clause a noun stands in; its own deed's word left out."""
    verb = next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), noun.sent.root)
    subject = [t for c in verb.children if c.dep_ in SUBJECTS for t in c.subtree]
    return [t for t in (*subject, *noun.subtree) if t != noun] + [verb]


def _span(tokens: list[Token]) -> Span:
    return tokens[0].doc[min(t.i for t in tokens) : max(t.i for t in tokens) + 1]
