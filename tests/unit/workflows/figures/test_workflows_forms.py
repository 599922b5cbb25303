"""Forms that are handed round: which files, what they ask for, and what is never overwritten."""

from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.figures.fill import Supplied, fill_figures
from draftkit.workflows.figures.forms import FormWishes, WrittenForm, write_forms

FIGURES = """\
参会人数: {type: count, unit: 人, who: 办公室}
今年产量: {type: count, unit: 吨, who: 农业农村局}
去年产量: {type: count, unit: 吨, who: 农业农村局}
增长: {type: percent, formula: (今年产量 - 去年产量) / 去年产量, format: {decimals: 1}}
路长: {type: count, unit: 公里, who: 'a/b:*?'}
桥数: {type: count, unit: 座, who: 'a/b:**'}
备用: {unit: 个}
"""


@pytest.fixture
def folder(folder: Path) -> Path:
    (folder / "figures.yaml").write_text(FIGURES, "utf-8")
    (folder / "speech.md").write_text("来了{{参会人数|人}}，增长{{增长}}，{{路长}}，{{桥数}}。\n", "utf-8")
    return folder


def texts(path: Path) -> list[list[str]]:
    from openpyxl import load_workbook

    rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [[str(cell or "") for cell in row] for row in rows]


def names(path: Path) -> list[str]:
    return [row[0] for row in texts(path)[3:]]


def test_one_form_asks_for_all_that_is_open(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "表.xlsx"
    written = write_forms(folder, FormWishes(target)).unwrap()
    assert written == (WrittenForm(target, 6, ""),)
    assert names(target) == ["参会人数", "今年产量", "去年产量", "路长", "桥数", "备用"]


def test_each_owner_gets_a_form_of_a_name_that_every_system_takes(folder: Path, tmp_path: Path) -> None:
    written = write_forms(folder, FormWishes(tmp_path / "表.xlsx", by="who")).unwrap()
    assert [(form.path.name, form.rows) for form in written] == [
        ("表-办公室.xlsx", 1),
        ("表-农业农村局.xlsx", 2),
        ("表-a_b___.xlsx", 1),
        ("表-a_b___-2.xlsx", 1),
        ("表-未指定.xlsx", 1),
    ]
    assert sorted(path.name for path in tmp_path.glob("*.xlsx")) == sorted(form.path.name for form in written)


def test_one_owner_gets_only_what_is_theirs(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "表.xlsx"
    assert write_forms(folder, FormWishes(target, by="农业农村局")).unwrap()[0].who == "农业农村局"
    assert names(target) == ["今年产量", "去年产量"]


def test_years_stand_side_by_side(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "表.xlsx"
    write_forms(folder, FormWishes(target, by="农业农村局", by_year=True)).unwrap()
    assert names(target) == ["产量"]
    assert [text for text in texts(target)[2] if text in ("去年", "今年")] == ["去年", "今年"]


def test_figures_that_have_a_value_are_asked_for_when_that_is_wanted(folder: Path, tmp_path: Path) -> None:
    fill_figures(folder, Supplied({"参会人数": "60"})).unwrap()
    target = tmp_path / "表.xlsx"
    assert write_forms(folder, FormWishes(target, by="办公室")).unwrap() == ()
    assert not target.exists()
    assert write_forms(folder, FormWishes(target, by="办公室", everything=True)).unwrap()[0].rows == 1
    write_forms(folder, FormWishes(target, only=("路长",), replace=True)).unwrap()
    assert names(target) == ["路长"]


def test_nothing_to_ask_for_writes_nothing(folder: Path, tmp_path: Path) -> None:
    (folder / "figures.yaml").write_text("甲: 1\n", "utf-8")
    (folder / "speech.md").write_text("只有{{甲}}。\n", "utf-8")
    assert write_forms(folder, FormWishes(tmp_path / "表.xlsx")).unwrap() == ()
    assert not (tmp_path / "表.xlsx").exists()


def test_a_form_as_it_was_written_is_written_again(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "表.xlsx"
    write_forms(folder, FormWishes(target)).unwrap()
    before = target.read_bytes()
    write_forms(folder, FormWishes(target)).unwrap()
    assert target.read_bytes() == before


def test_a_form_somebody_filled_in_is_not_overwritten_unasked(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "表-农业农村局.xlsx"
    write_forms(folder, FormWishes(tmp_path / "表.xlsx", by="who")).unwrap()
    target.write_bytes(target.read_bytes() + b" ")
    others = {path: path.read_bytes() for path in tmp_path.glob("*.xlsx")}
    fill_figures(folder, Supplied({"参会人数": "60"})).unwrap()
    with pytest.raises(DraftkitError) as stopped:
        write_forms(folder, FormWishes(tmp_path / "表.xlsx", by="who"))
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK867"]
    assert {path: path.read_bytes() for path in others} == others
    write_forms(folder, FormWishes(target, by="农业农村局", replace=True)).unwrap()
    assert target.read_bytes() != others[target]


@pytest.mark.parametrize(
    ("wishes", "code"),
    [
        (FormWishes(Path("表.xls")), "DK866"),
        (FormWishes(Path("表.xlsx"), by="财政局"), "DK868"),
        (FormWishes(Path("表.xlsx"), by="农业局"), "DK869"),
        (FormWishes(Path("表.xlsx"), only=("人数",)), "DK733"),
    ],
)
def test_wrong_wishes_are_refused(wishes: FormWishes, code: str, folder: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        write_forms(folder, wishes)
    assert stopped.value.exit_code is ExitCode.USAGE
    assert [problem.message.code for problem in stopped.value.diagnostics] == [code]
