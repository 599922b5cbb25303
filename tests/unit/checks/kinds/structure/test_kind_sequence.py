from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]
Problems = Callable[[str, str], list[str]]

HEADED = (
    "关于春耕工作的发言\n\n{}、备足农资\n\n早调早备，不等不靠。\n\n"
    "{}、管好用水\n\n商量着用，先紧后松。\n\n{}、护好庄稼\n\n早看早治，统防统治。\n"
)


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ("一二三", []),
        ("一二四", [("四、", "三、")]),
        ("一三四", [("三、", "二、")]),
        ("二三四", [("二、", "一、")]),
    ],
)
def test_a_gap_is_told_once_with_the_number_that_is_missing(
    find: Finder, numbers: str, found: list[tuple[str, str]]
) -> None:
    hits = find("sequence", "faults: [gap]", HEADED.format(*numbers))

    assert [tuple(value for _, value in hit.values) for hit in hits] == found


def test_a_gap_stands_at_the_number(find: Finder) -> None:
    text = HEADED.format(*"一二四")
    (hit,) = find("sequence", "faults: [gap]", text)

    assert text[hit.span.start : hit.span.end] == "四、"


def test_a_number_that_the_text_names_in_passing_is_not_missing(find: Finder) -> None:
    text = "关于春耕的发言\n\n春耕有三件事：一是农资，这一条说过了。二是用水。商量着用。三是庄稼。早看早治。"

    assert find("sequence", "faults: [gap]", text) == ()


def test_numbers_that_run_through_all_parts_are_no_gap(find: Finder) -> None:
    text = (
        "一、种\n\n（一）选种\n\n一粒一粒选，不图快。\n\n（二）催芽\n\n看着温度来，不心急。\n\n"
        "二、管\n\n（三）浇水\n\n看着墒情来，不漫灌。\n\n（四）施肥\n\n看着苗情来，不多施。\n"
    )

    assert find("sequence", "faults: [gap]", text) == ()


def test_a_list_of_one_is_told(find: Finder) -> None:
    text = "一、种\n\n（一）选种\n\n一粒一粒选，不图快。\n\n二、管\n\n看着墒情来，不漫灌。\n"
    (hit,) = find("sequence", "faults: [alone]", text)

    assert dict(hit.values) == {"found": "（一）", "missing": "（二）"}


def test_the_first_number_in_a_text_that_goes_on_behind_the_document_is_not_alone(find: Finder) -> None:
    text = "关于春耕的发言\n\n一、种\n\n一粒一粒选，不图快。\n\n同志们，让我们一起努力！\n\n责任编辑：某某\n二、管\n"

    assert find("sequence", "faults: [alone]", text) == ()


@pytest.mark.parametrize("opening", ["首先，我代表县委问候大家。", "一要快。"])
def test_words_that_promise_no_second_are_not_alone(find: Finder, opening: str) -> None:
    assert find("sequence", "faults: [alone]", f"{opening}春耕到了，各位辛苦。") == ()


def test_the_same_number_again_is_told(find: Finder) -> None:
    hits = find("sequence", "faults: [twice]", HEADED.format(*"一二二"))

    assert [dict(hit.values)["found"] for hit in hits] == ["二、"]


def test_the_first_number_again_is_told_too(find: Finder) -> None:
    hits = find("sequence", "faults: [twice]", HEADED.format(*"一一二"))

    assert [dict(hit.values)["found"] for hit in hits] == ["一、"]


def test_the_same_number_in_two_parts_is_none(find: Finder) -> None:
    text = "一、种\n\n一是选种。不图快。二是催芽。不心急。\n\n二、管\n\n一是浇水。不漫灌。二是施肥。不多施。\n"

    assert find("sequence", "faults: [gap, alone, twice]", text) == ()


def test_an_unknown_fault_is_reported(problems: Problems) -> None:
    assert problems("sequence", "faults: [gaps]") == ["DK109"]
