import errno
import io
import os
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.oneshot import Target
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.explaining.explain import explain_speech, write_sources
from draftkit.workflows.exporting.export import ExportOptions, export_speech, render_speech
from draftkit.workflows.exporting.formats import Format, format_of
from draftkit.workflows.exporting.messages import LEFT_TO_DO
from draftkit.workflows.figures.fill import Supplied, fill_figures
from draftkit.workflows.figures.forms import FormWishes, write_forms
from draftkit.workflows.figures.messages import FIGURES_LACKING, NOT_NOTED, OPEN_WITHOUT_OWNER
from draftkit.workflows.messages import NOT_FINAL


@pytest.fixture
def drafted(folder: Path, desk: Desk) -> Path:
    """The draft has one part, which the checks would mark."""
    draft_folder(folder, Wishes(), desk).unwrap()
    (folder / "checks.yaml").write_text("silence: [{rule: DKR03, reason: 试稿只有一节}]\n", "utf-8")
    return folder


def test_a_document_is_named_after_its_folder_and_its_gaps_are_told(drafted: Path) -> None:
    exported = export_speech(drafted, ExportOptions(Format.TEXT)).unwrap()
    assert exported.path == drafted / "out" / "茶话会.txt"
    assert exported.gaps.open == ("参会人数",)
    assert "【待填：参会人数（人）】" in exported.path.read_text("utf-8")


def test_a_final_document_is_refused_while_a_figure_is_open(drafted: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.WORD, final=True))
    assert stopped.value.exit_code is ExitCode.FINDINGS
    missing, summary = stopped.value.diagnostics
    assert missing.message == OPEN_WITHOUT_OWNER
    assert dict(missing.values) == {"where": "开头", "who": "", "names": "参会人数（人）"}
    assert summary.message == FIGURES_LACKING
    assert dict(summary.values)["count"] == "1"
    assert not (drafted / "out").exists()


@pytest.mark.parametrize("text", ["", "\n", "<!-- 还没有写 -->\n"])
@pytest.mark.parametrize("final", [False, True])
def test_a_speech_without_text_is_no_document(text: str, *, final: bool, drafted: Path) -> None:
    (drafted / "speech.md").write_text(text, "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.WORD, final=final))
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK748"]
    assert not (drafted / "out").exists()


def test_a_folder_is_not_taken_for_the_document(drafted: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.TEXT, output=drafted))
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK035"]
    assert stopped.value.exit_code is ExitCode.USAGE


def test_a_final_document_has_its_figures(drafted: Path) -> None:
    fill_figures(drafted, Supplied({"参会人数": "60"})).unwrap()
    exported = export_speech(drafted, ExportOptions(Format.WORD, final=True)).unwrap()
    assert exported.gaps.open == ()
    with zipfile.ZipFile(exported.path) as package:
        assert "60人" in package.read("word/document.xml").decode()


def test_no_final_document_is_made_while_a_note_says_what_is_to_be_done(drafted: Path) -> None:
    fill_figures(drafted, Supplied({"参会人数": "60"})).unwrap()
    text = (drafted / "speech.md").read_text("utf-8")
    notes = "<!-- 请核对 -->\n\n<!-- 待办：王某批注：再核一下 -->\n\n  <!-- 待办：王某加入“另一段” -->\n"
    (drafted / "speech.md").write_text(f"{text}\n{notes}", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.WORD, final=True))
    told, summary = stopped.value.diagnostics
    line = text.count("\n") + 4
    assert told.message == LEFT_TO_DO
    assert dict(told.values) == {"count": "2", "lines": f"{line}、{line + 2}"}
    assert told.place
    assert (told.place.line, told.place.column) == (line, 1)
    assert summary.message == NOT_FINAL
    assert not (drafted / "out").exists()
    assert LEFT_TO_DO not in [each.message for each in export_speech(drafted, ExportOptions(Format.WORD)).diagnostics]


