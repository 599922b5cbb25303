"""The log of figures in a speech folder."""

import json
import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.figures.history import Change, How, Issue, Mark
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.store.files import digest_of
from draftkit.store.messages import CHANGED
from draftkit.store.save import Write, save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.undo import undo_draft
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.figures.fill import Supplied, fill_figures
from draftkit.workflows.figures.history import (
    Occasion,
    load_history,
    occasion_writes,
    save_with_history,
)
from draftkit.workflows.figures.overview import figure_history, figures_against, figures_since

MONDAY, TUESDAY, FRIDAY = (f"2026-11-{day}T09:30:00+08:00" for day in (23, 24, 27))
BEFORE = Sheet((Figure("人数", FigureType.COUNT, "人", "60", by="办公室"),))
AFTER = Sheet((Figure("人数", FigureType.COUNT, "人", "61", by="组织科"),))


@pytest.fixture
def speech(tmp_path: Path) -> SpeechFolder:
    (tmp_path / ".draftkit").mkdir()
    return SpeechFolder(tmp_path)


def history_writes(folder: SpeechFolder, before: Sheet, after: Sheet, how: How, when: str) -> tuple[Write, ...]:
    return occasion_writes(folder, before, after, Occasion(how, when))


def _events(folder: Path) -> tuple[Change | Mark, ...]:
    return load_history(SpeechFolder(folder)).unwrap().history.events


def test_the_log_begins_with_what_is_there_and_then_tells_what_changes(speech: SpeechFolder) -> None:
    save_all(history_writes(speech, BEFORE, AFTER, How.FILL, MONDAY)).unwrap()
    assert _events(speech.root) == (
        Change("人数", None, "60人", "start", MONDAY, "办公室"),
        Change("人数", "60人", "61人", "fill", MONDAY, "组织科"),
    )


def test_where_nothing_changed_nothing_is_written(speech: SpeechFolder) -> None:
    save_all(history_writes(speech, BEFORE, BEFORE, How.FILL, MONDAY)).unwrap()
    assert history_writes(speech, BEFORE, BEFORE, How.FILL, TUESDAY) == ()


def test_an_edit_by_hand_is_found_by_the_next_command_that_writes(speech: SpeechFolder) -> None:
    save_all(history_writes(speech, BEFORE, BEFORE, How.FILL, MONDAY)).unwrap()
    speech.figures.write_text("人数: 61人\n", "utf-8")
    changed = datetime(2026, 11, 24, 1, 30, tzinfo=UTC).timestamp()
    os.utime(speech.figures, (changed, changed))
    save_all(history_writes(speech, AFTER, AFTER, How.FILL, FRIDAY)).unwrap()
    edit = _events(speech.root)[-1]
    assert isinstance(edit, Change)
    assert (edit.old, edit.new, edit.how) == ("60人", "61人", "hand")
    assert datetime.fromisoformat(edit.when).timestamp() == changed


def test_what_another_program_writes_meanwhile_is_no_edit_by_hand(speech: SpeechFolder) -> None:
    speech.figures.write_text("人数: 60人\n", "utf-8")
    read = digest_of(speech.figures.read_bytes())
    save_all(history_writes(speech, BEFORE, BEFORE, How.FILL, MONDAY)).unwrap()
    speech.figures.write_text("人数: 61人\n", "utf-8")
    save_all(history_writes(speech, BEFORE, AFTER, How.FILL, TUESDAY)).unwrap()
    occasion = Occasion(How.HAND, FRIDAY, Issue.EXPORTED, "out/讲话.docx", read)
    save_all(occasion_writes(speech, BEFORE, BEFORE, occasion)).unwrap()
    *_, filled, mark = _events(speech.root)
    assert isinstance(filled, Change)
    assert (filled.how, filled.new) == ("fill", "61人")
    assert isinstance(mark, Mark)
    assert mark.values == {"人数": "60人"}


def test_versions_are_numbered_on_and_hold_what_was_written(speech: SpeechFolder) -> None:
    for issue, file in ((Issue.DRAFTED, "speech.md"), (Issue.EXPORTED, "out/讲话.docx")):
        save_all(occasion_writes(speech, BEFORE, BEFORE, Occasion(How.HAND, MONDAY, issue, file))).unwrap()
    marks = load_history(speech).unwrap().history.marks
    assert marks == (
        Mark(1, "drafted", "speech.md", MONDAY, {"人数": "60人"}),
        Mark(2, "exported", "out/讲话.docx", MONDAY, {"人数": "60人"}),
    )


