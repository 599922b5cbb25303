"""Edits of `speech.md` as the writer is asked for them: pieces of the page, new words, places."""

from collections.abc import Sequence

import pytest

from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.tree.markers import Marker
from draftkit.tree.page import Form, page_of
from draftkit.tree.returned import PLAIN, Look
from draftkit.workflows.review.home_script import IssuedText, issued_text
from draftkit.writers.markdown_edit import Line, edited

SPEECH = """# 题目
> 讲话人

同志们：

首段，**要紧**的话。

<!-- 备注 -->
## 学
- **导语。** 正文
  接着写。

  另一段。
- **光导语。**

---

结尾。
"""


def issued(text: str) -> IssuedText:
    speech = read_markdown(Source("speech.md", text)).unwrap()
    found = issued_text(page_of(speech), text)
    assert found
    return found


def lines(of: IssuedText) -> list[Line]:
    return [Line(((place.at, place.till),), at) for at, place in enumerate(of.places)]


def new_text(text: str, changed: Sequence[Line]) -> str:
    of = issued(text)
    return edited(of.script, of.places, changed)


def put_in(text: str, at: int, words: str, look: Look = PLAIN) -> str:
    """The text with a new paragraph before the one of that number."""
    found = lines(issued(text))
    return new_text(text, [*found[:at], Line((words,), look=look), *found[at:]])


def taken_out(text: str, *numbers: int) -> str:
    return new_text(text, [line for at, line in enumerate(lines(issued(text))) if at not in numbers])


def moved(text: str, at: int, to: int) -> str:
    found = lines(issued(text))
    line = found.pop(at)
    return new_text(text, [*found[:to], line, *found[to:]])


def reworded(text: str, at: int, *pieces: tuple[int, int] | str) -> str:
    """The text with other words in a paragraph; places count from its first word."""
    of = issued(text)
    found, start = lines(of), of.places[at].at
    words = tuple(piece if isinstance(piece, str) else (start + piece[0], start + piece[1]) for piece in pieces)
    return new_text(text, [*found[:at], Line(words, at), *found[at + 1 :]])


def test_nothing_asked_for_is_nothing_changed() -> None:
    assert new_text(SPEECH, lines(issued(SPEECH))) == SPEECH


@pytest.mark.parametrize("number", range(9))
def test_what_is_taken_out_leaves_everything_else(number: int) -> None:
    of = issued(SPEECH)
    place = of.places[number]
    left = taken_out(SPEECH, number)
    rest = [SPEECH[other.sign : other.end] for other in of.places if other is not place]
    assert SPEECH[place.sign : place.end] not in left
    assert all(other in left for other in rest)
    assert left.count("<!-- 备注 -->") == 1
    assert "\n\n\n" not in left


def test_a_new_paragraph_has_blank_lines_round_it() -> None:
    assert put_in("甲。\n\n乙。\n", 1, "新。") == "甲。\n\n新。\n\n乙。\n"
    assert put_in("甲。\n", 1, "新。") == "甲。\n\n新。\n"
    assert put_in("甲。\n", 0, "新。") == "新。\n\n甲。\n"
    assert put_in("甲。", 1, "新。") == "甲。\n\n新。"


def test_lines_end_as_they_do() -> None:
    assert put_in("甲。\r\n\r\n乙。\r\n", 1, "新。") == "甲。\r\n\r\n新。\r\n\r\n乙。\r\n"


def test_a_new_line_among_title_and_byline_is_one_of_them() -> None:
    assert put_in(SPEECH, 1, "副题", Look(Form.TITLE)).startswith("# 题目\n# 副题\n> 讲话人\n")
    assert put_in(SPEECH, 2, "日期").startswith("# 题目\n> 讲话人\n> 日期\n\n同志们")


def test_a_new_paragraph_stands_before_the_notes_of_the_next_one() -> None:
    assert "的话。\n\n新。\n\n<!-- 备注 -->\n## 学" in put_in(SPEECH, 4, "新。")


