"""Sentences that several people rewrote."""

from tests.unit.review.review_examples import LI, TEXT, figure, new_paragraph, put_in, wording

from draftkit.review.contests import contests
from draftkit.review.model import Edit
from draftkit.review.sentences import Sentences

SENTENCES = Sentences(TEXT)
MINE = wording("抓实产业", "做强产业")
PIECES = (wording("今年", "明年", LI), wording("实", "好", LI), put_in("抓好", "还要", LI))


def sides(*edits: tuple[Edit, ...]) -> list[dict[int, Edit]]:
    return [dict(enumerate(each)) for each in edits]


def test_what_one_made_of_a_sentence_is_one_edit_where_another_rewrote_it() -> None:
    found = contests(SENTENCES, sides((), (MINE,), PIECES))
    ((places, edit),) = found.merged.items()
    assert places == ((2, 0), (2, 1), (2, 2))
    assert (edit.before, edit.after) == ("今年要抓实产业，抓好茶园。", "明年要抓好产业，还要抓好茶园。")
    assert edit.splices == tuple(piece.splices[0] for piece in PIECES)
    assert found.pairs == tuple(((1, 0), (2, at)) for at in range(3))


def test_pieces_that_do_not_meet_stay_pieces() -> None:
    found = contests(SENTENCES, sides((), (MINE,), (PIECES[0], PIECES[2])))
    assert (found.merged, found.pairs) == ({}, ())


def test_pieces_that_both_have_are_no_contest() -> None:
    assert contests(SENTENCES, sides((), (MINE, PIECES[0]), (MINE, PIECES[2]))).pairs == ()


def test_what_earlier_reviews_took_stays_in_its_pieces() -> None:
    found = contests(SENTENCES, sides(PIECES, (MINE, wording("茶园", "茶山"))))
    assert list(found.merged) == [((1, 0), (1, 1))]
    assert len(found.pairs) == 6


def test_the_file_whose_pieces_were_taken_is_not_brought_together_anew() -> None:
    found = contests(SENTENCES, sides(PIECES[:1], PIECES, (MINE,)))
    assert found.merged == {}
    assert found.pairs == tuple(((1, at), (2, 0)) for at in range(3))


def test_values_and_new_paragraphs_are_no_part_of_a_sentence() -> None:
    found = contests(SENTENCES, sides((), (figure("130人"), new_paragraph("新。")), (figure("132人", LI),)))
    assert (found.merged, found.pairs) == ({}, ())
