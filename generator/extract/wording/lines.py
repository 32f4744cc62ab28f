"""A clause in our own words: who does what, in the present, short, with nothing added.

What hangs loose is dropped (asides, its own date, who says so); what limits the meaning stays (conditions,
denials). A clause that cannot be told in UTMOST words, that would lose what completes it, or that leans on
a word nobody stands behind, gives no line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from generator.extract.reading.grammar import SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reading.told import is_in_marks, told_by
from generator.extract.reference.referents import Referents
from generator.extract.wording.joining import joined
from generator.extract.wording.meant import things_meant
from generator.extract.wording.present import (
    bare,
    full,
    in_line,
    in_present,
    is_of_its_name,
    is_plural,
    moved_forward,
    told_of_many,
)
from generator.extract.wording.pruning import cuts, loose_in, titles_in
from generator.extract.wording.quoting import closed, paired, quotation_before, quotation_of
from generator.extract.wording.soundness import Word, is_sound, length
from generator.extract.wording.subjects import (
    adds_another,
    behind_stop,
    hung,
    is_torn_off,
    leans,
    second_subject,
    subject_words,
    with_commas,
    with_names,
    without_aside,
)
from generator.model import Citation, Part
from generator.vocabulary import table, words

LONGEST, UTMOST = 22, 24
"""Words in a line, a name counted as one: enough for who, what, with whom and where; and with all words of
the names."""


class Telling(NamedTuple):
    """How a clause is told: under which subject, without which words (those of its own date).

    `verb`, in the third person, replaces the verb and its auxiliaries; `says` keeps only what is said; `aim`
    is the deed that is told instead, as one to come; `as_told` keeps the tense; `alone` allows
    a verb with nothing behind it; `kept` are dates that belong to what is told; `more` words are allowed, or
    as many as the next figure says where that gets too long; the subject is `known` where the text names it
    in full elsewhere: the union; or it is `called` so there. What is denied is `affirmed`: told as it was
    claimed, without `not` and `no`; `instead` holds words told otherwise.
    """

    subject: Token
    without: frozenset[Token] = frozenset()
    verb: str = ""
    says: bool = False
    aim: Token | None = None
    as_told: bool = False
    alone: bool = True
    kept: frozenset[Token] = frozenset()
    more: tuple[int, ...] = (0,)
    known: bool = False
    called: tuple[Word, ...] = ()
    affirmed: bool = False
    instead: Mapping[Token, tuple[Word, ...]] = MappingProxyType({})


def line_of(head: Token, referents: Referents, how: Telling) -> tuple[Part, ...]:
    """The clause that a verb heads as a line; nothing when it cannot be told well."""
    who = _who(head, how, referents)
    if (
        not who
        or length(who, referents) > LONGEST - 6
        or (leans(how.subject) and len(who) > 1 and not (how.known or how.called))
        or _repeats_telling(head, how, referents)
    ):
        return ()
    if how.says and (spoken := quotation_of(head)) is not None:
        return _spoken(who, how, spoken, referents)
    told = _line(head, how, who, referents)
    which = hung(how.subject) - {head}
    if not told and which and head not in how.subject.subtree:  # who it is takes the room of what he does
        told = _line(head, how, [word for word in who if word not in which], referents)
    whole = quotation_before(head, how.subject) if how.says and not told else None
    return told if whole is None else _spoken(who, how, whole, referents)


def _line(head: Token, how: Telling, who: list[Word], referents: Referents) -> tuple[Part, ...]:
    """The line once it is known who acts in it."""
    own = next((at for word in who if (at := _named(word, referents))), None)
    meant = {**things_meant(how.aim or head, how.subject), **how.instead}
    instead = _moved(head) | meant | (_claimed(how.subject) if how.affirmed else {})
    right = _told(head, how.subject, referents, instead) if how.says else _predicate(head, how, referents)
    right = with_names(right, referents, instead)
    form, deed = _form(head, how, who, referents), how.aim or head
    taken, titles = length(who, referents) + len(form), titles_in(head, referents)

    def line(words: Sequence[Token]) -> list[Word]:
        that = ["that"] if how.says and how.verb != "says" and words and words[0].lower_ != "that" else []
        return [*who, *form, *that, *with_commas(closed(_ended(paired(words))), titles)]

    is_other = how.verb == "signs" or (how.verb and deed.lemma_ == "be")  # "is on 3 May": takes place

    def told_in(room: int) -> tuple[list[Token], list[Word]] | None:
        verb = how.subject if is_other else deed
        for rest in chain(cuts(right), _up_to_commas(right)):
            if length(rest, referents) <= room:
                told = line(rest)
                if is_sound(told, own, verb, referents, meant):
                    return rest, told
        return None

    right = [t for t in right if t not in how.without]
    if not right and how.verb and how.alone and not how.says:
        stands = is_sound([*who, *form], own, how.subject, referents)
        return joined([*who, *form], own, referents, instead) if stands else ()
    for more in how.more:
        found = told_in(LONGEST + more - taken)
        if found is None or (not found[0] and (how.says or not how.alone)):
            return ()  # nor would it fit in fewer words
        if told := _within(joined(found[1], own, referents, instead), 0 if how.says else more):
            return told
    return ()


def _repeats_telling(head: Token, how: Telling, referents: Referents) -> bool:
    """`X has confirmed that …, X said`: the words are told by the clause inside."""
    said = told_by(head) if how.says else None
    subject = next((c for c in said.children if c.dep_ in SUBJECTS), None) if said is not None else None
    names = [referents.name_of(each) for each in (how.subject, subject) if each is not None]
    same = len(names) > 1 and None not in names and len({n.text.split()[-1] for n in names if n}) == 1
    return said is not None and same and said.lemma_ in words("saying", "say")


def _who(head: Token, how: Telling, referents: Referents) -> list[Word]:
    """The words for the one who acts, also where the parse has put the deed under him."""
    if how.called:
        return list(how.called)
    inside = set(head.subtree) if head in how.subject.subtree else set()
    left_out = {t for t in how.subject.subtree if t in inside or t in how.without or t.is_space}
    if inside:  # "the war that began and the flood"
        left_out |= {t for t in how.subject.subtree if t.i > head.i}
    left_out |= behind_stop(how.subject, head)
    second = second_subject(how.subject)
    rest = [t for t in second.subtree if t not in how.without] if second is not None else []
    who = [word for word in subject_words(how.subject, referents) if word not in left_out]
    if length(who, referents) > LONGEST - 6:  # which ones, told at such length, is told elsewhere
        which = hung(how.subject)
        who = [word for word in who if word not in which]
    if who and is_torn_off(who[-1]):  # "Talks to end a strike that has closed | the ports broke up"
        which = set(next(t for t in (who[-1], *who[-1].ancestors) if t.dep_ == "relcl").subtree)
        who = [word for word in who if word not in which]
    while who and isinstance(who[-1], Token) and who[-1].text in {",", "-"}:
        who.pop()
    return [*without_aside(who, how.subject), *rest]


def _within(parts: tuple[Part, ...], more: int) -> tuple[Part, ...]:
    return parts if sum(len(part.text.split()) for part in parts) <= UTMOST + more // 2 else ()


def _form(head: Token, how: Telling, who: Sequence[Word], referents: Referents) -> list[str]:
    joins = any(c.dep_ == "conj" and not is_of_its_name(c, how.subject) for c in how.subject.children)
    is_one = referents.mention_over(how.subject) is not None and not joins
    joined_later = [c for c in how.subject.children if c.dep_ == "conj" and c.i > head.i > how.subject.i]
    is_one = is_one or (
        bool(joined_later) and how.subject.tag_ in {"NN", "NNP"}
    )  # "the war that began and …"
    is_one = is_one or (len(how.called) == 1 and isinstance(how.called[0], Citation))
    plural = (is_plural(how.subject) and not is_one) or any(adds_another(w, how.subject) for w in who)
    plural = plural if how.called else told_of_many(head, how.subject, plural)
    if how.aim is not None:
        return ["are" if plural else "is", "to", how.aim.lemma_]
    if how.verb:
        return [bare(how.verb) if plural else how.verb]
    if how.as_told:
        kept = {"aux", "auxpass", "neg", "advmod"}
        before = [c for c in head.children if c.dep_ in kept and how.subject.i < c.i < head.i]
        return [*(full(c) for c in before), head.lower_]
    return in_present(head, plural=plural, affirmed=how.affirmed)


def _spoken(who: list[Word], how: Telling, words: str, referents: Referents) -> tuple[Part, ...]:
    """A quotation as it is."""
    if length(who, referents) + len(words.split()) > LONGEST:
        return ()
    form = bare(how.verb) if is_plural(how.subject) or "and" in who else how.verb
    return _within(joined([*who, f'{form}: "{words}"'], None, referents, {}), 0)


def _named(word: Word, referents: Referents) -> Citation | None:
    if isinstance(word, Citation):
        return word
    return referents.name_of(word) if isinstance(word, Token) else None


def _claimed(subject: Token) -> dict[Token, tuple[Word, ...]]:
    """`A truce` for `no truce`."""
    nos = [c for c in subject.children if c.lower_ in {"no", "neither"}]
    if nos and nos[0].lower_ == "neither":
        return {nos[0]: ("either",)}
    first = subject.left_edge.nbor(1) if nos else subject
    article = () if is_plural(subject) else ("an",) if first.lower_[0] in "aeiou" else ("a",)
    return dict.fromkeys(nos, article)


def _moved(head: Token) -> dict[Token, tuple[Word, ...]]:
    """Words of what is said that the present tense of the line moves forward."""
    said = told_by(head)
    moved = moved_forward(head, said) if said is not None else in_line(head)
    return {token: (form,) for token, form in moved.items() if not is_in_marks(token)}


def _predicate(head: Token, how: Telling, referents: Referents) -> list[Token]:
    """What follows the verb, without what hangs loose."""
    deed = how.aim or head
    inside = set(deed.subtree) if deed in how.subject.subtree else set()
    left_out = loose_in(deed, dates=not how.as_told) | titles_in(deed, referents)
    left_out |= {deed, *(set(how.subject.subtree) - inside)}
    left_out |= {c for c in deed.children if c.dep_ in {"aux", "auxpass", "neg"} and c.i < deed.i}
    if deed.lemma_ == "be" and not (how.as_told or how.verb):
        left_out |= {c for c in deed.children if c.dep_ == "neg"}  # told with the verb
    left_out -= how.kept
    turns = (c.i for c in deed.children if c.lower_ in {"but", "yet"} and c.dep_ == "cc" and c.i > deed.i)
    turn = next(turns, len(deed.doc))
    told = [t for t in deed.subtree if t not in left_out and deed.i < t.i < turn and t.text != ","]
    return sorted(told, key=lambda t: t.i)  # "outlines of what he is looking for" is torn in the parse


def _told(
    head: Token, subject: Token, referents: Referents, instead: dict[Token, tuple[Word, ...]]
) -> list[Token]:
    """What is said, wherever it stands, without what hangs loose. `instead` takes its subject's names."""
    said = told_by(head)
    if said is None or said.deps.isdisjoint(SUBJECTS | {"expl", "csubj"}):
        return _behind_that(head, subject)
    left_out = loose_in(said, dates=False) | set(subject.subtree) | titles_in(said, referents)
    left_out |= set(head.subtree) if head in said.subtree else set()
    inner = next((c for c in said.children if c.dep_ in SUBJECTS), None)
    if inner is not None:  # "the director of planning, X, will come": X will come
        who = subject_words(inner, referents)
        if not who:
            return []
        named = {t for t in who if isinstance(t, Token)}
        if not named:
            instead[inner], named = tuple(who), {inner}
        left_out |= {t for t in inner.subtree if t not in named}
        left_out -= named
    return sorted([t for t in said.subtree if t not in left_out and t.text != ","], key=lambda t: t.i)