def test_a_paragraph_behind_a_point_without_words_needs_a_rule() -> None:
    text = "## 学\n- **导语。**\n\n## 做\n"
    assert put_in(text, 2, "新。") == "## 学\n- **导语。**\n\n---\n\n新。\n\n## 做\n"
    assert put_in(SPEECH, 8, "新。").endswith("- **光导语。**\n\n---\n\n新。\n\n结尾。\n")


@pytest.mark.parametrize(
    ("look", "words", "written"),
    [
        (Look(Form.HEADING, 1), "二、做", "## 做"),
        (Look(Form.HEADING, 2), "（一）做", "### 做"),
        (Look(Form.HEADING, 1), "做", "## 做"),
        (Look(Form.HEADING, 1), "第一，做", "## [第一，]做"),
        (Look(Form.HEADING, 1, number="二、"), "做", "## 做"),
        (Look(Form.POINT, lead=5), "第二，做。正文。", "- **做。** 正文。"),
        (Look(Form.POINT), "一要做。正文。", "- [一要]**做。** 正文。"),
        (PLAIN, "第二，做。正文。", "- **做。** 正文。"),
        (PLAIN, "二、做", "## 做"),
        (PLAIN, "二、做一句完整的话。", "二、做一句完整的话。"),
        (PLAIN, "# 做", "\\# 做"),
        (PLAIN, "做*", "做\\*"),
    ],
)
def test_a_new_paragraph_gets_the_sign_of_what_it_is(look: Look, words: str, written: str) -> None:
    text = "## 学\n\n- **导语。** 正文。\n"
    assert put_in(text, 2, words, look).removeprefix(text).strip() == written


def test_what_is_moved_keeps_how_it_is_written() -> None:
    text = "首段，**要紧**的话\n接着写。\n\n尾段。\n"
    assert moved(text, 0, 1) == "尾段。\n\n首段，**要紧**的话\n接着写。\n"


def test_what_is_moved_into_a_point_is_indented_as_it_is_there() -> None:
    assert "  另一段。\n\n  结尾。\n- **光" in moved(SPEECH, 8, 7)


def test_the_notes_right_above_what_is_moved_go_along() -> None:
    text = "甲。\n\n<!-- 远 -->\n\n<!-- 一 -->\n<!-- 二\n三 -->\n乙。\n\n丙的话。\n"
    assert moved(text, 1, 2) == "甲。\n\n<!-- 远 -->\n\n丙的话。\n\n<!-- 一 -->\n<!-- 二\n三 -->\n乙。\n"


def test_a_rule_in_a_note_is_none() -> None:
    text = "## 学\n- **导。**\n\n<!--\n---\n-->\n\n## 做\n"
    assert put_in(text, 2, "新。") == "## 学\n- **导。**\n\n---\n\n新。\n\n<!--\n---\n-->\n\n## 做\n"


def test_a_title_that_is_moved_down_is_a_paragraph() -> None:
    assert moved("# 题\n# 目\n\n甲。\n", 1, 2) == "# 题\n\n甲。\n\n目\n"


def test_the_first_paragraph_is_no_salutation_because_another_one_went() -> None:
    assert taken_out("同志们：\n\n下面讲三点：\n", 0) == "下面讲三点\\：\n"


def test_a_salutation_in_other_words_is_one() -> None:
    assert reworded("同志们：\n\n甲。\n", 0, (0, 3), "！") == "[称呼]同志们！\n\n甲。\n"
    assert reworded("[称呼]同志们！\n\n甲。\n", 0, (0, 3), "：") == "同志们：\n\n甲。\n"


def test_a_line_break_that_would_be_read_otherwise_goes() -> None:
    assert reworded("甲word\nnext乙\n", 0, (0, 5), "，", (6, 11)) == "甲word，next乙\n"
    assert reworded("甲\nnext\n", 0, "one", (1, 5)) == "onenext\n"


def test_a_line_does_not_begin_with_a_sign_because_of_an_edit() -> None:
    assert reworded("甲乙。\n丙-丁\n", 0, (0, 3), (4, 6)) == "甲乙。\n\\-丁\n"
    assert reworded("甲# 乙\n", 0, (1, 4)) == "\\# 乙\n"


