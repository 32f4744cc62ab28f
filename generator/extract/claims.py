"""What each clause tells of one act, in words that can be compared: who, what, where, and whether it is so.

A reply in a transcript takes up the act of its question. Never compares two clauses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.extract.happening.stance import COMES, has_none, stance_told
from generator.extract.proceedings import parties_of
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import subject_of
from generator.extract.wording.terms import act_of, listed, nominal_act, teller_of, terms_in, thing_word
from generator.model import FoundClaim
from generator.vocabulary import table

NO_PLACES = {"DATE", "TIME", "PERSON", "NORP"}
WHERE = {"in", "at", "near", "inside", "outside"}
NOT_ITS_OWN = {"conj", "advcl", "ccomp", "parataxis", "agent", "relcl"}
HELPERS = {"aux", "auxpass", "neg", "prt", "det", "advmod", "expl", "agent"}
NEAR = 4
"""Words between `who` and its verb, up to which the parse is believed."""
BELOW = {"relcl", "advcl", "ccomp"}
UNDONE = {"yes": "no", "planned": "refused"}
"""What a verb that tells the contrary of an act makes of it: `rejected` is not accepted."""


def find_claims(analysis: Analysis) -> tuple[FoundClaim, ...]:
    """Every clause that tells of an act, in order; what is only supposed or asked is none."""
    found: list[FoundClaim] = []
    for number, paragraph in enumerate(analysis.paragraphs):
        if paragraph.passage.kind == "heading":
            continue
        for token in paragraph.doc:
            claim = _claim(token, paragraph) if token.pos_ == "VERB" else None
            if claim is not None:
                found.append(claim)
            elif token.lemma_ == "be" and (absent := _none_of(token, paragraph)) is not None:
                found.append(absent)
        found += _at_the_request(paragraph)
        if analysis.document.kind == "transcript" and number:
            found += _replied(analysis.paragraphs[number - 1], paragraph)
    return tuple(found)


def _claim(verb: Token, paragraph: Paragraph, *, asked: bool = False) -> FoundClaim | None:
    act = act_of(verb) if verb.dep_ not in {"aux", "auxpass", "amod", "compound"} else None
    if act is None:
        return None
    undone = table("claims")["undone"].get(act)
    stance = stance_told(verb, asked=asked)
    if undone is not None and stance is not None:
        act, stance = undone, UNDONE.get(stance)
    if stance is None:
        return None
    own = list(_own_words(verb))
    doer, rest = _doer_and_rest(verb, own)
    subject, things = terms_in(doer), terms_in(rest)
    if not things and not subject and not has_none(verb):
        return None
    heads = [token for token in doer if token.head not in doer or token.dep_ == "conj"]
    return FoundClaim(
        paragraph.cite(verb.sent),
        paragraph.cite(_told(verb, doer, rest)),
        act,
        stance,
        subject,
        things,
        parties_of(heads),
        _places(verb, own),
        paragraph.cite(verb.doc[doer[0].i : doer[-1].i + 1]) if doer else None,
        _lemma_of(teller_of(verb)),
        paragraph.passage.kind,
        any(token.lower_ in listed("others") and _is_of_meeting(token) for token in (*doer, *rest)),
    )


def _is_of_meeting(token: Token) -> bool:
    """`the last round`, not `last month`."""
    return any(thing_word(word.lemma_.lower()) == "meeting" for word in (token, token.head))


def _told(verb: Token, doer: list[Token], rest: list[Token]) -> Span:
    """The clause without what is joined to it: from its first word to the last that follows on."""
    own = {token.i for token in (*doer, *rest, verb, *(c for c in verb.children if c.dep_ in HELPERS))}
    first = last = verb.i
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    while last > verb.i and (verb.doc[last].pos_ == "CCONJ" or verb.doc[last].is_punct):
        last -= 1
    return verb.doc[first : last + 1]


def _doer_and_rest(verb: Token, own: list[Token]) -> tuple[list[Token], list[Token]]:
    """The words for who acts, and of the clause's `own` those for what is acted on, how and where."""
    subject = subject_of(verb)
    if subject is not None and act_of(verb) == "propose" and not _is_at(subject, verb):
        subject = None  # whose idea it was must stand at the verb itself
    is_passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)
    by = [goal for child in verb.children if child.dep_ == "agent" for goal in child.children]
    doer = by[0] if is_passive and by else None if is_passive else subject
    if doer is not None and doer.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl" and verb.i - doer.i <= NEAR:
        doer = verb.head
    deed = nominal_act(verb)
    if deed is not None:
        return [], [t for t in (*_phrase(deed), *own) if t not in {deed, verb}]
    doers = _phrase(doer) if doer is not None else []
    thing = _phrase(subject) if subject is not None and is_passive else []
    taken = {*doers, *thing}
    rest = [token for token in own if token not in taken and token != verb]
    return doers, [*thing, *rest]


def _is_at(subject: Token, verb: Token) -> bool:
    """Whether no other noun stands between the subject and its verb."""
    if subject.head != verb:
        return False
    between = subject.doc[min(subject.i, verb.i) + 1 : verb.i]
    return not any(t.pos_ in {"NOUN", "PROPN"} and not subject.is_ancestor(t) for t in between)


