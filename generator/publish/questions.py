"""Open questions: what the sources leave unknown, what raised each, and what bears on it since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from generator.model import Briefing, Question
from generator.publish.chapters import Chapter, chapter_addresses, chapters
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
PAGE = 14  # questions that one page holds with their passages; more are told in chapters


Groups = Sequence[tuple[str, Sequence[Question]]]


def addresses(briefing: Briefing) -> Mapping[str, str]:
    """Each question's place: on the index, or in the chapter of its kind."""
    found = chapters("questions", _groups(briefing.questions), PAGE)
    return chapter_addresses("questions", found, briefing.questions)


def question_pages(site: Site) -> Iterator[Page]:
    """The questions grouped by what they ask; chapters, and the list of all with their state, when many."""
    groups = _groups(site.briefing.questions)
    found = chapters("questions", groups, PAGE)
    about = "What the sources leave unknown, with what was said to raise each question and what answers it."
    yield _page(
        site,
        Sheet(site, "questions/index.md", "Open questions", about, QUESTION_BOOST, contents=True),
        groups,
        found,
    )
    for chapter in found:
        title = f"Open questions: {chapter.name}"
        about = "; ".join(one.question for one in chapter.records[:3])
        sheet = Sheet(site, f"{chapter.path}.md", title, about, QUESTION_BOOST, contents=True)
        yield _page(site, sheet, chapter.sections, found, chapter)


def _page(
    site: Site,
    sheet: Sheet,
    groups: Groups,
    found: list[Chapter[Question]],
    here: Chapter[Question] | None = None,
) -> Page:
    questions = site.briefing.questions
    counts = [(sum(1 for one in questions if one.status == state), state) for state in STATES]
    return sheet.render(
        "questions.md.jinja", groups=groups, counts=counts, shown=SHOWN_PASSAGES, chapters=found, here=here
    )


def _groups(questions: tuple[Question, ...]) -> Groups:
    """Questions under the heading of their type, headings in the order of the table, open ones first."""
    names = [*dict.fromkeys(GROUPS.values()), OTHERS]
    placed: dict[str, list[Question]] = {name: [] for name in names}
    for question in sorted(questions, key=lambda one: STATES.index(one.status)):
        placed[GROUPS.get(question.type, OTHERS)].append(question)
    return [(name, found) for name, found in placed.items() if found]
