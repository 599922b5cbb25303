from collections.abc import Callable

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context

Finder = Callable[..., tuple[Hit, ...]]
Problems = Callable[[str, str], list[str]]

PARTS = "".join(
    f"{number}、{name}\n\n{name}要早办，不能拖。\n\n" for number, name in zip("一二三", "种水肥", strict=True)
)
OPTIONS = "parts: {any: 2-3, G05: 4-5}\npoints: {any: 2-2}"


def test_a_number_of_parts_is_held_against_the_range_of_the_genre(find: Finder) -> None:
    assert find("counts", OPTIONS, PARTS) == ()
    (hit,) = find("counts", OPTIONS, PARTS, Context(genre="G05"))

    assert dict(hit.values) == {"found": "3", "fewest": "4", "most": "5", "above": ""}


def test_points_are_counted_under_their_heading(find: Finder) -> None:
    text = f"{PARTS}四、药\n\n第一，买。早买。第二，存。存好。第三，用。慎用。\n"
    hits = find("counts", "points: {any: 2-2}", text)

    assert [dict(hit.values)["above"] for hit in hits] == ["四、"]
    assert text[hits[0].span.start : hits[0].span.end] == "药"


def test_items_without_a_body_are_no_points(find: Finder) -> None:
    text = "一、种\n\n1.选种。\n\n2.催芽。\n\n3.下种。\n\n二、水\n\n用水要商量，先紧后松。\n"

    assert find("counts", "points: {any: 2-2}", text) == ()


def test_a_range_that_is_none_is_reported(problems: Problems) -> None:
    assert problems("counts", "parts: {any: 三到五}") == ["DK108"]
    assert problems("counts", "parts: {any: 5-3}") == ["DK108"]
