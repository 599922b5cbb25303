"""Figures by the names that outlines declare and people type."""

import pytest

from draftkit.figures.model import Figure, FigureType
from draftkit.outline.model import SlotSpec
from draftkit.workflows.figures.names import figure_of, known_name


def test_a_slot_asks_for_an_open_figure_with_its_bounds() -> None:
    slot = SlotSpec("满意率", FigureType.PERCENT, ask="多少", least="0", most="100")
    assert figure_of(slot) == Figure("满意率", FigureType.PERCENT, ask="多少", least="0", most="100")


@pytest.mark.parametrize(("typed", "near"), [("参会人数", None), ("参会人", "参会人数"), ("预算", "")])
def test_a_name_that_is_not_known_is_answered_with_the_nearest(typed: str, near: str | None) -> None:
    outcome = known_name(typed, ("会议名称", "参会人数"))
    assert outcome.value == (typed if near is None else None)
    assert [dict(problem.values)["near"] for problem in outcome.diagnostics] == ([] if near is None else [near])


def test_of_many_names_those_most_like_it_are_shown() -> None:
    names = [f"数据{sign}" for sign in "甲乙丙丁戊己庚辛壬癸"] + ["培训天数"]
    (problem,) = known_name("培训天", names).diagnostics
    allowed = dict(problem.values)["allowed"]
    assert allowed.startswith("培训天数、")
    assert (allowed.count("、"), allowed[-1]) == (7, "…")
