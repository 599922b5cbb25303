"""What must hold between figures."""

import pytest

from draftkit.diagnostics import Diagnostic
from draftkit.figures.arithmetic import check_relations
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source

FIGURES = """\
总数: {value: '126', type: count, unit: 人}
男: {value: '60', type: count, unit: 人}
女: {value: '66', type: count, unit: 人}
少: {value: '65', type: count, unit: 人}
待定: {type: count, unit: 人}
户数: {value: '30', type: count, unit: 户}
资金: {value: '1.2', type: money, unit: 亿元}
上级: {value: '8000', type: money, unit: 万元}
本级: {value: '4030', type: money, unit: 万元}
一产: {value: '33.3', type: percent}
二产: {value: '33.3', type: percent}
三产: {value: '33.3', type: percent}
增长: {value: '-1.5', type: percent}
无: {value: '0', type: count, unit: 人}
地点: {value: 云溪县, type: place}
relations:
"""


def problems(relation: str) -> tuple[Diagnostic, ...]:
    sheet = parse_sheet(Source("figures.yaml", f'{FIGURES}  - "{relation}"\n')).unwrap()
    return check_relations(sheet)


def problem(relation: str) -> Diagnostic:
    (found,) = problems(relation)
    assert found.message.help.format(**dict(found.values))
    assert found.place
    assert found.place.line == FIGURES.count("\n") + 1
    return found


@pytest.mark.parametrize(
    "relation",
    [
        "总数 = 男 + 女",
        "男 + 女 ＝ 总数",
        "男 <= 总数",
        "男 ≤ 女 < 总数",
        "总数 >= 男",
        "总数 ≥ 女 > 男",
        "上级 < 资金",
        "男 / 总数 <= 100%",
        "(总数 - 男) * 2 = 女 × 2",
        "男 >= 0",
        "增长 < 0",
        "一产 + 二产 + 三产 ≈ 100%",
        "资金 ≈ 上级 + 本级",
        "一产 + 二产 + 三产 ≈ 100.05%",
        "一产 ≈ 1 / 3",
        "总数 ≈ 男 + 女",
    ],
)
def test_what_holds_is_silent(relation: str) -> None:
    assert problems(relation) == ()


@pytest.mark.parametrize(
    ("relation", "said"),
    [
        ("总数 = 男 + 少", "男 60人 + 少 65人 = 125人, but 总数 = 126人"),
        ("总数 ≈ 男 + 少", "男 60人 + 少 65人 = 125人, but 总数 = 126人"),
        ("总数 < 男", "男 = 60人, but 总数 = 126人"),
        ("男 >= 女", "女 = 66人, but 男 = 60人"),
        ("男 > 男", "男 = 60人, but 男 = 60人"),
        ("总数 <= 男", "男 = 60人, but 总数 = 126人"),
        ("(男 + 女) * 2 = 总数", "总数 = 126人, but (男 60人 + 女 66人) * 2 = 252人"),
        ("资金 = 上级 + 本级", "上级 8000万元 + 本级 4030万元 = 1.203亿元, but 资金 = 1.2亿元"),
        ("一产 + 二产 = 100%", "100%, but 一产 33.3% + 二产 33.3% = 66.6%"),
        ("男 / 总数 > 50%", "50%, but 男 60人 / 总数 126人 = 0.4761…"),
        ("一产 < 男 / 总数 - 20%", "男 60人 / 总数 126人 - 20% = 27.6190…%, but 一产 = 33.3%"),
        ("一产 + 二产 + 三产 ≈ 100.06%", "100.06%, but 一产 33.3% + 二产 33.3% + 三产 33.3% = 99.9%"),
        ("增长 >= 0", "0, but 增长 = -1.5%"),
    ],
)
def test_what_does_not_hold_is_a_warning_with_both_sides(relation: str, said: str) -> None:
    found = problem(relation)
    assert not found.is_error
    assert str(found) == f"'{relation}' does not hold: {said} [DK828]"


def test_every_broken_link_of_a_chain_is_named() -> None:
    assert len(problems("总数 <= 女 <= 男")) == 2


@pytest.mark.parametrize("relation", ["总数 = 男 + 待定", "待定 > 总数", "总数 <= 男 <= 待定"])
def test_a_relation_is_skipped_while_a_figure_is_open(relation: str) -> None:
    assert problems(relation) == ()


@pytest.mark.parametrize(
    ("relation", "code"),
    [
        ("总数", "DK827"),
        ("总数 = 男 +", "DK810"),
        ("总数 = 男 女", "DK811"),
        ("总数 = 男 + 女性", "DK816"),
        ("总数 = 户数", "DK819"),
        ("总数 = 男 + 户数", "DK819"),
        ("总数 <= 100", "DK819"),
        ("待定 = 户数", "DK819"),
        ("总数 = 地点", "DK817"),
    ],
)
def test_a_relation_that_is_not_accepted_is_an_error(relation: str, code: str) -> None:
    found = problem(relation)
    assert found.is_error
    assert found.message.code == code


def test_a_division_by_zero_is_a_warning() -> None:
    found = problem("男 / 无 > 1")
    assert found.message.code == "DK825"
    assert not found.is_error


def test_what_may_be_zero_within_its_rounding_breaks_nothing() -> None:
    assert problems("1 / (一产 - 33.31%) ≈ 5") == ()


def test_a_side_with_too_many_digits_is_an_error() -> None:
    found = problem(f"{' * '.join(['9999999999'] * 30)} = 增长")
    assert found.message.code == "DK826"
    assert found.is_error


def test_the_place_is_exact() -> None:
    place = problem("总数 = 男 + 女性").place
    assert place
    assert place.excerpt[place.column - 1 :][: place.width] == "女性"
