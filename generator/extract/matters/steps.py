"""Steps that a party may take or means to take: `the union could walk out`, `Peru would close the pass if …`,
`the pact is due to be signed on Monday`, `has offered to host the talks`. The question is whether it does.

A step is a deed by which those who negotiate move (`steps.toml`); what is foretold of anything else is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator.extract.matters.moving import is_step, listed, step_cues
from generator.extract.matters.openness import held, is_denied
from generator.extract.matters.possible import may_act
from generator.extract.matters.prospects import is_old
from generator.extract.matters.statements import Statement
from generator.extract.reading.grammar import TIMES
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import Clause, noun_phrase, read_clause, shortened, subject_of
from generator.extract.wording.asking import ask, ask_of
from generator.model import FoundUnknown
from generator.vocabulary import table, words

POSSIBLE = frozenset({"could", "may", "might"})
AHEAD = frozenset({"will", "'ll", "would", "'d", "shall"})
BOUND = frozenset({"if", "unless"})
WERE = frozenset({"had", "been"})
BEING = frozenset({"is", "are", "'s", "'re", "was", "were"})
PAIR = 2
BESIDE = frozenset({"only", "also", "now", "then", "already", "therefore", "instead"})
"""Adverbs that a question does without."""
IF = "a step on a condition"
DUE = "a step that is due"
HUNG = "a step on which more hangs"
"""Rules of which a question's kind depends."""
NO_ACTOR = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "LOC", "EVENT", "LAW", "WORK_OF_ART"}
)


@cache
def cues() -> frozenset[str]:
    """The lemmas of what is told here, of which a sentence needs one."""
    return step_cues() | listed("opening") | listed("offices") | listed("threats")


def find_steps(statement: Statement) -> Iterator[FoundUnknown]:
    """Each step that a sentence tells as possible, planned, promised or threatened."""
    is_text = statement.paragraph.passage.kind == "text"
    if not is_text or statement.span.text.rstrip().endswith("?"):
        return
    for word in (token for token in statement.span if token.lemma_ in cues()):
        told = _told(word) if word.pos_ == "VERB" and (is_step(word) or _is_opening(word)) else None
        is_effect = told in {IF, HUNG} and _is_opening(word)  # "if it rains, the port will close"
        if (
            told is not None
            and not is_effect
            and _is_by_party(word, statement)
            and not is_old(statement, word)
        ):
            yield from _step(word, told, statement)
        elif word.dep_ == "pobj" and word.lemma_ in listed("offices"):
            yield from _offered_as(word, statement)
        elif word.pos_ == "NOUN" and word.lemma_ in listed("threats"):
            yield from _threatened(word, statement)


def _step(deed: Token, told: str, statement: Statement) -> Iterator[FoundUnknown]:
    """Whether it is taken, where no other rule asks that."""
    clause = _without_opening(shortened(read_clause(deed)))
    clause = clause._replace(rest=tuple(t for t in clause.rest if t.lower_ not in BESIDE or t.head != deed))
    if _is_untold(clause) or _is_told_elsewhere(deed, told) or (told != IF and _is_settled(deed, statement)):
        return
    question = ask(clause, statement.referents, will=True)
    kind = {IF: "pending", HUNG: "conditional"}.get(told, "planned")
    unknown = statement.unknown(kind, deed, question, told)
    if deed.lemma_ in words("waiting", "approve") - {"vote"} and (who := _body(deed)):
        unknown = replace(unknown, kind="approval", type="decision", terms=(who,), names=())
    if unknown.type == "attendance" and not unknown.names:
        unknown = replace(unknown, type="decision")  # a group's coming is no person's
    if question or unknown.type == "attendance":
        yield unknown


def _is_untold(clause: Clause) -> bool:
    """`I will sign for what is fair`: nobody can tell what that is."""
    return any(t.tag_ == "WP" for t in clause.rest)


def _told(deed: Token) -> str | None:
    """How it is told as still to come; None where it is not, or only in passing."""
    is_bare = deed.tag_ == "VB" or "auxpass" in deed.deps
    if not (is_bare or deed.dep_ == "advcl") or is_denied(deed) or _is_of_none(deed):
        return None
    helpers = {c.lower_ for c in deed.children if c.dep_ == "aux"}
    if _is_supposed(deed):
        return HUNG
    if helpers & POSSIBLE and "have" not in helpers and _is_told_as_such(deed):
        return "a step that may be taken"
    if helpers & AHEAD and "have" not in helpers:
        if any(c.lower_ in BOUND for clause in _clauses(deed) for c in clause.children):
            return IF
        return "a step to come" if _is_told_as_such(deed) else None
    return _meant(deed)


