import pytest
from tests.unit.ooxml.word_files import p, r, word

from draftkit.ooxml.guard import open_package
from draftkit.ooxml.learning.page_number import PageNumber, page_number
from draftkit.ooxml.profiles.model import NumberPlace
from draftkit.ooxml.reading.tags import wn

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
SIMPLE = '<w:fldSimple w:instr=" PAGE ">' + r("1", '<w:rFonts w:eastAsia="宋体"/><w:sz w:val="28"/>') + "</w:fldSimple>"
MARKS = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def _found(default: str, even: str = "") -> PageNumber | None:
    beside = {"footer1": default} | ({"footer2": even} if even else {})
    references = '<w:footerReference w:type="default" r:id="rId1"/>'
    references += '<w:footerReference w:type="even" r:id="rId2"/>' if even else ""
    data = word(p("同志们：") + f"<w:sectPr>{references}</w:sectPr>", beside)
    package = open_package(data, "样稿.docx").unwrap()
    root = package.xml(package.main)
    assert root is not None
    return page_number(package, next(root.iter(wn("sectPr"))))


def test_a_number_in_the_middle_has_its_size_and_face() -> None:
    found = _found(p(SIMPLE, '<w:jc w:val="center"/>'))
    assert found == PageNumber(NumberPlace.CENTER, dashes=False, size=28, face="宋体")


def test_a_field_of_several_runs_is_one_as_well() -> None:
    assert _found(p(MARKS, '<w:jc w:val="right"/>')) == PageNumber(NumberPlace.RIGHT, dashes=False, size=24, face="")


@pytest.mark.parametrize("dash", ["—", "－", "-"])
def test_dashes_on_both_sides_are_seen(dash: str) -> None:
    found = _found(p(r(f"{dash} ") + SIMPLE + r(f" {dash}"), '<w:jc w:val="center"/>'))
    assert found is not None
    assert found.dashes


def test_odd_right_and_even_left_is_the_outer_edge() -> None:
    found = _found(p(SIMPLE, '<w:jc w:val="right"/>'), p(SIMPLE, '<w:jc w:val="left"/>'))
    assert found is not None
    assert found.place is NumberPlace.OUTSIDE


def test_a_frame_a_box_or_an_aligned_tab_says_where_it_stands() -> None:
    frame = p(SIMPLE, '<w:framePr w:xAlign="outside"/>')
    box = p(
        f'<w:r><wp:anchor xmlns:wp="{WP}"><wp:positionH><wp:align>center</wp:align></wp:positionH>'
        f"<wp:positionV><wp:align>top</wp:align></wp:positionV><w:txbxContent>{p(SIMPLE)}</w:txbxContent></wp:anchor></w:r>"
    )
    tab = p('<w:r><w:ptab w:alignment="right"/></w:r>' + SIMPLE)
    places = [found.place for found in map(_found, (frame, box, tab)) if found]
    assert places == [NumberPlace.OUTSIDE, NumberPlace.CENTER, NumberPlace.RIGHT]


def test_a_number_in_a_content_control_is_found() -> None:
    inner = p(SIMPLE, '<w:jc w:val="center"/>')
    found = _found(f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
    assert found is not None
    assert found.place is NumberPlace.CENTER


@pytest.mark.parametrize(
    "footer", [p("内部资料"), p('<w:fldSimple w:instr="NUMPAGES">' + r("9") + "</w:fldSimple>"), ""]
)
def test_a_foot_without_a_page_number_has_none(footer: str) -> None:
    assert _found(footer) is None


def test_a_page_without_a_section_has_none() -> None:
    assert page_number(open_package(word(p("甲")), "样稿.docx").unwrap(), None) is None
