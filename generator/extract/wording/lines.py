"""A clause in our own words: who does what, in the present, short, with nothing added.

What hangs loose is dropped (asides, dates, who says so); what limits the meaning stays (conditions, denials).
A clause that cannot be told in LONGEST words, or that leans on a word nobody stands behind, gives no line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from generator.extract.reading.referents import Referents
from generator.model import Citation, Part
from generator.vocabulary import table

LONGEST, UTMOST = 15, 18
"""Words in a line: enough for who, what, with whom and where; a few more where nothing can be spared."""
SUBJECTS = {"nsubj", "nsubjpass"}
PERSONAL = {"he", "she", "him", "his", "her", "hers", "himself", "herself"}
SHARED = {"they", "them", "their", "theirs", "themselves", "it", "its", "itself"}
OTHERS = {
    "i",
    "me",
    "my",
    "mine",
    "we",
    "us",
    "our",
    "ours",
    "you",
    "your",
    "yours",
    "this",
    "these",
    "those",
    "here",
}
ASIDE = {"appos", "dobj", "npadvmod", "attr", "dep"}
KEPT_AUXILIARIES = {
    "will",
    "may",
    "might",
    "could",
    "would",
    "can",
    "should",
    "must",
    "'ll",
    "wo",
    "ca",
    "'d",
}
FULL = {"'ll": "will", "wo": "will", "ca": "can", "'d": "would", "n't": "not"}


def line_of(  # noqa: PLR0913  each caller leaves most of them out
    head: Token,
    referents: Referents,
    *,
    without: frozenset[Token] = frozenset(),
    says: str = "",
    verb: str = "",
    more: int = 0,
    subject: Token | None = None,
    kept: frozenset[Token] = frozenset(),
) -> tuple[Part, ...]:
    """The clause that a verb heads as a line, less the words in `without`. `verb` replaces the verb and its
    auxiliaries; `says` does so and keeps only what is said; `more` words are allowed; `subject` is who acts
    where the verb borrows its subject; `kept` are dates that belong to what is told."""
    given = subject is not None
    subject = subject or next((c for c in head.children if c.dep_ in SUBJECTS), None)
    who = _subject_words(subject, referents) if subject is not None else []
    if given and subject is not None:
        inside = set(head.subtree) if head in subject.subtree else set()
        who = [t for t in who if not isinstance(t, Token) or not (t in without or t in inside or t.is_space)]
    if subject is None or not who:
        return ()
    form = [says or verb] if says or verb else _form(head, subject)
    right = _told(head, subject, referents) if says else _predicate(head, subject, referents, kept)
    right = [t for t in right if t not in without]
    room = LONGEST + more - length(who, referents) - len(form)
    rest = _shortened(right, head, room, referents) if right else right
    rest = _ended(_paired(rest)) if rest else rest
    if rest is None or (says and not rest) or _is_lame(head, rest):
        return ()
    words: list[Token | str] = [*who, *form, *rest]
    own = next((at for t in who if isinstance(t, Token) and (at := referents.name_of(t))), None)
    if not all(_stands(word, own, subject) for word in words) or _has_odd_marks(words) or _lacks_owned(words):
        return ()
    return _parts(words, own, referents)


def _lacks_owned(words: Sequence[Token | str]) -> bool:
    """Whether a possessive has lost what is owned: `the minister's and will meet`."""
    pairs = zip(words, [*words[1:], None], strict=True)
    owned = {"NOUN", "PROPN", "ADJ", "NUM", "VERB", "ADV"}
    return any(
        isinstance(word, Token)
        and word.tag_ == "POS"
        and not (isinstance(after, Token) and (after.pos_ in owned or after.text == '"'))
        for word, after in pairs
    )


def _predicate(
    head: Token, subject: Token, referents: Referents, kept: frozenset[Token] = frozenset()
) -> list[Token]:
    """What follows the verb, without what hangs loose."""
    who = set(subject.subtree) - (set(head.subtree) if head in subject.subtree else set())
    left_out = _loose(head) | who | _titles(head, referents) | {head}
    left_out |= {c for c in head.children if c.dep_ in {"aux", "auxpass", "neg"}}
    left_out -= kept
    return [t for t in head.subtree if t not in left_out and t.i > head.i]


def _told(head: Token, subject: Token, referents: Referents) -> list[Token]:
    """What is said, wherever it stands, without what hangs loose."""
    said = next((c for c in head.children if c.dep_ == "ccomp"), None)
    if said is None or head in said.subtree:
        return []
    left_out = _loose(said) | set(subject.subtree) | _titles(said, referents)
    inner = next((c for c in said.children if c.dep_ in SUBJECTS), None)
    if inner is not None:  # "the director of planning, X, will come": X will come
        who = _subject_words(inner, referents)
        left_out |= {t for t in inner.subtree if t not in who}
        left_out -= {t for t in who if isinstance(t, Token)}
    told = [t for t in said.subtree if t not in left_out]
    return told if any(c.dep_ in SUBJECTS | {"expl"} for c in said.children) else []


# ------------------------------------------------------------------ the words that stay


def _subject_words(subject: Token, referents: Referents) -> list[Token | str]:
    """A name alone, without titles and asides; else the noun phrase without clauses that hang on it."""
    aside = next((c for c in subject.children if c.dep_ == "appos" and referents.mention_over(c)), None)
    if referents.mention_over(subject) is None and aside is not None:
        subject = aside
    if referents.mention_over(subject) is not None:
        named: list[Token] = [
            t for t in subject.subtree if referents.name_of(t) == referents.name_of(subject)
        ]
        more = [
            t
            for c in subject.children
            if c.dep_ == "conj"
            for t in c.subtree
            if t.dep_ not in {"punct", "appos"}
        ]
        joined = [c for c in subject.children if c.dep_ == "cc" and more]
        every: set[Token] = {*named, *joined, *more}
        ordered = sorted(every, key=_place)
        return [*ordered]
    loose = _loose(subject) | _titles(subject, referents)
    words = [t for t in subject.subtree if t not in loose and (t.dep_ != "punct" or t.text in {",", "-"})]
    return list(words) if length(words, referents) <= LONGEST - 4 else []


def _place(token: Token) -> int:
    return token.i


def _loose(head: Token) -> set[Token]:
    """What a line does without: asides, dates, reasons, joined clauses, sources."""
    found: set[Token] = set()
    for token in head.subtree:
        if token != head and token not in found and _is_loose(token, head):
            found.update(token.subtree)
    return found


def _titles(head: Token, referents: Referents) -> set[Token]:
    """The titles before names: a line says who, not what he is."""
    found: set[Token] = set()
    for token in head.subtree:
        name = referents.mention_over(token.head)
        if (
            name
            and token.i < token.head.i
            and token.dep_ in {"compound", "amod", "nmod", "det", "poss"}
            and referents.mention_over(token) is None
        ):
            found.update(t for t in token.subtree)
    return found


def _is_loose(token: Token, head: Token) -> bool:
    book = table("events")["prune"]
    if token.dep_ == "punct":
        return _is_loose_mark(token)
    if token.dep_ in {"parataxis", "intj", "meta"} or (token.dep_ in ASIDE and _is_set_off(token)):
        return True
    if token.dep_ in {"advmod", "relcl", "acl"}:
        return token.lower_ in book["adverbs"] or (token.dep_ != "advmod" and _after_comma(token))
    if token.dep_ in {"conj", "cc"} and token.head == head:
        return head.pos_ in {"VERB", "AUX"}
    if token.dep_ == "advcl":
        marks = {c.lower_ for c in token.children}
        return not marks & set(book["conditions"] if _is_open(token.head) else book["always"])
    return _is_date(token) or (token.dep_ == "prep" and token.lower_ == "according")


def _is_open(verb: Token) -> bool:
    """Whether a verb tells of what is not done, or not yet: there the clause beside it limits it."""
    modals = table("dates")["tense"]["modals"]
    return any(c.dep_ == "neg" or (c.dep_ == "aux" and c.lower_ in modals) for c in verb.children)


def _is_loose_mark(mark: Token) -> bool:
    """Marks go, but for those inside a compound and those of a list."""
    if mark.text == "-":
        return mark.i > 0 and bool(mark.nbor(-1).whitespace_)
    if mark.text == ",":
        return not (
            mark.head.pos_ in {"NOUN", "PROPN", "ADJ"}
            and any(c.dep_ == "conj" and c.i > mark.i for c in mark.head.children)
        )
    return mark.text in ";:()[]–—.?!"


def _is_date(token: Token) -> bool:
    """A date by itself, or a preposition with nothing but a date."""
    if token.dep_ in {"npadvmod", "nmod", "tmod"} and token.ent_type_ in {"DATE", "TIME"}:
        return True
    goals = [c for c in token.children if c.dep_ == "pobj"]
    return (
        token.dep_ == "prep"
        and bool(goals)
        and all(g.ent_type_ in {"DATE", "TIME"} and g.pos_ != "VERB" for g in goals)
        and not any(c.dep_ == "prep" for g in goals for c in g.children)
    )


def _is_set_off(token: Token) -> bool:
    return token.i > token.head.i and _after_comma(token)


def _after_comma(token: Token) -> bool:
    edge = token.left_edge
    return edge.i > 0 and edge.nbor(-1).text in {",", "-", "–", "—", "("}


def length(words: Sequence[Token | str], referents: Referents) -> int:
    """How many words a reader sees, a name counted as one."""
    told = [w for w in words if not isinstance(w, Token) or w.dep_ != "punct"]
    named = [referents.mention_over(w) for w in told if isinstance(w, Token)]
    names = [name for name in named if name is not None]
    return len(told) - len(names) + len({name.at for name in names})


def _shortened(rest: Sequence[Token], verb: Token, room: int, referents: Referents) -> list[Token] | None:
    """The words after the verb, cut phrase by phrase until they fit; None when they never do."""
    kept = list(rest)
    for phrase in _droppable(kept, verb):
        if length(kept, referents) <= room:
            break
        kept = [t for t in kept if t not in phrase]
    return kept if length(kept, referents) <= room + UTMOST - LONGEST else None


def _droppable(rest: Sequence[Token], verb: Token) -> Iterator[set[Token]]:
    """Phrases that may go, the least needed first: soft prepositions, clauses on nouns, the last details."""
    soft = table("events")["prune"]["soft"]
    preps = [t for t in rest if t.dep_ == "prep" and not _limits(t)]
    yield from (set(t.subtree) for t in reversed(preps) if t.lower_ in soft)
    yield from (
        set(t.subtree)
        for t in reversed(preps)
        if t.head.pos_ in {"NOUN", "PROPN"}
        and t.lower_ in {"in", "on", "for", "at", "from", "about", "by", "involving"}
    )
    yield from (
        set(t.subtree)
        for t in reversed(preps)
        if t.head.pos_ in {"VERB", "AUX"} and t.lower_ in {"for", "on", "by", "at", "from", "in", "about"}
    )
    yield from (
        set(t.subtree)
        for t in reversed(rest)
        if t.dep_ in {"relcl", "acl"} and t.head.pos_ in {"NOUN", "PROPN"}
    )


def _paired(rest: Sequence[Token]) -> list[Token]:
    """The words without a mark whose whole quotation was cut."""
    marks = [t for t in rest[0].sent if t.text == '"']
    lone: set[Token] = set()
    for first, second in zip(marks[::2], marks[1::2], strict=False):
        if not any(first.i < t.i < second.i for t in rest):
            lone |= {first, second}
    return [t for t in rest if t not in lone]


def _ended(rest: Sequence[Token]) -> list[Token] | None:
    """The words without what the cut has left hanging; None when the sense hangs on it."""
    kept = list(rest)
    while kept and (
        kept[-1].pos_ in {"CCONJ", "DET"} or kept[-1].text in {",", "-"} or kept[-1].dep_ in {"cc", "mark"}
    ):
        kept.pop()
    if len(kept) > 1 and [t.lower_ for t in kept[-2:]] == ["in", "order"]:
        kept = kept[:-2]
    return None if kept and kept[-1].pos_ in {"ADP", "SCONJ"} and kept[-1].dep_ != "prt" else kept


def _limits(preposition: Token) -> bool:
    """Whether a phrase limits what is denied or allowed: not before X, only with Y."""
    negated = any(c.dep_ == "neg" for c in preposition.head.children)
    words = {"before", "until", "till", "without", "except", "beyond", "after", "since"}
    return (negated and preposition.lower_ in words) or any(c.lower_ == "only" for c in preposition.children)


def _is_lame(verb: Token, rest: Sequence[Token]) -> bool:
    """Whether a verb that needs an object has lost it."""
    needs = any(c.dep_ in {"dobj", "ccomp", "xcomp", "attr", "acomp", "oprd"} for c in verb.children)
    has = any(t.head == verb and t.dep_ in {"dobj", "ccomp", "xcomp", "attr", "acomp", "oprd"} for t in rest)
    return needs and not has


# ------------------------------------------------------------------ the verb


def _form(verb: Token, subject: Token) -> list[str]:
    """The verb in the present: `arrives`, `is due to meet`, `will not attend`, `are agreed`."""
    plural = _is_plural(subject)
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i]
    negated = any(c.dep_ == "neg" for c in verb.children)
    kept = [FULL.get(a.lower_, a.lower_) for a in auxiliaries if a.lower_ in KEPT_AUXILIARIES]
    be = "are" if plural else "is"
    no = ["not"] if negated else []
    if kept:
        inner = [a.lower_ for a in auxiliaries if a.lower_ not in KEPT_AUXILIARIES]
        return [kept[0], *no, *inner, verb.lower_]
    if any(a.dep_ == "auxpass" for a in auxiliaries):
        return [be, *no, verb.lower_]
    if verb.tag_ == "VBG" and auxiliaries:
        return [be, *no, verb.lower_]
    if verb.lemma_ == "be":
        return [be, *no]
    return (
        ["do" if plural else "does", "not", verb.lemma_]
        if negated
        else [verb.lemma_ if plural else third_person(verb.lemma_)]
    )


def third_person(lemma: str) -> str:
    """`says`, `has`, `goes`, `denies`, `reaches`."""
    irregular = {"have": "has", "be": "is", "do": "does", "go": "goes"}
    if lemma in irregular:
        return irregular[lemma]
    if re.search(r"(?:s|x|z|ch|sh)$", lemma):
        return f"{lemma}es"
    return f"{lemma[:-1]}ies" if re.search(r"[^aeiou]y$", lemma) else f"{lemma}s"


def _is_plural(subject: Token) -> bool:
    if any(c.dep_ == "conj" for c in subject.children):
        return True
    return subject.tag_ in {"NNS", "NNPS"} or subject.lower_ in {"they", "we"}


# ------------------------------------------------------------------ the line


def _stands(word: Token | str, own: Citation | None, subject: Token) -> bool:
    """Whether a word can stand in a line by itself: a pronoun only for the one who acts in it."""
    if isinstance(word, str):
        return True
    lower = word.lower_
    if lower in OTHERS and word.pos_ in {"PRON", "DET", "ADV"}:
        return word.dep_ == "det" and lower in {"this", "these", "those"} and False
    if lower in PERSONAL:
        return own is not None
    if lower in SHARED and word.pos_ == "PRON":
        return word != subject and own is None
    return True


def _has_odd_marks(words: Iterable[Token | str]) -> bool:
    text = "".join(w.text if isinstance(w, Token) else w for w in words)
    return text.count('"') % 2 == 1 or any(mark in text for mark in "()[]:;|")


def _parts(words: Sequence[Token | str], own: Citation | None, referents: Referents) -> tuple[Part, ...]:
    """Words as parts, each name a part of its own; a pronoun for somebody else becomes his name."""
    parts: list[Part] = []
    last: Citation | None = None
    for word in words:
        name = referents.name_of(word) if isinstance(word, Token) else None
        if (
            isinstance(word, Token)
            and name is not None
            and not (word.lower_ in PERSONAL and name == own and parts)
        ):
            if name != last or word.lower_ in PERSONAL:
                owner = word.lower_ in {"his", "her", "hers"} and word.tag_ == "PRP$"
                parts.append(Part(name.text, name, owner))
            last = name
            continue
        last = None
        text = _inner(word, bool(parts)) if isinstance(word, Token) else word
        parts.append(Part(text))
    return _spaced(parts)


def _inner(word: Token, follows: bool) -> str:
    """A word that opened its sentence and no longer does loses its capital, unless it is a name."""
    opened = word.is_sent_start or (word.i > 0 and word.nbor(-1).text == '"')
    return word.text.lower() if follows and opened and word.pos_ not in {"PROPN", "ADJ"} else word.text


def _spaced(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Blanks between words, none before marks; one part for words in a row; a capital first."""
    merged: list[Part] = []
    inside = False
    for number, part in enumerate(parts):
        text = part.text
        glue = (
            number == 0
            or text in {"'s", "’s", "'", ",", "%", ".", "n't", "?"}
            or (merged and merged[-1].text.endswith(("-", "$", "£", "€")))
        )
        if text == '"':
            glue = glue or inside
            inside = not inside
        elif merged and merged[-1].text.endswith('"') and inside:
            glue = True
        glue = bool(glue) or text == "-"
        piece = Part(("" if glue else " ") + text, part.name_at, part.owner)
        if merged and piece.name_at is None and merged[-1].name_at is None:
            merged[-1] = Part(merged[-1].text + piece.text)
        else:
            merged.append(piece)
    first = merged[0]
    if first.name_at is None:
        merged[0] = Part(first.text[:1].upper() + first.text[1:])
    return tuple(merged)
