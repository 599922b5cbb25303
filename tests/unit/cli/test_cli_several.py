"""Several documents: what stands on stdout and stderr, and the exit code."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from draftkit.cli.language import Language, install
from draftkit.cli.parsed import Wanted
from draftkit.cli.several import Several
from draftkit.cli.talk import Ticker, show_json
from draftkit.decode.messages import OTHER_ENCODING
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.errors import DraftkitError, ExitCode
from draftkit.readers.docx.messages import REMARKS
from draftkit.source import Span
from draftkit.store.messages import MISSING
from draftkit.tree.reading import Remark
from draftkit.workflows.documents.messages import FAULT
from draftkit.workflows.documents.read import Parsed, read_document

SPEECH = "在茶话会上的讲话\n\n同志们:\n\n一、看清家底\n\n茶农有126人。\n"


@pytest.fixture(autouse=True)
def english() -> None:
    install(Language.ENGLISH)


@pytest.fixture
def speech(tmp_path: Path) -> tuple[Path, Outcome[Parsed]]:
    path = tmp_path / "稿.txt"
    path.write_text(SPEECH, "utf-8")
    return path, read_document(path)


def refused(problem: Diagnostic) -> Outcome[Parsed]:
    return Outcome(None, (problem,))


def several(*named: Path, as_json: bool = False, facts: bool = False) -> Several:
    return Several(Wanted(as_json, facts), frozenset(named), Ticker("reading"))


def test_of_a_folder_each_document_is_a_line(
    speech: tuple[Path, Outcome[Parsed]], capsys: pytest.CaptureFixture[str]
) -> None:
    run = several()
    run.take(*speech)
    run.end(is_whole=True)
    out, err = capsys.readouterr()
    assert [line.split()[-5:] for line in out.splitlines()[1:]] == [["1", "1", "0", "1", "0"]]
    assert (
        err
        == "cleaned (the file itself was not changed):\n  1  half-width marks read as full-width\ndocuments read: 1\n"
    )


def test_a_file_that_was_named_is_shown_whole(
    speech: tuple[Path, Outcome[Parsed]], capsys: pytest.CaptureFixture[str]
) -> None:
    several(speech[0]).take(*speech)
    out = capsys.readouterr().out
    assert out.startswith(f"== {speech[0]}\n在茶话会上的讲话  0–")


def test_facts_of_a_folder_stand_under_the_name_of_their_file(
    speech: tuple[Path, Outcome[Parsed]], capsys: pytest.CaptureFixture[str]
) -> None:
    several(facts=True).take(*speech)
    out = capsys.readouterr().out
    assert out.startswith(f"== {speech[0]}\n\nFigures\ntype")
    assert "126" in out
    assert "salutation" not in out


def test_what_cannot_be_read_is_a_warning_on_the_way_and_an_error_at_the_end(
    speech: tuple[Path, Outcome[Parsed]], capsys: pytest.CaptureFixture[str]
) -> None:
    run = several()
    run.take(Path("none.txt"), refused(MISSING(path="none.txt")))
    run.take(*speech)
    assert "warning: 'none.txt' does not exist [DK020]" in capsys.readouterr().err
    with pytest.raises(DraftkitError) as stopped:
        run.end(is_whole=True)
    assert stopped.value.exit_code is ExitCode.DOCUMENT
    assert "1 of 2" in str(stopped.value.diagnostics[0])
    assert "not read" in capsys.readouterr().out


def test_a_mistake_of_ours_has_the_exit_code_of_bugs(capsys: pytest.CaptureFixture[str]) -> None:
    run = several()
    run.take(Path("a.txt"), refused(FAULT(path="a.txt", problem="KeyError: 1")))
    run.take(Path("b.txt"), refused(MISSING(path="b.txt")))
    with pytest.raises(DraftkitError) as stopped:
        run.end(is_whole=True)
    assert stopped.value.exit_code is ExitCode.BUG
    assert "KeyError" in capsys.readouterr().err


def test_part_of_a_folder_that_was_not_gone_through_is_an_error(speech: tuple[Path, Outcome[Parsed]]) -> None:
    run = several()
    run.take(*speech)
    with pytest.raises(DraftkitError) as stopped:
        run.end(is_whole=False)
    assert stopped.value.exit_code is ExitCode.DOCUMENT
    assert stopped.value.diagnostics[0].message.code == "DK760"


def test_a_script_gets_one_object_a_line_for_every_file(
    speech: tuple[Path, Outcome[Parsed]], capsys: pytest.CaptureFixture[str]
) -> None:
    run = several(as_json=True)
    run.take(*speech)
    run.take(Path("none.txt"), refused(MISSING(path="none.txt")))
    read, unread = map(json.loads, capsys.readouterr().out.splitlines())
    assert (read["version"], read["file"], len(read["documents"])) == (1, str(speech[0]), 1)
    assert unread == {
        "version": 1,
        "file": "none.txt",
        "documents": [],
        "problem": {"code": "DK020", "message": "'none.txt' does not exist"},
    }


def test_a_hint_that_many_documents_have_in_common_is_told_a_few_times(
    speech: tuple[Path, Outcome[Parsed]], capsys: pytest.CaptureFixture[str]
) -> None:
    run = several(as_json=True)
    for at in range(8):
        run.take(speech[0], Outcome(speech[1].value, (OTHER_ENCODING(file=f"{at}.txt", encoding="GB18030"),)))
    run.end(is_whole=True)
    err = capsys.readouterr().err
    assert err.count("[DK009]") == 5
    assert "further hints of the kinds above: 3\n" in err


def test_a_name_that_is_no_unicode_comes_back_from_json(capsys: pytest.CaptureFixture[str]) -> None:
    name = b"\xd6\xb2.txt".decode("utf-8", "surrogateescape")
    show_json({"file": name, "title": "茶"})
    show_json({"title": "茶"})
    first, second = capsys.readouterr().out.splitlines()
    assert json.loads(first) == {"file": name, "title": "茶"}
    assert second == '{"title": "茶"}'


def test_what_word_keeps_beside_the_text_has_columns_where_there_is_some(
    speech: tuple[Path, Outcome[Parsed]], capsys: pytest.CaptureFixture[str]
) -> None:
    path, outcome = speech
    parsed = outcome.unwrap()
    changed = replace(parsed, reading=replace(parsed.reading, remarks=(Remark(Span(0, 3), "好"),)))
    run = several()
    run.take(path, outcome)
    run.take(path, Outcome(changed))
    run.take(Path("none.txt"), refused(MISSING(path="none.txt")))
    with pytest.raises(DraftkitError):
        run.end(is_whole=True)
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.split()[-2:] == ["doubtful", "comments"]
    assert [line.split()[-1] for line in lines] == ["0", "1", "read"]


def test_a_hint_that_names_no_file_is_told_with_it(
    speech: tuple[Path, Outcome[Parsed]], capsys: pytest.CaptureFixture[str]
) -> None:
    several().take(speech[0], Outcome(speech[1].value, (REMARKS(count=2),)))
    assert capsys.readouterr().err.startswith(f"{speech[0]}: hint: comments in the margin")


def test_the_first_doubtful_place_of_a_folder_has_file_line_and_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("同志们：\n\n一、看清家底\n\n要看。\n\n三、压实责任\n\n要管。\n", "utf-8")
    run = several()
    run.take(path, read_document(path))
    run.end(is_whole=True)
    assert f"first: {path} line 7 “三、压实责任”" in capsys.readouterr().err
