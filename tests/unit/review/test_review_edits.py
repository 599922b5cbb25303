"""The edits of the text, with their splices."""

from tests.unit.review.compare_examples import FIRST, HOME, LAST, LI, ONE, PAGE, TITLE, TWO, WANG, came_back

from draftkit.review.edits import text_edits
from draftkit.review.items import Away, Here
from draftkit.review.layout import laid_out
from draftkit.review.model import Change, Edit, Kept, New, Splice
from draftkit.review.parts import Arrived, Part
from draftkit.review.pieces import Piece
from draftkit.review.places import Places
from draftkit.tree.page import page_text
from draftkit.tree.returned import PLAIN, Hand

RETURNED = came_back(*(f"{text}¶" for text in (TITLE, FIRST, ONE, HOME, TWO, LAST)))
TEXT = page_text(PAGE)
START, END = TEXT.index(HOME), TEXT.index(TWO)


def made_of(*parts: Part) -> list[Edit]:
    layout = laid_out(PAGE, RETURNED)
    return list(text_edits(parts, layout, RETURNED, Places(PAGE, layout)))


def test_a_piece_of_words_is_an_edit_with_one_splice() -> None:
    (edit,) = made_of(Piece(START, START + 3, "云溪县", Change.WORDING, WANG, (5,)))
    splices = (Splice(START, START + 3, (New("云溪县"),)),)
    assert edit == Edit(
        Change.WORDING, "1.p1", WANG, tracked=True, before="临江市", after="云溪县", splices=splices, grains=(5,)
    )


def test_what_nobody_tracked_has_no_hand() -> None:
    (edit,) = made_of(Piece(START, START + 3, "", Change.WORDING))
    assert (edit.tracked, edit.hand, edit.splices[0].words) == (False, Hand(), ())


def test_a_new_paragraph_names_the_block_before_it_and_a_lost_one_itself() -> None:
    new, lost = made_of(
        Piece(START, START, "新的一段。\n", Change.INSERT, marks=(99,)), Piece(START, END, "", Change.DELETE)
    )
    assert (new.block, new.before, new.after, new.splices[0].looks) == ("1", "", "新的一段。", (PLAIN,))
    assert (lost.block, lost.before, lost.after) == ("1.p1", HOME, "")
    assert new.splices[0].rank < lost.splices[0].rank


def test_what_is_undone_has_its_words_before_and_no_splice() -> None:
    (edit,) = made_of(Piece(START, START, "认真", Change.UNDONE, LI))
    assert (edit.before, edit.after, edit.splices) == ("认真", "", ())


def test_a_move_takes_from_one_place_to_the_other_and_what_was_changed_in_it_follows() -> None:
    inner = Piece(START, START + 3, "全市", Change.WORDING, LI, (2,))
    arrived = Arrived(0, Here(START, END, (), WANG, (1, 2)), (inner,))
    move, wording = made_of(arrived, Away(START, END))
    source, target = move.splices
    assert (move.change, move.block, move.before, move.after) == (Change.MOVE, "1.p1", HOME, HOME)
    assert (source.start, source.end, source.words) == (START, END, ())
    assert (target.start, target.end, target.words) == (0, 0, (Kept(START, END),))
    assert (wording.before, wording.after, wording.hand) == ("临江市", "全市", LI)


def test_a_tracked_change_that_was_cut_belongs_to_the_first_edit() -> None:
    first, second = made_of(
        Piece(0, 1, "", Change.WORDING, WANG, (4, 5)), Piece(3, 4, "", Change.WORDING, WANG, (5, 6, 6))
    )
    assert (first.grains, second.grains) == ((4, 5), (6,))


def test_a_move_nobody_tracked_has_no_hand_and_one_that_was_tracked_has() -> None:
    silent, tracked = (made_of(Arrived(0, Here(START, END, (), hand), ()), Away(START, END))[0] for hand in (None, LI))
    assert (silent.tracked, silent.hand) == (False, Hand())
    assert (tracked.tracked, tracked.hand) == (True, LI)
