"""Opening a file of candidates, and everything that can be wrong with it."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from draftkit.diagnostics import Diagnostic
from draftkit.errors import DraftkitError, ExitCode
from draftkit.phrases.candidate import Candidate, Decision, Verdict
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Phrase, SourceDocument
from draftkit.phrases.search import PhraseQuery
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.store.candidates import file as candidate_file
from draftkit.store.candidates import schema
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates
from draftkit.store.candidates.surveys import Survey

SPACE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def candidate(text: str, score: int = 1) -> Candidate:
    return Candidate(Phrase(phrase_id(text), text, Form.FOUR, (PhraseRole.HEADING,), ("作风",)), 1.5, 2.5, score)


def survey(address: str, sha256: str, size: int = 10) -> Survey:
    return Survey(sha256, address, Path(address).name, "讲话", "2024", 100, os.urandom(size), b"finds")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "组织部 语料库?#%"
    folder.mkdir()
    return folder / NAME


@pytest.fixture
def file(path: Path) -> Iterator[CandidateFile]:
    with open_candidates(path, create=True).unwrap() as opened:
        yield opened


def refused(path: Path, *, create: bool = False) -> Diagnostic:
    outcome = open_candidates(path, create=create)
    assert outcome.value is None
    (diagnostic,) = outcome.diagnostics
    assert str(path) in str(diagnostic)
    assert diagnostic.message.help
    return diagnostic


def stopped(work: Callable[[], object]) -> Diagnostic:
    with pytest.raises(DraftkitError) as caught:
        work()
    diagnostic: Diagnostic
    (diagnostic,) = caught.value.diagnostics
    return diagnostic


def test_a_file_is_made_where_asked_for_and_opened_again(path: Path) -> None:
    with open_candidates(path, create=True).unwrap() as made:
        made.set_note("miner", "3")
    with open_candidates(path, create=False).unwrap() as opened:
        assert opened.note("miner") == "3"
        assert opened.search(PhraseQuery("实干"), 5).total == 0
    assert [entry.name for entry in path.parent.iterdir()] == [NAME]


def test_no_file_is_made_where_none_is_asked_for(path: Path) -> None:
    assert refused(path).message.code == "DK600"
    assert not path.exists()


def test_an_empty_file_is_as_none_and_is_filled_where_asked_for(path: Path) -> None:
    path.touch()
    assert refused(path).message.code == "DK600"
    with open_candidates(path, create=True).unwrap() as made:
        assert made.surveyed() == {}


def test_a_newer_file_is_left_as_it_is(path: Path) -> None:
    open_candidates(path, create=True).unwrap().close()
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    db.close()
    before = path.read_bytes()
    for create in (False, True):
        diagnostic = refused(path, create=create)
        assert (diagnostic.message.code, diagnostic.message.exit_code) == ("DK601", ExitCode.INPUT)
    assert path.read_bytes() == before


@pytest.mark.parametrize("create", [False, True])
def test_what_is_no_database_is_refused_and_left_as_it_is(path: Path, create: bool) -> None:  # noqa: FBT001
    path.write_bytes(b"PK\x03\x04 not a database" * 100)
    assert refused(path, create=create).message.code == "DK602"
    assert path.read_bytes().startswith(b"PK")


def test_a_database_of_another_program_is_refused(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE moz_places (id)")
    db.close()
    assert refused(path, create=True).message.code == "DK602"


def test_a_folder_of_that_name_is_refused(path: Path) -> None:
    path.mkdir()
    assert refused(path, create=True).message.code == "DK022"


def test_a_file_in_no_folder_is_refused(path: Path) -> None:
    assert refused(path.parent / "无" / NAME, create=True).message.code == "DK607"


def test_a_file_whose_end_is_missing_is_damaged(path: Path) -> None:
    with open_candidates(path, create=True).unwrap() as made:
        made.keep([survey("a.txt", "1" * 64, 100_000)])
    with path.open("r+b") as raw:
        raw.truncate(path.stat().st_size // 2)
    assert refused(path).message.code == "DK603"


def test_damage_within_is_told_when_it_is_met(path: Path) -> None:
    with open_candidates(path, create=True).unwrap() as made:
        made.replace_candidates([candidate(f"真抓{a}{b}干") for a in SPACE for b in SPACE], [])
    size = path.stat().st_size
    with path.open("r+b") as raw:
        raw.seek(size // 3)
        raw.write(b"\xff" * (size // 3))
    with open_candidates(path, create=False).unwrap() as opened:
        diagnostic = stopped(lambda: list(opened.candidates()))
    assert (diagnostic.message.code, diagnostic.message.exit_code) == ("DK603", ExitCode.INPUT)


def test_a_phrase_of_unknown_form_is_damage(file: CandidateFile, path: Path) -> None:
    file.replace_candidates([candidate("真抓实干")], [])
    db = sqlite3.connect(path)
    db.execute("UPDATE phrase SET form = '六言'")
    db.commit()
    db.close()
    assert stopped(lambda: file.candidate("真抓实干")).message.code == "DK603"


def test_a_file_that_may_only_be_read_is_read_and_not_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_candidates(path, create=True).unwrap() as made:
        made.replace_candidates([candidate("真抓实干")], [])
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert refused(path, create=True).message.code == "DK605"
    with open_candidates(path, create=False).unwrap() as opened:
        assert opened.search(PhraseQuery("实干"), 5).total == 1
        assert stopped(lambda: opened.set_note("a", "b")).message.code == "DK605"
        assert stopped(lambda: opened.replace_candidates([], [])).message.code == "DK605"
        assert opened.note("a") == ""


def test_another_process_at_work_is_told_with_the_exit_code_of_a_conflict(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidate_file, "WAIT", 0.05)
    with open_candidates(path, create=True).unwrap() as opened:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        for work in (lambda: opened.set_note("a", "b"), opened.surveyed):
            diagnostic = stopped(work)
            assert (diagnostic.message.code, diagnostic.message.exit_code) == ("DK604", ExitCode.CONFLICT)
        assert refused(path).message.code == "DK604"
        other.execute("ROLLBACK")
        other.close()
        opened.set_note("a", "b")
        assert opened.note("a") == "b"


def test_readers_see_the_old_candidates_until_the_new_ones_are_in_place(file: CandidateFile, path: Path) -> None:
    file.replace_candidates([candidate("真抓实干")], [])
    with open_candidates(path, create=False).unwrap() as reader:

        def fresh() -> Iterator[Candidate]:
            yield candidate("善作善成")
            assert reader.search(PhraseQuery("实干"), 5).total == 1
            yield candidate("久久为功")

        file.replace_candidates(fresh(), [])
        assert reader.search(PhraseQuery("实干"), 5).total == 0
        assert reader.search(PhraseQuery(), 5).total == 2


def test_what_stops_half_way_leaves_everything_as_it_was(file: CandidateFile) -> None:
    file.replace_candidates([candidate("真抓实干")], [])
    file.keep([survey("a.txt", "1" * 64)])

    def broken() -> Iterator[Survey]:
        yield survey("b.txt", "2" * 64)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        file.keep(broken())
    twice = [candidate("善作善成"), candidate("善作善成")]
    assert stopped(lambda: file.replace_candidates(twice, [])).is_error
    assert file.surveyed() == {"a.txt": "1" * 64}
    assert file.search(PhraseQuery(), 5).candidates == (candidate("真抓实干"),)


def test_a_full_disk_leaves_everything_as_it_was(file: CandidateFile) -> None:
    file.replace_candidates([candidate("真抓实干")], [])
    file.keep([survey("a.txt", "1" * 64)])
    db = file._link.db  # noqa: SLF001 - SQLite itself is told that there is no more room
    db.execute(f"PRAGMA max_page_count = {schema.number(db, 'page_count') + 4}")
    large = [candidate(f"真抓{a}{b}干") for a in SPACE for b in SPACE]
    diagnostics = [
        stopped(lambda: file.keep([survey("b.txt", "2" * 64, 100_000)])),
        stopped(lambda: file.replace_candidates(large, [])),
    ]
    assert [(d.message.code, d.message.exit_code) for d in diagnostics] == [("DK606", ExitCode.INPUT)] * 2
    assert file.surveyed() == {"a.txt": "1" * 64}
    assert file.search(PhraseQuery(), 5).candidates == (candidate("真抓实干"),)
    file.keep([survey("b.txt", "2" * 64)])


def test_a_file_that_may_not_grow_is_told_and_stays_whole(file: CandidateFile, path: Path) -> None:
    file.set_note("a", "b")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192, hard))
    try:
        diagnostic = stopped(lambda: file.keep([survey("b.txt", "2" * 64, 1_000_000)]))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert diagnostic.message.code in {"DK606", "DK610"}
    assert (file.surveyed(), file.note("a")) == ({}, "b")


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_candidates_file import candidate, survey
from draftkit.store.candidates import file as candidate_file
from draftkit.store.candidates.file import open_candidates

candidate_file._MEMORY = 1  # so that half of the work is in the file already when the process is killed

def surveys():
    for number in range(1000):
        yield survey(f"{number}.txt", f"{number:064x}", 10_000)
        if number == 900:
            os.kill(os.getpid(), 9)

def texts():
    for number in range(30_000):
        yield candidate(f"善作{number}成")

class Documents:
    def __iter__(self):
        os.kill(os.getpid(), 9)

file = open_candidates(Path(sys.argv[1]), create=False).unwrap()
if sys.argv[3] == "keep":
    file.keep(surveys())
elif sys.argv[3] == "documents":
    file.replace_candidates(texts(), Documents())
else:
    from draftkit.store.candidates import decisions
    decisions.show_unpublished = lambda db: os.kill(os.getpid(), 9)
    file.replace_candidates(texts(), [])
"""


