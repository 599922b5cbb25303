from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]

OPTIONS = "headings: [回顾]\nalso: [任务]\nwords: [不足, 差距]"


@pytest.mark.parametrize(
    ("first", "body", "second", "count"),
    [
        ("去年的回顾", "修了一千卷。", "今年的任务", 1),
        ("去年的回顾", "修了一千卷，还有差距。", "今年的任务", 0),
        ("去年的回顾", "修了一千卷。", "几句心里话", 0),
        ("去年的活动", "修了一千卷。", "今年的任务", 0),
    ],
)
def test_a_report_of_achievements_names_what_is_still_wrong(
    find: Finder, first: str, body: str, second: str, count: int
) -> None:
    text = f"一、{first}\n\n{body}库房也换了新的。\n\n二、{second}\n\n目录要全部录入，不留尾巴。\n"

    assert len(find("lacking", OPTIONS, text)) == count
