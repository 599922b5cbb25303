"""Announced numbers that are counted anew."""

import pytest

from draftkit.reuse.rebuilding.counts import count_anew
from draftkit.tree.change import with_counts
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Count, Counted, Paragraph, Section, Slot, Speech, Text


def points(total: int, *, above: str = "", marker: Marker = Marker.ORDINAL) -> tuple[Paragraph | Section, ...]:
    first = (Paragraph((Text(above),)),) if above else ()
    return (*first, *(Section((Text("摸家底。"),), marker=marker, run_in=True) for _ in range(total)))


def speech(above: str, total: int) -> Speech:
    return Speech(points(total, above=above))


def text(made: Speech) -> tuple[object, ...]:
    (first, *_) = made.blocks
    assert isinstance(first, Paragraph)
    return first.content


@pytest.mark.parametrize(
    "above", ["下面，我讲三点意见。", "重点抓好三个方面的工作：", "我从三个方面作个汇报。", "强调三件事。请记好。"]
)
def test_a_true_number_is_counted(above: str) -> None:
    before, after = above.split("三")
    assert text(count_anew(speech(above, 3))) == (Text(before), Count(Counted.PARTS), Text(after))


@pytest.mark.parametrize(
    "above",
    [
        "下面，我讲四点意见。",
        "过去一年，我们抓好三件事。",
        "这里不讲三点意见。",
        "会议用了三天。",
        "抓好第三件事。",
        "下面讲三点意见。先说两句。再看一看。最后算一算。",
        "取得进展，抓好三个方面。",
    ],
)
def test_what_is_wrong_or_counts_something_else_stays_words(above: str) -> None:
    assert text(count_anew(speech(above, 3))) == (Text(above),)


def test_the_points_of_a_part_are_counted_as_points() -> None:
    part = Section((Text("工作安排"),), points(2, above="重点抓好两个方面工作："), Marker.CHINESE)
    (section,) = count_anew(Speech((part,))).sections
    assert section.paragraphs[0].content == (Text("重点抓好"), Count(Counted.POINTS), Text("个方面工作："))


def test_a_paragraph_further_above_announces_nothing() -> None:
    blocks = (Paragraph((Text("下面，我讲三点意见。"),)), *points(3, above="会期很短。"))
    assert count_anew(Speech(blocks)) == Speech(blocks)


def test_a_figure_before_the_number_stays() -> None:
    blocks = (Paragraph((Slot("地名1", value="临江市"), Text("要抓好三件事。"))), *points(3))
    assert text(count_anew(Speech(blocks))) == (
        Slot("地名1", value="临江市"),
        Text("要抓好"),
        Count(Counted.PARTS),
        Text("件事。"),
    )


@pytest.mark.parametrize("total", [2, 3, 7, 12])
def test_the_page_stays_the_same(total: int) -> None:
    word = {2: "两", 3: "三", 7: "七", 12: "十二"}[total]
    before = speech(f"下面，我讲{word}点意见。", total)
    after = count_anew(before)
    assert after != before
    assert [block for block in with_counts(after).blocks if isinstance(block, Section)] == list(before.sections)
    assert "".join(word.text for word in with_counts(after).blocks[0].content if isinstance(word, Text)) == (  # type: ignore[union-attr]
        f"下面，我讲{word}点意见。"
    )
