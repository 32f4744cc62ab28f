"""The clauses of a sentence that may tell of an event, each with its subject, its kind and its own dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.extract.dates import day_of
from generator.extract.happening.kinds import aim_of, kind_of
from generator.extract.meetings import is_meeting
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.scenes import Scene
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.extract.reading.topics import meant_by, subject_of
from generator.model import FoundDate
from generator.vocabulary import table

PRESENT = {"VBZ", "VBP"}
RELATIONS = {"after", "since", "before", "until", "following", "despite", "over", "amid", "because"}
"""Prepositions behind which a noun is another deed, with a day of its own."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its subject, the clause's own dates, and what kind of event it tells of. `aim` is the deed
    that is agreed or promised, where the clause is read as that deed. A clause is `beside` when it only says
    more of somebody or something in another: who was named in May, the boats seized on Friday."""

    verb: Token
    subject: Token
    kind: str
    dates: tuple[FoundDate, ...]
    aim: Token | None = None
    beside: bool = False

    @property
    def direction(self) -> str:
        """Whether the clause looks back or ahead."""
        is_due = self.verb.tag_ in PRESENT and self.kind != "say" and aim_of(self.verb) is not None
        if self.aim is not None or is_due:
            return FUTURE
        return verb_direction(self.verb)


def clauses_of(scene: Scene, sentence: Span) -> Iterator[Clause]:
    """The main clause, what is reported in it or joined to either, and every other clause with a day."""
    main = list(dict.fromkeys(_verbs(sentence.root)))
    for verb in main:
        subject = meant_by(subject_of(verb))
        if subject is not None and not _disagrees(verb, subject):
            yield from (c for c in _readings(scene, verb, subject) if c.dates or not says_when(verb))
    for verb in _dated_verbs(scene, sentence):
        if _says_from_when(verb):
            yield from _from_when(scene, verb)
            continue
        subject = meant_by(hung_subject(verb)) if verb not in main and not _asks(verb) else None
        if subject is not None and subject.lower_ not in table("dates")["ordinals"]:
            yield from (replace(c, beside=True) for c in _readings(scene, verb, subject) if c.dates)


def _says_from_when(verb: Token) -> bool:
    """`for forty days, starting on 3 May`."""
    is_bare = not any(c.dep_ in {"dobj", "xcomp", *SUBJECTS} for c in verb.children)
    return (
        verb.lemma_ in {"start", "begin"}
        and verb.tag_ == "VBG"
        and is_bare
        and verb.dep_ in {"advcl", "prep"}
    )


def _from_when(scene: Scene, verb: Token) -> Iterator[Clause]:
    """The deed that goes on from then, on its first day."""
    deed = verb.head
    subject = meant_by(subject_of(deed)) if deed.pos_ in {"VERB", "AUX"} else None
    if subject is not None:
        yield Clause(deed, subject, kind_of(deed), own_dates(scene, verb))


def _dated_verbs(scene: Scene, sentence: Span) -> list[Token]:
    """The verbs that the dates of a sentence hang on."""
    places = (low for low, _, _ in scene.dates if sentence.start_char <= low < sentence.end_char)
    verbs = (_governor(sentence.root, low) for low in places)
    return list(dict.fromkeys(v for v in verbs if v is not None and v.pos_ in {"VERB", "AUX"}))


def _disagrees(verb: Token, subject: Token) -> bool:
    """`Prisoner swap on Saturday: 22 for nine`: a noun taken for a verb does not agree."""
    bodies = {*table("events")["speech"]["tellers"]["bodies"], *table("teams")["bodies"]}
    many = any(c.dep_ == "conj" for c in subject.children) or subject.lemma_.lower() in bodies
    opens = subject.tag_ == "NNP" and not subject.ent_type_ and subject.i == subject.sent.start
    is_one = (subject.tag_ == "NN" or opens) and not many
    has_help = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    return is_one and verb.tag_ == "VBP" and verb.lemma_ not in {"be", "have"} and not has_help


def hung_subject(verb: Token) -> Token | None:
    """Who acts in a clause that hangs on a noun or stands beside the main verb: the noun, or who acts there.
    Of `the men whom the firm sacked` nobody: without the men it says nothing."""
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if verb.tag_ != "VBG" and any(c.tag_ == "TO" for c in verb.children):
        return None
    if own is not None and own.tag_ not in {"WP", "WDT"}:
        tells_where = any(c.tag_ == "WRB" for c in verb.children)
        return own if verb.dep_ != "relcl" or tells_where else None
    if verb.dep_ in {"relcl", "acl"}:
        return _meant_by_relative(verb)
    if verb.dep_ == "conj" and verb.head.dep_ in {"relcl", "acl"}:
        return hung_subject(verb.head)
    if any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children):
        return own  # "as promised on 3 May"
    host = verb.head.head if verb.dep_ == "pcomp" else verb.head
    hangs = verb.dep_ in {"pcomp", "advcl"} and verb.tag_ in {"VBG", "VBN"} and host.pos_ in {"VERB", "AUX"}
    return subject_of(host) if hangs else own


def _meant_by_relative(verb: Token) -> Token | None:
    """What `who` or `which` stands for: the noun before it; after a comma the one that the name before it
    only says more of: `X, chairman of the Front, who flew in`."""
    noun = verb.head
    if verb.tag_ == "VBN" and noun.dep_ == "pobj" and noun.head.lower_ == "with":
        return None  # "an interview with the paper published on Friday"
    if verb.left_edge.i and verb.left_edge.nbor(-1).text == "," and noun.pos_ == "PROPN":
        while noun.dep_ in {"pobj", "appos", "compound"} and noun.head.pos_ in {"ADP", "NOUN", "PROPN"}:
            noun = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun if noun.pos_ in {"NOUN", "PROPN"} else None


def _readings(scene: Scene, verb: Token, subject: Token) -> Iterator[Clause]:
    """A clause as the event it tells; where it is agreed to do something on a day, that deed as well."""
    kind, dates = kind_of(verb), own_dates(scene, verb)
    aim = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    commits = verb.lemma_ in table("events")["commits"]
    if aim is None or not (commits or kind in {"refuse", "propose"}):
        yield Clause(verb, subject, kind, dates)
        return
    aimed = tuple(d for d in dates if d.at.start - scene.paragraph.passage.start >= aim.left_edge.idx)
    yield Clause(verb, subject, kind, tuple(d for d in dates if d not in aimed))
    if aimed and commits:
        yield Clause(verb, subject, kind_of(aim), aimed, aim)


def _verbs(root: Token) -> Iterator[Token]:
    if root.pos_ in {"VERB", "AUX"}:
        yield root
    for child in root.children:
        if (
            child.dep_ in {"ccomp", "conj", "parataxis"}
            and child.pos_ in {"VERB", "AUX"}
            and not _asks(child)
        ):
            yield child
            yield from (c for c in child.children if c.dep_ == "conj" and c.pos_ == "VERB")
    for token in root.sent:
        if says_when(token) and token.lemma_ not in table("dates")["tense"]["scheduled"]:
            yield token


def _asks(verb: Token) -> bool:
    """`where the boats were on Monday`, `whether they sailed`: asked, and not told."""
    asking = {"where", "why", "how", "whether", "when", "if"}
    return verb.dep_ == "ccomp" and any(c.lower_ in asking for c in verb.children)


def says_when(verb: Token) -> bool:
    """A clause with `when`: an event of its own where it has a day."""
    return verb.dep_ in {"relcl", "advcl"} and any(c.lower_ == "when" for c in verb.children)


def own_dates(scene: Scene, verb: Token) -> tuple[FoundDate, ...]:
    """The dates of a clause, without those of clauses inside it and of those that other verbs govern. The
    perfect takes no day but today's: `has ruled out a visit this week`."""
    start, end = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge)
    found = [date for low, _, date in scene.dates if start <= low < end and _governor(verb, low) == verb]
    found = [d for d in found if not (_is_since(scene, verb, d) or _is_of_other_deed(scene, verb, d))]
    found = [d for d in found if not (_is_of_one(scene, d) or _only_dates_who(scene, verb, d))]
    found += [date for date in _when_dates(scene, verb) if date not in found]
    if is_perfect(verb):
        today = str(day_of(scene.paragraph.document, scene.paragraph.passage))
        found = [date for date in found if date.when[:10] == today]
    return tuple(found)


