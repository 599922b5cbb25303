"""Records of a Word file: both sides of every change are kept, and no view is taken."""

from collections.abc import Iterator

import pytest
from tests.unit.ooxml.word_files import by, p, r, relation, with_part, word

from draftkit.diagnostics import Outcome
from draftkit.ooxml import messages_reading as say
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.reading.document import WordDocument, read_word
from draftkit.ooxml.reading.model import (
    Anchor,
    Block,
    Bookmark,
    Control,
    ControlEdge,
    Edge,
    Foreign,
    Listed,
    Look,
    NoteKind,
    NoteMark,
    PageBreak,
    Paragraph,
    Table,
    TextBox,
    Track,
    Unread,
    Words,
)
from draftkit.ooxml.reading.views import Joined, View, in_view
from draftkit.tree.reading import Change

DATE = "2026-03-05T09:30:00Z"
INSERTED = Track(Change.INSERTED, "甲", DATE)
DELETED = Track(Change.DELETED, "乙", DATE)
BOX = "<w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent>"


def outcome(data: bytes) -> Outcome[WordDocument]:
    return read_word(open_package(data, "来稿.docx").unwrap())


def body(inner: str, **beside: str) -> tuple[Block, ...]:
    return outcome(word(inner, beside)).unwrap().body


def first(inner: str, **beside: str) -> Paragraph:
    block = body(inner, **beside)[0]
    assert isinstance(block, Paragraph)
    return block


def words(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every text, deleted ones too, in order."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from words(cell.blocks)
        else:
            for piece in block.pieces:
                if isinstance(piece, Words):
                    yield piece.text
                elif isinstance(piece, TextBox):
                    yield from words(piece.blocks)


def text(inner: str, **beside: str) -> str:
    return "".join(words(body(inner, **beside)))


def test_inserted_and_deleted_words_stand_side_by_side() -> None:
    found = first(p(r("新增") + by("ins", "二十") + by("del", "十", "乙") + r("户")))
    assert found.pieces == (
        Words("新增"),
        Words("二十", Look((INSERTED,))),
        Words("十", Look((DELETED,))),
        Words("户"),
    )


def test_an_insertion_deleted_again_has_both_tracks() -> None:
    found = first(p(by("ins", by("del", "暂且", "乙"))))
    assert found.pieces == (Words("暂且", Look((INSERTED, DELETED))),)


def test_both_ends_of_a_move_bear_its_name() -> None:
    def ends(kind: str, at: int) -> str:
        start = f'<w:{kind}RangeStart w:id="{at}" w:name="move1" w:author="甲"/>'
        return f'{start}{by(kind, r("整句"))}<w:{kind}RangeEnd w:id="{at}"/>'

    found = first(p(ends("moveFrom", 7) + r("。") + ends("moveTo", 8) + by("moveTo", r("又"))))
    assert found.pieces == (
        Words("整句", Look((Track(Change.MOVED_AWAY, "甲", DATE, "move1"),))),
        Words("。"),
        Words("整句", Look((Track(Change.MOVED_HERE, "甲", DATE, "move1"),))),
        Words("又", Look((Track(Change.MOVED_HERE, "甲", DATE),))),
    )


def test_changes_of_format_are_kept_on_run_paragraph_and_section() -> None:
    change = f'w:id="1" w:author="甲" w:date="{DATE}"'
    run = r("重点", f"<w:b/><w:rPrChange {change}><w:rPr/></w:rPrChange>")
    section = f"<w:sectPr><w:sectPrChange {change}/></w:sectPr>"
    found = first(p(run, f"<w:pPrChange {change}><w:pPr/></w:pPrChange>") + section)
    formatted = Track(Change.FORMATTED, "甲", DATE)
    assert found.pieces == (Words("重点", Look(restyled=formatted, strong=True)),)
    assert found.changes == (formatted, formatted)


def test_a_paragraph_mark_has_tracks_of_its_own() -> None:
    found = first(p("上", f"<w:rPr>{by('del', '', '乙')}</w:rPr>") + p("下"))
    assert found.mark == (DELETED,)


def test_a_view_joins_paragraphs_whose_mark_does_not_stand() -> None:
    blocks = body(
        p("上", f"<w:rPr>{by('del', '')}</w:rPr>") + p("下") + p("新", f"<w:rPr>{by('ins', '')}</w:rPr>") + p()
    )

    def shape(view: View) -> list[int]:
        return [len(each.parts) for each in in_view(blocks, view) if isinstance(each, Joined)]

    assert shape(View.ACCEPTED) == [2, 1, 1]
    assert shape(View.ORIGINAL) == [1, 1, 2]


def test_a_mark_that_does_not_stand_joins_nothing_across_a_table() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('格')}</w:tc></w:tr></w:tbl>"
    blocks = body(p("上", f"<w:rPr>{by('del', '')}</w:rPr>") + table + p("下"))
    found = list(in_view(blocks, View.ACCEPTED))
    assert [isinstance(each, Table) for each in found] == [False, True, False]
    assert isinstance(found[0], Joined)
    assert found[0].open_end


