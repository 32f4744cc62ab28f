"""Deeds named by a noun with a day of its own: `Tuesday's walkout`, `the collapse of the talks on 3 May`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.extract.dates import day_of
from generator.extract.happening.clauses import calls_false
from generator.extract.happening.denial import is_called_off
from generator.extract.happening.doers import nominal_kind
from generator.extract.happening.kinds import kind_of
from generator.extract.happening.own_dates import own_dates
from generator.extract.happening.reality import is_supposed
from generator.extract.happening.telling import View
from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Span, Token
from generator.extract.reading.tense import FUTURE, sets_anew
from generator.extract.wording.joining import joined
from generator.extract.wording.present import is_plural, third_person
from generator.extract.wording.pruning import loose_in
from generator.extract.wording.soundness import Word, is_sound, length
from generator.extract.wording.subjects import leans, subject_words
from generator.model import FoundDate, Part
from generator.vocabulary import table

LINKS = {"of", "in", "at", "during"}
"""Prepositions by which a noun with a day stands under the deed of that day."""
AGENTS = {"agree", "sign", "refuse"}
"""Kinds of deeds whose owner does them; what is arrested or released owns its arrest, its release."""
LENGTHENING = {"extend", "prolong"}
"""Verbs that set another end, not another day."""
LONGEST = 14
"""Words of a line."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A noun that names a deed, and the day that stands with it; `link` is the `of` that the parse hangs on
    the day between them."""

    noun: Token
    date: FoundDate
    kind: str
    certainty: str
    link: Token | None = None

    @property
    def verb(self) -> str:
        """The lemma of the verb that would tell it, else the noun's own."""
        form = _forms().get(self.noun.lemma_.lower(), self.noun.lemma_.lower())
        return form.removeprefix("be ").split()[0]

    @property
    def undergoer(self) -> Token | None:
        """Whom or what it befalls, or who does it where nobody else can: the talks of `the collapse of the
        talks`, him of `his arrest`, the boat of `a boat whose seizure`."""
        of = [c for c in self.noun.children if c.lower_ == "of" and c.dep_ == "prep"]
        of = of or [self.link] if self.link is not None else of
        thing = next((g for c in of for g in c.children if g.dep_ == "pobj"), None)
        if thing is not None or self.kind in AGENTS:
            return thing if thing is None or thing.ent_type_ not in {"DATE", "TIME"} else None
        owner = next(
            (c for c in self.noun.children if c.dep_ == "poss" and c.ent_type_ not in {"DATE", "TIME"}), None
        )
        if owner is not None and owner.lower_ == "whose":
            return next((a.head for a in owner.ancestors if a.dep_ == "relcl"), None)
        return owner


def deeds_of(scene: Scene, sentence: Span) -> Iterator[Deed]:
    """The deeds that nouns of the sentence name, each with its day."""
    yield from _set_anew(scene, sentence)
    for low, high, date in scene.dates:
        if not (sentence.start_char <= low < sentence.end_char) or date.day is None:
            continue
        link = _link_behind(scene, low, high)
        noun = link[0] if link else _named(scene, low, high)
        kind = nominal_kind(noun) if noun is not None else None
        if noun is not None and kind is not None and _is_real(noun, date, scene):
            yield Deed(noun, date, kind, _certainty(noun, date, scene), link[1] if link else None)


def _link_behind(scene: Scene, low: int, high: int) -> tuple[Token, Token] | None:
    """The deed and the `of` around a day: `the signing on Tuesday of a memorandum`."""
    span = scene.paragraph.doc.char_span(low, high, expand=True)
    if span is None or span.start < 2 or span.end >= len(span.doc):
        return None
    before, noun, after = span.doc[span.start - 1], span.doc[span.start - 2], span.doc[span.end]
    around = before.lower_ == "on" and after.lower_ == "of" and noun.pos_ == "NOUN"
    return (noun, after) if around and nominal_kind(noun) else None


def _set_anew(scene: Scene, sentence: Span) -> Iterator[Deed]:
    """What is postponed or brought forward, on its new day."""
    verbs = (t for t in sentence if t.pos_ == "VERB" and sets_anew(t) and t.lemma_ not in LENGTHENING)
    for verb in verbs:
        thing = next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.pos_ == "NOUN"), None)
        low, high = verb.idx, verb.right_edge.idx
        new = (
            d for start, _, d in scene.dates if low < start <= high and _is_new_day(scene, start) and d.day
        )
        date = next(new, None)
        if thing is not None and date is not None and not is_supposed(verb, scene):
            yield Deed(thing, date, nominal_kind(thing) or "start", "planned")


