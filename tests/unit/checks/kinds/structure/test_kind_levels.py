from collections.abc import Callable

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]


def test_a_level_that_is_skipped_is_told_once(find: Finder) -> None:
    text = (
        "一、种\n\n1.选种\n\n一粒一粒选，不图快。\n\n2.催芽\n\n看着温度来，不心急。\n\n二、管\n\n看着墒情来，不漫灌。\n"
    )
    (hit,) = find("levels", "faults: [skipped]", text)

    assert dict(hit.values) == {"found": "1.", "above": "一、"}


def test_numbers_in_brackets_inside_a_paragraph_belong_to_no_level(find: Finder) -> None:
    text = (
        "一、种\n\n今年办三件事：（1）选种，不图快。（2）催芽，不心急。（3）下种。\n\n二、管\n\n看着墒情来，不漫灌。\n"
    )

    assert find("levels", "faults: [skipped]", text) == ()


def test_a_higher_level_between_two_items_of_a_lower_one_is_told(find: Finder) -> None:
    text = (
        "（一）种\n\n一粒一粒选，不图快。\n\n一、选种\n\n选得细，长得齐。\n\n二、催芽\n\n看着温度来，不心急。\n\n"
        "（二）管\n\n看着墒情来，不漫灌。\n"
    )
    (hit,) = find("levels", "faults: [turned]", text)

    assert dict(hit.values) == {"found": "一、", "above": "（一）"}
