"""Whether a clause tells that its deed was done, was not, is to be, may be: polarity and modality."""

from __future__ import annotations

from functools import cache, lru_cache

from generator.extract.reading.grammar import FINITE, SUBJECTS
from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import subject_of
from generator.extract.wording.terms import listed
from generator.vocabulary import table, words

WHO = {"that", "who", "which"}
CLEFT = {"that", "when", "before"}
"""What opens the clause whose time `it was on Tuesday` tells."""
PAST = {"VBD", "VBN", "VBZ", "VBP"}
OPENS = {"might", "may", "could", "would", "'d", "can", "should"}
COMES = {"will", "'ll", "wo", "shall"}
ONLY = {"just", "only", "merely", "simply"}
NONE = frozenset({"nothing", "no", "nobody", "none"})
NOTHING = NONE | {"not"}
TURNED = {
    "yes": "no",
    "no": "yes",
    "planned": "refused",
    "refused": "planned",
    "may": "may not",
    "may not": "may",
}
INFINITIVES = {
    "lets": {"yes": "may", "no": "may not"},
    "bars": {"yes": "may not", "no": "may"},
    "failing": {"yes": "no"},
    "planning": {"yes": "planned", "no": "refused", "planned": "planned", "refused": "refused"},
    "managing": {"yes": "yes", "no": "no", "planned": "planned", "refused": "refused"},
}
"""What each kind of verb makes of the infinitive below it, by its own stance."""


@cache
def _modals(kind: str) -> frozenset[str]:
    return frozenset(table("deeds")["modals"][kind])


def stance_of(verb: Token) -> str | None:
    """yes, no, planned, refused, may or may not; None when the clause is supposed, asked or wished."""
    if verb.sent.text.rstrip().endswith("?"):
        return None
    if (charged := charge_over(verb)) is not None:
        return _charged(verb, charged)
    if verb.dep_ == "xcomp" or (verb.dep_ == "ccomp" and verb.head.lemma_ in _modals("lets")):
        return _of_infinitive(verb)
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    is_denied = _is_negated(verb) or _has_none(verb) or _has_nothing(verb)
    if (helpers & _modals("may") or helpers & _modals("must")) and not _is_supposed(verb):
        return _of_modal(helpers, is_denied=is_denied)
    return _told(verb, is_denied=is_denied)


def charge_over(verb: Token) -> Token | None:
    """The verb that charges somebody with a deed or denies it: `accused Lund of firing`, `denied firing`."""
    if verb.tag_ != "VBG" or not verb.deps.isdisjoint(SUBJECTS):
        return None
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ == "pcomp":
        is_charge = above.lemma_ in _modals("charges") and "dobj" in above.deps
        return above if is_charge and verb.head.lower_ in {"of", "for"} else None
    return above if verb.dep_ in {"xcomp", "ccomp", "dobj"} and above.lemma_ in _modals("denies") else None


def _charged(verb: Token, charge: Token) -> str | None:
    """What a charge tells of its deed, if it is made: `has accused`, not `would accuse` or `not denied`."""
    is_made = stance_of(charge) == "yes" and "neg" not in verb.deps
    return ("no" if charge.lemma_ in _modals("denies") else "yes") if is_made else None


def _of_modal(helpers: set[str], *, is_denied: bool) -> str | None:
    """`must leave`, `cannot be ended`, `can be ended`; what `may` or `could` be is told of nobody."""
    if helpers & _modals("must"):
        return "refused" if is_denied else "planned"
    if is_denied:
        return "may not"
    return None if helpers & _modals("perhaps") else "may"


def _told(verb: Token, *, is_denied: bool) -> str | None:
    stance = _stance_told(verb)
    if stance is None and is_denied and _is_aside(verb) and verb.tag_ in FINITE:
        return "no"
    if stance in TURNED and _has_nothing(verb):
        return TURNED[stance]
    if stance == "no" and _is_only_until(verb):
        return "yes"
    if stance == "refused" and (_is_only_until(verb) or _is_for_a_while(verb)):
        return None  # "will not leave office for 300 days"
    return None if stance == "open" else stance


