"""Our documents after other programs wrote them again: python-docx, and what is typical of Word."""

from io import BytesIO

import docx
from tests.unit.ooxml.word_files import by, p, r, word
from tests.unit.readers.returned.test_returned_own import IDENTITY, SPEECH

from draftkit.readers.returned import read_returned
from draftkit.tree.page import Form
from draftkit.tree.returned import Extra, Hand, Look, Marked, Returned, ReturnedParagraph, Spot
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WordOptions, WriteOptions

WHEN = "2026-03-05T09:30:00Z"
WANG, LI = Hand("王某", WHEN), Hand("李某", WHEN)


def test_edits_of_a_script_come_back_with_bookmarks_and_identity() -> None:
    issued = write_docx(SPEECH, WriteOptions(), WordOptions(identity=IDENTITY)).unwrap()
    document = docx.Document(BytesIO(issued))
    salutation = next(each for each in document.paragraphs if each.text == "同志们：")
    salutation.runs[0].text = "同志们，朋友们："
    document.add_comment(salutation.runs[0], "加上客人", author="王某", initials="王")
    document.add_paragraph("谢谢大家。", style="讲话正文")
    document.add_table(1, 2).rows[0].cells[0].text = "县"
    buffer = BytesIO()
    document.save(buffer)
    found = read_returned(buffer.getvalue(), "终稿.docx").unwrap()
    assert found.paragraphs[2].text == "同志们，朋友们："
    assert found.paragraphs[2].bookmarks == ("_dk_s1",)
    assert found.paragraphs[-1] == ReturnedParagraph((Marked("谢谢大家。"),))
    assert found.identity == IDENTITY
    assert found.extras == (Extra("table", "县", len(found.paragraphs) - 1),)
    (note,) = found.notes
    assert (note.text, note.hand.author, note.start, note.end) == ("加上客人", "王某", Spot(2, 0), Spot(2, 8))


def as_word_writes(inner: str) -> Returned:
    """A document with what Word strews about: save ids, spelling marks, renumbered paragraph ids, rendered breaks."""
    du = 'xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du"'
    text = inner.replace("<w:p>", '<w:p w14:paraId="5A1B2C3D" w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">')
    text = text.replace("<w:r>", '<w:r w:rsidRPr="0011AA22">').replace(
        "<w:ins ", f'<w:ins {du} w16du:dateUtc="{WHEN}" '
    )
    return read_returned(word(text), "终稿(1).docx").unwrap()


def test_what_word_strews_about_changes_no_word() -> None:
    spelling = '<w:proofErr w:type="spellStart"/>'
    rendered = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = p(r("今天") + spelling + r("开", '<w:rFonts w:hint="eastAsia"/>') + rendered + r("“会”。", "<w:lang/>"))
    smart = f"<w:smartTag>{r('三月')}</w:smartTag><w:hyperlink w:anchor='x'>{r('五日')}</w:hyperlink>"
    assert [each.marked for each in as_word_writes(body + p(smart)).paragraphs] == [
        (Marked("今天开“会”。"),),
        (Marked("三月五日"),),
    ]


def test_a_reviewers_round_in_word_is_read_with_every_hand() -> None:
    """One adds and takes out, another takes out what the first added, moves a paragraph and presses Enter."""
    mark = f'<w:rPr><w:{{}} w:id="1" w:author="李某" w:date="{WHEN}"/></w:rPr>'
    away = (
        '<w:moveFromRangeStart w:id="1" w:name="move101" w:author="李某"/>'
        + by("moveFrom", "二是抓安全。", "李某")
        + '<w:moveFromRangeEnd w:id="1"/>'
    )
    here = (
        '<w:moveToRangeStart w:id="2" w:name="move101" w:author="李某"/>'
        + by("moveTo", "二是抓安全。", "李某")
        + '<w:moveToRangeEnd w:id="2"/>'
    )
    body = (
        p(r("要") + by("ins", by("del", "认真", "李某"), "王某") + by("ins", "抓", "王某") + r("落实。"))
        + p(away, mark.format("moveFrom"))
        + p("一是抓生产。")
        + p(here, mark.format("moveTo"))
        + p("前半句。", mark.format("ins"))
        + p("后半句。")
    )
    first, gone, stays, come, before, after = as_word_writes(body).paragraphs
    assert first.marked == (Marked("要"), Marked("认真", WANG, LI), Marked("抓", WANG), Marked("落实。"))
    assert (gone.marked, gone.deleted, gone.move) == ((Marked("二是抓安全。", None, LI, "move101"),), LI, "move101")
    assert stays == ReturnedParagraph((Marked("一是抓生产。"),))
    assert (come.marked, come.inserted, come.move) == ((Marked("二是抓安全。", LI, None, "move101"),), LI, "move101")
    assert (before.text, before.inserted, after.text, after.inserted) == ("前半句。", LI, "后半句。", None)


def test_a_speech_pasted_into_a_new_document_is_read_by_its_words_and_looks() -> None:
    style = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    body = p("在会上的讲话", '<w:jc w:val="center"/>') + p("一、抓生产", '<w:pStyle w:val="1"/>') + p("要快。")
    found = read_returned(word(body, {"styles": style}), "新建 文档.docx").unwrap()
    assert [(each.text, each.look) for each in found.paragraphs] == [
        ("在会上的讲话", Look()),
        ("一、抓生产", Look(Form.HEADING, 1)),
        ("要快。", Look()),
    ]
    assert (found.identity.speech, [each.bookmarks for each in found.paragraphs]) == ("", [()] * 3)
