from collections.abc import Callable

from draftkit.checks.fixes import applied
from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]


def mended(text: str, hits: tuple[Hit, ...]) -> str:
    return applied(text, [hit.fix for hit in hits if hit.fix])


def test_the_marks_of_a_paragraph_are_told_together(find: Finder) -> None:
    text = "雨来得早,下得急,大家当心。\n\n堤坝要查(逐处查),人要在岗。\n"
    hits = find("half_width", "{}", text)
    assert [dict(hit.values) for hit in hits] == [{"found": ",", "count": "2"}, {"found": "(),", "count": "3"}]
    assert [len(hit.also) for hit in hits] == [1, 2]
    assert mended(text, hits) == "雨来得早，下得急，大家当心。\n\n堤坝要查（逐处查），人要在岗。\n"


def test_a_fix_leaves_blanks_and_line_breaks_between_marks(find: Finder) -> None:
    text = "雨来得早,下得 急,\n大家当心。\n"
    assert mended(text, find("half_width", "{}", text)) == "雨来得早，下得 急，\n大家当心。\n"


def test_marks_of_times_numbers_and_addresses_stay(find: Finder) -> None:
    assert find("half_width", "{}", "上午9:30开会，涨了1,200毫米，见 https://example.org/?a=1 一页。") == ()


def test_wide_figures_and_letters_become_narrow(find: Finder) -> None:
    text = "新建５Ｇ基站３．５万个。"
    hits = find("half_width", "{}", text)
    assert mended(text, hits) == "新建5G基站3.5万个。"
    assert [dict(hit.values)["count"] for hit in hits] == ["4"]


def test_the_colon_of_a_salutation_is_left_to_its_own_rule(find: Finder) -> None:
    assert find("half_width", "{}", "同志们:\n\n今天开会。\n") == ()


def test_straight_quotation_marks_become_pairs(find: Finder) -> None:
    text = '用好"网办"和"掌办"。'
    hits = find("half_width", "{}", text)
    assert [dict(hit.values) for hit in hits] == [{"found": '"', "count": "4"}]
    assert mended(text, hits) == "用好“网办”和“掌办”。"


def test_an_odd_quotation_mark_is_for_a_person(find: Finder) -> None:
    assert [hit.fix for hit in find("half_width", "{}", '用好"网办，少跑腿。')] == [None]
    assert find("half_width", "{}", 'He said "yes" twice.') == ()
