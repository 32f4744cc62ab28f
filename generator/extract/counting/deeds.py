"""What befell those who are counted, what they do, and how a clause tells it, where a number is told."""

from __future__ import annotations

from collections.abc import Iterable

from generator.extract.counting.figures import Figure
from generator.extract.reading.parse import Token
from generator.vocabulary import table, words


def deed_of(counted: Token | None, verb: Token) -> str:
    """What befell those who are counted: `39 detained fishermen`, `12 people whom the firm dismissed`, `the
    reinstatement of 12 nurses`; else a deed in which they take part: `joined the stoppage`."""
    near = [] if counted is None else [c for c in counted.children if c.dep_ in {"amod", "acl", "relcl"}]
    near += [below for c in near if c.dep_ == "relcl" for below in c.children if below.dep_ == "ccomp"]
    above = [] if counted is None or counted.head.lower_ != "of" else [counted.head.head]
    near += [c for c in verb.children if c.dep_ in {"oprd", "acomp"} and c.i > verb.i]
    deeds = table("numbers")["befallen"]
    if counted is not None and counted.lower_ in deeds:
        return str(deeds[counted.lower_])  # "reported 14 dead"
    driven = (
        [c for c in verb.children if c.lower_ == "from"]
        if counted is not None and counted.dep_ == "dobj"
        else []
    )
    if any(g.lemma_ == "home" for of in driven for g in of.children):
        return str(table("numbers")["lost"]["home"])
    lost = (c.lemma_ for c in verb.children if c.dep_ == "dobj" and verb.lemma_ == "lose")
    deed = next((str(d) for thing in lost if (d := table("numbers")["lost"].get(thing))), "")
    if deed and counted is not None and counted.head == verb and counted.dep_ == "nsubj":
        return deed
    own = () if is_doer(counted, verb) else (verb,)
    told = (
        t.lower_ if t.dep_ in {"amod", "oprd", "acomp"} else t.lemma_.lower() for t in (*near, *above, *own)
    )
    deed = next((str(deeds[word]) for word in told if word in deeds), "")
    if deed or verb.lemma_ not in words("numbers", "takes_part"):
        return deed
    goals = [
        t for c in verb.children if c.dep_ in {"dobj", "prep"} for t in (c, *c.children) if t.pos_ == "NOUN"
    ]
    return "strike" if any(t.lemma_.lower() in words("numbers", "stoppages") for t in goals) else ""


def is_doer(counted: Token | None, verb: Token) -> bool:
    """`Four gunmen held their ground`: they do it, and it befalls something else."""
    is_subject = counted is not None and counted.dep_ == "nsubj" and counted.head == verb
    lost = table("numbers")["lost"]  # "half a million fled their homes": it befell them
    return is_subject and any(c.dep_ == "dobj" and c.lemma_ not in lost for c in verb.children)


