from time import perf_counter

import pytest

from draftkit.diagnostics import Severity
from draftkit.errors import DraftkitError, ExitCode
from draftkit.readers.markdown import MarkdownReading, SlotUse, messages, read_markdown, read_markdown_blocks
from draftkit.readers.markdown.inline import MAX_PROBLEMS
from draftkit.source import Source, Span
from draftkit.tree import Paragraph, Section, Slot, Speech, Strong, Text
from draftkit.tree.markers import Marker

SPEECH = """# 讲话

同志们：

共{{人数|人}}，
{{时限}}前完成。

## [第一，]抓{{重点}}

- **抓学习。** 正文
  接着写。

  又一段，{{人数|人}}。
"""


def reading(text: str) -> MarkdownReading:
    value = read_markdown_blocks(Source("speech.md", text)).value
    assert value is not None
    return value


def test_every_block_has_its_place_in_the_text() -> None:
    places = {block: SPEECH[span.start : span.end] for block, span in reading(SPEECH).spans}
    assert places == {
        "t1": "# 讲话",
        "s1": "同志们：",
        "p1": "共{{人数|人}}，\n{{时限}}前完成。",
        "1": "## [第一，]抓{{重点}}",
        "1.1": "- **抓学习。**",
        "1.1.p1": "正文\n  接着写。",
        "1.1.p2": "又一段，{{人数|人}}。",
    }


def test_a_block_that_is_not_there_has_no_place() -> None:
    assert reading(SPEECH).span("1") == Span(SPEECH.index("##"), SPEECH.index("\n\n- "))
    assert reading(SPEECH).span("9") is None


def test_every_use_of_a_slot_is_known_with_its_block() -> None:
    found = reading(SPEECH)
    assert [(use.slot.name, use.block) for use in found.slots] == [
        ("人数", "p1"),
        ("时限", "p1"),
        ("重点", "1"),
        ("人数", "1.1.p2"),
    ]
    assert {SPEECH[span.start : span.end] for span in found.uses("人数")} == {"{{人数|人}}"}
    assert found.uses("人") == ()


def test_a_slot_in_a_point_without_bold_words_stands_in_the_lead_or_the_body() -> None:
    text = "- 抓{{重点}}。共{{人数}}人。\n"
    assert reading(text).slots == (SlotUse(Slot("重点"), "1", Span(3, 9)), SlotUse(Slot("人数"), "1.p1", Span(11, 17)))


def test_windows_and_old_mac_line_ends_are_line_ends() -> None:
    unix = read_markdown(Source("speech.md", SPEECH)).unwrap()
    assert read_markdown(Source("speech.md", SPEECH.replace("\n", "\r\n"))).unwrap() == unix
    assert read_markdown(Source("speech.md", SPEECH.replace("\n", "\r"))).unwrap() == unix


def test_a_byte_order_mark_is_no_text_and_counts_in_places() -> None:
    found = reading("\ufeff# 讲话\n")
    assert found.spans == (("t1", Span(1, 5)),)


def test_a_file_that_ends_without_a_line_break_is_whole() -> None:
    assert read_markdown(Source("speech.md", "## 提高认识")).unwrap() == Speech(
        (Section((Text("提高认识"),), marker=Marker.CHINESE),)
    )


def test_a_unicode_line_separator_parts_no_lines() -> None:
    assert read_markdown(Source("speech.md", "甲\u2028# 乙")).unwrap() == Speech((Paragraph((Text("甲\u2028# 乙"),)),))


def test_an_unclosed_gap_stops_the_work_and_its_text_is_kept() -> None:
    outcome = read_markdown(Source("speech.md", "共{{人数人。"))
    assert outcome.value == Speech((Paragraph((Text("共{{人数人。"),)),))
    with pytest.raises(DraftkitError) as caught:
        outcome.unwrap()
    assert caught.value.exit_code is ExitCode.DOCUMENT


def test_what_is_only_doubtful_does_not_stop_the_work() -> None:
    outcome = read_markdown(Source("speech.md", "要**坚决完成。"))
    assert [found.message for found in outcome.diagnostics] == [messages.UNBALANCED_STRONG]
    assert outcome.unwrap() == Speech((Paragraph((Text("要**坚决完成。"),)),))


def test_a_problem_points_at_its_sign() -> None:
    (problem,) = read_markdown(Source("speech.md", "# 讲话\n\n共{{人数人。\n")).diagnostics
    assert problem.place is not None
    assert (problem.place.line, problem.place.column, problem.place.width) == (3, 2, 2)
    assert problem.place.excerpt == "共{{人数人。"


def test_of_many_problems_the_first_are_told_and_the_rest_counted() -> None:
    problems = read_markdown(Source("speech.md", "**甲\n\n" * (MAX_PROBLEMS + 5))).diagnostics
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1].message is messages.MORE_PROBLEMS
    assert dict(problems[-1].values) == {"count": "5"}


def test_an_error_is_told_before_many_hints() -> None:
    problems = read_markdown(Source("speech.md", "- 甲。\n" * (MAX_PROBLEMS + 5) + "{{乙")).diagnostics
    assert [found.message for found in problems if found.message.severity is Severity.ERROR] == [messages.UNCLOSED_SLOT]


def test_emphasis_may_hold_slots_and_go_over_lines() -> None:
    (paragraph,) = read_markdown(Source("speech.md", "**共{{人数}}\n人**。")).unwrap().blocks
    assert paragraph == Paragraph((Strong((Text("共"), Slot("人数"), Text("人"))), Text("。")))


HOSTILE = {
    "stars": "**" * 100_000,
    "stars with words": "**a" * 100_000,
    "braces": "{{" * 100_000,
    "braces with words": "{{a" * 100_000,
    "one long slot": "{{" + "|" * 300_000 + "}}",
    "backslashes": "\\" * 300_000 + "：",
    "brackets": "[](" * 100_000,
    "lines": "x\n" * 100_000,
    "hashes": "#" * 300_000,
    "titles": "# a\n" * 50_000,
    "bare bullets": "-\n" * 50_000,
    "open points": "- **\n" * 50_000,
    "nested points": "".join("  " * min(depth, 500) + "- a\n" for depth in range(3000)),
    "unclosed notes": "<!--\n" * 50_000,
    "notes in a line": "<!-- a -->" * 50_000,
    "blanks": "x" + " " * 500_000 + "y",
    "dashes": ("-" * 400 + " x\n") * 2000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    start = perf_counter()
    assert read_markdown(Source("speech.md", text)).value is not None
    assert perf_counter() - start < 10


def test_a_megabyte_is_read_in_moments() -> None:
    part = "## 抓学习\n\n- **带头学。** 各单位要在{{时限}}前**逐项**核对，不得拖延。\n\n  - **天天学。** 每天一条。\n\n"
    text = part * (1_000_000 // len(part.encode()))
    start = perf_counter()
    speech = read_markdown(Source("speech.md", text)).unwrap()
    assert perf_counter() - start < 10
    assert len(speech.sections) == text.count("## ")
