from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Find = Callable[..., tuple[Hit, ...]]


def test_a_rate_is_worked_out_from_the_numbers_before_it(find: Find) -> None:
    (hit,) = find("shares", "{}", "今天应到128人，实到120人，到会率95.8%。")
    assert dict(hit.values) == {"whole": "128人", "part": "120人", "percent": "95.8%", "reckoned": "93.8%"}


@pytest.mark.parametrize(
    "text",
    [
        "发放问卷200份，收回有效问卷180份，有效回收率93%。",
        "应报名单80家，已报60家，完成率85%。",
        "参训干部120人，其中女干部30人，占参训人数的35%。",
        "排查隐患340处，已整改316处，占总数的比重为98%。",
        "全区有干部1260人，女干部420人，占40%。",
        "党员118名，占职工总数236名的60%。",
        "完成投资15亿元，占计划12亿元的95%。",
        "完成投资11.4亿元，占年度任务12亿元的85%。",
    ],
)
def test_rates_and_shares_are_said_in_many_ways(find: Find, text: str) -> None:
    assert len(find("shares", "{}", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "今天应到128人，实到120人，到会率93.8%。",
        "今天应到128人，实到120人，到会率94%。",
        "办理建议312件、提案220件，办复率100%。",
        "走访300户，收回问卷1820份，不满意的占27.6%。",
        "上市企业33家、占全省82.5%。",
        "党员118名，占职工总数236名的50%。",
        "完成投资15亿元，占计划12亿元的125%。",
        "引进项目15个，占全省12个的95%。",
        "全市有企业120家，其中上市企业33家、占全省的82.5%。",
        "回访群众近200人，其中满意180人，满意率95%。",
        "改造住房4022套，建成新房1846套、完成率131.9%。",
    ],
)
def test_what_is_right_or_of_another_whole_is_passed(find: Find, text: str) -> None:
    assert find("shares", "{}", text) == ()


def test_any_whole_of_the_sentence_may_be_the_one_that_is_meant(find: Find) -> None:
    text = "全区有村500个，排查360个，其中有问题的90个，占{}%。"
    assert find("shares", "{}", text.format(25)) == ()
    assert find("shares", "{}", text.format(18)) == ()
    assert len(find("shares", "{}", text.format(35))) == 1
