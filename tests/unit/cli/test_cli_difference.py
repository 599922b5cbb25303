"""Paragraphs of two versions on a terminal."""

from dataclasses import replace

import pytest

from draftkit.cli.difference import line, plain_lines, show_difference
from draftkit.review.segments import segments, splices_between
from draftkit.review.whereabouts import Whereabouts
from draftkit.tree.difference import Fate, Row, Segment
from draftkit.tree.page import Form, PageParagraph, Stretch
from draftkit.tree.reading import Role
from draftkit.workflows.versions.diff import Difference, text_difference

BODY = PageParagraph("1.p1", Form.PARAGRAPH, 1, (Stretch("甲"),))
PART = Whereabouts(Role.BODY, "一、", "一、抓落实")


def shown(before: str, after: str, *, colour: bool = False) -> list[str]:
    return [line(row, colour=colour) for row in text_difference(before, after).changed]


def test_words_that_go_and_come_are_marked() -> None:
    assert shown("要抓好落实。\n", "要抓紧落实。\n") == ["要抓[-好-]{+紧+}落实。"]
    assert shown("要抓好落实。\n", "要抓紧落实。\n", colour=True) == [
        "要抓\x1b[9;31m好\x1b[0m\x1b[4;32m紧\x1b[0m落实。"
    ]


def test_a_whole_paragraph_needs_no_sign_of_its_end_and_half_of_one_does() -> None:
    assert shown("甲乙丙。\n", "甲乙丙。\n丁戊己。\n") == ["{+丁戊己。+}"]
    assert shown("甲乙丙。丁戊己。\n", "甲乙丙。\n丁戊己。\n") == ["甲乙丙。{+¶+}"]


def test_long_stretches_that_stay_are_shortened_away_from_the_change() -> None:
    (told,) = shown(
        "前" * 90 + "好" + "后" * 90 + "好" + "尾" * 90 + "\n", "前" * 90 + "紧" + "后" * 90 + "紧" + "尾" * 90 + "\n"
    )
    assert told == f"…{'前' * 30}[-好-]{{+紧+}}{'后' * 30}…{'后' * 30}[-好-]{{+紧+}}{'尾' * 30}…"


def test_words_that_moved_have_a_number_at_both_ends() -> None:
    moved = Row((Segment("甲", Fate.GOES, 1), Segment("乙"), Segment("甲", Fate.COMES, 1), Segment("\n")))
    assert line(moved, colour=False) == "[-甲-](→1)乙{+甲+}(←1)"


def test_signs_a_terminal_obeys_are_not_written() -> None:
    (told,) = shown("好\n", "\x1b[31m红\n")
    assert "\x1b" not in told


def test_each_place_is_named_once_and_what_stays_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    before, after = "甲一\n乙\n丙一\n", "甲二\n乙\n丙二\n"
    rows = tuple(replace(row, after=BODY) for row in text_difference(before, after).rows)
    assert show_difference(Difference(rows, {}, {"1.p1": PART})) == 2
    assert capsys.readouterr().out == "一、抓落实\n  甲[-一-]{+二+}\n  丙[-一-]{+二+}\n"


def test_outside_of_parts_the_role_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    found = segments("甲\n", splices_between("甲\n", "乙\n"))
    show_difference(Difference((Row(found, after=BODY),), {}, {"1.p1": Whereabouts(Role.OPENING)}))
    assert capsys.readouterr().out.startswith("opening\n")


def test_paragraphs_can_be_shown_as_they_are() -> None:
    assert list(plain_lines(text_difference("甲\n乙\n", "甲\n乙\n"))) == ["甲", "乙"]
