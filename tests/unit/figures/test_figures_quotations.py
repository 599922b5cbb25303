"""Quotations whose record is not complete."""

from dataclasses import replace

import pytest

from draftkit.figures.fill import fill
from draftkit.figures.model import Figure, FigureType, Record, Sheet
from draftkit.figures.quotations import RECORD as RECORD_NAMES
from draftkit.figures.quotations import unrecorded
from draftkit.tree.nodes import Paragraph, Slot, Speech

RECORD = Record("某同志", "全县大会", "2026-01-05", "张三", "2026-02-01")
WHOLE = Figure("引语", FigureType.QUOTATION, value="实干为先", source="云溪日报", record=RECORD)
SPEECH = Speech((Paragraph((Slot("别的"), Slot("引语"), Slot("引语"))),))


def missing(figure: Figure) -> list[str]:
    sheet = Sheet((figure,))
    return [dict(found.values)["missing"] for found in unrecorded(fill(SPEECH, sheet).unwrap(), sheet)]


def test_a_quotation_with_its_whole_record_is_silent() -> None:
    assert missing(WHOLE) == []


@pytest.mark.parametrize("field", ["speaker", "occasion", "date", "checked_by", "checked_on"])
def test_each_part_of_the_record_is_asked_for(field: str) -> None:
    assert missing(replace(WHOLE, record=replace(RECORD, **{field: " "}))) == [f"{field}（{RECORD_NAMES[field]}）"]


def test_a_quotation_used_twice_is_named_once_with_all_it_lacks() -> None:
    (found,) = unrecorded(SPEECH, Sheet((Figure("引语", FigureType.QUOTATION, value="实干为先"),)))
    assert not found.is_error
    assert dict(found.values) == {
        "name": "引语",
        "missing": "speaker（讲话人）、occasion（场合）、date（时间）、source（依据）、"
        "checked_by（核对人）、checked_on（核对日期）",
    }


def test_only_quotations_that_are_used_and_filled_need_a_record() -> None:
    assert missing(replace(WHOLE, source="", value=None)) == []
    assert missing(replace(WHOLE, source="", name="没用")) == []
    assert missing(replace(WHOLE, source="", type=FigureType.SLOGAN)) == []


@pytest.mark.parametrize("source", [" ", "填报表 表.xlsx"])
def test_the_form_that_the_words_came_in_is_no_source(source: str) -> None:
    assert missing(replace(WHOLE, source=source)) == ["source（依据）"]