def test_the_same_moment_gives_the_same_bytes(drafted: Path) -> None:
    options = ExportOptions(Format.WORD)
    first = render_speech(drafted, options).unwrap()
    assert zipfile.is_zipfile(io.BytesIO(first))
    assert first == render_speech(drafted, options).unwrap()


def test_exporting_again_replaces_what_was_exported(drafted: Path) -> None:
    export_speech(drafted, ExportOptions(Format.MARKDOWN)).unwrap()
    fill_figures(drafted, Supplied({"参会人数": "60"})).unwrap()
    exported = export_speech(drafted, ExportOptions(Format.MARKDOWN)).unwrap()
    assert "60人" in exported.path.read_text("utf-8")


def test_a_document_somebody_worked_in_is_not_replaced_unasked(drafted: Path) -> None:
    exported = export_speech(drafted, ExportOptions(Format.TEXT)).unwrap()
    exported.path.write_text("领导改过的稿子\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.TEXT))
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert exported.path.read_text("utf-8") == "领导改过的稿子\n"
    export_speech(drafted, ExportOptions(Format.TEXT, replace=True)).unwrap()
    assert "喝茶谈心" in exported.path.read_text("utf-8")


def test_a_file_of_somebody_else_is_not_replaced_unasked(drafted: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("别的文件\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.TEXT, tmp_path / "x.txt"))
    assert stopped.value.exit_code is ExitCode.CONFLICT


def test_what_was_exported_is_remembered_where_the_folder_is_moved(drafted: Path, tmp_path: Path) -> None:
    export_speech(drafted, ExportOptions(Format.TEXT, drafted / "out.txt")).unwrap()
    moved = drafted.rename(tmp_path / "搬走了")
    export_speech(moved, ExportOptions(Format.TEXT, moved / "out.txt")).unwrap()


def test_a_damaged_record_of_exports_risks_nothing(drafted: Path) -> None:
    exported = export_speech(drafted, ExportOptions(Format.TEXT)).unwrap()
    (drafted / ".draftkit" / "exported.json").write_text("{", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.TEXT))
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert exported.path.is_file()


def test_without_a_draft_there_is_nothing_to_export(folder: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        export_speech(folder, ExportOptions(Format.TEXT))
    assert stopped.value.diagnostics[0].message.code == "DK735"


@pytest.mark.parametrize(
    ("name", "wanted"), [("a.docx", Format.WORD), ("a.DOCX", Format.WORD), ("讲话.md", Format.MARKDOWN)]
)
def test_the_ending_names_the_format(name: str, wanted: Format) -> None:
    assert format_of(Path(name)).unwrap() is wanted


@pytest.mark.parametrize("name", ["a.doc", "a", "docx", "a.docx.bak"])
def test_an_ending_without_a_writer_is_refused(name: str) -> None:
    assert format_of(Path(name)).failed


def test_a_final_document_is_refused_while_something_is_warned_of(drafted: Path) -> None:
    text = (drafted / "speech.md").read_text("utf-8").replace("{{参会人数|人}}", "｛｛参会人数｝｝")
    (drafted / "speech.md").write_text(text, "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.TEXT, final=True))
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK323", "DK751"]
    assert stopped.value.exit_code is ExitCode.FINDINGS
    assert export_speech(drafted, ExportOptions(Format.TEXT)).unwrap().path.is_file()


def test_a_document_never_takes_the_place_of_the_folders_own_files(drafted: Path) -> None:
    before = (drafted / "figures.yaml").read_bytes()
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.MARKDOWN, drafted / "figures.yaml", replace=True))
    assert stopped.value.diagnostics[0].message.code == "DK749"
    assert (drafted / "figures.yaml").read_bytes() == before


@pytest.mark.parametrize("place", [".draftkit/states/稿.docx", ".draftkit/新的/稿.docx", "../同事/figures.yaml"])
def test_a_document_never_stands_among_what_a_folder_keeps_or_in_place_of_a_file_people_own(
    drafted: Path, place: str
) -> None:
    other = drafted.parent / "同事"
    other.mkdir()
    (other / "brief.yaml").write_bytes((drafted / "brief.yaml").read_bytes())
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.WORD, drafted / place, replace=True))
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK749"]
    assert not (drafted / place).exists()


