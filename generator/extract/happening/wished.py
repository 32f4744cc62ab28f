"""Whether somebody's coming is only wished for or hoped for by others."""

from __future__ import annotations

from generator.extract.reading.parse import Token


def is_wished(verb: Token) -> bool:
    """`demanded that he come`, `talk him into coming`."""
    bare = (
        verb.tag_ == "VB"
        and not {c for c in verb.children if c.dep_ in {"aux", "auxpass"}}
        and verb.dep_ != "conj"
    )
    return (
        bare
        or _is_hoped(verb)
        or (verb.dep_ == "pcomp" and verb.head.lower_ in {"into", "before", "after", "instead"})
    )


def _is_hoped(verb: Token) -> bool:
    """`somebody hoped until the last minute that he would come`: not his own word for it."""
    before = (t for t in verb.doc.tokens[verb.sent.start : verb.i] if t.lemma_ == "hope" and t.pos_ == "VERB")
    told = any(c.lower_ == "that" and c.i < verb.i for c in verb.children)
    return told and any(t is not verb.head or verb.dep_ == "ccomp" for t in before)
