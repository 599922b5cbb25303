from datetime import UTC, datetime

from draftkit.tree import Count, Counted, Paragraph, Section, Slot, Speech, Strong, Text, Title
from draftkit.tree.markers import Marker
from draftkit.writers.messages_text import OPEN_SLOT
from draftkit.writers.options import WriteOptions
from draftkit.writers.reading_copy import write_reading_copy

OPTIONS = WriteOptions(datetime(2026, 1, 1, tzinfo=UTC))
FINAL = WriteOptions(datetime(2026, 1, 1, tzinfo=UTC), show_gaps=False)


def copy(*blocks: Paragraph | Section | Title) -> str:
    return write_reading_copy(Speech(blocks), OPTIONS).unwrap().decode()


def test_an_open_slot_shows_as_a_gap_in_bold_and_a_filled_one_as_its_value() -> None:
    assert copy(Paragraph((Text("共"), Slot("人数", "人"), Text("、"), Slot("天数", "天", "3天")))) == (
        "共**【待填：人数（人）】**、3天\n"
    )


def test_the_words_of_an_older_speech_are_bold_like_a_gap() -> None:
    assert copy(Paragraph((Text("在"), Slot("地点", "", "云溪县", is_old=True)))) == "在**云溪县**\n"


def test_gaps_beside_and_inside_emphasis_are_one_emphasis() -> None:
    assert copy(Paragraph((Strong((Text("共"), Slot("人数"))), Slot("天数")))) == "**共【待填：人数】【待填：天数】**\n"


def test_announced_numbers_are_counted() -> None:
    parts = tuple(Section((Text(name),), marker=Marker.CHINESE) for name in "甲乙")
    assert (
        copy(Paragraph((Text("讲"), Count(Counted.PARTS), Text("点"))), *parts) == "讲两点\n\n## 一、甲\n\n## 二、乙\n"
    )


def test_a_point_is_a_paragraph_that_opens_in_bold() -> None:
    point = Section((Text("甲。"),), (Paragraph((Text("乙"),)), Paragraph((Text("丙"),))), Marker.IS, run_in=True)
    assert copy(point) == "**一是甲。** 乙\n\n丙\n"


def test_a_value_with_signs_is_escaped() -> None:
    assert copy(Paragraph((Slot("甲", "", "*5*"),))) == "\\*5\\*\n"


def test_no_copy_is_made_with_gaps_where_none_may_show() -> None:
    outcome = write_reading_copy(Speech((Title((Slot("甲"),)),)), FINAL)
    assert outcome.value is None
    assert [(found.message, dict(found.values)) for found in outcome.diagnostics] == [
        (OPEN_SLOT, {"name": "甲", "block": "t1"})
    ]


def test_a_filled_speech_is_final() -> None:
    assert write_reading_copy(Speech((Title((Slot("甲", "", "乙"),)),)), FINAL).unwrap() == "# 乙\n".encode()
