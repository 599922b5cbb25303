from tests.unit.ooxml.word_files import by, p, r, word

from draftkit.ooxml.guard import open_package
from draftkit.ooxml.learning.seen import Seen, seen
from draftkit.ooxml.profiles.model import Align


def _seen(body: str) -> tuple[Seen, ...]:
    return seen(open_package(word(body), "样稿.docx").unwrap())


def test_paragraphs_with_words_are_numbered_from_one() -> None:
    found = _seen(p("甲") + p() + p("　 ") + p("乙"))
    assert [(each.number, each.text) for each in found] == [(1, "甲"), (2, "乙")]


def test_a_paragraph_looks_as_most_of_its_words_and_as_its_first() -> None:
    (found,) = _seen(p(r("一是查。", "<w:b/>") + r("把隐患查清楚。")))
    assert (found.first.bold, found.most.bold) == (True, False)


def test_inserted_words_stand_and_deleted_ones_do_not() -> None:
    (found,) = _seen(p(by("ins", "甲") + by("del", "乙") + by("moveFrom", r("丙")) + r("丁")))
    assert found.text == "甲丁"


def test_words_in_controls_and_links_are_seen() -> None:
    control = f"<w:sdt><w:sdtContent>{r('甲')}</w:sdtContent></w:sdt><w:hyperlink>{r('乙')}</w:hyperlink>"
    assert [each.text for each in _seen(f"<w:sdt><w:sdtContent>{p(control)}</w:sdtContent></w:sdt>")] == ["甲乙"]


def test_a_paragraph_without_any_format_is_left_with_words_usual_type() -> None:
    (found,) = _seen(p("甲"))
    assert (found.most.size, found.most.spacing, found.align, found.indent) == (20, 0, Align.LEFT, 0)


def test_the_paragraph_that_ends_a_section_stands_in_it() -> None:
    first, second, third = _seen(p("甲") + p("乙", "<w:sectPr/>") + p("丙") + "<w:sectPr/>")
    assert first.section is second.section
    assert third.section is not first.section


def test_a_file_without_a_body_shows_nothing() -> None:
    assert _seen("") == ()
