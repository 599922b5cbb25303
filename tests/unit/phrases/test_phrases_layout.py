"""Bank files cut into entries."""

import time

import pytest

from draftkit.phrases.layout import ListPart, comments_in, cut, join
from draftkit.source import Source

TEXT = (
    "# 上\nversion: 1\nphrases:\n# 一\n\n# 二\n- id: a\n  note: |\n    - id: 不是\n  # 附\n# 三\n\n- id: b\n"
    "rejected:\n# 尾\n"
)


def lists(text: str) -> list[ListPart]:
    return [part for part in cut(Source("x.yaml", text)) or () if isinstance(part, ListPart)]


def test_entries_have_the_comments_right_above_them_and_those_further_in_below() -> None:
    phrases, rejected = lists(TEXT)
    assert [(piece.lead, piece.core) for piece in phrases.pieces] == [
        ("# 二\n", "- id: a\n  note: |\n    - id: 不是\n  # 附\n"),
        ("", "- id: b\n"),
    ]
    assert (phrases.indent, rejected.items) == (0, ["# 尾\n"])


@pytest.mark.parametrize(
    "text", [TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("不是", '"不是"'), "version: 1\n", "phrases: []\n"]
)
def test_the_parts_are_the_text(text: str) -> None:
    assert join(cut(Source("x.yaml", text)) or ()) == text


@pytest.mark.parametrize(
    "text",
    ["{phrases: []}\n", "phrases: [{id: a}]\n", "phrases: [{id: a}, 'b']\n", "phrases:\n  []\n", "a: 1\rphrases:\r"],
)
def test_entries_that_do_not_begin_lines_cannot_be_cut(text: str) -> None:
    assert cut(Source("x.yaml", text)) is None


def test_comments_are_told_from_quoted_signs() -> None:
    assert comments_in("a: '# 不' # 是\nb: x#不\n# 也是  \n") == ["# 是", "# 也是"]


@pytest.mark.parametrize(
    "line", ['note: "' + "a" * 50_000, "[" + "{a: b}, " * 9_000, "{" + "a: b " * 9_000, "[" * 9_000]
)
def test_a_long_line_that_fits_nothing_takes_no_time(line: str) -> None:
    start = time.process_time()
    cut(Source("x.yaml", f"phrases:\n{line}\n"))
    assert time.process_time() - start < 2
