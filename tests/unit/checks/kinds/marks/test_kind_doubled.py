from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]


def told(hits: tuple[Hit, ...]) -> list[tuple[str, str | None]]:
    return [(dict(hit.values)["found"], hit.fix.text if hit.fix else None) for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("雨来得早，，大家当心。。", [("，，", "，"), ("。。", "。")]),
        ("雨来得早，。大家当心。", [("，。", None)]),
        ("雨来得早。。。大家当心。", [("。。。", None)]),
        ("准备好了吗？，大家当心。", [("？，", None)]),
        ("准备好了吗？！大家当心……", []),
    ],
)
def test_marks_do_not_stand_in_a_row(find: Finder, text: str, found: list[tuple[str, str | None]]) -> None:
    assert told(find("doubled", "of: marks", text)) == found


def test_a_particle_typed_twice_is_mended_and_another_word_told(find: Finder) -> None:
    hits = find("doubled", "of: words", "防汛的的准备要早，水库水库要查。")
    assert told(hits) == [("的的", "的"), ("水库水库", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("要贯彻贯彻落实部署。", "贯彻贯彻"),
        ("要切实加强加强领导。", "加强加强"),
        ("有的人还还在观望。", "还还"),
    ],
)
def test_a_word_beside_a_longer_one_that_holds_it_is_told(find: Finder, text: str, found: str) -> None:
    assert told(find("doubled", "of: words", text)) == [(found, None)]


@pytest.mark.parametrize(
    "text",
    [
        "有的人家还还不上贷款。",
        "一件一件查，天天看，人人到。",
        "说着说着就忘了，能不能不这样，各管各管不好。",
        "请大家研究研究。",
        "成都都市圈要为了了解情况开会。",
        "这的的确确重要。",
        "干部干部，先干一步。",
        "该处分处分，该通报通报。",
    ],
)
def test_what_is_said_twice_on_purpose_passes(find: Finder, text: str) -> None:
    assert find("doubled", "of: words", text) == ()


def test_a_mark_behind_a_number_stands_once(find: Finder) -> None:
    text = "同志们：\n\n第一，，看住堤坝。逐处查。\n\n第二，看住人。不能离岗。\n\n一是是否到位。\n"
    assert told(find("doubled", "of: marks", text)) == [("，，", "")]
