"""Passages that set themselves against a claim: denied, dismissed, called false, or met by a `however`.

The claim stands in the same sentence or in the one before; who denies is whoever the words name. What goes
on with the denial, and what tells the denied report elsewhere in the post, is cited beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.claiming.deeds import tell_one_deed
from generator.extract.denying.charges import CHARGING, charge_of
from generator.extract.denying.claimed import (
    behind_marks,
    break_before,
    clause_before,
    clause_of_report,
    clauses_told,
    content_of,
    denying_half,
    has_subject,
    is_hearsay,
    own_lemmas,
    tells,
    told_by,
    told_in,
    topic_of,
    whole_clause,
)
from generator.extract.denying.cues import (
    POINTING,
    deed_meant,
    denied_thing,
    denies,
    is_called_false,
    is_claimed,
    is_denied,
    is_negative,
    is_none_such,
    is_of_such,
    is_own_clause,
    listed,
    may_deny,
    no_such,
    object_of,
    points_back,
    tells_of,
)
from generator.extract.denying.disowning import disowned, false_report_of, named_false
from generator.extract.denying.set_right import set_right
from generator.extract.denying.tellers import (
    are_two_tellers,
    goes_on,
    is_inside_marks,
    teller_of,
    tells_a_report,
)
from generator.extract.reading.analysis import Analysis, Paragraph
from generator.extract.reading.parse import Span, Token
from generator.extract.reference.clauses import noun_phrase, read_clause, subject_of
from generator.extract.reference.referents import Referents
from generator.extract.wording.asking import ask, state
from generator.model import Citation, FoundDenial, Mention, Part

FAR_ON = 3
"""Sentences after a denial within which the denied report is told."""
FARTHEST_BACK = 4
"""Sentences back in its paragraph within which stands what `no such` denies."""
NEAR_BACK = 2
"""Sentences back within which stands what somebody knows nothing of."""
MOST_ON = 2
"""Sentences at most of the denier's own words beside the denial."""
SAME_TOPIC = 2
"""Words two sentences share at least when nothing but their tellers sets one against the other."""


