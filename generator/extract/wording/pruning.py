"""What a line does without, and how a long one is cut without losing its sense.

What hangs loose goes (asides, who says so, what is joined on); what limits the meaning stays (conditions,
denials, clauses that say which one is meant). A verb never loses the last words that complete it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.extract.reading.parse import Token
from generator.extract.reference.referents import Referents
from generator.extract.wording.set_off import DASHES, after_comma, is_tight
from generator.vocabulary import words

ADVERBS, ALWAYS, BESIDE, BOUND, CONDITIONS, CONNECTIVES, DEADLINES, LIGHT, OF_WHAT, SOFT = (
    words("events", f"prune.{key}")
    for key in (
        *("adverbs", "always", "aside", "bound", "conditions", "connectives", "deadlines", "light"),
        *("of_what", "soft"),
    )
)
MODALS = words("dates", "tense.modals")

ASIDE = {"appos", "dobj", "npadvmod", "attr", "dep"}
COMPLEMENTS = {"dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "dative"}
KNOWN = {"the", "his", "her", "its", "their"}
DETAILS = {"in", "on", "for", "at", "from", "about", "by", "involving"}
TRYING = {"seek", "try", "attempt", "aim", "strive", "struggle", "fight", "work", "move", "wait", "prepare"}
"""Verbs whose infinitive is no purpose beside the deed but the deed itself."""
LAST = {"between", "with", "among"}
MAY_GO = ASIDE | {*("parataxis", "intj", "meta", "punct", "advmod", "relcl", "acl", "amod")}
MAY_GO |= {"conj", "cc", "advcl", "prep"}
"""How what is loose may hang on the rest."""
OF_TITLES = frozenset({"compound", "amod", "nmod", "det", "poss"})
"""How a title hangs on the name behind it."""
MARKS = ";:()[].?!"


def loose_in(head: Token, *, dates: bool = True) -> set[Token]:
    """The words under a head that a line does without; its dates too, unless `dates` is off."""
    found = _bracketed(head)
    for token in head.subtree:
        if token == head or token in found:
            continue
        may_go = token.dep_ in MAY_GO or token.is_space
        if (may_go and _is_loose(token, head)) or (dates and token.head == head and is_date(token)):
            found.update(token.subtree)
            found.update(_rest_of_aside(token))
    return found


def _bracketed(head: Token) -> set[Token]:
    """What stands in brackets: `at 4.40 pm (5.40 pm here)`, `the League (CHL)`."""
    found: set[Token] = set()
    depth = 0
    for token in head.subtree if "(" in head.sent.words else ():
        depth += token.text == "("
        if depth and token != head:
            found.add(token)
        depth -= token.text == ")" and depth > 0
    return found if not depth else set()


def _rest_of_aside(token: Token) -> Sequence[Token]:
    """`with water and fish on the agenda`, `with Chile as host`: the rest of an aside that goes."""
    end = token.right_edge.i + 1
    if token.lower_ != "with" or end >= len(token.doc):
        return ()
    after = token.doc[end]
    return after.subtree if after.dep_ == "prep" and after.lower_ in {"as", "on", "in", "at"} else ()


@lru_cache(maxsize=64)
def titles_in(head: Token, referents: Referents) -> frozenset[Token]:
    """The titles before names: a line says who, not what he is."""
    return frozenset(titles_among(head.subtree, referents))


def titles_among(words: Iterable[Token], referents: Referents) -> set[Token]:
    """The titles among the words, each with all that belongs to it; `above all` belongs to no title."""
    titles = [word for word in words if word.dep_ in OF_TITLES and _is_title(word, referents)]
    return {t for title in titles for t in title.subtree if not (t.i and t.nbor(-1).lower_ == "above")}


def _is_title(token: Token, referents: Referents) -> bool:
    """Whether a word stands before a name as its title: no name itself, though under one."""
    is_under_name = token.i < token.head.i and referents.mention_over(token.head) is not None
    return is_under_name and referents.mention_over(token) is None


def _is_loose(token: Token, head: Token) -> bool:
    is_vote = token.lower_ in {"no", "yes"} and token.i > token.head.i  # "if members say no"
    if token.is_space or (token.dep_ in {"parataxis", "intj", "meta"} and not is_vote) or _is_misread(token):
        return True
    if token.dep_ == "punct":
        return token.text in MARKS or (token.text in DASHES and not is_tight(token))
    is_while = token.lower_ == "ago" and token.head == head  # "landed a few minutes ago"
    if token.dep_ == "advmod" and (is_while or token.lower_ in ADVERBS):
        return not _is_degree(token)
    if token.dep_ in {"relcl", "acl", "amod"} and _is_set_off(token):
        return "conj" not in token.head.deps
    if token.dep_ in ASIDE and _is_set_off(token):
        is_listed = token.left_edge.nbor(-1).text == "," and "conj" in token.deps
        return not is_listed
    return _is_loose_link(token, head)


def _is_degree(adverb: Token) -> bool:
    """`no later than`, a limit; `went too far`."""
    is_limit = adverb.i + 1 < len(adverb.doc) and adverb.nbor(1).lower_ == "than"
    is_still_to = adverb.lower_ == "yet" and "xcomp" in adverb.head.deps  # "have yet to agree"
    return is_limit or is_still_to or (adverb.lower_ == "too" and adverb.head.pos_ in {"ADJ", "ADV"})


def _is_misread(token: Token) -> bool:
    """`X is sending a team, Y told reporters`, its middle taken for a clause on `team`."""
    return token.dep_ == "acl" and token.tag_ == "VBD" and token.lemma_ in {"say", "tell"}


def _is_loose_link(token: Token, head: Token) -> bool:
    """What is joined on or stands beside: further verbs, clauses, phrases."""
    if token.dep_ == "conj" and token.head.tag_ == "VB" and _is_finite(token):
        return True  # "was to resume at two and got going at four"
    if token.dep_ in {"conj", "cc"} and token.head == head:
        return head.pos_ in {"VERB", "AUX"} and "conj" in head.deps
    if token.dep_ == "advcl":
        return _is_loose_clause(token)
    return _is_loose_phrase(token, head)


def _is_finite(verb: Token) -> bool:
    helpers = {c.tag_ for c in verb.children if c.dep_ == "aux"}
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or "VBD" in helpers or (verb.tag_ == "VBN" and not helpers)


def _is_loose_clause(clause: Token) -> bool:
    """A clause beside the verb: conditions stay; others stay when no comma sets them off."""
    marks = clause.below
    if "as" in marks and clause.tag_ == "VBN" and clause.deps.isdisjoint({"nsubj", "nsubjpass"}):
        return True  # "as promised on 3 May"
    if not marks.isdisjoint(CONDITIONS if _is_open(clause.head) else ALWAYS):
        return False
    is_bound = clause.i > clause.head.i and not after_comma(clause)
    return not (is_bound and (not marks.isdisjoint(BOUND) or "to" in marks))


def _is_loose_phrase(token: Token, head: Token) -> bool:
    """Words that say who says so, that lead over, and a date of the main verb."""
    if token.dep_ != "prep":
        return False
    if token.lower_ == "according" or (token.lower_ in BESIDE and _is_set_off(token)):
        return True
    if _is_set_off(token) and any(c.dep_ == "appos" and head.i < c.i < token.i for c in token.head.children):
        return True  # "the builders, two of whom, from Leeds, may leave"
    if token.head == head and token.i < head.i:
        if token.lower_ in BESIDE:
            return True
        if " ".join([t.lower_ for t in token.subtree if not t.is_punct]) in CONNECTIVES:
            return True
    return False


def _is_open(verb: Token) -> bool:
    """Whether a verb tells of what is not done, or not yet: there the clause beside it limits it."""
    return "neg" in verb.deps or any(c.dep_ == "aux" and c.lower_ in MODALS for c in verb.children)


def is_date(token: Token) -> bool:
    """A date by itself, or a preposition with nothing but a date."""
    if token.dep_ in {"npadvmod", "nmod", "tmod"} and token.ent_type_ in {"DATE", "TIME"}:
        return token.head.lemma_ not in {"spend", "last", "take"}  # "spent Tuesday in Lima"
    goals = [c for c in token.children if c.dep_ == "pobj"]
    return (
        token.dep_ == "prep"
        and token.lower_ not in DEADLINES
        and bool(goals)
        and all(g.ent_type_ in {"DATE", "TIME"} and g.pos_ != "VERB" for g in goals)
        and not any(c.dep_ == "prep" for g in goals for c in g.children)
    )


def _is_set_off(token: Token) -> bool:
    return token.i > token.head.i and after_comma(token)


# ------------------------------------------------------------------ cutting a long line


def cuts(words: Sequence[Token]) -> Iterator[list[Token]]:
    """The words after the verb as they are, then with one phrase after the other cut."""
    kept = list(words)
    yield kept
    for phrase in _droppable(words):
        if any(t in phrase for t in kept) and not _is_meant_later(phrase, kept):
            kept = [t for t in kept if t not in phrase]
            yield kept


def _is_meant_later(phrase: set[Token], kept: Sequence[Token]) -> bool:
    """Whether an `it` or `they` behind the phrase may stand for a name in it."""
    if not any(t.pos_ == "PROPN" for t in phrase):
        return False
    end = max(t.i for t in phrase)
    return any(t.i > end and t.lower_ in {"it", "its", "they", "their", "them"} for t in kept)


def _droppable(words: Sequence[Token]) -> Iterator[set[Token]]:
    """Phrases that may go, the least needed first: soft prepositions, joined verbs, details, clauses."""
    preps = [t for t in reversed(words) if t.dep_ == "prep" and not _limits(t) and not _tells_when(t)]
    preps = [prep for prep in preps if not _says_of_what(prep)]
    for prep in preps:
        if prep.lower_ in SOFT and not completes(prep, words):
            yield set(prep.subtree)
    yield from (_joined(t) for t in reversed(words) if t.dep_ == "conj" and t.pos_ == "VERB")
    yield from (set(t.subtree) for t in reversed(words) if _is_purpose(t))
    for is_noun, known in ((True, DETAILS), (False, DETAILS), (True, LAST)):
        for prep in preps:
            on_noun = prep.head.pos_ in {"NOUN", "PROPN"}
            if on_noun == is_noun and prep.lower_ in known and not completes(prep, words):
                yield set(prep.subtree)
    yield from (set(t.subtree) for t in reversed(words) if _is_detail(t))


def _says_of_what(token: Token) -> bool:
    """Whether it tells what a claim, a decision, a request is of: such a noun says nothing alone."""
    noun = token.head
    if noun.lemma_.lower() not in OF_WHAT:
        return False
    first = next((c for c in noun.children if c.i > noun.i and c.dep_ in {"prep", "acl", "relcl"}), None)
    return token == first


def _tells_when(prep: Token) -> bool:
    """Whether a phrase is a day or an hour of what is told: without it the line's own day would count."""
    return any(c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"} for c in prep.children)


def _is_purpose(token: Token) -> bool:
    """`to bring the war to an end`, beside a verb that needs no infinitive: not `difficult to reach`."""
    if token.dep_ != "advcl" or token.head.pos_ == "ADJ" or _is_tried(token.head):
        return False
    return any(c.tag_ == "TO" for c in token.children) and "nsubj" not in token.deps


def _is_tried(verb: Token) -> bool:
    return verb.lemma_ in TRYING and verb.tag_ != "VBG"


def _is_detail(token: Token) -> bool:
    """A participle, a clause that says more of something already told apart, a clause of time."""
    if _says_of_what(token):
        return False
    if token.dep_ == "acl":
        return token.tag_ in {"VBG", "VBN"} and token.head.dep_ != "attr"
    if token.dep_ == "relcl":
        known = any(c.dep_ in {"det", "poss"} and c.lower_ in KNOWN for c in token.head.children)
        return known and token.tag_ != "VB" and token.head.dep_ != "attr"
    marks = {c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}}
    return token.dep_ == "advcl" and bool(marks & {"when", "as", "because", "since", "while"})


