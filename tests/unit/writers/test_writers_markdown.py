from datetime import UTC, datetime

import pytest

from draftkit.tree import (
    Byline,
    Count,
    Counted,
    Origin,
    Paragraph,
    Provenance,
    Salutation,
    Section,
    Slot,
    Speech,
    Strong,
    Text,
    Title,
)
from draftkit.tree.markers import Marker
from draftkit.writers.markdown import markdown_places, markdown_text
from draftkit.writers.options import WriteOptions

OPTIONS = WriteOptions(datetime(2026, 1, 1, tzinfo=UTC))


def paragraph(text: str) -> str:
    """The draft of a paragraph that stands after another."""
    written = markdown_text(Speech((Paragraph((Text("前。"),)), Paragraph((Text(text),)))))
    return written.removeprefix("前。\n\n").removesuffix("\n")


def test_the_draft_is_utf8_and_ends_with_one_newline() -> None:
    speech = Speech((Title((Text("讲话"),)), Byline((Text("市委办"),)), Salutation((Text("同志们："),))))
    assert markdown_text(speech) == "# 讲话\n\n> 市委办\n\n同志们：\n"


def test_neighbouring_title_lines_stand_together() -> None:
    assert markdown_text(Speech((Title((Text("甲"),)), Title((Text("乙"),))))) == "# 甲\n# 乙\n"


def test_values_and_provenance_are_left_out() -> None:
    words = (Text("共", Provenance(Origin.PERSON, "某")), Slot("人数", "人", "126人"), Text("。"))
    assert markdown_text(Speech((Paragraph(words),))) == "共{{人数|人}}。\n"


def test_a_count_is_written_by_what_it_counts() -> None:
    assert markdown_text(Speech((Paragraph((Text("讲"), Count(Counted.PARTS), Text("点"))),))) == "讲{{部分数}}点\n"


def test_a_slot_with_the_name_of_a_count_stays_a_slot() -> None:
    assert markdown_text(Speech((Paragraph((Slot("部分数"),)),))) == "{{&#37096;分数}}\n"


def test_blocks_without_words_are_left_out() -> None:
    assert markdown_text(Speech((Title(()), Paragraph((Strong(()),)), Paragraph((Text("甲"),))))) == "甲\n"


def test_an_empty_speech_is_an_empty_line() -> None:
    assert markdown_text(Speech()) == "\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# 甲", "\\# 甲"),
        ("- 甲", "\\- 甲"),
        ("---", "\\---"),
        ("> 甲", "\\> 甲"),
        ("| 甲", "\\| 甲"),
        ("1. 甲", "1\\. 甲"),
        ("1.5万", "1.5万"),
        ("甲 # 乙", "甲 # 乙"),
        ("*甲*", "\\*甲\\*"),
        ("{{甲}}", "\\{\\{甲}}"),
        ("[称呼]甲", "\\[称呼]甲"),
        ("<!-- 甲 -->", "\\<!-- 甲 -->"),
        ("\\", "\\\\"),
        ("&#32;", "\\&#32;"),
        ("a & b", "a & b"),
        (" 甲　", "&#32;甲&#12288;"),
        ("甲\u2028乙\x00", "甲&#8232;乙&#0;"),
        ("甲：", "甲："),
    ],
)
def test_signs_are_escaped_where_they_would_mean_something(text: str, written: str) -> None:
    assert paragraph(text) == written


def test_a_first_paragraph_that_looks_like_a_salutation_says_that_it_is_none() -> None:
    assert markdown_text(Speech((Paragraph((Text("讲三点："),)),))) == "讲三点\\：\n"


def test_a_salutation_that_does_not_look_like_one_says_that_it_is() -> None:
    assert markdown_text(Speech((Salutation((Text("同志们"),)),))) == "[称呼]同志们\n"


def test_the_usual_number_is_not_written_and_another_family_is() -> None:
    usual = Section((Text("甲"),), marker=Marker.CHINESE)
    other = Section((Text("乙"),), marker=Marker.ORDINAL)
    assert markdown_text(Speech((usual, other))) == "## 甲\n\n## [第一，]乙\n"


def test_a_lead_that_begins_like_a_number_has_its_family_before_it() -> None:
    assert (
        markdown_text(Speech((Section((Text("一、二类单位"),), marker=Marker.CHINESE),))) == "## [一、]一、二类单位\n"
    )


def test_points_nest_by_two_spaces() -> None:
    inner = Section((Text("乙。"),), (Paragraph((Text("一段"),)), Paragraph((Text("二段"),))), Marker.IS, run_in=True)
    outer = Section((Text("甲。"),), (inner,), Marker.ORDINAL, run_in=True)
    assert markdown_text(Speech((outer,))) == "- **甲。**\n\n  - **乙。** 一段\n\n    二段\n"


def test_a_point_without_a_lead_has_its_words_below() -> None:
    point = Section((), (Paragraph((Text("正文"),)),), Marker.ORDINAL, run_in=True)
    assert markdown_text(Speech((point,))) == "-\n\n  正文\n"


def test_what_follows_a_section_at_the_top_is_parted_from_it() -> None:
    heading = Section((Text("甲"),), marker=Marker.CHINESE)
    point = Section((Text("乙"),), marker=Marker.ORDINAL, run_in=True)
    closing = Paragraph((Text("丙"),))
    assert markdown_text(Speech((heading, point, closing, closing))) == (
        "## 甲\n\n---\n\n- **乙**\n\n---\n\n丙\n\n丙\n"
    )


def test_every_paragraph_has_the_place_of_the_block_that_begins_it() -> None:
    point = Section((Text("导语。"),), (Paragraph((Text("正文。"),)), Paragraph((Text("再文。"),))), run_in=True)
    part = Section((Text("部分"),), (Paragraph((Text("引。"),)), point))
    speech = Speech(
        (
            Title((Text("甲"),)),
            Title((Text("乙"),)),
            Byline((Text("某"),)),
            Paragraph(()),
            Paragraph((Text("前。"),)),
            part,
            Paragraph((Text("后。"),)),
        )
    )
    assert markdown_places(speech) == ("t1", "b1", "p1", "1", "1.p1", "1.1", "1.1.p2", "", "p2")
