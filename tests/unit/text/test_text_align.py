import pytest

from draftkit.text.align import aligned, depth, heads


@pytest.mark.parametrize(
    ("paragraph", "level"),
    [("---", 0), ("# 题", 1), ("> 某", 1), ("## 甲", 2), ("### 乙", 3), ("- **子**", 10), ("  - 孙", 12), ("文", 1000)],
)
def test_a_paragraph_stands_as_deep_as_its_signs_say(paragraph: str, level: int) -> None:
    assert depth(paragraph) == level


def test_a_text_stands_under_every_heading_that_is_open() -> None:
    texts = ["# 题", "## 甲", "- 子", "## 乙", "### 丙", "文", "- 丑", "  - 寅"]
    assert [texts[at] for at in heads(texts, len(texts), depth("文"))] == ["  - 寅", "- 丑", "### 丙", "## 乙"]
    assert [texts[at] for at in heads(texts, len(texts), depth("- 卯"))] == ["### 丙", "## 乙"]
    assert list(heads([*texts, "---"], len(texts) + 1, depth("文"))) == []


def test_pairs_are_of_equal_words_or_of_equal_names() -> None:
    assert aligned((["甲", "乙", "丙"], ["甲", "丁", "丙"]), (["", "二", ""], ["", "二", ""])) == [
        (0, 0),
        (1, 1),
        (2, 2),
    ]
    assert aligned((["甲", "乙", "丙"], ["甲", "丁", "丙"]), (["", "", ""], ["", "", ""])) == [(0, 0), (2, 2)]
    assert aligned(([], ["甲"]), ([], ["一"])) == []
