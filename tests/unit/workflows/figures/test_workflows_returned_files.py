"""Which files of a folder are read."""

from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.workflows.figures.fill import Supplied
from draftkit.workflows.figures.now import figures_now
from draftkit.workflows.figures.returned_files import read_files

NOTHING = Supplied({}, when="2026-11-23T09:30:00+08:00")


@pytest.fixture
def folder(folder: Path) -> Path:
    (folder / "figures.yaml").write_text("参会人数: {type: count, unit: 人}\n", "utf-8")
    return folder


def test_the_folders_below_are_read_too_and_each_file_once(folder: Path, tmp_path: Path) -> None:
    below = tmp_path / "回收" / "组织科" / "第二次"
    below.mkdir(parents=True)
    table = below / "表.csv"
    table.write_text("名称,填报内容\n参会人数,60\n", "utf-8")
    (below.parent / "说明.txt").write_text("请看里面的表", "utf-8")
    read = read_files((tmp_path / "回收", table), figures_now(folder).unwrap(), NOTHING)
    assert [(each.path, [offer.new.value for offer in each.offers]) for each in read.unwrap()] == [(table, ["60人"])]
    assert [each.message.code for each in read.diagnostics] == ["DK863"]


def test_what_the_values_go_to_and_the_briefs_of_speeches_are_no_files_that_came_back(folder: Path) -> None:
    now = figures_now(folder).unwrap()
    (folder / "brief.yaml").write_text("outline: tea\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        read_files((folder,), now, NOTHING)
    assert [each.message.code for each in stopped.value.diagnostics if each.is_error] == ["DK861"]


def test_the_folder_of_a_speech_is_not_read_but_a_folder_in_it_that_is_named_is(folder: Path, tmp_path: Path) -> None:
    now = figures_now(folder).unwrap()
    back = tmp_path / "回收"
    for place in (back, back / "另一篇" / "out", folder / "回收"):
        place.mkdir(parents=True)
        (place / "表.csv").write_text("名称,填报内容\n参会人数,60\n", "utf-8")
    for speech in (folder, back / "另一篇"):
        (speech / "brief.yaml").write_text("outline: tea\n", "utf-8")
    read = read_files((back,), now, NOTHING)
    assert [each.path for each in read.unwrap()] == [back / "表.csv"]
    assert [each.message.code for each in read.diagnostics] == ["DK854"]
    assert [each.path for each in read_files((folder / "回收",), now, NOTHING).unwrap()] == [folder / "回收" / "表.csv"]
    with pytest.raises(DraftkitError) as stopped:
        read_files((folder,), now, NOTHING)
    assert [each.message.code for each in stopped.value.diagnostics] == ["DK854", "DK861"]


def test_values_that_are_right_are_there_beside_what_is_wrong(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "表.csv"
    table.write_text("名称,填报内容\n参会人数,60\n人数,61\n", "utf-8")
    sheet = tmp_path / "又.yaml"
    sheet.write_text("人数: 3\n参会人数: 62\n", "utf-8")
    read = read_files((table, sheet), figures_now(folder).unwrap(), NOTHING)
    assert read.failed
    assert read.value is not None
    assert [[offer.new.value for offer in each.offers] for each in read.value] == [["60人"], ["62人"]]
