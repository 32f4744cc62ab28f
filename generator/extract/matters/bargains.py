"""Verbs and nouns that demand, offer, refuse and threaten by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.extract.reading.actors import own_subject, phrase_of, subject_of
from generator.extract.reading.clause_words import balanced, from_verb, is_own_words, trimmed, whole_clause
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import OUTSIDE, Reading
from generator.extract.reading.verb_forms import verb_forms
from generator.extract.speech.sources import noun_phrase
from generator.vocabulary import table

NEAR = 4
"""So many words before a verb a hedge may stand: "in effect", "in essence"."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
FIRST = frozenset({"i", "we"})


@dataclass(frozen=True, slots=True)
class Bargain:
    """A term as the words voice it; `verb` is the one whose subject's term it is, unless `actor` says."""

    kind: str
    says: Span
    verb: Token | None
    rule: str
    actor: Span | None = None
    addressee: Span | None = None
    consequence: Span | None = None
    when: Span | None = None


@cache
def listed(kind: str, key: str) -> frozenset[str]:
    """The words under a key of a kind of term."""
    return frozenset(table("register")[kind][key])


def bargains_at(token: Token, reading: Reading) -> Iterator[Bargain]:
    """The terms that this very word voices."""
    if token.pos_ in {"VERB", "AUX"}:
        if not is_supposed(token) and not _is_hedged(token):
            yield from _by_verb(token, reading)
            yield from _by_duty(token, reading)
    elif token.pos_ == "NOUN":
        yield from _by_noun(token, reading)
    elif token.pos_ == "ADJ":
        yield from _by_adjective(token, reading)


def _by_verb(verb: Token, reading: Reading) -> Iterator[Bargain]:
    forms = verb_names(verb)
    negated = is_negated(verb)
    if negated or refuses(verb):
        yield from _refusal(verb, reading, forms, negated=negated)
        return
    if _is_modal(verb) and not _is_first_person(verb):
        return
    for kind in ("demand", "offer", "threat"):
        if kind == "demand" and _calls_for_talks(verb):
            continue
        if forms & listed(kind, "verbs") and _has_object(verb) and _may_act(verb, reading):
            says = _wanted(verb, reading) if kind == "demand" else from_verb(verb, reading)
            yield Bargain(kind, says, verb, f"verb of {kind}", addressee=_addressee(verb, reading))
    for kind in ("demand", "offer"):
        if forms & listed(kind, "told") and _told(verb) is not None and _may_act(verb, reading):
            says = from_verb(verb, reading)
            told = _told(verb)
            yield Bargain(
                kind, says, verb, f"told to ({kind})", addressee=phrase_of(told, reading) if told else None
            )
    if "want" in forms and _wanted_from(verb) and _may_act(verb, reading):
        yield Bargain("demand", from_verb(verb, reading), verb, "wants from")
    yield from _warning(verb, reading, forms)


def _calls_for_talks(verb: Token) -> bool:
    """ "Called for talks", "for an end to the war": a wish that binds nobody."""
    goals = (g for c in verb.children if c.lower_ == "for" for g in c.children if g.dep_ == "pobj")
    return verb.lemma_ == "call" and any(goal.lemma_.lower() in listed("demand", "wishes") for goal in goals)


def _wanted(verb: Token, reading: Reading) -> Span:
    """From the verb on; of "the truce that Lund demands" the thing itself."""
    subject = own_subject(verb)
    own = subject is not None and subject.tag_ not in {"WP", "WDT"}
    if (
        own
        and verb.dep_ == "relcl"
        and not any(c.dep_ in {"dobj", "ccomp"} and c.i > verb.i for c in verb.children)
    ):
        return noun_phrase(verb.head, reading)
    return from_verb(verb, reading)


def _refusal(verb: Token, reading: Reading, forms: frozenset[str], *, negated: bool) -> Iterator[Bargain]:
    if not _may_act(verb, reading):
        return
    refused = refuses(verb)
    if refused and not negated:
        target = next((c for c in verb.children if c.dep_ == "xcomp"), None)
        if target is not None:
            yield from _refused(verb, reading, verb_names(target), "refuses to")
    elif negated and _binds(verb):
        yield from _refused(verb, reading, forms, "will not", never=_is_never(verb))


def _refused(
    verb: Token, reading: Reading, forms: frozenset[str], rule: str, *, never: bool = False
) -> Iterator[Bargain]:
    says = from_verb(verb, reading)
    if _has_exception(says) and forms & (listed("refusal", "acts") | listed("refusal", "plans")):
        yield Bargain("condition", says, verb, f"{rule}, but")
    elif never or forms & listed("refusal", "acts"):
        yield Bargain("red line", says, verb, rule)


