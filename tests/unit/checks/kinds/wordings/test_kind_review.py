from datetime import date

import pytest

from draftkit.checks.kinds.wordings.review import reviewed_since
from draftkit.source import Source
from draftkit.workflows.checking.subjects import subjects_in_text

MEETING = date(2026, 1, 10)


def _since(text: str, word: str = "此事") -> date | None:
    (subject,) = subjects_in_text(Source("speech", text)).unwrap()
    passage = next(each for each in subject.passages if word in each.text)
    return reviewed_since(subject, passage, passage.text.index(word), MEETING)


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("同志们：一年来，我们办了此事。", 2025),
        ("同志们：去年很忙。我们办了此事。", 2025),
        ("同志们：过去五年，我们办了此事。", 2021),
        ("同志们：三年多来，我们办了此事。", 2023),
        ("同志们：12年来，我们办了此事。", 2014),
        ("同志们：2025年很忙。我们办了此事。", 2025),
    ],
)
def test_the_words_before_say_how_far_back_a_speech_looks(text: str, since: int) -> None:
    assert _since(text) == date(since, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "同志们：我们办了此事。",
        "同志们：2018年很忙。我们办了此事。",
        "同志们：一年来很忙。要办好此事。",
        "同志们：我们办了此事，一年来很忙。",
    ],
)
def test_what_is_demanded_and_what_no_word_dates_is_no_review(text: str) -> None:
    assert _since(text) is None


def test_a_heading_says_it_for_its_part_alone() -> None:
    text = "关于修路的汇报\n\n一、2025年工作回顾\n\n路修了三条，{}。\n\n二、2026年工作安排\n\n路再修两条，{}。\n"
    assert _since(text.format("此事办了", "别的再说")) == date(2025, 1, 1)
    assert _since(text.format("别的办了", "此事办了")) is None


def test_a_plan_of_a_past_year_is_left_over_and_no_review() -> None:
    text = "关于修路的汇报\n\n一、{}\n\n路修了三条，此事办了。\n"
    assert _since(text.format("2025年工作安排")) is None
    assert _since(text.format("2025年重点任务")) is None
    assert _since(text.format("2025年工作情况")) == date(2025, 1, 1)
    assert _since(text.format("去年工作安排的落实")) == date(2025, 1, 1)
