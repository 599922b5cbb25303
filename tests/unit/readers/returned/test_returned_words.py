"""Words of both views, who changed them, and the marks of paragraphs."""

import pytest
from tests.unit.ooxml.word_files import by, p, r, word

from draftkit.readers.returned import read_returned
from draftkit.tree.page import Form
from draftkit.tree.returned import Blank, Hand, Look, Marked, Returned, ReturnedParagraph

WHEN = "2026-03-05T09:30:00Z"
JIA, YI = Hand("甲", WHEN), Hand("乙", WHEN)


def returned(body: str, **beside: str) -> Returned:
    return read_returned(word(body, beside), "终稿.docx").unwrap()


def paragraphs(body: str, **beside: str) -> tuple[ReturnedParagraph, ...]:
    return returned(body, **beside).paragraphs


def marked(body: str) -> list[Marked]:
    return [each for paragraph in paragraphs(body) for each in paragraph.marked]


def bookmarked(name: str, inner: str, at: int = 7) -> str:
    return f'<w:bookmarkStart w:id="{at}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{at}"/>'


def mark(tag: str, author: str = "甲") -> str:
    return f'<w:rPr><w:{tag} w:id="3" w:author="{author}" w:date="{WHEN}"/></w:rPr>'


def test_words_are_read_paragraph_by_paragraph_with_their_bookmarks() -> None:
    body = p(bookmarked("_dk_b1", r("同志们："))) + p(bookmarked("_dk_p1", r("今天") + r("开会。")))
    assert paragraphs(body) == (
        ReturnedParagraph((Marked("同志们："),), ("_dk_b1",)),
        ReturnedParagraph((Marked("今天开会。"),), ("_dk_p1",)),
    )


def test_an_insertion_and_a_deletion_stand_side_by_side_with_their_hands() -> None:
    body = p(r("要") + by("del", "抓好") + by("ins", "抓紧抓实", "乙") + r("落实。"))
    assert marked(body) == [Marked("要"), Marked("抓好", deleted=JIA), Marked("抓紧抓实", YI), Marked("落实。")]


def test_what_one_put_in_and_another_took_out_has_both_hands() -> None:
    body = p(r("要") + by("ins", by("del", "认真", "乙")) + r("落实。"))
    assert marked(body) == [Marked("要"), Marked("认真", inserted=JIA, deleted=YI), Marked("落实。")]


def test_both_ends_of_a_move_have_its_name_and_so_have_the_marks() -> None:
    away = (
        p(f'<w:moveFromRangeStart w:id="1" w:name="move9"/>{by("moveFrom", "二是抓安全。")}', mark("moveFrom"))
        + '<w:moveFromRangeEnd w:id="1"/>'
    )
    here = p(
        f'<w:moveToRangeStart w:id="2" w:name="move9"/>{by("moveTo", "二是抓安全。")}<w:moveToRangeEnd w:id="2"/>',
        mark("moveTo"),
    )
    gone, _, come = paragraphs(away + p("一是抓生产。") + here)
    assert gone.marked == (Marked("二是抓安全。", deleted=JIA, move="move9"),)
    assert (gone.deleted, gone.move) == (JIA, "move9")
    assert come.marked == (Marked("二是抓安全。", inserted=JIA, move="move9"),)
    assert (come.inserted, come.move) == (JIA, "move9")


def test_a_move_whose_other_end_is_gone_is_a_deletion() -> None:
    body = p(f'<w:moveFromRangeStart w:id="1" w:name="move9"/>{by("moveFrom", "二是抓安全。")}', mark("moveFrom"))
    (gone,) = paragraphs(body + p("一是抓生产。"))[:1]
    assert gone.marked == (Marked("二是抓安全。", deleted=JIA),)
    assert (gone.deleted, gone.move) == (JIA, "")


def test_the_mark_of_a_paragraph_that_was_split_or_joined_has_a_hand() -> None:
    split, joined, last = paragraphs(p("前半。", mark("ins")) + p("后半。", mark("del", "乙")) + p("下一段。"))
    assert (split.inserted, split.deleted) == (JIA, None)
    assert (joined.inserted, joined.deleted) == (None, YI)
    assert (last.inserted, last.deleted) == (None, None)


def test_changes_of_format_are_told_of_words_and_paragraphs() -> None:
    change = f'w:id="1" w:author="甲" w:date="{WHEN}"'
    run = r("重点", f"<w:b/><w:rPrChange {change}><w:rPr/></w:rPrChange>")
    (found,) = paragraphs(p(r("抓") + run, f"<w:pPrChange {change}><w:pPr/></w:pPrChange>"))
    assert found.marked == (Marked("抓"), Marked("重点", restyled=JIA))
    assert found.formatted == (JIA,)


