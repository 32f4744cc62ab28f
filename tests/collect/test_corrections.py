"""Reading corrections.yml: what it may say, and what stops the build with file and line."""

from pathlib import Path

import pytest

from generator.collect import collect
from generator.collect.corrections import FORMS
from generator.errors import BadCorrections
from generator.model import Correction

SEED = """Harbour talks open

Mr. Orlan Vesk, the envoy, said “we’ll wait  here”. Nobody knows who pays. The ferry left.
"""
REST = "  why: it reads better\n  on: 2031-05-02\n  guard: Orlan Vesk\n"
VALID = {
    "merge": "- merge: [Orlan Vesk, O. Vesk]\n",
    "split": "- split: Orlan Vesk\n  off: Vesk\n",
    "rename": "- rename: Orlan Vesk\n  to: Orlan I. Vesk\n",
    "retitle": "- retitle: Orlan Vesk\n  to: special envoy\n  cite: the envoy\n",
    "reattribute": '- reattribute: "we\'ll wait here"\n  to: Orlan Vesk\n',
    "hide": "- hide: q-abcdef\n",
    "pin": "- pin: q-abcdef\n  list: quotes\n",
    "add_question": "- add_question: Who pays?\n  cite: Nobody knows who pays\n",
    "answer_question": "- answer_question: Who pays?\n  answer: Nobody.\n  cite: Nobody knows\n",
    "rephrase": "- rephrase: Who pays it?\n  to: Who pays?\n",
}


def decided(folder: Path, text: str) -> tuple[Correction, ...]:
    (folder / "one.txt").write_text(SEED, encoding="utf-8")
    (folder / "corrections.yml").write_text(text, encoding="utf-8")
    return collect(folder).corrections


def test_every_kind_of_decision_has_a_case_here():
    assert set(VALID) == set(FORMS)


@pytest.mark.parametrize("kind", VALID)
def test_each_kind_is_read_with_its_place(tmp_path, kind):
    (one,) = decided(tmp_path, "# by hand\n" + VALID[kind] + REST)
    assert (one.kind, one.on, one.stale) == (kind, "2031-05-02", "")
    assert one.where.endswith("corrections.yml:2")
    assert [at.text for at in one.guard_at] == ["Orlan Vesk"]


def test_no_file_is_no_decision_and_none_are_read_when_not_wanted(tmp_path):
    decided(tmp_path, VALID["hide"] + REST)
    assert collect(tmp_path, corrected=False).corrections == ()
    (tmp_path / "corrections.yml").unlink()
    assert collect(tmp_path).corrections == ()


def test_a_guard_that_is_gone_makes_the_decision_stale(tmp_path):
    (one,) = decided(tmp_path, VALID["hide"] + REST.replace("Orlan Vesk", "Orlan Vask"))
    assert one.stale == "the words “Orlan Vask” no longer stand in the sources"


def test_a_passage_that_is_gone_makes_the_decision_stale(tmp_path):
    (one,) = decided(tmp_path, "- add_question: Who pays?\n  cite: Nobody knew who paid\n" + REST)
    assert one.stale == "no passage says “Nobody knew who paid”"


def test_a_guard_is_looked_for_in_the_named_source_alone(tmp_path):
    (one,) = decided(tmp_path, VALID["hide"] + REST + "  source: XYZ\n")
    assert one.stale == "no source is called “XYZ”"


def test_a_cite_is_widened_to_its_sentence_and_marks_and_blanks_do_not_matter(tmp_path):
    (one,) = decided(tmp_path, '- add_question: Will he wait?\n  cite: "\\"we\'ll wait here\\""\n' + REST)
    (at,) = one.places["cite"]
    assert at.text == "Mr. Orlan Vesk, the envoy, said “we’ll wait  here”."


def test_ids_do_not_depend_on_the_order_in_the_file(tmp_path):
    one, other = decided(tmp_path, VALID["hide"] + REST + VALID["rename"] + REST)
    later, first = decided(tmp_path, VALID["rename"] + REST + VALID["hide"] + REST)
    assert (one.id, other.id) == (first.id, later.id)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("hide: x\n", 1, "this is no list"),
        ("- just words\n", 1, "this is no decision"),
        ("- hide: [\n", 2, "no YAML"),
        ("- why: w\n  on: 2031-05-02\n  guard: g\n", 1, "does not say what to do"),
        ("\n- hide: a\n  pin: b\n" + REST, 2, "hide and pin at once"),
        ("- hide: a\n  on: 2031-05-02\n  guard: g\n", 1, "hide lacks `why`"),
        ("- hide: a\n  why: w\n  on: 2031-05-02\n", 1, "hide lacks `guard`"),
        ("- hide: a\n  why: w\n  on: soon\n  guard: g\n", 1, "`on` is no day"),
        ("- hide: a\n  why: ''\n  on: 2031-05-02\n  guard: g\n", 1, "`why` is no text"),
        ("- rename: a\n" + REST, 1, "rename lacks `to`"),
        ("- merge: a\n" + REST, 1, "merge needs two names"),
        ("- merge: [a, a]\n" + REST, 1, "merge needs two names"),
        ("- reattribute: a\n" + REST, 1, "reattribute lacks `to` or `unnamed`"),
        ("- hide: a\n  to: b\n" + REST, 1, "hide knows no `to`"),
        ("- hide: a\n  hide: b\n" + REST, 1, "`hide` stands twice"),
        ("- hide: {a: b}\n" + REST, 1, "`hide` is no text"),
        ("- hide: !!python/object/apply:os.system {a: b}\n" + REST, 1, "`hide` is no text"),
        (
            "- answer_question: a\n  answer: b\n  cite: c\n  status: maybe\n" + REST,
            1,
            "a status that does not",
        ),
        ("- add_question: a\n  cite: c\n  answer: d\n" + REST, 1, "an answer without its passage"),
    ],
)
def test_what_cannot_be_read_is_an_error_with_its_line(tmp_path, text, line, what):
    with pytest.raises(BadCorrections, match=what) as caught:
        decided(tmp_path, text)
    assert caught.value.where.endswith(f"corrections.yml:{line}")
    assert caught.value.hint


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("- rename: Vesk\n  to: A\n", "- rename: vesk\n  to: B\n", True),
        ("- rename: Vesk\n  to: A\n", "- rename: Vask\n  to: B\n", False),
        ("- hide: Who pays?\n", "- pin: Who pays?\n", True),
        ("- hide: Who pays?\n", "- pin: Who came?\n", False),
        ("- merge: [Vesk, Vask]\n", "- split: Vesk\n  off: Vask\n", True),
        ("- merge: [Vesk, Vask]\n", "- split: Vesk\n  off: Lind\n", False),
        ("- reattribute: no\n  to: A\n", "- reattribute: no\n  unnamed: an aide\n", True),
        ("- retitle: Vesk\n  to: A\n  from: x\n", "- retitle: Vesk\n  to: B\n  from: z\n", False),
        ("- retitle: Vesk\n  to: A\n  from: x\n", "- retitle: Vesk\n  to: B\n  from: x\n", True),
        ("- pin: Who pays?\n", "- pin: Who pays?\n", True),
    ],
)
def test_two_decisions_that_contradict_each_other_stop_the_build(tmp_path, one, other, contradict):
    text = one + REST + other + REST
    if not contradict:
        assert len(decided(tmp_path, text)) == 2
        return
    with pytest.raises(BadCorrections) as caught:
        decided(tmp_path, text)
    assert "corrections.yml:1" in caught.value.hint
