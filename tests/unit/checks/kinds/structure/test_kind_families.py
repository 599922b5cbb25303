from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (("首先，", "其次，", "最后，"), []),
        (("首先，", "其次，", "再次，", "第四，"), []),
        (("首先，", "其次，", "第三，"), ["第三，"]),
        (("第一，", "第二，", "最后，"), []),
        (("一是", "第二，", "三是"), ["第二，"]),
        (("一是", "二是", "三是"), []),
    ],
)
def test_a_list_keeps_to_one_family(find: Finder, numbers: tuple[str, ...], found: list[str]) -> None:
    text = "关于春耕的发言\n\n春耕要办几件事。" + "".join(f"{number}要把事办好。说到做到。" for number in numbers)

    assert [dict(hit.values)["found"] for hit in find("families", "{}", text)] == found


def test_headings_of_two_families_in_one_list_are_told(find: Finder) -> None:
    text = "一、先查\n\n查库房，一架一架过。\n\n（二）后改\n\n改目录，一本一本对。\n\n三、再用\n\n谁用谁登记。\n"
    (hit,) = find("families", "{}", text)

    assert dict(hit.values) == {"found": "（二）", "others": "一、"}


def test_a_last_point_of_another_family_is_told(find: Finder) -> None:
    points = "第一，要备农资。早调早备。\n\n第二，要管用水。商量着用。\n\n三是护庄稼。早看早治。\n\n"
    text = f"关于春耕的发言\n\n{points}同志们，让我们快快行动！\n"
    (hit,) = find("families", "{}", text)

    assert text[hit.span.start : hit.span.end] == "三是"
