"""What is still to be supplied, on one line."""

import pytest

from draftkit.cli.gaps import say_count, say_gaps
from draftkit.figures.usage import Gaps

NAMES = tuple("甲乙丙丁戊己庚辛壬癸")


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def test_of_many_names_the_first_are_said_and_how_many_more_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    say_gaps(Gaps(NAMES[:8]))
    say_gaps(Gaps(NAMES))
    say_gaps(Gaps((), NAMES, has_text=False))
    assert told(capsys) == [
        "open in the text (8): 甲、乙、丙、丁、戊、己、庚、辛",
        "open in the text (10): 甲、乙、丙、丁、戊、己、庚、辛 and 2 more",
        "no text yet; figures still empty (10): 甲、乙、丙、丁、戊、己、庚、辛 and 2 more",
    ]


def test_below_a_table_only_the_count_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    say_count(Gaps(NAMES, ("子",)), "draftkit figures 茶会 --open")
    say_count(Gaps(NAMES))
    say_count(Gaps())
    say_count(Gaps((), NAMES, has_text=False), "draftkit figures 茶会 --open")
    assert told(capsys) == [
        "open in the text: 10; where, and from whom: draftkit figures 茶会 --open",
        "empty, but not used in the text: 1",
        "open in the text: 10",
        "nothing is open in the text",
        "no text yet; figures still empty: 10",
    ]


def test_words_of_the_old_speech_are_counted_apart(capsys: pytest.CaptureFixture[str]) -> None:
    say_gaps(Gaps(("甲", "乙"), carried=("乙",)))
    say_count(Gaps(("甲", "乙"), carried=("乙",)))
    assert told(capsys) == [
        "open in the text (2): 甲、乙",
        "still with the words of the old speech: 1",
        "open in the text: 2",
        "still with the words of the old speech: 1",
    ]
