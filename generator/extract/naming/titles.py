"""Title phrases beside a name, read off the tokens: a role noun with the words around it, where it starts and
ends, whose office it is and since or until when. Offsets are characters into the passage.

A title is a noun phrase whose head is a role noun ("Deputy Foreign Minister"), with what prepositions hang on
it ("head of the Harbour Board in Oulu"). Articles and possessive pronouns before it are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from generator.extract.naming.names import forms_of_address, kinds
from generator.extract.naming.title_words import Title, is_core, is_plural_role, is_role, read_title
from generator.extract.reading.doc import Doc
from generator.extract.reading.parse import Token
from generator.vocabulary import table, words

Names = Mapping[int, int]
"""The first token of each name of the passage → the first token after it."""

ARTICLES = frozenset(("DT", "PRP$", "PDT"))
JOINING = frozenset(("of", "for", "to", "at", "in", "on", "within"))
DASHES = frozenset(("–", "—", "-", "|"))
OPENING = 4
"""A name that ends within so many tokens opens its sentence."""
LONGEST = 9
"""A title's noun phrase has at most so many tokens; more is a misread heading."""


# ------------------------------------------------------------------ before a name


def titles_before(doc: Doc, name: int, names: Names, *, heading: bool = False) -> tuple[Title, ...]:
    """The titles that end right before the token a name starts with, the nearest first.

    A comma may stand between ("the head of the board, A B"), unless the name owns what follows it.
    """
    end = name - 1
    while end > 0 and doc[end].text in words("titles", "abbreviated"):
        end -= 1  # "a spokesman, Lt. Col. A B"
    if end >= 0 and doc[end].text == ",":
        after = names.get(name, name + 1)
        if after < len(doc) and doc[after].tag_ == "POS":
            return ()
        end -= 1
        if end > 2 and doc[end].is_upper and doc[end - 1].lower_ == "or" and doc[end - 2].text == ",":
            end -= 3  # "head of the Harbour Board, or HB, A B"
    if end >= 0 and doc[end].tag_ == "VBG" and doc[end].text.islower():
        return ()  # "a judge of the court barring A B"
    while end > 0 and doc[end].text in _address():
        end -= 1  # "Deputy Minister Sheikh A B": the address stands between the office and the name
    return tuple(_chain(doc, end, names, heading=heading))


@cache
def _address() -> frozenset[str]:
    """Forms of address that are no office."""
    return frozenset(word for word in forms_of_address() if not is_role(word))


def plural_title_before(doc: Doc, name: int) -> Title | None:
    """The title two or more share ("Presidents A and B"), where it ends right before the first of them."""
    found = _phrase_before(doc, name - 1, {}, wanted=is_plural_role)
    return (
        None if found is None else _title(doc, _without_junk(doc, found, name - 1, heading=False), name - 1)
    )


def _chain(doc: Doc, end: int, names: Names, *, heading: bool) -> Iterator[Title]:
    for _ in range(3):
        start = _phrase_before(doc, end, names, wanted=is_role)
        if start is None:
            return
        yield _title(doc, _without_junk(doc, start, end, heading=heading), end)
        if start < 2 or doc[start - 1].lower_ != "and" or not is_role(doc[start - 2].text):
            return
        end = start - 2


def _phrase_before(doc: Doc, end: int, names: Names, *, wanted: Callable[[str], bool]) -> int | None:
    """The first token of the title phrase that ends at a token: up to three prepositions back."""
    at = end
    if at < 0 or doc[at].tag_ == "POS" or _is_others(doc, at, names):
        return None
    for _ in range(4):
        start = _core_start(doc, at)
        if start > at:
            return None
        head = _head(doc, start, at)
        if head in words("titles", "relations"):
            return None  # "chief of staff to his successor A B"
        before = start - 1
        field = (
            head == "justice" and before > 0 and doc[before].lower_ == "of" and wanted(doc[before - 1].text)
        )
        if wanted(head) and not field:  # "minister of justice": no judge
            return _whole_body(doc, start, at)
        if before >= 0 and doc[before].tag_ in ARTICLES:
            before -= 1
        if _joins_fields(doc, before, names):
            before = _core_start(doc, before - 1) - 1  # "Minister of Water *and* Energy A B"
        if before < 1 or doc[before].lower_ not in JOINING:
            return None
        at = before - 1
    return None


