"""Files of a speech folder as they are opened."""

from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.figures.model import FigureType, Style
from draftkit.store.files import ABSENT
from draftkit.store.speech_folder import SpeechFolder
from draftkit.tree.walk import inlines, plain
from draftkit.workflows.reading import read_current
from draftkit.workflows.sources import open_sheet

FIGURES = """\
今年: {value: 3, unit: 人, type: count}
去年: {value: 2, unit: 人, type: count}
合计: {unit: 人, type: count, formula: 今年 + 去年}
总额: {value: 12345.678, unit: 元, type: money}
formats: {money: {decimals: 1}}
"""


def test_what_the_sheet_says_of_a_format_wins_and_the_office_fills_it_up(tmp_path: Path) -> None:
    (tmp_path / "figures.yaml").write_text(FIGURES, "utf-8")
    office = "money: {decimals: 2, thousands: true}\npercent: {decimals: 1}\n"
    (tmp_path / "formats.yaml").write_text(office, "utf-8")
    styles = open_sheet(tmp_path / "figures.yaml", tmp_path).unwrap().value.styles
    assert styles == {
        FigureType.MONEY: Style(decimals=1, thousands=True),
        FigureType.PERCENT: Style(decimals=1),
    }


def test_without_an_office_or_formats_of_its_own_the_sheet_speaks_alone(tmp_path: Path) -> None:
    path = tmp_path / "figures.yaml"
    path.write_text(FIGURES, "utf-8")
    own = {FigureType.MONEY: Style(decimals=1)}
    assert open_sheet(path).unwrap().value.styles == own
    assert open_sheet(path, tmp_path / "office").unwrap().value.styles == own


def test_derived_figures_are_worked_out(tmp_path: Path) -> None:
    path = tmp_path / "figures.yaml"
    path.write_text(FIGURES, "utf-8")
    total = open_sheet(path).unwrap().value.get("合计")
    assert total
    assert total.value == "5"


def test_a_wrong_format_of_the_office_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "formats.yaml").write_text("money: {decimals: 2, thousand: true}\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        open_sheet(tmp_path / "figures.yaml", tmp_path)
    (problem,) = stopped.value.diagnostics
    assert problem.place
    assert problem.place.file.endswith("formats.yaml")


def test_a_sheet_that_is_not_there_is_empty_but_has_the_formats_of_the_office(tmp_path: Path) -> None:
    (tmp_path / "formats.yaml").write_text("money: {decimals: 2}\n", "utf-8")
    opened = open_sheet(tmp_path / "figures.yaml", tmp_path).unwrap()
    assert opened.digest == ABSENT
    assert opened.value.figures == ()
    assert opened.value.styles == {FigureType.MONEY: Style(decimals=2)}


def test_a_speech_is_read_with_its_formats_and_what_does_not_add_up_is_told_once(tmp_path: Path) -> None:
    folder = SpeechFolder(tmp_path)
    folder.speech.write_text("投资{{总额}}，{{合计}}。\n", "utf-8")
    folder.figures.write_text(FIGURES + "relations: [合计 = 今年]\n", "utf-8")
    outcome = read_current(folder, tmp_path)
    (block,) = outcome.unwrap().speech.blocks
    assert plain(inlines(block)) == "投资12345.7元，5人。"
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK828"]
