"""The page: every character known by what made it."""

from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Byline, Count, Counted, Paragraph, Section, Slot, Speech, Strong, Text, Title
from draftkit.tree.page import Form, Made, Stretch, page_of, page_starts, page_text

POINT = Section(
    (Text("查隐患。"),),
    (Paragraph((Text("逐库逐点查。"),)), Paragraph((Strong((Text("边查"),)), Text("边改。")))),
    run_in=True,
)
SPEECH = Speech(
    (
        Title((Text("在动员会上的讲话"),)),
        Byline(()),
        Paragraph((Text("来了"), Slot("人数", "人", None), Text("，讲"), Count(Counted.PARTS), Text("点意见。"))),
        Section((Text("看清家底"),), (POINT,), Marker.CHINESE),
        Section((Text("走宽路子"),), (), Marker.CHINESE),
    )
)
PAGE = page_of(SPEECH)


def test_numbers_gaps_and_counts_are_written_out_and_known_as_such() -> None:
    assert page_text(PAGE).splitlines() == [
        "在动员会上的讲话",
        "来了【待填：人数（人）】，讲两点意见。",
        "一、看清家底",
        "查隐患。逐库逐点查。",
        "边查边改。",
        "二、走宽路子",
    ]
    assert [stretch.made for stretch in PAGE[1].stretches] == [
        Made.WORDS,
        Made.FIGURE,
        Made.WORDS,
        Made.COUNT,
        Made.WORDS,
    ]
    assert PAGE[2].stretches == (Stretch("一、", Made.NUMBER), Stretch("看清家底"))
    assert PAGE[4].stretches == (Stretch("边查", strong=True), Stretch("边改。"))


def test_what_shows_nothing_is_no_paragraph() -> None:
    assert [paragraph.form for paragraph in PAGE][:2] == [Form.TITLE, Form.PARAGRAPH]
    assert page_of(Speech(())) == ()


def test_a_point_and_the_paragraph_on_its_line_are_one() -> None:
    point = PAGE[3]
    assert (point.form, point.level, point.block, point.body) == (Form.POINT, 2, "1.1", "1.1.p1")
    assert [stretch.lead for stretch in point.stretches] == [True, False]
    assert (PAGE[4].form, PAGE[4].block, PAGE[4].body) == (Form.PARAGRAPH, "1.1.p2", "")


def test_paragraphs_start_behind_the_line_feed_of_the_one_before() -> None:
    starts = page_starts(PAGE)
    assert [page_text(PAGE)[at : at + 2] for at in starts] == ["在动", "来了", "一、", "查隐", "边查", "二、", ""]
    assert page_starts(()) == [0]
