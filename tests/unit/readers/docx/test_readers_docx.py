"""The manuscript in a Word file: what a reader sees, with everything else told beside it."""

import pytest
from tests.unit.ooxml.word_files import by, p, r, word

from draftkit.diagnostics import Message, Outcome
from draftkit.ooxml import messages_reading
from draftkit.readers.docx import messages as say
from draftkit.readers.docx import read_docx
from draftkit.readers.manuscript import Kind, Manuscript
from draftkit.source import Span
from draftkit.tree.reading import Change, Remark, Revision

DATE = "2026-03-05T09:30:00Z"


def outcome(body: str, **beside: str) -> Outcome[Manuscript]:
    return read_docx(word(body, beside), "来稿.docx")


def manuscript(body: str, **beside: str) -> Manuscript:
    return outcome(body, **beside).unwrap()


def text(body: str, **beside: str) -> str:
    return manuscript(body, **beside).source.text


def lines(body: str, **beside: str) -> list[tuple[str, Kind, int]]:
    found = manuscript(body, **beside)
    assert found.lines is not None
    return [(found.source.text[each.span.start : each.span.end], each.kind, each.level) for each in found.lines]


def told(body: str, **beside: str) -> dict[Message, dict[str, str]]:
    return {each.message: dict(each.values) for each in outcome(body, **beside).diagnostics}


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{properties}{each}</w:tr>' for each in cells)}</w:tbl>"


def box(*paragraphs: str) -> str:
    return f"<w:r><w:pict><v:textbox><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></v:textbox></w:pict></w:r>"


def test_a_paragraph_is_a_line_and_an_empty_one_an_empty_line() -> None:
    assert text(p("同志们：") + p() + p("今天开会。")) == "同志们：\n\n今天开会。\n"
    assert lines(p("同志们：") + p() + p("今天开会。")) == [("同志们：", Kind.TEXT, 0), ("今天开会。", Kind.TEXT, 0)]
    assert outcome(p("同志们：")).diagnostics == ()


def test_a_soft_line_break_and_a_page_break_begin_a_new_line() -> None:
    assert text(p('<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:br w:type="page"/><w:t>三</w:t></w:r>')) == "一\n二\n三\n"


STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{at}"><w:name w:val="{name}"/>{more}</w:style>'
    for at, (name, more) in enumerate(
        (
            ("Title", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
            ("heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
            ("标题 3", ""),
            ("toc 1", ""),
            ("正文", ""),
        )
    )
)


@pytest.mark.parametrize(
    ("style", "kind", "level"),
    [(0, Kind.TITLE, 0), (1, Kind.HEADING, 2), (2, Kind.HEADING, 3), (3, Kind.APART, 0), (4, Kind.TEXT, 0)],
)
def test_a_style_that_names_a_line_gives_its_kind(style: int, kind: Kind, level: int) -> None:
    assert lines(p("话", f'<w:pStyle w:val="{style}"/>'), styles=STYLES) == [("话", kind, level)]


def test_an_outline_level_makes_a_heading() -> None:
    assert lines(p("话", '<w:outlineLvl w:val="0"/>')) == [("话", Kind.HEADING, 1)]


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_automatic_numbers_are_written_out() -> None:
    assert text(p("回顾", LISTED) + p("展望", LISTED), numbering=NUMBERING) == "一、回顾\n二、展望\n"


def test_a_deleted_paragraph_takes_no_number() -> None:
    gone = p(by("del", "回顾"), f"{LISTED}<w:rPr>{by('del', '')}</w:rPr>")
    assert text(gone + p("展望", LISTED), numbering=NUMBERING) == "一、展望\n"


def test_a_format_of_numbers_nobody_knows_is_told() -> None:
    unknown = NUMBERING.replace("chineseCounting", "hindiVowels")
    assert text(p("回顾", LISTED), numbering=unknown) == "1、回顾\n"
    assert told(p("回顾", LISTED), numbering=unknown)[say.UNKNOWN_FORMAT] == {"format": "hindiVowels"}


def test_tracked_changes_are_taken_as_accepted_and_recorded() -> None:
    body = p(r("新增") + by("del", "十", "乙") + by("ins", "二十") + r("户"))
    found = manuscript(body)
    assert found.source.text == "新增二十户\n"
    assert found.revisions == (
        Revision(Change.DELETED, Span(2, 2), "十", "乙", DATE),
        Revision(Change.INSERTED, Span(2, 4), "二十", "甲", DATE),
    )
    assert told(body)[say.TRACKED] == {"count": "2", "authors": "2"}


def test_a_change_split_into_runs_is_one_change() -> None:
    found = manuscript(p(by("ins", "二") + by("ins", "十") + by("del", "甲") + by("del", "乙")))
    assert [(each.change, each.span, each.text) for each in found.revisions] == [
        (Change.INSERTED, Span(0, 2), "二十"),
        (Change.DELETED, Span(2, 2), "甲乙"),
    ]


def test_an_insertion_deleted_again_is_recorded_with_both_its_authors() -> None:
    found = manuscript(p(r("好") + by("ins", by("del", "暂且", "乙"))))
    assert found.source.text == "好\n"
    assert found.revisions == (
        Revision(Change.INSERTED, Span(1, 1), "暂且", "甲", DATE),
        Revision(Change.DELETED, Span(1, 1), "暂且", "乙", DATE),
    )


def test_a_move_is_read_once_where_it_went() -> None:
    found = manuscript(p(by("moveFrom", r("整句")) + r("。")) + p(by("moveTo", r("整句"))))
    assert found.source.text == "。\n整句\n"
    assert [(each.change, each.span, each.text) for each in found.revisions] == [
        (Change.MOVED_AWAY, Span(0, 0), "整句"),
        (Change.MOVED_HERE, Span(2, 4), "整句"),
    ]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    found = manuscript(p("上", f"<w:rPr>{by('del', '')}</w:rPr>") + p("下"))
    assert found.source.text == "上下\n"
    assert [(each.change, each.span, each.text) for each in found.revisions] == [(Change.DELETED, Span(1, 1), "\n")]


def test_an_inserted_paragraph_is_one_change_with_its_mark() -> None:
    found = manuscript(p("上") + p(by("ins", "新"), f"<w:rPr>{by('ins', '')}</w:rPr>") + p("下"))
    assert found.source.text == "上\n新\n下\n"
    assert [(each.change, each.span, each.text) for each in found.revisions] == [(Change.INSERTED, Span(2, 4), "新\n")]


def test_a_deleted_paragraph_before_a_table_leaves_no_line() -> None:
    gone = p(by("del", "去"), f"<w:rPr>{by('del', '')}</w:rPr>")
    assert text(gone + table((p("甲"), p("乙"))) + p("下")) == "甲\t乙\n下\n"


def test_changes_of_format_are_recorded_without_words() -> None:
    change = f'w:id="1" w:author="甲" w:date="{DATE}"'
    run = r("重点", f"<w:b/><w:rPrChange {change}><w:rPr/></w:rPrChange>")
    found = manuscript(p(r("抓") + run))
    assert found.revisions == (Revision(Change.FORMATTED, Span(1, 3), "", "甲", DATE),)


def test_a_table_is_read_row_by_row() -> None:
    body = table((p("项目"), p("数")), (p("农户") + p("合计"), p()), (p(), p("8"))) + p("后")
    assert lines(body) == [
        ("项目\t数", Kind.CELL, 0),
        ("农户 合计\t", Kind.CELL, 0),
        ("\t8", Kind.CELL, 0),
        ("后", Kind.TEXT, 0),
    ]
    assert told(body)[say.TABLES] == {"count": "1"}


def test_a_table_of_one_column_is_a_frame_round_paragraphs() -> None:
    body = table((p("同志们：") + p("今天开会。"),), (p("完。"),))
    assert lines(body) == [("同志们：", Kind.TEXT, 0), ("今天开会。", Kind.TEXT, 0), ("完。", Kind.TEXT, 0)]


def test_a_row_whose_cells_are_merged_stays_a_row() -> None:
    assert lines(table((p("项目"), p("数")), (p("备注") + p("无"),)))[1] == ("备注 无", Kind.CELL, 0)


def test_a_table_in_a_cell_stays_in_its_line() -> None:
    assert text(table((p("一") + table((p("二"), p("三"))), p("四")))) == "一 二 三\t四\n"


def test_a_line_break_in_a_cell_stays_in_its_line() -> None:
    assert text(table((p("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r>"), p("三")))) == "一 二\t三\n"


def test_a_deleted_row_is_recorded_and_left_out() -> None:
    properties = f"<w:trPr>{by('del', '', '乙')}</w:trPr>"
    found = manuscript(p("前") + table((p("甲"), p(by("del", "丙", "乙"))), properties=properties) + p("后"))
    assert found.source.text == "前\n后\n"
    assert found.revisions == (Revision(Change.DELETED, Span(2, 2), "甲丙", "乙", DATE),)


def test_an_inserted_row_is_recorded() -> None:
    found = manuscript(table((p("甲"), p("丙")), properties=f"<w:trPr>{by('ins', '')}</w:trPr>"))
    assert found.source.text == "甲\t丙\n"
    assert {each.change for each in found.revisions} == {Change.INSERTED}


def test_a_text_box_follows_the_paragraph_it_is_anchored_in() -> None:
    body = p(r("前") + box(p("框里")) + r("后")) + p("下")
    assert text(body) == "前后\n框里\n下\n"
    assert told(body)[say.BOXES] == {"count": "1"}


def test_a_deleted_text_box_is_recorded_and_left_out() -> None:
    found = manuscript(p(r("前") + by("del", box(p("框里")))))
    assert found.source.text == "前\n"
    assert "框里" in "".join(each.text for each in found.revisions)


def test_notes_stand_at_the_end_apart() -> None:
    call = '<w:r><w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/></w:r>'
    notes = {
        "footnotes": f'<w:footnote w:id="1">{p("脚下的注")}</w:footnote>',
        "endnotes": f'<w:endnote w:id="1">{p("文末的注")}</w:endnote>',
    }
    body = p(r("话") + call) + p("下")
    assert lines(body, **notes)[2:] == [("脚下的注", Kind.APART, 0), ("文末的注", Kind.APART, 0)]
    assert told(body, **notes)[say.NOTES] == {"count": "2"}


def test_a_note_whose_mark_is_deleted_is_gone_with_it() -> None:
    call = by("del", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    notes = f'<w:footnote w:id="1">{p("脚下的注")}</w:footnote>'
    found = manuscript(p(r("话") + call), footnotes=notes)
    assert found.source.text == "话\n"
    assert "脚下的注" in "".join(each.text for each in found.revisions)


def page_number(round_it: str = "— {} —") -> str:
    before, _, after = round_it.partition("{}")
    return p(r(before) + f'<w:fldSimple w:instr="PAGE">{r("1")}</w:fldSimple>' + r(after))


def test_headers_and_footers_come_last_each_once_and_page_numbers_not_at_all() -> None:
    parts = {"header1": p("内部资料"), "header2": p("内部资料"), "footer1": page_number() + p()}
    assert lines(p("话"), **parts) == [("话", Kind.TEXT, 0), ("内部资料", Kind.APART, 0)]
    assert told(p("话"), **parts) == {say.FURNITURE: {"count": "1"}}


@pytest.mark.parametrize("form", ["— {} —", "第 {} 页", "- {} -", "{}", "第{}页 共9页", "Page {} of 9"])
def test_a_page_number_is_known_by_its_field(form: str) -> None:
    assert text(p("话"), footer1=page_number(form)) == "话\n"


def test_words_beside_a_page_number_stay() -> None:
    assert text(p("话"), footer1=page_number("草稿 {}")) == "话\n草稿 \n"


def test_comments_become_remarks_on_their_words() -> None:
    comments = "".join(
        f'<w:comment w:id="{at}" w:author="{author}" w:date="{DATE}">'
        f'<w:p w14:paraId="{para}">{r(says)}</w:p></w:comment>'
        for at, author, para, says in ((4, "乙", "0B", "已核"), (2, "甲", "0A", "核实"), (9, "丙", "0C", "无处"))
    )
    extended = '<w15:commentEx w15:paraId="0A"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/>'
    inner = (
        r("新增") + '<w:commentRangeStart w:id="2"/>' + r("二十") + '<w:commentRangeEnd w:id="2"/>'
        '<w:r><w:commentReference w:id="2"/></w:r>'
    )
    found = manuscript(p(inner), comments=comments, commentsExtended=extended)
    assert found.remarks == (
        Remark(Span(0, 0), "无处", "丙", DATE),
        Remark(Span(2, 4), "已核", "乙", DATE, answers=2),
        Remark(Span(2, 4), "核实", "甲", DATE),
    )
    assert told(p(inner), comments=comments)[say.REMARKS] == {"count": "3"}


def test_hidden_text_is_read_and_told() -> None:
    body = p(r("话") + r("藏着的话", "<w:vanish/>"))
    assert text(body) == "话藏着的话\n"
    assert told(body) == {say.HIDDEN: {"count": "4", "sample": "藏着的话"}}


def test_what_is_not_read_is_told() -> None:
    inner = "<w:drawing><pic:pic/></w:drawing><w:drawing><pic:pic/></w:drawing><w:drawing><c:chart/></w:drawing>"
    found = told(p(f"<w:r>{inner}</w:r>") + p(r("今天开会，布置档案工作。" * 10)))
    assert found == {say.PICTURES: {"count": "2"}, say.UNREAD: {"kind": "chart", "count": "1"}}


def test_pictures_without_text_are_refused_and_those_with_hardly_any_are_told() -> None:
    pages = p("<w:r><w:drawing><pic:pic/></w:drawing></w:r>") * 10
    scan = outcome(pages)
    assert scan.value is None
    assert told(pages) == {say.SCANNED: {"file": "来稿.docx", "count": "10"}}
    assert told(p(r("在全市档案工作会议上的讲话")) + pages) == {say.MOSTLY_PICTURES: {"count": "10"}}


def test_prompts_of_a_form_and_signs_of_one_font_are_told() -> None:
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    sign = '<w:r><w:sym w:font="我的符号" w:char="F0AB"/></w:r>'
    found = told(p(prompt.format(r("单击此处")) + sign) + prompt.format(p("单击此处")))
    assert found == {say.PROMPTS: {"count": "2"}, say.UNKNOWN_SIGNS: {"count": "1"}}


def test_a_file_that_is_refused_gives_the_reason_alone() -> None:
    found = read_docx(b"%PDF-1.7", "来稿.docx")
    assert found.value is None
    assert [each.message for each in found.diagnostics] == [messages_reading.OTHER_FORMAT]


def test_broken_parts_beside_the_text_are_refused_too() -> None:
    found = outcome(p("话"), styles="<w:style>")
    assert [each.message for each in found.diagnostics] == [messages_reading.BROKEN_XML]
