"""Markdown somebody else wrote."""

import time

import pytest

from draftkit.readers.manuscript import Kind, Manuscript
from draftkit.readers.markup import is_draft, read_foreign_markdown
from draftkit.source import Source


def lines(text: str) -> list[tuple[Kind, int, str]]:
    manuscript: Manuscript = read_foreign_markdown(Source("a.md", text)).unwrap()
    shown = []
    for line in manuscript.lines or ():
        at, words = line.span.start, ""
        for mark in manuscript.markup:
            if line.span.start <= mark.span.start < line.span.end:
                words += text[at : mark.span.start] + mark.text
                at = mark.span.end
        shown.append((line.kind, line.level, words + text[at : line.span.end]))
    return shown


def words(text: str) -> list[str]:
    return [said for _, _, said in lines(text)]


def test_headings_have_the_level_of_their_sign() -> None:
    assert lines("# 讲话\n\n## 一、学 ##\n\n###（一）读\n正文\n") == [
        (Kind.TITLE, 0, "讲话"),
        (Kind.HEADING, 2, "一、学"),
        (Kind.HEADING, 3, "（一）读"),
        (Kind.TEXT, 0, "正文"),
    ]


def test_several_first_levels_apart_are_headings() -> None:
    assert [(kind, level) for kind, level, _ in lines("# 一\n正文\n# 二")] == [
        (Kind.HEADING, 1),
        (Kind.TEXT, 0),
        (Kind.HEADING, 1),
    ]


def test_underlined_lines_are_headings_but_sentences_are_not() -> None:
    assert lines("讲话\n===\n\n一、学\n---\n这是正文。\n---\n") == [
        (Kind.TITLE, 0, "讲话"),
        (Kind.HEADING, 2, "一、学"),
        (Kind.TEXT, 0, "这是正文。"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("**（一）学好。**正文", "（一）学好。正文"),
        ("*一* _二_ __三__ ***四*** ~~五~~", "一 二 三 四 五"),
        ("20**年**月，**市**县", "20**年**月，**市**县"),
        ("甲**乙", "甲**乙"),
        ("a_b_c 和 2 * 3 * 4", "a_b_c 和 2 * 3 * 4"),
        ("[文字](http://a_b_c 'x')！", "文字！"),
        ("![图](a.png)甲", "甲"),
        ("[文][a]，[无][b]\n\n[a]: http://x", "文，[无][b]"),
        ("`**码**` 甲", "**码** 甲"),
        (r"\*星\*，\\，20\*年", "*星*，\\，20*年"),
        ("&ldquo;引&rdquo; &amp; &nosuch;", "“引” & &nosuch;"),
        ("<b>粗</b><!-- 注 --><https://a.b>", "粗https://a.b"),
        ("正文[^1]", "正文"),
        ("- 甲", "甲"),
        ("* [x] 甲", "甲"),
        ("> > 甲", "甲"),
        ("1. 甲", "1. 甲"),
        ("　　甲", "甲"),
    ],
)
def test_signs_are_left_out_and_words_stay(text: str, said: str) -> None:
    assert words(text) == [said]


def test_tables_are_rows_of_cells() -> None:
    assert lines("| 项目 | 数 |\n|:--|--:|\n| 甲 | **1** |\n\na|b") == [
        (Kind.CELL, 0, "项目\t数"),
        (Kind.CELL, 0, "甲\t1"),
        (Kind.TEXT, 0, "a|b"),
    ]


def test_code_is_taken_as_it_stands_and_a_fence_without_end_fences_nothing() -> None:
    assert lines("```\n# **甲**\n```\n# 乙\n~~~\n## 丙")[0] == (Kind.TEXT, 0, "# **甲**")
    assert lines("~~~\n## 丙") == [(Kind.HEADING, 2, "丙")]


def test_front_matter_and_footnotes_are_kept_and_set_aside() -> None:
    assert lines("---\ntitle: 讲话\n---\n正文\n\n[^1]: 注") == [
        (Kind.APART, 0, "title: 讲话"),
        (Kind.TEXT, 0, "正文"),
        (Kind.APART, 0, "注"),
    ]


def test_wrapped_lines_are_one_and_ended_lines_are_not() -> None:
    long = "这一行有二十个以上的字因此它是被换行的没有标点"
    assert words(f"> {long}\n> 接着写\n\n同志们：\n今天开会。\n{long}\n一、学\n短\n行  \n换") == [
        f"{long}接着写",
        "同志们：",
        "今天开会。",
        long,
        "一、学",
        "短",
        "行",
        "换",
    ]


def test_a_break_in_html_breaks_the_line() -> None:
    assert words("甲<br>**乙**<BR/>丙") == ["甲", "乙", "丙"]


def test_comments_of_many_lines_are_no_words() -> None:
    assert words("甲\n\n<!-- 注\n\n# 注 -->\n乙") == ["甲", "乙"]


@pytest.mark.parametrize("text", ["", "---\n\n***", "![图](a)", "<!-- 注 -->", "[a]: http://x"])
def test_markdown_without_words_is_refused(text: str) -> None:
    outcome = read_foreign_markdown(Source("a.md", text))
    assert outcome.value is None
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK350"]


@pytest.mark.parametrize(
    "text",
    [
        "# 讲话\n\n同志们：\n\n## 认清为什么学\n\n参加{{参训人数|人}}。\n",
        "[称呼]尊敬的各位领导\n\n## 学\n",
        "## [第一，]提高认识\n",
        "# 讲话\n> 2026年12月3日\n\n同志们：\n\n## 学\n\n- **导语。** 正文\n\n---\n\n谢谢大家！\n",
        "## 学\n\n表：{{数}}\n\n|a|b|\n|--|--|\n",
        "## 学\n\n没有写完{{人数\n\n讲{{部分数}}点。",
        "<!-- 备注 -->\n## 学\n",
    ],
)
def test_a_draft_is_told_by_its_signs(text: str) -> None:
    assert is_draft(Source("a.md", text))


@pytest.mark.parametrize(
    "text",
    [
        "# 讲话\n\n## 一、提高认识\n\n**（一）学好。**正文。\n",
        "---\ntitle: {{ 题目 }}\n---\n\n## 学\n",
        "讲话\n===\n\n## 学\n",
        "# 讲话\n\n## 学\n\n- 一项\n- 二项\n",
        "# 讲话\n\n## 学\n\n1. 一项\n",
        "# 讲话\n\n## 学\n\n[链接](http://x)\n",
        "# 讲话\n\n#### 学\n",
        "# 讲话\n\n正文\n\n> 引用\n",
        "# 讲话\n\n## 学\n\n*强调*\n",
        "# 讲话\n\n- [ ] 一项\n",
        "## 学\n\n```\n{{ x }}\n```\n",
        "# 甲\n\n正文\n\n# 乙\n",
        "同志们：\n\n今天开会。\n",
    ],
)
def test_what_somebody_else_wrote_is_no_draft(text: str) -> None:
    assert not is_draft(Source("a.md", text))


@pytest.mark.parametrize(
    "sign", ["[", "![", "[x](", "`", "` ", "```\n", "*", "* a", "**a", "<!--", "<a ", "> ", "|\n", "a<br>", "\\"]
)
def test_hostile_markdown_takes_linear_time(sign: str) -> None:
    begin = time.monotonic()
    read_foreign_markdown(Source("a", sign * 40_000))
    is_draft(Source("a", sign * 40_000))
    assert time.monotonic() - begin < 20
