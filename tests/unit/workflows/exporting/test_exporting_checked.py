from pathlib import Path

import pytest
from tests.unit.workflows.checking.own_rules import HOUSE, SPEECH, bench, folder_at, rule

from draftkit.checks.model import Words
from draftkit.diagnostics import Severity
from draftkit.errors import DraftkitError, ExitCode
from draftkit.figures.fill import fill
from draftkit.figures.model import Sheet
from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.tree.page import Page, page_of
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.check import Asked, CheckedFile
from draftkit.workflows.checking.context import House
from draftkit.workflows.checking.open import Target
from draftkit.workflows.exporting.checked import errors_of, in_chinese, remarks_of
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format

RULES = """\
rules:
  - id: SJ02
    name: {zh: 口号, en: slogan}
    kind: pattern
    severity: error
    force: 本单位
    source: 本单位的写作约定
    message: {zh: '“{found}”是口号', en: '“{found}” is a slogan'}
    cure: {zh: 写清楚做什么, en: say what is to be done}
    options: {find: '一起努力'}
    flag: ['让我们一起努力！']
    pass: ['让我们守住汛期！']
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_at(tmp_path / "防汛")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    checks = tmp_path / "office" / "checks"
    checks.mkdir(parents=True)
    (checks / "rules.yaml").write_text(RULES, "utf-8")
    return tmp_path / "office"


def found(folder: Path, house: House = HOUSE) -> CheckedFile:
    return bench(Asked((folder,)), house).check(Target(folder, is_speech=True)).unwrap()


def page() -> Page:
    return page_of(fill(read_markdown(Source("speech.md", SPEECH)).unwrap(), Sheet()).unwrap())


def english(words: Words) -> str:
    return words.en


def test_each_error_is_told_at_its_place_and_then_that_it_stops_the_document(folder: Path) -> None:
    told, stop = errors_of(found(folder), folder, english)
    assert told.message == messages.ERROR_STANDS
    assert dict(told.values) == {"words": "“努力” says little", "cure": "say what is to be done", "rule": "SJ02"}
    assert told.place is not None
    assert (told.place.line, told.place.excerpt) == (15, "同志们，让我们一起努力！")
    assert stop.message == messages.ERRORS_STAND
    assert dict(stop.values) == {"count": "1", "folder": str(folder)}


def test_warnings_and_hints_stop_nothing(folder: Path) -> None:
    assert list(errors_of(found(folder, House(None, HOUSE.rules[::2])), folder, english)) == []


def test_what_is_said_of_a_gap_is_left_to_those_who_say_who_supplies_it(folder: Path) -> None:
    (folder / "figures.yaml").unlink()
    gaps = rule("SJ04", "【待填：听众】", Severity.ERROR)
    file = found(folder, House(None, (gaps,)))
    assert len(file.findings) == 1
    assert list(errors_of(file, folder, english)) == []
    assert remarks_of(file, page()) == ()


def test_comments_are_chinese_and_stand_at_the_paragraph(folder: Path) -> None:
    remarks = remarks_of(found(folder), page())
    assert [(each.block, each.figure, each.text) for each in remarks] == [
        ("1.p1", 0, "“形势”：“形势”说得空。写清楚做什么。[SJ01]"),
        ("1.p1", 0, "“准备”：“准备”说得空。写清楚做什么。[SJ03]"),
        ("2.1", 0, "“形势”：“形势”说得空。写清楚做什么。[SJ01]"),
        ("2.1.p2", 0, "“努力”：“努力”说得空。写清楚做什么。[SJ02]"),
    ]


def test_words_that_stand_in_english_only_serve_in_a_document_too() -> None:
    assert in_chinese(Words("", "slogan")) == "slogan"


def test_no_final_document_is_made_while_an_error_stands(folder: Path, office: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        export_speech(folder, ExportOptions(Format.TEXT, final=True, office=office))
    assert stopped.value.exit_code is ExitCode.FINDINGS
    said = [each for each in stopped.value.diagnostics if each.message == messages.ERROR_STANDS]
    assert [dict(each.values)["words"] for each in said if dict(each.values)["rule"] == "SJ02"] == ["“一起努力”是口号"]
    assert not (folder / "out").exists()


def test_an_error_that_is_let_stand_stops_nothing(folder: Path, office: Path) -> None:
    (folder / "checks.yaml").write_text(
        "silence:\n  - {rule: SJ02, reason: 原话}\n  - {rule: DKR03, reason: 试稿}\n", "utf-8"
    )
    exported = export_speech(folder, ExportOptions(Format.TEXT, final=True, office=office)).unwrap()
    assert exported.path.read_text("utf-8").startswith("在云溪县防汛工作会议上的讲话")


def test_a_broken_rule_of_the_office_stops_a_final_document(folder: Path, office: Path) -> None:
    (office / "checks" / "rules.yaml").write_text(RULES.replace("kind: pattern", "kind: patern"), "utf-8")
    (folder / "checks.yaml").write_text("silence: [{rule: DKR03, reason: 试稿}]\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        export_speech(folder, ExportOptions(Format.TEXT, final=True, office=office))
    assert [each.message.code for each in stopped.value.diagnostics if each.is_error] == ["DK751"]
