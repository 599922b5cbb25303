import struct
from pathlib import Path

import pytest

from draftkit.store.typeface import family_names

WINDOWS, MACINTOSH = 3, 1
FAMILY, FULL_NAME, TYPOGRAPHIC_FAMILY = 1, 4, 16
Names = list[tuple[int, int, str]]


def _font(names: Names, start: int = 0, kind: bytes = b"\0\1\0\0") -> bytes:
    """A font file with nothing in it but names; `start` is where it stands in its file."""
    encoded = [(platform, name, text.encode("utf-16-be")) for platform, name, text in names]
    strings = b"".join(data for _, _, data in encoded)
    table = struct.pack(">HHH", 0, len(names), 6 + 12 * len(names))
    at = 0
    for platform, name, data in encoded:
        table += struct.pack(">6H", platform, 1, 0x804, name, len(data), at)
        at += len(data)
    head = struct.pack(">4sHHHH", kind, 1, 0, 0, 0)
    return head + struct.pack(">4sIII", b"name", 0, start + 28, len(table) + len(strings)) + table + strings


def _written(folder: Path, data: bytes) -> Path:
    path = folder / "a.ttf"
    path.write_bytes(data)
    return path


def test_families_are_named_in_every_language(tmp_path: Path) -> None:
    names = [(WINDOWS, FAMILY, "仿宋"), (WINDOWS, FAMILY, "FangSong"), (WINDOWS, TYPOGRAPHIC_FAMILY, "仿宋体")]
    assert family_names(_written(tmp_path, _font(names))) == {"仿宋", "FangSong", "仿宋体"}


def test_other_names_and_other_platforms_are_left_out(tmp_path: Path) -> None:
    names = [(WINDOWS, FAMILY, "楷体"), (WINDOWS, FULL_NAME, "楷体 常规"), (MACINTOSH, FAMILY, "楷")]
    assert family_names(_written(tmp_path, _font(names, kind=b"OTTO"))) == {"楷体"}


def test_a_collection_has_the_families_of_all_its_fonts(tmp_path: Path) -> None:
    first = _font([(WINDOWS, FAMILY, "宋体")], start=20)
    second = _font([(WINDOWS, FAMILY, "新宋体")], start=20 + len(first))
    head = struct.pack(">4sIIII", b"ttcf", 0x10000, 2, 20, 20 + len(first))
    assert family_names(_written(tmp_path, head + first + second)) == {"宋体", "新宋体"}


@pytest.mark.parametrize("data", [b"", b"PK\3\4" * 9, b"\0\1\0\0", b"ttcf" + b"\xff" * 60, _font([])[:30]])
def test_what_is_no_font_has_no_names(tmp_path: Path, data: bytes) -> None:
    assert family_names(_written(tmp_path, data)) == frozenset()


def test_a_file_that_is_not_there_has_no_names(tmp_path: Path) -> None:
    assert family_names(tmp_path / "no.ttf") == frozenset()