def _behind_that(head: Token, subject: Token) -> list[Token]:
    """What is said, where the parse has torn it: all that stands behind `said that`."""
    last, rest = head.sent.end - 1, head.i + 1
    opens = rest < last and subject.i < head.i and head == head.sent.root
    first = head.doc[min(rest, last)]
    is_clause = head.lemma_ == "say" and first.pos_ in {"DET", "PRON", "NOUN", "PROPN", "ADJ"}
    opens = opens and (first.lower_ == "that" or (is_clause and first.ent_type_ not in {"DATE", "TIME"}))
    return [t for t in head.doc[rest:last] if t.text != ","] if opens else []


# ------------------------------------------------------------------ after the cut


def _up_to_commas(right: Sequence[Token]) -> Iterator[list[Token]]:
    """What stands before each comma, the last one first, as long as no condition and no member of a list
    goes with the rest: for clauses whose end the parse has torn."""
    book = table("events")["prune"]
    limits = {*book["conditions"], *book["always"], "and", "or", "not"}
    for place in range(len(right) - 1, 0, -1):
        if right[place].i and right[place].nbor(-1).text == ",":
            gone = right[place:]
            if {gone[0].lower_} & limits or any(t.dep_ == "conj" and t.head in right[:place] for t in gone):
                return
            yield list(right[:place])


def _ended(rest: Sequence[Token]) -> list[Token]:
    """The words without a link that the cut has left hanging."""
    kept = list(rest)
    while kept and (kept[-1].pos_ == "CCONJ" or kept[-1].text in {",", "-"} or kept[-1].dep_ == "cc"):
        kept.pop()
    return kept[:-2] if [t.lower_ for t in kept[-2:]] == ["in", "order"] else kept
