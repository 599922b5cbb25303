import pytest

from draftkit.checks.kinds.numbers.amounts import amounts
from draftkit.checks.kinds.numbers.changes import Change, changes_at, pair


def _changes(text: str) -> list[Change]:
    found = amounts(text)
    return [change for at in range(len(found) - 1) for change in changes_at(text, found, at)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("参训人数由100人增加到128人，增长28%。", "100人增加到128人"),
        ("去年培训100人，今年培训128人。", "去年培训100人，今年培训128人"),
        ("今年培训128人，去年同期100人。", "今年培训128人，去年同期100人"),
        ("参训128人，同比增长28%，去年为100人。", "去年为100人、128人"),
        ("培训128人，比去年的100人增加28人。", "128人，比去年的100人"),
        ("今年培训128人，比上年增加28人。", "128人，比上年增加28人"),
    ],
)
def test_the_earlier_number_is_the_old_one_wherever_it_stands(text: str, words: str) -> None:
    (change,) = _changes(text)
    assert (int(change.old.low), int(change.new.low), change.unit, change.words) == (100, 128, "人", words)


@pytest.mark.parametrize(
    "text",
    [
        "今年办结案件128件，去年排查隐患100件。",
        "今年上半年培训128人，去年全年100人。",
        "来了128人，走了100人。",
        "由近100人增加到128人。",
    ],
)
def test_numbers_of_two_things_make_no_change(text: str) -> None:
    assert _changes(text) == []


def test_a_pair_says_whether_it_rises() -> None:
    text = "时限由15天压缩到5天"
    found = pair(text, amounts(text), 0)
    assert found is not None
    assert (found["up"], found["down"]) == (None, "压缩")
