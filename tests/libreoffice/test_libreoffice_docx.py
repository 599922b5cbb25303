"""What a real word processor makes of our files: the page as measured in its PDF, and what it keeps when it saves."""

import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from draftkit.ooxml.markup import W
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import Figure, Force, NumberPlace, Profile, Style
from draftkit.tree import Byline, Paragraph, Salutation, Section, Slot, Speech, Strong, Text, Title
from draftkit.tree.markers import Marker
from draftkit.workflows.exporting.page_profiles import profile_for
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WordOptions, WriteOptions

pytestmark = pytest.mark.libreoffice

OPTIONS = WriteOptions(datetime(2026, 3, 5, 9, 30, tzinfo=UTC))
POINTS_PER_MM = 72 / 25.4
TYPE_AREA_LEFT, TYPE_AREA_RIGHT, TYPE_AREA_FOOT = 28, 184, 262
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')

Convert = Callable[[bytes, str], Path]


@dataclass(frozen=True, slots=True)
class Printed:
    """Words that stand together on a page; edges in millimetres from the paper's left and top."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@pytest.fixture
def convert(soffice: str, tmp_path: Path) -> Convert:
    """Convert a .docx with LibreOffice, which has a profile of its own for each test."""

    def run(data: bytes, to: str) -> Path:
        source, target = tmp_path / "speech.docx", tmp_path / "out"
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", to, "--outdir", str(target), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return target / f"speech.{to}"

    return run


def _pages(pdf: Path) -> list[list[Printed]]:
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    return [[_printed(found) for found in WORD.finditer(page)] for page in printed.split("<page ")[1:]]


def _printed(found: re.Match[str]) -> Printed:
    left, top, right, bottom = (float(found[edge]) / POINTS_PER_MM for edge in (1, 2, 3, 4))
    return Printed(left, top, right, bottom, found[5])


def _lines(page: list[Printed]) -> list[str]:
    """The lines inside the type area; words of one line share its top."""
    tops: dict[int, str] = {}
    for word in page:
        if word.top < TYPE_AREA_FOOT:
            tops[round(word.top)] = tops.get(round(word.top), "") + word.text
    return [tops[top] for top in sorted(tops)]


def _number(page: list[Printed]) -> list[Printed]:
    return [word for word in page if word.top >= TYPE_AREA_FOOT]


def _written(speech: Speech, profile: Profile | None = None) -> bytes:
    return write_docx(speech, OPTIONS, WordOptions(profile)).unwrap()


def _whole_pages() -> bytes:
    return _written(Speech((Paragraph((Text("正" * (22 * 28 * 3 - 2)),)),)))


def test_a_full_page_has_22_lines_of_28_characters(convert: Convert) -> None:
    pages = [_lines(page) for page in _pages(convert(_whole_pages(), "pdf"))]
    assert [len(page) for page in pages] == [22, 22, 22]
    assert [len(line) for page in pages for line in page] == [26] + [28] * 65


def test_a_paragraph_whose_last_mark_hangs_over_a_full_line_takes_no_line_more(convert: Convert) -> None:
    full = Paragraph((Text("正" * (26 + 28) + "。"),))
    pages = _pages(convert(_written(Speech((full,) * 11)), "pdf"))
    assert [len({round(word.top) for word in page if "正" in word.text}) for page in pages] == [22]


def test_a_full_page_in_large_type_has_16_lines_of_20_characters(convert: Convert) -> None:
    speech = Speech((Paragraph((Text("正" * (16 * 20 * 2 - 2)),)),))
    data = write_docx(speech, OPTIONS, WordOptions(built_in("speech"))).unwrap()
    printed = _pages(convert(data, "pdf"))
    foot = 297 - built_in("speech").bottom.value
    pages = [[word.text for word in page if word.bottom <= foot + 1] for page in printed]
    assert [len(page) for page in pages] == [16, 16]
    assert [len(line) for page in pages for line in page] == [18] + [20] * 31
    assert [[word.text for word in page if word.top > foot] for page in printed] == [["1"], ["2"]]


def test_a_page_learnt_from_a_sample_is_printed_as_the_sample_is(convert: Convert, tmp_path: Path) -> None:
    office = replace(
        built_in(),
        top=Figure(30, Force.OFFICE, "办公室"),
        left=Figure(25, Force.OFFICE, "办公室"),
        line_pitch=Figure(600, Force.OFFICE, "办公室"),
        page_number_place=Figure(NumberPlace.CENTER, Force.OFFICE, "办公室"),
    )
    sample = _written(_speech(), office)
    (tmp_path / "样稿.docx").write_bytes(sample)
    learnt = profile_for(like=tmp_path / "样稿.docx").unwrap()
    printed = [_pages(convert(_written(_speech(), profile), "pdf")) for profile in (office, learnt)]
    assert printed[0] == printed[1]
    assert min(word.left for word in printed[0][0]) == pytest.approx(25, abs=0.5)


def test_a_page_is_learnt_from_an_old_document_as_well(convert: Convert) -> None:
    office = replace(built_in(), top=Figure(30, Force.OFFICE, "办公室"))
    old = convert(_written(_speech(), office), "doc")
    learnt = profile_for(like=old, environ=os.environ).unwrap()
    assert learnt.top.value == 30
    assert learnt.look(Style.TITLE) == office.look(Style.TITLE)


def test_the_type_area_begins_28_mm_from_the_edge(convert: Convert) -> None:
    page = _pages(convert(_whole_pages(), "pdf"))[1]
    assert min(word.left for word in page) == pytest.approx(TYPE_AREA_LEFT, abs=0.5)
    assert max(word.right for word in page) == pytest.approx(TYPE_AREA_RIGHT, abs=0.5)


def test_page_numbers_stand_7_mm_below_odd_right_and_even_left(convert: Convert) -> None:
    pages = [_number(page) for page in _pages(convert(_whole_pages(), "pdf"))]
    assert ["".join(word.text for word in page) for page in pages] == ["—1—", "—2—", "—3—"]
    for page in pages:
        middle = (page[0].top + page[0].bottom) / 2
        assert middle - TYPE_AREA_FOOT == pytest.approx(7, abs=1)
    character = 14 / POINTS_PER_MM
    assert TYPE_AREA_RIGHT - pages[0][-1].right == pytest.approx(character, abs=0.5)
    assert pages[1][0].left - TYPE_AREA_LEFT == pytest.approx(character, abs=0.5)


def _speech() -> Speech:
    point = Section(
        (Text("要抓紧。"),),
        (Paragraph((Text("各乡镇"), Slot("期限", "", "3天"), Text("内报齐。"))),),
        Marker.IS,
        run_in=True,
    )
    return Speech(
        (
            Title((Text("在云溪县防汛工作会上的讲话"),)),
            Byline((Text("（"), Slot("日期"), Text("）"))),
            Salutation((Text("同志们："),)),
            Paragraph((Text("共转移群众"), Slot("转移群众人数", "人"), Text("。"), Strong((Text("一个不落"),)))),
            Section((Text("提高警惕"),), (point, point), Marker.CHINESE),
        )
    )


def _names(path: Path | bytes, tmp_path: Path) -> list[str]:
    if isinstance(path, bytes):
        (tmp_path / "written.docx").write_bytes(path)
        path = tmp_path / "written.docx"
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return sorted(str(start.get(f"{{{W}}}name")) for start in root.iter(f"{{{W}}}bookmarkStart"))


def _texts(path: Path) -> list[str]:
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return ["".join(t.text or "" for t in p.iter(f"{{{W}}}t")) for p in root.iter(f"{{{W}}}p")]


def test_bookmarks_survive_a_save_each_of_them_once(convert: Convert, tmp_path: Path) -> None:
    data = _written(_speech())
    names = _names(data, tmp_path)
    assert len(names) == 11
    assert _names(convert(data, "docx"), tmp_path) == names


def test_the_text_survives_a_save(convert: Convert) -> None:
    assert _texts(convert(_written(_speech()), "docx")) == [
        "在云溪县防汛工作会上的讲话",
        "（【待填：日期】）",
        "",
        "同志们：",
        "共转移群众【待填：转移群众人数（人）】。一个不落",
        "一、提高警惕",
        "一是要抓紧。各乡镇3天内报齐。",
        "二是要抓紧。各乡镇3天内报齐。",
    ]


def test_headings_stay_with_the_text_below_them(convert: Convert) -> None:
    filler = Paragraph((Text("正" * (21 * 28 - 2)),))
    heading = Section((Text("提高警惕"),), (Paragraph((Text("务必到岗到位。" * 8),)),), Marker.CHINESE)
    first, second = (_lines(page) for page in _pages(convert(_written(Speech((filler, heading))), "pdf")))
    assert "提高警惕" not in first[-1]
    assert second[0] == "一、提高警惕"
