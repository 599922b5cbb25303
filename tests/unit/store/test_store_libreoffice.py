"""Everything round LibreOffice, with small programs in its place; the real one is run in tests/libreoffice."""

import os
import sys
import tempfile
import threading
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from draftkit.store.files import Loaded
from draftkit.store.libreoffice import Office, find_office, to_docx, to_docx_many

RTF = rb"{\rtf1\ansi a}"
START = """#!{python}
import os, pathlib, subprocess, sys, time, zipfile
at = sys.argv.index("--outdir")
out = pathlib.Path(sys.argv[at + 1])
inputs = [pathlib.Path(name) for name in sys.argv[at + 2:]]
log = open({log!r}, "a")
print(len(inputs), file=log, flush=True)
def make(path):
    with zipfile.ZipFile(out / (path.stem + ".docx"), "w") as archive:
        archive.writestr("word/document.xml", path.read_bytes())
"""


class Fake:
    """A program that stands where LibreOffice would; its body is Python."""

    def __init__(self, folder: Path, body: str) -> None:
        self.program, self.log = folder / "soffice", folder / "log"
        self.program.write_text(START.format(python=sys.executable, log=str(self.log)) + body, "utf-8")
        self.program.chmod(0o755)

    def office(self, seconds: float = 20, size: int = 1_000_000) -> Office:
        return Office(self.program, {"PATH": os.environ["PATH"]}, seconds, size)

    @property
    def starts(self) -> list[str]:
        """How many files each start was given, and what else was told."""
        return self.log.read_text().split() if self.log.exists() else []


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    folder = tmp_path / "临时 folder"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def loaded(name: str = "讲话 稿.rtf", data: bytes = RTF) -> Loaded:
    return Loaded(Path(name), data)


def words(data: bytes | None) -> bytes:
    assert data is not None
    with ZipFile(BytesIO(data)) as archive:
        return archive.read("word/document.xml")


def test_a_file_is_converted_under_a_plain_name_and_nothing_stays_behind(tmp_path: Path, scratch: Path) -> None:
    fake = Fake(tmp_path, "print(inputs[0].name, file=log)\nmake(inputs[0])")
    outcome = to_docx(loaded(), fake.office())
    assert words(outcome.value) == RTF
    assert outcome.diagnostics == ()
    assert fake.starts == ["1", "0.rtf"]
    assert list(scratch.iterdir()) == []


