"""What is about the same in several speeches stands in one row."""

import time

from draftkit.reuse.outlines.rows import likeness, pairs_of, rows


def laid(*columns: list[str]) -> list[dict[int, str]]:
    return rows(columns, lambda text: (text,))


def test_the_same_matters_stand_in_one_row_in_order() -> None:
    first = ["修好水渠，管好用水", "种好秋粮"]
    second = ["先把水渠修好，用水管好", "办好学校", "秋粮要种好"]
    assert laid(first, second) == [
        {0: first[0], 1: second[0]},
        {1: second[1]},
        {0: first[1], 1: second[2]},
    ]


def test_what_changed_places_is_two_rows() -> None:
    assert [len(row) for row in laid(["修好水渠", "种好秋粮"], ["种好秋粮", "修好水渠"])] == [1, 2, 1]


def test_a_third_speech_is_laid_beside_both() -> None:
    table = laid(["修好水渠"], ["种好秋粮"], ["修好水渠", "种好秋粮"])
    assert sorted(map(sorted, table)) == [[0, 2], [1, 2]]


def test_empty_columns_and_blank_texts_are_no_fault() -> None:
    assert laid([], ["甲"], []) == [{1: "甲"}]
    assert laid([""], [""]) == [{0: ""}, {1: ""}]


def test_likeness_is_the_share_of_common_pairs() -> None:
    assert likeness(pairs_of("修好水渠"), pairs_of("修好水渠。")) == 1.0
    assert likeness(pairs_of("修好水渠"), pairs_of("修好道路")) == 1 / 3
    assert likeness(pairs_of(""), pairs_of("甲")) == 0.0


def test_very_many_paragraphs_are_compared_by_their_words() -> None:
    many = [f"第{at}项工作完成投资，比上年增长，还要继续努力" for at in range(20_000)]
    started = time.process_time()
    table = laid(many, [*many, "另外一项"])
    assert time.process_time() - started < 10
    assert [len(row) for row in table] == [2] * 20_000 + [1]
