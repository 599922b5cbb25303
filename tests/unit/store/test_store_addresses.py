import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fsspec.implementations.memory import MemoryFileSystem

from draftkit.errors import ExitCode
from draftkit.source import Source
from draftkit.store import addresses, files, messages
from draftkit.store import addresses_messages as own
from draftkit.store.addresses import Address, address_of, load_address, read_addresses
from draftkit.store.files import Limit, Loaded

LIMIT = Limit(10, ExitCode.DOCUMENT)


def _codes(outcome: Any) -> list[str]:
    return [diagnostic.message.code for diagnostic in outcome.diagnostics]


@pytest.fixture
def memory() -> Iterator[MemoryFileSystem]:
    storage = MemoryFileSystem()
    storage.store.clear()
    yield storage
    storage.store.clear()


def test_a_list_names_paths_beside_it_and_addresses() -> None:
    text = (
        "\ufeff# 2025 年\n\n  云溪县 动员会 讲话.docx \nold/a.txt\n/data/b.txt\n"
        "s3://bucket/讲话 1.docx\nold/a.txt\nC:\\x.txt\n"
    )
    outcome = read_addresses(Source("/lists/2025.txt", text))
    assert outcome.value == tuple(
        Address(text)
        for text in (
            "/lists/云溪县 动员会 讲话.docx",
            "/lists/old/a.txt",
            "/data/b.txt",
            "s3://bucket/讲话 1.docx",
            "/lists/C:\\x.txt",
        )
    )
    assert outcome.diagnostics == ()


def test_paths_of_a_relative_list_are_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_addresses(Source("list.txt", "a.txt\n")).value == (Address(str(tmp_path / "a.txt")),)
    assert address_of(Path("b.txt")) == Address(str(tmp_path / "b.txt"))


def test_an_empty_list_is_refused() -> None:
    assert _codes(read_addresses(Source("list.txt", "# nothing yet\n"))) == [own.EMPTY_LIST.code]


@pytest.mark.parametrize(
    ("text", "local", "path"),
    [
        ("/a/b c.txt", Path("/a/b c.txt"), "/a/b c.txt"),
        ("file:///a/%E8%AE%B2%20b.txt", Path("/a/讲 b.txt"), "/a/讲 b.txt"),
        ("file://localhost/a.txt", Path("/a.txt"), "/a.txt"),
        ("s3://bucket/%41 b.txt", None, "s3:/bucket/%41 b.txt"),
        ("https://h.example/%E8%AE%B2.docx?key=1", None, "https:/h.example/讲.docx"),
    ],
)
def test_an_address_knows_whether_it_is_a_path_and_what_it_goes_by(text: str, local: Path | None, path: str) -> None:
    assert Address(text).local == local
    assert str(Address(text).path) == path


@pytest.mark.parametrize("prefix", ["", "file://"])
def test_a_path_is_read_as_ever(prefix: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"words")
    outcome = load_address(Address(f"{prefix}{path}"), LIMIT)
    assert outcome.value == Loaded(path, b"words")
    assert outcome.diagnostics == ()
    path.write_bytes(b"far too many")
    assert _codes(load_address(Address(f"{prefix}{path}"), LIMIT)) == [messages.TOO_LARGE.code]
    assert _codes(load_address(Address(f"{prefix}{path}x"), LIMIT)) == [messages.MISSING.code]


def test_a_path_needs_no_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    (tmp_path / "a.txt").write_bytes(b"words")
    assert load_address(address_of(tmp_path / "a.txt"), LIMIT).value
    assert _codes(load_address(Address("memory://a.txt"), LIMIT)) == [own.NEEDS_PACKAGE.code]


def test_what_fsspec_opens_is_read_within_the_same_bounds(memory: MemoryFileSystem) -> None:
    memory.pipe("/office/讲话 1.txt", b"words")
    memory.pipe("/office/large.txt", b"far too many")
    outcome = load_address(Address("memory://office/讲话 1.txt"), LIMIT)
    assert outcome.value is not None
    assert outcome.value.data == b"words"
    assert outcome.value.path.name == "讲话 1.txt"
    large = load_address(Address("memory://office/large.txt"), LIMIT)
    assert _codes(large) == [messages.TOO_LARGE.code]
    assert dict(large.diagnostics[0].values)["path"] == "memory://office/large.txt"
    assert _codes(load_address(Address("memory://office"), LIMIT)) == [messages.IS_FOLDER.code]
    assert _codes(load_address(Address("memory://office/no.txt"), LIMIT)) == [own.ABSENT_THERE.code]


def test_a_size_nobody_tells_is_bounded_all_the_same(memory: MemoryFileSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    memory.pipe("/a.txt", b"far too many")
    monkeypatch.setattr(MemoryFileSystem, "info", lambda *_: {"type": "file", "size": None})
    assert _codes(load_address(Address("memory://a.txt"), LIMIT)) == [messages.TOO_LARGE.code]


def test_a_scheme_nobody_knows_is_told() -> None:
    assert _codes(load_address(Address("nonsense://a.txt"), LIMIT)) == [own.UNKNOWN_SCHEME.code]


def test_a_network_that_fails_is_told(memory: MemoryFileSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    del memory

    def fail(*_: object) -> None:
        raise TimeoutError("no route")

    monkeypatch.setattr(MemoryFileSystem, "info", fail)
    outcome = load_address(Address("memory://a.txt"), LIMIT)
    assert [str(problem) for problem in outcome.diagnostics] == [
        "'memory://a.txt' could not be fetched: TimeoutError: no route [DK644]"
    ]


@pytest.mark.parametrize(
    ("writes", "data", "codes"),
    [(1, b"ab", [own.CHANGED_MEANWHILE.code]), (9, None, [own.KEEPS_CHANGING.code])],
)
def test_a_file_that_changes_while_it_is_read_is_read_again_once(
    writes: int, data: bytes | None, codes: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a")
    load = files.load
    left = [writes]

    def load_and_write(path: Path, limit: Limit) -> Any:
        outcome = load(path, limit)
        if left[0]:
            left[0] -= 1
            with path.open("ab") as file:
                file.write(b"b")
        return outcome

    monkeypatch.setattr(addresses, "load", load_and_write)
    outcome = load_address(address_of(path), LIMIT)
    assert (outcome.value.data if outcome.value else None) == data
    assert _codes(outcome) == codes


def test_a_file_that_is_replaced_by_one_of_the_same_size_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(b"a")
    other.write_bytes(b"b")
    load = files.load

    def load_and_replace(path: Path, limit: Limit) -> Any:
        outcome = load(path, limit)
        if other.exists():
            os.utime(other, ns=(0, path.stat().st_mtime_ns))
            other.replace(path)
        return outcome

    monkeypatch.setattr(addresses, "load", load_and_replace)
    outcome = load_address(address_of(path), LIMIT)
    assert outcome.value is not None
    assert outcome.value.data == b"b"
    assert _codes(outcome) == [own.CHANGED_MEANWHILE.code]