def test_rows_and_cells_have_tracks() -> None:
    row = (
        f"<w:tr><w:trPr>{by('ins', '')}</w:trPr><w:tc><w:tcPr>{by('cellDel', '', '乙')}</w:tcPr>{p('格')}</w:tc></w:tr>"
    )
    (table,) = body(f"<w:tbl>{row}</w:tbl>")
    assert isinstance(table, Table)
    assert table.rows[0].tracks == (INSERTED,)
    assert table.rows[0].cells[0].tracks == (DELETED,)


def test_special_characters_become_what_they_show() -> None:
    inner = (
        "<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:cr/><w:noBreakHyphen/><w:softHyphen/>"
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="zz"/><w:ptab/></w:r>'
    )
    assert text(p(inner)) == "一\t二\n三\n\u2011\u00ad✓\ufffd\t"


def test_a_page_break_is_no_line_break() -> None:
    found = first(p('<w:r><w:br w:type="page"/><w:br w:type="textWrapping"/></w:r>'))
    assert found.pieces == (PageBreak(), Words("\n"))


def test_blanks_round_a_text_count_only_where_they_are_preserved() -> None:
    inner = '<w:r><w:t> 一\n</w:t><w:t xml:space="preserve"> 二\n三 </w:t></w:r>'
    assert text(p(inner)) == "一 二 三 "


def test_bookmarks_keep_their_names_at_both_ends() -> None:
    inner = '<w:bookmarkStart w:id="3" w:name="_dk_1_p1"/>' + r("话") + '<w:bookmarkEnd w:id="3"/>'
    assert first(p(inner)).pieces == (
        Bookmark(Edge.START, "_dk_1_p1"),
        Words("话"),
        Bookmark(Edge.END, "_dk_1_p1"),
    )


def test_ends_of_ranges_between_paragraphs_go_to_the_next_and_at_last_to_the_last() -> None:
    start, end = '<w:bookmarkStart w:id="3" w:name="甲"/>', '<w:bookmarkEnd w:id="3"/>'
    blocks = body(p("前") + start + p("后") + end)
    found = [block.pieces for block in blocks if isinstance(block, Paragraph)]
    assert found == [(Words("前"),), (Bookmark(Edge.START, "甲"), Words("后"), Bookmark(Edge.END, "甲"))]


def test_comment_ranges_and_note_marks_are_kept() -> None:
    inner = (
        '<w:commentRangeStart w:id="0"/>' + r("数") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/>'
        '<w:footnoteReference w:id="2"/><w:endnoteReference w:id="3"/></w:r>'
    )
    assert first(p(inner)).pieces == (
        Anchor(Edge.START, "0"),
        Words("数"),
        Anchor(Edge.END, "0"),
        Anchor(Edge.POINT, "0"),
        NoteMark(NoteKind.FOOTNOTE, "2"),
        NoteMark(NoteKind.ENDNOTE, "3"),
    )


def test_a_content_control_in_a_paragraph_has_two_ends() -> None:
    properties = '<w:sdtPr><w:alias w:val="户数"/><w:tag w:val="f1"/><w:showingPlcHdr/></w:sdtPr>'
    control = Control("f1", "户数", placeholder=True)
    found = first(p(f"<w:sdt>{properties}<w:sdtContent>{r('12')}</w:sdtContent></w:sdt>"))
    assert found.pieces == (ControlEdge(Edge.START, control), Words("12"), ControlEdge(Edge.END, control))


@pytest.mark.parametrize(
    "inner",
    [
        "<w:sdt>{tag}<w:sdtContent>{p}</w:sdtContent></w:sdt>",
        "<w:tbl><w:tr><w:tc><w:sdt>{tag}<w:sdtContent>{p}</w:sdtContent></w:sdt></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:sdt>{tag}<w:sdtContent><w:tc>{p}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>",
        "<w:tbl><w:sdt>{tag}<w:sdtContent><w:tr><w:tc>{p}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>",
    ],
)
def test_a_content_control_round_paragraphs_cells_and_rows_is_kept_with_the_paragraph(inner: str) -> None:
    (block,) = body(inner.format(tag='<w:sdtPr><w:tag w:val="t"/></w:sdtPr>', p=p("话")))
    while isinstance(block, Table):
        (block,) = block.rows[0].cells[0].blocks
    assert block.controls == (Control("t"),)
    assert block.pieces == (Words("话"),)