def test_two_programs_at_once_are_both_noted(speech: SpeechFolder) -> None:
    calls: list[int] = []

    def noted() -> tuple[Write, ...]:
        mine = history_writes(speech, BEFORE, AFTER, How.FILL, TUESDAY)
        if not calls:
            other = occasion_writes(speech, BEFORE, BEFORE, Occasion(How.HAND, MONDAY, Issue.EXPORTED, "a.docx"))
            save_all(other).unwrap()
        calls.append(1)
        return mine

    own = Write(speech.figures, "人数: 61人\n".encode())
    save_with_history(speech, (own,), noted).unwrap()
    assert len(calls) == 2
    assert [event.when for event in _events(speech.root)] == [MONDAY, MONDAY, TUESDAY]
    assert speech.figures.read_text("utf-8") == "人数: 61人\n"


def test_a_change_of_another_file_is_refused_and_nothing_is_noted(speech: SpeechFolder) -> None:
    speech.figures.write_text("人数: 62人\n", "utf-8")
    own = Write(speech.figures, b"", digest_of(b"old"))
    done = save_with_history(speech, (own,), lambda: history_writes(speech, BEFORE, AFTER, How.FILL, MONDAY))
    assert [problem.message for problem in done.diagnostics] == [CHANGED]
    assert _events(speech.root) == ()


def test_a_log_that_cannot_be_read_stops_the_command_and_stays(speech: SpeechFolder) -> None:
    (speech.kept / "figures.jsonl").mkdir()
    with pytest.raises(DraftkitError):
        history_writes(speech, BEFORE, AFTER, How.FILL, MONDAY)


