"""What is recorded of quotations: told from names, never replaced unasked, gone with other words."""

from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.figures.quotations import RECORD, record_of
from draftkit.source import Source
from draftkit.workflows.figures.fill import Filled, Supplied, fill_figures
from draftkit.workflows.figures.questions import questions
from draftkit.workflows.figures.records import target_of
from draftkit.workflows.figures.returned import fill_from

QUOTATION = FigureType.QUOTATION
SHEET = Sheet((Figure("V2.0", QUOTATION), Figure("人数", FigureType.COUNT), Figure("1.5", FigureType.COUNT)))
FIGURES = "茶谚: {type: quotation, value: 茶好}\n人数: {type: count, unit: 人, value: 60}\n新话: {type: quotation}\n"
NOW = "2026-11-23T09:30:00+08:00"
WHOLE = {
    "讲话人": "周明远",
    "场合": "茶叶大会",
    "时间": "2025年",
    "依据": "日报",
    "核对人": "老吴",
    "核对日期": "2026-11-20",
}


@pytest.fixture
def folder(folder: Path) -> Path:
    (folder / "figures.yaml").write_text(FIGURES, "utf-8")
    (folder / "speech.md").write_text("人说“{{茶谚}}”，来了{{人数|人}}。\n", "utf-8")
    return folder


def supply(folder: Path, *pairs: str, replace: bool = False) -> Filled:
    """What came of pairs as they are typed: 茶谚.讲话人=周明远."""
    values = {name: value for name, _, value in (pair.partition("=") for pair in pairs)}
    return fill_figures(folder, Supplied(values, when=NOW, replace=replace)).unwrap()


def record(folder: Path, name: str = "茶谚") -> dict[str, str]:
    figure = parse_sheet(Source("f", (folder / "figures.yaml").read_text("utf-8"))).unwrap().get(name)
    return record_of(figure) if figure else {}


@pytest.mark.parametrize(
    ("name", "figure", "field"),
    [
        ("V2.0", "V2.0", ""),
        ("V2.0.讲话人", "V2.0", "speaker"),
        ("V2.0.checked_on", "V2.0", "checked_on"),
        ("1.5", "1.5", ""),
    ],
)
def test_a_name_may_hold_full_stops_and_a_field_stands_behind_the_last(name: str, figure: str, field: str) -> None:
    target = target_of(name, SHEET).unwrap()
    assert (target.figure.name, target.field) == (figure, field)


@pytest.mark.parametrize(
    ("name", "code", "values"),
    [
        ("V2.0.讲者", "DK873", {"part": "讲者", "name": "V2.0"}),
        ("人数.场合", "DK874", {"name": "人数", "part": "场合", "type": "count"}),
        ("V2.1.场合", "DK733", {"name": "V2.1", "near": "V2.0"}),
        ("人数.5", "DK733", {"name": "人数.5", "near": "人数"}),
        ("V2", "DK733", {"name": "V2", "near": "V2.0"}),
        ("V2.0.", "DK873", {"part": ""}),
    ],
)
def test_what_is_meant_by_nothing_is_told_with_what_there_is(name: str, code: str, values: dict[str, str]) -> None:
    (problem,) = target_of(name, SHEET).diagnostics
    assert problem.message.code == code
    assert values.items() <= dict(problem.values).items()


def test_a_name_that_may_mean_two_things_is_refused() -> None:
    sheet = Sheet((Figure("话", QUOTATION), Figure("话.场合"), Figure("数", FigureType.COUNT), Figure("数.场合")))
    assert [each.message.code for each in target_of("话.场合", sheet).diagnostics] == ["DK875"]
    assert target_of("数.场合", sheet).unwrap().field == ""


def test_all_of_a_record_is_written_beside_the_words_and_is_no_change_of_a_value(folder: Path) -> None:
    filled = supply(folder, *(f"茶谚.{name}={words}" for name, words in WHOLE.items()))
    assert filled.changed == ()
    assert dict(filled.recorded) == {f"茶谚.{name}": words for name, words in WHOLE.items()}
    assert record(folder) == {field: WHOLE[name] for field, name in RECORD.items()}
    assert [
        line for line in (folder / ".draftkit" / "figures.jsonl").read_text("utf-8").splitlines() if "fill" in line
    ] == []


