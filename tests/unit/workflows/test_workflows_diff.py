"""What one version of a speech has otherwise than another."""

from draftkit.review.shown import Fate
from draftkit.review.whereabouts import Whereabouts
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Paragraph, Section, Speech, Text, Title
from draftkit.tree.page import Form, Page, page_of
from draftkit.tree.reading import Role
from draftkit.workflows.diff import page_rows, text_rows


def page(*lines: str, lead: str = "抓落实") -> Page:
    section = Section((Text(lead),), tuple(Paragraph((Text(line),)) for line in lines), Marker.CHINESE)
    return page_of(Speech((Title((Text("讲话"),)), section)))


def test_every_paragraph_of_both_versions_stands_once_in_the_order_of_the_newer_one() -> None:
    rows = page_rows(page("茶园要管好。", "茶厂要办好。"), page("茶园要管住。", "新的一段。", "茶厂要办好。"))
    assert ["".join(each.text for each in row.segments if each.fate is not Fate.GOES) for row in rows] == [
        "讲话\n",
        "一、抓落实\n",
        "茶园要管住。\n",
        "新的一段。\n",
        "茶厂要办好。\n",
    ]
    assert [row.is_changed for row in rows] == [False, False, True, True, False]


def test_a_row_knows_its_paragraphs_and_its_place() -> None:
    rows = page_rows(page("茶园要管好。", "茶厂要办好。"), page("茶园要管好。"))
    heading, stays, gone = rows[1:]
    assert heading.after is not None
    assert (heading.after.form, heading.place) == (Form.HEADING, Whereabouts(Role.HEADING, "一、", "一、抓落实"))
    assert stays.before is not None
    assert stays.after is not None
    assert stays.before.block == stays.after.block == "1.p1"
    assert gone.before is not None
    assert (gone.before.block, gone.after) == ("1.p2", None)
    assert gone.place == Whereabouts(Role.BODY, "一、", "一、抓落实")


def test_the_place_is_that_of_the_newer_version() -> None:
    rows = page_rows(page("茶园。"), page("茶园。", lead="抓到底"))
    assert rows[-1].place == Whereabouts(Role.BODY, "一、", "一、抓到底")


def test_paragraphs_that_were_split_or_joined_are_told_by_their_ends() -> None:
    rows = page_rows(page("茶园要管好。茶厂要办好。"), page("茶园要管好。", "茶厂要办好。"))
    assert [row.segments[-1].fate for row in rows[2:]] == [Fate.COMES, Fate.STAYS]
    back = page_rows(page("茶园要管好。", "茶厂要办好。"), page("茶园要管好。茶厂要办好。"))
    assert [row.segments[-1].fate for row in back[2:]] == [Fate.GOES, Fate.STAYS]


def test_equal_pages_have_no_changed_row() -> None:
    assert not any(row.is_changed for row in page_rows(page("茶园。"), page("茶园。")))
    assert page_rows((), ()) == ()


def test_texts_that_are_no_pages_are_compared_by_lines() -> None:
    rows = text_rows("# 讲话\n\n甲\n", "# 讲话\n\n乙\n")
    assert [row.is_changed for row in rows] == [False, False, True]
    assert rows[2].place is None
