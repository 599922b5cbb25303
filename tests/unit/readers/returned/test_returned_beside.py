"""Comments, tables, pictures, notes, headers, what stands behind the speech; and files that are not what they seem."""

import pytest
from tests.unit.ooxml.word_files import by, entries, p, r, relation, types, word, zipped

from draftkit.diagnostics import Message, Outcome
from draftkit.ooxml import messages_reading
from draftkit.readers.returned import messages as say
from draftkit.readers.returned import read_returned
from draftkit.tree.returned import BEHIND, Blank, Extra, Hand, Note, Returned, Spot

WHEN = "2026-03-05T09:30:00Z"
JIA, YI = Hand("甲", WHEN), Hand("乙", WHEN)
PICTURE = "<w:drawing><pic:pic/></w:drawing>"


def outcome(body: str, **beside: str) -> Outcome[Returned]:
    return read_returned(word(body, beside), "终稿.docx")


def returned(body: str, **beside: str) -> Returned:
    return outcome(body, **beside).unwrap()


def about(number: int, inner: str) -> str:
    start, end = f'<w:commentRangeStart w:id="{number}"/>', f'<w:commentRangeEnd w:id="{number}"/>'
    return f'{start}{inner}{end}<w:r><w:commentReference w:id="{number}"/></w:r>'


