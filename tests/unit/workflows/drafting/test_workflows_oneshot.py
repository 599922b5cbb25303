from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.oneshot import Target, write_draft
from draftkit.workflows.drafting.wishes import Wishes


def test_a_brief_becomes_a_document_and_nothing_else_is_written(folder: Path, desk: Desk, tmp_path: Path) -> None:
    document = write_draft(folder / "brief.yaml", Wishes(), desk, Target(tmp_path / "x.txt")).unwrap()
    assert document.gaps.open == ("参会人数",)
    assert (tmp_path / "x.txt").read_bytes() == document.data
    assert document.data.decode().startswith("在云溪县茶话会上的讲话\n")
    assert [path.name for path in folder.iterdir()] == ["brief.yaml"]


def test_without_a_target_it_is_markdown_and_nothing_is_written(folder: Path, desk: Desk) -> None:
    document = write_draft(folder / "brief.yaml", Wishes(), desk, None).unwrap()
    assert document.data.decode().startswith("# 在云溪县茶话会上的讲话\n")


def test_a_folder_is_drafted_anew_whatever_stands_in_its_speech(folder: Path, desk: Desk) -> None:
    (folder / "speech.md").write_text("# 手写的\n", "utf-8")
    document = write_draft(folder, Wishes(), desk, None).unwrap()
    assert "喝茶谈心" in document.data.decode()
    assert (folder / "speech.md").read_text("utf-8") == "# 手写的\n"


def test_figures_beside_the_brief_are_filled_in(folder: Path, desk: Desk) -> None:
    (folder / "figures.yaml").write_text("参会人数: 60人\n", "utf-8")
    document = write_draft(folder / "brief.yaml", Wishes(), desk, None).unwrap()
    assert document.gaps.open == ()
    assert "60人同志" in document.data.decode()


def test_the_same_wishes_give_the_same_bytes(folder: Path, desk: Desk, tmp_path: Path) -> None:
    wishes = Wishes(seed=4)
    first = write_draft(folder, wishes, desk, Target(tmp_path / "a.docx")).unwrap()
    second = write_draft(folder, wishes, desk, Target(tmp_path / "b.docx")).unwrap()
    assert first.data == second.data


def test_another_outline_may_be_named(folder: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        write_draft(folder, Wishes(outline="tee"), desk, None)
    assert stopped.value.diagnostics[0].place is None
    assert stopped.value.exit_code is ExitCode.INPUT


def test_an_unknown_outline_of_the_brief_has_its_place(folder: Path, desk: Desk) -> None:
    (folder / "brief.yaml").write_text("seed: 1\noutline: tee\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        write_draft(folder, Wishes(), desk, None)
    place = stopped.value.diagnostics[0].place
    assert (place.line, place.column, place.width) == (2, 10, 3)


def test_a_document_somebody_worked_in_is_not_written_over(folder: Path, desk: Desk, tmp_path: Path) -> None:
    remembering = Desk(desk.office, desk.bank, tmp_path / "cache")
    target = tmp_path / "x.md"
    write_draft(folder, Wishes(seed=1), remembering, Target(target))
    write_draft(folder, Wishes(seed=2), remembering, Target(target))
    target.write_text("改过的稿子\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        write_draft(folder, Wishes(seed=3), remembering, Target(target))
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert target.read_text("utf-8") == "改过的稿子\n"
    write_draft(folder, Wishes(seed=3), remembering, Target(target, replace=True))
    assert target.read_text("utf-8") != "改过的稿子\n"


def test_a_file_of_somebody_else_is_not_written_over(folder: Path, desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "别人的.txt"
    other.write_text("别人的文件\n", "utf-8")
    with pytest.raises(DraftkitError):
        write_draft(folder, Wishes(), desk, Target(other))
    assert other.read_text("utf-8") == "别人的文件\n"


def test_an_empty_file_may_be_written_to(folder: Path, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "空.txt").touch()
    assert write_draft(folder, Wishes(), desk, Target(tmp_path / "空.txt")).unwrap().data


@pytest.mark.parametrize("name", ["brief.yaml", "figures.yaml", "speech.md"])
def test_a_speech_never_takes_the_place_of_its_own_files(folder: Path, desk: Desk, tmp_path: Path, name: str) -> None:
    own = folder / name
    if not own.exists():
        own.write_text("", "utf-8")
    link = tmp_path / "链接.md"
    link.symlink_to(own)
    before = own.read_bytes()
    with pytest.raises(DraftkitError) as stopped:
        write_draft(folder, Wishes(), desk, Target(link, replace=True))
    assert stopped.value.exit_code is ExitCode.USAGE
    assert own.read_bytes() == before