def completes(prep: Token, words: Sequence[Token]) -> bool:
    """Whether a verb would stand bare, or say something else, without this phrase: `focus on`, `stay in`."""
    head = prep.head
    if head.pos_ == "NOUN" and head.dep_ == "dobj" and head.head.lemma_ in LIGHT:
        return head.lower_ in {"place", "part"}
    if head.pos_ not in {"VERB", "AUX"}:
        return False
    goals = {c for c in head.children if c.dep_ == "prep" or (c.dep_ == "advmod" and c.right_edge != c)}
    before = {c for c in goals if c.i < prep.i}  # "shipped back to Lima under the pact"
    others = [c for c in head.children if c != prep and c in words and (c.dep_ in COMPLEMENTS or c in before)]
    light = head.lemma_ in LIGHT and not any(c.dep_ != "dobj" for c in others)
    return prep.lower_ == "as" or not others or light


def _joined(token: Token) -> set[Token]:
    """A joined verb with its `and`."""
    links = {c for c in token.head.children if c.dep_ == "cc" and c.i < token.i}
    return {*token.subtree, *links}


def _limits(preposition: Token) -> bool:
    """Whether a phrase limits what is denied or allowed: not before X, only with Y."""
    verb = preposition.head
    negated = "neg" in verb.deps or "neg" in verb.head.deps
    words = {"before", "until", "till", "without", "except", "beyond", "after", "since", "as"}
    return (negated and preposition.lower_ in words) or "only" in preposition.below
