"""The figures of a folder as they are reported, and the ones that keep it from being final."""

from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.figures.report import State
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.figures.overview import report_figures
from draftkit.workflows.figures.unfinished import complaints

FIGURES = """\
男: {value: 70, unit: 人, type: count}
女: {value: 50, unit: 人, type: count}
总数: {value: 126, unit: 人, type: count}
今年: {unit: 人, type: count, who: 甲科}
增加: {unit: 人, type: count, formula: 今年 - 男}
名言: {type: quotation, value: 行则将至}
relations: [总数 = 男 + 女]
"""
SPEECH = "今天来了{{总数}}，多了{{增加}}。{{名言}}\n\n## 再说一点\n\n{{总数}}，{{新数|个}}。\n\n## 还有\n\n去办。\n"


@pytest.fixture
def written(folder: Path) -> Path:
    (folder / "figures.yaml").write_text(FIGURES, "utf-8")
    (folder / "speech.md").write_text(SPEECH, "utf-8")
    return folder


def test_the_report_tells_all_uses_of_a_figure_and_what_is_open(written: Path) -> None:
    found = report_figures(written).unwrap()
    total = next(record for record in found.records if record.name == "总数")
    assert [use.where for use in total.uses] == ["开头", "一"]
    assert [record.name for record in found.by_page] == ["总数", "增加", "名言", "新数", "男", "女", "今年"]
    assert [gap.name for gap in found.open] == ["今年", "增加", "新数"]
    states = {record.name: record.state for record in found.records}
    assert (states["名言"], states["增加"], states["总数"]) == (State.UNVERIFIED, State.OPEN, State.GIVEN)


def test_only_the_figures_named_are_reported(written: Path) -> None:
    found = report_figures(written, only=("新数",)).unwrap()
    assert [record.name for record in found.records] == ["新数"]
    assert [gap.name for gap in found.open] == ["新数"]
    with pytest.raises(DraftkitError):
        report_figures(written, only=("总和",))


def test_one_value_changes_at_all_its_uses_and_nowhere_else(written: Path) -> None:
    (written / "speech.md").write_text(f"{SPEECH}\n手写的126人不是用处。\n", "utf-8")
    before = export_speech(written, ExportOptions(Format.TEXT)).unwrap().path.read_text("utf-8")
    (written / "figures.yaml").write_text(FIGURES.replace("126", "120"), "utf-8")
    after = export_speech(written, ExportOptions(Format.TEXT)).unwrap().path.read_text("utf-8")
    assert before.count("126人") == 3
    assert after == before.replace("126人", "120人", 2)


def test_a_final_document_is_refused_with_everything_it_lacks_at_once(written: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        export_speech(written, ExportOptions(Format.TEXT, final=True))
    told = [problem.message.code for problem in stopped.value.diagnostics]
    assert told == ["DK828", "DK829", "DK881", "DK883", "DK882", "DK884", "DK751"]
    assert stopped.value.exit_code == 1


def test_a_long_list_is_told_whole(folder: Path) -> None:
    names = [f"第{number}项" for number in range(40)]
    (folder / "speech.md").write_text("".join(f"{{{{{name}}}}}，" for name in names) + "\n", "utf-8")
    problems = tuple(complaints(report_figures(folder).unwrap().open, folder))
    told = "、".join(dict(problem.values).get("names", "") for problem in problems).rstrip("、")
    assert told.split("、") == names
    assert dict(problems[-1].values)["count"] == "40"
