"""What one version of a speech has otherwise than another."""

from draftkit.review.whereabouts import Whereabouts
from draftkit.tree.difference import Fate, Row
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Paragraph, Section, Speech, Text, Title
from draftkit.tree.page import Form, Page, page_of
from draftkit.tree.reading import Role
from draftkit.workflows.versions.diff import page_difference, text_difference


def page(*lines: str, lead: str = "抓落实") -> Page:
    section = Section((Text(lead),), tuple(Paragraph((Text(line),)) for line in lines), Marker.CHINESE)
    return page_of(Speech((Title((Text("讲话"),)), section)))


def newer(row: Row) -> str:
    return "".join(each.text for each in row.segments if each.fate is not Fate.GOES)


def test_every_paragraph_of_both_versions_stands_once_in_the_order_of_the_newer_one() -> None:
    found = page_difference(page("茶园要管好。", "茶厂要办好。"), page("茶园要管住。", "新的一段。", "茶厂要办好。"))
    assert [newer(row) for row in found.rows] == [
        "讲话\n",
        "一、抓落实\n",
        "茶园要管住。\n",
        "新的一段。\n",
        "茶厂要办好。\n",
    ]
    assert [row.is_changed for row in found.rows] == [False, False, True, True, False]


def test_a_row_knows_its_paragraphs_and_its_place() -> None:
    found = page_difference(page("茶园要管好。", "茶厂要办好。"), page("茶园要管好。"))
    heading, stays, gone = found.rows[1:]
    assert heading.after is not None
    assert heading.after.form is Form.HEADING
    assert found.place_of(heading) == Whereabouts(Role.HEADING, "一、", "一、抓落实")
    assert stays.before is not None
    assert stays.after is not None
    assert stays.before.block == stays.after.block == "1.p1"
    assert gone.before is not None
    assert (gone.before.block, gone.after) == ("1.p2", None)
    assert found.place_of(gone) == Whereabouts(Role.BODY, "一、", "一、抓落实")


def test_the_place_is_that_of_the_newer_version() -> None:
    found = page_difference(page("茶园。"), page("茶园。", lead="抓到底"))
    assert found.place_of(found.rows[-1]) == Whereabouts(Role.BODY, "一、", "一、抓到底")


def test_paragraphs_that_were_split_or_joined_are_told_by_their_ends() -> None:
    whole, parts = page("茶园要管好。茶厂要办好。"), page("茶园要管好。", "茶厂要办好。")
    split = page_difference(whole, parts).rows[2:]
    assert [row.segments[-1].fate for row in split] == [Fate.COMES, Fate.STAYS]
    assert [row.begins for row in split] == [(0, 0), (6, 0)]
    joined = page_difference(parts, whole).rows[2:]
    assert [row.segments[-1].fate for row in joined] == [Fate.GOES, Fate.STAYS]
    assert [row.begins for row in joined] == [(0, 0), (0, 6)]


def test_a_paragraph_that_moved_is_known_by_its_number_at_both_places() -> None:
    one, two, three = (f"{each}要一年一年管下去，不能松手。" for each in ("茶园的事", "账目的事", "路上的灯"))
    found = page_difference(page(one, two, three), page(three, one, two))
    moved = [(segment.fate, segment.move) for row in found.changed for segment in row.segments]
    assert {move for _, move in moved} == {1}
    assert {fate for fate, _ in moved} == {Fate.COMES, Fate.GOES}


def test_what_was_reworded_in_a_paragraph_that_moved_is_told_and_the_rest_still_moved() -> None:
    one, two, three = (f"{each}要一年一年管下去，不能松手。" for each in ("茶园的事", "账目的事", "路上的灯"))
    found = page_difference(page(one, two, three), page(three.replace("松手", "停步"), one, two))
    came, gone = found.changed
    assert [(segment.text, segment.fate, segment.move) for segment in came.words] == [
        ("路上的灯要一年一年管下去，不能", Fate.COMES, 1),
        ("停步", Fate.COMES, 0),
        ("。", Fate.COMES, 1),
    ]
    assert [segment.move for segment in gone.words] == [1, 0, 1]


def test_equal_pages_have_no_changed_row() -> None:
    assert not page_difference(page("茶园。"), page("茶园。")).changed
    assert page_difference((), ()).rows == ()
    assert len(page_difference((), page("茶园。")).changed) == 3


def test_texts_that_are_no_pages_are_compared_by_lines() -> None:
    found = text_difference("# 讲话\n\n甲\n", "# 讲话\n\n乙\n")
    assert [row.is_changed for row in found.rows] == [False, False, True]
    assert found.place_of(found.rows[2]) is None