def _joins_fields(doc: Doc, at: int, names: Names) -> bool:
    """Whether an "and" stands between two fields of one office: "of Water and Energy", no names."""
    if not 1 < at < len(doc) - 1 or doc[at].lower_ != "and" or is_role(doc[at + 1].text):
        return False
    first = _core_start(doc, at - 1)
    fields = (*doc[first:at], doc[at + 1])
    is_free = not any(low <= at - 1 < high or low == at + 1 for low, high in names.items())
    is_named = all(word.text[:1].isupper() for word in fields) and 0 < first < at
    return is_named and is_free and doc[first - 1].lower_ in {"of", "for"}


def _whole_body(doc: Doc, start: int, end: int) -> int:
    """Where the name of a body ends the words before the office, its first token: "League *for* Nurses
    President A B"; else `start`."""
    before = start - 1
    if end == start or before < 1 or doc[before].lower_ not in {"of", "for"}:
        return start
    words_ = [doc[before - 1], *doc[start : end + 1]]
    if not all(word.text[:1].isupper() for word in words_) or any(is_role(w.text) for w in words_[:2]):
        return start
    return min(start, _core_start(doc, before - 1))


def _is_others(doc: Doc, end: int, names: Names) -> bool:
    """Whether a name that ends here has its own title, so that the phrase before it is not free: "Secretary
    of State A B" is B's, while "aide to President A B" and "Norway's A B" hold B only as an object."""
    first = next((start for start, after in names.items() if start <= end < after), None)
    if first is None or first == 0:
        return False
    before = doc[first - 1]
    return not (before.tag_ in {"POS", "IN", "TO", *ARTICLES} or is_role(before.text))


def _core_start(doc: Doc, end: int) -> int:
    """The first token of the run of title words that ends at a token; end + 1 where there is none."""
    start = end + 1
    while start > 0 and start > end - LONGEST:
        token = doc[start - 1]
        if token.text == ")" and (opened := _opened(doc, start - 1)) is not None:
            if kinds().get(doc[opened + 1].text) == "outlet":
                break  # a dateline: LIMA (XYZ) President A B
            start = opened
        elif is_core(token):
            start -= 1
        else:
            break
    while start <= end and doc[start].tag_ in {"POS", "HYPH"}:
        start += 1
    return start


def _opened(doc: Doc, closing: int) -> int | None:
    """Where the bracket that closes here opens, within five tokens."""
    return next((i for i in range(closing - 1, max(-1, closing - 6), -1) if doc[i].text == "("), None)


def _head(doc: Doc, start: int, end: int) -> str:
    """The last word of a noun phrase, hyphens kept, a bracketed abbreviation left out."""
    if doc[end].text == ")" and (opened := _opened(doc, end)) is not None:
        end = opened - 1
    first = end
    while first - 1 > start and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        first -= 2
    return doc[max(first, start) : end + 1].text


def _without_junk(doc: Doc, start: int, end: int, *, heading: bool) -> int:
    """The first token that belongs to the title: days before it, and a heading's other words, do not."""
    while start < end and (_is_junk(doc[start]) or _is_before_title(doc, start)):
        start += 1
    for at in range(start + 1, end):
        if doc[at].tag_ == "VBG" and doc[at].text.islower() and doc[at + 1].text[:1].isupper():
            start = at + 1  # "rebels fighting President A B"
    if start > 1 and doc[start - 1].lower_ in {"a", "an", "the"} and doc[start - 2].tag_ == "IN":
        told = [t.i for t in doc[start:end] if t.lower_ in words("voices", "vehicles")]
        start = told[-1] + 1 if told else start  # "in a radio interview foreign minister A B said"
    if heading:
        while (
            start < end and kinds().get(doc[start].text, "") in {"", "place"} and doc[start + 1].text != "'s"
        ):
            start += 1
    return start


def _is_junk(token: Token) -> bool:
    """A day, a capitalised article or a participle of the sentence's own before a title."""
    if token.tag_ == "VBG" or token.lower_.endswith("ing"):
        return token.lower_ not in table("titles")["part"]["leading"] and token.tag_ != "NNP"
    return kinds().get(token.text) == "calendar" or token.lower_ in {"the", "a", "an", "own"}


