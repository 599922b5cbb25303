"""The sentences of the issued text by their numbers."""

from draftkit.review.sentences import Sentences

SENTENCES = Sentences("茶园好。茶厂也好！\n茶路\n")


def test_every_offset_is_in_a_sentence_and_a_mark_in_the_one_before_it() -> None:
    assert [SENTENCES.at(offset) for offset in (0, 3, 4, 8, 9, 10, 13)] == [0, 0, 1, 1, 1, 2, 2]


def test_sentences_have_bounds_that_leave_nothing_out() -> None:
    assert [SENTENCES.bounds(span) for span in ((0, 0), (1, 1), (2, 2), (0, 2))] == [(0, 4), (4, 10), (10, 13), (0, 13)]


def test_a_sentence_that_opens_a_paragraph_has_none_before_it() -> None:
    assert [offset for offset in range(14) if SENTENCES.begins_within(offset)] == [4]