def _is_new_day(scene: Scene, start: int) -> bool:
    return scene.text[:start].split()[-1:] in (["to"], ["until"], ["till"])


def _named(scene: Scene, low: int, high: int) -> Token | None:
    """The noun whose day it is: the one it hangs on, or the deed of which that one is a part."""
    span = scene.paragraph.doc.char_span(low, high, expand=True)
    step = span.root if span is not None and len(span) else None
    if step is None or step.doc.text.count('"', 0, step.idx) % 2 == 1:
        return None
    is_first = step.dep_ == "nsubj" or not any(c.dep_ == "nsubj" for c in step.head.children)
    if is_first and step.i < step.head.i and step.head.lemma_ in table("events")["nominal"]["sees"]:
        return next((c for c in step.head.children if c.dep_ == "dobj" and nominal_kind(c)), None)
    if step.dep_ == "pobj" and step.head.lower_ in {"on", "of", "by", "in"}:
        step = step.head
    elif step.dep_ not in {"poss", "compound", "nmod"}:
        return None
    noun = step.head if step.head.pos_ in {"NOUN", "PROPN"} else None
    found = noun if noun is not None and nominal_kind(noun) else None
    while noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in LINKS:
        noun = noun.head.head if noun.head.head.pos_ in {"NOUN", "PROPN"} else None
        if noun is not None and nominal_kind(noun) and noun.lemma_.lower() in _forms():
            found = noun
    return found


