from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.workflows.reuse.old_text import OLD, OPTIONS, old_file, reuse, reused_folder

from draftkit.errors import DraftkitError, ExitCode
from draftkit.figures.parse import parse_sheet
from draftkit.readers.markdown import read_markdown
from draftkit.reuse.model import Apart
from draftkit.source import Source
from draftkit.store.files import Limit
from draftkit.store.journal import What, load_journal
from draftkit.store.old_speech import load_old, load_original
from draftkit.store.speech_folder import load_kept
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.exporting.formats import Format, write_speech
from draftkit.workflows.reading import read_current
from draftkit.workflows.reuse import start
from draftkit.writers.options import Remark, WordOptions


def lines(text: str) -> list[str]:
    return [line for line in map(str.strip, text.splitlines()) if line]


def test_the_page_of_an_untouched_folder_is_the_old_speech(tmp_path: Path) -> None:
    folder = reused_folder(tmp_path).folder
    page = write_speech(read_current(folder).unwrap().speech, Format.TEXT).unwrap().decode()
    assert lines(page) == lines(OLD.replace("副局长 ", "副局长"))  # a blank inside Chinese is no word


def test_every_fact_waits_for_a_value_and_has_its_old_words(tmp_path: Path) -> None:
    made = reused_folder(tmp_path)
    sheet = parse_sheet(Source("f", made.folder.figures.read_text("utf-8"))).unwrap()
    olds = {figure.old for figure in sheet.figures}
    assert {"临江市", "临江", "126人", "2025年11月27日", "春节之前"} <= olds
    assert all(figure.value is None for figure in sheet.figures)
    assert sheet.figures == made.facts.figures


def test_the_old_file_and_the_first_draft_are_kept(tmp_path: Path) -> None:
    folder = reused_folder(tmp_path).folder
    found = load_old(folder)
    assert found is not None
    old = found.unwrap()
    assert (old.file, old.document, old.title) == ("2025-培训班讲话.txt", 1, "在临江市统计业务培训班上的讲话")
    assert load_original(folder, old).unwrap().decode() == OLD
    assert old.speech == folder.speech.read_text("utf-8")
    assert old.figures == folder.figures.read_text("utf-8")


def test_a_draft_of_the_new_folder_changes_nothing(tmp_path: Path) -> None:
    folder = reused_folder(tmp_path).folder
    before = folder.speech.read_bytes()
    drafted = draft_folder(folder.root, Wishes(), Desk(), when="2026-11-23T20:01:00+00:00").unwrap()
    assert folder.speech.read_bytes() == before
    assert drafted.added == ()


def test_what_the_outline_gives_is_kept_as_the_base_of_edits(tmp_path: Path) -> None:
    folder = reused_folder(tmp_path).folder
    kept = load_kept(folder).unwrap()
    assert kept.base == folder.speech.read_text("utf-8")
    assert kept.tree is not None


def test_the_history_begins_with_the_old_speech(tmp_path: Path) -> None:
    (event,) = load_journal(reused_folder(tmp_path).folder).unwrap().events
    assert (event.what, event.file, event.by, event.state) == (What.REUSE, "2025-培训班讲话.txt", "办公室", 1)


def test_the_day_of_the_new_meeting_is_written_as_the_old_one_was(tmp_path: Path) -> None:
    options = replace(OPTIONS, date="2026-12-03")
    (outcome,) = reuse(old_file(tmp_path), tmp_path / "新", options)
    folder = outcome.unwrap().folder
    assert "（2026年12月3日）" in lines(
        write_speech(read_current(folder).unwrap().speech, Format.TEXT).unwrap().decode()
    )
    found = load_old(folder)
    assert found is not None
    assert "2026-12-03" not in found.unwrap().figures


def test_the_day_is_a_figure_where_the_old_speech_names_none(tmp_path: Path) -> None:
    text = OLD.replace("（2025年11月27日）\n", "")
    (outcome,) = reuse(old_file(tmp_path, text), tmp_path / "新", replace(OPTIONS, date="2026-12-03"))
    folder = outcome.unwrap().folder
    figure = parse_sheet(Source("f", folder.figures.read_text("utf-8"))).unwrap().get("会议日期")
    assert figure is not None
    assert (figure.value, figure.old, figure.by, figure.when) == ("2026-12-03", "", "办公室", "2026-11-23")
    assert draft_folder(folder.root, Wishes(), Desk()).diagnostics == ()


def test_a_word_that_is_no_day_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    (outcome,) = reuse(old_file(tmp_path), tmp_path / "新", replace(OPTIONS, date="13月"))
    assert outcome.value is None
    assert not (tmp_path / "新").exists()


@pytest.mark.parametrize("name", ["brief.yaml", "figures.yaml", "speech.md", "outline.yaml"])
def test_a_folder_that_holds_a_speech_stays_as_it_is(name: str, tmp_path: Path) -> None:
    (tmp_path / "新").mkdir()
    (tmp_path / "新" / name).write_text("别人的\n", "utf-8")
    (outcome,) = reuse(old_file(tmp_path), tmp_path / "新")
    with pytest.raises(DraftkitError) as stopped:
        outcome.unwrap()
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert [path.name for path in (tmp_path / "新").iterdir()] == [name]


def test_a_folder_with_other_files_may_become_a_speech_folder(tmp_path: Path) -> None:
    (tmp_path / "新").mkdir()
    (tmp_path / "新" / "通知.docx").write_bytes(b"")
    assert reused_folder(tmp_path).folder.speech.exists()


def test_a_speech_without_a_fact_is_told(tmp_path: Path) -> None:
    (outcome,) = reuse(old_file(tmp_path, "同志们：\n要认真学习，要严格要求。谢谢大家！\n"), tmp_path / "新")
    assert outcome.unwrap().facts.figures == ()
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK1154"]


def test_a_speech_folder_may_be_the_old_speech(tmp_path: Path) -> None:
    first = reused_folder(tmp_path).folder
    (outcome,) = reuse(first.root, tmp_path / "更新")
    again = outcome.unwrap().folder
    assert again.speech.read_text("utf-8") == first.speech.read_text("utf-8")
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK1162"]


def test_what_cannot_be_written_leaves_no_speech(tmp_path: Path) -> None:
    (tmp_path / "新").write_text("一个文件\n", "utf-8")
    (outcome,) = reuse(old_file(tmp_path), tmp_path / "新")
    assert outcome.value is None
    assert (tmp_path / "新").read_text("utf-8") == "一个文件\n"


def test_what_no_program_could_read_again_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "OWN", Limit(500, ExitCode.INPUT))
    (outcome,) = reuse(old_file(tmp_path), tmp_path / "新")
    assert [problem.message.code for problem in outcome.diagnostics if problem.is_error] == ["DK1166"]
    assert not (tmp_path / "新").exists()


def test_comments_of_a_word_file_are_shown_as_left_out(tmp_path: Path) -> None:
    text = read_markdown(Source("s", "# 在会上的讲话\n\n同志们：\n\n来了126人。\n")).unwrap()
    word = WordOptions(remarks=(Remark("p1", 0, "再核一下人数"),))
    (tmp_path / "旧.docx").write_bytes(write_speech(text, Format.WORD, word=word).unwrap())
    (outcome,) = reuse(tmp_path / "旧.docx", tmp_path / "新")
    (apart,) = outcome.unwrap().rebuilt.unplaced
    assert (apart.why, apart.text) == (Apart.REMARK, "再核一下人数")
