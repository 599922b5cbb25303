"""A copy of a Word file with the findings of a check as comments."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.unit.ooxml.word_files import by, entries, p, r, word, zipped

from draftkit.checks.model import Find, Force, Hit, Rule, Words
from draftkit.checks.run import check
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Outcome, Severity
from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_annotate, messages_reading
from draftkit.readers.docx import read_docx
from draftkit.workflows import messages as common
from draftkit.workflows.checking import messages_annotate as messages
from draftkit.workflows.checking.annotate import Annotated, annotate_file
from draftkit.workflows.checking.check import Checked, CheckedFile
from draftkit.workflows.checking.context import Besides, House
from draftkit.workflows.checking.open import STDIN, Inlet, Opened, open_target
from draftkit.workflows.checking.open import Target as Place
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.oneshot import Target

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def finding(pattern: str) -> Find:
    """Finds a pattern in the words, or before them in the number of the passage."""

    def find(subject: Subject) -> Iterable[Hit]:
        for match in re.finditer(pattern, subject.source.text):
            for passage in subject.passages:
                inside = [at for at, origin in enumerate(passage.origins) if match.start() <= origin < match.end()]
                if inside:
                    yield Hit(passage.span(inside[0], inside[-1] + 1), (("words", match[0]),), "T12")
                elif passage.marker_span.start <= match.start() and match.end() <= passage.marker_span.end:
                    yield Hit(passage.marker_span, (("words", match[0]),))

    return find


def rule(pattern: str, severity: Severity = Severity.ERROR) -> Rule:
    message, cure = Words("“{words}”不对", "'{words}' is wrong"), Words("改掉 {words}", "mend it")
    none = ((), ())
    return Rule("DKR99", message, "x", severity, Force.PRACTICE, "起草实务", message, cure, *none, finding(pattern))


def checked(path: Path, *patterns: str) -> CheckedFile:
    opened = open_target(Place(path), House(None, ()), Besides(), Inlet()).unwrap()
    rules = tuple(map(rule, patterns))
    return CheckedFile(opened, tuple(Checked(each, check(each, rules)) for each in opened.subjects))


@pytest.fixture
def inlet(tmp_path: Path) -> Inlet:
    return Inlet(Desk(cache=tmp_path / "cache"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "批注.docx"


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "稿.docx"
    path.write_bytes(data)
    return path


def remarks(path: Path) -> list[tuple[str, str]]:
    manuscript = read_docx(path.read_bytes(), "x").unwrap()
    text = manuscript.source.text
    return [(text[each.span.start : each.span.end], each.text) for each in manuscript.remarks]


SPEECH = p("在工作会议上的讲话") + p("同志们：") + p("一、抓紧工作") + p("要抓紧、要抓实。共有12个县。")


def test_each_finding_has_a_comment_at_its_words(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    file = checked(saved(tmp_path, word(SPEECH)), "抓实", "12个县")
    outcome = annotate_file(file, Target(copy), inlet, MOMENT)
    assert outcome == Outcome(Annotated(copy, 2, 0))
    end = "DKR99 T12（实务）"
    assert remarks(copy) == [
        ("抓实", f"【错误】“抓实”不对\n改掉 抓实\n{end}"),
        ("12个县", f"【错误】“12个县”不对\n改掉 12个县\n{end}"),
    ]


def test_a_copy_that_would_not_look_like_a_docx_is_refused(tmp_path: Path, inlet: Inlet) -> None:
    file = checked(saved(tmp_path, word(SPEECH)), "抓实")
    with pytest.raises(DraftkitError) as stopped:
        annotate_file(file, Target(tmp_path / "批注.doc"), inlet, MOMENT)
    (told,) = stopped.value.diagnostics
    assert (told.message, dict(told.values)["instead"]) == (messages.NOT_DOCX, str(tmp_path / "批注.docx"))
    assert not (tmp_path / "批注.doc").exists()


def test_a_finding_at_a_number_that_word_counts_goes_to_its_paragraph(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("讲话") + p("同志们：") + p("抓紧工作", listed) + p("要抓紧。")
    file = checked(saved(tmp_path, word(body, {"numbering": lists})), "一、")
    annotate_file(file, Target(copy), inlet, MOMENT).unwrap()
    assert [about for about, _ in remarks(copy)] == ["抓紧工作"]


def test_words_that_were_cleaned_are_marked_as_they_stand(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    file = checked(saved(tmp_path, word(SPEECH + p(r("要 ") + by("ins", "抓 好") + r("落 实,再落实。")))), "抓 好落 实")
    annotate_file(file, Target(copy), inlet, MOMENT).unwrap()
    assert [about for about, _ in remarks(copy)] == ["抓 好落 实"]


def test_a_copy_that_is_checked_again_gets_no_comment_twice(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    annotate_file(checked(saved(tmp_path, word(SPEECH)), "抓实"), Target(copy), inlet, MOMENT).unwrap()
    again = tmp_path / "再批.docx"
    outcome = annotate_file(checked(copy, "抓实", "12个县"), Target(again), inlet, MOMENT)
    assert outcome == Outcome(Annotated(again, 1, 1))
    assert [about for about, _ in remarks(again)] == ["抓实", "12个县"]


def test_a_clean_speech_gives_a_copy_without_comments(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    path = saved(tmp_path, word(SPEECH))
    assert annotate_file(checked(path), Target(copy), inlet, MOMENT) == Outcome(Annotated(copy, 0, 0))
    assert copy.read_bytes() == path.read_bytes()


def refusal(file: CheckedFile, target: Path, inlet: Inlet) -> list[object]:
    with pytest.raises(DraftkitError) as caught:
        annotate_file(file, Target(target), inlet, MOMENT)
    return [each.message for each in caught.value.diagnostics if each.is_error]


def test_the_file_itself_is_never_written_over(tmp_path: Path, inlet: Inlet) -> None:
    path = saved(tmp_path, word(SPEECH))
    (tmp_path / "link.docx").symlink_to(path)
    assert refusal(checked(path, "抓实"), path, inlet) == [messages.ONTO_ITSELF]
    assert refusal(checked(path, "抓实"), tmp_path / "link.docx", inlet) == [messages.ONTO_ITSELF]
    assert path.read_bytes() == word(SPEECH)


def test_a_copy_that_somebody_worked_in_is_kept(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    file = checked(saved(tmp_path, word(SPEECH)), "抓实")
    annotate_file(file, Target(copy), inlet, MOMENT).unwrap()
    annotate_file(file, Target(copy), inlet, MOMENT).unwrap()
    copy.write_bytes(word(SPEECH + p("改过。")))
    assert refusal(file, copy, inlet) == [common.EXPORT_EDITED]
    annotate_file(file, Target(copy, replace=True), inlet, MOMENT).unwrap()
    assert len(remarks(copy)) == 1


def test_what_changed_since_it_was_checked_is_not_marked(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    file = checked(saved(tmp_path, word(SPEECH)), "抓实")
    saved(tmp_path, word(SPEECH + p("又加一段。")))
    assert refusal(file, copy, inlet) == [messages.CHANGED_SINCE]
    assert not copy.exists()


def test_a_text_file_gets_no_comments(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("讲话\n同志们：\n要抓实。\n", "utf-8")
    assert refusal(checked(path, "抓实"), copy, inlet) == [messages_reading.OTHER_FORMAT]


@pytest.mark.parametrize("place", [Place(STDIN), Place(Path("夹"), is_speech=True)])
def test_a_folder_and_the_standard_input_get_no_comments(
    place: Place, tmp_path: Path, copy: Path, inlet: Inlet
) -> None:
    opened = checked(saved(tmp_path, word(SPEECH))).opened
    file = CheckedFile(Opened(place, opened.source, opened.subjects), ())
    assert refusal(file, copy, inlet) == [messages.NO_WORD_FILE]


def test_what_is_told_is_only_what_the_copy_does_not_keep(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    signed = entries(SPEECH + p(by("ins", "新增。"))) | {"_xmlsignatures/sig1.xml": b"<s/>"}
    file = checked(saved(tmp_path, zipped(signed)), "抓实")
    told = annotate_file(file, Target(copy), inlet, MOMENT).diagnostics
    assert [each.message for each in told] == [messages_annotate.SIGNED]


def test_a_finding_that_stands_in_no_paragraph_is_counted(tmp_path: Path, copy: Path, inlet: Inlet) -> None:
    file = checked(saved(tmp_path, word(SPEECH + r("游离的话在这里。"))), "游离的话", "抓实")
    outcome = annotate_file(file, Target(copy), inlet, MOMENT)
    assert outcome.diagnostics == (messages.UNPLACED(count=1),)
    assert [about for about, _ in remarks(copy)] == ["抓实"]