def comment(number: int, text: str, author: str = "甲", initials: str = "", para: str = "") -> str:
    own = f' w14:paraId="{para}"' if para else ""
    return (
        f'<w:comment w:id="{number}" w:author="{author}" w:initials="{initials}" w:date="{WHEN}">'
        f"<w:p{own}>{r(text)}</w:p></w:comment>"
    )


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{properties}{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(inner: str) -> str:
    return f"<w:tc>{inner}</w:tc>"


def test_a_comment_has_its_place_among_the_characters_of_both_views() -> None:
    body = p() + p(r("　　一是") + by("del", "抓") + about(0, r("生产")) + r("。"))
    found = returned(body, comments=comment(0, "数字核一下"))
    assert found.notes == (Note("数字核一下", JIA, Spot(0, 3), Spot(0, 5)),)


def test_comments_come_in_the_order_of_their_anchors_and_answers_name_theirs() -> None:
    body = p(about(5, r("前"))) + p(about(3, r("后")))
    comments = comment(3, "第二", para="00000003") + comment(5, "第一", para="00000005")
    comments += comment(9, "答第二", "乙", para="00000009")
    thread = '<w15:commentEx w15:paraId="00000009" w15:paraIdParent="00000003" w15:done="0"/>'
    thread += '<w15:commentEx w15:paraId="00000003" w15:done="1"/>'
    first, second, answer = returned(body, comments=comments, commentsExtended=thread).notes
    assert (first.text, first.answers, first.done) == ("第一", None, False)
    assert (second.text, second.answers, second.done) == ("第二", None, True)
    assert (answer.text, answer.answers, answer.start) == ("答第二", 1, Spot(1, 0))


def test_the_programs_own_comments_are_left_out_and_an_answer_to_one_begins_a_thread() -> None:
    comments = comment(1, "待补", "讲话稿起草助手", "dk", "00000001") + comment(2, "已问过", para="00000002")
    thread = '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>'
    (found,) = returned(p(about(1, r("一。"))), comments=comments, commentsExtended=thread).notes
    assert found == Note("已问过", JIA, Spot(0, 0), Spot(0, 2))


def test_own_comments_are_known_without_their_name_by_having_no_date() -> None:
    comments = comment(1, "待补", "???????", "dk").replace(WHEN, "0-00-00T00:00:00Z") + comment(
        2, "丁科的话", "丁科", "dk"
    )
    assert [each.text for each in returned(p("一。"), comments=comments).notes] == ["丁科的话"]


def test_a_comment_without_an_anchor_comes_last_and_one_on_an_empty_line_goes_to_the_line_before() -> None:
    body = p("一。") + p('<w:r><w:commentReference w:id="2"/></w:r>') + p("二。")
    first, last = returned(body, comments=comment(1, "何处") + comment(2, "此处")).notes
    assert (first.text, first.start, first.end) == ("此处", Spot(0, 2), Spot(0, 2))
    assert (last.text, last.start, last.end) == ("何处", None, None)


def test_a_table_is_an_extra_behind_its_paragraph_with_a_line_for_each_row() -> None:
    body = p("一。") + p() + table(cell(p("县")) + cell(p("人数")), cell(p("云溪")) + cell(p("3"))) + p("二。")
    assert returned(body).extras == (Extra("table", "县\t人数\n云溪\t3", 0),)
    assert [each.text for each in returned(body).paragraphs] == ["一。", "二。"]


def test_the_empty_line_that_came_with_a_table_is_no_change_of_its_own() -> None:
    put = f'<w:trPr><w:ins w:id="1" w:author="甲" w:date="{WHEN}"/></w:trPr>'
    line = f'<w:rPr><w:ins w:id="1" w:author="{{}}" w:date="{WHEN}"/></w:rPr>'
    body = (
        p("一。") + table(cell(p()), properties=put) + p("", line.format("甲")) + p("", line.format("乙")) + p("二。")
    )
    assert returned(body).blanks == (Blank(YI, 0),)


def test_a_table_that_was_put_in_or_taken_out_with_tracking_on_says_by_whom() -> None:
    put = f'<w:trPr><w:ins w:id="1" w:author="甲" w:date="{WHEN}"/></w:trPr>'
    out = f'<w:trPr><w:del w:id="1" w:author="乙" w:date="{WHEN}"/></w:trPr>'
    body = table(cell(p(by("ins", "新"))), properties=put) + p("一。")
    body += table(cell(p(by("del", "旧", "乙"))), properties=out) + p("二。")
    assert returned(body).extras == (Extra("table", "新", -1, JIA), Extra("table", "旧", 0, YI, gone=True))


def test_a_table_whose_words_were_all_put_in_with_tracking_on_was_put_in() -> None:
    put = table(cell(p(by("ins", "县"))) + cell(p(by("ins", "数"))))
    part = table(cell(p(by("ins", "县"))) + cell(p("数")))
    assert returned(put + p("一。") + part + p("二。")).extras == (
        Extra("table", "县\t数", -1, JIA),
        Extra("table", "县\t数", 0),
    )


def test_a_table_round_paragraphs_that_were_issued_is_a_frame() -> None:
    issued = '<w:bookmarkStart w:id="7" w:name="_dk_p1"/>' + r("二。") + '<w:bookmarkEnd w:id="7"/>'
    found = returned(
        p("一。") + table(cell(p(about(1, issued)) + p("三。"))) + p("四。"), comments=comment(1, "框起来")
    )
    assert [(each.text, each.bookmarks) for each in found.paragraphs[1:3]] == [("二。", ("_dk_p1",)), ("三。", ())]
    assert found.extras == (Extra("table", "", 0),)
    assert (found.notes[0].start, found.notes[0].end) == (Spot(1, 0), Spot(1, 2))


def test_a_speech_that_stands_in_a_table_as_a_whole_is_read() -> None:
    found = returned(table(cell(p("一。") + p("二。")), cell(p("三。"))))
    assert [each.text for each in found.paragraphs] == ["一。", "二。", "三。"]
    assert found.extras == (Extra("table"),)


def test_a_comment_in_a_table_is_about_the_place_of_the_table() -> None:
    body = p("一。") + table(cell(p(about(1, r("县"))))) + p("二。")
    (found,) = returned(body, comments=comment(1, "删掉此表")).notes
    assert found.start == found.end == Spot(1, 0)


def test_pictures_boxes_and_notes_are_extras_in_their_paragraph() -> None:
    note = f'<w:footnote w:id="2">{p("见年报。")}</w:footnote>'
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('旁注')}</w:txbxContent></v:textbox></w:pict></w:r>"
    call = f'<w:ins w:id="1" w:author="甲" w:date="{WHEN}"><w:r><w:footnoteReference w:id="2"/></w:r></w:ins>'
    body = p("一。") + p(r("二") + call + r("。") + box + f"<w:r>{PICTURE}</w:r>")
    assert returned(body, footnotes=note).extras == (
        Extra("footnote", "见年报。", 1, JIA),
        Extra("text box", "旁注", 1),
        Extra("picture", "", 1),
    )


