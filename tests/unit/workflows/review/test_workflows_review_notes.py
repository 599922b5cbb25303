"""Notes about what was not taken."""

from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.text.merge import Conflict
from draftkit.workflows.review.notes import with_notes

TEXT = (
    "# 讲话\n\n同志们：\n\n## 把家底看清\n\n- **看茶园。** 茶园要管好。\n\n"
    "  - **看茶厂。** 茶厂要办好。\n\n祝大家健康！\n"
)


def noted(*conflicts: Conflict) -> str:
    text = with_notes(TEXT, conflicts)
    assert read_markdown(Source("a", text)).value == read_markdown(Source("a", TEXT)).value
    return text


def test_a_note_stands_before_the_words_that_were_kept() -> None:
    text = noted(Conflict("", "祝大家健康！", "祝大家\n进步！", 0))
    assert "\n\n<!-- 待办：此处保留了手工修改，审改稿为：祝大家 / 进步！ -->\n祝大家健康！\n" in text


def test_a_note_on_a_point_has_its_indent() -> None:
    text = noted(Conflict("", "  - **看茶厂。** 茶厂要办好。", "", 0))
    assert "\n  <!-- 待办：此处保留了手工修改，审改稿删去了这一段 -->\n  - **看茶厂。**" in text


def test_where_nothing_is_left_the_note_stands_at_the_end() -> None:
    text = noted(Conflict("茶园", "", "茶园要管细。--> 好", 0))
    assert text.endswith("祝大家健康！\n\n<!-- 待办：此处保留了手工修改，审改稿为：茶园要管细。- -> 好 -->\n")


def test_lines_end_as_they_do_in_the_text() -> None:
    text = TEXT.replace("看茶厂", "看\n茶厂").replace("\n", "\r\n")
    noted = with_notes(text, (Conflict("", "  - **看\n茶厂。** 茶厂要办好。", "", 0),))
    assert "\r\n  <!-- 待办：此处保留了手工修改，审改稿删去了这一段 -->\r\n  - **看" in noted
    assert noted.count("\n") == noted.count("\r\n") == text.count("\n") + 1
    assert with_notes("甲\r\n乙\n", ()) == "甲\r\n乙\n"
