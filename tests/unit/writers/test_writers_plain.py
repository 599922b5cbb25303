from datetime import UTC, datetime

from draftkit.tree import Byline, Count, Counted, Paragraph, Salutation, Section, Slot, Speech, Strong, Text, Title
from draftkit.tree.markers import Marker
from draftkit.writers.messages_text import OPEN_SLOT
from draftkit.writers.options import WriteOptions
from draftkit.writers.plain import write_plain

OPTIONS = WriteOptions(datetime(2026, 1, 1, tzinfo=UTC))


def plain(speech: Speech) -> str:
    return write_plain(speech, OPTIONS).unwrap().decode()


def test_a_page_has_title_byline_salutation_and_indented_paragraphs() -> None:
    head = (Title((Text("讲话"),)), Byline((Text("市委办"),)), Byline((Text("12月"),)), Salutation((Text("同志们："),)))
    assert plain(Speech((*head, Paragraph((Text("正文。"),))))) == "讲话\n\n市委办\n12月\n\n同志们：\n　　正文。\n"


def test_a_run_in_lead_and_its_body_are_one_paragraph_with_the_number() -> None:
    point = Section(
        (Text("甲。"),), (Paragraph((Text("乙。"),)), Paragraph((Text("丙。"),))), Marker.ORDINAL, run_in=True
    )
    assert plain(Speech((point, point))) == "　　第一，甲。乙。\n　　丙。\n　　第二，甲。乙。\n　　丙。\n"


def test_a_heading_stands_on_a_line_of_its_own() -> None:
    heading = Section((Text("甲"),), (Paragraph((Text("乙。"),)),), Marker.CHINESE)
    assert plain(Speech((heading,))) == "　　一、甲\n　　乙。\n"


def test_gaps_values_counts_and_emphasis_are_words() -> None:
    words = (Slot("人数", "人"), Slot("天数", "天", "3天"), Strong((Count(Counted.PARTS),)))
    assert plain(Speech((Paragraph(words),))) == "　　【待填：人数（人）】3天零\n"


def test_blocks_that_show_nothing_leave_no_line() -> None:
    assert plain(Speech((Title(()), Paragraph(()), Section((), marker=Marker.NONE), Paragraph((Text("甲"),))))) == (
        "　　甲\n"
    )


def test_no_text_is_made_with_gaps_where_none_may_show() -> None:
    outcome = write_plain(Speech((Paragraph((Slot("甲"),)),)), WriteOptions(OPTIONS.modified, show_gaps=False))
    assert outcome.value is None
    assert [found.message for found in outcome.diagnostics] == [OPEN_SLOT]


def test_the_words_of_an_older_speech_stand_in_a_draft_only() -> None:
    speech = Speech((Paragraph((Slot("甲", "", "云溪县", is_old=True),)),))
    assert plain(speech) == "　　云溪县\n"
    assert write_plain(speech, WriteOptions(OPTIONS.modified, show_gaps=False)).value is None