def _phrase(head: Token) -> list[Token]:
    """A noun phrase without the clauses hung on it; of `X, which did Y` only X."""
    if head.tag_ in {"WDT", "WP"}:
        return [head]
    hung = {t for child in head.subtree if child.dep_ in {"relcl", "acl", "appos"} for t in child.subtree}
    return [token for token in head.subtree if token not in hung or token == head]


def _own_words(verb: Token) -> Iterator[Token]:
    """The clause without its joined and subordinate clauses; an infinitive belongs to it."""
    for child in verb.children:
        if child.dep_ in NOT_ITS_OWN or child.lower_ == "according":
            continue
        below = {t for c in child.subtree if c.dep_ in BELOW for t in c.subtree}
        yield from (token for token in child.subtree if token not in below)


def _places(verb: Token, own: list[Token]) -> tuple[str, ...]:
    """The named places a clause, by its `own` words, puts its act in or at, as written."""
    found: dict[str, None] = {}
    hosted = (t for c in verb.subtree if c.dep_ == "acl" and c.lemma_ == "host" for t in c.subtree)
    for child in (*own, *hosted):
        if child.dep_ == "prep" and child.lower_ in WHERE:
            for goal in (g for g in child.children if g.dep_ == "pobj" and g.ent_type_ not in NO_PLACES):
                words = [t for t in goal.subtree if t.dep_ == "compound" or t == goal]
                if any(t.pos_ == "PROPN" for t in words):
                    found[verb.doc[words[0].i : goal.i + 1].text] = None
    return tuple(found)


def _lemma_of(teller: Token | None) -> str:
    """The lemma of whoever is said to say so; empty where the source says it itself."""
    return teller.lemma_.lower() if teller is not None else ""


def _none_of(verb: Token, paragraph: Paragraph) -> FoundClaim | None:
    """`There will be no joint statement`, `no ceasefire is in force`: of what there is none."""
    noun = next((c for c in verb.children if c.dep_ in {"attr", "nsubj"} and c.pos_ == "NOUN"), None)
    if noun is None or not any(c.lower_ == "no" for c in noun.children) or _is_asked(verb):
        return None
    things = terms_in(t for t in _phrase(noun) if t.lower_ != "such")
    is_ahead = any(c.lower_ in COMES for c in verb.children)
    teller = _lemma_of(teller_of(verb))
    at, says = paragraph.cite(verb.sent), paragraph.cite(verb.doc[verb.left_edge.i : verb.right_edge.i + 1])
    return FoundClaim(at, says, "exist", "refused" if is_ahead else "no", (), things, teller=teller)


def _is_asked(verb: Token) -> bool:
    above = (verb, *verb.ancestors)
    return any(c.lower_ in listed("supposed") and c.dep_ == "mark" for t in above for c in t.children)


def _at_the_request(paragraph: Paragraph) -> Iterator[FoundClaim]:
    """`The talks were moved at the request of Lund`: who asked for it, though no verb says so."""
    for noun in (t for t in paragraph.doc if t.dep_ == "pobj" and t.head.lower_ in {"at", "on"}):
        if noun.lemma_.lower() not in listed("requests"):
            continue
        of = next((c for c in noun.children if c.lower_ in {"of", "by", "from"}), None)
        whose = next((c for c in noun.children if c.dep_ == "poss"), None)
        doer = next((g for g in of.children if g.dep_ == "pobj"), None) if of is not None else whose
        if doer is None:
            continue
        who = _phrase(doer)
        before = [t for t in noun.sent if t.i < noun.i and t not in who]
        at = paragraph.cite(noun.sent)
        agent = paragraph.cite(noun.doc[who[0].i : who[-1].i + 1])
        things = terms_in(before)
        yield FoundClaim(at, at, "propose", "yes", terms_in(who), things, parties_of([doer]), (), agent)


def _replied(question: Paragraph, reply: Paragraph) -> Iterator[FoundClaim]:
    """`Did the team walk out? — No.`: the reply tells what the question asks, or that it is not so."""
    asked = [sent for sent in question.doc.sents if sent.text.rstrip().endswith("?")]
    first = next((t for t in _after_label(reply) if t.is_alpha), None)
    if not asked or first is None:
        return
    stance = "yes" if first.lower_ in listed("yes") else "no" if first.lower_ in listed("no") else None
    sents = [s for s in reply.doc.sents if s.end > first.i]
    if stance is None and any(t.lower_ == "when" for t in asked[-1]):
        dated = any(t.ent_type_ == "DATE" for t in sents[0])
        stance = "yes" if dated else None  # `When was she boarded? — On 4 May.`
    if stance is None:
        return
    at = reply.cite(reply.doc[first.i : sents[min(1, len(sents) - 1)].end])
    for verb in asked[-1]:
        is_main = verb.pos_ == "VERB" and (verb.dep_ == "ROOT" or verb.head.text.isupper())
        claim = _claim(verb, question, asked=True) if is_main else None
        if claim is not None:
            yield replace(claim, at=at, says=at, stance=stance, agent=None, teller="reply")


def _after_label(paragraph: Paragraph) -> Iterable[Token]:
    """The words behind a turn's label `NAME:`."""
    colon = next((t.i for t in paragraph.doc[:12] if t.text == ":"), -1)
    return paragraph.doc[colon + 1 :]
