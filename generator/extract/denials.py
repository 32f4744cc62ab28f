"""Passages that set themselves against a claim: denied, dismissed, called false, or met by a `however`.

The claim stands in the same sentence or in the one before; who denies is whoever the words name. What goes
on with the denial, and what tells the denied report elsewhere in the post, is cited beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.claiming.deeds import tell_one_deed
from generator.extract.denying.carrying_on import carry_on
from generator.extract.denying.charges import CHARGING
from generator.extract.denying.claimed import (
    clause_before,
    clause_of_report,
    content_of,
    told_by,
    told_in,
    topic_of,
)
from generator.extract.denying.cues import (
    POINTING,
    deed_meant,
    denied_thing,
    denies,
    is_called_false,
    is_claimed,
    is_denied,
    is_none_such,
    is_of_such,
    listed,
    may_deny,
    no_such,
    object_of,
    points_back,
    tells_of,
)
from generator.extract.denying.disowning import disowned, false_report_of, named_false, scorned
from generator.extract.denying.sentences import Sentence
from generator.extract.denying.set_right import set_right
from generator.extract.denying.tellers import (
    are_two_tellers,
    is_inside_marks,
)
from generator.extract.reading.analysis import Analysis
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.extract.reference.holders import Standing
from generator.extract.reference.referents import Referents
from generator.model import Citation, FoundDenial, Mention, Part

FARTHEST_BACK = 4
"""Sentences back in its paragraph within which stands what `no such` denies."""
NEAR_BACK = 2
"""Sentences back within which stands what somebody knows nothing of."""
SAME_TOPIC = 2
"""Words two sentences share at least when nothing but their tellers sets one against the other."""


def find_denials(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[FoundDenial, ...]:
    """Every denial of the document, in order; one sentence denies one thing."""
    found: dict[Citation, FoundDenial] = {}
    before: Sentence | None = None
    standing = Standing(analysis.document, ())
    for paragraph in analysis.paragraphs:
        referents = Referents(paragraph, mentions, standing)
        for span in paragraph.doc.sents:
            sentence = Sentence(span, paragraph, referents, before)
            for denial in _denials_in(sentence):
                found.setdefault(denial.at, denial)
            carry_on(sentence, found)
            before = sentence
    return tuple(found.values())


def _denials_in(here: Sentence) -> Iterator[FoundDenial]:
    yield from _sets_right(here)
    if not may_deny(here.span):
        return
    for token in here.span:
        if denies(token):
            yield from _denied(here, token)
        elif token.lemma_ in _judging():
            yield from _judged(here, token)
    yield from _denied_in_words(here)
    yield from _disowned(here)
    yield from _false_report(here)
    yield from _contrast(here)
    yield from _none_such(here)


@cache
def _judging() -> frozenset[str]:
    return listed("naming") | listed("misread") | {"be"}


def _denied(here: Sentence, verb: Token) -> Iterator[FoundDenial]:
    """`X denied that …`, `a report dismissed by X`, `which X denies`, `X denied those claims`."""
    content = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if content is not None and is_of_such(content):
        return
    if content is not None and any(token.text == ":" for token in verb.doc[verb.i : content.i]):
        yield from here.against_before(verb)
        return
    if content is not None:
        yield from here.against(verb, content if content.i > verb.i else told_by(content))
        return
    thing = denied_thing(verb)
    if thing is None:
        return
    content = content_of(thing)
    charge = next((word for word in verb.ancestors if word.lemma_ in CHARGING), None)
    if charge is not None and verb.dep_ == "relcl":
        yield from here.against(verb, charge)
    elif content is not None and thing.lower_ not in POINTING:
        yield from here.against(verb, content)
    elif verb.dep_ in {"relcl", "acl"} or (thing.lower_ in {"which", "that"} and thing.i < verb.i):
        yield from here.against(verb, clause_before(verb, thing))
    elif points_back(thing) and thing.lemma_.lower() in listed("charges") and not _is_charged_before(here):
        return  # "denied the accusations", which stand farther back
    elif "of" not in thing.below and (points_back(thing) or (thing.lower_ == "it" and _is_told_before(here))):
        yield from here.against_before(verb)  # of "the suggestion of a rift" it stands beside it


def _judged(here: Sentence, verb: Token) -> Iterator[FoundDenial]:
    """`the report is false`, `that is not correct`, `called this a fairy tale`, `is misrepresenting`."""
    thing = subject_of(verb) if verb.lemma_ == "be" else object_of(verb)
    is_thing = thing is not None and (thing.pos_ == "NOUN" or points_back(thing))
    if is_thing and verb.lemma_ in listed("misread"):
        is_near = here.before is not None and here.before.paragraph is here.paragraph
        yield from here.against_before(verb) if is_near else ()
        return
    if thing is None or not (points_back(thing) or thing.lemma_.lower() in listed("claims")):
        return
    is_only_known = verb.dep_ == "ccomp" and verb.head.lemma_ in listed("knowing")
    if is_only_known or not is_called_false(verb):
        return
    content = content_of(thing)
    if content is not None:
        yield from here.against(verb, content)
    elif points_back(thing):
        yield from here.against_before(verb)


def _denied_in_words(here: Sentence) -> Iterator[FoundDenial]:
    """`Reports … that the crew has left are false`, `dismissed as a tale reports that …`, where the parse
    loses what hangs on what."""
    for word in here.span if "that" in here.span.words else ():
        content = clause_of_report(word)
        if content is None:
            continue
        dismissing = (t for t in here.span if t.i < word.i and t.lemma_ in listed("deny_claims"))
        for verb in dismissing:
            if "as" in (child.lower_ for child in verb.children):
                yield from here.against(verb, content)
        after = (t for t in word.doc[word.i + 1 : here.span.end] if t.lower_ in listed("false"))
        false = next(after, None)
        if false is not None and false.nbor(-1).lemma_ == "be":
            yield from here.against(false.nbor(-1), content)


def _false_report(here: Sentence) -> Iterator[FoundDenial]:
    """`Reports of a rift are false`; `He calls that "invented"`; `"Lies," he says`, by the words alone."""
    named, told = named_false(here.span) or scorned(here.span), false_report_of(here.span)
    if named is not None:
        yield from here.against_before(named)
    if told is not None:
        verb, thing = told
        be = "were" if thing.root.tag_ == "NNS" else "was"
        first, last = (
            (here.span.start, thing.start - 1) if verb.i < thing.start else (thing.end, here.span.end - 1)
        )
        half = here.paragraph.cite(here.span.doc[first:last])
        about = Part(f"there {be} {thing.text}")
        yield FoundDenial(
            here.at,
            here.at,
            here.paragraph.cite(thing),
            half,
            (about,),
            rule=f"denied: {verb.lemma_}",
            terms=tuple(sorted(topic_of(thing))),
        )


def _sets_right(here: Sentence) -> Iterator[FoundDenial]:
    """`An earlier version of this article said the fee was 40 crowns. It is 50.`"""
    before = here.before
    claim = set_right(before.span) if before is not None and before.paragraph is here.paragraph else None
    if before is None or claim is None or not any(t.pos_ in {"VERB", "AUX"} for t in here.span):
        return
    told, terms = before.paragraph.cite(claim), tuple(sorted(topic_of(claim)))
    yield FoundDenial(here.at, before.at, told, here.at, (), (), terms, rule="denied: set right")


def _none_such(here: Sentence) -> Iterator[FoundDenial]:
    """`“Yes, I ate with her. We had perch.” Lund told us there had been no such meeting.`"""
    noun, before = no_such(here.span), here.before
    is_none = noun is not None and "no" in noun.below
    for _ in range(FARTHEST_BACK):
        if noun is None or not is_none or before is None or before.paragraph is not here.paragraph:
            return
        told = deed_meant(before.span, noun) or told_in(before.span)
        if tells_of(before.span, noun) and is_claimed(told) and not before.span.text.endswith("?"):
            yield here.found(here.span.root, told, before)
            return
        before = before.before


def _disowned(here: Sentence) -> Iterator[FoundDenial]:
    """`Lund has apologised, says Varn. Lund's office knows nothing of an apology.`"""
    found, before = disowned(here.span), here.before
    for _ in range(NEAR_BACK):
        if found is None or before is None:
            return
        is_asked = before.span.text.rstrip().endswith("?") or is_inside_marks(before.span)
        is_claim = not is_denied(told_in(before.span))
        if tells_of(before.span, found[1]) and is_claim and not is_asked:
            yield here.found(found[0], told_in(before.span), before)
            return
        before = before.before


def _contrast(here: Sentence) -> Iterator[FoundDenial]:
    """`X says it has begun. However, Y says it has not`: two tellers, and one of them denies it."""
    before, first = here.before, here.span[0].lower_
    if before is None:
        return
    is_no_such = _tells_of_none_such(here, before)
    is_apart = before.paragraph is not here.paragraph and first != "however"
    if is_apart and not (is_no_such and here.span.start == 0):
        return
    if is_inside_marks(here.span) or not are_two_tellers(before.span, here.span):
        return
    shared = topic_of(here.span) & topic_of(before.span)
    own, other = told_in(here.span), told_in(before.span)
    least = 1 if first in listed("contrast") else SAME_TOPIC
    is_one_act = own.pos_ == "VERB" and tell_one_deed(own, other)
    is_one_topic = first == "however" or is_one_act or is_no_such or len(shared) >= least
    if any(verb.lemma_ in listed("silence") for verb in (own, other)):
        return  # "they will not comment. However, …": nothing is told that could be denied
    if not (first == "however" or is_no_such or tell_one_deed(own, other)):
        return
    is_either = is_denied(own) and is_claimed(other)
    if is_one_topic and (is_either or (is_denied(other) and is_claimed(own))):
        yield from here.against_before(here.span.root)


def _tells_of_none_such(here: Sentence, before: Sentence) -> bool:
    """`No such order exists` after what somebody tells of an order; not of one named farther back."""
    farther = before.before.span if before.before is not None else None
    return is_none_such(here.span, before.span, farther, is_near=before.paragraph is here.paragraph)


def _is_charged_before(here: Sentence) -> bool:
    """Whether the sentence before accuses somebody or tells what is claimed."""
    words = here.before.span.words if here.before is not None else frozenset[str]()
    return not words.isdisjoint(listed("charging"))


def _is_told_before(here: Sentence) -> bool:
    """Whether the sentence before is somebody's word or charge, which `denied it` looks back on."""
    before = here.before
    if before is None:
        return False
    return told_in(before.span) != before.span.root or before.span.root.lemma_ in CHARGING
