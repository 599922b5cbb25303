"""What takes the place of a figure or a number, cut from new words around it."""

from draftkit.review.replaced import Stood, inmost, is_number, spans
from draftkit.tree.page import Made

FIGURE = Stood(2, 6, Made.FIGURE, "到会人数", "人", "_dk_p1_f1")


def test_a_figure_is_the_number_among_as_many_numbers() -> None:
    assert spans("来了126人，", "到会130人，", [FIGURE], ()) == [(2, 6)]
    assert spans("来了126人，", "到会的很多，", [FIGURE], ()) is None


def test_a_figure_that_is_still_there_is_itself() -> None:
    assert spans("来了126人，", "先后有3批，共126人，", [FIGURE], ()) == [(7, 11)]


def test_a_figure_is_known_by_its_bookmark_where_numbers_do_not_tell() -> None:
    assert spans("来了126人，", "3批共130人，", [FIGURE], [("_dk_p1_f1", "130人")]) == [(3, 7)]


def test_a_gap_is_filled_with_the_one_number() -> None:
    gap = Stood(0, 8, Made.FIGURE, "户数", "户")
    assert spans("【待填：户数户】已搬", "31户都搬", [gap], ()) == [(0, 3)]


def test_a_number_of_a_section_is_known_by_its_form() -> None:
    assert spans("一、把家底", "（二）看清", [Stood(0, 2, Made.NUMBER)], ()) == [(0, 3)]
    assert inmost("一、", "（二）再", Made.NUMBER) == (0, 3)
    assert inmost("一、", "（二）", Made.NUMBER) is None


def test_words_before_a_number_are_cut_off_but_not_what_belongs_to_it() -> None:
    assert inmost("126人", "约130人", Made.FIGURE) == (1, 5)
    assert inmost("3%", "负3%", Made.FIGURE) is None
    assert inmost("126人", "一批人", Made.FIGURE) is None


def test_words_beside_a_figure_that_still_stands_are_cut_off() -> None:
    assert inmost("区城管局", "区城管局会同各街道", Made.FIGURE) == (0, 4)
    assert inmost("区城管局", "由区城管局", Made.FIGURE) == (1, 5)
    assert inmost("126人", "126人以上", Made.FIGURE) == (0, 4)


def test_what_makes_another_number_of_a_figure_or_fills_its_gap_belongs_to_it() -> None:
    assert inmost("126", "126万", Made.FIGURE) is None
    assert inmost("3%", "13%", Made.FIGURE) is None
    assert inmost("三年", "十三年", Made.FIGURE) is None
    assert inmost("【待填：单位】", "【待填：单位】区城管局", Made.FIGURE) is None


def test_only_numbers_are_numbers() -> None:
    assert all(map(is_number, ("三", "三、", "12", "（二）", "")))
    assert not any(map(is_number, ("几", "三声、", "头一条、")))
