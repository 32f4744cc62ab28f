"""Whether the words of a question say the same outside their sentence; what stands for those that lean."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.reading.parse import Token
from generator.extract.reference.clauses import Clause, noun_phrase
from generator.extract.reference.referents import Referents
from generator.vocabulary import words as listed
from generator.vocabulary.countries import country_words

LONGEST_MEANT = 12
"""Words at most that stand for a pronoun."""
WHICH = {
    *("matter", "minister", "ministry", "official", "spokesman", "spokeswoman", "other", "former", "latter"),
    *("move", "problem", "statement", "remark", "comment", "idea", "thing", "way", "news"),
    *("approach", "effort", "incident", "development", "event", "episode", "suggestion", "option", "issue"),
    *("point", "step", "case", "situation", "process", "detail", "same"),
}
"""What says too little with no more than its article."""
PEOPLE = {"man", "woman", "pair", "duo", "trio"}
"""Who is told by no more than his number: `the two men`."""
OWN = {"their", "its", "his", "her", "themselves", "itself", "himself", "herself"}
MANY, ONE = {"their", "themselves"}, {"its", "itself"}
HEADS = {"nsubj", "nsubjpass", "dobj", "pobj", "ROOT"}
CLAUSES_OF = {"acl", "relcl", "ccomp", "appos"}


def stands_alone(words: Sequence[Token | str], clause: Clause, referents: Referents) -> bool:
    """Whether the words of a question say the same to who has not read its source."""
    tokens = [word for word in words if isinstance(word, Token)]
    if any(token.text in {"(", ")", "[", "]", ":"} for token in tokens):
        return False
    if _is_run_together(tokens, clause):
        return False
    if sum(token.text == '"' for token in tokens) % 2 or (
        tokens and tokens[-1].lower_ in listed("sentences", "loose_ends")
    ):
        return False
    return all(_is_plain(token, clause, referents) for token in tokens)


def _is_run_together(tokens: Sequence[Token], clause: Clause) -> bool:
    """`how, when or whether they leave`, `when it changes or what it will be`: two questions in one parse."""
    if not clause.is_subject_asked and any(token.tag_ == "WRB" for token in clause.subject):
        return True
    asking = [t for word in clause.wh for t in word.subtree if t.tag_ in {"WRB", "WP"} or t.dep_ == "conj"]
    others = [t for t in tokens if t.head is clause.verb and (t.tag_ == "WRB" or t.lower_ == "whether")]
    is_torn = bool(clause.wh) and any(
        c.dep_ == "mark" and c.lower_ in {"if", "whether"} for c in clause.verb.children
    )
    return is_torn or bool(set(others) - set(clause.wh)) or len(asking) > len(clause.wh)


def _is_plain(token: Token, clause: Clause, referents: Referents) -> bool:
    """Whether a word says the same outside its sentence as in it."""
    word = token.lower_
    is_time = token.head.ent_type_ in {"DATE", "TIME"}
    is_bare = [child.lower_ for child in token.children] == ["the"] and token.lemma_.lower() in WHICH
    is_bare = is_bare or (token.lemma_.lower() in PEOPLE and _is_only_counted(token))
    is_bare = is_bare and word not in listed("outcomes", "actors.together")  # "the ministers": of both sides
    is_so = word == "so" and token.head.lemma_ == "do"
    is_pointing = word == "this" or (word == "that" and token.dep_ == "det")
    if is_bare or is_so or word in {"those", "these", "such", "same"} or (is_pointing and not is_time):
        return False
    if word == "one":
        return token.dep_ == "nummod" or "of" in token.below
    if (
        token.pos_ == "NOUN"
        or word not in listed("sentences", "pronouns")
        or token.dep_ in {"mark", "expl", "det"}
        or referents.name_of(token) is not None
    ):
        return True
    if (word == "that" and token.tag_ in {"WDT", "IN"}) or (word == "there" and token.tag_ == "EX"):
        return True
    return word in OWN and token not in clause.subject and _is_of_subject(word, clause)


def _is_only_counted(noun: Token) -> bool:
    return "the" in noun.below and all(c.pos_ in {"DET", "NUM"} for c in noun.children)


def _is_of_subject(word: str, clause: Clause) -> bool:
    """Whether `its` or `their` may be the subject's own: one thing is not `they`."""
    nouns = [t for t in clause.subject if t.pos_ in {"NOUN", "PROPN"}]
    if not nouns or word not in MANY | ONE:
        return bool(nouns)
    head = clause.verb if clause.verb in nouns else next((t for t in nouns if t.dep_ in HEADS), nouns[-1])
    is_many = head.tag_ in {"NNS", "NNPS"} or any(t.dep_ == "conj" for t in nouns)
    return is_many or word in ONE or head.pos_ == "NOUN"  # "the board … their vote"


