"""Values that come back in files: taken, refused, or shown because somebody has to decide."""

import json
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.figures.edit import set_values
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source
from draftkit.workflows.figures.fill import Filled, Supplied, Taken
from draftkit.workflows.figures.forms import FormWishes, write_forms
from draftkit.workflows.figures.returned import ReturnedError, fill_from, undecided

FIGURES = """\
# 说明
参会人数: {type: count, unit: 人, who: 办公室}
茶叶产量: {type: count, unit: 吨, who: 农业农村局}
去年产量: {type: count, unit: 吨, who: 农业农村局}
增长: {type: percent, formula: (茶叶产量 - 去年产量) / 去年产量, format: {decimals: 1}}
会议日期: {type: date}
"""
NOW = "2026-11-23T09:30:00+08:00"


@pytest.fixture
def folder(folder: Path) -> Path:
    (folder / "figures.yaml").write_text(FIGURES, "utf-8")
    (folder / "speech.md").write_text("来了{{参会人数|人}}，产茶{{茶叶产量|吨}}，增长{{增长}}。\n", "utf-8")
    return folder


@pytest.fixture
def back(tmp_path: Path) -> Path:
    back = tmp_path / "回收"
    back.mkdir()
    return back


def take(folder: Path, *files: Path, only: tuple[str, ...] = (), **options: object) -> Filled:
    supplied = Supplied(**{"values": {}, "when": NOW} | options)  # type: ignore[arg-type]
    return fill_from(folder, files, supplied, only).unwrap()


def refused(folder: Path, *files: Path) -> DraftkitError:
    before = (folder / "figures.yaml").read_bytes()
    with pytest.raises(DraftkitError) as stopped:
        fill_from(folder, files, Supplied({}, when=NOW))
    assert (folder / "figures.yaml").read_bytes() == before
    return stopped.value


def value_of(folder: Path, name: str) -> tuple[str | None, str, str, str]:
    sheet = parse_sheet(Source("figures.yaml", (folder / "figures.yaml").read_text("utf-8"))).unwrap()
    figure = sheet.get(name)
    assert figure is not None
    return figure.value, figure.source, figure.by, figure.when


def test_a_sheet_gives_the_values_it_has_with_where_they_are_from(folder: Path, back: Path) -> None:
    sheet = back / "figures.yaml"
    sheet.write_text("参会人数: {value: 60人, source: 签到表, by: 组织科}\n茶叶产量:\n会议日期: 2026-12-03\n", "utf-8")
    filled = take(folder, sheet, by="办公室")
    assert filled.changed == (("参会人数", "60人"), ("会议日期", "2026年12月3日"))
    assert filled.conflicts == ()
    assert value_of(folder, "参会人数") == ("60", "签到表", "组织科", "2026-11-23")
    assert value_of(folder, "会议日期") == ("2026-12-03", "", "办公室", "2026-11-23")
    assert filled.gaps.open == ("茶叶产量", "增长")


def test_taking_the_same_again_changes_not_a_byte(folder: Path, back: Path) -> None:
    sheet = back / "甲.yaml"
    sheet.write_text("参会人数: {value: 60, source: 签到表}\n", "utf-8")
    take(folder, sheet)
    files = [folder / "figures.yaml", folder / ".draftkit" / "figures.jsonl"]
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in files]
    assert take(folder, sheet, by="别人", when="2026-12-01").changed == ()
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in files] == before


def test_a_value_that_differs_is_shown_and_the_rest_is_written(folder: Path, back: Path) -> None:
    text = FIGURES.replace("unit: 人,", "unit: 人, value: 58, source: 报名表,")
    (folder / "figures.yaml").write_text(text, "utf-8")
    sheet = back / "甲.yaml"
    sheet.write_text("茶叶产量: 120\n参会人数: 60\n", "utf-8")
    filled = take(folder, sheet)
    assert filled.changed == (("茶叶产量", "120吨"),)
    (conflict,) = filled.conflicts
    assert (conflict.figure.name, conflict.shown, conflict.figure.source) == ("参会人数", "58人", "报名表")
    assert [(offer.new.value, offer.where) for offer in conflict.offers] == [("60人", f"{sheet}:2")]
    assert value_of(folder, "参会人数")[0] == "58"