def _is_supposed(deed: Token) -> bool:
    """`If parliament approves the pact, the port will open`: more hangs on what a party does."""
    above = deed.head
    is_finite = deed.tag_ in {"VBZ", "VBP"} or _is_turned(deed)
    if deed.dep_ != "advcl" or not is_finite or above.pos_ not in {"VERB", "AUX"}:
        return False
    is_if = any(c.dep_ == "mark" and c.lower_ in {"if", "once"} for c in deed.children)
    is_if = is_if or _is_turned(deed)
    helpers = {c.lower_ for c in above.children if c.dep_ == "aux"}
    has_time = above.lemma_ == "have" and any(
        c.dep_ == "dobj" and c.ent_type_ in TIMES for c in above.children
    )
    is_bound = has_time or bool(helpers & (AHEAD | POSSIBLE))
    return is_if and is_bound and "nsubj" in deed.deps


def _is_turned(deed: Token) -> bool:
    """`Should parliament throw the pact out, …`."""
    return any(c.lower_ == "should" and c.dep_ == "aux" and c.i == deed.left_edge.i for c in deed.children)


def _is_of_none(deed: Token) -> bool:
    """`could offer no clue`."""
    return any("no" in c.below for c in deed.children if c.dep_ == "dobj")


def _is_opening(deed: Token) -> bool:
    """`The crossing will reopen on Friday`: what those who talk open and close does it in the news."""
    who = subject_of(deed) if deed.lemma_ in listed("opening") else None
    return who is not None and who.lemma_.lower() in words("deeds", "sites") | listed("opened")


def _clauses(deed: Token) -> Iterator[Token]:
    """The clauses beside a deed: `she said that if they stay they will strike`, `if so, she said, …`."""
    above = [deed.head] if deed.dep_ == "ccomp" else []
    between = [c for c in deed.children if c.dep_ == "parataxis" and c.i < deed.i]
    yield from (
        c
        for host in (deed, *above, *between)
        for c in host.children
        if c.dep_ == "advcl" and c.lower_ != "like"
    )


def _meant(deed: Token) -> str | None:
    """`is due to sign`, `plans to sign`, `has offered to sign`."""
    above = deed.head
    if deed.dep_ != "xcomp" or is_denied(above):
        return None
    host = above if above.pos_ == "VERB" else above.head
    near = {c.lower_ for word in (above, host) for c in word.children} | {host.lower_}
    if near & WERE or not _is_told_as_such(host):
        return None
    if above.lemma_ == "be" and any(c.tag_ == "TO" for c in deed.children):
        return DUE if above.tag_ in {"VBZ", "VBP"} else None
    if above.lower_ in listed("due") | listed("minded"):
        rule = DUE if above.lower_ in listed("due") else "a step that is meant"
        return rule if near & BEING else None
    if above.lemma_ in listed("meaning") and above.pos_ == "VERB":
        is_guess = any(c.lower_ in POSSIBLE for c in above.children if c.dep_ == "aux")
        return "a step that may be taken" if is_guess else "a step that is meant"
    return "a step that is promised" if above.lemma_ in listed("promising") else None


def _is_told_as_such(verb: Token) -> bool:
    """Whether it is the sentence's own news: its main clause, or what somebody says in it."""
    while verb.dep_ == "conj" or _is_aside_on(verb):
        hosts = (a for a in verb.ancestors if a.pos_ in {"VERB", "AUX"})
        verb = verb.head if verb.dep_ == "conj" else next(hosts)
    if not verb.below.isdisjoint({"whether", "if", "unless"}):
        return False
    known = listed("worries") | (listed("hopes") if verb.head.pos_ == "NOUN" else frozenset())
    if verb.dep_ in {"acl", "ccomp"} and verb.head.lemma_.lower() in known:
        return any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and _is_told_as_such(verb.head))


def _is_aside_on(verb: Token) -> bool:
    """`…, which is due to be signed`: news of its own behind a comma."""
    if verb.dep_ != "relcl" or verb.left_edge.lower_ != "which" or verb.left_edge.i == 0:
        return False
    return verb.left_edge.nbor(-1).text == "," and any(a.pos_ in {"VERB", "AUX"} for a in verb.ancestors)


def _without_opening(clause: Clause) -> Clause:
    """The clause without what stands before its subject: `said on Friday it would`, `today Lund will`."""
    first = min((t.i for t in clause.subject), default=0)
    own = first > clause.verb.left_edge.i and clause.subject and clause.subject[0] in clause.verb.subtree
    return clause._replace(rest=tuple(t for t in clause.rest if t.i > first)) if own else clause


