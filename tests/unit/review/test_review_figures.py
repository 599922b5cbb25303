"""Edits of what no words made."""

from dataclasses import replace

from tests.unit.review.compare_examples import FIRST, HOME, LI, PAGE, WANG

from draftkit.review.figures import stood_on, with_figures
from draftkit.review.items import Away, Here
from draftkit.review.model import Change
from draftkit.review.parts import Arrived, Part
from draftkit.review.pieces import Piece
from draftkit.review.replaced import Stood
from draftkit.tree.marks import figure_mark
from draftkit.tree.page import Made, page_text

TEXT = page_text(PAGE)
STOOD = stood_on(PAGE)
AT = TEXT.index("126人")
MARK = figure_mark("p1", 1)


def piece(words: str, text: str) -> Piece:
    at = TEXT.index(words)
    return Piece(at, at + len(words), text, Change.WORDING, WANG)


def put_in(at: int, text: str) -> Piece:
    return Piece(at, at, text, Change.WORDING, WANG)


def told(*parts: Part) -> list[tuple[Change, str, str, str]]:
    found = with_figures(parts, TEXT, STOOD)
    return [(each.change, TEXT[each.start : each.end], each.text, each.figure) for each in found if type(each) is Piece]


def test_what_no_words_made_is_known_by_its_place() -> None:
    assert STOOD[0] == Stood(AT, AT + 4, Made.FIGURE, "参会人数", "人", MARK)
    assert [(TEXT[each.start : each.end], each.made) for each in STOOD[1:]] == [
        ("两", Made.COUNT),
        ("一、", Made.NUMBER),
        ("二、", Made.NUMBER),
        ("【待填：烘干点数（处）】", Made.FIGURE),
    ]


def test_a_change_of_some_of_its_digits_is_a_change_of_the_whole_figure() -> None:
    assert told(piece("26", "30")) == [(Change.FIGURE, "126人", "130人", "参会人数")]


def test_a_digit_put_beside_a_figure_belongs_to_it_and_a_word_does_not() -> None:
    assert told(put_in(AT, "2")) == [(Change.FIGURE, "126人", "2126人", "参会人数")]
    assert told(put_in(AT, "约")) == [(Change.WORDING, "", "约", "")]


def test_among_several_new_numbers_the_one_in_the_bookmark_of_the_figure_is_its_value() -> None:
    typed = replace(piece("来了126人", "3批共130人"), bookmarked=((MARK, "130人"),))
    assert told(typed) == [(Change.WORDING, "来了", "3批共", ""), (Change.FIGURE, "126人", "130人", "参会人数")]
    assert [change for change, *_ in told(replace(typed, bookmarked=()))] == [Change.WORDING]


def test_a_sentence_in_the_place_of_a_figure_is_wording() -> None:
    assert told(piece("126人", "很多人，")) == [(Change.WORDING, "126人", "很多人，", "")]


def test_a_figure_typed_once_more_as_it_was_is_undone() -> None:
    assert told(piece("126人", "126人")) == [(Change.UNDONE, "", "126人", "")]


def test_words_around_a_figure_that_stayed_are_edits_by_themselves() -> None:
    assert told(piece("今天来了126人，讲", "今天到了126人，提")) == [
        (Change.WORDING, "来", "到", ""),
        (Change.WORDING, "讲", "提", ""),
    ]


def test_another_count_or_number_is_told_as_such_and_words_for_it_are_words() -> None:
    assert told(piece("两", "三")) == [(Change.NUMBER, "两", "三", "")]
    assert told(piece("两", "几")) == [(Change.WORDING, "两", "几", "")]


def test_an_edit_far_from_any_figure_stays_as_it_is() -> None:
    given = piece("提前", "抓紧")
    assert list(with_figures((given,), TEXT, STOOD)) == [given]


def test_a_figure_in_a_moved_paragraph_is_changed_there() -> None:
    start, end = TEXT.index(FIRST), TEXT.index(FIRST) + len(FIRST) + 1
    here = Arrived(TEXT.index(HOME), Here(start, end, ()), (piece("126", "130"),))
    away, arrived = with_figures((Away(start, end), here), TEXT, STOOD)
    assert away == Away(start, end)
    assert isinstance(arrived, Arrived)
    assert [(each.change, each.text) for each in arrived.inner] == [(Change.FIGURE, "130人")]


def test_a_number_one_put_in_where_another_took_the_figure_out_is_its_value_by_the_later_hand() -> None:
    gone, new = piece("126人", ""), replace(put_in(AT + 4, "130人"), hand=LI)
    (figure,) = with_figures((gone, new), TEXT, STOOD)
    assert isinstance(figure, Piece)
    assert (figure.change, figure.text, figure.hand) == (Change.FIGURE, "130人", LI)
    assert told(gone, put_in(AT + 4, "很多人")) == [
        (Change.WORDING, "126人", "", ""),
        (Change.WORDING, "", "很多人", ""),
    ]


def test_a_figure_and_a_count_changed_at_one_stroke_are_two_edits() -> None:
    assert told(piece("126人，讲两", "130人，讲三")) == [
        (Change.FIGURE, "126人", "130人", "参会人数"),
        (Change.NUMBER, "两", "三", ""),
    ]