def test_the_lead_of_a_point_keeps_its_words_and_the_rest_its_own() -> None:
    text = "- **导语。** 正文。\n"
    assert reworded(text, 0, (0, 2), "新", (2, 6)) == "- **导语新。** 正文。\n"
    assert reworded(text, 0, (0, 3), "新", (3, 6)) == "- **导语。** 新正文。\n"
    assert reworded(text, 0, (0, 3), "新", (5, 6)) == "- **导语。** 新。\n"
    assert reworded(text, 0, (0, 3)) == "- **导语。**\n"
    assert reworded(text, 0, (3, 6)) == "- 正文。\n"
    assert reworded(text, 0, (0, 1), "新。再", (5, 6)) == "- **导新。** 再。\n"


def test_a_note_between_lead_and_words_stays() -> None:
    text = "- **导语。**\n\n  <!-- 备注 -->\n  正文。\n"
    assert reworded(text, 0, (0, 3), "新", (4, 6)) == "- **导语。**\n\n  <!-- 备注 -->\n  新文。\n"
    assert "<!-- 备注 -->" in reworded(text, 0, (0, 3))
    assert "<!-- 备注 -->" in reworded(text, 0, (3, 6))


def test_words_that_begin_like_a_number_have_the_family_in_brackets() -> None:
    assert reworded("## 学法\n", 0, "一、二类单位", (1, 2)) == "## [一、]一、二类单位法\n"
    assert reworded("- **学法。**\n", 0, "一要", (1, 3)) == "- [第一，]**一要法。**\n"


def test_a_family_that_is_asked_for_takes_the_place_of_the_one_that_is_written() -> None:
    for text in ("## 学\n", "## [一、]学\n", "## 一、学\n"):
        assert new_text(text, [Line(((2, 3),), 0, marker=Marker.NONE)]) == "## [无]学\n"
    point = "- **[一要]学。** 做。\n"
    of = issued(point)
    wanted = [Line(((of.places[0].at, of.places[0].till),), 0, marker=Marker.IS)]
    assert edited(of.script, of.places, wanted) == "- [一是]**学。** 做。\n"


def test_figures_that_go_elsewhere_go_as_figures() -> None:
    text = "甲{{人数|人}}乙。\n\n丙。\n"
    of = issued(text)
    (start, end), place = (of.places[0].at, of.places[0].till), of.places[1]
    wanted = [Line(((start, start + 1),), 0), Line(((place.at, place.till), (start + 1, end)), 1)]
    assert edited(of.script, of.places, wanted) == "甲\n\n丙。{{人数|人}}乙。\n"


def test_notes_stand_before_their_paragraph_and_at_the_end() -> None:
    of = issued("甲。\n\n- **导。** 乙。\n")
    found = lines(of)
    wanted = [found[0], Line(found[1].pieces, 1, notes=("<!-- 注 -->",))]
    assert edited(of.script, of.places, wanted, last=("<!-- 尾 -->",)) == (
        "甲。\n\n<!-- 注 -->\n- **导。** 乙。\n\n<!-- 尾 -->\n"
    )


def test_words_written_afresh_are_written_as_the_program_writes() -> None:
    of = issued("甲\\，乙 \\\\ 丙\n接着。\n")
    assert edited(of.script, of.places, lines(of), frozenset({0})) == "甲\\\\，乙 \\\\ 丙接着。\n"


def test_a_page_of_another_text_is_not_found_in_it() -> None:
    speech = read_markdown(Source("speech.md", "甲。\n\n乙。\n")).unwrap()
    assert issued_text(page_of(speech), "甲。\n\n丙。\n") is None
    assert issued_text(page_of(speech), "甲。\n") is None
    assert issued_text(page_of(speech), "甲。\n\n乙。丙\n") is None
    assert issued_text(page_of(read_markdown(Source("speech.md", "{{甲}}\n")).unwrap()), "{{乙}}\n") is None
