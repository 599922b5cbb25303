"""Where the blocks of a page stand."""

from tests.unit.review.review_examples import PAGE

from draftkit.review.whereabouts import Whereabouts, whereabouts
from draftkit.tree.page import Form, Made, PageParagraph, Stretch
from draftkit.tree.reading import Role


def test_every_block_has_its_part_and_numbers() -> None:
    places = whereabouts(PAGE)
    assert places["t1"] == Whereabouts(Role.TITLE)
    assert places["p1"] == Whereabouts(Role.OPENING)
    assert places["1.p1"] == Whereabouts(Role.BODY, "一、", "一、把家底看清")
    assert places["2"] == Whereabouts(Role.HEADING, "二、", "二、把路子走宽")


def test_a_point_has_the_numbers_above_it_and_its_body_too() -> None:
    lead = (Stretch("（一）", Made.NUMBER, lead=True), Stretch("办好茶厂。", lead=True))
    point = PageParagraph("2.1", Form.POINT, 2, (*lead, Stretch("要细。")), "2.1.p1")
    closing = PageParagraph("p2", Form.PARAGRAPH, 0, (Stretch("谢谢大家！"),))
    places = whereabouts((*PAGE, point, closing))
    assert places["2.1"] == Whereabouts(Role.REQUIREMENT, "二、（一）", "二、把路子走宽")
    assert places["2.1.p1"] == Whereabouts(Role.BODY, "二、（一）", "二、把路子走宽")
    assert places["p2"] == Whereabouts(Role.CLOSING)


def test_a_part_without_a_number_goes_by_its_first_words() -> None:
    heading = PageParagraph("3", Form.HEADING, 1, (Stretch("关于今后一个时期茶产业发展的几点打算"),))
    assert whereabouts((heading,))["3"].numbers == "关于今后一个时期茶产业发…"