def test_a_name_that_is_too_long_is_told(drafted: Path, tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.WORD, tmp_path / f"{'长' * 90}.docx"))
    assert [problem.message.code for problem in stopped.value.diagnostics if problem.is_error] == ["DK037"]


def test_a_document_may_be_called_like_a_file_people_own_where_there_is_no_speech(
    drafted: Path, tmp_path: Path
) -> None:
    (tmp_path / "发出").mkdir()
    target = tmp_path / "发出" / "speech.md"
    assert export_speech(drafted, ExportOptions(Format.MARKDOWN, target)).unwrap().path == target


def test_a_document_is_not_named_like_another_format(drafted: Path, tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.MARKDOWN, tmp_path / "x.docx"))
    assert stopped.value.diagnostics[0].message.code == "DK750"


def test_the_same_speech_is_the_same_bytes_whenever_it_is_exported(drafted: Path) -> None:
    data = render_speech(drafted, ExportOptions(Format.WORD)).unwrap()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert b"dcterms:created" not in package.read("docProps/core.xml")


def read_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in the folder may be written from now on, as on a drive of others; also where root runs the tests."""
    of_system, mkdir = os.open, Path.mkdir

    def refuse(path: object, flags: int, *rest: int) -> int:
        if flags & os.O_CREAT and Path(str(path)).is_relative_to(folder):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return of_system(str(path), flags, *rest)

    def refuse_folder(path: Path, *rest: Any, **more: Any) -> None:
        if path.is_relative_to(folder) and not path.exists():
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        mkdir(path, *rest, **more)

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(Path, "mkdir", refuse_folder)


@pytest.mark.parametrize("has_kept", [True, False])
def test_a_document_goes_elsewhere_where_the_folder_may_only_be_read(
    *, has_kept: bool, drafted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not has_kept:
        shutil.rmtree(drafted / ".draftkit")
    before = sorted(drafted.rglob("*"))
    read_only(drafted, monkeypatch)
    output = tmp_path / "elsewhere.txt"
    outcome = export_speech(drafted, ExportOptions(Format.TEXT, output=output, when="2026-11-22T08:00:00+08:00"))
    assert "【待填：参会人数（人）】" in output.read_text("utf-8")
    assert [each.message for each in outcome.diagnostics if each.message == NOT_NOTED] == [NOT_NOTED]
    assert outcome.unwrap().path == output
    assert sorted(drafted.rglob("*")) == before


def test_in_a_folder_that_may_only_be_read_nothing_is_written(drafted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_only(drafted, monkeypatch)
    for output in (None, drafted / "讲话.txt"):
        with pytest.raises(DraftkitError) as stopped:
            export_speech(drafted, ExportOptions(Format.TEXT, output=output))
        assert stopped.value.exit_code is ExitCode.USAGE
    assert not list(drafted.glob("*.txt"))


def test_a_form_and_a_table_of_sources_go_elsewhere_too(
    drafted: Path, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    explained = explain_speech(drafted, desk).unwrap()
    read_only(drafted, monkeypatch)
    form = write_forms(drafted, FormWishes(tmp_path / "填报表.xlsx"))
    assert [each.message for each in form.diagnostics] == [NOT_NOTED]
    table = write_sources(drafted, explained, Target(tmp_path / "依据表.csv"), desk)
    assert NOT_NOTED in [each.message for each in table.diagnostics]
    assert all((tmp_path / name).stat().st_size for name in ("填报表.xlsx", "依据表.csv"))
