from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]


def test_items_of_one_paragraph_that_end_in_two_ways_are_told_at_the_odd_one(find: Finder) -> None:
    text = "做好四件事：一是查堤坝；二是备沙袋。三是排值班；四是练队伍。"
    (hit,) = find("series", "test: mixed", text)
    assert dict(hit.values) == {"marks": "；。"}
    assert text[: hit.span.end].endswith("备沙袋。")


def test_items_of_several_paragraphs_too(find: Finder) -> None:
    text = "同志们：\n\n一是查堤坝。逐处查；\n\n二是备沙袋。逐件点。\n\n三是排值班。排到人；\n\n四是练队伍。练到会。\n"
    assert len(find("series", "test: mixed", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "做好三件事：一是查堤坝；二是备沙袋；三是排值班。",
        "一是查堤坝。逐处查。二是备沙袋。逐件点。三是排值班。",
        "一是查堤坝，二是备沙袋，三是排值班。",
        "一是一、二是二；说一不二。",
    ],
)
def test_items_that_end_alike_pass(find: Finder, text: str) -> None:
    assert find("series", "test: mixed", text) == ()


def test_a_line_that_breaks_off_behind_a_semicolon_is_told(find: Finder) -> None:
    text = "同志们：\n\n要把堤坝和水库逐处查一遍，查清楚哪里渗水、哪里开裂；\n把沙袋和水泵逐件点一遍。\n"
    (hit,) = find("series", "test: break", text)
    assert text[hit.span.start : hit.span.end] == "；"
