"""The cache: useful where it works, unnoticed where it does not."""

from pathlib import Path

import pytest

from draftkit.store.cache import KEPT, Cache

TEXT = "甲，[1, 二]\n"


def entry(folder: Path) -> Path:
    (found,) = folder.rglob("*.txt")
    return found


def test_what_was_put_is_found_by_its_content(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "draftkit")
    cache.put("outline", 1, b"text", TEXT)
    assert cache.get("outline", 1, b"text") == TEXT
    assert list(tmp_path.rglob("*.tmp")) == []


def test_another_content_version_or_kind_is_another_entry(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("outline", 1, b"text", TEXT)
    assert cache.get("outline", 1, b"other") is None
    assert cache.get("outline", 2, b"text") is None
    assert cache.get("bank", 1, b"text") is None


def test_no_folder_keeps_nothing() -> None:
    cache = Cache(None)
    cache.put("outline", 1, b"text", TEXT)
    assert cache.get("outline", 1, b"text") is None


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"null", b"0" * 64 + b"\n{}"])
def test_a_damaged_entry_is_read_as_absent(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put("outline", 1, b"text", TEXT)
    entry(tmp_path).write_bytes(damage)
    assert cache.get("outline", 1, b"text") is None


def test_one_flipped_byte_is_noticed(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("outline", 1, b"text", TEXT)
    path = entry(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"[1,", b"[2,"))
    assert cache.get("outline", 1, b"text") is None


def test_a_folder_that_cannot_be_made_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file")
    cache.put("outline", 1, b"text", TEXT)
    assert cache.get("outline", 1, b"text") is None


def test_a_full_disk_is_ignored_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    cache = Cache(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        cache.put("outline", 1, b"text", TEXT)
    assert list((tmp_path / "outline").iterdir()) == []


def test_a_text_that_is_no_unicode_is_ignored(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("outline", 1, b"text", "\udc80")
    assert cache.get("outline", 1, b"text") is None


def test_the_oldest_entries_go(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for number in range(KEPT + 3):
        cache.put("outline", 1, b"%d" % number, str(number))
    assert len(list(tmp_path.rglob("*.txt"))) == KEPT
    assert cache.get("outline", 1, b"%d" % (KEPT + 2)) == str(KEPT + 2)
