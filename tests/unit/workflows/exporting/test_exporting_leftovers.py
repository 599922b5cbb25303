"""Old values that go out with a document."""

from pathlib import Path

import pytest
from tests.unit.workflows.checking.own_rules import folder_at

from draftkit.diagnostics import Diagnostic
from draftkit.workflows.desk import Desk
from draftkit.workflows.exporting.export import ExportOptions, render_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.exporting.leftovers import leftovers

FIGURES = """\
会议名称: {type: meeting, value: 全市防汛工作会议}
会议日期: {type: date, value: 2026-12-03}
听众: {type: text, value: 各街道}
地名: {type: place, value: 临江市, old: 沙溪县}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = folder_at(tmp_path / "防汛")
    (root / "figures.yaml").write_text(FIGURES, "utf-8")
    return root


def append(folder: Path, text: str) -> None:
    speech = folder / "speech.md"
    speech.write_text(f"{speech.read_text('utf-8')}\n{text}\n", "utf-8")


def codes(said: tuple[Diagnostic, ...]) -> list[str]:
    return [each.message.code for each in said if each.message.code in ("DK1122", "DK1123")]


def test_a_draft_goes_out_with_a_warning_of_what_it_has_of_the_old_speech(folder: Path) -> None:
    options = ExportOptions(Format.TEXT)
    assert codes(render_speech(folder, options).diagnostics) == []
    append(folder, "沙溪的人到会。")
    outcome = render_speech(folder, options)
    assert outcome.value is not None
    assert "沙溪的人" in outcome.value.decode()
    assert codes(outcome.diagnostics) == ["DK1122"]


def test_only_the_first_places_are_told_one_by_one(folder: Path) -> None:
    append(folder, "\n\n".join(["沙溪的人到会。"] * 5))
    said = tuple(leftovers(folder, Desk()))
    assert codes(said) == ["DK1122", "DK1122", "DK1122", "DK1123"]
    assert dict(said[-1].values)["count"] == "2"
    assert said[0].place is not None


def test_what_is_still_open_is_no_old_value(folder: Path) -> None:
    (folder / "figures.yaml").write_text(FIGURES.replace("value: 临江市, ", ""), "utf-8")
    append(folder, "沙溪的人到会。")
    assert codes(render_speech(folder, ExportOptions(Format.TEXT)).diagnostics) == []