def test_what_is_recorded_changes_only_where_it_is_asked_for(folder: Path) -> None:
    supply(folder, "茶谚.讲话人=周明远")
    before = (folder / "figures.yaml").read_bytes()
    assert supply(folder, "茶谚.speaker=周明远").recorded == ()
    with pytest.raises(DraftkitError) as stopped:
        supply(folder, "茶谚.讲话人=老吴", "人数=61")
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert (folder / "figures.yaml").read_bytes() == before
    with pytest.raises(DraftkitError) as stopped:
        supply(folder, "茶谚.讲话人=老吴")
    assert dict(stopped.value.diagnostics[0].values) == {"name": "茶谚.讲话人", "old": "周明远", "new": "老吴"}
    supply(folder, "茶谚.讲话人=老吴", replace=True)
    assert record(folder)["speaker"] == "老吴"


def test_other_words_have_the_record_given_with_them_and_nothing_of_the_old_one(folder: Path) -> None:
    supply(folder, *(f"茶谚.{name}={words}" for name, words in WHOLE.items()))
    supply(folder, "茶谚=茶是一片叶子", "茶谚.讲话人=周明远", replace=True)
    assert record(folder) == dict.fromkeys(RECORD, "") | {"speaker": "周明远"}


@pytest.mark.parametrize(("words", "code"), [("昨天", "DK156"), ("12.30", "DK184"), ("", "DK150")])
def test_the_day_of_the_check_is_a_day(words: str, code: str, folder: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        supply(folder, f"茶谚.核对日期={words}")
    assert [each.message.code for each in stopped.value.diagnostics] == [code]
    assert supply(folder, "茶谚.核对日期=2026年11月20日").recorded == (("茶谚.核对日期", "2026-11-20"),)


def test_one_thing_said_in_two_ways_must_be_the_same(folder: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        supply(folder, "茶谚.讲话人=周明远", "茶谚.speaker=老吴")
    assert [each.message.code for each in stopped.value.diagnostics] == ["DK878"]
    assert supply(folder, "茶谚.讲话人=周明远", "茶谚.speaker=周明远").recorded == (("茶谚.讲话人", "周明远"),)


def test_a_record_may_be_given_beside_files(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "表.csv"
    table.write_text("名称,填报内容\n新话,好茶\n", "utf-8")
    supplied = Supplied({"新话.讲话人": "周明远", "茶谚.场合": "茶叶大会"}, when=NOW)
    filled = fill_from(folder, (table,), supplied).unwrap()
    assert (filled.changed, dict(filled.recorded)) == (
        (("新话", "好茶"),),
        {"新话.讲话人": "周明远", "茶谚.场合": "茶叶大会"},
    )
    assert record(folder, "新话")["speaker"] == "周明远"


def test_what_a_quotation_lacks_is_asked_after_its_words_and_where_the_text_uses_it(folder: Path) -> None:
    supply(folder, "茶谚.讲话人=周明远")
    assert [each.field for each in questions(folder).unwrap()] == [field for field in RECORD if field != "speaker"]
    text = "{{人数|人}}说“{{新话}}”和“{{茶谚}}”。\n"
    (folder / "speech.md").write_text(text, "utf-8")
    asked = questions(folder).unwrap()
    assert [each.name for each in asked[:8]] == ["新话", *(f"新话.{word}" for word in RECORD.values()), "茶谚.场合"]
    assert [each.is_due for each in asked[:8]] == [True, *[False] * 6, True]
    assert questions(folder, ("茶谚",)).unwrap()[1].value == "周明远"


def test_who_said_other_words_is_offered(folder: Path) -> None:
    supply(folder, "茶谚.讲话人=周明远")
    (_, speaker, *_rest) = questions(folder, ("新话",)).unwrap()
    assert speaker.before == ("周明远",)
