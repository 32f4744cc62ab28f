"""The clauses of a sentence that may tell of an event, each with its subject, its kind and its own dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.dates import day_of
from generator.extract.happening.doers import held_in, takes_place
from generator.extract.happening.governing import governor
from generator.extract.happening.kinds import aim_of, kind_of, what_follows
from generator.extract.happening.misread import disagrees, is_beside_noun, is_unfit
from generator.extract.happening.own_dates import is_owner, own_dates, shared_day
from generator.extract.happening.several_days import by_day
from generator.extract.naming.title_words import is_role
from generator.extract.parties.scenes import Scene
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.extract.reference.topics import meant_by, subject_of
from generator.model import FoundDate
from generator.vocabulary import table, words

PRESENT = {"VBZ", "VBP"}


class Clause(NamedTuple):
    """A verb with its subject, the clause's own dates, and what kind of event it tells of. `aim` is the deed
    that is agreed or promised, where the clause is read as that deed. A clause is `beside` when it only says
    more of somebody or something in another: who was named in May, the boats seized on Friday; `denied` when
    it hangs on a verb of denying; `joined` when its day stands with the deed before it. What is `left_out`
    belongs to another of its days."""

    verb: Token
    subject: Token
    kind: str
    dates: tuple[FoundDate, ...]
    aim: Token | None = None
    beside: bool = False
    denied: bool = False
    joined: bool = False
    left_out: frozenset[Token] = frozenset()

    @property
    def is_negated(self) -> bool:
        """`did not walk out`, `no truce was signed`, `neither side came`, `not a boat sailed`."""
        none = not self.subject.below.isdisjoint({"no", "neither"})
        return none or "neg" in self.verb.deps

    @property
    def direction(self) -> str:
        """Whether the clause looks back or ahead."""
        if self.verb.dep_ == "pcomp" and self.verb.tag_ == "VBG":  # "slept on it before deciding on Thursday"
            return verb_direction(self.verb.head.head)
        is_due = self.verb.tag_ in PRESENT and self.kind != "say" and aim_of(self.verb) is not None
        if self.aim is not None or is_due:
            return FUTURE
        if what_follows(self.verb) is not None:
            return verb_direction(self.verb.head)
        return verb_direction(self.verb)


def clauses_of(scene: Scene, sentence: Span, *, undated: bool) -> Iterator[Clause]:
    """The main clause, what is reported in it or joined to either, and every other clause with a day; of the
    former those without one too where `undated`."""
    main = list(dict.fromkeys(_verbs(sentence.root)))
    for verb in main:
        shared = shared_day(scene, verb)
        if not (undated or shared or own_dates(scene, verb)):
            continue
        subject = held_in(verb) or _acting(scene, verb, meant_by(subject_of(verb)))
        if subject is not None and not disagrees(verb, subject):
            found = (c for c in _readings(scene, verb, subject) if c.dates or not says_when(verb))
            yield from (c._replace(dates=shared, joined=True) for c in found) if shared else found
    for verb in _dated_verbs(scene, sentence):
        if verb in main or _asks(verb) or _only_describes(verb):
            continue
        subject = held_in(verb) or what_follows(verb) or _acting(scene, verb, meant_by(hung_subject(verb)))
        if subject is not None and subject.lower_ not in words("dates", "ordinals"):
            yield from (
                c._replace(beside=True, denied=is_disowned(verb))
                for c in _readings(scene, verb, subject)
                if c.dates
            )


def _acting(scene: Scene, verb: Token, subject: Token | None) -> Token | None:
    """Who acts in a clause; of a deed with its day also the one who tells it of himself."""
    is_named = subject is not None and subject.lower_ not in {"he", "she"}
    if is_named or not own_dates(scene, verb):
        return subject
    return _told_of_himself(verb) or subject


def _told_of_himself(verb: Token) -> Token | None:
    """Who tells it, where `they said they had freed twelve` tells it of himself: those many, or that one."""
    teller = verb.head.head if verb.dep_ == "pcomp" else verb.head
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    is_told = verb.dep_ in {"ccomp", "xcomp", "pcomp"} and teller.lemma_ in words("saying", "say")
    subject = subject_of(teller) if is_told else None
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    if own is None:
        return subject if verb.tag_ == "VBG" else None  # "denied having met them"
    many = subject.tag_ in {"NNS", "NNPS"} or "conj" in subject.deps
    is_named = subject.pos_ == "PROPN" and subject.ent_type_ not in {"GPE", "ORG", "NORP", "FAC", "LOC"}
    one = {"it"} | ({"he", "she"} if is_named else set())  # `a person who was there` may tell of anybody
    fits = own.lower_ == "they" if many else own.lower_ in one
    return subject if fits and "conj" not in own.deps else None


def is_disowned(verb: Token) -> bool:
    """Whether a clause is what somebody denies: `denied that he had met them`, `denied having met them`,
    `claims that they met are false`, `rejected a report that they met`, `it is not true that they met`."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    book = table("events")["happenings"]
    if verb.dep_ == "acl" and above.lemma_ in book["claims"]:
        return calls_false(above.head)
    return verb.dep_ in {"ccomp", "xcomp", "pcomp"} and calls_false(above)


