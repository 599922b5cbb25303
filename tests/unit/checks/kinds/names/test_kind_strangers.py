from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.checks.subject import Subject
from draftkit.strictyaml import messages
from draftkit.workflows.checking.examples import subject_of_example

Find = Callable[..., tuple[Hit, ...]]
Problems = Callable[[str, str], list[str]]
ALL = "types: [person, meeting, brand, slogan, document]"
FIGURES = "部署人: {type: person, value: 陈立新}\n品牌: {type: brand, value: “红砖巷议事”}\n"


def _draft(words: str, roster: str = "") -> Subject:
    example = Example(f"# 讲话\n\n同志们：\n\n{words}\n", draft=True, figures=FIGURES, roster=roster)
    return subject_of_example(example).unwrap()


def _names(hits: tuple[Hit, ...]) -> list[str]:
    return [dict(hit.values)["name"] for hit in hits]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("刚才，副市长周明远同志讲了话。", ["周明远"]),
        ("今年办了“清仓理库”行动。", ["清仓理库"]),
        ("全市档案安全警示教育大会刚刚开过。", ["全市档案安全警示教育大会"]),
        ("照着《临江市档案库房管理办法》去做。", ["临江市档案库房管理办法"]),
        ("刚才，{{部署人}}同志和副市长陈立新同志讲了话。", []),
        ("接着办“红砖巷议事”活动，当好“领头雁”。", []),
        ("学习党的二十大精神和《中国共产党章程》，向雷锋同志学习。", []),
        ("主要负责人管到位，书记管钱管到底，乡镇书记包最难的村，祝各位老师身体好。", []),
        ("大家想想发展大会上怎么说的。", []),
        ("焦裕禄、孔繁森、谷文昌同志是榜样，陈大爷、赵大娘、刘奶奶、孙大哥和欧阳书记也说好。", []),
        ("别拿“特殊情况”当挡箭牌，特殊情况报一声。", []),
    ],
)
def test_a_typed_name_that_nobody_knows_is_found(find: Find, words: str, names: list[str]) -> None:
    assert _names(find("strangers", ALL, _draft(words))) == names


def test_the_roster_knows_people(find: Find) -> None:
    roster = "people: [{name: 周明远, office: 临江市副市长}]"
    assert find("strangers", ALL, _draft("刚才，副市长周明远同志讲了话。", roster)) == ()


def test_what_the_base_text_left_is_told_by_a_rule_of_its_own(find: Find) -> None:
    words = "今年办了“清仓理库”行动，刚才，副市长周明远同志讲了话。"
    example = Example(f"# 讲话\n\n同志们：\n\n{words}\n", draft=True, figures=FIGURES, base="今年办了“清仓理库”行动。")
    subject = subject_of_example(example).unwrap()
    assert _names(find("strangers", ALL, subject)) == ["周明远"]
    assert _names(find("from_base", "common: [北京]", subject)) == ["清仓理库"]


def test_only_the_types_of_the_options_count(find: Find) -> None:
    words = "刚才，副市长周明远同志启动了“清仓理库”行动。"
    assert _names(find("strangers", "types: [brand]", _draft(words))) == ["清仓理库"]


def test_documents_of_others_have_no_figures(find: Find) -> None:
    assert find("strangers", ALL, "刚才，副市长周明远同志讲了话。") == ()


def test_another_type_is_a_problem(problems: Problems) -> None:
    assert problems("strangers", "types: [place]") == [messages.BAD_VALUE.code]
