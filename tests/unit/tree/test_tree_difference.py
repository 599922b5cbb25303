"""A paragraph of two versions."""

from draftkit.tree.difference import Fate, Row, Segment

END = Segment("\n")


def test_the_line_feed_is_no_word_and_stays_where_there_is_none() -> None:
    row = Row((Segment("甲"), Segment("乙", Fate.GOES), Segment("\n", Fate.GOES)))
    assert row.words == (Segment("甲"), Segment("乙", Fate.GOES))
    assert row.end == Segment("\n", Fate.GOES)
    assert Row((Segment("甲"),)).end == END


def test_a_paragraph_is_torn_where_its_end_changed_and_its_words_did_not_all_share_that() -> None:
    came, comes = Segment("甲", Fate.COMES), Segment("\n", Fate.COMES)
    assert not Row((came, comes)).is_torn
    assert not Row((came, END)).is_torn
    assert Row((Segment("甲"), comes)).is_torn
    assert Row((came, Segment("乙"), comes)).is_torn


def test_a_paragraph_is_changed_if_any_of_it_is_otherwise() -> None:
    assert not Row((Segment("甲"), END)).is_changed
    assert Row((Segment("甲"), Segment("\n", Fate.GOES))).is_changed
