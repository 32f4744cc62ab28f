"""What speaks for and against a stretch of capitalised words being a person's name, as a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.extract.naming.common_words import is_common
from generator.extract.naming.name_clues import (
    ambiguous_before_rare,
    ambiguous_given_name_first,
    begins_with_initials,
    eastern_given_name,
    ends_like_a_thing,
    family_name_first,
    given_name_first,
    has_particle,
    is_acronym,
    is_always_whole,
    is_single,
    is_written_small,
    listed_given_name_first,
    opens_with_no_name,
    reigns,
)
from generator.extract.naming.names import ENDS_SENTENCE
from generator.extract.naming.office_clues import (
    addressed,
    belongs,
    body_before,
    does_something,
    ends_a_body,
    has_a_firm_s,
    has_people,
    in_apposition,
    is_a_vessel,
    is_called_a_body,
    is_led_by,
    is_run,
    is_surname_after_office,
    names_a_body,
    names_a_field,
    office_glued,
    office_of_a_body,
    owned,
    owned_by_country,
    role_follows,
    set_off,
    title_before,
    trade_opens,
)
from generator.extract.naming.sights import Sight, is_rare
from generator.extract.reading.verb_forms import verb_forms
from generator.vocabulary.names import fold, is_family_first, is_given

LOOKED_AT = 12
"""So many places of one wording are enough to judge it by."""
WORDS_AFTER = re.compile(
    r"(?:'s?)?,? ((?:has|had|have|also|later|then|earlier|previously|reportedly) )*([a-z]+)"
)
VERB_BEFORE = re.compile(r"([a-z]+) (?:by )?$")
EXPLAINED = re.compile(
    r", \d\d\b|,? \((?:[a-z]|[A-Z][a-z]+ (?:of|for)|[A-Z]\w+ [A-Z])"
    r"|, (?:a|an|the|his|her|their|former|then) \w| [–—-] [A-Z][a-z]+ "
)
LISTED = re.compile(r",? and |, |; ")
OPENING_LABEL = re.compile(r"(?:[A-Z][\w'-]+ ?){1,4}: $")
IN_A_LIST = re.compile(r",|;| \(| and |\.$")
LABEL = re.compile(r"(?:, [\w .]+)?: *[\"“'‘]?")
QUOTED_LABEL = re.compile(r": *[\"'](?=\w)")
SAYS = re.compile(r" ((?!is|are|was|were)[a-z]+)")
CREDITED = re.compile(r"(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[Ff]oto)\w*(?: by|:) (?:[^/.]* / ?)?$")
CREDIT = re.compile(r"\*{0,2} ?/ ?[A-Z]")
PLACING = frozenset(
    ("in", "at", "near", "around", "outside", "across", "into", "through", "throughout", "via")
)


INSIDE = frozenset(("in", "into", "near", "outside", "across", "throughout", "around"))


@dataclass(frozen=True, slots=True)
class Clue:
    """A row of the table: when it holds for at least `share` of the places, its weight counts."""

    holds: Callable[[Sight], bool]
    weight: float
    says: str
    share: float = 0.0


def _model_says_person(sight: Sight) -> bool:
    return sight.label == "PERSON"


def _model_says_other(sight: Sight) -> bool:
    return sight.label not in {"", "PERSON"}


def _is_plainly_a_name(sight: Sight) -> bool:
    """The model reads a person, and none of two to four words stands in the dictionary."""
    return len(sight.piece.words) <= 4 and is_rare(sight) and sight.label == "PERSON"


def _explained(sight: Sight) -> bool:
    return bool(EXPLAINED.match(sight.after))


def _who_follows(sight: Sight) -> bool:
    return sight.after.startswith((", who ", ", whose ", " who "))


def _speaks(sight: Sight) -> bool:
    match = WORDS_AFTER.match(sight.after)
    before = VERB_BEFORE.search(sight.before)
    if sight.before.lower().endswith("according to "):
        return True
    return bool(match and match[2] in verb_forms()) or bool(before and before[1] in verb_forms())


def _rare_one_who(sight: Sight) -> bool:
    return is_rare(sight) and sight.after.startswith((", who ", ", whose "))


def _is_rare_and_single(sight: Sight) -> bool:
    return len(sight.piece.words) == 1 and not is_common(sight.text) and not sight.text.isupper()


def _rare_one_labels(sight: Sight) -> bool:
    """One rare word as label before quoted words."""
    is_label = bool(QUOTED_LABEL.match(sight.after) and ENDS_SENTENCE.search(sight.before))
    return is_label and _is_rare_and_single(sight)


def _rare_one_speaks(sight: Sight) -> bool:
    """One rare word as subject of a verb of saying, no office or owner before it."""
    match = SAYS.match(sight.after)
    says = bool(match and match[1] in verb_forms()) and not sight.word_before.islower()
    return says and _is_rare_and_single(sight)


def _rare_ones_tell(sight: Sight) -> bool:
    """Firms and papers say; people tell: "A B told the assembly"."""
    return is_rare(sight) and not sight.piece.blocked and sight.after.startswith((" told ", " tells "))


def _listed_with_people(sight: Sight) -> bool:
    """Nothing but a comma or `and` stands between it and what the model reads as a person."""
    text, start, end = sight.paragraph.doc.text, sight.piece.start, sight.piece.end
    people = [(low, high) for low, high, label in sight.labels if label == "PERSON"]
    gaps = [text[high:start] for _, high in people if high <= start]
    gaps += [text[end:low] for low, _ in people if low >= end]
    return len(sight.piece.words) > 1 and any(LISTED.fullmatch(gap) for gap in gaps)


def _rare_one_in_a_row(sight: Sight) -> bool:
    """Rare words all, in a row with people: "secretaries A B and C D"."""
    return is_rare(sight) and not sight.piece.blocked and _listed_with_people(sight)


def _labels_speech(sight: Sight) -> bool:
    return sight.piece.start <= 2 and bool(LABEL.match(sight.after))


def _credited(sight: Sight) -> bool:
    return bool(CREDIT.match(sight.after) or CREDITED.search(sight.before))


def _is_the_outlet(sight: Sight) -> bool:
    outlet = sight.paragraph.document.outlet
    return outlet is not None and fold(sight.text) in fold(outlet)


def _is_whose_turn(sight: Sight) -> bool:
    """`Moa Berg` in the head of an interview whose turns are labelled `BERG:`."""
    document, last = sight.paragraph.document, fold(sight.piece.words[-1])
    if document.kind != "transcript" or len(sight.piece.words) == 1 or _labels_speech(sight):
        return False
    labels = (document.text[slice(*p.label)] for p in document.passages if p.label is not None)
    return any(fold(label.split()[-1]) == last for label in labels if label.strip())


def _follows_a_label(sight: Sight) -> bool:
    """Rare words right behind a label that opens the paragraph, in a list: "Lund Quays: A B and C D"."""
    return is_rare(sight) and bool(OPENING_LABEL.match(sight.before)) and bool(IN_A_LIST.match(sight.after))


def _labels_in_full(sight: Sight) -> bool:
    return len(sight.piece.words) > 1 and _labels_speech(sight)


def _blocked(sight: Sight) -> bool:
    return sight.piece.blocked


def _is_placed(sight: Sight) -> bool:
    return sight.word_before in PLACING and not sight.before.endswith(", ")


def _is_a_town(sight: Sight) -> bool:
    """Something lies in it or goes into it, and it begins with no given name."""
    first = sight.piece.words[0]
    is_name = len(sight.piece.words) > 1 and (is_given(first) or is_family_first(first))
    return not is_name and sight.word_before in INSIDE and not sight.before.endswith(", ")


def _has_article(sight: Sight) -> bool:
    return sight.word_before.lower() in {"the", "a", "an"} and sight.piece.after != "title"


CLUES = (
    Clue(_model_says_person, +0.6, "the language model reads a person here", share=0.5),
    Clue(_model_says_other, -0.3, "the language model reads something else here", share=0.6),
    Clue(given_name_first, +1.3, "it begins with a given name"),
    Clue(ambiguous_given_name_first, +0.5, "it begins with a word that can be a given name"),
    Clue(listed_given_name_first, +1.3, "it begins with a given name of some language"),
    Clue(ambiguous_before_rare, +0.4, "and rare words follow that"),
    Clue(family_name_first, +0.5, "it begins with a family name of a tradition that puts it first"),
    Clue(title_before, +0.7, "an office or form of address stands before it"),
    Clue(addressed, +0.8, "a form of address stands right before it"),
    Clue(office_glued, +0.5, "rare words right behind an office"),
    Clue(office_of_a_body, +0.9, "an office and whose it is stand before it"),
    Clue(is_led_by, +0.5, "a team is led or a side represented by it"),
    Clue(in_apposition, +0.8, "rare words, and an office between commas behind them"),
    Clue(eastern_given_name, +0.5, "a hyphened given name before such a family name"),
    Clue(_is_plainly_a_name, +0.4, "a person to the model, and rare words all"),
    Clue(names_a_body, -2.5, "a body's noun follows it, or its head stands before", share=0.5),
    Clue(is_a_vessel, -2.5, "a ship or the like bears it"),
    Clue(is_called_a_body, -2.5, "it is called a body or goes on with “which”"),
    Clue(has_a_firm_s, -1.2, "it has shareholders, members, a chairman"),
    Clue(is_surname_after_office, +0.9, "one word behind an office or form of address"),
    Clue(body_before, +0.3, "the name of a body stands right before it"),
    Clue(owned, +0.3, "a possessive stands right before it"),
    Clue(owned_by_country, +0.5, "a country’s possessive stands right before it"),
    Clue(has_particle, +0.4, "it has a particle of names inside"),
    Clue(begins_with_initials, +0.8, "it begins with initials"),
    Clue(belongs, +0.3, "“of” and a body follow it"),
    Clue(role_follows, +0.5, "an office follows it"),
    Clue(has_people, +0.3, "somebody is its aide, wife or minister"),
    Clue(reigns, +1.2, "a title that belongs to the name begins it"),
    Clue(_explained, +0.3, "a description follows it"),
    Clue(_who_follows, +0.5, "“who” follows it"),
    Clue(_rare_one_who, +0.8, "rare words, and “, who” follows"),
    Clue(set_off, +0.6, "rare words between an office and a stop"),
    Clue(_listed_with_people, +0.4, "it is listed with a person"),
    Clue(_rare_one_in_a_row, +0.9, "rare words in a row with a person"),
    Clue(does_something, +1.3, "rare words right behind what somebody is by trade"),
    Clue(_rare_one_labels, +0.9, "one rare word that labels quoted words"),
    Clue(_rare_one_speaks, +0.5, "one rare word that speaks"),
    Clue(_speaks, +0.4, "it speaks"),
    Clue(_rare_ones_tell, +0.9, "two rare words or more that told somebody something"),
    Clue(_follows_a_label, +0.6, "rare words in a list behind a label"),
    Clue(_labels_speech, +0.5, "it labels somebody’s words"),
    Clue(_labels_in_full, +0.3, "more than one word labels somebody’s words"),
    Clue(_is_whose_turn, +1.0, "its last word labels turns of the transcript"),
    Clue(_is_the_outlet, -2.0, "it is the outlet itself"),
    Clue(_credited, +0.6, "a picture is credited to it"),
    Clue(_blocked, -2.5, "the word beside it makes it a place or a body", share=0.5),
    Clue(names_a_field, -2.5, "it is the field of the office behind it", share=0.5),
    Clue(_is_placed, -0.6, "a preposition of place stands before it", share=0.5),
    Clue(_is_a_town, -0.9, "something lies in it", share=0.2),
    Clue(_has_article, -1.0, "an article stands before it", share=0.5),
    Clue(opens_with_no_name, -0.8, "its first word opens the sentence and is no name", share=0.6),
    Clue(is_run, -1.2, "an office of a firm stands right behind it"),
    Clue(is_always_whole, -1.0, "it is written out time and again, and no word of it alone"),
    Clue(ends_like_a_thing, -0.6, "its last word is a noun, and no given name begins it"),
    Clue(is_single, -0.3, "it is one word"),
    Clue(is_written_small, -1.5, "the document writes it small as well", share=1.0),
    Clue(trade_opens, -2.5, "what a firm or ship does opens the sentence and stands before it"),
    Clue(ends_a_body, -1.0, "it is the last word of a body’s name", share=0.6),
    Clue(is_acronym, -1.0, "it is an abbreviation"),
)


def weigh(seen: Sequence[Sight]) -> float:
    """What the clues of all places together weigh."""
    looked_at = seen[:LOOKED_AT]
    return round(sum(clue.weight for clue in CLUES if _holds(clue, looked_at)), 2)


def _holds(clue: Clue, seen: Sequence[Sight]) -> bool:
    if not clue.share:
        return any(clue.holds(sight) for sight in seen)
    return sum(clue.holds(sight) for sight in seen) >= clue.share * len(seen)
