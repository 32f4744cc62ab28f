"""A quotation and an attribution near it: how they stand to each other, as facts to be weighed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from generator.extract.reading.parse import Span, Token
from generator.extract.reading.readings import OUTSIDE, Reading
from generator.extract.reading.verb_forms import class_of, verb_forms
from generator.extract.reference.outlets import is_relay
from generator.extract.reference.sorts import Sort, sort_of
from generator.extract.reference.sources import is_passive, is_set_beside, meant_by
from generator.extract.reference.told_of import owner_of
from generator.extract.speech.cues import VERBS, Cue, CueKind
from generator.vocabulary import words

CLOSING = 6
"""So many words may follow an attribution that closes a sentence: "said on Monday"."""


PART = 4
"""A quotation of so few words is a part of a clause."""


class Place(Enum):
    """Where the attribution stands, seen from the quotation."""

    AFTER = "right after the quotation"
    BEFORE = "right before the quotation"
    LEFT = "earlier in the sentence"
    RIGHT = "later in the sentence"
    EARLIER = "in an earlier sentence of the paragraph"
    LATER = "in a later sentence of the paragraph"


@dataclass(frozen=True)
class Setting:
    """One quotation of a paragraph with one attribution of it; first and last are the quotation's tokens."""

    reading: Reading
    index: int
    first: int
    last: int
    cue: Cue

    @cached_property
    def sentences_away(self) -> int:
        """How many sentences lie between: negative for an earlier one."""
        if self.cue.kind is CueKind.LABEL and not self.quotes_between:
            return 0  # a label belongs to what it stands at, whatever full stop comes between
        sentence = self.reading.sentence
        away = sentence[self.cue.token.i] - sentence[self.first]
        return away or int(self.is_after and self.ends_before)

    @property
    def leads_alone(self) -> bool:
        """`Lund shook his head. “We have nothing to hide.”`"""
        is_right_before = self.place is Place.EARLIER and self.sentences_away == -1
        is_named = sort_of(self.head) is Sort.PERSON
        return is_right_before and is_named and self.reading.stands_alone(self.index)

    @cached_property
    def between(self) -> tuple[int, int]:
        """The tokens between the quotation and the nearer end of the attribution, half-open; none where it
        stands inside the words for the source."""
        cue = self.cue
        near = [(cue.token.i, cue.token.i + 1), (cue.source.start, cue.source.end)]
        if self.is_after:
            return self.last + 1, min(
                (start for start, _ in near if start > self.last), default=self.last + 1
            )
        return max((end for _, end in near if end <= self.first), default=self.first), self.first

    @cached_property
    def gap(self) -> list[Token]:
        """The paragraph's own words between the quotation and the attribution."""
        low, high = self.between
        return (
            [token for token in self.reading.doc[low:high] if self.reading.is_outside(token)]
            if low < high
            else []
        )

    @cached_property
    def is_after(self) -> bool:
        """Whether the attributing word stands after the quotation."""
        return self.cue.token.i > self.last

    @cached_property
    def closes_sentence(self) -> bool:
        """Whether the sentence ends with the attribution: "…, the minister has said." """
        reading, end = self.reading, self.cue.end
        if not self.is_after or self.sentences_away:
            return False
        rest = [t for t in reading.doc[end:] if reading.sentence[t.i] == reading.sentence[self.cue.token.i]]
        opener = reading.doc[self.cue.start - 1].text if self.cue.start else ""
        return len(rest) <= CLOSING and opener == ","

    @cached_property
    def points_at_it(self) -> bool:
        """Whether the next sentence says whose words these were: “…” Those were the envoy's words."""
        token, doc = self.cue.token, self.reading.doc
        opening = next((t.lower_ for t in doc[self.last + 1 :] if t.text.isalpha()), "")
        is_next = (
            self.sentences_away == 1 and not self.quotes_between and opening in {"those", "these", "that"}
        )
        return (
            is_next and self.cue.kind is CueKind.NOUN and token.dep_ == "attr" and token.head.lemma_ == "be"
        )

    @cached_property
    def place(self) -> Place:
        """Where the attribution stands."""
        if self.sentences_away:
            return Place.EARLIER if self.sentences_away < 0 else Place.LATER
        if self.is_after:
            return Place.AFTER if self._touches_after() else Place.RIGHT
        return Place.BEFORE if self._touches_before() else Place.LEFT

    def _touches_after(self) -> bool:
        words = [token for token in self.gap if token.tag_ not in {"RB", ",", ".", ":", "HYPH"}]
        return not words and not self.quotes_between

    def _touches_before(self) -> bool:
        return not self.quotes_between and not any(token.tag_ in VERBS for token in self.gap)

    @cached_property
    def quotes_between(self) -> int:
        """How many other quotations stand between."""
        low, high = self.between
        inside = self.reading.inside
        return len({inside[i] for i in range(low, high)} - {OUTSIDE, self.index})

    @cached_property
    def verbs_between(self) -> int:
        """How many verbs stand between."""
        return sum(token.tag_ in VERBS for token in self.gap)

    @cached_property
    def governs(self) -> bool:
        """Whether the parse hangs the quotation under the cue, however deep."""
        reading = self.reading
        for i in range(self.first, self.last + 1):
            token = reading.doc[i]
            if reading.inside[token.head.i] != self.index:
                return self.cue.token in token.ancestors or self.cue.token.i == token.head.i
        return False

    @cached_property
    def ends_with_comma(self) -> bool:
        """Whether the quotation ends with a comma: the sentence goes on and says who spoke."""
        marked = self.reading.marked[self.index]
        after = self.reading.text[marked.outer_end : marked.outer_end + 1]
        return self.reading.text[marked.end - 1] == "," or after == ","

    @cached_property
    def is_part(self) -> bool:
        """Whether the quotation is no more than a part of a clause: a few words, begun small."""
        marked = self.reading.marked[self.index]
        text = self.reading.text[marked.start : marked.end]
        return text[0].islower() and len(text.split()) <= PART

    @cached_property
    def ends_before(self) -> bool:
        """Whether it ends with a full stop and a sentence begins behind it: “…” The strike goes on."""
        marked, following = self.reading.marked[self.index], self.reading.doc[self.last].nbor()
        while following.is_punct:
            following = following.nbor()
        starts = following.text.istitle() and following.tag_ in {"DT", "PRP", "PRP$", "IN", "WRB"}
        return starts and self.reading.text[marked.end - 1] == "."

    @cached_property
    def asked(self) -> bool:
        """Whether the quotation ends with a question or exclamation mark, and the sentence goes on."""
        return self.reading.text[self.reading.marked[self.index].end - 1] in "?!"

    @cached_property
    def colon_between(self) -> bool:
        """Whether a colon leads from the attribution to the quotation."""
        return not self.is_after and any(token.text == ":" for token in self.gap)

    @cached_property
    def reported(self) -> bool:
        """Whether the parse hangs the cue itself under another act of speech: "X said Y called it …"."""
        if self.cue.token.head.lower_ == "as" or is_set_beside(self.cue.token):
            return False  # "the paper cited X as saying": X's words
        forms = verb_forms()
        return any(
            (forms.get(a.lower_, ("", ""))[1] == "say" or a.lower_ in words("voices", "utterance"))
            and self.reading.is_outside(a)
            for a in self.cue.token.ancestors
            if a.i not in range(self.cue.source.start, self.cue.source.end)
        )

    @cached_property
    def is_owned(self) -> bool:
        """Whether it stands inside what an aside tells, and not right at the quotation: "X, the mayor added,
        had left when his “aides gave up”" is the mayor's."""
        loose = not self.is_after and not self.sentences_away and self.gap and not self.colon_between
        return bool(loose) and owner_of(self.cue.token, self.reading) is not None

    @cached_property
    def only_relays(self) -> bool:
        """Whether an outlet or a source closes a sentence whose own verb says who spoke: "X called it “a
        trap,” the paper reported"."""
        if not is_relay(self.source):
            return False
        if self.place is Place.RIGHT and self.closes_sentence:
            return _holds(self.first, self.reading)
        return self.place is Place.AFTER and _says_before(self.first, self.reading)

    @cached_property
    def in_relative(self) -> bool:
        """Whether it leads, in a relative clause, to the words right behind: of "a pact that X had called “a
        trap,” the members said" the trap is X's."""
        verb = self.cue.token
        is_part = self.reading.text[self.reading.marked[self.index].start].islower()
        if self.place is not Place.BEFORE or not is_part or any(token.tag_ != "DT" for token in self.gap):
            return False
        return any(token.dep_ == "relcl" for token in (verb, *list(verb.ancestors)[:3]))

    @cached_property
    def is_named_by_others(self) -> bool:
        """Whether a passive of naming rules it and the verb is another: "Labelled “a liar”, X came home"."""
        inside = self.reading.doc[self.first : self.last + 1]
        above = {token.head for token in inside} - set(inside) - {self.cue.token}
        return any(class_of(v.lower_) == "call" and is_passive(v) for v in above)

    @cached_property
    def opens_sentence(self) -> bool:
        """Whether the sentence begins with the attribution: "According to the minister, …"."""
        start, sentence = self.cue.start, self.reading.sentence
        return start == 0 or sentence[start - 1] != sentence[self.cue.token.i]

    @property
    def kind(self) -> CueKind:
        """The kind of attributing word."""
        return self.cue.kind

    @property
    def head(self) -> Token:
        """The head word of the source."""
        return meant_by(self.cue.source.root)

    @property
    def is_no_name(self) -> bool:
        """Whether the source is a thing by a common noun: "the strike" says nothing."""
        return sort_of(self.head) is Sort.THING and self.head.tag_ in {"NN", "NNS"}

    @property
    def source(self) -> Span:
        """The words of the source."""
        return self.cue.source


def _holds(first: int, reading: Reading) -> bool:
    """Whether it stands in the clause of a verb of saying: "officials said that X urged a “truce”"."""
    verbs = [a for a in reading.doc[first].ancestors if a.dep_ == "ccomp" and a.head.i < first]
    return any(class_of(a.head.lower_) == "say" for a in verbs)


def _says_before(first: int, reading: Reading) -> bool:
    """Whether a verb of saying with its subject stands in the sentence before the quotation."""
    number = reading.sentence[first]
    own = [t for t in reading.doc[:first] if reading.sentence[t.i] == number and reading.is_outside(t)]
    said = [t for t in own if class_of(t.lower_) in {"say", "call"}]
    if said and own[-1].text == ":":
        return True
    return any(child.dep_ == "nsubj" and child.i < verb.i for verb in said for child in verb.children)
