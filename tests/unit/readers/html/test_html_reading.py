"""Web pages: what is a line, what is set aside, what is reported."""

import time

import pytest

from draftkit.readers.html import read_html
from draftkit.readers.manuscript import Kind, Manuscript
from draftkit.source import Source


def said(manuscript: Manuscript) -> list[tuple[Kind, str]]:
    """The lines as a reader sees them."""
    shown = []
    for line in manuscript.lines or ():
        at, words = line.span.start, ""
        for mark in manuscript.markup:
            if line.span.start <= mark.span.start < line.span.end:
                words += manuscript.source.text[at : mark.span.start] + mark.text
                at = mark.span.end
        shown.append((line.kind, words + manuscript.source.text[at : line.span.end]))
    return shown


def lines(page: str) -> list[tuple[Kind, str]]:
    return said(read_html(Source("page.html", page)).unwrap())


def texts(page: str) -> list[str]:
    return [words for _, words in lines(page)]


def codes(page: str) -> list[str]:
    return [problem.message.code for problem in read_html(Source("page.html", page)).diagnostics]


def test_blocks_and_breaks_begin_lines_and_tags_inside_are_left_out() -> None:
    assert texts("<div>同志们：<p>今天<b>开会</b>，<br/>很<span a='>'>好</span>。</div>完") == [
        "同志们：",
        "今天开会，",
        "很好。",
        "完",
    ]


def test_character_references_are_read_as_what_they_mean_and_blanks_at_edges_are_left_out() -> None:
    assert texts("<p>&nbsp;&emsp;　&ldquo;一&#19968;&#x4E00;&rdquo; &lt;&amp;nbsp&unknown;&nbsp;</p>") == [
        "“一一一” <&nbsp&unknown;"
    ]


def test_a_reference_stands_at_its_place() -> None:
    manuscript = read_html(Source("a", "<p>甲&ldquo;乙")).unwrap()
    (mark,) = manuscript.markup
    assert manuscript.source.text[mark.span.start : mark.span.end] == "&ldquo;"
    assert mark.text == "“"


def test_words_run_together_with_a_reference_stand_at_their_own_place() -> None:
    manuscript = read_html(Source("a", "<p>约&nbsp2018人&gt1;&NotEqualTilde;&#65好")).unwrap()
    assert [words for _, words in said(manuscript)] == ["约\xa02018人>1;≂̸A好"]
    shown = [manuscript.source.text[mark.span.start : mark.span.end] for mark in manuscript.markup]
    assert shown == ["&nbsp", "&gt", "&NotEqualTilde;", "&#65"]


def test_headings_have_the_level_of_their_tag_and_the_only_h1_is_the_title() -> None:
    manuscript = read_html(Source("a", "<h1>讲话</h1><h2>一、认识</h2><h3>（一）学</h3><p>正文")).unwrap()
    kinds = [(line.kind, line.level) for line in manuscript.lines or ()]
    assert kinds == [(Kind.TITLE, 0), (Kind.HEADING, 2), (Kind.HEADING, 3), (Kind.TEXT, 0)]


def test_several_h1_apart_are_headings() -> None:
    assert [kind for kind, _ in lines("<h1>一、学</h1><p>正文<h1>二、做</h1>")] == [
        Kind.HEADING,
        Kind.TEXT,
        Kind.HEADING,
    ]


def test_a_heading_that_repeats_the_pages_title_is_the_title() -> None:
    page = (
        "<title>在档案会议上的讲话_云溪县</title><h1>云溪县</h1><p>首页</p><h2>在档案会议上的讲话</h2><h1>云溪县</h1>"
    )
    assert (Kind.TITLE, "在档案会议上的讲话") in lines(page)


def test_a_heading_without_end_takes_only_what_may_be_a_heading() -> None:
    assert (Kind.TEXT, "段8") in lines("<h2>一、学" + "".join(f"<div>段{at}</div>" for at in range(9)))


def test_rows_of_data_are_one_line_with_tabs() -> None:
    page = "<table><tr><th>项目<th>数<tr><td><p>甲</p><p>乙</p></td><td>1</td></tr></table>"
    assert lines(page) == [(Kind.CELL, "项目\t数"), (Kind.CELL, "甲 乙\t1")]


def test_tables_that_arrange_a_page_are_no_data() -> None:
    page = (
        "<table><tr><td>栏目</td><td><table><tr><td>甲</td><td>乙</td></tr></table>"
        + "<p>正文</p>" * 5
        + "</td></tr></table>"
    )
    assert lines(page) == [(Kind.TEXT, "栏目"), (Kind.CELL, "甲\t乙"), *[(Kind.TEXT, "正文")] * 5]


