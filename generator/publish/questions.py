"""Open questions: what the sources leave unknown, what raised each, and what bears on it since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.model import Briefing, Question
from generator.publish.sheet import Page, Sheet
from generator.publish.site import Site

STATES = ("open", "disputed", "answered")
GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "attendance": "Who comes",
        "start": "When and where",
        "place": "When and where",
        "team": "The delegations",
        "meeting": "Who meets whom",
        "decision": "Decisions pending",
        "terms": "Terms",
        "fact": "What is so",
        "claim": "Said, not confirmed",
    }
)
OTHERS = "Other questions"
QUESTION_BOOST = 2.0
SHOWN_PASSAGES = 2


def addresses(briefing: Briefing) -> dict[str, str]:
    """Each question's place on the page."""
    return {question.id: f"questions/index.html#{question.id}" for question in briefing.questions}


def question_pages(site: Site) -> Iterator[Page]:
    """The one page of questions, grouped by what they ask."""
    about = "What the sources leave unknown, with what was said to raise each question and what answers it."
    sheet = Sheet(site, "questions/index.md", "Open questions", about, boost=QUESTION_BOOST, contents=True)
    questions = site.briefing.questions
    counts = [(sum(1 for one in questions if one.status == state), state) for state in STATES]
    yield sheet.render("questions.md.jinja", groups=_groups(questions), counts=counts, shown=SHOWN_PASSAGES)


def _groups(questions: tuple[Question, ...]) -> list[tuple[str, list[Question]]]:
    """Questions under the heading of their type, headings in the order of the table, open ones first."""
    names = [*dict.fromkeys(GROUPS.values()), OTHERS]
    placed: dict[str, list[Question]] = {name: [] for name in names}
    for question in sorted(questions, key=lambda one: STATES.index(one.status)):
        placed[GROUPS.get(question.type, OTHERS)].append(question)
    return [(name, found) for name, found in placed.items() if found]
