from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context

Finder = Callable[..., tuple[Hit, ...]]

SENTENCE = "早备早检早到位，不等不靠。"


def _text(*sizes: int, heading: str = "备料") -> str:
    return "".join(
        f"{number}、{heading}\n\n{SENTENCE * size}\n\n" for number, size in zip("一二三四", sizes, strict=False)
    )


@pytest.mark.parametrize(("sizes", "count"), [((2, 2, 5), 0), ((2, 2, 8), 1), ((1, 9), 0), ((0, 3, 3), 0)])
def test_the_largest_part_is_held_against_the_smallest(find: Finder, sizes: tuple[int, ...], count: int) -> None:
    assert len(find("balance", "smallest: 10", _text(*sizes))) == count


def test_it_names_both_parts(find: Finder) -> None:
    (hit,) = find("balance", "times: 3", _text(2, 1, 8))

    assert dict(hit.values) == {"largest": "三", "smallest": "二", "most": "90", "least": "13"}


def test_reports_are_uneven(find: Finder) -> None:
    options = "without: [G01a]\nheadings: [回顾]"

    assert find("balance", options, _text(1, 1, 8), Context(genre="G01a")) == ()
    assert find("balance", options, _text(1, 1, 8, heading="工作回顾")) == ()
    assert len(find("balance", options, _text(1, 1, 8))) == 1
