from typing import cast

from lxml import etree

from draftkit.ooxml.body import Numbers, paragraphs, run, section
from draftkit.ooxml.markup import R, W, Xml, w, word_part
from draftkit.ooxml.model import Control, Run, WordParagraph
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import Style

GB9704 = built_in()

NAMESPACES = {"w": W, "r": R}


def _document(*each: WordParagraph, numbers: Numbers | None = None) -> etree._Element:
    body = w("body", *paragraphs(each, numbers or Numbers()), section(GB9704))
    return etree.fromstring(word_part("document", body))


def _parsed(xml: Xml) -> etree._Element:
    return etree.fromstring(word_part("body", xml))[0]


def _find(element: etree._Element, path: str) -> list[str]:
    return [str(value) for value in cast("list[object]", element.xpath(path, namespaces=NAMESPACES))]


def _shape(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


def test_a_run_is_hinted_at_the_han_face() -> None:
    assert _find(_parsed(run(Run("“甲”……——"))), "w:rPr/w:rFonts/@w:hint") == ["eastAsia"]


def test_a_plain_run_has_no_other_look() -> None:
    assert _shape(_parsed(run(Run("甲")))[0]) == ["rFonts"]


def test_a_run_shows_lead_emphasis_and_gap_in_the_schemas_order() -> None:
    made = _parsed(run(Run("甲", lead=True, bold=True, gap=True)))
    assert _shape(made[0]) == ["rStyle", "rFonts", "b", "highlight"]
    assert _find(made, "w:rPr/w:rStyle/@w:val | w:rPr/w:highlight/@w:val") == ["DkLead", "yellow"]


def test_a_line_break_and_a_tab_in_a_value_become_words_own() -> None:
    assert _shape(_parsed(run(Run("甲\n乙\t丙")))) == ["rPr", "t", "br", "t", "tab", "t"]


def test_a_paragraphs_bookmark_spans_all_of_it() -> None:
    document = _document(WordParagraph(Style.BODY, (Run("甲"), Run("乙", bold=True)), "_dk_p1"))
    assert _shape(document[0][0]) == ["pPr", "bookmarkStart", "r", "r", "bookmarkEnd"]


def test_an_empty_paragraph_has_no_bookmark() -> None:
    assert _shape(_document(WordParagraph(Style.BODY))[0][0]) == ["pPr"]


def test_a_control_stands_inside_its_own_bookmark_and_is_rich() -> None:
    control = Control("_dk_p1_f1", "参训人数", Run("126人"))
    paragraph = _document(WordParagraph(Style.BODY, (control,), "_dk_p1"))[0][0]
    assert _shape(paragraph) == ["pPr", "bookmarkStart", "bookmarkStart", "sdt", "bookmarkEnd", "bookmarkEnd"]
    assert _find(paragraph, "w:bookmarkStart/@w:name") == ["_dk_p1", "_dk_p1_f1"]
    assert _find(paragraph, ".//w:tag/@w:val") == ["参训人数"]
    assert _shape(paragraph[3][0]) == ["alias", "tag", "id"]


def test_bookmarks_and_controls_are_numbered_through_and_closed() -> None:
    controls = tuple(Control(f"_dk_p1_f{use}", "甲", Run("乙")) for use in (1, 2))
    document = _document(WordParagraph(Style.BODY, controls, "_dk_p1"), WordParagraph(Style.BODY, controls, "_dk_p2"))
    starts, ends = _find(document, "//w:bookmarkStart/@w:id"), _find(document, "//w:bookmarkEnd/@w:id")
    assert len(starts) == len(set(starts)) == 6
    assert sorted(starts) == sorted(ends)
    assert _find(document, "//w:sdtPr/w:id/@w:val") == ["1", "2", "3", "4"]


def test_a_tag_is_no_longer_than_word_allows() -> None:
    document = _document(WordParagraph(Style.BODY, (Control("_dk_p1_f1", "名" * 100, Run("甲")),)))
    assert _find(document, "//w:tag/@w:val") == ["名" * 64]


def test_the_page_is_the_standards() -> None:
    section = _document()[0][-1]
    assert _shape(section) == ["footerReference", "footerReference", "pgSz", "pgMar", "docGrid"]
    assert _find(section, "w:pgSz/@w:w | w:pgSz/@w:h") == ["11906", "16838"]
    margins = "w:pgMar/@w:top | w:pgMar/@w:right | w:pgMar/@w:bottom | w:pgMar/@w:left"
    assert _find(section, margins) == ["2098", "1474", "1984", "1587"]
    assert _find(section, "w:docGrid/@w:type | w:docGrid/@w:linePitch") == ["lines", "579"]
    assert _find(section, "w:footerReference/@r:id") == ["rIdOdd", "rIdEven"]


def test_a_control_without_a_tag_is_its_words_in_their_bookmark() -> None:
    paragraph = _document(WordParagraph(Style.BODY, (Control("_dk_p1_f1", "", Run("126人")),), "_dk_p1"))[0][0]
    assert _shape(paragraph) == ["pPr", "bookmarkStart", "bookmarkStart", "r", "bookmarkEnd", "bookmarkEnd"]


def test_comments_span_what_they_are_about_and_are_called_behind_it() -> None:
    numbers = Numbers()
    control = Control("_dk_p1_f1", "甲", Run("乙"), ("请核实", "找农业农村局要"))
    paragraph = _document(WordParagraph(Style.BODY, (control,), "_dk_p1", ("太长",)), numbers=numbers)[0][0]
    assert numbers.remarks == ["请核实", "找农业农村局要", "太长"]
    assert _find(paragraph, "w:commentRangeStart/@w:id") == ["2", "0", "1"]
    assert _find(paragraph, "w:commentRangeEnd/@w:id") == ["0", "1", "2"]
    assert _find(paragraph, "w:r/w:commentReference/@w:id") == ["0", "1", "2"]
    assert _find(paragraph, "w:sdt/preceding-sibling::*[1]/@w:id") == ["1"]


def test_the_last_paragraph_may_end_a_section() -> None:
    two = (WordParagraph(Style.BODY, (Run("甲"),)), WordParagraph(Style.BODY, (Run("乙"),)))
    made = _parsed(w("body", *paragraphs(two, Numbers(), section(GB9704))))
    assert [_shape(each[0]) for each in made] == [["pStyle"], ["pStyle", "sectPr"]]


def test_a_paragraph_may_stay_with_the_next_whatever_its_style_says() -> None:
    assert _shape(_document(WordParagraph(Style.BODY, keep_next=True))[0][0][0]) == ["pStyle", "keepNext"]
