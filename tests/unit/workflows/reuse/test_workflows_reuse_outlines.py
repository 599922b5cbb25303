"""The outline of an old speech: in its folder, after edits, explained; and one of several speeches."""

from pathlib import Path

import pytest
from tests.unit.workflows.reuse.old_text import OLD, old_file, reused_folder

from draftkit.errors import DraftkitError
from draftkit.explain.model import Explanation, HandSource, LineSource, OldSource, Source
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.conflicts import EditsConflictError
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.oneshot import Target
from draftkit.workflows.drafting.outlines import check_outlines, find_outline
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.explaining.explain import explain_speech
from draftkit.workflows.reuse.outlines import OutlineAsked, outline_from, save_outline

NEXT = OLD.replace("统计是摸清家底的工作。", "统计是摸清家底的基础工作，来不得半点马虎。").replace("126人", "98人")


@pytest.fixture
def folder(tmp_path: Path) -> SpeechFolder:
    return reused_folder(tmp_path).folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def draft(folder: SpeechFolder) -> str:
    draft_folder(folder.root, Wishes(), Desk(), when="2026-11-23T20:01:00+00:00").unwrap()
    return folder.speech.read_text("utf-8")


def quiet(_done: int, _total: int, _name: str) -> None:
    """No progress."""


def sources(explained: Explanation, words: str) -> tuple[Source, ...]:
    """Of the one sentence with these words."""
    (found,) = (one for block in explained.blocks for one in block.sentences if words in one.text)
    return found.sources


def test_the_outline_of_a_folder_is_found_before_all_others(folder: SpeechFolder) -> None:
    name = find_outline("2025-培训班讲话", Desk(), folder.root).unwrap()
    assert name.path == folder.outline
    edit(folder.outline, "id: 2025-培训班讲话", "id: deployment")
    assert find_outline("deployment", Desk(), folder.root).unwrap().path == folder.outline
    assert find_outline("safety", Desk(), folder.root).unwrap().is_built_in
    assert find_outline("deployment", Desk()).unwrap().is_built_in


def test_a_wrong_outline_of_a_folder_is_told(folder: SpeechFolder) -> None:
    edit(folder.outline, "\nopening:", "\nopenings:")
    outcome = find_outline("2025-培训班讲话", Desk(), folder.root)
    assert outcome.value is None
    assert {told.message.code for told in outcome.diagnostics} >= {"DK101", "DK103"}


def test_the_outline_of_a_folder_has_no_fault(folder: SpeechFolder) -> None:
    assert check_outlines((folder.outline,), Desk()).diagnostics == ()


def test_an_edit_of_the_outline_goes_into_the_draft(folder: SpeechFolder) -> None:
    edit(folder.speech, "要靠数字说话", "只能靠数字说话")
    edit(folder.outline, "同志们，让我们扎实工作", "同志们，让我们一起扎实工作")
    text = draft(folder)
    assert "让我们一起扎实工作" in text
    assert "只能靠数字说话" in text


def test_an_edit_of_both_at_one_place_is_a_conflict(folder: SpeechFolder) -> None:
    edit(folder.speech, "让我们扎实工作", "让我们埋头工作")
    edit(folder.outline, "让我们扎实工作", "让我们一起扎实工作")
    with pytest.raises(EditsConflictError):
        draft(folder)


def test_words_of_the_old_speech_come_from_there(folder: SpeechFolder) -> None:
    explained = explain_speech(folder.root, Desk()).unwrap()
    told = [source for block in explained.blocks for one in block.sentences for source in one.sources]
    assert not any(isinstance(source, HandSource | LineSource) for source in told)
    assert sources(explained, "统计是摸清家底的工作")[0] == OldSource("2025-培训班讲话.txt", "一")
    assert sources(explained, "推广“一表通办”")[0] == OldSource("2025-培训班讲话.txt", "二（二）")


def test_an_old_sentence_with_a_new_value_still_comes_from_there(folder: SpeechFolder) -> None:
    edit(folder.figures, "value:\n  old: 临江市\n", "value: 云溪市\n  old: 临江市\n")
    assert isinstance(sources(explain_speech(folder.root, Desk()).unwrap(), "云溪的家底")[0], OldSource)


def test_a_sentence_that_somebody_wrote_is_by_hand(folder: SpeechFolder) -> None:
    edit(folder.speech, "统计是摸清家底的工作。", "统计是一门学问。")
    (source, *_) = sources(explain_speech(folder.root, Desk()).unwrap(), "一门学问")
    assert isinstance(source, HandSource)


