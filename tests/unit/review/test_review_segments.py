"""Two texts as one."""

from draftkit.review.model import Kept, New, Splice
from draftkit.review.segments import paragraphs, segments, splices_between, text_after, text_before
from draftkit.tree.difference import Fate, Segment

TEXT = "甲乙丙\n丁戊\n己\n"


def test_what_stays_goes_and_comes_stands_in_order() -> None:
    found = segments(TEXT, splices_between(TEXT, "甲子丙\n丁戊\n己\n"))
    assert found == (
        Segment("甲"),
        Segment("乙", Fate.GOES),
        Segment("子", Fate.COMES),
        Segment("丙\n丁戊\n己\n"),
    )


def test_both_texts_can_be_read_from_it() -> None:
    for after in (TEXT, "", "全是新的\n", "甲乙丙丁戊\n己\n", "甲乙\n丙\n丁戊\n己\n"):
        found = segments(TEXT, splices_between(TEXT, after))
        assert text_before(found) == TEXT
        assert text_after(found) == after


def test_words_that_move_have_a_number_where_they_go_and_where_they_come() -> None:
    found = segments(TEXT, (Splice(4, 7), Splice(0, 0, (Kept(4, 7), New("新\n")))))
    assert found == (
        Segment("丁戊\n", Fate.COMES, 1),
        Segment("新\n", Fate.COMES),
        Segment("甲乙丙\n"),
        Segment("丁戊\n", Fate.GOES, 1),
        Segment("己\n"),
    )


def test_what_was_reworded_in_a_moved_paragraph_goes_from_its_old_place_and_comes_to_its_new_one() -> None:
    move = Splice(4, 7), Splice(0, 0, (Kept(4, 7),))
    assert segments(TEXT, (*move, Splice(5, 6, (New("庚"),)))) == (
        Segment("丁", Fate.COMES, 1),
        Segment("庚", Fate.COMES),
        Segment("\n", Fate.COMES, 1),
        Segment("甲乙丙\n"),
        Segment("丁", Fate.GOES, 1),
        Segment("戊", Fate.GOES),
        Segment("\n", Fate.GOES, 1),
        Segment("己\n"),
    )


def test_what_moved_within_a_moved_stretch_has_a_number_of_its_own() -> None:
    outer = Splice(0, 7), Splice(9, 9, (Kept(0, 7),))
    inner = Splice(4, 7), Splice(0, 0, (Kept(4, 7),), 1)
    found = segments(TEXT, (*outer, *inner))
    assert text_before(found) == TEXT
    assert text_after(found) == "丁戊\n己\n甲乙丙\n"
    assert {(each.text, each.fate, each.move) for each in found if each.move} == {
        ("甲乙丙\n", Fate.GOES, 2),
        ("丁戊\n", Fate.GOES, 1),
        ("丁戊\n", Fate.COMES, 1),
        ("甲乙丙\n", Fate.COMES, 2),
    }


def test_splices_at_one_place_stand_in_the_order_of_their_rank() -> None:
    splices = (Splice(9, 9, (New("二\n"),), 1), Splice(9, 9, (New("一\n"),)))
    assert text_after(segments(TEXT, splices)) == TEXT + "一\n二\n"


def test_a_text_that_does_not_change_is_one_segment() -> None:
    assert segments(TEXT, ()) == (Segment(TEXT),)
    assert segments("", ()) == ()


def test_segments_are_parted_where_paragraphs_end() -> None:
    found = segments(TEXT, splices_between(TEXT, "甲乙丙丁戊\n己\n庚\n"))
    assert [["".join(each.text for each in line), line[-1].fate] for line in paragraphs(found)] == [
        ["甲乙丙\n", Fate.GOES],
        ["丁戊\n", Fate.STAYS],
        ["己\n", Fate.STAYS],
        ["庚\n", Fate.COMES],
    ]


def test_a_text_without_a_last_line_feed_keeps_its_last_paragraph() -> None:
    assert list(paragraphs((Segment("甲\n乙"),))) == [(Segment("甲"), Segment("\n")), (Segment("乙"),)]
