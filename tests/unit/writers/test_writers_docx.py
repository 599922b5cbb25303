import time
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import cast
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from draftkit.errors import ExitCode
from draftkit.ooxml.markup import W, holdable
from draftkit.ooxml.messages import UNHOLDABLE
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import Figure, Force, Style
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
from draftkit.tree.marks import AUTHOR
from draftkit.tree.nodes import Block
from draftkit.writers.docx import write_docx
from draftkit.writers.messages_text import OPEN_SLOT
from draftkit.writers.options import Remark, WordOptions, WriteOptions
from draftkit.writers.table import TablePage

OPTIONS = WriteOptions(datetime(2026, 3, 5, 9, 30, tzinfo=UTC))
HEAD = (Title((Text("在全县动员会上的讲话"),)), Byline((Text("（2026年3月5日）"),)), Salutation((Text("同志们："),)))


def _paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def _write(*blocks: Block) -> bytes:
    outcome = write_docx(Speech(blocks), OPTIONS)
    assert outcome.diagnostics == ()
    return outcome.unwrap()


def _find(data: bytes, path: str) -> list[str]:
    with ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return [str(value) for value in cast("list[object]", root.xpath(path, namespaces={"w": W}))]


def _styles(data: bytes) -> list[str]:
    return _find(data, "//w:pStyle/@w:val")


