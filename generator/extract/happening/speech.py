"""Speech as an event: somebody says something on a known day."""

from __future__ import annotations

from generator.extract.dates import day_of
from generator.extract.happening.clauses import Clause
from generator.extract.happening.doers import acts, is_relay
from generator.extract.happening.kinds import judges
from generator.extract.happening.when import is_timed
from generator.extract.parties.scenes import Scene
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE
from generator.extract.reading.told import is_in_marks, is_under_its_words
from generator.extract.reference.referents import Referents
from generator.model import FoundDate
from generator.vocabulary import table, words


def is_said(scene: Scene, sentence: Span, clause: Clause, referents: Referents) -> bool:
    """Whether somebody says something on a known day, himself or as an agency or a source that relays it."""
    is_named = referents.who(clause.subject) is not None
    tellers = [clause.subject, *_agents(clause.verb)]
    is_named = is_named or (bool(clause.dates) and _is_body(clause.subject))
    if not (is_named or any(acts(one, scene) or is_relay(one, scene) for one in tellers)):
        return False
    if (
        (_is_vague(clause.subject) and not clause.dates)
        or (_is_within(clause) and not _is_relayed(clause.verb, scene))
        or clause.direction == FUTURE
        or sentence.text.lstrip().lower().startswith(tuple(table("events")["speech"]["follows"]))
        or "neg" in clause.verb.deps
    ):
        return False
    if any(d.day or _is_of_a_week(d) for d in clause.dates):
        return True
    near = all("/" in d.when for d in clause.dates)
    return near and _is_fresh(clause, scene, sentence, referents)


def _is_of_a_week(told: FoundDate) -> bool:
    """`said last week`, `told the paper earlier this week`: in days that can be counted."""
    return told.precision in {"week", "days"} and "/" in told.when


def _is_body(subject: Token) -> bool:
    """`The court ruled on Monday`, where no other court is told of."""
    return subject.lemma_.lower() in words("events", "speech.tellers.bodies") and subject.pos_ == "NOUN"


def _is_vague(teller: Token) -> bool:
    """`Several countries said`: nobody knows when, where the words do not say."""
    return not teller.below.isdisjoint({"several", "some", "many", "various", "numerous"})


def _agents(verb: Token) -> list[Token]:
    """Who speaks in a passive: `was promised by both governments`."""
    return [who for c in verb.children if c.dep_ == "agent" for who in c.children if who.dep_ == "pobj"]


def _is_fresh(clause: Clause, scene: Scene, sentence: Span, referents: Referents) -> bool:
    """Whether undated words were said on the day of the post: in a headline, or in the past or perfect at the
    head of a paragraph; not "had said", "said earlier", "has repeatedly said", "has in the past said".
    Further on in it, who has not been heard yet, or does more than say."""
    verb = clause.verb
    near = verb.below
    spans = {g.lower_ for c in verb.children if c.dep_ == "prep" for g in c.children}
    near |= {t.lower_ for t in verb.doc.tokens[verb.i + 1 : verb.i + 2]}  # hung on what is said
    is_old = "had" in near or not near.isdisjoint(words("events", "speech.tellers.before"))
    if is_old or verb.lemma_ == "be" or not spans.isdisjoint(words("events", "speech.tellers.spans")):
        return False
    if scene.paragraph.passage.kind in {"heading", "caption"}:
        return verb.tag_ in {"VBZ", "VBP"}
    if is_timed(scene) and verb.tag_ in {"VBZ", "VBP"}:
        return True
    before = sentence.doc.tokens[: sentence.start]
    told = sentence.doc.text[: sentence.start_char].rstrip()
    is_label = told.endswith(":")  # "Team chosen: the premier criticized …"
    opens = is_label or not any(t.pos_ in {"VERB", "AUX"} for t in before if not is_in_marks(t))
    is_perfect = bool(near & {"has", "have"}) and verb.tag_ == "VBN"
    if is_perfect:
        return opens or "also" in near
    if verb.tag_ != "VBD" or (opens and "also" in near):
        return False
    return opens or _goes_on(clause, scene, sentence, referents)


def _goes_on(clause: Clause, scene: Scene, sentence: Span, referents: Referents) -> bool:
    """Whether a later sentence of a post tells who else spoke, or what else he did by words, on its day."""
    today = str(day_of(scene.paragraph.document, scene.paragraph.passage))
    if any(date.when[:10] != today for date in scene.dates_between(0, sentence.end_char)):
        return False
    who = referents.who(clause.subject)
    if who is None and clause.subject.pos_ != "PROPN":
        return False
    verb = clause.verb
    if verb.lemma_ in words("events", "speech.kept") or judges(verb) != "":
        return True
    spoken = words("saying", "say")
    tellers = (c for t in sentence.doc[: sentence.start] if t.lemma_ in spoken for c in t.children)
    heard = {_name(c, referents) for c in tellers if c.dep_ in SUBJECTS}
    return _name(clause.subject, referents) not in heard


def _name(teller: Token, referents: Referents) -> str:
    """The family name of a speaker; of a body its last word."""
    who = referents.who(teller)
    return (who.text.split()[-1] if who is not None else teller.text).lower()


def _is_relayed(verb: Token, scene: Scene) -> bool:
    """`Quist has said that …, an agency reported`: what she said is the news, not that it was relayed."""
    teller = verb.head
    relays = (c for c in teller.children if c.dep_ in {"nsubj", "nsubjpass"} and is_relay(c, scene))
    asserts = words("events", "speech.tellers.assert")
    return verb.dep_ == "ccomp" and teller.lemma_ in asserts and next(relays, None) is not None


def _is_within(clause: Clause) -> bool:
    """Whether the clause is only what somebody else says or thinks; not one that says more of somebody, nor
    one the parse has put under the words it follows: `It is agreed, X told reporters on Friday`."""
    is_hung = clause.verb.dep_ in {"ccomp", "advcl", "relcl", "acl"}
    return is_hung and not (clause.beside or is_under_its_words(clause.verb))