def _body(deed: Token) -> str:
    """The body whose yes it is; empty where no noun names it."""
    who = subject_of(deed)
    is_named = who is not None and who.pos_ in {"NOUN", "PROPN"}
    return who.lemma_.lower() if who is not None and is_named else ""


def _is_told_elsewhere(deed: Token, told: str) -> bool:
    """`Parliament is due to approve it` waits for its approval; `will adopt new screens` for nobody's."""
    things = {c.lemma_.lower() for c in deed.children if c.dep_ == "dobj"}
    on = (g for c in deed.children if c.lower_ in {"on", "for"} for g in c.children if g.dep_ == "pobj")
    is_sure = told in {"a step to come", DUE}
    if deed.lemma_ == "vote" and any(t.lower_ == "whether" for t in deed.subtree):
        return True  # what it votes on is asked
    if is_sure and deed.lemma_ == "vote" and any(g.pos_ == "NOUN" and g.ent_type_ not in TIMES for g in on):
        return True  # whether it approves what it votes on
    if deed.lemma_ in words("waiting", "taken_up"):
        return not things & (held("asked", "offer") | words("waiting", "laws")) or told == DUE
    return told == DUE and bool(things) and deed.lemma_ in words("waiting", "approve")


def _is_settled(deed: Token, statement: Statement) -> bool:
    """`The sides will meet at nine`: what both do together was agreed; when they meet is asked elsewhere."""
    who = subject_of(deed)
    is_both = who is not None and who.lemma_.lower() in listed("both") and who.tag_ == "NNS"
    is_met = deed.lemma_ == "meet" and len(statement.unknown("planned", deed, (), "").names) < PAIR
    return is_both or is_met


def _is_by_party(deed: Token, statement: Statement) -> bool:
    """Whether a party does it; what is done to a thing at the table needs no doer."""
    who = subject_of(deed)
    if who is not None and who.lower_ == "which":
        who = next((a.head for a in deed.ancestors if a.dep_ == "relcl"), who)
    if who is None or who.ent_type_ in NO_ACTOR or is_denied(who):
        return False
    if "auxpass" in deed.deps:
        return who.lemma_.lower() in _at_the_table()
    lemma = who.lemma_.lower()
    if _is_opening(deed):
        return True
    is_anybody = who.tag_ == "NNS" and not any(c.pos_ != "PUNCT" for c in who.children)
    if is_anybody and lemma not in words("waiting", "sides", "bodies") | listed("actors"):
        return False  # "painters might impose a grid"
    return lemma in words("waiting", "sides") | listed("actors") or may_act(who, statement)


@cache
def _at_the_table() -> frozenset[str]:
    """What is granted, signed or lifted at talks."""
    known = held("asked", "event") | held("asked", "offer") | listed("at_the_table")
    waiting = words("waiting", "laws") | words("waiting", "settled_by") | words("waiting", "running")
    return known | waiting | frozenset(table("prospects")["things"])


def _offered_as(office: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`has offered its capital as a venue for the talks`: will it be?"""
    verb = office.head.head
    if office.head.lower_ != "as" or verb.pos_ != "VERB":
        verb = next((a for a in office.ancestors if a.pos_ == "VERB"), verb)
    if office.head.lower_ != "as" or verb.lemma_ not in listed("offering") or is_denied(verb):
        return
    what = next((c for c in verb.children if c.dep_ == "dobj" and c.pos_ in {"NOUN", "PROPN"}), None)
    if what is None or is_old(statement, verb):
        return
    place = [t for t in noun_phrase(what) if t.i < office.head.i]
    question = ask_of(place, "be", noun_phrase(office), statement.referents)
    yield statement.unknown("pending", verb, question, "offered as")


def _threatened(thing: Token, statement: Statement) -> Iterator[FoundUnknown]:
    """`threatened new sanctions on Peru`, `threatened them with a strike`: will there be?"""
    held_by = thing.head.head if thing.dep_ == "pobj" and thing.head.lower_ == "with" else thing.head
    is_goal = thing.dep_ == "dobj" or (thing.dep_ == "pobj" and thing.head.lower_ == "with")
    if not is_goal or held_by.lemma_ != "threaten" or is_denied(held_by) or is_old(statement, held_by):
        return
    who = subject_of(held_by)
    if who is None or not (may_act(who, statement) or who.lemma_.lower() in words("waiting", "sides")):
        return
    question = ask_of([], "", ["there be", *noun_phrase(thing)], statement.referents)
    yield statement.unknown("pending", held_by, question, "a thing threatened")
