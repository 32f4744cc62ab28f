"""Who can do something that is news: a person by name, a country, a body that acts as one."""

from __future__ import annotations

import re

from spacy.tokens import Token

from generator.extract.reading.scenes import Scene
from generator.extract.reading.sides import sides_in
from generator.vocabulary import table


def acts(subject: Token, scene: Scene) -> bool:
    """Whether the subject is a person by name, a country, or a body that acts as one."""
    if scene.name_over(subject) is not None:
        return not re.match(r"['’]s\s", scene.text[subject.idx + len(subject) :])
    if any(c.dep_ == "appos" and scene.name_over(c) for c in subject.children):
        return True
    phrase = scene.text[subject.left_edge.idx : subject.idx + len(subject)]
    if (
        subject.lemma_.lower() in table("events")["speech"]["tellers"]["bodies"]
        or subject.lower_ in table("events")["speech"]["tellers"]["bodies"]
    ):
        return (
            bool(sides_in(phrase, towns=True))
            or subject.pos_ == "PROPN"
            or any(
                c.dep_ in {"compound", "amod", "poss", "nummod"} or c.lower_ == "both"
                for c in subject.children
            )
        )
    if subject.pos_ == "PROPN" or subject.ent_type_ in {"ORG", "GPE", "NORP"}:
        return bool(sides_in(phrase)) or subject.ent_type_ in {"ORG", "GPE", "NORP"}
    return False


def is_relay(subject: Token, scene: Scene) -> bool:
    """Whether the teller only passes on what others said: an agency, a source, an unnamed official."""
    if scene.name_over(subject) is not None:
        return False
    relays = set(table("events")["speech"]["tellers"]["relays"])
    near = {t.lemma_.lower() for t in subject.subtree if t.dep_ not in {"relcl"}} | {subject.lower_}
    return bool(near & relays) or (
        subject.ent_type_ in {"ORG"}
        and not sides_in(subject.text)
        and not near & set(table("events")["speech"]["tellers"]["bodies"])
    )
