"""Where a clause puts what it tells of: the town, and the building with its town."""

from __future__ import annotations

from generator.extract.parties.scenes import Scene
from generator.extract.reading.parse import Token
from generator.vocabulary import words

PLACES = {"GPE", "LOC", "FAC", "ORG"}


def place_of(scene: Scene, verb: Token) -> str | None:
    """Where: what the nearest `in` or `at` under the verb leads to, the building with its own town. A town
    behind an hour is a zone: `at 3pm Lima`."""
    found: list[Token] = []
    for token in verb.subtree:
        is_where = token.dep_ == "prep" and token.lower_ in {"in", "at"} and not _is_beside(token, verb)
        if is_where and hangs_on(token, verb):
            for goal in (_town_of(child) for child in token.children):
                if (
                    goal.dep_ in {"pobj", "appos"}
                    and (goal.ent_type_ in PLACES or (token.lower_ == "in" and _is_unknown_town(goal)))
                    and not scene.name_over(goal)
                    and not any(side.start <= goal.idx < side.end for side in scene.parties)
                    and goal.is_alpha
                    and not _is_hour(goal)
                ):
                    found.append(goal)
    if not found:
        return None
    nearest = min(found, key=lambda goal: abs(goal.i - verb.i))
    inner = [g for g in found if g.i > nearest.i and g.head.head in {nearest, verb} and _is_building(nearest)]
    return ", ".join(dict.fromkeys(_entity(goal) for goal in (nearest, *inner[:1])))


def _is_unknown_town(goal: Token) -> bool:
    """Whether a name behind `in` is that of a town the parser does not know."""
    others = {"DATE", "TIME", "PERSON", "NORP", "LANGUAGE", "EVENT", "LAW"}
    return goal.pos_ == "PROPN" and goal.text[:1].isupper() and goal.ent_type_ not in others


def _town_of(goal: Token) -> Token:
    """The name of a town told by what it is: the city of *Lima*, the capital, *Lima*."""
    if goal.lower_ not in {"city", "town", "capital", "port", "resort", "village"}:
        return goal
    after = [g for c in goal.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    after += [c for c in goal.children if c.dep_ == "appos"]
    return next((g for g in after if g.ent_type_ in PLACES), goal)


def place_gone_to(verb: Token) -> str | None:
    """The town to which somebody goes for a meeting: flies to *Lima* for talks."""
    links = (c for c in verb.children if c.lower_ == "to" and c.dep_ == "prep")
    goals = (g for c in links for g in c.children if g.ent_type_ == "GPE")
    goal = next(goals, None) if verb.lemma_ in words("meetings", "journeys") else None
    return _entity(goal) if goal is not None else None


def place_by(scene: Scene, verb: Token) -> str | None:
    """Where a verb puts what it tells, or the clause that tells it for both."""
    around = clause_around(verb)
    return place_of(scene, verb) or (place_by(scene, around) if around is not None else None)


def clause_around(verb: Token) -> Token | None:
    """The verb of the clause that tells when and where for this one too: was in Lima on Friday *to attend*
    it, sat in Lima on Friday, where they *met*."""
    if verb.dep_ == "relcl" and "where" in verb.below:
        return next((step for step in verb.head.ancestors if step.pos_ in {"VERB", "AUX"}), None)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "by" and verb.head.head.pos_ == "VERB":
        return verb.head.head  # opened the day *by meeting* her
    is_aim = verb.dep_ in {"advcl", "xcomp"} and any(c.tag_ == "TO" for c in verb.children)
    goes = verb.head.lemma_ == "be" or verb.head.lemma_ in words("meetings", "journeys")
    return verb.head if is_aim and goes and verb.head.tag_ in {"VBD", "VBZ", "VBP", "VBN"} else None


def _is_beside(token: Token, verb: Token) -> bool:
    """Whether a place stands in what is only said beside the deed: met her, amid fears of war in Peru."""
    loose = {"amid", "about", "over", "for", "against", "despite", "as", "like", "concerning"}
    steps = (step for step in token.ancestors if step.i > verb.i)
    return any(step.dep_ == "prep" and step.lower_ in loose and not _is_for_a_day(step) for step in steps)


def _is_for_a_day(link: Token) -> bool:
    """`is planned for 3 April in Lima`."""
    return link.lower_ == "for" and any(c.ent_type_ == "DATE" for c in link.children)


def hangs_on(token: Token, head: Token) -> bool:
    """Whether a word below a head is of its own clause: no other verb stands between."""
    step = token.head
    while step not in {head, step.head} and step.pos_ not in {"VERB", "AUX"}:
        step = step.head
    return step == head


def _is_hour(goal: Token) -> bool:
    """Whether digits stand before a place's name: the hour whose zone it is."""
    return any(c.isdigit() for t in goal.lefts for c in t.text) or any(
        c.isdigit() for e in goal.doc.ents if e.start <= goal.i < e.end for c in e.text
    )


def _is_building(goal: Token) -> bool:
    return goal.ent_type_ in {"FAC", "ORG"}


def _entity(token: Token) -> str:
    for entity in token.doc.ents:
        if entity.start <= token.i < entity.end and token.ent_type_ in PLACES:
            words = entity.text if not any(c.isdigit() for c in entity.text) else token.text
            return words.removeprefix("the ").removesuffix("'s").strip(" ,")
    first = next((c for c in token.children if c.dep_ == "compound" and c.text[:1].isupper()), token)
    return token.doc[min(first.i, token.i) : token.i + 1].text
