"""Finding documents: what is passed over, links, folders nobody may enter, bounds."""

import os
from pathlib import Path

import pytest

from draftkit.diagnostics import Outcome
from draftkit.store import walk
from draftkit.store.walk import Found, find_documents, is_folder, is_there

KINDS = frozenset({".txt", ".docx"})


def made(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("同志们：\n", "utf-8")
    return folder


def names(found: Found | None, folder: Path) -> list[str]:
    assert found is not None
    return [path.relative_to(folder).as_posix() for path in found.paths]


def codes(outcome: Outcome[Found]) -> list[str]:
    return [problem.message.code for problem in outcome.diagnostics]


def test_documents_are_found_in_order_and_the_rest_is_counted(tmp_path: Path) -> None:
    folder = made(
        tmp_path,
        "乙 稿/二.TXT",
        "甲/一.docx",
        "b.txt",
        "a.txt",
        "README.txt",
        "甲/readme-说明.docx",
        ".git/x.txt",
        ".hidden.txt",
        "~$b.docx",
        "图.png",
        "表.xlsx",
    )
    outcome = find_documents(folder, KINDS)
    assert names(outcome.value, folder) == ["a.txt", "b.txt", "乙 稿/二.TXT", "甲/一.docx"]
    assert outcome.value == Found(outcome.unwrap().paths, others=2, hidden=3, readmes=2)
    assert outcome.diagnostics == ()


def test_only_the_folder_itself_is_looked_at_where_that_is_asked_for(tmp_path: Path) -> None:
    folder = made(tmp_path, "a.txt", "b/c.txt", "d/e.txt")
    (folder / "link").symlink_to(folder / "b")
    found = find_documents(folder, KINDS, deep=False).unwrap()
    assert names(found, folder) == ["a.txt"]
    assert found.folders == 3


def test_links_in_a_circle_are_told_and_every_file_is_met_once(tmp_path: Path) -> None:
    folder = made(tmp_path, "a/b/c.txt", "z.txt")
    (folder / "a" / "b" / "up").symlink_to(folder)
    (folder / "a" / "self").symlink_to(folder / "a")
    (folder / "a" / "again.txt").symlink_to(folder / "z.txt")
    outcome = find_documents(folder, KINDS)
    assert names(outcome.value, folder) == ["a/b/c.txt", "z.txt"]
    assert codes(outcome) == ["DK028", "DK028"]


def test_a_link_that_leads_to_itself_is_left_for_the_reader_to_refuse(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert names(find_documents(tmp_path, KINDS).value, tmp_path) == ["a.txt", "b.txt", "gone.txt"]


def test_links_out_of_the_folder_are_followed_once(tmp_path: Path) -> None:
    outside = made(tmp_path / "outside", "x.txt", "deep/y.txt")
    folder = made(tmp_path / "folder", "a.txt")
    for name in ("one", "two"):
        (folder / name).symlink_to(outside)
    for name in ("p.txt", "q.txt"):
        (folder / name).symlink_to(outside / "x.txt")
    outcome = find_documents(folder, KINDS)
    assert names(outcome.value, folder) == ["a.txt", "one/deep/y.txt", "one/x.txt"]
    assert codes(outcome) == ["DK028"]


def test_a_real_file_goes_before_a_link_to_it_whatever_their_names(tmp_path: Path) -> None:
    folder = made(tmp_path, "z/real.txt")
    (folder / "a.txt").symlink_to(folder / "z" / "real.txt")
    (folder / "b").symlink_to(folder / "z")
    assert names(find_documents(folder, KINDS).value, folder) == ["z/real.txt"]


def test_a_folder_that_cannot_be_entered_is_told_and_the_others_are_gone_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path, "a/x.txt", "locked/y.txt", "z.txt")
    scandir = os.scandir

    def guarded(path: Path) -> "os._ScandirIterator[str]":
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(str(path))

    monkeypatch.setattr(os, "scandir", guarded)
    outcome = find_documents(folder, KINDS)
    assert names(outcome.value, folder) == ["a/x.txt", "z.txt"]
    assert codes(outcome) == ["DK027"]
    assert "no permission" in str(outcome.diagnostics[0])


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    outcome = find_documents(tmp_path / "none", KINDS)
    assert outcome.value == Found(())
    assert codes(outcome) == ["DK027"]


def test_what_lies_too_deep_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MAX_DEPTH", 2)
    folder = made(tmp_path, "1/2/in.txt", "1/2/3/out.txt")
    outcome = find_documents(folder, KINDS)
    assert names(outcome.value, folder) == ["1/2/in.txt"]
    assert codes(outcome) == ["DK029"]


def test_more_than_can_be_gone_through_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MAX_ENTRIES", 3)
    folder = made(tmp_path, "a.txt", "b.txt", "c.txt", "d.txt", "e/f.txt")
    outcome = find_documents(folder, KINDS)
    assert names(outcome.value, folder) == ["a.txt", "b.txt", "c.txt"]
    assert codes(outcome) == ["DK029"]


def test_a_name_that_is_no_text_is_a_name_all_the_same(tmp_path: Path) -> None:
    raw = os.path.join(os.fsencode(tmp_path), b"\xd6\xb2.txt")  # noqa: PTH118 - pathlib takes no bytes
    with open(raw, "wb") as file:  # noqa: PTH123 - the same
        file.write(b"x")
    (path,) = find_documents(tmp_path, KINDS).unwrap().paths
    assert os.fsencode(path) == raw


def test_a_name_nobody_can_give_is_not_there_and_no_folder(tmp_path: Path) -> None:
    for path in (tmp_path / ("长" * 300), tmp_path / "\0", tmp_path / "nowhere"):
        assert (is_there(path), is_folder(path)) == (False, False)
    assert (is_there(tmp_path), is_folder(tmp_path)) == (True, True)