def _warning(verb: Token, reading: Reading, forms: frozenset[str]) -> Iterator[Bargain]:
    """ "Warned that … comes at a cost": a threat when what is told hurts."""
    vows = bool(forms & listed("threat", "vows"))
    if not (vows or forms & listed("threat", "warnings")) or not _may_act(verb, reading):
        return
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and (acts_hurtfully(child) if vows else hurts(child)):
            yield Bargain("threat", whole_clause(child, reading), verb, "warns of what hurts")
            return
    if verb.dep_ == "relcl" and {"warn of", "warn about"} & forms and _noun_hurts(verb.head):
        left = verb.head.left_edge.i
        thing = verb.doc[left + (verb.doc[left].pos_ == "DET") : verb.head.i + 1]
        yield Bargain("threat", balanced(trimmed(thing)), verb, "warns of what hurts")


def _by_duty(verb: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Moscow must …", "it is vital that Moscow …", told by somebody: a demand on whoever must."""
    subject = own_subject(verb)
    if subject is None or subject.ent_type_ not in {"GPE", "NORP"} or is_negated(verb):
        return
    must = any(c.dep_ == "aux" and c.lower_ == "must" for c in verb.children)
    vital = verb.dep_ == "ccomp" and any(
        c.dep_ == "acomp" and c.lower_ in listed("demand", "needed") for c in verb.head.children
    )
    if (must or vital) and is_own_words(verb, reading):
        addressee = doc_span(subject)
        yield Bargain("demand", whole_clause(verb, reading), None, "must", addressee=addressee)


def doc_span(token: Token) -> Span:
    """The word as a span."""
    return token.doc[token.i : token.i + 1]


def _by_noun(noun: Token, reading: Reading) -> Iterator[Bargain]:
    """ "Lund's demand for …", "the offer by Lund to …": the owner acts."""
    for kind in ("demand", "offer", "threat"):
        owner = _owner(noun) if noun.lemma_ in listed(kind, "nouns") else None
        if (
            owner is not None
            and not _is_judged(noun)
            and _has_content(noun)
            and reading.inside[noun.i] == OUTSIDE
        ):
            says = trimmed(noun.doc[noun.i : max(t.i for t in _content_of(noun)) + 1])
            yield Bargain(kind, says, None, f"noun of {kind}", actor=noun_phrase(owner, reading))


def _is_judged(noun: Token) -> bool:
    """ "He considers the demand for … excessive": the verb above weighs it."""
    above = (t for t in noun.ancestors if t.pos_ == "VERB")
    return any(verb_forms().get(t.lower_, ("", ""))[1] == "think" for t in above)


def _by_adjective(word: Token, reading: Reading) -> Iterator[Bargain]:
    verb = word.head
    if verb.lemma_ not in {"be", "remain", "stay"} or is_negated(verb) or not _may_act(verb, reading):
        return
    if is_supposed(verb):
        return
    content = [
        t for c in word.children if c.i > word.i and c.dep_ in {"xcomp", "prep", "ccomp"} for t in c.subtree
    ]
    if word.lower_ in listed("demand", "adjectives") and content:
        yield Bargain("demand", from_verb(verb, reading), verb, "insistent")
    elif word.lower_ in listed("offer", "adjectives") and any(
        t.lemma_.lower() in listed("offer", "granted") for t in content
    ):
        yield Bargain("offer", from_verb(verb, reading), verb, "ready to")


def verb_names(verb: Token) -> frozenset[str]:
    """The lemma, alone and with its particle or preposition: `call`, `call for`."""
    lemma = verb.lemma_.lower()
    joined = {f"{lemma} {c.lower_}" for c in verb.children if c.dep_ in {"prep", "prt"} and c.i - verb.i <= 3}
    return frozenset({lemma, *joined})


def is_negated(verb: Token) -> bool:
    """Whether the clause is denied: by not or never, or by "no" on its subject or object."""
    own = any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)
    nothing = any(
        c.lower_ in {"nothing", "nobody", "neither", "nor"} or any(g.lower_ == "no" for g in c.children)
        for c in verb.children
        if c.dep_ in {"nsubj", "nsubjpass", "attr", "cc", "preconj"}
    )
    return own or nothing


def refuses(verb: Token) -> bool:
    """Whether the verb itself refuses."""
    return bool(verb_names(verb) & listed("refusal", "verbs"))


def hurts(verb: Token) -> bool:
    """Whether a clause tells of an act or a thing that hurts."""
    things = (t for t in verb.subtree if t.dep_ in {"dobj", "pobj", "attr", "nsubj", "nsubjpass"})
    return any(_noun_hurts(thing) for thing in things) or acts_hurtfully(verb)


def acts_hurtfully(verb: Token) -> bool:
    """Whether the verb, or one joined to it, is an act that hurts."""
    verbs = [verb, *(c for c in verb.children if c.dep_ == "conj")]
    return any(v.lemma_.lower() in listed("threat", "acts") for v in verbs)


def _noun_hurts(noun: Token) -> bool:
    return noun.lemma_.lower() in listed("threat", "hurts")


