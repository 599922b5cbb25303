"""Where a sheet begins."""

import pytest

from draftkit.brief.parse import parse_brief
from draftkit.figures.gather import from_facts, missing_in
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.source import Source
from draftkit.tree import Slot

BRIEF = Source(
    "brief.yaml", "outline: a\nfacts: {天数: 3天, 参训人数: 126人, 会议日期: 2026年12月3日}\naudience: 档案员\n"
)
DECLARED = (
    Figure("参训人数", FigureType.COUNT, "人", ask="多少人"),
    Figure("会议日期", FigureType.DATE),
    Figure("场数", FigureType.COUNT, "场"),
)


def test_declared_figures_get_the_facts_and_the_others_follow_as_text() -> None:
    assert from_facts(parse_brief(BRIEF).unwrap(), DECLARED).unwrap().figures == (
        Figure("参训人数", FigureType.COUNT, "人", "126", source="brief.yaml", ask="多少人"),
        Figure("会议日期", FigureType.DATE, "", "2026-12-03", source="brief.yaml"),
        Figure("场数", FigureType.COUNT, "场"),
        Figure("天数", value="3天", source="brief.yaml"),
        Figure("听众", value="档案员", source="brief.yaml"),
    )


def test_a_fact_its_figure_does_not_accept_leaves_it_open_and_is_told_with_its_place() -> None:
    brief = parse_brief(BRIEF).unwrap()
    outcome = from_facts(brief, (Figure("参训人数", FigureType.COUNT, "名"),), BRIEF)
    assert outcome.value is not None
    assert outcome.value.figures[0] == Figure("参训人数", FigureType.COUNT, "名")
    (problem,) = outcome.diagnostics
    assert problem.message.code == "DK153"
    assert problem.place is not None
    assert (problem.place.file, problem.place.line, problem.place.column) == ("brief.yaml", 2, 23)


def test_slots_the_sheet_does_not_have_are_open_figures_each_once() -> None:
    slots = (Slot("甲"), Slot("乙", "人"), Slot("甲", "场"), Slot("甲", "次"), Slot("丙"))
    assert missing_in(Sheet((Figure("丙"),)), slots) == (
        Figure("甲", FigureType.COUNT, "场"),
        Figure("乙", FigureType.COUNT, "人"),
    )


@pytest.mark.parametrize(
    ("unit", "expected"), [("", "text"), ("处", "count"), ("%", "percent"), ("％", "percent"), ("个百分点", "percent")]
)
def test_a_slot_with_a_unit_is_a_number(unit: str, expected: str) -> None:
    (figure,) = missing_in(Sheet(), (Slot("甲", unit),))
    assert figure.type == expected