def test_replace_takes_the_new_value(folder: Path, back: Path) -> None:
    (folder / "figures.yaml").write_text(FIGURES.replace("unit: 人,", "unit: 人, value: 58,"), "utf-8")
    sheet = back / "甲.yaml"
    sheet.write_text("参会人数: 60\n", "utf-8")
    filled = take(folder, sheet, replace=True)
    assert filled.changed == (("参会人数", "60人"),)
    assert filled.conflicts == ()


@pytest.mark.parametrize("replace", [False, True])
def test_two_files_that_differ_are_a_conflict_whatever_was_asked_for(
    replace: bool,  # noqa: FBT001
    folder: Path,
    back: Path,
) -> None:
    (back / "甲.yaml").write_text("参会人数: 60\n茶叶产量: 120\n", "utf-8")
    (back / "乙.yaml").write_text("参会人数: 61\n茶叶产量: 120吨\n", "utf-8")
    filled = take(folder, back / "甲.yaml", back / "乙.yaml", replace=replace)
    assert filled.changed == (("茶叶产量", "120吨"),)
    (conflict,) = filled.conflicts
    assert (conflict.shown, [offer.new.value for offer in conflict.offers]) == ("", ["60人", "61人"])
    assert value_of(folder, "参会人数")[0] is None


def test_a_value_on_the_command_line_decides_between_files(folder: Path, back: Path) -> None:
    (back / "甲.yaml").write_text("参会人数: 60\n", "utf-8")
    (back / "乙.yaml").write_text("参会人数: 61\n", "utf-8")
    filled = take(folder, back, values={"参会人数": "61"})
    assert filled.changed == (("参会人数", "61人"),)
    assert filled.conflicts == ()


