"""Old values that reviewers bring back."""

from pathlib import Path

import pytest

from draftkit.facts.forms import OldValue
from draftkit.figures.model import FigureType
from draftkit.review.model import Change, Edit
from draftkit.review.together import Item
from draftkit.tree.returned import Hand
from draftkit.workflows.review.leftovers import leftovers, old_values_of

VALUES = (OldValue(FigureType.PLACE, "沙溪县", "临江市"), OldValue(FigureType.COUNT, "200人"))


def _item(change: Change, before: str, after: str) -> Item:
    return Item(3, Edit(change, "p1", Hand(), tracked=True, before=before, after=after), (), (0,))


@pytest.mark.parametrize(
    ("change", "before", "after", "told"),
    [
        (Change.WORDING, "好地方", "沙溪籍的人", [("DK1120", "沙溪")]),
        (Change.WORDING, "沙溪的人", "沙溪籍的人", []),
        (Change.WORDING, "沙溪的人", "沙溪籍的人到沙溪", [("DK1120", "沙溪")]),
        (Change.COMMENT, "沙溪的人", "沙溪县的数要核", [("DK1121", "沙溪县")]),
        (Change.INSERT, "", "来了二百人，临江市的人。", []),
    ],
)
def test_what_an_edit_brings_back_is_told(change: Change, before: str, after: str, told: list[tuple[str, str]]) -> None:
    found = leftovers([_item(change, before, after)], VALUES)
    assert [(each.message.code, dict(each.values)["found"]) for each in found] == told


def test_nothing_is_told_without_an_older_speech() -> None:
    assert list(leftovers([_item(Change.INSERT, "", "沙溪县")], ())) == []


def test_the_values_are_those_of_the_sheet(tmp_path: Path) -> None:
    figures = tmp_path / "figures.yaml"
    assert old_values_of(figures) == ()
    figures.write_text("地名: {type: place, old: 沙溪县, value: 临江市}\n", "utf-8")
    assert old_values_of(figures) == VALUES[:1]
    figures.write_text("地名: [", "utf-8")
    assert old_values_of(figures) == ()
