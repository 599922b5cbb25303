"""What a Word document has besides the speech: its version, comments, tables behind it, another page."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from draftkit.diagnostics import Diagnostic
from draftkit.errors import DraftkitError, ExitCode
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.profiles.messages import MISSING_FONTS, NO_SUCH_PROFILE, RARE_CHARACTERS
from draftkit.ooxml.reading.identity import read_identity
from draftkit.store.speech_folder import find_speech_folder
from draftkit.store.states import find_state, latest
from draftkit.tree.returned import Identity
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.exporting.export import Exported, ExportOptions, export_speech, render_speech
from draftkit.workflows.exporting.formats import Appendix, Format
from draftkit.workflows.exporting.messages import NOT_IN_FINAL, NOTHING_OPEN, ONLY_IN_WORD
from draftkit.workflows.exporting.word import WordWishes
from draftkit.workflows.figures.fill import Supplied, fill_figures

MONDAY, TUESDAY = "2026-11-23T09:00:00+08:00", "2026-11-24T10:00:00+08:00"


@pytest.fixture
def drafted(folder: Path, desk: Desk) -> Path:
    """The draft has one part, which the checks would mark."""
    draft_folder(folder, Wishes(), desk).unwrap()
    (folder / "checks.yaml").write_text("silence: [{rule: DKR03, reason: 试稿只有一节}]\n", "utf-8")
    return folder


def _said(finding: Diagnostic) -> str:
    return finding.message.code


def _export(folder: Path, wishes: WordWishes, when: str = MONDAY, *, final: bool = False) -> Exported:
    return export_speech(folder, ExportOptions(Format.WORD, final=final, when=when, word=wishes)).unwrap()


def _identity(path: Path) -> Identity:
    return read_identity(open_package(path.read_bytes(), path.name).unwrap())


def test_a_word_file_says_which_version_it_is_and_the_folder_keeps_it(drafted: Path) -> None:
    exported = _export(drafted, WordWishes())
    found = latest(find_speech_folder(drafted).unwrap())
    assert found is not None
    state = found.unwrap()
    assert state.texts.speech == (drafted / "speech.md").read_text("utf-8")
    assert _identity(exported.path) == Identity(state.speech_id, state.number, state.digest)
    assert exported.version == state.number == 1


def test_the_same_draft_is_the_same_version_and_the_same_bytes_whenever_it_goes_out(drafted: Path) -> None:
    wishes = WordWishes(notes=_said, append=(Appendix.GAPS,))
    exported = _export(drafted, wishes)
    first = exported.path.read_bytes()
    again = _export(drafted, wishes, TUESDAY)
    assert again.path.read_bytes() == first
    assert again.version == exported.version


def test_another_text_is_another_version_of_the_same_speech(drafted: Path) -> None:
    first = _identity(_export(drafted, WordWishes()).path)
    (drafted / "speech.md").write_text((drafted / "speech.md").read_text("utf-8").replace("喝茶", "品茶"), "utf-8")
    second = _identity(_export(drafted, WordWishes(), TUESDAY).path)
    assert (second.speech, second.version) == (first.speech, 2)
    assert second.digest != first.digest
    kept = find_state(find_speech_folder(drafted).unwrap(), 1).unwrap()
    assert "喝茶" in (kept.texts.speech or "")


def test_a_document_that_is_on_no_record_says_of_no_version(drafted: Path) -> None:
    assert _identity(_export(drafted, WordWishes(), when="").path) == Identity()
    data = render_speech(drafted, ExportOptions(Format.WORD, when=MONDAY)).unwrap()
    assert read_identity(open_package(data, "讲话.docx").unwrap()) == Identity()


def test_comments_stand_at_what_is_open_and_say_who_is_to_supply_it(drafted: Path) -> None:
    exported = _export(drafted, WordWishes(notes=_said))
    (comment,) = docx.Document(str(exported.path)).comments
    assert comment.text == "待填：参会人数（人）。没有写明由谁提供。要问：多少人参加。"
    assert comment.timestamp is not None
    assert comment.timestamp.strftime("%Y-%m-%d") == "2026-11-23"


def test_without_the_wish_nothing_stands_at_the_margin_or_behind_the_speech(drafted: Path) -> None:
    document = docx.Document(str(_export(drafted, WordWishes()).path))
    assert list(document.comments) == []
    assert document.tables == []


def test_tables_stand_behind_the_speech_in_the_order_they_were_asked_for(drafted: Path, desk: Desk) -> None:
    document = docx.Document(
        str(_export(drafted, WordWishes(append=(Appendix.GAPS, Appendix.SOURCES, Appendix.GAPS), desk=desk)).path)
    )
    titles = [each.text for each in document.paragraphs if each.style and each.style.name == "讲话标题"]
    assert titles == ["在上的讲话", "待填清单", "依据表"]  # python-docx reads nothing in content controls
    gaps, sources = document.tables
    assert [cell.text for cell in gaps.rows[1].cells] == ["开头", "参会人数（人）", "没有写明", "要问：多少人参加。"]
    assert sources.rows[0].cells[1].text == "句子"


def test_a_list_of_what_is_open_is_left_out_where_nothing_is(drafted: Path) -> None:
    fill_figures(drafted, Supplied({"参会人数": "60"})).unwrap()
    options = ExportOptions(Format.WORD, when=MONDAY, word=WordWishes(append=(Appendix.GAPS,)))
    outcome = export_speech(drafted, options)
    assert NOTHING_OPEN in [each.message for each in outcome.diagnostics]
    assert docx.Document(str(outcome.unwrap().path)).tables == []


@pytest.mark.parametrize(
    ("wishes", "named"),
    [
        (WordWishes(notes=_said), "--notes"),
        (WordWishes(append=(Appendix.GAPS, Appendix.SOURCES)), "--append gaps, --append sources"),
    ],
)
def test_a_final_document_has_nothing_but_the_speech(drafted: Path, wishes: WordWishes, named: str) -> None:
    with pytest.raises(DraftkitError) as stopped:
        _export(drafted, wishes, final=True)
    assert stopped.value.exit_code is ExitCode.USAGE
    assert [each.message for each in stopped.value.diagnostics] == [NOT_IN_FINAL]
    assert dict(stopped.value.diagnostics[0].values) == {"options": named}
    assert not (drafted / "out").exists()


def test_a_final_document_comes_home_too_and_shows_no_frames(drafted: Path) -> None:
    fill_figures(drafted, Supplied({"参会人数": "60"})).unwrap()
    exported = _export(drafted, WordWishes(), final=True)
    package = open_package(exported.path.read_bytes(), "讲话.docx").unwrap()
    main = (package.parts[package.main] or b"").decode()
    assert read_identity(package).version == exported.version
    assert "<w:sdt>" not in main
    assert "w:highlight" not in main
    assert "_dk_p1_f1" in main


@pytest.mark.parametrize(
    ("wishes", "named"),
    [
        (WordWishes(profile="speech"), "--profile"),
        (WordWishes(like=Path("样稿.docx"), notes=_said), "--like, --notes"),
        (WordWishes(append=(Appendix.GAPS,)), "--append gaps"),
    ],
)
@pytest.mark.parametrize("wanted", [Format.TEXT, Format.MARKDOWN])
def test_what_only_word_can_have_is_refused_elsewhere(
    drafted: Path, wishes: WordWishes, named: str, wanted: Format
) -> None:
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(wanted, word=wishes))
    assert [each.message for each in stopped.value.diagnostics] == [ONLY_IN_WORD]
    assert dict(stopped.value.diagnostics[0].values) == {"options": named}


def test_the_page_is_that_of_the_profile(drafted: Path) -> None:
    def size(wishes: WordWishes) -> int:
        paragraph = docx.Document(str(_export(drafted, wishes).path)).paragraphs[-1]
        assert paragraph.style
        return paragraph.style.font.size or 0

    assert size(WordWishes("speech")) > size(WordWishes()) > 0


def test_a_profile_that_does_not_exist_is_refused(drafted: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        _export(drafted, WordWishes("大字"))
    assert [each.message for each in stopped.value.diagnostics] == [NO_SUCH_PROFILE]


def test_typefaces_and_characters_that_may_be_missing_are_told_where_they_can_be_looked_up(
    drafted: Path, tmp_path: Path
) -> None:
    listed = tmp_path / "fc-list"
    listed.write_text("#!/bin/sh\necho Nothing\n", "utf-8")
    listed.chmod(0o755)
    text = (drafted / "speech.md").read_text("utf-8")
    (drafted / "speech.md").write_text(text.replace("喝茶", "喝茶（李喆）"), "utf-8")
    wishes = WordWishes(environ={"PATH": str(tmp_path)}, typefaces=True)
    outcome = export_speech(drafted, ExportOptions(Format.WORD, word=wishes))
    told = [each.message for each in outcome.diagnostics]
    assert MISSING_FONTS in told
    assert RARE_CHARACTERS in told
    silent = export_speech(drafted, ExportOptions(Format.WORD, replace=True, word=replace(wishes, typefaces=False)))
    assert MISSING_FONTS not in [each.message for each in silent.diagnostics]