def test_a_figure_is_known_by_its_bookmark_inside_that_of_its_paragraph() -> None:
    control = f"<w:sdt><w:sdtPr><w:tag w:val='人数'/></w:sdtPr><w:sdtContent>{r('99')}</w:sdtContent></w:sdt>"
    inner = r("转移") + bookmarked("_dk_p1_f1", control, 8) + r("人")
    (found,) = paragraphs(p(bookmarked("_dk_p1", inner)))
    assert found.marked == (Marked("转移"), Marked("99", bookmark="_dk_p1_f1"), Marked("人"))
    assert found.bookmarks == ("_dk_p1",)


def controlled(inner: str) -> str:
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    "inner",
    [
        bookmarked("_dk_p1_f1", controlled(r("99"))),
        controlled(bookmarked("_dk_p1_f1", r("99"))),
        controlled(bookmarked("_dk_p1_f1", r("9")) + r("9")),
        controlled(bookmarked("_dk_p1_f1", "") + r("99")),
        bookmarked("_dk_p1_f1", controlled(r("9")) + r("9")),
        controlled(controlled(bookmarked("_dk_p1_f1", r("9")) + r("9"))),
    ],
)
def test_a_figure_ends_where_its_bookmark_and_its_control_do(inner: str) -> None:
    figure = Marked("99", bookmark="_dk_p1_f1")
    assert marked(p(r("转移") + inner + r("人"))) == [Marked("转移"), figure, Marked("人")]


def test_a_bookmark_in_the_middle_of_a_control_has_only_its_own_words() -> None:
    inner = controlled(r("约") + bookmarked("_dk_p1_f1", r("99")) + r("人"))
    assert marked(p(inner)) == [Marked("约"), Marked("99", bookmark="_dk_p1_f1"), Marked("人")]


def test_a_figure_whose_bookmark_never_ends_ends_with_its_paragraph() -> None:
    body = p(r("转移") + '<w:bookmarkStart w:id="8" w:name="_dk_p1_f1"/>' + r("99人")) + p("下一段。")
    assert marked(body)[-1] == Marked("下一段。")


def test_a_field_emptied_by_the_reviewer_says_nothing_though_it_shows_a_prompt() -> None:
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("请点击此处") + "</w:sdtContent></w:sdt>"
    assert marked(p(r("转移") + prompt + r("人"))) == [Marked("转移人")]


def test_a_bookmark_belongs_to_the_paragraph_of_its_first_word() -> None:
    body = p('<w:bookmarkStart w:id="7" w:name="_dk_p1"/>') + p(r("一句。") + '<w:bookmarkEnd w:id="7"/>')
    assert paragraphs(body) == (ReturnedParagraph((Marked("一句。"),), ("_dk_p1",)),)


def test_the_bookmark_of_a_copy_is_none_that_was_issued() -> None:
    body = p(bookmarked("_dk_p1", r("一句。"))) + p(bookmarked("_dk_p1_Copy_1", r("一句。"), 8))
    assert [each.bookmarks for each in paragraphs(body)] == [("_dk_p1",), ()]


def test_the_bookmarks_of_joined_paragraphs_are_told_in_order() -> None:
    body = p(bookmarked("_dk_p1", r("一。")) + bookmarked("_dk_p2", r("二。"), 8) + bookmarked("别人的", r("三。"), 9))
    assert paragraphs(body) == (ReturnedParagraph((Marked("一。二。三。"),), ("_dk_p1", "_dk_p2")),)


def test_a_soft_break_ends_a_paragraph_by_the_hand_that_put_it_in() -> None:
    broken = f'<w:ins w:id="1" w:author="甲" w:date="{WHEN}"><w:r><w:br/></w:r></w:ins>'
    assert paragraphs(p(r("前") + broken + r("后"))) == (
        ReturnedParagraph((Marked("前"),), inserted=JIA),
        ReturnedParagraph((Marked("后"),)),
    )