def calls_false(verb: Token) -> bool:
    """`denied`, `are false`, `is not true`; not what was not denied."""
    book = table("events")["happenings"]
    is_plain = "neg" not in verb.deps
    said = {c.lower_ for c in verb.children if c.dep_ in {"acomp", "attr", "oprd"}}
    if verb.lemma_ in book["dismissed"] or said & set(book["false"]):
        return is_plain
    return bool(said & set(book["true"])) and not is_plain


def _dated_verbs(scene: Scene, sentence: Span) -> list[Token]:
    """The verbs that the dates of a sentence hang on."""
    places = (low for low, _, _ in scene.dates if sentence.start_char <= low < sentence.end_char)
    verbs = (governor(sentence.root, low) for low in places)
    return list(dict.fromkeys(v for v in verbs if v is not None and v.pos_ in {"VERB", "AUX"}))


def hung_subject(verb: Token) -> Token | None:
    """Who acts in a clause that hangs on a noun or stands beside the main verb: the noun, or who acts there.
    Of `the men whom the firm sacked` nobody: without the men it says nothing."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    own = next((c for c in subjects if c.tag_ not in {"WP", "WDT"}), None) or next(iter(subjects), None)
    if verb.tag_ != "VBG" and any(c.tag_ == "TO" for c in verb.children):
        return None
    if own is not None and own.tag_ not in {"WP", "WDT"}:
        behind = {c.dep_ for c in verb.children if c.i > verb.i}
        tells_where = any(c.tag_ == "WRB" for c in verb.children) and behind & {"dobj", "prep", "agent"}
        return own if verb.dep_ != "relcl" or tells_where else None
    if verb.dep_ in {"relcl", "acl"}:
        return _meant_by_relative(verb)
    if verb.dep_ == "conj" and verb.head.dep_ in {"relcl", "acl"}:
        return hung_subject(verb.head)
    host = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children):
        return own  # "as promised on 3 May"
    hangs = verb.dep_ in {"pcomp", "advcl"} and verb.tag_ in {"VBG", "VBN"} and host.pos_ in {"VERB", "AUX"}
    hangs = hangs and verb.lemma_ != "follow" and not (verb.tag_ == "VBN" and is_beside_noun(verb))
    return subject_of(host) if hangs else own


def _has_own_sense(verb: Token) -> bool:
    """`the understanding that tariffs begin on Monday`, `an offer decided Sunday to remain on strike`, torn:
    the noun before does nothing of it. A father buying bread this morning is only seen in passing."""
    if verb.dep_ == "acl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children):
        return True
    wills = verb.lemma_ in words("dates", "tense.plans") or verb.lemma_ in words("events", "commits")
    is_torn = verb.tag_ in {"VBN", "VBD"} and wills and "xcomp" in verb.deps
    has_help = not verb.deps.isdisjoint({"aux", "auxpass", "nsubj", "nsubjpass"})
    return (is_torn and not has_help) or (
        verb.tag_ == "VBG" and verb.dep_ == "acl" and kind_of(verb) == "other"
    )


def _meant_by_relative(verb: Token) -> Token | None:
    """What `who` or `which` stands for: the noun before it; after a comma the one that the name before it
    only says more of: `X, chairman of the Front, who flew in`; of a sentence with no other verb its noun."""
    noun = verb.sent.root if is_torn(verb) else verb.head
    if _has_own_sense(verb) or _is_off(verb) or "neg" in noun.deps:
        return None  # "it was the note and not the storm that kept them"
    if verb.tag_ == "VBN" and noun.dep_ == "pobj" and noun.head.lower_ == "with":
        return None  # "an interview with the paper published on Friday"
    is_noun = verb.lower_ == verb.lemma_ and verb.i == noun.i + 1
    if verb.tag_ == "VBN" and is_noun and verb.lemma_ not in words("dates", "tense.scheduled"):
        return None  # "the statehood bid"
    if verb.left_edge.i and verb.left_edge.nbor(-1).text == "," and noun.pos_ == "PROPN":
        while noun.dep_ in {"pobj", "appos", "compound"} and noun.head.pos_ in {"ADP", "NOUN", "PROPN"}:
            if noun.dep_ == "pobj" and noun.ent_type_ == "PERSON" and not is_role(noun.head.head.text):
                break  # "a replacement for X, who died on Friday"
            noun = noun.head.head if noun.dep_ == "pobj" else noun.head
    if kind_of(verb) in {"start", "end"} and not takes_place(noun):
        noun = next((a for a in noun.ancestors if a.pos_ == "NOUN" and takes_place(a) and a.i < noun.i), noun)
        has_object = any(c.dep_ in {"dobj", "xcomp"} and c.lemma_ != "happen" for c in verb.children)
        if not has_object and (noun.ent_type_ in {"GPE", "NORP", "PERSON"} or noun.tag_ == "NNS"):
            return (
                None if not takes_place(noun) else noun
            )  # "a thaw between the two Koreas that began in May"
    return noun if noun.pos_ in {"NOUN", "PROPN"} else None


def _is_off(verb: Token) -> bool:
    """`cancelled a summit that had been set for May`, `A strike planned for Monday did not take place`."""
    noun, off = verb.head, words("events", "nominal.off", "nominal.moved", "nominal.held")
    above = noun.head
    forms = {above.lemma_, *(f"{above.lemma_} {c.lower_}" for c in above.children)}
    is_plan = verb.lemma_ in words("dates", "tense.scheduled")
    return is_plan and noun.dep_ in {"dobj", *SUBJECTS} and bool(forms & off)


def _only_describes(verb: Token) -> bool:
    """`plants built around the world today`, `talks starting on Monday`: a participle on a noun tells which
    one is meant. It tells a deed where it says who did it, and a plan where it is one: `a deal offered by the
    firm`, `a vote set for Friday`."""
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBG", "VBD"} or is_torn(verb):
        return False
    is_plan = verb.lemma_ in words("dates", "tense.scheduled")
    is_held_then = (verb.lemma_ == "hold" and takes_place(verb.head)) or is_disowned(verb)
    agents = (g for c in verb.children if c.dep_ == "agent" for g in c.children)
    return not (is_plan or is_held_then or any(g.ent_type_ not in {"DATE", "TIME"} for g in agents))


def is_torn(verb: Token) -> bool:
    """`The quarrel between the two clubs deepened on Monday.`: the one verb of its sentence, which the parse
    has hung on a noun as if it were a participle."""
    root = verb.sent.root
    hung = verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"} and kind_of(verb) == "other"
    told = verb.sent.text.rstrip().endswith(".") and "agent" not in verb.deps
    return hung and told and root.pos_ in {"NOUN", "PROPN"} and root.i < verb.i


def _readings(scene: Scene, verb: Token, subject: Token) -> Iterator[Clause]:
    """A clause as the event it tells; where it is agreed to do something on a day, that deed as well."""
    kind, dates = kind_of(verb), own_dates(scene, verb)
    if is_unfit(verb, subject, kind):
        return
    aim = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    commits = verb.lemma_ in words("events", "commits")
    if aim is not None and is_disowned(aim):
        yield Clause(
            aim, subject, kind_of(aim), tuple(d for d in dates if _follows(scene, d, aim)), denied=True
        )
        return
    if aim is not None and verb.lemma_ in words("events", "urging"):
        yield Clause(verb, subject, kind, tuple(d for d in dates if not _follows(scene, d, aim)))
        return
    if aim is None or not (commits or kind in {"refuse", "propose"}):
        for own, others in by_day(scene, verb, dates):
            yield Clause(verb, subject, kind, own, left_out=others)
        return
    today = str(day_of(scene.paragraph.document, scene.paragraph.passage) or "")
    aimed = tuple(d for d in dates if _follows(scene, d, aim) and not (d.day and d.day < today))
    yield Clause(verb, subject, kind, tuple(d for d in dates if d not in aimed))
    aimed = tuple(d for d in aimed if not (is_owner(scene, d) or d.at.text.lower().startswith("within")))
    if aimed and commits:
        yield Clause(verb, subject, kind_of(aim), aimed, aim)


def _follows(scene: Scene, date: FoundDate, word: Token) -> bool:
    return date.at.start - scene.paragraph.passage.start >= word.left_edge.idx


def _verbs(root: Token) -> Iterator[Token]:
    if root.pos_ in {"VERB", "AUX"}:
        yield root
    for child in root.children:
        if (
            child.dep_ in {"ccomp", "conj", "parataxis"}
            and child.pos_ in {"VERB", "AUX"}
            and not (_asks(child) or is_disowned(child))
        ):
            yield child
            yield from (c for c in child.children if c.dep_ == "conj" and c.pos_ == "VERB")
    for token in root.sent if "when" in root.sent.words else ():
        if says_when(token) and token.lemma_ not in words("dates", "tense.scheduled"):
            yield token


def _asks(verb: Token) -> bool:
    """`where the boats were on Monday`, `whether they sailed`: asked, and not told."""
    asking = {"where", "why", "how", "whether", "when", "if"}
    return verb.dep_ == "ccomp" and any(c.lower_ in asking for c in verb.children)


def says_when(verb: Token) -> bool:
    """A clause with `when`: an event of its own where it has a day."""
    return verb.dep_ in {"relcl", "advcl"} and "when" in verb.below
