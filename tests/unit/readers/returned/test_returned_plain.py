"""A document of text alone as one that came back."""

import pytest

from draftkit.readers.html import read_html
from draftkit.readers.manuscript import Kind, Line, Manuscript
from draftkit.readers.markup import read_foreign_markdown
from draftkit.readers.returned import is_wrapped, returned_text
from draftkit.source import Source, Span
from draftkit.tree.page import Form
from draftkit.tree.returned import Extra, Look, Marked, Returned, ReturnedParagraph


def test_every_line_with_words_is_a_paragraph_without_blanks_at_its_edges() -> None:
    found = returned_text(Manuscript(Source("稿.txt", "同志们：\r\n\n　　今天开会。 \n")), "稿.txt")
    assert found == Returned(
        "稿.txt", (ReturnedParagraph((Marked("同志们："),)), ReturnedParagraph((Marked("今天开会。"),)))
    )


def test_rows_and_page_headers_are_extras_and_headings_keep_their_level() -> None:
    text = "标题\n县\t数\n溪\t3\n一、抓生产\n页眉\n"
    kinds = (Kind.TITLE, Kind.CELL, Kind.CELL, Kind.HEADING, Kind.APART)
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
    lines = tuple(
        Line(Span(start, end - 1), kind, 1 if kind is Kind.HEADING else 0)
        for start, end, kind in zip(starts, starts[1:], kinds, strict=False)
    )
    found = returned_text(Manuscript(Source("稿.pdf", text), lines), "稿.pdf")
    assert [(each.text, each.look) for each in found.paragraphs] == [
        ("标题", Look(Form.TITLE)),
        ("一、抓生产", Look(Form.HEADING, 1)),
    ]
    assert found.extras == (Extra("table", "县\t数\n溪\t3", 0), Extra("note", "页眉", 1))


def test_page_numbers_are_left_out_and_names_of_a_pdf_keep_their_distance() -> None:
    text = "副县长 周明远\n— 1 —\n内部文稿\n今年 3 月 GDP 增长\n第 2 页 共 9 页\n"
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
    kinds = (Kind.TEXT, Kind.APART, Kind.APART, Kind.TEXT, Kind.APART)
    lines = tuple(Line(Span(start, end - 1), kind) for start, end, kind in zip(starts, starts[1:], kinds, strict=False))
    found = returned_text(Manuscript(Source("稿.pdf", text, is_extracted=True), lines), "稿.pdf")
    assert [each.text for each in found.paragraphs] == ["副县长　周明远", "今年 3 月 GDP 增长"]
    assert found.extras == (Extra("note", "内部文稿", 0),)


def test_tags_and_entities_of_a_web_page_are_read_as_they_show() -> None:
    page = "<html><body><p>一是<b>抓&ldquo;双抢&rdquo;</b>。</p><p>二是<br>抓安全。</p></body></html>"
    found = returned_text(read_html(Source("稿.html", page)).unwrap(), "稿.html")
    assert [each.text for each in found.paragraphs] == ["一是抓“双抢”。", "二是", "抓安全。"]


def test_a_wrapped_line_of_a_web_page_is_one_paragraph() -> None:
    page = "<html><body><p>今年要办\n  三件事，用 GDP 和\nCPI two\r\n words 说话。</p></body></html>"
    found = returned_text(read_html(Source("稿.html", page)).unwrap(), "稿.html")
    assert [each.text for each in found.paragraphs] == ["今年要办三件事，用 GDP 和CPI two words 说话。"]


def test_signs_of_markdown_are_no_words_and_the_blank_behind_a_lead_is_none() -> None:
    text = "# 在会上的讲话\n\n> 市长\n\n## 一、抓生产\n\n**一要快。** 今年要办三件事。\n"
    found = returned_text(read_foreign_markdown(Source("稿.md", text)).unwrap(), "稿.md")
    assert [each.text for each in found.paragraphs] == [
        "在会上的讲话",
        "市长",
        "一、抓生产",
        "一要快。今年要办三件事。",
    ]
    assert [each.look.form for each in found.paragraphs] == [Form.TITLE, Form.PARAGRAPH, Form.HEADING, Form.PARAGRAPH]


WHOLE = (
    "在全县茶业工作会议上的讲话",
    "同志们：",
    "一、把茶园管起来",
    "今年的茶园面积有1286亩，比去年多了一截，可是管得好的不到一半，剩下的草比茶高，看了叫人着急。",
    "第一，要管住草。清明之前先锄一遍，锄下来的草就地压在行间，既省了肥又保了水，谁家不会就到示范园里去看。",
    "第二，要管住虫。能用灯的用灯，能用板的用板，实在不行再用药，用药的日子要记在本子上，采茶之前够不够天数一看便知。",
    "大家回去以后马上动手。",
)


def _wrapped(width: int) -> str:
    return "\n".join(line[at : at + width] for line in WHOLE for at in range(0, len(line), width)) + "\n"


@pytest.mark.parametrize("width", [20, 22, 26])
def test_lines_broken_at_a_fixed_width_are_put_together(width: int) -> None:
    text = _wrapped(width)
    assert is_wrapped(text)
    assert [each.text for each in returned_text(Manuscript(Source("信.txt", text)), "信.txt").paragraphs] == [*WHOLE]


def test_a_numbered_point_behind_a_line_that_is_full_begins_a_paragraph() -> None:
    full = "一是把话说清楚，把账算明白，把人分到组里，把日子定下来。"
    text = f"{'茶' * 28}\n{full}\n二是{'茶' * 26}\n" + f"{'茶' * 28}\n" * 6
    found = returned_text(Manuscript(Source("信.txt", text)), "信.txt")
    assert [each.text[:4] for each in found.paragraphs] == ["茶茶茶茶", "二是茶茶"]


def test_a_quoted_text_is_read_without_its_signs() -> None:
    text = "".join(f"> {line}\n>\n" for line in WHOLE)
    found = returned_text(Manuscript(Source("信.txt", f"请看：\n{text}")), "信.txt")
    assert [each.text for each in found.paragraphs] == ["请看：", *WHOLE]
    wrapped = "".join(f">> {line}\n" for line in _wrapped(22).splitlines())
    assert [each.text for each in returned_text(Manuscript(Source("信.txt", wrapped)), "信.txt").paragraphs] == [*WHOLE]


def test_lines_of_a_text_that_is_not_wrapped_stay_apart() -> None:
    text = "".join(f"{line}\n" for line in WHOLE)
    assert not is_wrapped(text)
    assert len(returned_text(Manuscript(Source("稿.txt", text)), "稿.txt").paragraphs) == len(WHOLE)
