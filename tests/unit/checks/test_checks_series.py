"""How siblings become lists."""

from draftkit.checks.series import (
    Series,
    in_order,
    marker_for,
    mentions_number,
    number_places,
    numbered_line,
    series_of,
)
from draftkit.checks.subject import Subject
from draftkit.source import Source
from draftkit.tree.markers import Marker
from draftkit.workflows.checking.subjects import subjects_in_text

TWO_LEVELS = """关于春耕工作的发言

一、备足农资

第一，种子要早调。各乡镇报数。第二，化肥要保供。供销社负责。

二、管好用水

一是水库。统一调度。二是沟渠。先清淤后放水。
"""


def _subject(text: str) -> Subject:
    return subjects_in_text(Source("发言.txt", text)).unwrap()[0]


def _shown(series: Series) -> tuple[str, list[str], tuple[int, ...]]:
    above = series.above.lead.marker if series.above else ""
    return above, [item.lead.marker for item in series.items], series.values


def test_the_lists_of_each_level_know_what_they_stand_under() -> None:
    assert [_shown(series) for series in series_of(_subject(TWO_LEVELS))] == [
        ("", ["一、", "二、"], (1, 2)),
        ("一、", ["第一，", "第二，"], (1, 2)),
        ("二、", ["一是", "二是"], (1, 2)),
    ]


def test_two_lists_under_one_heading_are_two() -> None:
    text = "一、认识\n\n一是要紧。不能拖。二是不难。能办到。\n\n（一）先查\n\n查库房。\n\n（二）后改\n\n改目录。\n"
    below = [series for series in series_of(_subject(text)) if series.above is not None]

    assert [_shown(series)[1] for series in below] == [["一是", "二是"], ["（一）", "（二）"]]
    assert [series.before for series in below] == [0, 2]


def test_a_number_of_another_family_that_counts_on_is_a_sibling() -> None:
    text = "一、先查\n\n查库房，一架一架过。\n\n（二）后改\n\n改目录，一本一本对。\n\n三、再用\n\n谁用谁登记。\n"
    (series,) = series_of(_subject(text))

    assert _shown(series) == ("", ["一、", "（二）", "三、"], (1, 2, 3))


def test_the_last_of_the_words_counts_as_the_one_that_follows() -> None:
    text = "春耕抓三件事。首先，要备农资。早调早备。其次，要管用水。商量着用。最后，要护庄稼。早看早治。"
    (series,) = series_of(_subject(text))

    assert series.values == (1, 2, 3)
    assert series.is_run_in
    assert series.is_sure


def test_lists_in_order_stand_as_in_the_text() -> None:
    starts = [series.first.lead.index for series in in_order(_subject(TWO_LEVELS))]

    assert starts == sorted(starts)


def test_a_missing_number_is_written_as_the_one_beside_it() -> None:
    series = list(series_of(_subject(TWO_LEVELS)))

    assert [marker_for(each.first, 4) for each in series] == ["四、", "第四，", "四是"]


def test_a_number_in_running_text_is_seen_at_the_beginning_of_a_clause_only() -> None:
    passages = _subject("春耕有两件事，其一备农资，其二管用水。第三季度再看，五一、十一也要有人。").passages

    assert mentions_number(passages, 2)
    assert not mentions_number(passages, 3)
    assert not mentions_number(passages, 1, Marker.CHINESE)
    assert [passage.text[start:end] for passage, start, end in number_places(passages, 2)] == ["其二"]


def test_a_line_that_begins_with_a_number_is_found_in_raw_text() -> None:
    assert numbered_line(2).search("一、甲\n　　二、乙")
    assert not numbered_line(2).search("一、甲和二、乙")