@pytest.mark.parametrize("moment", ["keep", "documents", "last step"])
def test_a_killed_writer_leaves_what_was_there_before(path: Path, moment: str) -> None:
    with open_candidates(path, create=True).unwrap() as made:
        made.keep([survey("a.txt", "a" * 64)])
        made.replace_candidates([candidate("真抓实干")], [])
    run = subprocess.run([sys.executable, "-c", KILLED, path, Path(__file__).parent, moment], check=False)
    assert run.returncode == -signal.SIGKILL
    assert path.with_name(f"{NAME}-journal").exists()
    with open_candidates(path, create=False).unwrap() as opened:
        assert opened.surveyed() == {"a.txt": "a" * 64}
        assert opened.search(PhraseQuery(), 5).candidates == (candidate("真抓实干"),)
        opened.keep([survey("b.txt", "b" * 64)])
        opened.replace_candidates([candidate("善作善成")], [])
        assert opened.search(PhraseQuery("善成"), 5).total == 1
        assert opened._link.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]  # noqa: SLF001


def test_a_copy_of_the_folder_is_a_bank_of_its_own(file: CandidateFile, path: Path, tmp_path: Path) -> None:
    file.set_note("a", "b")
    shutil.copytree(path.parent, tmp_path / "副本")
    with open_candidates(tmp_path / "副本" / NAME, create=False).unwrap() as copy:
        copy.set_note("a", "c")
    assert file.note("a") == "b"


