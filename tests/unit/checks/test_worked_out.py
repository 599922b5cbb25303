from itertools import pairwise

import pytest

from draftkit.checks.worked_out import Reckoning, worked_out


def found(text: str) -> list[tuple[Reckoning, str, tuple[str, ...]]]:
    return [
        (
            each.how,
            text[each.result.start : each.result.end],
            tuple(text[other.start : other.end] for other in each.others),
        )
        for each in worked_out(text)
    ]


@pytest.mark.parametrize(
    ("text", "how", "result", "others"),
    [
        ("全县共有党员500人，其中男300人、女200人。", Reckoning.TOTAL, "500人", ("300人", "200人")),
        ("投入3亿元、5亿元，共计9亿元。", Reckoning.TOTAL, "9亿元", ("3亿元", "5亿元")),
        ("参会人数由100人增加到128人，增长28%。", Reckoning.GROWTH, "28%", ("100人", "128人")),
        ("去年100人，今年128人，增长28%。", Reckoning.GROWTH, "28%", ("100人", "128人")),
        ("应到128人，实到120人，到会率93.8%。", Reckoning.SHARE, "93.8%", ("128人", "120人")),
        ("计划100个，完成80个，还差20个。", Reckoning.REST, "20个", ("100个", "80个")),
        ("120户、360万元，户均3万元。", Reckoning.MEAN, "3万元", ("120户", "360万元")),
    ],
)
def test_numbers_that_belong_together_are_found_right_or_wrong(
    text: str, how: Reckoning, result: str, others: tuple[str, ...]
) -> None:
    assert found(text) == [(how, result, others)]


@pytest.mark.parametrize(
    "text", ["", "培训5期、300人。", "全县共有20个乡镇。", "增长5%。", "第一，3个村；第二，5个组。", "一共两件事。"]
)
def test_numbers_that_stand_for_themselves_are_not(text: str) -> None:
    assert worked_out(text) == ()


def test_what_lies_within_another_is_told_once() -> None:
    text = "应到128人，实到120人，其中男70人、女50人，到会率93.8%。"
    spans = [(each.start, each.end) for each in worked_out(text)]
    assert spans == sorted(spans)
    assert all(one[1] < other[1] for one, other in pairwise(spans))
