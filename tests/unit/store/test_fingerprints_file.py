import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.store.fingerprints import schema
from draftkit.store.fingerprints.file import (
    TEMPORARY,
    IndexFile,
    NewFile,
    NewText,
    Stamp,
    open_index,
    packed,
    unpacked,
)

RULES = "1 1"
STAMP = Stamp("abc", 10, 20)


def new(address: str, prints: Sequence[int], text: str = "一段旧话。") -> NewFile:
    return NewFile(address, STAMP, (NewText(address, packed(text), prints),))


def opened(path: Path) -> IndexFile:
    index = open_index(path, create=True).unwrap()
    index.begin(RULES)
    return index


def codes(path: Path, *, create: bool = True) -> list[str]:
    return [each.message.code for each in open_index(path, create=create).diagnostics]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "past.sqlite"


def test_words_come_back_as_they_were() -> None:
    for text in ("", "一段旧话。\nA 1 é", "𠮷野家〇㐀", "\ufffd"):
        assert unpacked(packed(text)) == text


def test_fingerprints_lead_to_their_documents(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/a", [1, 2, (1 << 48) - 1]), new("/b", [2])])
    with opened(path) as index:
        found = index.standing([1, 2, 3, (1 << 48) - 1], 10)
        names = {value: [index.document(number)[0] for number in numbers] for value, numbers in found.items()}
        assert names == {1: ["/a"], 2: ["/a", "/b"], (1 << 48) - 1: ["/a"]}
        assert index.document(found[1][0]) == ("/a", "一段旧话。")
        assert index.count() == 2


def test_neighbours_of_a_fingerprint_are_not_taken_for_it(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/a", [0, 2, 1 << 32, (1 << 32) + 1])])
        assert list(index.standing([1, (1 << 32) - 1, (1 << 32) + 2], 10)) == []


def test_no_more_documents_than_asked_for_are_given(path: Path) -> None:
    with opened(path) as index:
        index.keep([new(f"/{n}", [7]) for n in range(9)])
        index.keep([new(f"/x{n}", [7]) for n in range(9)])
        assert [len(index.standing([7], most)[7]) for most in (3, 8, 12, 100)] == [4, 9, 13, 18]


def test_a_file_is_known_by_its_stamp(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/a", [1])])
        assert index.stamps(RULES) == {"/a": STAMP}
        index.touch({"/a": Stamp("abc", 11, 21)})
        assert index.stamps(RULES) == {"/a": Stamp("abc", 11, 21)}


def test_a_file_that_is_read_again_takes_its_own_place(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/a", [1, 2])])
        index.keep([new("/a", [2, 3], "新话。")])
        assert sorted(index.standing([1, 2, 3], 10)) == [2, 3]
        assert index.count() == 1
        index.settle()
        assert sorted(index.standing([1, 2, 3], 10)) == [2, 3]


def test_a_file_that_is_gone_is_forgotten(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/a", [1, 2]), new("/b", [2])])
        index.forget(["/a"])
        assert [len(numbers) for numbers in index.standing([1, 2], 10).values()] == [1]
        index.settle()
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT sum(prints) FROM segment").fetchone() == (1,)
        assert db.execute("SELECT count(*) FROM shelf").fetchone() == (1,)
    db.close()


def test_many_writes_leave_few_segments(path: Path) -> None:
    with opened(path) as index:
        for n in range(20):
            index.keep([new(f"/{n}", [n, 1000])])
            index.settle()
        assert len(index.standing([1000], 100)[1000]) == 20
        assert [len(index.standing([n], 100)[n]) for n in range(20)] == [1] * 20
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT count(*), sum(prints) FROM segment").fetchone()[1] == 40
        assert db.execute("SELECT count(*) FROM segment").fetchone()[0] <= 6
    db.close()


def test_documents_of_a_folder_are_known_by_it(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/past/a", [1]), new("/past/b", [2]), new("/past2/c", [3])])
        assert [len(index.numbers_at(address)) for address in ("/past", "/past/a", "/", "/pa")] == [2, 1, 3, 0]


def test_other_rules_make_the_index_empty(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/a", [1])])
        assert index.stamps("2 1") == {}
        index.begin("2 1")
        assert index.count() == 0
        assert index.standing([1], 10) == {}


def test_a_write_that_fails_leaves_nothing(path: Path) -> None:
    with opened(path) as index:
        with pytest.raises(OverflowError):
            index.keep([new("/a", [1]), new("/b", [1 << 99])])
        assert index.count() == 0
        assert index.stamps(RULES) == {}


def test_an_index_without_a_name_works_too() -> None:
    with opened(TEMPORARY) as index:
        index.keep([new("/a", [5])])
        index.settle()
        assert list(index.standing([5], 1)) == [5]


def test_an_index_that_is_not_there_is_told(path: Path) -> None:
    assert codes(path, create=False) == ["DK1045"]
    assert not path.exists()


@pytest.mark.parametrize("data", [b"a speech, not an index", b"SQLite format 3\0" + bytes(200)])
def test_another_file_is_refused_and_left_as_it_is(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert codes(path) == ["DK1040"]
    assert path.read_bytes() == data


def test_another_database_is_refused_and_left_as_it_is(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE speech (text)")
    db.close()
    assert codes(path) == ["DK1040"]
    assert path.exists()


def test_an_index_of_a_newer_version_is_refused_and_left_as_it_is(path: Path) -> None:
    opened(path).close()
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    db.close()
    assert codes(path) == ["DK1041"]
    assert path.exists()


def test_a_folder_is_no_index(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["DK1044"]


def test_an_index_whose_end_is_missing_is_taken_away(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/a", range(2000))])
    path.write_bytes(path.read_bytes()[:-8192])
    assert codes(path) == ["DK1042"]
    assert not path.exists()
    assert codes(path) == []


def test_an_index_that_is_spoilt_inside_is_taken_away(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/a", range(2000))])
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    index = open_index(path, create=True).unwrap()
    with pytest.raises(DraftkitError) as caught:
        index.begin(RULES)
    assert [each.message.code for each in caught.value.diagnostics] == ["DK1042"]
    assert not path.exists()


def test_words_that_are_spoilt_are_told(path: Path) -> None:
    with opened(path) as index:
        index.keep([NewFile("/a", STAMP, (NewText("a", b"no words", [1]),))])
        with pytest.raises(DraftkitError) as caught:
            index.document(index.standing([1], 1)[1][0])
        assert caught.value.diagnostics[0].message.code == "DK1042"


def test_another_process_at_work_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("draftkit.store.fingerprints.file._WAIT", 0.05)
    with opened(path) as index:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DraftkitError) as caught:
            index.keep([new("/a", [1])])
        other.close()
    assert caught.value.diagnostics[0].message.code == "DK1043"
    assert path.exists()


def test_an_index_that_may_only_be_read_serves(path: Path) -> None:
    with opened(path) as index:
        index.keep([new("/a", [1])])
    path.chmod(0o444)
    db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    with IndexFile(db, path) as index:
        index.begin(RULES)
        assert list(index.standing([1], 1)) == [1]
        with pytest.raises(DraftkitError) as caught:
            index.forget(["/a"])
    assert caught.value.diagnostics[0].message.code == "DK1044"


def test_an_index_that_nobody_closes_is_closed(path: Path) -> None:
    index = opened(path)
    index.keep([new("/a", [1])])
    db = index._db  # noqa: SLF001 - what is to be closed
    del index
    with pytest.raises(sqlite3.ProgrammingError):
        db.execute("SELECT 1")