@pytest.mark.parametrize(
    ("body", "blanks"),
    [
        (p("一。") + p() + p("二。"), ()),
        (p("一。") + p(r("　 ")) + p(r("　　二。 ")), ()),
        (p("一。") + p(by("ins", "  ")) + p(r("二。") + by("ins", " ")), (JIA, JIA)),
        (p("一。", mark("ins")) + p() + p("二。"), (JIA,)),
        (p("一。") + p("", mark("del")) + p("二。"), (JIA,)),
        (p("一。", mark("ins")) + p("", mark("del", "乙")) + p("二。"), (JIA, YI)),
    ],
)
def test_empty_paragraphs_and_blanks_at_edges_are_left_out_and_their_changes_told(
    body: str, blanks: tuple[Hand, ...]
) -> None:
    found = returned(body)
    assert found.paragraphs == (ReturnedParagraph((Marked("一。"),)), ReturnedParagraph((Marked("二。"),)))
    assert tuple(each.hand for each in found.blanks) == blanks


def test_blanks_are_told_at_their_place() -> None:
    body = p("", mark("ins")) + p("一。") + p(r("二。") + by("ins", " ", "乙")) + p("", mark("del"))
    assert returned(body).blanks == (Blank(JIA, -1), Blank(YI, 1), Blank(JIA, 1))


def test_a_paragraph_deleted_with_its_mark_before_an_empty_line_is_one_change() -> None:
    found = returned(p("一。") + p(by("del", "二。"), mark("del")) + p() + p("三。"))
    assert found.paragraphs[1] == ReturnedParagraph((Marked("二。", deleted=JIA),))
    assert found.blanks == ()


def test_an_empty_line_between_two_inserted_paragraphs_does_not_join_them_in_the_original() -> None:
    body = p("旧。", mark("ins")) + p("", mark("ins")) + p(by("ins", "新。")) + p("后。")
    found = returned(body)
    assert [(each.text, each.inserted) for each in found.paragraphs] == [("旧。", JIA), ("新。", None), ("后。", None)]
    assert found.blanks == ()


def test_a_blank_that_stands_inside_a_paragraph_of_one_view_is_kept() -> None:
    body = p("green", mark("ins")) + p(" hills")
    assert [each.text for each in paragraphs(body)] == ["green", " hills"]


def test_the_indent_somebody_typed_before_a_new_paragraph_is_left_out() -> None:
    body = p("旧。", mark("ins")) + p(by("ins", "　　新。"))
    found = returned(body)
    assert [each.text for each in found.paragraphs] == ["旧。", "新。"]
    assert found.blanks == ()


STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId="{at}"><w:name w:val="{name}"/>{more}</w:style>'
    for at, kind, name, more in (
        ("a", "paragraph", "讲话标题", ""),
        ("DkByline", "paragraph", "随便", ""),
        ("c", "paragraph", "heading 2", ""),
        ("d", "paragraph", "三级标题", "<w:pPr><w:outlineLvl w:val='2'/></w:pPr>"),
        ("e", "paragraph", "toc 1", ""),
        ("f", "character", "段首要点", "<w:rPr><w:b/></w:rPr>"),
        ("g", "paragraph", "黑", "<w:rPr><w:b/></w:rPr>"),
    )
)


@pytest.mark.parametrize(
    ("style", "inner", "look"),
    [
        ("a", r("在会上的讲话"), Look(Form.TITLE)),
        ("DkByline", r("市长"), Look(Form.BYLINE)),
        ("c", r("抓落实"), Look(Form.HEADING, 2)),
        ("d", r("抓落实", "<w:b/>"), Look(Form.HEADING, 3)),
        ("x", r("　　") + r("抓落实。", '<w:rStyle w:val="f"/>') + r("要细。"), Look(Form.POINT, lead=4)),
        ("x", by("del", r("旧", tag="delText")) + r("抓。", "<w:b/>") + r("要细。"), Look(Form.POINT, lead=2)),
        ("x", r("全段加粗。", "<w:b/>"), Look()),
        ("g", r("抓落实。"), Look()),
        ("x", r("平常。"), Look()),
    ],
)
def test_a_paragraph_looks_as_its_style_or_its_bold_lead_says(style: str, inner: str, look: Look) -> None:
    (found,) = paragraphs(p(inner, f'<w:pStyle w:val="{style}"/>'), styles=STYLES)
    assert found.look == look


def test_an_automatic_number_is_told_and_is_no_word() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1">'
    lists += '<w:abstractNumId w:val="1"/></w:num>'
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("抓生产", listed) + p("抓合并", listed + mark("del")) + p("抓安全", listed)
    found = paragraphs(body, numbering=lists)
    assert [(each.text, each.look.number) for each in found] == [("抓生产", "一、"), ("抓合并", ""), ("抓安全", "二、")]