@lru_cache(maxsize=4096)
def _stance_told(verb: Token) -> str | None:
    """yes, no, planned, refused or open; None when the clause is only supposed or wanted."""
    if _is_demanded(verb):
        return None
    turned, below = False, None
    for token in (verb, *verb.ancestors):
        for child in token.children:
            is_supposed = child.dep_ in {"mark", "advmod"} and child.lower_ in listed("supposed")
            if is_supposed and (token is not verb or cleft_over(verb) is None):
                return None
        if token.lemma_ in listed("denying") and below is not None and below.dep_ in {"ccomp", "acl"}:
            turned = True
        below = token
    plain = _plain(verb)
    if plain == "no" and verb.dep_ == "relcl":
        return None  # `terms that do not settle it` are of that kind; nothing is denied
    if plain in {"yes", "no"} and turned:
        return "no" if plain == "yes" else "yes"
    return None if turned else plain


def _is_demanded(verb: Token) -> bool:
    """`demanded that Lund agree`, `demands that they are freed`: what is wanted, not what is."""
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in words("prospects", "demand"):
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    told = {"be", "is", "are"} if verb.head.lemma_ in words("prospects", "want_of") else {"be"}
    return helpers <= told and verb.tag_ in {"VB", "VBP", "VBN"}


def _plain(verb: Token) -> str | None:
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    is_denied = _is_negated(verb) or _has_none(verb)
    if helpers & {"would", "'d"} and _is_reported(verb):
        return "refused" if is_denied else "planned"
    if helpers & OPENS:
        return "open"
    if helpers & COMES:
        return "refused" if is_denied else "planned"
    if not _tells_past(verb, helpers):
        return _refused(verb)
    if verb.tag_ in {"VBZ", "VBP"} and "tomorrow" in verb.below:
        return "refused" if is_denied else "planned"
    return "no" if is_denied else "yes"


def _refused(verb: Token) -> str | None:
    """`refused to pay`: an infinitive that tells of nothing but that it will not be done."""
    is_unwilling = verb.dep_ == "xcomp" and verb.head.lemma_ in words("claims", "unwilling")
    return "refused" if is_unwilling and "neg" not in verb.head.deps else None


def _is_reported(verb: Token) -> bool:
    """`said it would sign`: what was planned when it was said; not what hangs on a condition."""
    is_bound = "advcl" in verb.deps
    return verb.dep_ == "ccomp" and verb.head.lemma_ in listed("telling") and not is_bound


def _tells_past(verb: Token, helpers: set[str]) -> bool:
    """Whether the form tells what was or is: no infinitive, no bare participle of what goes on."""
    if "to" in helpers:
        return False
    if verb.tag_ == "VB":
        return bool(helpers & {"did", "does", "do"})
    if verb.tag_ == "VBG":
        return bool(helpers & {"is", "are", "was", "were", "been", "'s", "'re"})
    return verb.tag_ in PAST


def _is_negated(verb: Token) -> bool:
    """Whether `not` denies the verb; `they do not just fish` says that they fish."""
    behind = (verb.doc[c.i + 1 : c.i + 2] for c in verb.children if c.dep_ == "neg")
    return any(not len(next_one) or next_one[0].lower_ not in ONLY for next_one in behind)


def _is_for_a_while(verb: Token) -> bool:
    """`for 300 days`, `for now`"""
    fors = (c for c in verb.children if c.lower_ == "for")
    return any(t.ent_type_ in {"DATE", "TIME"} or t.lower_ == "now" for c in fors for t in c.subtree)


def _has_none(verb: Token) -> bool:
    """`No agreement was reached`, `nothing has been agreed`, `reached no agreement`."""
    if verb.sent.words.isdisjoint(listed("none")):
        return False
    near = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "dative"}]
    return any(t.lower_ in listed("none") for child in near for t in (child, *child.children))


