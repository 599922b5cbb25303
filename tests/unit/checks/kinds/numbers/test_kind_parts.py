from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Find = Callable[..., tuple[Hit, ...]]
WITHIN, COMPLETE = "test: within", "test: complete"


def test_a_finding_says_the_total_and_what_its_parts_come_to(find: Find) -> None:
    text = "这次参训的有128人，其中党员96人、群众40人，都到了。"
    (hit,) = find("parts", WITHIN, text)
    assert dict(hit.values) == {"total": "128人", "parts": "96人、40人", "sum": "136"}
    assert text[hit.span.start : hit.span.end] == "128人，其中党员96人、群众40人"


@pytest.mark.parametrize(
    "text",
    [
        "排查隐患300处，其中重大隐患310处。",
        "排查隐患300处（其中重大隐患310处），正在整改。",
        "发放补贴1.2亿元，其中种粮补贴0.8亿元、农机补贴0.6亿元。",
        "争取资金1.2亿元，其中中央资金0.8亿元、省级资金0.6亿元。",
        "新开工10亿元以上项目12个，其中20亿元以上项目16个。",
        "全县120个村，其中达标100个，不达标30个。",
        "全县120个村，其中100个村已完工，还有30个村未完工。",
    ],
)
def test_parts_larger_than_their_whole_are_found(find: Find, text: str) -> None:
    assert len(find("parts", WITHIN, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "排查隐患300处，其中重大隐患30处，整改隐患310处。",
        "全市粮食增产2%，其中早稻增产3%。",
        "亩均收入2000元，其中水果收入2600元。",
        "完成投资18亿元以上，其中工业投资19亿元。",
        "超亿元项目20个，其中10亿元以上项目12个、5亿元以上项目16个。",
        "登记困难家庭0.9万户，其中重点家庭9100户。",
        "登记住户3000户，新增200户；其中城区2100户。",
        "全县120个村，其中90个村已完工、30个村未完工。",
        "命名示范村30个，其中国家级示范村12个、省级示范村30个。",
    ],
)
def test_what_may_be_right_is_passed(find: Find, text: str) -> None:
    assert find("parts", WITHIN, text) == ()


def test_a_list_with_its_total_is_added_up(find: Find) -> None:
    (hit,) = find("parts", COMPLETE, "查出市级问题12处、县级问题8处，共21处。")
    assert dict(hit.values) == {"total": "21处", "parts": "12处、8处", "sum": "20"}


def test_the_rest_completes_a_whole(find: Find) -> None:
    assert len(find("parts", COMPLETE, "参训128人，其中党员96人，其余22人是群众。")) == 1
    assert find("parts", COMPLETE, "参训128人，其中党员96人，其余32人是群众。") == ()


@pytest.mark.parametrize(
    "text",
    [
        "新建学校5所、扩建3所，累计达90所。",
        "新建学校5所，改造操场3处，共8处。",
        "新建学校5所（其中小学2所），扩建3所，共8所。",
        "投入1.25亿元、0.86亿元，共2.1亿元。",
    ],
)
def test_totals_of_something_else_are_passed(find: Find, text: str) -> None:
    assert find("parts", COMPLETE, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "检查单位48家，合格31家、不合格16家。",
        "检查单位48家，不合格31家、合格18家。",
        "参训的共60人（男35人、女30人）。",
        "列入台账120件，其中已办结80件、未办结30件。",
    ],
)
def test_two_halves_are_the_whole(find: Find, text: str) -> None:
    assert len(find("parts", COMPLETE, text)) == 1


def test_a_sum_above_the_total_is_told_once(find: Find) -> None:
    text = "参训的有128人，其中男80人、女50人。"
    assert len(find("parts", WITHIN, text)) == 1
    assert find("parts", COMPLETE, text) == ()


@pytest.mark.parametrize(
    "text",
    ["检查48家，合格31家、不合格17家。", "检查48家，合格31家，另外走访12家。", "检查48家。合格31家、不合格16家。"],
)
def test_halves_that_come_out_and_single_parts_are_passed(find: Find, text: str) -> None:
    assert find("parts", COMPLETE, text) == ()
