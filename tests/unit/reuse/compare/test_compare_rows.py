from tests.unit.reuse.compare.compare_examples import NEW, OLD, lines

from draftkit.reuse.compare.compare import compare
from draftkit.reuse.compare.model import Row

_KEYS = "库房的钥匙分开保管，出入都要登记。"
_NEWCOMERS = "新来的同志先跟班三个月，考核合格再上岗。"


def test_every_paragraph_of_both_stands_in_one_row_in_order() -> None:
    rows = compare(OLD, NEW).rows
    assert [at for row in rows for at in range(row.start, row.end)] == list(range(len(OLD)))
    assert [at for row in rows for at in range(row.first, row.last)] == list(range(len(NEW)))


def test_a_paragraph_that_was_split_stands_beside_both() -> None:
    assert compare(lines(f"{_KEYS}{_NEWCOMERS}"), lines(_KEYS, _NEWCOMERS)).rows == (Row(0, 1, 0, 2),)


def test_paragraphs_that_were_joined_stand_beside_the_one() -> None:
    assert compare(lines(_KEYS, _NEWCOMERS), lines(f"{_KEYS}{_NEWCOMERS}")).rows == (Row(0, 2, 0, 1),)


def test_what_only_one_speech_has_stands_alone() -> None:
    rows = compare(lines(_KEYS, "这一段没有了。"), lines("这一段是新的，从前没有讲过。", _KEYS)).rows
    assert rows == (Row(0, 0, 0, 1), Row(0, 1, 1, 2), Row(1, 2, 2, 2))
