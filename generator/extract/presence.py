"""Who comes, who does not, who may: one clause at a time, for people named or meant by a pronoun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.happening.coming import (
    condition_of,
    has_mark,
    is_about_place,
    is_negated,
    kind_of,
    signs,
)
from generator.extract.meetings import is_long_past, is_meeting, place_of
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.referents import Referents
from generator.extract.reading.scenes import Scene
from generator.extract.reading.tense import FUTURE, verb_direction
from generator.model import Citation, FoundPresence, Mention
from generator.vocabulary import table

BORROWING = {"xcomp", "conj", "acl", "advcl", "pcomp", "prep", "dobj", "acomp", "pobj"}
MAY = {"could", "may", "might", "can"}


def find_presence(scenes: Sequence[Scene], mentions: Sequence[Mention]) -> tuple[FoundPresence, ...]:
    """What the document says of people's coming, in order of the text."""
    found: list[FoundPresence] = []
    for scene in scenes:
        referents = Referents(scene.paragraph, mentions)
        for sentence in scene.sentences():
            if signs().search(sentence.text) and not sentence.text.rstrip().endswith("?"):
                found += _in_sentence(scene, sentence, referents)
    return tuple(dict.fromkeys(found))


def _in_sentence(scene: Scene, sentence: Span, referents: Referents) -> Iterator[FoundPresence]:
    people = {token.i for token in sentence if scene.name_over(token) is not None}
    is_caption = scene.paragraph.passage.kind == "caption"
    for verb in sentence:
        kind = kind_of(verb) if verb.pos_ in {"VERB", "AUX"} or _is_due(verb) else None
        if kind is None or not is_about_place(verb, kind, people) or _is_old(scene, verb):
            continue
        if kind == "stay" and not _is_plain(verb):
            continue
        status, condition = status_of(verb, kind)
        if status is None or (kind == "left" and (status == "expected" or is_caption)):
            continue  # who means to leave has come; a picture shows who leaves a building
        for name in _who(verb, referents):
            yield FoundPresence(
                at=scene.cite_sentence(sentence),
                name_at=name,
                status=status,
                condition=_words(condition),
                when=_when(scene, verb, status),
                place=_goal(scene, verb, sentence),
                terms=tuple(sorted({t.lower_ for t in verb.subtree if is_meeting(t)})),
                attended=_attended(verb),
                rule=f"a clause with {verb.lemma_}",
            )


def _is_due(noun: Token) -> bool:
    """Whether the parse took a verb behind `due to` for a noun: due to land."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lower_ == "due"


def status_of(verb: Token, kind: str) -> tuple[str | None, Token | None]:
    """What the clause says of somebody's coming, and the clause that it hangs on."""
    condition, above = condition_of(verb), _above(verb)
    if kind in {"replaced", "awaited", "board"}:
        plain = is_negated(verb) == (kind == "board") and condition is None and not _is_wished(verb)
        return (("expected" if kind == "awaited" else "absent") if plain else None), None
    if has_mark(verb, {"if", "unless"}) or _is_wished(verb) or _is_denied(verb):
        return None, None
    if _is_undecided(verb) or (above is not None and above.lemma_ == "decide" and verb.dep_ == "pcomp"):
        return "conditional", condition
    governor = _governor_kind(above) if above is not None else None
    if above is not None and above.lemma_ == "be" and verb.dep_ == "xcomp":
        governor = "expected"  # she is to come
    negated = is_negated(verb) or (above is not None and is_negated(above))
    if governor is None:
        aimed = above is not None and any(c.tag_ == "TO" for c in verb.children)  # he flew there to join them
        return (None if aimed else _by_tense(verb, kind, condition, negated=negated)), condition
    if governor == "declined" or negated:
        failed = above is not None and above.lemma_.lower() in table("presence")["governors"]["failed"]
        away = "absent" if failed else "declined"
        return ("conditional" if negated and governor == "declined" else away), condition
    may = {c.lower_ for c in verb.children if c.dep_ == "aux"} & MAY
    return ("conditional" if condition is not None or may else governor), condition


def _is_denied(verb: Token) -> bool:
    """Whether the clause is what somebody denies or does not say: it is not true that he came."""
    book = table("presence")["words"]
    for step in (verb, *verb.ancestors):
        if step.dep_ not in {"ccomp", "acl", "conj", "csubj"} or step.head == step:
            return False
        above = step.head
        tells = any(a.lemma_.lower() in book["tellers"] for a in (above, *above.children))
        if above.lemma_ in book["denials"] or (tells and is_negated(above)):
            return step.dep_ != "conj"
    return False


