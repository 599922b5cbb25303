"""Moves that were tracked."""

from tests.unit.review.compare_examples import FIRST, HOME, LAST, ONE, PAGE, TITLE, TWO, WANG, came_back

from draftkit.review.items import Atom, Away, Became, Here, Item
from draftkit.review.layout import laid_out
from draftkit.review.moves import with_moves
from draftkit.review.settle import settled

T, F, N, H, W, L = (f"{text}¶" for text in (TITLE, FIRST, ONE, HOME, TWO, LAST))


def moved(*lines: str) -> list[Item]:
    layout = laid_out(PAGE, came_back(*lines))
    return with_moves(settled(layout.items), layout.issued)


def ends(items: list[Item]) -> list[tuple[str, int, int]]:
    return [(type(item).__name__, item.start, item.end) for item in items if isinstance(item, Away | Here)]


START, END = len(T), len(T) + len(F)
THERE_AND_BACK = [("Away", START, END), ("Here", START, END)]


def test_both_ends_of_one_name_are_one_move_with_all_its_tracked_changes() -> None:
    items = moved(T, f"[->1王:{F}]", N, H, f"[+>1王:{F}]", W, L)
    assert ends(items) == THERE_AND_BACK
    (here,) = (item for item in items if isinstance(item, Here))
    assert (here.hand, sorted(here.grains)) == (WANG, [0, 1, 2, 3])
    assert {atom.became for atom in here.atoms} == {Became.KEPT}


def test_paragraphs_taken_out_here_and_put_in_there_are_one_move_without_a_name() -> None:
    assert ends(moved(T, f"[-王:{F}]", N, H, f"[+王:{F}]", W, L)) == THERE_AND_BACK
    assert ends(moved(T, f"[-王:{F}]", N, H, f"[+王:{F.replace('今天', '今日')}]", W, L)) == THERE_AND_BACK


def test_neighbours_that_moved_together_are_one_move() -> None:
    assert [name for name, *_ in ends(moved(T, f"[-王:{F}{N}]", H, f"[+王:{F}{N}]", W, L))] == ["Away", "Here"]


def test_what_was_put_in_where_it_was_taken_out_did_not_move() -> None:
    assert ends(moved(T, f"[-王:{F}][+王:{F}]", N, H, W, L)) == []


def test_two_ends_of_one_name_with_nothing_in_common_are_no_move() -> None:
    assert ends(moved(T, f"[->1王:{F}]", N, H, "[+>1王:库点要通风，粮面要平整。¶]", W, L)) == []


def test_what_was_moved_and_then_taken_out_is_gone_from_where_it_stood() -> None:
    items = moved(T, f"[->1王:{F}]", N, H, f"[+>1王-李:{F}]", W, L)
    assert ends(items) == []
    gone = [item for item in items if isinstance(item, Atom) and item.became is Became.GONE]
    assert "".join(atom.text for atom in gone) == f"{FIRST}\n"


def test_what_was_reworded_after_the_move_is_told_among_what_stands_there_now() -> None:
    there = f"[+>1王:{FIRST[:2]}][+>1王-李:{FIRST[2:4]}][+李:到了][+>1王:{FIRST[4:]}¶]"
    items = moved(T, f"[->1王:{F}]", N, H, there, W, L)
    (here,) = (item for item in items if isinstance(item, Here))
    assert [(atom.text, atom.became) for atom in here.atoms if atom.became is not Became.KEPT] == [
        (FIRST[2:4], Became.GONE),
        ("到了", Became.CAME),
    ]


def test_a_paragraph_of_which_half_stayed_did_not_move() -> None:
    half = len(FIRST) // 2
    assert ends(moved(T, f"[-王:{FIRST[:half]}]{FIRST[half:]}¶", N, H, f"[+王:{F}]", W, L)) == []
