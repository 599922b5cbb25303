"""What is read of folders, and what a script and a person are told of a document."""

import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.unit.ooxml.word_files import p, word

from draftkit.errors import DraftkitError, ExitCode
from draftkit.figures.model import FigureType
from draftkit.source import Source, Span
from draftkit.store.files import digest_of
from draftkit.tree.reading import (
    Change,
    Doubt,
    ReadBlock,
    ReadDocument,
    Reading,
    Remark,
    Repair,
    Revision,
    Role,
    Rule,
)
from draftkit.workflows.documents.kinds import ENDINGS, Kind
from draftkit.workflows.documents.parse import Tally, list_documents, parsed_as_json, tally
from draftkit.workflows.documents.read import Parsed

TEXT = "茶话会\n\n茶农有126人。\n散会。\n渠有126人修。\n"


def block(role: Role, start: int, end: int, **more: object) -> ReadBlock:
    words = TEXT[start:end].strip()
    first = TEXT.index(words, start)
    place = {"inline": False, "span": Span(start, end), "text": words, "origins": range(first, first + len(words))}
    return ReadBlock(role, int(role is Role.HEADING), "", **{**place, **more})  # type: ignore[arg-type]


@pytest.fixture
def parsed() -> Parsed:
    first = (
        block(Role.HEADING, 0, 3, doubt=Doubt.BARE_HEADING),
        block(Role.BODY, 3, 14),
        block(Role.BODY, 14, 18, continued=True),
    )
    second = (block(Role.HEADING, 18, len(TEXT), doubt=Doubt.BARE_HEADING),)
    reading = Reading(
        (ReadDocument("茶话会", Span(0, 18), first), ReadDocument("", Span(18, len(TEXT)), second)),
        repairs=(Repair(Rule.SPACE, Span(3, 4)), Repair(Rule.SPACE, Span(4, 5)), Repair(Rule.HALF_WIDTH, Span(13, 14))),
        revisions=(Revision(Change.DELETED, Span(3, 3), "旧", "周明远", "2026-01-01"),),
        remarks=(Remark(Span(0, 3), "题目太短", "周明远"), Remark(Span(0, 3), "好", answers=0)),
    )
    return Parsed(Source("稿.docx", TEXT), reading, digest_of(b""), Kind.DOCX)


def test_what_was_cleaned_and_doubted_is_counted_with_the_first_place(parsed: Parsed) -> None:
    found = tally(parsed)
    assert isinstance(found, Tally)
    assert found.repairs == {Rule.SPACE: 2, Rule.HALF_WIDTH: 1}
    assert found.blocks == {Role.HEADING: 2, Role.BODY: 1}
    doubtful = found.doubts[Doubt.BARE_HEADING]
    assert (doubtful.count, doubtful.place.line, doubtful.place.column) == (2, 1, 1)
    assert doubtful.words == "茶话会"


def test_a_script_is_given_what_it_asks_for(parsed: Parsed) -> None:
    data = parsed_as_json(parsed)
    assert set(data) == {"version", "documents", "revisions", "remarks", "text"}
    assert data["text"] == TEXT
    assert data["revisions"] == [
        {"change": "deleted", "start": 3, "end": 3, "text": "旧", "author": "周明远", "date": "2026-01-01"}
    ]
    assert data["remarks"][1] == {"start": 0, "end": 3, "text": "好", "author": "", "date": "", "answers": 0}
    assert "answers" not in data["remarks"][0]
    assert parsed_as_json(parsed, repairs=True)["repairs"][2] == {"rule": "half-width", "start": 13, "end": 14}


def test_each_document_of_a_file_lists_its_own_facts(parsed: Parsed) -> None:
    first, second = parsed_as_json(parsed, facts=True)["documents"]
    assert [(fact["value"], fact["start"]) for fact in first["facts"]] == [("126", 8)]
    assert [(fact["value"], fact["start"]) for fact in second["facts"]] == [("126", 20)]
    assert first["facts"][0]["link"] == second["facts"][0]["link"]


def made(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("同志们：\n", "utf-8")
    return folder


def test_a_file_that_is_named_is_taken_whatever_it_is_and_once(tmp_path: Path) -> None:
    folder = made(tmp_path, "b/稿 子.txt", "b/表.xlsx", "b/README.md", "a.bak")
    named = (folder / "a.bak", folder / "b" / "README.md", folder / "b", folder / "b" / "稿 子.txt", folder / "none")
    outcome = list_documents(named)
    listed = outcome.unwrap()
    names = [path.relative_to(folder).as_posix() for path in listed.paths]
    assert names == ["a.bak", "b/README.md", "b/稿 子.txt", "none"]
    assert listed.is_whole
    told = [(hint.message.code, dict(hint.values)["count"]) for hint in outcome.diagnostics]
    assert told == [("DK761", "1"), ("DK765", "1")]


def test_a_folder_that_is_not_gone_through_to_the_end_is_known_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("draftkit.store.walk.MAX_DEPTH", 0)
    listed = list_documents((made(tmp_path, "a.txt", "b/c.txt"),)).unwrap()
    assert not listed.is_whole
    assert [path.name for path in listed.paths] == ["a.txt"]


def test_an_empty_folder_holds_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        list_documents((tmp_path,)).unwrap()
    assert stopped.value.exit_code is ExitCode.DOCUMENT


PAGE = Path(__file__).parents[4] / "docs" / "formats" / "reading.md"


def test_the_script_on_the_page_gets_the_words_of_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    scope: dict[str, Any] = {}
    (script,) = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    exec(script, scope)  # noqa: S102 - it is what the page shows
    (tmp_path / "稿.txt").write_bytes("\ufeff同志们：\r\n\r\n茶农有126人。\r\n".encode())
    (tmp_path / "旧.txt").write_bytes("同志们：\r\n\r\n要把茶园管好，茶农有126人。\r\n".encode("gb18030"))
    (tmp_path / "稿.docx").write_bytes(word(p("同志们：") + p() + p("茶农有126人。")))
    assert scope["words"](str(tmp_path / "稿.txt")) == ["126人"]
    assert scope["words"](str(tmp_path / "旧.txt"), "gb18030") == ["126人"]
    assert scope["words"](str(tmp_path / "稿.docx")) == ["126人"]


def test_the_page_on_reading_names_everything_that_may_be_said() -> None:
    page = PAGE.read_text("utf-8")
    shown = (*Role, *Doubt, *Rule, *Change, *FigureType)
    assert [word for word in shown if f"`{word}`" not in page] == []
    named = {ending for ending in ENDINGS if f"`{ending}`" in page}
    assert {ENDINGS[ending] for ending in named} == set(Kind)
