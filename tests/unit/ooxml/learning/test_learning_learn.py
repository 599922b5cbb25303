from collections.abc import Mapping
from dataclasses import fields, replace

import pytest
from tests.unit.ooxml.word_files import by, p, r, word

from draftkit.ooxml.document import build
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.learning import Learnt, learn_profile
from draftkit.ooxml.model import Properties, Run, WordParagraph
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import HEADINGS, Align, Figure, Font, Force, Leading, NumberPlace, Profile, Style

STANDARD, LARGE = built_in(), built_in("speech")
LONG = "各乡镇要抓紧修复水毁的道路和水渠，把隐患一处一处查清楚，把责任一级一级压下去，确保群众出行和用水安全。"
NUMBERS = ("一、", "（一）", "1.", "（1）")
PAGE = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:bottom="1440" w:left="1800" w:right="1800"/>'


def _learnt(data: bytes, base: Profile = STANDARD) -> Learnt:
    return learn_profile(open_package(data, "样稿.docx").unwrap(), base).unwrap()


def _of(body: str, beside: Mapping[str, str] | None = None, links: tuple[str, ...] = ()) -> Profile:
    return _learnt(word(body, beside, links)).profile


def _text(properties: str = "", run: str = "") -> str:
    return p(r(LONG, run), properties)


def _sample(profile: Profile) -> bytes:
    """A speech with every kind of paragraph, printed by a profile."""
    headings = (
        WordParagraph(style, (Run(f"{number}把隐患查清楚"),))
        for style, number in zip(HEADINGS[:4], NUMBERS, strict=True)
    )
    paragraphs = (
        WordParagraph(Style.TITLE, (Run("在全县防汛会议上的讲话"),)),
        WordParagraph(Style.BYLINE, (Run("云溪县县长"),)),
        WordParagraph(Style.SALUTATION, (Run("同志们："),)),
        WordParagraph(Style.BODY, (Run(LONG),)),
        *headings,
        WordParagraph(Style.BODY, (Run("一是查水库。", lead=True), Run(LONG))),
    )
    return build(paragraphs, Properties("讲话", None), profile)


OWN = replace(
    STANDARD,
    line_pitch=Figure(560, Force.OFFICE, "甲"),
    page_number_place=Figure(NumberPlace.CENTER, Force.OFFICE, "甲"),
    page_number_dashes=Figure(value=False, force=Force.OFFICE, source="甲"),
    lead_bold=Figure(value=False, force=Force.OFFICE, source="甲"),
    auto_space=Figure(value=True, force=Force.OFFICE, source="甲"),
    widow_control=Figure(value=False, force=Force.OFFICE, source="甲"),
)


@pytest.mark.parametrize("shown", [STANDARD, LARGE, OWN], ids=["gbt9704", "speech", "own"])
@pytest.mark.parametrize("base", [STANDARD, LARGE], ids=["on gbt9704", "on speech"])
def test_a_page_of_our_own_is_learnt_as_it_is(shown: Profile, base: Profile) -> None:
    learnt = _learnt(_sample(shown), base)
    assert learnt.kept == ()
    for field in fields(Profile):
        wanted, found = getattr(shown, field.name), getattr(learnt.profile, field.name)
        if field.name not in {"id", "label", "fonts", "looks"}:
            assert found.value == (pytest.approx(wanted.value, abs=0.05) if field.name in MEASURES else wanted.value)
    for style in (Style.NORMAL, Style.TITLE, Style.BYLINE, Style.SALUTATION, Style.BODY, *HEADINGS[:4]):
        assert learnt.profile.look(style) == shown.look(style), style


MEASURES = {"page_width", "page_height", "top", "bottom", "left", "right", "page_number_gap"}


def test_what_was_seen_is_the_offices_own_and_says_where() -> None:
    profile = _learnt(_sample(STANDARD)).profile
    assert (profile.top.force, profile.top.source) == (Force.OFFICE, "《样稿.docx》")
    title = next(row for row in profile.looks if row.value.style is Style.TITLE)
    assert (title.force, title.source) == (Force.OFFICE, "《样稿.docx》第 1 段")


def test_what_is_not_to_be_seen_stays_and_is_told() -> None:
    learnt = _learnt(word(_text() + p("一、把责任压下去") + PAGE + "</w:sectPr>"))
    assert learnt.kept == ("讲话标题", "讲话署名", "讲话称呼", "二级标题", "三级标题", "四级标题", "页码")
    assert learnt.profile.page_number_place == STANDARD.page_number_place
    assert learnt.profile.look(Style.TITLE).font == STANDARD.look(Style.TITLE).font


def test_paper_without_room_for_a_text_is_not_taken_and_that_is_told() -> None:
    narrow = '<w:sectPr><w:pgSz w:w="4000" w:h="16838"/><w:pgMar w:left="1800" w:right="1800"/></w:sectPr>'
    learnt = _learnt(word(_text() + narrow))
    assert learnt.kept[0] == "纸张和页边距"
    assert learnt.profile.page_width == STANDARD.page_width


def test_what_stays_goes_with_the_samples_text() -> None:
    run = '<w:rFonts w:eastAsia="宋体"/><w:sz w:val="24"/>'
    profile = _of(_text('<w:spacing w:line="400" w:lineRule="exact"/>', run))
    assert profile.look(Style.HEADING_4).font.han == "宋体"
    assert profile.look(Style.HEADING_2).font == STANDARD.look(Style.HEADING_2).font
    assert {profile.look(style).size for style in HEADINGS} == {24}
    assert profile.look(Style.TITLE).line >= 44 * 10


