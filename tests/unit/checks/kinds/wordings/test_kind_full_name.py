from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit
from draftkit.source import Span

Finder = Callable[..., tuple[Hit, ...]]
NAMES = "names: {护林办法: 临江市护林管理办法}"


def test_a_short_title_before_the_full_one_is_found_once(find: Finder) -> None:
    text = "同志们：要执行《护林办法》。对照《护林办法》检查。"
    (hit,) = find("full_name", NAMES, text)
    at = text.index("护林")
    assert hit.span == Span(at, at + 4)
    assert dict(hit.values) == {"found": "护林办法", "full": "临江市护林管理办法"}
    assert hit.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "同志们：要执行《临江市护林管理办法》。对照《护林办法》检查。",
        "同志们：护林办法要学好。",
        "同志们：学好“护林办法”。",
    ],
)
def test_a_short_title_behind_the_full_one_or_without_its_marks_is_passed(find: Finder, text: str) -> None:
    assert find("full_name", NAMES, text) == ()


def test_the_names_must_be_there(problems: Callable[[str, str], list[str]]) -> None:
    assert problems("full_name", "name: {甲: 乙}") == ["DK101", "DK103"]
