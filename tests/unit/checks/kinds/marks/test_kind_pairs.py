from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]


def places(text: str, hits: tuple[Hit, ...]) -> str:
    return "".join(text[hit.span.start] for hit in hits)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("用好“一网通办，少跑腿。", "“"),
        ("用好一网通办”，少跑腿。", "”"),
        ("用好”一网通办“，少跑腿。", "”“"),
        ("用好“一网通办“，少跑腿。", "““"),
        ("学习《河道管理办法（试行》。", "（"),
        ("名单（附电话，住址。另报《清单》）。）", "）"),
    ],
)
def test_each_mark_without_a_partner_is_told(find: Finder, text: str, alone: str) -> None:
    assert places(text, find("pairs", "{}", text)) == alone


@pytest.mark.parametrize(
    "text",
    [
        "用好“一网通办”（附《清单》），少跑腿。",
        "“推进‘一网通办’改革”的要求。",
        "要报三样：1）名单；2）清单；a）电话。",
        "他说the people’s river要看住。",
        "名单(附电话）逐级汇总。",
    ],
)
def test_what_is_paired_or_no_half_passes(find: Finder, text: str) -> None:
    assert find("pairs", "{}", text) == ()


def test_a_quotation_over_paragraphs_closes_only_its_last(find: Finder) -> None:
    assert find("pairs", "{}", "他在信里说：\n\n“雨来得早，下得急。\n\n“大家要当心。”\n") == ()


def test_a_lead_and_its_body_are_one_paragraph(find: Finder) -> None:
    text = "同志们：\n\n第一，“看住堤坝。看住人”，都要做到。\n\n第二，把值班排好。不能离岗。\n"
    assert find("pairs", "{}", text) == ()
