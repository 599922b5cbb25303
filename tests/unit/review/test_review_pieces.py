"""A run of changes cut as the people who made them would tell it."""

from tests.unit.review.compare_examples import LI, WANG

from draftkit.review.items import Atom, Became
from draftkit.review.model import Change
from draftkit.review.pieces import pieces
from draftkit.review.views import lines_and_marks
from draftkit.tree.returned import Hand

OLD = "临江市的粮食要颗粒归仓，机具要提前检修。"
NEW = "临江市的粮食要颗粒归仓，机具要抓紧检修。"
OTHER = "库点通风。"


def gone(text: str, hand: Hand | None = WANG) -> tuple[Atom, ...]:
    return tuple(Atom(part, 0, Became.GONE, hand) for part in lines_and_marks(text))


def came(text: str, hand: Hand | None = WANG) -> tuple[Atom, ...]:
    return tuple(Atom(part, -1, Became.CAME, hand, paragraph=7) for part in lines_and_marks(text))


def told(*atoms: Atom, opened: bool = False) -> list[tuple[Change, int, int, str]]:
    return [(each.change, each.start, each.end, each.text) for each in pieces(atoms, 10, opened=opened)]


def test_what_one_hand_took_out_and_put_in_is_one_piece_and_what_two_did_are_two() -> None:
    assert told(*gone("提前"), *came("抓紧")) == [(Change.WORDING, 10, 12, "抓紧")]
    assert told(*gone("提前"), *came("抓紧", LI)) == [(Change.WORDING, 10, 12, ""), (Change.WORDING, 12, 12, "抓紧")]


def test_a_mark_within_a_paragraph_splits_it_or_joins_it() -> None:
    assert told(*came("\n")) == [(Change.SPLIT, 10, 10, "\n")]
    assert told(*gone("\n")) == [(Change.JOIN, 10, 11, "")]


def test_whole_paragraphs_are_told_as_such_only_where_a_paragraph_begins() -> None:
    assert told(*came(f"{OTHER}\n"), opened=True) == [(Change.INSERT, 10, 10, f"{OTHER}\n")]
    assert told(*gone(f"{OTHER}\n"), opened=True) == [(Change.DELETE, 10, 16, "")]
    assert told(*came(f"{OTHER}\n")) == [(Change.SPLIT, 10, 10, f"{OTHER}\n")]


def test_a_paragraph_in_the_place_of_one_like_it_is_that_one_reworded() -> None:
    assert told(*gone(f"{OLD}\n"), *came(f"{NEW}\n"), opened=True) == [(Change.WORDING, 10, 10 + len(OLD), NEW)]
    assert [change for change, *_ in told(*gone(f"{OLD}\n"), *came(f"{OTHER}\n"), opened=True)] == [
        Change.DELETE,
        Change.INSERT,
    ]


def test_words_behind_new_paragraphs_are_words() -> None:
    assert told(*came(f"{OTHER}\n再"), opened=True) == [
        (Change.INSERT, 10, 10, f"{OTHER}\n"),
        (Change.WORDING, 10, 10, "再"),
    ]


def test_a_new_paragraph_that_two_wrote_stays_whole_and_is_by_both() -> None:
    (piece,) = pieces((*came("库点"), *came("通风。\n", LI)), 0, opened=True)
    assert (piece.change, piece.text) == (Change.INSERT, "库点通风。\n")
    assert piece.hand == Hand("李某、王某", LI.date)


def test_what_was_put_in_and_taken_out_again_takes_no_issued_characters() -> None:
    undone = Atom("认真", -1, Became.UNDONE, LI, grains=(4,))
    (piece,) = pieces((undone,), 3, opened=False)
    assert (piece.change, piece.start, piece.end, piece.text, piece.grains) == (Change.UNDONE, 3, 3, "认真", (4,))


def test_a_new_mark_looks_as_the_paragraph_it_begins_or_as_the_new_one_it_ends() -> None:
    (split,) = pieces(came("\n"), 0, opened=False)
    (new,) = pieces(came(f"{OTHER}\n"), 0, opened=True)
    assert (split.marks, new.marks) == ((8,), (7,))


def test_a_lost_paragraph_that_two_took_out_is_told_by_hands() -> None:
    found = list(pieces((*gone("库点"), *gone("通风。\n", LI)), 0, opened=True))
    assert [(piece.change, piece.start, piece.end, piece.hand) for piece in found] == [
        (Change.WORDING, 0, 2, WANG),
        (Change.JOIN, 2, 6, LI),
    ]
