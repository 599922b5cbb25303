from collections.abc import Callable
from datetime import date

import pytest

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context

Finder = Callable[..., tuple[Hit, ...]]


def test_a_document_without_any_year_is_told_of_once(find: Finder) -> None:
    (hit,) = find("undated", "{}", "各单位12月15日前报送。\n\n十二月二十日前完成。")
    assert dict(hit.values) == {"found": "12月15日", "count": "2"}
    assert len(hit.also) == 1


@pytest.mark.parametrize("year", ["2026年", "二〇二六年", "2026.12", "2026—2027年"])
def test_a_year_anywhere_is_enough(find: Finder, year: str) -> None:
    assert find("undated", "{}", f"各单位12月15日前报送。\n\n从{year}起执行。") == ()


def test_a_number_of_things_is_no_year(find: Finder) -> None:
    assert len(find("undated", "{}", "各单位12月15日前报送。走访2026户。")) == 1


def test_nothing_is_asked_where_the_day_of_the_meeting_is_known(find: Finder) -> None:
    assert find("undated", "{}", "各单位12月15日前报送。", Context(meeting=date(2026, 12, 1))) == ()


@pytest.mark.parametrize(
    "text", ["12月4日是国家宪法日。", "每年6月26日都要宣传。", "重温“7月1日讲话”。", "7月、8月要防汛。"]
)
def test_days_of_every_year_and_quoted_ones_need_none(find: Finder, text: str) -> None:
    assert find("undated", "{}", text) == ()