def named_doer_of(verb: Token, subject: Token | None, counted: Token | None) -> tuple[str, ...]:
    """The names of whoever does it: `Norda won 27 seats`, `80 were held by Lund`; not of who tells it."""
    agents = (g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj")
    who = next(agents, subject)
    back = [] if who is None else [t for t in (who, *who.children) if t.tag_ in {"WDT", "WP", "WP$"} and t.i]
    before = [t for word in back for t in reversed(word.doc.tokens[: word.i]) if not t.is_punct][:1]
    who = verb.head if back and verb.dep_ == "relcl" else next(iter(before), who)
    is_told = verb.lemma_ in words("numbers", "reckons") or verb.lemma_ in words("numbers", "put")
    if who is None or who == counted or is_told:
        return ()
    of = (t for c in who.children if c.lower_ == "of" for g in c.children for t in (g, *g.children))
    return tuple(sorted({t.lower_ for t in (who, *who.children, *of) if t.pos_ == "PROPN"}))


LONGEST = 5
"""Words of a subject, object or complement at most that a title has room for."""
COMPLEMENTS = {"dobj", "attr", "acomp", "prt"}
TORN = {"xcomp", "ccomp", "advcl", "conj", "neg", "dative", "agent", "expl"}
"""What a clause has that would be lost or misread behind `how many`."""


def thing_of(figure: Figure, counted: Token | None) -> str:
    """The noun with the words between it and its number: `Kenyan nurses` of `15 Kenyan nurses`."""
    if counted is None or counted.tag_ not in {"NNS", "NNPS"}:
        return ""
    before = [
        t for t in counted.doc.tokens[figure.last.i + 1 : counted.i] if t.dep_ in {"amod", "compound", "nmod"}
    ]
    is_whole = 0 <= counted.i - figure.last.i - 1 == len(before)
    return counted.doc[before[0].i if before and is_whole else counted.i : counted.i + 1].text


def clause_of(thing: str, counted: Token | None, verb: Token) -> str:
    """`members the union has`, `porters walked out`: a plain clause as behind `how many`; else empty."""
    is_deed = verb.pos_ == "VERB" and verb.lemma_ not in words("numbers", "reckons")
    is_plain = is_deed and verb.deps.isdisjoint(TORN)
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i]
    is_torn = verb.tag_ == "VBG" and not any(c.lemma_ == "be" for c in helpers)
    if counted is None or not thing or counted.head != verb or not is_plain or is_torn:
        return ""
    said = " ".join(t.lower_ for t in (*helpers, verb))
    said += " over" * (verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "over")  # "hand over 40"
    rest = [c for c in verb.children if c.dep_ in COMPLEMENTS and c is not counted and c.i > verb.i]
    rest += [c for c in verb.children if c.dep_ in {"prep", "advmod"} and _is_set(c, verb)]
    rest += _whither(verb) if len(rest) < 2 else []
    phrases = [verb.doc[c.left_edge.i : c.right_edge.i + 1] for c in rest]
    if any(len(phrase) > LONGEST or _leans(phrase) for phrase in phrases):
        return ""
    said = " ".join((said, *(phrase.text for phrase in phrases)))
    if counted.dep_ in {"nsubj", "nsubjpass"}:
        return f"{thing} {said}"
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if counted.dep_ != "dobj" or subject is None or any(c.dep_ != "prt" for c in rest):
        return ""
    who = verb.doc[subject.left_edge.i : subject.right_edge.i + 1]
    if len(who) > LONGEST or _leans(who):
        return ""
    opens = who.text if who[0].pos_ == "PROPN" else who.text[:1].lower() + who.text[1:]
    return f"{thing} {opens} {said}"


def _is_set(beside: Token, verb: Token) -> bool:
    """`lay at anchor`, `go home`: words that belong to the verb."""
    is_place = beside.dep_ == "advmod" and beside.right_edge == beside and not beside.lower_.endswith("ly")
    is_set = beside.right_edge.i == beside.i + 1 and beside.right_edge.pos_ == "NOUN"
    return beside.i == verb.i + 1 and (is_place or is_set)


def _whither(verb: Token) -> list[Token]:
    """`went back to work`: a verb of going tells nothing without its goal."""
    goals = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to" and c.i > verb.i]
    backs = [c for c in verb.children if c.lower_ == "back" and c.i == verb.i + 1 and not _is_set(c, verb)]
    return [*backs, *goals] if verb.lemma_ in {"go", "come", "return"} else []


def _leans(tokens: Iterable[Token]) -> bool:
    """Whether a phrase is not known without the words before it, or counts something itself."""
    return any(t.pos_ in {"PRON", "NUM"} or (t.dep_ == "poss" and t.tag_ == "PRP$") for t in tokens)


__all__ = ["bargain_over", "clause_of", "deed_of", "is_doer", "named_doer_of", "thing_of"]


def bargain_over(verb: Token) -> str:
    """The verb by which what a clause tells is only wanted or offered: `wants to get 45 percent`, `is ready
    to pay`, `asks for`, `has put 12 percent on the table`."""
    bound = words("numbers", "bound_by")
    while verb.pos_ == "VERB" and not _bargain(verb):
        if verb.dep_ in {"acl", "ccomp"} and verb.head.lemma_.lower() in bound:
            return "demand"  # "on condition that 600 are delivered", "wants a guarantee that 600 are"
        if verb.dep_ not in {"xcomp", "ccomp"}:
            break
        verb = verb.head
    return _bargain(verb)


def _bargain(word: Token) -> str:
    """The lemma of what tells an offer or a wish, as the vocabulary has it; empty where a word tells none."""
    if word.lemma_ in words("numbers", "bargaining"):
        return word.lemma_
    known = table("numbers")["bargain_phrases"]
    goals = (f"{word.lemma_} {c.lower_}" for c in word.children if c.dep_ in {"prep", "prt", "acomp"})
    tables = (
        f"{word.lemma_} {c.lower_} {g.lemma_}" for c in word.children if c.dep_ == "prep" for g in c.children
    )
    told = (str(known[phrase]) for phrase in (word.lower_, *goals, *tables) if phrase in known)
    return next(told, "")
