"""A clause in our own words: who does what, in the present, short, with nothing added.

What hangs loose is dropped (asides, its own date, who says so); what limits the meaning stays (conditions,
denials). A clause that cannot be told in UTMOST words, that would lose what completes it, or that leans on
a word nobody stands behind, gives no line.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract.reading.referents import Referents
from generator.extract.wording.joining import joined
from generator.extract.wording.present import in_present, is_plural, moved_forward
from generator.extract.wording.pruning import loose_in, shortened, titles_in
from generator.extract.wording.soundness import Word, is_sound, length
from generator.model import Citation, Part
from generator.vocabulary import table

LONGEST, UTMOST = 20, 24
"""Words in a line, a name counted as one: enough for who, what, with whom and where; and with all words of
the names."""
SUBJECTS = {"nsubj", "nsubjpass"}


def line_of(
    head: Token,
    referents: Referents,
    *,
    without: frozenset[Token] = frozenset(),
    says: bool = False,
    verb: str = "",
    more: int = 0,
) -> tuple[Part, ...]:
    """The clause that a verb heads as a line, less the words in `without`. `verb`, in the third person,
    replaces the verb and its auxiliaries; `says` keeps only what is said; `more` words are allowed."""
    subject = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    who = subject_words(subject, referents) if subject is not None else []
    if subject is None or not who or length(who, referents) > LONGEST - 6:
        return ()
    verb = "says" if says else verb
    form = [verb[:-1] if is_plural(subject) else verb] if verb else in_present(head, subject)
    instead = _moved(head)
    right = _told(head, subject, referents, instead) if says else _predicate(head, subject, referents)
    own = next((at for word in who if (at := _named(word, referents))), None)
    room = LONGEST + more - length(who, referents) - len(form)

    def fits(words: Sequence[Token]) -> bool:
        return length(words, referents) <= room and is_sound(_line(words), own, head)

    def _line(words: Sequence[Token]) -> list[Word]:
        return [*who, *form, *_with_commas(_ended(_paired(words)), titles_in(head, referents))]

    rest = shortened([t for t in right if t not in without], fits)
    if rest is None or (says and not rest):
        return ()
    parts = joined(_line(rest), own, referents, instead)
    return parts if sum(len(part.text.split()) for part in parts) <= UTMOST + more // 2 else ()


def _named(word: Word, referents: Referents) -> Citation | None:
    if isinstance(word, Citation):
        return word
    return referents.name_of(word) if isinstance(word, Token) else None


def _moved(head: Token) -> dict[Token, tuple[Word, ...]]:
    """Words of what is said that the present tense of the line moves forward."""
    said = next((c for c in head.children if c.dep_ == "ccomp"), None)
    moved = moved_forward(head, said) if said is not None else {}
    return {token: (form,) for token, form in moved.items()}


def _predicate(head: Token, subject: Token, referents: Referents) -> list[Token]:
    """What follows the verb, without what hangs loose."""
    left_out = loose_in(head) | set(subject.subtree) | titles_in(head, referents) | {head}
    left_out |= {c for c in head.children if c.dep_ in {"aux", "auxpass", "neg"}}
    return [t for t in head.subtree if t not in left_out and t.i > head.i and t.text != ","]


def _told(
    head: Token, subject: Token, referents: Referents, instead: dict[Token, tuple[Word, ...]]
) -> list[Token]:
    """What is said, wherever it stands, without what hangs loose; `instead` takes the names for its subject."""
    said = next((c for c in head.children if c.dep_ == "ccomp"), None)
    if said is None or head in said.subtree or not any(c.dep_ in SUBJECTS | {"expl"} for c in said.children):
        return []
    left_out = loose_in(said) | set(subject.subtree) | titles_in(said, referents)
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
    return [t for t in said.subtree if t not in left_out and t.text != ","]


# ------------------------------------------------------------------ the one who acts


def subject_words(subject: Token, referents: Referents) -> list[Word]:
    """A name alone, without titles and asides; the holder's name for an office; else the noun phrase
    without clauses that hang on it. Nothing for a phrase that leans on another sentence."""
    several = any(c.dep_ == "conj" for c in subject.children)
    if named := _all_names(subject, referents):
        return named
    if referents.mention_over(subject) is not None:
        return [*_names(subject, referents)]
    holder = referents.who(subject) if subject.pos_ == "NOUN" and not several else None
    if holder is not None:
        return [holder]
    titles = titles_in(subject, referents)
    words = [t for t in subject.subtree if t not in loose_in(subject) | titles and t.text != ","]
    return [] if _leans(subject) else [*_with_commas(words, titles)]


def _all_names(subject: Token, referents: Referents) -> list[Word]:
    """`X`, `X and Y`, `the envoy, X, and the minister, Y`: the names alone, where each one has a name."""
    people = [subject]
    while joined_on := [c for c in people[-1].children if c.dep_ == "conj"]:
        people.append(joined_on[0])
    found = [_name_of(person, referents) for person in people]
    if len(people) < 2 and referents.mention_over(subject) is not None:
        return []
    if not all(found):
        return []
    words: list[Word] = []
    for number, at in enumerate(at for at in found if at is not None):
        words += [","] if 0 < number < len(found) - 1 else []
        words += ["and"] if 0 < number == len(found) - 1 else []
        words.append(at)
    return words


def _name_of(person: Token, referents: Referents) -> Citation | None:
    asides = [c for c in person.children if c.dep_ == "appos"]
    mentions = [m for c in (person, *asides) if (m := referents.mention_over(c)) is not None]
    return mentions[0].at if mentions else None


def _names(subject: Token, referents: Referents) -> list[Token]:
    named = {t for t in subject.subtree if referents.name_of(t) == referents.name_of(subject)}
    others = [c for c in subject.subtree if c.dep_ == "conj" and not c.is_punct]
    left_out = titles_in(subject, referents) | loose_in(subject)
    more = {t for c in others for t in c.subtree if t.dep_ not in {"punct", "appos"} and t not in left_out}
    links = {c for c in subject.subtree if c.dep_ == "cc" and more and c.head.pos_ in {"PROPN", "NOUN"}}
    words = sorted((named | more | links) - {t for t in subject.subtree if t.text == ","}, key=_place)
    return _with_commas(words, left_out)


def _place(token: Token) -> int:
    return token.i


def _leans(subject: Token) -> bool:
    """`The minister`, `the outlet`, `the document`: nobody can tell which one."""
    bare = not any(c.dep_ in {"amod", "compound", "poss", "nummod", "prep", "nmod"} for c in subject.children)
    return bare and subject.lemma_.lower() in table("events")["prune"]["leaning"]


# ------------------------------------------------------------------ after the cut


def _with_commas(words: Sequence[Token], transparent: set[Token]) -> list[Token]:
    """The words with the commas that stood between two of them, titles not counted."""
    kept = set(words)
    found: list[Token] = []
    for number, word in enumerate(words):
        found.append(word)
        after = words[number + 1] if number + 1 < len(words) else None
        between = [word.doc[i] for i in range(word.i + 1, after.i)] if after is not None else []
        if after is None or after.tag_[:2] in {"VB", "MD"} or (after.text == '"' and after == words[-1]):
            continue
        if between and all(t.text == "," or t in transparent or t.is_space for t in between):
            found += [t for t in between if t.text == "," and t not in kept][:1]
    return found


def _paired(rest: Sequence[Token]) -> list[Token]:
    """The words without a mark whose whole quotation was cut."""
    marks = [t for t in rest[0].sent if t.text == '"'] if rest else []
    lone: set[Token] = set()
    for first, second in zip(marks[::2], marks[1::2], strict=False):
        if not any(first.i < t.i < second.i for t in rest):
            lone |= {first, second}
    return [t for t in rest if t not in lone]


def _ended(rest: Sequence[Token]) -> list[Token]:
    """The words without a link that the cut has left hanging."""
    kept = list(rest)
    while kept and (kept[-1].pos_ == "CCONJ" or kept[-1].text in {",", "-"} or kept[-1].dep_ == "cc"):
        kept.pop()
    return kept[:-2] if [t.lower_ for t in kept[-2:]] == ["in", "order"] else kept