def test_it_runs_with_a_profile_of_its_own_without_macros_and_network(tmp_path: Path, scratch: Path) -> None:
    body = """
profile = next(word for word in sys.argv if word.startswith("-env:UserInstallation=file://"))
from urllib.parse import unquote
settings = pathlib.Path(unquote(profile.partition("file://")[2])) / "user" / "registrymodifications.xcu"
import xml.etree.ElementTree as tree
names = [prop.attrib["{http://openoffice.org/2001/registry}name"] for prop in tree.parse(settings).iter("prop")]
private = os.environ["HOME"] == os.environ["TMPDIR"]
print(*names, private, "http_proxy" in os.environ, "--headless" in sys.argv, file=log)
make(inputs[0])
"""
    fake = Fake(tmp_path, body)
    office = Office(fake.program, {"PATH": os.environ["PATH"], "http_proxy": "http://proxy"})
    assert to_docx(loaded(), office).value is not None
    assert "DisableMacrosExecution" in fake.starts
    assert "BlockUntrustedRefererLinks" in fake.starts
    assert fake.starts[-3:] == ["True", "False", "True"]
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "'讲话 稿.rtf' is damaged: it cannot be opened [DK047]"),
        ("print('noise'); print('noise', file=sys.stderr); sys.exit(3)", "[DK047]"),
        ("(out / '0.docx').write_bytes(b'PK cut short')", "[DK047]"),
        ("make(inputs[0]); (out / '0.docx').open('ab').truncate(2_000_000)", "unpacks to more than 1 MB"),
        ("(out / 'x.tmp').open('ab').truncate(2_000_000); time.sleep(60)", "unpacks to more than 1 MB"),
    ],
    ids=["writes nothing", "fails", "writes half", "writes a huge file", "writes a huge file and goes on"],
)
def test_what_goes_wrong_is_told_in_our_words(
    body: str, said: str, tmp_path: Path, scratch: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    outcome = to_docx(loaded(), Fake(tmp_path, body).office())
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert said in str(problem)
    assert problem.message.help
    assert capfd.readouterr() == ("", "")
    assert list(scratch.iterdir()) == []


def test_a_program_that_hangs_is_killed_with_all_it_started(tmp_path: Path, scratch: Path) -> None:
    child = "import time, pathlib, sys; time.sleep(1.5); pathlib.Path(sys.argv[1]).write_text('alive')"
    alive = tmp_path / "alive"
    fake = Fake(tmp_path, f"subprocess.Popen([sys.executable, '-c', {child!r}, {str(alive)!r}]); time.sleep(60)")
    begun = time.monotonic()
    outcome = to_docx(loaded(), fake.office(seconds=0.5))
    assert [str(d) for d in outcome.diagnostics] == [
        "LibreOffice was not done with '讲话 稿.rtf' after 0.5 seconds and was stopped [DK046]"
    ]
    assert time.monotonic() - begun < 10
    assert list(scratch.iterdir()) == []
    time.sleep(1.5)
    assert not alive.exists()


def test_ctrl_c_kills_it_and_leaves_nothing_behind(
    tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = Fake(tmp_path, "print(os.getpid(), file=log, flush=True); time.sleep(60)")

    def written(_desk: object) -> tuple[int, int]:
        if len(fake.starts) > 1:
            raise KeyboardInterrupt
        return 0, 0

    monkeypatch.setattr("draftkit.store.soffice._Desk.written", written)
    with pytest.raises(KeyboardInterrupt):
        to_docx(loaded(), fake.office())
    with pytest.raises(ProcessLookupError):
        os.kill(int(fake.starts[1]), 0)
    assert list(scratch.iterdir()) == []


def test_a_program_that_cannot_be_started_is_named_with_the_reason(tmp_path: Path, scratch: Path) -> None:
    outcomes = to_docx_many((loaded("a.rtf"), loaded("b.rtf")), Office(tmp_path / "gone", {}))
    told = [[str(d) for d in outcome.diagnostics] for outcome in outcomes]
    assert told == [
        [f"LibreOffice could not be started for '{name}': it does not exist [DK048]"] for name in ("a.rtf", "b.rtf")
    ]
    assert list(scratch.iterdir()) == []


def test_without_libreoffice_the_next_step_is_told() -> None:
    outcome = to_docx(loaded(), None)
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert problem.message.code == "DK039"
    assert "install LibreOffice" in problem.message.help


def test_many_files_share_a_start_and_keep_their_order(tmp_path: Path) -> None:
    fake = Fake(tmp_path, "for path in inputs: make(path)")
    files = [loaded(f"{number}.rtf", RTF + str(number).encode()) for number in range(30)]
    outcomes = to_docx_many(files, fake.office())
    assert [words(outcome.value) for outcome in outcomes] == [file.data for file in files]
    assert fake.starts == ["25", "5"]


def test_a_file_that_breaks_the_program_is_refused_alone(tmp_path: Path) -> None:
    fake = Fake(tmp_path, "for path in inputs: sys.exit(9) if b'bad' in path.read_bytes() else make(path)")
    files = [loaded(f"{number}.rtf", RTF + (b"bad" if number == 2 else b"good")) for number in range(5)]
    outcomes = to_docx_many(files, fake.office())
    assert [outcome.value is not None for outcome in outcomes] == [True, True, False, True, True]
    assert [str(d) for d in outcomes[2].diagnostics] == ["'2.rtf' is damaged: it cannot be opened [DK047]"]
    assert fake.starts == ["5", "1", "2"]


def test_a_file_that_hangs_is_refused_alone(tmp_path: Path) -> None:
    fake = Fake(tmp_path, "for path in inputs: time.sleep(60) if b'bad' in path.read_bytes() else make(path)")
    files = [loaded(f"{number}.rtf", RTF + (b"bad" if number == 1 else b"good")) for number in range(3)]
    outcomes = to_docx_many(files, fake.office(seconds=1))
    assert [outcome.value is not None for outcome in outcomes] == [True, False, True]
    assert "[DK046]" in str(outcomes[1].diagnostics[0])


def test_the_limit_counts_for_each_file_of_a_start(tmp_path: Path) -> None:
    fake = Fake(tmp_path, "for path in inputs: time.sleep(0.6); make(path)")
    outcomes = to_docx_many([loaded()] * 4, fake.office(seconds=1.5))
    assert all(outcome.value for outcome in outcomes)
    assert fake.starts == ["4"]


def test_two_conversions_at_once_do_not_meet(tmp_path: Path, scratch: Path) -> None:
    fake = Fake(tmp_path, "time.sleep(0.3); make(inputs[0])")
    found: dict[int, bytes] = {}

    def work(number: int) -> None:
        found[number] = words(to_docx(loaded(data=RTF + str(number).encode()), fake.office()).value)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: RTF + str(number).encode() for number in range(3)}
    assert list(scratch.iterdir()) == []


def test_a_file_that_is_something_else_is_read_as_what_it_is_and_this_is_told(tmp_path: Path) -> None:
    outcome = to_docx(loaded("讲话.doc"), Fake(tmp_path, "make(inputs[0])").office())
    assert words(outcome.value) == RTF
    assert [str(d) for d in outcome.diagnostics] == [
        "'讲话.doc' is not what its name says; it was read as .rtf [DK049]"
    ]


def test_a_docx_under_another_name_needs_no_libreoffice() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    outcome = to_docx(loaded("讲话.doc", buffer.getvalue()), None)
    assert outcome.value == buffer.getvalue()
    assert [d.message.code for d in outcome.diagnostics] == ["DK049"]


def test_what_is_refused_is_never_given_to_libreoffice(tmp_path: Path) -> None:
    fake = Fake(tmp_path, "make(inputs[0])")
    outcomes = to_docx_many((loaded(data=b"\0\1"), loaded()), fake.office())
    assert [outcome.value is None for outcome in outcomes] == [True, False]
    assert fake.starts == ["1"]


def test_libreoffice_is_looked_for_on_the_path_first_then_in_the_usual_places(tmp_path: Path) -> None:
    for name in ("path/libreoffice", "place/soffice"):
        program = tmp_path / name
        program.parent.mkdir()
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    on_path, place = tmp_path / "path", str(tmp_path / "place" / "soffice")
    found = [find_office({"PATH": path}, (place,)) for path in (str(on_path), "", str(tmp_path))]
    assert [office and office.program for office in found] == [on_path / "libreoffice", Path(place), Path(place)]
    assert find_office({"PATH": ""}, ()) is None
    assert find_office({}, ()) is None
    assert find_office({"ProgramFiles": str(tmp_path)}, ()) is None