def test_all_that_is_wrong_on_the_command_line_is_told_at_once(folder: Path, back: Path) -> None:
    (back / "甲.yaml").write_text("参会人数: 60\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        take(folder, back, values={"茶叶产量": "满山", "增长": "5", "人数": "60"})
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK151", "DK185", "DK733"]


def test_a_folder_gives_its_files_in_order_but_not_what_programs_leave_beside_them(folder: Path, back: Path) -> None:
    (back / "乙.yaml").write_text("参会人数: 61\n", "utf-8")
    (back / "甲.yaml").write_text("茶叶产量: 120\n", "utf-8")
    (back / "~$甲.yaml").write_text("坏的", "utf-8")
    (back / "说明.txt").write_text("请填表", "utf-8")
    outcome = fill_from(folder, (back, back / "乙.yaml"), Supplied({}, when=NOW))
    assert outcome.unwrap().changed == (("参会人数", "61人"), ("茶叶产量", "120吨"))
    (warning,) = outcome.diagnostics
    assert (warning.message.code, dict(warning.values)["count"]) == ("DK863", "1")


def form_of(folder: Path, target: Path, by: str = "") -> Path:
    """A form that was handed round."""
    (form,) = write_forms(folder, FormWishes(target, by)).unwrap()
    return form.path


def filled_in(form: Path, **cells: tuple[str, str]) -> None:
    """Somebody fills in cells of a form: for each figure, column and text."""
    from openpyxl import load_workbook

    book = load_workbook(form)
    sheet = book.worksheets[0]
    columns = {cell.value: at for at, cell in enumerate(sheet[3], 1)}
    for at, row in enumerate(sheet.iter_rows(min_row=4), 4):
        name = str(row[0].value)
        for key, (column, text) in cells.items():
            if name == key.rstrip("_"):
                sheet.cell(at, columns[column], text)
    book.save(form)


def test_a_form_comes_back_partly_filled(folder: Path, back: Path) -> None:
    form = form_of(folder, back / "表.xlsx")
    filled_in(
        form,
        参会人数=("填报内容", "６０人"),
        茶叶产量=("填报内容", "1,320"),
        茶叶产量_=("依据", "年报"),
        茶叶产量__=("填报人", "老吴"),
        茶叶产量___=("备注", "含秋茶"),
    )
    outcome = fill_from(folder, (form,), Supplied({}, when=NOW))
    assert outcome.unwrap().changed == (("参会人数", "60人"), ("茶叶产量", "1320吨"))
    assert [each.message.code for each in outcome.diagnostics] == ["DK174"], "told once"
    assert value_of(folder, "参会人数") == ("60", "填报表 表.xlsx", "办公室", "2026-11-23")
    assert value_of(folder, "茶叶产量") == ("1320", "年报", "老吴", "2026-11-23")
    assert "note: 含秋茶" in (folder / "figures.yaml").read_text("utf-8")
    assert outcome.unwrap().gaps.open == ("增长",)


def test_forms_of_several_departments_are_merged(folder: Path, back: Path) -> None:
    offices = write_forms(folder, FormWishes(back / "表.xlsx", by="who")).unwrap()
    by_office = {form.who: form.path for form in offices}
    filled_in(by_office["办公室"], 参会人数=("填报内容", "60"))
    filled_in(by_office["农业农村局"], 茶叶产量=("填报内容", "120"), 去年产量=("填报内容", "100"))
    filled = take(folder, back)
    assert dict(filled.changed) == {"参会人数": "60人", "茶叶产量": "120吨", "去年产量": "100吨", "增长": "20.0%"}
    assert filled.gaps.open == ()
    before = (folder / "figures.yaml").read_bytes()
    assert take(folder, back).changed == ()
    assert (folder / "figures.yaml").read_bytes() == before


def test_a_formula_in_a_cell_keeps_the_whole_form_out(folder: Path, back: Path) -> None:
    form = form_of(folder, back / "表.xlsx")
    filled_in(form, 参会人数=("填报内容", "60"), 茶叶产量=("填报内容", "=1+1"))
    error = refused(folder, form)
    assert error.exit_code is ExitCode.INPUT
    cell, summary = error.diagnostics
    assert (cell.message.code, cell.place and cell.place.file) == ("DK846", str(form))
    assert summary.message.code == "DK862"


def test_a_table_in_the_encoding_of_wps_is_read(folder: Path, back: Path) -> None:
    rows = "名称,单位,填报内容,依据\n参会人数,人,60,报到处签到表，不含工作人员\n茶叶产量,吨,,\n"
    (back / "表.csv").write_bytes(rows.encode("gb18030"))
    assert take(folder, back).changed == (("参会人数", "60人"),)
    assert value_of(folder, "参会人数")[1] == "报到处签到表，不含工作人员"


def test_a_folder_without_tables_is_refused(folder: Path, back: Path) -> None:
    error = refused(folder, back)
    assert error.exit_code is ExitCode.INPUT
    assert [problem.message.code for problem in error.diagnostics] == ["DK861"]


def test_all_that_is_wrong_in_all_files_is_told_at_once_with_its_place(folder: Path, back: Path) -> None:
    (back / "甲.yaml").write_text("参会人数: 六十\n茶叶产量: 120\n", "utf-8")
    (back / "乙.yaml").write_text("茶园: 3\n增长: 5\n", "utf-8")
    error = refused(folder, back / "甲.yaml", back / "乙.yaml", back / "丙.yaml")
    assert error.exit_code is ExitCode.INPUT
    told = [(each.message.code, each.place and (each.place.file[-6:], each.place.line)) for each in error.diagnostics]
    assert told == [
        ("DK152", ("甲.yaml"[-6:], 1)),
        ("DK732", ("乙.yaml"[-6:], 1)),
        ("DK185", ("乙.yaml"[-6:], 2)),
        ("DK020", None),
        ("DK862", None),
    ]
    assert dict(error.diagnostics[-1].values) == {"count": "4"}


def test_only_the_figures_named_are_taken(folder: Path, back: Path) -> None:
    sheet = back / "甲.yaml"
    sheet.write_text("参会人数: 60\n茶叶产量: 120\n", "utf-8")
    assert take(folder, sheet, only=("茶叶产量",)).changed == (("茶叶产量", "120吨"),)


def test_a_derived_figure_follows_and_is_told(folder: Path, back: Path) -> None:
    sheet = back / "甲.yaml"
    sheet.write_text("茶叶产量: 120\n去年产量: 100\n", "utf-8")
    filled = take(folder, sheet)
    assert ("增长", "20.0%") in filled.changed
    assert "增长" not in filled.gaps.open


def test_what_came_back_is_noted_in_the_log(folder: Path, back: Path) -> None:
    sheet = back / "甲.yaml"
    sheet.write_text("参会人数: {value: 60, source: 签到表, by: 组织科}\n", "utf-8")
    take(folder, sheet)
    lines = (folder / ".draftkit" / "figures.jsonl").read_text("utf-8").splitlines()
    event = json.loads(lines[-1])
    assert {key: event[key] for key in ("name", "old", "new", "by", "source", "how", "when")} == {
        "name": "参会人数",
        "old": None,
        "new": "60人",
        "by": "组织科",
        "source": "签到表",
        "how": "sheet",
        "when": NOW,
    }


def note_of(folder: Path, name: str) -> str:
    figure = parse_sheet(Source("f", (folder / "figures.yaml").read_text("utf-8"))).unwrap().get(name)
    return figure.note if figure else ""


def told(folder: Path, *files: Path) -> list[tuple[str, dict[str, str], str]]:
    """What is said, each with its cell."""
    said = fill_from(folder, files, Supplied({}, when=NOW)).diagnostics
    return [(each.message.code, dict(each.values), each.place.cell if each.place else "") for each in said]


def test_a_remark_without_a_value_goes_into_the_note_and_is_told_once(folder: Path, back: Path) -> None:
    table = back / "表.csv"
    rows = "茶叶产量,,年报,老吴,下月才有\n去年产量,,,老周,\n参会人数,60,,,含旁听\n会议日期,,,老周,\n"
    table.write_text(f"名称,填报内容,依据,填报人,备注\n{rows}", "utf-8")
    remark = "下月才有；依据：年报；填报人：老吴"
    assert told(folder, table) == [
        ("DK870", {"names": "茶叶产量", "remark": remark}, "第2行第5列"),
        ("DK871", {"names": "去年产量、会议日期", "by": "老周"}, "第3行第4列"),
    ]
    assert (note_of(folder, "茶叶产量"), note_of(folder, "参会人数")) == (remark, "含旁听")
    assert value_of(folder, "茶叶产量") == (None, "", "", "")
    assert value_of(folder, "去年产量") == (None, "", "", "")
    before = (folder / "figures.yaml").read_bytes()
    assert [code for code, _, _ in told(folder, table)] == ["DK871"]
    assert (folder / "figures.yaml").read_bytes() == before


def test_a_note_that_is_there_stays_before_the_new_one(folder: Path, back: Path) -> None:
    text = FIGURES.replace("unit: 人,", "unit: 人, note: 不含旁听, value: 58,")
    text = text.replace("茶叶产量: {", "茶叶产量: {note: 不含秋茶, ")
    (folder / "figures.yaml").write_text(text, "utf-8")
    table = back / "表.csv"
    table.write_text("名称,填报内容,备注\n参会人数,58,含旁听\n茶叶产量,,不含秋茶，在核\n", "utf-8")
    filled = take(folder, table)
    assert filled.changed == ()
    assert (note_of(folder, "参会人数"), note_of(folder, "茶叶产量")) == ("不含旁听；含旁听", "不含秋茶，在核")
    assert value_of(folder, "参会人数")[0] == "58"


def test_a_form_that_comes_back_as_it_went_out_says_nothing(folder: Path, back: Path) -> None:
    text = FIGURES.replace("type: count,", "type: count, note: 含旁听, source: 年报, by: 老吴,")
    (folder / "figures.yaml").write_text(text, "utf-8")
    form_of(folder, back / "表.xlsx")
    outcome = fill_from(folder, (back,), Supplied({}, source="会议", by="老周", when=NOW))
    assert (outcome.unwrap().changed, outcome.diagnostics) == ((), ())
    assert (folder / "figures.yaml").read_text("utf-8") == text


def test_the_remarks_of_a_figure_with_two_values_wait_until_somebody_decides(folder: Path, back: Path) -> None:
    (back / "甲.csv").write_text("名称,填报内容,备注\n参会人数,60,甲说\n", "utf-8")
    (back / "乙.csv").write_text("名称,填报内容,备注\n参会人数,61,乙说\n", "utf-8")
    assert [each.figure.name for each in take(folder, back).conflicts] == ["参会人数"]
    assert note_of(folder, "参会人数") == ""


def test_a_remark_that_has_no_room_is_told_and_the_note_stays(folder: Path, back: Path) -> None:
    (folder / "figures.yaml").write_text(FIGURES.replace("unit: 人,", f"unit: 人, note: {'长' * 499},"), "utf-8")
    table = back / "表.csv"
    table.write_text("名称,填报内容,备注\n参会人数,,未定\n", "utf-8")
    assert [code for code, _, _ in told(folder, table)] == ["DK872"]
    assert note_of(folder, "参会人数") == "长" * 499


def test_a_figure_that_is_open_in_another_figures_yaml_has_its_note_to_tell(folder: Path, back: Path) -> None:
    sheet = back / "甲.yaml"
    sheet.write_text("参会人数: {type: count, source: 报名表, note: 周五截止}\n茶叶产量:\n", "utf-8")
    assert told(folder, sheet) == [("DK870", {"names": "参会人数", "remark": "周五截止"}, "")]
    assert note_of(folder, "参会人数") == "周五截止"


def test_other_figures_than_those_named_get_no_remark(folder: Path, back: Path) -> None:
    table = back / "表.csv"
    table.write_text("名称,填报内容,备注\n参会人数,,未定\n茶叶产量,,在核\n", "utf-8")
    take(folder, table, only=("茶叶产量",))
    assert (note_of(folder, "参会人数"), note_of(folder, "茶叶产量")) == ("", "在核")


def test_a_table_of_another_speech_is_told_once_whatever_file_it_is(folder: Path, back: Path) -> None:
    names = [f"数据{number}" for number in range(100)]
    (back / "甲.csv").write_text("名称,填报内容\n" + "".join(f"{name},1\n" for name in names), "utf-8")
    (back / "乙.yaml").write_text("".join(f"{name}: 1\n" for name in names), "utf-8")
    error = refused(folder, back)
    assert [each.message.code for each in error.diagnostics] == ["DK850", "DK850", "DK862"]
    assert dict(error.diagnostics[0].values)["count"] == "100"


def test_the_form_that_went_out_may_lie_beside_those_that_came_back(folder: Path, back: Path) -> None:
    form_of(folder, back / "填报表.xlsx")
    filled_in(form_of(folder, back / "办公室.xlsx"), 参会人数=("填报内容", "60"))
    outcome = fill_from(folder, (back,), Supplied({}, when=NOW))
    assert (outcome.unwrap().changed, outcome.diagnostics) == ((("参会人数", "60人"),), ())


def test_another_value_from_a_table_has_its_own_source_and_nobody_elses(folder: Path, back: Path) -> None:
    text = FIGURES.replace("unit: 人,", "unit: 人, value: 58, by: 老周, source: 报名表, note: 含旁听,")
    (folder / "figures.yaml").write_text(text, "utf-8")
    (back / "表.csv").write_text("名称,填报内容\n参会人数,60\n", "utf-8")
    take(folder, back, replace=True)
    assert value_of(folder, "参会人数") == ("60", "填报表 表.csv", "", "2026-11-23")
    assert note_of(folder, "参会人数") == "含旁听"


def test_a_file_that_changed_meanwhile_is_refused(folder: Path, back: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = back / "甲.yaml"
    sheet.write_text("参会人数: 60\n", "utf-8")

    def meanwhile(*arguments: object) -> object:
        (folder / "figures.yaml").write_text(FIGURES + "新来的: 1\n", "utf-8")
        return set_values(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("draftkit.workflows.figures.returned.set_values", meanwhile)
    with pytest.raises(DraftkitError) as stopped:
        take(folder, sheet)
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert (folder / "figures.yaml").read_text("utf-8") == FIGURES + "新来的: 1\n"


def test_a_file_of_a_hundred_megabytes_is_refused_unread(folder: Path, back: Path) -> None:
    huge = back / "表.xlsx"
    with huge.open("wb") as file:
        file.truncate(100_000_000)
    error = refused(folder, huge)
    assert error.exit_code is ExitCode.INPUT
    assert [problem.message.code for problem in error.diagnostics] == ["DK025"]


def test_what_two_files_say_is_decided_by_nobody_but_a_person(folder: Path, back: Path) -> None:
    (back / "甲.yaml").write_text("参会人数: 60\n", "utf-8")
    (back / "乙.yaml").write_text("参会人数: 61\n", "utf-8")
    between_files = undecided(take(folder, back).conflicts)
    assert (between_files.message.code, between_files.message.exit_code) == ("DK851", ExitCode.CONFLICT)
    assert "--replace alone" not in between_files.message.help
    (folder / "figures.yaml").write_text(FIGURES.replace("unit: 人,", "unit: 人, value: 58,"), "utf-8")
    assert undecided(take(folder, back / "甲.yaml").conflicts).message.code == "DK860"


def test_a_value_that_gives_way_to_the_command_line_is_told_with_its_place(folder: Path, back: Path) -> None:
    table = back / "表.csv"
    table.write_text("名称,填报内容\n参会人数,60\n茶叶产量,120\n", "utf-8")
    values = {"参会人数": "300", "茶叶产量": "120吨"}
    outcome = fill_from(folder, (table,), Supplied(values, when=NOW))
    (warning,) = outcome.diagnostics
    assert (warning.message.code, warning.place and warning.place.cell) == ("DK852", "第2行第2列")
    assert dict(warning.values) == {"name": "参会人数", "value": "60人", "other": "300人"}
    assert dict(outcome.unwrap().changed) == {"参会人数": "300人", "茶叶产量": "120吨"}
    assert outcome.unwrap().files == (Taken(table, given=2, taken=1, remarks=0),)


def test_conflicts_are_told_along_with_what_is_wrong(folder: Path, back: Path) -> None:
    (folder / "figures.yaml").write_text(FIGURES.replace("unit: 人,", "unit: 人, value: 58,"), "utf-8")
    (back / "甲.csv").write_text("名称,填报内容\n参会人数,60\n茶叶产量,满山\n", "utf-8")
    (back / "乙.yaml").write_text("会议日期: 12.30\n去年产量: 100\n", "utf-8")
    (back / "丙.yaml").write_text("去年产量: 101\n", "utf-8")
    error = refused(folder, back)
    assert isinstance(error, ReturnedError)
    assert [each.figure.name for each in error.conflicts] == ["参会人数", "去年产量"]
    assert sorted(each.message.code for each in error.diagnostics) == ["DK151", "DK184", "DK851", "DK862"]
    assert (error.diagnostics[-1].message.code, dict(error.diagnostics[-1].values)) == ("DK862", {"count": "2"})
    assert error.exit_code is ExitCode.INPUT


def test_each_file_tells_what_was_taken_from_it(folder: Path, back: Path) -> None:
    (folder / "figures.yaml").write_text(FIGURES.replace("unit: 人,", "unit: 人, value: 58,"), "utf-8")
    (back / "甲.csv").write_text("名称,填报内容,备注\n参会人数,60,\n茶叶产量,120,\n会议日期,,未定\n", "utf-8")
    (back / "乙.csv").write_text("名称,填报内容,备注\n参会人数,,\n", "utf-8")
    (back / "丙.csv").write_text("名称,填报内容,备注\n参会人数,58人,\n茶叶产量,120,\n", "utf-8")
    files = {each.path.name: each for each in take(folder, back).files}
    assert files == {
        "甲.csv": Taken(back / "甲.csv", given=2, taken=1, remarks=1),
        "乙.csv": Taken(back / "乙.csv", given=0, taken=0, remarks=0),
        "丙.csv": Taken(back / "丙.csv", given=2, taken=2, remarks=0),
    }


def test_a_form_that_comes_back_empty_is_told_so_and_its_hidden_sheet_is_not(folder: Path, back: Path) -> None:
    from openpyxl import load_workbook

    form = form_of(folder, back / "表.xlsx")
    book = load_workbook(form)
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible", "hidden"]
    book.save(form)
    outcome = fill_from(folder, (form,), Supplied({}, when=NOW))
    assert outcome.diagnostics == ()
    assert outcome.unwrap().files == (Taken(form, given=0, taken=0, remarks=0),)


@pytest.mark.parametrize(("by", "supplier"), [("", "农业农村局"), ("统计局", "统计局")])
def test_where_nobody_signed_a_row_is_its_departments(by: str, supplier: str, folder: Path, back: Path) -> None:
    form = form_of(folder, back / "表.xlsx")
    filled_in(form, 茶叶产量=("填报内容", "120"), 参会人数=("填报内容", "60"), 参会人数_=("填报人", "老周"))
    take(folder, form, by=by)
    assert value_of(folder, "茶叶产量") == ("120", "填报表 表.xlsx", supplier, "2026-11-23")
    assert value_of(folder, "参会人数")[2] == "老周"


def test_in_a_row_of_several_departments_each_value_is_that_of_its_own(folder: Path, back: Path) -> None:
    table = back / "表.csv"
    table.write_text("名称,填报内容,负责单位\n茶叶产量,120,办公室、农业农村局\n会议日期,2026-12-03,甲、乙\n", "utf-8")
    take(folder, table)
    assert value_of(folder, "茶叶产量")[2] == "农业农村局"
    assert value_of(folder, "会议日期")[2] == "甲、乙"


def test_a_form_is_no_source_of_a_quotation_nor_its_department_who_looked_it_up(folder: Path, back: Path) -> None:
    (folder / "figures.yaml").write_text("金句: {type: quotation, who: 研究室}\n警句: {type: quotation}\n", "utf-8")
    table = back / "表.csv"
    table.write_text(
        "名称,填报内容,负责单位,依据,填报人\n金句,实干为先,研究室,,\n警句,久久为功,,云溪日报,老周\n", "utf-8"
    )
    take(folder, table)
    assert value_of(folder, "金句") == ("实干为先", "", "", "2026-11-23")
    assert value_of(folder, "警句") == ("久久为功", "云溪日报", "老周", "2026-11-23")


def test_a_value_that_stays_has_what_a_row_says_it_rests_on_but_never_another_form(folder: Path, back: Path) -> None:
    (folder / "figures.yaml").write_text(
        "茶叶产量: {value: 120, type: count, unit: 吨, source: 填报表 旧.xlsx, by: 农业农村局}\n"
        "会场: {value: 礼堂, source: 通知}\n",
        "utf-8",
    )
    first, second = back / "一.csv", back / "二.csv"
    first.write_text("名称,填报内容,负责单位\n茶叶产量,120,办公室\n", "utf-8")
    second.write_text("名称,填报内容,依据,填报人\n茶叶产量,120,统计台账,老周\n会场,礼堂,口头,老周\n", "utf-8")
    assert take(folder, first).told == ()
    assert value_of(folder, "茶叶产量")[:3] == ("120", "填报表 旧.xlsx", "农业农村局")
    assert take(folder, first, second).told == (("茶叶产量.依据", "统计台账"),)
    assert value_of(folder, "茶叶产量")[:3] == ("120", "统计台账", "老周")
    assert value_of(folder, "会场")[:3] == ("礼堂", "通知", "")
    assert take(folder, first, second).told == ()


def test_what_is_decided_on_the_command_line_keeps_the_words_of_the_row_that_says_so(folder: Path, back: Path) -> None:
    (back / "甲.yaml").write_text("参会人数: {value: 60, source: 通知, by: 办公室}\n", "utf-8")
    (back / "乙.yaml").write_text("参会人数: {value: 61, source: 签到表, by: 组织科}\n", "utf-8")
    take(folder, back, values={"参会人数": "61"})
    assert value_of(folder, "参会人数") == ("61", "签到表", "组织科", "2026-11-23")
    take(folder, back, values={"参会人数": "60"}, by="老周", replace=True)
    assert value_of(folder, "参会人数")[:3] == ("60", "通知", "老周")
    take(folder, back, values={"参会人数": "62"}, replace=True)
    assert value_of(folder, "参会人数")[:3] == ("62", "", "")
