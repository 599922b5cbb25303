"""The issued text with splices woven in."""

import pytest

from draftkit.review.model import Kept, New, Splice
from draftkit.review.weave import Strand, goes_along, woven
from draftkit.tree.difference import Fate
from draftkit.tree.returned import PLAIN


def test_what_stays_goes_and_comes_stands_in_the_order_of_reading() -> None:
    assert list(woven(9, (Splice(2, 4, (New("甲\n"),), looks=(PLAIN,)),))) == [
        Strand(Kept(0, 2)),
        Strand(Kept(2, 4), Fate.GOES),
        Strand(New("甲\n"), Fate.COMES, looks=(PLAIN,)),
        Strand(Kept(4, 9)),
    ]
    assert list(woven(0, ())) == []


def test_of_what_moved_the_words_that_were_taken_out_do_not_arrive() -> None:
    move = Splice(0, 5), Splice(9, 9, (Kept(0, 5),))
    assert list(woven(9, (*move, Splice(1, 3, (New("甲"),))))) == [
        Strand(Kept(0, 1), Fate.GOES, 1),
        Strand(Kept(1, 3), Fate.GOES),
        Strand(Kept(3, 5), Fate.GOES, 1),
        Strand(Kept(5, 9)),
        Strand(Kept(0, 1), Fate.COMES, 1),
        Strand(New("甲"), Fate.COMES),
        Strand(Kept(3, 5), Fate.COMES, 1),
    ]


def test_without_the_move_the_same_splice_changes_the_words_where_they_were_issued() -> None:
    assert list(woven(5, (Splice(1, 3, (New("甲"),)),))) == [
        Strand(Kept(0, 1)),
        Strand(Kept(1, 3), Fate.GOES),
        Strand(New("甲"), Fate.COMES),
        Strand(Kept(3, 5)),
    ]


def test_what_is_put_in_stands_before_what_goes_from_its_place_whatever_the_ranks() -> None:
    found = woven(4, (Splice(1, 3, (), 1), Splice(1, 1, (New("甲"),), 7)))
    assert [strand.fate for strand in found] == [Fate.STAYS, Fate.COMES, Fate.GOES, Fate.STAYS]


def test_splices_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap at 2"):
        list(woven(9, (Splice(0, 3), Splice(2, 4))))


def test_what_goes_along_with_a_move_lies_inside_it() -> None:
    source = Splice(10, 20)
    assert goes_along(Splice(12, 12, (New("甲"),)), source)
    assert goes_along(Splice(10, 10, (New("甲"),)), source)
    assert goes_along(Splice(15, 20), source)
    assert not goes_along(Splice(9, 15), source)
    assert not goes_along(Splice(10, 10, (New("甲\n"),)), source)
    assert not goes_along(Splice(20, 20, (New("甲"),)), source)
    assert not goes_along(Splice(10, 20), source)