def test_a_sample_without_text_teaches_nothing() -> None:
    outcome = learn_profile(open_package(word(p("一、")), "样稿.docx").unwrap(), STANDARD)
    assert outcome.value is None
    assert [each.message.code for each in outcome.diagnostics] == ["DK904"]


@pytest.mark.parametrize(
    ("spacing", "grid", "line", "leading"),
    [
        ('<w:spacing w:line="560" w:lineRule="exact"/>', "", 560, Leading.EXACT),
        ('<w:spacing w:line="560" w:lineRule="atLeast"/>', "", 560, Leading.AT_LEAST),
        ('<w:spacing w:line="360"/>', "", 360, Leading.MULTIPLE),
        ("", "", 240, Leading.MULTIPLE),
        ("", '<w:docGrid w:type="lines" w:linePitch="579"/>', 579, Leading.EXACT),
        ("", '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>', 579, Leading.EXACT),
        ("", '<w:docGrid w:linePitch="579"/>', 240, Leading.MULTIPLE),
        ("", '<w:docGrid w:type="lines" w:linePitch="312"/>', 624, Leading.EXACT),
        ('<w:snapToGrid w:val="0"/>', '<w:docGrid w:type="lines" w:linePitch="579"/>', 240, Leading.MULTIPLE),
    ],
)
def test_lines_are_as_high_as_the_paragraph_and_the_grid_make_them(
    spacing: str, grid: str, line: int, leading: Leading
) -> None:
    profile = _of(_text(spacing, '<w:sz w:val="32"/>') + PAGE + grid + "</w:sectPr>")
    assert (profile.line_pitch.value, profile.leading.value) == (line, leading)


def test_a_grid_of_characters_sets_them_closer() -> None:
    grid = '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/></w:sectPr>'
    assert _of(_text("", '<w:sz w:val="32"/>') + PAGE + grid).char_spacing.value == -4


@pytest.mark.parametrize(
    ("properties", "lead", "indent"),
    [
        ('<w:ind w:firstLineChars="200" w:firstLine="640"/>', "", 2),
        ('<w:ind w:firstLine="640"/>', "", 2),
        ("", "　　", 2),
        ("", "", 0),
        ('<w:ind w:hanging="640"/>', "", 0),
    ],
)
def test_an_indent_is_a_format_or_typed_blanks(properties: str, lead: str, indent: int) -> None:
    profile = _of(p(r(lead + LONG, '<w:sz w:val="32"/>'), properties))
    assert profile.look(Style.BODY).indent == indent


@pytest.mark.parametrize(
    ("written", "align"), [("both", Align.BOTH), ("distribute", Align.BOTH), ("end", Align.RIGHT), ("", Align.LEFT)]
)
def test_lines_are_aligned_as_the_text_is(written: str, align: Align) -> None:
    assert _of(_text(f'<w:jc w:val="{written}"/>' if written else "")).look(Style.BODY).align is align


def test_faces_come_from_styles_their_bases_and_the_theme() -> None:
    faces = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="仿宋"/>'
    theme = f"<a:minorFont>{faces}</a:minorFont>"
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorAscii" w:eastAsiaTheme="minorEastAsia"/>'
        '<w:sz w:val="30"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="大标题"/><w:basedOn w:val="c"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="丙"/><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:rFonts w:eastAsia="黑体"/><w:sz w:val="44"/></w:rPr></w:style>'
    )
    body = p("关于防汛的讲话", '<w:pStyle w:val="b"/>') + p("同志们：") + _text()
    profile = _of(body, {"styles": styles, "theme": theme})
    assert profile.look(Style.BODY).font == Font("仿宋", "Calibri", "仿宋_GB2312")
    assert profile.look(Style.BODY).size == 30
    assert (profile.look(Style.TITLE).font.han, profile.look(Style.TITLE).size) == ("黑体", 44)
    assert profile.look(Style.TITLE).align is Align.CENTER


def test_styles_that_stand_on_each_other_in_a_circle_end() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="c"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/><w:rPr><w:sz w:val="36"/></w:rPr></w:style>'
    )
    assert _of(_text('<w:pStyle w:val="b"/>'), {"styles": styles}).look(Style.BODY).size == 36


def test_the_accepted_view_is_looked_at_without_tables_and_boxes() -> None:
    gone = by("del", r(LONG, '<w:sz w:val="90"/>', "delText"))
    put_in = by("ins", r(LONG, '<w:sz w:val="28"/>'))
    table = "<w:tbl><w:tr><w:tc>" + p(r(LONG * 9, '<w:sz w:val="18"/>')) + "</w:tc></w:tr></w:tbl>"
    assert _of(table + p(gone + put_in)).look(Style.BODY).size == 28


def test_the_page_is_that_of_the_text_and_not_of_an_appendix_on_its_side() -> None:
    on_side = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    body = _text(PAGE + "</w:sectPr>") + p("附表") + on_side
    profile = _of(body)
    assert (round(profile.page_width.value), round(profile.page_height.value)) == (210, 297)
    assert (profile.top.value, profile.left.value) == (25.4, 31.75)