def find_denials(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[FoundDenial, ...]:
    """Every denial of the document, in order; one sentence denies one thing."""
    found: dict[Citation, FoundDenial] = {}
    before: _Sentence | None = None
    for paragraph in analysis.paragraphs:
        referents = Referents(paragraph, mentions)
        for span in paragraph.doc.sents:
            sentence = _Sentence(span, paragraph, referents, before)
            for denial in sentence.denials():
                found.setdefault(denial.at, denial)
            sentence.carry_on(found)
            before = sentence
    return tuple(found.values())


class _Sentence:
    """One sentence, the one before it, and the rules over both; `denied` is the denial it goes on with."""

    def __init__(
        self, span: Span, paragraph: Paragraph, referents: Referents, before: _Sentence | None
    ) -> None:
        self.span, self.paragraph, self.referents, self.before = span, paragraph, referents, before
        self.denied: Citation | None = None

    @property
    def at(self) -> Citation:
        return self.paragraph.cite(self.span)

    def denials(self) -> Iterator[FoundDenial]:
        yield from self._sets_right()
        if not may_deny(self.span):
            return
        for token in self.span:
            if denies(token):
                yield from self._denied(token)
            elif token.lemma_ == "be" or token.lemma_ in listed("naming") | listed("misread"):
                yield from self._judged(token)
        yield from self._denied_in_words()
        yield from self._disowned()
        yield from self._false_report()
        yield from self._contrast()
        yield from self._none_such()

    def carry_on(self, found: dict[Citation, FoundDenial]) -> None:
        """Add this sentence to the denial before it: as the denier's own words, or as the report denied."""
        if self.at in found:
            self.denied = self.at
            return
        denied = self.before.denied if self.before is not None else None
        if denied is not None and self._goes_on_with(found[denied]):
            self.denied = denied
            found[denied] = replace(found[denied], also=(*found[denied].also, self.at))
            return
        for known in self._denied_shortly_before(found):
            if tells_a_report(self.span) and bool(topic_of(self.span, nouns=True) & {*known.terms}):
                found[known.at] = replace(known, told=(*known.told, self.at))

    def _goes_on_with(self, denial: FoundDenial) -> bool:
        """Whether this is what the denier says next, and of the same thing."""
        before = self.before
        if before is None or len(denial.also) >= MOST_ON or not goes_on(self.span, before.span):
            return False
        is_next = before.paragraph is self.paragraph and not denial.also
        return is_next or is_negative(self.span.root) or bool(topic_of(self.span) & {*denial.terms})

    def _denied_shortly_before(self, found: dict[Citation, FoundDenial]) -> Iterator[FoundDenial]:
        before = self.before
        for _ in range(FAR_ON):
            if before is None:
                return
            known = found.get(before.at)
            if known is not None and known.at == known.claim_at:
                yield known
            before = before.before

    def _denied(self, verb: Token) -> Iterator[FoundDenial]:
        """`X denied that …`, `a report dismissed by X`, `which X denies`, `X denied those claims`."""
        content = next((child for child in verb.children if child.dep_ == "ccomp"), None)
        if content is not None and is_of_such(content):
            return
        if content is not None and any(token.text == ":" for token in verb.doc[verb.i : content.i]):
            yield from self._against_before(verb)
            return
        if content is not None:
            yield from self._against(verb, content if content.i > verb.i else told_by(content))
            return
        thing = denied_thing(verb)
        if thing is None:
            return
        content = content_of(thing)
        charge = next((word for word in verb.ancestors if word.lemma_ in CHARGING), None)
        if charge is not None and verb.dep_ == "relcl":
            yield from self._against(verb, charge)
        elif content is not None and thing.lower_ not in POINTING:
            yield from self._against(verb, content)
        elif verb.dep_ in {"relcl", "acl"} or (thing.lower_ in {"which", "that"} and thing.i < verb.i):
            yield from self._against(verb, clause_before(verb, thing))
        elif (
            points_back(thing) and thing.lemma_.lower() in listed("charges") and not self._is_charged_before()
        ):
            return  # "denied the accusations", which stand farther back
        elif points_back(thing) or (thing.lower_ == "it" and self._is_told_before()):
            yield from self._against_before(verb)

    def _judged(self, verb: Token) -> Iterator[FoundDenial]:
        """`the report is false`, `that is not correct`, `called this a fairy tale`, `is misrepresenting`."""
        thing = subject_of(verb) if verb.lemma_ == "be" else object_of(verb)
        is_thing = thing is not None and (thing.pos_ == "NOUN" or points_back(thing))
        if is_thing and verb.lemma_ in listed("misread"):
            is_near = self.before is not None and self.before.paragraph is self.paragraph
            yield from self._against_before(verb) if is_near else ()
            return
        if thing is None or not (points_back(thing) or thing.lemma_.lower() in listed("claims")):
            return
        if not is_called_false(verb):
            return
        content = content_of(thing)
        if content is not None:
            yield from self._against(verb, content)
        elif points_back(thing):
            yield from self._against_before(verb)

    def _denied_in_words(self) -> Iterator[FoundDenial]:
        """`Reports … that the crew has left are false`, `dismissed as a tale reports that …`, where the parse
        loses what hangs on what."""
        for word in self.span:
            content = clause_of_report(word)
            if content is None:
                continue
            dismissing = (t for t in self.span if t.i < word.i and t.lemma_ in listed("deny_claims"))
            for verb in dismissing:
                if "as" in (child.lower_ for child in verb.children):
                    yield from self._against(verb, content)
            after = (t for t in word.doc[word.i + 1 : self.span.end] if t.lower_ in listed("false"))
            false = next(after, None)
            if false is not None and false.nbor(-1).lemma_ == "be":
                yield from self._against(false.nbor(-1), content)

    def _false_report(self) -> Iterator[FoundDenial]:
        """`Reports of a rift are false`; `He calls that "invented"`, by the words alone."""
        named, told = named_false(self.span), false_report_of(self.span)
        if named is not None:
            yield from self._against_before(named)
        if told is not None:
            verb, thing = told
            be = "were" if thing.root.tag_ == "NNS" else "was"
            first, last = (
                (self.span.start, thing.start - 1) if verb.i < thing.start else (thing.end, self.span.end - 1)
            )
            half = self.paragraph.cite(self.span.doc[first:last])
            about = Part(f"there {be} {thing.text}")
            yield FoundDenial(
                self.at,
                self.at,
                self.paragraph.cite(thing),
                half,
                (about,),
                rule=f"denied: {verb.lemma_}",
                terms=tuple(sorted(topic_of(thing))),
            )

    def _sets_right(self) -> Iterator[FoundDenial]:
        """`An earlier version of this article said the fee was 40 crowns. It is 50.`"""
        before = self.before
        claim = set_right(before.span) if before is not None and before.paragraph is self.paragraph else None
        if before is None or claim is None or not any(t.pos_ in {"VERB", "AUX"} for t in self.span):
            return
        told, terms = before.paragraph.cite(claim), tuple(sorted(topic_of(claim)))
        yield FoundDenial(self.at, before.at, told, self.at, (), (), terms, rule="denied: set right")

    def _none_such(self) -> Iterator[FoundDenial]:
        """`“Yes, I ate with her. We had perch.” Lund told us there had been no such meeting.`"""
        noun, before = no_such(self.span), self.before
        is_none = noun is not None and any(c.lower_ == "no" for c in noun.children)
        for _ in range(FARTHEST_BACK):
            if noun is None or not is_none or before is None or before.paragraph is not self.paragraph:
                return
            told = deed_meant(before.span, noun) or told_in(before.span)
            if tells_of(before.span, noun) and is_claimed(told) and not before.span.text.endswith("?"):
                yield self._found(self.span.root, told, before)
                return
            before = before.before

    def _disowned(self) -> Iterator[FoundDenial]:
        """`Lund has apologised, says Varn. Lund's office knows nothing of an apology.`"""
        found, before = disowned(self.span), self.before
        for _ in range(NEAR_BACK):
            if found is None or before is None:
                return
            is_asked = before.span.text.rstrip().endswith("?") or is_inside_marks(before.span)
            is_claim = not is_denied(told_in(before.span))
            if tells_of(before.span, found[1]) and is_claim and not is_asked:
                yield self._found(found[0], told_in(before.span), before)
                return
            before = before.before

    def _contrast(self) -> Iterator[FoundDenial]:
        """`X says it has begun. However, Y says it has not`: two tellers, and one of them denies it."""
        before, first = self.before, self.span[0].lower_
        if before is None:
            return
        is_no_such = self._tells_of_none_such(before)
        is_apart = before.paragraph is not self.paragraph and first != "however"
        if is_apart and not (is_no_such and self.span.start == 0):
            return
        if is_inside_marks(self.span) or not are_two_tellers(before.span, self.span):
            return
        shared = topic_of(self.span) & topic_of(before.span)
        own, other = told_in(self.span), told_in(before.span)
        least = 1 if first in listed("contrast") else SAME_TOPIC
        is_one_act = own.pos_ == "VERB" and tell_one_deed(own, other)
        is_one_topic = first == "however" or is_one_act or is_no_such or len(shared) >= least
        if any(verb.lemma_ in listed("silence") for verb in (own, other)):
            return  # "they will not comment. However, …": nothing is told that could be denied
        if not (first == "however" or is_no_such or tell_one_deed(own, other)):
            return
        is_either = is_denied(own) and is_claimed(other)
        if is_one_topic and (is_either or (is_denied(other) and is_claimed(own))):
            yield from self._against_before(self.span.root)

    def _tells_of_none_such(self, before: _Sentence) -> bool:
        """`No such order exists` after what somebody tells of an order; not of one named farther back."""
        farther = before.before.span if before.before is not None else None
        return is_none_such(self.span, before.span, farther, is_near=before.paragraph is self.paragraph)

    def _is_charged_before(self) -> bool:
        """Whether the sentence before accuses somebody or tells what is claimed."""
        words = self.before.span.words if self.before is not None else frozenset[str]()
        return not words.isdisjoint(listed("charging"))

    def _is_told_before(self) -> bool:
        """Whether the sentence before is somebody's word or charge, which `denied it` looks back on."""
        before = self.before
        if before is None:
            return False
        return told_in(before.span) != before.span.root or before.span.root.lemma_ in CHARGING

    def _against(self, verb: Token, content: Token | None) -> Iterator[FoundDenial]:
        if content is None or not has_subject(content) or content.left_edge.i <= verb.i < content.i:
            return  # "the decision to reject it has left them in doubt" denies not what it has done
        is_inside = content.i < verb.i <= content.right_edge.i
        is_left = content.left_edge.i + 1 < _end_of(content, verb)
        if not is_inside or is_left:  # else nothing is left of the claim
            yield self._found(verb, content, self)

    def _against_before(self, verb: Token) -> Iterator[FoundDenial]:
        before = self.before
        if before is None or before.span.root.pos_ not in {"VERB", "AUX"} or denies(before.span.root):
            return
        if before.paragraph is not self.paragraph and not self._looks_back_on(before):
            return
        content = before.told_of(subject_of(verb))
        is_unchecked = content.lemma_ in listed("checking") and is_negative(content)
        if tells(content) and not is_unchecked:
            yield self._found(verb, content, before)

    def _looks_back_on(self, before: _Sentence) -> bool:
        """Whether this opens a reply or sets itself against somebody's word in the paragraph before."""
        is_turn = self.paragraph.passage.label is not None or self.span[0].lower_ in listed("contrast")
        return self.span.start == 0 and (is_turn or teller_of(before.span) is not None)

    def told_of(self, denier: Token | None) -> Token:
        """The clause this sentence tells; of several the one that names who denies it."""
        told = told_in(self.span)
        if denier is None or denier.pos_ != "PROPN" or denier.lemma_ in own_lemmas(told):
            return told
        others = clauses_told(self.span)
        return next((verb for verb in others if denier.lemma_ in own_lemmas(verb)), told)

    def _found(self, verb: Token, content: Token, home: _Sentence) -> FoundDenial:
        last = _end_of_claim(content)
        if home is self and content.i < verb.i < last:
            last = _end_of(content, verb)
        first = content.left_edge
        start = first.i + (first.lower_ == "that" and first is not content)
        claim = content.doc[start if home is self else behind_marks(content, start) : last]
        about, question = self._asked_of(content, home, last)
        return FoundDenial(
            self.at,
            home.at,
            home.paragraph.cite(claim),
            self.paragraph.cite(denying_half(verb, claim, self.span) if home is self else whole_clause(verb)),
            about,
            question,
            tuple(sorted(topic_of(claim))),
            is_told=home is not self or not is_own_clause(content, verb) or is_hearsay(claim),
            rule=f"denied: {verb.lemma_}",
        )

    def _asked_of(
        self, content: Token, home: _Sentence, end: int
    ) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
        """What is claimed as a statement and as a question, each empty where it does not stand alone."""
        if content.lemma_ in CHARGING:
            charge = charge_of(content, end)
            return ((Part(charge[0]),), (Part(charge[1]),)) if charge is not None else ((), ())
        if home is not self and content == home.span.root:
            return (), ()
        clause = read_clause(content)
        question = ask(clause, home.referents) if not is_negative(content) else ()
        return state(clause, home.referents) or _of_relative(content, end), question


def _end_of(content: Token, verb: Token) -> int:
    """Where a claim ends before the aside that denies it; a charge at its relative: `…, which X denies`."""
    start = verb.left_edge.i
    is_set_off = content.lemma_ in CHARGING and verb.doc[start - 1].pos_ == "PUNCT"
    return start - 1 if is_set_off else break_before(verb)


def _of_relative(content: Token, end: int) -> tuple[Part, ...]:
    """`a second paper, which offers a fund` as `a second paper offers a fund`."""
    if content.dep_ != "relcl" or content.left_edge.lower_ != "which" or content.head.pos_ != "NOUN":
        return ()
    noun = "".join(t.text_with_ws for t in noun_phrase(content.head) if t.i < content.left_edge.i)
    return (Part(f"{noun.strip(' ,')} {content.doc[content.left_edge.i + 1 : end].text}"),)


def _end_of_claim(content: Token) -> int:
    """Where a claim ends: before `, saying …`, with which its teller goes on."""
    goes_on = (
        c.left_edge.i - (c.left_edge.nbor(-1).text == ",")
        for c in content.subtree
        if c.tag_ == "VBG" and c.dep_ == "advcl" and c.lemma_ in listed("telling")
    )
    return min((n for n in goes_on if n > content.i), default=content.right_edge.i + 1)
