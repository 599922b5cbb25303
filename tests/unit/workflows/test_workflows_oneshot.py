from datetime import UTC, datetime
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.desk import Desk
from draftkit.workflows.oneshot import write_draft
from draftkit.workflows.wishes import Wishes

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def test_a_brief_becomes_a_document_and_nothing_else_is_written(folder: Path, desk: Desk, tmp_path: Path) -> None:
    document = write_draft(folder / "brief.yaml", Wishes(), desk, tmp_path / "x.txt", NOW).unwrap()
    assert document.gaps.open == ("参会人数",)
    assert (tmp_path / "x.txt").read_bytes() == document.data
    assert document.data.decode().startswith("在云溪县茶话会上的讲话\n")
    assert [path.name for path in folder.iterdir()] == ["brief.yaml"]


def test_without_a_target_it_is_markdown_and_nothing_is_written(folder: Path, desk: Desk) -> None:
    document = write_draft(folder / "brief.yaml", Wishes(), desk, None, NOW).unwrap()
    assert document.data.decode().startswith("# 在云溪县茶话会上的讲话\n")


def test_a_folder_is_drafted_anew_whatever_stands_in_its_speech(folder: Path, desk: Desk) -> None:
    (folder / "speech.md").write_text("# 手写的\n", "utf-8")
    document = write_draft(folder, Wishes(), desk, None, NOW).unwrap()
    assert "喝茶谈心" in document.data.decode()
    assert (folder / "speech.md").read_text("utf-8") == "# 手写的\n"


def test_figures_beside_the_brief_are_filled_in(folder: Path, desk: Desk) -> None:
    (folder / "figures.yaml").write_text("参会人数: 60人\n", "utf-8")
    document = write_draft(folder / "brief.yaml", Wishes(), desk, None, NOW).unwrap()
    assert document.gaps.open == ()
    assert "60人同志" in document.data.decode()


def test_the_same_wishes_give_the_same_bytes(folder: Path, desk: Desk, tmp_path: Path) -> None:
    wishes = Wishes(seed=4)
    first = write_draft(folder, wishes, desk, tmp_path / "a.docx", NOW).unwrap()
    second = write_draft(folder, wishes, desk, tmp_path / "b.docx", NOW).unwrap()
    assert first.data == second.data


def test_another_outline_may_be_named(folder: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        write_draft(folder, Wishes(outline="tee"), desk, None, NOW)
    assert stopped.value.diagnostics[0].place is None
    assert stopped.value.exit_code is ExitCode.INPUT


def test_an_unknown_outline_of_the_brief_has_its_place(folder: Path, desk: Desk) -> None:
    (folder / "brief.yaml").write_text("seed: 1\noutline: tee\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        write_draft(folder, Wishes(), desk, None, NOW)
    place = stopped.value.diagnostics[0].place
    assert (place.line, place.column, place.width) == (2, 10, 3)