def filled(words: Sequence[Token | str], clause: Clause, referents: Referents) -> list[Token | str]:
    """The words with a noun for each pronoun that leans on one outside the question."""
    told: list[Token | str] = []
    for word in words:
        leans = isinstance(word, Token) and not _is_plain(word, clause, referents)
        meant = referents.thing_meant(word) if leans and isinstance(word, Token) else None
        if meant is None or not isinstance(word, Token) or is_empty_it(word) or _is_moved(word):
            told.append(word)
            continue
        if meant in clause.subject:
            told.append(word.text)
            continue
        if (phrase := named(word, referents)) is None:
            return list(words)
        told.append(phrase)
    return told


def named(word: Token, referents: Referents) -> str | None:
    """A noun for a pronoun of a question, from what was told of just before."""
    is_idle = not word.head.deps.isdisjoint({"ccomp", "xcomp", "csubj", "advcl"})
    meant = None if is_idle and is_empty_it(word) else referents.thing_meant(word)
    if meant is None or not meant.deps.isdisjoint(CLAUSES_OF) or _is_lost_name(meant):
        return None
    phrase = _phrase_inside(meant)
    if len(phrase.split()) > LONGEST_MEANT:
        return None
    return f"{phrase}{'’' if phrase.endswith('s') else '’s'}" if word.tag_ == "PRP$" else phrase


def _is_lost_name(noun: Token) -> bool:
    """`Mora says that …`: a name that opens its sentence, read as a thing."""
    is_first = noun.i == noun.sent.start and noun.tag_ == "NN"
    return is_first and noun.text[:1].isupper() and noun.head.lemma_ in listed("saying", "say")


def is_empty_it(word: Token) -> bool:
    """`if it was appropriate`, `it is likely that`: an `it` that stands for nothing."""
    is_of_state = "acomp" in word.head.deps or "that" in word.head.below
    return word.lower_ == "it" and word.dep_ == "nsubj" and is_of_state


def _is_moved(word: Token) -> bool:
    """`pushed them to back out`: somebody who acts, whom no thing told of before stands for."""
    verb = word.head
    if word.dep_ == "nsubj" and any(c.tag_ == "TO" for c in verb.children):
        return word.lower_ in {"them", "it"}
    is_object = word.dep_ == "dobj" and word.lower_ in {"them", "it"}
    return is_object and not verb.deps.isdisjoint({"xcomp", "ccomp"})


def _phrase_inside(noun: Token) -> str:
    """A noun phrase of another sentence as it stands inside a question: told before, so `the`, not `a`."""
    words = [t for t in noun_phrase(noun) if t.dep_ != "cc" or t.i > noun.i]  # "And the ferry?"
    while len(words) > 1 and words[-1].pos_ in {"ADP", "PUNCT"}:
        words.pop()
    first = "the" if words[0].lower_ in {"a", "an"} else inside(words[0])
    return (first + words[0].whitespace_ + "".join(t.text_with_ws for t in words[1:])).strip(" ,;")


def _is_a_place(name: str) -> bool:
    """Whether these very words are the name of a country or of a capital."""
    return name in country_words()


def inside(word: Token) -> str:
    """A word that opened its sentence, as it stands inside one."""
    is_name = (
        word.pos_ in {"PROPN", "PRON"}
        or word.tag_ == "NNP"
        or (bool(word.ent_type_) and word.pos_ != "NUM")
        or word.text[1:].isupper()
    )
    is_article = word.pos_ == "DET" and not _is_a_place(f"{word.text} {word.nbor(1).text}")  # "The Hague"
    is_first = not any(t.is_alpha and not t.text.isupper() for t in word.doc.tokens[word.sent.start : word.i])
    opens = is_first and (not is_name or is_article)
    return word.text[:1].lower() + word.text[1:] if opens else word.text
