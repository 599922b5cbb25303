import pytest

from draftkit.text.width import FULL, HALF


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("雨来得早,下得急;当心!", ",;!"),
        ("名单(附电话)", "()"),
        ("“好”,他说", ","),
        ("9:30 and 1,200 (two)", ""),
        ("3.5万", ""),
    ],
)
def test_only_marks_beside_chinese_are_half_width(text: str, marks: str) -> None:
    assert "".join(HALF.findall(text)) == marks


def test_each_of_them_has_a_full_width_mark() -> None:
    assert [FULL[mark] for mark in ",;:?!()"] == [*"，；：？！（）"]