def _binds(verb: Token) -> bool:
    """Whether a refusal is for the time to come, or a standing one in the first person."""
    aux = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if aux & {"did", "had", "have", "has"}:
        return False
    return (
        bool(aux & {"will", "wo", "would", "'ll", "'d", "do", "does", "can", "ca", "shall"})
        and verb.tag_ == "VB"
    )


def _is_never(verb: Token) -> bool:
    return any(c.lower_ == "never" for c in verb.children) and any(
        c.lower_ in {"will", "'ll", "would", "shall"} for c in verb.children
    )


def _has_exception(says: Span) -> bool:
    text = f" {says.text.lower()} "
    return any(f" {word} " in text for word in listed("refusal", "exceptions"))


def _has_object(verb: Token) -> bool:
    objects = {"dobj", "ccomp", "xcomp"}
    if any(c.dep_ == "ccomp" and c.left_edge.lower_ == "what" for c in verb.children):
        return False  # "demanded what some called a surrender": somebody's reading of it
    if any(c.dep_ in objects for c in verb.children if c.i > verb.i):
        return not (verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children))
    return any(
        c.lower_ in {"for", "on", "upon", "to"} and any(g.dep_ == "pobj" for g in c.children)
        for c in verb.children
        if c.i > verb.i
    )


def _told(verb: Token) -> Token | None:
    """Whom the verb tells to act, when it names an act."""
    act = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i), None)
    if act is None or act.pos_ not in {"VERB", "AUX"}:
        return None
    inner = next((c for c in act.children if c.dep_ == "nsubj"), None)
    direct = next((c for c in verb.children if c.dep_ == "dobj"), None)
    called = next(
        (g for c in verb.children if c.lower_ in {"on", "upon"} for g in c.children if g.dep_ == "pobj"), None
    )
    told = called or direct or inner
    return told if told is not None and told.pos_ in NOMINAL else None


def _addressee(verb: Token, reading: Reading) -> Span | None:
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > verb.i:
            head = own_subject(child)
            named = head is not None and head.ent_type_ in {"GPE", "NORP", "PERSON", "ORG"}
            return phrase_of(head, reading) if head is not None and named else None
        if child.dep_ == "prep" and child.lower_ in {"from", "to", "of"} and child.i > verb.i:
            head = next((g for g in child.children if g.dep_ == "pobj"), None)
            if head is not None and head.ent_type_ in {"GPE", "NORP", "PERSON", "ORG"}:
                return phrase_of(head, reading)
    return None


def _may_act(verb: Token, reading: Reading) -> bool:
    """Whether the subject can be the one whose term this is: in marks the speaker, outside them an actor."""
    head = subject_of(verb)
    if head is None:
        return False
    if is_own_words(verb, reading) and is_own_words(head, reading):
        return head.lower_ in FIRST or head.ent_type_ in {"GPE", "NORP"}
    return head.pos_ in NOMINAL and head.lower_ not in {"it", "that", "this", "which", "there"}


def is_supposed(verb: Token) -> bool:
    """Whether the clause is itself only supposed or asked: under if, whether, why."""
    marks = {"if", "whether", "unless", "why", "how"}
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in marks and c.i < verb.i for c in verb.children)


def _is_hedged(verb: Token) -> bool:
    words = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    before = verb.doc[max(verb.sent.start, verb.i - NEAR) : verb.i]
    nouns = {token.lower_ for token in before[1:] if token.nbor(-1).lower_ == "in"}
    return bool(words & listed("hedges", "words") or nouns & listed("hedges", "in_nouns"))


def _is_modal(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in listed("modals", "will") for c in verb.children)


def _is_first_person(verb: Token) -> bool:
    head = own_subject(verb)
    return head is not None and head.lower_ in FIRST


def _wanted_from(verb: Token) -> bool:
    return verb.lemma_ == "want" and any(c.lower_ == "from" for c in verb.children)


def _owner(noun: Token) -> Token | None:
    owner = next(
        (c for c in noun.children if c.dep_ == "poss" and c.ent_type_ in {"PERSON", "GPE", "ORG", "NORP"}),
        None,
    )
    if owner is not None:
        return owner
    by = [g for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "from"} for g in c.children]
    named = next((g for g in by if g.dep_ == "pobj" and g.ent_type_ in {"PERSON", "GPE", "ORG"}), None)
    return named or next((c for c in noun.children if c.dep_ == "amod" and c.ent_type_ == "NORP"), None)


def _content_of(noun: Token) -> list[Token]:
    return [
        t
        for c in noun.children
        if c.i > noun.i and (c.dep_ in {"acl", "relcl", "ccomp"} or c.lower_ in {"for", "to", "that", "on"})
        for t in c.subtree
    ]


def _has_content(noun: Token) -> bool:
    return bool(_content_of(noun))
