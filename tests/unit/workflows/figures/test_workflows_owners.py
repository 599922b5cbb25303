from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.figures.owners import Assigned, assign_owners

FIGURES = """\
# 说明
参训人数: {type: count, unit: 人, value: 58}   # 报名
培训天数: 3天
"甲,乙": {who: 办公室}
总数: {formula: 参训人数 + 参训人数, type: count, unit: 人}
"""
NOW = "2026-11-23T09:30:00+08:00"


@pytest.fixture
def folder(folder: Path) -> Path:
    (folder / "figures.yaml").write_text(FIGURES, "utf-8")
    (folder / "speech.md").write_text("来了{{参训人数|人}}，学{{培训天数}}。\n", "utf-8")
    return folder


def assign(folder: Path, *assignments: tuple[str, str]) -> Assigned:
    return assign_owners(folder, assignments, NOW).unwrap()


def test_who_is_to_supply_what_is_written_and_nothing_else(folder: Path) -> None:
    done = assign(folder, ("组织科", "参训人数、培训天数"), ("教务科", "甲,乙"))
    assert done.owners == (("组织科", ("参训人数", "培训天数")), ("教务科", ("甲,乙",)))
    assert done.filled.changed == ()
    text = FIGURES.replace("value: 58}", "value: 58, who: 组织科}").replace("3天", "{value: 3天, who: 组织科}")
    assert (folder / "figures.yaml").read_text("utf-8") == text.replace("办公室", "教务科")


@pytest.mark.parametrize(
    "names", ["参训人数,培训天数", "参训人数， 培训天数", "培训天数、参训人数、", "参训人数,参训人数,培训天数"]
)
def test_names_are_parted_as_people_part_them_and_saying_it_again_changes_nothing(names: str, folder: Path) -> None:
    assert set(assign(folder, ("组织科", names)).owners[0][1]) == {"参训人数", "培训天数"}
    before = (folder / "figures.yaml").stat().st_mtime_ns
    assert assign(folder, ("组织科", names)).owners == ()
    assert (folder / "figures.yaml").stat().st_mtime_ns == before


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_written(folder: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        assign(folder, ("组织科", "参训人,总数,培训天数"))
    unknown, derived = stopped.value.diagnostics
    assert (unknown.message.code, dict(unknown.values)["near"]) == ("DK733", "参训人数")
    assert (derived.message.code, dict(derived.values)) == ("DK876", {"name": "总数", "names": "参训人数"})
    assert stopped.value.exit_code is ExitCode.USAGE
    assert (folder / "figures.yaml").read_text("utf-8") == FIGURES


def test_one_figure_has_one_owner(folder: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        assign(folder, ("组织科", "参训人数"), ("教务科", "培训天数,参训人数"))
    (problem,) = stopped.value.diagnostics
    assert (problem.message.code, dict(problem.values)["name"]) == ("DK877", "参训人数")


def test_a_gap_of_the_text_without_an_entry_gets_one(folder: Path) -> None:
    (folder / "speech.md").write_text("来了{{参训人数|人}}，{{场数|场}}。\n", "utf-8")
    assert assign(folder, ("教务科", "场数")).owners == (("教务科", ("场数",)),)
    assert "who: 教务科" in (folder / "figures.yaml").read_text("utf-8")
