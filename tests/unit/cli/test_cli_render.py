from time import perf_counter

import pytest

from draftkit.cli import language
from draftkit.cli.render import COLUMNS, render, window
from draftkit.cli.wide import width
from draftkit.diagnostics import Message, Severity
from draftkit.source import Source, Span

ERROR = Message("DK999", Severity.ERROR, "unknown key '{key}'", "did you mean '{near}'?")
BARE = Message("DK998", Severity.HINT, "nothing is wrong with {key}")


def test_the_form_is_place_message_line_carets_and_next_step() -> None:
    source = Source("outlines/annual.yaml", "parts:\n  - a\n    figurs: [gdp]\n")
    place = source.place(Span(17, 23))
    assert render([ERROR(place, key="figurs", near="figures")]) == (
        "outlines/annual.yaml:3:5: unknown key 'figurs' [DK999]\n"
        "    figurs: [gdp]\n"
        "    ^^^^^^  did you mean 'figures'?\n"
    )


def test_carets_stand_under_han_characters() -> None:
    place = Source("a.yaml", "会议名称: 培训班").place(Span(6, 9))
    assert render([ERROR(place, key="x", near="y")]).splitlines()[1:] == [
        "会议名称: 培训班",
        "          ^^^^^^  did you mean 'y'?",
    ]


def test_without_a_place_the_next_step_stands_below() -> None:
    assert render([ERROR(key="a", near="b")]) == "unknown key 'a' [DK999]\n    did you mean 'b'?\n"


def test_a_hint_says_so_and_no_help_leaves_no_line() -> None:
    assert render([BARE(key="a")]) == "hint: nothing is wrong with a [DK998]\n"


def test_the_same_problem_is_shown_once() -> None:
    assert render([BARE(key="a"), BARE(key="a"), BARE(key="b")]).count("\n") == 2


def test_a_problem_told_with_its_place_is_not_told_without_it_too() -> None:
    place = Source("a", "x: y").place(Span(3, 4))
    shown = render([BARE(key="a"), BARE(place, key="a"), BARE(key="b")])
    assert shown == render([BARE(place, key="a"), BARE(key="b")])
    assert render([BARE(place, key="a"), BARE(Source("b", "x: y").place(Span(3, 4)), key="a")]).count("x: y") == 2


def test_a_tab_before_the_place_does_not_move_the_carets() -> None:
    place = Source("a", "\tx: y").place(Span(4, 5))
    assert window(place) == (" x: y", 4, 1)


@pytest.mark.parametrize("at", [0, 5, 300, 995, 999])
def test_a_long_line_is_cut_around_the_place(at: int) -> None:
    place = Source("a", "甲乙丙丁戊己庚辛壬癸" * 100).place(Span(at, at + 1))
    shown, blanks, marks = window(place)
    assert width(shown) <= COLUMNS + 2
    assert marks == 2
    marked = next(sign for start, sign in _columns(shown) if start == blanks)
    assert marked == place.excerpt[at]


def test_the_length_of_a_line_costs_no_time_at_each_place() -> None:
    source = Source("a", "甲乙丙丁戊\x07庚辛壬癸" * 100_000)
    begin = perf_counter()
    shown = [window(source.place(Span(at, at + 1))) for at in range(0, 1_000_000, 1_000)]
    assert perf_counter() - begin < 5
    assert len(shown) == 1_000


def test_a_span_wider_than_the_window_is_marked_to_its_edge() -> None:
    shown, blanks, marks = window(Source("a", "x" * 500).place(Span(0, 500)))
    assert (blanks, marks) == (0, COLUMNS - 2)
    assert shown.endswith("…")


def test_control_characters_of_a_file_do_not_reach_the_terminal() -> None:
    place = Source("a\x1b]0;", "k\x1b[2J: v").place(Span(0, 1))
    assert "\x1b" not in render([ERROR(place, key="\x1b[1m", near="")])


def test_a_value_that_would_fill_screens_is_cut() -> None:
    told = render([ERROR(key="好" * 100_000, near="b")])
    assert told.startswith("unknown key '好好")
    assert "好…'" in told
    assert len(told) < 2000


def test_colours_only_where_they_are_asked_for() -> None:
    assert "\x1b[31m" in render([ERROR(key="a", near="b")], colour=True)


def test_gaps_are_filled_with_translated_terms_and_untouched_names() -> None:
    language.install(language.Language.CHINESE)
    try:
        assert language.term("a list") != "a list"
        assert language.term("参训人数") == "参训人数"
        assert language._("") == ""
    finally:
        language.install(language.Language.ENGLISH)


def _columns(text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for sign in text:
        found.append((at, sign))
        at += width(sign)
    return found


def test_a_file_is_put_before_what_does_not_name_it() -> None:
    place = Source("a.yaml", "k: v").place(Span(0, 1))
    told = (BARE(key="b"), BARE(key="a.docx"), BARE(place, key="c"))
    assert render(told, about="a.docx").splitlines()[:3] == [
        "a.docx: hint: nothing is wrong with b [DK998]",
        "hint: nothing is wrong with a.docx [DK998]",
        "a.yaml:1:1: hint: nothing is wrong with c [DK998]",
    ]


def test_a_place_in_a_file_without_lines_is_a_paragraph() -> None:
    place = Source("a.docx", "一\n\n二三", is_extracted=True).place(Span(4, 5))
    assert render([BARE(place, key="b")]).startswith("a.docx, paragraph 2: hint: ")