def test_a_header_is_an_extra_and_a_page_number_is_none() -> None:
    number = p(r("— ") + f'<w:fldSimple w:instr=" PAGE ">{r("1")}</w:fldSimple>' + r(" —"))
    found = returned(p("一。"), header1=p("送审稿"), header2=p("送审稿"), footer1=number)
    assert found.extras == (Extra("header", "送审稿"),)


def test_a_table_of_contents_is_one_extra() -> None:
    style = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    lines = "".join(p(text, '<w:pStyle w:val="T"/>') for text in ("一、抓生产", "二、抓安全"))
    found = returned(lines + p("一、抓生产"), styles=style)
    assert found.extras == (Extra("table of contents", "一、抓生产\n二、抓安全"),)
    assert len(found.paragraphs) == 1


APPENDIX = '<w:bookmarkStart w:id="90" w:name="_dk_appendix"/>'


def test_what_stands_behind_the_speech_is_not_read_as_words_of_it() -> None:
    body = p("一。") + p(f"{APPENDIX}{r('出处')}") + p("年报") + table(cell(p("表")))
    found = outcome(body)
    assert [each.text for each in found.unwrap().paragraphs] == ["一。"]
    assert found.unwrap().extras == ()
    assert [each.message for each in found.diagnostics] == [say.APPENDIX]


def test_tracked_changes_behind_the_speech_are_extras() -> None:
    found = outcome(p("一。") + p(f"{APPENDIX}{r('出处')}") + p(by("ins", "改了")))
    assert found.unwrap().extras == (Extra(BEHIND, "改了", 0, JIA),)


def test_hidden_words_are_read_and_told() -> None:
    found = outcome(p(r("一") + r("二", "<w:vanish/>")))
    assert found.unwrap().paragraphs[0].text == "一二"
    assert [(each.message, dict(each.values)["count"]) for each in found.diagnostics] == [(say.HIDDEN, "1")]


def test_macros_and_links_to_the_outside_are_told_and_the_words_are_read() -> None:
    link = relation(9, "image", "https://example.com/a.png", "External")
    parts = {**entries(p("一。"), links=(link,)), "word/vbaProject.bin": b"x"}
    found = read_returned(zipped(parts), "终稿.docm")
    assert found.unwrap().paragraphs[0].text == "一。"
    assert [each.message for each in found.diagnostics] == [say.MACROS, say.OUTSIDE]


def bomb() -> bytes:
    return word(p("零" * 3_000_000))


def doubled() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate"):
        return _twice()


def _twice() -> bytes:
    from io import BytesIO
    from zipfile import ZipFile

    buffer = BytesIO(word(p("一。")))
    with ZipFile(buffer, "a") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    return buffer.getvalue()


LOCKED = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", messages_reading.EMPTY_FILE),
        (LOCKED, messages_reading.LOCKED),
        (word(p("一。"))[:-40], messages_reading.TRUNCATED),
        (bomb(), messages_reading.BOMB),
        (zipped({**entries(p("一。")), "word/document.xml": b"<w:doc"}), messages_reading.BROKEN_XML),
        (zipped({**entries(p("一。")), "word/document.xml": b"<!DOCTYPE x><x/>"}), messages_reading.DOCTYPE),
        (zipped({"[Content_Types].xml": types().encode()}), messages_reading.NO_MAIN_PART),
        (word(p() + p(" ")), say.NO_WORDS),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, message: Message) -> None:
    found = read_returned(data, "终稿.docx")
    assert found.value is None
    assert [each.message for each in found.diagnostics] == [message]


def test_a_part_that_stands_twice_is_refused() -> None:
    found = read_returned(doubled(), "终稿.docx")
    assert [each.message for each in found.diagnostics] == [messages_reading.TWICE]
