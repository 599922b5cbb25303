from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Find = Callable[..., tuple[Hit, ...]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("全年培训干部一万名，选派1000名到一线。", {"chinese": "一万名", "arabic": "1000名"}),
        ("这次涉及三个县、10个乡镇。", {"chinese": "三个", "arabic": "10个"}),
        ("三个县已经动手。其余10县区正在筹备。", {"chinese": "三个县", "arabic": "10县"}),
        ("这次涉及12个乡镇、三个街道。", {"chinese": "三个", "arabic": "12个"}),
    ],
)
def test_one_kind_of_number_in_two_forms_is_found(find: Find, text: str, values: dict[str, str]) -> None:
    (hit,) = find("spelled", "{}", text)
    assert dict(hit.values) == values


@pytest.mark.parametrize(
    "text",
    [
        "坐在屋里想一百个办法，走了12个村。",
        "引进十亿元企业5家，投资30亿元。",
        "全年培训干部一万名左右，选派1000名到一线。",
        "推进“万名干部下基层”，选派1000名到一线。",
        "涉及四个县（市、区），共有73个乡镇。",
        "培训12场、增长一倍。",
        "涉及三个县，10个乡镇。",
        "第三个县到了。其余10县区正在筹备。",
    ],
)
def test_ways_of_speaking_are_passed(find: Find, text: str) -> None:
    assert find("spelled", "{}", text) == ()
