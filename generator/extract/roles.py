"""Offices and professions a source gives to people, as worded, each with the sentence that says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.naming.title_words import Title, is_body, read_title
from generator.extract.naming.titles import (
    Names,
    phrase_from,
    plural_title_before,
    titles_after,
    titles_before,
)
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.doc import Doc
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.outlets import last_outlet
from generator.model import Mention, RoleMention
from generator.vocabulary import words
from generator.vocabulary.countries import country_of_office

BEING = frozenset(
    ("be", "become", "remain", "serve", "act", "work", "appoint", "name", "elect", "designate", "make")
)
"""Verbs (base form) that give their subject an office."""

GIVEN = frozenset(("appoint", "name", "elect", "designate", "make"))
"""Those that give it to their object, so to the subject only in the passive."""

WITH_AS = frozenset(("serve", "act", "work"))

OVER = re.compile(r"\b(?:from \d{4} (?:to|until|till) \d{4}|until \d{4}|between \d{4} and \d{4})")
CREDIT = re.compile(r"\*{0,2} ?/ ?([A-Z][\w ]*)")
LISTED = re.compile(r" ?\(([^()]{4,80})\)\.?$")
BELONGS = re.compile(
    r",? (?:of|from) (?:the )?"
    r"((?:[A-Z][\w&'-]*(?: (?:for|of|on|and)(?: the)?)? )*[A-Z][\w&'-]*)"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention with its passage and its tokens there: the first, and the first after it."""

    mention: Mention
    paragraph: Paragraph
    first: int
    after: int


