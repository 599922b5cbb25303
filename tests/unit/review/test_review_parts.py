"""What was done to the page, in its order."""

from draftkit.review.items import Atom, Away, Became, Here
from draftkit.review.model import Change
from draftkit.review.parts import Arrived, parts
from draftkit.review.pieces import Piece

TEXT = "甲乙\n丙丁\n戊己\n"
FIRST, SECOND, THIRD = ((Atom(TEXT[at : at + 2], at, Became.KEPT), Atom("\n", at + 2, Became.KEPT)) for at in (0, 3, 6))
NEW = Atom("新", -1, Became.CAME), Atom("\n", -1, Became.CAME)


def test_what_stayed_is_no_part() -> None:
    assert list(parts((*FIRST, *SECOND, *THIRD), TEXT)) == []


def test_changes_stand_at_their_place_of_the_issued_text() -> None:
    items = (*FIRST, Atom("丙", 3, Became.GONE), Atom("子", -1, Became.CAME), Atom("丁\n", 4, Became.KEPT), *THIRD)
    assert list(parts(items, TEXT)) == [Piece(3, 4, "子", Change.WORDING)]


def test_a_paragraph_behind_a_whole_one_is_new_and_one_within_splits() -> None:
    behind = next(iter(parts((*FIRST, *NEW, *SECOND, *THIRD), TEXT)))
    within = next(iter(parts((Atom("甲", 0, Became.KEPT), *NEW, Atom("乙\n", 1, Became.KEPT)), TEXT)))
    assert isinstance(behind, Piece)
    assert isinstance(within, Piece)
    assert (behind.change, within.change) == (Change.INSERT, Change.SPLIT)


def test_what_was_changed_in_a_moved_paragraph_is_inside_and_what_stands_behind_it_is_not() -> None:
    inner = Atom("甲", 0, Became.KEPT), Atom("乙", 1, Became.GONE), Atom("\n", 2, Became.KEPT)
    here = Here(0, 3, (*inner, *NEW))
    away, arrived, behind = parts((Away(0, 3), *SECOND, here, *THIRD), TEXT)
    assert away == Away(0, 3)
    assert arrived == Arrived(6, here, (Piece(1, 2, "", Change.WORDING),))
    assert isinstance(behind, Piece)
    assert (behind.change, behind.start, behind.end, behind.text) == (Change.INSERT, 6, 6, "新\n")


def test_a_paragraph_put_in_before_one_that_left_stands_where_that_stood() -> None:
    new, away, arrived = parts((*NEW, Away(0, 3), *SECOND, Here(0, 3, FIRST), *THIRD), TEXT)
    assert away == Away(0, 3)
    assert isinstance(new, Piece)
    assert (new.start, new.end) == (0, 0)
    assert isinstance(arrived, Arrived)


def test_words_put_in_before_a_paragraph_that_left_stand_behind_what_left() -> None:
    away, new, arrived = parts((NEW[0], Away(0, 3), *SECOND, Here(0, 3, FIRST), *THIRD), TEXT)
    assert away == Away(0, 3)
    assert isinstance(new, Piece)
    assert (new.start, new.end, new.text) == (3, 3, "新")
    assert isinstance(arrived, Arrived)


def test_a_paragraph_at_the_very_beginning_or_behind_one_that_arrived_is_new() -> None:
    for items in ((*NEW, *FIRST), (*SECOND, Here(0, 3, FIRST), *NEW)):
        found = [part for part in parts(items, TEXT) if isinstance(part, Piece)]
        assert [piece.change for piece in found] == [Change.INSERT]


def test_words_in_front_of_what_arrived_in_the_middle_of_a_line_are_no_paragraph() -> None:
    here = Here(0, 1, (Atom("甲", 0, Became.KEPT),))
    found = [part for part in parts((Atom("丙", 3, Became.KEPT), here, *NEW), TEXT) if isinstance(part, Piece)]
    assert [piece.change for piece in found] == [Change.SPLIT]