def _is_real(noun: Token, date: FoundDate, scene: Scene) -> bool:
    """Whether the deed is spoken of as a thing that was or will be: not `no talks`, `called for a vote`, `a
    possible meeting`, nor under a condition."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "with":
        return False  # "with the start on Friday of the inquiry in sight"
    near = {c.lower_ for c in noun.children}
    book = table("events")["nominal"]
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in book["parts"]:
        return False
    verb = next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    is_off = verb is not None and is_called_off(verb)
    if _is_known(noun, date, scene) and verb is not None and not near & set(book["supposed"]):
        return True
    if near & {"no", "any", "every", "each", "another"} or (near & set(book["supposed"]) and not is_off):
        return False
    if (
        verb is None
        or is_supposed(verb, scene)
        or (not _is_poss(noun) and _is_of_the_telling(verb, date, scene))
    ):
        return False
    is_told_of = noun.dep_ != "pobj" or noun.head.lower_ in {"for", "of", "about"}
    looked_at = verb.lemma_ in table("events")["happenings"]["looks_at"] and is_told_of
    return not looked_at or (bool(near & {"the", "its", "their"}) or _is_poss(noun))


def _is_known(noun: Token, date: FoundDate, scene: Scene) -> bool:
    """`the expulsion on Saturday of two envoys`, `Sunday's arrest of two men`: a thing of a day gone by,
    whatever is said of it; not what was denied."""
    today = day_of(scene.paragraph.document, scene.paragraph.passage)
    gone = date.day is not None and today is not None and date.day < str(today)
    told = any(c.lower_ == "the" or c.dep_ == "poss" for c in noun.children)
    whole = any(c.lower_ in {"of", "by"} or c.lower_ == "on" for c in noun.children)
    claimed = any(a.lemma_ in table("events")["happenings"]["claims"] for a in noun.ancestors)
    return gone and told and whole and not claimed and _is_deed(noun)


def _is_deed(noun: Token) -> bool:
    """Whether the noun is of a deed and not of an occasion known beforehand."""
    return not {noun.lemma_.lower(), noun.lower_} & set(table("events")["nominal"]["occasions"])


def _is_of_the_telling(verb: Token, date: FoundDate, scene: Scene) -> bool:
    """`described the talks on Tuesday as slow`: the day is that of the words."""
    return kind_of(verb) == "say" and date in own_dates(scene, verb)


def _is_poss(noun: Token) -> bool:
    return any(c.dep_ == "poss" for c in noun.children)


def _is_in_a_false_claim(noun: Token) -> bool:
    """`dismissed reports of a meeting on Friday`."""
    claim = noun.head.head if noun.dep_ == "pobj" else noun
    is_claim = claim != noun and claim.lemma_ in table("events")["happenings"]["claims"]
    return is_claim and calls_false(claim.head)


def _certainty(noun: Token, date: FoundDate, scene: Scene) -> str:
    verb = next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), noun)
    is_object = noun.dep_ in {"dobj", "nsubjpass"} and verb == noun.head
    if (is_object and is_called_off(verb)) or _is_in_a_false_claim(noun):
        return "denied"
    today = day_of(scene.paragraph.document, scene.paragraph.passage)
    if date.day is not None and today is not None and date.day != str(today):
        return "planned" if date.day > str(today) else "reported"
    return "planned" if date.direction == FUTURE else "reported"


def line_of_deed(deed: Deed, view: View) -> tuple[Part, ...]:
    """The deed as a clause: the talks collapse, two guards are killed, the ballot takes place."""
    thing, form = deed.undergoer, _forms().get(deed.noun.lemma_.lower())
    if thing is not None and form is not None:
        who = _who(thing, deed, view)
        words: list[Word] = [*who, *_verb(form, deed, plural=is_plural(thing))]
        rest = _behind(deed, thing, view.scene) if thing in deed.noun.subtree else []
    else:
        who, rest = _who(deed.noun, deed, view), []
        form = _alone().get(deed.noun.lemma_.lower(), "take place")
        words = [*who, *_verb(form, deed, plural=is_plural(deed.noun))]
    referents = view.referents
    own = next((at for w in who if isinstance(w, Token) and (at := referents.name_of(w))), None)
    if not who or length(words, referents) > LONGEST or not is_sound(words, own, deed.noun, referents):
        return ()
    whole = [*words, *rest]
    fits = length(whole, referents) <= LONGEST and is_sound(whole, own, deed.noun, referents)
    return joined(whole if fits else words, own, referents, {})


def _who(noun: Token, deed: Deed, view: View) -> list[Word]:
    """The words of a noun phrase without the deed's own day."""
    if leans(noun) and view.referents.who(noun) is None:
        return list(view.fuller.of(view.scene, noun))
    left_out = _date_words(deed, view.scene) | {
        t for c in noun.children if c.dep_ == "relcl" for t in c.subtree
    }
    words = [w for w in subject_words(noun, view.referents) if w not in left_out]
    first = words[0] if words else None
    if not isinstance(first, Token) or first.dep_ in {"det", "poss", "nummod"} or first.text[:1].isupper():
        return words
    return words if is_plural(noun) else ["the", *words]


def _behind(deed: Deed, thing: Token, scene: Scene) -> list[Token]:
    """What follows in the noun phrase: over the order of releases."""
    left_out = loose_in(deed.noun) | _date_words(deed, scene)
    behind = [t for t in deed.noun.subtree if t.i > max(deed.noun.i, thing.right_edge.i)]
    return [t for t in behind if t not in left_out]


def _date_words(deed: Deed, scene: Scene) -> set[Token]:
    start = deed.date.at.start - scene.paragraph.passage.start
    end = deed.date.at.end - scene.paragraph.passage.start
    span = scene.paragraph.doc.char_span(start, end, expand=True)
    words = set(span) if span is not None else set()
    marks = {t for w in words for t in w.children if t.tag_ == "POS"}
    links = {w.head for w in words if w.dep_ == "pobj" and w.head.pos_ == "ADP"}
    return words | marks | links


def _verb(form: str, deed: Deed, *, plural: bool) -> list[str]:
    """`collapse`, `is killed`, `are to be released`, `takes place`."""
    first, *rest = form.split()
    if deed.certainty == "planned":
        return ["are" if plural else "is", *(["due"] if form == "take place" else ["to", *form.split()])]
    if first == "be":
        return ["are" if plural else "is", *rest]
    return [first if plural else third_person(first), *rest]


@cache
def _alone() -> dict[str, str]:
    rows = table("events")["nominal"]["alone"].items()
    return {noun: form for form, nouns in rows for noun in nouns}


@cache
def _forms() -> dict[str, str]:
    rows = table("events")["nominal"]["of"].items()
    return {noun: form for form, nouns in rows for noun in nouns}