@pytest.mark.parametrize(
    "inner",
    [
        "<w:hyperlink w:anchor='x'>{r}</w:hyperlink>",
        "<w:smartTag><w:smartTagPr/>{r}</w:smartTag>",
        "<w:customXml w:element='a'><w:customXmlPr/>{r}</w:customXml>",
        "<w:bdo w:val='ltr'>{r}</w:bdo>",
        "<wps:whatever><wps:more>{r}</wps:more></wps:whatever>",
        "<m:oMath><m:r><m:t>话</m:t></m:r></m:oMath>",
        "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>hua</w:t></w:r></w:rt><w:rubyBase>{r}</w:rubyBase></w:ruby>",
    ],
)
def test_words_inside_wrappers_are_read(inner: str) -> None:
    assert text(p(inner.format(r=r("话")))) == "话"


@pytest.mark.parametrize("wrapper", ["w:customXml", "wps:unknown", "w:smartTag", "w:ins"])
def test_paragraphs_inside_wrappers_are_read(wrapper: str) -> None:
    assert text(f"<{wrapper}>{p('话')}</{wrapper}>") == "话"


def test_words_outside_any_paragraph_are_read() -> None:
    assert text(r("话") + "<w:t>头</w:t>" + p("下")) == "话头下"


def test_where_a_link_leads_is_kept() -> None:
    links = (relation(9, "hyperlink", "http://example.invalid/x", "External"),)
    data = word(p(f'<w:hyperlink r:id="rId9" w:anchor="y">{r("此处")}</w:hyperlink>'), links=links)
    (block,) = outcome(data).unwrap().body
    assert isinstance(block, Paragraph)
    assert block.pieces == (Words("此处", Look(link="http://example.invalid/x#y")),)


def field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return mark.format("begin") + instruction + mark.format("separate") + result + mark.format("end")


def test_of_a_field_the_result_is_kept_and_not_the_instruction() -> None:
    assert first(p(field(" PAGE ", r("3")) + r("页"))).pieces == (Words("3", Look(field="PAGE")), Words("页"))
    simple = f'<w:fldSimple w:instr=" NUMPAGES ">{r("9")}</w:fldSimple>'
    assert first(p(simple)).pieces == (Words("9", Look(field="NUMPAGES")),)


def test_the_result_of_a_field_inside_an_instruction_is_instruction() -> None:
    inner = field("IF </w:instrText></w:r>" + field("DATE", r("今天")) + "<w:r><w:instrText>", r("好"))
    assert text(p(inner)) == "好"


def test_a_field_may_span_paragraphs() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>'
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    assert text(p(begin + separate + r("一")) + p(r("二") + end) + p("三")) == "一二三"


def test_a_field_that_never_ends_swallows_nothing() -> None:
    assert text(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("话")) + p("后")) == "话后"
    assert text(p('<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>' + r("话"))) == "话"


def test_of_alternatives_one_is_read() -> None:
    choice = f"<mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
    for inner in (choice + fallback, fallback, "<mc:Choice Requires='x'><w:drawing/></mc:Choice>" + fallback):
        found = first(p(f"<w:r><mc:AlternateContent>{inner}</mc:AlternateContent></w:r>"))
        assert [type(piece) for piece in found.pieces] == [TextBox]
        assert list(words((found,))) == ["框里"]


def test_a_box_in_a_box_is_read_once() -> None:
    inner = f"<w:txbxContent><w:p><w:r><w:pict>{BOX}</w:pict></w:r></w:p></w:txbxContent>"
    assert text(p(f"<w:r><w:pict>{inner}</w:pict></w:r>")) == "框里"


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ("<w:drawing><pic:pic/></w:drawing>", Foreign.PICTURE),
        ("<w:pict><v:shape><v:imagedata/></v:shape></w:pict>", Foreign.PICTURE),
        ("<w:drawing><c:chart/></w:drawing>", Foreign.CHART),
        ("<w:object><v:shape><v:imagedata/></v:shape></w:object>", Foreign.OBJECT),
        ("<w:drawing><a:t>字</a:t></w:drawing>", Foreign.DRAWN),
    ],
)
def test_what_is_not_read_is_named(inner: str, kind: Foreign) -> None:
    assert first(p(f"<w:r>{inner}</w:r>")).pieces == (Unread(kind),)


