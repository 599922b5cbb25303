"""Comments in a Word file of somebody else's: at the words they are about, and every other byte as it was."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]
from tests.unit.ooxml.word_files import NAMESPACES, by, entries, p, r, relation, word, zipped

from draftkit.diagnostics import Outcome
from draftkit.ooxml import messages_annotate, messages_reading
from draftkit.ooxml.annotate import Annotated, End, Note, annotate
from draftkit.ooxml.markup import W
from draftkit.ooxml.spots import STRICT
from draftkit.readers.docx import places_in_docx, read_docx

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def text(data: bytes) -> str:
    return read_docx(data, "稿.docx").unwrap().source.text


def notes(data: bytes, *about: str) -> list[Note]:
    """A note about each of these words, where they stand first."""
    manuscript, stretches = places_in_docx(data, "稿.docx").unwrap()
    found = []
    for words in about:
        start = manuscript.source.text.index(words)
        last = start + len(words) - 1
        first = next(each for each in stretches if each.start <= start < each.end)
        final = next(each for each in stretches if each.start <= last < each.end)
        ends = (
            End(first.element, first.offset + start - first.start),
            End(final.element, final.offset + last + 1 - final.start),
        )
        found.append(Note(*ends, (f"关于{words}",)))
    return found


def annotated(data: bytes, *about: str) -> Outcome[Annotated]:
    return annotate(data, "稿.docx", notes(data, *about), MOMENT)


def marked(data: bytes, *about: str) -> bytes:
    return annotated(data, *about).unwrap().data


def remarks(data: bytes) -> list[tuple[str, str]]:
    """What comments are about, and what they say."""
    manuscript = read_docx(data, "稿.docx").unwrap()
    words = manuscript.source.text
    return [(words[each.span.start : each.span.end], each.text) for each in manuscript.remarks]


def part(data: bytes, name: str) -> str:
    return ZipFile(BytesIO(data)).read(name).decode()


def body(data: bytes) -> str:
    whole = part(data, "word/document.xml")
    return whole[whole.index("<w:body>") + 8 : whole.index("</w:body>")]


def start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


BOLD = "<w:b/>"


def test_a_run_is_parted_at_the_words_and_keeps_its_look() -> None:
    data = marked(word(p(r("今天开会。", BOLD))), "开会")
    assert body(data) == p(r("今天", BOLD) + start(0) + r("开会", BOLD) + end(0) + r("。", BOLD))
    assert remarks(data) == [("开会", "关于开会")]


def test_a_whole_run_is_not_parted() -> None:
    assert body(marked(word(p(r("今天") + r("开会") + r("。"))), "开会")) == p(
        r("今天") + start(0) + r("开会") + end(0) + r("。")
    )


def test_words_of_several_runs_and_paragraphs_have_one_comment() -> None:
    data = word(p(r("甲乙") + r("丙丁")) + p("戊己庚"))
    assert remarks(marked(data, "乙丙")) == [("乙丙", "关于乙丙")]
    manuscript, stretches = places_in_docx(data, "稿.docx").unwrap()
    across = Note(End(stretches[1].element, 1), End(stretches[2].element, 2), ("跨段",))
    found = annotate(data, "稿.docx", (across,), MOMENT).unwrap().data
    assert remarks(found) == [("丁\n戊己", "跨段")]
    assert text(found) == manuscript.source.text


def test_places_inside_places_and_end_to_end_each_have_their_comment() -> None:
    data = marked(word(p("甲乙丙丁")), "甲乙", "丙丁", "乙", "甲乙丙丁", "甲乙")
    assert sorted(remarks(data)) == sorted(
        [("甲乙", "关于甲乙")] * 2 + [("丙丁", "关于丙丁"), ("乙", "关于乙"), ("甲乙丙丁", "关于甲乙丙丁")]
    )
    assert text(data) == "甲乙丙丁\n"
    assert body(data).count("commentReference") == len(remarks(data))


@pytest.mark.parametrize("tag", ["ins", "moveTo"])
def test_inserted_words_stay_inserted(tag: str) -> None:
    data = marked(word(p(r("前") + by(tag, "新增二十户") + by("del", "十户") + r("后"))), "二十户")
    assert f"{r('新增')}{start(0)}{r('二十户')}{end(0)}</w:{tag}>" in body(data)
    assert by("del", "十户") in body(data)


def test_a_change_of_format_that_is_copied_with_its_run_gets_an_id_of_its_own() -> None:
    change = '<w:b/><w:rPrChange w:id="7" w:author="甲"><w:rPr/></w:rPrChange>'
    data = body(marked(word(p(r("今天开会。", change))), "开会"))
    assert [data.count(f'w:rPrChange w:id="{number}"') for number in (7, 8, 9)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('二十户人')}</w:sdtContent></w:sdt>", "二十户人"),
        (f'<w:fldSimple w:instr=" REF x ">{r("二十户人")}</w:fldSimple>', "二十户人"),
        ("<w:r><w:ruby><w:rt/><w:rubyBase><w:r><w:t>二十户人</w:t></w:r></w:rubyBase></w:ruby></w:r>", "二十户人"),
        ("<w:r><w:t>二十<![CDATA[户]]>人</w:t></w:r>", "二十户人"),
        ("<w:r><w:t> 二十户人 </w:t></w:r>", "二十户人"),
        ("<m:oMath><m:r><m:t>二十户人</m:t></m:r></m:oMath>", "二十户人"),
    ],
)
def test_what_is_not_to_be_parted_is_marked_as_a_whole(inner: str, shown: str) -> None:
    data = marked(word(p(r("有") + inner + r("。"))), "十户")
    assert remarks(data) == [(shown, "关于十户")]
    assert body(data) == p(r("有") + start(0) + inner + end(0) + r("。"))


def test_a_text_box_is_marked_at_its_frame() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框里的话')}</w:txbxContent></v:textbox></w:pict></w:r>"
    data = marked(word(p(r("前") + box + r("后"))), "框里")
    assert body(data) == p(r("前") + start(0) + box + end(0) + r("后"))


def test_words_that_begin_behind_a_box_and_end_in_it_are_marked_from_the_box_on() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框里的话')}</w:txbxContent></v:textbox></w:pict></w:r>"
    data = word(p(box + r("后面的话")))
    (behind,), (inside,) = notes(data, "的话"), notes(data, "框里")
    both = Note(behind.start, inside.end, ("跨框",))
    found = annotate(data, "稿.docx", (both,), MOMENT).unwrap().data
    assert body(found) == p(start(0) + box + r("后面的") + end(0) + r("话"))


def test_words_in_a_cell_a_link_and_between_tabs_and_breaks_are_found() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p('表里的话')}</w:tc><w:tc>{p('另一格')}</w:tc></w:tr></w:tbl>"
    link = f'<w:hyperlink w:anchor="x">{r("链接的话")}</w:hyperlink>'
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>一</w:t><w:tab/><w:t>二三</w:t><w:br/><w:t>四</w:t></w:r>"
    data = marked(word(cell + p(link) + p(run)), "里的", "接的", "二三", "四")
    assert [about for about, _ in remarks(data)] == ["里的", "接的", "二三", "四"]
    assert text(data) == "表里的话\t另一格\n链接的话\n一\t二三\n四\n"


def test_signs_that_are_written_as_entities_and_outside_the_plane_are_counted_as_one() -> None:
    data = marked(word(p("甲&amp;乙&#x20BB7;丙𠮷丁")), "乙", "丁")
    assert [about for about, _ in remarks(data)] == ["乙", "丁"]
    assert text(data) == "甲&乙𠮷丙𠮷丁\n"


def test_blanks_at_the_new_ends_of_a_text_are_kept() -> None:
    data = word(p("<w:r><w:t>甲 乙 丙</w:t></w:r>"))
    found = marked(data, "乙", "甲 ")
    assert text(found) == text(data) == "甲 乙 丙\n"
    assert {about for about, _ in remarks(found)} == {"乙", "甲 "}


def test_the_new_part_of_comments_is_led_to_and_valid(tmp_path: Path) -> None:
    data = marked(word(p("今天开会。")), "开会")
    assert 'PartName="/word/comments.xml"' in part(data, "[Content_Types].xml")
    assert 'Target="comments.xml"' in part(data, "word/_rels/document.xml.rels")
    assert 'w:date="2026-11-23T09:30:00Z"' in part(data, "word/comments.xml")
    (tmp_path / "a.docx").write_bytes(data)
    (tmp_path / "b.docx").write_bytes(word(p("今天开会。")))
    errors = [
        {str(error) for error in OpenXmlValidator(max_errors=0).validate(tmp_path / name).errors}
        for name in ("a.docx", "b.docx")
    ]
    assert errors[0] <= errors[1]


OLD = f'<w:comment w:id="4" w:author="甲">{p("旧话")}</w:comment>'


def test_comments_that_are_there_stay_and_numbers_go_on_behind_them() -> None:
    inner = '<w:commentRangeStart w:id="9"/>' + r("今天") + '<w:commentRangeEnd w:id="9"/>' + r("开会")
    data = marked(word(p(inner), {"comments": OLD}), "会")
    assert OLD in part(data, "word/comments.xml")
    assert '<w:commentRangeStart w:id="10"/>' in body(data)
    assert [said for _, said in remarks(data)] == ["旧话", "关于会"]


def test_a_part_of_comments_that_holds_none_is_opened() -> None:
    parts = entries(p("今天开会。"), {"comments": ""})
    parts["word/comments.xml"] = f"<w:comments {NAMESPACES}/>".encode()
    assert remarks(marked(zipped(parts), "开会")) == [("开会", "关于开会")]


def test_a_part_of_comments_that_is_named_and_missing_is_made() -> None:
    parts = entries(p("今天开会。"), {"comments": ""})
    del parts["word/comments.xml"]
    data = marked(zipped(parts), "开会")
    assert remarks(data) == [("开会", "关于开会")]
    assert part(data, "word/_rels/document.xml.rels").count("comments") == part(
        zipped(parts), "word/_rels/document.xml.rels"
    ).count("comments")


def test_a_name_that_another_part_has_is_left_alone() -> None:
    parts = entries(p("今天开会。")) | {"word/comments.xml": b"<other/>"}
    data = marked(zipped(parts), "开会")
    assert part(data, "word/comments.xml") == "<other/>"
    assert remarks(data) == [("开会", "关于开会")]


def test_a_document_without_relations_gets_them() -> None:
    parts = entries(p("今天开会。"))
    del parts["word/_rels/document.xml.rels"]
    assert remarks(marked(zipped(parts), "开会")) == [("开会", "关于开会")]


def test_other_parts_and_the_bytes_around_the_marks_stay() -> None:
    parts = entries(p("今天开会。") + "<!-- 注 --><?x y?>" + p("散会。"), {"styles": "", "header1": p("页眉")})
    parts |= {"word/media/image1.png": b"\x89PNG\0", "word/Odd.XML": b"<odd/>"}
    data = marked(zipped(parts), "开会")
    with ZipFile(BytesIO(data)) as found:
        assert found.namelist() == [*parts, "word/comments.xml"]
        changed = {name for name in parts if found.read(name) != parts[name]}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert f"<!-- 注 --><?x y?>{p('散会。')}" in body(data)


def test_how_each_part_is_packed_stays() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as target:
        for name, data in entries(p("今天开会。")).items():
            target.writestr(name, data)
    with ZipFile(BytesIO(marked(buffer.getvalue(), "开会"))) as found:
        assert {each.compress_type for each in found.infolist()[:4]} == {ZIP_STORED}


def test_another_prefix_for_the_words_of_word_is_kept() -> None:
    parts = {name: data.replace(b"w:", b"word:") for name, data in entries(p("今天开会。")).items()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"xmlns:word:", b"xmlns:w")
    parts["word/document.xml"] = (
        f'<d:document xmlns:d="{W}"><d:body><d:p><d:r><d:t>今天开会。</d:t></d:r></d:p></d:body></d:document>'.encode()
    )
    parts["[Content_Types].xml"] = entries("")["[Content_Types].xml"]
    data = marked(zipped(parts), "开会")
    assert remarks(data) == [("开会", "关于开会")]
    assert "<d:t>今天</d:t></d:r>" in part(data, "word/document.xml")


def test_the_default_namespace_is_kept_too() -> None:
    parts = entries("")
    parts["word/document.xml"] = (
        f'<document xmlns="{W}"><body><p><r><t>今天开会。</t></r></p></body></document>'.encode()
    )
    assert remarks(marked(zipped(parts), "开会")) == [("开会", "关于开会")]


def test_a_strict_document_gets_strict_comments() -> None:
    parts = entries(p("今天开会。"))
    strict = {name: data.replace(W.encode(), STRICT.encode()) for name, data in parts.items()}
    data = marked(zipped(strict), "开会")
    assert remarks(data) == [("开会", "关于开会")]
    assert W not in part(data, "word/comments.xml")
    assert W not in part(data, "word/document.xml")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "gb18030"])
def test_a_document_in_another_encoding_is_marked_as_well(encoding: str) -> None:
    parts = entries(p("今天开会。"))
    declared = "" if encoding == "utf-8-sig" else f'<?xml version="1.0" encoding="{encoding}"?>'
    parts["word/document.xml"] = (declared + parts["word/document.xml"].decode()).encode(encoding)
    data = zipped(parts)
    assert text(marked(data, "开会")) == "今天开会。\n"
    assert remarks(marked(data, "开会")) == [("开会", "关于开会")]


def test_what_stands_in_no_paragraph_has_no_comment_and_is_told() -> None:
    data = word(r("游离的话") + p("今天开会。"))
    both = notes(data, "游离", "开会")
    found = annotate(data, "稿.docx", both, MOMENT).unwrap()
    assert found.unplaced == (both[0],)
    assert remarks(found.data) == [("开会", "关于开会")]


def test_nothing_to_say_gives_the_same_bytes() -> None:
    data = word(p("今天开会。"))
    assert annotate(data, "稿.docx", (), MOMENT) == Outcome(Annotated(data, ()))


def test_a_signature_is_told() -> None:
    parts = entries(p("今天开会。")) | {"_xmlsignatures/sig1.xml": b"<s/>"}
    outcome = annotated(zipped(parts), "开会")
    assert outcome.diagnostics == (messages_annotate.SIGNED(file="稿.docx"),)


def test_a_file_that_is_refused_gets_no_comment() -> None:
    links = (relation(9, "attachedTemplate", "http://example.invalid/x.dotm", "External"),)
    outcome = annotate(word(p("今天开会。"), links=links), "稿.docx", (), MOMENT)
    assert outcome.value is None
    assert [each.message for each in outcome.diagnostics] == [messages_reading.EXTERNAL]


def test_a_picture_that_is_damaged_is_refused_with_its_name() -> None:
    parts = entries(p("今天开会。")) | {"word/media/a.png": b"picture of something"}
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    outcome = annotated(buffer.getvalue().replace(b"picture of", b"picture on"), "开会")
    assert [each.message for each in outcome.diagnostics] == [messages_reading.DAMAGED]
