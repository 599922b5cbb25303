"""What a reviewer writes into the tables behind the speech: shown row by row, whoever did it, tracked or not."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.unit.ooxml.word_files import by, p, r, zipped
from tests.unit.readers.returned.test_returned_beside import JIA, cell, table
from tests.unit.readers.returned.test_returned_own import IDENTITY, SPEECH

from draftkit.diagnostics import Outcome
from draftkit.readers.returned import messages as say
from draftkit.readers.returned import read_returned
from draftkit.tree.page import page_of
from draftkit.tree.returned import BEHIND, Extra, Hand, Returned
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WordOptions, WriteOptions
from draftkit.writers.table import TablePage

ROWS = (
    (("三、第一", "举报电话", "没有写明", "要问：安全隐患举报电话。"), ("", "督查主体", "市安委办", "")),
    (("结尾", "完成日期", "市工信局", "要问：哪天完成。"),),
)
GAPS = TablePage("待填清单", ("共3项待填。",), ("位置", "待填事项", "由谁提供", "说明"), ROWS, 1)
WORD = WordOptions(identity=IDENTITY, appendix=(GAPS,))
with ZipFile(BytesIO(write_docx(SPEECH, WriteOptions(), WORD).unwrap())) as archive:
    ISSUED = {name: archive.read(name) for name in archive.namelist()}
MAIN, DATA = "word/document.xml", "customXml/item1.xml"
LAST = len(page_of(SPEECH)) - 1


def outcome(*changes: tuple[str, str], without: str = "") -> Outcome[Returned]:
    """The issued document with the first of each of some strings replaced."""
    text = ISSUED[MAIN].decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    kept = {name: data for name, data in ISSUED.items() if name != without}
    return read_returned(zipped(kept | {MAIN: text.encode()}), "终稿.docx")


def extras(*changes: tuple[str, str]) -> tuple[Extra, ...]:
    found = outcome(*changes)
    assert found.diagnostics == ()
    assert len(found.unwrap().paragraphs) == LAST + 1
    return found.unwrap().extras


def run(text: str) -> str:
    """A run of the issued tables."""
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def row_of(text: str) -> str:
    """The row of the issued tables that holds some words, as it is written."""
    document = ISSUED[MAIN].decode()
    at = document.index(text)
    return document[document.rindex("<w:tr>", 0, at) : document.index("</w:tr>", at) + len("</w:tr>")]


def test_nothing_is_told_of_what_stands_there_as_it_was_issued() -> None:
    assert extras() == ()


def test_a_cell_filled_in_silence_is_told_with_the_figure_that_its_row_is_about() -> None:
    assert extras((run("没有写明"), run("12350"))) == (
        Extra(BEHIND, "三、第一｜举报电话｜没有写明 → 12350｜要问：安全隐患举报电话。", LAST),
    )


def test_a_cell_filled_with_tracking_on_is_told_with_its_hand() -> None:
    tracked = by("del", "没有写明") + by("ins", "12350")
    assert extras((run("没有写明"), tracked)) == (
        Extra(BEHIND, "三、第一｜举报电话｜没有写明 → 12350｜要问：安全隐患举报电话。", LAST, JIA),
    )


def test_a_row_that_refers_to_the_one_above_is_told_with_what_it_refers_to() -> None:
    assert [each.text for each in extras((run("市安委办"), run("市督查室")))] == [
        "三、第一｜督查主体｜市安委办 → 市督查室"
    ]


def test_what_was_written_into_an_empty_cell_is_told_as_such() -> None:
    old = row_of("市安委办")
    assert old.count("</w:pPr></w:p>") == 1
    (found,) = extras((old, old.replace("</w:pPr></w:p>", f"</w:pPr>{run('电话问过')}</w:p>")))
    assert found.text == "三、第一｜督查主体｜市安委办｜（空） → 电话问过"


def test_one_row_changed_in_silence_and_then_with_tracking_on_is_told_twice() -> None:
    found = extras(
        (run("没有写明"), run("李某")), (run("要问：哪天完成。"), by("ins", "下旬")), (run("李某"), by("ins", "x"))
    )
    assert [(each.text, each.hand, each.gone) for each in found] == [
        ("三、第一｜举报电话｜没有写明 → （空）｜要问：安全隐患举报电话。", None, False),
        ("结尾｜完成日期｜市工信局｜要问：哪天完成。 → （空）", None, False),
        ("三、第一｜举报电话｜（空） → x｜要问：安全隐患举报电话。", JIA, False),
        ("结尾｜完成日期｜市工信局｜（空） → 下旬", JIA, False),
    ]


@pytest.mark.parametrize(("tracks", "hand"), [("", None), (by("del", "<w:x/>").replace("<w:x/>", ""), JIA)])
def test_a_row_that_is_gone_is_told_as_gone(tracks: str, hand: Hand | None) -> None:
    old = row_of("市工信局")
    new = old.replace("<w:cantSplit/>", f"<w:cantSplit/>{tracks}") if tracks else ""
    assert extras((old, new)) == (Extra(BEHIND, "结尾｜完成日期｜市工信局｜要问：哪天完成。", LAST, hand, gone=True),)


def test_new_rows_and_paragraphs_are_told_whole() -> None:
    row = row_of("市工信局")
    silent = table(cell(p("结尾")), properties="").removeprefix("<w:tbl>").removesuffix("</w:tbl>")
    found = extras((row, row + silent), ("</w:tbl>", f"</w:tbl>{p(by('ins', '缺一份通知。'))}"))
    assert [(each.text, each.hand) for each in found] == [("结尾", None), ("缺一份通知。", JIA)]


def test_blanks_and_breaks_that_programs_put_elsewhere_are_no_change() -> None:
    assert (
        extras((run("要问：安全隐患举报电话。"), run("要问：安全隐患 ") + "<w:r><w:br/></w:r>" + run("举报电话。")))
        == ()
    )


def test_the_row_is_found_among_others_that_were_added_before_it() -> None:
    row = row_of("市安委办")
    added = "".join(f"<w:tr>{cell(p(f'新行{at}'))}</w:tr>" for at in range(2))
    texts = [each.text for each in extras((row, added + row.replace("市安委办", "市督查室")))]
    assert texts == ["新行0", "新行1", "三、第一｜督查主体｜市安委办 → 市督查室"]


def test_a_picture_behind_the_speech_is_told_too() -> None:
    namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    picture = f'<w:r><w:drawing><pic:pic xmlns:pic="{namespace}"/></w:drawing></w:r>'
    assert extras((run("没有写明"), run("没有写明") + picture)) == (Extra("picture", "", LAST),)


def test_without_what_was_issued_only_tracked_changes_are_told_and_that_is_said() -> None:
    found = outcome((run("市工信局"), run("市应急局")), (run("没有写明"), by("ins", "12350")), without=DATA)
    assert [each.message for each in found.diagnostics] == [say.APPENDIX]
    assert [(each.text, each.hand) for each in found.unwrap().extras] == [
        ("三、第一｜举报电话｜（空） → 12350｜要问：安全隐患举报电话。", JIA)
    ]


def test_a_format_that_was_tracked_there_is_no_change_of_words() -> None:
    mark = '<w:rPrChange w:id="9" w:author="甲" w:date="2026-03-05T09:30:00Z"/>'
    assert extras((run("没有写明"), r("没有写明", f"<w:b/>{mark}"))) == ()


def test_rows_that_only_stand_elsewhere_are_as_they_were() -> None:
    first, last = row_of("没有写明"), row_of("市工信局")
    assert extras((first, "@"), (last, first), ("@", last)) == ()


@pytest.mark.parametrize("tracks", ["", '<w:del w:id="9" w:author="甲" w:date="2026-03-05T09:30:00Z"/>'])
def test_a_table_that_was_taken_out_is_told_once(tracks: str) -> None:
    rows = [row_of(each) for each in ("由谁提供", "没有写明", "市安委办", "市工信局")]
    changes = [(row, row.replace("<w:cantSplit/>", f"<w:cantSplit/>{tracks}") if tracks else "") for row in rows]
    (found,) = extras(*changes)
    assert (found.gone, found.hand) == (True, JIA if tracks else None)
    assert found.text.startswith("位置｜待填事项｜")
    assert found.text.endswith("……结尾｜完成日期｜市工信局｜要问：哪天完成。（共4行）")