def _is_wished(verb: Token) -> bool:
    """Whether the coming is only what somebody demands, or what is guessed: `demanded that he come`."""
    bare = verb.tag_ == "VB" and not any(c.dep_ == "aux" for c in verb.children)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "into":  # talk somebody into coming
        return True
    above = [step.lemma_.lower() for step, _ in zip(verb.ancestors, range(3), strict=False)]
    return bare or bool(set(above) & set(table("presence")["governors"]["wishes"]))


def _is_undecided(verb: Token) -> bool:
    """Whether it stands under `whether`: decide whether to go, asked whether he plans to go."""
    near = [verb, *(step for step, _ in zip(verb.ancestors, range(2), strict=False))]
    return any(has_mark(step, {"whether"}) for step in near)


def _by_tense(verb: Token, kind: str, condition: Token | None, *, negated: bool) -> str | None:
    """What a clause with nothing above it says: by modal, tense and denial."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    ahead = verb_direction(verb) == FUTURE and "did" not in auxiliaries
    if kind == "absent":
        return None if condition is not None else "absent"  # "he will stay home if …" tells of neither
    if negated:
        return "declined" if ahead or "would" in auxiliaries else "absent"
    if condition is not None or auxiliaries & MAY:
        return "conditional" if ahead else None
    if ahead or "would" in auxiliaries:
        return "left" if kind == "left" and verb.tag_ == "VBG" else "expected"
    if verb.tag_ in {"VB", "VBP"} and not auxiliaries:
        return None
    return {"arrived": "arrived", "left": "left", "travel": "arrived"}.get(kind, "present")


# ------------------------------------------------------------------ what stands above and below the verb


def _above(verb: Token) -> Token | None:
    """The verb, adjective or noun that says how firm the coming is: plans to come, no chance of coming."""
    if _is_due(verb):
        return verb.head.head
    if verb.dep_ in {"xcomp", "ccomp", "acl", "advcl", "pcomp"} and any(
        c.tag_ == "TO" for c in verb.children
    ):
        plan = next((c for c in verb.head.children if c.dep_ == "dobj" and verb.head.lemma_ == "have"), None)
        return plan or verb.head
    if verb.dep_ == "pcomp" and verb.head.dep_ == "prep":
        return verb.head.head
    if verb.tag_ == "VBG" and verb.dep_ in {"xcomp", "ccomp", "dobj", "advcl"}:
        return verb.head  # ruled out travelling
    if verb.dep_ in {"ccomp", "acl"} and (has_mark(verb, {"whether"}) or verb.head.pos_ in {"NOUN", "ADJ"}):
        return verb.head
    return None


def _governor_kind(above: Token) -> str | None:
    book = table("presence")["governors"]
    forms = {above.lemma_.lower(), *(f"{above.lemma_} {c.lower_}" for c in above.children if c.dep_ == "prt")}
    higher = above.head if above.pos_ in {"NOUN", "ADJ"} else above
    forms_above = {
        higher.lemma_.lower(),
        *(f"{higher.lemma_} {c.lower_}" for c in higher.children if c.dep_ == "prt"),
    }
    if forms_above & set(book["declined"]):
        return "declined"
    for kind in ("declined", "conditional", "expected"):
        if forms & set(book[kind]):
            return kind
    return None


def _who(verb: Token, referents: Referents) -> tuple[Citation, ...]:
    """The people who are to come: the subject's names, also where a verb above lends its subject."""
    subject = _subject(verb)
    if subject is None:
        return ()
    heads = [
        subject,
        *(t for t in subject.subtree if t.dep_ == "conj" and t.head in {subject, *subject.children}),
    ]
    found = [_name_of(head, referents) for head in heads]
    if not any(found):
        found = [referents.name_of(t) for t in _listed(subject)]
    is_carried = subject.dep_ == "poss"
    named = (at for at in found if at is not None and (is_carried or not _owns(at, referents)))
    return tuple(dict.fromkeys(named))


def _owns(name: Citation, referents: Referents) -> bool:
    """Whether a name only tells whose envoy, team or plane it is that comes."""
    after = referents.paragraph.document.text[name.end : name.end + 4]
    return name.text.endswith(("'s", "’s")) or re.match(r"['’]s?\s\w", after) is not None


