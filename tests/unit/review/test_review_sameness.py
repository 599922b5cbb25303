"""When edits are the same."""

from dataclasses import replace

import pytest
from tests.unit.review.review_examples import LI, SILENT, TEXT, comment, figure, moved, number, put_in, wording

from draftkit.review.model import New, Splice
from draftkit.review.sameness import key_of, leftmost, result_of, same_results, span_of, trimmed
from draftkit.review.sentences import Sentences

SENTENCES = Sentences(TEXT)


@pytest.mark.parametrize(
    ("splice", "short"),
    [
        (Splice(1, 4, (New("乙新丁"),)), Splice(2, 3, (New("新"),))),
        (Splice(1, 3, (New("乙新丙"),)), Splice(2, 2, (New("新"),))),
        (Splice(1, 3, (New("乙丙"),)), Splice(3, 3)),
        (Splice(0, 2), Splice(0, 2)),
    ],
)
def test_what_is_taken_out_and_put_in_again_is_no_part_of_a_splice(splice: Splice, short: Splice) -> None:
    assert trimmed(splice, "甲乙丙丁") == short


def test_words_put_in_or_taken_out_stand_at_the_first_place_that_gives_the_same() -> None:
    text = "有活，兵不闲"
    assert leftmost(Splice(3, 3, (New("一抓到底，"),)), text) == Splice(2, 2, (New("，一抓到底"),))
    assert leftmost(Splice(1, 3), "甲乙甲") == Splice(0, 2)
    assert leftmost(Splice(1, 2, (New("事"),)), text) == Splice(1, 2, (New("事"),))


def test_edits_that_are_cut_otherwise_have_one_key() -> None:
    whole, short = wording("抓实产业", "抓好产业"), wording("实", "好", SILENT)
    assert key_of(whole, TEXT) == key_of(short, TEXT)
    assert key_of(whole) != key_of(short)
    assert key_of(comment("核实"), TEXT) != key_of(comment("核对"), TEXT)


def test_an_edit_changes_sentences_unless_it_moves_or_tells() -> None:
    assert span_of(SENTENCES, wording("抓实", "做强")) == (3, 3)
    assert [span_of(SENTENCES, edit) for edit in (moved(), comment("核实"), number())] == [None, None, (4, 4)]


def test_words_put_in_between_two_sentences_may_be_of_either() -> None:
    sentences = Sentences("茶园好。茶厂也好。\n")
    edit = replace(put_in("抓实", "又快又好"), splices=(Splice(4, 4, (New("又快又好"),)),))
    assert span_of(sentences, edit) == (0, 1)


def test_a_sentence_that_reads_the_same_in_two_files_is_the_same_whatever_its_pieces() -> None:
    one = wording("要抓实产业", "重抓产业")
    pieces = [wording("要", "重", LI), replace(wording("抓实", "抓", LI))]
    assert same_results(SENTENCES, [[one], pieces]) == {(1, 0): ((0, 0),), (1, 1): ((0, 0),)}
    assert same_results(SENTENCES, [pieces, [one]]) == {(1, 0): ((0, 0), (0, 1))}
    assert same_results(SENTENCES, [[one], pieces[:1]]) == {}


def test_another_value_of_a_figure_is_not_the_same_as_words_in_its_place() -> None:
    words = wording("了126人", "了130人", SILENT, "p1")
    assert same_results(SENTENCES, [[figure("130人")], [words, wording("今天", "今日", SILENT, "p1")]]) == {}


def test_edits_that_overlap_give_no_result() -> None:
    both = [wording("抓实产业", "做强产业链"), wording("实产业", "茶业", LI)]
    assert result_of(SENTENCES, (3, 3), both) is None