def is_asserted(verb: Token) -> bool:
    """Whether a sentence or somebody's words tell the clause: no infinitive, aim, time or asked clause."""
    if any(c.tag_ in {"WRB", "WP", "WDT"} and c.dep_ != "nsubj" for c in verb.children):
        return False
    is_finite = verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children) or _is_misread(verb)
    above = charge_over(verb) or cleft_over(verb)
    if above is not None:
        return is_asserted(above)
    if verb.dep_ == "relcl":
        return is_finite and _is_aside(verb)
    if is_fixed(verb):
        return is_asserted(verb.head)
    if verb.dep_ in {"conj", "parataxis"}:
        return is_asserted(verb.head) and (is_finite or verb.tag_ == verb.head.tag_)
    is_told = verb.dep_ == "ccomp" and verb.head.pos_ in {"VERB", "AUX"}
    return is_finite and (verb.dep_ == "ROOT" or is_told)


def _is_misread(verb: Token) -> bool:
    """`The port reopened`: the past taken for a participle, with its own subject and no helper."""
    helpers = verb.deps & {"aux", "auxpass"}
    return verb.tag_ == "VBN" and verb.dep_ == "ROOT" and not helpers and "nsubj" in verb.deps


def _is_aside(verb: Token) -> bool:
    """`Lund, which is no member, …`: behind a comma a relative clause tells something of its own."""
    first = verb.left_edge
    return verb.dep_ == "relcl" and first.i > 0 and first.nbor(-1).text == ","


def _has_nothing(verb: Token) -> bool:
    """`agreed to nothing`, `at no time`, `not one cent was paid`."""
    if verb.sent.words.isdisjoint(NOTHING):
        return False
    for child in verb.children:
        is_of_it = child.dep_ == "prep" and child.lower_ != "for"  # "jailed for no reason"
        if is_of_it and any(t.lower_ in NONE for g in child.children for t in (g, *g.children)):
            return True
        if child.dep_ in SUBJECTS and any(t.lower_ == "not" and t.i < child.i for t in child.subtree):
            return True
    return False


def _of_infinitive(verb: Token) -> str | None:
    """What the verb above makes of an infinitive: `have yet to`, `failed to`, `allows them to`."""
    above = verb.head
    if above.pos_ not in {"VERB", "AUX", "ADJ"}:
        return None
    if above.lemma_ == "have" and any(c.lower_ == "yet" for c in (*above.children, *verb.children)):
        return "no"
    whole = stance_of(above) if above.dep_ != "xcomp" else None
    kind = next((kind for kind in INFINITIVES if above.lemma_ in _modals(kind)), "")
    kind = "planning" if is_fixed(verb) else kind
    return INFINITIVES[kind].get(whole or "") if kind else None


def is_fixed(verb: Token) -> bool:
    """`The panel is to meet`: what is arranged; not `the aim is to meet`."""
    be, first = verb.head, verb.left_edge
    subject = subject_of(be) if verb.dep_ == "xcomp" and be.lemma_ == "be" else None
    is_aim = subject is None or subject.lemma_.lower() in _modals("aims")
    return not is_aim and first.i == be.i + 1 and first.tag_ == "TO"


def cleft_over(verb: Token) -> Token | None:
    """The verb of `it was on Tuesday that they met`, `it was noon before they met`, which tells the time."""
    be = verb.head.head if verb.dep_ == "relcl" and verb.head.dep_ == "attr" else verb.head
    if be.lemma_ != "be" or verb.dep_ not in {"ccomp", "advcl", "relcl"} or "it" not in be.below:
        return None
    opens = any(c.dep_ in {"mark", "advmod"} and c.lower_ in CLEFT for c in verb.children)
    is_who = any(c.dep_ in SUBJECTS and c.lower_ in WHO for c in verb.children)
    return be if is_who or opens else None


def _is_only_until(verb: Token) -> bool:
    """`did not get under way until 11:30`: it did, at that time."""
    until = (c for c in verb.children if c.lower_ in {"until", "till", "before"})
    return any(t.ent_type_ in {"DATE", "TIME"} or t.like_num for c in until for t in c.subtree)


def _is_supposed(verb: Token) -> bool:
    return any(
        c.lower_ in listed("supposed") and c.dep_ in {"mark", "advmod"}
        for above in (verb, *verb.ancestors)
        for c in above.children
    )
