"""Which numbers the tree makes itself."""

import pytest

from draftkit.reuse.rebuilding.numbers import families_of, family_of, has_numeral
from draftkit.tree.markers import Marker, number

NONE = Marker.NONE


@pytest.mark.parametrize(
    ("numbers", "families"),
    [
        (("一、", "二、", "三、"), (Marker.CHINESE,) * 3),
        (("第一，", "第二，", "第三，", "第五，"), (*(Marker.ORDINAL,) * 3, NONE)),
        (("二、", "三、"), (NONE, NONE)),
        (("一、", "二、", "二、", "三、"), (Marker.CHINESE, Marker.CHINESE, NONE, Marker.CHINESE)),
        (("一是", "", "二是"), (Marker.IS, NONE, Marker.IS)),
        (("1、", "2、"), (NONE, NONE)),
        (("首先，", "其次，", "最后，"), (Marker.FIRSTLY,) * 3),
        (("首先，", "其次，", "再次，"), (NONE,) * 3),
        (("首先，", "其次，", "第三，"), (NONE,) * 3),
        (("首先，", "其次，", "再次，", "第四，", "最后，"), (Marker.FIRSTLY,) * 5),
        (("首先，", "最后，", "第一，"), (Marker.FIRSTLY, Marker.FIRSTLY, Marker.ORDINAL)),
        (("一、", "（一）", "二、"), (Marker.CHINESE, Marker.CHINESE_BRACKETS, Marker.CHINESE)),
        (("——", "——"), (NONE, NONE)),
        ((), ()),
    ],
)
def test_a_number_is_made_where_it_comes_out_as_it_is_written(
    numbers: tuple[str, ...], families: tuple[Marker, ...]
) -> None:
    assert families_of(numbers) == families


@pytest.mark.parametrize("family", [each for each in Marker if each is not NONE])
def test_a_full_list_of_each_family_is_made_by_the_tree(family: Marker) -> None:
    numbers = [number(family, index, 5) for index in range(1, 6)]
    assert families_of(numbers) == (family,) * 5


def test_a_number_with_more_behind_it_is_of_no_family() -> None:
    assert family_of("第一个问题，") is NONE


def test_a_dash_counts_nothing() -> None:
    assert not has_numeral("——")
    assert has_numeral("——一、")