def test_a_draft_and_an_export_are_put_on_record_and_what_changed_since_is_told(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    fill_figures(folder, Supplied({"参会人数": "60"}, "签到表", "办公室", TUESDAY)).unwrap()
    export_speech(folder, ExportOptions(Format.TEXT, when=TUESDAY)).unwrap()
    whens = [(type(event).__name__, event.when) for event in _events(folder)]
    assert whens == [("Change", MONDAY), ("Mark", MONDAY), ("Change", TUESDAY), ("Mark", TUESDAY)]
    (one,) = figures_since(folder, "draft").unwrap().differences
    assert (one.name, one.old, one.new, one.by, one.source, one.when) == (
        "参会人数", None, "60人", "办公室", "签到表", TUESDAY,
    )  # fmt: skip
    assert [use.where for use in one.uses] == ["开头"]
    assert figures_since(folder, "export").unwrap().differences == ()
    assert figures_since(folder, "1").unwrap().differences == (one,)


def test_without_the_time_nothing_is_put_on_record(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk).unwrap()
    export_speech(folder, ExportOptions(Format.TEXT)).unwrap()
    assert not (folder / ".draftkit" / "figures.jsonl").exists()


def test_a_document_elsewhere_is_named_as_seen_from_the_folder(folder: Path, desk: Desk, tmp_path: Path) -> None:
    draft_folder(folder, Wishes(), desk).unwrap()
    export_speech(folder, ExportOptions(Format.TEXT, tmp_path / "讲话.txt", when=MONDAY)).unwrap()
    (mark,) = load_history(SpeechFolder(folder)).unwrap().history.marks
    assert (mark.what, mark.file) == ("exported", "../讲话.txt")


def test_a_draft_that_is_taken_back_is_told_as_such(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    brief = folder / "brief.yaml"
    brief.write_text(brief.read_text("utf-8").replace("云溪县茶话会}", "云溪县茶话会, 参会人数: 60人}"), "utf-8")
    assert desk.office
    outline = desk.office / "outlines" / "tea.yaml"
    outline.write_text(outline.read_text("utf-8").replace("喝茶谈心", "喝茶"), "utf-8")
    draft_folder(folder, Wishes(), desk, when=TUESDAY).unwrap()
    undo_draft(folder, FRIDAY).unwrap()
    told = [(event.how, event.new) for event in _events(folder) if isinstance(event, Change)]
    assert told == [("brief", "云溪县茶话会"), ("brief", "60人"), ("undo", None)]


def test_the_history_shows_edits_that_no_command_has_noted_and_writes_nothing(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    figures = folder / "figures.yaml"
    figures.write_text(figures.read_text("utf-8").replace("云溪县茶话会", "云溪县迎新茶话会"), "utf-8")
    before = (folder / ".draftkit" / "figures.jsonl").read_bytes()
    found = figure_history(folder).unwrap()
    assert [(change.old, change.new, change.how) for change in found.unrecorded] == [
        ("云溪县茶话会", "云溪县迎新茶话会", "hand")
    ]
    assert [type(event) for event in found.events] == [Change, Mark]
    assert (folder / ".draftkit" / "figures.jsonl").read_bytes() == before
    (one,) = figures_since(folder, "1").unwrap().differences
    assert (one.name, one.how) == ("会议名称", "hand")
    assert figure_history(folder, only=("参会人数",)).unwrap().events == ()


def test_a_damaged_line_is_a_warning_and_no_obstacle(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    log = folder / ".draftkit" / "figures.jsonl"
    log.write_bytes(b'{"version":1,\n' + log.read_bytes())
    found = figure_history(folder)
    assert [problem.message.code for problem in found.diagnostics] == ["DK880"]
    assert len(found.unwrap().events) == 2
    fill_figures(folder, Supplied({"参会人数": "60"}, when=TUESDAY)).unwrap()
    assert log.read_bytes().startswith(b'{"version":1,\n')
    assert json.loads(log.read_bytes().splitlines()[-1])["new"] == "60人"


@pytest.mark.parametrize(("version", "code"), [("9", "DK886"), ("nothing", "DK886")])
def test_a_version_that_is_not_on_record_is_named(version: str, code: str, folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    with pytest.raises(DraftkitError) as stopped:
        figures_since(folder, version)
    assert [problem.message.code for problem in stopped.value.diagnostics] == [code]
    assert dict(stopped.value.diagnostics[0].values)["known"] == "1"


def test_without_any_version_there_is_nothing_to_compare_with(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk).unwrap()
    with pytest.raises(DraftkitError) as stopped:
        figures_since(folder, "export")
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK885"]


def test_a_speech_is_compared_with_the_figures_of_another(folder: Path, desk: Desk, tmp_path: Path) -> None:
    draft_folder(folder, Wishes(), desk).unwrap()
    other = tmp_path / "去年.yaml"
    other.write_text("会议名称: {type: meeting, value: 云溪县恳谈会}\n旧数: 5\n", "utf-8")
    told = [(one.name, str(one.kind), one.old, one.new) for one in figures_against(folder, other).unwrap().differences]
    assert told == [
        ("会议名称", "changed", "云溪县恳谈会", "云溪县茶话会"),
        ("参会人数", "added", None, None),
        ("旧数", "gone", "5", None),
    ]
    only = figures_against(folder, other, only=("旧数", "会议名称")).unwrap().differences
    assert [one.name for one in only] == ["会议名称", "旧数"]
    assert figures_against(folder, folder).unwrap().differences == ()
    with pytest.raises(DraftkitError) as stopped:
        figures_against(folder, tmp_path / "没有.yaml")
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK887"]


@pytest.mark.parametrize(
    ("said", "day", "names"),
    [
        (MONDAY[:10], MONDAY[:10], ["会议名称", "参会人数"]),
        (TUESDAY[:10].replace("-", "/"), TUESDAY[:10], ["参会人数"]),
        ("昨天", TUESDAY[:10], ["参会人数"]),
        ("today", "", []),
    ],
)
def test_what_changed_since_a_day_is_told(said: str, day: str, names: list[str], folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    fill_figures(folder, Supplied({"参会人数": "60"}, "签到表", "办公室", TUESDAY)).unwrap()
    os.utime(folder / "figures.yaml", (0, 0))
    today = (date.fromisoformat(TUESDAY[:10]) + timedelta(1)).isoformat()
    found = figures_since(folder, said, today=today).unwrap()
    assert [one.name for one in found.differences] == names
    assert (found.mark, found.day) == (None, day or today)


def test_no_day_goes_by_a_word_without_the_clock(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    with pytest.raises(DraftkitError) as stopped:
        figures_since(folder, "昨天")
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK886"]
