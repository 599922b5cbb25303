from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Find = Callable[..., tuple[Hit, ...]]


def test_a_structure_comes_to_a_hundred(find: Find) -> None:
    (hit,) = find("proportions", "{}", "三次产业比调整为8.2:40.3:55.5。")
    assert dict(hit.values) == {"found": "8.2:40.3:55.5", "sum": "104"}


@pytest.mark.parametrize(
    "text",
    [
        "三次产业比为8.2:40.3:51.5。",
        "三次产业结构为9.7∶39.5∶50.9。",
        "三次产业结构为8：40：51。",
        "投入结构为1:2:3。",
        "比赛成绩是21:40:35。",
    ],
)
def test_rounded_and_other_proportions_are_passed(find: Find, text: str) -> None:
    assert find("proportions", "{}", text) == ()
