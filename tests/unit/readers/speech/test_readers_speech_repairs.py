"""What cleaning does, and that every place of it is remembered."""

import pytest

from draftkit.readers.manuscript import Kind, Line, Manuscript, Markup
from draftkit.readers.speech import read_manuscript, read_speech
from draftkit.source import Source, Span
from draftkit.tree.reading import ReadBlock, Reading, Role, Rule


def read(text: str) -> Reading:
    outcome = read_speech(Source("x.txt", text))
    assert outcome.value is not None
    return outcome.value


def blocks(reading: Reading) -> tuple[ReadBlock, ...]:
    return tuple(block for document in reading.documents for block in document.blocks)


def repaired(text: str) -> list[tuple[Rule, str]]:
    return [(repair.rule, text[repair.span.start : repair.span.end]) for repair in read(text).repairs]


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("议 题定了。", [(Rule.SPACE, " ")], "议题定了。"),
        ("先定议题,再开会。", [(Rule.HALF_WIDTH, ",")], "先定议题，再开会。"),
        ("先定议题;\n再开会。", [(Rule.LINE_BREAK, "\n"), (Rule.HALF_WIDTH, ";")], "先定议题；再开会。"),
        ("先定\u200b议题。", [(Rule.INVISIBLE, "\u200b")], "先定议题。"),
        ("先定\x1b[31m议\x1b[0m题。", [(Rule.INVISIBLE, "\x1b[31m"), (Rule.INVISIBLE, "\x1b[0m")], "先定议题。"),
        ("\x1b[1;31m先定议题。 \x1b[0m\n", [], "先定议题。"),
        ("用 Word 2016 写。", [(Rule.SPACE, " "), (Rule.SPACE, " ")], "用Word 2016写。"),
        ("**区先报。", [(Rule.REDACTION, "**区")], "**区先报。"),
        ("先定议题。", [], "先定议题。"),
    ],
)
def test_a_repair_tells_its_rule_and_its_place(text: str, expected: list[tuple[Rule, str]], words: str) -> None:
    assert sorted(repaired(text)) == sorted(expected)
    assert blocks(read(text))[0].text == words


def test_words_that_lost_nothing_remember_their_places_as_a_range() -> None:
    assert blocks(read("先定议题。"))[0].origins == range(5)


def test_a_page_number_between_two_lines_is_noise_and_the_sentence_goes_on_after_it() -> None:
    text = "先说一句。\n这里要说的第一层意思是大家都要把心思用在工作上，把\n— 3 —\n力气用在基层。\n"
    found = [(str(block.role), block.continued) for block in blocks(read(text))]
    assert found == [
        ("opening", False),
        ("body", False),
        ("noise", False),
        ("body", True),
    ]
    assert repaired(text) == [(Rule.PAGE_NUMBER, "— 3 —\n")]


def test_a_cut_sentence_goes_on_though_the_salutation_before_it_shares_its_line() -> None:
    text = (
        "在年会上的讲话\n同志们：今天人来得齐，先说几句。\n"
        "这里要说的第一层意思是大家都要把心思用在工作上，把\n— 3 —\n力气用在基层。\n"
    )
    assert [block.text for block in blocks(read(text)) if block.continued] == ["力气用在基层。"]


PAGE = """关于档案工作的讲话提纲
档案工作说到底是一项为历史负责的工作，也是为今天和明
天的人服务的工作，大家手里的每一页纸都可能在多少年以
后成为唯一的证据。
一、把库房建好，把条件改善好，让每一份档案都有一个安
稳的家
库房是根本。去年我们看了十几个单位的库房，有的漏雨，
有的返潮，有的连一扇像样的窗户都没有。
二、把队伍带好
队伍是关键。管档案的同志要坐得住，要耐得住寂寞，要把
一件小事当成大事来做。
"""


def test_lines_broken_at_the_width_of_a_page_are_joined() -> None:
    words = [(str(block.role), block.text) for block in blocks(read(PAGE))]
    assert words[0] == ("title", "关于档案工作的讲话提纲")
    assert words[1][1].endswith("成为唯一的证据。")
    assert words[2] == ("heading", "把库房建好，把条件改善好，让每一份档案都有一个安稳的家")
    assert words[4] == ("heading", "把队伍带好")


def test_markup_is_read_as_what_it_stands_for_and_places_count_the_original() -> None:
    text = "<p>说&ldquo;实话&rdquo;。</p>"
    marks = [(0, 3, ""), (4, 11, "“"), (13, 20, "”"), (21, 25, "")]
    manuscript = Manuscript(
        Source("x.html", text),
        (Line(Span(3, 21)),),
        tuple(Markup(Span(start, end), stands) for start, end, stands in marks),
    )
    reading = read_manuscript(manuscript).value
    assert reading is not None
    (block,) = blocks(reading)
    assert block.text == "说“实话”。"
    assert block.span == Span(0, len(text))
    assert text[block.origins[2]] == "实"
    assert block.original(2, 4) == Span(11, 13)


def test_what_a_format_says_of_a_line_decides() -> None:
    lines = ["工作讲话", "先说说情况", "情况不错。", "指标\t完成", "再说说打算", "第 1 页页眉"]
    kinds = [Kind.TITLE, Kind.HEADING, Kind.TEXT, Kind.CELL, Kind.HEADING, Kind.APART]
    text, marked = "", []
    for words, kind in zip(lines, kinds, strict=True):
        span = Span(len(text), len(text) + len(words))
        marked.append(Line(span, kind, 1 if kind is Kind.HEADING else 0))
        text += words + "\n"
    reading = read_manuscript(Manuscript(Source("x.docx", text), tuple(marked))).value
    assert reading is not None
    assert [block.role for block in blocks(reading)] == [
        Role.TITLE,
        Role.HEADING,
        Role.BODY,
        Role.BODY,
        Role.HEADING,
        Role.NOISE,
    ]
    assert blocks(reading)[3].text == "指标 完成"
