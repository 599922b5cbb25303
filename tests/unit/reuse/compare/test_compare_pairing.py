import time

from draftkit.reuse.compare.model import Line
from draftkit.reuse.compare.pairing import in_order, paired
from draftkit.reuse.compare.units import Unit, units_of


def _units(*texts: str) -> list[Unit]:
    return units_of([Line(text) for text in texts])


def test_equal_sentences_that_stand_often_are_paired_in_order() -> None:
    old = _units("谢谢大家。", "库房的钥匙分开保管。", "谢谢大家。")
    new = _units("库房的钥匙分开保管。", "谢谢大家。")
    assert paired(old, new) == {0: 1, 1: 2}


def test_known_pairs_are_left_as_they_are() -> None:
    units = _units("库房的钥匙分开保管。", "新来的同志先跟班再上岗。")
    assert paired(units, units, {0: 0}) == {0: 0, 1: 1}


def test_the_likest_sentence_is_the_one() -> None:
    old = _units("每个库房落实两名值班员，出入都登记。", "每个乡镇落实两名值班员，钥匙分开管。")
    new = _units("每个乡镇落实三名值班员，钥匙分开管。")
    assert paired(old, new) == {0: 1}


def test_what_holds_more_words_stays_and_what_holds_fewer_moved() -> None:
    units = _units("短。", "短了。", "这一句话长得多，里面有许多字。")
    assert in_order({0: 1, 1: 2, 2: 0}, units) == [(2, 0)]


def test_thousands_of_sentences_that_are_all_alike_do_not_cost_their_square() -> None:
    old = _units(*(f"同样的话说了第{at}遍又一遍。" for at in range(4000)))
    new = _units(*(f"又是同样的话说第{at}遍一遍。" for at in range(4000)))
    start = time.process_time()
    paired(old, new)
    assert time.process_time() - start < 10