def test_an_imported_document_is_named() -> None:
    assert first('<w:altChunk r:id="rId1"/>').pieces == (Unread(Foreign.IMPORTED),)


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="c1"><w:name w:val="c1"/><w:basedOn w:val="c2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="c2"><w:name w:val="c2"/><w:basedOn w:val="c1"/></w:style>'
    '<w:style w:type="character" w:styleId="h"><w:name w:val="暗"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "name", "outline", "align"),
    [
        ("", "Normal", None, ""),
        ('<w:pStyle w:val="1"/>', "heading 1", 0, "center"),
        ('<w:pStyle w:val="x"/>', "我的标题", 0, "center"),
        ('<w:pStyle w:val="x"/><w:jc w:val="left"/><w:outlineLvl w:val="2"/>', "我的标题", 2, "left"),
        ('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', "heading 1", None, "center"),
        ('<w:pStyle w:val="c1"/>', "c1", None, ""),
        ('<w:pStyle w:val="missing"/><w:outlineLvl w:val="99999999999"/>', "", None, ""),
    ],
)
def test_a_paragraph_takes_from_its_styles_what_it_does_not_say(
    properties: str, name: str, outline: int | None, align: str
) -> None:
    found = first(p("话", properties), styles=STYLES)
    assert (found.style_name, found.outline, found.align) == (name, outline, align)


@pytest.mark.parametrize("properties", ["<w:vanish/>", '<w:rStyle w:val="h"/>'])
def test_hidden_words_are_kept_and_marked(properties: str) -> None:
    found = first(p(r("藏", properties) + r("显", '<w:vanish w:val="0"/>')), styles=STYLES)
    assert found.pieces == (Words("藏", Look(hidden=True)), Words("显"))


def test_a_paragraph_names_its_list() -> None:
    listed = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>'
    assert first(p("话", listed)).listed == Listed("5", 1)
    assert first(p("话", '<w:numPr><w:numId w:val="0"/></w:numPr>')).listed is None
    assert first(p("话")).listed is None


def test_comments_have_their_thread() -> None:
    comments = "".join(
        f'<w:comment w:id="{at}" w:author="{author}" w:initials="J" w:date="{DATE}"><w:p w14:paraId="{para}">'
        f"{r(says)}</w:p></w:comment>"
        for at, author, para, says in ((0, "甲", "0A", "核实"), (1, "乙", "0B", "已核"))
    )
    extended = '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/>'
    document = outcome(word(p("话"), {"comments": comments, "commentsExtended": extended})).unwrap()
    first_one, reply = document.comments
    assert (first_one.author, first_one.initials, first_one.date, first_one.done) == ("甲", "J", DATE, True)
    assert list(words(first_one.blocks)) == ["核实"]
    assert (first_one.parent, reply.parent, reply.done) == ("", "0", False)


def test_notes_and_furniture_are_read_and_separators_are_not() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{p("线")}</w:footnote><w:footnote w:id="1">{p("注")}</w:footnote>'
    )
    document = outcome(word(p("话"), {"footnotes": notes, "header1": p("眉"), "footer1": p("脚")})).unwrap()
    assert [(each.kind, each.identifier, *words(each.blocks)) for each in document.notes] == [("footnote", "1", "注")]
    assert [(each.kind, *words(each.blocks)) for each in document.furniture] == [("header", "眉"), ("footer", "脚")]


def test_a_part_that_is_named_and_missing_is_told() -> None:
    found = outcome(word(p("话"), links=(relation(9, "comments", "comments.xml"),)))
    assert found.value is not None
    assert [each.message for each in found.diagnostics] == [say.MISSING_PART]


@pytest.mark.parametrize(
    "data", [b"<w:document", b"", b"<a/>", b"\xff\xfe<", b'<?xml version="1.0" encoding="x-no"?><a/>']
)
def test_a_main_part_that_is_no_document_is_refused(data: bytes) -> None:
    found = outcome(with_part("word/document.xml", data))
    assert found.value is None
    assert found.diagnostics[0].message in (say.BROKEN_XML, say.NO_MAIN_PART)


@pytest.mark.parametrize("depth", [80, 240, 5000])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:smartTag>", "</w:smartTag>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
        ("<w:ins w:author='甲'>", "</w:ins>"),
    ],
)
def test_deep_nesting_is_read_or_refused(opening: str, closing: str, depth: int) -> None:
    times = depth // opening.count("<")
    found = outcome(word(opening * times + p("话") + closing * times))
    if found.value is None:
        assert found.diagnostics[0].message in (say.BROKEN_XML, say.TOO_DEEP)
        assert depth > 100
    else:
        assert "".join(words(found.value.body)) == "话"