@pytest.mark.parametrize("name", ["nav", "header", "footer", "aside", "form", "button", "noscript"])
def test_what_stands_beside_the_document_is_set_aside(name: str) -> None:
    assert lines(f"<{name}>首页</{name}><p>正文正文") == [(Kind.APART, "首页"), (Kind.TEXT, "正文正文")]


def test_the_header_of_an_article_is_none_of_the_page() -> None:
    assert lines("<article><header><h1>讲话</h1></header><p>正文")[0] == (Kind.TITLE, "讲话")


def test_a_form_round_the_whole_page_sets_nothing_aside() -> None:
    assert lines("<form><p>同志们：今天开会。</p><button>搜</button></form>") == [
        (Kind.TEXT, "同志们：今天开会。"),
        (Kind.APART, "搜"),
    ]


@pytest.mark.parametrize("how", ["hidden", "style='DISPLAY : none'", 'style="mso-hide:all"', "style=visibility:hidden"])
def test_hidden_words_are_kept_set_aside_and_told(how: str) -> None:
    page = f"<p class='x hidden'>甲</p><p {how}>乙<b>丙</b></p><p>丁"
    assert lines(page) == [(Kind.TEXT, "甲"), (Kind.APART, "乙丙"), (Kind.TEXT, "丁")]
    assert codes(page) == ["DK341"]


def test_scripts_styles_comments_and_declarations_are_no_words() -> None:
    page = "<!DOCTYPE html><?xml a?><style>p{}</style><script>if(a<b){'</p>'}</SCRIPT ><!-- <p>注 --><![CDATA[x]]>正文"
    assert texts(page) == ["正文"]


def test_word_leaves_no_trace() -> None:
    page = (
        "<html xmlns:o='urn'><!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]--><style><!-- p {mso-a:b} --></style>"
        "<p class=MsoTitle><span lang=EN-US>2026<o:p></o:p></span>年讲话</p><p class=MsoNormal><![if !supportLists]>"
        "<span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times\"'>&nbsp; </span></span><![endif]>认识</p>"
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    )
    assert lines(page) == [(Kind.TITLE, "2026年讲话"), (Kind.TEXT, "一、\u00a0 认识")]


def test_pages_of_government_sites_come_out_clean() -> None:
    page = (
        "<title>讲话</title><div class=TRS_Editor><style>.TRS_Editor P{a:b}</style>"
        '<p align="justify">&emsp;&emsp;同志们：</p>'
        "<P>&nbsp;&nbsp;&nbsp;&nbsp;今天开会。</P><p>　　<span>一、</span>学</p></div>"
    )
    assert texts(page) == ["讲话", "同志们：", "今天开会。", "一、学"]


def test_lines_of_preformatted_text_count() -> None:
    assert texts("<pre>甲\n  乙\r\n\n丙</pre>丁\n戊") == ["甲", "乙", "丙", "丁\n戊"]


@pytest.mark.parametrize("sign", ["<!--", "<script>", "<style>"])
def test_what_follows_an_unclosed_sign_is_read_and_told(sign: str) -> None:
    page = f"<p>甲</p>{sign}乙<p>丙"
    assert "丙" in texts(page)
    assert codes(page) == ["DK342"]


def test_a_less_than_sign_is_words() -> None:
    assert texts("<p>1 < 2，a<b 同志<br>3<") == ["1 < 2，a<b 同志", "3<"]


@pytest.mark.parametrize("page", ["", "<p>&nbsp;</p>", "<script>a</script>", "<img src=a.png>"])
def test_a_page_without_words_is_refused(page: str) -> None:
    assert codes(page) == ["DK340"]


HOSTILE = {
    "less-than": "<",
    "declarations": "<!",
    "comments": "<!--",
    "sections": "<![",
    "tags": "<a ",
    "quotes": '<a x="',
    "two quotes": "<a ='\"=\"' ",
    "divs": "<div>",
    "paragraphs in bold": "<b><p>",
    "wrong ends": "</x><i></p>",
    "attributes": "style='none' ",
    "scripts": "<script></scrip",
    "cells": "<table><tr><td>甲<td>乙",
    "regions": "<nav>甲",
    "titles": "<h1>甲</h1><title>",
    "references": "&amp;&a",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_linear_time(name: str) -> None:
    """A quadratic reader takes minutes for these."""
    page = "<p " + HOSTILE[name] * 40_000 + ">"
    begin = time.monotonic()
    read_html(Source("a", page))
    read_html(Source("a", page.removeprefix("<p ").removesuffix(">")))
    assert time.monotonic() - begin < 20
