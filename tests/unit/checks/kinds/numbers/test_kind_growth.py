from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit
from draftkit.diagnostics import Severity

Find = Callable[..., tuple[Hit, ...]]
RECKONED, DIRECTION = "test: reckoned", "test: direction"


@pytest.mark.parametrize(
    ("text", "claim", "reckoned"),
    [
        ("参训人数由100人增加到128人，增长38%。", "增长38%", "28%"),
        ("参训人数由100人增加到128人，增加38人。", "增加38人", "28人"),
        ("参训人数由128人减少到96人，下降20%。", "下降20%", "25%"),
        ("合格率由92%提高到95%，提高了5个百分点。", "提高了5个百分点", "3个百分点"),
        ("合格率由92%提高到95%，提高了3%。", "提高了3%", "3个百分点"),
        ("合作社由10家发展到30家，增长3倍。", "增长3倍", "2倍"),
        ("去年培训100人，今年培训128人，增长38%。", "增长38%", "28%"),
        ("今年办结156件，比去年的130件增加36件。", "增加36件", "26件"),
        ("村集体收入由12万元提高到30万元，是原来的3.5倍。", "是原来的3.5倍", "2.5倍"),
        ("会员由100户增加到160户，翻了一番。", "翻了一番", "1.6倍"),
        ("会员由100户增加到300户，翻两番。", "翻两番", "3倍"),
        ("今年培训128人，比上年增加28人，增长38%。", "增长38%", "28%"),
        ("今年办结250件，去年办结200件，增长35%。", "增长35%", "25%"),
        ("今年上半年办结案件250件，去年上半年200件，增长35%。", "增长35%", "25%"),
        ("今年1至11月办结250件，去年同期200件，增长35%。", "增长35%", "25%"),
        ("今年办结250件，去年同期办结200件，同比增长35%。", "同比增长35%", "25%"),
        ("去年办结200件，今年办结250件，比上年增长35%。", "比上年增长35%", "25%"),
        ("产量达到32.5万吨，同比增长15%，去年为30.2万吨。", "同比增长15%", "7.6%"),
    ],
)
def test_a_change_is_worked_out_again(find: Find, text: str, claim: str, reckoned: str) -> None:
    (hit,) = find("growth", RECKONED, text)
    assert (dict(hit.values)["claim"], dict(hit.values)["reckoned"]) == (claim, reckoned)


@pytest.mark.parametrize(
    "text",
    [
        "参训人数由100人增加到128人，增加28人，增长28%。",
        "税收从1.2亿元增长到1.5亿元，增长26%。",
        "参训人数由100人增加到128人，年均增长8.6%。",
        "入学率由92%提高到95%，合格率提高5个百分点。",
        "占比由2021年的70%、44%、29%提高到75%、50%、35%。",
        "产值由4亿元增加到6亿元，带动就业30%。",
        "由近100人增加到128人，增长38%。",
        "今年办结156件，比去年的130件增加26件，增长20%。",
        "村集体收入由12万元提高到30万元，是原来的2.5倍。",
        "会员由100户增加到206户，实现翻一番。",
        "产量达到32万吨，同比增长6%，去年为30万吨。",
        "今年办结250件，去年培训200件，满意率90%。",
        "今年办结案件250件，去年排查隐患200件，增长35%。",
        "去年排查隐患200件，今年办结案件250件，增长35%。",
        "今年上半年投资150亿元，去年全年投资120亿元，增长8%。",
        "营收达到152亿元，增长5%，去年利润为120亿元。",
        "会员由100户增加到160户，同比增长8%。",
        "去年办结200件，今年办结150件，增长25%。",
    ],
)
def test_what_follows_or_says_something_else_is_passed(find: Find, text: str) -> None:
    assert find("growth", RECKONED, text) == ()


def test_a_percentage_that_rounding_alone_makes_true_is_a_hint(find: Find) -> None:
    (hit,) = find("growth", RECKONED, "产量达到32万吨，同比增长5%，去年为30万吨。")
    assert (dict(hit.values)["reckoned"], hit.severity) == ("6.7%", Severity.HINT)


@pytest.mark.parametrize("text", ["参训人数由128人增加到100人。", "时限由15天压缩到20天。", "由96.1%提高到92.3%。"])
def test_numbers_that_go_the_other_way_are_found(find: Find, text: str) -> None:
    (hit,) = find("growth", DIRECTION, text)
    assert {"numbers", "claim", "opposite"} == set(dict(hit.values))


@pytest.mark.parametrize(
    ("text", "claim", "opposite"),
    [
        ("去年办结200件，今年办结150件，增长25%。", "增长25%", "下降25%"),
        ("今年办结150件，去年办结200件，增长25%。", "增长25%", "下降25%"),
        ("产量达到150吨，同比增长25%，去年为200吨。", "同比增长25%", "下降25%"),
        ("今年办结156件，比去年的130件减少26件。", "减少26件", "增加26件"),
        ("时限由15天压缩到20天。", "压缩到", "增加"),
    ],
)
def test_a_change_the_other_way_is_called_by_its_name(find: Find, text: str, claim: str, opposite: str) -> None:
    (hit,) = find("growth", DIRECTION, text)
    assert (dict(hit.values)["claim"], dict(hit.values)["opposite"]) == (claim, opposite)
    assert find("growth", RECKONED, text) == ()


@pytest.mark.parametrize("text", ["由第12位上升到第8位。", "排名由12位上升到8位。", "人数由100人增加到128人。"])
def test_ranks_rise_as_their_numbers_fall(find: Find, text: str) -> None:
    assert find("growth", DIRECTION, text) == ()