def _texts(data: bytes) -> list[str]:
    """The text of each paragraph as it is seen, content controls included."""
    with ZipFile(BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
    return ["".join(t.text or "" for t in p.iter(f"{{{W}}}t")) for p in body.iter(f"{{{W}}}p")]


def test_python_docx_opens_the_file_and_sees_the_page() -> None:
    document = Document(BytesIO(_write(*HEAD, _paragraph("会议现在开始。"))))
    section = document.sections[0]
    lengths = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [length and round(length.mm) for length in lengths] == [210, 297, 37, 28]
    assert document.settings.odd_and_even_pages_header_footer
    assert [paragraph.style and paragraph.style.name for paragraph in document.paragraphs] == [
        "讲话标题",
        "讲话署名",
        "讲话正文",
        "讲话称呼",
        "讲话正文",
    ]
    assert document.core_properties.title == "在全县动员会上的讲话"
    assert document.core_properties.modified == OPTIONS.modified


def test_the_same_tree_and_options_give_the_same_bytes() -> None:
    assert _write(*HEAD) == _write(*HEAD)


def test_another_moment_changes_the_properties_only() -> None:
    later = write_docx(Speech(HEAD), WriteOptions(datetime(2027, 1, 1, tzinfo=UTC))).unwrap()
    with ZipFile(BytesIO(_write(*HEAD))) as one, ZipFile(BytesIO(later)) as two:
        assert [name for name in one.namelist() if one.read(name) != two.read(name)] == ["docProps/core.xml"]


def test_one_blank_line_parts_title_and_bylines_from_the_rest() -> None:
    assert _texts(_write(*HEAD)) == ["在全县动员会上的讲话", "（2026年3月5日）", "", "同志们："]
    assert _texts(_write(HEAD[0], _paragraph("正文。"))) == ["在全县动员会上的讲话", "", "正文。"]


@pytest.mark.parametrize("blocks", [(HEAD[2], _paragraph("正文。")), HEAD[:1], HEAD[:2], ()])
def test_no_blank_line_stands_where_nothing_is_parted(blocks: tuple[Block, ...]) -> None:
    assert "" not in _texts(_write(*blocks))


def test_lines_of_a_title_are_paragraphs_and_one_title_of_the_file() -> None:
    data = _write(Title((Text("在全市大会"),)), Title((Text("上的讲话"),)))
    assert _styles(data) == [Style.TITLE, Style.TITLE]
    assert Document(BytesIO(data)).core_properties.title == "在全市大会上的讲话"


def test_a_heading_of_each_level_has_its_style_and_its_number() -> None:
    markers = (Marker.CHINESE, Marker.CHINESE_BRACKETS, Marker.ARABIC, Marker.ARABIC_BRACKETS, Marker.NONE)
    section: tuple[Section, ...] = ()
    for marker in reversed(markers):
        section = (Section((Text("抓落实"),), section, marker),)
    data = _write(*section)
    assert _styles(data) == [f"DkHeading{level}" for level in range(1, 6)]
    assert _texts(data) == ["一、抓落实", "（一）抓落实", "1.抓落实", "（1）抓落实", "抓落实"]


def test_a_run_in_point_is_one_paragraph_of_two_runs() -> None:
    point = Section(
        (Text("要加强领导。"),), (_paragraph("书记亲自抓。"), _paragraph("再抓一遍。")), Marker.IS, run_in=True
    )
    data = _write(point)
    assert _texts(data) == ["一是要加强领导。书记亲自抓。", "再抓一遍。"]
    assert _find(data, "//w:p[1]/w:r/w:t/text()") == ["一是要加强领导。", "书记亲自抓。"]
    assert _find(data, "//w:p[1]/w:r[w:rPr/w:rStyle/@w:val='DkLead']/w:t/text()") == ["一是要加强领导。"]
    assert _styles(data) == [Style.BODY, Style.BODY]
    assert _find(data, "//w:bookmarkStart/@w:name") == ["_dk_1", "_dk_1_p2"]


def test_a_point_without_body_does_not_swallow_the_next() -> None:
    below = Section((Text("要细。"),), (), Marker.IS, run_in=True)
    point = Section((Text("要实。"),), (below,), Marker.ORDINAL, run_in=True)
    assert _texts(_write(point, _paragraph("完了。"))) == ["第一，要实。", "一是要细。", "完了。"]


def test_an_open_slot_shows_as_a_highlighted_gap() -> None:
    data = _write(Paragraph((Text("共"), Slot("参训人数", "人"), Text("参加。"))))
    assert _texts(data) == ["共【待填：参训人数（人）】参加。"]
    assert _find(data, "//w:r[w:rPr/w:highlight/@w:val='yellow']/w:t/text()") == ["【待填：参训人数（人）】"]


def test_the_words_of_an_older_speech_are_highlighted_and_no_final_document_has_them() -> None:
    paragraph = Paragraph((Text("在"), Slot("地点", "", "云溪县", is_old=True), Text("召开。")))
    data = _write(paragraph)
    assert _texts(data) == ["在云溪县召开。"]
    assert _find(data, "//w:r[w:rPr/w:highlight/@w:val='yellow']/w:t/text()") == ["云溪县"]
    final = write_docx(Speech((paragraph,)), WriteOptions(OPTIONS.modified, show_gaps=False))
    assert final.value is None
    assert final.diagnostics == (OPEN_SLOT(name="地点", block="p1"),)


def test_a_filled_slot_is_its_value_and_nothing_more() -> None:
    data = _write(Paragraph((Text("共"), Slot("参训人数", "人", "126人"), Text("参加。"))))
    assert _texts(data) == ["共126人参加。"]
    assert _find(data, "//w:highlight") == []
    assert _find(data, "//w:sdt/w:sdtPr/w:tag/@w:val") == ["参训人数"]
    assert _find(data, "//w:bookmarkStart/@w:name") == ["_dk_p1", "_dk_p1_f1"]


def test_a_slot_filled_with_nothing_leaves_nothing() -> None:
    data = _write(Paragraph((Slot("备注", "", ""),)))
    assert _texts(data) == []
    assert _find(data, "//w:sdt | //w:bookmarkStart") == []


def test_each_use_of_a_slot_has_a_bookmark_of_its_own_wherever_it_stands() -> None:
    slot = Slot("地点", "", "云溪县")
    point = Section((slot,), (Paragraph((slot, Strong((slot,)))),), Marker.IS, run_in=True)
    names = _find(_write(Title((slot,)), point), "//w:sdt/preceding-sibling::w:bookmarkStart[1]/@w:name")
    assert names == ["_dk_t1_f1", "_dk_1_f1", "_dk_1_f2", "_dk_1_f3"]


def test_a_slot_in_the_lead_of_a_point_looks_like_the_lead() -> None:
    data = _write(Section((Slot("要求"),), (), Marker.IS, run_in=True))
    assert _find(data, "//w:sdt//w:rStyle/@w:val") == ["DkLead"]


def test_emphasis_is_bold_inside_controls_too() -> None:
    data = _write(Paragraph((Text("要"), Strong((Text("抓紧"), Slot("期限", "天"))))))
    assert _find(data, "//w:r[w:rPr/w:b]/w:t/text()") == ["抓紧", "【待填：期限（天）】"]


def test_announced_counts_are_written_out() -> None:
    parts = tuple(Section((Text("抓"),), (), Marker.CHINESE) for _ in range(3))
    data = _write(Paragraph((Text("讲"), Count(Counted.PARTS), Text("点意见。"))), *parts)
    assert _texts(data)[0] == "讲三点意见。"


def test_words_of_several_origins_are_one_run() -> None:
    origins = (Provenance(Origin.PHRASE, "a1"), Provenance(Origin.OUTLINE, "b:2"), None)
    data = _write(Paragraph(tuple(Text("实干。", origin) for origin in origins)))
    assert _find(data, "//w:t/text()") == ["实干。实干。实干。"]


def test_what_shows_nothing_is_left_out() -> None:
    data = _write(_paragraph("甲。"), Paragraph(()), _paragraph("乙。"))
    assert _texts(data) == ["甲。", "乙。"]
    assert _find(data, "//w:bookmarkStart/@w:name") == ["_dk_p1", "_dk_p3"]


def test_an_open_slot_is_refused_where_gaps_may_not_show() -> None:
    speech = Speech((Paragraph((Slot("人数"), Slot("地点", "", "云溪县"))),))
    outcome = write_docx(speech, WriteOptions(OPTIONS.modified, show_gaps=False))
    assert outcome.value is None
    assert outcome.diagnostics == (OPEN_SLOT(name="人数", block="p1"),)
    assert OPEN_SLOT.exit_code is ExitCode.FINDINGS


def test_a_final_document_shows_no_frames_round_figures_and_keeps_their_bookmarks() -> None:
    speech = Speech((Paragraph((Slot("地点", "", "云溪县"),)),))
    final = write_docx(speech, WriteOptions(OPTIONS.modified, show_gaps=False)).unwrap()
    assert _texts(final) == _texts(write_docx(speech, OPTIONS).unwrap()) == ["云溪县"]
    assert _find(final, "//w:sdt") == []
    assert _find(final, "//w:bookmarkStart/@w:name") == ["_dk_p1", "_dk_p1_f1"]


def test_characters_xml_cannot_hold_are_left_out_and_reported() -> None:
    blocks = (Title((Text("讲\x07话"),)), Paragraph((Text("甲\0乙\x0b"), Slot("数", "", "1\ud800"))))
    outcome = write_docx(Speech(blocks), OPTIONS)
    assert _texts(outcome.unwrap()) == ["讲话", "", "甲乙1"]
    assert outcome.diagnostics == (
        UNHOLDABLE(block="t1", characters="U+0007"),
        UNHOLDABLE(block="p1", characters="U+0000, U+000B, U+D800"),
    )


def test_text_of_nothing_but_such_characters_leaves_no_paragraph() -> None:
    outcome = write_docx(Speech((_paragraph("\0"),)), OPTIONS)
    assert _texts(outcome.unwrap()) == []
    assert _find(outcome.unwrap(), "//w:bookmarkStart") == []


ANY_TEXT = st.text(st.characters(exclude_characters="\r\n", exclude_categories=()), min_size=1)


@given(words=ANY_TEXT, value=st.text(), name=ANY_TEXT, bold=ANY_TEXT)
def test_whatever_can_be_held_stands_in_the_file(words: str, value: str, name: str, bold: str) -> None:
    block = Paragraph((Text(words), Slot(name, "", value), Strong((Text(bold),)), Slot(name)))
    data = write_docx(Speech((block,)), OPTIONS).value
    assert data is not None
    expected = holdable(f"{words}{value}{bold}【待填：{name}】")[0].replace("\n", "").replace("\t", "")
    assert _texts(data) == [expected]


def test_two_hundred_thousand_characters_take_seconds() -> None:
    point = Section((Text("要抓好落实。"),), (_paragraph("真抓实干，务求实效。" * 20),), Marker.IS, run_in=True)
    part = Section((Text("突出重点"),), (point,) * 100, Marker.CHINESE)
    began = time.perf_counter()
    data = _write(*HEAD, *(part,) * 10)
    assert time.perf_counter() - began < 5
    assert sum(map(len, _texts(data))) > 200_000


def test_remarks_stand_at_the_figure_or_the_paragraph_they_are_about() -> None:
    paragraph = Paragraph((Text("共"), Slot("人数", "人"), Text("，"), Slot("天数", "天", "3天"), Text("。")))
    remarks = (
        Remark("p1", 2, "核一核"),
        Remark("p1", 0, "太长\x07"),
        Remark("p1", 2, "问科教科"),
        Remark("p9", 1, "无"),
    )
    outcome = write_docx(Speech((paragraph,)), OPTIONS, WordOptions(remarks=remarks))
    comments = Document(BytesIO(outcome.unwrap())).comments
    assert [comment.text for comment in comments] == ["核一核", "问科教科", "太长"]
    assert [comment.author for comment in comments] == [AUTHOR] * 3
    inside = "//w:bookmarkStart[@w:name='_dk_p1_f2']/following-sibling::w:commentRangeStart/@w:id"
    assert _find(outcome.unwrap(), inside) == ["0", "1"]
    assert _find(outcome.unwrap(), "//w:p/w:bookmarkStart[1]/following-sibling::*[1]/@w:id") == ["2"]


def test_what_is_appended_stands_behind_a_mark_on_pages_of_its_own() -> None:
    tables = tuple(TablePage(title, ("共1项",), ("甲", "乙"), ((("1", "2"),),), 1) for title in ("清单", "依据表"))
    speech = Speech((*HEAD, _paragraph("正文。")))
    data = write_docx(speech, OPTIONS, WordOptions(appendix=tables)).unwrap()
    assert _texts(data)[:8] == [
        "在全县动员会上的讲话",
        "（2026年3月5日）",
        "",
        "同志们：",
        "正文。",
        "清单",
        "共1项",
        "甲",
    ]
    assert _find(data, "//w:bookmarkStart[@w:name='_dk_appendix']/following-sibling::w:r/w:t/text()") == ["清单"]
    assert len(_find(data, "//w:bookmarkStart[@w:name='_dk_appendix']")) == 1
    sections = Document(BytesIO(data)).sections
    assert [section.page_width and round(section.page_width.mm) for section in sections] == [210, 297, 297]
    assert _find(data, "//w:sectPr/ancestor::w:p/w:bookmarkStart/@w:name") == ["_dk_p1"]


def test_the_page_may_be_another() -> None:
    profile = replace(built_in(), left=Figure(25.0, Force.OFFICE, "样稿"))
    data = write_docx(Speech(HEAD), OPTIONS, WordOptions(profile)).unwrap()
    left = Document(BytesIO(data)).sections[0].left_margin
    assert left
    assert round(left.mm) == 25