def _is_since(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`since 2011`, and of what is done `after 3 May`: the day of something else."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start].split()[-1:]
    others = {"since"} if verb_direction(verb) == FUTURE else {"since", "after", "before", "until", "till"}
    return any(word.lower() in others for word in before)


def _is_of_one(scene: Scene, date: FoundDate) -> bool:
    """`joined by A, B and, from Tuesday, D`: the day of one of a list."""
    before = scene.text[: date.at.start - scene.paragraph.passage.start]
    return re.search(r"\b(?:and|or),\s+(?:(?:from|since|on|until|late|early)\s+)*$", before) is not None


def _only_dates_who(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """Whether a day belongs to the subject alone: `Saturday's fire weighs on them`, `Friday's visit was
    called off`. What takes place does what it does on its own day: `Wednesday's session lasted an hour`."""
    subject = subject_of(verb)
    word = _token_at(verb, date.at.start - scene.paragraph.passage.start)
    if subject is None or word is None or word == subject or subject not in word.ancestors:
        return False
    if subject.i >= verb.i or verb.tag_ in {"VBZ", "VBP"}:
        return subject.i < verb.i
    is_put_off = verb.lemma_ in table("dates")["tense"]["put_off"] + table("dates")["tense"]["scheduled"]
    return is_put_off or any(c.lower_ == "had" for c in verb.children)


def _is_of_other_deed(scene: Scene, verb: Token, date: FoundDate) -> bool:
    """`agreed to meet after a storm last month`, `signed the accord of 3 March`: another deed's day."""
    step = _token_at(verb, date.at.start - scene.paragraph.passage.start)
    before = (
        next((t for t in (step, *step.ancestors) if t.dep_ == "prep"), None) if step is not None else None
    )
    if before is not None and before.lower_ == "of" and _is_deed(before.head):
        is_held_then = before.head.dep_ == "dobj" and before.head.head == verb and is_meeting(before.head)
        return not is_held_then  # "left the session of Tuesday evening"
    passed_noun = False
    while step is not None and step not in {verb, step.head}:
        if step.dep_ == "prep" and step.lower_ in RELATIONS and passed_noun:
            return True
        is_noun = step.pos_ == "NOUN" and step.ent_type_ not in {"DATE", "TIME"}
        passed_noun = passed_noun or is_noun
        step = step.head
    return False


def _is_deed(word: Token) -> bool:
    """Whether the word before `of 3 March` is a thing of that day, and no part of the day itself."""
    parts = {
        *table("dates")["words"]["parts"],
        "day",
        "week",
        "beginning",
        "start",
        "end",
        "middle",
        "hour",
        "course",
    }
    return word.pos_ in {"NOUN", "PROPN"} and word.lemma_.lower() not in parts and not word.like_num


def _when_dates(scene: Scene, verb: Token) -> list[FoundDate]:
    """`after 3 May, when the boat was stopped`: the day that a clause with `when` says more of."""
    when = next((c for c in verb.children if c.lower_ == "when" and c.dep_ == "advmod"), None)
    if when is None or verb.dep_ not in {"relcl", "advcl"} or when.i < 2:
        return []
    before = when.nbor(-2) if when.nbor(-1).text == "," else when.nbor(-1)
    return [date for low, high, date in scene.dates if low <= before.idx < high]


def is_perfect(verb: Token) -> bool:
    """`has left`, `have agreed`."""
    return verb.tag_ == "VBN" and any(
        c.lower_ in {"has", "have", "'s", "'ve"} for c in verb.children if c.dep_ == "aux"
    )


def hangs_on(verb: Token, offset: int) -> bool:
    """Whether the word at this character belongs to the verb's own clause, and to none inside it."""
    return _governor(verb, offset) == verb


def _governor(verb: Token, offset: int) -> Token | None:
    token = _token_at(verb, offset)
    while token is not None and token.head.i != token.i:
        token = token.head
        if token == verb:
            return verb
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"xcomp", "aux", "auxpass"}:
            return token
    return token


def _token_at(verb: Token, offset: int) -> Token | None:
    span = verb.doc.char_span(offset, offset + 1, expand=True)
    return span[0] if span is not None and len(span) else None