def _subject(verb: Token) -> Token | None:
    if verb.dep_ == "pcomp" and verb.head.lower_ == "for":  # blamed him for not coming
        return next((c for c in verb.head.head.children if c.dep_ == "dobj"), None)
    subject, step = next((c for c in verb.children if c.dep_ in SUBJECTS), None), verb
    while subject is None and step.dep_ in BORROWING and step.head != step:
        step = step.head
        subject = next((c for c in step.children if c.dep_ in SUBJECTS), None)
    if subject is not None and subject.lower_ in {"who", "which"} and step.dep_ == "relcl":
        return step.head
    words = table("presence")["words"]
    if subject is not None and subject.lemma_.lower() in {*words["carriers"], *words["seats"]}:
        return next((c for c in subject.children if c.dep_ == "poss"), subject)
    return subject


def _name_of(token: Token, referents: Referents) -> Citation | None:
    """The name a subject is or stands for: itself, set beside it, or that of the one who speaks."""
    name = referents.name_of(token)
    if name is not None:
        return name
    for step in token.ancestors if token.lower_ in {"he", "she"} else ():
        for child in step.children:
            if child.dep_ in SUBJECTS and child.i < token.i and (beside := _beside(child, referents)):
                return beside
    return _beside(token, referents) or _set_beside(token, referents)


def _set_beside(token: Token, referents: Referents) -> Citation | None:
    """The name that the head of a `who` is set beside: X, chairman of the Front, who came."""
    step = token
    while step.dep_ in {"appos", "pobj", "prep"} and step.head.i < step.i:
        step = step.head
    return referents.name_of(step) if step is not token and step.dep_ in SUBJECTS else None


def _beside(token: Token, referents: Referents) -> Citation | None:
    names = (referents.name_of(c) for c in token.children if c.dep_ == "appos")
    return next((name for name in names if name is not None), None)


def _listed(subject: Token) -> list[Token]:
    """Those whom a subject includes by name: officials, including X and Y; the team, led by X."""
    under = [c for c in subject.children if c.dep_ == "prep" and c.lower_ in {"including", "like"}]
    under += [c for c in subject.children if c.dep_ == "acl" and c.lemma_ in table("teams")["lead"]]
    return [t for c in under for t in c.subtree if t.dep_ in {"pobj", "conj", "appos", "compound", "dobj"}]


def _attended(verb: Token) -> str:
    """The words for the meeting somebody attends or joins, empty where the verb has no such object."""
    goals = [c for c in verb.children if c.dep_ == "dobj"]
    goals += [g for c in verb.children if c.dep_ == "prep" and c.lower_ in {"in", "at"} for g in c.children]
    meeting = next((goal for goal in goals if is_meeting(goal)), None)
    return meeting.doc[meeting.left_edge.i : meeting.right_edge.i + 1].text if meeting is not None else ""


def _is_plain(verb: Token) -> bool:
    """Whether a clause says what is: who must or may stay somewhere is not said to be there."""
    return not any(c.dep_ in {"aux", "neg"} for c in verb.children)


def _is_old(scene: Scene, verb: Token) -> bool:
    dates = scene.dates_between(verb.left_edge.idx, verb.right_edge.idx + 1)
    return any(is_long_past(date, scene) for date in dates)


def _goal(scene: Scene, verb: Token, sentence: Span) -> str | None:
    """Where a clause leads: the town, also as `the Kenyan capital, Nairobi`, or where the meeting is held."""
    ways = [g for c in verb.children for g in c.children if g.lower_ == "way"]  # on her way to Lima
    for child in (c for holder in (verb, *ways) for c in holder.children):
        if child.dep_ == "prep" and child.lower_ in table("presence")["words"]["destinations"]:
            for goal in child.children:
                named = [
                    t for t in (goal, *goal.subtree) if t.ent_type_ in {"GPE", "LOC", "FAC"} and t.i >= goal.i
                ]
                if named and (named[0] is goal or not is_meeting(goal)):
                    town = named[0]
                    return next((e.text for e in town.doc.ents if e.start <= town.i < e.end), town.text)
    return place_of(scene, verb, sentence)


def _when(scene: Scene, verb: Token, status: str) -> str | None:
    """The day the clause gives what has happened; else that of writing."""
    today = scene.paragraph.passage.posted or scene.paragraph.document.published
    if status in {"arrived", "left", "present", "absent"} and verb.tag_ in {"VBD", "VBN"}:
        dates = scene.dates_between(verb.left_edge.idx, verb.right_edge.idx + 1)
        days = [date.day for date in dates if date.day and today and date.day < today[:10]]
        return days[0] if len(dates) == 1 and days else today
    return today


def _words(condition: Token | None) -> str | None:
    """A condition as worded, without what is joined to it."""
    if condition is None:
        return None
    text = condition.doc[condition.left_edge.i : condition.right_edge.i + 1].text
    return text.strip(' ",.')


__all__ = ["find_presence"]
