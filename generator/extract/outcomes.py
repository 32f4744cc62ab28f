"""What came of talks and what is next: agreed, signed, exchanged, refused, adjourned, planned after them.

One clause at a time. Wishes, conditions and what was so before are none; who says so is found elsewhere, by
the report or quotation that a clause stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.happening.due import form_of
from generator.extract.happening.governing import hangs_on
from generator.extract.happening.kinds import paper_of, puts_name
from generator.extract.happening.own_dates import is_of_other_deed
from generator.extract.parties.scenes import Scene
from generator.extract.parties.sides import names_of
from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.told import told_by
from generator.extract.reference.holders import Standing
from generator.extract.reference.referents import Referents
from generator.extract.results.accords import is_in_force
from generator.extract.results.acts import is_telling, turn_of
from generator.extract.results.deeds import TERM, Deed, deed_of, is_undertaking
from generator.extract.results.doers import agents_of, is_joined, is_together, joined_to, phrase_of
from generator.extract.results.ending import is_walkout
from generator.extract.results.firmness import PLANNED
from generator.extract.results.items import items_of
from generator.extract.results.little import bodies, is_a_stand, is_no_step, is_thing, says_little
from generator.extract.results.plans import aim_until, is_to_meet
from generator.extract.results.retold import has_its_day, is_recalled, retold_in
from generator.extract.results.time_words import date_words, terms_of_time, with_clauses
from generator.extract.results.undone import missing, with_matter
from generator.extract.results.words import is_listed, is_paper, listed, may_tell, terms_of
from generator.extract.wording.lines import Telling, line_of
from generator.extract.wording.present import third_person
from generator.extract.wording.set_off import after_comma
from generator.model import Citation, FoundOutcome, Mention, Part, as_text

CONTRARY = re.compile(
    r"\s*[“\"]?(?:Contrary to|Despite (?:\w+ ){0,3}(?:reports?|claims?|rumou?rs?))\b", re.IGNORECASE
)
"""What is set right: that somebody did not agree, against reports that he did, is no refusal."""
OWN = re.compile(r"\b(?:me|us|my|our|myself|ourselves)\b")
"""Words of one who speaks of himself, which a line cannot keep."""
TORN = re.compile(r"\w-(?:with|of|to|for|on|in)\s|\bthose$")
"""A compound whose second half was lost, `a mega-with the union`, and `all those` without who they are."""
UNTIL = re.compile(r"(?:Until|Unless|Before|Pending)\b")
"""What opens a sentence and limits what it refuses."""
LEADS = re.compile(r"-(?:led|brokered|mediated|sponsored|backed|hosted)\b")
"""What shows that a side only stands behind talks that others hold."""
ROOM = 8
"""More words than other lines have: in what was agreed a condition must not be cut."""


def find_outcomes(scenes: Sequence[Scene], mentions: Sequence[Mention]) -> tuple[FoundOutcome, ...]:
    """The outcomes and next steps of a document, in order of the text."""
    found: list[FoundOutcome] = []
    items, retold = items_of(scenes), retold_in(scenes)
    standing = Standing(scenes[0].paragraph.document, ()) if scenes else None
    for scene in scenes:
        found += items.get(scene.number, ())
        if scene.is_title or items.get(scene.number):
            continue
        referents = Referents(scene.paragraph, mentions, standing)
        for sentence in scene.sentences():
            tells = may_tell(sentence) or (is_paper(scene) and any(t.lower_ == "shall" for t in sentence))
            tells = tells and not CONTRARY.match(sentence.text)
            if tells and sentence.text.rstrip()[-1:] not in {"?", ":"}:  # what a list tells, its items do
                told = _in_sentence(scene, sentence, referents)
                found += [o for o in told if scene.number not in retold or has_its_day(o)]
    return tuple(found)


def _in_sentence(scene: Scene, sentence: Span, referents: Referents) -> Iterator[FoundOutcome]:
    for token in sentence:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            yield from _read(scene, sentence, token, referents)


def _read(scene: Scene, sentence: Span, verb: Token, referents: Referents) -> Iterator[FoundOutcome]:
    deed = deed_of(scene, verb) if is_telling(verb) else None
    if deed is None:
        return
    if (deed.kind == "refused" and is_thing(deed, scene)) or is_no_step(deed) or is_a_stand(deed):
        return
    binds = is_undertaking(verb, deed.subject, scene)
    own = is_listed(verb, "put_off") or verb.lemma_ in {"move", "shift"} or binds
    again = frozenset(t for t in verb.children if t.lower_ == "again")  # "will meet again"
    kept = again if deed.kind == "next step" else terms_of_time(scene, verb, own=own)
    line = _line(deed, referents, with_clauses(date_words(scene) - kept), kept, scene)
    told = as_text(line)
    if says_little(deed, line) or OWN.search(told) or TORN.search(told):
        return
    is_step = binds and is_to_meet(verb) and any(date.day and date.direction != "past" for date in deed.dates)
    if line and not is_step:  # the term of an undertaking is the day of a next step, not its own
        yield _found(scene, sentence, replace(deed, dates=()) if binds else deed, line, referents)
    step = replace(deed, kind="next step", firm=PLANNED)
    by_then = _line(step, referents, date_words(scene), again, scene) if binds else ()
    if by_then and any(date.direction != "past" and date.day for date in deed.dates):
        yield _found(scene, sentence, step, by_then, referents)


def _line(
    deed: Deed, referents: Referents, without: frozenset[Token], kept: frozenset[Token], scene: Scene
) -> tuple[Part, ...]:
    """The clause in our words. A plan stands under its day and does without it; in a result the words of
    time that are terms of it stay."""
    known = deed.subject.lemma_.lower() in bodies()  # the company at this table, but which minister?
    if is_undertaking(deed.verb, deed.subject, scene):  # what a party calls those who are bound
        without |= {t for c in deed.subject.children if c.dep_ == "relcl" for t in c.subtree}
    how = Telling(deed.subject, without=without, more=(ROOM,), kept=kept, known=known)
    said = told_by(deed.verb)
    if said is not None and said.i < deed.verb.i and is_listed(deed.verb, "agree"):
        how = how._replace(says=True, verb=third_person(deed.verb.lemma_))  # `talks will resume, both agreed`
    rests = deed.kind == "adjourned" and "dobj" not in deed.verb.deps
    is_parted = deed.kind in {"adjourned", "refused"} and turn_of(deed.verb, deed.kind) in {"failure", "end"}
    is_torn = len([c for c in deed.verb.children if c.dep_ in SUBJECTS]) > 1
    is_torn = is_torn or not deed.subject.deps.isdisjoint({"acl", "relcl"})
    if is_parted and is_torn and deed.subject.lemma_.lower() in {"talk", "talks"}:
        how = how._replace(called=("The", "talks"))  # "talks to end the strike that has shut the port"
    if rests and deed.subject.lower_ in {"they", "we"}:
        how = how._replace(called=("The", "talks"))
    without |= _afterthoughts(deed.verb)
    how = how._replace(without=without)
    if deed.subject.lower_ in {"we", "they"} and turn_of(deed.verb, deed.kind) == "accord":
        how = how._replace(called=("The", "sides"))  # "confirmed that they had reached a deal"
    elif deed.subject.lower_ in {"we", "i", "it", "who", "which", "that"}:
        return ()  # told in the words of a quotation
    how = _in_other_words(deed, how)
    line = line_of(deed.verb, referents, how)
    if deed.kind == "signed" and puts_name(deed.verb):
        line = _signing(deed, how, referents) or line
    ends = line and deed.kind == "refused" and is_walkout(deed.verb)
    return (*line, Part(" of the talks")) if ends else line


def _in_other_words(deed: Deed, how: Telling) -> Telling:
    """`The ban takes effect` for `comes into force`, `No date is set` for `there is none`, `They are to
    answer` for `they have until Friday to`."""
    if is_in_force(deed.verb) and deed.verb.lemma_ != "take":
        rest = frozenset(t for c in deed.verb.children if c.i > deed.verb.i for t in c.subtree)
        how = how._replace(verb="takes effect", without=how.without | rest)
    if (none := missing(deed.verb)) is not None:
        fixed = {c for c in none.children if c.lower_ in {"agreed", "set", "fixed", "final", "firm"}}
        verb = "is reached" if deed.kind == "refused" else "is set"
        how = how._replace(verb=verb, without=how.without | fixed, called=with_matter(deed.verb, none))
    if deed.kind == "next step" and not how.verb:
        precise = any(date.precision == "minute" for date in deed.dates)
        how = how._replace(verb=form_of(deed.verb, deed.subject, to_the_minute=precise))
    if (aim := aim_until(deed.verb)) is not None:
        how = how._replace(aim=aim)
    return how


def _signing(deed: Deed, how: Telling, referents: Referents) -> tuple[Part, ...]:
    """`put their names to the pact`: sign the pact."""
    paper = paper_of(deed.verb) - how.without
    rest = (frozenset(deed.verb.subtree) - set(deed.subject.subtree)) | how.without
    signs = how._replace(verb="signs", without=rest)
    line = line_of(deed.verb, referents, signs._replace(without=rest - paper)) if paper else ()
    return line or line_of(deed.verb, referents, signs)


def _afterthoughts(verb: Token) -> frozenset[Token]:
    """`The talks are suspended, not broken off`, `agreed on a truce, apart from two towns`."""
    beside = [c for c in verb.children if c.i > verb.i and after_comma(c)]
    return frozenset(t for c in beside if c.dep_ == "dep" or c.lower_ == "apart" for t in c.subtree)


def _found(
    scene: Scene, sentence: Span, deed: Deed, line: tuple[Part, ...], referents: Referents
) -> FoundOutcome:
    verb, subject = deed.verb, deed.subject
    doers = [subject, *agents_of(verb)]
    if deed.is_decision and "auxpass" in verb.deps:
        doers = agents_of(verb)  # the men who are sent home decide nothing
    sides = [side for doer in doers for side in scene.sides_between(*phrase_of(doer))]
    own = names_of([side for side in sides if not LEADS.match(scene.text, side.end)])
    end = verb.right_edge.idx + len(verb.right_edge.text)
    condition = _condition(scene, verb, is_step=deed.kind == "next step")
    if condition is not None and line and UNTIL.match(condition.text) and deed.kind != "next step":
        line = (*line, Part(f" {condition.text[:1].lower()}{condition.text[1:]}"))
    named = (referents.name_of(token) for doer in doers for token in joined_to(doer))
    return FoundOutcome(
        at=scene.cite_sentence(sentence),
        words=scene.cite(_start(verb), end),
        kind=deed.kind,
        line=line,
        actor=scene.cite(subject.left_edge.idx, subject.idx + len(subject)),
        firm=deed.firm,
        names=tuple(dict.fromkeys(at for at in named if at is not None)),
        parties=own,
        others=tuple(side for side in names_of(scene.sides_between(verb.idx, end)) if side not in own),
        together=is_together(subject) or (deed.kind == "signed" and is_joined(subject)),
        turn="decision" if deed.is_decision else turn_of(verb, deed.kind),
        about_meeting=deed.kind == "next step" and is_to_meet(verb),
        when=_when(deed, scene),
        condition=condition,
        terms=terms_of(verb),
        passage=scene.paragraph.passage.kind,
        is_recalled=is_recalled(scene, verb, deed.kind),
        rule=f"a clause with {verb.lemma_}",
    )


def _when(deed: Deed, scene: Scene) -> str | None:
    """The day of a plan, or of a deed that its own clause dates; the term of a promise is none of its day."""
    low = scene.paragraph.passage.start
    own = [d for d in deed.dates if hangs_on(deed.verb, d.at.start - low)]
    own = [d for d in own if not is_of_other_deed(scene, deed.verb, d)]  # "after the breakdown on 3 May"
    if deed.kind == "next step" and not own:
        inner = {t.idx for t in deed.subject.subtree}
        aside = {t.idx for c in deed.verb.subtree if c.dep_ == "relcl" for t in c.subtree} - inner
        own = [d for d in deed.dates if d.direction != "past" or d.at.start - low not in inner]
        own = [d for d in own if d.at.start - low not in aside or deed.verb.dep_ == "relcl"]
    if deed.kind == "next step":
        told = [d for d in own if d.direction != "past" or deed.firm == PLANNED]
    else:
        text = deed.verb.doc.text
        told = [d for d in own if d.direction != "future" and not TERM.search(text[: d.at.start - low])]
    return min(told, key=lambda d: (d.day is None, d.at.start)).when if told else None


def _start(verb: Token) -> int:
    """Where the clause begins, its `that` left out."""
    edge = verb.left_edge
    return edge.nbor(1).idx if edge.lower_ == "that" and edge != verb else edge.idx


def _condition(scene: Scene, verb: Token, *, is_step: bool) -> Citation | None:
    """The words on which a plan or a promise hangs: `if …`, `provided that …`; for a plan `after …` too."""
    marks = listed("conditions", "next") - (frozenset() if is_step else {"after", "when", "once"})
    above = [verb.head] if verb.dep_ in {"ccomp", "xcomp"} else []
    tellers = [c for c in verb.children if c.dep_ == "parataxis" and c.i < verb.i]  # "If …, she said, …"
    inner = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"}]
    for holder in (verb, *above, *inner, *tellers):
        for child in holder.children:
            opened = {child.lower_, child.left_edge.lower_} | {
                c.lower_ for c in child.children if c.dep_ == "mark"
            }
            binding = opened & (marks if child.i > verb.i else marks - {"after", "when", "only"})
            waits = child.dep_ == "prep" and child.lower_ in {"until", "pending"} and not _is_date(child)
            helped = {c.lower_ for c in child.children if c.dep_ in {"aux", "auxpass"}}
            has_been = (child.tag_ == "VBD" or helped & {"was", "were", "had"}) and not opened & {
                "if",
                "provided",
                "unless",
            }  # when the board told her
            binds = (child.dep_ == "advcl" and binding and not has_been) or child.lower_ in {
                "provided",
                "providing",
            }
            binds = binds or (child.lower_ == "soon" and "advcl" in child.deps)  # "as soon as they agree"
            if (binds or waits) and child != verb:
                return scene.cite(child.left_edge.idx, child.right_edge.idx + len(child.right_edge.text))
    return None


def _is_date(preposition: Token) -> bool:
    return any(c.ent_type_ in {"DATE", "TIME"} for c in preposition.children)


__all__ = ["find_outcomes"]
