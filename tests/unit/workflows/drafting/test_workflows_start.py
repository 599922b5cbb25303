from datetime import date
from pathlib import Path

import pytest

from draftkit.brief.parse import parse_brief
from draftkit.errors import DraftkitError, ExitCode
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.start import StartOptions, asked_for, check_start, start_speech

DAY = date(2026, 12, 1)


def options(folder: Path, *values: tuple[str, str], outline: str = "tea") -> StartOptions:
    return StartOptions(folder, outline, values, DAY)


def test_a_new_folder_holds_a_brief_and_the_figures_of_the_outline(tmp_path: Path, desk: Desk) -> None:
    outcome = start_speech(options(tmp_path / "新 讲话", ("参会人数", "60人")), desk)
    assert outcome.value is not None
    assert outcome.value.gaps.unused == ("会议名称",)
    brief = parse_brief(Source("b", outcome.value.folder.brief.read_text("utf-8"))).unwrap()
    assert (brief.outline, brief.seed, brief.facts) == ("tea", 20261201, ())
    sheet = parse_sheet(Source("f", outcome.value.folder.figures.read_text("utf-8"))).unwrap()
    assert sheet.figures == (
        Figure("会议名称", FigureType.MEETING, ask="会议的全称"),
        Figure("参会人数", FigureType.COUNT, "人", "60", when="2026-12-01", ask="多少人参加"),
    )


def test_what_is_given_has_its_owner_and_its_source(tmp_path: Path, desk: Desk) -> None:
    given = StartOptions(tmp_path, "tea", (("参会人数", "60"),), DAY, source="签到表", by="办公室")
    folder = start_speech(given, desk).unwrap().folder
    sheet = parse_sheet(Source("f", folder.figures.read_text("utf-8"))).unwrap()
    assert [(figure.source, figure.by) for figure in sheet.figures] == [("", ""), ("签到表", "办公室")]


def test_a_source_of_two_lines_is_refused(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        start_speech(StartOptions(tmp_path, "tea", (("参会人数", "60"),), DAY, source="签到\n表"), desk)
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK158"]


def test_what_is_asked_for_is_what_the_outline_requires(desk: Desk) -> None:
    assert [figure.name for figure in asked_for("tea", desk).unwrap()] == ["会议名称"]


@pytest.mark.parametrize("name", ["brief.yaml", "figures.yaml", "speech.md"])
def test_a_folder_that_holds_a_speech_is_left_alone(name: str, tmp_path: Path, desk: Desk) -> None:
    (tmp_path / name).write_text("别人的\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        start_speech(options(tmp_path), desk)
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert (tmp_path / name).read_text("utf-8") == "别人的\n"


def test_a_folder_with_other_files_may_become_a_speech_folder(tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "通知.docx").write_bytes(b"x")
    start_speech(options(tmp_path), desk).unwrap()
    assert (tmp_path / "brief.yaml").is_file()


def test_all_wrong_values_are_told_at_once_and_no_folder_is_made(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        start_speech(options(tmp_path / "x", ("参会人数", "约六十"), ("会议名称", "a\tb")), desk)
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK155", "DK158"]
    assert not (tmp_path / "x").exists()


def test_an_unknown_name_is_told_with_the_nearest(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        check_start(options(tmp_path / "x", ("人数", "60")), desk)
    assert dict(stopped.value.diagnostics[0].values)["near"] == "参会人数"


def test_an_unknown_outline_is_told_with_the_nearest(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        start_speech(options(tmp_path / "x", outline="te"), desk)
    assert dict(stopped.value.diagnostics[0].values)["near"] == "tea"
    assert stopped.value.exit_code is ExitCode.INPUT


def test_an_outline_named_by_its_file_becomes_the_speechs_own(tmp_path: Path, desk: Desk) -> None:
    assert desk.office
    file = tmp_path / "我的框架.yaml"
    file.write_text((desk.office / "outlines" / "tea.yaml").read_text("utf-8").replace("id: tea", "id: 框架"), "utf-8")
    folder = start_speech(options(tmp_path / "新", outline=str(file)), Desk()).unwrap().folder
    assert folder.outline.read_bytes() == file.read_bytes()
    assert parse_brief(Source("b", folder.brief.read_text("utf-8"))).unwrap().outline == "框架"
    with pytest.raises(DraftkitError, match="DK020"):
        start_speech(options(tmp_path / "又", outline="没有.yaml"), desk)
    assert not (tmp_path / "又").exists()


def test_an_outline_that_lies_there_already_is_never_written_over(tmp_path: Path, desk: Desk) -> None:
    assert desk.office
    (tmp_path / "outline.yaml").write_text("id: 别的\n", "utf-8")
    with pytest.raises(DraftkitError):
        start_speech(options(tmp_path, outline=str(desk.office / "outlines" / "tea.yaml")), desk)
    assert (tmp_path / "outline.yaml").read_text("utf-8") == "id: 别的\n"
