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


def pairs(texts: tuple[str, str], names: tuple[list[str], list[str]]) -> list[tuple[int, int]]:
    return list(aligned((texts[0].split(), texts[1].split()), names))


def test_pairs_are_of_equal_words_or_of_equal_names() -> None:
    assert pairs(("甲 乙 丙", "甲 丁 丙"), (["", "二", ""], ["", "二", ""])) == [(0, 0), (1, 1), (2, 2)]
    assert pairs(("甲 乙 丙", "甲 丁 丙"), (["", "", ""], ["", "", ""])) == [(0, 0), (2, 2)]
    assert pairs(("", "甲"), ([], ["一"])) == []


def test_after_equal_words_under_two_names_what_has_the_same_signs_is_the_same() -> None:
    texts = "##子 子文 ##甲 甲文 >甲二", "##甲 乙文 乙二"
    assert pairs(texts, (["1", "1p", "2", "2p", "2q"], ["1", "1p", "1q"])) == [(2, 0), (3, 1)]