def test_a_sentence_that_the_outline_says_otherwise_comes_from_the_outline(folder: SpeechFolder) -> None:
    edit(folder.outline, "统计是摸清家底的工作。", "统计是一门学问。")
    draft(folder)
    (source,) = sources(explain_speech(folder.root, Desk()).unwrap(), "一门学问")
    assert isinstance(source, LineSource)
    assert source.file == str(folder.outline)


def test_damaged_memory_of_the_old_speech_is_told_and_stops_nothing(folder: SpeechFolder) -> None:
    (folder.old / "about.json").write_text("{", "utf-8")
    outcome = explain_speech(folder.root, Desk())
    assert outcome.value is not None
    assert not outcome.failed
    assert outcome.diagnostics


def test_several_speeches_give_one_outline(tmp_path: Path) -> None:
    paths = (old_file(tmp_path / "稿"), old_file(tmp_path / "稿", NEXT, "2026.txt"))
    made = outline_from(OutlineAsked(paths, "统计培训", "统计业务培训班讲话"), quiet).unwrap()
    assert (made.id, made.common, made.parts) == ("统计培训", 2, 2)
    target = tmp_path / "统计培训.yaml"
    save_outline(made, Target(target), OutlineAsked(paths), None).unwrap()
    assert check_outlines((target,), Desk()).diagnostics == ()


def test_what_cannot_be_read_in_a_folder_stops_nothing(tmp_path: Path) -> None:
    old_file(tmp_path / "稿")
    (tmp_path / "稿" / "坏.docx").write_bytes(b"PK\x03\x04" + b"x" * 50)
    outcome = outline_from(OutlineAsked((tmp_path / "稿",)), quiet)
    assert outcome.value is not None
    assert not outcome.failed
    assert any("坏.docx" in str(told.values) or "坏.docx" in str(told.place) for told in outcome.diagnostics)
    with pytest.raises(DraftkitError):
        outline_from(OutlineAsked((tmp_path / "稿" / "坏.docx", tmp_path / "稿")), quiet)


def test_speeches_with_nothing_in_common_are_told(tmp_path: Path) -> None:
    other = "在植树活动上的讲话\n同志们：\n一、挖坑\n坑要挖深。\n二、浇水\n水要浇透。\n"
    paths = (old_file(tmp_path), old_file(tmp_path, other, "植树.txt"))
    codes = [told.message.code for told in outline_from(OutlineAsked(paths), quiet).diagnostics]
    assert "DK1170" in codes


def test_an_outline_is_not_written_over_what_it_was_made_of_or_what_somebody_wrote(tmp_path: Path) -> None:
    asked = OutlineAsked((old_file(tmp_path),))
    made = outline_from(asked, quiet).unwrap()
    with pytest.raises(DraftkitError):
        save_outline(made, Target(asked.places[0], replace=True), asked, None)
    (tmp_path / "a.yaml").write_text("id: a\n", "utf-8")
    with pytest.raises(DraftkitError):
        save_outline(made, Target(tmp_path / "a.yaml"), asked, None)
    save_outline(made, Target(tmp_path / "a.yaml", replace=True), asked, None).unwrap()


def test_an_outline_that_nobody_could_read_back_is_refused(tmp_path: Path) -> None:
    long = f"工作报告\n同志们：\n{'全年各项工作都稳步推进，取得了新的成效。' * 80000}\n"
    with pytest.raises(DraftkitError) as caught:
        outline_from(OutlineAsked((old_file(tmp_path, long),)), quiet)
    assert [told.message.code for told in caught.value.diagnostics] == ["DK1173"]


def test_a_file_that_is_not_called_as_its_outline_is_told(tmp_path: Path) -> None:
    asked = OutlineAsked((old_file(tmp_path),), "年 会")
    made = outline_from(asked, quiet).unwrap()
    outcome = save_outline(made, Target(tmp_path / "年 会.yaml"), asked, None)
    assert [(told.message.code, dict(told.values)["id"]) for told in outcome.diagnostics] == [("DK723", "年-会")]
    assert save_outline(made, Target(tmp_path / "年-会.yaml"), asked, None).diagnostics == ()


def test_the_page_of_a_speech_folder_gives_an_outline_too(folder: SpeechFolder) -> None:
    made = outline_from(OutlineAsked((folder.root,)), quiet).unwrap()
    assert made.parts == 2
