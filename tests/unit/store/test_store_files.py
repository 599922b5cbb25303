"""Reading files: bounds, and what people are told where one cannot be read."""

import errno
import os
from io import BytesIO
from pathlib import Path

import pytest

from draftkit.errors import ExitCode
from draftkit.store.files import DOCUMENT, MEGABYTE, OWN, Limit, Loaded, digest_of, load, load_if_there, load_stream


def refusal(path: Path, limit: Limit = OWN) -> str:
    outcome = load(path, limit)
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert problem.message.exit_code is limit.exit_code
    assert str(path) in str(problem)
    return problem.message.code


def test_a_file_is_read_whole_with_its_digest(tmp_path: Path) -> None:
    path = tmp_path / "讲话.md"
    path.write_bytes(b"abc")
    loaded = load(path, OWN).unwrap()
    assert loaded == Loaded(path, b"abc")
    assert loaded.digest == digest_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_an_empty_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert load(tmp_path / "a", OWN).unwrap().data == b""


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.yaml") == "DK020"


def test_a_missing_document_has_the_exit_code_of_documents(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.docx", DOCUMENT) == "DK020"
    assert DOCUMENT.exit_code is ExitCode.DOCUMENT


def test_a_path_through_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert refusal(tmp_path / "a" / "b") == "DK020"


def test_a_dangling_link_is_told_apart_from_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    assert refusal(tmp_path / "link") == "DK021"


def test_a_link_in_a_circle_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert refusal(tmp_path / "a") == "DK026"


def test_a_stream_is_read_to_its_end_and_no_further_than_the_limit() -> None:
    assert load_stream(BytesIO(b"abc"), "<stdin>", OWN).unwrap() == Loaded(Path("<stdin>"), b"abc")
    (problem,) = load_stream(BytesIO(b"abcd"), "<stdin>", Limit(3, ExitCode.DOCUMENT)).diagnostics
    assert problem.message.code == "DK025"
    assert problem.message.exit_code is ExitCode.DOCUMENT


def test_a_stream_that_fails_is_told(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        (problem,) = load_stream(file, "<stdin>", OWN).diagnostics
    assert problem.message.code == "DK026"


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "link").symlink_to("a")
    assert load(tmp_path / "link", OWN).unwrap().data == b"x"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "DK022"


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "a").touch()
    monkeypatch.setattr(Path, "open", forbidden)
    assert refusal(tmp_path / "a") == "DK023"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device files here")
def test_an_endless_device_is_refused() -> None:
    assert refusal(Path("/dev/zero")) == "DK024"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == "DK024"


def test_a_file_of_50_megabytes_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.docx"
    with path.open("wb") as file:
        file.truncate(50 * MEGABYTE)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    assert refusal(path, DOCUMENT) == "DK025"
    assert "50.0 MB; the limit is 20 MB" in str(load(path, DOCUMENT).diagnostics[0])


def test_the_limit_itself_is_accepted_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path, limit = tmp_path / "a", Limit(3, ExitCode.INPUT)
    path.write_bytes(b"123")
    assert load(path, limit).unwrap().data == b"123"
    path.write_bytes(b"1234")
    assert refusal(path, limit) == "DK025"


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"1234")
    small = os.stat_result((0o100644, 0, 0, 1, 0, 0, 2, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda *_: small)
    assert refusal(path, Limit(3, ExitCode.INPUT)) == "DK025"


def test_a_path_no_system_accepts_is_reported(tmp_path: Path) -> None:
    assert load(tmp_path / "a\0b", OWN).diagnostics[0].message.code == "DK026"
    assert refusal(tmp_path / ("长" * 300)) == "DK026"


def test_what_is_not_there_is_none_and_a_dangling_link_is_a_problem(tmp_path: Path) -> None:
    assert load_if_there(tmp_path / "none", OWN) is None
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    outcome = load_if_there(tmp_path / "link", OWN)
    assert outcome is not None
    assert outcome.failed
