"""Places of the returned document and of the issued page, one from the other."""

from tests.unit.review.compare_examples import FIRST, HOME, LAST, ONE, PAGE, TITLE, TWO, came_back

from draftkit.review.layout import laid_out
from draftkit.review.places import Places
from draftkit.tree.page import Form, Page, PageParagraph, Stretch, page_text
from draftkit.tree.returned import Spot

T, F, N, H, W, L = (f"{text}¶" for text in (TITLE, FIRST, ONE, HOME, TWO, LAST))
TEXT = page_text(PAGE)


def places(*lines: str, page: Page = PAGE) -> Places:
    return Places(page, laid_out(page, came_back(*lines)))


def test_an_offset_is_in_the_block_whose_words_stand_there() -> None:
    found = places(T, F, N, H, W, L)
    assert [found.block(at) for at in (0, len(TITLE), len(TITLE) + 1, len(TEXT) - 1, len(TEXT))] == [
        "t1",
        "t1",
        "p1",
        "2.p1",
        "2.p1",
    ]
    assert (found.block_before(0), found.block_before(len(T))) == ("", "t1")


def test_the_lead_and_the_body_of_a_point_are_blocks_of_their_own() -> None:
    point = PageParagraph("1.1", Form.POINT, 2, (Stretch("一是", lead=True), Stretch("查隐患。")), "1.1.p1")
    found = places("一是查隐患。¶", page=(point,))
    assert [found.block(at) for at in (0, 1, 2, 5)] == ["1.1", "1.1", "1.1.p1", "1.1.p1"]


def test_a_page_without_paragraphs_has_no_blocks() -> None:
    found = places("甲¶", page=())
    assert (found.block(0), found.block_before(0), found.paragraph(0)) == ("", "", None)


def test_what_stands_behind_new_words_is_found_at_its_issued_place() -> None:
    found = places(T, F, "[+王:新的一段。¶]", N, H.replace("要颗粒", "[+王:一定]要颗粒"), W, L)
    at = HOME.index("颗粒")
    assert found.issued_at(Spot(4, at + 2)) == TEXT.index("颗粒")
    assert found.issued_at(Spot(2, 3)) == TEXT.index(ONE)


def test_a_place_of_moved_words_is_where_they_were_issued() -> None:
    found = places(T, N, H, F, W, L)
    assert found.issued_at(Spot(3, 2)) == TEXT.index(FIRST) + 2


def test_words_are_those_that_are_left_unless_none_are() -> None:
    found = places(T, F, N, H.replace("提前", "[-王:提前][+王:抓紧]"), W, L)
    at = HOME.index("提前")
    assert found.words(Spot(3, at - 1), Spot(3, at + 4)) == "要抓紧"
    assert found.words(Spot(3, at), Spot(3, at + 2)) == "提前"
    assert found.words(Spot(2, 2), Spot(3, 3)) == "把家底看清\n临江市"


def test_the_length_of_a_paragraph_counts_all_that_stands_in_it() -> None:
    found = places(T.replace("秋收", "[-王:秋收][+王:秋种]"), F, N, H, W, L)
    assert found.length(0) == len(TITLE) + 2
    assert found.length(99) == 0


def test_every_place_of_an_unchanged_document_is_its_own() -> None:
    found = places(T, F, N, H, W, L)
    assert [found.issued_at(Spot(0, offset)) for offset in (0, 3, len(TITLE))] == [0, 3, len(TITLE)]
    assert found.issued_at(Spot(1, 0)) == len(TITLE) + 1
