"""Whatever page or Markdown is read: spans are in order and in range, and no word is lost."""

from html import escape
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from draftkit.diagnostics import Outcome
from draftkit.readers.html import read_html
from draftkit.readers.manuscript import Manuscript
from draftkit.readers.markup import is_draft, read_foreign_markdown
from draftkit.source import Source

WORDS = st.text(alphabet="甲乙丙，。“<>&ab1 \u3000\n", min_size=1, max_size=8)
INLINE = ("b", "span", "a", "o:p", "font")
BLOCK = ("p", "div", "h1", "h2", "ul", "li", "nav", "form", "table", "tr", "td", "section", "header", "pre")


def _element(children: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[tuple[str, str]]:
    """A page's source and its words, for an element round others."""
    return st.tuples(st.sampled_from(INLINE + BLOCK), st.lists(children, max_size=4)).map(
        lambda made: (
            f"<{made[0]} title='>'>{''.join(source for source, _ in made[1])}</{made[0]}>",
            "".join(words for _, words in made[1]),
        )
    )


LEAVES = WORDS.map(lambda words: (escape(words), words)) | st.sampled_from(
    [("<br>", ""), ("<!-- 注 -->", ""), ("<script>'<p>'</script>", ""), ("&nbsp;", ""), ("<img alt='图'>", "")]
)
PAGES = st.recursive(LEAVES, _element, max_leaves=25)
HTML_PIECES = (
    *("<", ">", "</", "<!--", "-->", "<!", "<p", "<p ", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>"),
    *(
        "<h1>",
        "</h1>",
        "<title>",
        "</title>",
        "<script>",
        "</script>",
        "<pre>",
        "\n",
        "\r",
        "&nbsp;",
        "&#0;",
        "&#xd800;",
    ),
    *(
        "&ldquo",
        "&",
        "'",
        '"',
        "=",
        "甲",
        "乙。",
        " ",
        "<p hidden>",
        "<form>",
        "</form>",
        "<template>",
        "<br/>",
        "\u200b",
    ),
)
MARKDOWN_PIECES = (
    *(
        "# ",
        "## ",
        "**",
        "*",
        "__",
        "_",
        "`",
        "```\n",
        "~~~",
        "- ",
        "> ",
        "[",
        "](",
        ")",
        "![",
        "]",
        "[^1]",
        "]: ",
        "|",
    ),
    *(
        "|-|-|\n",
        "---\n",
        "===\n",
        "\\",
        "<!--",
        "-->",
        "<br>",
        "<b>",
        "&amp;",
        "{{",
        "}}",
        "[称呼]",
        "甲",
        "乙。",
        "a1",
    ),
    *("\n", "\n\n", "\r\n", " ", "  \n", "\u3000", "一、", "20**年**月", "1. ", "\ufeff", "- [ ] ", "title: a\n"),
)


def _said(manuscript: Manuscript) -> str:
    text, said = manuscript.source.text, ""
    for line in manuscript.lines or ():
        at = line.span.start
        for mark in manuscript.markup:
            if line.span.start <= mark.span.start < line.span.end:
                said += text[at : mark.span.start] + mark.text
                at = mark.span.end
        said += text[at : line.span.end]
    return "".join(said.split())


def _is_sound(outcome: Outcome[Manuscript]) -> None:
    manuscript = outcome.value
    if manuscript is None:
        assert outcome.failed
        return
    lines = manuscript.lines
    assert lines
    ends = [(line.span.start, line.span.end) for line in lines]
    marks = [(mark.span.start, mark.span.end) for mark in manuscript.markup]
    for spans in (ends, marks):
        assert all(0 <= start < end <= len(manuscript.source.text) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(any(start <= mark[0] and mark[1] <= end for start, end in ends) for mark in marks)


@given(PAGES)
def test_no_word_of_a_page_is_lost(page: tuple[str, str]) -> None:
    source, words = page
    outcome = read_html(Source("a", source))
    _is_sound(outcome)
    assert ("" if outcome.value is None else _said(outcome.value)) == "".join(words.split())


@given(st.lists(st.sampled_from(HTML_PIECES), max_size=40).map("".join) | st.text(max_size=60))
def test_any_text_is_read_as_a_page(text: str) -> None:
    _is_sound(read_html(Source("a", text)))


@given(st.lists(st.sampled_from(MARKDOWN_PIECES), max_size=40).map("".join) | st.text(max_size=60))
def test_any_text_is_read_as_markdown(text: str) -> None:
    is_draft(Source("a", text))
    _is_sound(read_foreign_markdown(Source("a", text)))


@given(st.lists(st.text(alphabet="甲乙丙，。“”（）ab1 ", min_size=1, max_size=30), max_size=8))
def test_words_without_signs_are_all_read(lines: list[str]) -> None:
    text = "\n".join(lines)
    outcome = read_foreign_markdown(Source("a", text))
    assert ("" if outcome.value is None else _said(outcome.value)) == "".join(text.split())
