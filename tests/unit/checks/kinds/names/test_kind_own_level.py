"""Words for the own place on the level of the older speech."""

from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context
from draftkit.facts.forms import OldValue
from draftkit.figures.model import FigureType

Find = Callable[..., tuple[Hit, ...]]


def _context(*pairs: tuple[str, str]) -> Context:
    return Context(old=tuple(OldValue(FigureType.PLACE, old, new) for old, new in pairs))


def _found(find: Find, text: str, context: Context) -> list[tuple[str, str, int]]:
    hits = find("own_level", "{}", f"临江县的底子清了。{text}", context)
    return [(dict(hit.values)["found"], dict(hit.values)["other"], len(hit.also)) for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全市上下要接着干，我市的路还长，全市都要动。", [("全市", "全县", 1), ("我市", "我县", 0)]),
        ("市委、市政府看重这件事，市直机关先动。", [("市委", "县委", 0), ("市政府", "县政府", 0), ("市直", "县直", 0)]),
        ("我们市的路还长。", [("我们市", "我们县", 0)]),
        ("全市场、市民、市委员会、武汉市委、省市都不算。", []),
        ("全县上下要接着干。", []),
    ],
)
def test_words_of_the_level_before_are_found_once_each(
    find: Find, text: str, found: list[tuple[str, str, int]]
) -> None:
    assert _found(find, text, _context(("沙溪市", "临江县"))) == found


def test_the_level_of_a_place_without_unit_is_that_of_the_table(find: Find) -> None:
    assert _found(find, "全市上下。", _context(("天门", "临江县"))) == [("全市", "全县", 0)]


@pytest.mark.parametrize("pairs", [(), (("沙溪市", "临江市"),), (("沙溪市", ""),), (("沙溪", "临江"),)])
def test_nothing_is_said_where_the_level_is_the_same_or_not_known(
    find: Find, pairs: tuple[tuple[str, str], ...]
) -> None:
    assert _found(find, "全市上下。", _context(*pairs)) == []


def test_the_place_that_the_speech_is_about_decides(find: Find) -> None:
    context = _context(("沙溪县", "云溪市"), ("青江市", "临江县"))
    assert _found(find, "临江县和云溪市结了对，全市上下，全县上下。", context) == [("全市", "全县", 0)]