def find_roles(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[RoleMention, ...]:
    """Every office the document gives a person it names, in the order of the names."""
    found: list[RoleMention] = []
    for _, named in _by_paragraph(analysis, mentions):
        names = {one.first: one.after for one in named}
        given: set[Title] = set()
        for number, one in enumerate(named):
            before = [title for title in _before(named, number, names) if title not in given]
            after = _after(one, names, led_up=bool(before) and is_set_off(one))
            given = set(after)
            titles = [*before, *after, *_stated(one, names), *_set_beside(one)]
            found += [_role(one, title) for title in dict.fromkeys(titles) if _is_office(title)]
    return tuple(found)


def _after(one: _Named, names: Names, *, led_up: bool) -> list[Title]:
    """The titles set after a name. Where its own stands before it with a comma, what leads up to the next
    name is that one's: "the mayor, A, the judge, B"."""
    doc = one.paragraph.doc
    titles = titles_after(doc, one.after, names)
    starts = {doc[first].idx for first in names if first < len(doc)}
    own = [t for t in titles if not (led_up and t.end + 2 in starts)]
    return [t for t in own if not _leads_up(t, doc, names)] if _is_titled(one, names) else own


def _is_titled(one: _Named, names: Names) -> bool:
    """Whether an office stands right before the name, with no comma between."""
    return not is_set_off(one) and bool(titles_before(one.paragraph.doc, one.first, names))


def _leads_up(title: Title, doc: Doc, names: Names) -> bool:
    """Whether a comma and somebody else with an office follow: in a row "Minister A, the head of the guard,
    General B" nobody can tell whose head it is."""
    following = doc.token_at(title.end + 2)
    if following is None or following.nbor(-1).text != ",":
        return False
    other = min((first for first in names if first > following.i), default=0)
    return any(t.start == following.idx for t in titles_before(doc, other, names))


def is_set_off(one: _Named) -> bool:
    """Whether a comma stands right before the name, other than the one behind ", or HB,"."""
    doc, at = one.paragraph.doc, one.first - 1
    return at >= 0 and doc[at].text == "," and not (at > 2 and doc[at - 2].lower_ == "or")


def _is_office(title: Title) -> bool:
    """Not `the only official`, which tells which of them, nor `an illegitimate leader`, which judges."""
    told = title.text.lower().split()
    is_count = told[0] in {"only", "sole", "same", "other", "another"}
    return not is_count and words("titles", "judgements").isdisjoint(told)


def _by_paragraph(
    analysis: Analysis, mentions: Sequence[Mention]
) -> Iterator[tuple[Paragraph, tuple[_Named, ...]]]:
    """The mentions of each passage that has any, with their tokens."""
    by_passage: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        passage = analysis.document.passage_at(mention.at.start)
        if passage is not None:
            by_passage[passage.id].append(mention)
    for paragraph in analysis.paragraphs:
        named = tuple(_named(mention, paragraph) for mention in by_passage.get(paragraph.passage.id, ()))
        if named:
            yield paragraph, named


def _named(mention: Mention, paragraph: Paragraph) -> _Named:
    span = name_span(mention, paragraph)
    return _Named(mention, paragraph, span.start, span.end)


def name_span(mention: Mention, paragraph: Paragraph) -> Span:
    """The tokens of a name in its passage."""
    start = mention.at.start - paragraph.passage.start
    span = paragraph.doc.char_span(start, start + len(mention.text), expand=True)
    return span if span is not None else paragraph.doc[0:0]


def _before(named: Sequence[_Named], number: int, names: Names) -> tuple[Title, ...]:
    """The titles before a name, or the one it shares with the name before it ("Presidents A and B")."""
    one = named[number]
    doc, heading = one.paragraph.doc, one.paragraph.passage.kind == "heading"
    if is_set_off(one) and one.after < len(doc) and doc[one.after].tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return ()  # "According to the head of the board, A left": the comma ends what came first
    titles = titles_before(doc, one.first, names, heading=heading)
    if titles:
        return titles
    for other in (one, *reversed(named[:number])):
        shared = plural_title_before(doc, other.first)
        is_alone = other is one and doc[min(one.after, len(doc) - 1)].lower_ not in {"and", ",", "&"}
        if shared is not None and not is_alone:  # "telling reporters A" shares nothing
            return (_singular(shared),)
        if not _continues(doc, other.first):
            break
    return ()


def _continues(doc: Doc, first: int) -> bool:
    """Whether a name goes on a list of names."""
    return first > 0 and doc[first - 1].lower_ in {"and", ","}


def _singular(title: Title) -> Title:
    words = title.text.split()
    last = words[-1]
    words[-1] = (
        last[:-3] + "y" if last.endswith("ies") else last[:-3] + "man" if last.endswith("men") else last[:-1]
    )
    return read_title(" ".join(words), title.start)


def _stated(one: _Named, names: Names) -> Iterator[Title]:
    """The offices a verb gives: "A is the …", "A, who was …", "A served as … and as …"."""
    doc = one.paragraph.doc
    root = doc[one.first : one.after].root
    verbs = [child for child in root.children if child.dep_ == "relcl"]
    if root.dep_ in {"nsubj", "nsubjpass"}:
        verbs.append(root.head)
    for verb in verbs:
        is_giver = verb.lemma_ in GIVEN and all(child.dep_ != "nsubjpass" for child in verb.children)
        if verb.lemma_ in BEING and not is_giver:
            yield from _complements(verb, names)


def _complements(verb: Token, names: Names) -> Iterator[Title]:
    """The titles right behind the verb, and behind each "as" that hangs on it."""
    doc = verb.doc
    hung = (token for child in verb.children if child.dep_ != "relcl" for token in (child, *child.children))
    starts = sorted(token.i + 1 for token in hung if token.lower_ == "as" and token.i > verb.i)
    if verb.lemma_ not in WITH_AS:
        starts.insert(0, verb.i + 1)
    for start in starts:
        read = phrase_from(doc, _after_adverbs(doc, start), names)
        if read is not None:
            span = doc[read[0] : read[1] + 1]
            title = read_title(span.text, span.start_char)
            yield _ended(title) if OVER.match(doc.text[span.end_char :].lstrip(" ,")) else title


def _after_adverbs(doc: Doc, at: int) -> int:
    while at < len(doc) and doc[at].tag_ in {"RB", "VBN"} and doc[at].lower_ != "not":
        at += 1
    return at


def _ended(title: Title) -> Title:
    return Title(title.start, title.end, title.text, title.organization, title.country, True, title.acting)


def _set_beside(one: _Named) -> Iterator[Title]:
    """What stands beside a name without a role noun: a picture's agency, a body in brackets or after "of"."""
    text = one.paragraph.doc.text
    start = one.mention.at.start - one.paragraph.passage.start
    end = start + len(one.mention.text)
    owner = outlet_owning(one.paragraph.doc, one.first)
    if owner is not None:
        yield Title(owner.start_char, owner.end_char, owner.text, owner.text, None, False, False)
    credit, listed = CREDIT.match(text, end), LISTED.match(text, end)
    belongs = BELONGS.match(text, end)
    if credit:
        yield Title(credit.start(1), credit.end(1), "photo credit", credit[1].strip(), None, False, False)
    elif listed and start <= 3 and listed[1][0].isupper():
        body = listed[1].partition(",")[0]
        yield Title(listed.start(1), listed.end(1), listed[1], body, None, False, False)
    elif belongs and is_body(belongs[1].rstrip(" .").split()) and " " in belongs[1].strip():
        body = belongs[1].strip(" .")
        whole = belongs[0].strip(" ,.")
        yield Title(belongs.start(1), belongs.end(1), whole, body, None, False, False)


def outlet_owning(doc: Doc, first: int) -> Span | None:
    """The outlet whose possessive stands right before a name: "the Courier's A B"."""
    if first < 2 or doc[first - 1].tag_ != "POS":
        return None
    outlet = last_outlet(doc[max(0, first - 5) : first - 1])
    return outlet if outlet is not None and outlet.end == first - 1 else None


def _role(one: _Named, title: Title) -> RoleMention:
    paragraph = one.paragraph
    sentence = paragraph.doc[one.first].sent
    start = min(sentence.start_char, title.start)
    end = max(sentence.end_char, title.end)
    return RoleMention(
        title=_as_written(paragraph, title),
        name_at=one.mention.at,
        at=paragraph.cite_characters(start, end),
        organization=title.organization,
        country=title.country or _home_of(title, paragraph.document.text),
        former=title.former,
        acting=title.acting,
    )


def _home_of(title: Title, text: str) -> str | None:
    """The country of a title that names none but is so called in one country alone."""
    home = country_of_office(title.text, text)
    return home.name if home else None


def _as_written(paragraph: Paragraph, title: Title) -> str:
    """The title's words in the file, with its own marks."""
    if title.end - title.start != len(title.text):
        return title.text
    return paragraph.cite_characters(title.start, title.end).text