def _is_before_title(doc: Doc, at: int) -> bool:
    """Whether a plain noun stands before a title in capitals: the one *word* Majority Leader A B used."""
    token, following = doc[at], doc[at + 1].text
    is_plain = token.tag_ in {"NN", "NNS"} and token.text.islower() and not is_role(token.text)
    return is_plain and following[:1].isupper() and not following.isupper()


# ------------------------------------------------------------------ after a name


def titles_after(doc: Doc, after: int, names: Names) -> tuple[Title, ...]:
    """The titles set after a name whose first token behind it is `after`: in apposition, brackets or after a
    dash. What leads up to another name belongs to that one."""
    if after >= len(doc) or doc[after].text not in {",", "(", *DASHES}:
        return ()
    if doc[after].text == "-" and not doc[after - 1].whitespace_:
        return ()
    found: list[Title] = []
    at = after + 1
    if at + 1 < len(doc) and doc[at].like_num and doc[at + 1].text == ",":
        at += 2  # an age
    while len(found) < 3 and (read := phrase_from(doc, at, names)) is not None:
        if _acts(doc, after, read[1] + 1):
            break
        found.append(_title(doc, *read))
        at = read[1] + 1
        if at >= len(doc) or doc[at].lower_ not in {"and", "(", ","}:
            break
        at += 1
    return tuple(found)


def _acts(doc: Doc, after: int, at: int) -> bool:
    """Whether a verb follows words set after a name that stands late in its sentence: "in a case cited by
    A B, a broker bought" tells of the broker."""
    is_late = after - doc[after - 1].sent.start > OPENING
    return is_late and at < len(doc) and doc[at].tag_ in {"VBD", "VBZ", "VBP", "MD"}


def phrase_from(doc: Doc, at: int, names: Names) -> tuple[int, int] | None:
    """First and last token of the title phrase that starts at a token, articles left out."""
    while at < len(doc) and doc[at].tag_ in ARTICLES:
        at += 1
    end = _core_end(doc, at, names)
    if end < at or not is_role(_head(doc, at, end)):
        return None
    last = _with_prepositions(doc, end, names)
    start = _without_junk(doc, at, last, heading=False)
    return None if last + 1 in names else (start, last)


def _core_end(doc: Doc, start: int, names: Names) -> int:
    """The last token of the run of title words from a token on; it stops before a name it leads up to."""
    end = start - 1
    while end + 1 < len(doc) and end - start < LONGEST:
        if end + 1 in names and end >= start and not _holds_name(doc[end]):
            break
        if not is_core(doc[end + 1]) and not _is_glued(doc, end + 1):
            break
        end += 1
    while end >= start and (doc[end].tag_ in {"POS", "HYPH"} or doc[end].lower_.endswith("ed")):
        end -= 1  # "an envoy tasked with …": the tagger takes the participle for a noun
    return end


def _holds_name(before: Token) -> bool:
    """Whether a name after this token is an object inside the phrase ("Norway's A B", "President A B")."""
    return before.tag_ == "POS" or is_role(before.text)


def _is_glued(doc: Doc, at: int) -> bool:
    """Whether a token hangs on the one before by a hyphen ("Riga-based", "ambassador-at-large")."""
    return at > 1 and (doc[at].text == "-" or doc[at - 1].text == "-") and not doc[at - 1].whitespace_


def _with_prepositions(doc: Doc, end: int, names: Names) -> int:
    """The last token of what prepositions hang on a role noun ("head of the board in Oulu")."""
    for _ in range(4):
        at = end + 1
        if at >= len(doc) or doc[at].lower_ not in JOINING:
            break
        at += 1
        while at < len(doc) and doc[at].tag_ in ARTICLES:
            at += 1
        stop = _core_end(doc, at, names)
        if stop < at or kinds().get(doc[at].text) == "calendar" or doc[at].like_num:
            break
        end = stop
        if _joins_fields(doc, end + 1, names):
            end = max(end, _core_end(doc, end + 2, names))
        if end + 1 < len(doc) and doc[end + 1].text == "(":
            end = next((i for i in range(end + 2, min(len(doc), end + 6)) if doc[i].text == ")"), end)
    return end


def _title(doc: Doc, start: int, end: int) -> Title:
    span = doc[start : end + 1]
    return read_title(span.text, span.start_char)
