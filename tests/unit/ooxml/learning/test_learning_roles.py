from tests.unit.ooxml.word_files import p, r, word

from draftkit.ooxml.guard import open_package
from draftkit.ooxml.learning.roles import roles
from draftkit.ooxml.learning.seen import seen
from draftkit.ooxml.profiles.model import HEADINGS, Style

LONG = "各乡镇要抓紧修复水毁的道路和水渠，把隐患一处一处查清楚，把责任一级一级压下去，确保群众出行和用水安全。"
CENTER = '<w:jc w:val="center"/>'


def _line(text: str, size: int = 32, properties: str = "") -> str:
    return p(r(text, f'<w:sz w:val="{size}"/>'), properties)


def _roles(*body: str) -> dict[Style, list[int]]:
    package = open_package(word("".join(body)), "样稿.docx").unwrap()
    return {style: [each.number for each in shown] for style, shown in roles(seen(package)).items()}


def test_a_speech_shows_title_byline_salutation_text_and_headings() -> None:
    found = _roles(
        _line("在全县防汛会议", 44, CENTER),
        _line("上的讲话", 44, CENTER),
        p(),
        _line("云溪县县长", 32, CENTER),
        _line("（2026年6月3日）", 32, CENTER),
        _line("同志们："),
        _line(LONG),
        _line("一、查隐患"),
        _line("（一）查水库"),
        _line("1.查坝体"),
        _line("（1）查渗水"),
    )
    heads = {Style.TITLE: [1, 2], Style.BYLINE: [3, 4], Style.SALUTATION: [5], Style.BODY: [6]}
    assert found == heads | {style: [at] for at, style in enumerate(HEADINGS[:4], 7)}


def test_the_text_is_what_most_of_it_looks_like() -> None:
    assert _roles(_line(LONG, 28), _line(LONG, 32), _line(LONG, 32))[Style.BODY] == [2, 3]


def test_a_first_line_like_the_text_is_no_title() -> None:
    assert set(_roles(_line("查隐患"), _line(LONG))) == {Style.BODY}


def test_a_title_in_the_size_of_the_text_is_one_if_it_stands_in_the_middle() -> None:
    assert _roles(_line("在防汛会议上的讲话", 32, CENTER), _line("同志们："), _line(LONG))[Style.TITLE] == [1]


def test_a_text_that_begins_at_once_has_no_head() -> None:
    assert set(_roles(_line(LONG), _line(LONG))) == {Style.BODY}


def test_a_heading_by_words_own_style_is_one_without_a_number() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>'
    data = word(_line(LONG) + _line("查隐患", 32, '<w:pStyle w:val="2"/>'), {"styles": styles})
    found = roles(seen(open_package(data, "样稿.docx").unwrap()))
    assert [each.text for each in found[Style.HEADING_2]] == ["查隐患"]


def test_a_file_of_short_lines_has_its_last_for_text() -> None:
    assert _roles(_line("同志们："), _line("散会。"))[Style.BODY] == [2]


def test_the_letterhead_of_an_official_document_is_no_title() -> None:
    found = _roles(
        _line("临江市人民政府文件", 124, CENTER),
        _line("临政发〔2026〕3号", 32, CENTER),
        _line("关于做好防汛工作的通知", 44, CENTER),
        _line("各县区人民政府："),
        _line(LONG),
    )
    assert found == {Style.TITLE: [3], Style.SALUTATION: [4], Style.BODY: [5]}
