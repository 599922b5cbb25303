"""Numbers that were worked out, worked out again with others."""

import pytest

from draftkit.checks.kinds.numbers.amounts import amounts
from draftkit.checks.worked_again import right_result, shown
from draftkit.checks.worked_out import worked_out


def _right(before: str, now: str) -> str:
    """What should stand in the second text for the result of the first one; empty where it stands there."""
    (sum_,) = worked_out(before)
    there, here = amounts(before), amounts(now)
    assert len(there) == len(here)
    order = [there.index(each) for each in (sum_.result, *sum_.others)]
    result = here[order[0]]
    found = right_result(sum_.how, [there[at] for at in order], [here[at] for at in order])
    return "" if found is None else shown(found, result, now[result.start : result.end])


@pytest.mark.parametrize(
    ("before", "now", "right"),
    [
        ("投入3亿元、5亿元，共计8亿元。", "投入3亿元、6亿元，共计8亿元。", "9亿元"),
        ("投入3亿元、5亿元，共计8亿元。", "投入3亿元、6亿元，共计9亿元。", ""),
        ("去年100人，今年128人，增长28%。", "去年200人，今年128人，增长28%。", "-36%"),
        ("参会人数由100人增加到128人，增长28%。", "参会人数由100人增加到150人，增长28%。", "50%"),
        ("今年安排380万元，比去年增加60万元，增长18.75%。", "今年安排420万元，比去年增加10万元，增长2.40%。", "2.44%"),
        ("今年安排380万元，比去年增加60万元，增长18.75%。", "今年安排420万元，比去年增加10万元，增长2.4%。", ""),
        ("应到128人，实到120人，到会率93.8%。", "应到150人，实到120人，到会率93.8%。", "80%"),
        ("计划100个，完成80个，还差20个。", "计划100个，完成70个，还差20个。", "30个"),
        ("120户、360万元，户均3万元。", "100户、360万元，户均3万元。", "4万元"),
        ("全县共有党员500人，其中男300人、女200人。", "全县共有党员600人，其中男300人、女200人。", "500人"),
    ],
)
def test_the_result_is_worked_out_as_it_was(before: str, now: str, right: str) -> None:
    assert _right(before, now) == right


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("全县共有党员500人，其中男300人、女100人。", "全县共有党员600人，其中男300人、女200人。"),
        ("今年安排380万元，比去年增加60万元，增长50%。", "今年安排420万元，比去年增加10万元，增长3%。"),
    ],
)
def test_what_never_came_out_is_not_judged(before: str, now: str) -> None:
    assert _right(before, now) == ""


def test_nothing_is_divided_by_nothing() -> None:
    before, now = "去年100人，今年128人，增长28%。", "去年0人，今年128人，增长28%。"
    assert _right(before, now) == ""