def test_notes_are_remembered_replaced_and_forgotten(file: CandidateFile) -> None:
    file.set_note("miner", "3")
    file.set_note("miner", "4")
    assert file.note("miner") == "4"
    file.set_note("miner", "")
    assert file.note("miner") == ""


@pytest.mark.parametrize(
    ("statement", "work"),
    [
        ("UPDATE decision SET phrase = '[1,'", CandidateFile.unpublished),
        ("UPDATE decision SET verdict = 'perhaps'", CandidateFile.decisions),
        ("UPDATE phrase SET themes = '[[['", CandidateFile.stats),
        ("UPDATE published SET digest = x'00'", CandidateFile.published),
        ("UPDATE unpublished SET id = x'00'", CandidateFile.unpublished),
        ("UPDATE survey SET title = x'00'", CandidateFile.survey_heads),
        ("UPDATE document SET name = x'00'", CandidateFile.documents),
    ],
)
def test_damage_that_sqlite_does_not_see_is_told(
    file: CandidateFile, path: Path, statement: str, work: Callable[[CandidateFile], object]
) -> None:
    phrase = candidate("真抓实干").phrase
    file.keep([survey("a.txt", "1")])
    file.replace_candidates([candidate("真抓实干")], [SourceDocument("1", "a.txt", "1", "讲话")])
    file.decide([Decision(phrase.id, Verdict.ACCEPT, phrase, "2026-11-23")])
    file.set_published({phrase.id: "was"})
    work(file)
    with closing(sqlite3.connect(path)) as db:
        db.execute(statement)
        db.commit()
    assert stopped(lambda: work(file)).message.code == "DK603"


def test_what_cannot_be_unpacked_is_damage(file: CandidateFile) -> None:
    assert file.unpacked(zlib.decompress, zlib.compress(b"page")) == b"page"
    assert stopped(lambda: file.unpacked(zlib.decompress, b"page")).message.code == "DK603"
